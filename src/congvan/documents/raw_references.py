"""Dữ liệu chưa thành văn bản: what is wrong with the references and the points of data that no model could be made of.

The model judges these once all its fields are right; here they are looked for beside the faults of the fields, so
that an author sees everything at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from congvan.body import Standalone, stands_alone
from congvan.documents.resolving import CitingPassage, Fault, ReferenceWalker
from congvan.errors import Refusal
from congvan.inline import Prose, references
from congvan.model import Model, Place, also_refused
from congvan.register import CitationWriter, Entries, parse_request, unknown_document
from congvan.text import LIST_LETTERS, list_letter

_PROSE: tuple[Place, ...] = (("body",), ("appendices",), ("attached", "body"))
"""Where prose is beside the legal bases and the notes, in reading order."""


def with_reference_faults(error: ValidationError, value: object) -> ValidationError:
    """``error`` with what else is wrong with ``value``; the same error where nothing is."""
    faults = list(_faults(value)) if isinstance(value, Mapping) else []
    if not faults:
        return error
    return also_refused(error, faults)


def _faults(value: Mapping[str, Any]) -> Iterator[Fault]:
    register = _Register(value.get("citations"))
    walker = ReferenceWalker(_notes(value.get("footnotes")), register.write)
    for passage in _passages(value.get("legal_bases"), ("legal_bases",)):
        walker.take(passage, register.write_basis)
    for place in _PROSE:
        prose = _at(value, place)
        for passage in _passages(prose, place):
            walker.take(passage, register.write)
        yield from _points_without_letter(prose, place)
    walker.end()
    yield from walker.faults


def _at(value: object, place: Place) -> object:
    """What is at ``place`` of data or of a model; None where there is nothing."""
    for key in place:
        value = value.get(str(key)) if isinstance(value, Mapping) else getattr(value, str(key), None)
    return value


def _notes(notes: object) -> dict[str, list[CitingPassage]]:
    found = notes.items() if isinstance(notes, Mapping) else ()
    return {str(key): list(_passages(note, ("footnotes", str(key)))) for key, note in found}


def _passages(value: object, place: Place) -> Iterator[CitingPassage]:
    return (CitingPassage(where, tuple(references(text))) for where, text in _texts(value, place))


class _Register:
    """The cited documents: the writer's judgement, or where no register could be made, what is sure of its keys."""

    def __init__(self, citations: object) -> None:
        self._known = [str(key) for key in citations] if isinstance(citations, Mapping) else []
        self._is_known = citations is None or isinstance(citations, Mapping)
        self._writer: CitationWriter | None
        try:
            self._writer = CitationWriter(TypeAdapter(Entries).validate_python(citations or {}))
        except ValidationError:
            self._writer = None

    def write(self, raw: str) -> str:
        """A citation of the running text; raises ``Refusal`` where it cannot be written."""
        return self._writer.write(raw) if self._writer else self._with_known_keys(raw)

    def write_basis(self, raw: str) -> str:
        """A citation in a legal basis; raises as ``write``."""
        return self._writer.write_basis(raw) if self._writer else self._with_known_keys(raw)

    def _with_known_keys(self, raw: str) -> str:
        for citation in parse_request(raw):
            if self._is_known and citation.key not in self._known:
                raise unknown_document(citation.key, self._known)
        return raw


def _points_without_letter(value: object, place: Place) -> Iterator[Fault]:
    """The first point of each list that comes after the last letter."""
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield from _points_without_letter(below, (*place, str(key)))
    elif isinstance(value, list | tuple):
        yield from _without_letter(value, place)
        for index, one in enumerate(value):
            yield from _points_without_letter(one, (*place, index))


def _without_letter(blocks: Sequence[object], place: Place) -> Iterator[Fault]:
    ordinal = 0
    for index, one in enumerate(blocks):
        if _is_mapping_of("clause", one):
            ordinal = 0
        is_point = _is_mapping_of("point", one)
        if place[-1] == "points":
            is_point = not (_is_mapping_of("paragraph", one) or stands_alone(one))
        ordinal = _start_of(one) or ordinal + is_point
        if is_point and ordinal == len(LIST_LETTERS) + 1:
            try:
                list_letter(ordinal)
            except Refusal as refusal:
                yield (*place, index), refusal


def _start_of(block: object) -> int | None:
    start = block.get("start") if isinstance(block, Mapping) and "clause" not in block else None
    return start if isinstance(start, int) else None


def _is_mapping_of(key: str, value: object) -> bool:
    return isinstance(value, Mapping) and key in value


def _texts(value: object, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, Standalone) or stands_alone(value):  # markup is read in formatted cells alone
        yield from _texts_in_cells(value, place)
        return
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Prose):
        yield place, value.source
    elif isinstance(value, Mapping):
        for key, one in value.items():
            # twice: as pydantic has it, the kind of a block comes before the key, which may be the same word
            below = (str(key), str(key)) if isinstance(one, str | Prose) else (str(key),)
            yield from _texts(one, (*place, *below))
    elif isinstance(value, list | tuple):
        for index, one in enumerate(value):
            yield from _texts(one, (*place, index))
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*place, name))


def _texts_in_cells(block: object, place: Place) -> Iterator[tuple[Place, str]]:
    rows = block.get("rows") if isinstance(block, Mapping) else getattr(block, "rows", ())
    for at, row in enumerate(rows if isinstance(rows, list | tuple) else ()):
        for column, cell in enumerate(row if isinstance(row, list | tuple) else ()):
            if not isinstance(cell, str | int | float | None):
                text = cell.get("text") if isinstance(cell, Mapping) else getattr(cell, "text", ())
                yield from _texts(text, (*place, "rows", at, column, "text"))
