"""A right letter with one fault that shows on paper, each made in the XML of the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from congvan.renderer import render
from render.cases import SENTENCE, dispatch

MAIN = "word/document.xml"
BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


@dataclass(frozen=True)
class Fault:
    """``edit`` spoils the main part; ``code`` sees it on paper, once the codes of ``file`` are not heard first."""

    code: str
    edit: Callable[[str], str]
    file: tuple[str, ...] = ()
    says: str = ""


def right() -> bytes:
    """The letter without a fault: two pages."""
    return render(dispatch(body=[SENTENCE] * 14)).docx


def spoilt(fault: Fault) -> bytes:
    """The letter with ``fault``."""
    with zipfile.ZipFile(io.BytesIO(right())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    before = parts[MAIN].decode()
    after = fault.edit(before)
    assert after != before
    parts[MAIN] = after.encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _columns(left: int, right: int) -> Callable[[str], str]:
    def edit(xml: str) -> str:
        head, foot = xml.split("</w:tbl>", 1)
        return head.replace('w:w="3924"', f'w:w="{left}"').replace('w:w="5147"', f'w:w="{right}"') + "</w:tbl>" + foot

    return edit


def _in(style: str, old: str, new: str, *, which: int = 0) -> Callable[[str], str]:
    """``old`` becomes ``new`` in the paragraph of ``style`` that is number ``which``."""

    def edit(xml: str) -> str:
        found = list(re.finditer(rf'<w:p><w:pPr><w:pStyle w:val="{style}"/>.*?</w:p>', xml))[which]
        changed, count = re.subn(old, new, found[0], count=1)
        assert count == 1
        return xml[: found.start()] + changed + xml[found.end() :]

    return edit


def _with(style: str, shape: str) -> Callable[[str], str]:
    named = f'<w:pStyle w:val="{style}"/>'
    return _in(style, named, named + shape)


def _before(anchor: str, new: str) -> Callable[[str], str]:
    def edit(xml: str) -> str:
        head, found, tail = xml.rpartition(anchor)
        return head + new + found + tail

    return edit


def _without(text: str) -> Callable[[str], str]:
    return lambda xml: xml.replace(text, "")


def _stroke(y: float) -> str:
    place = "position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    line = f'<v:line xmlns:v="urn:schemas-microsoft-com:vml" style="{place}" from="120pt,{y}pt" to="400pt,{y}pt"/>'
    return f"<w:r><w:pict>{line}</w:pict></w:r>"


def _frame(text: str, y: int) -> str:
    frame = f'<w:framePr w:w="4000" w:hSpace="0" w:wrap="none" w:vAnchor="page" w:hAnchor="page" w:x="3000" w:y="{y}"/>'
    return f"<w:p><w:pPr>{frame}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


_END = "<w:tbl>"
_INDENTS = '<w:ind w:left="860" w:right="860"/>'
_AGENCY = '<w:ind w:left="1094" w:right="1374"/>'
_FONT = '<w:rPr><w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}"/></w:rPr>'

FAULTS: Mapping[str, Fault] = {
    "the name in a narrow cell": Fault("ND5001", _columns(4471, 4600), says="2 dòng"),
    "the name in 14 pt": Fault(
        "ND5001", _in("CvNationalName", 'w:sz w:val="24"/>', 'w:sz w:val="28"/>'), ("ND0101",), says="2 dòng"
    ),
    "the motto indented from both sides": Fault(
        "ND5001", _with("CvNationalMotto", '<w:ind w:left="1200" w:right="1200"/>'), says="2 dòng"
    ),
    "a line below the motto that is too long": Fault(
        "ND5002", _in("CvNationalMottoLine", _INDENTS, '<w:ind w:left="300" w:right="300"/>'), ("ND0109",)
    ),
    "one that is too short": Fault(
        "ND5002", _in("CvNationalMottoLine", _INDENTS, '<w:ind w:left="1500" w:right="1500"/>'), ("ND0109",)
    ),
    "one that is off centre": Fault(
        "ND5002", _in("CvNationalMottoLine", _INDENTS, '<w:ind w:left="1360" w:right="360"/>'), ("ND0109",), says="lệch"
    ),
    "an agency's line that is too long": Fault(
        "ND5003", _in("CvIssuingAgencyLine", _AGENCY, '<w:ind w:left="400" w:right="680"/>'), ("ND0205",)
    ),
    "an agency's line off centre": Fault(
        "ND5003", _in("CvIssuingAgencyLine", _AGENCY, '<w:ind w:left="1900" w:right="568"/>'), ("ND0205",), says="lệch"
    ),
    "a date lower than the number": Fault(
        "ND5005", _with("CvPlaceDate", '<w:spacing w:before="480"/>')
    ),
    "a date that wraps": Fault(
        "ND5006", _in("CvPlaceDate", "Quảng Nam", "Thành phố Phan Rang - Tháp Chàm"), says="2 dòng"
    ),
    "a signature alone": Fault("ND5007", _before(_END, BREAK), says="trang"),
    "lines set too close": Fault(
        "ND5008", _with("CvBody", '<w:spacing w:line="120" w:lineRule="exact"/>'), ("ND0605",), says="đè lên"
    ),
    "a frame on the text": Fault("ND5008", _before(_END, _frame("Dự thảo lần hai", 5790)), says="Dự thảo lần hai"),
    "a stroke through the text": Fault(
        "ND5009", _in("CvAddressee", "<w:r>", _stroke(273) + "<w:r>"), says="đường kẻ đi qua"
    ),
    "text in the left margin": Fault(
        "ND5010", _with("CvBody", '<w:ind w:left="-900" w:firstLine="0"/>'), says="lấn ra lề"
    ),
    "a number on page one": Fault("ND5011", _without("<w:titlePg/>"), ("ND0013",), says="trang thứ nhất"),
    "no number on page two": Fault(
        "ND5011", _without('<w:headerReference w:type="default" r:id="rId5"/>'), says="không in số"
    ),
    "a font that no machine has": Fault(
        "ND5012", _in("CvBody", "<w:r>", "<w:r>" + _FONT.format("UTM Không Có"), which=1), ("ND0007",), says="Đề"
    ),
    "letters that Times New Roman lacks": Fault(
        "ND5012", _in("CvBody", "Đề nghị", "Աբգ đề nghị", which=1), says="Աբգ"
    ),
}  # fmt: skip
