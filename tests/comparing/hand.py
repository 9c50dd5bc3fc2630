"""A hand in Word: edits of a docx as Word writes them, runs split, each session with its rsid, marks left behind."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RSID = "00A41C7F"
PARTS = ("word/document.xml", "word/footnotes.xml")


class Hand:
    """One sitting at a document."""

    def __init__(self, docx: bytes) -> None:
        self._docx = docx
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            names = set(package.namelist())
            self.roots: dict[str, Any] = {part: etree.fromstring(package.read(part)) for part in PARTS if part in names}

    def saved(self) -> bytes:
        """The document as it was saved."""
        target = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._docx)) as before, zipfile.ZipFile(target, "w") as after:
            for part in before.namelist():
                root = self.roots.get(part)
                after.writestr(part, before.read(part) if root is None else etree.tostring(root))
        return target.getvalue()

    def paragraph(self, words: str) -> Any:
        """The one paragraph that says ``words``."""
        found = [one for root in self.roots.values() for one in root.iter(f"{W}p") if words in text_of(one)]
        assert len(found) == 1, (words, [text_of(one) for one in found])
        return found[0]

    def retype(self, old: str, new: str, *, inside: str = "", revision: str = RSID) -> None:
        """Mark ``old`` and type ``new`` over it: the run is cut in three, the new one with an rsid of its own."""
        paragraph = self.paragraph(inside or old)
        start = text_of(paragraph).index(old)
        runs = self._cut(paragraph, start, start + len(old))
        assert runs
        typed = deepcopy(runs[0])
        typed.set(f"{W}rsidR", revision)
        _say(typed, new)
        runs[0].addprevious(typed)
        typed.addprevious(etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))
        for run in runs:
            run.getparent().remove(run)
        if not new:
            typed.getparent().remove(typed)

    def look(self, words: str, mark: str, *, on: bool = True) -> None:
        """Set ``words`` bold (``b``) or italic (``i``), or take that away."""
        paragraph = self.paragraph(words)
        start = text_of(paragraph).index(words)
        for run in self._cut(paragraph, start, start + len(words)):
            look = run.find(f"{W}rPr")
            if look is None:
                look = etree.Element(f"{W}rPr")
                run.insert(0, look)
            for old in look.findall(f"{W}{mark}"):
                look.remove(old)
            look.insert(1 if look.find(f"{W}rFonts") is not None else 0, etree.Element(f"{W}{mark}"))
            if not on:
                look.find(f"{W}{mark}").set(f"{W}val", "0")

    def remove(self, words: str) -> None:
        """Delete a whole paragraph."""
        paragraph = self.paragraph(words)
        paragraph.getparent().remove(paragraph)

    def type_after(self, words: str, new: str) -> None:
        """Press Enter behind a paragraph and type another: it has the look of the one before it."""
        paragraph = self.paragraph(words)
        made = deepcopy(paragraph)
        made.set(f"{W}rsidR", RSID)
        made.set(f"{W}rsidRDefault", RSID)
        first, *rest = [run for run in made.iter(f"{W}r") if run.find(f"{W}t") is not None]
        _say(first, new)
        for run in rest:
            run.getparent().remove(run)
        paragraph.addnext(made)

    def move(self, words: str, behind: str) -> None:
        """Cut a paragraph and paste it behind another one."""
        self.paragraph(behind).addnext(self.paragraph(words))

    def join(self, words: str, following: str) -> None:
        """Press Delete at the end of a paragraph: the next one runs on in it."""
        first, second = self.paragraph(words), self.paragraph(following)
        for child in list(second):
            if child.tag != f"{W}pPr":
                first.append(child)
        second.getparent().remove(second)

    def split(self, words: str, at: str) -> None:
        """Press Enter before ``at``."""
        paragraph = self.paragraph(words)
        start = text_of(paragraph).index(at)
        moved = self._cut(paragraph, start, len(text_of(paragraph)))
        made = etree.Element(f"{W}p", {f"{W}rsidR": RSID})
        look = paragraph.find(f"{W}pPr")
        if look is not None:
            made.append(deepcopy(look))
        made.extend(moved)
        paragraph.addnext(made)

    def track(self, old: str, new: str) -> None:
        """Retype with tracked changes on."""
        paragraph = self.paragraph(old)
        start = text_of(paragraph).index(old)
        runs = self._cut(paragraph, start, start + len(old))
        author = {f"{W}id": "901", f"{W}author": "LĐ", f"{W}date": "2026-11-05T08:00:00Z"}
        inserted, deleted = etree.Element(f"{W}ins", author), etree.Element(f"{W}del", {**author, f"{W}id": "902"})
        typed = deepcopy(runs[0])
        _say(typed, new)
        inserted.append(typed)
        runs[0].addprevious(deleted)
        deleted.addnext(inserted)
        for run in runs:
            for text in run.findall(f"{W}t"):
                text.tag = f"{W}delText"
            deleted.append(run)

    def leave_marks(self) -> None:
        """What Word leaves behind when a file is saved: revisions, proof marks, bookmarks, page breaks it saw."""
        for root in self.roots.values():
            for at, paragraph in enumerate(list(root.iter(f"{W}p"))):
                paragraph.set(f"{W}rsidR", RSID)
                paragraph.set(f"{W}rsidP", RSID)
                for run in list(paragraph.iter(f"{W}r")):
                    run.set(f"{W}rsidRPr", RSID)
                runs = [run for run in paragraph.findall(f"{W}r") if run.find(f"{W}t") is not None]
                if not runs:
                    continue
                runs[0].addprevious(etree.Element(f"{W}bookmarkStart", {f"{W}id": f"{at}", f"{W}name": f"_Hlk{at}"}))
                runs[-1].addnext(etree.Element(f"{W}bookmarkEnd", {f"{W}id": f"{at}"}))
                runs[0].addprevious(etree.Element(f"{W}proofErr", {f"{W}type": "gramStart"}))
                self._cut(paragraph, 1, 2)

    def _cut(self, paragraph: Any, start: int, stop: int) -> list[Any]:
        """The runs that hold the letters from ``start`` to ``stop`` and no others."""
        found, at = [], 0
        for run in [one for one in paragraph.iter(f"{W}r") if one.find(f"{W}t") is not None]:
            text = "".join(one.text or "" for one in run.findall(f"{W}t"))
            first, last = max(start - at, 0), min(stop - at, len(text))
            at += len(text)
            if first >= last:
                continue
            pieces = [(text[:first], False), (text[first:last], True), (text[last:], False)]
            for said, wanted in pieces:
                if not said:
                    continue
                piece = deepcopy(run)
                _say(piece, said)
                run.addprevious(piece)
                if wanted:
                    found.append(piece)
            run.getparent().remove(run)
        return found


def text_of(paragraph: Any) -> str:
    """The words of a paragraph, blanks that do not break as blanks."""
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t")).replace("\u00a0", " ")


def _say(run: Any, words: str) -> None:
    texts = run.findall(f"{W}t")
    for extra in texts[1:]:
        run.remove(extra)
    texts[0].text = words
    texts[0].set(SPACE, "preserve")
