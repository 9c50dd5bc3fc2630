"""A document comes back equal from every dump, a pickle, a copy and a file."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import congvan as cv
import examples
from citations.cited_strategies import documents as cited_documents
from congvan.documents import Dispatch
from congvan.errors import InputError
from parts.letters import letter
from support.dispatches import dispatches

WAYS: dict[str, dict[str, Any]] = {
    "plain": {},
    "exclude_defaults": {"exclude_defaults": True},
    "exclude_unset": {"exclude_unset": True},
    "exclude_none": {"exclude_none": True},
    "by_alias": {"by_alias": True},
    "round_trip": {"round_trip": True},
}
LEVELS = (
    cv.Paragraph(text="p", points=["a", cv.Paragraph(text="q"), cv.Table(columns=["a"], rows=[["1"]])]),
    cv.Paragraph(text="p", items=["a"]),
    cv.Clause(text="k"),
    cv.Clause(title="T", points=["a", cv.Point(text="b", items=["c"])]),
    cv.Point(text="d"),
    cv.Item(text="g", items=["+"]),
    cv.Table(columns=["a", cv.Column(title="b", align="right")], rows=[["1", ""]], caption="Bảng", total=True),
    *(
        level(title="T", body=["x", cv.Clause(text="y")])
        for level in (cv.Part, cv.Chapter, cv.Section, cv.Subsection, cv.RomanSection, cv.Article)
    ),
)
slow = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("block", LEVELS, ids=lambda block: block.kind)
def test_a_level_is_still_that_level_after_a_dump(block: cv.Paragraph, way: str) -> None:
    document = Dispatch.model_validate({**_letter(), "body": [block]})
    for read in _readings(document, WAYS[way]):
        assert read() == document


@slow
@given(dispatches(), st.dictionaries(st.sampled_from(["cv1", "qđ"]), cited_documents(), max_size=1))
def test_a_document_comes_back_equal_from_every_dump(document: Dispatch, cited: dict[str, cv.CitedDocument]) -> None:
    document = document.model_copy(update={"citations": cited})
    for options in WAYS.values():
        for read in _readings(document, options):
            assert read() == document


@slow
@given(dispatches())
def test_a_document_comes_back_equal_from_a_pickle_and_a_copy(document: Dispatch) -> None:
    assert pickle.loads(pickle.dumps(document)) == document
    assert copy.copy(document) == document == copy.deepcopy(document)
    assert document.model_copy() == document == document.model_copy(deep=True)


@pytest.mark.parametrize("path", examples.PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_example_of_any_form_comes_back_equal(path: examples.Path) -> None:
    document = cv.load(path)
    model = type(document)
    for options in WAYS.values():
        written = document.model_dump_json(**options)
        assert model.model_validate_json(written) == document
        assert model.model_validate(document.model_dump(**options)) == document
        given = {"type": document.type.value, **json.loads(written)}  # a default that a dump may leave out
        assert cv.from_data(given) == document
    assert pickle.loads(pickle.dumps(document)) == document == copy.deepcopy(document)


def test_what_is_typed_shows_no_kind() -> None:
    body = letter(body="[{clause: Nộp báo cáo}]").body
    assert body == (cv.Clause(text="Nộp báo cáo"),)
    assert body[0].model_dump()["kind"] == "clause"
    assert "kind" not in cv.Clause.model_json_schema()["properties"]
    assert cv.Clause.model_json_schema(mode="serialization")["properties"]["kind"] == {"const": "clause"}


def test_a_kind_that_is_not_there_is_reported() -> None:
    with pytest.raises(InputError, match="“kind: chapter” không đứng được ở đây") as reported:
        letter(body="[{clause: a, points: [{kind: chapter, title: b}]}]")
    assert reported.value.problems[0].path == "body[0].points[0]"


def _readings(document: Dispatch, options: dict[str, Any]) -> list[Callable[[], Dispatch]]:
    written = document.model_dump_json(**options)
    return [
        lambda: Dispatch.model_validate_json(written),
        lambda: Dispatch.model_validate(json.loads(written)),
        lambda: Dispatch.model_validate(document.model_dump(**options)),
        lambda: cv.loads(written, format="json"),
    ]


def _letter() -> dict[str, Any]:
    return {name: getattr(letter(), name) for name in Dispatch.model_fields}
