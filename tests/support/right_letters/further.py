# ruff: noqa: E501 - XML stays on one line
"""Right letters laid out as few are: frames, VML boxes, tabs, nested tables, lists that Word counts, other programs."""

from __future__ import annotations

import re
from collections.abc import Callable

from congvan.metrics import width
from support import docx_writer
from support.right_letters.writing import (
    CONTENT,
    DATE,
    LONG,
    MOTTO,
    NATIONAL,
    ONE_ADDRESSEE,
    PT_PER_MM,
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
    rule,
    run,
    section,
    signature,
    table,
    titled,
)

END = prose("Trân trọng./.")
ADDRESSED = line("Kính gửi: Bộ Tài chính", align="center", before=12, after=6)


def _framed(inner: str, x: float, y: float, wide: float) -> str:
    frame = f'<w:framePr w:w="{round(wide * 56.7)}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{round(x * 56.7)}" w:y="{round(y * 56.7)}"/>'
    return inner.replace("<w:pPr>", f"<w:pPr>{frame}")


def head_in_frames() -> bytes:
    """The names of agency and country are in frames, side by side."""
    left = agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH") + centred("Số: 05/STC-QLNS")
    left += centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    right = country() + centred(DATE, 14, italic=True)
    return dispatch(top=_framed(left, 30, 20, 60) + _framed(right, 92, 20, 98))


def _vml_box(inner: str, left: float, wide: float, high: float) -> str:
    style = f"position:absolute;margin-left:{left}pt;margin-top:0;width:{wide}pt;height:{high}pt"
    return f'<w:r><w:pict><v:shape style="{style}" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'


def head_in_vml_boxes() -> bytes:
    """The head is in two boxes of old Word, without a fallback."""
    left = agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH") + centred("Số: 05/STC-QLNS")
    left += centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    right = country() + centred(DATE, 14, italic=True)
    boxes = _vml_box(left, 0, 60 * PT_PER_MM, 120) + _vml_box(right, 62 * PT_PER_MM, 98 * PT_PER_MM, 120)
    return dispatch(top=line(runs=boxes) + line() * 8)


def head_in_a_nested_table() -> bytes:
    """The table of the head is in a cell of another."""
    return dispatch(top=table([[head() + line()]], (160,)))


def head_of_three_rows() -> bytes:
    """A row for the names, one for the lines, one for number and date."""
    lines = [rule("SỞ TÀI CHÍNH", 13, 0.4, 60), rule(MOTTO, 14, 1, 100)]
    names = [
        centred("UBND TỈNH QUẢNG NGÃI") + centred("SỞ TÀI CHÍNH", bold=True),
        centred(NATIONAL, bold=True) + centred(MOTTO, 14, bold=True),
    ]
    below = [
        centred("Số: 05/STC-QLNS") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6),
        centred(DATE, 14, italic=True),
    ]
    return dispatch(top=table([names, lines, below], (60, 100)))


def subject_over_the_whole_page() -> bytes:
    """The subject is below the table of the head, in a paragraph of its own at the left."""
    about = line("V/v góp ý dự thảo Nghị quyết", 12, align="center", before=6, right=100)
    return dispatch(top=head(subject="") + about)


