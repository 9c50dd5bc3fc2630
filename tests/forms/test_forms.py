"""Mẫu văn bản: every type of Article 7 has one form, and the forms name what exists."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from congvan.errors import UnknownName
from congvan.forms import Obligation, form, form_numbers, form_of, forms
from congvan.vocabulary import DocumentType


@pytest.mark.parametrize("document_type", DocumentType)
def test_every_type_takes_one_form(document_type: DocumentType) -> None:
    assert sum(document_type in one.types for one in forms()) == 1
    assert document_type in form_of(document_type).types


def test_the_decree_s_forms_of_documents_are_there_in_its_order() -> None:
    of_the_decree = ("1.1", "1.2", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10")
    assert tuple(number for number in form_numbers() if form(number).is_judged) == of_the_decree


def test_of_the_types_of_form_1_4_only_submissions_and_reports_are_addressed() -> None:
    addressed = {one for one in form("1.4").types if form("1.4").addressees_of(one) is not Obligation.NONE}
    assert addressed == {DocumentType.SUBMISSION, DocumentType.REPORT}


def test_types_without_a_form_are_judged_by_none() -> None:
    assert not form_of(DocumentType.CONTRACT).is_judged
    assert form_of(DocumentType.REPORT).is_judged


def test_an_unknown_form_is_reported_with_near_ones() -> None:
    with pytest.raises(UnknownName, match=r"1\.5"):
        form("1.55")


def test_what_is_read_is_what_was_written() -> None:
    root = Path(__file__).parents[2]
    written = runpy.run_path(str(root / "scripts" / "build_forms.py"))["forms_json"]()
    assert (root / "src" / "congvan" / "forms" / "forms.json").read_text(encoding="utf-8") == written


def test_a_misspelled_name_in_a_record_is_reported_before_the_file_is_written() -> None:
    script = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "build_forms.py"))
    record = {"form": "1.5", "types": ["official_dispach"], "bands": [["content", "numbr"]], "slots": ["body"]}
    faults = [*script["unknown_names"]([record])]
    assert [one.partition("“1.5”: ")[2] for one in faults] == [
        "types: there is no “official_dispach”. Did you mean “official_dispatch”?",
        "bands: there is no “numbr”. Did you mean “number”?",
    ]
