"""Dựng thư từ khung: blocks are kept or dropped, repeated, and their prose is filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from congvan.errors import CongvanError, Message, Problem, Refusal, UnknownName
from congvan.presets.fielded.filling import Values, fill_line, fill_prose, lookup

PROSE_KEYS: Final = frozenset({"body", "legal_bases", "footnotes", "appendices"})
"""The keys of a document below which texts are prose; elsewhere they are lines without markup."""
_PLAIN_KEYS: Final = frozenset(
    {"table", "caption", "columns", "rows", "column_numbers", "orientation", "align", "unit", "note", "notes"}
    | {"form_head", "labels", "blank", "signatures", "alternative_text"}
)
"""Keys below those whose texts are lines without markup: what tables, pictures and forms print."""
_ID, _WHEN, _FOR_EACH, _TEXT, _CELLS = "id", "when", "for_each", "text", "cells"
_BLOCK_KEYS: Final = frozenset({_ID, _WHEN, _FOR_EACH})


class Expansion:
    """Fills one document; ``problems`` gathers what prevents it, each with the path of its block."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self.problems: list[Problem] = []

    def document(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """``data`` with every text filled in and the marks of blocks gone."""
        return {key: self._any(value, self._values, key, prose=key in PROSE_KEYS) for key, value in data.items()}

    def _any(self, value: Any, values: Values, path: str, *, prose: bool) -> Any:
        if isinstance(value, str):
            return self._filled(value, values, path, prose=prose)
        if isinstance(value, list | tuple):
            return list(self._list(value, values, path, prose=prose))
        if isinstance(value, Mapping):
            return self._mapping(value, values, path, prose=prose)
        return value

    def _list(self, entries: Iterable[Any], values: Values, path: str, *, prose: bool) -> Iterator[Any]:
        for at, entry in enumerate(entries):
            here = f"{path}[{at}]"
            if isinstance(entry, Mapping) and not _BLOCK_KEYS.isdisjoint(entry):
                yield from self._block(entry, values, here, prose=prose)
            else:
                filled = self._any(entry, values, here, prose=prose)
                yield from filled if isinstance(entry, str) and isinstance(filled, list) else (filled,)

    def _block(self, block: Mapping[str, Any], values: Values, path: str, *, prose: bool) -> Iterator[Any]:
        where = f"{path} (id: {block[_ID]})" if _ID in block else path
        bare = {key: value for key, value in block.items() if key not in _BLOCK_KEYS}
        for inner in self._repeated(block, values, where):
            if _WHEN in block and not self._is_kept(str(block[_WHEN]), inner, where):
                continue
            entry = next(iter(bare.values())) if set(bare) in ({_TEXT}, {_CELLS}) else bare
            yield self._any(entry, inner, where, prose=prose)

    def _repeated(self, block: Mapping[str, Any], values: Values, path: str) -> Iterator[Values]:
        if _FOR_EACH not in block:
            yield values
            return
        named = block[_FOR_EACH]
        if not isinstance(named, Mapping) or len(named) != 1:
            self._report(path, Message("for_each cần dạng {tên: danh sách}", "for_each is written {name: list}"))
            return
        ((name, listed),) = named.items()
        try:
            items = lookup(str(listed), values).items
        except UnknownName as error:
            self._report(path, error.message)
            return
        for item in items:
            yield {**values, str(name): item}

    def _is_kept(self, name: str, values: Values, path: str) -> bool:
        try:
            return lookup(name, values).is_there
        except UnknownName as error:
            self._report(path, error.message)
            return False

    def _mapping(self, value: Mapping[str, Any], values: Values, path: str, *, prose: bool) -> dict[str, Any]:
        return {
            key: self._any(one, values, f"{path}.{key}", prose=prose and key not in _PLAIN_KEYS)
            for key, one in value.items()
        }

    def _filled(self, text: str, values: Values, path: str, *, prose: bool) -> Any:
        if "{" not in text:
            return text
        fill: Callable[[str, Values], Any] = fill_prose if prose else fill_line
        try:
            return fill(text, values)
        except Refusal as refusal:
            self._report(path, refusal.message)
        except CongvanError as error:
            self._report(path, error.message)
        return text

    def _report(self, path: str, message: Message) -> None:
        self.problems.append(Problem(message, path=path))
