"""Dấu câu và khoảng trắng: blanks, dashes and quotation marks, in passages as they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from congvan.cited.lexicon import CAPITAL, SMALL
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Passage, Slip, plain
from congvan.proofing.tables import rows
from congvan.proofing.usage import is_free, make_word
from congvan.text import is_syllable
from congvan.text.typography import RULES, TypographyRule
from congvan.vocabulary import Component

_OF_NAME: Final = {name: tuple(rule for rule in RULES if rule.name == name) for name in {rule.name for rule in RULES}}
_BETWEEN_SYLLABLES: Final = late_pattern(
    rf"(?<![\w\u2012-\u2015])(?P<first>{SMALL}+)(?P<dash>[\u2012-\u2015\u2212])(?P<second>{SMALL}+)(?![\w\u2012-\u2015])"
)
_LISTED: Final = (Component.ADDRESSEE, Component.RECIPIENT)
_ALIGNING: Final = " " * 4
_TWO_BLANKS: Final = late_pattern("  ")
_LOOSE_MARK: Final = late_pattern(r"[,;:!?](?:(?<=[ \u00a0].)|(?<=[,;])[^\W\d_])")
_LOOSE_BRACKET: Final = late_pattern(r"[()](?:(?<=[ \u00a0]\))|(?<=\()[ \u00a0])")
_DASH: Final = late_pattern(r"[-\u2010-\u2015\u2212]")
_JOINT: Final = r"(?P<dash>[ \u00a0]{0,2}[-\u2010-\u2015\u2212][ \u00a0]{0,2})"
_NAME_OF_OFFICE: Final = late_pattern(
    rf"(?<!\w)(?:Phòng|Sở|Bộ|Ban|Văn phòng|Trung tâm|Hội|Liên hiệp(?: các)? [Hh]ội|Khoa|Tổ|Cục|Vụ|"
    rf"Chi cục|Trường|Viện|Quỹ|Hiệp hội|Mặt trận)"
    rf" (?P<first>(?:{CAPITAL}{SMALL}+(?: {SMALL}+){{0,2}}(?:,? (?={CAPITAL}))?){{1,3}}){_JOINT}"
    rf"(?P<second>{CAPITAL}{SMALL}+(?: {SMALL}+)?)(?!\w)"
)
_PAIR: Final = late_pattern(
    rf"(?<!\w)(?P<first>kinh tế|chính trị|văn hóa|văn hoá|khoa học|xã hội|nông|Kinh tế|Chính trị|Văn hóa|Độc lập|Tự do)"
    rf"{_JOINT}(?P<second>xã hội|kỹ thuật|chính trị|công nghệ|nghề nghiệp|lâm|Xã hội|Tự do|Hạnh phúc)(?!\w)"
)
_BLANKS: Final = " \u00a0"
_CLOSE_RANGE: Final = late_pattern("20[0-9]{2}-20[0-9]{2}")
_LONG_DASH: Final = late_pattern("[\u2010-\u2015\u2212]")
_STRAIGHT: Final = late_pattern(r'(?<![\w"])"([^\s"](?:[^"\n“”]{0,400}[^\s"“”])?)"(?![\w"])')


def double_blanks(letter: Letter) -> Iterator[Slip]:
    """Two blanks between two words; the gaps of a draft are left alone, and what blanks align in a list."""
    for slip in _by_rules(letter, _OF_NAME["double-space"], _TWO_BLANKS):
        if slip.passage.component not in _LISTED or _ALIGNING not in slip.wrong:
            yield slip


def blanks_beside_marks(letter: Letter) -> Iterator[Slip]:
    """A blank before a comma, a semicolon, a colon, or none behind one."""
    return _by_rules(letter, (*_OF_NAME["space-before-mark"], *_OF_NAME["space-after-mark"]), _LOOSE_MARK)


def blanks_in_brackets(letter: Letter) -> Iterator[Slip]:
    """A blank just inside brackets."""
    return _by_rules(letter, _OF_NAME["space-in-brackets"], _LOOSE_BRACKET)


def dashes_between_years(letter: Letter) -> Iterator[Slip]:
    """``2024 – 2029``: a long dash in a range of years; ``2024 - 2029`` where the letter has ``2021-2025`` too."""
    in_two_ways = any(_CLOSE_RANGE.search(passage.raw) for passage in letter.passages)
    for slip in _by_rules(letter, _OF_NAME["year-range"], _DASH):
        if in_two_ways or _LONG_DASH.search(slip.wrong):
            yield slip


def hyphens_in_names(letter: Letter) -> Iterator[Slip]:
    """``Lao động – Thương binh và Xã hội``: another dash than the hyphen of the name, or none of its blanks."""
    for passage in letter.marked:
        if any(_is_other_dash(passage.raw, found.start()) for found in _DASH.finditer(passage.raw)):
            yield from _of_names(passage)


def _of_names(passage: Passage) -> Iterator[Slip]:
    reported: set[int] = set()
    for match in (*_NAME_OF_OFFICE.finditer(passage.raw), *_PAIR.finditer(passage.raw), *_between_syllables(passage)):
        if match["dash"] != " - " and match.end("dash") not in reported:
            reported.add(match.end("dash"))
            right = f"{match['first']} - {match['second']}"
            yield Slip(passage, match.start("first"), match.end("second"), right, in_raw=True)


def _between_syllables(passage: Passage) -> Iterator[re.Match[str]]:
    """Long dashes without blanks between two syllables in small letters (``văn hóa–lịch sử``)."""
    for match in _BETWEEN_SYLLABLES.finditer(passage.raw):
        if is_syllable(match["first"]) and is_syllable(match["second"]):
            yield match


def _is_other_dash(text: str, at: int) -> bool:
    """Whether a dash behind a word in small letters is none with one blank on both sides."""
    before = text[max(0, at - 3) : at + 1]
    return before[:-1].rstrip(_BLANKS)[-1:].islower() and (before[-3:-1].isspace() or text[at - 1 : at + 2] != " - ")


def quotes_of_two_kinds(letter: Letter) -> Iterator[Slip]:
    """Straight quotation marks in a letter that has curly ones too."""
    if any("“" in passage.text for passage in letter.passages):
        for passage in letter.passages:
            for match in _STRAIGHT.finditer(passage.text):
                yield Slip(passage, match.start(), match.end(), f"“{match[1]}”")


def words_twice(letter: Letter) -> Iterator[Slip]:
    """One word written twice (``của của``), but for those that are doubled on purpose (``ngày ngày``).

    “sinh viên viên chức” is left alone: each of the two makes a word with its other neighbour. So is “địa chỉ chỉ”,
    where the second is a word by itself.
    """
    twice = [pair for pair in letter.pairs if pair[0] == pair[1] and _is_doubled_by_slip(pair[0])]
    for passage, at in (letter.at(place) for pair in twice for place in letter.places(pair)):
        first, second = passage.words[at : at + 2]
        before, after = passage.name(at - 1), passage.name(at + 2)
        parted = make_word(before, first.plain) and (make_word(second.plain, after) or is_free(second.plain))
        same_capitals = first.text == second.text or passage.begins_sentence(first.start)
        if (
            not parted
            and same_capitals
            and not _in_name(passage, at)
            and passage.text[first.end : second.start].isspace()
        ):
            yield Slip(passage, first.start, second.end, first.text)


def _in_name(passage: Passage, at: int) -> bool:
    """Whether the words ``at`` and behind it are among capitals, as a name of four words does."""
    around = passage.words[max(0, at - 1) : at + 3]
    return len(around) == 4 and all(word.capital for word in around)


def _is_doubled_by_slip(word: str) -> bool:
    return word not in _doubled() and len(word) > 1 and is_syllable(word)


@cache
def _doubled() -> frozenset[str]:
    return frozenset(plain(word) for row in rows("doubled.tsv") for word in row[0].split())


def loose_letters(letter: Letter) -> Iterator[Slip]:
    """Letters with loose marks (NFD), and letters of other alphabets that look like đ; reported once per letter."""
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
    foreign = {text for text in letter.written if _FOREIGN.search(text)}
    for passage in letter.passages if foreign else ():
        for word in passage.words:
            if word.text in foreign:
                yield Slip(passage, word.start, word.end, word.text.translate(_REPLACED), found=_named(word.text))


_ALIKE: Final = {"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u01a2": "Ơ", "\u01a3": "ơ"}
_FOREIGN: Final = late_pattern(f"[{''.join(_ALIKE)}]")
_REPLACED: Final = str.maketrans(_ALIKE)


def _named(word: str) -> Message:
    signs = [sign for sign in word if sign in _ALIKE]
    listed = ", ".join(f"U+{ord(sign):04X} {unicodedata.name(sign, '')}" for sign in signs)
    return Message(f"“{word}” ({listed})", f"“{word}” ({listed})")


def _by_rules(letter: Letter, rules: Iterable[TypographyRule], sign: re.Pattern[str]) -> Iterator[Slip]:
    """What the rules find in passages that have ``sign``, which is looked for first since it is seldom there."""
    passages = [passage for passage in letter.marked if sign.search(passage.raw)]
    for rule in rules:
        for passage in passages:
            for match in rule.pattern.finditer(passage.raw):
                yield _around(passage, match, match.expand(rule.repaired))


def _around(passage: Passage, match: re.Match[str], repaired: str) -> Slip:
    """The slip with the words it is between, for a blank alone shows nothing."""
    start, end, raw = match.start(), match.end(), passage.raw
    while start > 0 and not raw[start - 1].isspace():
        start -= 1
    while end < len(raw) and not raw[end].isspace():
        end += 1
    right = raw[start : match.start()] + repaired + raw[match.end() : end]
    return Slip(passage, start, end, right, in_raw=True)
