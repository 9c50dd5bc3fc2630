"""The head of a document: quốc hiệu, tiêu ngữ, agencies, number, place and date, marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Sequence
from itertools import pairwise
from typing import Final

from congvan.components import key_patterns
from congvan.components.recognition import Recognition
from congvan.components.units import ACROSS, Piece, mostly, shows_capitals
from congvan.late_patterns import late_pattern
from congvan.vocabulary import SIGNER, Component

REACH: Final = 40
_DATE_REACH: Final = 4
_MARKS: Final = {
    Component.URGENCY: key_patterns.URGENCY,
    Component.SECRECY: key_patterns.SECRECY,
    Component.CIRCULATION: key_patterns.CIRCULATION,
}
"""The marks as offices write them, which is more than what the decree has (``CLOSED_MARKS``)."""


def recognise_header(sheet: Recognition) -> None:
    """Find what is above the subject."""
    window = _window(sheet)
    for component, accepts in _BY_WORDING:
        unit = next((unit for unit in window if not sheet.is_claimed(unit) and accepts(unit)), None)
        if unit is not None and not sheet.has(component):
            lines = subject_lines(sheet, unit) if component is Component.SUBJECT else [unit]
            sheet.claim(component, lines, 0.9, "wording")
    for unit in window:
        if _is_number(unit) and not sheet.is_claimed(unit) and key_patterns.NUMBER_WITH_SLASH.match(unit.key):
            sheet.claim(Component.NUMBER, [unit], 0.9, "wording")
    _names_again(sheet, window)
    _subject_written_out(sheet, window)
    _marks(sheet, window)
    known = [sheet.units_of(component)[:1] for component in _ANCHORS]
    if any(known) and not sheet.has(Component.ISSUING_AGENCY):
        national, motto, number, subject = (units[0] if units else None for units in known)
        _agencies(sheet, window, national or motto, number or subject)


def _names_again(sheet: Recognition, window: Sequence[Piece]) -> None:
    """The name of the country or its motto a second time, below the first."""
    for component in (Component.NATIONAL_NAME, Component.NATIONAL_MOTTO):
        first = sheet.units_of(component)
        for unit in window if first else ():
            if unit.key == first[0].key and unit.column == first[0].column and not sheet.is_claimed(unit):
                sheet.claim(component, [unit], 0.9, "wording")


def _subject_written_out(sheet: Recognition, window: Sequence[Piece]) -> None:
    """``Về việc …`` where ``V/v …`` belongs: right below the number, and no subject of a printed type."""
    number = sheet.units_of(Component.NUMBER)
    if not number or sheet.has(Component.SUBJECT):
        return
    below = [unit for unit in window if unit.order > number[0].order and not sheet.is_claimed(unit)]
    same_cell = [unit for unit in below if unit.in_table and unit.column == number[0].column]
    nearest = same_cell[:1] or [unit for unit in below if not unit.in_table][:1]
    for unit in nearest:
        if key_patterns.SUBJECT_WRITTEN_OUT.match(unit.key) and not mostly(unit, "bold"):
            sheet.claim(Component.SUBJECT, subject_lines(sheet, unit), 0.9 if same_cell else 0.7, "wording")


def _window(sheet: Recognition) -> list[Piece]:
    """The units among which the header is: up to the addressees, the legal bases, or the title."""
    window: list[Piece] = []
    for unit in sheet.units[:REACH]:
        titled = is_type_title(unit) and not _ends_name(unit, window)
        if key_patterns.ADDRESSEES.match(unit.key) or key_patterns.LEGAL_BASIS.match(unit.key) or titled:
            break
        if not unit.blank:
            window.append(unit)
    return window


def _ends_name(unit: Piece, window: Sequence[Piece]) -> bool:
    """Whether a name ends with it (``PHÒNG TÀI CHÍNH -``, ``KẾ HOẠCH``): below an organ in a column of the head."""
    beside = unit.in_table or unit.column[1] == ACROSS
    above = [other for other in window if other.column == unit.column]
    numbered = any(_is_number(other) for other in above)
    return beside and not numbered and any(key_patterns.ORGAN.match(other.key) for other in above[-3:])


def recognise_date_below(sheet: Recognition, start: int, foot: int) -> None:
    """Place and date right above the foot, or above the signature in its cell, where the head has none."""
    signed = min((one for one in map(sheet.first_order_of, SIGNER) if one is not None), default=None)
    if signed is None or sheet.has(Component.PLACE_DATE):
        return
    for end in (foot, signed):
        above = [unit for unit in sheet.free(max(start, end - _DATE_REACH), end) if not unit.blank]
        for unit in above[-1:]:
            aside = unit.in_table or unit.paragraph.format.alignment in ("center", "right", "end")
            if aside and key_patterns.PLACE_DATE.match(unit.key) and not unit.key.startswith("ngay"):
                sheet.claim(Component.PLACE_DATE, [unit], 0.9, "wording")
                return


def is_placeholder(unit: Piece) -> bool:
    """Whether it is the ``TÊN LOẠI VĂN BẢN`` of the decree's forms, with the number of its note perhaps."""
    return unit.key.rstrip("0123456789 ") == key_patterns.PLACEHOLDER_TYPE


