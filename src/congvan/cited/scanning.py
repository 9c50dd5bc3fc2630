"""Dò số, ký hiệu và tên luật: where a text cites something, before what is around it is read.

Every look is bounded by a constant, so the time of a scan is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from congvan.cited.lexicon import (
    ABBREVIATIONS,
    CAPITAL,
    SMALL,
    TITLED,
    TYPE_OF_LABEL,
    TYPES,
    CitedType,
    folded,
    one_of,
)
from congvan.cited.mentions import DASHES, Defect
from congvan.cited.values import NUMBER, SEGMENT, segment
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.vocabulary import LegalType

_HYPHEN: Final = f"[-{DASHES}]"
# each part is written once, for a pattern compiles its classes of letters as often as they stand in it
_CODE: Final = late_pattern(
    rf"(?<![\w/.\-])(?P<number>{NUMBER})(?:"
    r"(?P<slash>\s{0,2}/\s{0,2})(?:(?P<year>\d{4})(?P<slash2>\s{0,2}/\s{0,2}))?"
    rf"|(?P<hyphen>\s?{_HYPHEN}\s?)(?P<party>{SEGMENT}\s?/\s?))"
    rf"(?P<symbol>{segment(_HYPHEN)})"
)
_NUMBER_WORD: Final = late_pattern(r"[Ss][ốỐ]\s?:?")
_WORD: Final = late_pattern(r"\S+")
_FARTHEST_TYPE: Final = 56
_MOST_PASSED: Final = 4
_OPENING: Final = "(“\"'[*¹²³"
# how many syllables a type has that ends in this one, the most first
_LENGTHS: Final = {
    last: sorted({len(label.split()) for label in TYPE_OF_LABEL if label.split()[-1] == last}, reverse=True)
    for last in {label.split()[-1] for label in TYPE_OF_LABEL}
}

# a blank inside a symbol is only accepted where the symbol is otherwise half and something usual follows
_BORDER: Final = r"(?=\s{1,3}(?:ngày|của|về|và)\b|\s{0,3}(?:[,;.)(…]|\Z))"
_CAPITALS: Final = rf"{CAPITAL}(?:{CAPITAL}|\d|&(?={CAPITAL}))+(?!\w)"
_LOST_HYPHEN: Final = late_pattern(rf"\s{{1,2}}{_CAPITALS}{_BORDER}")
_SPACED_HYPHEN: Final = late_pattern(rf"(?:\s{{1,2}}{_HYPHEN}\s{{0,2}}|{_HYPHEN}\s{{1,2}}){_CAPITALS}{_BORDER}")
_ODD: Final = late_pattern(rf"[\s{DASHES}]")
_SLASH: Final = late_pattern(r"\s{0,2}/\s{0,2}")
_JOINED: Final = late_pattern(_HYPHEN)
_CAPITAL: Final = late_pattern(CAPITAL)
_LONGEST_HEAD: Final = 24
_COMPLETE_ALONE: Final = late_pattern(r"(?:UBTV)?QH[\dIVXLCK]*")


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """A code or a titled law in the text: what names the document, and the offsets of that name."""

    start: int
    end: int
    type: CitedType
    number: str | None = None
    year: int | None = None
    symbol: str | None = None
    title: str | None = None
    defects: tuple[Defect, ...] = ()
    code_span: tuple[int, int] = (0, 0)
    with_type: bool = True

    @classmethod
    def coded(cls, start: int, kind: CitedType, code: ReadCode, title: str | None = None) -> FoundCitation:
        """A document named by ``code``, its name starting at ``start``."""
        return cls(
            start,
            code.end,
            kind,
            code.number,
            code.year,
            code.symbol,
            title,
            code.defects,
            (code.start, code.end),
        )


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A code as written: offsets, parts, defects."""

    start: int
    end: int
    number: str
    year: int | None
    symbol: str
    defects: tuple[Defect, ...]


def codes(text: str) -> Iterator[ReadCode]:
    """Every số, ký hiệu of ``text``, near misses included, whatever is before it."""
    position = 0 if "/" in text else len(text)  # no code is without its slash, and most paragraphs have none
    while match := _CODE.search(text, position):
        code = _read(match)
        position = match.end() if code is None else code.end
        if code is not None:
            yield code


