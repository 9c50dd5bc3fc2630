"""What a report gives of itself in Python."""

from __future__ import annotations

import io
import json
import pickle
import zipfile
from pathlib import Path

import jsonschema
import openpyxl
import pytest

import congvan as cv
from parts.letters import letter

SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "check-report.schema.json"


@pytest.fixture(scope="module")
def rendered() -> cv.Rendered:
    return cv.render(letter())


@pytest.fixture(scope="module")
def report(rendered: cv.Rendered) -> cv.Report:
    return cv.check(rendered)


def test_its_representation_is_short(report: cv.Report) -> None:
    assert repr(report).startswith(f"<Report nd30: {len(report.errors)} error, ")
    assert len(repr(report)) < 120


def test_its_data_have_the_documented_form(report: cv.Report) -> None:
    data = report.to_dict("a.docx")
    jsonschema.validate(data, json.loads(SCHEMA.read_text("utf-8")))
    assert data["files"][0]["file"] == "a.docx"
    assert [one["code"] for one in data["files"][0]["findings"]] == [finding.code for finding in report]
    assert json.loads(report.to_json("a.docx")) == data


def test_it_writes_itself_into_office_files(report: cv.Report, rendered: cv.Rendered) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(report.to_xlsx("a.docx")))
    assert len(workbook.sheetnames) > 1
    for written in (report.sheet("a.docx"), report.annotate(rendered)):
        with zipfile.ZipFile(io.BytesIO(written)) as package:
            assert "word/document.xml" in package.namelist()
    with zipfile.ZipFile(io.BytesIO(report.annotate(rendered.docx))) as package:
        assert package.read("word/comments.xml").count(b"<w:comment ") == len(report)


def test_a_place_is_printed_as_a_person_says_it(report: cv.Report) -> None:
    assert str(report.findings[0].where) == report.findings[0].where.format("vi")


def test_a_message_is_one_kind_of_thing(report: cv.Report) -> None:
    assert isinstance(report.findings[0].message, cv.Message)


def test_reasons_do_not_mention_the_command_line(report: cv.Report) -> None:
    reasons = {one.reason.vi for one in report.not_evaluated} | {one.reason.en for one in report.not_evaluated}
    assert not any("--" in reason for reason in reasons)


def test_it_survives_a_pickle(report: cv.Report) -> None:
    assert pickle.loads(pickle.dumps(report)) == report
