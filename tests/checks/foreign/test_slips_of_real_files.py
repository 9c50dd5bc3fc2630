"""Slips that office files have, each told once and as what it is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from congvan import check
from congvan.findings import Finding
from support.right_letters.writing import (
    centred,
    foot as closing,
    head,
    letter,
    line,
    prose,
    run,
    titled,
)
from support.small_letters import ARTICLES, BASES, THANKS, cong_van, decision, named


def bold(text: str) -> str:
    """A bold line in the middle."""
    return centred(text, 14, bold=True, before=12)


def findings(docx: bytes) -> Sequence[Finding]:
    return check(docx).findings


def codes(docx: bytes) -> set[str]:
    return {finding.code for finding in findings(docx)}


LIST = ("1. Rà soát văn bản đã ban hành.", "2. Báo cáo kết quả trước ngày 15 tháng 3.", THANKS)


def test_a_second_one_right_below_the_first_is_out_of_sequence() -> None:
    twice = (LIST[0], LIST[1].replace("2.", "1."), THANKS)
    assert "ND0624" not in codes(cong_van(*LIST))
    assert "ND0624" in codes(cong_van(*twice))


@pytest.mark.parametrize("between", ["Đồng thời yêu cầu các đơn vị:", "Về công tác lưu trữ"])
def test_below_a_line_that_leads_up_to_it_a_list_begins_anew(between: str) -> None:
    assert "ND0624" not in codes(cong_van(LIST[0], between, "1. Giao nộp hồ sơ.", "2. Kiểm tra kho.", THANKS))


def test_who_signs_for_the_director_is_not_the_director() -> None:
    assert "ND0725" in codes(cong_van(signed=("KT. GIÁM ĐỐC", "GIÁM ĐỐC")))


@pytest.mark.parametrize("written", ["KT GIÁM ĐỐC", "TL GIÁM ĐỐC", "TUQ GIÁM ĐỐC"])
def test_an_authority_without_its_dot_is_an_authority(written: str) -> None:
    assert "ND0702" in codes(cong_van(signed=(written, "CHÁNH VĂN PHÒNG")))


def test_a_list_without_its_last_line_lacks_that_line_alone() -> None:
    made = cong_van(recipients=("- Như trên;", "- UBND tỉnh (b/c);"))
    assert {"ND0913", "ND0916"} & codes(made) == {"ND0916"}


def test_the_name_of_the_country_is_there_once() -> None:
    name = centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True)
    top = head().replace(name, name * 2)
    made = letter(top + line("Kính gửi: Bộ Tài chính", align="center") + prose(THANKS) + closing())
    assert [one.component.value for one in findings(made) if one.code == "ND0018"] == ["national_name"]


def test_who_decides_is_told_to_be_in_lower_case_and_not_to_be_prose() -> None:
    found = codes(decision(authority="Chủ tịch Ủy ban nhân dân tỉnh Gia Lai"))
    assert "ND3101" in found
    assert not {"ND0602", "ND0015", "ND0601"} & found


@pytest.mark.parametrize("kind", [("THÔNG BÁO", "TB"), ("KẾ HOẠCH", "KH")])
def test_a_document_with_the_name_of_its_type_has_a_subject(kind: tuple[str, str]) -> None:
    title, symbol = kind
    bare = letter(head(number=f"Số: 05/{symbol}-STC", subject="") + bold(title) + prose(THANKS) + closing())
    assert "ND0504" in codes(bare)
    assert "ND0504" not in codes(named(title, symbol))


def test_the_subject_without_its_type_is_no_prose() -> None:
    without = head(number="Số: 05/KH-STC", subject="") + line() + bold("Kiểm tra công tác văn thư năm 2026")
    found = codes(letter(without + prose(THANKS) + closing(("- Các phòng;", "- Lưu: VT, VP."))))
    assert "ND0517" in found
    assert "ND0602" not in found


def test_a_subject_at_the_left_is_told_to_be_there() -> None:
    title = bold("KẾ HOẠCH") + line("Kiểm tra công tác văn thư năm 2026", bold=True)
    found = codes(letter(head(number="Số: 05/KH-STC", subject="") + title + prose(THANKS) + closing()))
    assert "ND0502" in found
    assert "ND0504" not in found


def test_articles_are_of_the_size_of_their_own_words() -> None:
    small = "".join(
        prose(runs=run(f"Điều {at}.", 13, bold=True) + run(one[7:], 13)) for at, one in enumerate(ARTICLES, 1)
    )
    inserted = prose("(Có danh sách kèm theo)")
    top = head(number="Số: 05/QĐ-STC", subject="") + titled("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác")
    deciding = bold("GIÁM ĐỐC SỞ TÀI CHÍNH") + "".join(prose(basis, italic=True) for basis in BASES)
    made = letter(top + deciding + bold("QUYẾT ĐỊNH:") + small + inserted + closing())
    assert "ND0621" not in codes(made)


def test_a_whole_sentence_in_bold_is_told_and_a_heading_is_not() -> None:
    sentence = "Đề nghị các đơn vị gửi báo cáo về Sở Tài chính trước ngày 15 tháng 3 năm 2026 để tổng hợp."
    bold_one = cong_van(content=prose(sentence, bold=True) + prose(THANKS))
    heading = cong_van(
        content=prose("Về công tác văn thư, lưu trữ của các cơ quan chuyên môn thuộc tỉnh", bold=True) + prose(THANKS)
    )
    assert [one.found.en for one in findings(bold_one) if one.code == "ND0601"] == ["bold"]
    assert "ND0601" not in codes(heading)


def test_the_dash_after_the_number_is_one_fault() -> None:
    found = codes(cong_van(number="Số: 05-STC-QLNS"))
    assert {"ND0303", "ND0306"} & found == {"ND0306"}


def test_a_page_number_in_an_old_font_is_of_the_wrong_font_and_of_no_encoding() -> None:
    old = run("2026", 14).replace("Times New Roman", ".VnTime")
    letters = run("C«ng v¨n", 14).replace("Times New Roman", ".VnTime")
    figures = codes(cong_van(content=prose(runs=run("Năm ") + old) + prose(THANKS)))
    assert "ND0007" in figures
    assert "ND0008" not in figures
    assert "ND0008" in codes(cong_van(content=prose(runs=letters) + prose(THANKS)))


def test_the_title_of_an_appendix_may_be_at_the_left_by_mistake() -> None:
    behind = (
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        + line("Phụ lục", bold=True)
        + line("DANH MỤC NHIỆM VỤ", bold=True)
    )
    behind += line(
        "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch UBND tỉnh Gia Lai)",
        13,
        italic=True,
        align="center",
    )
    found = findings(decision(behind=behind + prose(THANKS)))
    assert not {"ND2007", "ND0603"} & {
        one.code for one in found if one.where.excerpt.startswith(("Phụ lục", "DANH MỤC"))
    }
    assert "ND2006" in {one.code for one in found}


def test_a_file_copy_among_recipients_without_dashes_is_not_the_last() -> None:
    plain = ("Như trên;", "Lưu: VT, QLNS.", "UBND tỉnh (b/c);")
    assert "ND0916" in codes(cong_van(recipients=plain))
    assert "ND0916" not in codes(cong_van(recipients=(plain[0], plain[2], plain[1])))


def test_a_date_in_figures_without_its_comma_is_the_date() -> None:
    found = codes(cong_van(date="Quảng Ngãi ngày 05/02/2026"))
    assert "ND0402" not in found
    assert {"ND0403", "ND0407"} & found


def test_blanks_in_the_symbol_are_told_once() -> None:
    behind = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + centred("Phụ lục", 14, bold=True)
    behind += centred("DANH MỤC NHIỆM VỤ", 14, bold=True)
    behind += centred("(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND tỉnh)", 13, italic=True)
    assert "ND2010" not in codes(decision(number="Số: 05/QĐ - UBND", behind=behind + prose(THANKS)))


def test_on_behalf_of_a_person_is_one_fault() -> None:
    assert {"ND0703", "ND0708"} & codes(cong_van(signed=("TM. GIÁM ĐỐC",))) == {"ND0703"}
