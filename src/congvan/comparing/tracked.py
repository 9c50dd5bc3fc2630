"""So sánh thành theo dõi thay đổi: the document before, with what makes it the one after as tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.checks.repairing.rewriting import pieces_of
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.comparing.compare import diff, document_of
from congvan.comparing.model import DocumentPart
from congvan.comparing.words import aligned
from congvan.documents import AdministrativeDocument
from congvan.fixer.reviewer import Reviewer, reviewer
from congvan.fixer.tracking import insert_words, replace_words, run_saying
from congvan.late_dataclasses import dataclass
from congvan.ooxml.names import w
from congvan.ooxml.opening import open_package, read_package
from congvan.ooxml.ordering import ordered_child
from congvan.renderer import render
from congvan.snapshot import WordParagraph, take

if TYPE_CHECKING:
    from lxml.etree import _Element

AUTHOR: Final = "congvan"
_WORD: Final = re.compile(r"\S+")
Source = AdministrativeDocument | str | Path


@dataclass(frozen=True, slots=True)
class TrackedComparison:
    """Tệp Word có theo dõi thay đổi; ``left`` are texts that differ where Word's changes cannot be written."""

    docx: bytes
    left: tuple[str, ...] = ()


def tracked(before: Source, after: Source, author: str = AUTHOR) -> TrackedComparison:
    """``before`` as a Word file in which accepting every change says what ``after`` says; rejecting them, itself.

    A paragraph that moved is deleted in one place and inserted in the other. Raises as ``diff``.
    """
    notes = [one for one in diff(before, after).changes if one.zone is DocumentPart.NOTES]
    changed = _Changed(_docx_of(before), take(open_package(_docx_of(after))).paragraphs, author)
    changed.body()
    return TrackedComparison(changed.copy.docx(), (*changed.left, *(one.after or one.before or "" for one in notes)))


def _docx_of(source: Source) -> bytes:
    if isinstance(source, str | Path) and Path(source).suffix.lower() == ".docx":
        return read_package(Path(source))
    return render(document_of(source)).docx


class _Changed:
    def __init__(self, docx: bytes, after: Sequence[WordParagraph], author: str) -> None:
        self.copy = WorkingCopy(docx)
        self.after = after
        self.left: list[str] = []
        self._author = author
        self._reviewer: Reviewer | None = None
        self._worded: _Element | None = None

    def body(self) -> None:
        old = self.copy.snapshot.paragraphs
        pairs = aligned([_words(one) for one in old], [_words(one) for one in self.after])
        last: _Element | None = None
        for was, now in pairs:
            if was is None:
                assert now is not None
                last = self._insert(self.after[now], last)
                continue
            element = self.copy.element(old[was])
            if now is None:
                self._delete(old[was], element)
            elif _words(old[was]) != _words(self.after[now]):
                self._change(old[was], self.after[now])
            last = element if element is not None else last
            self._worded = element if element is not None and _words(old[was]) else self._worded

    def _by(self, element: _Element) -> Reviewer:
        if self._reviewer is None:
            self._reviewer = reviewer(self._author, [element.getroottree().getroot()])
        return self._reviewer

    def _change(self, old: WordParagraph, new: WordParagraph) -> None:
        pieces = pieces_of(self.copy, old)
        element = self.copy.element(old)
        if element is None or not pieces:
            self.left.append(new.text)
            return
        text = "".join(piece for _, piece in pieces)
        done = [
            replace_words(self.copy, pieces, start, stop, words, self._by(element))
            if start < stop
            else insert_words(self.copy, pieces, start, words, self._by(element))
            for start, stop, words in reversed(list(_steps(text, new.text)))
        ]
        if not all(done):
            self.left.append(new.text)

    def _delete(self, paragraph: WordParagraph, element: _Element | None) -> None:
        if element is None:
            self.left.extend([paragraph.text] if paragraph.text.strip() else [])
            return
        self.copy.touch(element)
        by = self._by(element)
        for run in list(element.iterchildren(w("r"))):
            mark = by.mark(run, "del")
            run.addprevious(mark)
            mark.append(run)
            for text in run.findall(w("t")):
                text.tag = w("delText")
        if not paragraph.place.cells:
            ordered_child(ordered_child(element, "pPr"), "rPr").insert(0, by.mark(element, "del"))

    def _insert(self, paragraph: WordParagraph, last: _Element | None) -> _Element | None:
        """A paragraph behind ``last``, in the look of the last one with words; itself, so that the next follows it."""
        if not paragraph.text.strip():
            return last
        if last is None:
            self.left.append(paragraph.text)
            return last
        anchor = last if paragraph.place.cells else _outside(last)
        by = self._by(last)
        made = last.makeelement(w("p"))
        worded = last if self._worded is None else self._worded
        look = worded.find(w("pPr"))
        if look is not None:
            made.append(deepcopy(look))
        mark = ordered_child(ordered_child(made, "pPr"), "rPr")
        for old in [*mark.iterchildren(w("ins"), w("del"))]:
            mark.remove(old)
        mark.insert(0, by.mark(made, "ins"))
        inserted = by.mark(made, "ins")
        run = next(worded.iter(w("r")), None)
        bare = made.makeelement(w("r"))
        properties = run.find(w("rPr")) if run is not None else None
        if properties is not None:
            bare.append(deepcopy(properties))
        inserted.append(run_saying(bare, paragraph.text.replace("\n", " ").replace("\t", " ")))
        made.append(inserted)
        self.copy.touch(last)
        anchor.addnext(made)
        return made


def _outside(element: _Element) -> _Element:
    """``element``, or the outermost table that it is in."""
    tables = list(element.iterancestors(w("tbl")))
    return tables[-1] if tables else element


def _words(paragraph: WordParagraph) -> str:
    return " ".join(paragraph.text.split())


def _steps(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """How ``old`` becomes ``new``: the words replaced, from where to where, and by which; blanks alone do not count."""
    was, now = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    words = [one[0] for one in was], [one[0] for one in now]
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        said = " ".join(words[1][j1:j2])
        if tag == "insert":
            at = was[i1 - 1].end() if i1 else was[i1].start() if was else 0
            yield (at, at, f" {said}") if i1 else (at, was[0].end(), f"{said} {words[0][0]}") if was else (0, 0, said)
        elif tag == "delete":
            start = was[i1 - 1].end() if i1 else was[i1].start()
            stop = was[i2 - 1].end() if i1 or i2 == len(was) else was[i2].start()
            yield start, stop, ""
        elif tag == "replace":
            yield was[i1].start(), was[i2 - 1].end(), said
