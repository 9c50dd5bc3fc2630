"""Cột có kiểu: what a column of a data table holds, and what its title may be called."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import Final

from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Labelled, fold

_UNIT_IN_TITLE: Final = re.compile(r"\(\s*(?:đvt|đơn vị tính)?\s*:?\s*(?P<unit>[^()]*)\)", re.IGNORECASE)

_UNTIL: Final = re.compile(
    r"(?:,\s*)?(?:tính\s+)?đến(?:\s+hết)?(?:\s+ngày)?\s+\d{1,2}/\d{1,2}(?:/\d{4})?", re.IGNORECASE
)
"""The day of the figures, which differs from month to month: ``Giải ngân đến hết 31/10/2026``."""


class ColumnType(Labelled):
    """Kiểu dữ liệu của một cột."""

    TEXT = "text", "chữ"
    COUNT = "count", "số lượng"
    MONEY = "money", "số tiền"
    PERCENT = "percent", "tỷ lệ"
    DATE = "date", "ngày"
    MOMENT = "moment", "ngày giờ"

    @property
    def is_summed(self) -> bool:
        """Whether the cells of such a column add up to a total."""
        return self in (ColumnType.COUNT, ColumnType.MONEY)


class MoneyUnit(Enum):
    """Đơn vị tiền: ``factor`` đồng each."""

    label: str
    factor: int

    def __new__(cls, value: str, label: str, factor: int) -> MoneyUnit:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.factor = label, factor
        return member

    DONG = "dong", "đồng", 1
    THOUSAND = "thousand", "nghìn đồng", 10**3
    MILLION = "million", "triệu đồng", 10**6
    BILLION = "billion", "tỷ đồng", 10**9


_UNIT_WORDS: Final = {
    "đồng": MoneyUnit.DONG, "đ": MoneyUnit.DONG, "vnd": MoneyUnit.DONG, "vnđ": MoneyUnit.DONG,
    "nghìn đồng": MoneyUnit.THOUSAND, "ngàn đồng": MoneyUnit.THOUSAND, "1.000 đồng": MoneyUnit.THOUSAND,
    "triệu": MoneyUnit.MILLION, "triệu đồng": MoneyUnit.MILLION, "trđ": MoneyUnit.MILLION,
    "tr.đ": MoneyUnit.MILLION, "tỷ": MoneyUnit.BILLION, "tỉ": MoneyUnit.BILLION, "tỷ đồng": MoneyUnit.BILLION,
    "tỉ đồng": MoneyUnit.BILLION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """Một cột cần đọc: its key in the program, what it holds, and the titles that it goes by in files.

    ``unit`` counts the money of the column; None takes the unit that the file states.
    """

    key: str
    type: ColumnType
    titles: tuple[str, ...]
    unit: MoneyUnit | None = None
    required: bool = True

    @property
    def names(self) -> frozenset[str]:
        """The titles as they are compared."""
        return frozenset({title_key(title) for title in self.titles})


def title_key(title: str) -> str:
    """A column's title as it is compared: folded (``luỹ`` is ``lũy``), without unit in brackets and day of figures."""
    bare = _UNIT_IN_TITLE.sub(" ", title) if stated_unit(title) else title
    return fold(_UNTIL.sub(" ", bare).strip(" :.*"))


def stated_unit(text: str) -> MoneyUnit | None:
    """The unit of money that a title or a unit line states: ``Kế hoạch vốn (triệu đồng)``."""
    for match in _UNIT_IN_TITLE.finditer(text):
        if unit := unit_of(match["unit"]):
            return unit
    return None


def unit_of(words: str) -> MoneyUnit | None:
    """The unit of money that ``words`` name; None for other words."""
    return _UNIT_WORDS.get(" ".join(unicodedata.normalize("NFC", words).casefold().split()))
