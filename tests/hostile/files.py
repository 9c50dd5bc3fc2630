"""Files that mean harm, made by code: a right letter, and what an attacker does to it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache

import congvan as cv

LETTER = """\
issuer: {name: Sở Tài chính}
number: 05/STC-QLNS
place: Huế
subject: góp ý
addressees: Bộ Tài chính
body:
  - Kính đề nghị góp ý.
  - {columns: [TT, Tên], rows: [["1", Xã]]}
signatory: {position: Giám đốc}
recipients: [Như trên]
"""
MAIN = "word/document.xml"


@cache
def word_file() -> bytes:
    """The letter as a Word file."""
    return cv.render(cv.loads(LETTER)).docx


def edited(change: Callable[[str], str], part: str = MAIN) -> bytes:
    """The letter with one part changed."""
    parts = parts_of(word_file())
    old = parts[part].decode()
    new = change(old)
    assert new != old
    return packed({**parts, part: new.encode()})


def in_body(xml: str) -> bytes:
    """The letter with ``xml`` as the first thing in its body."""
    return edited(lambda text: text.replace("<w:body>", f"<w:body>{xml}", 1))


def parts_of(docx: bytes) -> dict[str, bytes]:
    """The parts by name."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """The parts as a Word file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()
