"""Phía sau chữ ký: lists and texts that go with a document in the same file and are not called an appendix."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from congvan.components import key_patterns
from congvan.components.appendices import MOST_TITLE_LINES, recognise_reference
from congvan.components.kind import appendix_kind, attached_kind
from congvan.components.model import Components, FoundAppendix
from congvan.components.prose import recognise_body
from congvan.components.recognition import Recognition
from congvan.components.units import Piece, from_zero, mostly, paragraphs_of, part_and_index, shows_capitals, units_of
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import RECIPIENT_LINES, SIGNER, Component, DocumentType

_FOOT: Final = (*SIGNER, *RECIPIENT_LINES, Component.SIGNATURE, Component.DRAFTER_MARK)
_LONGEST_TITLE: Final = 300


@dataclass(frozen=True, slots=True)
class Behind:
    """What begins with a title behind the signature: ``DANH SÁCH``, ``QUY CHẾ``, with ``(Kèm theo …)`` or without."""

    units: tuple[Piece, ...]
    title_lines: int
    """How many of its first units are its title."""

    @property
    def document_type(self) -> DocumentType | None:
        """The type that its first line names (``QUY CHẾ``), None for a list."""
        return key_patterns.TYPES.get(self.units[0].key.rstrip(":. "))

    @property
    def refers(self) -> bool:
        """Whether ``(Kèm theo …)`` is below its title."""
        return _refers(self.units, 0)

    def as_list(self) -> FoundAppendix:
        """It as an appendix, whose title may be on several lines."""
        sheet = Recognition(self.units, ())
        sheet.claim(Component.APPENDIX_TITLE, self._title, 0.9, "place")
        self._rest(sheet, None)
        return FoundAppendix(sheet.in_order(), paragraphs_of(self.units))

    def as_attached(self, document_type: DocumentType) -> Components:
        """It as a text that the document issues, of the type that its first line names."""
        sheet = Recognition(self.units, ())
        first, *subject = self._title
        sheet.claim(Component.DOCUMENT_TYPE, [first], 0.9, "wording")
        if subject:
            sheet.claim(Component.TITLED_SUBJECT, subject, 0.9, "place")
        self._rest(sheet, document_type)
        return Components(attached_kind(document_type, first), sheet.in_order(), (), paragraphs_of(self.units))

    def as_referring(self) -> Components:
        """It as what goes with the document and is called by another name than appendix: all that it shares with one
        is the line that says so.
        """
        sheet = Recognition(self.units, ())
        recognise_reference(sheet, self.title_lines)
        paragraphs = paragraphs_of(self.units)
        return Components(appendix_kind(self.units[0]), (), (FoundAppendix(sheet.in_order(), paragraphs),), paragraphs)

    @property
    def _title(self) -> list[Piece]:
        return [unit for unit in self.units[: self.title_lines] if not unit.blank]

    def _rest(self, sheet: Recognition, document_type: DocumentType | None) -> None:
        start = recognise_reference(sheet, self.title_lines)
        recognise_body(sheet, start, len(self.units), document_type)


def behind_signature(document: Components) -> tuple[Behind, ...]:
    """What goes with a document behind its signature, before the first of its appendices that is called so.

    The first may say by its title alone that it begins; a further one says what it goes with.
    """
    units = _units_behind(document)
    starts = [at for at, unit in enumerate(units) if _heads(unit) and _refers(units, at)]
    first = next((at for at, unit in enumerate(units) if not unit.blank and not unit.in_table), None)
    if first is not None and first not in starts and _heads(units[first]) and first + 1 < len(units):
        starts.insert(0, first)
    starts = _without_title_lines(units, starts)
    pieces = (from_zero(units[start:end]) for start, end in pairwise([*starts, len(units)]))
    return tuple(Behind(tuple(piece), _count_title_lines(piece)) for piece in pieces)


def issued_with(document: Components) -> tuple[Components, ...]:
    """The texts and lists behind the signature that say what they go with, a text of the type that its title names."""
    pieces = (piece for piece in behind_signature(document) if piece.refers)
    return tuple(
        piece.as_attached(piece.document_type) if piece.document_type else piece.as_referring() for piece in pieces
    )


def _units_behind(document: Components) -> list[Piece]:
    """The units below the foot of the document and above its first appendix, none where it is not signed."""
    foot = [one for found in document.all(*_FOOT) for one in found.paragraphs if one.place.area == "body"]
    if not any(map(document.first, SIGNER)) or not foot:
        return []
    tables = {one.place.cells[0].table for one in foot if one.place.cells}
    last = max(part_and_index(one.place) for one in foot)
    appended = {part_and_index(one.place) for appendix in document.appendices for one in appendix.paragraphs}
    below = [
        one
        for one in document.paragraphs
        if part_and_index(one.place) > last
        and part_and_index(one.place) not in appended
        and not (one.place.cells and one.place.cells[0].table in tables)
    ]
    return units_of(below) if any(one.text.strip() for one in below) else []


def _heads(unit: Piece) -> bool:
    """Whether it can be the first line of a title: in the middle, in capitals or bold, outside tables."""
    if unit.blank or unit.in_table or unit.paragraph.place.text_box is not None or not unit.centred:
        return False
    return (shows_capitals(unit) or mostly(unit, "bold")) and len(unit.text) <= _LONGEST_TITLE


def _refers(units: Sequence[Piece], start: int) -> bool:
    """Whether ``(Kèm theo …)`` is below a title that begins at ``start``, with nothing but its lines between."""
    for unit in units[start + 1 : start + 2 + MOST_TITLE_LINES]:
        if unit.blank:
            continue
        if key_patterns.APPENDIX_REFERENCE.match(unit.key) and unit.text.startswith("("):
            return True
        if unit.in_table or not unit.centred:
            return False
    return False


def _without_title_lines(units: Sequence[Piece], starts: Sequence[int]) -> list[int]:
    """``starts`` without the further lines of one title: something else is between two titles."""
    kept: list[int] = []
    for at in starts:
        if not kept or any(map(_is_content, units[kept[-1] : at])):
            kept.append(at)
    return kept


def _is_content(unit: Piece) -> bool:
    """Whether it is not a line of a title."""
    if unit.blank:
        return False
    return unit.in_table or not unit.centred or bool(key_patterns.APPENDIX_REFERENCE.match(unit.key))


def _count_title_lines(units: Sequence[Piece]) -> int:
    """The lines of the title: down to ``(Kèm theo …)``, else those that could head it."""
    refers = _refers(units, 0)
    for at, unit in enumerate(units[1 : 2 + MOST_TITLE_LINES], 1):
        if unit.blank and not refers:
            return at
        ends = key_patterns.APPENDIX_REFERENCE.match(unit.key) if refers else not _heads(unit)
        if ends and not unit.blank:
            return at
    return min(len(units), 1 + MOST_TITLE_LINES)
