"""The tree as Word shows it: wrappers looked through, one of several alternatives taken.

Deletions (``w:del``, ``w:moveFrom``) are given as they are: nobody looks into them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from congvan.ooxml.names import MC_NS, qname, w

if TYPE_CHECKING:
    from lxml.etree import _Element

ALTERNATE: Final = qname(MC_NS, "AlternateContent")
_CHOICE: Final = qname(MC_NS, "Choice")
_FALLBACK: Final = qname(MC_NS, "Fallback")
_SDT: Final = w("sdt")
_SDT_CONTENT: Final = w("sdtContent")
_WRAPPERS: Final = frozenset(w(name) for name in ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo"))
_KNOWN: Final = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "a14", "v", "o"})
_LOOKED_INTO: Final = _WRAPPERS | {_SDT, ALTERNATE}


def children(element: _Element) -> Iterator[_Element]:
    """The children that count, those of wrappers (content controls, insertions, smart tags …) in their
    place.
    """
    for child in element:
        tag = child.tag
        if tag not in _LOOKED_INTO:
            yield child
        elif tag == _SDT:
            content = child.find(_SDT_CONTENT)
            if content is not None:
                yield from children(content)
        elif tag == ALTERNATE:
            choice = chosen(child)
            if choice is not None:
                yield from children(choice)
        elif tag in _WRAPPERS:
            yield from children(child)


def child_of(element: _Element | None, tag: str) -> _Element | None:
    """The first child of that tag, None where there is none, or no ``element``; sooner found than by ``find``."""
    return None if element is None else next(element.iterchildren(tag), None)


def chosen(alternate: _Element) -> _Element | None:
    """The branch of an ``mc:AlternateContent`` that is shown: the first choice we know, else the fallback."""
    first: _Element | None = None
    for choice in alternate.iterchildren(_CHOICE):
        if all(prefix in _KNOWN for prefix in (choice.get("Requires") or "").split()):
            return choice
        first = choice if first is None else first
    fallback = alternate.find(_FALLBACK)
    return first if fallback is None else fallback
