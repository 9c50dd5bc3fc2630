"""What a chief and a clerk do in Word comes back as exactly those differences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import congvan as cv
from comparing.hand import Hand
from congvan.comparing import diff, verify

DRAFT = cv.Dispatch(
    issuer=cv.Agency(name="Sở Tài chính", parent="UBND tỉnh An Bình", symbol="STC"),
    number="/STC-NS",
    place="An Bình",
    subject="đôn đốc giải ngân vốn đầu tư công năm 2026",
    addressees=["UBND các xã", "UBND các phường"],
    body=[
        "Thực hiện chỉ đạo của UBND tỉnh[^1], Sở Tài chính đề nghị:",
        cv.Clause(
            title="Về báo cáo",
            points=[
                "Rà soát kết quả giải ngân sáu tháng đầu năm.",
                "Gửi báo cáo về Sở Tài chính **trước ngày 15/10/2026** để tổng hợp.",
                "Nêu rõ khó khăn, vướng mắc và kiến nghị.",
            ],
        ),
        cv.Clause(title="Về kinh phí", points=["Bố trí vốn đối ứng theo quy định.", "Công khai *kết quả*."]),
        cv.Clause(title="Về tổ chức thực hiện", points=["Phân công một lãnh đạo phụ trách.", "Kiểm tra hằng tuần."]),
        "Đề nghị các địa phương quan tâm thực hiện.",
    ],
    footnotes={"1": "Thông báo số 12/TB-UBND ngày 02/9/2026."},
    signatory=cv.Signatory(position="Giám đốc", full_name="Nguyễn Văn A"),
    recipients=["Như trên", "UBND tỉnh (báo cáo)", "Lưu: VT, NS."],
    appendices=[
        cv.Appendix(
            title="Kế hoạch vốn",
            body=[
                cv.Table(
                    columns=["STT", "Đơn vị", "Kế hoạch"],
                    rows=[["1", "Xã Bình Hòa", "4.520"], ["2", "Xã An Phú", "5.000"]],
                )
            ],
        )
    ],
)
Edit = Callable[[Hand], Any]
EDITS: dict[str, tuple[Edit, list[str]]] = {
    "a day retyped in a bold run": (
        lambda hand: hand.retype("15/10/2026", "20/10/2026"), ["khoản 1, điểm b: 15/10/2026 → 20/10/2026"],
    ),
    "half a word retyped": (lambda hand: hand.retype("Rà s", "Xem x"), ["khoản 1, điểm a: Rà soát → Xem xoát"]),
    "words put in": (
        lambda hand: hand.retype("một lãnh đạo", "một lãnh đạo Sở"), ["khoản 3, điểm a: thêm “Sở”"],
    ),
    "words taken out": (lambda hand: hand.retype("khó khăn, ", ""), ["khoản 1, điểm c: bỏ “khó khăn,”"]),
    "two places of one paragraph": (
        lambda hand: (hand.retype("sáu tháng", "chín tháng"), hand.retype("Rà soát", "Báo cáo", inside="chín tháng")),
        ["khoản 1, điểm a: Rà soát → Báo cáo", "khoản 1, điểm a: sáu → chín"],
    ),
    "a point typed behind another": (
        lambda hand: hand.type_after("Nêu rõ khó khăn", "d) Gửi kèm tệp số liệu."),
        ["khoản 1, điểm d: thêm “Gửi kèm tệp số liệu.”"],
    ),
    "a point deleted": (
        lambda hand: hand.remove("Nêu rõ khó khăn"), ["khoản 1, điểm c: bỏ “Nêu rõ khó khăn, vướng mắc và kiến nghị.”"],
    ),
    "a clause deleted, the next one renumbered": (
        lambda hand: (
            hand.remove("Về kinh phí"), hand.remove("Bố trí vốn"), hand.remove("Công khai"),
            hand.retype("3. Về tổ chức", "2. Về tổ chức"),
        ),
        [
            "khoản 2: bỏ “Về kinh phí”", "khoản 2, điểm a: bỏ “Bố trí vốn đối ứng theo quy định.”",
            "khoản 2, điểm b: bỏ “Công khai kết quả.”",
        ],
    ),
    "a paragraph moved to the end of its clause": (
        lambda hand: (
            hand.move("a) Rà soát", "c) Nêu rõ"), hand.retype("b) Gửi", "a) Gửi"), hand.retype("c) Nêu", "b) Nêu"),
            hand.retype("a) Rà soát", "c) Rà soát"),
        ),
        ["khoản 1, điểm a: chuyển đến khoản 1, điểm c: “Rà soát kết quả giải ngân sáu tháng đầu năm.”"],
    ),
    "a paragraph moved to another clause": (
        lambda hand: (
            hand.move("c) Nêu rõ", "b) Công khai"), hand.retype("c) Nêu", "c) Nêu"),
        ),
        ["khoản 1, điểm c: chuyển đến khoản 2, điểm c: “Nêu rõ khó khăn, vướng mắc và kiến nghị.”"],
    ),
    "two points run together": (
        lambda hand: (hand.join("a) Phân công", "b) Kiểm tra"), hand.retype("trách.b) Kiểm", "trách; kiểm")),
        ["khoản 3, điểm a: trách → trách; kiểm tra hằng tuần", "khoản 3, điểm b: bỏ “Kiểm tra hằng tuần.”"],
    ),
    "a point parted in two": (
        lambda hand: (
            hand.split("vướng mắc", " và kiến nghị"), hand.retype(" và kiến", "d) Có kiến"),
            hand.retype("vướng mắc", "vướng mắc."),
        ),
        ["khoản 1, điểm c: mắc và kiến nghị → mắc", "khoản 1, điểm d: thêm “Có kiến nghị.”"],
    ),
    "a recipient more": (
        lambda hand: hand.type_after("- UBND tỉnh (báo cáo)", "- Kho bạc Nhà nước khu vực;"),
        ["nơi nhận, dòng 3: thêm “Kho bạc Nhà nước khu vực”"],
    ),
    "an addressee less": (
        lambda hand: (hand.remove("- UBND các phường"), hand.retype("- UBND các xã;", "- UBND các xã.")),
        ["kính gửi, dòng 2: bỏ “UBND các phường”"],
    ),
    "the subject": (
        lambda hand: hand.retype("năm 2026", "năm 2026 và năm 2027", inside="V/v"), ["trích yếu: thêm “và năm 2027”"],
    ),
    "a cell of the appendix": (
        lambda hand: hand.retype("5.000", "5.200"), ["phụ lục, bảng 1, hàng 2: 5.000 → 5.200"],
    ),
    "a note": (lambda hand: hand.retype("02/9/2026", "03/9/2026"), ["chú thích 1: 02/9/2026 → 03/9/2026"]),
    "the signatory": (
        lambda hand: hand.retype("Nguyễn Văn A", "Nguyễn Văn B"), ["người ký, họ và tên: A → B"],
    ),
    "tracked changes left in": (
        lambda hand: hand.track("hằng tuần", "hằng ngày"), ["khoản 3, điểm b: tuần → ngày"],
    ),
    "straight quotation marks made round": (
        lambda hand: hand.retype("kiến nghị", "“kiến nghị”"), ["khoản 1, điểm c: kiến nghị → “kiến nghị”"],
    ),
    "a capital": (lambda hand: hand.retype("đối ứng", "Đối ứng"), ["khoản 2, điểm a: đối → Đối"]),
    "nothing but saving": (lambda hand: hand.leave_marks(), []),
    "saving, then a day": (
        lambda hand: (hand.leave_marks(), hand.retype("15/10/2026", "20/10/2026")),
        ["khoản 1, điểm b: 15/10/2026 → 20/10/2026"],
    ),
}  # fmt: skip


def after(edit: Edit, folder: Path) -> Path:
    hand = Hand(cv.render(DRAFT).docx)
    edit(hand)
    path = folder / "edited.docx"
    path.write_bytes(hand.saved())
    return path


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_comes_back_as_exactly_that(name: str, tmp_path: Path) -> None:
    edit, reported = EDITS[name]
    comparison = diff(DRAFT, after(edit, tmp_path))
    assert [line for one in comparison.changes for line in one.lines("vi")] == reported
    assert not comparison.form


LOOKS: dict[str, tuple[Edit, list[str]]] = {
    "bold put on": (lambda hand: hand.look("vốn đối ứng", "b"), ["khoản 2, điểm a: - → đậm: vốn đối ứng"]),
    "bold taken off": (
        lambda hand: hand.look("trước ngày 15/10/2026", "b", on=False),
        ["khoản 1, điểm b: đậm: trước ngày 15/10/2026 → -"],
    ),
    "italics put on": (lambda hand: hand.look("hằng tuần", "i"), ["khoản 3, điểm b: - → nghiêng: hằng tuần"]),
}


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_is_reported_as_form_and_no_word_differs(name: str, tmp_path: Path) -> None:
    edit, reported = LOOKS[name]
    comparison = diff(DRAFT, after(edit, tmp_path))
    assert comparison.is_same
    assert [line for one in comparison.form for line in one.lines("vi")] == reported


def test_what_a_clerk_fills_in_is_not_a_change_of_the_draft(tmp_path: Path) -> None:
    def clerk(hand: Hand) -> None:
        hand.leave_marks()
        number = hand.paragraph("Số:")
        texts = [one for one in number.iter() if one.tag.endswith("}t")]
        whole = "".join(one.text or "" for one in texts)
        texts[0].text = whole.replace("/STC-NS", "3127/STC-NS", 1).replace("  3127", " 3127")
        for one in texts[1:]:
            one.text = ""
        hand.retype("ngày", "ngày 06", inside="An Bình, ngày")

    path = after(clerk, tmp_path)
    assert not diff(DRAFT, path).is_same
    assert verify(path, DRAFT).is_same
