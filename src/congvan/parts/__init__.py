"""Thành phần của văn bản: the parts of a document, as frozen typed values."""

from congvan.parts.addressees import MEMBER_MARK, AddresseeGroup
from congvan.parts.agency import Agency, Lines
from congvan.parts.joint import each_of, jointly
from congvan.parts.layout import Layout, Length, Margins
from congvan.parts.marks import CONTACT_LABELS, Contact
from congvan.parts.number import DocumentNumber
from congvan.parts.recipients import (
    FileCopy,
    Recipient,
    RecipientLine,
    SharedNote,
    TypedRecipient,
    each_with_its_note,
    is_file_copy,
    without_dash,
    without_full_stop,
    without_list_mark,
)
from congvan.parts.signatory import Signatory

__all__ = [
    "CONTACT_LABELS",
    "MEMBER_MARK",
    "AddresseeGroup",
    "Agency",
    "Contact",
    "DocumentNumber",
    "FileCopy",
    "Layout",
    "Length",
    "Lines",
    "Margins",
    "Recipient",
    "RecipientLine",
    "SharedNote",
    "Signatory",
    "TypedRecipient",
    "each_of",
    "each_with_its_note",
    "is_file_copy",
    "jointly",
    "without_dash",
    "without_full_stop",
    "without_list_mark",
]