def is_type_title(unit: Piece) -> bool:
    """Whether the unit is the name of a type of document standing alone, as a title."""
    if unit.key.rstrip(":. ") not in key_patterns.TYPES and not is_placeholder(unit):
        return False
    return not unit.key.endswith(":") and (shows_capitals(unit) or (unit.centred and mostly(unit, "bold")))


def type_length(unit: Piece) -> int:
    """How many letters of a line in the middle, in bold, name a type in capitals before words of the subject; 0 for
    none.
    """
    if not unit.centred or not mostly(unit, "bold") or unit.text.endswith((".", ";", ":")):
        return 0
    raw = unit.paragraph.text[unit.start : unit.end]
    key = key_patterns.key_of(unicodedata.normalize("NFC", raw))
    if len(key) != len(raw):
        return 0
    named = max((name for name in key_patterns.TYPES if key.startswith(f"{name} ")), key=len, default="")
    return len(named) if raw[: len(named)].isupper() and any(map(str.isalpha, raw[len(named) :])) else 0


def _is_national_name(unit: Piece) -> bool:
    return len(unit.key) <= 60 and bool(key_patterns.NATIONAL_NAME.search(unit.key))


def _is_motto(unit: Piece) -> bool:
    return len(unit.key) <= 45 and bool(key_patterns.NATIONAL_MOTTO.search(unit.key))


def _is_number(unit: Piece) -> bool:
    if _WITHOUT_SLASH.fullmatch(unit.text):
        return True
    if not key_patterns.NUMBER.match(unit.key) or unit.text[:2].casefold() not in ("số", "so"):
        return False
    return bool(key_patterns.NUMBER_WITH_SLASH.match(unit.key)) or unit.key.startswith("so:") or unit.key == "so"


def _is_place_date(unit: Piece) -> bool:
    return len(unit.key) <= 120 and bool(key_patterns.PLACE_DATE.match(unit.key)) and not unit.key.startswith("(")


def _is_subject(unit: Piece) -> bool:
    return bool(key_patterns.SUBJECT.match(unit.key))


def is_signing_data(unit: Piece) -> bool:
    """Whether signing wrote it on a file that goes with a document."""
    return bool(key_patterns.SIGNING_DATA.match(unit.key))


def _is_copy_signature(unit: Piece) -> bool:
    return bool(key_patterns.COPY_SIGNATURE.match(unit.key))


_WITHOUT_SLASH: Final = late_pattern(
    r"[Ss]ố\s*(?::\s*[\d\s._…]*|\.?\s*[\d._…][\d\s._…]*)[-–,\\|]?\s*"
    r"(?:[A-ZĐ]{2}[A-Za-zĐđ0-9&.]*(?:\s?[-–]\s?[A-ZĐ][A-Za-zĐđ0-9&.]*)*)?"
)
"""``Số 5 STC``, ``Số: STC-QLNS``, ``Số 05``: a number line whose slash was left out."""
_BY_WORDING: Final[tuple[tuple[Component, Callable[[Piece], bool]], ...]] = (
    (Component.COPY_SIGNATURE, _is_copy_signature),
    (Component.SIGNING_DATA, is_signing_data),
    (Component.NATIONAL_NAME, _is_national_name),
    (Component.NATIONAL_MOTTO, _is_motto),
    (Component.NUMBER, _is_number),
    (Component.PLACE_DATE, _is_place_date),
    (Component.SUBJECT, _is_subject),
)
_ANCHORS: Final = (
    Component.NATIONAL_NAME,
    Component.NATIONAL_MOTTO,
    Component.NUMBER,
    Component.SUBJECT,
)


def _marks(sheet: Recognition, window: Sequence[Piece]) -> None:
    for unit in window:
        for component, words in _MARKS.items():
            if is_mark(unit, words) and not sheet.is_claimed(unit):
                sheet.claim(component, [unit], 0.9, "wording")


def is_mark(unit: Piece, words: Container[str]) -> bool:
    """Whether the unit is one of ``words`` in capitals and nothing else."""
    return unit.key.strip(" .:()[]-") in words and shows_capitals(unit)


def subject_lines(sheet: Recognition, first: Piece) -> list[Piece]:
    """``V/v …`` and the lines that continue it, down to a blank line or the end of its cell."""
    lines = [first]
    for unit in sheet.units[first.order + 1 :]:
        same_place = unit.paragraph.place.cells == first.paragraph.place.cells and unit.column == first.column
        ends = unit.blank or sheet.is_claimed(unit) or key_patterns.ADDRESSEES.match(unit.key)
        marks = any(is_mark(unit, words) for words in _MARKS.values())
        if ends or marks or not same_place or is_type_title(unit) or _is_place_date(unit):
            break
        if not first.in_table and unit.paragraph.format.alignment != first.paragraph.format.alignment:
            break
        lines.append(unit)
    return lines


