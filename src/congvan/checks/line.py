"""Đường kẻ: the drawn line under a component, however it was drawn, and the frame round a mark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Final, Literal

from congvan.bounds import Bounds
from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import Says, always, component_named, one_of, ratio_of_line, yes_or_no
from congvan.checks.phrases import NOTHING, measure, with_lead
from congvan.checks.record import Expectation, Record
from congvan.checks.shown_text import Undetermined, as_shown
from congvan.components import Found
from congvan.errors import Message
from congvan.findings import Finding
from congvan.metrics import width
from congvan.ooxml.units import MM_PER_POINT
from congvan.snapshot import DrawnLine, DrawnLineKind, RunFormat, WordParagraph, WordRun
from congvan.vocabulary import Component

_LONGER: Final = 0.1
"""How far a line drawn by hand may miss the length of its text, in parts of it."""
_SHARE: Final = 0.03
_NARROW_PT: Final = 80.0
"""A column in which hardly a word fits: how Word breaks it is not known."""
_BALANCE_MM: Final = 5.0
_FULL: Final = 0.95
_SOLID: Final = Message("nét liền", "a solid line")
_UNDERLINED: Final = Message("gạch chân dưới chữ, không phải đường kẻ", "underlined letters, no line of its own")


_SIDES: Final = {"below": Message("ở dưới", "below"), "above": Message("đường kẻ ở trên", "a line above")}
_FRAMES: Final = {
    "single": Message("có khung đơn", "in a single frame"),
    "none": Message("không đóng khung", "no frame"),
}


class LineExpect(Expectation):
    """``side`` says on which side of its text the line is; ``ratio`` its length in parts of that line.

    ``full_width`` asks for a line across the whole text area, ``balanced`` for one centred on the text,
    ``frame`` for a single border round the text, or for none.
    """

    side: Annotated[Literal["below", "above"], one_of(_SIDES)] = "below"
    text: Annotated[Component | None, component_named("đường kẻ của", "the line of the")] = None
    present: Annotated[bool | None, yes_or_no("phải có", "must be there", "không có", "must not be there")] = None
    style: Annotated[Literal["single"] | None, always("nét liền", "solid")] = None
    ratio: Annotated[Bounds | None, Says(ratio_of_line)] = None
    full_width: Annotated[bool | None, yes_or_no("hết chiều ngang vùng chữ", "across the whole text area")] = None
    balanced: Annotated[bool | None, yes_or_no("cân giữa dòng chữ", "centred on the text")] = None
    frame: Annotated[Literal["single", "none"] | None, one_of(_FRAMES)] = None


class LineRecord(Record):
    """A record about a drawn line."""

    check: Literal["line"]
    expect: LineExpect


def evaluate(record: LineRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for a line that is missing, broken, of the wrong length or out of balance."""
    expect = record.expect
    if expect.frame:
        yield from _unframed(record, document) if expect.frame == "single" else _boxed(record, document)
        return
    text = _text(record, document)
    line = _line(record, document, text)
    if expect.present is False:
        if line is not None:
            seen, wanted = Message("có đường kẻ", "a line"), Message("không kẻ", "no line")
            yield document.finding(record, text, seen, wanted)
    elif line is None:
        if expect.present is None:
            raise Undetermined("không có đường kẻ để đo", "there is no line to measure")
        yield document.finding(record, text, _UNDERLINED if _is_underlined(text) else NOTHING, _SOLID)
    else:
        yield from _measured(record, document, text, line)


def _is_underlined(text: Found) -> bool:
    """Whether its letters are underlined, which is no line below them."""
    runs = [run for run in text.runs if run.text.strip()]
    return bool(runs) and all(run.format.underline for run in runs)


def _text(record: LineRecord, document: CheckedDocument) -> Found:
    component = record.expect.text or record.of[0]
    found = document.all(component)
    if not found:
        raise Undetermined(f"văn bản không có: {component.label}", f"the document has no {component.label_en}")
    return found[0]


def _line(record: LineRecord, document: CheckedDocument, text: Found) -> DrawnLine | None:
    """The line that was recognised as the record's component, or one beside its text."""
    if record.of[0] is not text.component:
        return next((found.line for found in document.all(*record.of) if found.line is not None), None)
    return next(_beside(document, text, record.expect.side), None)


def _beside(document: CheckedDocument, text: Found, side: str) -> Iterator[DrawnLine]:
    paragraph = text.spans[0 if side == "above" else -1].paragraph
    neighbour = _neighbour(document, paragraph, -1 if side == "above" else 1)
    for line in _lines_of(document, paragraph):
        if line.side in (side, "inside") and line.horizontal:
            yield line
    if neighbour is not None and not neighbour.text.strip(" _"):
        yield from (line for line in _lines_of(document, neighbour) if line.horizontal)


def _lines_of(document: CheckedDocument, paragraph: WordParagraph) -> list[DrawnLine]:
    own = [line for line in document.snapshot.lines if line.anchor == paragraph.place]
    return [*paragraph.lines, *(line for line in own if line not in paragraph.lines)]


def _neighbour(document: CheckedDocument, paragraph: WordParagraph, step: int) -> WordParagraph | None:
    wanted = document.order(paragraph) + step
    area = next((area for area in document.headers_and_footers if area.part == paragraph.place.part), None)
    every = area.paragraphs if area else document.snapshot.paragraphs
    same = (item for item in every if document.order(item) == wanted)
    return next((item for item in same if item.place.cells == paragraph.place.cells), None)


