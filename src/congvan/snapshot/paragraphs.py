"""One paragraph: its style, numbering and direct formatting brought together, its content read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.ooxml.names import w
from congvan.snapshot.document import ParagraphContext, Story
from congvan.snapshot.drawn_lines import border_lines, typed_lines
from congvan.snapshot.formats import Area, DrawnLine, NumberLabel, WordPlace, WordRun
from congvan.snapshot.formatting import Layer, layered, paragraph_format, read_paragraph
from congvan.snapshot.inline import InlineReader
from congvan.snapshot.model import WordParagraph

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.snapshot.drawings import BoxShape

_PPR, _RPR = w("pPr"), w("rPr")
_MARK_DELETED: Final = (w("del"), w("moveFrom"))


class ParagraphReader:
    """Reads the paragraphs of one story; runs of a paragraph whose mark was deleted run on into the next."""

    def __init__(self, story: Story, area: Area, note: int | None = None) -> None:
        self._story = story
        self._area: Area = area
        self._note = note
        self._carried: list[WordRun] = []

    def read(self, element: _Element, setting: ParagraphContext) -> tuple[WordParagraph, list[BoxShape]] | None:
        """The paragraph without its text boxes, and the shapes of those; None when it joins the next one."""
        properties = element.find(_PPR)
        mark = None if properties is None else properties.find(_RPR)
        direct = read_paragraph(properties)
        document = self._story.document
        style_id = str(direct.get("style") or document.sheet.default_id("paragraph"))
        place = self._place(element, setting)
        shade = str(direct.get("shd", document.sheet.paragraph(style_id).paragraph.get("shd", "")))
        inline = InlineReader(self._story, place, style_id, setting, shade)
        inline.read(element)
        document.note_changes(element, place)
        if mark is not None and any(mark.find(tag) is not None for tag in _MARK_DELETED):
            self._carried.extend(inline.runs)
            return None
        runs, self._carried = (*self._carried, *inline.runs), []
        layer, label = self._layer(direct, style_id, setting)
        shape = paragraph_format({**layer, "style": style_id}, document.style_name(style_id))
        text = "".join(run.text for run in runs if not run.format.vanish)
        lines: list[DrawnLine] = [*border_lines(place, shape, setting.width_pt), *inline.lines]
        lines.extend(typed_lines(place, text, runs, shape.alignment))
        paragraph = WordParagraph(
            place=place,
            format=shape,
            runs=runs,
            mark=document.run_format(mark, style_id, setting),
            text=text,
            label=label,
            fields=tuple(inline.fields),
            lines=tuple(lines),
            width_pt=setting.width_pt,
            pictures=inline.pictures,
        )
        return paragraph, inline.boxes

    def _place(self, element: _Element, setting: ParagraphContext) -> WordPlace:
        story = self._story
        return WordPlace(
            part=story.part,
            index=story.paragraph_index.get(element, -1),
            area=self._area,
            block=story.block,
            cells=setting.cells,
            section=story.section,
            text_box=setting.text_box,
            note=self._note,
        )

    def _layer(self, direct: Layer, style_id: str, setting: ParagraphContext) -> tuple[Layer, NumberLabel | None]:
        sheet = self._story.document.sheet
        style = sheet.paragraph(style_id)
        label, indent = self._numbering(direct, style.paragraph, style_id)
        if not indent:
            nearest = (style.paragraph, direct)
        elif "numId" not in direct and style.own_indent:
            nearest = (layered(indent, style.paragraph), direct)
        else:
            nearest = (layered(style.paragraph, indent), direct)
        return layered(sheet.default_paragraph, setting.table_paragraph, *nearest), label

    def _numbering(self, direct: Layer, style: Layer, style_id: str) -> tuple[NumberLabel | None, Layer]:
        num_id = direct.get("numId", style.get("numId"))
        if not num_id:
            return None, {}
        numbers = self._story.document.numbers
        level = direct.get("ilvl", style.get("ilvl"))
        if level is None:
            level = numbers.level_of_style(num_id, style_id)
        definition = numbers.level(num_id, level)
        indent = {} if definition is None else definition.indent
        kept = {key: value for key, value in indent.items() if key in ("left", "right", "first", "tabs")}
        return numbers.label(num_id, level), kept
