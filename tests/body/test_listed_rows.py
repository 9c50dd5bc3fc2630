"""Hàng ghi sẵn: rows looked at together are what they are one by one, and so is what is wrong with them."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from hypothesis import given, strategies as st
from pydantic import Field, TypeAdapter, ValidationError

import congvan as cv
from congvan.body.cells import AnyCell
from congvan.body.listed_rows import Listed, plain_rows

TOGETHER: TypeAdapter[Any] = TypeAdapter(Listed)
ONE_BY_ONE: TypeAdapter[Any] = TypeAdapter(Annotated[tuple[tuple[AnyCell, ...], ...], Field(min_length=1)])
CELLS = st.one_of(
    st.sampled_from(["", " lề ", "Xã Bình An", "Hoa\u0300", "a\u00a0b", "hai\ndòng", "NQ-HÐND", "ẩn\u200b", "😀"]),
    st.text(max_size=8),
    st.integers(-10, 10**12),
    st.sampled_from([None, True, 1.5, {"text": "**đậm**"}, b"x"]),
)
ROWS = st.lists(st.one_of(st.lists(CELLS, max_size=4), st.tuples(CELLS, CELLS)), min_size=1, max_size=5)


def reported(adapter: TypeAdapter[Any], rows: Any) -> object:
    """The rows, or where each fault is and what is said of it."""
    try:
        return adapter.validate_python(rows)
    except ValidationError as error:
        return [(one["loc"], one["msg"]) for one in error.errors()]


@given(ROWS)
def test_rows_together_are_what_they_are_one_by_one(rows: list[Any]) -> None:
    assert reported(TOGETHER, rows) == reported(ONE_BY_ONE, rows)


def test_plain_rows_are_kept_as_they_are() -> None:
    rows = [("1", "Xã Bình An"), ("2", "Xã Hòa Bình")] * 300
    read = plain_rows(rows)
    assert read is not None
    assert all(one is other for one, other in zip(read, rows, strict=True))


def test_numbers_and_blanks_are_text_as_it_is_printed() -> None:
    assert plain_rows([[1, None], ["a ", -5]]) == (("1", ""), ("a", "-5"))


@pytest.mark.parametrize("cell", [1.5, True, cv.TableCell(text="**đậm**"), "ẩn\u200b"])
def test_one_cell_that_needs_a_look_leaves_the_rows_to_it(cell: object) -> None:
    assert plain_rows([["a"], [cell]]) is None
