"""Letters as programs write them: typed strokes for lines, heads in one column, marks in the wrong box."""

from __future__ import annotations

import pytest

from congvan import Layout
from congvan.checker import check
from congvan.components import find
from congvan.findings import Report, Severity
from congvan.fixer import fix
from congvan.reader import read, yaml_text
from congvan.snapshot import take
from congvan.vocabulary import Component
from support.right_letters.writing import (
    CONTENT,
    DATE,
    LONG,
    MOTTO,
    NATIONAL,
    ONE_ADDRESSEE,
    agency,
    centred,
    country,
    foot,
    head,
    letter,
    line,
    prose,
    run,
    signature,
    table,
    titled,
)

BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
STOPS = '<w:tab w:val="center" w:pos="1800"/><w:tab w:val="center" w:pos="6300"/>'


def faults(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx) if finding.severity is not Severity.INFO}


def seen(report: Report, code: str) -> list[str]:
    return [finding.found.vi for finding in report if finding.code == code]


def head_of(names: str, motto: str, below: str = "") -> str:
    """A head in a table whose lines are in ``names`` and ``motto``."""
    number = centred("Số: 05/STC-QLNS") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    return table([[names, motto], [number, centred(DATE, 14, italic=True) + below]], (60, 100))


NAMES = centred("UBND TỈNH QUẢNG NGÃI") + centred("SỞ TÀI CHÍNH", bold=True)
COUNTRY = centred(NATIONAL, bold=True) + centred(MOTTO, 14, bold=True)


@pytest.mark.parametrize("stroke", "_⎯―＿─")
def test_strokes_that_join_are_a_line_whatever_character_draws_them(stroke: str) -> None:
    top = head_of(NAMES + centred(8 * stroke), COUNTRY + centred(24 * stroke))
    assert faults(letter(top + ONE_ADDRESSEE + CONTENT + foot())) == set()


def test_strokes_typed_between_tabs_are_the_line_of_each_side() -> None:
    def two(left: str, right: str) -> str:
        return line(runs=TAB + left + TAB + right, tabs=STOPS)

    bold = {"bold": True}
    top = (
        two(run("UBND TỈNH QUẢNG NGÃI", 13), run(NATIONAL, 13, **bold))
        + two(run("SỞ TÀI CHÍNH", 13, **bold), run(MOTTO, 14, **bold))
        + two(run("_______", 13), run("____________________", 13))
        + two(run("Số: 05/STC-QLNS", 13), run(DATE, 14, italic=True))
    )
    report = check(letter(top + ONE_ADDRESSEE + CONTENT + foot()))
    assert not {"ND0108", "ND0204"} & set(report.codes)


def test_the_edge_of_a_row_above_the_motto_is_not_the_line_below_it() -> None:
    edge = '<w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:tcBorders>'
    names = agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH")
    top = table(
        [[names, centred(NATIONAL, bold=True)], [centred("Số: 05/STC-QLNS"), centred(MOTTO, 14, bold=True)]], (60, 100)
    )
    columns = top.replace('<w:tcW w:w="5669" w:type="dxa"/>', f'<w:tcW w:w="5669" w:type="dxa"/>{edge}', 1)
    assert columns != top
    report = check(letter(columns + centred(DATE, 14, italic=True) + ONE_ADDRESSEE + CONTENT + foot()))
    assert seen(report, "ND0108") == ["không có"]
    assert "ND0109" not in report.codes


