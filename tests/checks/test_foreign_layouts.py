"""Letters laid out by other hands: columns made with blanks, drawn lines, text boxes, tabs for indents."""

from __future__ import annotations

import pytest

import rawdocx
from congvan.checker import check
from congvan.findings import Report
from congvan.snapshot import take
from support.letters import LONG

TIMES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='Times New Roman' w:hAnsi='Times New Roman'"
    " w:cs='Times New Roman'/><w:sz w:val='26'/></w:rPr></w:rPrDefault></w:docDefaults>"
)
BOLD = "<w:b/>"
MIDDLE = '<w:jc w:val="center"/>'
JUSTIFIED = '<w:spacing w:before="120"/><w:jc w:val="both"/>'
GAP = " " * 8


def blanks(left: str, right: str, properties: str = BOLD) -> str:
    return rawdocx.p(f"{left}{GAP}{right}", "", properties)


def body_paragraph(text: str = LONG, lead: str = "", indent: int = 0, size: int = 28) -> str:
    shape = JUSTIFIED.replace("<w:jc", f'<w:ind w:firstLine="{indent}"/><w:jc')
    return rawdocx.p(lead + text, shape, f'<w:sz w:val="{size}"/>')


HEAD = (
    blanks("SỞ TÀI CHÍNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    + blanks("", "Độc lập - Tự do - Hạnh phúc", BOLD + '<w:sz w:val="28"/>')
    + rawdocx.p("Số: 05/STC-QLNS" + GAP + "Quảng Ngãi, ngày 05 tháng 02 năm 2026")
    + rawdocx.p("V/v góp ý dự thảo Nghị quyết")
    + rawdocx.p("Kính gửi: Bộ Tài chính", MIDDLE, '<w:sz w:val="28"/>')
)
FOOT = (
    rawdocx.p(f"Nơi nhận:{GAP * 3}GIÁM ĐỐC")
    + rawdocx.p("- Như trên;", "", '<w:sz w:val="22"/>')
    + rawdocx.p("- Lưu: VT, QLNS.", "", '<w:sz w:val="22"/>')
    + rawdocx.p(f"{GAP * 6}Nguyễn Văn A", "", BOLD + '<w:sz w:val="28"/>')
)


def judged(*paragraphs: str, head: str = HEAD, foot: str = FOOT) -> Report:
    return check(take(rawdocx.docx(head + "".join(paragraphs) + foot, styles=TIMES)))


def test_columns_made_with_blanks_are_read_as_columns() -> None:
    report = judged(body_paragraph(indent=720))
    assert {"ND0103", "ND0202", "ND0307", "ND0402", "ND0709", "ND0911"} <= set(report.passed)


def test_a_line_shared_by_two_components_does_not_tell_its_alignment() -> None:
    report = judged(body_paragraph(indent=720))
    assert not {"ND0107", "ND0203", "ND0308", "ND0408", "ND0711"} & set(report.codes)


def test_the_sides_of_blank_columns_are_reported() -> None:
    swapped = blanks("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ TÀI CHÍNH")
    assert "ND0103" in judged(body_paragraph(indent=720), head=swapped).codes


@pytest.mark.parametrize(
    ("lead", "indent", "wrong"),
    [("", 720, False), ("", 567, False), ("\t", 0, False), ("", 0, True), ("    ", 0, True), ("\t\t", 0, True)],
)
def test_the_first_letter_counts_and_not_how_it_came_there(lead: str, indent: int, wrong: bool) -> None:
    assert ("ND0603" in judged(body_paragraph(lead=lead, indent=indent)).codes) is wrong


@pytest.mark.parametrize(("ratio", "wrong"), [(0.4, False), (0.2, True), (0.9, True)])
def test_a_drawn_line_is_measured(ratio: float, wrong: bool) -> None:
    agency = 94.0  # SỞ TÀI CHÍNH, bold, 13 pt
    lined = HEAD.replace("</w:p>", rawdocx.drawn_line(ratio * agency, x_pt=20) + "</w:p>", 1)
    report = judged(body_paragraph(indent=720), head=lined)
    assert "ND0204" in report.passed
    assert ("ND0205" in report.codes) is wrong


def test_a_typed_line_is_there_but_not_measured() -> None:
    cell = rawdocx.p("SỞ TÀI CHÍNH", MIDDLE, BOLD) + rawdocx.p("__________", MIDDLE)
    right = rawdocx.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MIDDLE, BOLD) + rawdocx.p(
        "Độc lập - Tự do - Hạnh phúc", MIDDLE, BOLD + '<w:sz w:val="28"/>'
    )
    report = judged(body_paragraph(indent=720), head=rawdocx.table([cell, right], widths=[3700, 5400]))
    assert "ND0204" in report.passed
    assert "ND0205" in {item.code for item in report.not_evaluated}


