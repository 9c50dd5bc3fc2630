"""Lời văn: one paragraph of the author's prose as a value and as a pydantic field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from congvan.cached import remembered
from congvan.errors import Refusal
from congvan.inline.reading import parsed
from congvan.inline.runs import ProseRun, normal_form, plain, spread, written_out
from congvan.inline.writing import write
from congvan.text import bind
from congvan.text.characters import is_usual

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

DESCRIPTION: Final = (
    "Lời văn: **đậm**, *nghiêng*, [^khoá chú thích], [@viện dẫn]; dấu \\ trước *, [ hoặc \\ để giữ nguyên ký tự."
)


@dataclass(frozen=True, slots=True, init=False)
class Prose:
    """Lời văn: a paragraph with its formats, notes and citations, equal to another when the runs are.

    Made from markup, from runs, or from another ``Prose``; raises ``Refusal`` when nothing is left to print.
    In a pydantic model it takes the same three and serialises to ``source``.
    """

    runs: tuple[ProseRun, ...]
    _usual: bool = field(compare=False, repr=False)
    """Whether its words are known to be of usual characters."""
    _source: str | None = field(compare=False, repr=False)
    _plain: str | None = field(compare=False, repr=False)
    _bound: tuple[ProseRun, ...] | None = field(compare=False, repr=False)
    _cited: tuple[Sequence[str], Prose] | None = field(compare=False, repr=False)
    """The words that its citations had last, and itself with them: letters of one register cite alike."""

    def __init__(self, value: str | Prose | Iterable[ProseRun]) -> None:
        if isinstance(value, Prose):
            runs, usual = value.runs, value._usual
        else:
            runs, usual = parsed(value) if isinstance(value, str) else normal_form(value)
        _fill(self, runs, usual)

    def with_citations(self, words: Sequence[str]) -> Prose:
        """The paragraph with clean ``words`` in the places of its citations."""
        known = self._cited
        if known is not None and known[0] == words:
            return known[1]
        usual = self._usual and is_usual("".join(words))
        written = object.__new__(Prose)
        _fill(written, written_out(self.runs, words, usual=usual), usual)
        _set(self, "_cited", (words, written))
        return written

    @property
    def source(self) -> str:
        """The canonical markup; ``Prose(prose.source) == prose``."""
        known = self._source
        if known is None:
            known = write(self.runs)
            _set(self, "_source", known)
        return known

    @property
    def plain(self) -> str:
        """The words alone: no format, no notes, no citations."""
        known = self._plain
        if known is None:
            known = plain(self.runs)
            _set(self, "_plain", known)
        return known

    @property
    def bound(self) -> tuple[ProseRun, ...]:
        """The runs bound for the page (``text.bind``), also where a non-breaking position straddles two of them."""
        known = self._bound
        if known is None:
            words = self.plain
            known = self.runs if (bound := bind(words)) == words else spread(bound, self.runs)
            _set(self, "_bound", known)
        return known

    def __str__(self) -> str:
        return self.source

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        written = core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema())
        return core_schema.no_info_plain_validator_function(_prose, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "minLength": 1, "description": DESCRIPTION}


def _fill(prose: Prose, runs: tuple[ProseRun, ...], usual: bool) -> None:
    """Gives a new ``Prose`` its runs, and whether their characters are usual; raises ``Refusal`` for no runs."""
    if not runs:
        raise Refusal("Đoạn văn trống: cần ít nhất một chữ.", "The paragraph is empty: it needs text.")
    _set(prose, "runs", runs)
    _set(prose, "_usual", usual)
    _set(prose, "_source", None)
    _set(prose, "_plain", None)
    _set(prose, "_bound", None)
    _set(prose, "_cited", None)


_set: Final = object.__setattr__


@remembered
def _read(text: str) -> Prose:
    """What a paragraph of markup is; one that recurs in many letters is read, written out and bound once."""
    return Prose(text)


def _prose(value: object) -> Prose:
    """What pydantic calls: markup, a ``Prose`` or a tuple of runs; anything else is "not a string"."""
    if isinstance(value, Prose):
        return value
    if isinstance(value, str):
        return _read(value)
    if isinstance(value, tuple) and all(isinstance(run, ProseRun) for run in value):
        return Prose(value)

    from pydantic_core import PydanticKnownError

    raise PydanticKnownError("string_type")
