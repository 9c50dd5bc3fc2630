"""Tổng hợp báo cáo: what each unit has reported for one period of a directive, and the figures that it reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, datetime
from pathlib import Path
from typing import Final

from congvan.cycle.collecting.blanks import differs
from congvan.cycle.collecting.incoming import Arrival, IncomingReport, moment_of
from congvan.cycle.collecting.report_reading import ReadReport, read_report, says_nothing
from congvan.cycle.collecting.versions import chain_of, faults_of, in_force
from congvan.cycle.report_form import ReportForm
from congvan.deadlines import Deadline
from congvan.errors import Message, Problem, Refusal
from congvan.late_dataclasses import dataclass
from congvan.source import OpenedFolder
from congvan.tabular import WORD_FILES, Origin, Value
from congvan.tabular.workbook import CONVERTED
from congvan.text import PartialDate, month_year, short_date
from congvan.units import Unit, UnitRegister
from congvan.vocabulary import Labelled

READABLE: Final = (".xlsx", ".csv", *CONVERTED, *WORD_FILES)
"""The files that figures are read from; those of another kind (a photo, a scan) are entered by hand."""


class ReportState(Labelled):
    """Trạng thái báo cáo của một đơn vị trong kỳ."""

    ON_TIME = "on_time", "đúng hạn"
    LATE = "late", "muộn"
    DATA_ONLY = "data_only", "có số liệu, chưa có văn bản"
    WRONG_PERIOD = "wrong_period", "báo cáo nhầm kỳ"
    NOTHING = "nothing", "không phát sinh"
    UNCLEAR = "unclear", "cần xem lại"
    MISSING = "missing", "chưa báo cáo"


@dataclass(frozen=True, slots=True)
class UnitReport:
    """Báo cáo của một đơn vị: its state, the report in force, those that wait for the next letter, and the figures.

    ``is_manual`` where a person typed the figures in (from a photo); ``problems`` say why there are none.
    """

    unit: Unit
    state: ReportState
    line: IncomingReport | None = None
    waiting: tuple[IncomingReport, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    origins: Mapping[str, Origin] = field(default_factory=dict)
    is_manual: bool = False
    days_late: int = 0
    has_data_in_time: bool = False
    period: PartialDate | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    blanks: Mapping[str, str] = field(default_factory=dict)
    """What the unit wrote on the lines to fill in, by their labels."""

    @property
    def state_text(self) -> str:
        """The state as a person writes it: ``muộn 1 ngày (số liệu đúng hạn)``."""
        if self.state is ReportState.LATE:
            in_time = " (số liệu đúng hạn)" if self.has_data_in_time else ""
            return f"{self.state.label} {self.days_late} ngày{in_time}"
        if self.state is ReportState.WRONG_PERIOD and self.period and self.period.year and self.period.month:
            return f"{self.state.label} ({month_year(self.period.year, self.period.month)})"
        manual = " (nhập tay)" if self.is_manual else ""
        return f"{self.state.label}{manual}"


@dataclass(frozen=True, slots=True)
class Collection:
    """Tổng hợp một kỳ: a report for each unit of the register, in its order, as of the cut-off."""

    directive: str
    period: PartialDate
    last_day: date
    cut_off: datetime
    reports: tuple[UnitReport, ...]
    notes: tuple[Problem, ...] = ()

    def of(self, unit: str) -> UnitReport | None:
        """The report of a unit by its id."""
        return next((one for one in self.reports if one.unit.id == unit), None)

    def in_state(self, *states: ReportState) -> tuple[UnitReport, ...]:
        """The reports in one of ``states``."""
        return tuple(one for one in self.reports if one.state in states)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why figures that came cannot be used, unit by unit."""
        return tuple(problem for one in self.reports for problem in one.problems)


@dataclass(frozen=True, slots=True)
class Request:
    """Kỳ cần tổng hợp: the form, the month, the deadline and the last day in time, and when collecting ends."""

    directive: str
    form: ReportForm
    period: PartialDate
    last_day: date
    cut_off: datetime
    due: Deadline | None = None

    def is_in_time(self, arrival: Arrival) -> bool:
        """Whether what came then came in time; a day without its hour counts by the day."""
        if self.due is not None and self.due.at is not None and isinstance(arrival, datetime):
            return self.due.is_met(arrival)
        return moment_of(arrival).date() <= self.last_day


def collect(
    request: Request,
    lines: tuple[IncomingReport, ...],
    register: UnitRegister,
    folder: Path,
    manual: Path | None = None,
) -> Collection:
    """What each unit has reported, from the register of incoming reports and the files of ``folder`` that it names.

    ``manual`` is a workbook of the form in which a person entered what came as a photo. Nothing is guessed: what
    cannot be read, or is not clear, is reported at its file and cell, and gives no figures.
    """
    collecting = _Collecting(request, lines, register, folder, manual)
    reports = tuple(collecting.report(unit) for unit in register)
    return Collection(request.directive, request.period, request.last_day, request.cut_off, reports)


