"""Nội dung (ô 6): legal bases, notes and the tree of blocks, built as ``body.nest`` builds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from pydantic import ValidationError

from congvan.body import HEADING_DEPTH, Block, OutlineLine, Standalone, Table, flatten, nest
from congvan.components import Found
from congvan.documents import without_list_marks
from congvan.errors import Message, Refusal
from congvan.inline import Prose, ProseRun, plain
from congvan.late_dataclasses import dataclass
from congvan.model import Place
from congvan.reader.cells import note_named, with_note_keys
from congvan.reader.findings import Findings, shortened
from congvan.reader.labels import Label, decimal_label, finer_kind, label_of, number_of, report_headings
from congvan.reader.notes import Notes
from congvan.reader.tables import ReadBlock, place_of
from congvan.reader.words import (
    prose_of,
    span_runs,
    without_bold,
    without_end,
    without_italic,
    without_start,
)
from congvan.vocabulary import (
    ADDRESSEE_LINES,
    END_MARK,
    HEADING_TITLES,
    PAGE_HEAD,
    RECIPIENT_LINES,
    SIGNER,
    UNTITLED,
    Component,
)

KINDS: Final = {one: one.facts.block for one in Component if one.facts.block}
"""The components of the body, each with the kind of block that it is."""
_HEAD: Final = (*PAGE_HEAD, Component.SUBJECT, *ADDRESSEE_LINES)
_FOOT: Final = (*SIGNER, *RECIPIENT_LINES)
_UNTITLED: Final = frozenset({"paragraph", "point", "item", "numbered_item", "subitem", "star_item"})
_TITLED_OR_NOT: Final = frozenset({"clause", "subclause", "article"})
_PLAIN: Final = "paragraph"
_QUOTED: Final = "quote"
_ENCLOSED: Final = "enclosure"


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the body as the file has it: ``whole`` with its label, ``words`` without."""

    kind: str
    ordinal: int
    words: Prose
    whole: Prose
    is_title: bool = False
    above: tuple[int, ...] = ()
    has_style: bool = False
    """Whether its style says what it is, as in our own letters, so that its label is not a part of the words."""

    @property
    def line(self) -> OutlineLine:
        """The line as ``body.nest`` takes it."""
        return OutlineLine(self.kind, self.ordinal, self.words, self.is_title, self.above)

    @property
    def as_paragraph(self) -> Written:
        """The line as a paragraph that begins with its label, which looks the same."""
        return Written(_PLAIN, 0, self.whole, self.whole)


def read_body(findings: Findings, notes: Notes) -> None:
    """Fills ``legal_bases`` and ``body``."""
    bases = [_basis(found, findings, notes) for found in findings.all(Component.LEGAL_BASIS)]
    findings.values["legal_bases"] = tuple(filter(None, bases))
    content = [one for one in findings.all(*KINDS) if all(one is not other for other in findings.words_of_form)]
    blocks = read_blocks(in_order(content, _tables(findings)), "body", findings, notes)
    if blocks or not findings.model.model_fields["body"].is_required():
        findings.values["body"] = blocks
    else:
        findings.missing("body", "không thấy đoạn văn nào; ghi từng đoạn", "no paragraph was found; write them")


def _tables(findings: Findings) -> tuple[ReadBlock, ...]:
    """The tables between the head and the foot of the letter."""
    first = max((place_of(one) for found in findings.all(*_HEAD) for one in found.paragraphs), default=None)
    last = min((place_of(one) for found in findings.all(*_FOOT) for one in found.paragraphs), default=None)
    if first is None or last is None:
        return ()
    between = [one for one in findings.components.paragraphs if first < place_of(one) < last]
    return findings.standing_alone_in(between, findings.components.found)


def in_order(paragraphs: Iterable[Found], tables: Iterable[ReadBlock]) -> list[Found | ReadBlock]:
    """Both as they are on the page."""
    return sorted([*paragraphs, *tables], key=lambda one: place_of(one.paragraphs[0]))


def read_blocks(every: Sequence[Found | ReadBlock], path: str, findings: Findings, notes: Notes) -> tuple[Block, ...]:
    """The tree of the paragraphs and tables ``every``; doubts about them go to ``path``."""
    entries = _with_runs(every, notes)
    if not _is_closed_by_the_form(path, findings):
        entries = _unended(entries)
    written = _written(entries, path, findings)
    return _nested(written, path, findings) if written else ()


def _basis(found: Found, findings: Findings, notes: Notes) -> Prose | None:
    findings.look_at("legal_bases", found)
    runs = [run for span in found.spans for run in span_runs(span, found.component, notes.key_of)]
    prose = prose_of(without_italic(runs))
    try:
        return prose and without_list_marks(prose)
    except Refusal as refusal:
        findings.refused("legal_bases", found.text, refusal)
        return None


