"""Ký hiệu văn bản: what follows from the type, the agency and the unit that drafts (PL I, phần I, mục II, khoản 3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic import ValidationError

from congvan.late_patterns import late_pattern
from congvan.parts import Agency, DocumentNumber, FileCopy, is_file_copy
from congvan.vocabulary import DocumentType, member_of

_BARE: Final = late_pattern(r"(?:Số\s*:?)?\s*(\d{0,6})\s*/?\s*")
_NAMED: Final = (
    (late_pattern(r"(?i)(?:ủy|uỷ) ban nhân dân\b|ubnd\b"), "UBND"),
    (late_pattern(r"(?i)hội đồng nhân dân\b|hđnd\b"), "HĐND"),
    (late_pattern(r"(?i)ban chỉ đạo\b"), "BCĐ"),
    (late_pattern(r"(?i)thủ tướng chính phủ\b"), "TTg"),
    (late_pattern(r"(?i)chủ tịch nước\b"), "CTN"),
)
"""Whose letters are the same everywhere; those of others are laid down by the agency."""


def agency_symbol(issuer: Agency) -> str | None:
    """The letters of ``issuer``: those that are given, else those that all of its kind have."""
    if issuer.symbol:
        return issuer.symbol
    return next((symbol for named, symbol in _NAMED if named.match(issuer.full_name)), None)


def symbol_of(document_type: DocumentType, issuer: Agency, unit: str | None) -> str | None:
    """``QĐ-UBND``, of a công văn ``UBND-VX``; None where the agency's letters, or the unit, are not known."""
    agency = agency_symbol(issuer)
    first, second = (document_type.abbreviation, agency) if document_type.abbreviation else (agency, unit)
    return f"{first}-{second}" if first and second else None


def agrees(number: DocumentNumber, document_type: DocumentType, issuer: Agency) -> bool:
    """Whether the symbol has what type and agency ask of it: “&” counts for nothing, and nothing is asked of letters
    that are not given.
    """
    if issuer.symbol is None:
        return True
    agency, symbol = _letters(issuer.symbol), _letters(number.symbol)
    if document_type.abbreviation:
        return symbol == f"{_letters(document_type.abbreviation)}-{agency}"
    return symbol.startswith(f"{agency}-") or symbol == agency


def is_bare(number: object) -> bool:
    """Whether ``number``, as data give it, comes without a symbol."""
    return isinstance(number, str | int) and not isinstance(number, bool) and bool(_BARE.fullmatch(str(number)))


def with_symbol(data: Mapping[str, Any], usual: DocumentType | None) -> Mapping[str, Any]:
    """``data`` of a document with a bare number, which gets the symbol that follows, where one does.

    ``usual`` is the type of data that name none.
    """
    bare = _BARE.fullmatch(str(data["number"]))
    document_type = _type(data.get("type"), usual)
    if bare is None or document_type is None:
        return data
    try:
        issuer = Agency.model_validate(data.get("issuer"))
    except ValidationError:
        return data
    symbol = symbol_of(document_type, issuer, _unit(data.get("recipients")))
    return data if symbol is None else {**data, "number": {"number": bare[1] or None, "symbol": symbol}}


def _type(typed: object, usual: DocumentType | None) -> DocumentType | None:
    if isinstance(typed, DocumentType):
        return typed
    found = member_of((DocumentType,), typed) if isinstance(typed, str) else usual
    return found if isinstance(found, DocumentType) else None


def _unit(recipients: object) -> str | None:
    """The first unit of the file copy, ``QLNS`` of “Lưu: VT, QLNS”: it has drafted the document."""
    lines = recipients.splitlines() if isinstance(recipients, str) else recipients
    for line in lines if isinstance(lines, Sequence) else ():
        if isinstance(line, FileCopy) or (isinstance(line, str) and is_file_copy(line.strip())):
            try:
                units = FileCopy.model_validate(line).units
            except ValidationError:
                return None
            return units[0] if units else None
        if isinstance(line, Mapping) and line.get("units"):
            named = line["units"]
            return str(named if isinstance(named, str) else named[0])
    return None


def _letters(symbol: str) -> str:
    return symbol.replace("&", "").casefold()
