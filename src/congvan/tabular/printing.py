"""Ô của sổ tính thành chữ: a cell as its format shows it, in Vietnamese notation."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from congvan.errors import Refusal

_DECIMALS: Final = re.compile(r"0[.](0+)")
_QUOTED: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_GENERAL: Final = "General"
_ERROR: Final = "e"


class _NumberFormat(NamedTuple):
    is_general: bool
    is_percent: bool
    is_grouped: bool
    decimals: int


def printed(cell: Any) -> str:
    """What a cell of an open workbook shows; raises ``Refusal`` where only its author can know."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return words_of(cell)
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, int | float | Decimal):
        return _number(value, cell.number_format or _GENERAL)
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    raise Refusal(f"“{value}”: ghi ô này dạng chữ", f"“{value}”: write this cell as text")


def words_of(cell: Any) -> str:
    """The words of a cell of text; raises ``Refusal`` where they are those of a formula that fails, ``#REF!``."""
    if cell.data_type == _ERROR:
        raise Refusal(
            f"công thức báo lỗi {cell.value}: sửa trong sổ tính",
            f"a formula fails with {cell.value}: correct the workbook",
        )
    return str(cell.value)


def _number(value: float | Decimal, code: str) -> str:
    shape = _shape(code)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if shape.is_general:
        if number != number.to_integral_value():
            return f"{number.normalize():f}".replace(".", ",")
        return f"{number:.0f}"
    if shape.is_percent:
        number *= 100
    text = f"{number:{',' if shape.is_grouped else ''}.{shape.decimals}f}"
    text = text.replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"{text}%" if shape.is_percent else text


@lru_cache(maxsize=256)
def _shape(code: str) -> _NumberFormat:
    bare = _QUOTED.sub("", code.partition(";")[0])
    decimals = _DECIMALS.search(bare)
    is_general = bare == _GENERAL or not re.search(r"[0#]", bare)
    return _NumberFormat(is_general, "%" in bare, "," in bare, len(decimals[1]) if decimals else 0)
