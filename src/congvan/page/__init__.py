"""Trang văn bản: a document laid out, as frozen paragraphs and lines; the only thing a template sees."""

from congvan.page.appendices import signing_data
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
    "components_of",
    "kinds_of",
    "lay_out",
    "may_be_empty",
    "pictures_beyond_margins",
    "signing_data",
    "slots_of",
]
