"""Văn bản kèm theo trên trang (PL III, mẫu 1.3): its own head, type, subject and reference, then its body."""

from __future__ import annotations

from congvan.blocks import PageColumns, PageParagraph, PageRun
from congvan.documents import AdministrativeDocument, AttachedText, appendix_reference
from congvan.page.appendices import reference_paragraphs
from congvan.page.body import ended_blocks
from congvan.page.context import PageContext
from congvan.page.model import AppendixPage
from congvan.page.slots.agency import stacked_agencies
from congvan.page.slots.national import national_lines
from congvan.page.slots.titled_subject import subject_paragraph
from congvan.vocabulary import Component, Orientation


def attached_pages(document: AdministrativeDocument, context: PageContext) -> tuple[AppendixPage, ...]:
    """The text that ``document`` issues or approves, if it does."""
    # not ``getattr``: what a model has no field for, pydantic looks for at length
    attached: AttachedText | None = vars(document).get("attached")
    if attached is None:
        return ()
    blocks = (
        _head(context),
        PageParagraph(Component.DOCUMENT_TYPE.style, (PageRun(attached.type.upper()),)),
        subject_paragraph(attached.subject, context),
        *reference_paragraphs(appendix_reference(document), context.text_width, context.frame),
        *ended_blocks(context.shown.attached, context.blocks),
    )
    return (AppendixPage(blocks, Orientation.PORTRAIT),)


def _head(context: PageContext) -> PageColumns:
    """Agency and national name as above the decision, without number, place and date."""
    columns = context.head.columns
    row = (stacked_agencies(context.head), national_lines(context.head))
    return PageColumns((columns.left, columns.right), (row,))
