"""Nội dung (ô 6): legal bases, notes and the tree of blocks, built as ``body.nest`` builds it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import ValidationError

from congvan.body import Block, Line, flatten, nest
from congvan.components import Found
from congvan.documents import without_list_marks
from congvan.errors import Refusal
from congvan.inline import Prose, Run, plain
from congvan.reader.findings import Findings, shortened
from congvan.reader.labels import Label, label_of
from congvan.reader.notes import Notes
from congvan.reader.words import (
    prose_of,
    span_runs,
    without_bold,
    without_end,
    without_italic,
    without_start,
)
from congvan.vocabulary import END_MARK, Component

KINDS: Final = {
    Component.BODY: "paragraph",
    Component.PART: "part",
    Component.PART_TITLE: "part",
    Component.CHAPTER: "chapter",
    Component.CHAPTER_TITLE: "chapter",
    Component.SECTION: "section",
    Component.SECTION_TITLE: "section",
    Component.SUBSECTION: "subsection",
    Component.SUBSECTION_TITLE: "subsection",
    Component.ROMAN_SECTION: "roman_section",
    Component.ARTICLE: "article",
    Component.CLAUSE_TITLE: "clause",
    Component.CLAUSE: "clause",
    Component.POINT: "point",
    Component.ITEM: "item",
    Component.SUBITEM: "subitem",
}
"""The components of the body, each with the kind of block that it is."""
_TITLES: Final = {
    Component.PART: Component.PART_TITLE,
    Component.CHAPTER: Component.CHAPTER_TITLE,
    Component.SECTION: Component.SECTION_TITLE,
    Component.SUBSECTION: Component.SUBSECTION_TITLE,
}
_UNTITLED: Final = frozenset({"paragraph", "point", "item", "subitem"})
_PLAIN: Final = "paragraph"


@dataclass(frozen=True, slots=True)
class Written:
    """A line of the body as the file has it: ``whole`` with its label, ``words`` without."""

    kind: str
    ordinal: int
    words: Prose
    whole: Prose
    is_title: bool = False

    @property
    def line(self) -> Line:
        """The line as ``body.nest`` takes it."""
        return Line(self.kind, self.ordinal, self.words, self.is_title)

    @property
    def as_paragraph(self) -> Written:
        """The line as a paragraph that begins with its label, which looks the same."""
        return Written(_PLAIN, 0, self.whole, self.whole)


def read_body(findings: Findings, notes: Notes) -> None:
    """Fills ``legal_bases`` and ``body``."""
    bases = [_basis(found, findings, notes) for found in findings.all(Component.LEGAL_BASIS)]
    findings.values["legal_bases"] = tuple(filter(None, bases))
    blocks = read_blocks(findings.all(*KINDS), "body", findings, notes)
    if blocks:
        findings.values["body"] = blocks
    else:
        findings.missing("body", "không thấy đoạn văn nào; ghi từng đoạn", "no paragraph was found; write them")


def read_blocks(every: Sequence[Found], path: str, findings: Findings, notes: Notes) -> tuple[Block, ...]:
    """The tree of the paragraphs ``every``; doubts about them go to ``path``."""
    written = _written(_unended(every, notes), path, findings)
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


def _unended(every: Sequence[Found], notes: Notes) -> list[tuple[Found, list[Run]]]:
    """Each paragraph with its runs, the last one without ``./.``."""
    runs = [[run for span in found.spans for run in span_runs(span, found.component, notes.key_of)] for found in every]
    if runs:
        runs[-1] = without_end(runs[-1], END_MARK)
    return list(zip(every, runs, strict=True))


def _written(every: Iterable[tuple[Found, list[Run]]], path: str, findings: Findings) -> list[Written]:
    written: list[Written] = []
    heading: tuple[Found, list[Run]] | None = None
    for found, runs in every:
        findings.look_at(path, found)
        if heading is not None and found.component is _TITLES[heading[0].component]:
            written += _titled(heading, runs)
            heading = None
            continue
        if heading is not None:
            written += _titled(heading, ())
        heading = (found, runs) if found.component in _TITLES else None
        if heading is None:
            written += _labelled(found, runs)
    return written + (_titled(heading, ()) if heading else [])


def _titled(heading: tuple[Found, list[Run]], title: Sequence[Run]) -> list[Written]:
    """A heading of two lines; one that has its title beside it; one without any is a paragraph."""
    found, runs = heading
    kind = KINDS[found.component]
    label = label_of(kind, _label_and(found, plain(runs)))
    words = prose_of(without_bold(title or without_start(runs, label.length if label else 0)))
    whole = [Written(_PLAIN, 0, prose, prose) for prose in map(prose_of, (runs, title)) if prose]
    if label is None or words is None:
        return whole
    lines = Prose([*runs, Run(" "), *title])
    return [Written(kind, label.ordinal, words, lines, is_title=True)]


def _label_and(found: Found, text: str) -> str:
    """``text`` led by the paragraph's automatic number."""
    label = found.spans[0].paragraph.label
    return f"{label.text} {text}" if label and label.text else text


