"""So sánh: what is reported of two documents, in whatever form they come."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from PIL import Image

import congvan as cv
from congvan.comparing import Comparison, DocumentPart, comparison_page, diff, tracked, verify
from congvan.comparing.words import aligned, word_changes
from congvan.presets import get

BODY = [
    "Thực hiện chỉ đạo của UBND tỉnh, Sở Tài chính đề nghị:",
    cv.Clause(
        title="Về báo cáo",
        points=[
            "Rà soát kết quả giải ngân sáu tháng đầu năm.",
            "Gửi báo cáo về Sở Tài chính trước ngày 15/10/2026 để tổng hợp.",
        ],
    ),
    cv.Clause(title="Về kinh phí", points=["Bố trí vốn đối ứng theo quy định.", "Công khai kết quả."]),
    "Đề nghị các địa phương quan tâm thực hiện.",
]


def letter(**changes: Any) -> cv.Dispatch:
    return cv.Dispatch(
        **{
            "issuer": cv.Agency(name="Sở Tài chính", parent="UBND tỉnh An Bình", symbol="STC"),
            "number": "/STC-NS",
            "place": "An Bình",
            "subject": "đôn đốc giải ngân",
            "addressees": ["UBND các xã", "UBND các phường"],
            "body": BODY,
            "signatory": cv.Signatory(position="Giám đốc", full_name="Nguyễn Văn A"),
            "recipients": ["Như trên", "Lưu: VT, NS."],
            **changes,
        }
    )


def said(comparison: Comparison) -> list[str]:
    return [line for change in comparison.changes for line in change.lines("vi")]


def test_a_choice_is_named_as_officers_name_it() -> None:
    deputy = cv.Signatory(authority="KT.", head_position="Giám đốc", position="Phó Giám đốc", full_name="Lê Văn B")
    reported = said(diff(letter(), letter(signatory=deputy, urgency="KHẨN")))
    assert "người ký, quyền hạn ký: người đứng đầu ký → KT." in reported
    assert "độ khẩn: thêm “KHẨN”" in reported


def body_with(at: int, point: int, text: str) -> list[Any]:
    body = list(BODY)
    clause = body[at]
    assert isinstance(clause, cv.Clause)
    points = [one if place != point else text for place, one in enumerate(clause.points)]
    body[at] = cv.Clause(title=clause.title, points=points)
    return body


def test_a_document_is_the_same_as_itself() -> None:
    assert diff(letter(), letter()).is_same


def test_a_changed_day_is_reported_at_its_point() -> None:
    changed = letter(body=body_with(1, 1, "Gửi báo cáo về Sở Tài chính trước ngày 20/10/2026 để tổng hợp."))
    assert said(diff(letter(), changed)) == ["khoản 1, điểm b: 15/10/2026 → 20/10/2026"]


def test_an_added_point_is_added_and_its_neighbours_are_the_same() -> None:
    clause = cv.Clause(title="Về báo cáo", points=[BODY[1].points[0], "Nêu rõ trách nhiệm.", BODY[1].points[1]])  # type: ignore[attr-defined, union-attr]
    assert said(diff(letter(), letter(body=[BODY[0], clause, *BODY[2:]]))) == [
        "khoản 1, điểm b: thêm “Nêu rõ trách nhiệm.”"
    ]


def test_a_dropped_clause_is_reported_line_by_line() -> None:
    lines = said(diff(letter(), letter(body=[*BODY[:2], BODY[3]])))
    assert lines == [
        "khoản 2: bỏ “Về kinh phí”",
        "khoản 2, điểm a: bỏ “Bố trí vốn đối ứng theo quy định.”",
        "khoản 2, điểm b: bỏ “Công khai kết quả.”",
    ]


def test_form_is_distinguished_from_words() -> None:
    bold = body_with(2, 1, "Công khai **kết quả**.")
    comparison = diff(letter(), letter(body=bold))
    assert comparison.is_same
    assert [line for change in comparison.form for line in change.lines("vi")] == ["khoản 2, điểm b: - → đậm: kết quả"]


def test_head_and_foot_are_reported_by_their_keys() -> None:
    other = letter(
        subject="đôn đốc giải ngân vốn",
        addressees=["UBND các xã", "UBND các phường", "Kho bạc Nhà nước"],
        urgency=cv.UrgencyLevel.URGENT,
    )
    assert said(diff(letter(), other)) == [
        "trích yếu: thêm “vốn”",
        "kính gửi, dòng 3: thêm “Kho bạc Nhà nước”",
        "độ khẩn: thêm “KHẨN”",
    ]


def test_issuing_changes_number_date_and_signature_and_nothing_else() -> None:
    issued = letter(
        number="3127/STC-NS",
        issue_date="2026-10-06",
        signatory=cv.Signatory(
            authority=cv.SigningAuthority.FOR_HEAD,
            head_position="Giám đốc",
            position="Phó Giám đốc",
            full_name="Lê Văn B",
        ),
    )
    assert verify(issued, letter()).is_same
    assert {change.zone for change in diff(letter(), issued).changes} == {
        DocumentPart.NUMBER,
        DocumentPart.DATE,
        DocumentPart.SIGNATURE,
    }


def test_an_edit_between_draft_and_issue_is_found() -> None:
    issued = letter(number="3127/STC-NS", body=body_with(1, 1, "Gửi báo cáo trước ngày 15/10/2026."))
    assert [change.place.vi for change in verify(issued, letter()).changes] == ["khoản 1, điểm b"]


EDITS = [
    ("15/10/2026", "20/10/2026", "khoản 1, điểm b: 15/10/2026 → 20/10/2026"),
    ("Rà soát kết quả", "Rà soát lại kết quả", "khoản 1, điểm a: thêm “lại”"),
    ("để tổng hợp", "để theo dõi", "khoản 1, điểm b: tổng hợp → theo dõi"),
    ("quan tâm thực hiện", "thực hiện", "đoạn 2: bỏ “quan tâm”"),
    ("Về kinh phí", "Về vốn đối ứng", "khoản 2: kinh phí → vốn đối ứng"),
    ("UBND các phường", "UBND các phường, đặc khu", "kính gửi, dòng 2: phường → phường, đặc khu"),
    ("đôn đốc giải ngân", "tăng cường giải ngân", "trích yếu: đôn đốc → tăng cường"),
    ("An Bình,", "Bình An,", "địa danh: An Bình → Bình An"),
]


@pytest.mark.parametrize(("old", "new", "reported"), EDITS)
def test_an_edit_in_the_word_file_comes_back_as_that_difference(
    old: str, new: str, reported: str, tmp_path: Path
) -> None:
    draft = letter()
    file = tmp_path / "edited.docx"
    file.write_bytes(edited(cv.render(draft).docx, old, new))
    assert said(diff(draft, file)) == [reported]


def edited(docx: bytes, old: str, new: str) -> bytes:
    """The file with words changed in its first text that has them, as an editor would, in one run."""
    target = io.BytesIO()
    done = False
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(target, "w") as after:
        for part in before.namelist():
            data = before.read(part).decode("utf-8")
            if part == "word/document.xml":
                plain = re.compile("[\u00a0 ]".join(map(re.escape, old.split(" "))))
                data, count = plain.subn(new, data, count=1)
                done = bool(count)
            after.writestr(part, data)
    assert done, old
    return target.getvalue()


def test_a_preset_and_its_word_file_are_the_same(tmp_path: Path) -> None:
    document = get("disbursement-acceleration").document()
    path = cv.render(document).save(tmp_path / "a.docx")
    comparison = diff(document, path)
    assert comparison.is_same
    assert not comparison.form


def test_data_and_pages_hold_the_changes_escaped() -> None:
    other = letter(body=["<b>&", *BODY[1:]])
    comparison = diff(letter(), other)
    assert json.loads(json.dumps(comparison.to_dict()))["changes"][0]["after"] == "<b>&"
    page = comparison_page(comparison)
    assert "&lt;b&gt;&amp;" in page
    assert "<b>&" not in page
    assert "Không khác chữ nào" in comparison_page(diff(letter(), letter()))


def test_words_are_reported_without_the_marks_that_both_sides_share() -> None:
    assert [(one.before, one.after) for one in word_changes("hạn 15/10,", "hạn 20/10,")] == [("15/10", "20/10")]


def test_lines_pair_with_those_most_alike() -> None:
    before = ["một hai ba", "bốn năm sáu"]
    after = ["mới", "một hai bốn", "bốn năm sáu bảy"]
    assert list(aligned(before, after)) == [(None, 0), (0, 1), (1, 2)]


def test_a_piece_of_a_form_and_a_picture_are_compared() -> None:
    blank, other = cv.Blank(labels=["Người lập báo cáo"]), cv.Blank(labels=["Người lập biểu"])
    assert said(diff(letter(body=[*BODY, blank, "Hết."]), letter(body=[*BODY, other, "Hết."]))) == [
        "để điền 1: báo cáo → biểu"
    ]
    pictures = [cv.Picture(data=drawn(shade), caption="Sơ đồ") for shade in (0, 255)]
    before, after = (letter(body=[*BODY, picture, "Hết."]) for picture in pictures)
    assert diff(before, before).is_same
    assert [change.place.vi for change in diff(before, after).changes] == ["hình 1"]


def drawn(shade: int) -> bytes:
    written = io.BytesIO()
    Image.new("L", (8, 8), shade).save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize("order", [slice(None), slice(None, None, -1)], ids=["before", "after"])
@pytest.mark.parametrize("function", [diff, verify, tracked])
def test_which_of_the_two_cannot_be_read_is_named(
    function: Callable[..., object], order: slice, tmp_path: Path
) -> None:
    right, broken = tmp_path / "right.docx", tmp_path / "broken.docx"
    cv.render(letter()).save(right)
    broken.write_bytes(b"PK no zip")
    with pytest.raises(cv.UnreadableDocument, match=r"broken\.docx: "):
        function(*[broken, right][order])


def test_problems_of_a_file_that_gives_no_document_name_it(tmp_path: Path) -> None:
    right, empty = tmp_path / "right.docx", tmp_path / "empty.docx"
    cv.render(letter()).save(right)
    docx.Document().save(str(empty))
    with pytest.raises(cv.InputError) as caught:
        diff(right, empty)
    assert {Path(problem.file).name for problem in caught.value.problems} == {"empty.docx"}
