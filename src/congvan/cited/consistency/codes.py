"""Số, ký hiệu: C01 two symbols, C02 malformed, C08 padding, C10 type, C11 year, C12 one's own symbol."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from congvan.cited.consistency.gathering import Material, PlacedMention
from congvan.cited.consistency.model import FaultLevel, Inconsistency, Replacement
from congvan.cited.consistency.rule import CitationRule, Need
from congvan.cited.lexicon import ABBREVIATIONS, NORMATIVE
from congvan.cited.mentions import Defect
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component, DocumentType

_ORGANS: Final = frozenset(
    {
        "UBND", "HĐND", "TTg", "CP", "QH", "UBTVQH", "TU", "HU", "VPCP", "UBMTTQ", "TTHĐND", "BNV", "BTC",
        "BYT", "BXD", "BCT", "BCA", "BQP", "BTP", "BGTVT", "BTNMT", "BNNPTNT", "BLĐTBXH", "BGDĐT", "BKHĐT",
        "BKHCN",
        "BTTTT", "BVHTTDL", "BNG", "BNNMT",
    }
)  # fmt: skip
_OWN_ABBREVIATION: Final = {kind.abbreviation: kind for kind in DocumentType if kind.abbreviation}
_YEAR_ALLOWED: Final = (
    *NORMATIVE, DocumentType.CONTRACT, DocumentType.MINUTES, DocumentType.AGREEMENT, DocumentType.MEMORANDUM,
)  # fmt: skip
_FILLING: Final = late_pattern(r"[-–—‑‐&.\s]")


def two_symbols(material: Material) -> Iterator[Inconsistency]:
    """C01: one document with two symbols."""
    for cited in material.documents:
        variants: dict[str, PlacedMention] = {}
        for placed in cited.mentions:
            if placed.mention.code:
                variants.setdefault(placed.mention.code.symbol, placed)
        places = list(variants.values())
        for other in places[1:]:
            one, two = places[0].mention, other.mention
            sound = [m.written_code for m in (one, two) if not m.defects] if one.defects or two.defects else []
            likely = sound[0] if len(sound) == 1 else ""
            yield Inconsistency(
                "C01",
                FaultLevel.ERROR,
                other.zone,
                two.written_code,
                Message(
                    f"cùng một văn bản với hai ký hiệu: {one.written_code} và {two.written_code}",
                    f"one document with two symbols: {one.written_code} and {two.written_code}",
                ),
                Message(
                    "một ký hiệu" + (f", có lẽ là {likely}" if likely else ""),
                    "one symbol" + (f", likely {likely}" if likely else ""),
                ),
            )


_WHAT: Final = {
    Defect.BLANK_IN_SYMBOL: Message("có khoảng trắng trong ký hiệu", "a space inside the symbol"),
    Defect.DASH_IN_SYMBOL: Message("có gạch ngang dài trong ký hiệu", "a long dash inside the symbol"),
    Defect.BLANK_AROUND_SLASH: Message("có khoảng trắng cạnh dấu “/” hoặc “-”", "a space beside “/” or “-”"),
}


def malformed_code(material: Material) -> Iterator[Inconsistency]:
    """C02: a blank or a long dash inside a number and symbol."""
    for placed in material.mentions:
        mention = placed.mention
        if not mention.defects or mention.code is None:
            continue
        start, end = mention.code_span
        written = placed.zone.text[start:end]
        lost_hyphen = mention.defects == (Defect.BLANK_IN_SYMBOL,) and "-" not in mention.written_code
        yield Inconsistency(
            "C02",
            FaultLevel.ERROR,
            placed.zone,
            written,
            Message(
                f"“{written}”: " + ", ".join(_WHAT[defect].vi for defect in mention.defects),
                f"“{written}”: " + ", ".join(_WHAT[defect].en for defect in mention.defects),
            ),
            Message(f"viết liền: {mention.code}", f"no spaces, plain hyphens: {mention.code}"),
            None if lost_hyphen else Replacement(start, end, str(mention.code)),
        )


def unpadded_number(material: Material) -> Iterator[Inconsistency]:
    """C08: a number below 10 without its 0."""
    for placed in material.mentions:
        number = placed.mention.number
        if number is None or not re.fullmatch(r"[1-9][a-zđ]?", number):
            continue
        start = placed.mention.code_span[0]
        yield Inconsistency(
            "C08",
            FaultLevel.SUGGESTION,
            placed.zone,
            placed.mention.written_code,
            Message(f"số “{number}” không có số 0 đứng trước", f"the number “{number}” without a leading 0"),
            Message(f"“0{number}”", f"“0{number}”"),
            Replacement(start, start + len(number), f"0{number}"),
        )


def type_against_symbol(material: Material) -> Iterator[Inconsistency]:
    """C10: the letters of the type in the symbol are those of another type."""
    for placed in material.mentions:
        code, kind = placed.mention.code, placed.mention.type
        if code is None or code.is_party:
            continue
        head, _, rest = code.symbol.partition("-")
        if not _is_foreign_head(head, rest, kind.abbreviation):
            continue
        named = _OWN_ABBREVIATION.get(head)
        meaning = f" ({named.label})" if named else ""
        right = f"{kind.abbreviation}-…" if kind.abbreviation else ""
        yield Inconsistency(
            "C10",
            FaultLevel.ERROR,
            placed.zone,
            placed.mention.text,
            Message(
                f"{kind.label} nhưng ký hiệu bắt đầu bằng {head}{meaning}",
                f"a {kind.label} whose symbol begins with {head}{meaning}",
            ),
            Message(
                f"ký hiệu {right}" if right else "ký hiệu không có chữ viết tắt của tên loại",
                f"the symbol {right}" if right else "a symbol without the letters of a type",
            ),
        )


def _is_foreign_head(head: str, rest: str, own: str) -> bool:
    if not rest or head == own or head not in ABBREVIATIONS:
        return False
    # a công văn may come from a unit called KH or TB: only an organ after the letters proves a type
    tail = rest.partition("-")[0]
    return bool(own) or tail in _ORGANS or bool(re.fullmatch(r"S[A-ZĐ&]{2,}", tail))


def year_in_symbol(material: Material) -> Iterator[Inconsistency]:
    """C11: an administrative document with the year in its symbol."""
    for placed in material.mentions:
        mention = placed.mention
        if mention.year is None or mention.number is None or mention.type in _YEAR_ALLOWED:
            continue
        yield Inconsistency(
            "C11",
            FaultLevel.WARNING,
            placed.zone,
            mention.written_code,
            Message(
                f"{mention.name}: có năm trong ký hiệu của văn bản hành chính",
                f"{mention.name}: a year in the symbol of an administrative document",
            ),
            Message(
                f"số, ký hiệu không có năm: {mention.number}/{mention.symbol}",
                f"number and symbol without a year: {mention.number}/{mention.symbol}",
            ),
        )


def own_symbol_variants(material: Material) -> Iterator[Inconsistency]:
    """C12: the office's own symbol spelled in two ways."""
    if material.own_symbol is None:
        return
    own = organ_of(material.own_symbol)
    variants: dict[str, list[PlacedMention]] = {}
    for placed in material.mentions:
        code = placed.mention.code
        if code is None or code.is_party:
            continue
        organ = organ_of(code.symbol)
        if organ != own and _skeleton(organ) == _skeleton(own):
            variants.setdefault(organ, []).append(placed)
    lines = [zone for zone in material.zones if zone.component is Component.NUMBER]
    for organ, places in variants.items():
        cited = ", ".join(Counter(placed.mention.written_code for placed in places))
        yield Inconsistency(
            "C12",
            FaultLevel.ERROR,
            lines[0] if lines else places[0].zone,
            material.own_symbol,
            Message(
                f"ký hiệu của chính cơ quan viết hai cách: {own} ở ô số, {organ} ở {cited}",
                f"the office's own symbol spelled in two ways: {own} in the number line, {organ} in {cited}",
            ),
            Message(f"một cách viết: {own} hoặc {organ}", f"one spelling: {own} or {organ}"),
        )


