"""Giá trị của ô: what a cell of a typed column says, exactly, or why it says nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Final

from congvan.errors import Message, Refusal
from congvan.late_dataclasses import dataclass
from congvan.tabular.columns import ColumnType
from congvan.tabular.sheets import SheetCell
from congvan.text import PartialDate, clean, parse_number, parse_percent

Value = str | int | Decimal | date | None

_NOTHING: Final = frozenset({"", "-", "–", "—", "…", "..."})
_FORMULA_MARKS: Final = ("=", "+", "@", "\t")
_MOMENT: Final = re.compile(
    r"(?P<day>\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:[ ,T]+(?P<hour>\d{1,2})(?:[:hg]| giờ ?)(?P<minute>\d\d)?(?::\d\d)?(?: phút)?)?\s*(?:\((?P<remark>[^()]*)\))?"
)
_LAST_HOUR, _LAST_MINUTE = 23, 59
LACKS_RESULT: Final = Message(
    "công thức chưa có kết quả: mở bằng Excel, tính lại và lưu",
    "a formula without a result: open the file in Excel, recalculate and save it",
)
_DIGITS: Final = 12
"""Significant decimals that a spreadsheet's float is read to; what is beyond them is noise of the binary form."""
_TOO_LARGE: Final = 10**18
"""More than any budget; with its unit it would not be computed exactly."""


@dataclass(frozen=True, slots=True)
class ReadValue:
    """Giá trị đã đọc, and what a person must know of how it was written."""

    value: Value
    warning: Message | None = None


def read_value(cell: SheetCell, column_type: ColumnType, factor: int = 1) -> ReadValue:
    """What ``cell`` says in a column of ``column_type``; money counts ``factor`` đồng.

    Raises ``Refusal`` where it cannot be such a value.
    """
    if cell.lacks_value:
        raise Refusal(LACKS_RESULT.vi, LACKS_RESULT.en)
    if cell.is_blank or cell.text in _NOTHING:
        return ReadValue(None)
    return _READERS[column_type](cell, factor)


def _text(cell: SheetCell, _: int) -> ReadValue:
    if isinstance(cell.value, float) and cell.value.is_integer():
        return ReadValue(str(int(cell.value)))
    text = clean(cell.text)
    if text.startswith(_FORMULA_MARKS):
        raise Refusal(f"“{text[:40]}” bắt đầu như một công thức", f"“{text[:40]}” begins like a formula")
    return ReadValue(text)


def _number(cell: SheetCell) -> tuple[Decimal, Message | None]:
    number, warning = _any_number(cell)
    if abs(number) >= _TOO_LARGE:
        raise Refusal(f"“{cell.text[:40]}” lớn quá", f"“{cell.text[:40]}” is too large a number")
    return number, warning


def _any_number(cell: SheetCell) -> tuple[Decimal, Message | None]:
    value = cell.value
    if isinstance(value, bool | datetime | date):
        raise Refusal(f"“{cell.text}” không phải số", f"“{cell.text}” is not a number")
    if isinstance(value, int | Decimal):
        return Decimal(value), None
    if isinstance(value, float):
        return _exact(value), None
    number = parse_number(cell.text)
    if not cell.has_type:
        return number, None
    return number, Message(f"số ghi dạng chữ “{cell.text}”", f"a number written as text, “{cell.text}”")


def _exact(value: float) -> Decimal:
    try:
        return Decimal(repr(value)).quantize(Decimal(1).scaleb(-_DIGITS), ROUND_HALF_UP).normalize() + 0
    except InvalidOperation:
        raise Refusal(f"“{value}” không phải số", f"“{value}” is not a number") from None


def _money(cell: SheetCell, factor: int) -> ReadValue:
    number, warning = _number(cell)
    dong = (number * factor).quantize(Decimal(1), ROUND_HALF_UP)
    return ReadValue(int(dong), warning)


def _count(cell: SheetCell, _: int) -> ReadValue:
    number, warning = _number(cell)
    if number != number.to_integral_value():
        raise Refusal(f"{cell.text} không phải số nguyên", f"{cell.text} is not a whole number")
    return ReadValue(int(number), warning)


def _percent(cell: SheetCell, _: int) -> ReadValue:
    if isinstance(cell.value, str) and cell.text.endswith("%"):
        return ReadValue(parse_percent(cell.text))
    number, warning = _number(cell)
    return ReadValue(number * 100 if cell.is_percent and not isinstance(cell.value, str) else number, warning)


def _date(cell: SheetCell, _: int) -> ReadValue:
    value = cell.value
    if isinstance(value, datetime):
        return ReadValue(value.date())
    if isinstance(value, date):
        return ReadValue(value)
    day = PartialDate.parse(cell.text).full
    if day is None:
        raise Refusal(f"“{cell.text}” chưa đủ ngày, tháng, năm", f"“{cell.text}” is not a whole date")
    return ReadValue(day)


def _moment(cell: SheetCell, _: int) -> ReadValue:
    """A day with its hour, or a day alone (a ``date``); words in brackets behind it are reported and left."""
    value = cell.value
    if isinstance(value, date):
        return ReadValue(value)
    found = _MOMENT.fullmatch(cell.text)
    day = PartialDate.parse(found["day"]).full if found else None
    if found is None or day is None:
        raise Refusal(f"“{cell.text}” không phải ngày giờ, ví dụ 23/10/2026 15:10",
                      f"“{cell.text}” is not a day and hour such as 23/10/2026 15:10")  # fmt: skip
    remark = found["remark"]
    warning = Message(f"bỏ qua lời ghi chú “{remark}”", f"the remark “{remark}” is left out") if remark else None
    if not found["hour"]:
        return ReadValue(day, warning)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        raise Refusal(f"“{cell.text}” không phải giờ có thật", f"“{cell.text}” is not an hour of the day")
    return ReadValue(datetime(day.year, day.month, day.day, hour, minute), warning)


_READERS: Final[dict[ColumnType, Callable[[SheetCell, int], ReadValue]]] = {
    ColumnType.TEXT: _text,
    ColumnType.COUNT: _count,
    ColumnType.MONEY: _money,
    ColumnType.PERCENT: _percent,
    ColumnType.DATE: _date,
    ColumnType.MOMENT: _moment,
}
