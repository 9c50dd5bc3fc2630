"""The decree's own forms (PL III), cut out of its Word file: as they are, or filled in as a clerk fills them."""

from __future__ import annotations

import copy
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import docx
import docx.oxml
from docx.oxml.ns import nsmap, qn

FORMS: Final = Path(__file__).parents[1] / "data" / "forms" / "appendix_3_forms.docx"
_HEADING: Final = re.compile(r"Mẫu (\d\.\d+|văn bản \(được ban hành)")
ATTACHED_ON_PAPER: Final = "1.3-paper"
ATTACHED_ELECTRONIC: Final = "1.3-electronic"
_BEGINNINGS: Final = {
    ATTACHED_ON_PAPER: re.compile(r"Mẫu văn bản \(được ban hành.* giấy"),
    ATTACHED_ELECTRONIC: re.compile(r"Mẫu văn bản \(được ban hành.* điện tử"),
}
"""The two texts of Mẫu 1.3 that have no number of their own."""
_ARTICLE: Final = re.compile(r"Điều \d+\.")
_NOTES: Final = "Ghi chú:"
_PAGE_BREAK: Final = f'<w:p xmlns:w="{nsmap["w"]}"><w:r><w:br w:type="page"/></w:r></w:p>'


Lines = Sequence[str | tuple[str, ...]]


def filled(form: str, lines: Lines, behind: tuple[str, Lines] | None = None) -> bytes:
    """``form`` ("1.2") with ``lines`` in the places of its paragraphs that show something, in their order.

    "" empties a paragraph, a tuple fills as many paragraphs of the same look. The decree's notes are left out.
    ``behind`` is a form on a page of its own behind it: an attached text, an appendix.
    """
    forms = [form] if behind is None else [form, behind[0]]
    document, kept = _cut_out(*forms)
    lines = [*lines, *(behind[1] if behind else ())]
    paragraphs = [one for element in kept for one in _paragraphs(element) if _text(one).strip()]
    assert len(paragraphs) == len(lines), [_text(one) for one in paragraphs]
    for paragraph, line in zip(paragraphs, lines, strict=True):
        _fill(paragraph, (line,) if isinstance(line, str) else line)
    return _saved(document)


def blank(form: str) -> bytes:
    """``form`` as the decree prints it, without the line that names it and without its notes."""
    document, _ = _cut_out(form)
    return _saved(document)


def _saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _cut_out(*forms: str) -> tuple[Any, list[Any]]:
    document = docx.Document(str(FORMS))
    body = document.element.body
    parts = [_of_form(list(body), form) for form in forms]
    for part in parts[1:]:
        page_break = docx.oxml.parse_xml(_PAGE_BREAK)
        part[0].addprevious(page_break)
        part.insert(0, page_break)
    kept = [element for part in parts for element in part]
    for element in list(body):
        if element not in kept and element.tag != qn("w:sectPr"):
            body.remove(element)
    for row in [row for element in kept for row in element.iter(qn("w:tr")) if _text(row).startswith(_NOTES)]:
        row.getparent().remove(row)
    return document, kept


def _of_form(elements: Sequence[Any], form: str) -> list[Any]:
    starts = [at for at, element in enumerate(elements) if _HEADING.match(_text(element).strip())]
    beginning = _BEGINNINGS.get(form, re.compile(rf"Mẫu {re.escape(form)} "))
    begin = next(at for at in starts if beginning.match(_text(elements[at]).replace("\u00a0", " ").strip()))
    end = next((at for at in starts if at > begin), len(elements) - 1)
    return [one for one in elements[begin + 1 : end] if not _text(one).startswith(_NOTES)]


def _paragraphs(element: Any) -> Iterator[Any]:
    """Those that hold words of their own: the one that a box of text hangs on does not."""
    return (one for one in element.iter(qn("w:p")) if one.find(f".//{qn('w:txbxContent')}") is None)


def _text(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def _fill(paragraph: Any, lines: Sequence[str]) -> None:
    for line in reversed(lines[1:]):
        further = copy.deepcopy(paragraph)
        paragraph.addnext(further)
        _write(further, line)
    _write(paragraph, lines[0])


def _write(paragraph: Any, line: str) -> None:
    """``line`` in the look of the paragraph's first letters; of an article the number alone is bold."""
    runs = [run for run in paragraph.iter(qn("w:r")) if _text(run).strip()]
    runs = [run for run in runs if not _is_raised(run)] or runs
    first = runs[0]
    number = _ARTICLE.match(line)
    rest = next((run for run in runs if not _is_bold(run)), None) if number else None
    for run in list(paragraph.iter(qn("w:r"))):
        if run not in (first, rest):
            run.getparent().remove(run)
    if number is None or rest is None:
        _set(first, line)
    else:
        _set(first, number[0])
        _set(rest, line[number.end() :])


def _set(run: Any, text: str) -> None:
    nodes = list(run.iter(qn("w:t"), qn("w:tab"), qn("w:br")))
    first = next(node for node in nodes if node.tag == qn("w:t"))
    for node in nodes:
        if node is not first:
            run.remove(node)
    first.text = text
    first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _is_raised(run: Any) -> bool:
    return run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}") is not None


def _is_bold(run: Any) -> bool:
    return run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None
