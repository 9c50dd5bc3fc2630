"""What a .docx shows, as text, with capitals as the page has them and notes after their paragraph."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_WRITTEN_AS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def words_of(docx: bytes) -> list[str]:
    """The paragraphs in reading order, those of tables row by row and cell by cell.

    A note comes after its paragraph as ``[1] its text``, and ``[1]`` where it is referred to. Empty
    paragraphs are left out; a page break is none of the text.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        reader = _Reader(package)
        return list(reader.paragraphs())


class _Reader:
    def __init__(self, package: zipfile.ZipFile) -> None:
        self._body = etree.fromstring(package.read("word/document.xml"))
        styles = _optional(package, "word/styles.xml")
        self._styles = {style.get(W + "styleId"): style for style in styles.iter(W + "style")}
        self._defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        notes = _optional(package, "word/footnotes.xml")
        self._notes = {note.get(W + "id"): note for note in notes.iter(W + "footnote")}
        self._numbers: dict[str, int] = {}

    def paragraphs(self) -> Iterator[str]:
        """Each paragraph that shows something, then its notes."""
        for paragraph in self._body.iter(W + "p"):
            text = self._text(paragraph).strip()
            if text:
                yield text
            for mark in paragraph.iter(W + "footnoteReference"):
                yield self._note(mark.get(W + "id", ""))

    def _note(self, identifier: str) -> str:
        note = self._notes[identifier]
        text = " ".join(self._text(paragraph).strip() for paragraph in note.iter(W + "p"))
        return f"[{self._number(identifier)}] {text.strip()}"

    def _number(self, identifier: str) -> int:
        return self._numbers.setdefault(identifier, len(self._numbers) + 1)

    def _text(self, paragraph: etree._Element) -> str:
        return "".join(
            self._run(run, paragraph)
            for run in paragraph.iter(W + "r")
            if next(run.iterancestors(W + "p"), None) is paragraph and next(run.iterancestors(W + "del"), None) is None
        )

    def _run(self, run: etree._Element, paragraph: etree._Element) -> str:
        if self._is_on("vanish", run, paragraph):
            return ""
        text = "".join(self._piece(child) for child in run)
        return text.upper() if self._is_on("caps", run, paragraph) else text

    def _piece(self, child: etree._Element) -> str:
        name = etree.QName(child).localname
        if name == "t":
            return child.text or ""
        if name == "footnoteReference":
            return f"[{self._number(child.get(W + 'id', ''))}]"
        if name == "br" and child.get(W + "type") in ("page", "column"):
            return ""
        return _WRITTEN_AS.get(name, "")

    def _is_on(self, toggle: str, run: etree._Element, paragraph: etree._Element) -> bool:
        direct = _toggle(run.find(W + "rPr"), toggle)
        if direct is not None:
            return direct
        # 17.7.3: a property of this kind that is on in an odd number of style levels is on
        named = [
            self._in_style(_name(run, "rPr", "rStyle"), toggle),
            self._in_style(_name(paragraph, "pPr", "pStyle") or "Normal", toggle),
        ]
        return (sum(value is True for value in named) % 2 == 1) or bool(_toggle(self._defaults, toggle))

    def _in_style(self, name: str | None, toggle: str) -> bool | None:
        met: set[str | None] = set()
        while name in self._styles and name not in met:
            met.add(name)
            style = self._styles[name]
            value = _toggle(style.find(W + "rPr"), toggle)
            if value is not None:
                return value
            base = style.find(W + "basedOn")
            name = None if base is None else base.get(W + "val")
        return None


def _optional(package: zipfile.ZipFile, name: str) -> etree._Element:
    if name in package.namelist():
        return etree.fromstring(package.read(name))
    return etree.Element(posixpath.basename(name))


def _name(element: etree._Element, properties: str, kind: str) -> str | None:
    found = element.find(f"{W}{properties}/{W}{kind}")
    return None if found is None else found.get(W + "val")


def _toggle(properties: etree._Element | None, name: str) -> bool | None:
    found = None if properties is None else properties.find(W + name)
    if found is None:
        return None
    return found.get(W + "val", "1") not in ("0", "false", "off")
