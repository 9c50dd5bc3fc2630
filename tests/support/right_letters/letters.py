# ruff: noqa: E501 - XML stays on one line
"""Letters that an office calls right, each with something that no template of ours has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from congvan.metrics import width
from support import docx_writer
from support.other_hands.strokes import drawn_shape
from support.right_letters.further import FURTHER
from support.right_letters.habits import HABITS
from support.right_letters.writing import (
    CONTENT,
    DATE,
    DESK,
    LONG,
    MOTTO,
    NATIONAL,
    ONE_ADDRESSEE,
    PT_PER_MM,
    agency,
    centred,
    dispatch,
    foot,
    framed,
    head,
    letter,
    line,
    prose,
    recipients,
    rule,
    run,
    section,
    signature,
    table,
    titled,
)  # fmt: skip

COMMITTEE = agency("", "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI")
_STOPS = '<w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6236"/>'


def _box(inner: str, wide: float, high: float, x: float) -> str:
    return f"<w:r>{drawn_shape(wide, high, DESK, x=x, inner=inner)}</w:r>"


def _group(length: float, room: float) -> str:
    at = (room * PT_PER_MM - length) / 2
    style = f"position:absolute;margin-left:{at:.1f}pt;margin-top:2pt;width:{length:.1f}pt;height:1pt"
    inner = '<v:line from="0,0" to="1000,0" strokeweight=".75pt"/>'
    return line(runs=f'<w:r><w:pict><v:group style="{style}" coordsize="1000,10">{inner}</v:group></w:pict></w:r>')


def breaks_in_the_head() -> bytes:
    """Both names in one paragraph each."""
    left = line(align="center", runs=run("UBND TỈNH QUẢNG NGÃI\n", 13) + run("SỞ TÀI CHÍNH", 13, bold=True))
    right = line(align="center", runs=run(f"{NATIONAL}\n", 13, bold=True) + run(MOTTO, 14, bold=True))
    below = centred("Số: 05/STC-QLNS") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    cells = [
        left + rule("SỞ TÀI CHÍNH", 13, 0.45, 60) + below,
        right + rule(MOTTO, 14, 1, 100) + centred(DATE, 14, italic=True),
    ]
    return dispatch(top=table([cells], (60, 100)))


def lines_in_groups() -> bytes:
    """The lines are drawn in a group, whose units are its own."""
    left = centred("UBND TỈNH QUẢNG NGÃI") + centred("SỞ TÀI CHÍNH", bold=True)
    left += _group(width("SỞ TÀI CHÍNH", 13, "bold") * 0.45, 60)
    right = centred(NATIONAL, bold=True) + centred(MOTTO, 14, bold=True) + _group(width(MOTTO, 14, "bold"), 100)
    below = centred("Số: 05/STC-QLNS") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    return dispatch(top=table([[left, right], [below, centred(DATE, 14, italic=True)]], (60, 100)))


def marks_below_the_subject() -> bytes:
    """Secrecy and urgency in the cell of the subject, framed, one of them red."""
    return dispatch(top=head(below=framed("MẬT") + framed("HỎA TỐC", color="FF0000")))


def council_on_two_lines() -> bytes:
    """The name of one organ, of which each line begins as an organ does."""
    names = agency("", "HỘI ĐỒNG TRƯỜNG", "ĐẠI HỌC QUẢNG NGÃI")
    bottom = foot(("- Như trên;", "- Lưu: VT, HĐT."), signature("TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"))
    return dispatch(top=head(names, "Số: 05/HĐT-VP"), bottom=bottom)


def company_with_the_letters_of_a_type() -> bytes:
    """CT is a company here and no directive."""
    return dispatch(top=head(agency("TỔNG CÔNG TY MIỀN TRUNG", "CÔNG TY XÂY DỰNG 5"), "Số: 05/CT-XD5"))


def address_in_the_footer() -> bytes:
    """Two lines, the border above the first, which begins with the street."""
    edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    first = line(
        runs=run("Số 02 Trần Phú; ĐT: (0235) 3.852.000; Fax: (0235) 3.852.001", 11), front=edge, align="center"
    )
    footer = first + centred("E-Mail: stc@quangnam.gov.vn; Website: stc.quangnam.gov.vn", 11)
    last = section('<w:footerReference w:type="first" r:id="rIdfooter"/>')
    parts = {"word/footer1.xml": docx_writer.part("ftr", footer)}
    body = head() + ONE_ADDRESSEE + CONTENT + foot()
    return letter(body, last=last, parts=parts, related=[("rIdfooter", "footer", "footer1.xml")])


def addressee_on_two_paragraphs() -> bytes:
    """The name goes on below where its line was full."""
    first = line("Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu", first=12.7, before=12)
    return dispatch(addressees=first + line("trên địa bàn tỉnh", left=30))


def addressees_with_brackets() -> bytes:
    """Through whom, on a line of its own."""
    names = ("- Đồng chí Bí thư Tỉnh ủy;", "- Chủ tịch Ủy ban nhân dân tỉnh\n(qua Văn phòng Ủy ban nhân dân tỉnh);",
             "- Các Phó Chủ tịch Ủy ban nhân dân tỉnh.")  # fmt: skip
    listed = "".join(line(name, left=45) for name in names)
    return dispatch(addressees=line("Kính gửi:", left=30, before=12) + listed)


def recipients_in_a_box() -> bytes:
    """A text box anchored in the first line of the signature."""
    box = _box(recipients("- Như trên;", "- Lưu: VT, QLNS."), 190, 90, 0)
    first = line(runs=box + run("KT. GIÁM ĐỐC", bold=True), align="center", left=75, before=12)
    rest = line("PHÓ GIÁM ĐỐC", bold=True, align="center", left=75) + line() * 4
    return dispatch(bottom=first + rest + line("Nguyễn Văn A", bold=True, align="center", left=75))


def signature_in_a_box() -> bytes:
    """A text box anchored in the label of the recipients."""
    box = _box(signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), 220, 130, 230)
    label = line(runs=run("Nơi nhận:", 12, bold=True, italic=True) + box)
    return dispatch(bottom=label + line("- Như trên;", 11) + line("- Lưu: VT, QLNS.", 11) + line() * 4)


def foot_by_tabs() -> bytes:
    """Recipients and signature share their lines."""
    stop = '<w:tab w:val="center" w:pos="6500"/>'
    first = line(
        runs=run("Nơi nhận:", 12, bold=True, italic=True) + run("\tKT. GIÁM ĐỐC", bold=True), tabs=stop, before=12
    )
    second = line(runs=run("- Như trên;", 11) + run("\tPHÓ GIÁM ĐỐC", bold=True), tabs=stop)
    name = line(runs=run("\tNguyễn Văn A", bold=True), tabs=stop)
    return dispatch(bottom=first + second + line("- Lưu: VT, QLNS.", 11) + line() * 3 + name)


def recipients_in_groups() -> bytes:
    """A group with members below it, and an entry that goes on below."""
    items = ("- Như trên;", "- Các sở:", "+ Sở Nội vụ;", "+ Sở Tài chính;", "- VPUB: CVP, các PCVP,", "KTTH, NC;",
             "- Lưu: VT, VX (2).")  # fmt: skip
    block = signature("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")
    return dispatch(top=head(COMMITTEE, "Số: 12/UBND-VX"), bottom=foot(items, block))


def recipients_with_tabs() -> bytes:
    """A tab behind each dash."""
    return dispatch(bottom=foot(("-\tNhư trên;", "-\tUBND tỉnh (b/c);", "-\tLưu: VT, QLNS.")))


def officer() -> bytes:
    """Armed forces write the rank before the name."""
    names = agency("BỘ CÔNG AN", "CÔNG AN TỈNH QUẢNG NGÃI")
    block = signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", name="Thượng tá Nguyễn Văn A")
    return dispatch(top=head(names, "Số: 05/CAT-PV01"), bottom=foot(block=block))


def professor() -> bytes:
    """Schools and hospitals may write degrees before the name."""
    names = agency("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC QUẢNG NGÃI")
    block = signature("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", name="PGS.TS. Nguyễn Văn A")
    return dispatch(top=head(names, "Số: 05/ĐHQN-ĐT"), bottom=foot(block=block))


def signed_digitally() -> bytes:
    """What the signing program shows between position and name."""
    shown = "".join(line(text, 9) for text in ("Người ký: Nguyễn Văn A", "Cơ quan: Sở Tài chính",
                                               "Thời gian ký: 05.02.2026 10:15:00 +07:00"))  # fmt: skip
    block = (
        line("GIÁM ĐỐC", bold=True, align="center") + line() + shown + line("Nguyễn Văn A", bold=True, align="center")
    )
    return dispatch(bottom=foot(block=block))


def draft_with_blanks() -> bytes:
    """Dots where words are to come, the signer's name and the last recipient too."""
    top = head(number="Số:          /STC-QLNS", subject="V/v ……………", date="Quảng Ngãi, ngày      tháng      năm 2026")
    content = prose("1. ……………") + prose("2. ……………") + prose("……………./.")
    bottom = foot(("- Như trên;", "- ………;", "- ………;", "- Lưu: VT, …"), signature("GIÁM ĐỐC", name="……………"))
    return dispatch(
        top=top, addressees=line("Kính gửi: ………………", align="center", before=12), content=content, bottom=bottom
    )


