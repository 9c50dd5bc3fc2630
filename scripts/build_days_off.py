"""Writes the days off for computing deadlines: weekdays on which offices do not work, weekends on which they do.

python scripts/build_days_off.py
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from congvan.deadlines import official_working_days

FILE = Path(__file__).parents[1] / "src" / "congvan" / "proofing" / "data" / "days_off.tsv"
FIRST, LAST = date(2024, 1, 1), date(2027, 12, 31)
HEAD = (
    "# Ngày trong tuần được nghỉ và ngày cuối tuần đi làm: day, off | worked, reason, notice | provisional.\n"
    "# From the calendar of congvan.deadlines (the holidays of Việt Nam and the notices of each year).\n"
    "# Made by scripts/build_days_off.py; other years have the fixed holidays and weekends alone.\n"
)


def days_off() -> Iterator[str]:
    """A row for each day that does not follow from the week alone."""
    calendar = official_working_days()
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=number)
        state = "notice" if calendar.notices.get(day.year) else "provisional"
        reason, weekend = calendar.reason_off(day), day.weekday() >= 5
        if reason and not weekend:
            yield f"{day}\toff\t{reason}\t{state}"
        elif weekend and not reason:
            yield f"{day}\tworked\t\t{state}"


if __name__ == "__main__":
    FILE.write_text(HEAD + "".join(f"{row}\n" for row in days_off()), encoding="utf-8")
