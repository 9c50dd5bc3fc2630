"""Công văn nhắc: a letter to exactly those who owe a report at an hour; it advances no period and closes nothing."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from congvan.cycle.model import CycleLetter, Directive, FollowUpCycle
from congvan.cycle.reminding import changes_of, owing_units
from congvan.deadlines import official_working_days
from congvan.errors import CongvanError, Message
from congvan.followup.next_letter import PLAN_YEAR, PROGRAM, Draft, as_cited, drafted, not_issued
from congvan.source import OpenedFolder, dump_yaml
from congvan.text import PartialDate, month_year, short_date
from congvan.units import UnitRegister
from congvan.vocabulary import LetterKind


@dataclass(frozen=True, slots=True)
class IncomingRegister:
    """Sổ đến mà công văn nhắc tính theo: its place from the folder of the cycle, and the folder that may be read.

    ``reports`` is the folder of the files that it names where they do not lie beside it, ``manual`` the workbook of
    what was entered by hand.
    """

    file: str
    opened: OpenedFolder
    reports: str = ""
    manual: str = ""


def remind(
    cycle: FollowUpCycle,
    directive: str,
    register: UnitRegister,
    preset_name: str,
    *,
    moment: datetime,
    file: str,
    issuer: str = "",
    period: PartialDate | None = None,
    edited: str | None = None,
    cycle_file: str = "theodoi.yaml",
    incoming: IncomingRegister | None = None,
) -> Draft:
    """A reminder to exactly the units that owe a directive at ``moment``; it advances no period and closes nothing.

    The letter does not type its addressees: each rendering has the cycle in ``cycle_file`` count them, by its ledger or
    by ``incoming``, until it is issued. ``period`` is the month of a recurring directive, the last one whose deadline
    is over unless it is given. Run again before it is issued, it keeps what was edited.

    Raises ``CongvanError`` for an unknown directive, and where nobody owes it; ``InputError`` for ``incoming``.
    """
    before = not_issued(next((one for one in cycle.letters if one.file == file and _is_reminder(one)), None))
    letter = CycleLetter(
        key=before.key if before else _free_key(cycle, moment), kind=LetterKind.REMINDER, file=file, of=directive,
        period=period or _month_over(cycle.directive(directive), moment), at=moment, **_counted_by(incoming),
    )  # fmt: skip
    names, notes = owing_units(cycle, letter, register, incoming.opened if incoming else None)
    if not names:
        raise CongvanError(Message("không còn đơn vị nào chưa thực hiện", "no unit owes it any more"))
    place = posixpath.relpath(cycle_file, posixpath.dirname(file) or ".")
    text = _text(preset_name, _values(cycle, letter, moment, issuer, place), names, moment, file)
    letter = letter.model_copy(update={"named": names, "generated": text})
    month = () if period else _month_taken(letter.period)
    all_notes = (*_counted(names), *month, *(changes_of(before.named, names) if before else ()), *notes)
    return drafted(cycle, letter, before, edited, all_notes)


def _counted_by(incoming: IncomingRegister | None) -> dict[str, str]:
    if incoming is None:
        return {}
    return {"incoming": incoming.file, "reports": incoming.reports, "manual": incoming.manual}


def _month_over(asked: Directive | None, moment: datetime) -> PartialDate:
    """The month of which a recurring report is due at ``moment``, so that the letter names the month it counts by."""
    if asked is None or asked.every is None:
        return PartialDate.BLANK
    year, month = asked.every.last_month_over(moment.date(), official_working_days())
    return PartialDate(month=month, year=year)


def _month_taken(month: PartialDate) -> tuple[Message, ...]:
    if month.year is None or month.month is None:
        return ()
    shown = month_year(month.year, month.month)
    return (
        Message(
            f"kỳ báo cáo: {shown}, kỳ cuối đã quá hạn; nhắc kỳ khác thì thêm --period",
            f"the period is {shown}, the last one that is overdue; for another add --period",
        ),
    )


def _is_reminder(letter: CycleLetter) -> bool:
    return letter.kind is LetterKind.REMINDER


def _free_key(cycle: FollowUpCycle, moment: datetime) -> str:
    """The day of the reminder, and a number where two go out on one day."""
    key, count = f"nhac{moment:%Y%m%d}", 1
    while cycle.letter(key) is not None:
        count += 1
        key = f"nhac{moment:%Y%m%d}-{count}"
    return key


def _counted(names: tuple[str, ...]) -> tuple[Message, ...]:
    listed = "; ".join(names)
    return (
        Message(
            f"nhắc {len(names)} đơn vị: {listed} (tính lại mỗi lần kết xuất, đến khi ban hành)",
            f"reminds {len(names)} units: {listed} (counted again at each rendering until it is issued)",
        ),
    )


def _values(cycle: FollowUpCycle, letter: CycleLetter, moment: datetime, issuer: str, place: str) -> dict[str, Any]:
    asked = cycle.directive(letter.of)
    assert asked is not None  # else nobody owes it
    asking = cycle.letter(asked.letter)
    assert asking is not None
    return {
        PROGRAM: cycle.program,
        PLAN_YEAR: cycle.year_of(asked),
        "report_month": str(letter.period) if letter.period.year else f"{moment:%Y-%m}",
        "request": as_cited(asking, issuer),
        "counted_at": f"{moment:%H} giờ {moment:%M} ngày {short_date(moment.date())}",
        "late_units": {"cycle": place, "letter": letter.key},
    }


def _text(preset_name: str, values: Mapping[str, Any], names: tuple[str, ...], moment: datetime, file: str) -> str:
    opened = " --base ." if values["late_units"]["cycle"].startswith("..") else ""
    issued = f"{moment:%Y-%m}"
    head = (
        f"# Công văn nhắc; mục để trống phải điền. Điền xong thì chạy: congvan render {file}{opened}\n"
        "# late_units: các đơn vị chưa báo cáo, tính lại mỗi lần kết xuất và cố định khi ban hành (followup issue).\n"
        f"# Khi soạn: {'; '.join(names)}.\n\n"
    )
    data = {"preset": preset_name, "issue_date": issued, "values": values}
    return f'{head}{dump_yaml(data)}  new_deadline:   # hạn mới, ví dụ {{before: {issued}-28, at: "16:00"}}\n'