def test_exact_line_spacing_is_compared_with_the_letters() -> None:
    shape = '<w:spacing w:before="120" w:line="{}" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
    for points, wrong in ((18, False), (14, True), (30, True)):
        body = rawdocx.p(LONG, shape.format(points * 20), '<w:sz w:val="28"/>')
        assert ("ND0605" in judged(body).codes) is wrong


def test_a_short_line_looks_the_same_justified_or_not() -> None:
    short = rawdocx.p("Trân trọng./.", '<w:spacing w:before="120"/><w:ind w:firstLine="720"/>', '<w:sz w:val="28"/>')
    assert "ND0602" not in judged(body_paragraph(indent=720), short).codes


def test_a_header_that_nothing_turns_on_holds_no_page_number() -> None:
    number = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    section = rawdocx.SECTION.replace("<w:pgSz", '<w:footerReference w:type="even" r:id="rIdF"/><w:pgSz')
    docx = rawdocx.docx(
        HEAD + body_paragraph(indent=720) + FOOT,
        styles=TIMES,
        section=section,
        parts={"word/footer1.xml": rawdocx.part("ftr", number)},
        relationships=[("rIdF", "footer", "footer1.xml")],
    )
    assert "ND0012" not in check(docx).codes


@pytest.mark.parametrize(("name_at", "wrong"), [(4500, False), (5000, False), (6500, True), (2500, True)])
def test_indents_make_a_column_whose_lines_share_an_axis(name_at: int, wrong: bool) -> None:
    shape = '<w:ind w:left="{}"/><w:jc w:val="center"/>'
    letters = BOLD + '<w:sz w:val="28"/>'
    signed = "".join(
        rawdocx.p(text, shape.format(left), letters)
        for text, left in (("KT. GIÁM ĐỐC", 4500), ("PHÓ GIÁM ĐỐC", 4500), ("Nguyễn Văn A", name_at))
    )
    report = judged(body_paragraph(indent=720), foot=signed)
    assert ("ND0711" in report.codes) is wrong


@pytest.mark.parametrize(("right", "wrong"), [(0, False), (280, False), (850, True)])
def test_prose_reaches_both_margins(right: int, wrong: bool) -> None:
    shape = JUSTIFIED.replace("<w:jc", f'<w:ind w:firstLine="720" w:right="{right}"/><w:jc')
    report = judged(rawdocx.p(LONG, shape, '<w:sz w:val="28"/>'))
    assert ("ND0602" in report.codes) is wrong


def test_white_paper_behind_pasted_letters_is_not_a_background() -> None:
    for fill, wrong in (("FFFFFF", False), ("auto", False), ("FFFF00", True)):
        letters = f'<w:sz w:val="28"/><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        shape = JUSTIFIED.replace("<w:jc", '<w:ind w:firstLine="720"/><w:jc')
        assert ("ND0016" in judged(rawdocx.p(LONG, shape, letters)).codes) is wrong


def test_a_head_in_a_table_with_borders_is_framed() -> None:
    cells = [rawdocx.p("SỞ TÀI CHÍNH", MIDDLE, BOLD), rawdocx.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MIDDLE, BOLD)]
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideV"))
    for borders, wrong in (("", False), (f"<w:tblBorders>{sides}</w:tblBorders>", True)):
        head = rawdocx.table(cells, widths=[3700, 5400], properties=borders) + rawdocx.p("Kính gửi: Bộ Tài chính")
        assert ("ND0017" in judged(body_paragraph(indent=720), head=head).codes) is wrong


def test_a_negative_size_is_not_a_size() -> None:
    """Word reads past it; the lengths of lines are measured on the size that is left."""
    motto = rawdocx.p("Độc lập - Tự do - Hạnh phúc", "", BOLD + '<w:sz w:val="-5mm"/>').replace(
        "</w:p>", rawdocx.drawn_line(165) + "</w:p>"
    )
    report = judged(body_paragraph(), head=motto + HEAD)
    assert all("-" not in str(finding.found) for finding in report.findings if finding.code.startswith("ND01"))


@pytest.mark.parametrize("symbol", ["BCĐ", "HĐTĐKT"])
def test_a_committee_without_units_is_not_asked_for_one(symbol: str) -> None:
    report = judged(body_paragraph(), head=HEAD.replace("STC-QLNS", symbol))
    assert "ND0314" not in {finding.code for finding in report.findings}
    assert "ND0314" in {finding.code for finding in judged(head=HEAD.replace("STC-QLNS", "HĐND")).findings}
