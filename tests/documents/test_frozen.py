"""Frozen means frozen: a mapping in a document does not change, and is still copied and pickled."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest

import congvan as cv
from congvan.presets import get
from parts.letters import letter

NOTED = letter(body="['a[^1]']", footnotes="{1: b}")
CHANGES: list[Callable[[Any], object]] = [
    lambda notes: notes.__setitem__("x", ()),
    lambda notes: notes.__delitem__("1"),
    lambda notes: notes.pop("1"),
    lambda notes: notes.popitem(),
    lambda notes: notes.clear(),
    lambda notes: notes.update(x=()),
    lambda notes: notes.setdefault("x", ()),
    lambda notes: notes.__ior__({"x": ()}),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("mapping", [NOTED.footnotes, NOTED.citations, letter().footnotes, letter().citations])
def test_a_mapping_of_a_document_does_not_change(mapping: object, change: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match="model_copy"):
        change(mapping)
    assert letter().footnotes == {}


def test_a_preset_keeps_its_cited_documents() -> None:
    fields = get("disbursement-acceleration").fields.model_validate({})
    with pytest.raises(TypeError):
        fields.citations["x"] = next(iter(fields.citations.values()))  # type: ignore[index]


def test_it_is_equal_to_a_dict_and_copied_and_pickled() -> None:
    notes = NOTED.footnotes
    assert notes == {"1": (cv.Prose("b"),)}
    assert notes == copy.copy(notes) == copy.deepcopy(notes) == pickle.loads(pickle.dumps(notes))
    assert dict(notes) | {"2": ()} == {**notes, "2": ()}
    assert type(pickle.loads(pickle.dumps(NOTED)).footnotes) is type(notes)