def _numbering(*levels: tuple[str, str]) -> str:
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{made}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def _counted(text: str, level: int, *, bold: bool = False) -> str:
    return prose(text, bold=bold, front=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>')


def _numbered(body: str, *levels: tuple[str, str]) -> bytes:
    parts = {"word/numbering.xml": docx_writer.part("numbering", _numbering(*levels))}
    return letter(body, parts=parts, related=[("rIdnumbering", "numbering", "numbering.xml")])


def clauses_counted_by_word() -> bytes:
    """1., 2. and their decimal numbers are Word's."""
    listed = (
        _counted("Về thời hạn", 0, bold=True)
        + _counted(LONG, 1)
        + _counted(LONG, 1)
        + _counted("Về kinh phí", 0, bold=True)
        + _counted(LONG, 1)
    )
    return _numbered(
        head() + ADDRESSED + prose(LONG) + listed + END + foot(), ("decimal", "%1."), ("decimal", "%1.%2.")
    )


def sections_counted_by_word() -> bytes:
    """I., 1. of a plan are Word's."""
    listed = (
        _counted("MỤC ĐÍCH", 0, bold=True)
        + _counted(LONG, 1)
        + _counted(LONG, 1)
        + _counted("TỔ CHỨC THỰC HIỆN", 0, bold=True)
        + _counted(LONG, 1)
    )
    body = (
        head(number="Số: 05/KH-STC", subject="")
        + titled("KẾ HOẠCH", "Kiểm tra công tác văn thư năm 2026")
        + listed
        + END
    )
    return _numbered(
        body + foot(["- UBND tỉnh (b/c);", "- Các phòng;", "- Lưu: VT, VP."]), ("upperRoman", "%1."), ("decimal", "%2.")
    )


def dashes_counted_by_word() -> bytes:
    """The dashes of a list are Word's bullets."""
    listed = (
        prose("Các đơn vị thực hiện:")
        + _counted("Rà soát kết quả thực hiện nhiệm vụ;", 0)
        + _counted("Báo cáo trước ngày 20 tháng 12 năm 2026.", 0)
    )
    return _numbered(head() + ADDRESSED + prose(LONG) + listed + END + foot(), ("bullet", "-"))


def written_by_wps() -> bytes:
    """WPS names an East Asian font beside ours, snaps to a grid and says the language of each run."""
    made = (head() + ONE_ADDRESSEE + CONTENT + foot()).replace(
        'w:eastAsia="Times New Roman"', 'w:hint="eastAsia" w:eastAsia="Times New Roman"'
    )
    made = made.replace("</w:rPr><w:t", '<w:lang w:val="vi-VN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr><w:t')
    made = made.replace("<w:spacing", '<w:snapToGrid w:val="0"/><w:spacing')
    return letter(made, last=section(start='<w:docGrid w:type="lines" w:linePitch="312"/>'))


def spaces_by_autospacing() -> bytes:
    """Pasted from a page: Word's automatic space around each paragraph."""
    made = CONTENT.replace(
        'w:before="120" w:after="0"', 'w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"'
    )
    return dispatch(content=made)


def runs_cut_by_revisions() -> bytes:
    """Every word is a run of its own with a mark of the session in which it was typed."""

    def cut(match: re.Match[str]) -> str:
        shape, text = match[1], match[2]
        return "".join(
            f'<w:r w:rsidR="00{at:06X}"><w:rPr>{shape}</w:rPr><w:t xml:space="preserve">{word}</w:t></w:r><w:proofErr w:type="spellStart"/>'
            for at, word in enumerate(re.findall(r"\S+\s*", text), 1)
        )

    made = re.sub(r"<w:r><w:rPr>((?:(?!</w:rPr>).)*)</w:rPr><w:t[^>]*>([^<]*)</w:t></w:r>", cut, CONTENT)
    return dispatch(content=made)


def marks_of_places() -> bytes:
    """Bookmarks, links and content controls around words."""
    linked = (
        '<w:bookmarkStart w:id="3" w:name="_Toc"/>'
        + run("Chi tiết liên hệ ")
        + f'<w:hyperlink w:anchor="_Toc">{run("Phòng Quản lý ngân sách")}</w:hyperlink><w:bookmarkEnd w:id="3"/>'
        + run(".")
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('trước ngày 20 tháng 12 năm 2026.')}</w:sdtContent></w:sdt>"
    return dispatch(content=prose(LONG) + prose(runs=linked) + prose(runs=run("Báo cáo gửi về Sở ") + control) + END)


def addressees_after_a_colon_each_on_a_line_without_dash() -> bytes:
    """One office in two lines under the label."""
    return dispatch(
        addressees=line("Kính gửi:", left=40, before=12)
        + line("- Văn phòng Chính phủ;", left=55)
        + line("- Văn phòng Quốc hội.", left=55)
    )


def signature_by_indent() -> bytes:
    """No table below: the recipients at the left, the signature by its indent beside them."""
    block = "".join(line(text, bold=True, align="center", left=80) for text in ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
    return dispatch(
        bottom=block
        + line() * 4
        + line("Nguyễn Văn A", bold=True, align="center", left=80)
        + recipients("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLNS.")
    )


def recipients_right_below_the_signature_table() -> bytes:
    """The signature alone in a table at the right, the recipients below it."""
    signed = table([[line(), signature("GIÁM ĐỐC")]], (70, 90))
    return dispatch(bottom=signed + recipients("- Như trên;", "- Lưu: VT, QLNS."))


def meeting_called_by_telegram_words() -> bytes:
    """A công văn whose prose mentions a decision, a plan and an order in capitals."""
    text = "Thực hiện QUYẾT ĐỊNH của cấp trên và KẾ HOẠCH đã ban hành, các đơn vị khẩn trương triển khai."
    return dispatch(content=prose(LONG) + prose(text) + END)


def answer_to_a_letter() -> bytes:
    """Phúc đáp, with the day in figures, as the law allows it in the prose."""
    text = "Phúc đáp Công văn số 1122/STC-QLNS ngày 15/01/2026 của Sở Tài chính tỉnh Quảng Trị về việc góp ý dự thảo, sau khi nghiên cứu, Sở có ý kiến như sau:"
    return dispatch(
        content=prose(text)
        + prose("1. Cơ bản thống nhất với dự thảo.")
        + prose("2. Đề nghị bổ sung căn cứ pháp lý.")
        + END
    )


def quotation_in_a_letter() -> bytes:
    """A law's words between quotation marks, over two paragraphs, with the law's own numbers."""
    quoted = (
        prose("“3. Cơ quan, tổ chức có trách nhiệm:")
        + prose("a) Bố trí kinh phí cho công tác văn thư;")
        + prose("b) Kiểm tra việc thực hiện.”")
    )
    return dispatch(content=prose("Khoản 3 Điều 10 quy định như sau:") + quoted + END)


def minutes_with_three_signers() -> bytes:
    """Three sides sign beside each other."""
    signers = [
        signature("BÊN GIAO", name="Trần Thị B"),
        signature("BÊN NHẬN"),
        signature("NGƯỜI CHỨNG KIẾN", name="Lê Thị C"),
    ]
    body = head(number="Số: 05/BB-STC", subject="", date="") + titled("BIÊN BẢN", "Bàn giao hồ sơ năm 2025")
    return letter(body + prose(f"{LONG}/.") + table([signers], (50, 50, 60)) + line())


def plan_with_a_table_of_tasks() -> bytes:
    """A plan whose tasks are in a table, the words of which are not prose."""
    rows = [
        [centred(text, 12, bold=True) for text in ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")],
        [centred("1", 12), line("Rà soát kho lưu trữ", 12), line("Văn phòng", 12), line("Quý I/2026", 12)],
    ]
    body = head(number="Số: 05/KH-STC", subject="") + titled("KẾ HOẠCH", "Số hóa tài liệu lưu trữ năm 2026")
    content = (
        prose("I. MỤC ĐÍCH", bold=True)
        + prose(LONG)
        + prose("II. NỘI DUNG", bold=True)
        + prose("Các nhiệm vụ theo bảng sau:")
        + table(rows, (12, 78, 35, 35), grid=True)
        + line()
        + prose("Các phòng triển khai thực hiện./.")
    )
    return letter(body + content + foot(["- Ban Giám đốc;", "- Các phòng;", "- Lưu: VT, VP."], signature("GIÁM ĐỐC")))


def office_that_signs_for_its_head() -> bytes:
    """TL. of a ministry's department, TUQ. of a director, each with the position below."""
    return dispatch(
        bottom=foot(
            ["- Như trên;", "- Giám đốc (để b/c);", "- Lưu: VT, QLNS."],
            signature("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG QUẢN LÝ NGÂN SÁCH"),
        )
    )


def lines_as_bordered_cells() -> bytes:
    """The lines below the names are the lower edges of small cells."""

    def edge(text: str, size: float, share: float, room: float) -> str:
        inset = (room - width(text, size, "bold") * share / PT_PER_MM) / 2
        border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        return line(front=border, left=inset, right=inset, runs=run("", 2))

    left = centred("UBND TỈNH QUẢNG NGÃI") + centred("SỞ TÀI CHÍNH", bold=True) + edge("SỞ TÀI CHÍNH", 13, 0.4, 60)
    right = centred(NATIONAL, bold=True) + centred(MOTTO, 14, bold=True) + edge(MOTTO, 14, 1, 100)
    below = centred("Số: 05/STC-QLNS") + centred("V/v góp ý dự thảo Nghị quyết", 12, before=6)
    return dispatch(top=table([[left, right], [below, centred(DATE, 14, italic=True)]], (60, 100)))


FURTHER: tuple[Callable[[], bytes], ...] = (
    head_in_frames, head_in_vml_boxes, head_in_a_nested_table, head_of_three_rows, subject_over_the_whole_page,
    clauses_counted_by_word, sections_counted_by_word, dashes_counted_by_word, written_by_wps, spaces_by_autospacing,
    runs_cut_by_revisions, marks_of_places, addressees_after_a_colon_each_on_a_line_without_dash,
    meeting_called_by_telegram_words, answer_to_a_letter,
    quotation_in_a_letter, minutes_with_three_signers, plan_with_a_table_of_tasks, office_that_signs_for_its_head,
    lines_as_bordered_cells,
)  # fmt: skip

ABOVE_THE_RECIPIENTS: tuple[Callable[[], bytes], ...] = (
    signature_by_indent,
    recipients_right_below_the_signature_table,
)
"""Letters whose signature is above Nơi nhận, which is their one fault."""
