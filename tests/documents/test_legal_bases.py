"""Legal bases as data: `[@key]` alone is placed in order of rank and date; words stay where they are."""

from __future__ import annotations

import pytest

import congvan as cv
from congvan.cited.ranking import basis_rank
from congvan.errors import InputError

_REGISTER = {
    "clerical": {"type": "Nghị định", "code": "30/2020/NĐ-CP", "date": "2020-03-05", "issuer": "Chính phủ",
                 "subject": "về công tác văn thư"},
    "budget": {"type": "Luật", "title": "Ngân sách nhà nước", "date": "2015-06-25"},
    "local": {"type": "Luật", "title": "Tổ chức chính quyền địa phương", "date": "2025-06-16"},
    "offices": {"type": "Nghị định", "code": "150/2025/NĐ-CP", "date": "2025-06-12", "issuer": "Chính phủ",
                "subject": "quy định tổ chức các cơ quan chuyên môn"},
    "own": {"type": "Quyết định", "code": "12/QĐ-UBND", "date": "2026-01-05", "issuer": "UBND tỉnh",
            "subject": "về phân công nhiệm vụ"},
    "plan": {"type": "Kế hoạch", "code": "31/KH-UBND", "date": "2026-01-20", "issuer": "UBND tỉnh",
             "subject": "về ngân sách"},
}  # fmt: skip


def decision(*bases: str) -> cv.Decision:
    document = cv.from_data(
        {
            "type": "Quyết định",
            "issuer": "Ủy ban nhân dân xã Khâm Đức",
            "number": "7",
            "place": "Khâm Đức",
            "subject": "Về việc thành lập Tổ công tác",
            "enacted_by": "Chủ tịch Ủy ban nhân dân xã Khâm Đức",
            "legal_bases": list(bases),
            "body": ["Thành lập Tổ công tác.", "Trưởng phòng Kinh tế chịu trách nhiệm thi hành Quyết định này."],
            "citations": _REGISTER,
            "signatory": {"position": "Chủ tịch"},
            "recipients": ["Như Điều", "Lưu: VT."],
        }
    )
    assert isinstance(document, cv.Decision)
    return document


def shown(*bases: str) -> list[str]:
    return [basis.plain for basis in decision(*bases).canonical().legal_bases]


def test_data_are_in_order_of_rank_and_date_and_begin_with_their_word() -> None:
    first, second, third, fourth, fifth, sixth = shown(
        "[@plan]", "[@own]", "[@offices]", "[@local]", "[@clerical]", "[@budget]"
    )
    assert first == "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015"
    assert second.startswith("Căn cứ Luật Tổ chức chính quyền địa phương")
    assert third.startswith("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác")
    assert fourth.startswith("Căn cứ Nghị định số 150/2025/NĐ-CP")
    assert fifth.startswith("Căn cứ Quyết định số 12/QĐ-UBND")
    assert sixth.startswith("Căn cứ Kế hoạch số 31/KH-UBND")


def test_words_stay_where_they_are_and_the_proposal_is_last() -> None:
    bases = shown("[@clerical]", "Căn cứ Quy chế làm việc", "[@budget]", "Theo đề nghị của Trưởng phòng Kinh tế")
    assert [basis[:20] for basis in bases] == [
        "Căn cứ Luật Ngân sác",
        "Căn cứ Quy chế làm v",
        "Căn cứ Nghị định số ",
        "Theo đề nghị của Trư",
    ]


def test_the_page_closes_them_and_reads_them_back() -> None:
    document = decision("[@clerical]", "[@budget]", "Theo đề nghị của Trưởng phòng Kinh tế")
    rendered = cv.render(document)
    assert cv.read(rendered).document == document.canonical()
    from congvan.snapshot import take

    bases = [one.text for one in take(rendered.docx).paragraphs if one.format.style == "CvLegalBasis"]
    assert [basis[-1] for basis in bases] == [";", ";", "."]


def test_a_key_that_is_not_known_is_reported_where_it_is() -> None:
    with pytest.raises(InputError) as caught:
        decision("[@clerical]", "[@budgt]")
    (problem,) = caught.value.problems
    assert problem.path == "legal_bases[1]"
    assert "budget" in problem.message.vi


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        (
            {"type": "Nghị quyết", "code": "206/2025/QH15", "subject": "về việc xử lý"},
            {"type": "Pháp lệnh", "title": "Thuế"},
        ),
        ({"type": "Quyết định", "code": "19/2025/QĐ-TTg"}, {"type": "Thông tư", "code": "05/2025/TT-BNV"}),
        ({"type": "Thông tư", "code": "05/2025/TT-BNV"}, {"type": "Nghị quyết", "code": "22/2022/NQ-HĐND"}),
        ({"type": "Nghị quyết", "code": "22/2022/NQ-HĐND"}, {"type": "Quyết định", "code": "161/2025/QĐ-UBND"}),
        ({"type": "Quyết định", "code": "161/2025/QĐ-UBND"}, {"type": "Công văn", "code": "4422/BTC-NSNN"}),
    ],
)
def test_who_issues_a_document_says_its_rank(higher: dict[str, str], lower: dict[str, str]) -> None:
    assert basis_rank(cv.CitedDocument.model_validate(higher)) < basis_rank(cv.CitedDocument.model_validate(lower))
