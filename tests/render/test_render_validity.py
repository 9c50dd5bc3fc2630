"""Every dispatch is a .docx that no validator objects to, and that LibreOffice opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from congvan.body import Paragraph
from congvan.documents import Dispatch
from congvan.errors import InputError
from congvan.renderer import render
from congvan.source import build, read_text
from render.cases import appended, dispatch, documents, tabled
from render.made_up import COUNT, made_up
from render.sheet import Sheet
from support import validators
from support.package_lint import lint

EVERY = pytest.mark.parametrize("name", sorted(documents()))


def _faults(docx: bytes) -> list[str]:
    """What the lint finds; braces that the data holds are not left-overs of the template."""
    return [fault for fault in lint(docx) if "left-over template mark" not in fault]


@EVERY
def test_the_lint_and_the_auditor_find_nothing(rendered: Mapping[str, bytes], name: str) -> None:
    assert (_faults if name == "formatted" else lint)(rendered[name]) == []
    assert validators.audit(rendered[name]) == []


@pytest.mark.parametrize("name", sorted(appended()))
def test_neither_finds_anything_where_there_are_appendices(name: str) -> None:
    docx = render(appended()[name]).docx
    assert lint(docx) == []
    assert validators.audit(docx) == []


@pytest.mark.parametrize("name", sorted(tabled()))
def test_neither_finds_anything_where_there_are_tables(name: str) -> None:
    docx = render(tabled()[name]).docx
    assert (_faults if name == "hostile" else lint)(docx) == []
    assert validators.audit(docx) == []


def test_neither_finds_anything_in_made_up_dispatches() -> None:
    docxs = made_up()
    assert len(docxs) == COUNT
    assert {name: found for name, docx in docxs.items() if (found := _faults(docx))} == {}
    assert {name: found for name, docx in docxs.items() if (found := validators.audit(docx))} == {}


@pytest.mark.office
def test_libreoffice_opens_made_up_dispatches(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> None:
    pdfs = pdfs_of(list(made_up().values())[:12])
    assert all(pdf.startswith(b"%PDF") for pdf in pdfs)


@pytest.mark.office
@EVERY
def test_libreoffice_shows_every_word(sheets: Mapping[str, Sheet], name: str) -> None:
    document = documents()[name]
    letters = "".join(word.text for line in sheets[name].lines for word in line.words)
    for run in (run for line in document.shown.lines for run in line.words.runs):
        for word in run.text.split():
            assert word.rstrip(".") in letters or word.rstrip(".").upper() in letters, word


HEAD = """\
issuer: {name: Sở Tài chính}
number: /STC-VP
place: Quảng Nam
subject: báo cáo
addressees: [Sở Nội vụ]
signatory: {position: Giám đốc}
recipients: [Như trên]
body:
  - paragraph: Gồm
    points:
"""


def test_a_twenty_fourth_point_is_refused_at_its_place_with_what_to_do() -> None:
    text = HEAD + "".join(f"      - điểm {number}\n" for number in range(1, 25))
    with pytest.raises(InputError) as caught:
        build(read_text(text, file="thu.yaml"), Dispatch)
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.column) == ("body[0].points[23]", 34, 9)
    assert "tối đa 23" in problem.message.vi and "tách" in problem.message.vi
    assert "at most 23" in problem.message.en and "split" in problem.message.en


def test_twenty_three_points_are_the_most() -> None:
    points = [f"điểm {number}" for number in range(23)]
    assert render(dispatch(body=[Paragraph(text="Gồm", points=points)])).docx
