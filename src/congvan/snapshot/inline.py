"""The inside of a paragraph: runs, fields, notes, links, drawings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from congvan.ooxml.names import M_NS, qname, w
from congvan.snapshot.document import R_ID, OpenField, ParagraphContext, Story, field_name, is_white
from congvan.snapshot.drawings import BoxShape, holds_picture, inline_pictures, lines_and_boxes
from congvan.snapshot.formats import (
    FORMULA,
    DrawnLine,
    DrawnLineKind,
    NoteReference,
    RunFormat,
    WordPicture,
    WordPlace,
    WordRun,
)
from congvan.snapshot.measures import integer
from congvan.snapshot.tree import child_of, children
from congvan.text import legacy_font, shown_by_font, typed_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_R, _RPR, _T, _PPR = w("r"), w("rPr"), w("t"), w("pPr")
_FLD_CHAR, _INSTR, _FLD_SIMPLE = w("fldChar"), w("instrText"), w("fldSimple")
_HYPERLINK, _PAGE_NUMBER, _SYMBOL = w("hyperlink"), w("pgNum"), w("sym")
_BREAK: Final = w("br")
_COMMENT: Final = w("commentReference")
_DRAWN: Final = frozenset({w("drawing"), w("pict"), w("object")})
_NOTES: Final = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_MATH: Final = frozenset({qname(M_NS, "oMath"), qname(M_NS, "oMathPara")})
_LETTERS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "\u00ad",
}
_BREAKS: Final = {"page": "\f", "column": "\f"}
_SYMBOL_FONTS: Final = {"F0B7": "•", "F02D": "-", "F0A7": "▪", "F0FC": "✓", "F0A8": "□", "F0FE": "☑"}


class InlineReader:
    """Reads the inline content of one paragraph into ``runs``, ``fields``, ``lines`` and ``boxes``.

    ``shade`` is the paragraph's own fill.
    """

    def __init__(
        self, story: Story, place: WordPlace, style_id: str, setting: ParagraphContext, shade: str = ""
    ) -> None:
        self._story = story
        self._place = place
        self._ground = shade or setting.shade
        self._style_id = style_id
        self._setting = setting
        self.runs: list[WordRun] = []
        self.fields: list[str] = []
        self.lines: list[DrawnLine] = []
        self.boxes: list[BoxShape] = []
        self.pictures = 0
        self.drawn: list[WordPicture] = []

    def read(self, element: _Element, link: str = "") -> None:
        """The runs under ``element``, in order; a field that has shown no result by its end has none."""
        self._read(element, link)
        if self._story.fields:
            self._story.fields = [opened for opened in self._story.fields if opened.in_result]

    def _read(self, element: _Element, link: str) -> None:
        for child in children(element):
            tag = child.tag
            if tag == _R:
                self._run(child, link)
            elif tag == _HYPERLINK:
                self._read(child, self._address(child))
            elif tag == _FLD_SIMPLE:
                self._simple_field(child, link)
            elif tag in _MATH:
                self._math(child)

    def _address(self, hyperlink: _Element) -> str:
        relationship = self._story.relationships.get(hyperlink.get(R_ID, ""))
        anchor = hyperlink.get(w("anchor"), "")
        return relationship.target if relationship else f"#{anchor}" if anchor else ""

    def _simple_field(self, element: _Element, link: str) -> None:
        opened = OpenField(element.get(w("instr"), "").strip(), in_result=True)
        self._story.fields.append(opened)
        self._begin(opened.instruction)
        before = len(self.runs)
        self._read(element, link)
        if len(self.runs) == before:
            self._emit("", self._format(None), -1, link, None)
        self._story.fields = [field for field in self._story.fields if field is not opened]

    def _begin(self, instruction: str) -> None:
        self.fields.append(instruction)
        self._story.document.note_field(instruction, self._place)

    def _math(self, element: _Element) -> None:
        text = "".join(piece.text or "" for piece in element.iter(qname(M_NS, "t")))
        shown = WordRun(text, self._format(None), field=FORMULA)
        self._story.document.note_run(shown, self._place, self._ground)
        self.runs.append(shown)

    def _format(self, properties: _Element | None) -> RunFormat:
        return self._story.document.run_format(properties, self._style_id, self._setting)

    def _emit(self, text: str, shape: RunFormat, index: int, link: str, note: NoteReference | None) -> None:
        name = ""
        if self._story.fields:
            results = [opened for opened in self._story.fields if opened.in_result]
            name = field_name(results[-1].instruction) if results else ""
            link = link or _address_in(results[-1].instruction if name == "HYPERLINK" else "")
        encoding = typed_in(text, shape.font_high) if legacy_font(shape.font_high) else None
        shown = shown_by_font(text, shape.font_high) if encoding else text
        run = WordRun(shown, shape, index, name, link, note, encoding)
        self._story.document.note_run(run, self._place, self._ground)
        if self._setting.text_box is None and is_white(shape, self._ground):
            run = replace(run, format=replace(shape, vanish=True))
        self.runs.append(run)

    def _run(self, element: _Element, link: str) -> None:
        shape = self._format(child_of(element, _RPR))
        index = self._story.run_index.get(element, -1)
        letters: list[str] = []

        def flush(note: NoteReference | None = None) -> None:
            if letters or note:
                self._emit("".join(letters), shape, index, link, note)
                letters.clear()

        for child in children(element):
            tag = child.tag
            if tag == _RPR:
                continue
            if tag == _T:
                if not self._instructing():
                    letters.append(child.text or "")
            elif tag == _FLD_CHAR:
                flush()
                self._field_character(child.get(w("fldCharType"), ""), shape, index)
            elif tag == _INSTR:
                if self._story.fields:
                    self._story.fields[-1].instruction += child.text or ""
            elif tag in _DRAWN:
                self._drawn(child)
            elif tag == _COMMENT:
                self._story.document.note_comment(child.get(w("id"), ""), self._place)
            elif tag in _NOTES:
                flush()
                flush(_note(child))
            elif not self._instructing():
                letters.append(_letter(child))
        flush()

    def _instructing(self) -> bool:
        return bool(self._story.fields) and any(not opened.in_result for opened in self._story.fields)

    def _field_character(self, kind: str, shape: RunFormat, index: int) -> None:
        fields = self._story.fields
        if kind == "begin":
            fields.append(OpenField())
        elif fields and kind == "separate":
            fields[-1].in_result = True
            fields[-1].instruction = fields[-1].instruction.strip()
            self._begin(fields[-1].instruction)
        elif fields and kind == "end":
            if not fields[-1].in_result:
                fields[-1].in_result = True
                self._begin(fields[-1].instruction.strip())
                self._emit("", shape, index, "", None)
            fields.pop()

    def _drawn(self, element: _Element) -> None:
        lines, boxes = lines_and_boxes(element, self._place)
        if holds_picture(element) and not any(line.kind is DrawnLineKind.PICTURE for line in lines):
            self.pictures += 1
            if not boxes:
                self.drawn.extend(inline_pictures(element, self._story.picture_data))
        self.lines.extend(lines)
        self.boxes.extend(boxes)


def _address_in(instruction: str) -> str:
    """The address that a field ``HYPERLINK "https://…"`` leads to."""
    quoted = instruction.split('"')
    return quoted[1].strip() if len(quoted) > 2 else ""


def _note(element: _Element) -> NoteReference | None:
    note_id = integer(element.get(w("id")))
    if note_id is None:
        return None
    return NoteReference("footnote" if _NOTES[element.tag] == "footnote" else "endnote", note_id)


def _letter(element: _Element) -> str:
    tag = element.tag
    if tag == _BREAK:
        return _BREAKS.get(element.get(w("type"), ""), "\n")
    if tag == _SYMBOL:
        code = element.get(w("char"), "").upper()
        number = int(code, 16) if _is_hexadecimal(code) else 0
        return _SYMBOL_FONTS.get(code) or (chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else "")
    return "1" if tag == _PAGE_NUMBER else _LETTERS.get(tag, "")


def _is_hexadecimal(code: str) -> bool:
    return 0 < len(code) <= 4 and all(letter in "0123456789ABCDEF" for letter in code)