def code_at(text: str, position: int) -> ReadCode | None:
    """The code that begins at ``position``, or None."""
    match = _CODE.match(text, position)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> ReadCode | None:
    symbol = (match["party"] or "") + match["symbol"]
    head = symbol[:_LONGEST_HEAD].split("-", 1)[0]
    if head != "L" and len(_CAPITAL.findall(head)) < 2:
        return None
    end = match.end() + len(_stretch(match, symbol))
    year = match["year"]
    number, start = match["number"], match.start()
    if not _ODD.search(match.string, start, end):
        return ReadCode(start, end, number, int(year) if year else None, symbol, ())
    written = match.string[match.end() - len(symbol) : end]
    parts = _SLASH.sub("/", folded(written))
    return ReadCode(start, end, number, int(year) if year else None, parts, _defects(match, written))


def _stretch(match: re.Match[str], symbol: str) -> str:
    """What a broken symbol goes on with: `` VPQGGN`` after ``LĐTBXH``, `` - NC`` after ``UBND``."""
    if match["party"] or _JOINED.search(symbol) or _COMPLETE_ALONE.fullmatch(symbol):
        return ""
    for form in (_LOST_HYPHEN, _SPACED_HYPHEN):
        if found := form.match(match.string, match.end()):
            return found[0]
    return ""


def _defects(match: re.Match[str], symbol: str) -> tuple[Defect, ...]:
    joints = (match["slash"] or "") + (match["slash2"] or "") + (match["hyphen"] or "")
    found = []
    if any(letter.isspace() for letter in _SLASH.sub("/", symbol)):
        found.append(Defect.BLANK_IN_SYMBOL)
    if any(dash in symbol + joints for dash in DASHES):
        found.append(Defect.DASH_IN_SYMBOL)
    if any(letter.isspace() for letter in joints) or re.search(r"\s/|/\s", symbol):
        found.append(Defect.BLANK_AROUND_SLASH)
    return tuple(found)


def type_before(text: str, code: ReadCode) -> tuple[CitedType, int] | None:
    """The type that ``code`` belongs to ("số" between), and where its name starts.

    Words between the two ("Báo cáo thẩm định số …/BC-STP", "Thông báo kết luận số …/TB-UBND") are passed over
    where the symbol begins with the type's letters.
    """
    end = code.start
    floor = max(0, end - _FARTHEST_TYPE)
    tail = text[floor:end].rsplit(None, 3)
    numbered = any(_NUMBER_WORD.fullmatch(word) for word in tail[-2:])
    if not numbered and not any(_bare(word) in _LENGTHS for word in tail[-3:]):
        return None
    words = [(found[0], found.start()) for found in _WORD.finditer(text, floor, end)]
    if words[-1][0] == ":":
        words.pop()
    if words and _NUMBER_WORD.fullmatch(words[-1][0]):
        words.pop()
    named = _longest_label(words)
    head = re.split(r"[-/]", code.symbol, maxsplit=1)[0]
    if not numbered or head not in ABBREVIATIONS or (named and named[0].abbreviation == head):
        return named
    own = sum(1 for _, start in words if named and start >= named[1])
    return _farther_label(words, head, own) or named


def _farther_label(words: list[tuple[str, int]], head: str, own: int) -> tuple[CitedType, int] | None:
    """The type with the letters ``head`` that is a few words before the code, nothing but words between.

    The last ``own`` words are the type that is nearest; they are passed over as a whole.
    """
    for passed in range(1, _MOST_PASSED + 1):
        if passed > len(words) or not words[-passed][0].isalpha():
            return None
        if passed < own:
            continue
        named = _longest_label(words[:-passed])
        if named and named[0].abbreviation == head:
            return named
    return None


def _bare(word: str) -> str:
    return word.rstrip(":").lstrip(_OPENING).casefold()


def _longest_label(words: list[tuple[str, int]]) -> tuple[CitedType, int] | None:
    for count in _LENGTHS.get(_bare(words[-1][0]), ()) if words else ():
        if count > len(words):
            continue
        first, start = words[-count]
        bare = first.lstrip(_OPENING)
        label = " ".join([bare, *(word for word, _ in words[1 - count :])] if count > 1 else [bare])
        kind = TYPE_OF_LABEL.get(label.rstrip(":").casefold())
        if kind is not None:
            return kind, start + len(first) - len(bare)
    return None


