"""Số La Mã: Roman numerals of parts, chapters, sections, appendices and quarters."""

from __future__ import annotations

from typing import Final

from congvan.errors import Refusal

_VALUES: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST: Final = 3999


def roman(n: int) -> str:
    """Số La Mã của ``n``: 14 → ``XIV``; raises :class:`Refusal` outside 1…3999."""
    if not 1 <= n <= _LARGEST:
        raise Refusal(
            f"Số La Mã chỉ viết được từ 1 đến {_LARGEST}, không viết được {n}.",
            f"Roman numerals go from 1 to {_LARGEST}: {n} has none.",
        )
    digits = []
    for value, sign in _VALUES:
        count, n = divmod(n, value)
        digits.append(sign * count)
    return "".join(digits)


def parse_roman(text: str) -> int:
    """Giá trị của số La Mã: ``XIV`` → 14; raises :class:`Refusal` for ``IIII``, ``iv`` and other text."""
    rest, total = text.strip(), 0
    for value, sign in _VALUES:
        while rest.startswith(sign):
            total += value
            rest = rest[len(sign) :]
    if not rest and 1 <= total <= _LARGEST and roman(total) == text.strip():
        return total
    raise Refusal(
        f"“{text}” không phải số La Mã viết đúng (ví dụ: I, IV, XII).",
        f"“{text}” is not a well-formed Roman numeral (such as I, IV, XII).",
    )
