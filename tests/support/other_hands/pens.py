# ruff: noqa: E501 - XML stays on one line
"""Ways of writing one line as ``w:p``: all formatting direct, by styles, by theme, in rsid soup, tracked, in controls."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from support.other_hands.letter import FONT, LOOKS, Line, Look

TWIPS_PER_MM = 1440 / 25.4
BY = 'w:author="Người soạn thảo" w:date="2026-02-01T08:00:00Z"'


@dataclass
class Desk:
    """What one document hands out: ids, each once."""

    ids: Any = field(default_factory=lambda: count(1))

    def next(self) -> int:
        """A number that was not used before."""
        return int(next(self.ids))


Pen = Callable[[Line, Desk], str]


def escaped(text: str) -> str:
    """``text`` as character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def text_xml(text: str) -> str:
    """``w:t`` with its tabs and breaks."""
    pieces = escaped(text).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    pieces = pieces.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{pieces}</w:t>'


def fonts(name: str) -> str:
    """``w:rFonts`` of one font."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def run_shape(look: Look, *, font: bool = True, change: str = "") -> str:
    """``w:rPr`` of ``look``, in the order of the schema."""
    marks = "".join(f"<w:{tag}/>" for tag, on in (("b", look.bold), ("i", look.italic)) if on)
    color = f'<w:color w:val="{look.color}"/>' if look.color else ""
    size = f'<w:sz w:val="{round(look.size * 2)}"/><w:szCs w:val="{round(look.size * 2)}"/>'
    line = '<w:u w:val="single"/>' if look.underline else ""
    return f"<w:rPr>{fonts(look.font) if font or look.font != FONT else ''}{marks}{color}{size}{line}{change}</w:rPr>"


def shape(look: Look) -> str:
    """What is in ``w:pPr`` for ``look``."""
    line, rule = (round(look.exactly * 20), "exact") if look.exactly else (round(look.line * 240), "auto")
    indent = f'<w:ind w:left="{round(look.left * TWIPS_PER_MM)}" w:firstLine="{round(look.first * TWIPS_PER_MM)}"/>'
    return (
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" w:line="{line}" w:lineRule="{rule}"/>'
        f'{indent}<w:jc w:val="{look.align}"/>'
    )


def tail_xml(line: Line, properties: str) -> str:
    """The drafter's mark: small and lowered, as it is typed behind the last unit."""
    if not line.tail:
        return ""
    lowered = properties.replace("</w:rPr>", '<w:vertAlign w:val="subscript"/></w:rPr>')
    return f"<w:r>{lowered}{text_xml(line.tail)}</w:r>"


def direct(line: Line, desk: Desk) -> str:
    """Everything on the paragraph and the run itself, on Normal."""
    properties = run_shape(line.look)
    runs = f"<w:r>{properties}{text_xml(line.text)}</w:r>{tail_xml(line, properties)}"
    return f"<w:p><w:pPr>{shape(line.look)}</w:pPr>{runs}</w:p>"


def styled(line: Line, desk: Desk) -> str:
    """Nothing on the paragraph but a style that inherits from another."""
    own = "" if line.look == LOOKS[line.slot] else run_shape(line.look)
    ppr = f'<w:pStyle w:val="{style_id(line.slot)}"/>' + ("" if line.look == LOOKS[line.slot] else shape(line.look))
    properties = own or "<w:rPr></w:rPr>"
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r>{own}{text_xml(line.text)}</w:r>{tail_xml(line, properties)}</w:p>"


def style_id(slot: str) -> str:
    """The office's style for a slot."""
    return "VB" + slot.replace("_", "")


def styles_of_slots() -> str:
    """The office's styles: each based on one of three, those on Normal."""
    bases = {"both": "VBVanban", "center": "VBGiua", "left": "VBTrai"}
    basic = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="{align}"/></w:pPr>'
        f"<w:rPr>{fonts(FONT)}</w:rPr></w:style>"
        for align, name in bases.items()
    )
    own = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(slot)}"><w:name w:val="{style_id(slot)}"/>'
        f'<w:basedOn w:val="{bases[look.align]}"/><w:pPr>{shape(look)}</w:pPr>{run_shape(look, font=False)}</w:style>'
        for slot, look in LOOKS.items()
    )
    return basic + own


def themed(line: Line, desk: Desk) -> str:
    """No font on the run: it comes from the theme, which the defaults name."""
    properties = run_shape(line.look, font=False)
    runs = f"<w:r>{properties}{text_xml(line.text)}</w:r>{tail_xml(line, properties)}"
    return f"<w:p><w:pPr>{shape(line.look)}</w:pPr>{runs}</w:p>"


def soup(line: Line, desk: Desk) -> str:
    """Decomposed letters in runs cut anywhere, between marks of revisions, spelling and bookmarks."""
    text = unicodedata.normalize("NFD", line.text)
    cuts = [text[at : at + 7] for at in range(0, len(text), 7)]
    properties = run_shape(line.look)
    runs = "".join(f'<w:r w:rsidRPr="00A1{at:04X}">{properties}{text_xml(cut)}</w:r>' for at, cut in enumerate(cuts))
    mark = desk.next()
    spelling = f'<w:proofErr w:type="spellStart"/>{runs}<w:proofErr w:type="spellEnd"/>'
    around = f'<w:bookmarkStart w:id="{mark}" w:name="_Hlk{mark:06d}"/>{spelling}<w:bookmarkEnd w:id="{mark}"/>'
    return (
        f'<w:p w:rsidR="00B3{mark:04X}" w:rsidRDefault="00C4{mark:04X}"><w:pPr>{shape(line.look)}{properties}</w:pPr>'
        f"{around}{tail_xml(line, properties)}</w:p>"
    )


def tracked(line: Line, desk: Desk) -> str:
    """The text as inserted, an older one deleted, and the formatting as changed."""
    was = f'<w:rPrChange w:id="{desk.next()}" {BY}><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrChange>'
    properties = run_shape(line.look, change=was)
    old = f'<w:del w:id="{desk.next()}" {BY}><w:r>{run_shape(line.look)}<w:delText>Bản cũ: </w:delText></w:r></w:del>'
    new = f'<w:ins w:id="{desk.next()}" {BY}><w:r>{properties}{text_xml(line.text)}</w:r></w:ins>'
    before = f'<w:pPrChange w:id="{desk.next()}" {BY}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>'
    return f"<w:p><w:pPr>{shape(line.look)}{before}</w:pPr>{old}{new}{tail_xml(line, run_shape(line.look))}</w:p>"


def controls(line: Line, desk: Desk) -> str:
    """The text in a content control of the paragraph."""
    properties = run_shape(line.look)
    control = f'<w:sdtPr><w:alias w:val="{line.slot}"/><w:id w:val="{desk.next()}"/></w:sdtPr>'
    inner = f"<w:sdtContent><w:r>{properties}{text_xml(line.text)}</w:r></w:sdtContent>"
    return f"<w:p><w:pPr>{shape(line.look)}</w:pPr><w:sdt>{control}{inner}</w:sdt>{tail_xml(line, properties)}</w:p>"
