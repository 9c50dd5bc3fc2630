"""Tệp của công văn khác: what a final text says against the letter that it is to close."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from congvan.comparing.entries import fields_of
from congvan.cycle.model import CycleLetter, FollowUpCycle, Issued
from congvan.documents import AdministrativeDocument
from congvan.errors import CongvanError, Message
from congvan.parts import each_of
from congvan.text import PartialDate, short_date
from congvan.units.unit import name_key

_RUN: Final = 3
"""Words of a run that two texts share or not."""
_OTHER_WORDS: Final = 0.5
"""Subjects that share less than this part of their words are two, and no edit of one."""
_LITTLE: Final = 0.35
"""Texts that share fewer of their runs of words: an officer is asked whether it is the right file."""
_CERTAIN: Final = 2
"""Contradictions from which on a file is of another letter; one alone may be a slip of the clerk's."""
_SOME: Final = 3
"""Days that a draft names, from which on those of a final text are held against them."""
_DAY: Final = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_FIGURES: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(r"\s*(?P<number>\d+)")


def notes_of_final(
    issued: Issued,
    draft: AdministrativeDocument,
    final: AdministrativeDocument,
    others: Mapping[str, AdministrativeDocument],
) -> tuple[Message, ...]:
    """What the final text says against number, day and draft, where it is still the same letter.

    ``others`` are the other letters of the cycle, by what a person calls them. Raises ``CongvanError`` where the text
    is more like one of them than like the draft, and where two of its parts are of another letter.
    """
    own = _shared(draft, final)
    shared = {name: _shared(other, final) for name, other in others.items()}
    nearest = max(shared, key=shared.__getitem__, default=None)
    if nearest is not None and shared[nearest] > own:
        raise CongvanError(_is_of(nearest))
    found = (*said_otherwise(issued, final, draft), *_differing(draft, final))
    if len(found) >= _CERTAIN:
        raise CongvanError(_another(found))
    return found if own >= _LITTLE else (*found, _unlike(own))


def said_otherwise(
    issued: Issued, text: AdministrativeDocument, draft: AdministrativeDocument | None = None
) -> tuple[Message, ...]:
    """The number and the day in ``text`` that are not those of ``issued``.

    What the draft had already, such as the day on which it was written, is said against neither.
    """
    return tuple(
        message
        for message in (
            _number_against(issued, text, draft),
            _symbol_against(issued, text) if draft is None else None,
            _day_against(issued.date, text, draft),
        )
        if message is not None
    )


def refuse_taken(cycle: FollowUpCycle, letter: CycleLetter, issued: Issued, issuer: str) -> None:
    """Raises ``CongvanError`` where another letter of the same office and year has the number."""
    for one in cycle.letters:
        if one.key == letter.key or one.issued is None or one.issuer not in ("", issuer):
            continue
        if (one.issued.number, one.issued.date.year) == (issued.number, issued.date.year):
            day = short_date(one.issued.date)
            raise CongvanError(
                Message(
                    f"số {issued.number} đã là của “{one.key}” (ngày {day})",
                    f"the number {issued.number} is that of “{one.key}” ({day}) already",
                )
            )


def _number_against(
    issued: Issued, text: AdministrativeDocument, draft: AdministrativeDocument | None
) -> Message | None:
    said, given = each_of(text.number)[0], _NUMBER.match(issued.number)
    if said.number is None or given is None or said.number == int(given["number"]):
        return None
    if draft is not None and each_of(draft.number)[0].number == said.number:
        return None
    shown = f"{said.number}/{said.symbol}"
    return Message(f"số ghi trong tệp: {shown}, số đã cấp: {issued.number}", f"it has {shown}, not {issued.number}")


def _symbol_against(issued: Issued, text: AdministrativeDocument) -> Message | None:
    said, given = each_of(text.number)[0].symbol, issued.number.partition("/")[2]
    if not said or not given or name_key(said) == name_key(given):
        return None
    return Message(f"ký hiệu ghi trong tệp: {said}, đã cấp: {given}", f"its symbol is {said}, not {given}")


def _day_against(issued: date, text: AdministrativeDocument, draft: AdministrativeDocument | None) -> Message | None:
    said = text.issue_date
    if _may_be(said, issued) or (draft is not None and draft.issue_date == said):
        return None
    day, shown = short_date(issued), _shown(said)
    return Message(f"ngày ghi trong tệp: {shown}, ngày ban hành: {day}", f"it is of {shown}, not of {day}")


