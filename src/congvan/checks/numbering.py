"""Đánh số: the numbers or letters that head parts, articles, clauses, points and appendices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import Says, counted_from, one_of, text_quoted
from congvan.checks.phrases import quoted
from congvan.checks.record import Expectation, Record
from congvan.checks.shown_text import folded
from congvan.components import Found
from congvan.errors import Message, Refusal
from congvan.findings import Finding
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text import list_letter, ordinal_in_words, parse_roman, read_letter, roman, words_to_ordinal
from congvan.vocabulary import Component

Numerals = Literal["arabic", "roman", "vietnamese_letters"]

_WORD: Final = r"(?i:(phần|chương|mục|tiểu mục|điều|phụ lục)\s*)?"
_HEAD: Final = late_pattern(_WORD + r"([0-9]+|[IVXLCDM]+(?!\w)|[^\W\d_](?!\w))?\s*([.):/])?")
_DECIMAL: Final = late_pattern(r"([0-9]{1,3}(?:\.[0-9]{1,3})*)\.([0-9]{1,3})(?=[.)]?(?:\s|$)|[.)]\D)")
_LETTERED: Final = late_pattern(r"[A-H]\.\s")
_IN_WORDS: Final = late_pattern(
    r"(?i:phần\s+thứ)\s+(?![0-9]|[IVXLCDM]+(?!\w))([^\W\d_]+(?:\s+[^\W\d_]+){0,3})\s*[.:]?$"
)
_TO_FILL_IN: Final = late_pattern(_WORD + r"[.…]{2,}|" + _WORD + "…")
_BETWEEN: Final = (Component.BODY, Component.ITEM, Component.SUBITEM)
_LEADS: Final = frozenset({*_BETWEEN, Component.POINT, Component.CLAUSE})
_DEPTHS: Final = {Component.APPENDIX_NUMBER: 0} | {
    one: one.facts.level + 1 for one in Component if one.facts.level is not None
}
_DEPTHS[Component.ARTICLE_TEXT] = _DEPTHS[Component.ARTICLE]
_SHARED: Final = {Component.CLAUSE_TITLE: Component.CLAUSE, Component.ARTICLE_TEXT: Component.ARTICLE}
"""Clauses and articles with and without a title are counted together."""
_NAMES: Final = {
    "arabic": Message("chữ số Ả Rập", "an Arabic number"),
    "roman": Message("chữ số La Mã", "a Roman numeral"),
    "vietnamese_letters": Message("chữ cái tiếng Việt", "a letter"),
}


_NUMERALS: Final = {
    "arabic": Message("đánh số bằng chữ số Ả Rập", "numbered in Arabic digits"),
    "roman": Message("đánh số bằng chữ số La Mã", "numbered in Roman numerals"),
    "vietnamese_letters": Message("thứ tự chữ cái tiếng Việt", "lettered in the Vietnamese order"),
}
_RESTARTS: Final = {
    "never": Message("liên tục cả văn bản", "continuing through the document"),
    "below_headings": Message("lại từ đầu dưới mục lớn hơn", "starting again below a larger heading"),
    "anywhere": Message("mỗi danh sách lại từ đầu", "each list starting again"),
}


class NumberingExpect(Expectation):
    """``numerals`` is the set of marks, ``word`` what is before and ``suffix`` what is after the
    mark.

    Marks run on without gaps; ``restart`` says where 1 may come again besides in each appendix: never, below a
    larger heading, or anywhere (a new list). ``from_count`` is the number of members from which numbering is
    obligatory.
    """

    numerals: Annotated[Numerals, one_of(_NUMERALS)]
    word: Annotated[str, text_quoted("có chữ", "with the word")] = ""
    suffix: Annotated[str, text_quoted("theo sau là", "followed by")] = ""
    restart: Annotated[Literal["never", "below_headings", "anywhere"], one_of(_RESTARTS)] = "never"
    from_count: Annotated[int, Says(counted_from)] = 1


class NumberingRecord(Record):
    """A record about numbering."""

    check: Literal["numbering"]
    expect: NumberingExpect


@dataclass(frozen=True, slots=True)
class Head:
    """What heads a paragraph: word, mark and suffix as written."""

    word: str
    mark: str
    suffix: str


def head_of(found: Found) -> Head:
    """The number or letter before ``found``, typed or automatic."""
    paragraph = found.spans[0].paragraph
    label = paragraph.label.text if paragraph.label else ""
    match = _HEAD.match(folded(label or found.text))
    return Head(match[1] or "", match[2] or "", match[3] or "") if match else Head("", "", "")


def evaluate(record: NumberingRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for every mark of the wrong kind, with the wrong suffix, or out of sequence."""
    yield from _decimals(record, document)
    yield from _parts_in_words(record, document)
    found = [item for item in document.of(record) if not _is_left_to_the_office(item)]
    if len(found) < record.expect.from_count:
        return
    last: dict[Component, int] = {}
    previous: dict[Component, Found] = {}
    fresh: set[Component] = set()
    appended: set[Component] = set()
    led: set[Component] = set()
    for item in document.all(*_DEPTHS, *_BETWEEN):
        if item.component in _BETWEEN or _is_left_to_the_office(item):
            fresh |= set() if item.component in _BETWEEN else _begun_by(item)
            led |= _led_by(item)
            continue
        if item.component in record.of:
            key = _SHARED.get(item.component, item.component)
            again = key not in led | fresh and _heads_alike(previous.get(key), item)
            restarts = key in appended or (not again and _may_restart(record.expect, key in fresh))
            yield from _judged(record, document, item, last.get(key, 0), restarts)
            previous[key] = item
            led.discard(key)
            last[key] = value_of(head_of(item).mark, record.expect.numerals) or last.get(key, 0) + 1
            fresh.discard(key)
            appended.discard(key)
        fresh |= _below(item.component) - {_SHARED.get(item.component, item.component)}
        led |= _led_by(item)
        if item.component is Component.APPENDIX_NUMBER:
            appended |= _below(item.component)


