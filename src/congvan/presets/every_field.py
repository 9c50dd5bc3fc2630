"""Mọi mục có thể dùng: each key of a document and of what may be in it, as comments below a starter."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

from congvan.documents import model_of
from congvan.model import documented, unnamed
from congvan.presets.starter import starter_of
from congvan.source.keys import label
from congvan.source.shapes import field_names
from congvan.vocabulary import DocumentType

_HEAD: Final = """
# ----------------------------------------------------------------------------------------------------
# MỌI MỤC CÓ THỂ DÙNG: từng phần, các mục của nó (tên tiếng Anh, tên tiếng Việt) và ý nghĩa.
"""


def full_starter_of(document_type: DocumentType) -> str:
    """As ``starter_of``, with every key that exists below it: those of the document, of its parts, of each block."""
    model = model_of(document_type)
    assert model is not None  # a type that is not written has no starter
    return starter_of(document_type) + _HEAD + "".join(map(_section, models_below(model)))


def models_below(model: type[BaseModel]) -> list[type[BaseModel]]:
    """``model`` and all models that may be in it, in the order of its fields."""
    found: list[type[BaseModel]] = []
    waiting = [model]
    while waiting:
        one = waiting.pop(0)
        if one not in found:
            one.model_rebuild()  # a model that is built late knows its forward references only then
            found.append(one)
            waiting += [below for info in one.model_fields.values() for below in _models_in(info.annotation)]
    return found


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    annotation = unnamed(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for one in getattr(annotation, "__args__", ()):
        yield from _models_in(one)


def _section(model: type[BaseModel]) -> str:
    title = (inspect.getdoc(model) or model.__name__).partition(":")[0].partition(".")[0]
    words = documented(model)
    lines = [f"#\n# {title} ({model.__name__}):\n"]
    for name, names in field_names(model).items():
        keys = " / ".join(dict.fromkeys([*names, label(name)]))
        meaning = " ".join(words.get(name, "").split("\n\n")[0].split())
        lines.append(f"#   {keys}: {meaning}".rstrip(": ") + "\n")
    return "".join(lines)