class _Collecting:
    def __init__(
        self,
        request: Request,
        lines: tuple[IncomingReport, ...],
        register: UnitRegister,
        folder: Path,
        manual: Path | None,
    ) -> None:
        self.request, self.register, self.folder, self.manual = request, register, folder, manual
        self.lines = tuple(one for one in lines if one.period in (None, request.period))
        named = [one.file for one in self.lines]
        self.shared = {name for name in named if len({one.unit.id for one in self.lines if one.file == name}) > 1}

    def report(self, unit: Unit) -> UnitReport:
        own = [one for one in self.lines if one.unit.id == unit.id and one.arrived is not None]
        here = [one for one in own if moment_of(_arrived(one)) <= self.request.cut_off]
        waiting = tuple(one for one in own if one not in here)
        notes = tuple(faults_of(own))
        if not here:
            return UnitReport(unit, ReportState.MISSING, waiting=waiting, notes=notes)
        read = {id(one): self._read(one) for one in here}
        heads = in_force(here)
        right = [one for one in heads if self._is_of_period(read[id(one)])]
        if len(right) == 1:
            return self._judged(unit, right[0], here, read, waiting, notes)
        return self._not_clear(unit, heads, right, read, waiting, notes)

    def _is_of_period(self, read: ReadReport) -> bool:
        return read.period == self.request.period

    def _read(self, line: IncomingReport) -> ReadReport:
        stated = line.period
        if line.file and Path(line.file).suffix.lower() in READABLE:
            try:
                path = OpenedFolder(self.folder, self.folder).find(line.file, READABLE)
            except Refusal as refusal:
                problem = line.origin.problem(refusal.message.vi, refusal.message.en)
                return ReadReport(stated, problems=(problem,))
            read = read_report(path, self.request.form, line.unit, self.register, is_shared=line.file in self.shared)
        elif says_nothing(line.note):
            return ReadReport(self.request.period, is_nothing=True)
        else:
            read = self._typed(line)
        return _with_period(read, stated, line, self.request.period)

    def _typed(self, line: IncomingReport) -> ReadReport:
        """What a person entered of a report that no program reads."""
        if self.manual is None:
            problem = line.origin.problem(
                f"“{line.file or line.code}” phải nhập tay: đưa sổ nhập tay",
                f"“{line.file or line.code}” has to be entered by hand: give the workbook of manual entries",
            )
            return ReadReport(self.request.period, problems=(problem,))
        return read_report(self.manual, self.request.form, line.unit, self.register, is_shared=True)

    def _judged(
        self,
        unit: Unit,
        line: IncomingReport,
        here: list[IncomingReport],
        read: Mapping[int, ReadReport],
        waiting: tuple[IncomingReport, ...],
        notes: tuple[Problem, ...],
    ) -> UnitReport:
        found = read[id(line)]
        chain = [one for one in chain_of(line, here) if self._is_of_period(read[id(one)])]
        officially = [one.official for one in chain if one.official is not None]
        first = min(officially, key=moment_of, default=None)
        came = [one.data for one in chain if one.data is not None]
        return UnitReport(
            unit, self._state(found, first), line, waiting, found.values, found.origins,
            is_manual=Path(line.file).suffix.lower() not in READABLE and not found.is_nothing,
            days_late=max(0, (moment_of(first).date() - self.request.last_day).days, 0) if first else 0,
            has_data_in_time=any(self.request.is_in_time(one) for one in came),
            period=found.period, problems=found.problems, notes=(*notes, *_other_number(line, found), *found.notes),
            blanks=found.blanks,
        )  # fmt: skip

    def _state(self, found: ReadReport, officially: Arrival | None) -> ReportState:
        if found.is_of_another:
            return ReportState.UNCLEAR
        if officially is None:
            return ReportState.DATA_ONLY
        if found.is_nothing:
            return ReportState.NOTHING
        return ReportState.ON_TIME if self.request.is_in_time(officially) else ReportState.LATE

    def _not_clear(
        self,
        unit: Unit,
        heads: tuple[IncomingReport, ...],
        right: list[IncomingReport],
        read: Mapping[int, ReadReport],
        waiting: tuple[IncomingReport, ...],
        notes: tuple[Problem, ...],
    ) -> UnitReport:
        found = [read[id(one)] for one in heads]
        said = tuple(problem for one in found for problem in (*one.problems, *one.notes))
        if right:
            return UnitReport(
                unit, ReportState.UNCLEAR, waiting=waiting, problems=(_undeclared(unit, right), *said), notes=notes
            )
        wrong = [one for one in found if one.period is not None]
        if wrong and len(wrong) == len(found):
            return UnitReport(
                unit, ReportState.WRONG_PERIOD, heads[0], waiting, period=wrong[0].period, notes=(*notes, *said)
            )
        return UnitReport(unit, ReportState.UNCLEAR, waiting=waiting, problems=said, notes=notes)


def _arrived(line: IncomingReport) -> Arrival:
    assert line.arrived is not None
    return line.arrived


def _with_period(read: ReadReport, stated: PartialDate | None, line: IncomingReport, asked: PartialDate) -> ReadReport:
    """With the month that the clerk wrote where the file says none, and that of the request where it says nothing."""
    from dataclasses import replace

    if read.period is None and (stated is not None or read.is_nothing):
        return replace(read, period=stated or asked)
    return read


def _other_number(line: IncomingReport, read: ReadReport) -> Iterator[Problem]:
    if line.code and read.number and differs(line.code, read.number):
        yield line.origin.problem(
            f"{line.unit.name}: sổ đến ghi số {line.code}, trong tệp {line.file} là {read.number}",
            f"{line.unit.name}: the register says number {line.code}, the file {line.file} says {read.number}",
        )


def _undeclared(unit: Unit, lines: list[IncomingReport]) -> Problem:
    named = ", ".join(one.name for one in lines)
    return lines[-1].origin.problem(
        f"{unit.name}: {named}: không bản nào ghi thay cho bản nào, chưa lấy số liệu",
        f"{unit.name}: {named}: none is declared to replace another, so no figures are taken",
    )


def waiting_notes(collection: Collection) -> Iterator[Message]:
    """What came after the cut-off and waits for the next letter."""
    for report in collection.reports:
        for line in report.waiting:
            day = short_date(moment_of(_arrived(line)).date())
            yield Message(
                f"{report.unit.name}: {line.name} đến {day}, sau khi chốt: chờ công văn sau",
                f"{report.unit.name}: {line.name} came on {day}, after the cut-off: it waits for the next letter",
            )
