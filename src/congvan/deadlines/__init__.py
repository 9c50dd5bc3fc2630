"""Thời hạn: deadlines, days that recur, and the days on which offices work."""

from congvan.deadlines.deadline import Deadline, Relation
from congvan.deadlines.recurrence import Recurrence
from congvan.deadlines.working_days import WorkingDays, official_working_days, read_working_days

__all__ = ["Deadline", "Recurrence", "Relation", "WorkingDays", "official_working_days", "read_working_days"]
