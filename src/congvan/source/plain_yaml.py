"""YAML → data alone: what nearly every file has; positions, aliases and faults are left to the reader beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    YAMLError,
)

from congvan.source.late_positions import Unusual
from congvan.source.tree import MOST_LEVELS, MOST_NODES, Path
from congvan.source.yaml_scalars import NOTHING, PLAIN_TAGS

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The reader in C, unless PyYAML comes without it."""


def read_plainly(text: str) -> tuple[Any, frozenset[Path]]:
    """The data in ``text``, and the paths of the bare words in brackets.

    Raises ``Unusual`` for what must be read with positions: faults of every kind, anchors, aliases, repeated keys.
    """
    loader = _LOADER(text)
    try:
        reader = _Reader(loader.get_event)
        return reader.document(), frozenset(reader.in_brackets)
    except YAMLError:
        raise Unusual from None
    finally:
        loader.dispose()


class _Reader:
    """Takes one event after another and makes dicts, lists, text and None of them."""

    def __init__(self, next_event: Callable[[], Any]) -> None:
        self.in_brackets: list[Path] = []
        self._next = next_event
        self._path: list[str | int] = []
        self._nodes = 1

    def document(self) -> Any:
        """The one document of the stream."""
        self._next()
        if type(self._next()) is not DocumentStartEvent:
            raise Unusual
        data = self._value(self._next())
        self._next()
        if type(self._next()) is not StreamEndEvent:
            raise Unusual
        return data

    def _value(self, event: Any) -> Any:
        return _scalar(event) if type(event) is ScalarEvent else self._container(event)

    def _container(self, event: Any) -> Any:
        kind = type(event)
        if kind is AliasEvent or event.anchor or event.tag not in PLAIN_TAGS:
            raise Unusual
        data = self._mapping() if kind is MappingStartEvent else self._list(in_brackets=bool(event.flow_style))
        self._nodes += len(data)
        if self._nodes > MOST_NODES:
            raise Unusual
        return data

    def _mapping(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        next_event = self._next
        while (kind := type(event := next_event())) is not MappingEndEvent:
            key = _scalar(event) if kind is ScalarEvent else None
            if key is None or key in found:
                raise Unusual
            event = next_event()
            found[key] = _scalar(event) if type(event) is ScalarEvent else self._below(key, event)
        return found

    def _list(self, *, in_brackets: bool) -> list[Any]:
        found: list[Any] = []
        next_event = self._next
        while (kind := type(event := next_event())) is not SequenceEndEvent:
            if kind is not ScalarEvent:
                found.append(self._below(len(found), event))
                continue
            if in_brackets and event.implicit[0]:
                self.in_brackets.append((*self._path, len(found)))
            found.append(_scalar(event))
        return found

    def _below(self, step: str | int, event: Any) -> Any:
        if len(self._path) >= MOST_LEVELS - 1:
            raise Unusual
        self._path.append(step)
        value = self._container(event)
        self._path.pop()
        return value


def _scalar(event: Any) -> str | None:
    if event.anchor or event.tag not in PLAIN_TAGS:
        raise Unusual
    text: str = event.value
    return None if text in NOTHING and event.implicit[0] else text
