"""Đọc số bằng chữ: the number that Vietnamese words name, in every way of saying them.

Refused are words that could name two numbers: ``một trăm năm`` (105 or 150), ``mười năm`` (15 or ten years).
"""

from __future__ import annotations

import unicodedata
from typing import Final

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern

_DIGITS: Final = {
    word: n for n, word in enumerate(("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"))
} | {"bẩy": 7}
_AFTER_TENS: Final = {word: n for word, n in _DIGITS.items() if n not in (0, 5)} | {
    "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5,
}  # fmt: skip
_AFTER_LINH: Final = {word: n for word, n in _DIGITS.items() if n} | {"tư": 4}
_VARIANTS: Final = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ"}
_SCALES: Final = {"triệu": 10**6, "nghìn": 10**3}
_ORDINALS: Final = {"nhất": 1, "nhì": 2, "tư": 4}
"""Ordinals that are not the words of their numbers."""
_BILLION: Final = 10**9
_FRAME: Final = late_pattern(
    r"\(?(?:bằng chữ ?: ?)?(?P<words>[^().]*?)(?: đồng)?(?: việt nam)?(?: chẵn)?(?:\./\.|\.)?\)?(?:\./\.|\.)?"
)


class _NoNumberError(Exception):
    """The words at hand name no number, or more than one."""


def words_to_int(text: str) -> int:
    """Số nguyên mà ``text`` đọc thành chữ: ``Một triệu hai trăm nghìn đồng`` → 1200000.

    Takes linh and lẻ, tư and bốn, nghìn and ngàn, tỷ and tỉ, zero classes said or skipped, commas between
    classes, ``đồng``, ``chẵn``, ``(Bằng chữ: …)``, a closing full stop or ``./.``. Raises
    :class:`Refusal` for other text.
    """
    frame = _FRAME.fullmatch(" ".join(unicodedata.normalize("NFC", text).lower().split()))
    words = frame["words"].replace(",", " ").split() if frame else []
    negative = words[:1] == ["âm"]
    words = words[1:] if negative else words
    try:
        value = _Reader([_VARIANTS.get(word, word) for word in words]).whole()
    except _NoNumberError:
        raise Refusal(f"“{text}” không phải một số đọc bằng chữ.", f"“{text}” is not a number in words.") from None
    return -value if negative else value


def words_to_ordinal(text: str) -> int:
    """Số thứ tự mà ``text`` đọc thành chữ: ``thứ nhất`` → 1, ``thứ tư`` → 4; raises :class:`Refusal` for other text."""
    words = " ".join(unicodedata.normalize("NFC", text).lower().split())
    number = words.removeprefix("thứ ")
    if number == words or not number:
        raise Refusal(f"“{text}” không phải số thứ tự bằng chữ.", f"“{text}” is not an ordinal in words.")
    return _ORDINALS.get(number) or words_to_int(number)


class _Reader:
    """One pass over the words, left to right."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._at = 0

    def whole(self) -> int:
        if not self._words:
            raise _NoNumberError
        if self._words == ["không"]:
            return 0
        billions = self._billions()
        rest = self._below_billion(first=billions == 0) if self._at < len(self._words) else 0
        if self._at < len(self._words):
            raise _NoNumberError
        return billions * _BILLION + rest

    def _billions(self) -> int:
        """The part before the last ``tỷ``, counted in billions."""
        total = 0
        while "tỷ" in self._words[self._at :]:
            coefficient = self._below_billion(first=total == 0)
            total = _joined(total, coefficient)
            self._take("tỷ")
            if self._next() == "tỷ":
                self._take("tỷ")
                total *= _BILLION
        return total

    def _below_billion(self, *, first: bool) -> int:
        total, last_scale = 0, _BILLION
        while self._next() not in ("", "tỷ"):
            value = self._below_thousand(first=first)
            scale = _SCALES.get(self._next(), 1)
            if scale >= last_scale or (first and value == 0):
                raise _NoNumberError
            total += value * scale
            if scale == 1:
                return total
            self._at += 1
            last_scale, first = scale, False
        if last_scale == _BILLION:
            raise _NoNumberError
        return total

    def _below_thousand(self, *, first: bool) -> int:
        """One class; the ``first`` of a number has no ``không trăm`` and no ``linh`` of its own."""
        if self._next() == "linh" and not first:
            return self._after_linh()
        if self._next() == "mười":
            return self._tens()
        digit = self._digit(_DIGITS)
        if self._next() == "trăm":
            self._at += 1
            if first and digit == 0:
                raise _NoNumberError
            return digit * 100 + self._after_hundred()
        if self._next() == "mươi":
            self._at -= 1
            return self._tens()
        if not first and self._next() not in _SCALES and self._next() != "tỷ":
            raise _NoNumberError
        return digit

    def _after_hundred(self) -> int:
        if self._next() == "linh":
            return self._after_linh()
        if self._next() == "mười" or self._next(1) == "mươi":
            return self._tens()
        return 0

    def _after_linh(self) -> int:
        self._at += 1
        if self._next() == "mười" or self._next(1) == "mươi":
            return self._tens()
        return self._digit(_AFTER_LINH)

    def _tens(self) -> int:
        tens = 1 if self._next() == "mười" else self._digit(_AFTER_LINH)
        self._at += 1
        return tens * 10 + (self._digit(_AFTER_TENS) if self._next() in _AFTER_TENS else 0)

    def _digit(self, known: dict[str, int]) -> int:
        if self._next() not in known:
            raise _NoNumberError
        self._at += 1
        return known[self._words[self._at - 1]]

    def _take(self, word: str) -> None:
        if self._next() != word:
            raise _NoNumberError
        self._at += 1

    def _next(self, ahead: int = 0) -> str:
        return self._words[self._at + ahead] if self._at + ahead < len(self._words) else ""


def _joined(billions: int, coefficient: int) -> int:
    """The coefficient of a ``tỷ`` joined to the billions said before it.

    ``một nghìn tỷ hai trăm tỷ`` says one number of billions in steps; ``một tỷ hai trăm tỷ`` is a tỷ of tỷ.
    """
    zeros = len(str(billions)) - len(str(billions).rstrip("0"))
    if billions == 0 or (billions >= 1000 and coefficient < 10**zeros):
        return billions + coefficient
    if billions >= 1000 or coefficient == 0:
        raise _NoNumberError
    return billions * _BILLION + coefficient
