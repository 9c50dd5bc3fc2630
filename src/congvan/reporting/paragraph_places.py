"""Where paragraphs are in the bytes of a part, so that something can be put there and the rest stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.parsers import expat

from congvan.ooxml.names import W_NS

_MAINS: Final = (
    W_NS,
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PARAGRAPHS: Final = frozenset(f"{name} p" for name in _MAINS)
_PROPERTIES: Final = frozenset(f"{name} pPr" for name in _MAINS)


@dataclass(slots=True)
class ParagraphPlace:
    """Byte offsets of one paragraph: ``tag_end`` after its start tag, ``content`` after its properties, ``end`` at
    its end tag. ``outermost`` is the ordinal of the paragraph that holds it (a text box is in one), or its own.
    ``empty`` is true for ``<w:p/>``, whose three offsets are one.
    """

    tag: str
    tag_end: int
    outermost: int
    content: int = 0
    end: int = 0
    empty: bool = False


class _Finding:
    def __init__(self, data: bytes) -> None:
        self.places: list[ParagraphPlace] = []
        self._data = data
        self._open: list[int] = []
        self._depth = 0
        self._depths: list[int] = []
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def run(self) -> list[ParagraphPlace]:
        self._parser.Parse(self._data, True)
        return self.places

    def _start(self, name: str, _: object) -> None:
        self._depth += 1
        if name not in _PARAGRAPHS:
            return
        at = self._parser.CurrentByteIndex
        after = _tag_end(self._data, at)
        head = self._data[at + 1 : after].rstrip(b">").rstrip(b"/").split(None, 1)[0]
        number = len(self.places)
        outermost = self._open[0] if self._open else number
        empty = self._data[after - 2 : after - 1] == b"/"
        self.places.append(ParagraphPlace(head.decode(), after, outermost, after, after, empty))
        self._open.append(number)
        self._depths.append(self._depth)

    def _end(self, name: str) -> None:
        at = self._parser.CurrentByteIndex
        if name in _PROPERTIES and self._open and self._depth == self._depths[-1] + 1:
            self.places[self._open[-1]].content = _tag_end(self._data, at)
        elif name in _PARAGRAPHS:
            place = self.places[self._open.pop()]
            self._depths.pop()
            if not place.empty:
                place.end = at
        self._depth -= 1


def find_paragraphs(data: bytes) -> list[ParagraphPlace]:
    """Every ``w:p`` of a part in UTF-8 that ``open_package`` has admitted, in document order."""
    return _Finding(data).run()


def _tag_end(data: bytes, at: int) -> int:
    """The offset after the tag that begins at ``at``; an empty element ends at its own start."""
    quote = 0
    for offset in range(at, len(data)):
        byte = data[offset]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"\"'":
            quote = byte
        elif byte == ord(">"):
            return offset + 1
    return len(data)
