"""A part whose tree may be edited: what no edit touches keeps its letters.

lxml writes a whole part again: other quotes, ``<a/>`` for ``<a></a>``, character references resolved, CDATA gone. Here
the part is taken apart into its tags and the text between them, each tag and text is held against the tree, and only
those that differ are written; prolog, declarations and encoding stay as they were.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from congvan.errors import CongvanError, Message
from congvan.late_patterns import late_pattern
from congvan.ooxml.markup import escape
from congvan.ooxml.names import local_name, qname

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

_TOKEN: Final = late_pattern(
    r"""<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|</[^>]*>|<[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""", re.DOTALL
)
_ATTRIBUTE: Final = late_pattern(r"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
_NAME: Final = late_pattern(r"<([^\s/>]+)")
_DECLARED: Final = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_CODECS: Final = (
    (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be"),
)  # fmt: skip
"""By how a part begins; the longer mark first."""
_XML_NS: Final = "http://www.w3.org/XML/1998/namespace"


@dataclass(slots=True)
class _Letters:
    """How a node is written in the part: its tag, the text within before the next tag, its end tag, the text behind it.

    ``end`` is "" where the tag closes itself, and of comments and instructions.
    """

    start: str
    text: str = ""
    end: str = ""
    tail: str = ""


_Known = Mapping[int, "tuple[_Letters, _Element]"]
"""How a node of the tree was written, and the same node unedited, by the node's ``id``."""


class EditablePart:
    """``data`` as a tree under ``root``, to be edited in place; ``to_bytes`` writes the edits into the old letters.

    The part is in UTF-8 or UTF-16, with or without a byte order mark, and comes out in the same. Raises
    ``CongvanError`` for an encoding that is not understood to the letter.
    """

    def __init__(self, data: bytes) -> None:
        from lxml import etree

        self._data = data
        self._codec = _codec(data)
        self.root: _Element = etree.fromstring(data, _parser())
        # held, so that no element is made twice and each is known by its id
        self._elements = list(self.root.iter())

    def to_bytes(self) -> bytes:
        """The part with the edits written into it."""
        from lxml import etree

        prolog, letters, epilog = _taken_apart(_decoded(self._data, self._codec))
        before = etree.fromstring(self._data, _parser()).iter()
        known = {
            id(element): (old, unedited) for element, old, unedited in zip(self._elements, letters, before, strict=True)
        }
        pieces = [prolog]
        _write(self.root, known, pieces)
        return "".join([*pieces, epilog]).encode(self._codec, "xmlcharrefreplace")


def _parser() -> XMLParser:
    from lxml import etree

    # the hardened parser has read this very part before; comments and instructions are to stay
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _codec(data: bytes) -> str:
    for mark, codec in _CODECS:
        if data.startswith(mark):
            return codec
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    return declared[1].decode("ascii") if declared else "utf-8"


def _decoded(data: bytes, codec: str) -> str:
    try:
        text = data.decode(codec)
    except (LookupError, UnicodeDecodeError):
        text = ""
    if text.encode(codec if text else "utf-8") != data:
        raise CongvanError(
            Message(
                f"Tệp dùng bộ mã lạ ({codec}); hãy mở bằng Word, lưu lại rồi sửa.",
                f"The file is in an unusual encoding ({codec}); open it in Word, save it, then repair it.",
            )
        )
    return text


def _taken_apart(source: str) -> tuple[str, list[_Letters], str]:
    """What is before the root, the nodes in document order, what is behind the root."""
    nodes: list[_Letters] = []
    open_: list[_Letters] = []
    last, prolog, at, within = _Letters(""), "", 0, False
    for match in _TOKEN.finditer(source):
        token = match[0]
        aside = token.startswith(("<!--", "<?"))
        if token.startswith("<![CDATA[") or (aside and not open_):
            continue
        between, at = source[at : match.start()], match.end()
        if not nodes:
            prolog = source[: match.start()]
        elif within:
            last.text = between
        else:
            last.tail = between
        within = not (aside or token.startswith("</") or token.endswith("/>"))
        last = _placed(token, nodes, open_, within)
        if not open_:
            break
    return prolog, nodes, source[at:]


def _placed(token: str, nodes: list[_Letters], open_: list[_Letters], opens: bool) -> _Letters:
    """The node that ``token`` begins or ends."""
    if token.startswith("</"):
        ended = open_.pop()
        ended.end = token
        return ended
    node = _Letters(token)
    nodes.append(node)
    if opens:
        open_.append(node)
    return node


def _write(element: _Element, known: _Known, pieces: list[str]) -> None:
    """The element with all that is in it, without what is behind it."""
    old, before = known.get(id(element), (None, None))
    if not isinstance(element.tag, str):
        pieces.append(old.start if old else _aside(element))
        return
    filled = bool(element.text) or len(element) > 0
    if old is None or before is None:
        start, end, text = *_new_tags(element, filled), escape(element.text or "")
    else:
        start = old.start if _same(element, before) else _retagged(old.start, element, before)
        end = old.end
        text = old.text if element.text == before.text else _escaped(element.text)
        if filled and not end:
            start, end = _opened(start)
    pieces += (start, text)
    for child in element:
        _write(child, known, pieces)
        letters, unedited = known.get(id(child), (None, None))
        same = letters is not None and unedited is not None and child.tail == unedited.tail
        pieces.append(letters.tail if letters and same else _escaped(child.tail))
    pieces.append(end)


def _same(element: _Element, before: _Element) -> bool:
    return _attributes(element) == _attributes(before)


def _attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def _aside(element: _Element) -> str:
    """A comment or an instruction in what was copied."""
    from lxml import etree

    return etree.tostring(element, encoding="unicode", with_tail=False)


def _new_tags(element: _Element, filled: bool) -> tuple[str, str]:
    parent = element.getparent()
    local = local_name(element.tag)
    name = f"{element.prefix}:{local}" if element.prefix else local
    around: Mapping[str | None, str] = {} if parent is None else parent.nsmap
    start = f"<{name}{_declared(element, around)}"
    for attribute, value in _attributes(element).items():
        start += f' {_written_name(attribute, element)}="{_quoted(value)}"'
    return (f"{start}>", f"</{name}>") if filled else (f"{start}/>", "")


def _opened(start: str) -> tuple[str, str]:
    """A tag that closed itself as one that does not, and its end tag."""
    name = _NAME.match(start)
    assert name is not None
    return f"{start[:-2].rstrip()}>", f"</{name[1]}>"


def _retagged(start: str, element: _Element, before: _Element) -> str:
    """The tag with the attributes that ``element`` has now; those that are the same stay as they were written."""

    def kept(match: re.Match[str]) -> str:
        if match[1].partition(":")[0] == "xmlns":
            return match[0]
        name = _read_name(match[1], before)
        now = element.get(name)
        if now == before.get(name):
            return match[0]
        return "" if now is None else f'{match[0][: match.start(2) - match.start()]}"{_quoted(now)}"'

    tag = _ATTRIBUTE.sub(kept, start)
    closing = "/>" if tag.endswith("/>") else ">"
    added = _declared(element, before.nsmap)
    for name, value in _attributes(element).items():
        if name not in before.attrib:
            added += f' {_written_name(name, element)}="{_quoted(value)}"'
    return f"{tag[: -len(closing)]}{added}{closing}"


def _declared(element: _Element, around: Mapping[str | None, str]) -> str:
    """The declarations of what the element's names need and those around it do not give."""
    new = [(prefix, uri) for prefix, uri in element.nsmap.items() if around.get(prefix) != uri]
    return "".join(f' xmlns{f":{prefix}" if prefix else ""}="{_quoted(uri)}"' for prefix, uri in new)


def _read_name(written: str, element: _Element) -> str:
    prefix, colon, local = written.rpartition(":")
    if not colon:
        return local
    return qname(_XML_NS if prefix == "xml" else element.nsmap[prefix], local)


def _written_name(name: str, element: _Element) -> str:
    uri, brace, local = name[1:].rpartition("}")
    if not brace:
        return name
    prefix = next((given for given, of in element.nsmap.items() if given and of == uri), "xml")
    return f"{prefix}:{local}"


def _escaped(text: str | None) -> str:
    # a bare carriage return would be read as the end of a line
    return escape(text or "").replace("\r", "&#13;")


def _quoted(value: str) -> str:
    return _escaped(value).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
