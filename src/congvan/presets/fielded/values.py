"""Giá trị của trường: read exactly, and written in the forms that prose asks for."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError

from congvan.cached import remembered
from congvan.cited import CitedDocument
from congvan.deadlines import Deadline
from congvan.errors import InputError, Message, Refusal, UnknownName
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.source import build_data
from congvan.tabular import MoneyUnit, Origin
from congvan.tabular.columns import unit_of
from congvan.text import (
    PartialDate,
    amount_in_words,
    clean,
    count_text,
    format_money,
    format_number,
    format_percent,
    long_date,
    month_year,
    number_in_words,
    parse_money,
    parse_number,
    parse_percent,
    short_date,
)
from congvan.text.exact import whole
from congvan.text.moments import whole_day
from congvan.tracking import money_text

OUR_DUE: Final = "our_due"
"""Beside a cited document: the last day on which we owe its sender an answer."""


_RECURRING: Final = frozenset({str, int, date, Decimal, PartialDate})
_LONGEST_KEPT: Final = 1000


@dataclass(frozen=True, slots=True)
class Provenance:
    """Lai lịch của số liệu: who states it as of which day, out of what, and where it was read or how computed."""

    source: str = ""
    as_of: date | None = None
    denominator: str = ""
    places: tuple[Origin, ...] = ()
    rule: str = ""
    is_estimate: bool = False


@dataclass(frozen=True, slots=True)
class CitedAnswer:
    """Văn bản của cấp trên: a cited document, and the last day on which we owe an answer to it (``our_due``)."""

    document: CitedDocument
    our_due: date | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """Giá trị: what a field holds, ``text`` of it in each form, and parts that prose may name after a dot.

    ``notes`` are for the officer alone.
    """

    type: FieldType
    raw: Any
    forms: Mapping[str, str]
    citations: tuple[str, ...] = ()
    parts: Mapping[str, Value] = field(default_factory=dict)
    items: tuple[Value, ...] = ()
    provenance: Provenance | None = None
    notes: tuple[Message, ...] = ()
    cited: tuple[CitedAnswer, ...] = ()
    joint: str = ""
    """What is before each of its cited documents, where they continue a list that began before them."""

    @property
    def is_there(self) -> bool:
        """Whether a block that depends on it is kept."""
        return bool(self.raw) or (isinstance(self.raw, int | Decimal | Fraction) and self.raw != 0)

    def text(self, form: str = "") -> str:
        """The value in ``form``, "" the usual one; raises ``UnknownName`` with the forms that it has.

        A field that may stay blank, and does, is blank in each form.
        """
        if self.raw is None:
            return ""
        if form not in self.forms:
            raise UnknownName(Message("dạng", "form"), form, [name for name in self.forms if name])
        return self.forms[form]


@remembered
def text_value(text: str) -> Value:
    """A value that is words."""
    return Value(FieldType.TEXT, text, {"": text})


@lru_cache(maxsize=256, typed=True)
def count_value(count: int) -> Value:
    """A value that is a number of things."""
    return Value(FieldType.COUNT, count, {"": count_text(count), "digits": str(count), "words": number_in_words(count)})


def money_value(dong: int) -> Value:
    """A value that is an amount in đồng."""
    return Value(
        FieldType.MONEY,
        dong,
        {
            "": money_text(dong, MoneyUnit.BILLION),
            "billion": money_text(dong, MoneyUnit.BILLION),
            "million": money_text(dong, MoneyUnit.MILLION, 0),
            "figure": money_text(dong, MoneyUnit.MILLION, 1).removesuffix(f" {MoneyUnit.MILLION.label}"),
            "figure-billion": money_text(dong, MoneyUnit.BILLION).removesuffix(f" {MoneyUnit.BILLION.label}"),
            "figure-dong": money_text(dong, MoneyUnit.DONG).removesuffix(f" {MoneyUnit.DONG.label}"),
            "dong": format_money(dong),
            "words": amount_in_words(dong),
        },
    )


def rate_value(rate: Fraction | None) -> Value:
    """A rate, or a dash where there is none."""
    return text_value("-") if rate is None else percent_value(rate)


def percent_value(rate: Fraction) -> Value:
    """A value that is a rate; 1 is 100 %."""
    percent = Decimal(rate.numerator * 100) / Decimal(rate.denominator)
    usual = format_percent(percent, 0) if percent == percent.to_integral_value() else format_percent(percent, 1)
    return Value(
        FieldType.PERCENT, rate, {"": usual, "one": format_percent(percent, 1), "two": format_percent(percent, 2)}
    )


def list_value(names: tuple[str, ...]) -> Value:
    """A value that is a list of words: ``a, b và c``."""
    joined = " và ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
    return Value(
        FieldType.LIST, names,
        {
            "": joined, "commas": ", ".join(names), "semicolons": "; ".join(names),
            "years": ", ".join(f"năm {name}" for name in names),
        },
        parts={"count": count_value(len(names))}, items=tuple(map(text_value, names)),
    )  # fmt: skip


def date_value(day: date) -> Value:
    """A value that is a day."""
    return Value(FieldType.DATE, day, {"": short_date(day), "short": short_date(day), "long": long_date(day)})


def month_value(month: PartialDate) -> Value:
    """A value that is a month."""
    assert month.year is not None and month.month is not None
    short = month_year(month.year, month.month)
    long = f"tháng {short.removeprefix('tháng ').split('/')[0]} năm {month.year}"
    return Value(FieldType.MONTH, month, {"": short, "short": short, "long": long})


def cited_value(keys: tuple[str, ...], form: str = "full") -> Value:
    """A value that is one or several cited documents, by their keys in the register."""
    requests = tuple(f"{key}|{form}" for key in keys)
    return Value(FieldType.CITED_LIST, keys, {"": "", "short": "", "full": ""}, citations=requests)


def estimated(value: Value) -> Value:
    """A figure that is not an actual one: print says “ước”."""
    return replace(value, forms={form: f"ước {text}" for form, text in value.forms.items()})


def read_field(spec: FieldSpec, typed: Any) -> Value:
    """The value that a letter gives for a field; raises ``Refusal`` or ``InputError`` for one that is not of its type."""
    if type(typed) in _RECURRING and not (isinstance(typed, str) and len(typed) > _LONGEST_KEPT):
        return _read_again(spec.type, typed)
    return _READERS[spec.type](typed)


@lru_cache(maxsize=1024, typed=True)
def _read_again(kind: FieldType, typed: Any) -> Value:
    """What a preset says, or was given before, is not read again for every letter."""
    return _READERS[kind](typed)


def _text(typed: Any) -> Value:
    return text_value(_words(typed))


def _words(typed: Any) -> str:
    if isinstance(typed, Decimal):
        return format_number(typed)
    if not isinstance(typed, str | int) or isinstance(typed, bool):
        raise Refusal("cần một dòng chữ", "a line of text is needed")
    text = clean(str(typed))
    if not text:
        raise Refusal("trường đang để trống", "the field is blank")
    return text


def _date(typed: Any) -> Value:
    day = PartialDate.parse(typed).full
    if day is None:
        raise Refusal(f"“{typed}” chưa đủ ngày, tháng, năm", f"“{typed}” is not a whole date")
    return date_value(day)


def _month(typed: Any) -> Value:
    month = PartialDate.parse(typed)
    if month.month is None or month.day is not None:
        raise Refusal(f"“{typed}” không phải tháng, ví dụ 2026-11", f"“{typed}” is not a month such as 2026-11")
    return month_value(month)


def _year(typed: Any) -> Value:
    text = str(typed).strip()
    if not (text.isdigit() and len(text) == 4):
        raise Refusal(f"“{typed}” không phải năm, ví dụ 2026", f"“{typed}” is not a year such as 2026")
    return Value(FieldType.YEAR, int(text), {"": text})


def _count(typed: Any) -> Value:
    number = parse_number(str(typed))
    if number != number.to_integral_value() or number < 0:
        raise Refusal(f"“{typed}” không phải số lượng", f"“{typed}” is not a count")
    return count_value(int(number))


def _money(typed: Any) -> Value:
    """An amount in đồng, or in the unit that is behind it: ``4520000000``, ``4.520 triệu đồng``, ``4,52 tỷ đồng``."""
    if isinstance(typed, int) and not isinstance(typed, bool):
        return money_value(typed)
    number, _, words = str(typed).strip().partition(" ")
    unit = unit_of(words) if words else MoneyUnit.DONG
    try:
        return money_value(whole(parse_number(number) * unit.factor) if unit else parse_money(str(typed)))
    except Refusal:
        raise Refusal(
            f"“{typed}” không phải số tiền (ví dụ: 1.000.000 đồng; 4,52 tỷ đồng)",
            f"“{typed}” is not an amount of money (such as 1.000.000 đồng or 4,52 tỷ đồng)",
        ) from None


def _percent(typed: Any) -> Value:
    return percent_value(Fraction(parse_percent(str(typed))) / 100)


def _list(typed: Any) -> Value:
    entries = typed if isinstance(typed, list | tuple) else [typed]
    names = tuple(map(_words, entries))
    return (_list_again if sum(map(len, names)) <= _LONGEST_KEPT else list_value)(names)


_list_again: Final = lru_cache(maxsize=256)(list_value)


def _deadline(typed: Any) -> Value:
    due = _built(typed, Deadline)
    return Value(
        FieldType.DEADLINE, due,
        {"": due.text, "words": due.text, "short": short_date(due.day), "long": long_date(due.day)},
    )  # fmt: skip


def _cited(typed: Any) -> Value:
    entries = typed if isinstance(typed, list | tuple) else [typed]
    answers = tuple(map(_answer, entries))
    return Value(FieldType.CITED_LIST, tuple(one.document for one in answers), {"": ""}, cited=answers)


def _answer(typed: Any) -> CitedAnswer:
    """A cited document; ``our_due`` beside it is the officer's own and never printed."""
    if not isinstance(typed, Mapping) or OUR_DUE not in typed:
        return CitedAnswer(_built(typed, CitedDocument))
    rest = {key: one for key, one in typed.items() if key != OUR_DUE}
    return CitedAnswer(_built(rest, CitedDocument), whole_day(typed[OUR_DUE]))


