"""A component carried off, written twice, broken in two, or run into the next: what hands do with paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from congvan.vocabulary import Component
from mutation.wordml import Change, Letter, W, detach, rewrite, style_of, text_of


def moves(component: Component, silent: bool) -> Iterator[tuple[str, Change]]:
    """The changes of place; a ``silent`` component has no words to break or to run on."""
    yield "deleted", lambda letter: _delete(letter, component)
    yield "moved to the end", lambda letter: _to_end(letter, component)
    yield "moved to the top", lambda letter: _to_top(letter, component)
    yield "moved into the cell beside", lambda letter: _beside(letter, component)
    yield "written twice", lambda letter: _twice(letter, component)
    if not silent:
        yield "swapped with the next", lambda letter: _swap(letter, component)
        yield "run into the next", lambda letter: _join(letter, component)
        yield "broken in two", lambda letter: _break(letter, component)


def _delete(letter: Letter, component: Component) -> bool:
    paragraphs = letter.paragraphs(component)
    for paragraph in paragraphs:
        detach(paragraph)
    return bool(paragraphs)


def _loose(letter: Letter, component: Component) -> list[Any]:
    """Its paragraphs but for those that end a section."""
    return [item for item in letter.paragraphs(component) if item.find(f"{W}pPr/{W}sectPr") is None]


def _to_end(letter: Letter, component: Component) -> bool:
    paragraphs = _loose(letter, component)
    for paragraph in paragraphs:
        detach(paragraph)
        letter.section.addprevious(paragraph)
    return bool(paragraphs)


def _to_top(letter: Letter, component: Component) -> bool:
    paragraphs = _loose(letter, component)
    for paragraph in reversed(paragraphs):
        detach(paragraph)
        letter.body.insert(0, paragraph)
    return bool(paragraphs)


def _beside(letter: Letter, component: Component) -> bool:
    """To the end of the other cell of its row."""
    paragraphs = [item for item in letter.paragraphs(component) if item.getparent().tag == f"{W}tc"]
    for paragraph in paragraphs:
        cells = paragraph.getparent().getparent().findall(f"{W}tc")
        other = cells[1 - cells.index(paragraph.getparent())]
        detach(paragraph)
        other.append(paragraph)
    return bool(paragraphs)


def _twice(letter: Letter, component: Component) -> bool:
    paragraphs = _loose(letter, component)
    for paragraph in paragraphs[-1:]:
        paragraph.addnext(deepcopy(paragraph))
    return bool(paragraphs)


def _below(paragraph: Any) -> Any:
    """The paragraph below, if it has words of another component."""
    below = paragraph.getnext()
    alike = below is None or below.tag != f"{W}p" or style_of(below) == style_of(paragraph)
    return None if alike or not text_of(below).strip() else below


def _swap(letter: Letter, component: Component) -> bool:
    """Its last paragraph with the one below, if that is another component."""
    for last in letter.paragraphs(component)[-1:]:
        below = _below(last)
        if below is not None:
            below.addnext(last)
            return True
    return False


def _join(letter: Letter, component: Component) -> bool:
    """Its last paragraph with the one below on one line, if that is another component."""
    for last in _loose(letter, component)[-1:]:
        below = _below(last)
        if below is not None and text_of(last).strip():
            rewrite(last, f"{text_of(last)} {text_of(below)}")
            detach(below)
            return True
    return False


def _break(letter: Letter, component: Component) -> bool:
    """Its longest paragraph on two lines."""
    if not letter.paragraphs(component):
        return False
    longest = letter.longest(component)
    words = text_of(longest).split(" ")
    if len(words) < 2:
        return False
    rest = deepcopy(longest)
    rewrite(longest, " ".join(words[: len(words) // 2]))
    rewrite(rest, " ".join(words[len(words) // 2 :]))
    longest.addnext(rest)
    return True
