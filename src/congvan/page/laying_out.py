"""Dàn trang: from a document to its page, component by component in the order of the boxes (ô)."""

from __future__ import annotations

from dataclasses import replace

from congvan.blocks import PageParagraph, PageRun
from congvan.documents import AdministrativeDocument, Dispatch
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT, twips
from congvan.page.appendices import appendix_pages
from congvan.page.binding import bound
from congvan.page.body import BlockContext, NoteCounter, body_blocks, legal_basis_paragraphs, note_paragraphs
from congvan.page.header_fit import HeaderFit, fit_header
from congvan.page.margins import circulation_paragraphs, contact_paragraphs
from congvan.page.marks import mark_paragraphs
from congvan.page.sign_off import recipient_paragraphs, signature_paragraphs
from congvan.page.slots import Frame, HeaderColumns, Page, Setting
from congvan.parts import Layout
from congvan.text import bind_blanks, issue_date_text
from congvan.vocabulary import (
    ADDRESSEES_LABEL,
    NATIONAL_MOTTO,
    NATIONAL_NAME,
    NUMBER_PREFIX,
    SUBJECT_PREFIX,
    Component,
)


def lay_out(document: Dispatch, frame: Frame) -> Page:
    """The page of ``document`` in a template's ``frame``."""
    setting = _setting(document.layout, frame.setting)
    text_width = frame.page_width - setting.margin_left - setting.margin_right
    place_date = f"{document.place}, {issue_date_text(document.issue_date)}"
    issuer = document.issuer
    fit = fit_header(issuer.name, issuer.parent or (), place_date, text_width / TWIPS_PER_POINT, frame)
    columns = _columns(fit, text_width, frame)
    left = round(text_width * frame.left_share)
    addressees = _addressees(document.addressees, text_width, frame)
    recipients, more_recipients = recipient_paragraphs(document.recipients, frame.recipients_size)
    signature = signature_paragraphs(document.signatory)
    shown, notes = document.shown, NoteCounter()  # counts in reading order: legal bases, body, appendices
    return Page(
        number=_number(document),
        subject=bind_blanks(f"{SUBJECT_PREFIX} {document.subject}"),
        addressee_lines=_texts(addressees),
        recipient_lines=_texts((*recipients, *more_recipients)),
        signature_lines=_texts(signature),
        agency=_agency(fit, columns, frame),
        national=_national(fit, columns, frame),
        place_date=(_line(Component.PLACE_DATE, place_date, fit.place_date_size, frame.place_date_size),),
        marks=mark_paragraphs(document.secrecy, document.urgency, columns.left - columns.gutter),
        addressees=addressees,
        legal_bases=legal_basis_paragraphs(shown.legal_bases, notes),
        body=body_blocks(shown.lines, BlockContext(notes, text_width, frame.table_size, frame.table_gap)),
        recipients=recipients,
        more_recipients=more_recipients,
        signature=signature,
        circulation=circulation_paragraphs(document.circulation, text_width),
        contact=contact_paragraphs(document.contact),
        appendices=appendix_pages(document, notes, frame, setting),
        notes=note_paragraphs(document),
        setting=setting,
        header_columns=columns,
        signature_columns=(left, text_width - left),
        title=f"{document.type.label} {document.number.shown}: {document.subject}",
        creator=issuer.full_name,
        created=_created(document),
    )


def _columns(fit: HeaderFit, text_width: int, frame: Frame) -> HeaderColumns:
    right = round(fit.right * TWIPS_PER_POINT)
    return HeaderColumns(text_width - right, right, frame.gutter)


def _texts(paragraphs: tuple[PageParagraph, ...]) -> tuple[str, ...]:
    return tuple([paragraph.runs[0].text for paragraph in paragraphs if paragraph.runs])


def _created(document: AdministrativeDocument) -> str:
    issued = document.issue_date.full
    return f"{issued.isoformat()}T00:00:00Z" if issued else ""


