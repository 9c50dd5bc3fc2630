"""Trang văn bản: a document laid out, as frozen paragraphs and lines; the only thing a template sees."""

from congvan.page.appendices import signing_data
from congvan.page.files_apart import appendix_alone, main_alone
from congvan.page.laying_out import lay_out
from congvan.page.model import AppendixPage, Frame, HeaderColumns, Page, Setting, SlotValue
from congvan.page.pictures import pictures_beyond_margins
from congvan.page.slots import SLOTS, Slot, SlotKind, components_of, kinds_of, may_be_empty, slots_of

__all__ = [
    "SLOTS",
    "AppendixPage",
    "Frame",
    "HeaderColumns",
    "Page",
    "Setting",
    "Slot",
    "SlotKind",
    "SlotValue",
    "appendix_alone",
    "components_of",
    "kinds_of",
    "lay_out",
    "main_alone",
    "may_be_empty",
    "pictures_beyond_margins",
    "signing_data",
    "slots_of",
]