def organ_of(symbol: str) -> str:
    """The organ in a symbol: ``UBND`` of ``UBND-NC`` and of ``TB-UBND``."""
    head, _, rest = symbol.partition("-")
    return rest if rest and head in ABBREVIATIONS else head


def _skeleton(organ: str) -> str:
    """The letters that count: & and the O that a scanner makes of it left out."""
    letters = _FILLING.sub("", organ)
    return letters.replace("O", "") if len(letters) > 4 else letters


RULES: Final = (
    CitationRule(
        "C01",
        (two_symbols,),
        checked=Message(
            "Các lần viện dẫn cùng tên loại, cùng số, cùng ngày của một cơ quan có cùng một ký hiệu.",
            "Citations of one type, number and date of one issuer have one symbol.",
        ),
        wrong="Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGV ngày 15/01/2026",
        right="Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh …; Công văn số 12/UBND-KGVX ngày 15/01/2026",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C02",
        (malformed_code,),
        checked=Message(
            "Số, ký hiệu được viện dẫn viết liền: không khoảng trắng, không gạch ngang dài.",
            "A cited number and symbol have no space and no long dash.",
        ),
        wrong="Công văn số 12/UBND – KGVX ngày 15/01/2026",
        right="Công văn số 12/UBND-KGVX ngày 15/01/2026",
        fix=Message("Viết liền, dùng dấu gạch nối (-).", "Write it without spaces, with plain hyphens."),
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C08",
        (unpadded_number,),
        checked=Message(
            "Số nhỏ hơn 10 trong viện dẫn có số 0 đứng trước.", "A cited number below 10 has its leading 0."
        ),
        wrong="Công văn số 7/UBND-KGVX ngày 15/01/2026",
        right="Công văn số 07/UBND-KGVX ngày 15/01/2026",
        fix=Message("Thêm số 0 nếu bản gốc ghi như vậy.", "Add the 0 if the document itself prints it."),
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C10",
        (type_against_symbol,),
        checked=Message(
            "Chữ viết tắt tên loại trong ký hiệu là của tên loại được ghi.",
            "The letters of the type in a symbol are those of the type that is named.",
        ),
        wrong="Kế hoạch số 12/QĐ-UBND ngày 15/01/2026 của UBND tỉnh",
        right="Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C11",
        (year_in_symbol,),
        checked=Message(
            "Ký hiệu của văn bản hành chính không có năm (năm là của văn bản quy phạm pháp luật).",
            "The symbol of an administrative document holds no year (normative documents have one).",
        ),
        wrong="Công văn số 12/2026/UBND-KGVX ngày 15/01/2026",
        right="Công văn số 12/UBND-KGVX ngày 15/01/2026",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C12",
        (own_symbol_variants,),
        checked=Message(
            "Ký hiệu của cơ quan viết như nhau ở dòng số và trong các văn bản của chính cơ quan được viện dẫn.",
            "The office's symbol is spelled the same in the number line and in its own documents that are cited.",
        ),
        wrong="Số: 05/STC-QLNS\nThực hiện Công văn số 02/S&TC-QLNS ngày 15/01/2026 của Sở Tài chính",
        right="Số: 05/STC-QLNS\nThực hiện Công văn số 02/STC-QLNS ngày 15/01/2026 của Sở Tài chính",
        needs=(
            Need.CITATIONS,
            Need.OWN_SYMBOL,
        ),
    ),
)
