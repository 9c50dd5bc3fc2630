"""Đôn đốc nhiều kỳ: the letters of one matter over time; dates come from arguments, never from the clock."""

from congvan.cycle.cycle_file import cycle_of, cycle_text, read_cycle, units_of, write_cycle
from congvan.cycle.model import (
    Carry,
    CycleLetter,
    Directive,
    DirectiveState,
    FiguresFile,
    FollowUpCycle,
    Issued,
    LedgerEntry,
)
from congvan.followup.drawing import chart_png, page_pdf, page_png
from congvan.followup.figures import CycleFigures, Target, cycle_figures
from congvan.followup.kept import DataCopy, LetterAsIssued, copies_of, letter_as_issued, other_letters
from congvan.followup.ledger import ledger, ledger_calendar, ledger_json, ledger_workbook, read_ledger
from congvan.followup.next_letter import Draft, next_letter
from congvan.followup.overview import Overview, Reports, overview
from congvan.followup.page_html import page_html
from congvan.followup.page_words import PageWords, page_words
from congvan.followup.reminder import IncomingRegister, remind
from congvan.followup.starting import Step, issue, start
from congvan.followup.status import CycleStatus, status, status_text
from congvan.vocabulary import LetterKind

__all__ = [
    "Carry",
    "CycleFigures",
    "CycleLetter",
    "CycleStatus",
    "DataCopy",
    "Directive",
    "DirectiveState",
    "Draft",
    "FiguresFile",
    "FollowUpCycle",
    "IncomingRegister",
    "Issued",
    "LedgerEntry",
    "LetterAsIssued",
    "LetterKind",
    "Overview",
    "PageWords",
    "Reports",
    "Step",
    "Target",
    "chart_png",
    "copies_of",
    "cycle_figures",
    "cycle_of",
    "cycle_text",
    "issue",
    "ledger",
    "ledger_calendar",
    "ledger_json",
    "ledger_workbook",
    "letter_as_issued",
    "next_letter",
    "other_letters",
    "overview",
    "page_html",
    "page_pdf",
    "page_png",
    "page_words",
    "read_cycle",
    "read_ledger",
    "remind",
    "start",
    "status",
    "status_text",
    "units_of",
    "write_cycle",
]
