"""Các phép sửa: what a record may name under ``repair:``, each with its function.

``correction`` has none here: it changes words, and ``corrections`` makes it where a call names the code.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from congvan.checks import RepairName
from congvan.findings import Finding
from congvan.fixer import forms
from congvan.fixer.formats import repair_characters, repair_page_setup, repair_position
from congvan.fixer.marks import repair_list, repair_motto, repair_ranges
from congvan.fixer.numbers import move_number
from congvan.fixer.working_copy import WorkingCopy

RepairFunction = Callable[[WorkingCopy, Any, Finding], None]


def _page_setup(copy: WorkingCopy, record: Any, finding: Finding) -> None:
    if record.expect.page_number_place:
        move_number(copy, finding)
    repair_page_setup(copy, record, finding)


def _without_record(function: Callable[[WorkingCopy, Finding], None]) -> RepairFunction:
    return lambda copy, _, finding: function(copy, finding)


REPAIR_FUNCTIONS: Final[dict[RepairName, RepairFunction]] = {
    "page_setup": _page_setup,
    "characters": repair_characters,
    "position": repair_position,
    "list_marks": repair_list,
    "motto": _without_record(repair_motto),
    "number_label": forms.repair_with(forms.NUMBER_LABEL),
    "leading_zero_of_number": forms.repair_with(forms.LEADING_ZERO_OF_NUMBER),
    "leading_zeros_of_date": forms.repair_with(forms.LEADING_ZEROS_OF_DATE),
    "addressees_label": forms.repair_with(forms.ADDRESSEES_LABEL),
    "recipients_label": forms.repair_with(forms.RECIPIENTS_LABEL),
    "range_of_years": _without_record(repair_ranges),
    "cited_symbol": _without_record(forms.repair_code),
}
