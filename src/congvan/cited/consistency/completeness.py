"""Đầy đủ ở lần đầu, gọn ở lần sau: C13 date, C14 issuer, C15 subject, C21 given in full again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from congvan.cited.consistency.gathering import CitedEntry, Material, PlacedMention
from congvan.cited.consistency.model import FaultLevel, Inconsistency
from congvan.cited.consistency.rule import CitationRule, Need
from congvan.cited.lexicon import TITLED, folded
from congvan.cited.mentions import IssuerPlace, Mention
from congvan.cited.surroundings import DAY
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.vocabulary import SUBJECTS

_LISTED: Final = late_pattern(r"(?:[,;]|\b(?:và|hoặc|theo|tại))\s+(?:các\s+)?\Z")
"""What joins a document to the sentence, not to the subject of the one before it."""
_CLAUSE: Final = 200
_DATED_BEFORE: Final = late_pattern(
    rf"\b[Nn]gày\s+{DAY}\s*,[^.;:]{{2,120}}?\s(?:ban hành|có|ra|ký|gửi)\s+(?:ban hành\s+)?\Z"
)
"""``Ngày 15/9/2023, Thủ tướng Chính phủ ban hành Công điện …``: the sentence has dated it."""


def _numbered(material: Material) -> Iterator[CitedEntry]:
    """The documents that a first mention must give in full: all but laws and ordinances.

    The subject of the citing document names others in short, before the text does in full.
    """
    for cited in material.documents:
        in_text = [placed for placed in cited.mentions if placed.zone.component not in SUBJECTS]
        if in_text and in_text[0].mention.type not in TITLED:
            yield CitedEntry(in_text)


def _in_subjects(material: Material) -> frozenset[int]:
    """The mentions, by identity, that the subject of the document cited before them holds, listed after no other."""
    return frozenset(
        id(inner.mention)
        for outer, inner in pairwise(material.mentions)
        if outer.zone is inner.zone and _holds(outer.mention, inner.mention, inner.zone.text)
    )


def _holds(outer: Mention, inner: Mention, text: str) -> bool:
    if outer.subject is None or _LISTED.search(text[outer.end : inner.start]):
        return False
    return outer.subject.startswith(folded(text[outer.end : inner.end]).lstrip(" ,"))


def _first_without(material: Material, fact: str) -> Iterator[PlacedMention]:
    """The first mention of each document where it lacks ``fact``, which the subject of another may leave out: that is
    quoted as it is.
    """
    quoted = _in_subjects(material)
    for cited in _numbered(material):
        facts = ((placed, getattr(placed.mention, fact)) for placed in cited.mentions)
        first = next(((placed, value) for placed, value in facts if value or id(placed.mention) not in quoted), None)
        if first is not None and first[1] is None:
            yield first[0]


def _missing(code: str, level: FaultLevel, first: PlacedMention, what: Message) -> Inconsistency:
    return Inconsistency(
        code,
        level,
        first.zone,
        first.mention.text,
        Message(
            f"{first.mention.name} dẫn lần đầu không có {what.vi}",
            f"{first.mention.name} cited for the first time without its {what.en}",
        ),
        Message(f"lần đầu ghi cả {what.vi}", f"the {what.en} at the first mention"),
    )


def missing_date(material: Material) -> Iterator[Inconsistency]:
    """C13: a first mention without date."""
    for first in _first_without(material, "date"):
        if _DATED_BEFORE.search(first.zone.text[: first.mention.start][-_CLAUSE:]):
            continue
        yield _missing("C13", FaultLevel.WARNING, first, Message("thời gian ban hành", "date"))


def missing_issuer(material: Material) -> Iterator[Inconsistency]:
    """C14: a first mention without issuer."""
    for first in _first_without(material, "issuer"):
        yield _missing("C14", FaultLevel.SUGGESTION, first, Message("tên cơ quan ban hành", "issuer"))


def missing_subject(material: Material) -> Iterator[Inconsistency]:
    """C15: a first mention without subject."""
    for first in _first_without(material, "subject"):
        yield _missing("C15", FaultLevel.SUGGESTION, first, Message("trích yếu", "subject"))


def full_again(material: Material) -> Iterator[Inconsistency]:
    """C21: a document given in full a second time."""
    for cited in _numbered(material):
        given = False
        for placed in cited.mentions:
            mention = placed.mention
            again = mention.issuer_place in (IssuerPlace.AFTER, IssuerPlace.SHARED)
            if given and mention.date and again:
                yield Inconsistency(
                    "C21",
                    FaultLevel.SUGGESTION,
                    placed.zone,
                    mention.text,
                    Message(f"{mention.name} lại ghi đầy đủ", f"{mention.name} given in full once more"),
                    Message(
                        "từ lần thứ hai chỉ ghi tên loại, số và ký hiệu",
                        "from the second mention on type, number and symbol alone",
                    ),
                )
            given = given or bool(mention.date and mention.issuer)


RULES: Final = (
    CitationRule(
        "C13",
        (missing_date,),
        checked=Message(
            "Lần viện dẫn đầu tiên ghi ngày ban hành (luật, pháp lệnh không cần).",
            "A first citation has the date (laws and ordinances need none).",
        ),
        wrong="Thực hiện Công văn số 12/UBND-KGVX của UBND tỉnh về việc rà soát",
        right="Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C14",
        (missing_issuer,),
        checked=Message("Lần viện dẫn đầu tiên ghi cơ quan ban hành.", "A first citation names the issuer."),
        wrong="Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 về việc rà soát",
        right="Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C15",
        (missing_subject,),
        checked=Message("Lần viện dẫn đầu tiên ghi trích yếu nội dung.", "A first citation gives the subject."),
        wrong="Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh; các đơn vị báo cáo kết quả.",
        right="Thực hiện Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát; "
        "các đơn vị báo cáo kết quả.",
        needs=(Need.CITATIONS,),
    ),
    CitationRule(
        "C21",
        (full_again,),
        checked=Message(
            "Văn bản đã viện dẫn đầy đủ thì các lần sau chỉ ghi tên loại và số, ký hiệu.",
            "A document that was given in full is cited by type and number from then on.",
        ),
        wrong=(
            "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát; "
            "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh"
        ),
        right="Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát; Công văn số 12/UBND-KGVX",
        needs=(Need.CITATIONS,),
    ),
)
