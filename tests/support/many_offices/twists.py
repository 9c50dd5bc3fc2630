# ruff: noqa: E501 - XML stays on one line
"""Habits of word processors and typists that change how a file is made, and nothing that the decree asks about."""

from __future__ import annotations

import copy
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES: Final = {"w": W[1:-1]}
Twist = Callable[["_Element", dict[str, bytes]], None]


def twisted(docx: bytes, twist: Twist) -> bytes:
    """The same paper, made in another way."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    twist(root, parts)
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target.getvalue()


def _all(node: _Element, path: str) -> list[_Element]:
    return node.xpath(path, namespaces=NAMES)  # type: ignore[no-any-return]


def _made(xml: str) -> _Element:
    return etree.fromstring(f'<r xmlns:w="{NAMES["w"]}">{xml}</r>')[0]


def _text(paragraph: _Element) -> str:
    return "".join(paragraph.itertext(f"{W}t"))


def _body(root: _Element) -> _Element:
    return root[0]


def _prose(root: _Element) -> list[_Element]:
    return [one for one in _body(root).findall(f"{W}p") if len(_text(one)) > 60 and not _all(one, ".//w:txbxContent")]


def lines_broken(root: _Element, parts: dict[str, bytes]) -> None:
    """Lines of a cell of the head in one paragraph, with breaks, where they look alike."""
    for cell in _all(root, "//w:tbl[1]//w:tc"):
        rows = cell.findall(f"{W}p")
        for first, second in pairwise(rows):
            alike = _all(first, "string(w:pPr/w:jc/@w:val)") == _all(second, "string(w:pPr/w:jc/@w:val)") == "center"
            faces = [{etree.tostring(one) for one in _all(row, "w:r/w:rPr")} for row in (first, second)]
            if not alike or not _text(first) or not _text(second) or faces[0] != faces[1] or len(faces[0]) > 1:
                continue
            if _all(first, ".//w:drawing|.//w:pict") or _text(second).startswith(("V/v", "Số")):
                continue
            first.findall(f"{W}r")[-1].append(_made("<w:br/>"))
            first.extend(second.findall(f"{W}r"))
            cell.remove(second)
            break


def words_apart(root: _Element, parts: dict[str, bytes]) -> None:
    """Each word a run of its own, with marks of spelling and of sessions between."""
    for run in _all(root, "//w:body//w:r[w:t]"):
        text = run.find(f"{W}t")
        words = re.findall(r"\S+\s*|\s+", text.text or "")
        if len(words) < 2 or len(run) > 2:
            continue
        at = run.getparent().index(run)
        for offset, word in enumerate(words):
            one = copy.deepcopy(run)
            one.set(f"{W}rsidR", f"00A{offset % 10}B1C2")
            one.find(f"{W}t").text = word
            one.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            run.getparent().insert(at, one)
            at += 1
            if offset % 5 == 2:
                run.getparent().insert(at, _made('<w:proofErr w:type="spellStart"/>'))
                at += 1
        run.getparent().remove(run)


def controls(root: _Element, parts: dict[str, bytes]) -> None:
    """Paragraphs in content controls, bookmarks round words."""
    for at, paragraph in enumerate(_prose(root)):
        holder = _made(f'<w:sdt><w:sdtPr><w:id w:val="{at + 900}"/></w:sdtPr><w:sdtContent/></w:sdt>')
        paragraph.addprevious(holder)
        paragraph.insert(1, _made(f'<w:bookmarkStart w:id="{at}" w:name="b{at}"/>'))
        paragraph.append(_made(f'<w:bookmarkEnd w:id="{at}"/>'))
        holder[1].append(paragraph)


def spaced_letters(root: _Element, parts: dict[str, bytes]) -> None:
    """Letters drawn together by a tenth of a point, kerning and languages said in each run."""
    for looks in _all(root, "//w:body//w:r/w:rPr"):
        size = looks.find(f"{W}sz")
        mark = _made('<w:spacing w:val="-2"/>')
        if size is not None:
            size.addprevious(mark)
        else:
            looks.append(mark)
        looks.append(_made('<w:lang w:val="vi-VN" w:eastAsia="zh-CN"/>'))


def capitals_by_format(root: _Element, parts: dict[str, bytes]) -> None:
    """Capitals of the head that are small letters with ``w:caps``."""
    for run in _all(root, "//w:tbl[1]//w:r[w:t]"):
        text = run.find(f"{W}t")
        if text.text and text.text.isupper() and len(text.text) > 12:
            looks = run.find(f"{W}rPr")
            if looks is None:
                looks = _made("<w:rPr/>")
                run.insert(0, looks)
            fonts = [one for one in looks if one.tag in (f"{W}rFonts", f"{W}b", f"{W}i")]
            looks.insert(len(fonts), _made("<w:caps/>"))
            text.text = text.text.capitalize()


def indented_by_tabs(root: _Element, parts: dict[str, bytes]) -> None:
    """The first line is moved by the tab key."""
    for paragraph in _prose(root):
        where = paragraph.find(f"{W}pPr/{W}ind")
        if where is None or not 700 < int(where.get(f"{W}firstLine", "0")) < 740:
            continue
        where.set(f"{W}firstLine", "0")
        run = paragraph.find(f"{W}r")
        first = copy.deepcopy(run)
        for child in list(first):
            if child.tag != f"{W}rPr":
                first.remove(child)
        first.append(_made("<w:tab/>"))
        run.addprevious(first)


def own_sections(root: _Element, parts: dict[str, bytes]) -> None:
    """A continuous section of its own for the last paragraphs, as pasted text brings it."""
    last = _body(root).find(f"{W}sectPr")
    prose = _prose(root)
    if len(prose) < 3:
        return
    section = copy.deepcopy(last)
    section.insert(len(section.findall(f"{W}headerReference")), _made('<w:type w:val="continuous"/>'))
    prose[1].find(f"{W}pPr").append(section)
    marks = prose[1].find(f"{W}pPr/{W}rPr")
    if marks is not None:
        section.addprevious(marks)
    last.insert(len(last.findall(f"{W}headerReference")), _made('<w:type w:val="continuous"/>'))


def a_table_between(root: _Element, parts: dict[str, bytes]) -> None:
    """A table of tasks in smaller letters before the last paragraph."""
    prose = [one for one in _prose(root) if not _text(one).startswith("(")]
    if not prose:
        return
    face = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{}<w:sz w:val="24"/></w:rPr>'
    cell = '<w:tc><w:tcPr><w:tcW w:w="2800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="{}"/></w:pPr><w:r>{}<w:t>{}</w:t></w:r></w:p></w:tc>'
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    rows = [
        ("TT", "Nội dung công việc", "Thời hạn"),
        ("1", "Rà soát hồ sơ, tài liệu", "Trước 15/10/2026"),
        ("2", "Tổng hợp, báo cáo", "Trước 20/10/2026"),
    ]
    made = "".join(
        "<w:tr>"
        + "".join(cell.format("center", face.format("<w:b/>" if not at else ""), one) for one in row)
        + "</w:tr>"
        for at, row in enumerate(rows)
    )
    table = _made(
        f'<w:tbl><w:tblPr><w:tblW w:w="8400" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2800"/><w:gridCol w:w="2800"/><w:gridCol w:w="2800"/></w:tblGrid>{made}</w:tbl>'
    )
    prose[-1].addprevious(table)


def draft(root: _Element, parts: dict[str, bytes]) -> None:
    """Number and day are left blank for the clerk, and ``DỰ THẢO`` is said in the head."""
    for text in _all(root, "//w:body//w:t"):
        value = text.text or ""
        if value.startswith("Số: ") and "/" in value:
            text.text = "Số:        /" + value.split("/", 1)[1]
        if re.search(r"ngày \d{2} tháng \d+ năm \d{4}$", value) and ", ngày" in value and len(value) < 70:
            text.text = re.sub(r"ngày \d{2} tháng \d+ năm", "ngày      tháng      năm", value)


def loose_marks(root: _Element, parts: dict[str, bytes]) -> None:
    """Letters and marks apart, as a Mac writes them."""
    for text in _all(root, "//w:t"):
        text.text = unicodedata.normalize("NFD", text.text or "")


def fixed_blanks(root: _Element, parts: dict[str, bytes]) -> None:
    """Blanks that do not break between a number and its word, hyphens that do not break in symbols."""
    for text in _all(root, "//w:body//w:t"):
        text.text = re.sub(
            r"(?<=\d) (?=tháng|năm|đồng|triệu|tỷ)|(?<=ngày) (?=\d)|(?<=năm) (?=\d)|(?<=Điều) (?=\d)",
            "\u00a0",
            text.text or "",
        )


def signed(root: _Element, parts: dict[str, bytes]) -> None:
    """``(Đã ký)`` between position and name."""
    name = _all(root, "//w:tbl[last()]//w:p[w:pPr/w:jc/@w:val='center'][.//w:t]")
    if not name:
        return
    last = name[-1]
    above = last.getprevious()
    if above is not None and above.tag == f"{W}p" and not _text(above):
        face = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:i/><w:sz w:val="28"/></w:rPr>'
        above.append(_made(f"<w:r>{face}<w:t>(Đã ký)</w:t></w:r>"))


def character_indents(root: _Element, parts: dict[str, bytes]) -> None:
    """Indents counted in letters beside those in points, the grid of an East Asian page, as WPS writes them."""
    for where in _all(root, "//w:body/w:p/w:pPr/w:ind[@w:firstLine='720']"):
        where.set(f"{W}firstLineChars", "0")
    last = _body(root).find(f"{W}sectPr")
    last.append(_made('<w:docGrid w:type="lines" w:linePitch="381"/>'))
    for spacing in _all(root, "//w:body/w:p/w:pPr/w:spacing"):
        spacing.addprevious(_made('<w:snapToGrid w:val="0"/>'))


def numbered(root: _Element, parts: dict[str, bytes]) -> None:
    """``1.``, ``a)`` and ``-`` are Word's own numbers, each list beginning where the typed one did."""
    forms = (("decimal", r"(\d{1,2})\. ", "%1."), ("lowerLetter", r"([a-zđ])\) ", "%1)"), ("bullet", r"(-) ", "-"))
    levels: list[str] = []
    for paragraph in _prose(root):
        texts = _all(paragraph, "w:r/w:t")
        where = paragraph.find(f"{W}pPr/{W}ind")
        if not texts or where is None or where.get(f"{W}firstLine", "0") == "0":
            continue
        found = next(
            ((kind, mark, one) for kind, pattern, one in forms if (mark := re.match(pattern, texts[0].text or ""))),
            None,
        )
        if found is None or _all(paragraph, "w:r[1]/w:rPr/w:b"):
            continue
        kind, mark, shown = found
        start = {
            "decimal": mark[1],
            "lowerLetter": str("abcdđeghiklm".index(mark[1]) + 1 if mark[1] in "abc" else 0),
            "bullet": "1",
        }[kind]
        if start == "0":
            continue
        levels.append(
            f'<w:abstractNum w:abstractNumId="{len(levels)}"><w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
            f'<w:suff w:val="space"/><w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
        )
        texts[0].text = (texts[0].text or "")[mark.end() :]
        number = _made(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{len(levels)}"/></w:numPr>')
        properties = paragraph.find(f"{W}pPr")
        before = [one for one in properties if one.tag in (f"{W}pStyle", f"{W}keepNext")]
        properties.insert(len(before), number)
    nums = "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(levels)))
    parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{NAMES["w"]}">{"".join(levels)}{nums}</w:numbering>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/numbering.xml" ContentType="{kind}"/></Types>'.encode())  # fmt: skip
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", f'<Relationship Id="rIdn" Type="{link}" Target="numbering.xml"/></Relationships>'.encode())  # fmt: skip


def blank_lines(root: _Element, parts: dict[str, bytes]) -> None:
    """Blank lines above the head and at the end of the file."""
    empty = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
    _body(root).insert(0, _made(empty))
    last = _body(root).find(f"{W}sectPr")
    for _ in range(3):
        last.addprevious(_made(empty))


TWISTS: Final[dict[str, Twist]] = {
    one.__name__: one
    for one in (
        lines_broken, words_apart, controls, spaced_letters, capitals_by_format, indented_by_tabs, own_sections,
        a_table_between, draft, loose_marks, fixed_blanks, signed, character_indents, numbered, blank_lines,
    )
}  # fmt: skip
