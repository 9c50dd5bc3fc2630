"""``find``: from a snapshot to the components of the document, or documents, that it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from congvan.components import key_patterns
from congvan.components.appendices import MOST_TITLE_LINES, appendix_starts, read_appendix, recognise_reference
from congvan.components.behind import issued_with
from congvan.components.drawn_lines import anchored_in, recognise_lines
from congvan.components.ending import recognise_confirmation, recognise_ending, recognise_secretary
from congvan.components.header import REACH, is_mark, is_signing_data, recognise_header
from congvan.components.kind import appendix_kind, copy_kind, kind_of
from congvan.components.model import Components, Found, FoundAppendix, Span
from congvan.components.prose import recognise_body
from congvan.components.recognition import Recognition, component_of, recognise_styled
from congvan.components.titles import recognise_addressees, recognise_title
from congvan.components.units import Piece, from_zero, paragraphs_of, units_of
from congvan.forms import Category, DocumentKind
from congvan.late_patterns import late_pattern
from congvan.snapshot import DrawnLine, Snapshot, WordParagraph
from congvan.vocabulary import ADDRESSEE_LINES, PAGE_HEAD, SUBJECTS, Component, DocumentType

SHORTEST: Final = 10
_ITS_OWN: Final = (Component.NATIONAL_NAME, Component.ISSUING_AGENCY, Component.NUMBER)
_NAMED: Final = (Component.PARENT_AGENCY, Component.ISSUING_AGENCY, *SUBJECTS)
"""What a draft has filled in already, and a form leaves open."""
_TO_FILL_IN: Final = late_pattern(r"…|\.{3}|_{2}|[<\[«{]")
_OF_A_FORM: Final = late_pattern(r"(?:mau|bieu|phu luc)\b")
_HEAD: Final = (*PAGE_HEAD, *SUBJECTS, Component.DOCUMENT_TYPE, *ADDRESSEE_LINES)


def find(snapshot: Snapshot) -> Components:
    """The components of the document; of the first one that has a quốc hiệu when the file holds several."""
    return judged_together(find_all(snapshot))[0]


def judged_together(documents: Sequence[Components]) -> tuple[Components, ...]:
    """The document of a file, then what goes with it there: a text that it issues, the part of a copy, a draft."""
    main = next((one for one in documents if one.first(Component.NATIONAL_NAME)), documents[0])
    goes_with = (Category.ATTACHED, Category.COPY)
    others = (
        one
        for before, one in pairwise(documents[documents.index(main) :])
        if one.kind.category in goes_with or _stands_for_itself(one, before)
    )
    return (main, *issued_with(main), *others)


def _stands_for_itself(document: Components, before: Components) -> bool:
    """Whether a further document of a file is one of a body, and no form to fill in that an appendix shows."""
    head = [document.first(one) for one in _ITS_OWN]
    filled = all(head) and not any(_TO_FILL_IN.search(one.text) for one in document.all(*_NAMED))
    above = next((key_patterns.key_of(one.text) for one in reversed(before.paragraphs) if one.text.strip()), "")
    of_a_type = document.kind.category is Category.ADMINISTRATIVE and document.kind.document_type is not None
    return of_a_type and filled and not before.appendices and not _OF_A_FORM.match(above)


def find_all(snapshot: Snapshot) -> tuple[Components, ...]:
    """The components of each document of the file, at least one; a new quốc hiệu or ``SAO Y`` begins a new
    document.
    """
    units = units_of((*_head_in_header(snapshot), *snapshot.paragraphs))
    starts = _starts(units)
    documents: list[Components] = []
    for start, end in pairwise([*starts, len(units)]):
        documents.append(_document(snapshot, units[start:end], first=not documents))
    return tuple(documents)


def _head_in_header(snapshot: Snapshot) -> tuple[WordParagraph, ...]:
    """The header of page one where the head of the document is in it, and not in the text."""
    headers = _headers_of_page_one(snapshot)
    if not any(map(_names_country, headers)) or any(map(_names_country, snapshot.paragraphs[:REACH])):
        return ()
    return headers


def _lines_in_header(snapshot: Snapshot) -> Iterator[DrawnLine]:
    return (line for paragraph in _head_in_header(snapshot) for line in paragraph.lines)


def _headers_of_page_one(snapshot: Snapshot) -> tuple[WordParagraph, ...]:
    if not snapshot.sections:
        return ()
    section = snapshot.sections[0]
    shown = "first" if section.title_page else "default"
    return tuple(one for header in section.headers if header.variant == shown for one in header.paragraphs)


def _names_country(paragraph: WordParagraph) -> bool:
    return bool(key_patterns.NATIONAL_NAME.search(key_patterns.key_of(paragraph.text)))


def _starts(units: Sequence[Piece]) -> list[int]:
    starts = [0]
    seen = False
    styled = any(component_of(unit) for unit in units)
    for unit in units:
        national = _is_national_name(unit, styled)
        certifies = seen and unit.order > starts[-1] + SHORTEST and _certifies(unit)
        if certifies or (national and (seen or unit.order > REACH)):
            head = _head_of(units, unit, starts[-1])
            starts.append(head - 1 if certifies and _is_line(units[head - 1]) else head)
        seen = seen or national
    return starts


def _is_line(unit: Piece) -> bool:
    return unit.blank and any(line.horizontal for line in unit.paragraph.lines)


def _certifies(unit: Piece) -> bool:
    """Whether the part of a copy begins with it, which has none of our styles."""
    return component_of(unit) is None and bool(key_patterns.COPY_FORM.match(unit.key))


def _is_national_name(unit: Piece, styled: bool) -> bool:
    if styled:
        return component_of(unit) is Component.NATIONAL_NAME
    return bool(key_patterns.NATIONAL_NAME.match(unit.key)) and len(unit.key) <= 60


def _head_of(units: Sequence[Piece], unit: Piece, after: int) -> int:
    """Where the header around ``unit`` begins: with its table, or with the lines just above it."""
    at = unit.order
    if unit.in_table:
        while at - 1 > after and units[at - 1].column[:2] == unit.column[:2]:
            at -= 1
        return at
    while at - 1 > after and not units[at - 1].blank and not units[at - 1].in_table:
        at -= 1
    return at


def _document(snapshot: Snapshot, units: Sequence[Piece], *, first: bool) -> Components:
    own = from_zero(units)
    styled = any(component_of(unit) for unit in own)
    breaks = _appendix_breaks(own, styled)
    main = own[: breaks[0]] if breaks else own
    sheet = Recognition(main, anchored_in(main, (*_lines_in_header(snapshot), *snapshot.lines)))
    kind = _recognise(sheet, styled)
    if breaks and all(unit.blank or is_signing_data(unit) for unit in main):
        kind = appendix_kind(own[breaks[0]])
    found = [*sheet.in_order(), *_page_numbers(snapshot)] if first else list(sheet.in_order())
    if first:
        found[:0] = _circulation_in_headers(snapshot, sheet)
        found.extend(_contacts_in_footers(snapshot, sheet))
    return Components(
        kind=kind,
        found=tuple(found),
        appendices=_appendices(own, breaks, kind.document_type, styled),
        paragraphs=paragraphs_of(own),
    )


def _recognise(sheet: Recognition, styled: bool) -> DocumentKind:
    if styled:
        recognise_styled(sheet)
    certifies = _certifying(sheet)
    if certifies is not None:
        sheet.claim(Component.COPY_FORM, [certifies], 0.9, "wording")
    recognise_header(sheet)
    recognise_title(sheet)
    recognise_addressees(sheet)
    kind = kind_of(sheet) if certifies is None else copy_kind(certifies)
    start = sheet.order_of(*_HEAD) + 1
    if kind.document_type is DocumentType.MINUTES and not sheet.has(Component.SECRETARY):
        recognise_secretary(sheet, start)
    if kind.category is Category.ATTACHED and not sheet.has(Component.APPENDIX_REFERENCE):
        start = recognise_reference(sheet, _below_a_title(sheet, start))
    end = recognise_ending(sheet, start)
    if kind.document_type is DocumentType.LEAVE_PERMIT and not sheet.has(Component.CONFIRMATION):
        recognise_confirmation(sheet, end)
    recognise_body(sheet, start, end, kind.document_type)
    recognise_lines(sheet)
    _contacts(sheet)
    return kind


def _below_a_title(sheet: Recognition, start: int) -> int:
    """Where ``(Kèm theo …)`` is below lines in the middle that name no type (``DANH SÁCH``), else ``start``."""
    for unit in sheet.units[start : start + MOST_TITLE_LINES]:
        if key_patterns.APPENDIX_REFERENCE.match(unit.key):
            return unit.order
        if not unit.blank and (unit.in_table or not unit.centred):
            break
    return start


def _certifying(sheet: Recognition) -> Piece | None:
    """``SAO Y`` at the head of the part of a copy, which has no name of the country."""
    if any(key_patterns.NATIONAL_NAME.search(unit.key) for unit in sheet.units):
        return None
    return next((unit for unit in sheet.units if _certifies(unit)), None)


def _contacts(sheet: Recognition) -> None:
    """Address lines after the recipients, at the foot of the first page."""
    start = sheet.order_of(Component.RECIPIENTS_LABEL, Component.FILE_COPY, Component.FULL_NAME)
    if start < 0 or sheet.has(Component.CONTACT):
        return
    for unit in sheet.free(start + 1):
        if key_patterns.CONTACT.match(unit.key):
            sheet.claim(Component.CONTACT, [unit], 0.7, "wording")


def _contacts_in_footers(snapshot: Snapshot, sheet: Recognition) -> list[Found]:
    """The lines of an address, from the first that names a means of contact (``Số 02 Trần Phú; ĐT: …``)."""
    if sheet.has(Component.CONTACT) or not snapshot.sections:
        return []
    found: list[Found] = []
    for footer in snapshot.in_use(snapshot.sections[0]):
        if footer.area != "footer":
            continue
        units = [unit for unit in units_of(footer.paragraphs) if not unit.blank]
        if any(key_patterns.CONTACT.match(unit.key) for unit in units):
            first = next(at for at, unit in enumerate(units) if key_patterns.CONTACT.search(unit.key))
            lines = (unit.paragraph for unit in units[first:] if not unit.paragraph.fields)
            found += [_outside(Component.CONTACT, line, "wording") for line in lines]
    return found


def _circulation_in_headers(snapshot: Snapshot, sheet: Recognition) -> list[Found]:
    """Chỉ dẫn phạm vi lưu hành in the top margin of page one, its place in the diagram."""
    if sheet.has(Component.CIRCULATION):
        return []
    units = [u for u in units_of(_headers_of_page_one(snapshot)) if u.text and _says_circulation(u)]
    return [_outside(Component.CIRCULATION, u.paragraph, "wording") for u in units]


def _says_circulation(unit: Piece) -> bool:
    return component_of(unit) is Component.CIRCULATION or is_mark(unit, key_patterns.CIRCULATION)


def _page_numbers(snapshot: Snapshot) -> list[Found]:
    """The page number fields of the headers and footers, each once."""
    seen: dict[tuple[str, int], Found] = {}
    for section in snapshot.sections:
        for holder in snapshot.in_use(section):
            for paragraph in holder.paragraphs:
                if any(field.split()[:1] == ["PAGE"] for field in paragraph.fields):
                    place = (paragraph.place.part, paragraph.place.index)
                    seen.setdefault(place, _outside(Component.PAGE_NUMBER, paragraph, "field"))
    return list(seen.values())


def _outside(component: Component, paragraph: WordParagraph, evidence: str) -> Found:
    text = " ".join(paragraph.text.split())
    raw = paragraph.text
    start = len(raw) - len(raw.lstrip())
    styled = paragraph.format.style == component.style
    span = Span(paragraph, start, max(start, len(raw.rstrip())))
    return Found(component, (span,), text, 1.0 if styled else 0.9, "style" if styled else evidence)


def _appendix_breaks(units: Sequence[Piece], styled: bool) -> list[int]:
    if styled:
        return [u.order for u in units if component_of(u) is Component.APPENDIX_NUMBER and u.text]
    signed = next((u.order for u in units if key_patterns.RECIPIENTS.match(u.key)), None)
    after = -1 if signed is None else signed
    return [at for at in appendix_starts(units) if at > after]


def _appendices(
    units: Sequence[Piece], breaks: Sequence[int], kind: DocumentType | None, styled: bool
) -> tuple[FoundAppendix, ...]:
    pieces = [units[start:end] for start, end in pairwise([*breaks, len(units)])]
    if not styled:
        return tuple(read_appendix(piece, kind) for piece in pieces)
    return tuple(_styled_appendix(piece, kind) for piece in pieces)


def _styled_appendix(units: Sequence[Piece], kind: DocumentType | None) -> FoundAppendix:
    sheet = Recognition(from_zero(units), ())
    recognise_styled(sheet)
    recognise_body(sheet, 1, len(sheet.units), kind)
    return FoundAppendix(sheet.in_order(), paragraphs_of(units))
