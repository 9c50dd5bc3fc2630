"""A letter as it was typed before Unicode: its words in the letters of TCVN3 or VNI, in their fonts."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from itertools import product
from typing import Final

from congvan.text import LegacyEncoding, legacy_to_unicode

_RUN: Final = re.compile(r"<w:r>.*?</w:r>", re.DOTALL)
_TEXT: Final = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
_MARKS: Final = "\u00e1\u00e0\u00e5\u00e3\u00e4\u00e2\u00e9\u00e8\u00fa\u00fc\u00eb\u00ea\u00f9\u00f8\u00fb\u00f5\u00ef"
_BASES: Final = "aeouiyAEOUIY\u00f4\u00f6\u00d4\u00d6"


@cache
def _letters(encoding: LegacyEncoding) -> dict[str, str]:
    """Each Vietnamese letter and what was typed for it."""
    bytes_ = [chr(code) for code in range(0xA1, 0x100)]
    pairs = ["".join(pair) for pair in product(_BASES, (*_MARKS, *_MARKS.upper()))] if encoding == "vni" else []
    found: dict[str, str] = {}
    for typed in (*bytes_, *pairs):
        shown = legacy_to_unicode(typed, encoding)
        if len(shown) == 1 and shown != typed:
            found.setdefault(shown, typed)
    return found


def typed(text: str, encoding: LegacyEncoding) -> str:
    """``text`` as the keys of ``encoding`` wrote it; what it has no letter for is an error of the test."""
    letters = _letters(encoding)
    made = "".join(letters.get(letter, letter) for letter in text)
    assert legacy_to_unicode(made, encoding) == text, (text, made)
    return made


def in_legacy(docx: bytes, encoding: LegacyEncoding) -> bytes:
    """The file with every run typed in ``encoding``; TCVN3 drew capitals from small letters in a font of its own."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = _RUN.sub(lambda run: _run(run[0], encoding), part.decode()).encode()
            new.writestr(name, part)
    return target.getvalue()


def _run(run: str, encoding: LegacyEncoding) -> str:
    text = "".join(match[2] for match in _TEXT.finditer(run))
    if text.isascii():
        return run
    capitals = encoding == "tcvn3" and text.isupper()
    font = "VNI-Times" if encoding == "vni" else ".VnTimeH" if capitals else ".VnTime"
    run = _TEXT.sub(lambda t: t[1] + typed(t[2].lower() if capitals else t[2], encoding) + t[3], run)
    return run.replace("Times New Roman", font)
