"""Văn bản: the whole documents.

**Canonical form** (``document.canonical()``): what the page shows and nothing else. Text is NFC; notes are keyed
``1``, ``2``, ``3`` in reading order; a blank at a non-breaking position is a plain blank; the marks that close
list items (``;`` and ``.``) and the body (``./.``) are not part of the text; the body nests as ``body.nest`` does;
an agency's symbol, which is printed nowhere, is not in it, and neither is the layout, which is how the page is set
and not what it says. Appendices are held to the same; which way their sheets are turned stays.
"""

from typing import TYPE_CHECKING

from congvan.documents.administrative import AdministrativeDocument, without_end_mark
from congvan.documents.appendix import Appendix, appendix_number, appendix_reference
from congvan.documents.attached import AttachedText
from congvan.documents.choice import (
    UNSAID_TYPE,
    USUAL_MODEL,
    is_document,
    is_type,
    model_of,
    nearest_type,
    type_named,
    types_written,
)
from congvan.documents.common import Addressees, CommonFields, LegalBases, without_list_marks, without_mark
from congvan.documents.dispatch import Dispatch
from congvan.documents.form_lines import form_lines, read_form_line
from congvan.documents.resolving import ResolvedAppendix, ResolvedText
from congvan.documents.symbols import agency_symbol, agrees, symbol_of
from congvan.documents.writing import data_of, fields_data, in_page_order

if TYPE_CHECKING:
    from congvan.documents.decision import Decision, Resolution
    from congvan.documents.every_model import MODELS, Document
    from congvan.documents.meetings import Invitation, Minutes
    from congvan.documents.named import NamedDocument
    from congvan.documents.permits import IntroductionLetter, LeavePermit
    from congvan.documents.telegram import Telegram

__all__ = [
    "MODELS",
    "UNSAID_TYPE",
    "USUAL_MODEL",
    "Addressees",
    "AdministrativeDocument",
    "Appendix",
    "AttachedText",
    "CommonFields",
    "Decision",
    "Dispatch",
    "Document",
    "IntroductionLetter",
    "Invitation",
    "LeavePermit",
    "LegalBases",
    "Minutes",
    "NamedDocument",
    "Resolution",
    "ResolvedAppendix",
    "ResolvedText",
    "Telegram",
    "agency_symbol",
    "agrees",
    "appendix_number",
    "appendix_reference",
    "data_of",
    "fields_data",
    "form_lines",
    "in_page_order",
    "is_document",
    "is_type",
    "model_of",
    "nearest_type",
    "read_form_line",
    "symbol_of",
    "type_named",
    "types_written",
    "without_end_mark",
    "without_list_marks",
    "without_mark",
]


if not TYPE_CHECKING:  # a dispatch, which most documents are, needs no other model

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from congvan.documents import every_model

        value: object = getattr(every_model, name)
        globals()[name] = value
        return value
