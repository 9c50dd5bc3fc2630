"""Letters with what hands and programs leave in them and no clause forbids."""

from __future__ import annotations

import re
from collections.abc import Callable

from congvan.metrics import width
from support import docx_writer
from support.other_hands.strokes import drawn_shape
from support.right_letters.writing import (
    DATE,
    DESK,
    LONG,
    MOTTO,
    NATIONAL,
    PAGE_NUMBER,
    agency,
    centred,
    country,
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

THANKS = prose("Trân trọng./.")


def lines_of_libreoffice() -> bytes:
    """The size of a line is in the drawing round it; in the shape itself next to nothing is left."""
    return dispatch(top=re.sub(r'<a:ext cx="\d+" cy="\d+"/>', '<a:ext cx="720" cy="720"/>', head()))


def what_goes_with_it() -> bytes:
    """``Đính kèm``, ``Gửi kèm``, ``Kèm theo`` in brackets, in the middle or among the prose."""
    asides = "".join(
        centred(text, 14, italic=True, before=6)
        for text in ("(Đính kèm Danh sách các đơn vị)", "(Gửi kèm dự thảo Kế hoạch)", "(Kèm theo biểu mẫu báo cáo)")
    )
    return dispatch(content=prose(LONG) + asides + prose("(Gửi kèm đĩa dữ liệu)", italic=True) + THANKS)


def break_in_a_cell() -> bytes:
    """A page break within a cell of the head, which Word does not carry out."""
    broken = line(runs='<w:r><w:br w:type="page"/></w:r>')
    left = agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH").replace(line(), broken, 1) + broken
    below = centred("Số: 05/STC-QLNS") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    return dispatch(top=table([[left, country()], [below, centred(DATE, 14, italic=True)]], (60, 100)))


def decimal_numbers() -> bytes:
    """``3.1.`` and ``3.2.`` below ``3.``."""
    texts = ("1. Về thời hạn", "2. Về kinh phí", "3. Về tổ chức", f"3.1. {LONG}", f"3.2. {LONG}", "4. Về báo cáo",
             f"4.1. {LONG}")  # fmt: skip
    return dispatch(content=prose(LONG) + "".join(prose(text) for text in texts) + THANKS)


def lettered_headings() -> bytes:
    """``A.`` and ``B.`` head what Roman and Arabic numbers divide."""
    content = (
        prose("A. CÔNG TÁC NĂM 2025", bold=True) + prose(f"1. {LONG}") + prose("B. Công tác năm 2026", bold=True)
        + prose(f"1. {LONG}") + THANKS
    )  # fmt: skip
    return dispatch(content=content)


def quoted_points() -> bytes:
    """What another document says, point for point, between quotation marks."""
    quoted = ("“b) Các đơn vị gửi báo cáo trước ngày 15 hằng tháng;", "d) Sở Tài chính tổng hợp;",
              "5. Các quy định khác giữ nguyên.”")  # fmt: skip
    content = prose("1. Đề nghị sửa như sau:") + "".join(prose(text) for text in quoted) + prose(f"2. {LONG}") + THANKS
    return dispatch(content=prose(LONG) + content)


def _name_below(name: str) -> bytes:
    authority = line("KT. GIÁM ĐỐC", bold=True, align="center") + line("PHÓ GIÁM ĐỐC", bold=True, align="center")
    cells = [[recipients("- Như trên;", "- Lưu: VT, QLNS."), authority]]
    return dispatch(bottom=table(cells, (70, 90)) + line() * 3 + name)


def name_below_the_table() -> bytes:
    """The name is under the table, pushed to the right by an indent."""
    return _name_below(line("Nguyễn Văn A", bold=True, align="center", left=80))


def name_pushed_by_blanks() -> bytes:
    """The name is under the table, pushed to the right by blanks."""
    return _name_below(line(" " * 70 + "Nguyễn Văn A", bold=True))


def name_of_one_word() -> bytes:
    """A name that an apostrophe joins."""
    return dispatch(bottom=foot(block=signature("GIÁM ĐỐC", name="K’Mák")))


def name_with_its_note() -> bytes:
    """That it was signed is said beside the name."""
    return dispatch(bottom=foot(block=signature("GIÁM ĐỐC", name="(đã ký) Nguyễn Văn A")))


def degree_at_a_school() -> bytes:
    """Schools may write degrees, however they abbreviate them."""
    names = agency("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC QUẢNG NGÃI")
    block = signature("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", name="Th.s Nguyễn Văn A")
    return dispatch(top=head(names, "Số: 05/ĐHQN-ĐT"), bottom=foot(block=block))


def _decision(operative: str, *, last_basis: str = "Theo đề nghị của Trưởng phòng Quản lý ngân sách.") -> bytes:
    bases = "".join(
        prose(text, italic=True)
        for text in ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", last_basis)
    )
    content = (
        prose("Điều 1. Ban hành Kế hoạch kiểm tra", bold=True) + prose(LONG) + prose("Điều 2. Thi hành", bold=True)
    )
    body = head(number="Số: 05/QĐ-STC", subject="") + titled("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch kiểm tra")
    body += centred("GIÁM ĐỐC SỞ TÀI CHÍNH", 14, bold=True) + bases + operative + content + prose(f"{LONG}/.")
    return letter(body + foot(("- Như Điều 2;", "- Lưu: VT, QLNS.")))


def operative_by_indent() -> bytes:
    """``QUYẾT ĐỊNH:`` is in the middle because it is indented."""
    return _decision(line("QUYẾT ĐỊNH:", bold=True, first=62, before=6))


def operative_by_tabs() -> bytes:
    """``QUYẾT ĐỊNH:`` is in the middle because of tabs."""
    return _decision(line("\t\t\t\t\tQUYẾT ĐỊNH:", bold=True, before=6))


def heading_by_indent() -> bytes:
    """A heading in capitals is moved to the middle by its indent."""
    return dispatch(content=line("NỘI DUNG", bold=True, first=67, before=6) + prose(LONG) + THANKS)


def country_not_centred() -> bytes:
    """The clause centres the motto; the name above it fills its column."""
    wide = line(NATIONAL, 13, bold=True, align="both")
    return dispatch(top=head().replace(centred(NATIONAL, bold=True), wide, 1))


def white_edges() -> bytes:
    """A frame and a grid that nobody sees."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="FFFFFF"/>'
        for side in ("top", "left", "bottom", "right")
    )
    number = line("Số: 05/STC-QLNS", 13, align="center", front=f"<w:pBdr>{sides}</w:pBdr>")
    return dispatch(top=head().replace(centred("Số: 05/STC-QLNS"), number, 1))


def footer_of_no_page() -> bytes:
    """A number in the footer of even pages, which no setting turns on."""
    parts = {"word/footer1.xml": docx_writer.part("ftr", PAGE_NUMBER)}
    last = section('<w:footerReference w:type="even" r:id="rIdfooter"/>')
    body = head() + line("Kính gửi: Bộ Tài chính", align="center", before=12) + prose(LONG) + THANKS + foot()
    return letter(body, last=last, parts=parts, related=[("rIdfooter", "footer", "footer1.xml")])


def bold_cut_by_name() -> bytes:
    """The bold letters of Times New Roman under a name of their own."""
    return dispatch(
        content=prose(runs=run(LONG).replace("Times New Roman", "Times New Roman Bold")) + prose(LONG) + THANKS
    )


def dates_behind_brackets() -> bytes:
    """A unit or a short name in brackets is between a document and its date."""
    cited = (
        "Thực hiện Tờ trình số 123/TTr-CAT(PC06) ngày 05 tháng 01 năm 2026 của Công an tỉnh về cấp thẻ và Kế hoạch số "
        "12/KH-BXD của Bộ Xây dựng (BXD) ngày 06 tháng 01 năm 2026 về kiểm tra, các đơn vị báo cáo./."
    )
    return dispatch(content=prose(LONG) + prose(cited))


def addressees_in_the_next_cell() -> bytes:
    """The label in one cell, the list in the next, one paragraph with breaks."""
    cells = [[line("Kính gửi:", align="right"), line("- Bộ Tài chính;\n- Bộ Y tế.", left=2)]]
    return dispatch(addressees=line() + table(cells, (50, 110)) + line())


def addressees_in_one_cell() -> bytes:
    """Label and list in one cell."""
    listed = "".join(line(text, left=30) for text in ("- Bộ Tài chính;", "- Bộ Y tế."))
    return dispatch(addressees=line() + table([[line("Kính gửi:", left=20) + listed]], (160,)) + line())


def southern_spelling() -> bytes:
    """``Kính gởi`` is said so in the south."""
    return dispatch(addressees=line("Kính gởi: Bộ Tài chính", align="center", before=12, after=6))


def italics_by_right() -> bytes:
    """A label before a colon, an aside, a quotation and a word within the sentence."""
    label = prose(runs=run("- ") + run("Đơn vị chủ trì", italic=True) + run(": Sở Y tế."))
    longer = prose(runs=run("- ") + run("Thời gian hoàn thành các nội dung nêu trên", italic=True) + run(": Tháng 8."))
    quoted = prose(runs=run("Quy định: ") + run(f"“{LONG}”", italic=True))
    aside = prose("(Chi tiết theo biểu mẫu đính kèm)", italic=True)
    return dispatch(content=prose(LONG) + label + longer + quoted + aside + THANKS)


def names_of_indices() -> bytes:
    """Abbreviations that are names, or that everybody knows."""
    text = "Các đơn vị nâng cao chỉ số PAR INDEX, SIPAS và ứng dụng CNTT theo ISO 9001 trong năm 2026."
    return dispatch(content=prose(text) + THANKS)


def recipient_on_three_lines() -> bytes:
    """One recipient wrapped by hand over three paragraphs."""
    items = ("- Như trên;", "- VPCP: BTCN, các PCN, Website CP,", "  BĐH 112, Người phát ngôn của TTgCP,",
             "  các Vụ, Cục, đơn vị trực thuộc, Công báo;", "- Lưu: VT, QLNS.")  # fmt: skip
    return dispatch(bottom=foot(items))


def both_names_on_one_line_of_tabs() -> bytes:
    """Agency and country side by side, by tabs, with lines that LibreOffice drew."""
    stops = '<w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6236"/>'

    def pair(left: str, right: str, *, small: bool = False, bold: bool = True) -> str:
        sizes = (13, 14) if small else (13, 13)
        return line(runs=run(f"\t{left}", sizes[0], bold=bold) + run(f"\t{right}", sizes[1], bold=True), tabs=stops)

    def stroke(text: str, size: float, share: float, middle: float) -> str:
        length = width(text, size, "bold") * share
        return f"<w:r>{drawn_shape(length, 0, DESK, x=middle - length / 2)}</w:r>"

    at = (1701 / 20, 6236 / 20)
    lines = line(runs=stroke("SỞ TÀI CHÍNH", 13, 0.4, at[0]) + stroke(MOTTO, 14, 1, at[1]))
    numbered = line(runs=run("\tSố: 05/STC-QLNS", 13) + run(f"\t{DATE}", 14, italic=True), tabs=stops)
    about = line(runs=run("\tV/v góp ý dự thảo Nghị quyết", 12), tabs=stops, before=6)
    top = pair("UBND TỈNH QUẢNG NGÃI", NATIONAL, bold=False) + pair("SỞ TÀI CHÍNH", MOTTO, small=True)
    return dispatch(top=top + lines + numbered + about)


HABITS: tuple[Callable[[], bytes], ...] = (
    lines_of_libreoffice, what_goes_with_it, break_in_a_cell, decimal_numbers, lettered_headings, quoted_points,
    name_below_the_table, name_pushed_by_blanks, name_of_one_word, name_with_its_note, degree_at_a_school,
    operative_by_indent, operative_by_tabs, heading_by_indent, country_not_centred, white_edges,
    footer_of_no_page, bold_cut_by_name, dates_behind_brackets, addressees_in_the_next_cell, addressees_in_one_cell,
    southern_spelling, italics_by_right, names_of_indices, recipient_on_three_lines, both_names_on_one_line_of_tabs,
)  # fmt: skip
