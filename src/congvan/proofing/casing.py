"""Chữ hoa, chữ thường: the capitals of one phrase put on another."""

from __future__ import annotations

from typing import Final

from congvan.late_patterns import late_pattern

_WORD: Final = late_pattern(r"[^\W_]+")


def in_case_of(written: str, right: str) -> str:
    """``right`` with the capitals of ``written``: all of them, that of the first word, or those it has itself."""
    if written.isupper() and len(written) > 1:
        return right.upper()
    return right[:1].upper() + right[1:] if written[:1].isupper() else right


def cased_as(written: str, right: str) -> str:
    """``written`` word by word with the capitals that ``right`` has; marks and the place of tones stay."""
    models = iter(_WORD.findall(right))
    return _WORD.sub(lambda match: _cased(match[0], next(models, match[0])), written)


def _cased(word: str, model: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return (word[:1].upper() if model[:1].isupper() else word[:1].lower()) + word[1:].lower()
