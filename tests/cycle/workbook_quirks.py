"""Sổ tính như các chương trình để lại: one workbook rewritten with the habits of Excel, WPS Office and others."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

SHEET: Final = "xl/worksheets/sheet1.xml"
STRINGS: Final = "xl/sharedStrings.xml"
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRICT: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_X14: Final = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
Parts = dict[str, str | bytes]


def parts_of(workbook: bytes) -> Parts:
    """The parts of a workbook, those of XML as text."""
    with ZipFile(BytesIO(workbook)) as package:
        return {
            name: package.read(name).decode() if name.endswith((".xml", ".rels")) else package.read(name)
            for name in package.namelist()
        }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A workbook of ``parts``."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def _pieces(text: str) -> str:
    return f'<t xml:space="preserve">{text}</t>'


def _shared(parts: Parts, made: Callable[[str], str] = _pieces, *, kept: bool = True) -> None:
    """The words of the cells in a part of their own, as Excel keeps them; ``made`` writes each."""
    texts: list[str] = []

    def number(found: re.Match[str]) -> str:
        texts.append(found[2])
        return f'<c {found[1]}t="s"><v>{len(texts) - 1}</v></c>'

    inline = r'<c ([^>]*?)t="inlineStr"[^>]*><is><t[^>]*>(.*?)</t></is></c>'
    parts[SHEET] = re.sub(inline, number, str(parts[SHEET]), flags=re.DOTALL)
    if not kept:
        return
    parts[STRINGS] = f'<sst xmlns="{_MAIN}">{"".join(f"<si>{made(text)}</si>" for text in texts)}</sst>'
    rels, types = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    added = f'<Relationship Type="{kind}" Target="sharedStrings.xml" Id="rId98"/></Relationships>'
    parts[rels] = str(parts[rels]).replace("</Relationships>", added)
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/{STRINGS}" ContentType="{content}"/></Types>'
    parts[types] = str(parts[types]).replace("</Types>", part)


def strings_in_a_part(parts: Parts) -> None:
    """Shared strings, as Excel, WPS and LibreOffice write them; the form that goes out has them in its cells."""
    _shared(parts)


def strings_that_were_lost(parts: Parts) -> None:
    """Cells that point to shared strings which the package lacks."""
    _shared(parts, kept=False)


def _without(parts: Parts, name: str) -> None:
    del parts[name]
    short = name.removeprefix("xl/")
    for holder in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[holder] = re.sub(rf'<(?:Override|Relationship) [^>]*{re.escape(short)}"[^>]*/>', "", str(parts[holder]))


def strings_in_pieces(parts: Parts) -> None:
    """Rich text, as Excel keeps a cell of which one word is bold, with the reading marks of an East Asian keyboard."""

    def rich(text: str) -> str:
        first, blank, rest = text.partition(" ")
        return f'<r><rPr><b/></rPr>{_pieces(first)}</r><r>{_pieces(blank + rest)}</r><rPh sb="0" eb="1"><t>x</t></rPh>'

    _shared(parts, rich)


def cells_without_addresses(parts: Parts) -> None:
    """Cells in their order without ``r``, which the standard lets a program leave out."""
    blank = re.sub(r'(?=<c r="C[23]")', "<c/>", str(parts[SHEET]))  # B2 and B3, which the file does not write
    parts[SHEET] = re.sub(r'<c r="[A-Z]+\d+"', "<c", blank)


def names_with_a_prefix(parts: Parts) -> None:
    """``<x:row>``: the same namespace by another name."""
    text = str(parts[SHEET]).replace(f'xmlns="{_MAIN}"', f'xmlns:x="{_MAIN}"')
    parts[SHEET] = re.sub(r"<(/?)(?=[a-zA-Z])(?!\w+:)", r"<\1x:", text)


def strict_names(parts: Parts) -> None:
    """“Strict Open XML”, which Excel offers beside the usual kind."""
    for name, content in parts.items():
        if isinstance(content, str):
            renamed = content.replace(_MAIN, _STRICT)
            parts[name] = renamed.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )


def paths_beside_the_workbook(parts: Parts) -> None:
    """Relations named from their own folder, as Excel does, and not from the root."""
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = str(parts[rels]).replace('Target="/xl/', 'Target="')


def a_wrong_size(parts: Parts) -> None:
    """A sheet that calls itself one cell large, as WPS leaves it after rows were pasted in."""
    parts[SHEET] = re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', str(parts[SHEET]))


def no_formats(parts: Parts) -> None:
    """No part of formats at all."""
    parts[SHEET] = re.sub(r' s="\d+"', "", str(parts[SHEET]))
    _without(parts, "xl/styles.xml")


def extensions_of_excel(parts: Parts) -> None:
    """What newer versions add behind a sheet: rules of cells and of colours in extensions."""
    added = (
        f'<extLst><ext xmlns:x14="{_X14}" uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}"><x14:dataValidations '
        'count="0"/></ext>'
        f'<ext xmlns:x14="{_X14}" uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}"><x14:conditionalFormattings/></ext>'
        "</extLst></worksheet>"
    )
    parts[SHEET] = str(parts[SHEET]).replace("</worksheet>", added)


def a_link_to_a_file_that_is_gone(parts: Parts) -> None:
    """A reference to another workbook, whose part was lost when the file was sent."""
    rels = "xl/_rels/workbook.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
    parts[rels] = str(parts[rels]).replace(
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{kind}" Target="externalLinks/externalLink1.xml"/></Relationships>',
    )
    book = str(parts["xl/workbook.xml"])
    named = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = f'<externalReferences><externalReference xmlns:r="{named}" r:id="rId99"/></externalReferences>'
    parts["xl/workbook.xml"] = re.sub(r"(</sheets>)", rf"\1{links}", book)


def marks_before_the_text(parts: Parts) -> None:
    """A byte order mark, Windows' line ends and a declaration, as XML writers of Windows put them."""
    for name in (SHEET, "xl/workbook.xml"):
        bare = re.sub(r"^\s*<\?xml[^>]*\?>\s*", "", str(parts[name]))
        parts[name] = (
            b"\xef\xbb\xbf" + f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n{bare}\r\n'.encode()
        )


def properties_of_wps(parts: Parts) -> None:
    """What WPS Office writes about itself."""
    parts["docProps/app.xml"] = (
        '<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>WPS Sheets</Application></Properties>'
    )
    parts["docProps/custom.xml"] = (
        '<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
        'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>1033-11.2.0.11191'
        "</vt:lpwstr></property></Properties>"
    )


QUIRKS: Final[tuple[Callable[[Parts], None], ...]] = (
    strings_in_a_part, strings_in_pieces, cells_without_addresses, names_with_a_prefix, strict_names,
    paths_beside_the_workbook, a_wrong_size, no_formats, extensions_of_excel, a_link_to_a_file_that_is_gone,
    marks_before_the_text, properties_of_wps,
)  # fmt: skip


def rewritten(workbook: bytes, *quirks: Callable[[Parts], None]) -> bytes:
    """``workbook`` with habits of other programs."""
    parts = parts_of(workbook)
    for quirk in quirks:
        quirk(parts)
    return packed(parts)
