"""Mã ký tự của XML: UTF-8 and UTF-16, the two that a .docx may have, brought to UTF-8 before anything is counted."""

from __future__ import annotations

import re
from typing import Final

from congvan.late_patterns import late_pattern

_BYTE_ORDER: Final = b"\xef\xbb\xbf"
_BEGINS_WITH_TAG: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<")
_UTF_16: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
_DECLARED: Final = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']""")
_DECLARATION: Final = late_pattern(r"\s*<\?xml[^>]*\?>")
_ADMITTED: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})


def is_xml(data: bytes) -> bool:
    """Whether ``data`` begins as XML does, whatever it is called."""
    return data[:2] in _UTF_16 or _BEGINS_WITH_TAG.match(data) is not None


def as_utf8(data: bytes) -> bytes:
    """``data`` itself, or what it says in UTF-8 if it is UTF-16; raises ``ValueError`` where it is damaged."""
    encoding = _UTF_16.get(data[:2])
    if encoding is None:
        return data
    text = data.decode(encoding).removeprefix("\ufeff")
    return _DECLARATION.sub("", text, count=1).encode() if _DECLARATION.match(text) else text.encode()


def foreign_encoding(data: bytes) -> str | None:
    """The encoding that ``data`` declares where that is not UTF-8; in several of them tags hide from who counts them.

    What was UTF-16 declares nothing any more when it comes out of ``as_utf8``.
    """
    declared = _DECLARED.match(data.removeprefix(_BYTE_ORDER))
    name = declared[1].decode("ascii", "replace") if declared else "utf-8"
    return None if name.lower() in _ADMITTED else name
