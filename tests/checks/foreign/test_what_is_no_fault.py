"""What offices write by right and a machine may take for a fault: each is in a small letter without a finding."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Grade, Severity
from congvan.fixer import fix
from congvan.profile import load
from congvan.snapshot import take
from congvan.vocabulary import Component
from support import docx_writer
from support.right_letters.further import ABOVE_THE_RECIPIENTS
from support.right_letters.writing import (
    CONTENT,
    LONG,
    NATIONAL,
    PAGE_NUMBER,
    agency,
    centred,
    dispatch,
    foot,
    head,
    letter,
    line,
    prose,
    recipients,
    run,
    section,
    signature,
    table,
    titled,
)
from support.small_letters import BASES, THANKS, cong_van, decision, named

Made = Callable[[], bytes]
END = prose(THANKS)


def faults(docx: bytes) -> list[tuple[str, str, str]]:
    reported = [finding for finding in check(docx) if finding.severity is not Severity.INFO]
    return [(finding.code, finding.where.excerpt, finding.found.vi) for finding in reported]


def codes(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx)}


@pytest.mark.parametrize("near_zero", [0, 360, 720, 12700])
def test_the_length_of_a_line_is_in_its_frame_where_libreoffice_leaves_the_shape_bare(near_zero: int) -> None:
    made = re.sub(r'<a:ext cx="\d+" cy="\d+"/>', f'<a:ext cx="{near_zero}" cy="{near_zero}"/>', head())
    assert made != head() and faults(dispatch(top=made)) == []


ASIDES = (
    "(Đính kèm Danh sách các đơn vị)", "(Đính kèm theo Công văn này)", "(Gửi kèm dự thảo Kế hoạch)",
    "(Gửi kèm theo hồ sơ)", "(Kèm theo biểu mẫu báo cáo)", "(Kèm theo Công văn này Danh sách cán bộ)",
    "(Có danh sách kèm theo)", "(Có biểu mẫu gửi kèm)", "(Tài liệu đính kèm)", "(Chi tiết tại Phụ lục đính kèm)",
    "(đính kèm Phụ lục)", "(Xin gửi kèm hồ sơ)", "(Hồ sơ gửi kèm).",
)  # fmt: skip


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("placed", [partial(centred, size=14, italic=True), partial(prose, italic=True)])
def test_what_goes_with_the_letter_is_said_in_italics_in_the_middle_or_in_the_prose(
    aside: str, placed: Callable[[str], str]
) -> None:
    docx = dispatch(content=prose(LONG) + placed(aside) + END)
    assert faults(docx) == [] and fix(docx).docx == docx


SECTION_BREAK = line().replace(
    "</w:pPr>", '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>'
)


@pytest.mark.parametrize("broken", [line(runs='<w:r><w:br w:type="page"/></w:r>'), SECTION_BREAK])
@pytest.mark.parametrize("at", ["above", "below"])
def test_a_break_inside_a_cell_of_the_head_begins_no_page(broken: str, at: str) -> None:
    names = agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH")
    left = broken + names if at == "above" else names + broken
    docx = dispatch(top=head(left))
    assert not any("trang khác" in found for _, _, found in faults(docx)), faults(docx)
    assert not codes(docx) & {"ND0103", "ND0202"}


NUMBERED: dict[str, tuple[str, ...]] = {
    "two levels": ("3. Về tổ chức", f"3.1. {LONG}", f"3.2. {LONG}", "4. Về báo cáo", f"4.1. {LONG}"),
    "without the last stop": ("3. Về tổ chức", f"3.1 {LONG}", f"3.2 {LONG}"),
    "three levels": ("3. Về tổ chức", f"3.1. {LONG}", f"3.1.1. {LONG}", f"3.1.2. {LONG}", f"3.2. {LONG}"),
    "points below them": ("3. Về tổ chức", f"3.1. {LONG}", f"a) {LONG}", f"b) {LONG}", f"3.2. {LONG}", f"a) {LONG}"),
}
FIRST_TWO = ("1. Về thời hạn", "2. Về kinh phí")


@pytest.mark.parametrize("name", NUMBERED)
def test_decimal_numbers_are_a_level_of_their_own(name: str) -> None:
    content = "".join(map(prose, (LONG, *FIRST_TWO, *NUMBERED[name], THANKS)))
    assert faults(dispatch(content=content)) == []


def test_a_capital_letter_before_words_heads_a_section() -> None:
    heads = [prose(text, bold=True) for text in ("A. Công tác năm 2025", "B. Công tác năm 2026")]
    docx = dispatch(content=heads[0] + prose(f"1. {LONG}") + heads[1] + prose(f"1. {LONG}") + END)
    assert faults(docx) == []


@pytest.mark.parametrize("marks", [("a/ ", "b/ "), ("a/", "b/"), ("a) ", "b) ")])
def test_a_letter_with_a_stroke_is_a_point_whose_mark_is_another(marks: tuple[str, str]) -> None:
    docx = dispatch(content=prose("1. Về thời hạn") + "".join(prose(mark + LONG) for mark in marks) + END)
    points = find(take(docx)).all(Component.POINT)
    assert len(points) == 2
    assert {code for code, *_ in faults(docx)} == (set() if ")" in marks[0] else {"ND0627"})


@pytest.mark.parametrize("quote", ["“", '"', "«"])
def test_points_that_are_quoted_are_not_the_letters_own(quote: str) -> None:
    close = {"“": "”", '"': '"', "«": "»"}[quote]
    quoted = (f"{quote}d) Các đơn vị gửi báo cáo trước ngày 15 hằng tháng;", f"g) Sở Tài chính tổng hợp.{close}")
    content = prose("1. Đề nghị sửa như sau:") + "".join(map(prose, quoted)) + prose(f"2. {LONG}") + END
    assert faults(dispatch(content=content)) == []


def below_the_table(name: str) -> bytes:
    authority = line("KT. GIÁM ĐỐC", bold=True, align="center") + line("PHÓ GIÁM ĐỐC", bold=True, align="center")
    cells = [[recipients("- Như trên;", "- Lưu: VT, QLNS."), authority]]
    return dispatch(bottom=table(cells, (70, 90)) + line() * 3 + name)


NAMES: dict[str, Made] = {
    "below the table, in the middle of its side": lambda: below_the_table(
        line("Nguyễn Văn A", bold=True, align="center", left=80)
    ),
    "pushed right by blanks": lambda: below_the_table(line(" " * 70 + "Nguyễn Văn A", bold=True)),
    "pushed right by tabs": lambda: below_the_table(line("\t" * 8 + "Nguyễn Văn A", bold=True)),
    "of one word with an apostrophe": partial(cong_van, name="K’Mák"),
    "signed is said in front": partial(cong_van, name="(đã ký) Nguyễn Văn A"),
    "with the rank of an army": partial(cong_van, name="Đại tá Nguyễn Văn A"),
}


@pytest.mark.parametrize("case", NAMES)
def test_a_name_is_a_name_wherever_it_was_pushed(case: str) -> None:
    components = find(take(NAMES[case]()))
    found = components.text(Component.FULL_NAME)
    assert ("K’Mák" if "one word" in case else "Nguyễn Văn A") in found
    assert faults(NAMES[case]()) == []


RANKS = ("Ths. Nguyễn Văn A", "Th.s Nguyễn Văn A", "ThS. Nguyễn Văn A", "PGS.TS Nguyễn Văn A", "TS. Nguyễn Văn A",
         "PGS.TS. Nguyễn Văn A", "BSCKII. Nguyễn Văn A")  # fmt: skip


@pytest.mark.parametrize("name", RANKS)
def test_a_degree_is_part_of_the_name_and_is_reported_for_an_office_that_is_not_a_school(name: str) -> None:
    docx = cong_van(name=name)
    assert find(take(docx)).text(Component.FULL_NAME) == name
    assert {code for code, *_ in faults(docx)} == {"ND0713"}


@pytest.mark.parametrize("name", RANKS)
def test_a_degree_at_a_school_is_right(name: str) -> None:
    names = agency("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC QUẢNG NGÃI")
    docx = cong_van(names=names, number="Số: 05/ĐHQN-ĐT", signed=["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"], name=name)
    assert faults(docx) == []


OPERATIVE = {
    "in the middle": centred("QUYẾT ĐỊNH:", 14, bold=True, before=12),
    "by an indent": line("QUYẾT ĐỊNH:", bold=True, first=62, before=12),
    "by an indent of the paragraph": line("QUYẾT ĐỊNH:", bold=True, left=62, before=12),
    "by tabs": line("\t" * 5 + "QUYẾT ĐỊNH:", bold=True, before=12),
}


@pytest.mark.parametrize("placed", OPERATIVE)
def test_the_operative_words_are_never_advised_an_indent(placed: str) -> None:
    found = check(decision(operative_line=OPERATIVE[placed]))
    of_words = [finding for finding in found if "QUYẾT ĐỊNH:" in finding.where.excerpt]
    assert "ND0603" not in {finding.code for finding in of_words}
    assert not any("10 mm" in finding.expected.vi or "1 cm" in finding.expected.vi for finding in of_words)
    assert of_words == []


def test_the_operative_words_at_the_margin_are_advised_the_middle() -> None:
    found = check(decision(operative_line=line("QUYẾT ĐỊNH:", bold=True, before=12)))
    assert [finding.code for finding in found if "QUYẾT ĐỊNH:" in finding.where.excerpt] == ["ND3117"]


BELOW_THE_BASES = {
    "an order carried out": ("Thực hiện Công văn số 12/VPCP-KSTT ngày 22 tháng 8 năm 2024 của Văn phòng Chính phủ;",),
    "what was looked at": ("Sau khi xem xét Tờ trình số 66/TTr-SNV ngày 27 tháng 4 năm 2024 của Sở Nội vụ.",),
}


@pytest.mark.parametrize("further", BELOW_THE_BASES)
def test_what_stands_among_the_bases_of_a_decision_is_one_of_them(further: str) -> None:
    bases = (*(f"{basis.rstrip('.;')};" for basis in BASES), *BELOW_THE_BASES[further])
    ended = (*bases[:-1], f"{bases[-1].rstrip('.;')}.")
    made = decision(bases=ended)
    assert faults(made) == []
    assert len(find(take(made)).all(Component.LEGAL_BASIS)) == len(ended)


def test_bases_above_a_missing_operative_word_are_bases_all_the_same() -> None:
    ordered = "Thực hiện Công văn số 12/VPCP-KSTT ngày 22 tháng 8 năm 2024 của Văn phòng Chính phủ."
    bases = (*(f"{basis.rstrip('.;')};" for basis in BASES), ordered)
    assert {code for code, *_ in faults(decision(bases=bases, operative=""))} == {"ND0645"}


def test_the_last_basis_of_a_plan_may_lead_up_to_who_issues_it() -> None:
    bases = ("Căn cứ Luật Ngân sách nhà nước;", "Căn cứ Luật Đầu tư công;")
    plan = named("KẾ HOẠCH", "KH", "Sở Tài chính xây dựng Kế hoạch như sau:", THANKS, addressees="", bases=bases)
    assert "ND0607" not in {code for code, *_ in faults(plan)}


def test_a_deputy_signs_for_the_bureau_of_a_union_without_standing_for_its_head() -> None:
    union = cong_van(
        names=agency("LIÊN ĐOÀN LAO ĐỘNG TỈNH GIA LAI", "LIÊN ĐOÀN LAO ĐỘNG HUYỆN KBANG"),
        number="Số: 05/LĐLĐ-TG",
        signed=["TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"],
    )
    assert "ND0724" not in {code for code, *_ in faults(union)}


def test_an_authority_in_small_letters_is_at_fault_for_these_alone() -> None:
    small = cong_van(signed=["Kt. Giám đốc", "Phó Giám đốc"])
    assert {code for code, *_ in faults(small)} == {"ND0701"}


def test_a_subject_that_begins_with_v_v_is_no_section_of_a_plan() -> None:
    plan = named("KẾ HOẠCH", "KH", LONG, THANKS, subject="V/v kiểm tra công tác văn thư năm 2026", addressees="")
    assert find(take(plan)).text(Component.TITLED_SUBJECT) == "V/v kiểm tra công tác văn thư năm 2026"
    assert not {"ND0504", "ND0629", "ND0630"} & {code for code, *_ in faults(plan)}


def test_the_name_of_the_country_need_not_be_in_the_middle() -> None:
    wide = line(NATIONAL, 13, bold=True, align="both")
    assert faults(dispatch(top=head().replace(centred(NATIONAL, bold=True), wide, 1))) == []


@pytest.mark.parametrize("code", ["ND0516", "C12"])
def test_what_no_clause_says_is_graded_as_such(code: str) -> None:
    record = load("nd30").record(code)
    assert record.grade is not Grade.LAW and record.severity is not Severity.ERROR


def white(edge: str) -> str:
    return f'<w:pBdr><w:{edge} w:val="single" w:sz="6" w:space="1" w:color="FFFFFF"/></w:pBdr>'


def test_white_borders_are_seen_by_nobody() -> None:
    number = line("Số: 05/STC-QLNS", 13, align="center", front=white("bottom"))
    assert faults(dispatch(top=head().replace(centred("Số: 05/STC-QLNS"), number, 1))) == []


def test_a_footer_of_even_pages_that_no_setting_turns_on_is_on_no_page() -> None:
    parts = {"word/footer1.xml": docx_writer.part("ftr", PAGE_NUMBER)}
    last = section('<w:footerReference w:type="even" r:id="rIdfooter"/>')
    body = head() + line("Kính gửi: Bộ Tài chính", align="center", before=12) + CONTENT + foot()
    docx = letter(body, last=last, parts=parts, related=[("rIdfooter", "footer", "footer1.xml")])
    assert faults(docx) == []


def test_white_words_are_not_words_of_the_letter() -> None:
    hidden = line(runs=run("xxxx", 8, color="FFFFFF"))
    docx = dispatch(content=prose(LONG) + hidden + END)
    assert codes(docx) == {"ND5105"}


@pytest.mark.parametrize("font", ["Times New Roman Bold", "Times New Roman Italic", "times new roman"])
def test_times_new_roman_by_another_name_is_times_new_roman(font: str) -> None:
    assert faults(dispatch(content=prose(runs=run(LONG).replace("Times New Roman", font)) + END)) == []


DATED = (
    "Tờ trình số 123/TTr-CAT(PC06) ngày 05 tháng 01 năm 2026 của Công an tỉnh về cấp thẻ",
    "Kế hoạch số 12/KH-BXD của Bộ Xây dựng (BXD) ngày 06 tháng 01 năm 2026 về kiểm tra",
    "Công văn số 77/SXD-KT(P2) ngày 18/3/2026 của Sở Xây dựng về định mức",
)


@pytest.mark.parametrize("cited", DATED)
def test_a_date_behind_brackets_is_a_date(cited: str) -> None:
    assert not codes(cong_van(f"Thực hiện {cited}, các đơn vị báo cáo.", THANKS)) & {"C13", "C14", "C15", "C05"}


LISTED = ("- Bộ Tài chính;", "- Bộ Y tế.")
ADDRESSED = {
    "the list in the next cell": table(
        [[line("Kính gửi:", align="right"), line("\n".join(LISTED), left=2)]], (50, 110)
    ),
    "paragraphs in the next cell": table(
        [[line("Kính gửi:", align="right"), "".join(line(one, left=2) for one in LISTED)]], (50, 110)
    ),
    "all in one cell": table(
        [[line("Kính gửi:", left=20) + "".join(line(one, left=30) for one in LISTED)]], (160,)
    ),
    "all in one paragraph": line("Kính gửi:\n" + "\n".join(LISTED), left=30, before=12),
}  # fmt: skip


@pytest.mark.parametrize("placed", ADDRESSED)
def test_addressees_in_cells_are_addressees(placed: str) -> None:
    docx = dispatch(addressees=line() + ADDRESSED[placed] + line())
    assert len(find(take(docx)).all(Component.ADDRESSEE)) == 2
    assert faults(docx) == []


@pytest.mark.parametrize("label", ["Kính gởi: Bộ Tài chính", "Kính gửi: Bộ Tài chính"])
def test_the_south_spells_the_label_in_its_way(label: str) -> None:
    assert faults(cong_van(addressees=label)) == []


def test_as_above_is_not_asked_of_decrees_and_circulars() -> None:
    body = head(agency("", "BỘ NỘI VỤ"), "Số: 05/2026/TT-BNV", "") + titled("THÔNG TƯ", "Quy định chế độ")
    docx = letter(body + CONTENT + foot(["- Văn phòng Chính phủ;", "- Lưu: VT, VTLT."]))
    assert not codes(docx) & {"ND0915", "ND0907"}


def test_the_last_basis_before_the_words_of_issue_may_end_with_a_semicolon() -> None:
    bases = (BASES[0], "Theo đề nghị của Giám đốc Sở Nội vụ;", "Ủy ban nhân dân tỉnh Gia Lai ban hành Quyết định:")
    docx = decision(bases=bases)
    assert "ND0607" not in codes(docx)


ITALICS = {
    "an aside in brackets": prose("(Chi tiết theo biểu mẫu)", italic=True),
    "a label before a colon": prose(runs=run("- ") + run("Đơn vị chủ trì", italic=True) + run(": Sở Y tế.")),
    "a long label": prose(
        runs=run("- ") + run("Thời gian hoàn thành các nội dung nêu trên", italic=True) + run(": Tháng 8.")
    ),
    "a label with its colon": prose(runs=run("Thời gian:", italic=True) + run(" Tháng 8 năm 2026.")),
    "a quotation": prose(runs=run("Quy định: ") + run(f"“{LONG}”", italic=True)),
    "a quotation alone": prose(f"“{LONG}”", italic=True),
    "a word of the sentence": prose(runs=run("Đề nghị ") + run("khẩn trương", italic=True) + run(" thực hiện.")),
}


@pytest.mark.parametrize("kind", ITALICS)
def test_italics_that_say_what_they_are_are_not_a_fault(kind: str) -> None:
    docx = dispatch(content=prose(LONG) + ITALICS[kind] + END)
    assert faults(docx) == [] and fix(docx).docx == docx


def test_a_whole_paragraph_in_italics_is_a_warning() -> None:
    reported = list(check(dispatch(content=prose(LONG, italic=True) + END)))
    assert [(finding.severity, finding.code) for finding in reported] == [(Severity.WARNING, reported[0].code)]


@pytest.mark.parametrize("after", ["", " và Sở Nội vụ, các đơn vị có liên quan thuộc tỉnh", " " + LONG])
@pytest.mark.parametrize("mark", ["- ", "+ ", "a) "])
def test_a_label_gets_the_same_answer_everywhere(after: str, mark: str) -> None:
    text = prose(runs=run(mark) + run("Đơn vị chủ trì", italic=True) + run(f": Sở Y tế{after}."))
    assert not codes(dispatch(content=prose("1. Về thời hạn") + text + END)) & {"ND0601", "ND0626", "ND0628", "ND0629"}


NAMES_AND_COMMON = ("PAR INDEX", "SIPAS", "PCI", "CNTT", "ISO 9001", "GRDP", "UBND tỉnh", "HĐND tỉnh", "ASEAN",
                    "COVID-19", "VNeID", "PDF", "USD", "WHO", "ODA", "BHXH", "QR")  # fmt: skip


@pytest.mark.parametrize("name", NAMES_AND_COMMON)
def test_names_and_common_abbreviations_need_no_explaining(name: str) -> None:
    assert "C18" not in codes(cong_van(f"Các đơn vị tiếp tục quan tâm {name} trong năm 2026.", THANKS))


def reported_of(code: str, *paragraphs: str) -> list[str]:
    return [finding.found.vi for finding in check(cong_van(*paragraphs, THANKS)) if finding.code == code]


def test_whole_phrases_are_compared() -> None:
    said = reported_of(
        "C19",
        "Chỉ số cải cách hành chính năm 2025 đạt 90,5 điểm.",
        "Chỉ số cải thiện môi trường năm 2025 đạt 80,5 điểm.",
    )
    assert said == []


def test_one_contradiction_is_reported_once() -> None:
    said = reported_of(
        "C19",
        "Tổng kinh phí thực hiện nhiệm vụ năm 2026 là 500 triệu đồng.",
        "Tổng kinh phí thực hiện nhiệm vụ năm 2026 là 600 triệu đồng.",
    )
    assert len(said) <= 1


def test_items_behind_a_plus_or_a_star_are_facts_of_their_own() -> None:
    items = ("+ Kinh phí: 500 triệu đồng.", "+ Kinh phí: 600 triệu đồng.", "* Kinh phí: 700 triệu đồng.")
    assert reported_of("C19", *items) == []


def test_a_fault_of_the_symbol_is_reported_once() -> None:
    found = codes(
        cong_van("Sở gửi Công văn số 04/STC-QLNS ngày 02 tháng 01 năm 2026.", THANKS, number="Số: 05/STC – QLNS")
    )
    assert "ND0306" in found and "C12" not in found


@pytest.mark.parametrize(
    ("code", "text"),
    [("C18", "Các đơn vị báo cáo ĐTXDCB trước ngày 20 tháng 12 năm 2026."),
     ("C20", "Sở Tài chính, Sở tài chính và các đơn vị báo cáo trước ngày 20 tháng 12 năm 2026.")],
)  # fmt: skip
def test_a_guess_about_words_is_information(code: str, text: str) -> None:
    severities = {finding.severity for finding in check(cong_van(text, THANKS)) if finding.code == code}
    assert severities <= {Severity.INFO}


@pytest.mark.parametrize("made", ABOVE_THE_RECIPIENTS)
def test_a_signature_above_the_recipients_is_seen_and_nothing_else_is_reported(made: Made) -> None:
    components = find(take(made()))
    assert components.text(Component.FULL_NAME) == "Nguyễn Văn A"
    assert {code for code, *_ in faults(made())} == {"ND0911"}


@pytest.mark.parametrize("title", ["ĐẠI DIỆN BÊN GIAO", "BÊN GIAO", "NGƯỜI CHỨNG KIẾN"])
def test_sides_sign_minutes_without_a_secretary(title: str) -> None:
    body = head(number="Số: 05/BB-STC", subject="", date="") + titled("BIÊN BẢN", "Bàn giao hồ sơ năm 2025")
    signers = [signature(title, name="Trần Thị B"), signature("BÊN NHẬN")]
    assert faults(letter(body + prose(f"{LONG}/.") + table([signers], (80, 80)) + line())) == []


def test_minutes_of_a_meeting_are_signed_by_a_secretary() -> None:
    body = head(number="Số: 05/BB-STC", subject="", date="") + titled("BIÊN BẢN", "Họp giao ban tháng 02 năm 2026")
    assert "ND3109" in codes(letter(body + prose(f"{LONG}/.") + table([["", signature("CHỦ TỌA")]], (80, 80)) + line()))
