# ruff: noqa: E501 - XML stays on one line
"""Small .docx files written by hand, for tests that need to say exactly what the XML holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from support.docx_writer import package, part

SECTION = (
    '<w:sectPr><w:pgSz w:w="11907" w:h="16840"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="567" w:footer="567"/></w:sectPr>'
)


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    settings: str = "",
    section: str = SECTION,
    parts: Mapping[str, str | bytes] | None = None,
    relationships: Sequence[tuple[str, str, str]] = (),
) -> bytes:
    """A docx around ``body``.

    ``styles``, ``numbering``, ``settings`` are what is inside those parts. ``parts`` are further ones
    by name, XML fragments of theirs may use the usual prefixes; ``relationships`` of the main part are
    (id, kind, target), an address with ``:`` is external.
    """
    files: dict[str, str | bytes] = {"word/document.xml": part("document", f"<w:body>{body}{section}</w:body>")}
    related = list(relationships)
    for name, content in (("styles", styles), ("numbering", numbering), ("settings", settings)):
        if content:
            files[f"word/{name}.xml"] = part(name, content)
            related.append((f"rId{name}", name, f"{name}.xml"))
    files.update(parts or {})
    return package(files, related)


def p(text: str = "", paragraph: str = "", run: str = "") -> str:
    """A paragraph of one run; ``paragraph`` and ``run`` are the insides of its properties."""
    return f"<w:p><w:pPr>{paragraph}</w:pPr>{r(text, run)}</w:p>" if text else f"<w:p><w:pPr>{paragraph}</w:pPr></w:p>"


def r(text: str, run: str = "") -> str:
    """A run; tabs and line breaks of ``text`` become elements."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    pieces = escaped.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    pieces = pieces.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{pieces}</w:t></w:r>"


def style(style_id: str, inner: str = "", *, kind: str = "paragraph", based_on: str = "", default: bool = False) -> str:
    """A style named like its id."""
    mark = ' w:default="1"' if default else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="{kind}"{mark} w:styleId="{style_id}"><w:name w:val="{style_id}"/>{based}{inner}</w:style>'


def table(*rows: Sequence[str], properties: str = "", widths: Sequence[int] = ()) -> str:
    """A table; each cell is the XML of its blocks; ``widths`` in twips."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def drawn_line(length_pt: float, *, prst: str = "line", dash: str = "", x_pt: float = 50.0) -> str:
    """A run with an anchored DrawingML line and its VML fallback."""
    emu = int(length_pt * 12700)
    stroke = f'<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>{dash}</a:ln>'
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{int(x_pt * 12700)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>25400</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm><a:prstGeom prst="{prst}"/>{stroke}</wps:spPr>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f'<mc:Fallback><w:pict><v:line from="0,0" to="{length_pt}pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )


def vml_line(length_pt: float) -> str:
    """A run with a straight VML connector."""
    return (
        '<w:r><w:pict><v:shape type="#_x0000_t32" '
        f'style="position:absolute;margin-left:49pt;margin-top:3.1pt;width:{length_pt}pt;height:.05pt"/></w:pict></w:r>'
    )


def text_box(content: str, *, with_fallback: bool = True) -> str:
    """A run with a text box, in both its forms as Word writes it."""
    fallback = f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="2540000" cy="635000"/>'
        "<a:graphic><a:graphicData><wps:wsp><wps:spPr><a:ln><a:noFill/></a:ln></wps:spPr>"
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        f"</mc:Choice>{fallback if with_fallback else ''}</mc:AlternateContent></w:r>"
    )
