# ruff: noqa: E501 - XML stays on one line
"""Words, paragraphs and tables as another office's word processor stores them: by the run, by styles, by defaults."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.sax.saxutils import escape

from congvan.metrics import width as points
from support import docx_writer

How = Literal["direct", "defaults", "styles"]
TIMES: Final = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    size: float = 14
    bold: bool = False
    italic: bool = False
    font: str = TIMES
    color: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its words, where it is, how it is spaced (mm, points, lines)."""

    runs: tuple[Run, ...] = ()
    align: str = "left"
    left: float = 0
    first: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: int = 240
    rule: str = "auto"
    more: str = ""
    """Properties before the others: tabs, borders, frames."""
    drawn: str = ""
    """A run of XML behind the words: a drawn line, a box."""
    keep: bool = False


def line(text: str | Sequence[Run], align: str = "left", **look: object) -> Line:
    """A paragraph of one look (``size``, ``bold`` …) or of the runs given; what is left says where it is."""
    face = {name: look.pop(name) for name in ("size", "bold", "italic", "font", "color") if name in look}
    runs = (Run(text, **face),) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]
    return Line(runs, align, **look)  # type: ignore[arg-type]


def width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """How wide the words are, in mm."""
    style = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bold_italic"}
    return points(text, size, style[bold, italic]) * 25.4 / 72


@dataclass(slots=True)
class Ink:
    """Writes paragraphs in one of the ways in which word processors keep their look."""

    how: How = "direct"
    pieces: int = 1
    """Into how many runs a longer text falls."""
    _styles: dict[str, str] = field(default_factory=dict)

    def run(self, run: Run) -> str:
        """One run, or several of the same look."""
        words = run.text.split(" ")
        if self.pieces > 1 and len(words) > 6:
            at = max(1, len(words) // self.pieces)
            parts = [" ".join(words[first : first + at]) for first in range(0, len(words), at)]
            return "".join(
                self._run(part + (" " if index < len(parts) - 1 else ""), run) for index, part in enumerate(parts)
            )
        return self._run(run.text, run)

    def _run(self, text: str, run: Run) -> str:
        shown = "".join(_text(piece) for piece in _split(text))
        looks = self._look(run) if self.how != "styles" else _colour(run)
        return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{shown}</w:r>"

    def _look(self, run: Run) -> str:
        bare = self.how == "defaults"
        font = "" if bare and run.font == TIMES else _font(run.font)
        size = "" if bare and run.size == 14 else _size(run.size)
        return f"{font}{'<w:b/>' * run.bold}{'<w:i/>' * run.italic}{_colour(run)}{size}"

    def paragraph(self, made: Line) -> str:
        """The paragraph, with what it needs of its own."""
        if self.how != "styles" or len({(r.size, r.bold, r.italic, r.font) for r in made.runs}) > 1:
            runs = "".join(
                Ink("direct" if self.how == "styles" else self.how, self.pieces).run(run) for run in made.runs
            )
            mark = (
                f"<w:rPr>{self._look(made.runs[0]) if made.runs else _size(2 if made.rule == 'exact' else 14)}</w:rPr>"
            )
            return f"<w:p><w:pPr>{self._place(made)}{mark}</w:pPr>{runs}{made.drawn}</w:p>"
        face = made.runs[0] if made.runs else Run("")
        look = f"{_font(face.font)}{'<w:b/>' * face.bold}{'<w:i/>' * face.italic}{_size(face.size)}"
        name = self._styles.setdefault(
            f"<w:pPr>{self._spacing(made)}</w:pPr><w:rPr>{look}</w:rPr>", f"Kieu{len(self._styles)}"
        )
        own = f'<w:pStyle w:val="{name}"/>{"<w:keepNext/>" * made.keep}{made.more}'
        return f"<w:p><w:pPr>{own}</w:pPr>{''.join(map(self.run, made.runs))}{made.drawn}</w:p>"

    def _place(self, made: Line) -> str:
        return f"{'<w:keepNext/>' * made.keep}{made.more}{self._spacing(made)}"

    @staticmethod
    def _spacing(made: Line) -> str:
        first = f'w:firstLine="{_twips(made.first)}"' if made.first >= 0 else f'w:hanging="{_twips(-made.first)}"'
        return (
            f'<w:spacing w:before="{round(made.before * 20)}" w:after="{round(made.after * 20)}" w:line="{made.line}" '
            f'w:lineRule="{made.rule}"/><w:ind w:left="{_twips(made.left)}" w:right="{_twips(made.right)}" {first}/>'
            f'<w:jc w:val="{made.align}"/>'
        )

    def table(
        self,
        rows: Sequence[Sequence[Sequence[Line] | str]],
        widths: Sequence[float],
        grid: bool = False,
        more: str = "",
    ) -> str:
        """A table of cells of paragraphs (or of XML); ``grid`` draws its edges."""
        edges = "".join(
            f'<w:{side} w:val="{"single" if grid else "none"}" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        columns = "".join(f'<w:gridCol w:w="{_twips(one)}"/>' for one in widths)
        body = "".join(
            "<w:tr>"
            + "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{_twips(wide)}" w:type="dxa"/></w:tcPr>{self._cell(cell)}</w:tc>'
                for cell, wide in zip(row, widths, strict=True)
            )
            + "</w:tr>"
            for row in rows
        )
        margins = (
            '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
            if not grid
            else ""
        )
        return (
            f'<w:tbl><w:tblPr>{more}<w:tblW w:w="{_twips(sum(widths))}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{edges}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>'
        )

    def _cell(self, cell: Sequence[Line] | str) -> str:
        if isinstance(cell, str):
            return cell
        return "".join(map(self.paragraph, cell)) or "<w:p/>"

    def styles(self) -> str:
        """The styles part."""
        face = f'<w:rPr>{_font(TIMES)}{_size(14)}<w:lang w:val="vi-VN"/></w:rPr>'
        named = "".join(
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="Normal"/>{look}</w:style>'
            for look, name in self._styles.items()
        )
        defaults = (
            f"<w:docDefaults><w:rPrDefault>{face if self.how == 'defaults' else ''}</w:rPrDefault></w:docDefaults>"
        )
        normal = (
            f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{face}</w:style>'
        )
        return docx_writer.part("styles", defaults + normal + named)


def _split(text: str) -> list[str]:
    pieces = [""]
    for letter in text:
        if letter in "\t\n":
            pieces += [letter, ""]
        else:
            pieces[-1] += letter
    return [piece for piece in pieces if piece]


def _text(piece: str) -> str:
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>"}
    return marks.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def _font(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _colour(run: Run) -> str:
    return f'<w:color w:val="{run.color}"/>' if run.color else ""


def _twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)
