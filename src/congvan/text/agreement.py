"""Số và chữ: figures beside the same number in words (``05 (năm) ngày``), and whether they agree."""

from __future__ import annotations

from typing import Final

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text.figures import parse_number
from congvan.text.word_reading import words_to_int

_PAIR: Final = late_pattern(
    r"(?<![\w.,/])(?P<figure>[0-9][0-9.]*)(?:[ \u00a0](?:đồng|đ|VND|VNĐ))?[ \u00a0]?"
    r"\((?P<words>[^()0-9]{2,300})\)"
)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Số khác với phần ghi bằng chữ: ``figure`` and ``words`` as read, and where the pair is."""

    figure: int
    words: int
    written: str
    start: int
    end: int


def disagreements(text: str) -> tuple[Disagreement, ...]:
    """The pairs of ``text`` whose figure is not the number of its words: ``05 (bốn) ngày``.

    Brackets that hold anything but a number in words are passed over.
    """
    found = []
    for match in _PAIR.finditer(text):
        try:
            figure, words = int(parse_number(match["figure"])), words_to_int(match["words"])
        except Refusal:
            continue
        if figure != words:
            found.append(Disagreement(figure, words, match[0], match.start(), match.end()))
    return tuple(found)
