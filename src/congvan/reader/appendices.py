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
from congvan.reader.tables import ReadBlock
from congvan.reader.words import prose_of, span_runs, text_of, without_bold
from congvan.snapshot import NoteReference
from congvan.vocabulary import APPENDIX_HEAD, Component, Orientation

PATH: Final = "appendices"


def read_appendices(findings: Findings, notes: Notes) -> None:
    """Fills ``appendices``: lists behind the signature that hold anything readable, and the appendices where each does.

    Of these all or none: they are counted by their order, so one left out would change the numbers of the others.
    """
    lists = [one for one in findings.behind if _is_readable_in(one, findings)]
    called_so = findings.components.appendices
    if not all(_is_readable_in(one, findings) for one in called_so):
        called_so = ()
    findings.read_appendices = (*lists, *called_so)
    seen = [(one, findings.standing_alone_in(one.paragraphs, one.found)) for one in findings.read_appendices]
    if seen:
        findings.values[PATH] = tuple(appendix_of(one, tables, findings, notes) for one, tables in seen)


def _is_readable_in(appendix: components.FoundAppendix, findings: Findings) -> bool:
    return is_readable(appendix, findings.blocks_in(appendix.paragraphs, appendix.found))


def compare_heads(findings: Findings, document: AdministrativeDocument) -> None:
    """A doubt for each number and each line ``(Kèm theo …)`` that will be printed otherwise than the file has it."""
    reference = appendix_reference(document)
    for ordinal, one in enumerate(findings.read_appendices, 1):
        number = appendix_number(ordinal, len(document.appendices))
        printed = {Component.APPENDIX_NUMBER: number, Component.APPENDIX_REFERENCE: reference}
        for found in one.found:
            wanted = printed.get(found.component)
            if wanted and letters(text_of(found)) != letters(wanted):
                printed_otherwise(findings, PATH, text_of(found), wanted)
        if one in findings.behind:
            _called_an_appendix(findings, one, number, reference)


def report_references(findings: Findings) -> None:
    """A doubt for each line ``(Kèm theo …)``, which the page words by what the document lacks as yet."""
    appended = (found for one in findings.read_appendices for found in one.found)
    attached = findings.attached.found if findings.attached else ()
    for found in (*appended, *attached):
        if found.component is Component.APPENDIX_REFERENCE:
            shown = shortened(text_of(found))
            findings.doubt(
                PATH,
                f"“{shown}”: dòng này in theo số, ngày và cơ quan của văn bản; xem lại khi đã điền đủ",
                f"“{shown}” is printed by the document's number, date and agency; check it when these are there",
            )


def _called_an_appendix(findings: Findings, one: components.FoundAppendix, number: str, reference: str) -> None:
    """A doubt for the lines that a list will be printed with and did not have."""
    said = {found.component for found in one.found}
    added = [number, *([] if Component.APPENDIX_REFERENCE in said else [reference])]
    at, words = findings.at(one.paragraphs[0]), shortened(one.found[0].text)
    for line in added:
        findings.doubt(
            PATH,
            f"{at.vi}“{words}” đọc thành phụ lục; sẽ in thêm dòng “{line}”",
            f"{at.en}“{words}” is read as an appendix; a line “{line}” will be printed",
        )


def printed_otherwise(findings: Findings, path: str, text: str, wanted: str) -> None:
    """A doubt at ``path``: ``text`` of the file will be printed as ``wanted``."""
    shown = shortened(text)
    findings.doubt(path, f"“{shown}” sẽ in là “{wanted}”", f"“{shown}” will be printed as “{wanted}”")


def letters(text: str) -> str:
    """The letters and figures of ``text`` in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))


def is_readable(appendix: components.FoundAppendix, tables: Sequence[ReadBlock]) -> bool:
    """Whether there is anything in it that can be read; what cannot is reported."""
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