_Paragraph = tuple[Found, list[ProseRun]]
_Entry = Written | Standalone


def _with_runs(every: Sequence[Found | ReadBlock], notes: Notes) -> list[_Paragraph | Standalone]:
    """Each paragraph with its runs; each table."""
    entries: list[_Paragraph | Standalone] = []
    for one in every:
        if isinstance(one, ReadBlock):
            entries.append(_with_counted_notes(one.block, notes))
        else:
            entries.append((one, [run for span in one.spans for run in span_runs(span, one.component, notes.key_of)]))
    return entries


def _with_counted_notes(block: Standalone, notes: Notes) -> Standalone:
    """``block`` with the notes of its cells under the keys that they have in reading order."""
    if not isinstance(block, Table):
        return block

    def counted(prose: Prose, place: Place) -> Prose:
        if not any(run.note for run in prose.runs):
            return prose
        keys = {run.note: notes.key_of(note_named(run.note)) for run in prose.runs if run.note}
        return with_note_keys(prose, keys)

    return block.with_prose(counted)


def _unended(entries: list[_Paragraph | Standalone]) -> list[_Paragraph | Standalone]:
    """The last paragraph without ``./.``."""
    if entries and not isinstance(entries[-1], Standalone):
        found, runs = entries[-1]
        entries[-1] = found, without_end(runs, END_MARK)
    return entries


def _is_closed_by_the_form(path: str, findings: Findings) -> bool:
    """Whether words of the form are between what ``path`` holds and the end of the document."""
    form = findings.components.kind.form
    return path == "body" and form is not None and bool(form.closing_lines)


def _written(every: Iterable[_Paragraph | Standalone], path: str, findings: Findings) -> list[_Entry]:
    written: list[_Entry] = []
    heading: _Paragraph | None = None
    for one in every:
        if isinstance(one, Standalone):
            written += [*(_titled(heading, ()) if heading else ()), one]
            heading = None
            continue
        found, runs = one
        findings.look_at(path, found)
        if heading is not None and found.component is HEADING_TITLES[heading[0].component]:
            written += _titled(heading, runs)
            heading = None
            continue
        if heading is not None:
            written += _titled(heading, ())
        heading = (found, runs) if found.component in HEADING_TITLES else None
        if heading is None:
            written += _labelled(found, runs)
    return written + (_titled(heading, ()) if heading else [])


def _titled(heading: _Paragraph, title: Sequence[ProseRun]) -> list[Written]:
    """A heading of two lines; one that has its title beside it; one without any is a paragraph."""
    found, runs = heading
    kind = finer_kind(KINDS[found.component], _label_and(found, plain(runs)))
    label = label_of(kind, _label_and(found, plain(runs)))
    words = prose_of(without_bold(title or without_start(runs, label.length if label else 0)))
    whole = [Written(_PLAIN, 0, prose, prose) for prose in map(prose_of, (runs, title)) if prose]
    if label is None or words is None:
        return whole
    lines = Prose([*runs, ProseRun(" "), *title])
    return [Written(kind, label.ordinal, words, lines, is_title=True)]


def _label_and(found: Found, text: str) -> str:
    """``text`` led by the paragraph's automatic number."""
    label = found.spans[0].paragraph.label
    return f"{label.text} {text}" if label and label.text else text


def _labelled(found: Found, runs: list[ProseRun]) -> list[Written]:
    kind = finer_kind(KINDS[found.component], _label_and(found, plain(runs)))
    whole = prose_of(_with_automatic_number(found, runs))
    if whole is None:
        return []
    paragraph = Written(_PLAIN, 0, whole, whole)
    if kind == _QUOTED:
        return [Written(_QUOTED, 0, whole, whole)]
    if kind == _ENCLOSED:
        words = prose_of(without_italic(runs))
        return [Written(kind, 0, words or whole, whole)]
    if kind == _PLAIN or found.component in HEADING_TITLES.values():
        return [paragraph]
    label, rest = _split(kind, found, runs)
    decimal = decimal_label(_label_and(found, plain(runs))) if kind == "subclause" else None
    is_title = kind not in _UNTITLED and found.component not in UNTITLED.values() and _is_title(kind, rest)
    words = prose_of(without_bold(rest) if is_title else rest)
    if label is None or words is None:
        return [paragraph]
    above = decimal[1] if decimal else ()
    return [Written(kind, label.ordinal, words, whole, is_title, above, found.evidence == "style")]


def _with_automatic_number(found: Found, runs: list[ProseRun]) -> list[ProseRun]:
    label = found.spans[0].paragraph.label
    return [ProseRun(f"{label.text} "), *runs] if label and label.text else runs


