"""Điểm, khoản, điều: the part of a document that is cited, and its place in front of the document's name."""

from __future__ import annotations

from typing import Final

from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

_LETTER: Final = r"[a-zđăâêôơư]\d?"
_NUMBER: Final = r"\d{1,3}[a-zđ]?"
_ROMAN: Final = r"[IVXLC]{1,7}"
_ANY: Final = rf"(?:{_ROMAN}|{_NUMBER}|[A-Z])"

# from the smallest part to the largest, as they are written from left to right
_SHAPES: Final = {
    "point": ("điểm", late_pattern(rf"(?:{_LETTER}|{_NUMBER})\)?")),
    "clause": ("khoản", late_pattern(_NUMBER)),
    "article": ("Điều", late_pattern(_NUMBER)),
    "subsection": ("Tiểu mục", late_pattern(_ANY)),
    "section": ("Mục", late_pattern(_ANY)),
    "chapter": ("Chương", late_pattern(_ANY)),
    "part": ("Phần", late_pattern(_ANY)),
    "appendix": ("Phụ lục", late_pattern(_ANY)),
}
_LEVEL_OF: Final = {keyword.casefold(): name for name, (keyword, _) in _SHAPES.items()}
_ORDER: Final = {name: place for place, name in enumerate(_SHAPES)}
_WORD: Final = late_pattern(r"\S+")
_WINDOW: Final = 110


@dataclass(frozen=True, slots=True)
class Provision:
    """Phần được viện dẫn: điểm, khoản, Điều … of a document, each as written, None where it is not named.

    ``str()`` writes it from the smallest part to the largest, điểm and khoản in small letters, the others
    with a capital (PL II, phần V, khoản 7): ``điểm a khoản 2 Điều 103 Chương XII``.
    """

    point: str | None = None
    clause: str | None = None
    article: str | None = None
    subsection: str | None = None
    section: str | None = None
    chapter: str | None = None
    part: str | None = None
    appendix: str | None = None

    def __str__(self) -> str:
        values = ((keyword, getattr(self, name)) for name, (keyword, _) in _SHAPES.items())
        return " ".join(f"{keyword} {value}" for keyword, value in values if value)

    def __bool__(self) -> bool:
        return self is not NO_PROVISION and self != NO_PROVISION

    @classmethod
    def parse(cls, text: str) -> Provision:
        """``text`` as a provision; raises :class:`Refusal` when a word of it is none."""
        provision, start = provision_before(text, len(text))
        if not provision or text[:start].strip():
            raise Refusal(
                f"“{text}” không phải điểm, khoản, Điều … viết từ nhỏ đến lớn, như “điểm a khoản 2 Điều 5”.",
                f"“{text}” does not name a part of a document; write the smallest first, like “điểm a khoản 2 Điều 5”.",
            )
        return provision


NO_PROVISION: Final = Provision()

# most places have none: one look at the last word settles it
_LAST_WORD: Final = 18
_MAY_END: Final = late_pattern(rf"(?:^|\s)(?:{_ANY}|{_LETTER}\)?),?(?:\s+của)?\s*\Z")


def provision_before(text: str, end: int) -> tuple[Provision, int]:
    """The provision that ends at ``end`` of ``text`` (blanks and "của" between), and where it starts.

    Without one: the empty provision and ``end``. Looks back a bounded way.
    """
    if not _MAY_END.search(text[max(0, end - _LAST_WORD) : end]):
        return NO_PROVISION, end
    floor = max(0, end - _WINDOW)
    words = [(found[0], found.start()) for found in _WORD.finditer(text, floor, end)]
    if words and words[-1][0] == "của":
        words.pop()
    return _read_back(words, end)


def _read_back(words: list[tuple[str, int]], end: int) -> tuple[Provision, int]:
    values: dict[str, str] = {}
    start, limit = end, len(_ORDER)
    while len(words) >= 2:
        level, used = _level_at(words)
        if level is None or _ORDER[level] >= limit:
            break
        values[level] = words[-1][0].rstrip(",").rstrip(")")
        limit = _ORDER[level]
        start = words[-used][1] + _opening(words[-used][0])
        del words[-used:]
    return Provision(**values), start


def _level_at(words: list[tuple[str, int]]) -> tuple[str | None, int]:
    """The level that the last words name with a value, and how many words that takes."""
    value = words[-1][0].rstrip(",")
    for used in (2, 3):
        if len(words) < used:
            break
        keyword = " ".join(word for word, _ in words[-used:-1]).lstrip('(“"').casefold()
        level = _LEVEL_OF.get(keyword)
        if level and _SHAPES[level][1].fullmatch(value):
            return level, used
    return None, 0


def _opening(word: str) -> int:
    return len(word) - len(word.lstrip('(“"'))
