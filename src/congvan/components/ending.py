"""The foot of a document: nơi nhận on one side, the signature on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from congvan.components import key_patterns
from congvan.components.header import is_type_title, recognise_date_below
from congvan.components.recognition import Recognition
from congvan.components.units import Piece, is_name, mostly, shows_capitals
from congvan.vocabulary import SIGNER, Component

LONGEST_RECIPIENT: Final = 220
LONGEST_POSITION: Final = 90
SIGNATURE_REACH: Final = 30
MOST_ENTRY_LINES: Final = 6
MOST_SIGNATURE_LINES: Final = 8
ROOM_TO_SIGN: Final = 2
"""Blank lines above a name that can only be kept for a signature."""

MOST_NAME_WORDS: Final = 5
_FAMILY_NAMES: Final = tuple(
    f"{name} "
    for names in (
        "NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐINH TRỊNH MAI LƯƠNG TRƯƠNG ĐÀO HÀ TẠ",
        "THÁI LÂM NÔNG LÒ QUÁCH TÔ PHÙNG VƯƠNG TỐNG GIÀNG VÀNG BẾ LƯU NGHIÊM KHỔNG CHÂU TĂNG",
    )
    for name in names.split()
)
_OPENS_A_TEXT: Final = (
    key_patterns.APPENDIX,
    key_patterns.APPENDIX_REFERENCE,
    key_patterns.PART,
    key_patterns.CHAPTER,
    key_patterns.ARTICLE,
)
_SECRETARY: Final = "thu ky"


def recognise_secretary(sheet: Recognition, start: int) -> None:
    """Of minutes: ``THƯ KÝ`` and the name below it, beside the chair's."""
    title = next((unit for unit in sheet.free(start) if unit.key == _SECRETARY and shows_capitals(unit)), None)
    if title is None:
        return
    sheet.claim(Component.SECRETARY, [title], 0.9, "wording")
    below = [unit for unit in sheet.free(title.order + 1) if unit.column == title.column]
    notes = [unit for unit in below if key_patterns.SIGNATURE_NOTE.match(unit.key)]
    if notes:
        sheet.claim(Component.SECRETARY_SIGNATURE, notes, 0.9, "wording")
    name = next((unit for unit in below if is_name(_without_rank(unit))), None)
    if name is not None:
        sheet.claim(Component.SECRETARY_NAME, [name], 0.9 if mostly(name, "bold") else 0.7, "place")


_CONFIRMS: Final = "xac nhan cua"


def recognise_confirmation(sheet: Recognition, start: int) -> None:
    """Of a permit of leave: ``Xác nhận của …`` at the foot, with the notes for signing below it."""
    first = next((unit for unit in sheet.free(start) if unit.key.startswith(_CONFIRMS)), None)
    if first is None:
        return
    below = [unit for unit in sheet.free(first.order + 1) if key_patterns.SIGNATURE_NOTE.match(unit.key)]
    for unit in (first, *below):
        sheet.claim(Component.CONFIRMATION, [unit], 0.9, "wording")


def recognise_ending(sheet: Recognition, start: int) -> int:
    """Find the recipients and the signature at or after ``start``; gives the order of the first unit of
    the foot.

    Where there is no foot, that is the number of units.
    """
    label = next((u for u in sheet.free(start) if key_patterns.RECIPIENTS.match(u.key) and _heads_list(sheet, u)), None)
    if label is not None and not sheet.has(Component.RECIPIENTS_LABEL):
        sheet.claim(Component.RECIPIENTS_LABEL, [label], 0.9, "wording")
        _recipients(sheet, label)
    signed = any(sheet.has(component) for component in SIGNER)
    if not signed and label is not None:
        _signature(sheet, _beside(sheet, label))
        if not any(sheet.has(component) for component in SIGNER):
            _signature(sheet, _table_above(sheet, label) or _lines_above(sheet, label))
    elif not signed:
        _signature(sheet, _signature_without_recipients(sheet, start))
    _name_below_table(sheet)
    firsts = (sheet.first_order_of(component) for component in (Component.RECIPIENTS_LABEL, *SIGNER))
    foot = min((first for first in firsts if first is not None), default=len(sheet.units))
    recognise_date_below(sheet, start, foot)
    return foot