def _split(kind: str, found: Found, runs: list[ProseRun]) -> tuple[Label | None, list[ProseRun]]:
    automatic = found.spans[0].paragraph.label
    if automatic and automatic.text:
        return _label(kind, f"{automatic.text} "), runs
    label = _label(kind, plain(runs))
    return label, without_start(runs, label.length if label else 0)


def _label(kind: str, text: str) -> Label | None:
    if kind != "subclause":
        return label_of(kind, text)
    decimal = decimal_label(text)
    return decimal[0] if decimal else None


def _is_title(kind: str, rest: Sequence[ProseRun]) -> bool:
    """The words of a clause or an article are its title where all of them are bold."""
    return kind not in _TITLED_OR_NOT or all(run.bold for run in rest if run.text.strip())


def _nested(written: list[_Entry], path: str, findings: Findings) -> tuple[Block, ...]:
    """The tree of the lines; a line whose label would be counted otherwise stays a paragraph with its label."""
    lines = _with_items_above(written)
    while True:
        try:
            blocks = nest(one.line if isinstance(one, Written) else one for one in lines)
        except ValidationError:
            lines = [_as_paragraph(one) for one in lines]
            continue
        wrong = _wrongly_counted(lines, blocks)
        words = [one for one in wrong if not one.stays]
        for one in words or wrong:
            _miscounted(one, path, findings)
        if not words:
            report_headings(
                ((one.kind, plain(one.whole.runs)) for one in lines if isinstance(one, Written)), path, findings
            )
            return blocks
        in_words = {id(one.line) for one in words}
        lines = [_as_paragraph(one) if id(one) in in_words else one for one in lines]


class _Miscounted(NamedTuple):
    """A line whose label has another number than it would have in order; ``stays`` where the block can say so."""

    line: Written
    in_order: int
    stays: bool


def _wrongly_counted(lines: Sequence[_Entry], blocks: Sequence[Block]) -> list[_Miscounted]:
    """The lines whose labels neither go on from one before nor start again."""
    wrong: list[_Miscounted] = []
    last: dict[str, int] = {}
    for one, counted in zip(lines, flatten(blocks), strict=True):
        if not isinstance(one, Written) or not isinstance(counted, OutlineLine):
            continue
        before = last.get(one.kind, 0)
        last[one.kind] = one.ordinal
        if (one.ordinal, one.above) != (counted.ordinal, counted.above):
            wrong.append(_Miscounted(one, counted.ordinal, stays=False))
        elif counted.is_started and one.ordinal not in (1, before + 1):
            wrong.append(_Miscounted(one, before + 1, stays=one.has_style))
    return wrong


def _as_paragraph(one: _Entry) -> _Entry:
    return one.as_paragraph if isinstance(one, Written) else one


_HELD_BY: Final = {"subitem": ("item", "subitem", "star_item"), "star_item": ("subitem", "star_item")}
"""What a ``+`` or ``*`` line follows."""


def _with_items_above(written: Sequence[_Entry]) -> list[_Entry]:
    """``+`` and ``*`` lines without a line above them that they hang on, ``1.1.`` without its clause, as paragraphs."""
    lines: list[_Entry] = []
    clauses = _OpenClauses()
    for one in written:
        held = _HELD_BY.get(one.kind)
        misplaced = held is not None and (not lines or lines[-1].kind not in held)
        if isinstance(one, Written) and not clauses.takes(one):
            misplaced = True
        lines.append(_as_paragraph(one) if misplaced else one)
    return lines


class _OpenClauses:
    """The numbers of the clauses that are open, and which of them hold dashes and so nothing else."""

    def __init__(self) -> None:
        self._numbers: tuple[int, ...] = ()
        self._dashed: set[tuple[int, ...]] = set()
        self._before = ""

    def takes(self, line: Written) -> bool:
        """Whether ``line`` may be at the place given; it is open from then on."""
        before, self._before = self._before, line.kind
        if line.kind == "clause" or line.kind in HEADING_DEPTH:
            self._numbers, self._dashed = ((line.ordinal,) if line.kind == "clause" else ()), set()
        elif line.kind in ("item", "numbered_item") and before in ("clause", "subclause"):
            self._dashed.add(self._numbers)
        elif line.kind == "subclause":
            if not line.above or self._numbers[: len(line.above)] != line.above or line.above in self._dashed:
                self._before = before
                return False
            self._numbers = (*line.above, line.ordinal)
        return True


def _miscounted(one: _Miscounted, path: str, findings: Findings) -> None:
    text, in_order = shortened(one.line.whole.plain), number_of(one.line.kind, one.in_order)
    kept = (
        Message("giữ số này (start)", "kept by start")
        if one.stays
        else Message("giữ nguyên như lời văn", "kept as text")
    )
    findings.doubt(
        path,
        f"“{text}”: theo thứ tự thì số này là {in_order}; {kept.vi}",
        f"“{text}”: in order its number would be {in_order}; {kept.en}",
    )
