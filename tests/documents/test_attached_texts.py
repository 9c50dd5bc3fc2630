"""Mẫu 1.3: a decision issues another text, which is behind it or in a file of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

import congvan as cv
from congvan.components import find_all
from congvan.errors import InputError
from congvan.forms import Category
from congvan.snapshot import Snapshot, take
from congvan.source import build_data
from support.package_lint import lint

_BODY = [
    {
        "chapter": "Quy định chung",
        "body": [
            {"article": "Phạm vi", "body": ["Quy chế này quy định việc họp[^1]."]},
            {"article": "Nguyên tắc", "body": [{"clause": "Tổ trưởng quyết định."}]},
        ],
    },
    {"chapter": "Thi hành", "body": [{"article": "Trách nhiệm", "body": ["Các thành viên thực hiện Quy chế này."]}]},
]
_DATA: dict[str, Any] = {
    "type": "Quyết định",
    "issuer": {"name": "Sở Nội vụ", "parent": "UBND tỉnh Sơn Hà"},
    "number": "15/QĐ-SNV",
    "place": "Sơn Hà",
    "issue_date": "2026-02-05",
    "subject": "Ban hành Quy chế làm việc của Tổ công tác",
    "enacted_by": "Giám đốc Sở Nội vụ",
    "legal_bases": ["Căn cứ Luật Tổ chức Chính phủ", "Theo đề nghị của Chánh Văn phòng Sở"],
    "body": [
        "Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác.",
        "Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này.",
    ],
    "attached": {"type": "Quy chế", "subject": "Làm việc của Tổ công tác", "body": _BODY},
    "footnotes": {"1": "Họp hằng tháng."},
    "signatory": {"position": "Giám đốc", "full_name": "Trần Văn Bình"},
    "recipients": ["Như Điều;", "Lưu: VT."],
}
_SIGNED = datetime(2026, 2, 5, 3, 15, 30, tzinfo=UTC)


def decision(**data: object) -> cv.Decision:
    return build_data({**_DATA, **data}, cv.Decision)


def lines(snapshot: Snapshot) -> list[str]:
    return [paragraph.text.replace("\u00a0", " ") for paragraph in snapshot.paragraphs if paragraph.text.strip()]


def test_what_is_issued_is_behind_the_decision_with_a_head_of_its_own() -> None:
    shown = lines(take(cv.render(decision()).docx))
    begins = shown.index("QUY CHẾ")
    assert shown[begins - 4 : begins] == [
        "UBND tỉnh Sơn Hà",
        "Sở Nội vụ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert shown[begins + 1 : begins + 6] == [
        "Làm việc của Tổ công tác",
        "(Kèm theo Quyết định số 15/QĐ-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)",
        "Chương I",
        "Quy định chung",
        "Điều 1. Phạm vi",
    ]
    assert shown[-1] == "Các thành viên thực hiện Quy chế này./."


def test_its_articles_are_counted_from_one_and_its_pages_too() -> None:
    snapshot = take(cv.render(decision()).docx)
    assert [section.page_start for section in snapshot.sections] == [1, 1]
    assert [line for line in lines(snapshot) if line.startswith("Điều 1.")] == [
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác.",
        "Điều 1. Phạm vi",
    ]


def test_it_is_read_back_as_it_was_written() -> None:
    reading = cv.read(cv.render(decision()))
    assert reading.document == decision().canonical()
    assert reading.problems == ()


def test_appendices_are_between_the_decision_and_what_it_issues() -> None:
    document = decision(
        body=["Ban hành kèm theo Quyết định này Quy chế và Phụ lục kèm theo.", _DATA["body"][1]],
        appendices=[{"title": "Danh sách", "body": ["Tổ trưởng."]}],
    )
    rendered = cv.render(document)
    main, attached = find_all(take(rendered.docx))
    assert len(main.appendices) == 1
    assert attached.kind.category is Category.ATTACHED
    assert cv.read(rendered).document == document.canonical()
    assert cv.check(rendered).findings == ()


@pytest.mark.parametrize("named", ["Quy chế", "QUY CHẾ", "quy-chế", "regulation"])
def test_its_type_is_named_in_any_way(named: str) -> None:
    attached = decision(attached={**_DATA["attached"], "type": named}).attached
    assert attached is not None
    assert attached.type == "Quy chế"


def test_it_may_be_of_a_type_that_no_article_lists() -> None:
    document = decision(attached={**_DATA["attached"], "type": "Điều lệ"})
    assert cv.read(cv.render(document)).document == document.canonical()


def test_a_reference_to_a_note_that_is_missing_is_reported_at_its_place() -> None:
    with pytest.raises(InputError) as caught:
        decision(footnotes={})
    assert [problem.path for problem in caught.value.problems] == ["attached.body[0].body[0].body[0]"]


def test_in_files_of_their_own_the_decision_and_what_it_issues_are_apart() -> None:
    main, attached = cv.render_apart(decision())
    assert "QUY CHẾ" not in lines(take(main.docx))
    (found,) = find_all(take(attached.docx))
    assert found.kind.category is Category.ATTACHED
    assert lines(take(attached.docx))[4] == "QUY CHẾ"


def test_a_file_of_its_own_has_the_signing_data_in_the_time_of_viet_nam() -> None:
    main, attached = cv.render_apart(decision(), signed_at=_SIGNED)
    signing = "Số: 15/QĐ-SNV; 05/02/2026; 10:15:30 +07:00"
    assert lines(take(attached.docx))[0] == signing
    assert signing not in lines(take(main.docx))
    (run,) = take(attached.docx).paragraphs[0].runs
    assert (run.format.size_pt, run.format.bold, run.format.italic) == (10, False, False)
    assert cv.check(attached).findings == ()


def test_an_appendix_in_a_file_of_its_own_is_signed_and_checked_as_one() -> None:
    document = decision(attached=None, footnotes={}, appendices=[{"title": "Danh sách", "body": ["Tổ trưởng."]}])
    _, appendix = cv.render_apart(document, signed_at=_SIGNED)
    report = cv.check(appendix)
    assert report.identity.kind.category is Category.APPENDIX
    assert report.findings == ()


def test_no_signing_data_without_a_number() -> None:
    with pytest.raises(InputError, match="chưa có số"):
        cv.render_apart(decision(number="/QĐ-SNV"), signed_at=_SIGNED)


def test_an_unsigned_file_of_its_own_has_no_such_line_and_room_for_the_number() -> None:
    _, attached = cv.render_apart(decision(number="/QĐ-SNV", issue_date={}))
    shown = lines(take(attached.docx))
    assert shown[0] == "UBND tỉnh Sơn Hà"
    assert " ".join(shown[6].split()) == "(Kèm theo Quyết định số /QĐ-SNV ngày tháng năm của Sở Nội vụ)"


_TABLE = {"columns": ["STT", "Nội dung"], "rows": [["1", {"text": "Họp[^c]"}], ["2", "Báo cáo"]]}


def test_files_of_their_own_hold_the_notes_that_they_refer_to_counted_anew() -> None:
    document = decision(
        body=[*_DATA["body"][:1], "Chánh Văn phòng Sở[^a] chịu trách nhiệm thi hành Quyết định này, Phụ lục kèm theo."],
        footnotes={"a": "Của quyết định.", "1": "Của quy chế.", "c": "Của bảng.", "d": "Của phụ lục."},
        appendices=[{"title": "Lịch họp", "body": [_TABLE, "Theo lịch[^d]."]}],
    )
    files = [rendered.docx for rendered in cv.render_apart(document)]
    noted = [[" ".join(one.text.split()) for note in take(docx).notes for one in note.paragraphs] for docx in files]
    assert noted == [["Của quyết định."], ["Của bảng.", "Của phụ lục."], ["Của quy chế."]]
    assert [lint(docx) for docx in files] == [[], [], []]
