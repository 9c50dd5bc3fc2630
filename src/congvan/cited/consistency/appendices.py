"""Phụ lục: C20 cited but absent, absent from the text, or unnumbered among several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from congvan.cited.consistency.gathering import Material
from congvan.cited.consistency.model import Attachment, ComponentText, FaultLevel, Inconsistency
from congvan.cited.consistency.rule import CitationRule
from congvan.cited.lexicon import TYPE_OF_LABEL, one_of
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.vocabulary import APPENDIX_HEAD

_REFERENCE: Final = late_pattern(
    r"(?<!\w)(?:các\s)?[Pp]hụ\slục(?:\s(?:số\s)?(?P<number>[IVXLC]{1,6}|\d{1,2}|[A-Z])(?!\w))?"
    r"(?P<more>(?:\s?(?:,|và)\s?[IVXLC]{1,6}(?!\w))*)"
)
# an appendix of another document: "Phụ lục I Nghị định …", "Phụ lục ban hành kèm theo Nghị quyết …", or of this one
_OF_ANOTHER: Final = late_pattern(
    rf"\s{{1,2}}(?:(?:được\s)?(?:ban\shành\s)?kèm\stheo\s|của\s|tại\s)?(?:các\s)?{one_of(tuple(TYPE_OF_LABEL))}\s(?P<this>này(?!\w))?",
    re.IGNORECASE,
)
_ITSELF: Final = late_pattern(r"\s(?:này|đó|trên|nêu trên)(?!\w)")
_ATTACHED: Final = late_pattern(r"\s(?:chi tiết\s)?(?:đính|gửi)?\s?kèm(?!\w)")
_GOING_WITH: Final = late_pattern(
    rf"(?<!\w)(?:(?:đính|gửi)\skèm(?!\w)|kèm\stheo(?!\w)(?!\s{one_of(tuple(TYPE_OF_LABEL))}))", re.IGNORECASE
)
"""``(danh sách kèm theo)``: an appendix called by what it holds; ``kèm theo Quyết định …`` is with another document."""
_POINTING: Final = late_pattern(r"(?<!\w)(?:theo|tại|trong|xem)\s\Z")
_ONLY_ONE: Final = Message("phụ lục duy nhất, không có số thứ tự", "the only appendix, which has no number")
_HEADINGS: Final = frozenset(APPENDIX_HEAD)


def appendices(material: Material) -> Iterator[Inconsistency]:
    """C20: references against attachments, both ways; one that is nowhere here may be sent as another file."""
    attached = material.attachments
    numbers = {one.number for one in attached if one.number}
    named: set[str] = set()
    prose = (zone.text for zone in material.zones if zone.component not in _HEADINGS)
    referred = bool(attached) and any(map(_GOING_WITH.search, prose))
    for zone, match in _references(material):
        referred = True
        cited = _cited(match, numbers)
        named.update(cited)
        yield from _reference_faults(zone, match, cited, attached, numbers)
    yield from _attachment_faults(material, named, referred=referred)


def _references(material: Material) -> Iterator[tuple[ComponentText, re.Match[str]]]:
    for zone in material.zones:
        if zone.component in _HEADINGS or "hụ" not in zone.text:
            continue
        for match in _REFERENCE.finditer(zone.text):
            if _is_reference(zone.text, match, material.attachments):
                yield zone, match


def _is_reference(text: str, match: re.Match[str], attached: tuple[Attachment, ...]) -> bool:
    """Whether the words mean an attachment of this text: numbered, described as attached, or pointed at."""
    after = match.end()
    of_document = _OF_ANOTHER.match(text, after)
    if (of_document and not (of_document["this"] and attached)) or _ITSELF.match(text, after):
        return False
    before = text[max(0, match.start() - 16) : match.start()]
    return bool(match["number"] or _ATTACHED.match(text, after) or _POINTING.search(before))


def _cited(match: re.Match[str], numbers: set[str]) -> list[str]:
    """The numbers that are cited: those that are there, all of them for "các Phụ lục"."""
    if match["number"]:
        return [match["number"], *re.findall(r"[IVXLC]+", match["more"])]
    return sorted(numbers) if match[0].startswith("các") else []


def _reference_faults(
    zone: ComponentText, match: re.Match[str], cited: list[str], attached: tuple[Attachment, ...], numbers: set[str]
) -> Iterator[Inconsistency]:
    end = min(len(zone.text), match.end() + 24)
    words = zone.text[match.start() : end].split(")")[0].split(",")[0].strip()
    if not attached:
        yield _fault(
            zone,
            words,
            Message(
                f"viện dẫn “{words}” mà văn bản không có phụ lục",
                f"“{words}” cited, but no appendix is attached",
            ),
            Message(
                "phụ lục đính kèm, có số thứ tự nếu từ hai trở lên",
                "the appendix attached, numbered if one of several",
            ),
            FaultLevel.SUGGESTION,
        )
    elif not cited and len(attached) > 1:
        yield _fault(
            zone,
            words,
            Message(
                f"“{words}” không nói phụ lục nào trong {len(attached)}",
                f"“{words}” does not say which of the {len(attached)} appendices",
            ),
            Message("số thứ tự của phụ lục", "the number of the appendix"),
        )
    for number in cited if attached else ():
        if number not in numbers and (numbers or (len(attached) == 1 and _is_further(number))):
            have = ", ".join(sorted(numbers))
            yield _fault(
                zone,
                words,
                Message(f"Phụ lục {number} được viện dẫn nhưng không có", f"Phụ lục {number} cited but missing"),
                Message(f"một trong các phụ lục: {have}", f"one of the appendices: {have}") if have else _ONLY_ONE,
            )


def _is_further(number: str) -> bool:
    """Whether a number, Roman or Arabic, is not that of the first appendix."""
    return number.lstrip("0") not in ("I", "1", "A")


def _attachment_faults(material: Material, named: set[str], *, referred: bool) -> Iterator[Inconsistency]:
    attached = material.attachments
    if not attached or not material.zones:
        return
    zone = next((one for one in material.zones if one.component in _HEADINGS), material.zones[-1])
    for one in attached:
        name = f"Phụ lục {one.number}".strip()
        if len(attached) > 1 and not one.number:
            yield _fault(
                zone,
                name,
                Message("một trong nhiều phụ lục không có số thứ tự", "one of several appendices has no number"),
                Message("Phụ lục I, Phụ lục II …", "Phụ lục I, Phụ lục II …"),
            )
        elif (one.number and one.number not in named and len(attached) > 1) or not referred:
            yield _fault(
                zone,
                name,
                Message(f"{name} không được nhắc đến trong văn bản", f"{name} is not mentioned in the text"),
                Message("một lần viện dẫn phụ lục", "a reference to it"),
            )


def _fault(
    zone: ComponentText, words: str, found: Message, expected: Message, level: FaultLevel = FaultLevel.WARNING
) -> Inconsistency:
    return Inconsistency("C20", level, zone, words, found, expected)


RULES: Final = (
    CitationRule(
        "C20",
        (appendices,),
        checked=Message(
            "Phụ lục được dẫn thì có trong văn bản, có thì được dẫn; từ hai phụ lục thì được đánh số.",
            "Every cited appendix is attached and every attached appendix is cited; two or more are numbered.",
        ),
        wrong="Danh sách tại Phụ lục I, mẫu báo cáo tại Phụ lục III.\nPhụ lục I\nPhụ lục II",
        right="Danh sách tại Phụ lục I, mẫu báo cáo tại Phụ lục II.\nPhụ lục I\nPhụ lục II",
    ),
)
