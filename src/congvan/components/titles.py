"""Name of the type, its subject, and the addressees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from congvan.components import key_patterns
from congvan.components.header import is_placeholder, is_type_title, type_length
from congvan.components.recognition import Recognition
from congvan.components.units import Piece, mostly, shows_capitals
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component, DocumentType

TITLE_REACH: Final = 60
ADDRESSEE_REACH: Final = 60
LONGEST_ADDRESSEE: Final = 160
MOST_SUBJECT_LINES: Final = 10
REST_OF_NAME: Final = 0.7
"""A name goes on below where its line is full: what is left of it is shorter."""
_TELEGRAM: Final = key_patterns.key_of(DocumentType.OFFICIAL_TELEGRAM.label)
_DISPATCH: Final = key_patterns.key_of(DocumentType.OFFICIAL_DISPATCH.label)
_WITHOUT_COLON: Final = late_pattern(r"\S+\s+\S+\s+")


def recognise_title(sheet: Recognition) -> None:
    """Find ``QUYẾT ĐỊNH`` and the subject under it."""
    start = sheet.order_of(Component.NATIONAL_NAME, Component.NATIONAL_MOTTO, Component.NUMBER, Component.PLACE_DATE)
    reach = list(sheet.free(start + 1, start + 1 + TITLE_REACH))
    title = next((unit for unit in reach if is_type_title(unit)), None)
    if title is None and not sheet.has(Component.DOCUMENT_TYPE):
        _printed_dispatch(sheet, reach)
    if sheet.has(Component.SUBJECT) or sheet.has(Component.DOCUMENT_TYPE):
        return
    if title is None:
        _title_with_subject(sheet, reach[:1])
        if not sheet.has(Component.DOCUMENT_TYPE):
            _title_with_subject(sheet, _above_number(sheet))
        if not sheet.has(Component.DOCUMENT_TYPE):
            _subject_without_type(sheet, reach[:1])
        return
    if any(key_patterns.ADDRESSEES.match(unit.key) for unit in sheet.units[start + 1 : title.order]):
        return
    sheet.claim(Component.DOCUMENT_TYPE, [title], 0.5 if is_placeholder(title) else 0.9, "wording")
    lines = _subject_lines(sheet, title)
    if lines:
        bold = all(mostly(unit, "bold") for unit in lines)
        sheet.claim(Component.TITLED_SUBJECT, lines, 0.9 if bold else 0.7, "place")


def _subject_without_type(sheet: Recognition, first: Sequence[Piece]) -> None:
    """The subject right below the head where the type above it was left out, which the symbol names."""
    numbers = (unit.text.partition("/")[2].partition("-")[0].strip() for unit in sheet.units_of(Component.NUMBER))
    if not any(symbol in key_patterns.ABBREVIATIONS for symbol in numbers):
        return
    for unit in first:
        if unit.centred and _is_bold_alone(unit) and not shows_capitals(unit) and not unit.in_table:
            sheet.claim(Component.TITLED_SUBJECT, _subject_lines_from(sheet, unit.order), 0.7, "place")


def _printed_dispatch(sheet: Recognition, reach: Sequence[Piece]) -> None:
    """``CÔNG VĂN`` printed as a title, which it does not have."""
    for unit in reach:
        if key_patterns.ADDRESSEES.match(unit.key):
            return
        if unit.key.rstrip(":. ") == _DISPATCH and unit.centred and shows_capitals(unit):
            sheet.claim(Component.DOCUMENT_TYPE, [unit], 0.9, "wording")
            _subject_of_printed_dispatch(sheet, unit)
            return


def _subject_of_printed_dispatch(sheet: Recognition, title: Piece) -> None:
    """What the line below it is about (``(Về việc …)``), where no ``V/v`` is."""
    lines = [] if sheet.has(Component.SUBJECT) else _subject_lines(sheet, title)
    if lines and key_patterns.SUBJECT_WRITTEN_OUT.match(lines[0].key.lstrip("( ")):
        sheet.claim(Component.SUBJECT, lines, 0.9, "wording")


def _above_number(sheet: Recognition) -> list[Piece]:
    """What is between the motto and a number below it, as in a contract."""
    start = sheet.order_of(Component.NATIONAL_NAME, Component.NATIONAL_MOTTO)
    end = sheet.order_of(Component.NUMBER)
    return [unit for unit in sheet.free(start + 1, max(end, 0)) if not unit.in_table][:1] if start >= 0 else []


def _title_with_subject(sheet: Recognition, first: Sequence[Piece]) -> None:
    """``BÁO CÁO Kết quả công tác tháng 01`` on one line, right below the head."""
    for unit in first:
        length = type_length(unit)
        if not length:
            return
        raw = unit.paragraph.text
        begin = (
            unit.start
            + length
            + len(raw[unit.start + length : unit.end])
            - len(raw[unit.start + length : unit.end].lstrip(" \u00a0:.-–"))
        )
        head = _part(unit, unit.start, unit.start + length, " ".join(raw[unit.start : unit.start + length].split()))
        tail = _part(unit, begin, unit.end, " ".join(raw[begin : unit.end].split()))
        sheet.claim(Component.DOCUMENT_TYPE, [head], 0.7, "wording")
        sheet.claim(Component.TITLED_SUBJECT, [tail, *_subject_lines(sheet, unit)], 0.7, "place")


def _subject_lines(sheet: Recognition, title: Piece) -> list[Piece]:
    return _subject_lines_from(sheet, title.order + 1)


def _subject_lines_from(sheet: Recognition, start: int) -> list[Piece]:
    lines: list[Piece] = []
    for unit in sheet.units[start : start + MOST_SUBJECT_LINES]:
        if unit.blank and (lines or unit.text or unit.paragraph.lines):
            break
        if unit.blank:
            continue
        if sheet.is_claimed(unit) or not _may_be_subject(unit, lines):
            break
        lines.append(unit)
    return lines


def _may_be_subject(unit: Piece, lines: list[Piece]) -> bool:
    patterns = (
        key_patterns.OPERATIVE,
        key_patterns.ADDRESSEES,
        key_patterns.ROMAN,
        key_patterns.ARTICLE,
        key_patterns.TELEGRAM_ADDRESSEES,
    )
    if unit.label or any(pattern.match(unit.key) for pattern in patterns):
        return False
    if not unit.centred and (lines or not _is_bold_alone(unit) or key_patterns.CLAUSE.match(unit.key)):
        return False  # beside the middle, one line that is a subject by its letters
    if key_patterns.LEGAL_BASIS.match(unit.key) and not _is_bold_alone(unit):
        return False
    if key_patterns.APPENDIX_REFERENCE.match(unit.key):
        return False
    after_prose = any(not shows_capitals(line) for line in lines)
    return not (after_prose and shows_capitals(unit))


def _is_bold_alone(unit: Piece) -> bool:
    """Whether ``Xét tặng danh hiệu …`` is a subject: bold and upright, without the mark at the end of a basis."""
    return mostly(unit, "bold") and not mostly(unit, "italic") and not unit.text.endswith((";", ".", ",", ":"))


def recognise_addressees(sheet: Recognition) -> None:
    """Find ``Kính gửi`` and who is there: on its line, as a list, or in the next cell.

    A telegram says ``… điện:`` in its place.
    """
    if sheet.has(Component.ADDRESSEES_LABEL) or sheet.has(Component.ADDRESSEE):
        return
    label = _label(sheet)
    if label is None:
        return
    _addressees_at(sheet, label)
    for again in _labels_below(sheet, label):
        _addressees_at(sheet, again)


def _labels_below(sheet: Recognition, label: Piece) -> list[Piece]:
    """The lines right below that say ``Kính gửi:`` again, one for each addressee."""
    lines: list[Piece] = []
    for unit in sheet.units[label.order + 1 : label.order + ADDRESSEE_REACH]:
        if unit.blank:
            continue
        if sheet.is_claimed(unit) or not key_patterns.ADDRESSEES.match(unit.key):
            break
        lines.append(unit)
    return lines


def _addressees_at(sheet: Recognition, label: Piece) -> None:
    rest = label.text[_end_of_label(label.text) :].strip()
    if not rest:
        sheet.claim(Component.ADDRESSEES_LABEL, [label], 0.9, "wording")
        _listed(sheet, label, began=False)
        return
    _split_label(sheet, label)
    if rest.endswith(";") or (rest.startswith(key_patterns.DASHES) and not rest.endswith(".")):
        _listed(sheet, label, began=True)


def _label(sheet: Recognition) -> Piece | None:
    reach = [unit for unit in sheet.units[:ADDRESSEE_REACH] if not sheet.is_claimed(unit)]
    titles = {unit.key for unit in sheet.units_of(Component.DOCUMENT_TYPE)}
    pattern = key_patterns.TELEGRAM_ADDRESSEES if titles == {_TELEGRAM} else key_patterns.ADDRESSEES
    return next((unit for unit in reach if pattern.match(unit.key.rstrip(".") if unit.centred else unit.key)), None)


def _split_label(sheet: Recognition, label: Piece) -> None:
    """One line holds both: the label keeps the text up to its colon, the addressee has the rest."""
    raw = label.paragraph.text
    stop = label.start + _end_of_label(raw[label.start : label.end])
    begin = stop + len(raw[stop : label.end]) - len(raw[stop : label.end].lstrip())
    cut = _end_of_label(label.text)
    head = _part(label, label.start, stop, label.text[:cut])
    tail = _part(label, begin, label.end, label.text[cut:].strip())
    sheet.claim(Component.ADDRESSEES_LABEL, [head], 0.9, "wording")
    sheet.claim(Component.ADDRESSEE, [tail, *_second_lines(sheet, label)], 0.9, "wording")


def _end_of_label(text: str) -> int:
    """Where the label ends: behind its colon, or behind ``Kính gửi`` where that was left out."""
    colon = text.find(":")
    if colon >= 0:
        return colon + 1
    found = _WITHOUT_COLON.match(text)
    return len(text) if found is None else found.end()


def _part(unit: Piece, start: int, end: int, text: str) -> Piece:
    return Piece(unit.paragraph, start, end, text, key_patterns.key_of(text), unit.column, unit.order)


def _listed(sheet: Recognition, label: Piece, *, began: bool) -> None:
    lines: list[Piece] = []
    for unit in sheet.units[label.order + 1 : label.order + ADDRESSEE_REACH]:
        if unit.blank:
            if began and not label.in_table:
                return
            continue
        if label.in_table and not _same_row(unit, label):
            return
        if unit in lines[1:]:
            continue
        if sheet.is_claimed(unit) or not _may_be_addressee(unit, label, began):
            return
        lines = [_behind_colon(unit), *_second_lines(sheet, unit)]
        sheet.claim(Component.ADDRESSEE, lines, 0.9 if unit.key.startswith(key_patterns.DASHES) else 0.7, "place")
        began = True
        if lines[-1].text.endswith(".") and not label.in_table:
            return


def _behind_colon(unit: Piece) -> Piece:
    """The name without the colon of ``Kính gửi`` that is before it in a cell of its own."""
    if not unit.text.startswith(":"):
        return unit
    text = unit.text[1:].strip()
    raw = unit.paragraph.text[unit.start : unit.end]
    return _part(unit, unit.start + len(raw) - len(raw[1:].lstrip()), unit.end, text)


def _second_lines(sheet: Recognition, first: Piece) -> list[Piece]:
    """The lines on which the name of an addressee goes on: in the middle of a sentence, or in brackets."""
    lines: list[Piece] = []
    for unit in sheet.units[first.order + 1 : first.order + 1 + MOST_SUBJECT_LINES]:
        goes_on = unit.text.startswith("(") or (
            unit.text[:1].islower() and len(unit.text) < REST_OF_NAME * len(first.text)
        )
        beside = unit.column != first.column or unit.label or unit.key.startswith(key_patterns.DASHES)
        if not goes_on or beside or sheet.is_claimed(unit) or len(unit.text) > LONGEST_ADDRESSEE:
            break
        if (lines or [first])[-1].text.endswith("."):
            break
        lines.append(unit)
    return lines


def _same_row(unit: Piece, label: Piece) -> bool:
    here, there = unit.paragraph.place.cell, label.paragraph.place.cell
    return here is not None and there is not None and (here.table, here.row) == (there.table, there.row)


def _may_be_addressee(unit: Piece, label: Piece, began: bool) -> bool:
    if len(unit.text) > LONGEST_ADDRESSEE:
        return False
    if unit.key.startswith(key_patterns.DASHES) or unit.label or label.in_table:
        return True
    return unit.text.endswith(";") or (began and unit.text.endswith(".")) or (not began and not unit.text.endswith("."))