def _heads_list(sheet: Recognition, label: Piece) -> bool:
    """Whether ``Nơi nhận`` heads those who get copies, and not a column of a table."""
    if label.key.endswith(":") or not label.in_table:
        return True
    below = next((unit for unit in _below(sheet, label) if not unit.blank), None)
    return below is not None and (_dashed(below) or bool(key_patterns.FILE_COPY.match(below.key)))


def _recipients(sheet: Recognition, label: Piece) -> None:
    filed = False
    taken: set[int] = set()
    below = list(_below(sheet, label))
    has_dashes = not label.in_table or any(map(_dashed, below))
    for at, unit in enumerate(below):
        if unit.blank or sheet.is_claimed(unit) or unit.order in taken:
            continue
        if filed:
            if key_patterns.DRAFTER_MARK.match(unit.key) and unit.text[:1].isupper():
                sheet.claim(Component.DRAFTER_MARK, [unit], 0.8, "place")
                return
            if (
                _dashed(unit) is not has_dashes
                or len(unit.text) > LONGEST_RECIPIENT
                or not unit.text.endswith((";", "."))
            ):
                return
        if key_patterns.FILE_COPY.match(unit.key):
            sheet.claim(Component.FILE_COPY, [unit], 0.9, "wording")
            filed = True
        elif unit.key.startswith(key_patterns.DASHES) or unit.label or unit.in_table:
            if len(unit.text) > LONGEST_RECIPIENT or key_patterns.SIGNATURE_NOTE.match(unit.key):
                return
            lines = [unit, *_going_on(unit, below[at + 1 :])]
            taken.update(line.order for line in lines)
            sheet.claim(Component.RECIPIENT, lines, 0.9 if not unit.in_table or _dashed(unit) else 0.7, "place")
        else:
            return


def _going_on(first: Piece, below: Sequence[Piece]) -> list[Piece]:
    """The paragraphs on which an entry goes on that a comma leaves open."""
    lines: list[Piece] = []
    for unit in below[:MOST_ENTRY_LINES]:
        open_ended = (lines or [first])[-1].text.endswith(",")
        if (
            not open_ended
            or not _dashed(first)
            or unit.blank
            or _dashed(unit)
            or key_patterns.FILE_COPY.match(unit.key)
        ):
            break
        lines.append(unit)
    return lines


def _dashed(unit: Piece) -> bool:
    return unit.key.startswith(key_patterns.DASHES) or bool(unit.label)


def _below(sheet: Recognition, label: Piece) -> Iterator[Piece]:
    """The units under the label: of its column in a table, of the left side outside."""
    for unit in sheet.units[label.order + 1 :]:
        if label.in_table:
            if unit.column[:2] != label.column[:2]:
                return
            if unit.column == label.column:
                yield unit
        elif unit.in_table:
            return
        elif unit.column[0] != label.column[0]:
            continue
        elif unit.column[1] != -2 or unit.column[2] == 0:
            yield unit


def _beside(sheet: Recognition, label: Piece) -> list[Piece]:
    """The units of the signature: the other columns of the label's table, or what is left after it."""
    if label.in_table:
        table = [unit for unit in sheet.units if unit.column[:2] == label.column[:2] and unit.column[1] >= 0]
        beside = [unit for unit in table if not sheet.is_claimed(unit) and unit.column != label.column]
        above = [unit for unit in table if unit.column == label.column and unit.order < label.order]
        if any(not unit.blank for unit in beside):
            return sorted([*above, *beside], key=lambda unit: (unit.column, unit.order))
    below = [
        unit
        for unit in _before_next_text(sheet.units[label.order + 1 : label.order + SIGNATURE_REACH], label)
        if not sheet.is_claimed(unit) and (unit.blank or not key_patterns.CONTACT.match(unit.key))
    ]
    return [*_anchoring(sheet, label), *below]


def _before_next_text(units: Sequence[Piece], label: Piece) -> Iterator[Piece]:
    """``units`` up to a text that begins behind the signature: on a page of its own, or by what opens one."""
    section = label.paragraph.place.section
    for unit in units:
        other_page = unit.paragraph.place.section != section or unit.paragraph.format.page_break_before
        if other_page or is_type_title(unit) or any(pattern.match(unit.key) for pattern in _OPENS_A_TEXT):
            return
        yield unit
        if "\f" in unit.paragraph.text:
            return