def table_with_notes() -> bytes:
    """Title and unit of measure above a table, its source below; a sum and a picture's title in the middle."""
    cells = [
        [centred("TT", 12, bold=True), centred("Đơn vị", 12, bold=True)],
        [centred("1", 12), line("Phòng QLNS", 12)],
    ]
    above = line("Bảng 1. Kết quả thực hiện dự toán", 13, bold=True, align="center", before=6)
    unit = line("Đơn vị tính: Triệu đồng", 12, italic=True, align="right")
    rows = above + unit + table(cells, (15, 95), grid=True) + line("Nguồn: Sở Tài chính.", 12, italic=True) + line()
    amount = line("Tổng kinh phí = chi lương + chi khác", align="center", before=6)
    caption = line("Hình 1. Sơ đồ tổ chức", 13, italic=True, align="center", before=6)
    return dispatch(content=prose(LONG) + rows + amount + caption + prose("Trân trọng./."))


def head_of_government() -> bytes:
    """The Prime Minister's symbol has a small letter; the initials of a name begin a paragraph."""
    names = agency("", "THỦ TƯỚNG CHÍNH PHỦ")
    top = head(names, "Số: 12/TTg-KTTH", date="Hà Nội, ngày 05 tháng 02 năm 2026")
    content = prose("V. I. Lê-nin đã nêu rõ.") + prose(LONG) + prose("Trân trọng./.")
    return dispatch(top=top, content=content, bottom=foot(block=signature("KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG")))


