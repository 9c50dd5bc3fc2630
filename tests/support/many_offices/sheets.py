# ruff: noqa: E501 - XML stays on one line
"""Title, addressees, prose and page as an office sets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from support import docx_writer
from support.many_offices.hands import Hand, underlined
from support.many_offices.ink import Line, Run, line, width
from support.many_offices.paper import Paper

START: Final = '<w:pgNumType w:start="1"/>'


def titled(hand: Hand, paper: Paper) -> str:
    """Type and subject in the middle, a line below."""
    if not paper.title:
        return ""
    made = [line(paper.title, "center", size=paper.look("title", 14), bold=paper.is_bold("title"), before=12)]
    rows = paper.subject.split("\n") if paper.subject else []
    made += [
        line(row, "center", size=paper.look("titled subject", 14), bold=paper.is_bold("titled subject")) for row in rows
    ]
    if rows and not paper.lacks("subject rule"):
        longest = max(width(row, 14, bold=True) for row in rows)
        made[-1:] = underlined(hand, made[-1], longest * 0.4, hand.room)
        made.append(Line())
    return "".join(map(hand.ink.paragraph, made))


def addressed(hand: Hand, paper: Paper) -> str:
    """``Kính gửi`` and whom."""
    names = paper.addressees
    if not names:
        return ""
    size = paper.look("addressees", hand.size)
    bold = paper.is_bold("addressees", False)
    label = paper.addressees_label
    if len(names) == 1:
        return hand.ink.paragraph(line(f"{label} {names[0]}", "center", size=size, bold=bold, before=12, after=6))
    if hand.addressed == "table":
        a = [line(label, "right", size=size, bold=bold)]
        b = [line(one, left=2, size=size, bold=bold) for one in names]
        return hand.ink.paragraph(Line()) + hand.ink.table([[a, b]], (50, hand.room - 50)) + hand.ink.paragraph(Line())
    if hand.addressed == "tab":
        tabs = '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'
        made = [line(label, size=size, bold=bold, more=tabs, left=30, before=12),
                *(line(f"\t{one}", size=size, bold=bold, more=tabs) for one in names)]  # fmt: skip
    else:
        at = 30 if hand.addressed == "line" else 40
        made = [line(label, left=at, size=size, bold=bold, before=12)]
        made += [line(one, left=at + width(label[:-1], size), size=size, bold=bold) for one in names]
    return "".join(map(hand.ink.paragraph, made))


def prose(hand: Hand, paper: Paper, texts: Sequence[str | Line]) -> str:
    """Paragraphs of the content; ``*…*`` are italics, ``**…**`` bold, ``^…`` is centred."""
    return "".join(
        hand.ink.paragraph(_prose(hand, paper, one)) if isinstance(one, str) else hand.ink.paragraph(one)
        for one in texts
    )


def _prose(hand: Hand, paper: Paper, text: str) -> Line:
    before, after = (paper.measure("before", hand.spacing[0]), paper.measure("after", hand.spacing[1]))
    look = {"size": paper.look("prose", hand.size), "font": paper.font, "color": paper.color}
    high, rule = paper.lines or hand.lines
    if text.startswith("^"):
        bold, words = text.startswith("^^"), text.lstrip("^")
        if words.startswith("Phụ lục"):
            look["size"] = 14
        return line(
            words.strip("*"), "center", before=before, after=after, bold=bold, italic=words.startswith("*"), **look
        )
    runs = []
    for at, piece in enumerate(text.split("**")):
        for index, part in enumerate(piece.split("*")):
            if part:
                runs.append(Run(part, look["size"], at % 2 == 1, index % 2 == 1, paper.font, paper.color))
    return Line(tuple(runs), paper.aligned, 0, paper.measure("indent", hand.indent), 0, before, after, high, rule)


def page_number(hand: Hand, paper: Paper) -> str:
    """The header of the pages but the first."""
    size = f'<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="{round(paper.look("page number", 13) * 2)}"/></w:rPr>'
    simple = f'<w:fldSimple w:instr=" PAGE "><w:r>{size}<w:t>2</w:t></w:r></w:fldSimple>'
    marks = [f'<w:r>{size}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    complex_ = f'{marks[0]}<w:r>{size}<w:instrText xml:space="preserve"> PAGE   \\* MERGEFORMAT </w:instrText></w:r>{marks[1]}<w:r>{size}<w:t>2</w:t></w:r>{marks[2]}'
    side = paper.page_number_side
    if hand.number == "frame" and side == "center":
        frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
        return f"<w:p><w:pPr>{frame}</w:pPr>{complex_}</w:p><w:p/>"
    made = f'<w:p><w:pPr><w:jc w:val="{side}"/></w:pPr>{simple if hand.number == "simple" else complex_}</w:p>'
    if hand.number == "control":
        gallery = '<w:sdt><w:sdtPr><w:id w:val="77"/><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        return f"{gallery}<w:sdtContent>{made}</w:sdtContent></w:sdt><w:p/>"
    return made


def section(hand: Hand, paper: Paper, more: str = "", wide: bool = False, titled: bool = True) -> str:
    """The properties of a section."""
    top, right, bottom, left = paper.margins or hand.margins
    high, long = (11906, 16838) if wide else (16838, 11906)
    landscape = ' w:orient="landscape"' if wide else ""
    sides = " ".join(f'w:{name}="{round(value * 1440 / 25.4)}"' for name, value in
                     (("top", top), ("right", right), ("bottom", bottom), ("left", left)))  # fmt: skip
    return (
        f'<w:sectPr>{more}<w:pgSz w:w="{long}" w:h="{high}"{landscape}/><w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0"/>'
        f"{START * bool(paper.after)}"
        f"{'<w:titlePg/>' if titled and not paper.lacks('title page') else ''}</w:sectPr>"
    )


def bound(hand: Hand, paper: Paper, body: str) -> bytes:
    """The package."""
    parts: dict[str, str | bytes] = {}
    related = [("rIds", "styles", "styles.xml")]
    more = ""
    if not paper.lacks("page number") and (hand.number != "none" or paper.is_long):
        parts["word/header1.xml"] = docx_writer.part("hdr", page_number(hand, paper))
        related.append(("rIdh", "header", "header1.xml"))
        more = '<w:headerReference w:type="default" r:id="rIdh"/>'
    document = docx_writer.part("document", f"<w:body>{body}{section(hand, paper, more)}</w:body>")
    return docx_writer.package({"word/document.xml": document, "word/styles.xml": hand.ink.styles(), **parts}, related)