def _table_above(sheet: Recognition, label: Piece) -> list[Piece]:
    """The table that is right above the recipients: of several signers, each in a column."""
    above = next((unit for unit in reversed(sheet.units[: label.order]) if not unit.blank), None)
    if above is None or not above.in_table or label.in_table:
        return []
    return [unit for unit in sheet.units[: label.order] if unit.column[:2] == above.column[:2]]


def _lines_above(sheet: Recognition, label: Piece) -> list[Piece]:
    """The short lines right above the recipients, from the one that can be a signer's authority or position."""
    lines: list[Piece] = []
    for unit in reversed(sheet.units[max(0, label.order - SIGNATURE_REACH) : label.order]):
        if unit.in_table or sheet.is_claimed(unit) or _is_prose(unit) or unit.text.endswith("."):
            break
        lines.insert(0, unit)
    opening = (at for at, unit in enumerate(lines) if _is_authority(unit) or _is_position(unit))
    first = next(opening, None)
    return [] if first is None else lines[first:]


def _is_position(unit: Piece) -> bool:
    return shows_capitals(unit) and bool(key_patterns.POSITION.match(unit.key))


def _anchoring(sheet: Recognition, label: Piece) -> list[Piece]:
    """The first lines of a signature that hold the text box of the recipients: a file puts a box behind them."""
    lines: list[Piece] = []
    if label.paragraph.place.text_box is None:
        return lines
    for unit in reversed(sheet.units[: label.order]):
        signs = shows_capitals(unit) and (_is_authority(unit) or key_patterns.POSITION.match(unit.key))
        if unit.column != label.column and (sheet.is_claimed(unit) or not signs):
            break
        if unit.column != label.column:
            lines.insert(0, unit)
    return lines


def _signature_without_recipients(sheet: Recognition, start: int) -> list[Piece]:
    """From a line that can be a signer's authority or position, when only a signature's few lines follow."""
    for unit in sheet.free(max(start, len(sheet.units) - SIGNATURE_REACH)):
        if shows_capitals(unit) and (_is_authority(unit) or key_patterns.POSITION.match(unit.key)):
            rest = list(sheet.free(unit.order))
            if len(rest) <= MOST_SIGNATURE_LINES and not any(_is_prose(other) for other in rest):
                return list(sheet.units[unit.order :])
    return []


def _name_below_table(sheet: Recognition) -> None:
    """The signer's name where it is alone under the table that holds the position."""
    above = [*sheet.units_of(Component.SIGNING_AUTHORITY), *sheet.units_of(Component.POSITION)]
    if sheet.has(Component.FULL_NAME) or not above or not above[-1].in_table:
        return
    last = max(unit.order for unit in sheet.units if unit.column[:2] == above[-1].column[:2])
    below = [unit for unit in sheet.free(last + 1, last + 1 + SIGNATURE_REACH) if not unit.in_table]
    notes = list(takewhile(lambda unit: key_patterns.SIGNATURE_NOTE.match(unit.key), below))
    offices = _other_offices(below[len(notes) :])
    name = next(iter(below[len(notes) + len(offices) :]), None)
    if name is None or not is_name(_without_rank(name)):
        return
    for note in notes:
        sheet.claim(Component.SIGNATURE, [note], 0.9, "wording")
    for office in offices:
        sheet.claim(Component.ADVISORY_POSITION, [office], 0.6, "place")
    sheet.claim(Component.FULL_NAME, [name], 0.9 if mostly(name, "bold") else 0.7, "place")


def _other_offices(units: Sequence[Piece]) -> list[Piece]:
    """The lines in capitals that name another office of the signer (``GIÁM ĐỐC SỞ``), above the name."""
    lines = list(takewhile(lambda unit: shows_capitals(unit) and not unit.in_table, units[:MOST_ENTRY_LINES]))
    return lines if lines and key_patterns.POSITION.match(lines[0].key) else []


def _is_prose(unit: Piece) -> bool:
    marked = any(
        pattern.match(unit.key) for pattern in (key_patterns.ARTICLE, key_patterns.CLAUSE, key_patterns.LEGAL_BASIS)
    )
    return marked or len(unit.text) > LONGEST_POSITION or unit.text.endswith((":", ";"))


def _is_authority(unit: Piece) -> bool:
    """Whether it says by what authority one signs, in small letters too (``Kt. Giám đốc``)."""
    dotted = key_patterns.AUTHORITY_DOTTED.match(unit.key)
    if dotted is None or shows_capitals(unit):
        return dotted is not None
    of_whom = unit.key[dotted.end() :].lstrip()
    named = key_patterns.POSITION.match(of_whom) or key_patterns.ORGAN.match(of_whom)
    return dotted.end() > 2 and (unit.text[:2].isupper() or (unit.text[:1].isupper() and named is not None))


