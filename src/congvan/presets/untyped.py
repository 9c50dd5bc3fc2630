"""Loại văn bản ghi sai: what is wrong with a file whichever type of document it is meant to be."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable

from congvan.documents import model_of, nearest_type, types_written
from congvan.errors import Problem
from congvan.forms import form_of
from congvan.model import Model
from congvan.source import Tree
from congvan.vocabulary import DocumentType

Faults = Callable[[Tree, type[Model], DocumentType], Iterable[Problem]]
"""What is wrong with data as a document of a model and type."""


def wrong_as_any(tree: Tree, key: str, faults_of: Faults) -> list[Problem]:
    """The faults of ``tree`` that a document of every type would have, whatever was meant under ``key``.

    Each is told as the type nearest to the word says it; where none is near, as most forms do.
    """
    near = nearest_type(str(tree.data[key]))
    told: dict[tuple[object, ...], list[Problem]] | None = None
    for one in _one_of_each_form(near):
        model = model_of(one)
        assert model is not None  # a type that is written has one
        faults = {_place(fault): fault for fault in faults_of(_typed(tree, key, one), model, one) if fault.path != key}
        told = {
            place: [*([] if told is None else told[place]), fault]
            for place, fault in faults.items()
            if told is None or place in told
        }
        if not told:
            return []
    return [messages[0] if near else Counter(messages).most_common(1)[0][0] for messages in (told or {}).values()]


def _one_of_each_form(first: DocumentType | None) -> list[DocumentType]:
    """A type for all that are judged alike: those of one form that have addressees, and those that have none."""
    alike = {(form_of(one).number, form_of(one).addressees_of(one)): one for one in types_written()}
    rest = [one for one in alike.values() if one is not first]
    return [first, *rest] if first in types_written() else rest


def _typed(tree: Tree, key: str, document_type: DocumentType) -> Tree:
    return dataclasses.replace(tree, data={**tree.data, key: document_type.value})


def _place(fault: Problem) -> tuple[object, ...]:
    return fault.file, fault.path, fault.line, fault.column
