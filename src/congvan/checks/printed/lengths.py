"""Lines of text and drawn lines, measured: how many, how long, at one height."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.bounds import Bounds
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.paper import Paper
from congvan.checks.phrases import measure
from congvan.checks.printed.record import PrintedRecord
from congvan.checks.shown_text import Undetermined
from congvan.components import Found
from congvan.errors import Message
from congvan.findings import Finding
from congvan.ooxml.units import MM_PER_POINT
from congvan.printed import PrintedLine, TextLine
from congvan.snapshot import DrawnLineKind
from congvan.vocabulary import Component

_ENDS_PT: Final = 1.5
"""How far the ends of a line may differ from one typesetting program to another."""
_LONGER: Final = 0.1
"""How far a line drawn by hand may miss the length of its text, in parts of it."""
_SHARE: Final = 0.03
_BALANCE_PT: Final = 5 / MM_PER_POINT
_BELOW: Final = 1.4
"""How far below the letters their line is drawn at most, in parts of their size."""
_CROSSING: Final = 2.5
"""A line so many times as long as its text is that of a table or of the page."""
_TYPED: Final = (DrawnLineKind.CHARACTERS, DrawnLineKind.UNDERLINED_BLANK)
_HALF_A_LINE: Final = 0.5


def lines(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """A component that fills more lines than it may."""
    wanted = record.expect.lines or 1
    document.of(record)
    doubt: Undetermined | None = None
    findings: list[Finding] = []
    for item in (_first(document, component) for component in record.of if document.all(component)):
        try:
            count = _lines_of(item, paper)
        except Undetermined as reason:
            doubt = reason
            continue
        if count > wanted:
            seen = Message(f"{count} dòng", f"{count} lines")
            findings.append(document.finding(record, item, seen, Message(f"{wanted} dòng", f"{wanted} line")))
    if doubt is not None and not findings:
        raise doubt
    yield from findings


def _lines_of(found: Found, paper: Paper) -> int:
    printed = paper.measurable(found)
    if len(printed) > 1:
        _refuse_doubt(found, printed)
    return len(printed)


def _refuse_doubt(found: Found, printed: Sequence[TextLine]) -> None:
    """By its own numbers the file has room for the text on one line: another program may set it so."""
    paragraph = found.spans[0].paragraph
    blank = printed[0].size / 4
    wide = sum(line.length for line in printed) + blank * (len(printed) - 1)
    room = paragraph.width_pt - (paragraph.format.left_mm + paragraph.format.right_mm) / MM_PER_POINT
    if len(found.spans) == 1 and "\n" not in found.spans[0].text and wide <= room + _ENDS_PT:
        raise Undetermined(
            "tệp đủ chỗ cho một dòng nhưng LibreOffice chia cột khác",
            "the file leaves enough room; LibreOffice splits columns differently",
        )


def line_below(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """A drawn line of the wrong length, or not in the middle below its text."""
    text = _first(document, record.expect.text)
    if any(found.line and found.line.kind in _TYPED for found in document.all(*record.of)):
        raise Undetermined(
            "đường kẻ gõ bằng ký tự, mỗi chương trình in dài ngắn khác nhau",
            "the line is typed: programs print it at different lengths",
        )
    printed = paper.measurable(text)
    rule = _nearest_below(paper, printed)
    bounds = record.expect.ratio or Bounds(low=0, high=1)
    least, most = _admitted(bounds, printed)
    if not least - 2 * _ENDS_PT <= rule.length <= most + 2 * _ENDS_PT:
        low = (bounds.low or 0) * _shortest(printed) * MM_PER_POINT
        high = (bounds.high or 0) * _longest(printed) * MM_PER_POINT
        wanted = Bounds(low=round(low), high=round(high)).words("mm")
        yield document.finding(record, text, measure(rule.length * MM_PER_POINT, "mm", 0), wanted)
    elif record.expect.balanced and _off_centre(rule, printed) > _BALANCE_PT:
        aside = measure(_off_centre(rule, printed) * MM_PER_POINT, "mm", 0)
        seen = Message(f"đường kẻ lệch {aside.vi}", f"a line {aside.en} off-centre")
        yield document.finding(record, text, seen, Message("cân giữa dòng chữ", "centred on the text"))


def _first(document: CheckedDocument, component: Component | None) -> Found:
    found = document.all(component) if component else ()
    if not found:
        label, name = (component.label, component.value) if component else ("", "")
        raise Undetermined(f"văn bản không có: {label}", f"the document has no {name}")
    return found[0]


def _nearest_below(paper: Paper, printed: Sequence[TextLine]) -> PrintedLine:
    last = printed[-1]
    x0, x1 = min(line.x0 for line in printed), max(line.x1 for line in printed)
    rules = paper.printed.pages[last.page - 1].rules
    below = [
        rule
        for rule in rules
        if 0 < rule.y - last.baseline <= _BELOW * last.size
        and rule.x0 < x1
        and rule.x1 > x0
        and rule.length <= _CROSSING * (x1 - x0)
    ]
    if not below:
        raise Undetermined("không thấy đường kẻ trên bản in", "there is no line on the page")
    return min(below, key=lambda rule: rule.y)


def _admitted(bounds: Bounds, printed: Sequence[TextLine]) -> tuple[float, float]:
    tolerance = _LONGER if bounds.low == bounds.high else _SHARE
    return (
        ((bounds.low or 0) - tolerance) * _shortest(printed),
        ((bounds.high or 0) + tolerance) * _longest(printed),
    )


def _shortest(printed: Sequence[TextLine]) -> float:
    """Which of several lines a drawn line is measured on, the law leaves open."""
    return min(line.length for line in printed)


def _longest(printed: Sequence[TextLine]) -> float:
    return max(line.length for line in printed)


def _off_centre(rule: PrintedLine, printed: Sequence[TextLine]) -> float:
    return min(abs(rule.centre - line.centre) for line in printed)


def level(record: PrintedRecord, document: CheckedDocument, paper: Paper) -> Iterator[Finding]:
    """A component whose first line is half a line or more above or below that of another."""
    one, other = _first(document, record.of[0]), _first(document, record.expect.level_with)
    first, second = paper.measurable(one)[0], paper.measurable(other)[0]
    apart = abs(first.baseline - second.baseline)
    label, name = other.component.label, other.component.label_en
    wanted = Message(f"ngang hàng với {label}", f"on the line of the {name}")
    if first.page != second.page:
        yield document.finding(record, one, Message("trang khác", "another page"), wanted)
    elif apart >= _HALF_A_LINE * max(first.size, second.size):
        high = measure(apart * MM_PER_POINT, "mm", 0)
        yield document.finding(record, one, Message(f"lệch {high.vi}", f"{high.en} apart"), wanted)