def _agencies(sheet: Recognition, window: Sequence[Piece], national: Piece | None, number: Piece | None) -> None:
    numbered = sheet.has(Component.NUMBER)
    translated = any(key_patterns.NATIONAL_NAME_IN_ENGLISH.match(unit.key) for unit in window)
    head = window if numbered or national is None else _above_the_content(window, national)
    lines = [
        unit
        for unit in head
        if not sheet.is_claimed(unit)
        and _may_be_agency(unit, national, number, numbered=numbered)
        and not (translated and unit.text.isascii())
    ]
    if not lines:
        return
    groups = _names(lines)
    is_distinct = len(groups) == 1 or mostly(groups[-1][0], "bold") != mostly(groups[0][0], "bold")
    confidence = 0.9 if is_distinct and national is not None else 0.6
    parents = [unit for group in groups[:-1] for unit in group]
    if parents:
        sheet.claim(Component.PARENT_AGENCY, parents, confidence, "place")
    sheet.claim(Component.ISSUING_AGENCY, groups[-1], confidence, "place")


def _above_the_content(window: Sequence[Piece], national: Piece) -> Sequence[Piece]:
    """``window`` down to the table that is below a title: its head is in capitals too (``TT``)."""
    titled = False
    for at, unit in enumerate(window):
        if unit.in_table and titled:
            return window[:at]
        titled = titled or (not unit.in_table and unit.centred and unit.order > national.order and national.in_table)
    return window


def _is_below(unit: Piece, national: Piece) -> bool:
    """Whether it is below the name of the country, not beside it."""
    beside = unit.column != national.column and not national.in_table
    if national.column[1] == ACROSS and unit.column[1] != ACROSS:
        beside = unit.paragraph.format.alignment != "center"  # tabs make the columns: what is centred has none
    return unit.order > national.order and not beside and not unit.in_table


def _begins_with_type(unit: Piece) -> bool:
    return unit.centred and any(f"{unit.key} ".startswith(f"{name} ") for name in key_patterns.TYPES)


def _may_be_agency(unit: Piece, national: Piece | None, number: Piece | None, *, numbered: bool) -> bool:
    if number is not None and unit.order > number.order:
        return False
    if national is not None and _is_below(unit, national) and (not numbered or _begins_with_type(unit)):
        return False  # a title is there
    if unit.key.startswith(("du thao", "mau ", "phu luc")) or key_patterns.SUBJECT.match(unit.key):
        return False
    if national is None:
        return shows_capitals(unit)
    if number is None and unit.order > national.order + 6:
        return False
    beside = unit.column != national.column
    if beside and unit.in_table and unit.column[1] == national.column[1]:
        return unit.column[2] < national.column[2] and not unit.key[:1].isdigit()
    return shows_capitals(unit) and not key_patterns.COPY_FORM.match(unit.key)


def _begins_organ(unit: Piece) -> bool:
    """Whether a name of an organ begins with it; the marks of its first word tell a ``ĐỘI`` from ``ĐỔI SỐ``."""
    if not key_patterns.ORGAN.match(unit.key) or key_patterns.PLACE_OF_ORGAN.match(unit.key):
        return False
    first = unit.text.split()[0].casefold()
    return first.isascii() or first in key_patterns.FIRST_WORDS_OF_ORGANS


def _begins_alike(above: Piece, unit: Piece) -> bool:
    """Whether a body is named as the one above it, of a smaller place (``HỘI NÔNG DÂN VIỆT NAM``, ``HỘI NÔNG DÂN
    TỈNH …``).
    """
    return above is not unit and above.key.split()[:2] == unit.key.split()[:2] and " " in above.key


def _is_open_ended(before: Piece) -> bool:
    """Whether the name in it goes on below: behind a joining word, the kind of a place, of an organ, or an office."""
    ends = before.key.endswith((" va", "-", ",", " ve", " tinh", " huyen", " xa", " phuong", " thanh pho"))
    return ends or bool(key_patterns.GOES_ON.match(before.key))


def _names(lines: Sequence[Piece]) -> list[list[Piece]]:
    """The lines grouped into names, parents first: by bold where it shows, else where a new organ begins."""
    bold = [mostly(unit, "bold") for unit in lines]
    if bold[-1] and not all(bold):
        last_plain = max(at for at, is_bold in enumerate(bold) if not is_bold)
        return [list(lines[: last_plain + 1]), list(lines[last_plain + 1 :])]
    groups: list[list[Piece]] = [[lines[0]]]
    for before, unit in pairwise(lines):
        if _begins_alike(groups[-1][0], unit) or (_begins_organ(unit) and not _is_open_ended(before)):
            groups.append([unit])
        else:
            groups[-1].append(unit)
    return groups