def law_beside_a_decree() -> bytes:
    """The number is the decree's and not the law's; TCVN is a standard and no abbreviation to spell out."""
    cited = (
        "Theo Điều 10 Luật Ngân sách nhà nước và Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về "
        "công tác văn thư, TCVN 6909:2001, các đơn vị báo cáo./."
    )
    return dispatch(content=prose(LONG) + prose(cited))


def leader_of_dots() -> bytes:
    """A right tab with dots before the text, and one blank before a clause."""
    blank = prose(runs=run("\t kèm theo"), front="").replace(
        "<w:spacing", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs><w:spacing', 1
    )
    return dispatch(content=prose(LONG) + blank + prose(" 1. Về thời hạn", bold=True) + prose("Trân trọng./."))


def joint_guideline() -> bytes:
    """Two agencies, two signers beside each other, the recipients below them."""
    names = agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH - SỞ NỘI VỤ")
    signers = [signature("KT. GIÁM ĐỐC", "SỞ NỘI VỤ", "PHÓ GIÁM ĐỐC", name="Trần Thị B"),
               signature("KT. GIÁM ĐỐC", "SỞ TÀI CHÍNH", "PHÓ GIÁM ĐỐC")]  # fmt: skip
    content = prose("1. Đối tượng áp dụng", bold=True) + prose(f"{LONG}/.")
    body = head(names, "Số: 05/HD-STC-SNV", "") + titled("HƯỚNG DẪN", "Thực hiện chế độ tiền thưởng năm 2026") + content
    return letter(body + table([signers], (80, 80)) + recipients("- UBND tỉnh (b/c);", "- Lưu: VT (STC, SNV)."))


