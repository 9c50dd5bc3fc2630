"""Khoảng cách: alignment, indents, and the space between lines and paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Final, Literal

from congvan.bounds import Bounds
from congvan.checks.checked_document import HEADLINE, CheckedDocument
from congvan.checks.describing import Says, component_named, one_of, range_of, yes_or_no
from congvan.checks.layout import (
    AXIS_MM,
    height_pt,
    line_spacing,
    off_its_axis_mm,
    overflows,
    space_pt,
    start_mm,
    stretched_lines,
    typed_blanks,
)
from congvan.checks.phrases import measure, quoted, with_lead
from congvan.checks.record import Align, Expectation, Record
from congvan.checks.shown_text import Undetermined, shown
from congvan.components import Found, Span, is_operative
from congvan.errors import Message
from congvan.findings import Finding
from congvan.metrics import width
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot import Tab, WordParagraph
from congvan.vocabulary import Component

_INDENT_MM: Final = 0.3
_EDGE_MM: Final = 2.0
HELD_IN_MM: Final = 7.5
"""How far from the right margin justified lines may end."""
_HANGING_MM: Final = 20.0
"""A list may hang behind its number or dash; no list hangs deeper than this."""
_SPACE_PT: Final = 0.5
_LINES: Final = 0.02
IN_COLUMNS: Final = frozenset(one for one in Component if one.facts.axis)
_DOTS: Final = "....."
_ALIGNMENTS: Final = {
    "left": Message("canh trái", "aligned left"),
    "center": Message("canh giữa", "centred"),
    "right": Message("canh phải", "aligned right"),
    "both": Message("canh đều hai lề", "justified"),
    "justify": Message("canh đều hai lề", "justified"),
    "distribute": Message("dàn đều", "distributed"),
}
_STOPS_OTHERWISE: Final = frozenset({"center", "right", "end", "decimal"})
"""Tab stops at which no text begins."""


def _spaced(value: Bounds) -> Message:
    return Message(f"cách dòng {value.words('dòng').vi}", f"line spacing {value.words('lines').en}")


class SpacingExpect(Expectation):
    """Indents in mm, spaces in pt, ``line_spacing`` in lines.

    ``between`` is the space between two paragraphs that follow each other (the one's *after* and the other's
    *before* together, as Word shows it). ``gap_from`` names the component above, ``gap`` the space to it.
    ``left_edge`` asks that the text starts at the left margin; ``marks_aligned`` that the dashes of a list
    are below each other; ``unstretched`` that no line of a justified paragraph is broken by hand, which Word then
    stretches from margin to margin.
    """

    align: Annotated[Align | None, one_of(_ALIGNMENTS)] = None
    first_line_indent: Annotated[Bounds | None, range_of("lùi đầu dòng", "first-line indent", "mm")] = None
    between: Annotated[Bounds | None, range_of("khoảng cách giữa các đoạn", "space between paragraphs", "pt")] = None
    line_spacing: Annotated[Bounds | None, Says(_spaced)] = None
    gap_from: Annotated[Component | None, component_named("tính từ", "counted from the")] = None
    gap: Annotated[Bounds | None, range_of("khoảng cách", "space", "pt")] = None
    left_edge: Annotated[bool | None, yes_or_no("bắt đầu sát lề trái", "starts at the left margin")] = None
    marks_aligned: Annotated[
        bool | None, yes_or_no("các gạch đầu dòng thẳng hàng", "the dashes are below each other")
    ] = None
    unstretched: Annotated[bool | None, yes_or_no("không có dòng bị kéo giãn", "no line is stretched")] = None


class SpacingRecord(Record):
    """A record about where the lines of a component are placed."""

    check: Literal["spacing"]
    expect: SpacingExpect


def evaluate(record: SpacingRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for every paragraph that is placed otherwise than the record asks."""
    found = tuple(item for item in document.of(record) if any(map(str.isalnum, item.text)))
    for name, check in _CHECKS.items():
        if getattr(record.expect, name) is not None:
            yield from check(record, document, found)


