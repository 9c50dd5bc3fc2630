"""Appendices behind the document: each in a section of its own, and the parts that those sections need.

A document without appendices has none of it: not a byte of its package differs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from markupsafe import Markup

from congvan.blocks import PageColumns, PageParagraph, PageTable
from congvan.cached import cached_property
from congvan.errors import Message, Problem, TemplateError
from congvan.ooxml.markup import blocks_xml, paragraphs_xml
from congvan.ooxml.names import R_NS, W_NS, WORD_MIME, XML_DECLARATION
from congvan.ooxml.writing import PackedPart, pack
from congvan.page import AppendixPage
from congvan.template.live_part import live_part
from congvan.template.prepared import Prepared

WriteTable = Callable[[PageTable | PageColumns], str]
LETTER_ENDS_SLOT: Final = "{{ d.letter_ends }}"
APPENDICES_SLOT: Final = "{{ d.appendices }}"
NO_APPENDICES: Final = {"letter_ends": Markup(), "appendices": Markup()}
"""What the two slots hold for a document without appendices."""


class AppendedPart(NamedTuple):
    """An empty header or footer, for the first page of every appendix."""

    name: str
    relationship: str
    kind: str
    element: str
    style: str

    @property
    def xml(self) -> str:
        """The part."""
        paragraphs = paragraphs_xml([PageParagraph(self.style)])
        return f'{XML_DECLARATION}<w:{self.element} xmlns:w="{W_NS}">{paragraphs}</w:{self.element}>'


HEADER: Final = AppendedPart("appendix_header.xml", "rIdAppendixHeader", "header", "hdr", "Header")
FOOTER: Final = AppendedPart("appendix_footer.xml", "rIdAppendixFooter", "footer", "ftr", "Footer")
_TYPES, _RELATIONSHIPS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_BREAK: Final = '<w:p><w:pPr><w:pStyle w:val="CvGap"/>'
_BREAK_END: Final = "</w:pPr></w:p>"


class Appender:
    """Writes the appendices of a page for one template."""

    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self._sections = {orientation: live_part(source) for orientation, source in prepared.appendix_sections.items()}

    @cached_property
    def parts(self) -> dict[str, PackedPart]:
        """The parts that are there, or differ, because there are appendices."""
        return {name: pack(name, text.encode()) for name, text in self.texts.items()}

    @cached_property
    def texts(self) -> dict[str, str]:
        """What ``parts`` hold."""
        fixed = self._prepared.fixed
        types, relationships = fixed[_TYPES].decode(), fixed[_RELATIONSHIPS].decode()
        for part in (HEADER, FOOTER):
            override = f'<Override PartName="/word/{part.name}" ContentType="{WORD_MIME}.{part.kind}+xml"/>'
            types = types.replace("</Types>", f"{override}</Types>")
            relationship = f'<Relationship Id="{part.relationship}" Type="{R_NS}/{part.kind}" Target="{part.name}"/>'
            relationships = relationships.replace("</Relationships>", f"{relationship}</Relationships>")
        texts = {f"word/{part.name}": part.xml for part in (HEADER, FOOTER)}
        return texts | {_TYPES: types, _RELATIONSHIPS: relationships}

    def slots(
        self,
        appendices: Sequence[AppendixPage],
        margins: Mapping[str, str],
        write_table: WriteTable,
    ) -> dict[str, str]:
        """The two slots of ``appendices``. Raises ``TemplateError`` where the template lacks their styles."""
        self._refuse_missing()
        pieces = []
        for number, appendix in enumerate(appendices, 1):
            section = self._sections[appendix.orientation.value].fill(margins)
            pieces.append(blocks_xml(appendix.blocks, write_table))
            pieces.append(section if number == len(appendices) else f"{_BREAK}{section}{_BREAK_END}")
        return {"letter_ends": Markup(_BREAK), "appendices": Markup(_BREAK_END + "".join(pieces))}

    def alone(self, appendix: AppendixPage, margins: Mapping[str, str], write_table: WriteTable) -> str:
        """What is in ``w:body`` of a file of its own that holds ``appendix``; raises as ``slots`` does."""
        self._refuse_missing()
        return blocks_xml(appendix.blocks, write_table) + self._sections[appendix.orientation.value].fill(margins)

    def _refuse_missing(self) -> None:
        if self._prepared.appendix_styles_missing:
            raise TemplateError([self._missing(style) for style in self._prepared.appendix_styles_missing])

    def _missing(self, style: str) -> Problem:
        return Problem(
            Message(
                f"văn bản có phụ lục, mẫu thiếu kiểu “{style}”",
                f"the document has appendices, style “{style}” is missing",
            ),
            path=self._prepared.manifest.name,
        )