def _measured(record: LineRecord, document: CheckedDocument, text: Found, line: DrawnLine) -> Iterator[Finding]:
    expect = record.expect
    if expect.style and not line.solid:
        yield document.finding(record, text, Message("nét đứt", "a broken line"), _SOLID)
    if expect.ratio:
        yield from _wrong_length(record, document, text, line)
    if expect.full_width:
        yield from _not_full(record, document, text, line)
    if expect.balanced and _out_of_balance(document, text, line):
        seen = Message("đường kẻ lệch sang một bên", "a line that is off-centre")
        yield document.finding(record, text, seen, Message("cân giữa dòng chữ", "centred on the text"))


def _wrong_length(record: LineRecord, document: CheckedDocument, text: Found, line: DrawnLine) -> Iterator[Finding]:
    bounds = record.expect.ratio
    shortest, longest = _line_lengths(text)
    if line.kind is DrawnLineKind.CHARACTERS:
        raise Undetermined(
            "đường kẻ gõ bằng ký tự, dài ngắn tuỳ phông", "the line is typed: its length depends on the font"
        )
    if line.length_pt is None or not shortest or bounds is None or _is_narrow(text):
        raise Undetermined("tệp không cho biết độ dài đường kẻ", "the file does not say how long the line is")
    tolerance = _LONGER if bounds.low == bounds.high else _SHARE
    low = ((bounds.low or 0) - tolerance) * shortest
    high = ((bounds.high or 0) + tolerance) * longest
    if not low <= line.length_pt <= high:
        least, most = (bounds.low or 0) * shortest * MM_PER_POINT, (bounds.high or 0) * longest * MM_PER_POINT
        wanted = Bounds(low=round(least), high=round(most)).words("mm")
        yield document.finding(record, text, _long(measure(line.length_pt * MM_PER_POINT, "mm", 0)), _long(wanted))


def _long(length: Message) -> Message:
    return with_lead("đường kẻ dài", "a line of", length)


def _is_narrow(text: Found) -> bool:
    return any(span.paragraph.width_pt < _NARROW_PT for span in text.spans)


def _line_lengths(text: Found) -> tuple[float, float]:
    """The shortest and the longest line in pt: which of them a line is measured on, the law leaves open."""
    lengths: list[float] = []
    for span in text.spans:
        for wide in _widths(span.runs):
            room = _room_pt(span.paragraph) or wide
            lengths += [min(wide, room), wide % room if wide > room else wide]
    return min(lengths, default=0.0), max(lengths, default=0.0)


def _room_pt(paragraph: WordParagraph) -> float:
    """How long a line of it may be: its column without what it is indented by at both sides."""
    shape = paragraph.format
    return max(paragraph.width_pt - (shape.left_mm + shape.right_mm) / MM_PER_POINT, 0.0)


def _widths(runs: Iterable[WordRun]) -> Iterator[float]:
    """The width of each line between the author's breaks; blank ones are left out."""
    wide = 0.0
    for run in runs:
        first, *rest = as_shown(run).split("\n")
        wide += width(first, run.format.size_pt, _style(run.format))
        for line in rest:
            if wide:
                yield wide
            wide = width(line, run.format.size_pt, _style(run.format))
    if wide:
        yield wide


def _style(shape: RunFormat) -> str:
    if shape.bold:
        return "bold_italic" if shape.italic else "bold"
    return "italic" if shape.italic else "regular"


def _not_full(record: LineRecord, document: CheckedDocument, text: Found, line: DrawnLine) -> Iterator[Finding]:
    section = document.snapshot.sections[text.spans[0].paragraph.place.section]
    full = section.text_width_mm
    if line.length_pt is not None and line.length_pt * MM_PER_POINT < _FULL * full:
        seen, wanted = measure(line.length_pt * MM_PER_POINT, "mm", 0), measure(full, "mm", 0)
        yield document.finding(record, text, _long(seen), _long(wanted))


def _out_of_balance(document: CheckedDocument, text: Found, line: DrawnLine) -> bool:
    """Only where text and line share a column is the middle of the one that of the other."""
    span = text.spans[-1]
    place = span.paragraph.place
    apart = (place.cells, place.text_box) != (line.anchor.cells, line.anchor.text_box)
    if not span.whole or apart or "\t" in span.paragraph.text:
        return False  # a tab puts the words elsewhere than in the middle of their column
    anchor = next((item for item in document.snapshot.paragraphs if item.place == line.anchor), None)
    if anchor is None or line.alignment or line.x_pt is None or line.length_pt is None:
        return False
    if line.relative_to not in ("column", "character") or line.x_pt > anchor.width_pt:
        return False
    return abs(line.x_pt + line.length_pt / 2 - anchor.width_pt / 2) * MM_PER_POINT > _BALANCE_MM


def _unframed(record: LineRecord, document: CheckedDocument) -> Iterator[Finding]:
    for found in document.of(record):
        if not _framed(document, found.spans[0].paragraph):
            wanted = Message("khung viền đơn", "a single border")
            yield document.finding(record, found, Message("không có khung", "no frame"), wanted)


def _boxed(record: LineRecord, document: CheckedDocument) -> Iterator[Finding]:
    """In the content a table with borders holds what it likes: only paragraphs are judged there."""
    for found in document.of(record):
        paragraph = found.spans[0].paragraph
        framed = paragraph.format.borders.closed if found.component.box == "6" else _framed(document, paragraph)
        if framed:
            yield document.finding(
                record, found, Message("đóng khung", "in a frame"), Message("không khung", "no frame")
            )


def _framed(document: CheckedDocument, paragraph: WordParagraph) -> bool:
    place = paragraph.place
    if place.text_box is not None:
        return paragraph.format.borders.closed or place.text_box in document.framed_boxes
    return paragraph.format.borders.closed or place in document.framed_cells
