"""Slips beside the prose: an authority without its stop, a text behind the signature, two bases in a line."""

from __future__ import annotations

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Severity
from congvan.snapshot import take
from congvan.vocabulary import Component
from support.right_letters.writing import (
    LONG,
    agency,
    centred,
    foot,
    head,
    letter,
    line,
    prose,
    run,
    signature,
    table,
    titled,
)  # fmt: skip
from support.small_letters import BASES, COMMITTEE, DAY, cong_van, decision, of_committee

CHAPTERS = (
    line("Chương I", bold=True, align="center", before=6)
    + line("QUY ĐỊNH CHUNG", bold=True, align="center")
    + prose(runs=run("Điều 1. Phạm vi điều chỉnh", bold=True))
    + prose(LONG)
)
REFERS = "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai)"


def reported(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx) if finding.severity is not Severity.INFO}


def with_rules(refers: str = REFERS, *, italic: bool = True, chapters: str = CHAPTERS) -> bytes:
    """A decision with the rules that it issues behind its signature."""
    title = line("QUY CHẾ", bold=True, align="center") + line("Công tác văn thư", bold=True, align="center")
    return decision(behind=title + line(refers, italic=italic, align="center") + chapters)


def test_an_authority_is_known_without_its_full_stop_which_it_lacks() -> None:
    assert reported(of_committee(signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))) == set()
    assert reported(of_committee(signed=("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))) == {"ND0702"}


def test_an_authority_in_small_letters_is_an_authority_still() -> None:
    assert reported(cong_van(signed=("KT. Giám đốc", "Phó Giám đốc"))) == {"ND0701"}


def test_a_name_of_an_agency_may_end_with_the_name_of_a_type_on_a_line_of_its_own() -> None:
    names = agency("UBND HUYỆN PHƯỚC SƠN", "PHÒNG TÀI CHÍNH -", "KẾ HOẠCH")
    made = cong_van(names=names, number="Số: 91/TCKH-NS", date="Phước Sơn, ngày 19 tháng 9 năm 2024")
    found = find(take(made))
    assert found.text(Component.ISSUING_AGENCY) == "PHÒNG TÀI CHÍNH - KẾ HOẠCH"
    assert found.first(Component.DOCUMENT_TYPE) is None and reported(made) == set()


def test_articles_are_bold_where_a_decision_has_nothing_else() -> None:
    plain = ("\u200bĐiều 1. Thành lập Tổ công tác.", "\u200bĐiều 2. Chánh Văn phòng thi hành Quyết định này./.")
    assert "ND0621" not in reported(decision())
    assert "ND0621" in reported(decision(articles=[one.replace("\u200b", " ") for one in plain]))


def test_each_basis_of_a_decision_has_its_own_line() -> None:
    first, last = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025", "Theo đề nghị của Giám đốc Sở Tài chính."
    two = f"{first}; căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;"
    assert "ND0642" not in reported(decision(bases=(f"{first};", last)))
    assert "ND0642" in reported(decision(bases=(two, last)))
    assert not {"ND0642", "ND0647"} & reported(
        cong_van("Căn cứ Luật Bảo hiểm y tế; căn cứ hợp đồng đã ký, Sở thông báo như sau:", LONG)
    )


def test_the_size_of_the_body_is_one_that_the_body_may_have() -> None:
    clauses = prose("1. Trưởng ban phụ trách chung.") + prose("2. Các Phó Trưởng ban giúp Trưởng ban.")
    last = prose(runs=run(f"{LONG} {LONG}./.", 12))
    made = cong_van(content=prose("Sở Tài chính đề nghị như sau:") + clauses + last)
    assert reported(made) == {"ND0601"}


def test_a_part_with_an_arabic_number_is_a_part_with_a_wrong_number() -> None:
    parts = [
        line(f"Phần {at}", bold=True, align="center", before=6) + line("NHIỆM VỤ", bold=True, align="center")
        for at in (1, 2)
    ]
    made = cong_van(content=parts[0] + prose(LONG) + parts[1] + prose(f"{LONG}./."))
    assert {found.component for found in find(take(made)).found} >= {Component.PART, Component.PART_TITLE}
    assert "ND0602" not in reported(made) and reported(made) & {"ND0615", "ND0616", "ND0617"}


def test_rules_behind_the_signature_are_judged_as_a_text_that_goes_with_the_decision() -> None:
    assert reported(with_rules()) == set()
    assert reported(with_rules(italic=False)) == {"ND2005"}
    assert reported(with_rules(REFERS.replace("05/QĐ", "06/QĐ"))) == {"ND2010"}
    upright = (
        line("Chương I", align="center", before=6) + line("QUY ĐỊNH CHUNG", bold=True, align="center") + prose(LONG)
    )
    assert reported(with_rules(chapters=upright)) == {"ND0614"}


def test_the_number_of_a_copy_may_be_left_of_its_form() -> None:
    left = agency("", "SỞ TÀI CHÍNH") + centred("Số: 12/SY-STC")
    right = line("SAO Y", bold=True, align="center") + line(
        "Gia Lai, ngày 11 tháng 5 năm 2026", italic=True, align="center"
    )
    copy = (
        line()
        + table([[left, right]], (60, 100))
        + foot(("- Sở Nội vụ;", "- Lưu: VT."), signature("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"))
    )
    assert "ND3008" not in reported(decision(behind=copy))
    assert "ND3008" in reported(decision(behind=copy.replace("Số: 12/SY-STC", "SỞ TÀI CHÍNH")))


def test_a_head_with_two_offices_has_the_deputy_of_one_of_them() -> None:
    assert reported(cong_van(signed=("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"))) == set()
    assert reported(cong_van(signed=("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ GIÁM ĐỐC"))) == {"ND0725"}


@pytest.mark.parametrize(
    "lines", [("BAN CHỈ ĐẠO CHUYỂN", "ĐỔI SỐ"), ("BỘ TRƯỞNG", "BỘ Y TẾ"), ("UBND HUYỆN", "PHONG THỔ")]
)
def test_the_second_line_of_a_name_is_no_organ_of_its_own(lines: tuple[str, str]) -> None:
    found = find(take(cong_van(names=agency("", *lines))))
    assert found.text(Component.ISSUING_AGENCY) == " ".join(lines)
    assert found.first(Component.PARENT_AGENCY) is None


def test_a_second_line_that_is_an_organ_has_the_first_above_it() -> None:
    found = find(take(cong_van(names=agency("", "ĐẠI HỌC HUẾ", "TRƯỜNG ĐẠI HỌC LUẬT"))))
    assert found.text(Component.PARENT_AGENCY) == "ĐẠI HỌC HUẾ"


def _signed_with_tabs(*behind: str) -> bytes:
    """A decision whose recipients and signature share lines, with something behind them."""
    tab = '<w:tab w:val="center" w:pos="6600"/>'
    left = (
        run("Nơi nhận:", 12, bold=True, italic=True),
        run("- Như Điều 1;", 11),
        run("- Lưu: VT, NC.", 11),
        "",
        "",
        "",
    )
    right = ("CHỦ TỊCH", "", "", "", "", "Nguyễn Văn A")
    rows = (one + "<w:r><w:tab/></w:r>" + run(other, bold=True) for one, other in zip(left, right, strict=True))
    above = (
        head(agency("", *COMMITTEE), "Số: 05/QĐ-UBND", "", DAY)
        + titled("QUYẾT ĐỊNH", "Ban hành Quy chế công tác văn thư")
        + line("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI", bold=True, align="center", before=12)
        + "".join(prose(basis, italic=True) for basis in BASES)
        + line("QUYẾT ĐỊNH:", bold=True, align="center", before=12)
        + prose(runs=run("Điều 1.", bold=True) + run(" Ban hành kèm theo Quyết định này Quy chế công tác văn thư./."))
    )
    return letter(above + "".join(line(runs=row, tabs=tab) for row in rows) + "".join(behind))


RULES = (
    line("QUY CHẾ", bold=True, align="center")
    + line("Công tác văn thư", bold=True, align="center")
    + line(REFERS, italic=True, align="center")
    + CHAPTERS
)


@pytest.mark.parametrize(
    "opening", ["", line(runs='<w:r><w:br w:type="page"/></w:r>'), line(front="<w:pageBreakBefore/>")]
)
def test_a_signature_outside_a_table_ends_where_another_text_begins(opening: str) -> None:
    found = find(take(_signed_with_tabs(opening, RULES)))
    assert found.text(Component.POSITION) == "CHỦ TỊCH" and found.text(Component.FULL_NAME) == "Nguyễn Văn A"
    assert not found.all(Component.ADVISORY_POSITION)
    assert reported(_signed_with_tabs(opening, RULES)) == set()


def test_a_line_of_a_name_that_reads_so_without_its_marks_is_no_number() -> None:
    names = agency("UBND PHƯỜNG ĐỒNG HỚI", "TRƯỜNG TRUNG HỌC CƠ", "SỞ", "SỐ 1 BẮC LÝ")
    found = find(take(cong_van(names=names)))
    assert [one.text for one in found.all(Component.NUMBER)] == ["Số: 05/STC-QLNS"]


def test_what_the_committee_decides_is_signed_on_its_behalf() -> None:
    committee = "ỦY BAN NHÂN DÂN TỈNH GIA LAI"
    assert reported(decision(authority=committee, signed=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))) == set()
    assert reported(decision(authority=committee, signed=("CHỦ TỊCH",))) == {"ND0728"}
    assert reported(decision(authority=committee, signed=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"))) == {"ND0728"}
    assert "ND0728" not in reported(decision(authority=committee, signed=("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))
    assert "ND0728" not in reported(decision())
