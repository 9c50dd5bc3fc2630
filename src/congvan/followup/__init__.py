"""Đôn đốc nhiều kỳ: the letters of one matter over time; dates come from arguments, never from the clock."""

from congvan.followup.cycle_file import cycle_of, cycle_text, read_cycle, units_of, write_cycle
from congvan.followup.ledger import ledger, ledger_calendar, ledger_json, ledger_workbook, read_ledger
from congvan.followup.model import (
    Carry,
    CycleLetter,
    Directive,
    DirectiveState,
    FollowUpCycle,
    Issued,
    LedgerEntry,
    LetterKind,
)
from congvan.followup.next_letter import Draft, next_letter, remind
from congvan.followup.starting import Step, issue, start
from congvan.followup.status import CycleStatus, status, status_text

__all__ = [
    "Carry",
    "CycleLetter",
    "CycleStatus",
    "Directive",
    "DirectiveState",
    "Draft",
    "FollowUpCycle",
    "Issued",
    "LedgerEntry",
    "LetterKind",
    "Step",
    "cycle_of",
    "cycle_text",
    "issue",
    "ledger",
    "ledger_calendar",
    "ledger_json",
    "ledger_workbook",
    "next_letter",
    "read_cycle",
    "read_ledger",
    "remind",
    "start",
    "status",
    "status_text",
    "units_of",
    "write_cycle",
]
