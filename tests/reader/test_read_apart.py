"""Appendices and attached texts in files of their own are read back, alone and with their document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings

import congvan as cv
from congvan.documents import fields_data
from congvan.source import dump_yaml
from examples import NAMES, document
from rawdocx import docx, p
from reader.test_read_appendices import head
from support.dispatches import dispatches, enacted_documents, named_documents

SIGNED = datetime(2026, 3, 20, 9, 15, 30)
WITH_PARTS = [name for name in NAMES if len(cv.render_apart(document(name))) > 1]


def _signed_at(whole: cv.AdministrativeDocument) -> datetime | None:
    return None if whole.number.number is None else SIGNED


def _doubts(problems: Iterable[cv.Problem]) -> list[cv.Problem]:
    """What is doubted but a number that its author set past the one in order."""
    return [one for one in problems if not one.message.en.endswith("kept by start")]


def _without_keys(part: cv.Appendix | cv.AttachedText) -> str:
    """A part as data, whatever the keys of its notes are."""
    return re.sub(r"\[\^\w+\]", "[^]", dump_yaml(fields_data({"part": part})))


@given(dispatches() | named_documents() | enacted_documents())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_document_in_several_files_is_read_as_its_canonical_form(whole: cv.AdministrativeDocument) -> None:
    main, *files = cv.render_apart(whole, signed_at=_signed_at(whole))
    reading = cv.read(main.docx, apart=[one.docx for one in files])
    assert reading.document == whole.canonical()
    assert _doubts(reading.problems) == []


@given(dispatches() | enacted_documents())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_each_file_alone_is_read_as_what_the_document_has_of_it(whole: cv.AdministrativeDocument) -> None:
    _, *files = cv.render_apart(whole)
    read = [part for file in files for part in cv.read_apart(file.docx)]
    canonical = whole.canonical()
    attached = getattr(canonical, "attached", None)
    wanted = [*canonical.appendices, *([attached] if attached else [])]
    assert [one for part in read for one in _doubts(part.problems)] == []
    assert sorted(_without_keys(part.content) for part in read if part.content) == sorted(map(_without_keys, wanted))


@pytest.mark.parametrize("name", WITH_PARTS)
def test_every_shipped_document_in_files_of_its_own_is_read(name: str) -> None:
    whole = document(name)
    main, *files = cv.render_apart(whole, signed_at=_signed_at(whole))
    reading = cv.read(main.docx, apart=[one.docx for one in files])
    assert (reading.document, reading.problems) == (whole.canonical(), ())


@pytest.mark.parametrize("name", WITH_PARTS)
def test_what_its_head_says_is_read(name: str) -> None:
    whole = document(name)
    _, *files = cv.render_apart(whole, signed_at=_signed_at(whole))
    for file in files:
        (read,) = cv.read_apart(file.docx)
        assert read.reference.startswith("(Kèm theo ")
        assert read.signed_at == _signed_at(whole)
        named = read.goes_with
        assert (str(named.code) if named else None) == (whole.number.shown if whole.number.number else None)


@pytest.mark.parametrize("name", WITH_PARTS)
def test_such_a_file_is_judged_without_a_finding(name: str) -> None:
    for file in cv.render_apart(document(name), signed_at=_signed_at(document(name)))[1:]:
        assert cv.check(file.docx).findings == ()


def test_one_of_another_hand_is_read_and_mended() -> None:
    file = docx(head("Phụ lục II") + p("Sở Y tế báo cáo.") + p("Sở Nội vụ báo cáo."))
    (read,) = cv.read_apart(file)
    assert isinstance(read.content, cv.Appendix)
    assert (read.number, [block.text.plain for block in read.content.body]) == (  # type: ignore[union-attr]
        "Phụ lục II",
        ["Sở Y tế báo cáo.", "Sở Nội vụ báo cáo."],
    )
    mended = cv.fix(file)
    assert len(mended.repairs) > 0 and len(mended.remaining) < len(cv.check(file).findings)
    (again,) = cv.read_apart(mended.docx)
    assert again.content == read.content


def test_a_document_of_its_own_has_no_such_part() -> None:
    assert cv.read_apart(cv.render(document("dispatch/example")).docx) == ()


def test_a_file_that_goes_with_another_document_is_reported() -> None:
    whole = document("dispatch/examples/with_appendices")
    main = cv.render_apart(whole)[0]
    reference = "(Kèm theo Công văn số 9/SYT-VP ngày 05 tháng 02 năm 2026 của Sở Y tế)"
    other = docx(head("Phụ lục IV", reference=reference) + p("Lời."))
    reading = cv.read(main.docx, apart=[other])
    said = [problem.message.vi for problem in reading.problems]
    assert [text.split("” sẽ in là")[0] for text in said] == [
        "“(Kèm theo Công văn số 9/SYT-VP ngày 05 tháng 02 năm 2026 củ…", "“Phụ lục IV",
    ]  # fmt: skip


def test_a_letter_given_as_a_part_is_reported() -> None:
    letter = cv.render(document("dispatch/example")).docx
    (said,) = (one.message.en for one in cv.read(letter, apart=[letter]).problems)
    assert said.endswith("is neither an appendix nor an attached text")


def test_its_notes_count_from_one() -> None:
    whole = document("dispatch/examples/with_appendices")
    read = cv.read_apart(cv.render_apart(whole)[1].docx)[0]
    assert isinstance(read.footnotes, MappingProxyType)
    assert list(read.footnotes) == [str(number) for number in range(1, len(read.footnotes) + 1)]
