"""Thu báo cáo: a form goes out, reports come in, and a collection says how each unit stands."""

from congvan.followup.collecting.collection import Collection, ReportState, Request, UnitReport, collect
from congvan.followup.collecting.form_document import form_appendix, form_document
from congvan.followup.collecting.form_workbook import form_workbook
from congvan.followup.collecting.incoming import IncomingReport, read_incoming
from congvan.followup.collecting.reconciling import Difference, reconcile
from congvan.followup.collecting.recording import (
    collection_data,
    collection_notes,
    collection_text,
    collection_workbook,
    with_collected,
)
from congvan.followup.collecting.requesting import form_for, request_of

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
    "with_collected",
]
