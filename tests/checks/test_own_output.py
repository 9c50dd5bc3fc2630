"""check(render(d)) has no layout finding, for whatever d."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from congvan.checker import check
from congvan.documents import AdministrativeDocument, Dispatch
from congvan.findings import Finding
from congvan.profile import load
from congvan.reader import read
from congvan.renderer import render
from render.cases import dispatch, tabled
from support.dispatches import (
    dispatches,
    enacted_documents,
    invitations,
    minutes,
    named_documents,
    permits,
    telegrams,
)
from support.drafts import reported_besides
from support.small_letters import named

LAYOUT = ("page", "spacing", "line", "numbering")
"""Kinds of check about the sheet; what the words say and what the author stresses is the author's."""


def is_layout(finding: Finding) -> bool:
    kind = load("nd30").record(finding.code).check
    return kind in LAYOUT or (kind == "typography" and "pt" in finding.found.en)


@given(dispatches())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_generated_dispatch_has_no_layout_finding(document: Dispatch) -> None:
    assert [finding for finding in check(render(document)) if _is_fault(finding, document)] == []


@pytest.mark.parametrize(
    "documents",
    [named_documents(), enacted_documents(), invitations(), permits(), telegrams(), minutes()],
    ids=["named", "enacted", "invitations", "permits", "telegrams", "minutes"],
)
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_nor_has_a_generated_document_of_another_form(
    documents: st.SearchStrategy[AdministrativeDocument], data: st.DataObject
) -> None:
    document = data.draw(documents)
    assert [finding for finding in check(render(document)) if _is_fault(finding, document)] == []


def _is_fault(finding: Finding, document: AdministrativeDocument) -> bool:
    """Whether it is about the sheet and not a number that the author set past the one in order, which is reported."""
    numbers = load("nd30").record(finding.code).check == "numbering"
    return is_layout(finding) and not (numbers and _sets_numbers(document.model_dump()))


def _sets_numbers(value: object) -> bool:
    if isinstance(value, dict):
        return value.get("start") is not None or any(map(_sets_numbers, value.values()))
    return isinstance(value, list | tuple) and any(map(_sets_numbers, value))


def test_the_line_below_a_name_wider_than_its_column_is_measured_on_the_column() -> None:
    letter = dispatch(issuer={"name": "0000000000000<@@@@"}, place="Sở Sở Sở Sở Quảng Ngãi {% if x %}")
    assert [finding for finding in check(render(letter)) if is_layout(finding)] == []


@pytest.mark.parametrize("name", sorted(tabled()))
def test_a_letter_with_tables_has_no_layout_finding(name: str) -> None:
    assert [finding for finding in check(render(tabled()[name])) if is_layout(finding)] == []


WORDS = (
    "Căn cứ Quyết định số 5 /QĐ-UBND ngày 5/2/2026;", "a) điểm", "Điều 5. x", "Kính gửi: Bộ", "Số: 5/UBND", "CHƯƠNG I",
    "KT. GIÁM ĐỐC", "Nơi nhận:", "MẬT", "HỎA TỐC", "Lưu: VT", "(Kèm theo Công văn số 9)", "thứ Ba, ngày 09/3/2026",
    "Phụ lục II", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SAO Y", "1.200.000 đồng (Một triệu hai trăm đồng)", "hoả  tốc",
)  # fmt: skip


def test_the_words_of_a_table_are_proof_read_and_no_prose_to_judge() -> None:
    table = {"table": WORDS[0], "columns": ["Tên", "Ghi chú"], "rows": [[one, "x"] for one in WORDS]}
    body = ["Đề nghị thực hiện, số liệu tại Phụ lục kèm theo.", table, "Trân trọng."]
    letter = dispatch(body=body, appendices=[{"title": "Số liệu", "body": ["Như sau.", table]}])
    reported = reported_besides(check(render(letter)))
    assert {finding.code for finding in reported} == {"P01", "P15"}


@pytest.mark.parametrize(("total", "codes"), [("4.500", ()), ("4.501", ("C22",))])
def test_a_total_that_is_not_the_sum_of_its_rows_is_found(total: str, codes: tuple[str, ...]) -> None:
    rows = [["1", "Xã A", "1.500"], ["2", "Xã B", "3.000"], ["", "Tổng cộng", total]]
    table = {"columns": ["STT", "Tên", "Số tiền"], "rows": rows, "total": True}
    reported = reported_besides(check(render(dispatch(body=["Số liệu như sau.", table, "Trân trọng."]))))
    assert tuple(finding.code for finding in reported) == codes


@pytest.mark.parametrize("size", [13, 14])
@pytest.mark.parametrize("indent", [10, 12.7])
def test_every_choice_of_a_layout_is_inside_the_norm(size: float, indent: float) -> None:
    letter = Dispatch.model_validate(
        {
            "issuer": {"name": "Sở Tài chính", "parent": "UBND tỉnh Quảng Ngãi"},
            "number": {"number": 5, "symbol": "STC-QLNS"},
            "place": "Quảng Ngãi",
            "issue_date": "2026-02-05",
            "subject": "góp ý dự thảo Nghị quyết",
            "addressees": ["Bộ Tài chính", "Bộ Y tế"],
            "body": ["Đề nghị các cơ quan quan tâm phối hợp thực hiện."],
            "signatory": {"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
            "recipients": ["Như trên", {"units": ["QLNS"]}],
            "layout": {"font_size": size, "first_line_indent": indent},
        }
    )
    assert check(render(letter)).findings == ()


def test_a_subject_just_short_of_the_width_has_a_line_of_the_length_of_its_two_lines() -> None:
    subject = "Về việc thành lập Tổ soạn thảo Nghị định về phát triển thương mại điện tử"
    document = read(named("KẾ HOẠCH", "KH", subject=subject, addressees="")).document
    assert document is not None
    assert "ND0506" not in check(render(document)).codes
