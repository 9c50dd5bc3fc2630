"""What a clerk reads who typed a part wrongly: where it is, what was found, what would be right."""

# ruff: noqa: E501 - a table reads better in rows

from __future__ import annotations

import pytest

from parts.letters import letter, reported

CASES = [
    # key, value, line:column path, Vietnamese, English
    ("number", "abc", "2:9 number", "viết “abc”; cần dạng “05/STC-QLNS”", "expected “05/STC-QLNS”"),
    ("number", "-3/STC", "2:9 number", "viết “-3/STC”", "given as “-3/STC”"),
    ("number", "5/", "2:9 number", "“/STC-QLNS” khi chưa có số", "“/STC-QLNS” while unnumbered"),
    ("number", "0/A", "2:9 number.number", "“0” phải lớn hơn 0", "“0” must be greater than 0"),
    ("number", "{number: năm, symbol: X}", "2:18 number.number", "cần số nguyên, ví dụ 5", "whole number"),
    ("number", "{number: 5}", "2:9 number.symbol", "thiếu mục bắt buộc “symbol” (ký hiệu)", "“symbol” (ký hiệu) is missing"),
    ("issuer", "{name: []}", "1:16 issuer.name", "cần ít nhất 1 phần tử", "at least 1"),
    ("issuer", "{name: ''}", "1:16 issuer.name", "Văn bản trống", "The text is empty"),
    ("issuer", "{name: Sở, parents: A}", "1:20 issuer.parents", "Có phải là “parent”?", "Did you mean “parent”?"),
    ("issuer", "{}", "1:9 issuer.name", "thiếu mục bắt buộc “name”", "“name” (tên) is missing"),
    ("place", "''", "3:8 place", "Văn bản trống", "The text is empty"),
    ("issue_date", "31/02/2026", "9:13 issue_date", "không có ngày này trong lịch", "the calendar has no such date"),
    ("issue_date", "hôm nay", "9:13 issue_date", "không đọc được ngày tháng (viết như 2026-02-05", "write 2026-02-05"),
    ("issue_date", "{day: 5}", "9:13 issue_date", "có ngày thì phải có tháng", "a day needs its month"),
    ("subject", "V/v", "4:10 subject", "chỉ có “V/v”: ghi tiếp nội dung", "is only “V/v”"),
    ("subject", "'V/v:'", "4:10 subject", "chỉ có “V/v”", "is only “V/v”"),
    ("subject", '"a\\u200bb"', "4:10 subject", "ký tự U+200B ở vị trí 2", "character U+200B at position 2"),
    ("addressees", "[]", "5:13 addressees", "cần ít nhất 1 phần tử", "at least 1"),
    ("addressees", "[A, ';']", "5:17 addressees[1]", "mục trống", "an empty item"),
    ("signatory", "{position: ''}", "7:23 signatory.position", "Văn bản trống", "The text is empty"),
    (
        "signatory", "{authority: KT., position: Phó}", "7:12 signatory.head_position",
        "ký for_head (KT.) cần mục “head_position”", "signing for_head (KT.) needs “head_position”",
    ),
    (
        "signatory", "{position: A, head_position: B}", "7:41 signatory.head_position",
        "không in mục “head_position”: bỏ mục này hoặc chọn quyền hạn khác", "delete it or choose another authority",
    ),
    ("signatory", "{authority: TKM, position: A}", "7:24 signatory.authority", "TM., Q., KT., TL., TUQ.", "on_behalf, acting"),
    ("recipients", "[]", "8:13 recipients", "cần ít nhất 1 phần tử", "at least 1"),
    ("recipients", "[';']", "8:14 recipients[0]", "nơi nhận trống", "an empty recipient"),
    ("recipients", "['Lưu: VT', Như trên]", "8:14 recipients[0]", "dòng Lưu đứng cuối nơi nhận", "the file copy must be the last"),
    ("recipients", "['Lưu: VT (x y)']", "8:14 recipients[0]", "cần dạng “Lưu: VT, BTXH (2). PL.(300)”", "expected “Lưu: VT"),
    ("recipients", "[{copies_issued: 3}]", "8:14 recipients[0]", "đi sau ký hiệu người soạn thảo", "copies_issued needs drafter_mark"),
    ("recipients", "[{units: ['A,B']}]", "8:23 recipients[0].units[0]", "mỗi đơn vị thành một mục riêng", "an item of its own"),
    ("recipients", "[{drafter_mark: 'A B'}]", "8:29 recipients[0].drafter_mark", "cần dạng “PL”", "expected “PL”"),
    ("recipients", "[{copies: 0}]", "8:23 recipients[0].copies", "phải lớn hơn 0", "must be greater than 0"),
    ("secrecy", "mat", "9:10 secrecy", "TUYỆT MẬT, TỐI MẬT, MẬT", "top_secret, secret, confidential"),
    ("urgency", "gấp", "9:10 urgency", "HỎA TỐC, THƯỢNG KHẨN, KHẨN", "express, very_urgent, urgent"),
    ("circulation", "nội bộ", "9:14 circulation", "XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ", "internal_only"),
    ("contact", "{}", "9:10 contact", "thông tin liên hệ trống", "an empty contact"),
    ("contact", "{mail: a}", "9:11 contact.mail", "Có phải là “email”?", "Did you mean “email”?"),
    ("layout", "{font_size: to}", "9:21 layout.font_size", "cần một số", "a number is needed"),
    ("layout", "{font_size: .inf}", "9:21 layout.font_size", "cần một số", "a number is needed"),
    ("layout", "{first_line_indent: 1 inch}", "9:29 layout.first_line_indent", "cần dạng “20 mm” hoặc “1,27 cm”", "“1.27 cm”"),
    ("layout", "{line_spacing: -1}", "9:24 layout.line_spacing", "phải từ 0 trở lên", "must be 0 or more"),
    ("layout", "{margins: {tpo: 1}}", "9:20 layout.margins.tpo", "Có phải là “top”?", "Did you mean “top”?"),
    ("addressee", "x", "9:1 addressee", "Có phải là “addressees”?", "Did you mean “addressees”?"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value", "where", "vi", "en"), CASES)
def test_a_part_typed_wrongly_is_reported_with_its_place_and_what_would_be_right(
    key: str, value: str, where: str, vi: str, en: str
) -> None:
    (problem,) = reported(**{key: value})
    assert f"{problem.line}:{problem.column} {problem.path}" == where
    assert vi in problem.message.vi, problem.message.vi
    assert en in problem.message.en, problem.message.en
    assert problem.format("vi").startswith(f"thu.yaml:{where}: ")


def test_five_mistakes_are_five_problems_each_at_its_place() -> None:
    found = reported(
        number="abc",
        subject="''",
        signatory="{authority: KT., position: Phó}",
        recipients="[{copies: 0}]",
        urgency="gấp",
    )
    assert [(problem.line, problem.path) for problem in found] == [
        (2, "number"),
        (4, "subject"),
        (7, "signatory.head_position"),
        (8, "recipients[0].copies"),
        (9, "urgency"),
    ]


def test_a_letter_in_vietnamese_words_is_the_same_letter() -> None:
    english = letter(urgency="urgent", circulation="internal_only", signatory="{authority: acting, position: Giám đốc}")
    vietnamese = letter(urgency="Khẩn", circulation="Lưu hành nội bộ", signatory="{authority: Q., position: Giám đốc}")
    assert english == vietnamese
