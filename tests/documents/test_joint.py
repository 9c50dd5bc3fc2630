"""Several who issue or sign: lists in the data, one document, refused where they do not go together."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from pydantic import ValidationError

import congvan as cv
from congvan.documents import appendix_reference
from parts.letters import letter, reported
from render.cases import dispatch, joint


def test_a_list_of_issuers_is_the_first_with_the_others() -> None:
    document = letter(issuer="[{tên: Sở Tài chính}, Sở Nội vụ]")
    assert document.issuer == cv.Agency(name="Sở Tài chính", jointly_with=[cv.Agency(name="Sở Nội vụ")])


def test_two_may_sign_for_one_agency() -> None:
    document = letter(signatory="[{chức vụ: Giám đốc}, {chức vụ: Chủ tịch, họ và tên: Trần Thị B}]")
    assert [one.position for one in (document.signatory, *document.signatory.jointly_with)] == ["Giám đốc", "Chủ tịch"]


def test_python_takes_the_list_as_well() -> None:
    agencies = [cv.Agency(name="Sở Tài chính"), "Sở Nội vụ"]
    assert dispatch(issuer=agencies) == dispatch(issuer=cv.Agency(name="Sở Tài chính", jointly_with=["Sở Nội vụ"]))


@pytest.mark.parametrize("name", joint())
def test_the_data_of_a_joint_letter_are_lists(name: str) -> None:
    document = joint()[name]
    data = cv.data_of(document)
    assert isinstance(data["signatory"], list)
    assert cv.from_data(data) == document


@pytest.mark.parametrize("name", joint())
def test_a_joint_letter_is_read_back(name: str) -> None:
    reading = cv.read(cv.render(joint()[name]).docx)
    assert (reading.document, reading.problems) == (joint()[name].canonical(), ())
    assert reading.layout == joint()[name].layout


@pytest.mark.parametrize("name", joint())
def test_nothing_above_information_is_found_in_a_joint_letter(name: str) -> None:
    report = cv.check(cv.render(joint()[name]).docx)
    assert [one.code for one in report.findings if one.severity is not cv.Severity.INFO] == []


def test_every_fault_in_a_list_is_reported_at_its_place() -> None:
    problems = reported(issuer="[{name: Sở Tài chính}, {tên: Sở Nội vụ, khác: 1}]", number="[05/STC, x]")
    assert [(one.path, one.line) for one in problems] == [("issuer[1].khác", 1), ("number[1]", 2)]


@pytest.mark.parametrize(
    ("keys", "path"),
    [
        ({"number": "[05/A-B, 06/C-D]"}, "number"),
        ({"issuer": "[A, B, C]", "number": "[05/A-B, 06/C-D]"}, "number"),
        ({"issuer": "[]"}, "issuer"),
        ({"issuer": "[A, {name: B, jointly_with: [C]}]"}, "issuer[1]"),
    ],
    ids=["numbers of one", "two numbers of three", "none", "nested"],
)
def test_what_does_not_go_together_is_refused(keys: dict[str, str], path: str) -> None:
    assert path in [one.path for one in reported(**keys)]


def test_signers_side_by_side_do_not_nest() -> None:
    nested = cv.Agency(name="A", jointly_with=[cv.Agency(name="B", jointly_with=["C"])])
    with pytest.raises(ValidationError, match="jointly_with"):
        dispatch(issuer=nested)


def test_an_appendix_names_all_numbers_and_all_agencies() -> None:
    document = joint()["stacked"].model_copy(update={"appendices": [{"body": ["Danh mục."]}]})
    assert appendix_reference(document).startswith("(Kèm theo Công văn số 05/STC-QLNS và số 12/SNNMT-KHTC ngày")
    assert appendix_reference(document).endswith("của Sở Tài chính và Sở Nông nghiệp và Môi trường)")
    reading = cv.read(cv.render(document).docx)
    assert (reading.document, reading.problems) == (document.canonical(), ())


@pytest.mark.parametrize("name", joint())
def test_the_row_of_signers_is_apart_from_the_body(name: str) -> None:
    docx = cv.render(joint()[name]).docx
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        page = package.read("word/document.xml").decode()
    signed = re.search(r'w:val="Cv(?:SigningAuthority|Position)"', page)
    assert signed is not None
    row = page[page.rindex("<w:tr>", 0, signed.start()) : signed.start()]
    assert '<w:tcMar><w:top w:w="317" w:type="dxa"/></w:tcMar>' in row
    assert "w:trHeight" not in row