def number_word_before(text: str, end: int) -> int:
    """Where "số" starts that ends at ``end`` of ``text`` (blanks between), or ``end`` without one."""
    head = text[max(0, end - 8) : end].rstrip()
    found = re.search(r"[Ss]ố\s?:?\Z", head)
    return max(0, end - 8) + found.start() if found else end


_LAW_EVENT: Final = late_pattern(
    r"(?<!\w)(?:(?P<law>Hiến\s{1,3}pháp|Bộ\s{1,3}luật|Luật|Pháp\s{1,3}lệnh)(?=\s)"
    r"|(?P<number>số)\s{1,3}(?=\d)|(?P<day>ngày)\s{1,3}(?=\d)|(?:năm\s{1,3})?(?P<year>(?:19|20)\d\d)(?!\w|[-/]\d))"
    r"|(?P<stop>[;.()\n“”])"
)
_LONGEST_TITLE: Final = 220
_TITLE_START: Final = late_pattern(rf"{CAPITAL}|[Ss]ửa đổi|nước\s")
_NOT_IN_TITLE: Final = late_pattern(
    r"(?<!\w)(?:theo|tại|được|đã|trong|từ|cho|vào|là|để|như|nêu|ban hành|quy định tại|có hiệu lực)(?!\w)"
    rf"|,\s*{CAPITAL}(?:{SMALL}|{CAPITAL})"
)
_NEXT_ACT: Final = late_pattern(
    r"(?:\b(?:và|hoặc|hay)|,)\s+(?:(?:các\s)?(?:điểm|khoản|[Đđ]iều|[Mm]ục|[Cc]hương)\s\S{1,8}\s){0,4}"
    rf"{one_of(tuple(kind.label for kind in TYPES if kind not in TITLED))}(?!\w)"
)
"""Another text, named beside a law that has neither number nor date, or a provision of it: both are its own."""


@dataclass(frozen=True, slots=True)
class _OpenLaw:
    """A law whose title is being read: the type word's offsets."""

    start: int
    title_start: int
    type: CitedType


def titled_laws(text: str) -> Iterator[FoundCitation]:
    """Laws named by title and a number, a date or a year: ``Luật Đất đai năm 2024``."""
    opened: _OpenLaw | None = None
    for event in _LAW_EVENT.finditer(text) if _may_name_law(text) else ():
        if event["law"]:
            opened = _opened(text, event, opened)
        elif event["stop"] or opened is None or event.start() - opened.title_start > _LONGEST_TITLE:
            opened = None
        else:
            found = _closed(text, opened, event)
            if found is not None:
                yield found
            opened = None


def _may_name_law(text: str) -> bool:
    """Whether a part of the words is there of which one begins the name of a law."""
    return "uật" in text or "Pháp" in text or "Hiến" in text


def _opened(text: str, event: re.Match[str], before: _OpenLaw | None) -> _OpenLaw:
    if before and re.match(r"[Ss]ửa đổi", text[before.title_start : before.title_start + 8]):
        return before
    kind = TYPE_OF_LABEL[folded(event["law"]).casefold()]
    gap = _WORD.search(text, event.end())
    return _OpenLaw(event.start(), gap.start() if gap else event.end(), kind)


def _closed(text: str, law: _OpenLaw, event: re.Match[str]) -> FoundCitation | None:
    title = folded(text[law.title_start : event.start()])
    constitution = law.type is LegalType.CONSTITUTION
    if (
        not (title or constitution)
        or (title and not _TITLE_START.match(title))
        or _NOT_IN_TITLE.search(title)
        or _NEXT_ACT.search(title)
    ):
        return None
    name = title.rstrip(",") or None
    if event["number"]:
        code = code_at(text, event.end())
        if code is None:
            return None
        return FoundCitation.coded(law.start, law.type, code, name)
    if event["day"]:
        return FoundCitation(law.start, event.start(), law.type, title=name)
    return FoundCitation(law.start, event.end(), law.type, year=int(event["year"]), title=name)
