"""Theo dõi thay đổi: corrections as tracked changes of Word, for a person to accept or reject each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from congvan.checks.repairing.rewriting import Piece, pieces_of
from congvan.checks.repairing.working_copy import WorkingCopy, opened_for
from congvan.findings import Finding
from congvan.fixer.corrections import places
from congvan.fixer.reviewer import SPACE, Reviewer, reviewer, text_element
from congvan.ooxml.names import w

if TYPE_CHECKING:
    from lxml.etree import _Element


def track(docx: bytes, findings: Iterable[Finding], author: str) -> bytes:
    """``docx`` with what ``findings`` would change as tracked changes; all else stays byte for byte.

    What is in text boxes, in paragraphs that have tracked changes, or across fields is left as it is.
    """
    listed = list(findings)
    copy = WorkingCopy(docx, opened_for(docx, listed))
    by_place: dict[tuple[str, int | None], list[Finding]] = {}
    for finding in listed:
        if finding.change is not None and finding.change.new is not None:
            by_place.setdefault((finding.where.part, finding.where.index), []).append(finding)
    authors: dict[str, Reviewer] = {}
    for (part, _), found in by_place.items():
        for paragraph in copy.paragraphs_at(found[0]):
            pieces = pieces_of(copy, paragraph)
            writer = authors.setdefault(part, reviewer(author, [copy.root(part)]))
            text = "".join(piece for _, piece in pieces)
            for start, stop, new in reversed(places(text, [one.change for one in found if one.change])):
                replace_words(copy, pieces, start, stop, new, writer)
    return copy.docx()


def replace_words(copy: WorkingCopy, pieces: list[Piece], start: int, stop: int, new: str, author: Reviewer) -> bool:
    """Mark ``start`` to ``stop`` of the text as deleted, and ``new`` as inserted there; False where that cannot be."""
    spans = list(spans_of(pieces, start, stop))
    if not spans or any(node is None or not is_plain(node) for node, _, _ in spans):
        return False
    anchor: _Element | None = None
    look: _Element | None = None
    for node, first, last in reversed(spans):
        assert node is not None
        copy.touch(node)
        deleted, run = _delete(node, first, last, author)
        anchor, look = anchor if anchor is not None else deleted, run
    if anchor is not None and look is not None and new:
        inserted = author.mark(anchor, "ins")
        inserted.append(run_saying(look, new))
        anchor.addnext(inserted)
    return True


def spans_of(pieces: list[Piece], start: int, stop: int) -> Iterator[tuple[_Element | None, int, int]]:
    """The pieces that ``start`` to ``stop`` lies in, each with its own offsets."""
    at = 0
    for node, text in pieces:
        first, last = max(start, at), min(stop, at + len(text))
        if first < last:
            yield node, first - at, last - at
        at += len(text)


def insert_words(copy: WorkingCopy, pieces: list[Piece], at: int, new: str, author: Reviewer) -> bool:
    """Mark ``new`` as inserted behind the letter before ``at``; False where that cannot be."""
    spans = list(spans_of(pieces, at - 1, at)) if at else []
    node, _, stop = spans[0] if spans else (None, 0, 0)
    if node is None or not is_plain(node):
        return False
    run, text = node.getparent(), node.text or ""
    assert run is not None
    copy.touch(node)
    inserted = author.mark(run, "ins")
    inserted.append(run_saying(run, new))
    if text[stop:]:
        run.addnext(run_saying(run, text[stop:]))
        node.text = text[:stop]
        node.set(SPACE, "preserve")
    run.addnext(inserted)
    return True


def is_plain(node: _Element) -> bool:
    """Whether the run holds this text and nothing beside its format."""
    run = node.getparent()
    return run is not None and run.tag == w("r") and all(child is node or child.tag == w("rPr") for child in run)


def _delete(node: _Element, first: int, last: int, author: Reviewer) -> tuple[_Element, _Element]:
    """Cut the run of ``node``: what stays, what is marked as deleted, what stays behind it; the mark and a run."""
    run, text = node.getparent(), node.text or ""
    assert run is not None
    look = deepcopy(run)
    if text[last:]:
        run.addnext(run_saying(look, text[last:]))
    mark = author.mark(run, "del")
    mark.append(run_saying(look, text[first:last], "delText"))
    run.addnext(mark)
    if first:
        node.text = text[:first]
        node.set(SPACE, "preserve")
    else:
        parent = run.getparent()
        assert parent is not None
        parent.remove(run)
    return mark, look


def run_saying(run: _Element, text: str, tag: str = "t") -> _Element:
    """A run of the same look that says ``text``."""
    made = deepcopy(run)
    for old in made.findall(w("t")):
        made.remove(old)
    made.append(text_element(made, text, tag))
    return made
