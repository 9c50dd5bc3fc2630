"""Đọc viện dẫn: every citation of a text, with lists resolved.

The grammar is anchored at codes (``4422/BLĐTBXH-VPQGGN``) and at titled laws:
see ``docs/citations.md``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from congvan.cited import surroundings
from congvan.cited.lexicon import ABBREVIATIONS
from congvan.cited.mentions import IssuerPlace, Mention
from congvan.cited.provision import provision_before
from congvan.cited.scanning import FoundCitation, ReadCode, codes, number_word_before, titled_laws, type_before
from congvan.late_patterns import late_pattern

_JOINT: Final = late_pattern(r"\s{0,3}(?P<joint>,|;|và|,\s{1,3}và)\s{1,3}(?:(?:các|số)\s{1,3}:?)?")
_SHARING: Final = (",", "và", ", và")
_BRACKET: Final = late_pattern(r"[()\n]")


def find_citations(text: str) -> list[Mention]:
    """Mọi lượt viện dẫn trong ``text``, in reading order; its time is linear in the length of ``text``.

    Near misses (a blank or a long dash inside a symbol) are found too and say so in ``defects``. Dates and
    issuers said once for a list, and issuers said before it, are filled in. A type word without a code, a
    bare fraction or a bare date is not a citation. ``text`` should be in NFC.
    """
    found = sorted([*_coded(text), *titled_laws(text)], key=lambda item: item.start)
    if not found:
        return []
    mentions = [_surrounded(text, item) for item in found]
    return _with_issuers(text, _with_dates(text, mentions))


def _coded(text: str) -> Iterator[FoundCitation]:
    last: FoundCitation | None = None
    for code in codes(text):
        named = type_before(text, code)
        if named is not None:
            kind, start = named
            last = FoundCitation.coded(start, kind, code)
            yield last
        elif last is not None and _continues(text, last, code):
            start = number_word_before(text, code.start)
            last = replace(FoundCitation.coded(start, last.type, code), with_type=False)
            yield last


def _continues(text: str, last: FoundCitation, code: ReadCode) -> bool:
    """Whether ``code`` goes on a list whose type was said once: ``…273/TB-UBND, 276/TB-UBND``."""
    if code.start - last.end > 240 or last.symbol is None:
        return False
    end = _surrounded(text, last).end
    joint = _JOINT.fullmatch(text, end, code.start)
    heads = {last.symbol.split("-")[0], code.symbol.split("-")[0]}
    return joint is not None and (len(heads) == 1 or not heads & ABBREVIATIONS)


def _surrounded(text: str, found: FoundCitation) -> Mention:
    """``found`` with what is around it: provision before, date, issuer and subject after."""
    provision, start = provision_before(text, found.start) if found.with_type else (None, found.start)
    end = found.end
    date = issuer = None
    for _ in range(2):
        behind = surroundings.short_name_end(text, end)
        if date is None and (dated := surroundings.date_at(text, end) or surroundings.date_at(text, behind)):
            date, end = dated
        if issuer is None and (named := surroundings.issuer_at(text, end) or surroundings.issuer_at(text, behind)):
            issuer, end = named
    subject = surroundings.subject_at(text, end) or surroundings.subject_at(
        text, surroundings.short_name_end(text, end)
    )
    mention = Mention(
        start, end, text[start:end], found.type, found.number, found.year, found.symbol, found.code_span,
        found.title, date, issuer=issuer, issuer_place=IssuerPlace.AFTER if issuer else IssuerPlace.NONE,
        subject=subject[0] if subject else None, defects=found.defects,
    )  # fmt: skip
    return replace(mention, provision=provision) if provision else mention


def _joint(text: str, left: Mention, right: Mention) -> str:
    """The word or mark that joins two mentions of one list, or the empty string."""
    if right.start - left.end > 16 or left.subject is not None:
        return ""
    found = _JOINT.fullmatch(text, left.end, right.start)
    return " ".join(found["joint"].split()) if found else ""


def _with_dates(text: str, mentions: list[Mention]) -> list[Mention]:
    dated = list(mentions)
    for place in range(len(dated) - 2, -1, -1):
        left, right = dated[place], dated[place + 1]
        if left.date or left.issuer or not right.date or left.type is not right.type:
            continue
        year = right.day.year if right.day else None
        if _joint(text, left, right) in _SHARING and left.year in (None, year):
            dated[place] = replace(left, date=right.date, shared_date=True)
    return dated


def _with_issuers(text: str, mentions: list[Mention]) -> list[Mention]:
    named = list(mentions)
    for place in range(len(named) - 2, -1, -1):
        left, right = named[place], named[place + 1]
        if left.issuer or not right.issuer or left.type is not right.type:
            continue
        if _joint(text, left, right) in _SHARING:
            named[place] = replace(left, issuer=right.issuer, issuer_place=IssuerPlace.SHARED)
    brackets = _bracket_issuers(text, named)
    for place, mention in enumerate(named):
        if mention.issuer is None and mention.title is None:
            issuer = (
                surroundings.issuer_before(text, mention.start) or brackets.get(place) or _inherited(text, named, place)
            )
            if issuer:
                named[place] = replace(mention, issuer=issuer, issuer_place=IssuerPlace.BEFORE)
    return named


def _inherited(text: str, mentions: list[Mention], place: int) -> str | None:
    """The issuer said before the list in which ``mentions[place]`` comes later."""
    if place == 0 or mentions[place - 1].issuer_place is not IssuerPlace.BEFORE:
        return None
    joined = _joint(text, mentions[place - 1], mentions[place]) in _SHARING
    return mentions[place - 1].issuer if joined else None


def _bracket_issuers(text: str, mentions: list[Mention]) -> dict[int, str]:
    """For mentions inside the brackets of "các văn bản của X (…)": the index and X."""
    issuers: dict[int, str] = {}
    opening: int | None = None
    organ: str | None = None
    events = _BRACKET.finditer(text)
    event = next(events, None)
    for place, mention in enumerate(mentions):
        while event is not None and event.start() < mention.start:
            opening = event.start() if event[0] == "(" else None
            organ = None
            event = next(events, None)
        if opening is not None and organ is None and mention.start - opening < 8:
            organ = surroundings.issuer_before_bracket(text, opening)
        if opening is not None and organ:
            issuers[place] = organ
    return issuers
