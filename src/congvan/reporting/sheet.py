"""Phiếu kiểm tra bằng mắt: one page, as Word file, of what a person must still check before the letter is signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from congvan.errors import Language, Message
from congvan.findings import ManualCheck, Report
from congvan.ooxml.markup import text_xml
from congvan.ooxml.names import CONTENT_TYPES_NS, R_NS, RELATIONSHIPS_NS, W_NS, WORD_MIME, XML_DECLARATION
from congvan.ooxml.writing import pack, write_zip
from congvan.reporting.boxes import box_key, box_title
from congvan.reporting.labels import FILE

_TICK: Final = "☐"
_TITLE: Final = Message("PHIẾU KIỂM TRA BẰNG MẮT", "WHAT A PERSON MUST STILL CHECK")
_COPIES: Final = Message("Chỉ khi là bản sao", "Only for a copy")
_SIGNED: Final = Message(
    "Người kiểm tra: ……………………………………… Ngày … / … / …… Ký tên: ………………………",
    "Checked by: ……………………………………… Date: … / … / …… Signature: ………………………",
)
_STYLES: Final = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"'
    ' w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
    '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:after="40"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/>'
    '<w:szCs w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:keepNext/><w:spacing w:before="80" w:after="20"/><w:outlineLvl w:val="0"/></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Question"><w:name w:val="Question"/>'
    '<w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:spacing w:after="20"/>'
    '<w:ind w:left="255" w:hanging="255"/></w:pPr></w:style>'
)
_PAGE: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="680" w:right="737" w:bottom="624" w:left="1021" w:header="340" w:footer="340" w:gutter="0"/>'
)


def to_sheet(name: str, report: Report, language: Language = "vi") -> bytes:
    """The .docx with a box to tick for every manual requirement of ``report``, under the boxes of the diagram.

    ``name`` is the file's name, of which the folder is not printed. The same bytes for the same report.
    """
    body = "".join(_body(PurePath(name).name, report, language))
    document = f'{XML_DECLARATION}<w:document xmlns:w="{W_NS}"><w:body>{body}</w:body></w:document>'
    styles = f'{XML_DECLARATION}<w:styles xmlns:w="{W_NS}">{_STYLES}</w:styles>'
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationship("officeDocument", "word/document.xml"),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationship("styles", "styles.xml"),
        "word/styles.xml": styles,
    }
    return write_zip(pack(part, text.encode()) for part, text in parts.items())


def _body(name: str, report: Report, language: Language) -> Iterator[str]:
    yield _paragraph(_TITLE.in_(language), "Title")
    yield f"<w:p>{_run(f'{FILE.in_(language)}: ')}{_run(name, bold=True)}</w:p>"
    yield _paragraph(_counted(report).in_(language))
    yield f'<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/>{_PAGE}</w:sectPr></w:pPr></w:p>'
    for key, questions in _grouped(report.manual).items():
        title = box_title(key).in_(language)
        yield _paragraph(f"{title} ({_COPIES.in_(language)})" if key == "30" else title, "Heading1")
        for question in questions:
            yield _question(question, language)
    columns = '<w:cols w:num="2" w:sep="1" w:space="284"/>'
    yield f'<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/>{_PAGE}{columns}</w:sectPr></w:pPr></w:p>'
    yield _paragraph("")
    yield _paragraph(_SIGNED.in_(language))
    yield f'<w:sectPr><w:type w:val="continuous"/>{_PAGE}</w:sectPr>'


def _counted(report: Report) -> Message:
    passed, failed, silent = len(report.passed), len(report.failed), len(report.not_evaluated)
    return Message(
        f"Máy đã xét theo hồ sơ {report.profile}: đạt {passed}, không đạt {failed}, không xét được {silent} yêu cầu. "
        f"Còn {len(report.manual)} yêu cầu dưới đây máy không xét; yêu cầu nào không liên quan thì gạch bỏ.",
        f"Checked by machine against {report.profile}: {passed} passed, {failed} failed, {silent} not evaluated. "
        f"No machine can check the {len(report.manual)} below; cross out those that do not apply.",
    )


def _grouped(questions: Sequence[ManualCheck]) -> dict[str, list[ManualCheck]]:
    groups: dict[str, list[ManualCheck]] = {}
    for question in questions:
        groups.setdefault(box_key(question.code), []).append(question)
    return groups


def _question(question: ManualCheck, language: Language) -> str:
    asked = f" {question.question.in_(language)} "
    return (
        f'<w:p><w:pPr><w:pStyle w:val="Question"/></w:pPr>{_symbol()}{_run(asked)}{_run(question.code, size=15)}</w:p>'
    )


def _symbol() -> str:
    fonts = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol"/>'
    return f"<w:r><w:rPr>{fonts}</w:rPr>{text_xml(_TICK)}</w:r>"


def _paragraph(words: str, style: str = "Normal") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_run(words)}</w:p>'


def _run(words: str, *, bold: bool = False, size: int | None = None) -> str:
    marks = "<w:b/>" if bold else ""
    if size is not None:
        marks += f'<w:color w:val="595959"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return f"<w:r><w:rPr>{marks}</w:rPr>{text_xml(words)}</w:r>" if marks else f"<w:r>{text_xml(words)}</w:r>"


def _content_types() -> str:
    return (
        f'{XML_DECLARATION}<Types xmlns="{CONTENT_TYPES_NS}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD_MIME}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{WORD_MIME}.styles+xml"/></Types>'
    )


def _relationship(kind: str, target: str) -> str:
    row = f'<Relationship Id="rId1" Type="{R_NS}/{kind}" Target="{target}"/>'
    return f'{XML_DECLARATION}<Relationships xmlns="{RELATIONSHIPS_NS}">{row}</Relationships>'
