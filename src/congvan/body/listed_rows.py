"""Hàng ghi sẵn: the rows that a document lists, most of them plain cells, which are looked at together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice
from types import NoneType
from typing import Annotated, Any, Final, TypeAlias, cast

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from congvan.body.cells import AnyCell, cell_text
from congvan.errors import Refusal
from congvan.text import clean_all

_AT_A_TIME: Final = 256
_PLAIN: Final = frozenset({str, int, NoneType})
"""What cells are of that have no format and no doubt."""


def _together(value: object, one_by_one: ValidatorFunctionWrapHandler) -> Any:
    """Rows of plain cells a few hundred at a time; any others cell by cell, which says where a fault is."""
    rows = plain_rows(value) if isinstance(value, list | tuple) else None
    return rows or one_by_one(value)


def plain_rows(value: Sequence[Any]) -> tuple[tuple[str, ...], ...] | None:
    """The rows of cells that ``value`` holds, each cell as it is printed; nothing where one needs a look."""
    rows: list[tuple[str, ...]] = []
    for at in range(0, len(value), _AT_A_TIME):
        some = value[at : at + _AT_A_TIME]
        if not all(issubclass(kind, list | tuple) for kind in set(map(type, some))):
            return None
        typed = list(chain.from_iterable(some))
        cells = _plain_cells(typed)
        if cells is None:
            return None
        rest = iter(cells)
        rows += map(tuple, some) if cells == typed else [tuple(islice(rest, len(row))) for row in some]
    return tuple(rows)


def _plain_cells(cells: list[Any]) -> list[str] | None:
    kinds = set(map(type, cells))
    if not kinds <= _PLAIN:
        return None
    try:
        return clean_all(cells if kinds == {str} else [cast("str", cell_text(cell)) for cell in cells])
    except Refusal:
        return None


Listed: TypeAlias = Annotated[tuple[tuple[AnyCell, ...], ...], Field(min_length=1), WrapValidator(_together)]
"""Các hàng ghi sẵn, mỗi hàng các ô của nó; ít nhất một hàng."""