def test_an_underlined_motto_is_told_once_as_no_line() -> None:
    underlined = line(runs=run(MOTTO, 14, bold=True, more='<w:u w:val="single"/>'), align="center")
    top = head_of(agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH"), centred(NATIONAL, bold=True) + underlined)
    report = check(letter(top + ONE_ADDRESSEE + CONTENT + foot()))
    assert seen(report, "ND0108") == ["gạch chân dưới chữ, không phải đường kẻ"]
    assert "ND0016" not in report.codes


def test_an_underlined_motto_above_its_line_is_told_as_underlined() -> None:
    underlined = country().replace("<w:b/>", '<w:b/><w:u w:val="single"/>')
    top = head_of(agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH"), underlined)
    assert "ND0016" in check(letter(top + ONE_ADDRESSEE + CONTENT + foot())).codes


@pytest.mark.parametrize("prefix", ["V/v ", "V/v: "])
def test_v_v_below_a_type_is_its_subject_and_not_a_roman_heading(prefix: str) -> None:
    subject = f"{prefix}rà soát kết quả thực hiện nhiệm vụ"
    docx = letter(head(subject="", number="Số: 05/KH-STC") + titled("KẾ HOẠCH", subject) + prose(LONG) + foot())
    assert find(take(docx)).text(Component.TITLED_SUBJECT) == subject
    report = check(docx)
    assert not {"ND0504", "ND0629", "ND0630"} & set(report.codes)
    assert [finding.severity for finding in report if finding.code == "ND0518"] == [Severity.WARNING]


@pytest.mark.parametrize("text", ["L/C không hủy ngang số 15 được mở tại ngân hàng.", "X-quang ngực chụp ngày 05."])
def test_letters_before_a_mark_are_no_roman_number_of_a_section(text: str) -> None:
    components = find(take(letter(head() + ONE_ADDRESSEE + prose(LONG) + prose(text) + foot())))
    assert not components.all(Component.ROMAN_SECTION)


def test_a_subject_in_the_middle_of_the_page_is_not_below_the_number() -> None:
    top = head(subject="") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    report = check(letter(top + ONE_ADDRESSEE + CONTENT + foot()))
    assert seen(report, "ND0511") == ["ở giữa trang"]


def test_fix_centres_no_line_out_of_the_half_of_the_page_that_it_is_in() -> None:
    top = head(subject="") + line("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    docx = letter(top + ONE_ADDRESSEE + CONTENT + foot())
    assert faults(docx) == {"ND0509"}
    assert faults(fix(docx).docx) == {"ND0509"}


def test_what_is_told_below_a_printed_dispatch_is_its_subject() -> None:
    about = centred("CÔNG VĂN", 14, bold=True) + centred("(Về việc góp ý dự thảo Nghị quyết)", 14)
    docx = letter(head(subject="") + about + ONE_ADDRESSEE + CONTENT + foot())
    assert seen(check(docx), "ND0511") == ["ở giữa trang"]
    assert {"ND0508", "ND0512"} <= faults(docx)
    assert "ND0015" not in faults(docx)
    reading = read(docx)
    assert "subject: góp ý dự thảo Nghị quyết\n" in yaml_text(reading, Layout())
    assert [problem.message.vi for problem in reading.problems if "CÔNG VĂN" in problem.message.vi]


def test_bases_with_a_dash_are_bases_and_leave_the_order_of_a_decision_right() -> None:
    bases = prose("- Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;") + prose(
        "- Xét đề nghị của Chánh Văn phòng."
    )
    content = (
        centred("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, bold=True)
        + bases
        + centred("QUYẾT ĐỊNH:", 14, bold=True)
        + prose(runs=run("Điều 1.", bold=True) + run(f" {LONG}"))
    )
    docx = letter(head(subject="", number="Số: 05/QĐ-STC") + titled("QUYẾT ĐỊNH", "Về việc rà soát") + content + foot())
    components = find(take(docx))
    assert len(components.all(Component.LEGAL_BASIS)) == 2
    report = check(docx)
    assert "ND0015" not in report.codes
    assert "ND0606" in report.codes


def test_kinh_gui_before_each_of_several_names_none_of_the_content() -> None:
    names = ("Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng")
    lines = "".join(line(f"Kính gửi: {name}", first=12.7, before=6) for name in names)
    docx = letter(head() + lines + CONTENT + foot())
    components = find(take(docx))
    assert tuple(found.text for found in components.all(Component.ADDRESSEE)) == names
    report = check(docx)
    assert len(seen(report, "ND0904")) == len(names)
    assert "ND0018" not in report.codes
    reading = read(docx)
    assert len([problem for problem in reading.problems if "ghi lại" in problem.message.vi]) == len(names) - 1


def test_a_number_whose_so_is_in_capitals_is_read() -> None:
    reading = read(letter(head(number="SỐ: 05/STC-QLNS") + ONE_ADDRESSEE + CONTENT + foot()))
    assert "05/STC-QLNS" in yaml_text(reading, Layout())


def test_the_lines_of_one_paragraph_are_not_beside_each_other() -> None:
    names = run(NATIONAL, 13, bold=True) + BREAK + run(MOTTO, 14, bold=True) + BREAK + run(24 * "_", 13)
    left = run("SỞ TÀI CHÍNH", 13, bold=True) + BREAK + run(8 * "_", 13) + BREAK + run("Số: 05/STC-QLNS", 13)
    top = line(runs=names, align="center") + line(runs=left)
    report = check(letter(top + ONE_ADDRESSEE + CONTENT + foot()))
    assert seen(report, "ND0103") == ["ở giữa trang"]
    assert not {"ND0108", "ND0202", "ND0204", "ND0307"} & set(report.codes)


def test_a_date_above_the_signature_is_the_date_in_another_place() -> None:
    date = line(DATE, italic=True, align="right", before=6)
    docx = letter(head(date="") + ONE_ADDRESSEE + CONTENT + date + foot())
    report = check(docx)
    assert seen(report, "ND0402") == ["dòng khác"]
    assert not {"ND0601", "ND0602", "ND0603", "ND0015"} & set(report.codes)
    assert 'issue_date: "2026-02-05"\n' in yaml_text(read(docx), Layout())


def in_one_table(content: str) -> bytes:
    """A letter whose parts are rows of one table, the content in cells across it."""
    whole = table([[head_names(), country()], [centred("Số: 05/STC-QLNS"), centred(DATE, 14, italic=True)]], (60, 100))
    end = (
        foot()
        .removesuffix(line())
        .partition("<w:tr>")[2]
        .replace('w:w="3969"', 'w:w="3402"')
        .replace('w:w="5102"', 'w:w="5669"')
    )
    across = (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="9071" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>{content}</w:tc></w:tr>'
    )
    return letter(whole.removesuffix("</w:tbl>") + across + "<w:tr>" + end + line())


def head_names() -> str:
    return agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH")


def test_a_letter_laid_out_in_one_table_is_a_letter() -> None:
    docx = in_one_table(titled("KẾ HOẠCH", "Rà soát kết quả thực hiện").removesuffix(line()) + CONTENT)
    components = find(take(docx))
    assert len(components.all(Component.BODY)) == 2
    assert components.text(Component.FULL_NAME) == "Nguyễn Văn A"
    report = check(docx)
    assert not {"ND0631", "ND0701", "ND0711", "ND0403"} & set(report.codes)
    reading = read(docx)
    assert reading.document is not None
    assert LONG in yaml_text(reading, Layout())


def test_who_invites_in_other_words_than_the_head_is_told() -> None:
    lines = (
        prose("Sở Tài chính tỉnh Quảng Ngãi trân trọng kính mời: Sở Nội vụ.")
        + prose("Tới dự hội nghị tổng kết năm.") + prose("Thời gian: 08 giờ 00, ngày 10 tháng 02 năm 2026.")
        + prose("Địa điểm: Hội trường tầng 2.")
    )  # fmt: skip
    top = head(subject="", number="Số: 05/GM-STC") + titled("GIẤY MỜI", "Dự hội nghị tổng kết")
    told = [problem.message.vi for problem in read(letter(top + lines + foot())).problems]
    assert any("Sở Tài chính tỉnh Quảng Ngãi" in message for message in told)
    same = letter(top + lines.replace("Sở Tài chính tỉnh Quảng Ngãi", "Sở Tài chính") + foot())
    assert not any("trân trọng kính mời" in problem.message.vi for problem in read(same).problems)


def decided(who: str, article: str) -> bytes:
    """A decision whose lines are all at the left."""
    bases = prose("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;", italic=True)
    content = who + bases + centred("QUYẾT ĐỊNH:", 14, bold=True) + article + prose(f"{LONG[:-1]}./.")
    return letter(head(subject="", number="Số: 05/QĐ-STC") + titled("QUYẾT ĐỊNH", "Về việc rà soát") + content + foot())


def test_who_decides_is_known_by_its_capitals_at_the_left_too() -> None:
    docx = decided(line("GIÁM ĐỐC SỞ TÀI CHÍNH", bold=True, before=6), prose(f"Điều 1. {LONG}"))
    assert find(take(docx)).text(Component.ENACTING_AUTHORITY) == "GIÁM ĐỐC SỞ TÀI CHÍNH"
    report = check(docx)
    assert "ND3117" in report.codes
    assert "ND0015" not in report.codes


def test_fix_sets_the_label_of_an_article_bold_and_all_of_it_in_one_size() -> None:
    small = line(runs=run(f"Điều 1. {LONG}", 9), align="both", first=12.7, before=6)
    title = line(runs=run("Điều 2. Tổ chức thực hiện", 9), align="both", first=12.7, before=6)
    fixed = fix(decided(centred("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, bold=True), small + title))
    assert "ND0621" not in fixed.remaining.codes
    first, second = (found.spans[0].paragraph for found in find(take(fixed.docx)).all(Component.ARTICLE))
    assert [(one.text.strip(), one.format.bold) for one in first.runs] == [("Điều 1.", True), (LONG, False)]
    assert {one.format.size_pt for one in (*first.runs, *second.runs)} == {14.0}
    assert all(one.format.bold for one in second.runs)
    assert fix(fixed.docx).docx == fixed.docx


@pytest.mark.parametrize(
    ("recipient", "codes"),
    [
        ("- Thường trực HĐND xã;", set()),
        ("- Giám đốc Sở (để b/c);", set()),
        ("- UBND tỉnh (để b/c);", {"ND0924"}),
        ("- Như trên;", {"ND0924"}),
    ],
)
def test_a_report_lacks_its_addressee_where_a_superior_gets_it(recipient: str, codes: set[str]) -> None:
    content = prose(LONG) + prose("1. Kết quả thực hiện nhiệm vụ được giao trong sáu tháng đầu năm./.")
    end = foot((recipient, "- Lưu: VT, QLNS."), signature("GIÁM ĐỐC"))
    report = letter(head(subject="", number="Số: 05/BC-STC") + titled("BÁO CÁO", "Kết quả công tác") + content + end)
    assert {"ND0924"} & faults(report) == codes


def test_the_mark_that_closes_a_form_is_no_part_of_its_last_line() -> None:
    lines = (
        prose("Sở Tài chính trân trọng kính mời: Sở Nội vụ.") + prose("Tới dự hội nghị tổng kết năm.")
        + prose("Thời gian: 08 giờ 00, ngày 10 tháng 02 năm 2026.") + prose("Địa điểm: Hội trường tầng 2./.")
    )  # fmt: skip
    top = head(subject="", number="Số: 05/GM-STC") + titled("GIẤY MỜI", "Dự hội nghị tổng kết")
    assert "venue: Hội trường tầng 2\n" in yaml_text(read(letter(top + lines + foot())), Layout())
