"""Letters put in place of others: each stays in its run, and what is not text is not touched."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from congvan.components import Span
from congvan.ooxml.names import w
from congvan.snapshot import WordParagraph

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.checks.repairing.working_copy import WorkingCopy
    from congvan.findings import Finding

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_LONGEST_CHANGE: Final = 4000
"""Letters between the first and the last change of a paragraph; comparing more takes long, and no prose has it."""
_LINE_ENDS: Final = "\n\f"
_NO_TEXT: Final = {
    w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("footnoteReference"): "\t",
}  # fmt: skip
Piece = tuple["_Element | None", str]


def rewrite_where(copy: WorkingCopy, finding: Finding, repair: Callable[[str], str]) -> None:
    """Let ``repair`` change the text of the paragraphs that ``finding`` is about."""
    for paragraph in copy.paragraphs_at(finding):
        rewrite(copy, paragraph, repair)


def rewrite(copy: WorkingCopy, paragraph: WordParagraph, repair: Callable[[str], str]) -> None:
    """Let ``repair`` change the text of a paragraph; each letter stays in its run, tabs and breaks are not touched."""
    pieces = pieces_of(copy, paragraph)
    old = "".join(text for _, text in pieces)
    new = repair(old)
    changed = _spread(pieces, old, new) if new != old else None
    for (node, _), text in zip(pieces, changed or (), strict=False):
        if node is not None:
            set_text(copy, node, text)


def replacing(old: str, new: str) -> Callable[[str], str]:
    """A change that puts ``new`` for ``old`` where that occurs once."""
    return partial(_replaced, old=old, new=new)


def _replaced(text: str, old: str, new: str) -> str:
    return text.replace(old, new) if text.count(old) == 1 else text


def rewrite_span(copy: WorkingCopy, span: Span, repair: Callable[[str], str]) -> None:
    """Let ``repair`` change what is in ``span``: one line of several, one of two columns; the rest stays."""
    before = span.paragraph.text[: span.start]
    line = sum(before.count(mark) for mark in _LINE_ENDS)
    rewrite(copy, span.paragraph, partial(_rewritten, line=line, written=span.text, repair=repair))


def _rewritten(text: str, line: int, written: str, repair: Callable[[str], str]) -> str:
    lines = text.split("\n")
    if line < len(lines) and written and lines[line].count(written) == 1:
        lines[line] = lines[line].replace(written, repair(written))
    return "\n".join(lines)


def pieces_of(copy: WorkingCopy, paragraph: WordParagraph) -> list[Piece]:
    """The texts of a paragraph; none where they are not just what the page shows (hidden text, odd nesting)."""
    element = copy.element(paragraph)
    pieces = [] if element is None else list(_pieces(element))
    held = "".join(text for _, text in pieces)
    return pieces if _letters(held) == _letters(paragraph.text) else []


def _letters(text: str) -> list[str]:
    return [letter for letter in text if letter.isalnum() or unicodedata.combining(letter)]


def _pieces(element: _Element) -> Iterator[Piece]:
    """The texts of a paragraph in order; tabs, breaks and hyphens that are elements are without a node."""
    for child in element.iter(w("t"), *_NO_TEXT):
        if child.tag == w("t"):
            yield child, child.text or ""
            continue
        parent = child.getparent()
        if parent is not None and parent.tag == w("r"):
            yield None, _NO_TEXT[child.tag]


def _spread(pieces: list[Piece], old: str, new: str) -> list[str] | None:
    """``new`` cut into the pieces; None where a change would touch what is not text, or reaches too far."""
    owners = [at for at, (_, text) in enumerate(pieces) for _ in text]
    made: list[list[str]] = [[] for _ in pieces]
    steps = _steps(old, new)
    for kind, start, end, first, last in steps:
        if kind == "equal":
            for place in range(start, end):
                made[owners[place]].append(old[place])
            continue
        owner = owners[start] if start < end else owners[max(0, start - 1)] if owners else None
        if owner is None or any(pieces[owners[place]][0] is None for place in range(start, end)):
            return None
        if pieces[owner][0] is None:
            return None
        made[owner].append(new[first:last])
    return ["".join(letters) for letters in made] if steps else None


def _steps(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    """How ``old`` becomes ``new``; empty where first and last change lie too far apart."""
    from difflib import SequenceMatcher

    pairs = zip(old, new, strict=False)
    start = next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(old), len(new)))
    backwards = zip(reversed(old[start:]), reversed(new[start:]), strict=False)
    tail = next((at for at, (one, other) in enumerate(backwards) if one != other), min(len(old), len(new)) - start)
    changed, fresh = old[start : len(old) - tail], new[start : len(new) - tail]
    if len(changed) > _LONGEST_CHANGE:
        return []
    inner = SequenceMatcher(None, changed, fresh, autojunk=False).get_opcodes()
    moved = [(kind, start + one, start + two, start + three, start + four) for kind, one, two, three, four in inner]
    ends = len(old) - tail, len(old), len(new) - tail, len(new)
    return [("equal", 0, start, 0, start), *moved, ("equal", *ends)]


def set_text(copy: WorkingCopy, node: _Element, text: str) -> None:
    """Let ``node``, a ``w:t``, hold ``text``."""
    if (node.text or "") != text:
        node.text = text
        node.set(_SPACE, "preserve")
        copy.touch(node)
