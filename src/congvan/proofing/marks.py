"""Dấu câu và khoảng trắng: blanks, dashes and quotation marks, in passages as they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, Slip
from congvan.text.typography import RULES, TypographyRule

_OF_NAME: Final = {name: tuple(rule for rule in RULES if rule.name == name) for name in {rule.name for rule in RULES}}
_TWO_BLANKS: Final = late_pattern("  ")
_LOOSE_MARK: Final = late_pattern(r"[ \u00a0][,;:!?]|[,;][^\W\d_]")
_LOOSE_BRACKET: Final = late_pattern(r"\([ \u00a0]|[ \u00a0]\)")
_DASH: Final = late_pattern(r"[-\u2010-\u2015\u2212]")
_NEVER_TWICE: Final = (
    "của", "và", "các", "cho", "tại", "theo", "về", "được", "trong", "với", "những", "là", "thì", "bị", "do", "từ",
    "đến", "để", "này", "tỉnh", "việc",
)  # fmt: skip
_LONG_DASH: Final = late_pattern("[\u2010-\u2015\u2212]")
_STRAIGHT: Final = late_pattern(r'(?<![\w"])"([^\s"](?:[^"\n“”]{0,400}[^\s"“”])?)"(?![\w"])')


def double_blanks(letter: Letter) -> Iterator[Slip]:
    """Two blanks between two words; the gaps of a draft are left alone."""
    return _by_rules(letter, _OF_NAME["double-space"], _TWO_BLANKS)


def blanks_beside_marks(letter: Letter) -> Iterator[Slip]:
    """A blank before a comma, a semicolon, a colon, or none behind one."""
    return _by_rules(letter, (*_OF_NAME["space-before-mark"], *_OF_NAME["space-after-mark"]), _LOOSE_MARK)


def blanks_in_brackets(letter: Letter) -> Iterator[Slip]:
    """A blank just inside brackets."""
    return _by_rules(letter, _OF_NAME["space-in-brackets"], _LOOSE_BRACKET)


def dashes_between_years(letter: Letter) -> Iterator[Slip]:
    """``2024 – 2029``: a long dash in a range of years."""
    return (slip for slip in _by_rules(letter, _OF_NAME["year-range"], _LONG_DASH) if _LONG_DASH.search(slip.wrong))


def hyphens_in_names(letter: Letter) -> Iterator[Slip]:
    """``Lao động – Thương binh và Xã hội``: another dash than the hyphen of the name."""
    return _by_rules(letter, _OF_NAME["name-hyphen"], _DASH)


def quotes_of_two_kinds(letter: Letter) -> Iterator[Slip]:
    """Straight quotation marks in a letter that has curly ones too."""
    if any("“" in passage.text for passage in letter.passages):
        for passage in letter.passages:
            for match in _STRAIGHT.finditer(passage.text):
                yield Slip(passage, match.start(), match.end(), f"“{match[1]}”")


def words_twice(letter: Letter) -> Iterator[Slip]:
    """One word written twice (``của của``), of words that nobody doubles on purpose."""
    for word in _NEVER_TWICE:
        for place in letter.index.get(f"{word} {word}", ()):
            passage, at = letter.at(place)
            first, second = passage.words[at : at + 2]
            if passage.text[first.end : second.start].isspace():
                yield Slip(passage, first.start, second.end, first.text)


def loose_letters(letter: Letter) -> Iterator[Slip]:
    """Letters with loose marks (NFD), and letters of other alphabets that look like đ; told once a letter."""
    for passage in letter.passages:
        if passage.loose:
            yield Slip(
                passage,
                0,
                min(len(passage.text), 40),
                found=Message("chữ có dấu rời (NFD)", "decomposed letters (NFD)"),
                expected=Message("chữ dựng sẵn (NFC)", "composed letters (NFC)"),
            )
            return


def foreign_letters(letter: Letter) -> Iterator[Slip]:
    """``Ð`` (U+00D0) and other letters that only look Vietnamese."""
    for passage in letter.passages:
        for word in passage.words if _ALIKE.keys() & set(passage.text) else ():
            if _ALIKE.keys() & set(word.text):
                yield Slip(passage, word.start, word.end, word.text.translate(_REPLACED), found=_named(word.text))


_ALIKE: Final = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u01a2": "Ơ", "\u01a3": "ơ"}
_REPLACED: Final = str.maketrans(_ALIKE)


def _named(word: str) -> Message:
    signs = [sign for sign in word if sign in _ALIKE]
    listed = ", ".join(f"U+{ord(sign):04X} {unicodedata.name(sign, '')}" for sign in signs)
    return Message(f"“{word}” ({listed})", f"“{word}” ({listed})")


def _by_rules(letter: Letter, rules: Iterable[TypographyRule], sign: re.Pattern[str]) -> Iterator[Slip]:
    """What the rules find in passages that have ``sign``, which is looked for first since it is seldom there."""
    passages = [passage for passage in letter.passages if sign.search(passage.raw)]
    for rule in rules:
        for passage in passages:
            for match in rule.pattern.finditer(passage.raw):
                yield _around(passage, match, match.expand(rule.repaired))


def _around(passage: Passage, match: re.Match[str], repaired: str) -> Slip:
    """The slip with the words it stands between, for a blank alone shows nothing."""
    start, end, raw = match.start(), match.end(), passage.raw
    while start > 0 and not raw[start - 1].isspace():
        start -= 1
    while end < len(raw) and not raw[end].isspace():
        end += 1
    right = raw[start : match.start()] + repaired + raw[match.end() : end]
    return Slip(passage, start, end, right, in_raw=True)
