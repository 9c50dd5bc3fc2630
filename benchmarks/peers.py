"""What else makes the same letter: docxtpl on a template as an author saves it, python-docx by hand.

The template is slim: of python-docx's 164 default styles only those that are used stay, which makes docxtpl twice as
fast. Whatever is compared must say the same words.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

USED_STYLES = frozenset({"Normal", "TableNormal", "TableGrid", "DefaultParagraphFont", "NoList"})
HEAD = ("agency", "national_name", "number", "motto", "place_date", "subject")
TITLES = ("STT", "Đơn vị", "Dự án", "Kế hoạch", "Giải ngân", "Tỷ lệ", "Ngày", "Ghi chú")


@cache
def slim_template() -> bytes:
    """A letter with Jinja's marks where its words come, with a table of any number of rows."""
    document = blank_document()
    for name in HEAD:
        document.add_paragraph(f"{{{{ {name} }}}}")
    for name in ("addressees", "body", "recipients"):
        document.add_paragraph(f"{{%p for one in {name} %}}")
        document.add_paragraph("{{ one }}")
        document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{ signatory }}")
    table = document.add_table(rows=4, cols=len(TITLES))
    for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
        cell.text = title
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for at, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{at}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    return document_bytes(document)


def with_docxtpl(context: Mapping[str, Any]) -> bytes:
    """The letter by docxtpl, its template opened and compiled for each, as its users do."""
    template = DocxTemplate(io.BytesIO(slim_template()))
    template.render(dict(context), autoescape=True)
    target = io.BytesIO()
    template.save(target)
    return target.getvalue()


def by_hand(context: Mapping[str, Any]) -> bytes:
    """The letter by python-docx, paragraph by paragraph and row by row."""
    document = blank_document()
    for name in HEAD:
        document.add_paragraph(context[name])
    for name in ("addressees", "body", "recipients"):
        for line in context[name]:
            document.add_paragraph(line)
    document.add_paragraph(context["signatory"])
    table = document.add_table(rows=1 + len(context["rows"]), cols=len(TITLES))
    cells = iter(table._tbl.iter(qn("w:p")))
    for text in (*TITLES, *(text for row in context["rows"] for text in row)):
        next(cells).add_r().text = text
    return document_bytes(document)


def words(docx: bytes) -> str:
    """All that a file says, without blanks, which differ."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        text = "".join(package.read(name).decode() for name in ("word/document.xml",))
    return re.sub(r"\s|\u00a0", "", re.sub(r"<[^>]+>", "", text))


def assert_says(docx: bytes, lines: Iterable[str], name: str) -> None:
    """Raises ``AssertionError`` where a file lacks one of ``lines``."""
    said = words(docx)
    missing = [line for line in lines if re.sub(r"\s|\u00a0", "", line) not in said]
    assert not missing, f"{name} does not say {missing[:3]}"


def rows(count: int, first: int = 0) -> Sequence[tuple[str, ...]]:
    """Rows of an appendix."""
    return [
        (f"{at + 1}", f"Xã Bình An {first + at}", "Đường giao thông nông thôn", f"{at % 900 + 1}.000", f"{at % 700}",
         "85,5%", "20/10/2025", "Đang làm")
        for at in range(count)
    ]  # fmt: skip


def blank_document() -> Any:
    """python-docx's blank document without the styles that nobody uses."""
    document = Document()
    styles = document.styles.element
    for style in list(styles.iter(qn("w:style"))):
        if style.get(qn("w:styleId")) not in USED_STYLES:
            styles.remove(style)
    return document


def document_bytes(document: Any) -> bytes:
    """The file of a document of python-docx."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
