"""Đọc các mẫu: ``forms.yaml`` as values, read once.

What is read is ``forms.json``, the same data written by ``scripts/build_forms.py``: YAML would cost every first render
twenty milliseconds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path
from typing import Any, Final

from congvan.errors import Message, UnknownName
from congvan.forms.model import Form, Obligation, SubjectSetting
from congvan.vocabulary import Component, DocumentType

_CONTENT: Final = "content"
_BEFORE_CONTENT: Final = frozenset({Component.LEGAL_BASIS, Component.ENACTING_AUTHORITY, Component.OPERATIVE})
_TYPES: Final = {one.value: one for one in DocumentType}
_COMPONENTS: Final = {one.value: one for one in Component}


@cache
def forms() -> tuple[Form, ...]:
    """Every form, in the order of Appendix III."""
    return tuple(_form(record) for record in json.loads((Path(__file__).parent / "forms.json").read_bytes()))


@cache
def form_numbers() -> tuple[str, ...]:
    """The numbers of the forms, in the same order; that of the types without a form has none."""
    return tuple(one.number for one in forms() if one.number)


@cache
def form_of(document_type: DocumentType) -> Form:
    """The form that a type takes."""
    return next(one for one in forms() if document_type in one.types)


def form(number: str) -> Form:
    """The form of that number; raises ``UnknownName`` with near numbers."""
    for one in forms():
        if one.number == number:
            return one
    raise UnknownName(Message("mẫu", "form"), number, form_numbers())


def _form(record: Mapping[str, Any]) -> Form:
    by_type = record.get("addressees_of", {})
    return Form(
        number=record["form"],
        title=Message(record["title"]["vi"], record["title"]["en"]),
        cite=record["cite"],
        types=tuple(_TYPES[name] for name in record["types"]),
        subject=SubjectSetting(record["subject"]),
        addressees=Obligation(record["addressees"]),
        bands=tuple(_bands(record["bands"])),
        once=frozenset(_COMPONENTS[name] for name in record["once"]),
        slots=tuple(record.get("slots", ())),
        lines=tuple(record.get("lines", ())),
        closing_lines=tuple(record.get("closing_lines", ())),
        centred_lines=tuple(record.get("centred_lines", ())),
        model=record.get("model", ""),
        template=record.get("template", ""),
        closes_with=record.get("closes_with", ""),
        is_judged=record.get("judged", True),
        addressees_by_type={_TYPES[name]: Obligation(value) for name, value in by_type.items()},
    )


def _bands(bands: list[list[str]]) -> Iterator[tuple[Component, ...]]:
    named = {_COMPONENTS[name] for band in bands for name in band if name != _CONTENT}
    return (tuple(_components(band, named | _BEFORE_CONTENT)) for band in bands)


def _components(band: list[str], apart: Set[Component]) -> Iterator[Component]:
    for name in band:
        if name == _CONTENT:
            yield from (one for one in Component if one.box == "6" and one not in apart)
        else:
            yield _COMPONENTS[name]
