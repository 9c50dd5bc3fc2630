"""Chữ cái đánh điểm: the letters of points, ``a) b) c) d) đ) e) g) …``.

The Decree asks for the order of the Vietnamese alphabet (PL I, phần I, mục II, khoản 6); practice uses the 23
letters without ă, â, ê, ô, ơ, ư.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

LIST_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_INDEX: Final = {letter: place for place, letter in enumerate(LIST_LETTERS, 1)}
_BASE: Final = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
_LABEL: Final = late_pattern(r"([^\W\d_])(\d{0,3})")


@dataclass(frozen=True, slots=True)
class ListLabel:
    """Nhãn của điểm as it was read.

    ``index`` is the place of ``letter`` (1 = a … 23 = y); of ă, â, ê, ô, ơ, ư the place of the letter without
    its mark. ``suffix`` is the digit of a point inserted by an amendment (``a1``), 0 without one;
    ``usual`` is False for the six letters that a list does not use.
    """

    letter: str
    index: int
    suffix: int
    usual: bool


@dataclass(frozen=True, slots=True)
class LetterFault:
    """The first fault of a sequence of points.

    ``kind`` is ``"gap"`` (``expected`` should be in place of ``found``) or ``"not a letter"`` (``found``
    letters no point).
    """

    kind: Literal["gap", "not a letter"]
    found: str
    expected: str
    after: str

    def __str__(self) -> str:
        if self.kind == "gap":
            return f"gap: {self.expected} expected after {self.after}"
        return f"{self.found} not a point letter"


def list_letter(n: int) -> str:
    """Chữ cái của điểm thứ ``n``: 1 → ``a``, 5 → ``đ``, 23 → ``y``; raises :class:`Refusal` outside 1…23."""
    if 1 <= n <= len(LIST_LETTERS):
        return LIST_LETTERS[n - 1]
    if n < 1:
        raise Refusal(f"Không có điểm thứ {n}: đếm từ 1.", f"There is no point {n}: points count from 1.")
    raise Refusal(
        f"Điểm thứ {n} không có chữ cái: sau y không còn chữ, hãy tách thành nhiều khoản (tối đa 23 điểm).",
        f"Point {n} has no letter: none comes after y, so split the clause (at most 23 points).",
    )


def read_letter(label: str) -> ListLabel:
    """Đọc nhãn điểm ``a``, ``Đ``, ``a1``, ``ư``; raises :class:`Refusal` for f, j, w, z and anything else."""
    match = _LABEL.fullmatch(label.strip().lower())
    letter = match[1] if match else ""
    index = _INDEX.get(_BASE.get(letter, letter))
    if match is None or index is None:
        raise Refusal(
            f"“{label}” không phải chữ cái của điểm: dùng một trong {LIST_LETTERS}.",
            f"“{label}” is not a letter of a point: use one of {LIST_LETTERS}.",
        )
    return ListLabel(letter, index, int(match[2] or 0), letter in _INDEX)


def letter_index(label: str) -> int:
    """Số thứ tự của chữ cái điểm: ``đ`` → 5, ``a1`` → 1 as ``a``; raises as ``read_letter``."""
    return read_letter(label).index


def letter_fault(labels: Iterable[str]) -> LetterFault | None:
    """The first fault of a sequence of point letters that starts at ``a``, or None.

    An inserted point (``a1``) follows its letter and takes no place of its own.
    """
    previous = ""
    for label in labels:
        letter = label.lower()
        expected = LIST_LETTERS[_INDEX[previous] % len(LIST_LETTERS)] if previous else "a"
        if letter[:1] == previous and letter[1:].isdigit():
            continue
        if letter not in _INDEX:
            return LetterFault("not a letter", letter, expected, previous)
        if letter != expected:
            return LetterFault("gap", letter, expected, previous)
        previous = letter
    return None
