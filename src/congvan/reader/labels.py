"""Nhãn đầu dòng: the number, letter or dash before a paragraph of the body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from congvan.errors import Refusal
from congvan.reader.findings import Findings
from congvan.text import list_letter, parse_roman, read_letter, roman, words_to_ordinal


class Label(NamedTuple):
    """``length`` characters of the paragraph, that count as ``ordinal`` (0 where the level has none)."""

    length: int
    ordinal: int


def _numeral(text: str) -> int:
    return int(text) if text.isdigit() else parse_roman(text)


def _letter(text: str) -> int:
    letter = read_letter(text)
    if not letter.usual or letter.suffix:
        raise Refusal(f"“{text}” không đánh điểm", f"“{text}” is not a letter of a point")
    return letter.index


def _spoken(text: str) -> int:
    return words_to_ordinal(f"thứ {text}")


def _none(text: str) -> int:
    return 0


_FORMS: Final[dict[str, tuple[re.Pattern[str], Callable[[str], int]]]] = {
    "clause": (re.compile(r"([0-9]{1,4})[.)](?![0-9])\s*"), _numeral),
    "point": (re.compile(r"([^\W\d_][0-9]{0,2})\s*[).]\s*"), _letter),
    "item": (re.compile(r"([-–—•▪*])\s*"), _none),
    "numbered_item": (re.compile(r"\(([0-9]{1,3})\)\s*"), int),
    "subitem": (re.compile(r"(\+)\s*"), _none),
    "star_item": (re.compile(r"(\*)\s*"), _none),
    "letter_section": (re.compile(r"([A-H])\.\s*"), lambda text: ord(text) - ord("A") + 1),
    "roman_section": (re.compile(r"([IVXLCM]+)\s*[.)/-]\s*"), _numeral),
    "article": (re.compile(r"Điều\s+([0-9]{1,4})(?![0-9])\s*[.:]?\s*", re.IGNORECASE), _numeral),
    "part": (re.compile(r"Phần\s+(?:thứ\s+)?([0-9]{1,4}(?![0-9])|[IVXLCM]+)\s*[.:]?\s*", re.IGNORECASE), _numeral),
    "part_in_words": (re.compile(r"Phần\s+thứ\s+([^\W\d_]+(?:\s+[^\W\d_]+){0,3})\s*[.:]?\s*$", re.IGNORECASE), _spoken),
    "chapter": (re.compile(r"Chương\s+([0-9]{1,4}(?![0-9])|[IVXLCM]+)\s*[.:]?\s*", re.IGNORECASE), _numeral),
    "section": (re.compile(r"Mục\s+([0-9]{1,4}(?![0-9])|[IVXLCM]+)\s*[.:]?\s*", re.IGNORECASE), _numeral),
    "subsection": (re.compile(r"Tiểu\s+mục\s+([0-9]{1,4}(?![0-9])|[IVXLCM]+)\s*[.:]?\s*", re.IGNORECASE), _numeral),
}


_DECIMAL: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3}){1,2})\.\s*")
_BRACKETED: Final = re.compile(r"\([0-9]{1,3}\)")
_LETTER: Final = re.compile(r"[A-H]\.\s")


_WORDS: Final = re.compile(r"\w+")
_HEADINGS: Final[dict[str, tuple[str, Callable[[int], str]]]] = {
    "part": ("Phần", roman),
    "chapter": ("Chương", roman),
    "section": ("Mục", str),
    "subsection": ("Tiểu mục", str),
}
"""How the page numbers the headings that stand above their titles."""
_IN_LETTERS: Final[dict[str, Callable[[int], str]]] = {"point": list_letter, "roman_section": roman}


def number_of(kind: str, ordinal: int) -> str:
    """The number of a line as its label has it: ``đ`` for the fifth point."""
    try:
        return _IN_LETTERS.get(kind, str)(ordinal)
    except Refusal:
        return str(ordinal)


def report_headings(lines: Iterable[tuple[str, str]], path: str, findings: Findings) -> None:
    """A doubt for each of ``lines``, kind and text, whose heading is printed otherwise: ``Phần III`` for ``3``."""
    for kind, text in lines:
        label = label_of(kind, text) if kind in _HEADINGS else None
        if label is None:
            continue
        name, numbered = _HEADINGS[kind]
        shown, printed = text[: label.length].strip(), f"{name} {numbered(label.ordinal)}"
        if _WORDS.findall(shown.casefold()) != _WORDS.findall(printed.casefold()):
            findings.doubt(path, f"“{shown}” sẽ in là “{printed}”", f"“{shown}” will be printed as “{printed}”")


def finer_kind(kind: str, text: str) -> str:
    """The kind of a line with a label of a level that shares the form of ``kind``: ``1.1.``, ``(1)``, ``A.`` …"""
    if kind == "clause" and _DECIMAL.match(text):
        return "subclause"
    if kind == "part" and label_of("part", text) is None:
        return "part_in_words"
    if kind == "item" and _BRACKETED.match(text):
        return "numbered_item"
    if kind == "subitem" and text.startswith("*"):
        return "star_item"
    return "letter_section" if kind == "roman_section" and _LETTER.match(text) else kind


def decimal_label(text: str) -> tuple[Label, tuple[int, ...]] | None:
    """The label ``1.2.`` with which ``text`` begins, and the numbers before its last."""
    found = _DECIMAL.match(text)
    if found is None:
        return None
    *above, own = map(int, found[1].split("."))
    return Label(found.end(), own), tuple(above)


def label_of(kind: str, text: str) -> Label | None:
    """The label of that kind of block with which ``text`` begins; None where there is none that counts."""
    pattern, value = _FORMS[kind]
    found = pattern.match(text)
    if found is None:
        return None
    try:
        return Label(found.end(), value(found[1]))
    except Refusal:
        return None
