"""Phiếu kiểm tra bằng mắt: one page, as Word file, of what a person must still check before the letter is signed."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from congvan.errors import Language, Message
from congvan.findings import ManualCheck, Report
from congvan.ooxml.opening import open_package
from congvan.ooxml.writing import pack, write_zip
from congvan.reporting.boxes import box_key, box_title
from congvan.reporting.labels import FILE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.styles.style import ParagraphStyle
    from docx.text.run import Run

_TICK: Final = "☐"
_TITLE: Final = Message("PHIẾU KIỂM TRA BẰNG MẮT", "WHAT A PERSON MUST STILL CHECK")
_COPIES: Final = Message("Chỉ khi là bản sao", "Only for a copy")
_SIGNED: Final = Message(
    "Người kiểm tra: ……………………………………… Ngày … / … / …… Ký tên: ………………………",
    "Checked by: ……………………………………… Date: … / … / …… Signature: ………………………",
)
_SIZE_PT: Final = 10.0
_CODE_PT: Final = 7.5
_GREY: Final = "595959"
_MARGINS_MM: Final = {
    "top_margin": 12, "right_margin": 13, "bottom_margin": 11, "left_margin": 18,
    "header_distance": 6, "footer_distance": 6,
}  # fmt: skip


def to_sheet(name: str, report: Report, language: Language = "vi") -> bytes:
    """The .docx with a box to tick for every manual requirement of ``report``, under the boxes of the diagram.

    ``name`` is the file's name, of which the folder is not printed. The same bytes for the same report.
    """
    from docx import Document

    document = Document()
    _describe(document, _TITLE.in_(language))
    _set_styles(document)
    _lay_out(document.sections[0])
    _write_head(document, PurePath(name).name, report, language)
    _write_questions(document, report.manual, language)
    _next_section(document)
    document.add_paragraph()
    document.add_paragraph(_SIGNED.in_(language))
    return _packed(document)


def _describe(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = title, "", ""


def _set_styles(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    normal: Any = document.styles["Normal"]
    _set_font(normal, _SIZE_PT)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(0), 1.0
    for name, size, before, after in (("Sheet Title", 14.0, 0, 2), ("Sheet Heading", _SIZE_PT, 4, 1)):
        style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size, style.font.bold = normal, Pt(size), True
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    document.styles["Sheet Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles["Sheet Heading"].paragraph_format.keep_with_next = True
    question: Any = document.styles.add_style("Sheet Question", WD_STYLE_TYPE.PARAGRAPH)
    question.base_style, form = normal, question.paragraph_format
    form.keep_together, form.space_after = True, Pt(1)
    form.left_indent, form.first_line_indent = Mm(4.5), Mm(-4.5)


def _set_font(style: ParagraphStyle, size: float) -> None:
    from docx.shared import Pt

    style.font.name, style.font.size = "Times New Roman", Pt(size)
    _set_fonts(style.element.get_or_add_rPr(), "Times New Roman")


def _set_fonts(properties: Any, family: str) -> None:
    """The font for the scripts that ``font.name`` leaves as they are."""
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    for script in ("w:eastAsia", "w:cs"):
        fonts.set(qn(script), family)


def _lay_out(section: Section) -> None:
    from docx.shared import Mm

    section.page_width, section.page_height = Mm(210), Mm(297)
    for margin, length in _MARGINS_MM.items():
        setattr(section, margin, Mm(length))


def _next_section(document: Document, columns: int = 1) -> None:
    """What follows is in ``columns`` on the same page."""
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section = document.add_section(WD_SECTION.CONTINUOUS)
    (found,) = section._sectPr.xpath("./w:cols")
    found.set(qn("w:num"), str(columns))
    found.set(qn("w:sep"), str(int(columns > 1)))
    found.set(qn("w:space"), str(Mm(5).twips))


def _write_head(document: Document, name: str, report: Report, language: Language) -> None:
    document.add_paragraph(_TITLE.in_(language), "Sheet Title")
    line = document.add_paragraph(f"{FILE.in_(language)}: ")
    line.add_run(name).bold = True
    document.add_paragraph(_counted(report).in_(language))


def _counted(report: Report) -> Message:
    passed, failed, silent = len(report.passed), len(report.failed), len(report.not_evaluated)
    return Message(
        f"Máy đã xét theo hồ sơ {report.profile}: đạt {passed}, không đạt {failed}, không xét được {silent} yêu cầu. "
        f"Còn {len(report.manual)} yêu cầu dưới đây máy không xét; yêu cầu nào không liên quan thì gạch bỏ.",
        f"Checked by machine against {report.profile}: {passed} passed, {failed} failed, {silent} not evaluated. "
        f"No machine can check the {len(report.manual)} below; cross out those that do not apply.",
    )


def _write_questions(document: Document, questions: Sequence[ManualCheck], language: Language) -> None:
    _next_section(document, columns=2)
    for key, group in _grouped(questions).items():
        title = box_title(key).in_(language)
        document.add_paragraph(f"{title} ({_COPIES.in_(language)})" if key == "30" else title, "Sheet Heading")
        for question in group:
            _write_question(document, question, language)


def _grouped(questions: Sequence[ManualCheck]) -> dict[str, list[ManualCheck]]:
    groups: dict[str, list[ManualCheck]] = {}
    for question in questions:
        groups.setdefault(box_key(question.code), []).append(question)
    return groups


def _write_question(document: Document, question: ManualCheck, language: Language) -> None:
    from docx.shared import Pt, RGBColor

    line = document.add_paragraph(style="Sheet Question")
    _set_symbol(line.add_run(_TICK))
    line.add_run(f" {question.question.in_(language)} ")
    code = line.add_run(question.code)
    code.font.size, code.font.color.rgb = Pt(_CODE_PT), RGBColor.from_string(_GREY)


def _set_symbol(run: Run) -> None:
    run.font.name = "Segoe UI Symbol"
    _set_fonts(run._r.get_or_add_rPr(), "Segoe UI Symbol")


def _packed(document: Document) -> bytes:
    """The file as bytes that are the same for the same document: ``save`` writes the time into each part of the zip."""
    written = BytesIO()
    document.save(written)
    package = open_package(written.getvalue())
    return write_zip(pack(name, data) for name, data in package.parts.items())
