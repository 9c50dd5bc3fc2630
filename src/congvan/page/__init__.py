"""Trang văn bản: a document laid out, as frozen paragraphs and lines; the only thing a template sees."""

from congvan.page.laying_out import lay_out
from congvan.page.slots import AppendixPage, Frame, HeaderColumns, Page, Setting, Slot, SlotKind, slots_of

__all__ = ["AppendixPage", "Frame", "HeaderColumns", "Page", "Setting", "Slot", "SlotKind", "lay_out", "slots_of"]
