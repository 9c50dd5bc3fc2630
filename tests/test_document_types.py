"""The type of a file chooses its model, its schema and its template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import congvan as cv
from congvan.documents import data_of, types_written
from congvan.documents.schema import document_schema, type_schema
from congvan.errors import InputError, TemplateError
from congvan.forms import Obligation, form, form_of
from congvan.profile import load
from congvan.source import in_order
from support.shown_text import words_of
from test_named_documents import built

TYPES = types_written()
EXAMPLE = Path(__file__).parents[1] / "templates" / "named_document" / "example.yaml"


def _data(document_type: cv.DocumentType) -> dict[str, Any]:
    template = form_of(document_type).template
    if template not in (cv.Dispatch.model_name, cv.NamedDocument.model_name):  # a model of its own keys
        return {"type": document_type.label, **data_of(cv.load(EXAMPLE.parents[1] / template / "example.yaml"))}
    data = {**data_of(cv.load(EXAMPLE)), "type": document_type.label}
    data["number"] = "/".join(["28", "-".join(one for one in (document_type.abbreviation, "STC") if one)])
    if document_type is cv.DocumentType.OFFICIAL_DISPATCH:
        data["number"] += "-VP"
        data["subject"] = data["subject"].replace("Kết quả", "kết quả")
    if form_of(document_type).addressees_of(document_type) is Obligation.NONE:
        del data["addressees"], data["recipients"][0]
    return data


@pytest.mark.parametrize("document_type", TYPES, ids=lambda one: one.value)
def test_a_document_of_every_written_type_loads_renders_and_has_no_finding(document_type: cv.DocumentType) -> None:
    document = cv.loads(yaml.safe_dump(_data(document_type), allow_unicode=True))
    assert document.type is document_type
    assert [f"{found.code} {found.message.en}" for found in cv.check(cv.render(document))] == []


@pytest.mark.parametrize("document_type", form("").types, ids=lambda one: one.value)
def test_a_type_that_the_decree_has_no_form_for_is_judged_by_the_rules_of_none(document_type: cv.DocumentType) -> None:
    report = cv.check(cv.render(cv.loads(yaml.safe_dump(_data(document_type), allow_unicode=True))))
    of_forms = {record.code for record in load("nd30").records if record.forms}
    assert of_forms
    assert not of_forms & {*report.passed, *report.codes}


@pytest.mark.parametrize("key", ["type", "loại", "tên loại"])
@pytest.mark.parametrize("said", ["report", "Báo cáo", "báo cáo", "BÁO CÁO"])
def test_the_key_and_the_type_are_said_in_either_language(key: str, said: str) -> None:
    data = _data(cv.DocumentType.REPORT)
    del data["type"]
    assert isinstance(cv.loads(yaml.safe_dump({key: said, **data}, allow_unicode=True)), cv.NamedDocument)


@pytest.mark.parametrize(
    ("said", "reported"),
    [
        ("Báo cao", "không có loại văn bản “Báo cao”. Có phải là “báo cáo”?"),
        ("[a]", "cần tên loại văn bản"),
        ("''", "cần tên loại văn bản"),
    ],
)
def test_a_type_that_does_not_exist_is_reported_at_its_place(said: str, reported: str) -> None:
    with pytest.raises(InputError, match=reported) as caught:
        cv.loads(f"loại: {said}\nđịa danh: Huế\n")
    [problem] = [one for one in caught.value.problems if one.path == "loại"]
    assert (problem.line, problem.column) == (1, 7) or problem.column == 6


WRONG_WHATEVER_IT_IS = {
    "agency: SỞ TÀI CHÍNH": "agency",
    "issue_date: 2026-13-45": "issue_date",
    "number: {number: 5, symbl: X}": "number.symbl",
    "layout: {zzz: 1}": "layout.zzz",
}


@pytest.mark.parametrize("said", ["bao cao", "kế hoach", "[a]", "zzzz"])
@pytest.mark.parametrize(("line", "path"), WRONG_WHATEVER_IT_IS.items())
def test_with_a_misspelt_type_all_is_told_that_is_wrong_whatever_was_meant(said: str, line: str, path: str) -> None:
    with pytest.raises(InputError) as caught:
        cv.loads(f"type: {said}\n{line}\n")
    told = [one.path for one in caught.value.problems]
    assert {"type", path, "issuer", "signatory"} <= {*told} and len(told) == len({*told})
    assert told == [one.path for one in in_order(caught.value.problems)]


@pytest.mark.parametrize("document_type", TYPES, ids=lambda one: one.value)
def test_data_that_are_right_for_one_type_are_told_nothing_but_their_misspelt_type(
    document_type: cv.DocumentType,
) -> None:
    for said in ("zzzz", f"{document_type.label}x"):
        with pytest.raises(InputError) as caught:
            cv.from_data({**_data(document_type), "type": said})
        assert [one.path for one in caught.value.problems] == ["type"]


def test_what_only_the_type_meant_forbids_is_not_told_before_the_type_is_right() -> None:
    data = {**_data(cv.DocumentType.PLAN), "addressees": ["Bộ Nội vụ"]}
    with pytest.raises(InputError) as caught:
        cv.from_data({**data, "type": "kế hoạc"})
    assert [one.path for one in caught.value.problems] == ["type"]
    with pytest.raises(InputError) as caught:
        cv.from_data({**data, "type": "kế hoạch"})
    assert [one.path for one in caught.value.problems] == ["addressees"]


@pytest.mark.parametrize("document_type", TYPES, ids=lambda one: one.value)
def test_the_schema_takes_each_type_and_holds_it_to_its_addressees(document_type: cv.DocumentType) -> None:
    data = _data(document_type)
    for schema in (document_schema("en"), type_schema(document_type, "en")):
        jsonschema.validate(data, schema)
        other = {key: value for key, value in data.items() if key != "addressees"}
        if "addressees" not in data:
            other = {**data, "addressees": ["Bộ Nội vụ"]}
        if form_of(document_type).addressees_of(document_type) is not Obligation.OPTIONAL:
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate(other, schema)


def test_the_schema_without_a_type_is_that_of_a_dispatch() -> None:
    data = _data(cv.DocumentType.OFFICIAL_DISPATCH)
    del data["type"]
    jsonschema.validate(data, document_schema("en"))
    del data["addressees"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, document_schema("en"))


def test_a_template_of_another_form_is_refused() -> None:
    with pytest.raises(TemplateError, match="mẫu này dành cho công văn"):
        cv.render(built(type="Kế hoạch"), "dispatch")
    with pytest.raises(TemplateError, match="mẫu này dành cho văn bản có tên loại"):
        cv.render(cv.loads(yaml.safe_dump(_data(cv.DocumentType.OFFICIAL_DISPATCH))), "named_document")


def test_a_report_shows_what_it_is(assert_golden: Callable[[str, str], None]) -> None:
    assert_golden("shown/report.txt", "\n".join(words_of(cv.render(cv.load(EXAMPLE)).docx)) + "\n")


@pytest.mark.office
def test_a_long_titled_subject_is_in_the_middle_with_its_line(assert_layout: Callable[[str, bytes], None]) -> None:
    assert_layout("plan", cv.render(cv.load(EXAMPLE.parent / "examples" / "plan.yaml")).docx)