def _labelled(found: Found, runs: list[Run]) -> list[Written]:
    kind = KINDS[found.component]
    whole = prose_of(_with_automatic_number(found, runs))
    if whole is None:
        return []
    paragraph = Written(_PLAIN, 0, whole, whole)
    if kind == _PLAIN or found.component in _TITLES.values():
        return [paragraph]
    label, rest = _split(kind, found, runs)
    is_title = kind not in _UNTITLED and (found.component is not Component.CLAUSE) and _is_title(kind, rest)
    words = prose_of(without_bold(rest) if is_title else rest)
    if label is None or words is None:
        return [paragraph]
    return [Written(kind, label.ordinal, words, whole, is_title)]


def _with_automatic_number(found: Found, runs: list[Run]) -> list[Run]:
    label = found.spans[0].paragraph.label
    return [Run(f"{label.text} "), *runs] if label and label.text else runs


def _split(kind: str, found: Found, runs: list[Run]) -> tuple[Label | None, list[Run]]:
    automatic = found.spans[0].paragraph.label
    if automatic and automatic.text:
        return label_of(kind, f"{automatic.text} "), runs
    label = label_of(kind, plain(runs))
    return label, without_start(runs, label.length if label else 0)


def _is_title(kind: str, rest: Sequence[Run]) -> bool:
    """A clause's words are its title where all of them are bold."""
    return kind != "clause" or all(run.bold for run in rest if run.text.strip())


def _nested(written: list[Written], path: str, findings: Findings) -> tuple[Block, ...]:
    """The tree of the lines; a line whose label would be counted otherwise stays a paragraph with its label."""
    lines = _with_items_above(written)
    while True:
        try:
            blocks = nest(one.line for one in lines)
        except ValidationError:
            lines = [one.as_paragraph for one in lines]
            continue
        counted = [line.ordinal for line in flatten(blocks)]
        wrong = {at for at, one in enumerate(lines) if counted[at] != one.ordinal}
        if not wrong:
            return blocks
        for at in sorted(wrong):
            _miscounted(lines[at], counted[at], path, findings)
        lines = [one.as_paragraph if at in wrong else one for at, one in enumerate(lines)]


def _with_items_above(written: Sequence[Written]) -> list[Written]:
    """``+`` lines without a ``-`` line above them as paragraphs."""
    lines: list[Written] = []
    for one in written:
        astray = one.kind == "subitem" and (not lines or lines[-1].kind not in ("item", "subitem"))
        lines.append(one.as_paragraph if astray else one)
    return lines


def _miscounted(one: Written, counted: int, path: str, findings: Findings) -> None:
    text = shortened(one.whole.plain)
    findings.doubt(
        path,
        f"“{text}”: theo thứ tự thì số này là {counted}; giữ nguyên như lời văn",
        f"“{text}”: counted in order its number would be {counted}; kept as words",
    )
