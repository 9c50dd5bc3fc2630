"""Số bằng chữ số: figures, money and percentages as documents write them (1.234.567,8; 12,5%; 1.000.000
đồng).

Dots group thousands and a comma opens the decimals (Law on Accounting, Articles 10 and 11). Reading is
strict: ``1.5`` is refused, since it may be meant as 1,5 and would read as fifteen where dots are dropped.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import Final, Literal

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.text.exact import Exact, exact, whole

_DOTTED: Final = late_pattern(r"[-−]?(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_SPACED: Final = late_pattern(r"[-−]?(?:[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_SEPARATORS: Final = str.maketrans({".": None, " ": None, "\u00a0": None, "\u202f": None, ",": ".", "−": "-"})
_MONEY: Final = late_pattern(r"(?P<figure>.*?[0-9])[ \u00a0]?(?:đồng|đ|VND|VNĐ|₫)(?:[ \u00a0]Việt[ \u00a0]Nam)?")
_PERCENT: Final = late_pattern(r"(?P<figure>.*?[0-9])[ \u00a0]?%")

# The usual context stops at 28 digits.
_ALL_DIGITS: Final = Context(prec=1000)


def format_number(value: Exact, decimals: int | None = None) -> str:
    """Số có dấu chấm phân nhóm: 1234567.8 → ``1.234.567,8``.

    Without ``decimals`` every digit is kept and zeros at the end are not; with it, exactly so many are
    written, rounded half up. Raises :class:`Refusal` for a float, a bool and text that is not a number.
    """
    from babel.numbers import format_decimal

    number = exact(value)
    if decimals is not None:
        number = _rounded(number, decimals)
    pattern = "#,##0." + ("0" * decimals if decimals is not None else "#")
    number = number if number else abs(number)
    with localcontext(_ALL_DIGITS):
        return str(format_decimal(number, pattern, locale="vi", decimal_quantization=False))


def parse_number(text: str, grouping: Literal[".", " "] = ".") -> Decimal:
    """Đọc ``1.234.567,8``; raises :class:`Refusal` for ``1.5``, ``1.00``, ``1,234,567.8`` and other text.

    ``grouping=" "`` takes the blanks of school books (``1 234 567``) instead of dots.
    """
    written = text.strip()
    form = _DOTTED if grouping == "." else _SPACED
    if not form.fullmatch(written):
        raise Refusal(
            f"“{text}” không phải số viết đúng (ví dụ: 1.234.567,8).",
            f"“{text}” is not a number in Vietnamese form (such as 1.234.567,8).",
        )
    return Decimal(written.translate(_SEPARATORS))


def format_money(amount: int | Decimal, unit: str = "đồng") -> str:
    """Số tiền: 1000000 → ``1.000.000 đồng``; raises :class:`Refusal` for parts of a đồng and for a float."""
    return f"{format_number(whole(amount))} {unit}"


def parse_money(text: str) -> int:
    """Đọc ``1.000.000 đồng`` (or đ, VND, VNĐ, ₫); raises :class:`Refusal` without a unit or with decimals."""
    match = _MONEY.fullmatch(text.strip())
    if not match:
        raise Refusal(
            f"“{text}” không phải số tiền (ví dụ: 1.000.000 đồng).",
            f"“{text}” is not an amount of money (such as 1.000.000 đồng).",
        )
    return whole(parse_number(match["figure"]))


def format_percent(value: Exact, decimals: int | None = None) -> str:
    """Tỷ lệ: ``"12.5"`` → ``12,5%``; ``value`` counts in percent, ``decimals`` as in format_number."""
    return f"{format_number(value, decimals)}%"


def parse_percent(text: str) -> Decimal:
    """Đọc ``12,5%`` as 12.5, in percent; raises :class:`Refusal` for other text."""
    match = _PERCENT.fullmatch(text.strip())
    if not match:
        raise Refusal(f"“{text}” không phải tỷ lệ (ví dụ: 12,5%).", f"“{text}” is not a percentage (such as 12,5%).")
    return parse_number(match["figure"])


def percentage(part: Exact, total: Exact, decimals: int = 2) -> Decimal:
    """Tỷ lệ của ``part`` trong ``total`` in percent, rounded half up; raises :class:`Refusal` for total 0."""
    divisor = exact(total)
    if divisor == 0:
        raise Refusal("Không tính được tỷ lệ trên tổng bằng 0.", "A percentage of a total of 0 does not exist.")
    return _rounded(exact(part) * 100 / divisor, decimals)


def count_text(n: int) -> str:
    """Số lượng trong câu: 2 → ``02``, 18 → ``18``, 1500 → ``1.500``; raises :class:`Refusal` below 0."""
    if whole(n) < 0:
        raise Refusal(f"Số lượng không thể âm: {n}.", f"A count cannot be negative: {n}.")
    return f"{n:02}" if n < 10 else format_number(n)


def _rounded(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _ALL_DIGITS)
