"""The body: legal bases, headings, clauses, points, items, plain paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import dropwhile, takewhile
from typing import Final

from congvan.components import key_patterns
from congvan.components.form_words import form_line_units
from congvan.components.quotations import quoted_among
from congvan.components.recognition import Recognition
from congvan.components.units import Piece, mostly, shows_capitals
from congvan.forms import form_of
from congvan.vocabulary import HEADING_TITLES, Component, DocumentType

LONGEST_HEADING: Final = 200
_CONTENTS: Final = (["TOC"], ["PAGEREF"])
"""The fields of a table of contents."""
_CENTRED_HEADINGS: Final[tuple[tuple[re.Pattern[str], Component], ...]] = (
    (key_patterns.PART, Component.PART),
    (key_patterns.CHAPTER, Component.CHAPTER),
    (key_patterns.SUBSECTION, Component.SUBSECTION),
    (key_patterns.SECTION, Component.SECTION),
)
_MARKED: Final = (
    (key_patterns.ARTICLE, Component.ARTICLE),
    (key_patterns.POINT, Component.POINT),
    (key_patterns.SUBITEM, Component.SUBITEM),
    (key_patterns.ITEM, Component.ITEM),
    (key_patterns.BRACKETED, Component.ITEM),
)
_DECIDED: Final = (DocumentType.DECISION, DocumentType.RESOLUTION)
_LABELS: Final = {
    "upperRoman": Component.ROMAN_SECTION,
    "decimal": Component.CLAUSE,
    "decimalZero": Component.CLAUSE,
    "lowerLetter": Component.POINT,
    "bullet": Component.ITEM,
}


def recognise_body(sheet: Recognition, start: int, end: int, kind: DocumentType | None) -> None:
    """Name every free paragraph of ``units[start:end]`` outside tables."""
    opening = True
    title_of: Component | None = None
    units = list(_paragraphs(sheet, start, end))
    if kind is not None:
        _words_of_the_form(sheet, units, kind)
        units = [unit for unit in units if not sheet.is_claimed(unit)]
    quoted = {units[at].order for at in quoted_among([unit.text for unit in units])}
    bases = _among_the_bases(sheet, units, kind)
    for unit in units:
        if unit.order in quoted:
            sheet.claim(Component.BODY, [unit], 0.7, "quotation")
            continue
        if title_of is not None and _is_heading_title(unit):
            sheet.claim(title_of, [unit], 0.9, "place")
            title_of = None
            continue
        title_of = None
        if unit.order in bases:
            sheet.claim(Component.LEGAL_BASIS, [unit], 0.7, "place")
            continue
        component, confidence, evidence = _named(unit, opening, kind)
        if (
            component is not Component.LEGAL_BASIS
            and not key_patterns.LEGAL_BASIS.match(unit.key)
            and not _title_like(unit)
        ):
            opening = False
        sheet.claim(component, [unit], confidence, evidence)
        if key_patterns.BARE_HEADING.match(unit.key):
            title_of = HEADING_TITLES.get(component)


def _words_of_the_form(sheet: Recognition, units: Sequence[Piece], kind: DocumentType) -> None:
    """The lines that the form of ``kind`` prints, who decides, and the word that the articles are under."""
    form = form_of(kind)
    lines = form_line_units(units, form)
    for unit in units:
        if unit.order in lines:
            sheet.claim(Component.FORM_LINE, [unit], 0.9, "wording")
    if kind not in _DECIDED:
        return
    above = list(takewhile(lambda unit: not key_patterns.LEGAL_BASIS.match(unit.key), units))
    deciding = list(takewhile(_heads_the_bases, above)) or list(takewhile(_names_who_decides, above))
    if deciding and len(above) < len(units):
        sheet.claim(Component.ENACTING_AUTHORITY, deciding, 0.9, "place")
    operative = next((unit for unit in units if _decides(unit)), None)
    if operative is not None:
        sheet.claim(Component.OPERATIVE, [operative], 0.9, "wording")


def _first_article(units: Sequence[Piece], kind: DocumentType | None) -> Piece | None:
    """Where a decision begins that leaves its operative word out."""
    return next((unit for unit in units if kind in _DECIDED and key_patterns.ARTICLE.match(unit.key)), None)


def _among_the_bases(sheet: Recognition, units: Sequence[Piece], kind: DocumentType | None) -> frozenset[int]:
    """The paragraphs between the first basis and the operative word that are one too, whatever their first words
    (``Thực hiện Công văn …;``, ``Sau khi xem xét Tờ trình …``).
    """
    below = next(iter(sheet.units_of(Component.OPERATIVE)), None) or _first_article(units, kind)
    above = [unit for unit in units if below is not None and unit.order < below.order]
    listed = dropwhile(lambda unit: not key_patterns.LEGAL_BASIS.match(unit.key), above)
    return frozenset(
        unit.order
        for unit in listed
        if not key_patterns.LEGAL_BASIS.match(unit.key)
        and not key_patterns.ISSUING.match(unit.key)
        and not unit.centred
        and (mostly(unit, "italic") or unit.text.endswith(";"))
    )


def _decides(unit: Piece) -> bool:
    return bool(key_patterns.DECIDING.match(unit.key)) and (unit.centred or shows_capitals(unit))


def _names_who_decides(unit: Piece) -> bool:
    """Whether a bold line in the middle is who decides, though not in capitals."""
    in_the_middle = unit.centred and mostly(unit, "bold") and not unit.label
    return in_the_middle and not unit.text.endswith((".", ";", ":", ",")) and not key_patterns.OPERATIVE.match(unit.key)


def _heads_the_bases(unit: Piece) -> bool:
    aside = shows_capitals(unit) and not unit.text.endswith((".", ";", ":", ","))
    return (_title_like(unit) or aside) and not unit.label and not key_patterns.OPERATIVE.match(unit.key)


def _paragraphs(sheet: Recognition, start: int, end: int) -> Iterable[Piece]:
    """The free units outside tables and text boxes, those of one paragraph as one; a title within a cell has there
    what is below it.
    """
    last: Piece | None = None
    cell = next((unit.paragraph.place.cells for unit in sheet.units_of(Component.DOCUMENT_TYPE)), ())
    for unit in sheet.free(start, end):
        cells = unit.paragraph.place.cells
        if (unit.in_table and cells != cell) or unit.paragraph.place.text_box is not None:
            continue
        if last is not None and last.paragraph is unit.paragraph:
            continue
        last = unit
        if not _belongs_to_table(sheet, unit) and not _is_of_contents(unit):
            yield _whole(unit)


def _belongs_to_table(sheet: Recognition, unit: Piece) -> bool:
    """Whether it is not prose but the title, the unit of measure or the note of a table, or titles a picture."""
    if key_patterns.CAPTION.match(unit.key):
        return unit.centred
    if key_patterns.ABOVE_TABLE.match(unit.key):
        below = next((other for other in sheet.units[unit.order + 1 :] if not other.blank), None)
        return below is not None and (below.in_table or bool(key_patterns.ABOVE_TABLE.match(below.key)))
    above = next((other for other in reversed(sheet.units[: unit.order]) if not other.blank), None)
    return above is not None and above.in_table and bool(key_patterns.BELOW_TABLE.match(unit.key))


def _is_of_contents(unit: Piece) -> bool:
    """Whether it is a line of a table of contents, which Word writes."""
    fields = (one.split()[:1] for one in unit.paragraph.fields)
    return unit.paragraph.format.style.lower().startswith("toc ") or any(one in _CONTENTS for one in fields)


def heads_table(text: str) -> bool:
    """Whether a line above a table is its title or its unit of measure (``Bảng 1. …``, ``Đơn vị tính: …``)."""
    return bool(key_patterns.ABOVE_TABLE.match(key_patterns.key_of(text)))


def is_operative(text: str) -> bool:
    """Whether a line is the word that the articles are under (``QUYẾT ĐỊNH:``, ``QUYẾT NGHỊ:``)."""
    return bool(key_patterns.OPERATIVE.match(key_patterns.key_of(text)))


def names_issuing(text: str) -> bool:
    """Whether a line says, after the bases, who issues what (``Ủy ban nhân dân tỉnh ban hành Quyết định …``)."""
    return bool(key_patterns.ISSUING.match(key_patterns.key_of(text)))


def refers_to_attachment(text: str) -> bool:
    """Whether a line in brackets says what goes with what (``(Kèm theo …)``, ``(Có danh sách kèm theo)``)."""
    key = key_patterns.key_of(text)
    refers = key_patterns.APPENDIX_REFERENCE.match(key) or key_patterns.ATTACHED.match(key)
    return text.startswith("(") and bool(refers)


def _whole(unit: Piece) -> Piece:
    raw = unit.paragraph.text
    if unit.end >= len(raw.rstrip()):
        return unit
    text = " ".join(raw[unit.start :].split())
    return Piece(
        unit.paragraph, unit.start, len(raw.rstrip()), text, key_patterns.key_of(text), unit.column, unit.order
    )


def _title_like(unit: Piece) -> bool:
    return unit.centred and shows_capitals(unit)


def _is_heading_title(unit: Piece) -> bool:
    return unit.centred and (shows_capitals(unit) or mostly(unit, "bold"))


def _named(unit: Piece, opening: bool, kind: DocumentType | None) -> tuple[Component, float, str]:
    key = unit.key
    if key_patterns.LEGAL_BASIS.match(key) and _is_basis(unit, opening, kind):
        return Component.LEGAL_BASIS, 0.9 if mostly(unit, "italic") else 0.7, "wording"
    if unit.centred and key_patterns.ATTACHED.match(key):
        return Component.ENCLOSURE, 0.9, "wording"
    if unit.label and unit.paragraph.label is not None:
        return _numbered(unit, unit.paragraph.label.format)
    heading = _heading(unit)
    if heading is not None:
        return heading
    if key_patterns.CLAUSE.match(key):
        return _clause(unit)
    if key_patterns.LETTERED.match(key) and unit.text[:1].isupper():
        return Component.BODY, 0.6, "place"
    component = next((component for pattern, component in _MARKED if pattern.match(key)), None)
    return (Component.BODY, 0.8, "place") if component is None else (component, 0.9, "wording")


def _heading(unit: Piece) -> tuple[Component, float, str] | None:
    key = unit.key
    if len(key) > LONGEST_HEADING:
        return None
    if unit.centred or mostly(unit, "bold"):
        for pattern, heading in _CENTRED_HEADINGS:
            if pattern.match(key):
                return heading, 0.9 if unit.centred else 0.7, "wording"
    if key_patterns.ROMAN.match(key) and unit.text[:1].isupper():
        sure = shows_capitals(unit) or mostly(unit, "bold")
        if key_patterns.HYPHENED.match(key) and not sure:
            return None
        return Component.ROMAN_SECTION, 0.9 if sure else 0.6, "wording"
    return None


def _is_basis(unit: Piece, opening: bool, kind: DocumentType | None) -> bool:
    if not opening:
        return False
    listed = unit.text.endswith((";", ".", ",")) and not key_patterns.ENDING_MARK.search(unit.text)
    listed = listed or (unit.text[-1:].isalnum() and mostly(unit, "italic"))
    if kind is DocumentType.OFFICIAL_DISPATCH or kind is None:
        return listed and mostly(unit, "italic")
    return listed or (kind in _DECIDED and bool(unit.text) and unit.text[-1].isalnum())


def _clause(unit: Piece) -> tuple[Component, float, str]:
    titled = len(unit.key) <= LONGEST_HEADING and mostly(unit, "bold")
    return Component.CLAUSE_TITLE if titled else Component.CLAUSE, 0.9, "wording"


def _numbered(unit: Piece, form: str) -> tuple[Component, float, str]:
    component = _LABELS.get(form, Component.BODY)
    if component is Component.ITEM and unit.label == "+":
        component = Component.SUBITEM
    if key_patterns.ARTICLE.match(key_patterns.key_of(unit.label)):
        component = Component.ARTICLE
    if component is Component.CLAUSE:
        component = Component.ITEM if key_patterns.BRACKETED.match(f"{unit.label} {unit.key}") else _clause(unit)[0]
    return component, 0.8, "numbering"
