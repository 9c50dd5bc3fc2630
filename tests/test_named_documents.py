"""Văn bản có tên loại: the type is of the form, and says whether there are addressees."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

import congvan as cv
from congvan.documents import UNSAID_TYPE, USUAL_MODEL, data_of, model_of
from congvan.errors import InputError
from congvan.source import build_data

_DATA: dict[str, Any] = {
    "issuer": {"name": "Sở Nội vụ", "parent": "Ủy ban nhân dân tỉnh Sơn Hà"},
    "number": "15/BC-SNV",
    "place": "Sơn Hà",
    "issue_date": "2026-02-05",
    "subject": "Kết quả công tác tháng 01 năm 2026",
    "body": "Sở Nội vụ báo cáo như sau.",
    "signatory": {"position": "Giám đốc", "full_name": "Trần Văn Bình"},
    "recipients": ["Như trên;", "Lưu: VT."],
}


def built(**data: object) -> cv.NamedDocument:
    return build_data({**_DATA, **data}, cv.NamedDocument)


@pytest.mark.parametrize("said", ["Báo cáo", "report", "báo cáo"])
def test_the_type_is_a_label_or_an_identifier(said: str) -> None:
    assert built(type=said, addressees="Bộ Nội vụ").type is cv.DocumentType.REPORT


@pytest.mark.parametrize("kind", ["Báo cáo", "Tờ trình"])
def test_reports_and_submissions_are_addressed(kind: str) -> None:
    with pytest.raises(InputError, match="thiếu “Kính gửi”") as caught:
        built(type=kind)
    assert [problem.path for problem in caught.value.problems] == ["addressees"]


def test_a_plan_has_no_addressees() -> None:
    assert built(type="Kế hoạch").addressees == ()
    with pytest.raises(InputError, match="kế hoạch không có “Kính gửi”"):
        built(type="Kế hoạch", addressees="Bộ Nội vụ")


def test_a_contract_may_be_addressed_or_not() -> None:
    assert not built(type="Hợp đồng").addressees
    assert built(type="Hợp đồng", addressees="Bộ Nội vụ").addressees


@pytest.mark.parametrize("kind", ["Công văn", "Quyết định", "Biên bản"])
def test_a_type_of_another_form_is_refused(kind: str) -> None:
    with pytest.raises(InputError, match=f"“{kind}” là loại văn bản trình bày theo mẫu khác"):
        built(type=kind)


def test_a_dispatch_is_of_its_type_and_does_not_say_it() -> None:
    data = {**_DATA, "addressees": ["Bộ Nội vụ"]}
    dispatch = build_data(data, cv.Dispatch)
    assert dispatch.type is cv.DocumentType.OFFICIAL_DISPATCH
    assert "type" not in data_of(dispatch)
    with pytest.raises(ValidationError, match="mẫu khác"):
        cv.Dispatch(**{**dict(dispatch), "type": cv.DocumentType.REPORT})


def test_the_data_begin_with_the_type_and_follow_the_page() -> None:
    data = data_of(built(type="Báo cáo", addressees="Bộ Nội vụ", legal_bases=["Căn cứ Luật Tổ chức Chính phủ"]))
    assert list(data) == [
        "type", "issuer", "number", "place", "issue_date", "subject", "addressees", "legal_bases", "body", "signatory",
        "recipients",
    ]  # fmt: skip
    assert build_data(data, cv.NamedDocument) == built(
        type="Báo cáo", addressees="Bộ Nội vụ", legal_bases=["Căn cứ Luật Tổ chức Chính phủ"]
    )


def test_the_canonical_form_is_what_the_page_shows() -> None:
    document = built(type="Tờ trình", addressees=["Bộ Nội vụ;", "Bộ Tài chính."], body=["Kính trình./."])
    canonical = document.canonical()
    assert canonical.addressees == ("Bộ Nội vụ", "Bộ Tài chính")
    assert [block.text.plain for block in canonical.body if isinstance(block, cv.Paragraph)] == ["Kính trình"]
    assert canonical.canonical() == canonical


def test_each_type_of_a_written_form_has_one_model() -> None:
    assert model_of(cv.DocumentType.OFFICIAL_DISPATCH) is cv.Dispatch
    assert model_of(cv.DocumentType.PLAN) is cv.NamedDocument
    assert model_of(cv.DocumentType.CONTRACT) is cv.NamedDocument
    assert model_of(cv.DocumentType.MINUTES) is cv.Minutes


def test_the_usual_model_is_that_of_a_document_without_a_type() -> None:
    assert model_of(UNSAID_TYPE) is USUAL_MODEL
