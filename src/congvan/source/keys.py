"""Tên mục và nhãn: English identifiers and Vietnamese labels brought together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import Final

from congvan.text import without_tones
from congvan.vocabulary import KEY_LABELS

_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_BETWEEN_WORDS: Final = re.compile(r"[\s_\-]+")
_NOT_TOLD_APART: Final = re.compile(r"[\s_.\-]+")


@cache
def fold(text: str) -> str:
    """``text`` without what tells no labels apart: case, blanks, ``hòa`` or ``hoà``, NFC or NFD."""
    words = _BETWEEN_WORDS.split(unicodedata.normalize("NFC", text).casefold().strip())
    return " ".join(_tones_last(word) for word in words)


def _tones_last(word: str) -> str:
    tones = sorted(_TONES.intersection(unicodedata.normalize("NFD", word)))
    return without_tones(word) + "".join(tones)


def label(identifier: str) -> str:
    """The Vietnamese label that stands for ``identifier``, or the identifier itself."""
    return KEY_LABELS.get(identifier, (identifier,))[0]


def identify(key: str, valid: tuple[str, ...]) -> str:
    """The one of ``valid`` that ``key`` means, by its name or a label; ``key`` itself if none."""
    return _identifiers(valid).get(fold(key), key)


@cache
def _identifiers(valid: tuple[str, ...]) -> dict[str, str]:
    named = {fold(name): one for one in reversed(valid) for name in KEY_LABELS.get(one, ())}
    return named | {fold(one): one for one in valid}


def member_of(kinds: Iterable[type[Enum]], text: str) -> Enum | None:
    """The member that ``text`` names: its value, its name or its label, such as ``KT.`` or ``hoả tốc``."""
    folded = _NOT_TOLD_APART.sub("", fold(text))
    return next((found[folded] for kind in kinds if folded in (found := _members(kind))), None)


@cache
def _members(kind: type[Enum]) -> dict[str, Enum]:
    return {
        _NOT_TOLD_APART.sub("", fold(str(name))): member
        for member in kind
        for name in (member.name, getattr(member, "label", member.value), member.value)
    }
