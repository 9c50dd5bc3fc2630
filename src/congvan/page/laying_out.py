"""Dàn trang: from a document to its page, slot by slot of its form."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from congvan.blocks import LINE_BREAK, PageColumns, PageLine, PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.forms import Form, form_of
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
        slots=_Slots(form_of(document.type), document, context),
        appendices=(*appendix_pages(document, context), *attached_pages(document, context)),
        notes=note_paragraphs(context.shown.notes),
        setting=context.setting,
        header_columns=context.head.columns,
        signature_columns=(left, context.text_width - left),
        title=_title(document),
        creator=document.issuer.full_name,
        created=_created(document),
        values=document.values,
        pictures=tuple(context.pictures),  # last: they are laid out with the slots and the appendices
    )


class _Slots(dict[str, SlotValue]):
    """What each slot holds; the lines and the text that show some of them are made when a template asks for them."""

    def __init__(self, form: Form, document: AdministrativeDocument, context: PageContext) -> None:
        super().__init__([(name, lay_out(document, context)) for name, lay_out in _ways(form)])
        self._form = form

    def __missing__(self, name: str) -> SlotValue:
        shown = [slot for slot in slots_of(self._form) if name in slot.names]
        if not shown:
            raise KeyError(name)
        texts = [text for slot in shown for text in _texts(self[slot.name])]
        return LINE_BREAK.join(texts) if shown[0].text == name else tuple(texts)


@cache
def _ways(form: Form) -> tuple[tuple[str, Callable[[Any, PageContext], SlotValue]], ...]:
    """The names of the slots of ``form``, each with what lays it out."""
    return tuple((slot.name, slot.lay_out) for slot in slots_of(form))


def _texts(value: SlotValue) -> list[str]:
    """The words of a slot, line by line."""
    found: list[str] = []
    for block in value:
        if isinstance(block, PageLine):
            found.append(block.text)
        elif isinstance(block, PageParagraph) and block.runs:
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
