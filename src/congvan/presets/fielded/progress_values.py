"""Số liệu của đơn vị thành giá trị: totals, rates and laggards as prose names them, each with its provenance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from congvan.errors import Message, Refusal
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.values import (
    Provenance,
    Value,
    count_value,
    date_value,
    estimated,
    list_value,
    money_value,
    rate_value,
    text_value,
)
from congvan.tabular import Origin
from congvan.tracking import (
    Laggards,
    Progress,
    UnitProgress,
    fallen,
    money_text,
    names_text,
    points_text,
    rate_text,
    side_notes,
)
from congvan.tracking.laggards import MOST_NAMED
from congvan.vocabulary import Labelled


class Naming(Labelled):
    """Nêu tên các đơn vị chậm ở đâu."""

    TEXT = "text", "trong lời văn"
    APPENDIX = "appendix", "trong phụ lục"
    BOTH = "both", "cả hai"
    NONE = "none", "không nêu"

    @classmethod
    def of(cls, typed: Any) -> Naming:
        """What was typed; the text where nothing was. Raises ``Refusal`` for another word."""
        if typed is None:
            return cls.TEXT
        found = next((one for one in cls if typed in (one.value, one.label)), None)
        if found is None:
            listed = ", ".join(str(one.value) for one in cls)
            raise Refusal(f"“{typed}” không có; ghi {listed}", f"“{typed}” is not one of {listed}")
        return found


def progress_value(
    progress: Progress, before: Progress | None = None, reasons: Mapping[str, str] | None = None
) -> Value:
    """A table of units as a value: ``plan``, ``disbursed``, ``left``, ``rate``, ``count``, ``missing``, ``as_of``.

    Its ``items`` are the units, for the rows of an appendix. With the figures ``before`` it also has ``change``.
    ``rounding`` is the note that print carries where totals part from their rows by rounding. Of estimates print says
    “ước”, and no change is counted.
    """
    parts = dict(_totals(progress))
    notes = [Message(one.format("vi"), one.format("en")) for one in progress.warnings]
    if before is not None:
        parts |= dict(_changes(progress, before))
        notes += [Message(one.format("vi"), one.format("en")) for one in fallen(before, progress, reasons)]
    rows = tuple(_row(at, one, None, before) for at, one in enumerate(progress.units, 1))
    return Value(FieldType.TABLE, progress, {}, parts=parts, notes=tuple(notes), items=rows)


def _totals(progress: Progress) -> Iterator[tuple[str, Value]]:
    plan, spent = money_value(progress.plan), money_value(progress.disbursed)
    left, rate = money_value(progress.plan - progress.disbursed), rate_value(progress.rate)
    count = len(progress.units)
    yield "plan", replace(plan, provenance=_from(progress, "plan", f"tổng {count} đơn vị"))
    for name, value, rule in (
        ("disbursed", spent, f"tổng {count} đơn vị"), ("left", left, "kế hoạch trừ giải ngân"),
        ("rate", rate, "tổng giải ngân chia tổng kế hoạch"),
    ):  # fmt: skip
        known = _from(progress, "disbursed", rule, "" if name == "disbursed" else plan.text())
        shown = estimated(value) if progress.is_estimate else value
        yield name, replace(shown, provenance=known)
    yield "rate_before", text_value("-")
    yield "count", replace(count_value(count), provenance=_from(progress, "unit", "số hàng"))
    yield "missing", list_value(tuple(unit.addressed for unit in progress.missing))
    yield "as_of", date_value(progress.as_of)
    yield "rounding", text_value("Tổng số có chênh lệch nhỏ do làm tròn." if progress.is_rounded else "")


def _changes(progress: Progress, before: Progress) -> Iterator[tuple[str, Value]]:
    yield "rate_before", replace(rate_value(before.rate), provenance=_from(before, "disbursed", "tỷ lệ kỳ trước"))
    if progress.rate is None or before.rate is None or progress.is_estimate or before.is_estimate:
        yield "change", text_value("")
        return
    words = text_value(points_text(before.rate, progress.rate))
    yield "change", replace(words, provenance=_from(progress, "disbursed", "tỷ lệ kỳ này trừ tỷ lệ kỳ trước"))


def _from(progress: Progress, key: str, rule: str, denominator: str = "") -> Provenance:
    places = tuple(one.origins[key] for one in progress.units if key in one.origins)
    return Provenance(progress.source, progress.as_of, denominator, places, rule, progress.is_estimate)


def laggards_value(found: Laggards, progress: Progress, naming: Naming, details: str = "", decimals: int = 1) -> Value:
    """Laggards as a value; ``listed`` is there where the appendix names them, ``items`` are its rows."""
    named = found.named
    is_listed = bool(named) and (naming in (Naming.APPENDIX, Naming.BOTH) or _overflows(named, naming))
    shown = _names(named, found.required, details, decimals)
    words = {
        Naming.TEXT: shown, Naming.APPENDIX: details, Naming.NONE: "",
        Naming.BOTH: shown if details in shown else f"{shown}; {details}",
    }[naming]  # fmt: skip
    rule = "dưới mức phải đạt, so sánh chưa làm tròn"
    known = Provenance(
        progress.source, progress.as_of, rate_text(found.required), tuple(_places(named)), rule, progress.is_estimate
    )
    parts = {
        "count": replace(count_value(found.count), provenance=known),
        "names": replace(text_value(words), provenance=known),
        "none": text_value(_names(found.none, None, details, decimals)),
        "below_required": text_value(_names(found.below_required, found.required, details, decimals)),
        "below_average": text_value(_names(found.below_average, found.average, details, decimals)),
        "average": text_value(rate_text(found.average)),
        "listed": text_value(details if is_listed else ""),
    }
    there = named if naming is not Naming.NONE else ()
    return Value(
        FieldType.UNITS, there, {"": words}, parts=parts, provenance=known, notes=side_notes(found, progress),
        items=tuple(_row(at, one, found.required, decimals=decimals) for at, one in enumerate(named, 1)),
    )  # fmt: skip


def judged_rows(table: Value, progress: Progress, required: Fraction | None, decimals: int = 1) -> Value:
    """All units of ``table`` as rows whose rates show on which side of ``required`` they are."""
    rows = tuple(
        replace(row, parts={**row.parts, "rate": text_value(rate_text(one.rate, decimals, against=required))})
        for row, one in zip(table.items, progress.units, strict=True)
    )
    return Value(FieldType.UNITS, progress.units, {"": ""}, items=rows)


def judged_rate(table: Value, progress: Progress, required: Fraction | None) -> Value:
    """The rate of all units together, with more decimals where rounding would hide on which side of ``required`` it is."""
    printed, usual = rate_text(progress.rate, against=required), rate_text(progress.rate)
    rate = table.parts["rate"]
    return rate if printed == usual or progress.is_estimate else replace(rate, forms=dict.fromkeys(rate.forms, printed))


def _overflows(named: Sequence[UnitProgress], naming: Naming) -> bool:
    return naming is Naming.TEXT and len(named) > MOST_NAMED


def _names(units: Sequence[UnitProgress], against: Fraction | None, details: str, decimals: int) -> str:
    return names_text(units, against=against, decimals=decimals, details=details) if units else ""


def _places(units: Sequence[UnitProgress]) -> Iterator[Origin]:
    return (one.origins["disbursed"] for one in units if "disbursed" in one.origins)


def _if_reported(one: UnitProgress, dong: int) -> Value:
    """An amount, or “-” in each form where the unit did not report: it is not 0."""
    value = money_value(dong)
    return value if one.has_reported else replace(value, forms=dict.fromkeys(value.forms, "-"))


def _row(
    at: int, one: UnitProgress, against: Fraction | None, before: Progress | None = None, *, decimals: int = 1
) -> Value:
    """A unit as a row of the appendix."""
    earlier = before.of(one.unit) if before else None
    parts = {
        "order": text_value(str(at)),
        "name": text_value(one.unit.addressed),
        "plan": money_value(one.plan),
        "disbursed": _if_reported(one, one.disbursed),
        "left": _if_reported(one, one.plan - one.disbursed),
        "rate": text_value(rate_text(one.rate, decimals, against=against)),
        "rate_before": text_value(rate_text(earlier.rate, decimals) if earlier else "-"),
    }
    return Value(FieldType.TEXT, one.unit.id, {"": one.unit.addressed, "dong": money_text(one.plan)}, parts=parts)