def contract() -> bytes:
    """Nobody is sent a contract, and both sides sign."""
    signers = [signature("ĐẠI DIỆN BÊN A", "GIÁM ĐỐC", name="Trần Thị B"), signature("ĐẠI DIỆN BÊN B", "GIÁM ĐỐC")]
    content = (
        prose("Điều 1. Nội dung", bold=True) + prose(LONG) + prose("Điều 2. Giá trị", bold=True) + prose(f"{LONG}/.")
    )
    body = head(agency("", "CÔNG TY ĐIỆN LỰC", "QUẢNG NGÃI"), "Số: 05/HĐ-ĐLQN", "")
    return letter(body + titled("HỢP ĐỒNG", "Cung cấp dịch vụ bảo trì") + content + table([signers], (80, 80)) + line())


def minutes() -> bytes:
    """No place and date in the head, secretary and chair beside each other."""
    signers = [signature("THƯ KÝ", name="Trần Thị B"), signature("CHỦ TỌA")]
    content = "".join(
        prose(text) for text in ("Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 02 năm 2026.", "Địa điểm: Phòng họp số 1.",
                                 f"Nội dung: {LONG}", "Cuộc họp kết thúc vào 11 giờ 30 phút cùng ngày./.")
    )  # fmt: skip
    below = table([signers, [recipients("- Các thành viên;", "- Lưu: VT, Hồ sơ."), ""]], (80, 80))
    body = head(number="Số: 05/BB-STC", subject="", date="")
    return letter(body + titled("BIÊN BẢN", "Họp giao ban tháng 02 năm 2026") + content + below + line())


def telegram() -> bytes:
    """Whom it addresses, by its own formula."""
    names = ("- Chủ tịch UBND các xã, phường;", "- Giám đốc các sở, ban, ngành.")
    to = line("Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi điện:", left=12.7, before=6) + "".join(
        line(n, left=35) for n in names
    )
    body = head(COMMITTEE, "Số: 05/CĐ-UBND", "") + titled("CÔNG ĐIỆN", "Về việc tập trung ứng phó bão số 5") + to
    return letter(body + prose(f"1. {LONG}") + prose(f"2. {LONG}/.") + foot(block=signature("CHỦ TỊCH")))


def minutes_of_two_sides() -> bytes:
    """Four names, two by two."""
    rows = [[signature("ĐẠI DIỆN BÊN GIAO", name="Trần Thị B"), signature("ĐẠI DIỆN BÊN NHẬN")],
            [signature("THƯ KÝ", name="Lê Thị C"), signature("NGƯỜI CHỨNG KIẾN", name="Phạm Văn D")]]  # fmt: skip
    body = head(number="Số: 05/BB-STC", subject="", date="") + titled("BIÊN BẢN", "Bàn giao tài sản")
    return letter(body + prose(f"{LONG}/.") + table(rows, (80, 80)) + line())


_ALL: tuple[Callable[[], bytes], ...] = (
    breaks_in_the_head, lines_in_groups, marks_below_the_subject, council_on_two_lines, company_with_the_letters_of_a_type,
    address_in_the_footer, addressee_on_two_paragraphs, addressees_with_brackets, recipients_in_a_box, signature_in_a_box,
    foot_by_tabs, recipients_in_groups, recipients_with_tabs, officer, professor, signed_digitally, draft_with_blanks,
    table_with_notes, law_beside_a_decree, head_of_government, leader_of_dots, joint_guideline, contract, minutes, telegram, minutes_of_two_sides,
)  # fmt: skip
RIGHT: Mapping[str, Callable[[], bytes]] = {
    made.__name__.replace("_", " "): made for made in (*_ALL, *HABITS, *FURTHER)
}