def _heads_alike(above: Found | None, item: Found) -> bool:
    """Whether ``item`` has the number of the one above and is set as it is: a second ``1.``, and no list of its own."""
    return above is not None and above.component is item.component and head_of(above).mark == head_of(item).mark


def _led_by(found: Found) -> set[Component]:
    """What may start again below a line that leads up to a list: any line but a sentence that has ended."""
    last = found.text.rstrip()[-1:]
    return set(_DEPTHS) if found.component in _LEADS and (last == ":" or last.isalnum()) else set()


def _is_left_to_the_office(found: Found) -> bool:
    """Whether it is of a level on which the decree is silent, ``3.1.``, ``A.`` above sections, or a part in words.

    The decree has Roman numerals for parts; a number in words is judged by a record of its own.
    """
    return _is_lettered(found) or _decimal(found) is not None or _in_words(found) is not None


def _begun_by(found: Found) -> set[Component]:
    """What may start again below a heading that is left to the office."""
    if _is_lettered(found):
        return _below(Component.CHAPTER)
    return _below(Component.PART) if found.component is Component.PART else set()


def _is_lettered(found: Found) -> bool:
    return found.component is Component.ROMAN_SECTION and bool(_LETTERED.match(folded(found.text)))


def _in_words(found: Found) -> str | None:
    """``thứ hai`` of ``Phần thứ hai``; None for a part in numerals, or something else."""
    match = _IN_WORDS.fullmatch(folded(found.text)) if found.component is Component.PART else None
    return f"thứ {match[1].lower()}" if match else None


def _parts_in_words(record: NumberingRecord, document: CheckedDocument) -> Iterator[Finding]:
    """``Phần thứ nhất``, ``Phần thứ hai`` count on, and may start again in each appendix: a gap is reported."""
    last, appended = 0, False
    for item in document.all(*record.of, Component.APPENDIX_NUMBER):
        words = _in_words(item)
        if words is None:
            appended |= item.component is Component.APPENDIX_NUMBER
            continue
        wanted = ordinal_in_words(last + 1)
        value = _ordinal(words)
        if value not in (None, last + 1) and not (value == 1 and appended):
            yield document.finding(record, item, quoted(f"Phần {words}"), quoted(f"Phần {wanted}"))
        last, appended = value or last + 1, False


def _ordinal(words: str) -> int | None:
    try:
        return words_to_ordinal(words)
    except Refusal:
        return None


def _decimal(found: Found) -> tuple[str, int] | None:
    """What is before the last point of ``3.1.2.``, and the number behind it; None for a mark of one number."""
    paragraph = found.spans[0].paragraph
    label = paragraph.label.text if paragraph.label else ""
    match = _DECIMAL.match(folded(label or found.text))
    return (match[1], int(match[2])) if match else None


def _decimals(record: NumberingRecord, document: CheckedDocument) -> Iterator[Finding]:
    """``3.1.``, ``3.2.`` are a level of their own, on which the decree is silent: only a gap in it is reported."""
    if record.expect.numerals != "arabic" or record.expect.word:
        return
    last: dict[str, int] = {}
    for item in document.all(*record.of):
        split = _decimal(item)
        if split is None:
            continue
        above, value = split
        if value not in (1, last.get(above, 0) + 1):
            wanted = quoted(f"{above}.{last.get(above, 0) + 1}")
            yield document.finding(record, item, quoted(f"{above}.{value}"), wanted)
        last[above] = value


def _below(heading: Component) -> set[Component]:
    """What may start again below ``heading``; sections of the two schemes do not count on."""
    depth = _DEPTHS[heading]
    return {other for other, own in _DEPTHS.items() if own >= depth and other is not heading}


def _judged(
    record: NumberingRecord, document: CheckedDocument, item: Found, last: int, restarts: bool
) -> Iterator[Finding]:
    expect = record.expect
    head = head_of(item)
    value = value_of(head.mark, expect.numerals)
    wanted = _mark(last + 1, expect.numerals)
    if value is None and not head.mark and _TO_FILL_IN.match(folded(item.text)):
        return
    if value is None:
        seen = quoted(head.mark) if head.mark else Message("không có số", "no number")
        yield document.finding(record, item, seen, _NAMES[expect.numerals])
    elif expect.suffix and head.suffix != expect.suffix:
        expected = quoted(f"{head.mark}{expect.suffix}")
        yield document.finding(record, item, quoted(f"{head.mark}{head.suffix}"), expected)
    elif value != last + 1 and not (value == 1 and restarts):
        yield document.finding(record, item, quoted(head.mark), quoted(wanted))


def _may_restart(expect: NumberingExpect, below: bool) -> bool:
    return expect.restart == "anywhere" or (expect.restart == "below_headings" and below)


def value_of(mark: str, numerals: Numerals) -> int | None:
    """The number a mark stands for, None when it is not one of ``numerals``."""
    try:
        if numerals == "arabic":
            return int(mark) if mark.isdigit() else None
        if numerals == "roman":
            return parse_roman(mark)
        return read_letter(mark).index if mark.islower() else None
    except (Refusal, ValueError):
        return None


def _mark(value: int, numerals: Numerals) -> str:
    try:
        return _WRITERS[numerals](value)
    except Refusal:
        return str(value)


_WRITERS: Final[dict[Numerals, Callable[[int], str]]] = {
    "arabic": str,
    "roman": roman,
    "vietnamese_letters": list_letter,
}
