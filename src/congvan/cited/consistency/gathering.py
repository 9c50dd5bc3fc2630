"""Gom các lượt viện dẫn: which mentions of a text name the same document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date
from functools import lru_cache
from typing import Final

from congvan.cached import cached_property
from congvan.cited.consistency.model import Attachment, ComponentText, Context
from congvan.cited.lexicon import CitedType, folded
from congvan.cited.mentions import Mention
from congvan.cited.parser import find_citations
from congvan.cited.scanning import codes
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.text import PartialDate, parse_issue_date
from congvan.vocabulary import Component

_NUMBER_LINE: Final = late_pattern(r"\s*(?:Số\s*:?)?\s*(?P<number>\d*)\s*/\s*(?P<symbol>\S.*?)\s*\Z", re.DOTALL)
_SHORT_FORMS: Final = (
    ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("uỷ", "ủy"), ("ttg ", "thủ tướng "),
    ("lđtbxh", "lao động - thương binh và xã hội"), ("lđ-tb&xh", "lao động - thương binh và xã hội"),
)  # fmt: skip


# keeps the comparison linear on texts that cite one number under countless names
_MOST_COMPARED: Final = 40


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A mention and the zone it is in."""

    mention: Mention
    zone: ComponentText


@dataclass(slots=True, eq=False)
class CitedEntry:
    """One document as the text cites it: all its mentions, in reading order."""

    mentions: list[PlacedMention] = field(default_factory=list)

    @property
    def first(self) -> PlacedMention:
        """The first mention."""
        return self.mentions[0]

    @property
    def issuer(self) -> str | None:
        """The issuer that some mention names, or None."""
        return next((placed.mention.issuer for placed in self.mentions if placed.mention.issuer), None)


@dataclass(frozen=True)
class Material:
    """What the rules look at: zones, mentions, cited documents, and the context with its gaps filled."""

    zones: tuple[ComponentText, ...]
    mentions: tuple[PlacedMention, ...]
    documents: tuple[CitedEntry, ...]
    context: Context
    own_symbol: str | None
    issue_date: date | None
    attachments: tuple[Attachment, ...]

    @cached_property
    def without_codes(self) -> tuple[tuple[ComponentText, str], ...]:
        """Each zone with its text, as long as before, in which every code is blanked out."""
        return tuple((zone, _without_codes(zone.text)) for zone in self.zones)


def gather(zones: Iterable[ComponentText], context: Context) -> Material:
    """Read every zone and sort the mentions by document."""
    kept = tuple(zones)
    placed = tuple(PlacedMention(mention, zone) for zone in kept for mention in find_citations(zone.text))
    attachments = context.attachments if context.attachments is not None else tuple(_appendices(kept))
    return Material(
        kept,
        placed,
        tuple(_documents(placed)),
        context,
        context.own_symbol or _own_symbol(kept),
        context.issue_date or _issue_date(kept),
        attachments,
    )


def _own_symbol(zones: Sequence[ComponentText]) -> str | None:
    for zone in zones:
        found = _NUMBER_LINE.match(zone.text) if zone.component is Component.NUMBER else None
        if found:
            return folded(found["symbol"])
    return None


def _issue_date(zones: Sequence[ComponentText]) -> date | None:
    for zone in zones:
        if zone.component is Component.PLACE_DATE and "ngày" in zone.text:
            try:
                return parse_issue_date(zone.text[zone.text.index("ngày") :]).full
            except ValueError:
                return None
    return PartialDate.BLANK.full


def _appendices(zones: Sequence[ComponentText]) -> Iterator[Attachment]:
    for zone in zones:
        if zone.component is Component.APPENDIX_NUMBER:
            words = zone.text.split()
            yield Attachment(words[-1] if len(words) > 2 else "")


def _documents(mentions: Iterable[PlacedMention]) -> Iterator[CitedEntry]:
    buckets: dict[tuple[CitedType, str], list[tuple[CitedEntry, list[Mention]]]] = {}
    order: list[CitedEntry] = []
    for placed in mentions:
        mention = placed.mention
        name = mention.title.casefold() if mention.title and not mention.number else mention.number or ""
        bucket = buckets.setdefault((mention.type, name.lstrip("0")), [])
        near_by = bucket[-_MOST_COMPARED:]
        held = next((one for one in near_by if all(same_document(mention, other) for other in one[1])), None)
        if held is None:
            held = (CitedEntry(), [])
            bucket.append(held)
            order.append(held[0])
        cited, variants = held
        cited.mentions.append(placed)
        if len(variants) < _MOST_COMPARED and not any(_alike(mention, other) for other in variants):
            variants.append(mention)
    yield from order


def _alike(left: Mention, right: Mention) -> bool:
    return (left.code, left.day, left.issuer) == (right.code, right.day, right.issuer)


def same_document(left: Mention, right: Mention) -> bool:
    """Whether two mentions of one type and number mean one document, a slip in symbol or date allowed for."""
    if not same_issuer(left.issuer, right.issuer):
        return False
    years = [{mention.year, mention.day.year if mention.day else None} - {None} for mention in (left, right)]
    if left.code is None or right.code is None:
        return not (years[0] and years[1]) or bool(years[0] & years[1])
    if left.code.symbol == right.code.symbol:
        if left.year is not None and right.year is not None:
            return left.year == right.year
        return left.day is None or right.day is None or left.day.year == right.day.year
    dated = left.day is not None and left.day == right.day
    both_issued = left.issuer is not None and right.issuer is not None
    return dated and left.year == right.year and (both_issued or near(left.code.symbol, right.code.symbol))


def same_issuer(left: str | None, right: str | None) -> bool:
    """Whether two names may be of one organ: unknown, equal, or one the beginning of the other."""
    if left is None or right is None:
        return True
    short, long = sorted((_full_name(left), _full_name(right)), key=len)
    return long.startswith(short)


@lru_cache(maxsize=1024)
def _full_name(name: str) -> str:
    full = name.casefold()
    for short, whole in _SHORT_FORMS:
        full = full.replace(short, whole)
    return full


def near(left: str, right: str) -> bool:
    """Whether two symbols are one but for a slip: one change in six letters."""
    return _distance_within(left, right, max(1, min(len(left), len(right)) // 6))


def _distance_within(left: str, right: str, limit: int) -> bool:
    if abs(len(left) - len(right)) > limit or max(len(left), len(right)) > 80:
        return False
    row = list(range(len(right) + 1))
    for place, letter in enumerate(left, 1):
        previous, row[0] = row[0], place
        for column, other in enumerate(right, 1):
            cost = min(row[column] + 1, row[column - 1] + 1, previous + (letter != other))
            previous, row[column] = row[column], cost
    return row[-1] <= limit


def _without_codes(text: str) -> str:
    end = 0
    pieces: list[str] = []
    for code in codes(text):
        pieces += [text[end : code.start], " " * (code.end - code.start)]
        end = code.end
    return "".join([*pieces, text[end:]])
