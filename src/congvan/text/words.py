"""Số bằng chữ: numbers and amounts of money in words.

The rules are those of the primary-school textbook and of the Law on Accounting 2003, Article 12 (nghìn,
triệu, tỷ, nghìn tỷ, triệu tỷ, tỷ tỷ): after a class that was said, the next one is read in all three
places (``không trăm``, ``linh``). Integers are read exactly; a float is refused, since it no longer holds
the number that was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, Literal

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.text.exact import Exact, exact, whole

_BILLION: Final = 10**9
LARGEST: Final = 10**21 - 1


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """Cách đọc số: which of the words in use are taken.

    ``zero_group`` says what becomes of a class 000 inside a number: ``"skip"`` (documents: một triệu
    không trăm linh năm) or ``"read"`` (textbook: một triệu không nghìn không trăm linh năm).
    """

    zero_tens: Literal["linh", "lẻ"] = "linh"
    four: Literal["tư", "bốn"] = "tư"
    thousand: Literal["nghìn", "ngàn"] = "nghìn"
    billion: Literal["tỷ", "tỉ"] = "tỷ"
    zero_group: Literal["skip", "read"] = "skip"


OFFICIAL_STYLE: Final = NumberStyle()


def number_in_words(value: Exact, style: NumberStyle = OFFICIAL_STYLE) -> str:
    """``value`` bằng chữ: 1005 → ``một nghìn không trăm linh năm``, ``"-1.5"`` → ``âm một phẩy năm``.

    Takes an int, a Decimal, or a str in Python's notation (``"1234.5"``). One to three decimals are read
    as a number, more digit by digit; zeros at their end are not said. Raises :class:`Refusal` for a
    float, a bool, text that is not a number, and from 10^21 on.
    """
    number = exact(value)
    if abs(number) > LARGEST:
        raise Refusal(f"Số quá lớn để đọc thành chữ: {number:f}.", f"Too large to be written in words: {number:f}.")
    integer, _, fraction = format(abs(number), "f").partition(".")
    fraction = fraction.rstrip("0")
    words = ["âm"] if number < 0 else []
    words.extend(_integer(int(integer), style))
    if fraction:
        words.append("phẩy")
        words.extend(_fraction(fraction))
    return _in_style(words, style)


def ordinal_in_words(n: int, style: NumberStyle = OFFICIAL_STYLE) -> str:
    """Số thứ tự: 1 → ``thứ nhất``, 4 → ``thứ tư``, 5 → ``thứ năm``; raises :class:`Refusal` below 1."""
    if whole(n) < 1:
        raise Refusal(f"Không có thứ tự {n}: đếm từ 1.", f"There is no ordinal {n}: ordinals begin at 1.")
    special = {1: "nhất", 4: "tư"}
    return f"thứ {special.get(n) or number_in_words(n, style)}"


def amount_in_words(amount: int | Decimal, *, chan: bool = False, style: NumberStyle = OFFICIAL_STYLE) -> str:
    """Số tiền bằng chữ, đồng: 1200000 → ``Một triệu hai trăm nghìn đồng``; with ``chan``, ``… đồng chẵn``.

    Raises :class:`Refusal` for parts of a đồng, a float or a bool.
    """
    words = number_in_words(whole(amount), style)
    return f"{words[0].upper()}{words[1:]} đồng{' chẵn' if chan else ''}"


def amount_note(amount: int | Decimal, *, chan: bool = False, style: NumberStyle = OFFICIAL_STYLE) -> str:
    """Phần ghi bằng chữ sau số tiền: ``(Bằng chữ: Năm nghìn đồng)``; raises as amount_in_words."""
    return f"(Bằng chữ: {amount_in_words(amount, chan=chan, style=style)})"


def _integer(n: int, style: NumberStyle) -> Iterator[str]:
    if n == 0:
        yield "không"
        return
    billions, rest = divmod(n, _BILLION)
    if billions:
        yield from _integer(billions, style)
        yield "tỷ"
    yield from _classes(rest, style, after_a_class=billions > 0)


def _classes(n: int, style: NumberStyle, *, after_a_class: bool) -> Iterator[str]:
    """The words of ``n`` < 10^9; ``after_a_class`` when a class was said before it."""
    for unit, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        value = n // unit % 1000
        more_to_say = n % unit > 0
        if value:
            yield _three_places(value) if after_a_class else below_thousand(value)
            after_a_class = True
        elif not (after_a_class and more_to_say and style.zero_group == "read"):
            continue
        else:
            yield "không"
        if name:
            yield name


@cache
def below_thousand(n: int) -> str:
    """0…999 bằng chữ from num2words, whose lẻ and bốn become linh and, after mươi, tư."""
    from num2words import num2words

    words = str(num2words(n, lang="vi"))
    return words.replace(" lẻ ", " linh ").replace("mươi bốn", "mươi tư")


def _three_places(n: int) -> str:
    if n >= 100:
        return below_thousand(n)
    return f"không trăm {'linh ' if n < 10 else ''}{below_thousand(n)}"


def _fraction(digits: str) -> Iterator[str]:
    if len(digits) > 3:
        yield from (below_thousand(int(digit)) for digit in digits)
    elif len(digits) == 3:
        yield _three_places(int(digits))
    else:
        if digits.startswith("0"):
            yield "không"
        yield below_thousand(int(digits))


def _in_style(parts: list[str], style: NumberStyle) -> str:
    chosen = {"linh": style.zero_tens, "tư": style.four, "nghìn": style.thousand, "tỷ": style.billion}
    return " ".join(chosen.get(word, word) for word in " ".join(parts).split(" "))