def _setting(layout: Layout, own: Setting) -> Setting:
    if layout == Layout():
        return own
    margins = layout.margins
    chosen = {
        "margin_top": _twips(margins.top),
        "margin_bottom": _twips(margins.bottom),
        "margin_left": _twips(margins.left),
        "margin_right": _twips(margins.right),
        "font_size": _scaled(layout.font_size, 2),
        "first_line_indent": _twips(layout.first_line_indent),
        "space_between": _scaled(layout.space_after, TWIPS_PER_POINT),
        "line": _scaled(layout.line_spacing, 240),
    }
    return replace(own, **{key: value for key, value in chosen.items() if value is not None})


def _twips(millimetres: float | None) -> int | None:
    return None if millimetres is None else twips(millimetres)


def _scaled(value: float | None, factor: int) -> int | None:
    return None if value is None else round(value * factor)


def _number(document: AdministrativeDocument) -> str:
    return f"{NUMBER_PREFIX}{document.number.after_label}"


def _line(component: Component, text: str, size: float, full_size: float) -> PageParagraph:
    return PageParagraph(component.style, (PageRun(text, size=None if size == full_size else size),))


def _agency(fit: HeaderFit, columns: HeaderColumns, frame: Frame) -> tuple[PageParagraph, ...]:
    names = [(Component.PARENT_AGENCY, lines) for lines in fit.parent]
    names += [(Component.ISSUING_AGENCY, lines) for lines in fit.name]
    paragraphs = [_line(component, "\n".join(lines), fit.agency_size, frame.agency_size) for component, lines in names]
    length = frame.agency_line_ratio * fit.longest_name_line * TWIPS_PER_POINT
    return (*paragraphs, _rule(Component.ISSUING_AGENCY_LINE, length, columns.left - columns.gutter))


def _national(fit: HeaderFit, columns: HeaderColumns, frame: Frame) -> tuple[PageParagraph, ...]:
    length = width(NATIONAL_MOTTO, frame.motto_size, "bold") * TWIPS_PER_POINT
    return (
        _line(Component.NATIONAL_NAME, NATIONAL_NAME, fit.national_size, frame.national_name_size),
        PageParagraph(Component.NATIONAL_MOTTO.style, (PageRun(NATIONAL_MOTTO),)),
        _rule(Component.NATIONAL_MOTTO_LINE, length, columns.right),
    )


def _rule(component: Component, length: float, room: int) -> PageParagraph:
    """A line of ``length`` twips in the middle of ``room``: an empty paragraph whose upper border is the line."""
    indent = max(0, round((room - length) / 2))
    return PageParagraph(component.style, left=indent, right=indent)


def _addressees(addressees: tuple[str, ...], text_width: int, frame: Frame) -> tuple[PageParagraph, ...]:
    size = frame.addressees_size
    label = frame.addressees_indent
    style = Component.ADDRESSEES_LABEL.style
    if len(addressees) == 1:
        text = f"{ADDRESSEES_LABEL} {addressees[0]}"
        spare = text_width - round(width(text, size) * TWIPS_PER_POINT) - TWIPS_PER_POINT
        hanging = round(width(f"{ADDRESSEES_LABEL} ", size) * TWIPS_PER_POINT)
        start = max(0, min(label, spare))
        return (PageParagraph(style, (PageRun(bound(text)),), left=start + hanging, first_line=-hanging),)
    dash = round(width("- ", size) * TWIPS_PER_POINT)
    colon = label + round(width(ADDRESSEES_LABEL[:-1], size) * TWIPS_PER_POINT)
    last = addressees[-1]
    marked = [f"{addressee};" for addressee in addressees[:-1]]
    marked.append(last if last.endswith(".") else f"{last}.")
    return (
        PageParagraph(style, (PageRun(ADDRESSEES_LABEL),), keep_next=True),
        *(
            PageParagraph(
                Component.ADDRESSEE.style, (PageRun(bound(f"- {text}")),), left=colon + dash, first_line=-dash
            )
            for text in marked
        ),
    )
