"""Khoảng cho phép: the values a requirement admits, as the decree writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, model_validator

from congvan.errors import Message, Refusal

_ENGLISH: Final[Mapping[str, str]] = {"dòng": "lines"}


class Bounds(BaseModel):
    """Numbers that are admitted: one value, a range, a least value, or a few values.

    Written in YAML as ``13``, ``[12, 13]``, ``{min: 6}`` or ``{any: [10, 12.7]}``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    low: float | None = None
    high: float | None = None
    choices: tuple[float, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if isinstance(value, (int, float, str)) and not isinstance(value, bool):
            return {"low": value, "high": value}
        if isinstance(value, list) and len(value) == 2:
            return {"low": value[0], "high": value[1]}
        if isinstance(value, dict) and value and value.keys() <= {"min", "max", "any"}:
            return {"low": value.get("min"), "high": value.get("max"), "choices": value.get("any", ())}
        if isinstance(value, (Bounds, dict)):
            return value
        raise Refusal(
            "cần một số, [nhỏ nhất, lớn nhất], {min: …} hoặc {any: […]}",
            "must be a number, [least, most], {min: …} or {any: […]}",
        )

    @model_validator(mode="after")
    def _says_something(self) -> Bounds:
        if self.low is None and self.high is None and not self.choices:
            raise Refusal("khoảng trống, không giới hạn gì", "an empty range limits nothing")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise Refusal(f"khoảng ngược: {self.low} > {self.high}", f"the range is reversed: {self.low} > {self.high}")
        return self

    @classmethod
    def exactly(cls, value: float) -> Bounds:
        """The bounds of one value, which need no validation."""
        return cls.model_construct(low=value, high=value)

    def admits(self, value: float, tolerance: float = 0.0) -> bool:
        """Whether ``value`` is inside, ``tolerance`` allowed at every edge."""
        if self.choices:
            return any(abs(value - choice) <= tolerance for choice in self.choices)
        above = self.low is None or value >= self.low - tolerance
        return above and (self.high is None or value <= self.high + tolerance)

    def nearest(self, value: float) -> float:
        """The admitted number that is nearest to ``value``."""
        if self.choices:
            return min(self.choices, key=lambda choice: abs(choice - value))
        low = value if self.low is None else max(self.low, value)
        return low if self.high is None else min(self.high, low)

    def usual(self, values: Mapping[float, int]) -> float | None:
        """The admitted number that is counted most often in ``values``, None where none is."""
        admitted = {value: count for value, count in values.items() if self.admits(value, 0.01)}
        return max(admitted, key=lambda value: admitted[value]) if admitted else None

    def words(self, unit: str = "") -> Message:
        """The admitted values in words, with ``unit`` after them."""
        tail = _tail(unit)
        if self.choices:
            listed = [f"{choice:g}" for choice in self.choices]
            return Message(" hoặc ".join(listed).replace(".", ",") + tail.vi, " or ".join(listed) + tail.en)
        if self.low is None:
            return _both("tối đa", "at most", self.high, tail)
        if self.high is None:
            return _both("tối thiểu", "at least", self.low, tail)
        span = f"{self.low:g}" if self.low == self.high else f"{self.low:g}–{self.high:g}"
        return Message(span.replace(".", ",") + tail.vi, span + tail.en)


def measured(value: float, unit: str) -> Message:
    """``1,5 dòng``, ``1.5 lines``: a value with its unit."""
    tail, shown = _tail(unit), f"{value:g}"
    return Message(shown.replace(".", ",") + tail.vi, shown + tail.en)


def _tail(unit: str) -> Message:
    return Message(f" {unit}", f" {_ENGLISH.get(unit, unit)}") if unit else Message("", "")


def _both(vi: str, en: str, value: float | None, tail: Message) -> Message:
    number = f"{value:g}"
    return Message(f"{vi} {number.replace('.', ',')}{tail.vi}", f"{en} {number}{tail.en}")
