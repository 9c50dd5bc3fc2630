"""Gọi tên: the words that name one thing, however they are typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import Final

from congvan.cached import remembered
from congvan.late_patterns import late_pattern

_TONE_MARKS: Final = late_pattern("[\u0300\u0301\u0303\u0309\u0323]")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_BETWEEN_WORDS: Final = late_pattern(r"[\s_\-]+")
_NOT_TOLD_APART: Final = late_pattern(r"[\s_.\-]+")


@remembered
def fold(text: str) -> str:
    """``text`` without what distinguishes no labels: case, blanks, ``hòa`` or ``hoà``, NFC or NFD."""
    words = _BETWEEN_WORDS.split(unicodedata.normalize("NFC", text).casefold().strip())
    return " ".join(_tones_last(word) for word in words)


def _tones_last(word: str) -> str:
    tones = sorted(_TONES.intersection(unicodedata.normalize("NFD", word)))
    return without_tones(word) + "".join(tones)


def without_tones(text: str) -> str:
    """``text`` without its five tone marks; the marks of ă â ê ô ơ ư stay: ``Quyết`` → ``Quyêt``."""
    return unicodedata.normalize("NFC", _TONE_MARKS.sub("", unicodedata.normalize("NFD", text)))


def member_of(kinds: Iterable[type[Enum]], text: str) -> Enum | None:
    """The member that ``text`` names: its value, its name or its label, such as ``KT.`` or ``hoả tốc``."""
    kinds = tuple(kinds)
    exact = _exact_members(kinds).get(text)
    return exact if exact is not None else _folded_member(kinds, text)


@cache
def _exact_members(kinds: tuple[type[Enum], ...]) -> dict[str, Enum]:
    """The members by their names as they are, which is how most of them are typed."""
    named = {name: _folded_member(kinds, name) for kind in kinds for member in kind for name in _names(member)}
    return {name: member for name, member in named.items() if member is not None}


def _folded_member(kinds: tuple[type[Enum], ...], text: str) -> Enum | None:
    folded = _NOT_TOLD_APART.sub("", fold(text))
    return next((found[folded] for kind in kinds if folded in (found := _members(kind))), None)


@cache
def _members(kind: type[Enum]) -> dict[str, Enum]:
    return {_NOT_TOLD_APART.sub("", fold(name)): member for member in kind for name in _names(member)}


def _names(member: Enum) -> tuple[str, ...]:
    return member.name, str(getattr(member, "label", member.value)), str(member.value)
