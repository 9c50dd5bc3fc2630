"""Ghi kết quả tổng hợp: the collection as text, as data, as a workbook, and into the ledger of the cycle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, Final

from congvan.cycle.collecting.collection import Collection, ReportState, UnitReport, waiting_notes
from congvan.cycle.collecting.form_workbook import NUMBER_FORMATS
from congvan.cycle.collecting.incoming import moment_of
from congvan.cycle.collecting.reconciling import Difference
from congvan.cycle.model import DirectiveState, FollowUpCycle, LedgerEntry
from congvan.cycle.report_form import ReportForm
from congvan.errors import Message
from congvan.tabular import ColumnType
from congvan.tabular.paper import set_on_paper
from congvan.tabular.workbook import safe_cell
from congvan.text import month_year, short_date

_IN_LEDGER: Final = {
    ReportState.ON_TIME: DirectiveState.DONE,
    ReportState.LATE: DirectiveState.LATE,
    ReportState.NOTHING: DirectiveState.DONE,
    ReportState.DATA_ONLY: DirectiveState.DATA_ONLY,
    ReportState.WRONG_PERIOD: DirectiveState.OPEN,
    ReportState.UNCLEAR: DirectiveState.OPEN,
    ReportState.MISSING: DirectiveState.OPEN,
}


def with_collected(cycle: FollowUpCycle, collection: Collection) -> FollowUpCycle:
    """The cycle whose ledger has the state of each unit for the directive in that period."""
    entries = {(one.directive, one.unit, one.period): one for one in cycle.ledger}
    for report in collection.reports:
        entry = _entry(collection, report)
        entries[entry.directive, entry.unit, entry.period] = entry
    ordered = sorted(entries.values(), key=lambda one: (one.directive, str(one.period), one.unit))
    return cycle.changed(ledger=tuple(ordered))


def state_in_ledger(report: UnitReport) -> DirectiveState:
    """The state in the directive of the unit that sent a report."""
    return _IN_LEDGER[report.state]


def _entry(collection: Collection, report: UnitReport) -> LedgerEntry:
    arrived = report.line.arrived if report.line else None
    return LedgerEntry(
        directive=collection.directive, unit=report.unit.id, period=collection.period,
        state=state_in_ledger(report), on=moment_of(arrived).date() if arrived else None, note=_note(report),
    )  # fmt: skip


def _note(report: UnitReport) -> str:
    if report.state in (ReportState.ON_TIME, ReportState.MISSING):
        return report.line.code if report.line else ""
    return ": ".join(filter(None, (report.line.name if report.line else "", report.state_text)))


def collection_text(collection: Collection) -> str:
    """The collection as lines for a terminal."""
    period = month_year(collection.period.year or 0, collection.period.month or 0)
    cut_off = f"{collection.cut_off:%H} giờ {collection.cut_off:%M} ngày {short_date(collection.cut_off.date())}"
    counts = ", ".join(f"{len(found)} {state.label}" for state in ReportState if (found := collection.in_state(state)))
    head = f"Báo cáo {period}, hạn đến hết ngày {short_date(collection.last_day)}, chốt {cut_off}: {counts}."
    width = max((len(one.unit.name) for one in collection.reports), default=0)
    lines = [
        f"{one.unit.name:<{width}}  {one.state_text}{f': {one.line.name}' if one.line else ''}"
        for one in collection.reports
    ]
    return "\n".join([head, *lines]) + "\n"


def collection_notes(collection: Collection, differences: Iterable[Difference], source: str) -> Iterator[Message]:
    """What an officer must look at: what cannot be used and why, what was left out, what waits, what differs."""
    for report in collection.reports:
        for problem in (*report.problems, *report.notes):
            yield Message(problem.format("vi"), problem.format("en"))
    yield from waiting_notes(collection)
    for difference in differences:
        yield difference.message(source)


def collection_data(collection: Collection, differences: Iterable[Difference] = ()) -> dict[str, Any]:
    """The collection as plain data; money in đồng."""
    return {
        "directive": collection.directive,
        "period": str(collection.period),
        "last_day": collection.last_day.isoformat(),
        "cut_off": collection.cut_off.isoformat(timespec="minutes"),
        "reports": [_data(one) for one in collection.reports],
        "differences": [
            {"unit": one.unit.id, "key": one.key, "reported": one.reported, "declared": one.declared,
             "reported_at": one.reported_at.text, "declared_at": one.declared_at.text}
            for one in differences
        ],
    }  # fmt: skip


def _data(report: UnitReport) -> dict[str, Any]:
    return {
        "unit": report.unit.id,
        "name": report.unit.name,
        "state": report.state.value,
        "days_late": report.days_late,
        "report": report.line.name if report.line else None,
        "manual": report.is_manual,
        "waiting": [one.name for one in report.waiting],
        "values": {
            key: value if isinstance(value, int | str | None) else str(value) for key, value in report.values.items()
        },
        "origins": {key: report.origins[key].text for key in report.values if key in report.origins},
        "blanks": dict(report.blanks),
        "problems": [one.format("vi") for one in report.problems],
        "notes": [one.format("vi") for one in report.notes],
    }


def collection_workbook(collection: Collection, form: ReportForm) -> bytes:
    """The collection as .xlsx: a row a unit, figures in the form's units, blank where there are none."""
    from openpyxl import Workbook

    book = Workbook()
    del book[book.sheetnames[0]]
    sheet = book.create_sheet("Tong hop")
    sheet.append(
        ["STT", "Đơn vị", *(one.shown for one in form.columns), "Trạng thái", "Báo cáo", "Nguồn", *form.blanks]
    )
    for at, report in enumerate(collection.reports, 1):
        sheet.append([safe_cell(value) for value in _row(at, report, form)])
    for at, column in enumerate(form.columns, 3):
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, at).number_format = NUMBER_FORMATS.get(column.type, "General")
    sheet.freeze_panes = "C2"
    figures = (36 if one.type is ColumnType.TEXT else 18 for one in form.columns)
    set_on_paper(sheet, head=1, widths=(6, 24, *figures, 26, 20, 30, *(18 for _ in form.blanks)))
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _row(at: int, report: UnitReport, form: ReportForm) -> Iterator[Any]:
    yield at
    yield report.unit.name
    for column in form.columns:
        value = report.values.get(column.key)
        if column.type is ColumnType.MONEY and isinstance(value, int):
            yield value / column.unit.factor
        else:
            yield value
    yield report.state_text
    yield report.line.name if report.line else None
    first = next((report.origins[one.key] for one in form.columns if one.key in report.origins), None)
    yield first.text if first and report.values else None
    yield from (report.blanks.get(label) for label in form.blanks)
