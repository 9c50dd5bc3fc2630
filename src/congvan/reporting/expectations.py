"""Điều được kiểm tra, bằng lời: what a record asks, as one sentence in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.checks import Record, find_kind
from congvan.errors import Message

_ON_PAPER: Final = Message("đo trên bản in (--render)", "measured on the printed page (--render)")


def described(record: Record) -> Message:
    """The words that the expectation has for itself, as one sentence."""
    phrases = list(record.expect.phrases())
    return _sentence([_ON_PAPER, *phrases] if find_kind(record.check).on_paper else phrases)


def _sentence(parts: Sequence[Message]) -> Message:
    vi, en = (_ended("; ".join(words)) for words in ([one.vi for one in parts], [one.en for one in parts]))
    return Message(vi, en)


def _ended(text: str) -> str:
    stop = "" if text.endswith((".", "?")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"
