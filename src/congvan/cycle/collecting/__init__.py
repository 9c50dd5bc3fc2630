"""Thu báo cáo: a form goes out, reports come in, and a collection says what each unit has reported."""

from congvan.cycle.collecting.collection import Collection, ReportState, Request, UnitReport, collect
from congvan.cycle.collecting.form_document import form_appendix, form_document
from congvan.cycle.collecting.form_workbook import form_workbook
from congvan.cycle.collecting.incoming import IncomingReport, read_incoming
from congvan.cycle.collecting.reconciling import Difference, reconcile
from congvan.cycle.collecting.recording import (
    collection_data,
    collection_notes,
    collection_text,
    collection_workbook,
    state_in_ledger,
    with_collected,
)
from congvan.cycle.collecting.requesting import form_for, request_of

__all__ = [
    "Collection",
    "Difference",
    "IncomingReport",
    "ReportState",
    "Request",
    "UnitReport",
    "collect",
    "collection_data",
    "collection_notes",
    "collection_text",
    "collection_workbook",
    "form_appendix",
    "form_document",
    "form_for",
    "form_workbook",
    "read_incoming",
    "reconcile",
    "request_of",
    "state_in_ledger",
    "with_collected",
]
