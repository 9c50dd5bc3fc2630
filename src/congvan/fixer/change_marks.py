"""One run and one paragraph as tracked changes: what they were beside what a repair made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.fixer.reviewer import Reviewer, text_element
from congvan.ooxml.names import w
from congvan.ooxml.ordering import ordered_child

if TYPE_CHECKING:
    from lxml.etree import _Element

KEPT, DELETED, INSERTED = "", "del", "ins"
_WORD: Final = re.compile(r"\w[\w\u0300-\u036f]*|.", re.DOTALL)
_NOT_IN_CHANGE: Final = (w("rPr"), w("sectPr"), w("pPrChange"))
"""What the old format of a paragraph may not hold (CT_PPrBase)."""


class _Piece(NamedTuple):
    """A stretch of a run's content: as it was, deleted or inserted."""

    kind: str
    element: _Element


def mark_paragraph(now: _Element, before: _Element, reviewer: Reviewer) -> None:
    """Note in ``now``, a ``w:p``, the format that its paragraph had."""
    old = _base(before.find(w("pPr")))
    if _written(_base(now.find(w("pPr")))) == _written(old):
        return
    properties = ordered_child(now, "pPr")
    mark = reviewer.mark(now, "pPrChange")
    held = mark.makeelement(w("pPr"))
    held.extend(deepcopy(child) for child in old)
    mark.append(held)
    properties.append(mark)


def mark_run(now: Sequence[_Element], before: _Element, reviewer: Reviewer) -> None:
    """Note in ``now``, the pieces of one ``w:r`` after a repair, what it said and how it looked."""
    texts = _texts(now, before)
    look = before.find(w("rPr"))
    for run in now:
        if any(child in texts for child in run):
            _cut_up(run, texts, look, reviewer)
        else:
            _mark_look(run, look, reviewer)


def _texts(now: Sequence[_Element], before: _Element) -> dict[_Element, list[_Piece]]:
    """The ``w:t`` whose text is not what it was, each with the pieces that take its place."""
    olds, news = before.findall(w("t")), [text for run in now for text in run.findall(w("t"))]
    if len(olds) == len(news):
        pairs = [([old], [new]) for old, new in zip(olds, news, strict=True)]
    else:
        pairs = [(olds, news)]
    made: dict[_Element, list[_Piece]] = {}
    for old, new in pairs:
        was, said = ("".join(text.text or "" for text in texts) for texts in (old, new))
        if was != said:
            made |= _cut(new, was, said)
    return made


def _cut(nodes: Sequence[_Element], was: str, said: str) -> dict[_Element, list[_Piece]]:
    """The pieces of each node; what is deleted at a seam is in the earlier node."""
    steps = list(_steps(was, said))
    made: dict[_Element, list[_Piece]] = {}
    start = 0
    for node in nodes:
        stop = start + len(node.text or "")
        pieces = made.setdefault(node, [])
        for kind, at, text in steps:
            if kind == DELETED:
                if start < at <= stop or (at == start == 0):
                    pieces.append(_Piece(DELETED, text_element(node, text, "delText")))
            elif inner := text[max(0, start - at) : max(0, stop - at)]:
                pieces.append(_Piece(kind, text_element(node, inner)))
        start = stop
    return made


def _steps(was: str, said: str) -> Iterator[tuple[str, int, str]]:
    """How ``was`` becomes ``said``, word by word: each stretch with its place in ``said``."""
    old, new = _WORD.findall(was), _WORD.findall(said)
    at = 0
    for kind, one, two, three, four in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal" and one < two:
            yield DELETED, at, "".join(old[one:two])
        if three < four:
            text = "".join(new[three:four])
            yield KEPT if kind == "equal" else INSERTED, at, text
            at += len(text)


def _cut_up(
    run: _Element, texts: Mapping[_Element, list[_Piece]], look_before: _Element | None, reviewer: Reviewer
) -> None:
    """Put runs in the place of ``run``: what it keeps, what was deleted and what was inserted, each with its look."""
    look = run.find(w("rPr"))
    content = [piece for child in run if child is not look for piece in texts.get(child, [_Piece(KEPT, child)])]
    for kind, pieces in groupby(content, key=lambda piece: piece.kind):
        made = run.makeelement(run.tag, {str(name): str(value) for name, value in run.attrib.items()})
        made.extend(deepcopy(found) for found in [look_before if kind == DELETED else look] if found is not None)
        made.extend(piece.element for piece in pieces)
        if kind == KEPT:
            _mark_look(made, look_before, reviewer)
            run.addprevious(made)
        else:
            mark = reviewer.mark(run, kind)
            mark.append(made)
            run.addprevious(mark)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)


def _mark_look(run: _Element, before: _Element | None, reviewer: Reviewer) -> None:
    """Note in ``run`` the format that it had."""
    if _written(run.find(w("rPr"))) == _written(before):
        return
    mark = reviewer.mark(run, "rPrChange")
    mark.append(run.makeelement(w("rPr")) if before is None else deepcopy(before))
    ordered_child(run, "rPr").append(mark)


def _base(properties: _Element | None) -> list[_Element]:
    return [] if properties is None else [child for child in properties if child.tag not in _NOT_IN_CHANGE]


def _written(properties: Iterable[_Element] | None) -> bytes:
    from lxml import etree

    written = (
        etree.tostring(child, method="c14n", exclusive=True, with_tail=False)
        for child in (() if properties is None else properties)
    )
    return b"".join(written)