def _built(typed: Any, model: type[Any]) -> Any:
    if isinstance(typed, model):
        return typed
    try:
        return build_data(typed, model)
    except (InputError, ValidationError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(()) from error


def _table(typed: Any) -> Value:
    raise Refusal("bảng số liệu được đọc cùng tệp của nó", "a table is read with its file")


_READERS: Final[dict[FieldType, Callable[[Any], Value]]] = {
    FieldType.TEXT: _text, FieldType.DATE: _date, FieldType.MONTH: _month, FieldType.YEAR: _year,
    FieldType.COUNT: _count, FieldType.MONEY: _money, FieldType.PERCENT: _percent, FieldType.LIST: _list,
    FieldType.DEADLINE: _deadline, FieldType.CITED: _cited, FieldType.CITED_LIST: _cited,
    FieldType.UNITS: _list, FieldType.TABLE: _table,
}  # fmt: skip
assert _READERS.keys() == set(FieldType)


def day_of(value: Value | PartialDate | None) -> date | None:
    """The day that bounds another: of a date, a deadline's last day, the last day of a month."""
    raw = value.raw if isinstance(value, Value) else value
    if isinstance(raw, Deadline):
        return raw.last_day
    if isinstance(raw, PartialDate):
        if raw.full is not None or raw.year is None or raw.month is None:
            return raw.full
        return date(raw.year, raw.month, calendar.monthrange(raw.year, raw.month)[1])
    return raw if isinstance(raw, date) else None
