"""``congvan check --render``: the pages are measured; what cannot be set is reported and the rest goes on."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from cli.conftest import Run
from congvan import office
from congvan.errors import CongvanError, Message, OfficeError
from congvan.ooxml.opening import open_package
from congvan.renderer import render
from printed.planted import FAULTS, right, spoilt
from render.cases import dispatch
from support.drafts import NUMBER_TO_COME

SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "check-report.schema.json"
FAULT = FAULTS["a signature alone"]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "a_good.docx").write_bytes(right())
    (tmp_path / "b_alone.docx").write_bytes(spoilt(FAULT))
    return tmp_path


@pytest.mark.office
def test_what_only_the_page_shows_is_reported(congvan: Run, files: Path) -> None:
    assert congvan("check", "b_alone.docx", "-v").stdout.count("ND5007") == 1  # among those that were not measured
    done = congvan("check", ".", "--render", "--strict")
    assert done.code == 1
    good, alone, *_ = done.stdout.split("\n\n")
    assert "ND5007" not in good and "chỉ đo được với --render" not in done.stdout
    assert "ND5007 cảnh báo" in alone and "đứng một mình ở trang 3" in alone
    assert "alone on page 3" in congvan("check", ".", "--render", "--lang", "en").stdout


@pytest.mark.office
def test_every_format_and_paper_carries_it(congvan: Run, files: Path) -> None:
    done = congvan(
        "check", "b_alone.docx", "--render", "--format", "json", "--annotate", "noted.docx", "--xlsx", "all.xlsx"
    )
    report = json.loads(done.stdout)
    jsonschema.validate(report, json.loads(SCHEMA.read_text(encoding="utf-8")))
    (finding,) = [one for one in report["files"][0]["findings"] if one["code"] != NUMBER_TO_COME]
    assert (finding["code"], finding["grade"], finding["component"]) == ("ND5007", "convention", "signing_authority")
    comments = open_package((files / "noted.docx").read_bytes()).parts["word/comments.xml"].decode()
    assert "ND5007" in comments
    cells = [cell for sheet in openpyxl.load_workbook(files / "all.xlsx") for row in sheet.values for cell in row]
    assert "ND5007" in cells
    sarif = json.loads(congvan("check", "b_alone.docx", "--render", "--format", "sarif").stdout)
    reported = [result["ruleId"] for result in sarif["runs"][0]["results"]]
    assert [code for code in reported if code != NUMBER_TO_COME] == ["ND5007"]
    assert "ND5007" in congvan("check", "b_alone.docx", "--render", "--format", "github").stdout


def _half(monkeypatch: pytest.MonkeyPatch) -> None:
    """LibreOffice fails at every file."""
    fault = OfficeError(Message("LibreOffice không mở được", "LibreOffice cannot open it"))

    def each(docxs: list[bytes]) -> list[bytes | CongvanError]:
        return [fault for _ in docxs]

    monkeypatch.setattr(office, "each_to_pdf", each)


@pytest.mark.parametrize("format", ["text", "json", "sarif", "github"])
def test_a_file_that_cannot_be_set_is_judged_without_its_pages(
    format: str, congvan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.docx").write_bytes(render(dispatch()).docx)
    _half(monkeypatch)
    done = congvan("check", "letter.docx", "--render", "--format", format)
    assert done.code == 2
    assert "LibreOffice không mở được" in done.stdout
    if format == "text":
        assert "không dàn trang được để đo" in done.stdout and "0 lỗi, 0 cảnh báo" in done.stdout
        assert "tệp không đọc được" not in done.stdout
    if format == "json":
        report = json.loads(done.stdout)
        jsonschema.validate(report, json.loads(SCHEMA.read_text(encoding="utf-8")))
        assert report["summary"]["unreadable"] == 0 and report["files"][0]["status"] == "passed"


@pytest.mark.office
def test_a_file_that_is_not_a_docx_is_reported_and_the_rest_goes_on(congvan: Run, files: Path) -> None:
    (files / "c_text.docx").write_text("hello", encoding="utf-8")
    done = congvan("check", ".", "--render", "--select", "ND50")
    assert done.code == 2
    assert "ND5007" in done.stdout and "1 tệp không đọc được" in done.stdout


def test_a_missing_libreoffice_ends_with_2_and_says_what_to_install(
    congvan: Run, tmp_path: Path, no_office: None
) -> None:
    (tmp_path / "letter.docx").write_bytes(render(dispatch()).docx)
    done = congvan("check", "letter.docx", "--render")
    assert (done.code, done.stdout) == (2, "")
    assert "CONGVAN_SOFFICE" in done.stderr


def test_a_missing_pdfplumber_ends_with_2_and_says_what_to_install(
    congvan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "letter.docx").write_bytes(render(dispatch()).docx)
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "pdfplumber" else found(name, *rest)
    )
    done = congvan("check", "letter.docx", "--render")
    assert done.code == 2 and 'pip install "congvan[measure]"' in done.stderr


def test_help_and_explain_speak_both_languages(congvan: Run) -> None:
    assert "bản in do LibreOffice tạo" in " ".join(congvan("check", "--help").stdout.split())
    assert "the pages that LibreOffice makes" in " ".join(congvan("check", "--help", "--lang", "en").stdout.split())
    reported = congvan("explain", "ND5001").stdout
    assert (
        "Đo trên bản in (--render); nằm trên 1 dòng." in reported and "Hai dòng chữ Quốc hiệu và Tiêu ngữ" in reported
    )
    assert "Measured on the printed page" in congvan("explain", "ND5001", "--lang", "en").stdout
