"""Dàn trang: from a document to its page, slot by slot of its form."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from congvan.blocks import LINE_BREAK, PageColumns, PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.forms import form_of
from congvan.page.appendices import appendix_pages
from congvan.page.attached import attached_pages
from congvan.page.body import note_paragraphs
from congvan.page.context import PageContext, context_of
from congvan.page.model import Frame, Page, SlotValue
from congvan.page.slots import slots_of


def lay_out(document: AdministrativeDocument, frame: Frame) -> Page:
    """The page of ``document`` in a template's ``frame``."""
    context = context_of(document, frame)
    left = round(context.text_width * frame.left_share)
    return Page(
        slots=_slots(document, context),
        appendices=(*appendix_pages(document, context), *attached_pages(document, context)),
        notes=note_paragraphs(context.shown.notes),
        setting=context.setting,
        header_columns=context.columns,
        signature_columns=(left, context.text_width - left),
        title=_title(document),
        creator=document.issuer.full_name,
        created=_created(document),
        values=document.values,
        pictures=tuple(context.pictures),  # last: they are laid out with the slots and the appendices
    )


def _slots(document: AdministrativeDocument, context: PageContext) -> Mapping[str, SlotValue]:
    found: dict[str, SlotValue] = {}
    for slot in slots_of(form_of(document.type)):
        value = slot.lay_out(document, context)
        found[slot.name] = value
        if slot.lines:
            found[slot.lines] = (*found.get(slot.lines, ()), *_texts(value))
        if slot.text:
            found[slot.text] = LINE_BREAK.join(_texts(value))
    return MappingProxyType(found)


def _texts(value: SlotValue) -> list[str]:
    found: list[str] = []
    for block in value:
        if isinstance(block, PageParagraph) and block.runs:
            found.append(block.runs[0].text)
        elif isinstance(block, PageColumns):
            found += (text for row in block.rows for cell in row for text in _texts(cell))
    return found


def _title(document: AdministrativeDocument) -> str:
    named = f"{document.type.label} {document.number.shown}"
    subject = getattr(document, "subject", "")
    return f"{named}: {subject.replace(LINE_BREAK, ' ')}" if subject else named


def _created(document: AdministrativeDocument) -> str:
    issued = document.issue_date.full
    return f"{issued.isoformat()}T00:00:00Z" if issued else ""
