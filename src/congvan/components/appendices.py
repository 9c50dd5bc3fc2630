"""Appendices in the same file: number, title, the line that ties them to the document."""

from __future__ import annotations

from collections.abc import Sequence

from congvan.components import key_patterns
from congvan.components.model import FoundAppendix
from congvan.components.prose import recognise_body
from congvan.components.recognition import Recognition
from congvan.components.units import Piece, from_zero, mostly, paragraphs_of, shows_capitals
from congvan.vocabulary import Component, DocumentType

MOST_TITLE_LINES = 6


def appendix_starts(units: Sequence[Piece]) -> list[int]:
    """The orders of the units that head an appendix: ``Phụ lục I`` alone on its line, outside tables."""
    return [
        unit.order
        for unit in units
        if key_patterns.APPENDIX.match(unit.key)
        and not unit.in_table
        and (unit.centred or mostly(unit, "bold"))
        and unit.text[:1].isupper()
    ]


def read_appendix(units: Sequence[Piece], kind: DocumentType | None) -> FoundAppendix:
    """The appendix whose heading is the first of ``units``."""
    sheet = Recognition(from_zero(units), ())
    sheet.claim(Component.APPENDIX_NUMBER, [sheet.units[0]], 0.9, "wording")
    at = _title(sheet)
    at = recognise_reference(sheet, at)
    recognise_body(sheet, at, len(sheet.units), kind)
    return FoundAppendix(sheet.in_order(), paragraphs_of(units))


def _title(sheet: Recognition) -> int:
    lines: list[Piece] = []
    for unit in sheet.units[1 : 2 + MOST_TITLE_LINES]:
        if unit.blank and not lines:
            continue
        heads = _heads(unit, lines)
        if unit.blank or unit.in_table or not heads or key_patterns.APPENDIX_REFERENCE.match(unit.key):
            break
        lines.append(unit)
    if lines:
        sheet.claim(Component.APPENDIX_TITLE, lines, 0.9, "place")
    return lines[-1].order + 1 if lines else 1


def _heads(unit: Piece, lines: Sequence[Piece]) -> bool:
    """Whether a line is of the title: in the middle, or in bold capitals right below the number, wherever it is."""
    if unit.centred:
        return shows_capitals(unit) or mostly(unit, "bold")
    return not lines and not unit.label and shows_capitals(unit) and mostly(unit, "bold") and not _numbered(unit)


def _numbered(unit: Piece) -> bool:
    return bool(key_patterns.ROMAN.match(unit.key) or key_patterns.CLAUSE.match(unit.key))


def recognise_reference(sheet: Recognition, start: int) -> int:
    """``(Kèm theo …)`` at ``start``, on one line or several; gives the order of what follows it."""
    lines: list[Piece] = []
    for unit in sheet.units[start : start + MOST_TITLE_LINES]:
        if not lines and unit.blank:
            continue
        if not lines and not key_patterns.APPENDIX_REFERENCE.match(unit.key):
            break
        if unit.blank or unit.in_table:
            break
        lines.append(unit)
        if ")" in unit.text:
            break
    if not lines:
        return start
    sheet.claim(Component.APPENDIX_REFERENCE, lines, 0.9, "wording")
    return lines[-1].order + 1