def _may_be(said: PartialDate, day: date) -> bool:
    parts = ((said.year, day.year), (said.month, day.month), (said.day, day.day))
    return all(one in (None, other) for one, other in parts)


def _shown(said: PartialDate) -> str:
    """``06/10/2026``, ``10/2026`` or ``2026``."""
    parts = (said.day, said.month, said.year)
    return "/".join(f"{one:02d}" for one in parts if one is not None)


def _differing(draft: AdministrativeDocument, final: AdministrativeDocument) -> Iterator[Message]:
    """Office, symbol and subject of the final text where they are others than the draft's."""
    symbols = [each_of(one.number)[0].symbol for one in (draft, final)]
    if all(symbols) and name_key(symbols[0]) != name_key(symbols[1]):
        yield Message(f"ký hiệu: {symbols[1]}, dự thảo: {symbols[0]}", f"symbol {symbols[1]}, draft {symbols[0]}")
    offices = [one.issuer.full_name for one in (draft, final)]
    if name_key(offices[0]) != name_key(offices[1]):
        yield Message(
            f"cơ quan ban hành: {offices[1]}, dự thảo: {offices[0]}", f"issuer {offices[1]}, draft {offices[0]}"
        )
    subjects = [str(getattr(one, "subject", None) or "") for one in (draft, final)]
    if all(subjects) and _is_another_subject(*subjects):
        yield Message(
            f"trích yếu: “{subjects[1]}”, dự thảo: “{subjects[0]}”",
            f"subject “{subjects[1]}”, draft “{subjects[0]}”",
        )
    days = [set(_DAY.findall(_said(one))) for one in (draft, final)]
    if len(days[0]) >= _SOME and len(days[0] & days[1]) < len(days[0]) / 2:
        kept, of = len(days[0] & days[1]), len(days[0])
        yield Message(
            f"chỉ có {kept} trong {of} ngày mà dự thảo nêu (công văn của kỳ khác)",
            f"it has {kept} of the {of} days that the draft names (a letter of another period)",
        )


def _is_another_subject(draft: str, final: str) -> bool:
    """Whether two subjects share few words, or name other years or months."""
    years = set(_FIGURES.findall(draft)), set(_FIGURES.findall(final))
    if all(years) and years[0].isdisjoint(years[1]):
        return True
    words = name_key(draft).split(), name_key(final).split()
    return SequenceMatcher(None, words[0], words[1], autojunk=False).ratio() < _OTHER_WORDS


def _said(document: AdministrativeDocument) -> str:
    return "\n".join(line.text for lines in fields_of(document).values() for line in lines)


def _shared(one: AdministrativeDocument, other: AdministrativeDocument) -> float:
    """The part of the runs of words of two texts that both have: 1 where they say the same."""
    first, second = _runs(one), _runs(other)
    every = (first | second).total()
    return (first & second).total() / every if every else 1.0


def _runs(document: AdministrativeDocument) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for lines in fields_of(document).values():
        for line in lines:
            words = line.text.casefold().split()
            found.update(zip(*(islice(words, at, None) for at in range(_RUN)), strict=False))
    return found


def _is_of(name: str) -> Message:
    return Message(
        f"tệp Word cuối cùng là công văn khác của chu kỳ: giống {name} hơn dự thảo",
        f"the final Word file is another letter of the cycle: it is more like {name} than like the draft",
    )


def _another(found: tuple[Message, ...]) -> Message:
    vi, en = "; ".join(one.vi for one in found), "; ".join(one.en for one in found)
    return Message(
        f"tệp Word cuối cùng là công văn khác? {vi}. Nếu đúng là công văn này, sửa tệp thư hoặc --number, --date rồi "
        "chạy lại",
        f"is the final Word file another letter? {en}. If it is this one, mend the letter's file or --number, --date "
        "and run it again",
    )


def _unlike(shared: float) -> Message:
    return Message(
        f"tệp Word cuối cùng chỉ giống dự thảo {shared:.0%}: xem lại có đúng tệp không",
        f"the final Word file shares {shared:.0%} with the draft only: see whether it is the right file",
    )
