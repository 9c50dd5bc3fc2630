"""Bảng mã cũ: text typed for the fonts of TCVN3 (.VnTime) and VNI (VNI-Times), before Unicode.

A font's name is certain evidence. Content is, for a paragraph, not for a few words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, TypeAlias

from congvan.late_patterns import late_pattern

LegacyEncoding: TypeAlias = Literal["tcvn3", "vni"]

_SUBSET_TAG: Final = late_pattern(r"^[A-Z]{6}\+")
_WORD: Final = late_pattern("[A-Za-z\u00a1-\u00ff\u0110\u0111\u2212\u2219]+")
_SINCE_UNICODE: Final = late_pattern("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_BEYOND_BYTES: Final = late_pattern("[ăđĩũơưĂĐĨŨƠƯ\u0300-\u036f\u1ea0-\u1ef9]")
_NO_VIETNAMESE_LETTER: Final = late_pattern("[^\\x00-\xa0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý]")
_EXTRA: Final = late_pattern("[\u00a1-\u00ff\u2212\u2219]")
_ONSET: Final = r"(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx{}])?"
_CODA: Final = r"(?:ng|nh|ch|[cmnpt])?"
_TCVN3_SHAPE: Final = late_pattern(
    _ONSET.format("§®") + "[aeiouy\u00a1-\u00a6\u00a8-\u00ad\u00ae-\u00ff\u2212\u2219]{1,3}" + _CODA,
    re.IGNORECASE,
)
_VNI_SHAPE: Final = late_pattern(
    _ONSET.format("ñ") + "(?:[aeiouyôöíìæóòî][áàåãäâéèúüëêùøûõï]?){1,3}" + _CODA, re.IGNORECASE
)
_LEAST_WORDS: Final = 3
_MOSTLY: Final = 0.8


@cache
def legacy_font(name: str) -> LegacyEncoding | None:
    """Bảng mã mà phông ``name`` vẽ: ``.VnTime`` → ``"tcvn3"``, ``VNI-Times`` → ``"vni"``, else None."""
    bare = _SUBSET_TAG.sub("", name.strip()).lower()
    if bare.startswith(".vn"):
        return "tcvn3"
    return "vni" if bare.startswith("vni-") else None


def typed_in(text: str, font: str) -> LegacyEncoding | None:
    """Bảng mã cũ mà ``text`` được gõ cho phông ``font``, None for Unicode, which people type into old fonts too."""
    encoding = legacy_font(font)
    return None if encoding is None or _BEYOND_BYTES.search(text) else encoding


def detect_legacy(text: str) -> LegacyEncoding | None:
    """Bảng mã cũ mà ``text`` có vẻ được gõ, or None: Unicode, another language, or too short to know.

    Decides when at least three words hold letters of the old encoding and nearly all words have the shape of a
    Vietnamese syllable in it.
    """
    words = _WORD.findall(text)
    with_letters = [word for word in words if _EXTRA.search(word)]
    if len(with_letters) < _LEAST_WORDS or _SINCE_UNICODE.search(text) or not _NO_VIETNAMESE_LETTER.search(text):
        return None
    shapes: tuple[tuple[LegacyEncoding, re.Pattern[str]], ...] = (
        ("vni", _VNI_SHAPE),
        ("tcvn3", _TCVN3_SHAPE),
    )
    for encoding, shape in shapes:
        if _mostly(shape, with_letters) and _mostly(shape, [word for word in words if not word.isupper()]):
            return encoding
    return None


def legacy_to_unicode(text: str, encoding: LegacyEncoding) -> str:
    """``text`` of an old encoding in Unicode: ``Céng hoµ`` → ``Cộng hoà``.

    TCVN3 fonts draw capitals from small letters (.VnTimeH): such text comes back in small letters, see
    :func:`shown_by_font`.
    """
    import viparse

    return str(viparse.fix(text, encoding=encoding))


def shown_by_font(text: str, font: str) -> str:
    """What ``text`` shows in ``font``: that of an old font in Unicode, in capitals where it draws nothing else.

    Text that Unicode has already, typed into an old font, stays as it is.
    """
    encoding = typed_in(text, font)
    if encoding is None:
        return text
    shown = text if text.isascii() else legacy_to_unicode(text, encoding)
    return shown.upper() if encoding == "tcvn3" and font.rstrip().endswith("H") else shown


def _mostly(shape: re.Pattern[str], words: list[str]) -> bool:
    fitting = sum(1 for word in words if shape.fullmatch(word))
    return fitting >= _MOSTLY * len(words)
