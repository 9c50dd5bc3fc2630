"""Số liệu tính được: figures of a letter by named rules, from its fields and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from congvan.deadlines import Deadline
from congvan.errors import Message, Refusal, UnknownName
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.filling import Values, lookup
from congvan.presets.fielded.progress_values import Naming, judged_rate, judged_rows, laggards_value
from congvan.presets.fielded.values import (
    Value,
    count_value,
    date_value,
    money_value,
    month_value,
    percent_value,
    text_value,
)
from congvan.text import PartialDate
from congvan.text.moments import parse_moment
from congvan.tracking import Progress, laggards, missing_text


def figure(rule: Mapping[str, Any], values: Values) -> Value:
    """The value of a rule; raises ``UnknownName`` for a rule that is not there, ``Refusal`` for what it cannot take."""
    name = str(rule.get("rule", ""))
    if name not in _RULES:
        raise UnknownName(Message("quy tắc", "rule"), name, _RULES)
    options = {key: one for key, one in rule.items() if key != "rule"}
    if _lacks_source(options, values):
        return Value(FieldType.TEXT, None, {"": ""})
    return _RULES[name](options, values)


def _lacks_source(options: Mapping[str, Any], values: Values) -> bool:
    """Whether what the rule works on is a field that may stay blank, and does."""
    named = (str(options.get(key, "")).partition(".")[0] for key in ("of", "in"))
    return any(name in values and values[name].raw is None for name in named)


def _of(options: Mapping[str, Any], values: Values, key: str = "of") -> Value:
    if key not in options:
        raise Refusal(f"quy tắc thiếu “{key}”", f"the rule lacks “{key}”")
    return lookup(str(options[key]), values)


def _progress(value: Value) -> Progress:
    if not isinstance(value.raw, Progress):
        raise Refusal("quy tắc này cần một bảng số liệu của đơn vị", "this rule needs a table of units")
    return value.raw


def _below(options: Mapping[str, Any], values: Values) -> Value:
    """Đơn vị dưới mức phải đạt: count, names, and each group apart, named where ``where`` says."""
    table = _of({"of": str(options.get("of", "")).partition(".")[0]}, values)
    progress = _progress(table)
    required = _of(options, values, "than").raw if "than" in options else None
    given = options.get("leave_out") or {}
    if not isinstance(given, Mapping):
        raise Refusal("leave_out cần dạng {mã đơn vị: lý do}", "leave_out is given as {unit id: reason}")
    leave_out = {str(unit): str(reason) for unit, reason in given.items()}
    decimals = _decimals(options)
    value = laggards_value(
        laggards(progress, required, leave_out), progress, Naming.of(options.get("where")),
        str(options.get("details", "")), decimals,
    )  # fmt: skip
    judged = {"all": judged_rows(table, progress, required, decimals), "rate": judged_rate(table, progress, required)}
    return replace(value, parts={**value.parts, **judged})


def _decimals(options: Mapping[str, Any]) -> int:
    """How many decimals the rates of the units have: one, or two where the house asks for them."""
    typed = str(options.get("decimals", 1))
    if typed not in ("1", "2"):
        raise Refusal("decimals là 1 hoặc 2", "decimals is 1 or 2")
    return int(typed)


def _not_reported(options: Mapping[str, Any], values: Values) -> Value:
    """Đơn vị chưa báo cáo, with the hour at which that was so."""
    progress = _progress(_of(options, values))
    issuer = _of({"of": "issuer"}, values).text()
    moment = _moment(_of(options, values, "at").raw)
    words = missing_text(moment, issuer, progress.missing)
    parts = {"count": count_value(len(progress.missing)), "sentence": text_value(words)}
    return Value(FieldType.UNITS, progress.missing, {"": words}, parts=parts)


def _moment(raw: Any) -> datetime:
    """The moment of a deadline with an hour, or of words (“16 giờ 00 ngày 26/11/2026”)."""
    if isinstance(raw, Deadline) and raw.at is not None:
        return datetime.combine(raw.day, raw.at)
    if isinstance(raw, str):
        return parse_moment(raw)
    raise Refusal(
        '“at” cần ngày và giờ, ví dụ {on: 2026-11-26, at: "16:00"}',
        '“at” needs a day and an hour such as {on: 2026-11-26, at: "16:00"}',
    )


def _previous_month(options: Mapping[str, Any], values: Values) -> Value:
    month = _month_of(_of(options, values))
    year, number = (month.year, month.month - 1) if month.month > 1 else (month.year - 1, 12)
    return month_value(PartialDate(month=number, year=year))


def _days_after(options: Mapping[str, Any], values: Values) -> Value:
    start = _of(options, values).raw
    if not isinstance(start, date):
        raise Refusal("quy tắc này cần một ngày", "this rule needs a day")
    return date_value(start + timedelta(days=int(str(options.get("days", 0)))))


def _month_of(value: Value) -> date:
    raw = value.raw
    if isinstance(raw, PartialDate) and raw.year and raw.month:
        return date(raw.year, raw.month, 1)
    if isinstance(raw, date):
        return raw
    raise Refusal("quy tắc này cần tháng hoặc ngày", "this rule needs a month or a day")


def _share(options: Mapping[str, Any], values: Values) -> Value:
    part, whole = _amount(_of(options, values)), _amount(_of(options, values, "in"))
    if not whole:
        raise Refusal("không tính được tỷ lệ của 0", "a share of 0 cannot be computed")
    return percent_value(Fraction(part) / Fraction(whole))


def _amount(value: Value) -> int | Decimal | Fraction:
    if isinstance(value.raw, int | Decimal | Fraction) and not isinstance(value.raw, bool):
        return value.raw
    raise Refusal("quy tắc này cần một con số", "this rule needs a number")


def _sum(options: Mapping[str, Any], values: Values) -> Value:
    summed = list(_each(options, values))
    total = sum(int(_amount(one)) for one in summed)
    return money_value(total) if any(one.type is FieldType.MONEY for one in summed) else count_value(total)


def _each(options: Mapping[str, Any], values: Values) -> Iterator[Value]:
    named = options.get("of", [])
    for name in named if isinstance(named, list) else [named]:
        yield lookup(str(name), values)


def _count(options: Mapping[str, Any], values: Values) -> Value:
    value = _of(options, values)
    counted = value.raw.units if isinstance(value.raw, Progress) else value.raw
    if not isinstance(counted, list | tuple):
        raise Refusal("quy tắc này đếm một danh sách", "this rule counts a list")
    return count_value(len(counted))


_RULES: Final[dict[str, Callable[[Mapping[str, Any], Values], Value]]] = {
    "below": _below,
    "not_reported": _not_reported,
    "previous_month": _previous_month,
    "days_after": _days_after,
    "share": _share,
    "sum": _sum,
    "count": _count,
}
