"""Every dispatch is a .docx that no validator objects to, and that LibreOffice opens."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from lxml import etree

from congvan.body import Paragraph
from congvan.documents import Dispatch
from congvan.errors import InputError
from congvan.renderer import render
from congvan.source import build, read_text
from render.cases import appended, dispatch, documents
from render.sheet import Sheet
from support import validators
from support.dispatches import dispatches
from support.package_lint import lint

EVERY = pytest.mark.parametrize("name", sorted(documents()))
COUNT = 50


@cache
def made_up() -> dict[str, bytes]:
    """The same made-up dispatches on every run, rendered."""
    found: list[Dispatch] = []

    @seed(30_2020)
    @settings(
        max_examples=COUNT, database=None, phases=[Phase.generate], deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(dispatches())
    def collect(document: Dispatch) -> None:
        found.append(document)

    collect()
    return {f"made up {number}": render(document).docx for number, document in enumerate(found)}


def _faults(docx: bytes) -> list[str]:
    """What the lint finds; braces that the data holds are no left-overs of the template."""
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


def test_neither_finds_anything_in_made_up_dispatches() -> None:
    docxs = made_up()
    assert len(docxs) == COUNT
    assert {name: found for name, docx in docxs.items() if (found := _faults(docx))} == {}
    assert {name: found for name, docx in docxs.items() if (found := validators.audit(docx))} == {}


def _shapes(docx: bytes) -> Iterator[tuple[str, str]]:
    """Every element with the order of its children and its attributes, by part; numbers and texts left out."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for part in package.namelist():
            for element in etree.fromstring(package.read(part)).iter():
                children = [key for key, _ in groupby(str(child.tag) for child in element)]
                attributes = [
                    f"{key}={'#' if value.lstrip('-').isdigit() else value}" for key, value in element.items()
                ]
                yield part, repr((element.tag, children if len(children) < 9 else sorted(set(children)), attributes))


def _of_new_shape(docxs: Mapping[str, bytes]) -> dict[str, bytes]:
    """The documents that hold something no earlier one does: what else a validator could see in the others is text."""
    seen: set[tuple[str, str]] = set()
    chosen = {}
    for name, docx in docxs.items():
        shapes = {shape for shape in _shapes(docx) if "dcterms" not in shape[1]}
        if shapes - seen:
            chosen[name] = docx
        seen |= shapes
    return chosen


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_nothing(rendered: Mapping[str, bytes]) -> None:
    with_appendices = {name: render(document).docx for name, document in appended().items()}
    chosen = _of_new_shape({**rendered, **with_appendices, **made_up()})
    assert len(chosen) >= 10
    found = validators.sdk_errors(chosen)
    assert {name: errors for name, errors in found.items() if errors} == {}


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
