"""Lời của trang tình hình: every word and number that is on the page, whatever draws it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from fractions import Fraction
from typing import Final

from congvan.errors import Language, Message
from congvan.followup.directives import shortened
from congvan.followup.overview import Overview
from congvan.followup.status import DirectiveStatus
from congvan.late_dataclasses import dataclass
from congvan.text import short_date
from congvan.tracking import Progress, UnitProgress, money_text, points_text, rate_text
from congvan.units import Unit

MOST_BARS: Final = 80
"""Units that the page draws; of more it draws those with the lowest rates, and says so."""
_LOWEST: Final = 5
_MOST_OVERDUE: Final = 6
_LONGEST: Final = 70
"""Letters of a directive on the page."""


class TargetLevel(Enum):
    """Mức của một đơn vị against the target: what its bar is filled with."""

    NONE = "none"
    BELOW = "below"
    REACHED = "reached"
    NO_PLAN = "no_plan"


@dataclass(frozen=True, slots=True)
class Tile:
    """Một ô số lớn: what it is, how much, and a word on it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """Một thanh: a unit, its part of 1 (None without a plan), and the rate as it is printed."""

    name: str
    rate: Fraction | None
    text: str
    level: TargetLevel


@dataclass(frozen=True, slots=True)
class Listing:
    """Một danh sách cuối trang."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageWords:
    """Trang tình hình: title, source, tiles, bars with their two lines, lists."""

    title: str
    source: str
    tiles: tuple[Tile, ...]
    chart: str
    bars: tuple[Bar, ...]
    average: Fraction | None
    average_text: str
    target: Fraction
    target_text: str
    lists: tuple[Listing, ...]


def page_words(found: Overview, language: Language = "vi") -> PageWords:
    """The words of the page of ``found``."""
    say = _Words(found, language)
    progress = found.progress
    average = progress.rate if progress else None
    bars = tuple(say.bars())
    return PageWords(
        say.title(), say.source(), tuple(say.tiles()), say.chart(len(bars)), bars, average,
        say.of(_AVERAGE, rate_text(average)), found.target.rate, say.of(_TARGET_LINE, _plain_rate(found.target.rate)),
        tuple(say.lists()),
    )  # fmt: skip


class _Words:
    def __init__(self, found: Overview, language: Language) -> None:
        self.found, self.language = found, language

    def of(self, message: Message, *parts: object) -> str:
        return message.in_(self.language).format(*parts)

    def title(self) -> str:
        return self.of(_TITLE, self.found.program, self.found.plan_year)

    def source(self) -> str:
        made = self.of(_MADE, short_date(self.found.on))
        progress = self.found.progress
        if progress is None:
            return f"{self.of(_NO_FIGURES)} · {made}"
        source = f" · {self.of(_SOURCE, progress.source)}" if progress.source else ""
        return f"{self.of(_AS_OF, short_date(progress.as_of))}{source} · {made}"

    def tiles(self) -> Iterator[Tile]:
        progress = self.found.progress
        if progress is None:
            return
        yield Tile(self.of(_PLAN), money_text(progress.plan), self.of(_UNITS, len(progress.units)))
        yield Tile(self.of(_DISBURSED), money_text(progress.disbursed))
        yield Tile(self.of(_RATE), rate_text(progress.rate, against=self.found.target.rate), self._change(progress))
        by = short_date(self.found.target.by)
        yield Tile(self.of(_TARGET), _plain_rate(self.found.target.rate), self.of(_UNTIL, by))
        yield Tile(self.of(_LEFT), money_text(progress.plan - progress.disbursed))
        yield self._needed(by)

    def _change(self, progress: Progress) -> str:
        before = self.found.before
        if before is None or before.rate is None or progress.rate is None:
            return self.of(_NO_BEFORE)
        return self.of(_CHANGE, points_text(before.rate, progress.rate), short_date(before.as_of))

    def _needed(self, by: str) -> Tile:
        weekly = self.found.weekly
        if not self.found.to_target:
            return Tile(self.of(_WEEKLY), self.of(_REACHED))
        if weekly is None:
            return Tile(self.of(_WEEKLY), self.of(_OVER), self.of(_LACKS, money_text(self.found.to_target)))
        return Tile(self.of(_WEEKLY), money_text(weekly), self.of(_TO_REACH, by))

    def chart(self, shown: int) -> str:
        progress = self.found.progress
        count = len(progress.units) if progress else 0
        return self.of(_CHART) if shown == count else self.of(_SOME, shown, count)

    def bars(self) -> Iterator[Bar]:
        progress = self.found.progress
        units = sorted(progress.units if progress else (), key=_from_highest)
        for one in units[-MOST_BARS:] if len(units) > MOST_BARS else units:
            text = self.of(_NO_PLAN) if one.rate is None else rate_text(one.rate, against=self.found.target.rate)
            yield Bar(_named(one.unit, self.found), one.rate, text, self._level(one))

    def _level(self, one: UnitProgress) -> TargetLevel:
        if one.rate is None:
            return TargetLevel.NO_PLAN
        if not one.disbursed:
            return TargetLevel.NONE
        return TargetLevel.REACHED if one.rate >= self.found.target.rate else TargetLevel.BELOW

    def lists(self) -> Iterator[Listing]:
        lowest = self.found.lowest(_LOWEST)
        if lowest:
            named = tuple(f"{_named(one.unit, self.found)}: {rate_text(one.rate)}" for one in lowest)
            yield Listing(self.of(_FIVE, len(lowest)), named)
        reports = self.found.reports
        if reports.count:
            lines = (
                self.of(_ON_TIME, len(reports.on_time), reports.count),
                *self._who(_LATE, reports.late),
                *(self._who(_DATA_ONLY, reports.data_only) if reports.data_only else ()),
                *self._who(_MISSING, reports.missing),
            )
            yield Listing(self.of(_REPORTS), lines)
        yield Listing(self.of(_OVERDUE), tuple(self._overdue()) or (self.of(_NOTHING),))

    def _who(self, label: Message, units: Sequence[Unit]) -> Iterator[str]:
        names = ", ".join(_named(unit, self.found) for unit in units)
        yield f"{self.of(label, len(units))}{f': {names}' if names else ''}"

    def _overdue(self) -> Iterator[str]:
        for one in self.found.overdue[:_MOST_OVERDUE]:
            yield self._overdue_line(one)
        more = len(self.found.overdue) - _MOST_OVERDUE
        if more > 0:
            yield self.of(_MORE, more)

    def _overdue_line(self, one: DirectiveStatus) -> str:
        directive = one.directive
        return self.of(_LATE_BY, directive.at, one.overdue, one.open, shortened(directive.do, _LONGEST))


def _from_highest(one: UnitProgress) -> tuple[int, Fraction]:
    return (1, Fraction(0)) if one.rate is None else (0, -one.rate)


def _named(unit: Unit, found: Overview) -> str:
    return unit.name_on(found.progress.as_of if found.progress else found.on)


def _plain_rate(rate: Fraction) -> str:
    """A rate that was set, without decimals where it has none: ``85%``."""
    return rate_text(rate, 0 if (rate * 100).denominator == 1 else 1)


_TITLE: Final = Message("Tình hình giải ngân vốn {0} năm {1}", "Disbursement: {0}, {1}")
_AS_OF: Final = Message("Số liệu đến hết ngày {0}", "Figures to the end of {0}")
_SOURCE: Final = Message("Nguồn: {0}", "Source: {0}")
_MADE: Final = Message("Lập ngày {0}", "Made on {0}")
_NO_FIGURES: Final = Message("Chưa có số liệu", "No figures yet")
_PLAN: Final = Message("Kế hoạch vốn", "Plan")
_UNITS: Final = Message("{0} đơn vị", "{0} units")
_DISBURSED: Final = Message("Đã giải ngân", "Disbursed")
_RATE: Final = Message("Tỷ lệ", "Rate")
_CHANGE: Final = Message("{0} so với {1}", "{0} since {1}")
_NO_BEFORE: Final = Message("chưa có kỳ trước", "no earlier figures")
_TARGET: Final = Message("Mục tiêu", "Target")
_UNTIL: Final = Message("đến hết ngày {0}", "by {0}")
_LEFT: Final = Message("Vốn còn lại", "Left of the plan")
_WEEKLY: Final = Message("Cần giải ngân mỗi tuần", "Needed per week")
_TO_REACH: Final = Message("để đạt mục tiêu đến {0}", "to reach the target by {0}")
_REACHED: Final = Message("đã đạt mục tiêu", "target reached")
_OVER: Final = Message("đã quá ngày", "day is over")
_LACKS: Final = Message("còn thiếu {0}", "{0} short")
_CHART: Final = Message("Tỷ lệ giải ngân theo đơn vị (đậm: đã đạt mục tiêu)", "Rate by unit (dark: target reached)")
_SOME: Final = Message("Tỷ lệ giải ngân: {0} đơn vị thấp nhất trong {1} đơn vị", "Rate: the {0} lowest of {1} units")
_NO_PLAN: Final = Message("không có kế hoạch vốn", "no plan")
_AVERAGE: Final = Message("Bình quân {0}", "Average {0}")
_TARGET_LINE: Final = Message("Mục tiêu {0}", "Target {0}")
_FIVE: Final = Message("{0} đơn vị thấp nhất", "The {0} lowest")
_REPORTS: Final = Message("Báo cáo kỳ này", "Reports")
_ON_TIME: Final = Message("Đúng hạn: {0}/{1}", "In time: {0} of {1}")
_LATE: Final = Message("Muộn: {0}", "Late: {0}")
_DATA_ONLY: Final = Message("Có số liệu, chưa có văn bản: {0}", "Figures without the document: {0}")
_MISSING: Final = Message("Chưa báo cáo: {0}", "Not yet: {0}")
_OVERDUE: Final = Message("Yêu cầu quá hạn", "Overdue directives")
_NOTHING: Final = Message("Không có", "None")
_LATE_BY: Final = Message("{0}: quá {1} ngày, còn {2} đơn vị – {3}", "{0}: {1} days over, {2} units – {3}")
_MORE: Final = Message("và {0} yêu cầu khác", "and {0} more")
