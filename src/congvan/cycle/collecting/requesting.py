"""Kỳ cần tổng hợp: the form, month and last day in time that a directive of a cycle asks for."""

from __future__ import annotations

from datetime import date, datetime

from congvan.cycle.collecting.collection import Request
from congvan.cycle.model import Directive, FollowUpCycle
from congvan.cycle.report_form import ReportForm
from congvan.deadlines import Deadline, WorkingDays
from congvan.errors import CongvanError, Message
from congvan.text import PartialDate


def form_for(cycle: FollowUpCycle, directive: str) -> tuple[Directive, ReportForm]:
    """A directive and the form that units fill in for it; raises ``CongvanError`` where one is not there."""
    asked = cycle.directive(directive)
    if asked is None:
        raise CongvanError(Message(f"không có yêu cầu “{directive}”", f"there is no directive “{directive}”"))
    form = next((one for one in cycle.forms if one.id == asked.form), None)
    if form is None:
        raise CongvanError(
            Message(
                f"yêu cầu “{directive}” chưa có biểu: ghi form, và biểu ấy dưới forms của chu kỳ",
                f"the directive “{directive}” has no form: write form, and that form under forms of the cycle",
            )
        )
    return asked, form


def request_of(
    cycle: FollowUpCycle,
    directive: str,
    period: PartialDate,
    cut_off: datetime,
    working_days: WorkingDays,
    due: Deadline | None = None,
) -> Request:
    """What is collected for a month; ``due`` in place of the directive's own deadline.

    A recurring day off counts to the next working day unless the directive says ``moves: false``; a dated one never
    moves. Raises ``CongvanError`` for a directive without a form or without a day.
    """
    asked, form = form_for(cycle, directive)
    deadline = due or asked.due
    if deadline is not None:
        return Request(directive, form, period, deadline.last_day, cut_off, deadline)
    last = _last_day(asked, period, working_days)
    if last is None:
        raise CongvanError(
            Message(f"yêu cầu “{directive}” không có hạn: nêu hạn", f"the directive “{directive}” has no day: give one")
        )
    return Request(directive, form, period, last, cut_off)


def _last_day(directive: Directive, period: PartialDate, working_days: WorkingDays) -> date | None:
    if directive.every is None or period.year is None or period.month is None:
        return None
    return max(directive.every.last_days(period.year, period.month, working_days))
