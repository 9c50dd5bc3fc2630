# ruff: noqa: E501 - XML stays on one line
"""Paragraphs, tables and parts of letters in a few words: sizes and spaces in pt, indents and widths in mm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from congvan.metrics import width
from support import docx_writer
from support.other_hands import package
from support.other_hands.pens import TWIPS_PER_MM, Desk, fonts, text_xml
from support.other_hands.strokes import anchored

PT_PER_MM = 72 / 25.4
DESK = Desk()
NATIONAL, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
LONG = (
    "Thực hiện nhiệm vụ được giao, cơ quan đề nghị các đơn vị rà soát kết quả thực hiện trong sáu tháng đầu năm, "
    "tổng hợp những khó khăn, vướng mắc và đề xuất biện pháp tháo gỡ."
)
DATE = "Quảng Ngãi, ngày 05 tháng 02 năm 2026"


def run(
    text: str, size: float = 14, *, bold: bool = False, italic: bool = False, color: str = "", more: str = ""
) -> str:
    """A run in Times New Roman."""
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    paint = f'<w:color w:val="{color}"/>' if color else ""
    return f'<w:r><w:rPr>{fonts("Times New Roman")}{marks}{paint}<w:sz w:val="{round(size * 2)}"/>{more}</w:rPr>{text_xml(text)}</w:r>'


def line(
    text: str = "",
    size: float = 14,
    *,
    bold: bool = False,
    italic: bool = False,
    runs: str = "",
    align: str = "left",
    first: float = 0,
    left: float = 0,
    right: float = 0,
    before: float = 0,
    after: float = 0,
    front: str = "",
    tabs: str = "",
) -> str:
    """A paragraph; ``runs`` stand for its text, ``front`` is what the schema requires before the tabs."""
    stops = f"<w:tabs>{tabs}</w:tabs>" if tabs else ""
    spacing = (
        f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" w:line="240" w:lineRule="auto"/>'
    )
    sides = " ".join(
        f'w:{name}="{round(value * TWIPS_PER_MM)}"'
        for name, value in (("left", left), ("right", right), ("firstLine", first))
    )
    shown = runs or (run(text, size, bold=bold, italic=italic) if text else "")
    return f'<w:p><w:pPr>{front}{stops}{spacing}<w:ind {sides}/><w:jc w:val="{align}"/></w:pPr>{shown}</w:p>'


def centred(text: str, size: float = 13, *, bold: bool = False, italic: bool = False, before: float = 0) -> str:
    """A line in the middle."""
    return line(text, size, bold=bold, italic=italic, align="center", before=before)


def framed(text: str, *, color: str = "auto") -> str:
    """A mark of secrecy or urgency in its frame."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="{color}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    shown = run(text, 13, bold=True, color="" if color == "auto" else color)
    return line(runs=shown, front=f"<w:pBdr>{sides}</w:pBdr>", align="center", before=8, left=15, right=15)


def prose(text: str = "", *, bold: bool = False, italic: bool = False, runs: str = "", front: str = "") -> str:
    """A paragraph of the content."""
    return line(text, bold=bold, italic=italic, runs=runs, front=front, align="both", first=12.7, before=6)


def table(rows: Sequence[Sequence[str]], widths: Sequence[float], *, grid: bool = False) -> str:
    """A table of fixed widths without cell margins."""
    sizes = [round(value * TWIPS_PER_MM) for value in widths]
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    borders = f"<w:tblBorders>{edges}</w:tblBorders>" if grid else ""
    cells = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{content or line()}</w:tc>'
            for size, content in zip(sizes, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{cells}</w:tbl>"
    )


def rule(text: str, size: float, share: float, room: float) -> str:
    """A drawn line of ``share`` of the length of ``text``, in the middle of ``room`` mm."""
    return anchored(width(text, size, "bold") * share, room * PT_PER_MM, DESK)


def agency(parent: str, *issuer: str, room: float = 60) -> str:
    """The names at the left and the line below them."""
    above = centred(parent) if parent else ""
    return above + "".join(centred(part, bold=True) for part in issuer) + rule(issuer[-1], 13, 0.4, room)


