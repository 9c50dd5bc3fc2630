"""Biểu mẫu để điền: what units write on, as data, on the page and read back."""

from __future__ import annotations

import pytest

import congvan as cv
from congvan.blocks import PageColumns
from congvan.body import Blank, FormHead, Signatures
from congvan.documents import data_of
from congvan.page.block_context import BlockContext
from congvan.page.body import NoteNumbers
from congvan.page.fill_in import blank_blocks, head_blocks, signature_blocks
from parts.letters import VIETNAMESE_HEAD
from support.validators import audit

ROOM = 9000
WITHIN = BlockContext(NoteNumbers(()), ROOM, 12, 0, 14000, [])
HEAD = VIETNAMESE_HEAD + "nội dung:\n  - Gửi mẫu báo cáo tại Phụ lục kèm theo.\n"
FORM = (
    HEAD
    + """\
phụ lục:
  - tiêu đề: Báo cáo tiến độ
    hướng giấy: ngang
    nội dung:
      - đầu biểu: Biểu số 01/BC-GN
        ghi chú: "Kỳ báo cáo: tháng ……/2026"
        nhãn: [Đơn vị báo cáo, "Mã đơn vị: ……"]
      - cột: [STT, Nội dung, Số tiền]
        hàng: [[1, Chi thường xuyên, ""], [2, Chi đầu tư, ""]]
      - để điền: [Người báo cáo, Điện thoại]
      - để điền: Vướng mắc
        số dòng: 3
      - chỗ ký: [Người lập biểu, {chức vụ: Thủ trưởng đơn vị, ghi chú: "(Ký tên, đóng dấu)"}]
        có ngày ký: có
"""
)


def form() -> cv.Dispatch:
    letter = cv.loads(FORM)
    assert isinstance(letter, cv.Dispatch)
    return letter


def test_a_form_in_vietnamese_keys_is_a_head_a_table_lines_and_places_to_sign() -> None:
    head, _, beside, below, signing = form().appendices[0].body
    assert head == FormHead(
        code="Biểu số 01/BC-GN", note="Kỳ báo cáo: tháng ……/2026", labels=["Đơn vị báo cáo", "Mã đơn vị"]
    )
    assert beside == Blank(labels=["Người báo cáo", "Điện thoại"])
    assert below == Blank(labels="Vướng mắc", lines=3)
    assert isinstance(signing, Signatures) and signing.dated
    assert [(one.position, one.note) for one in signing.signers] == [
        ("Người lập biểu", None),
        ("Thủ trưởng đơn vị", "(Ký tên, đóng dấu)"),
    ]


def test_a_form_goes_through_data_json_and_word_and_comes_back_equal() -> None:
    letter = form()
    assert cv.from_data(data_of(letter)) == letter
    assert cv.Dispatch.model_validate_json(letter.model_dump_json(exclude_defaults=True)) == letter
    reading = cv.read(cv.render(letter))
    assert (reading.document, reading.problems) == (letter.canonical(), ())


def test_no_row_of_dots_of_a_form_is_taken_for_words_left_out() -> None:
    codes = cv.check(cv.render(form())).codes
    assert "ND0031" not in codes


def test_a_rendered_form_is_a_valid_word_file() -> None:
    assert audit(cv.render(form()).docx) == []


def test_dots_part_the_room_that_labels_leave() -> None:
    (line,) = blank_blocks(Blank(labels=["A", "A"]), WITHIN)
    assert line.dots == (ROOM // 2, ROOM)
    (longer,) = blank_blocks(Blank(labels=["Họ và tên người báo cáo", "A"]), WITHIN)
    assert longer.dots[0] > ROOM // 2 and longer.dots[1] == ROOM


def test_labels_without_room_for_dots_are_one_below_another() -> None:
    (line,) = blank_blocks(Blank(labels=["Họ và tên người lập báo cáo của đơn vị"] * 3), WITHIN)
    assert line.dots == (ROOM,)
    assert line.runs[0].text.count("\n") == 2


def test_one_alone_signs_at_the_right() -> None:
    (grid,) = signature_blocks(Signatures(signers=["Người lập biểu"]), WITHIN)
    ((left, right),) = grid.rows
    assert not any(paragraph.runs for paragraph in left)
    assert right[0].runs[0].text == "Người lập biểu"


def test_a_head_without_labels_has_its_code_alone() -> None:
    (grid,) = head_blocks(FormHead(code="Biểu 1"), WITHIN)
    assert isinstance(grid, PageColumns)
    assert not any(paragraph.runs for paragraph in grid.rows[0][0])


@pytest.mark.parametrize(
    ("block", "path", "said"),
    [
        ("để điền: '...'", "để điền", "needs words"),
        ("để điền: A\n    số dòng: 0", "số dòng", "1"),
        ("chỗ ký: []", "chỗ ký", "1"),
        ("đầu biểu: Biểu 1\n    có ngày ký: có", "có ngày ký", "no key"),
    ],
)
def test_what_no_form_has_is_reported_at_its_place(block: str, path: str, said: str) -> None:
    with pytest.raises(cv.InputError) as caught:
        cv.loads(f"{HEAD}  - {block}\n")
    (problem,) = caught.value.problems
    assert path in problem.path and said in problem.message.en and problem.line