def _align(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    wanted = "both" if record.expect.align == "justify" else str(record.expect.align)
    for found in every:
        faults = (_misaligned(document, found, span, wanted) for span in found.spans)
        seen = next((fault for fault in faults if fault), None)
        if seen:
            yield document.finding(record, found, seen, _ALIGNMENTS[wanted])


def _misaligned(document: CheckedDocument, found: Found, span: Span, wanted: str) -> Message | None:
    paragraph = span.paragraph
    seen = paragraph.format.alignment
    if seen == wanted == "center" and span.whole and "\t" not in paragraph.text:
        return off_centre(off_its_axis_mm(document, found.component, paragraph))
    if not _is_set_by_format(span, wanted):
        return None
    if seen == wanted == "both":
        return _short_of_the_margins(paragraph)
    if seen == wanted or (wanted == "center" and _is_indented_to_the_middle(paragraph)):
        return None
    return None if wanted == "both" and _fits_one_line(paragraph) else _ALIGNMENTS[seen]


def _is_indented_to_the_middle(paragraph: WordParagraph) -> bool:
    """Whether indents hold a line of one row as far from the left as from the right."""
    if paragraph.format.alignment not in ("left", "both") or start_mm(paragraph) <= AXIS_MM or overflows(paragraph):
        return False
    size = max((run.format.size_pt for run in paragraph.runs), default=14.0)
    middle = start_mm(paragraph) / MM_PER_POINT + width(paragraph.full_text, size) / 2
    return abs(middle - paragraph.width_pt / 2) * MM_PER_POINT <= AXIS_MM


def _short_of_the_margins(paragraph: WordParagraph) -> Message | None:
    """The fault of a justified paragraph whose lines keep away from an edge of the text area."""
    shape = paragraph.format
    if not overflows(paragraph):
        return None
    if shape.right_mm > HELD_IN_MM:
        return with_lead("cách lề phải", "ends before the right margin by", measure(shape.right_mm, "mm"))
    if shape.left_mm > _HANGING_MM:
        return with_lead(
            "các dòng sau cách lề trái", "later lines start right of the left margin by", measure(shape.left_mm, "mm")
        )
    return None


def off_centre(shift_mm: float) -> Message | None:
    """The fault of a line that is ``shift_mm`` right of its axis (left of it where negative)."""
    if abs(shift_mm) <= AXIS_MM:
        return None
    distance = measure(abs(shift_mm), "mm")
    side = Message("phải", "right") if shift_mm > 0 else Message("trái", "left")
    return with_lead(f"canh giữa nhưng lệch {side.vi}", f"centred, but off to the {side.en} by", distance)


def _is_set_by_format(span: Span, wanted: str) -> bool:
    """A line shared with another component, or pushed to its place with blanks or a tab, shows nothing."""
    lead = span.paragraph.text[: typed_blanks(span.paragraph)]
    return span.whole and len(lead) < 2 and not (wanted == "center" and "\t" in lead)


def _fits_one_line(paragraph: WordParagraph) -> bool:
    """A line that does not fill the width looks the same justified or not, and so do rows of dots to fill in."""
    return paragraph.format.alignment == "left" and (not overflows(paragraph) or _DOTS in paragraph.text)


def _first_line_indent(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    bounds = record.expect.first_line_indent
    for found in every:
        paragraph = found.spans[0].paragraph
        start = None if paragraph.format.alignment == "center" else _first_character_mm(document, paragraph)
        if start is not None and _placed_by_hand(found, start):
            continue
        if bounds and start is not None and not bounds.admits(start, _INDENT_MM):
            seen = with_lead("lùi", "indented", measure(start, "mm"))
            wanted = with_lead("lùi", "indented", bounds.words("mm"))
            yield document.finding(record, found, seen, wanted, with_lead("Đặt", "Make it", wanted))


def _placed_by_hand(found: Found, start_mm: float) -> bool:
    """Whether it is a line of its own that indents or tabs move to the middle (``QUYẾT ĐỊNH:``), and no prose."""
    if found.component is not Component.BODY or overflows(found.spans[0].paragraph):
        return False
    text = shown(found)
    return is_operative(text) or (start_mm > _HANGING_MM and len(text) <= HEADLINE and text.upper() == text)


def _first_character_mm(document: CheckedDocument, paragraph: WordParagraph) -> float | None:
    """Where the first letter is: a leading tab carries it to the next stop, blanks add their width but for one.

    None behind a stop at which text ends, or has its middle.
    """
    start = start_mm(paragraph)
    lead = paragraph.text[: typed_blanks(paragraph)]
    if len(lead) == 1 and lead != "\t":
        return start
    every = document.snapshot.settings.default_tab_mm
    for blank in lead:
        if blank == "\t" and every > 0:
            stop = min((tab for tab in paragraph.format.tabs if tab.at_mm > start + 0.1), key=_at, default=None)
            if stop is not None and stop.kind in _STOPS_OTHERWISE:
                return None
            start = stop.at_mm if stop else (int(start / every + 1e-6) + 1) * every
        elif blank in " \u00a0":
            start += width(" ", paragraph.mark.size_pt) * MM_PER_POINT
    return start


def _at(tab: Tab) -> float:
    return tab.at_mm


def _between(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    bounds = record.expect.between
    known = {document.order(found.spans[0].paragraph): found for found in every}
    for order, found in known.items():
        above = known.get(order - 1)
        if above is None or bounds is None or above.spans[0].paragraph.place.cells:
            continue
        space = space_pt(above.spans[-1].paragraph, found.spans[0].paragraph)
        if not bounds.admits(space, _SPACE_PT / 10):
            yield document.finding(record, found, _apart(measure(space, "pt")), _apart(bounds.words("pt")))


def space_above_pt(
    record: SpacingRecord, document: CheckedDocument, found: Found, above: WordParagraph
) -> float | None:
    """The space that the record is about: to ``above``, the paragraph before ``found``, or to the component it names.

    None where that component is not above.
    """
    lower = found.spans[0].paragraph
    if record.expect.gap_from is None:
        return space_pt(above, lower)
    named = _above(document, record.expect.gap_from, found)
    if named is None:
        return None
    upper = named.spans[-1].paragraph
    return space_pt(upper, lower) + sum(map(height_pt, _blank_lines(document, upper, lower)))


def _line_spacing(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    bounds = record.expect.line_spacing
    for found in every:
        lines = line_spacing(found.spans[0].paragraph)
        if bounds and not bounds.admits(lines, _LINES):
            seen = with_lead("cách dòng", "line spacing", measure(lines, "", 2))
            yield document.finding(record, found, seen, with_lead("cách dòng", "line spacing", bounds.words()))


def _gap(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    bounds, component = record.expect.gap, record.expect.gap_from
    pairs = [(above, found) for found in every if (above := _above(document, component, found)) is not None]
    if bounds is None or not pairs:
        raise Undetermined("không có dòng bên trên để đo", "there is no line above to measure from")
    for above, found in pairs:
        upper, lower = above.spans[-1].paragraph, found.spans[0].paragraph
        space = space_pt(upper, lower) + sum(height_pt(blank) for blank in _blank_lines(document, upper, lower))
        if not bounds.admits(space, _SPACE_PT):
            yield document.finding(record, found, _apart(measure(space, "pt")), _apart(bounds.words("pt")))


def _apart(space: Message) -> Message:
    return with_lead("cách đoạn trên", "below the paragraph above by", space)


def _above(document: CheckedDocument, component: Component | None, found: Found) -> Found | None:
    """The last of ``component`` above ``found``, with nothing but blank lines between."""
    lower = found.spans[0].paragraph
    last = document.order(lower)
    candidates = document.all(component) if component else ()
    above = [item for item in candidates if document.order(item.spans[-1].paragraph) < last]
    if not above:
        return None
    upper = above[-1].spans[-1].paragraph
    if upper.place.text_box != lower.place.text_box:
        return None
    column = (upper.place.cells, lower.place.cells)
    between = (item for item in document.between(upper, lower) if item.place.cells in column)
    return None if any(item.text.strip() for item in between) else above[-1]


def _blank_lines(document: CheckedDocument, upper: WordParagraph, lower: WordParagraph) -> list[WordParagraph]:
    cell = lower.place.cells
    between = document.between(upper, lower)
    return [item for item in between if item.place.cells == cell and not item.text.strip()]


def _left_edge(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    wanted = Message("sát lề trái", "at the left margin")
    for found in every:
        paragraph = found.spans[0].paragraph
        start = start_mm(paragraph)
        if paragraph.format.alignment in ("center", "right"):
            yield document.finding(record, found, _ALIGNMENTS[paragraph.format.alignment], wanted)
        elif abs(start) > _EDGE_MM:
            yield document.finding(record, found, with_lead("lùi", "indented", measure(start, "mm")), wanted)


_MEMBER: Final = "+"
"""What opens the line of a member of a group, which is indented further than the dashes."""


def _marks_aligned(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    listed = [found for found in every if not found.text.lstrip().startswith(_MEMBER)]
    if len(listed) < 2:
        raise Undetermined("chỉ có một nơi nhận", "there is only one entry")
    starts = [_mark_at(found) for found in listed]
    for found, start in zip(listed[1:], starts[1:], strict=True):
        if abs(start - starts[0]) > 1.0:
            seen = with_lead("gạch ở", "the dash at", measure(start, "mm"))
            wanted = with_lead("thẳng với dòng đầu ở", "below the first at", measure(starts[0], "mm"))
            yield document.finding(record, found, seen, wanted)


def _mark_at(found: Found) -> float:
    span = found.spans[0]
    size = next((run.format.size_pt for run in span.runs), 14.0)
    before = span.paragraph.text[: span.start]
    lead = before.rpartition("\n")[2].replace("\t", " " * 8)
    start = span.paragraph.format.left_mm if "\n" in before else start_mm(span.paragraph)
    return start + width(lead, size) * MM_PER_POINT


def _unstretched(record: SpacingRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    for found in every:
        for paragraph in found.paragraphs:
            line = next(iter(stretched_lines(paragraph)), None)
            if line is not None:
                wanted = Message("đoạn mới (Enter), hoặc canh trái", "a new paragraph, or alignment at the left")
                seen = with_lead("dòng bị kéo giãn", "a stretched line", quoted(line))
                yield document.finding(record, found, seen, wanted)


_Check = Callable[[SpacingRecord, CheckedDocument, tuple[Found, ...]], Iterator[Finding]]
_CHECKS: Final[dict[str, _Check]] = {
    "align": _align,
    "first_line_indent": _first_line_indent,
    "between": _between,
    "line_spacing": _line_spacing,
    "gap": _gap,
    "left_edge": _left_edge,
    "unstretched": _unstretched,
    "marks_aligned": _marks_aligned,
}
