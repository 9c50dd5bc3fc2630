"""Tên mục và nhãn: English identifiers and Vietnamese labels brought together."""

from __future__ import annotations

from functools import cache

from congvan.vocabulary import KEY_LABELS, fold


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