def _signature(sheet: Recognition, block: Sequence[Piece]) -> None:
    for column in _columns(block):
        _signature_column(sheet, column)


def _columns(block: Sequence[Piece]) -> list[list[Piece]]:
    """The block by columns: two signers are side by side."""
    columns: dict[tuple[int, int, int], list[Piece]] = {}
    for unit in block:
        key = unit.column if unit.in_table else (-1, -1, -1)
        columns.setdefault(key, []).append(unit)
    return list(columns.values())


def _signature_column(sheet: Recognition, units: Sequence[Piece]) -> None:
    shown = [unit for unit in units if not unit.blank and not sheet.is_claimed(unit)]
    shown = [unit for unit in shown if len(unit.text) <= LONGEST_POSITION]
    notes = [unit for unit in shown if key_patterns.SIGNATURE_NOTE.match(unit.key) and not is_name(_without_rank(unit))]
    for unit in notes:
        sheet.claim(Component.SIGNATURE, [unit], 0.9, "wording")
    lines = [unit for unit in shown if unit not in notes]
    first = next((at for at, unit in enumerate(lines) if _opens(unit)), None)
    if first is None:
        return
    lines = lines[first:]
    name = _name(units, lines)
    if name is not None:
        lines = lines[: lines.index(name)]
    above = _above_gap(units, lines)
    for unit in above:
        authority = _is_authority(unit)
        component = Component.SIGNING_AUTHORITY if authority else Component.POSITION
        sheet.claim(
            component,
            [unit],
            0.9 if authority or shows_capitals(unit) else 0.7,
            "wording" if authority else "place",
        )
    for unit in lines[len(above) :]:
        sheet.claim(Component.ADVISORY_POSITION, [unit], 0.6, "place")
    if name is not None:
        sure = mostly(name, "bold") or _gap_before(units, name) >= ROOM_TO_SIGN
        sheet.claim(Component.FULL_NAME, [name], 0.9 if sure else 0.7, "place")


def _opens(unit: Piece) -> bool:
    """Whether a signature may begin with the unit."""
    return shows_capitals(unit) or _is_authority(unit) or bool(key_patterns.POSITION.match(unit.key))


def _gap_before(units: Sequence[Piece], unit: Piece) -> int:
    at = units.index(unit)
    gap = 0
    while at - gap > 0 and units[at - gap - 1].blank:
        gap += 1
    return gap


def _name(units: Sequence[Piece], lines: Sequence[Piece]) -> Piece | None:
    """The signer's name: the last line that reads as one; in capitals only when blank lines keep it apart."""
    for unit in reversed(lines[1:]):
        apart = _gap_before(units, unit) >= 1 or _after_note(units, unit) or _has_family_name(unit)
        if is_name(_without_rank(unit)) and (not shows_capitals(unit) or apart):
            return unit
        if unit.key == "ho va ten" or (apart and key_patterns.TO_FILL_IN.match(unit.key)):
            return unit
    return None


def _has_family_name(unit: Piece) -> bool:
    """Whether a line in capitals begins as a person's name does (``NGUYỄN …``), not as a position."""
    return len(unit.text.split()) <= MOST_NAME_WORDS and unit.text.startswith(_FAMILY_NAMES)


def _without_rank(unit: Piece) -> str:
    """The name without a rank before it and without the note that it is signed beside it."""
    text, key = unit.text, unit.key
    if len(text) == len(key) and (note := key_patterns.SIGNED.search(key)):
        text, key = (f"{whole[: note.start()]} {whole[note.end() :]}".strip() for whole in (text, key))
    rank = key_patterns.RANK.match(key)
    return text[rank.end() :] if rank else text


def _after_note(units: Sequence[Piece], unit: Piece) -> bool:
    at = units.index(unit)
    return at > 0 and bool(key_patterns.SIGNATURE_NOTE.match(units[at - 1].key))


def _above_gap(units: Sequence[Piece], lines: Sequence[Piece]) -> list[Piece]:
    """Authority and position: the lines down to the room for the signature."""
    above: list[Piece] = []
    for unit in lines:
        if above and _gap_before(units, unit) >= 2:
            break
        above.append(unit)
    return above
