"""Số chính xác: numbers that are still the ones that were written."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Final, TypeAlias

from congvan.errors import Refusal

Exact: TypeAlias = int | Decimal | str
_MOST_DIGITS: Final = 300


def exact(value: Exact) -> Decimal:
    """``value`` as a Decimal of the same digits; raises :class:`Refusal` for float, bool and other text."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        kind = type(value).__name__
        raise Refusal(
            f"Cần số nguyên, Decimal hoặc chuỗi như “12.5”, không nhận {kind} {value!r}.",
            f"An int, a Decimal or text such as “12.5” is needed, not the {kind} {value!r}.",
        )
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise Refusal(f"“{value}” không phải là số.", f"“{value}” is not a number.")
    if number.adjusted() > _MOST_DIGITS or int(number.as_tuple().exponent) < -_MOST_DIGITS:
        raise Refusal("Số có quá nhiều chữ số.", "The number has too many digits.")
    return number


def whole(value: int | Decimal) -> int:
    """``value`` as an int; raises :class:`Refusal` when it has a fraction and for float, bool and text."""
    if isinstance(value, str):
        raise Refusal(f"Cần số nguyên, không nhận chuỗi “{value}”.", f"An integer is needed, not the text “{value}”.")
    number = exact(value)
    if number != number.to_integral_value():
        raise Refusal(f"{number} không phải số nguyên.", f"{number} is not a whole number.")
    return int(number)
