"""The language of a run: ``--lang`` anywhere on the line, else CONGVAN_LANG, else Vietnamese."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextvars import ContextVar
from typing import Final, get_args

from congvan.errors import CongvanError, Language, Message

OPTION: Final = "--lang"
VARIABLE: Final = "CONGVAN_LANG"
_LANGUAGES: Final = get_args(Language)
_BETWEEN: Final = "\x00"
_current: ContextVar[Language] = ContextVar("language", default="vi")


def language() -> Language:
    """The language of this run."""
    return _current.get()


def set_language(chosen: Language) -> None:
    """Let everything that follows be said in ``chosen``."""
    _current.set(chosen)


def say(message: Message) -> str:
    """``message`` in the language of this run."""
    return message.in_(language())


def both(vi: str, en: str) -> str:
    """A help text in both languages; ``one`` takes it apart."""
    return f"{vi}{_BETWEEN}{en}"


def one(help_text: str) -> str:
    """The half of ``help_text`` in the language of this run."""
    vi, _, en = help_text.partition(_BETWEEN)
    return vi if language() == "vi" or not en else en


def take_language(arguments: Sequence[str]) -> list[str]:
    """``arguments`` without ``--lang …``, which holds from now on, wherever it is before ``--``.

    Raises ``CongvanError`` for another language.
    """
    set_language("vi")
    chosen = os.environ.get(VARIABLE) or "vi"
    source, rest = VARIABLE, list(arguments)
    end = rest.index("--") if "--" in rest else len(rest)
    for place in range(end - 1, -1, -1):
        name, equals, value = rest[place].partition("=")
        if name != OPTION:
            continue
        taken = 1 if equals else 2
        chosen, source = value if equals else "".join(rest[place + 1 : place + 2]), OPTION
        del rest[place : place + taken]
        break
    _set(chosen, source)
    return rest


def _set(chosen: str, source: str) -> None:
    for known in _LANGUAGES:
        if chosen.casefold() == known:
            set_language(known)
            return
    raise CongvanError(
        Message(
            f"{source}: không có ngôn ngữ “{chosen}”; hãy viết vi hoặc en",
            f"{source}: there is no language “{chosen}”; write vi or en",
        )
    )
