"""Everything that one careless hand can do to one component of a right letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from congvan.profile import load
from congvan.profile.model import Use
from congvan.vocabulary import Component
from mutation.wordml import (
    TWIPS_PER_MM,
    Letter,
    W,
    detach,
    direct,
    paragraph_property,
    rewrite,
    run_property,
    style_of,
    text_of,
)

NORM: Final = load("nd30")
C = Component
LINES: Final = (C.NATIONAL_MOTTO_LINE, C.ISSUING_AGENCY_LINE, C.TITLED_SUBJECT_LINE)
SILENT: Final = (*LINES, C.PAGE, C.SIGNATURE, C.FOOTNOTE)
CAPITALS: Final = frozenset(
    {C.NATIONAL_NAME, C.PARENT_AGENCY, C.ISSUING_AGENCY, C.DOCUMENT_TYPE, C.PART_TITLE, C.CHAPTER_TITLE,
     C.SECTION_TITLE, C.SUBSECTION_TITLE, C.ROMAN_SECTION, C.SIGNING_AUTHORITY, C.POSITION, C.URGENCY, C.SECRECY,
     C.CIRCULATION, C.APPENDIX_TITLE}
)  # fmt: skip
"""What the decree wants in capitals; everything else in lower case (PL I, phần I, mục V)."""
PROSE: Final = frozenset({C.BODY, C.CLAUSE, C.POINT, C.ITEM})
ALIGNMENTS: Final = ("left", "right", "center", "justify", "distribute")


@dataclass(frozen=True)
class Mutant:
    """One right letter with one thing changed."""

    name: str
    docx: bytes


def mutants(letter: Letter, component: Component) -> Iterator[Mutant]:
    """Every mutant of ``component`` in ``letter``; nothing where the letter has none."""
    for name, change in _changes(component):
        other = letter.copy()
        if change(other):
            yield Mutant(name, other.docx())


Change = Callable[[Letter], bool]
"""Changes the letter in place; False where there is nothing to change."""


def _changes(component: Component) -> Iterator[tuple[str, Change]]:
    if component is C.PAGE:
        yield from _page_changes()
        return
    yield "deleted", lambda letter: _delete(letter, component)
    yield "moved to the end", lambda letter: _move(letter, component)
    if component in LINES:
        yield from _line_changes(component)
        return
    if component in SILENT:
        return
    yield from _letter_changes(component)
    yield from _shape_changes(component)
    yield "swapped with the next", lambda letter: _swap(letter, component)
    for name, pattern, replacement in REWORDED.get(component, ()):
        yield name, _rewording(component, pattern, replacement)
    if component in PROSE:
        yield "hanging by 25 mm", _on(component, lambda paragraph, _: _hang(paragraph))
    else:
        yield (
            "second half italic toggled",
            _on(component, lambda paragraph, use: _toggle(_second_half(paragraph), "i", use.italic)),
        )
    if component in FRAMED:
        yield "frame removed", _on(component, lambda paragraph, _: _borders(paragraph, FRAME))
    if component is C.CONTACT:
        yield "line removed", _on(component, lambda paragraph, _: _borders(_first_alike(paragraph), ("top",)))


FRAMED: Final = (C.URGENCY, C.SECRECY, C.CIRCULATION)
FRAME: Final = ("top", "left", "bottom", "right")


def _first_alike(paragraph: Any) -> Any:
    """The first paragraph of its style beside it."""
    return next(item for item in paragraph.getparent() if style_of(item) == style_of(paragraph))


def _on(component: Component, change: Callable[[Any, Use], object]) -> Change:
    def act(letter: Letter) -> bool:
        if not letter.paragraphs(component):
            return False
        return change(letter.longest(component), NORM.use(component)) is not False

    return act


def _letter_changes(component: Component) -> Iterator[tuple[str, Change]]:
    for name, points in (("smaller by 1.5 pt", -1.5), ("larger by 2 pt", 2.0)):
        yield name, _on(component, lambda paragraph, use, points=points: _resize(paragraph, use, points))
    yield "bold toggled", _on(component, lambda paragraph, use: _toggle(paragraph, "b", use.bold))
    yield "italic toggled", _on(component, lambda paragraph, use: _toggle(paragraph, "i", use.italic))
    yield "case changed", _on(component, lambda paragraph, _: _recase(paragraph, component))
    yield "in Arial", _on(component, lambda paragraph, _: _arial(paragraph))
    yield "in red", _on(component, lambda paragraph, _: run_property(paragraph, "color", val="FF0000"))
    yield "in dark grey", _on(component, lambda paragraph, _: run_property(paragraph, "color", val="595959"))
    yield "second half larger", _on(component, lambda paragraph, use: _resize(_second_half(paragraph), use, 2))
    yield "second half in Arial", _on(component, lambda paragraph, _: _arial(_second_half(paragraph)))
    yield "underlined", _on(component, lambda paragraph, _: run_property(paragraph, "u", val="single"))
    yield "struck through", _on(component, lambda paragraph, _: run_property(paragraph, "strike", val="1"))
    yield "highlighted", _on(component, lambda paragraph, _: run_property(paragraph, "highlight", val="yellow"))
    yield (
        "on a grey ground",
        _on(component, lambda paragraph, _: paragraph_property(paragraph, "shd", val="clear", fill="D9D9D9")),
    )
    yield "letters 2 pt apart", _on(component, lambda paragraph, _: run_property(paragraph, "spacing", val=40))
    yield "letters narrowed", _on(component, lambda paragraph, _: run_property(paragraph, "w", val=80))
    yield "small capitals", _on(component, lambda paragraph, _: run_property(paragraph, "smallCaps", val="1"))
    yield "raised", _on(component, lambda paragraph, _: run_property(paragraph, "vertAlign", val="superscript"))


def _resize(paragraph: Any, use: Use, points: float) -> None:
    own = direct(paragraph, "r/rPr/sz", "val")
    size = float(own) / 2 if own else use.size
    run_property(paragraph, "sz", val=round((size + points) * 2))


def _toggle(paragraph: Any, name: str, now: bool) -> None:
    run_property(paragraph, name, val="0" if now else "1")


def _recase(paragraph: Any, component: Component) -> bool:
    if not text_of(paragraph).upper().strip(" 0123456789"):
        return False
    if component in CAPITALS:
        run_property(paragraph, "caps", val="0")
        rewrite(paragraph, text_of(paragraph).capitalize())
    else:
        rewrite(paragraph, text_of(paragraph).upper())
    return True


def _arial(paragraph: Any) -> None:
    run_property(paragraph, "rFonts", ascii="Arial", hAnsi="Arial", cs="Arial", eastAsia="Arial")


def _shape_changes(component: Component) -> Iterator[tuple[str, Change]]:
    for align in ALIGNMENTS:
        yield f"aligned {align}", _on(component, lambda paragraph, use, align=align: _align(paragraph, use, align))
    yield "first line 20 mm", _on(component, lambda paragraph, _: _indent(paragraph, first=20))
    yield "indented by 25 mm", _on(component, lambda paragraph, _: _indent(paragraph, left=25))
    yield "indented by 25 mm at the right", _on(component, lambda paragraph, _: _indent(paragraph, right=25))
    yield "in a box", _on(component, lambda paragraph, _: _box(paragraph))
    yield "an empty line above", lambda letter: _empty_line(letter, component)
    yield "no space around", _on(component, lambda paragraph, _: _space(paragraph, before=0, after=0))
    yield "30 pt before", _on(component, lambda paragraph, _: _space(paragraph, before=600))
    yield "30 pt after", _on(component, lambda paragraph, _: _space(paragraph, after=600))
    yield "lines 1.7", _on(component, lambda paragraph, _: _space(paragraph, line=408, lineRule="auto"))
    yield "lines 0.8", _on(component, lambda paragraph, _: _space(paragraph, line=192, lineRule="auto"))


def _align(paragraph: Any, use: Use, align: str) -> bool:
    word = {"justify": "both"}.get(align, align)
    own = direct(paragraph, "pPr/jc", "val") or {"justify": "both"}.get(use.align, use.align)
    if own == word:
        return False
    paragraph_property(paragraph, "jc", val=word)
    return True


def _indent(
    paragraph: Any, *, first: float | None = None, left: float | None = None, right: float | None = None
) -> None:
    element = paragraph_property(paragraph, "ind")
    for side, width in (("left", left), ("right", right)):
        if width is not None:
            now = int(element.get(f"{W}{side}") or 0)
            element.set(f"{W}{side}", str(now + round(width * TWIPS_PER_MM)))
    if first is not None:
        element.attrib.pop(f"{W}hanging", None)
        element.set(f"{W}firstLine", str(round(first * TWIPS_PER_MM)))


def _second_half(paragraph: Any) -> Any:
    """The second half of its longest run, a run by itself; the whole run where it is one word."""
    run = max(paragraph.iter(f"{W}r"), key=lambda item: len(text_of(item)))
    words = text_of(run).split(" ")
    if len(words) < 2:
        return run
    other = deepcopy(run)
    rewrite(run, " ".join(words[: len(words) // 2]))
    rewrite(other, " ".join(["", *words[len(words) // 2 :]]))
    run.addnext(other)
    return other


def _hang(paragraph: Any) -> None:
    element = paragraph_property(paragraph, "ind")
    element.attrib.pop(f"{W}firstLine", None)
    element.set(f"{W}left", str(round(37.7 * TWIPS_PER_MM)))
    element.set(f"{W}hanging", str(round(25 * TWIPS_PER_MM)))


def _box(paragraph: Any) -> None:
    borders = paragraph_property(paragraph, "pBdr")
    for old in list(borders):
        borders.remove(old)
    for side in FRAME:
        edge = etree.SubElement(borders, f"{W}{side}")
        for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
            edge.set(f"{W}{key}", value)


def _empty_line(letter: Letter, component: Component) -> bool:
    """One press of the Enter key before its first paragraph."""
    paragraphs = letter.paragraphs(component)
    if not paragraphs:
        return False
    empty = deepcopy(paragraphs[0])
    for child in list(empty):
        if child.tag != f"{W}pPr":
            empty.remove(child)
    paragraphs[0].addprevious(empty)
    return True


def _space(paragraph: Any, **values: object) -> None:
    paragraph_property(paragraph, "spacing", **values)


def _borders(paragraph: Any, sides: tuple[str, ...]) -> bool:
    borders = paragraph_property(paragraph, "pBdr")
    for side in sides:
        for old in borders.findall(f"{W}{side}"):
            borders.remove(old)
    for side in sides:
        etree.SubElement(borders, f"{W}{side}").set(f"{W}val", "nil")
    return True


def _delete(letter: Letter, component: Component) -> bool:
    paragraphs = letter.paragraphs(component)
    for paragraph in paragraphs:
        detach(paragraph)
    return bool(paragraphs)


def _move(letter: Letter, component: Component) -> bool:
    paragraphs = [item for item in letter.paragraphs(component) if item.find(f"{W}pPr/{W}sectPr") is None]
    for paragraph in paragraphs:
        detach(paragraph)
        letter.section.addprevious(paragraph)
    return bool(paragraphs)


def _swap(letter: Letter, component: Component) -> bool:
    """Its last paragraph with the one below, if that is another component."""
    paragraphs = letter.paragraphs(component)
    if not paragraphs:
        return False
    last = paragraphs[-1]
    below = last.getnext()
    if below is None or below.tag != f"{W}p" or not text_of(below).strip() or style_of(below) == style_of(last):
        return False
    below.addnext(last)
    return True


def _rewording(component: Component, pattern: str, replacement: str) -> Change:
    def act(letter: Letter) -> bool:
        for paragraph in letter.paragraphs(component):
            text = text_of(paragraph)
            if re.search(pattern, text):
                rewrite(paragraph, re.sub(pattern, replacement, text, count=1))
                return True
        return False

    return act


Rewording = tuple[str, str, str]
_NUMBERED: Final[tuple[Rewording, ...]] = (
    ("number skipped", r"^2\.", "3."),
    ("number repeated", r"^2\.", "1."),
    ("number with a bracket", r"^1\.", "1)"),
    ("number Roman", r"^2\.", "II."),
)
_LISTED: Final[tuple[Rewording, ...]] = (
    ("mark dropped", r"^- ", ""),
    ("mark a plus", r"^- ", "+ "),
    ("end a comma", r"[;.]$", ","),
    ("end dropped", r"[;.]$", ""),
)
REWORDED: Final[dict[Component, tuple[Rewording, ...]]] = {
    C.NATIONAL_NAME: (
        ("letter dropped", "CHỦ NGHĨA", "CHỦ NGHĨ"),
        ("word dropped", "XÃ HỘI ", ""),
        ("tone changed", "VIỆT", "VIÊT"),
        ("with a full stop", "$", "."),
    ),
    C.NATIONAL_MOTTO: (
        ("letter dropped", "Hạnh", "Hạn"),
        ("with dashes", " - ", " – "),
        ("without blanks", " - ", "-"),
        ("small letters", "Tự do", "tự do"),
        ("with long dashes", " - ", " — "),
        ("blank dropped on one side", " - ", "- "),
        ("foreign letter", "^Đ", "Ð"),
    ),
    C.NUMBER: (
        ("label without colon", "^Số:", "Số"),
        ("label changed", "^Số:", "Sô:"),
        ("label dropped", "^Số: ?", ""),
        ("label in capitals", "^Số:", "SỐ:"),
        ("label small", "^Số:", "số:"),
        ("blank before the colon", "^Số:", "Số :"),
        ("blank before the slash", "/", " /"),
        ("blank after the slash", "/", "/ "),
        ("with a dash", "(?<=[A-ZĐ])-(?=[A-ZĐ])", "–"),
        ("number without zero", "^Số: ?0(?=[1-9]/)", "Số: "),
        ("symbol in small letters", r"/.*$", "/stc-qlns"),
        ("blanks in the symbol", r"(?<=[A-ZĐ])-(?=[A-ZĐ])", " - "),
        ("symbol with the type", r"(?<=\d)/.*$", "/CV-STC"),
        ("without slash", "/", "-"),
    ),
    C.PLACE_DATE: (
        ("day without zero", r"ngày 0(?=\d)", "ngày "),
        ("month without zero", r"tháng 0(?=[12])", "tháng "),
        ("month with zero", r"tháng (?=[3-9] )", "tháng 0"),
        ("date in figures", r"ngày (\d+) tháng (\d+) năm (\d+)", r"\1/\2/\3"),
        ("comma dropped", ", ngày", " ngày"),
        ("place small", "^An|^Quảng", "an"),
        ("day not in the calendar", r"ngày \d+ tháng \d+", "ngày 31 tháng 4"),
    ),
    C.SUBJECT: (
        ("label written out", "^V/v", "Về việc"),
        ("label small", "^V/v", "v/v"),
        ("label dropped", "^V/v ", ""),
        ("label with a colon", "^V/v", "V/v:"),
    ),
    C.ADDRESSEES_LABEL: (
        ("colon dropped", "^Kính gửi:", "Kính gửi"),
        ("blank before the colon", "^Kính gửi:", "Kính gửi :"),
        ("letter changed", "^Kính gửi:", "Kính gủi:"),
        ("word changed", "^Kính gửi:", "Gửi:"),
    ),
    C.ADDRESSEE: _LISTED,
    C.RECIPIENTS_LABEL: (
        ("colon dropped", "^Nơi nhận:", "Nơi nhận"),
        ("blank before the colon", "^Nơi nhận:", "Nơi nhận :"),
        ("letter changed", "^Nơi nhận:", "Nơi nhân:"),
        ("word changed", "^Nơi nhận:", "Nơi gửi:"),
    ),
    C.RECIPIENT: (*_LISTED, ("first entry changed", "Như trên", "Như kính gửi")),
    C.FILE_COPY: (
        *_LISTED,
        ("letter changed", "Lưu:", "Luu:"),
        ("colon dropped", "Lưu:", "Lưu"),
        ("office changed", "VT,", "VP,"),
        ("unit dropped", r"VT, .*$", "VT."),
    ),
    C.SIGNING_AUTHORITY: (
        ("stop dropped", r"^(TM|KT|TL|TUQ)\.", r"\1"),
        ("slash for a stop", r"^(TM|KT|TL|TUQ)\.", r"\1/"),
        ("deputy after the abbreviation", r"^(KT|TL|TUQ)\. ", r"\1. Phó "),
        ("head after TM.", r"^(TM)\. .*$", r"\1. Chủ tịch"),
        ("unknown abbreviation", r"^(TM|KT|TL|TUQ)\.", "UQ."),
    ),
    C.FULL_NAME: (
        ("degree before", "^", "ThS. "),
        ("title before", "^", "Tiến sĩ "),
    ),
    C.URGENCY: (("word changed", "^.*$", "KHẨN CẤP"),),
    C.SECRECY: (("word changed", "^.*$", "BÍ MẬT"),),
    C.CIRCULATION: (("word changed", "^.*$", "NỘI BỘ"),),
    C.BODY: (
        ("end mark dropped", r"\./\.$", "."),
        ("small initial", "^Đề", "đề"),
    ),
    C.CLAUSE: _NUMBERED,
    C.POINT: (
        ("letter repeated", r"^b\)", "a)"),
        ("letter skipped", r"^b\)", "c)"),
        ("letter with a stop", r"^a\)", "a."),
        ("letter a capital", r"^b\)", "B)"),
    ),
    C.ARTICLE: (
        ("number skipped", r"^Điều 2\.", "Điều 3."),
        ("number Roman", r"^Điều 2\.", "Điều II."),
        ("number with a colon", r"^Điều 1\.", "Điều 1:"),
        ("title dropped", r"^(Điều 2\.).*$", r"\1"),
        ("word abbreviated", r"^Điều 2\.", "Đ. 2."),
    ),
    C.PART: (("number Arabic", "Phần II", "Phần 2"), ("number skipped", "Phần II", "Phần III")),
    C.CHAPTER: (("number Arabic", "Chương II", "Chương 2"), ("number skipped", "Chương II", "Chương III")),
    C.SECTION: (("number Roman", "Mục 2", "Mục II"), ("number skipped", "Mục 2", "Mục 3")),
    C.SUBSECTION: (("number Roman", "Tiểu mục 2", "Tiểu mục II"), ("number skipped", "Tiểu mục 2", "Tiểu mục 3")),
    C.ROMAN_SECTION: (
        ("number Arabic", r"^II\.", "2."),
        ("number skipped", r"^II\.", "III."),
        ("number without stop", r"^II\.", "II"),
    ),
    C.LEGAL_BASIS: (
        ("end a comma", ";$", ","),
        ("last end a comma", r"\.$", ","),
        ("law with a number", r"(Luật [^;]*?) ngày", r"\1 số 72/2025/QH15 ngày"),
        ("number dropped", r" số 30/2020/NĐ-CP", ""),
    ),
    C.DOCUMENT_TYPE: (("unknown type", "^.*$", "THÔNG TRI"), ("letter dropped", "QUYẾT", "QUYẾ")),
    C.APPENDIX_NUMBER: (("number Arabic", "Phụ lục II$", "Phụ lục 2"), ("number dropped", " II$", "")),
    C.APPENDIX_REFERENCE: (
        ("date dropped", " ngày .* năm 2026", ""),
        ("number changed", "số 05/", "số 06/"),
        ("date changed", "ngày 05 tháng 02", "ngày 06 tháng 02"),
    ),
}


def _line_changes(component: Component) -> Iterator[tuple[str, Change]]:
    for name, factor in (("halved", 0.5), ("longer by half", 1.5)):
        yield name, lambda letter, factor=factor: _stretch(letter, component, factor)
    for kind in ("dashed", "dotted", "double"):
        yield kind, lambda letter, kind=kind: _restroke(letter, component, val=kind)
    yield "in red", lambda letter: _restroke(letter, component, color="FF0000")
    yield "thrice as thick", lambda letter: _restroke(letter, component, sz="18")
    yield "pushed aside by 10 mm", lambda letter: _push(letter, component)


def _stretch(letter: Letter, component: Component, factor: float) -> bool:
    """Its indents so that it becomes ``factor`` times as long."""
    for line in letter.paragraphs(component):
        cell = line.getparent().find(f"{W}tcPr/{W}tcW")
        room = _text_width(letter) if cell is None else _grid_width(line)
        indent = paragraph_property(line, "ind")
        left, right = (int(indent.get(f"{W}{side}") or 0) for side in ("left", "right"))
        length = min((room - left - right) * factor, room)
        paragraph_property(line, "ind", left=round((room - length) / 2), right=round((room - length) / 2))
        return True
    return False


def _text_width(letter: Letter) -> int:
    size, margins = letter.section.find(f"{W}pgSz"), letter.section.find(f"{W}pgMar")
    return int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))


def _grid_width(line: Any) -> int:
    cell = line.getparent()
    at = [item for item in cell.getparent() if item.tag == cell.tag].index(cell)
    columns = next(line.iterancestors(f"{W}tbl")).findall(f"{W}tblGrid/{W}gridCol")
    behind = cell.find(f"{W}tcPr/{W}tcMar/{W}right")
    return int(columns[at].get(f"{W}w")) - (0 if behind is None else int(behind.get(f"{W}w")))


def _restroke(letter: Letter, component: Component, **values: str) -> bool:
    for line in letter.paragraphs(component):
        borders = paragraph_property(line, "pBdr")
        for old in list(borders):
            borders.remove(old)
        top = etree.SubElement(borders, f"{W}top")
        for key, value in {"val": "single", "sz": "6", "space": "1", "color": "000000", **values}.items():
            top.set(f"{W}{key}", value)
        return True
    return False


def _push(letter: Letter, component: Component) -> bool:
    """Ten millimetres to the right, as long as before."""
    for line in letter.paragraphs(component):
        indent = paragraph_property(line, "ind")
        for side, way in (("left", 1), ("right", -1)):
            indent.set(f"{W}{side}", str(int(indent.get(f"{W}{side}") or 0) + way * round(10 * TWIPS_PER_MM)))
        return True
    return False


def _page_changes() -> Iterator[tuple[str, Change]]:
    for side, widths in (("top", (15, 30)), ("bottom", (15, 30)), ("left", (25, 40)), ("right", (10, 25))):
        for width in widths:
            yield f"margin {side} {width} mm", _section_change("pgMar", **{side: round(width * TWIPS_PER_MM)})
    yield "on A5", _section_change("pgSz", w=8391, h=11906)
    yield "on Letter", _section_change("pgSz", w=12240, h=15840)
    yield "on its side", _section_change("pgSz", w=16838, h=11906, orient="landscape")
    yield "page numbers Roman", _section_change("pgNumType", fmt="lowerRoman")
    yield "page numbers from 2", _section_change("pgNumType", start=2)
    yield "page number shown on page one", _number_on_first_page
    yield "page number in the footer", _number_in_footer


def _section_change(name: str, **values: object) -> Change:
    def act(letter: Letter) -> bool:
        for section in letter.roots["word/document.xml"].iter(f"{W}sectPr"):
            element = section.find(f"{W}{name}")
            if element is None:
                element = etree.Element(f"{W}{name}")
                section.find(f"{W}pgMar").addnext(element)
            for key, value in values.items():
                element.set(f"{W}{key}", str(value))
        return True

    return act


def _numbered(letter: Letter) -> list[Any]:
    headers = (root for name, root in letter.roots.items() if name.startswith("word/header"))
    every = (paragraph for root in headers for paragraph in root.iter(f"{W}p"))
    return [paragraph for paragraph in every if "PAGE" in etree.tostring(paragraph, encoding="unicode")]


def _number_on_first_page(letter: Letter) -> bool:
    for section in letter.roots["word/document.xml"].iter(f"{W}sectPr"):
        for title in section.findall(f"{W}titlePg"):
            section.remove(title)
    return True


def _number_in_footer(letter: Letter) -> bool:
    variants = letter.section.findall(f"{W}footerReference")
    footers = [root for name, root in letter.roots.items() if name.startswith("word/footer")]
    numbers = _numbered(letter)
    if not numbers or not footers or not variants:
        return False
    parent = numbers[0].getparent()
    parent.replace(numbers[0], etree.Element(f"{W}p"))
    for reference in variants:
        reference.set(f"{W}type", "default" if reference is variants[-1] else "even")
    footers[-1].insert(0, numbers[0])
    return True