def country(room: float = 100) -> str:
    """The names at the right and the line below them."""
    return centred(NATIONAL, bold=True) + centred(MOTTO, 14, bold=True) + rule(MOTTO, 14, 1, room)


def head(
    names: str = "",
    number: str = "Số: 05/STC-QLNS",
    subject: str = "V/v góp ý dự thảo Nghị quyết",
    date: str = DATE,
    below: str = "",
) -> str:
    """The head in one table; ``below`` is under the subject."""
    left = names or agency("UBND TỈNH QUẢNG NGÃI", "SỞ TÀI CHÍNH")
    about = centred(subject, 12, before=6) if subject else ""
    dated = centred(date, 14, italic=True) if date else ""
    return table([[left, country()], [centred(number) + about + below, dated]], (60, 100))


def titled(kind: str, *about: str) -> str:
    """Name of the type, what it is about, and the line below."""
    first = line(kind, bold=True, align="center", before=12)
    return (
        first
        + "".join(line(part, bold=True, align="center") for part in about)
        + rule(about[-1], 14, 0.4, 160)
        + line()
    )


def recipients(*items: str) -> str:
    """Nơi nhận."""
    return line("Nơi nhận:", 12, bold=True, italic=True) + "".join(line(item, 11) for item in items)


def signature(*authority: str, name: str = "Nguyễn Văn A") -> str:
    """Authority, position, room to sign, name."""
    above = "".join(line(part, bold=True, align="center") for part in authority)
    return above + line() * 4 + line(name, bold=True, align="center")


def foot(items: Sequence[str] = ("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLNS."), block: str = "") -> str:
    """Recipients left, signature right."""
    signed = block or signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    return table([[recipients(*items), signed]], (70, 90)) + line()


ONE_ADDRESSEE = line("Kính gửi: Bộ Tài chính", align="center", before=12, after=6)
CONTENT = (
    prose(LONG)
    + prose("1. Về thời hạn", bold=True)
    + prose(f"a) {LONG}")
    + prose("b) Gửi báo cáo trước ngày 20 tháng 12 năm 2026.")
    + prose("2. Về tổ chức thực hiện", bold=True)
    + prose(f"- {LONG}")
    + prose("Đề nghị các cơ quan quan tâm phối hợp thực hiện./.")
)
_MARKS = (
    '<w:fldChar w:fldCharType="begin"/>',
    "<w:instrText> PAGE </w:instrText>",
    '<w:fldChar w:fldCharType="separate"/>',
    "<w:t>2</w:t>",
    '<w:fldChar w:fldCharType="end"/>',
)
PAGE_NUMBER = line(
    align="center",
    runs="".join(f'<w:r><w:rPr>{fonts("Times New Roman")}<w:sz w:val="28"/></w:rPr>{mark}</w:r>' for mark in _MARKS),
)


def section(more: str = "", start: str = "") -> str:
    """A4 with the margins of the decree and the number in the header; ``more`` are further references."""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/>{more}<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
        f"{start}<w:titlePg/></w:sectPr>"
    )


def letter(
    body: str,
    *,
    header: str = PAGE_NUMBER,
    last: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    related: Sequence[tuple[str, str, str]] = (),
) -> bytes:
    """The docx around ``body``."""
    whole: dict[str, str | bytes] = {
        "word/document.xml": docx_writer.part("document", f"<w:body>{body}{last or section()}</w:body>"),
        "word/styles.xml": docx_writer.part("styles", package.office_defaults()),
        "word/header1.xml": docx_writer.part("hdr", header),
        **(parts or {}),
    }
    links = [("rIdstyles", "styles", "styles.xml"), ("rIdheader", "header", "header1.xml"), *related]
    return docx_writer.package(whole, links)


def dispatch(
    *, top: str = "", addressees: str = ONE_ADDRESSEE, content: str = CONTENT, bottom: str = "", last: str = ""
) -> bytes:
    """A công văn, one of whose parts is laid out in another way."""
    return letter((top or head()) + addressees + content + (bottom or foot()), last=last)
