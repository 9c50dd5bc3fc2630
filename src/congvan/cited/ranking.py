"""Thứ bậc văn bản: the rank of cited documents, by which legal bases are ordered, the highest first."""

from __future__ import annotations

import re
from typing import Final

from congvan.cited.values import CitedDocument
from congvan.vocabulary import DocumentType, LegalType

_BY_TYPE: Final = {
    LegalType.CONSTITUTION: 1,
    LegalType.CODE: 2,
    LegalType.LAW: 2,
    LegalType.ORDINANCE: 4,
    LegalType.ORDER: 5,
    LegalType.DECREE: 6,
    LegalType.CIRCULAR: 9,
    LegalType.JOINT_CIRCULAR: 9,
    LegalType.JOINT_RESOLUTION: 9,
}
_BY_SYMBOL: Final = (
    (re.compile(r"UBTVQH"), 4),
    (re.compile(r"QH\d"), 2),
    (re.compile(r"QĐ-CTN"), 5),
    (re.compile(r"NQ-CP"), 6),
    (re.compile(r"QĐ-TTg"), 7),
    (re.compile(r"NQ-HĐTP"), 8),
    (re.compile(r"NQ-HĐND"), 10),
    (re.compile(r"QĐ-UBND"), 11),
)
"""Resolutions and decisions, by who issues them."""
_ADMINISTRATIVE: Final = 12
_LAST: Final = (9999, 12, 31)


def basis_rank(document: CitedDocument) -> tuple[int, int, int, int]:
    """By which legal bases are ordered: rank, then date; one without a date comes last of its rank."""
    date = document.date
    day = (date.year, date.month or 12, date.day or 31) if date.year is not None else _LAST
    return (_rank(document), *day)


def _rank(document: CitedDocument) -> int:
    kind = document.type
    if isinstance(kind, LegalType):
        return _BY_TYPE.get(kind, _ADMINISTRATIVE)
    code = "" if document.code is None else str(document.code)
    decides = kind in (DocumentType.RESOLUTION, DocumentType.DECISION)
    return next((rank for symbol, rank in _BY_SYMBOL if decides and symbol.search(code)), _ADMINISTRATIVE)
