"""Phụ lục: title, body and orientation of each; what is in its head is compared with what will be printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from congvan import components
from congvan.components import Found
from congvan.documents import AdministrativeDocument, Appendix, appendix_number, appendix_reference
from congvan.inline import Prose, ProseRun
from congvan.reader.body import KINDS, in_order, read_blocks
from congvan.reader.findings import Findings, shortened
from congvan.reader.notes import Notes
from congvan.reader.tables import STANDS_ALONE, ReadBlock, place_of, says_something
from congvan.reader.words import prose_of, span_runs, text_of, without_bold
from congvan.snapshot import NoteReference
from congvan.vocabulary import APPENDIX_HEAD, Component, Orientation

PATH: Final = "appendices"


def read_appendices(findings: Findings, notes: Notes) -> None:
    """Fills ``appendices``, where every word of each of them can be read; a table within a table cannot.

    All or none: they are counted by their order, so one left out would change the numbers of the others.
    """
    seen = [(one, findings.standing_alone_in(one.paragraphs, one.found)) for one in findings.components.appendices]
    if all(is_readable(one, tables) for one, tables in seen):
        findings.values[PATH] = tuple(appendix_of(one, tables, findings, notes) for one, tables in seen)


def compare_heads(findings: Findings, document: AdministrativeDocument) -> None:
    """A doubt for each number and each line ``(Kèm theo …)`` that will be printed otherwise than the file has it."""
    reference = appendix_reference(document)
    for ordinal, one in enumerate(findings.components.appendices, 1):
        printed = {
            Component.APPENDIX_NUMBER: appendix_number(ordinal, len(document.appendices)),
            Component.APPENDIX_REFERENCE: reference,
        }
        for found in one.found:
            wanted = printed.get(found.component)
            if wanted and letters(text_of(found)) != letters(wanted):
                printed_otherwise(findings, PATH, text_of(found), wanted)


def printed_otherwise(findings: Findings, path: str, text: str, wanted: str) -> None:
    """A doubt at ``path``: ``text`` of the file will be printed as ``wanted``."""
    shown = shortened(text)
    findings.doubt(path, f"“{shown}” sẽ in là “{wanted}”", f"“{shown}” will be printed as “{wanted}”")


def letters(text: str) -> str:
    """The letters and figures of ``text`` in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def is_readable(appendix: components.FoundAppendix, tables: Sequence[ReadBlock]) -> bool:
    """Whether each paragraph that says something is in a component or in one of ``tables``."""
    read: list[Found | ReadBlock] = [found for found in appendix.found if found.component not in STANDS_ALONE]
    covered = {place_of(paragraph) for one in [*read, *tables] for paragraph in one.paragraphs}
    if any(says_something(paragraph) for paragraph in appendix.paragraphs if place_of(paragraph) not in covered):
        return False
    return bool(tables) or any(_says_something(found) for found in content(appendix.found))


def content(every: Sequence[Found]) -> Iterator[Found]:
    """The body of what accompanies a document, which has no legal bases: what looks like one is a paragraph."""
    for found in every:
        if found.component is Component.LEGAL_BASIS:
            yield replace(found, component=Component.BODY)
        elif found.component in KINDS:
            yield found


def _says_something(found: Found) -> bool:
    return any(prose_of(span_runs(span, found.component, _any_note)) for span in found.spans)


def _any_note(reference: NoteReference) -> str:
    return "1"


def appendix_of(
    appendix: components.FoundAppendix, tables: Sequence[ReadBlock], findings: Findings, notes: Notes
) -> Appendix:
    """Its title, body and orientation."""
    title = _title(appendix, findings, notes)
    section = findings.snapshot.sections[appendix.paragraphs[0].place.section]
    turned = section.page_width_mm > section.page_height_mm
    return Appendix(
        title=title,
        body=read_blocks(in_order(content(appendix.found), tables), PATH, findings, notes),
        orientation=Orientation.LANDSCAPE if turned else Orientation.PORTRAIT,
    )


def _title(appendix: components.FoundAppendix, findings: Findings, notes: Notes) -> Prose | None:
    runs: list[ProseRun] = []
    for found in appendix.found:
        if found.component in APPENDIX_HEAD:
            findings.look_at(PATH, found)
        if found.component is Component.APPENDIX_TITLE:
            for span in found.spans:
                runs += [ProseRun(" ")] if runs else []
                runs += span_runs(span, found.component, notes.key_of)
    return prose_of(without_bold(runs))
