"""Repairs of what the decree writes in one way only: the zero before a small number, the colon behind a label."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from congvan.checks import Record
from congvan.findings import Finding
from congvan.fixer.marks import rewrite
from congvan.fixer.same_words import BLANK, DASH
from congvan.fixer.working_copy import WorkingCopy
from congvan.snapshot import WordParagraph

Rewriting = tuple[re.Pattern[str], str]
NUMBER_LABEL: Final[Rewriting] = (re.compile(f"^Số(?:{BLANK}+:)?(?=[ \u00a0…._0-9]*/)"), "Số:")
LEADING_ZERO_OF_NUMBER: Final[Rewriting] = (re.compile(f"^(Số:{BLANK}*)(?=[1-9]{BLANK}?/)"), r"\g<1>0")
LEADING_ZEROS_OF_DATE: Final[Rewriting] = (
    re.compile(f"(ngày{BLANK}+(?=[1-9](?![0-9]))|tháng{BLANK}+(?=[12](?![0-9])))"), r"\g<1>0",
)  # fmt: skip
ADDRESSEES_LABEL: Final[Rewriting] = (re.compile(f"^Kính gửi(?:{BLANK}*[:;.,])?(?={BLANK}|$)"), "Kính gửi:")
RECIPIENTS_LABEL: Final[Rewriting] = (re.compile(f"^Nơi nhận(?:{BLANK}*[;.,])?$"), "Nơi nhận:")
_SLASH: Final = re.compile(f"{BLANK}*/{BLANK}*")


def repair_with(rewriting: Rewriting) -> Callable[[WorkingCopy, Record, Finding], None]:
    """A repair that puts the zero or the colon that is missing; blanks that stand for a number to come keep their
    width.
    """
    pattern, right = rewriting

    def repair(copy: WorkingCopy, record: Record, finding: Finding) -> None:
        for found in copy.found(record, finding):
            for span in found.spans:
                rewrite(copy, span.paragraph, _replacing(span.text, pattern.sub(right, span.text)))

    return repair


def repair_code(copy: WorkingCopy, finding: Finding) -> None:
    """``12 /UBND – KGVX`` → ``12/UBND-KGVX``, where blanks and dashes are all that differs."""
    codes = copy.once("codes", lambda: _codes(copy))
    for paragraph, old, new in codes.get((finding.where.part, finding.where.index), ()):
        if _joined(old) == new:
            rewrite(copy, paragraph, _replacing(old, new))


def _codes(copy: WorkingCopy) -> dict[tuple[str, int | None], list[tuple[WordParagraph, str, str]]]:
    """By place, what is written and what is to be written."""
    places: dict[tuple[str, int | None], list[tuple[WordParagraph, str, str]]] = {}
    agreement = copy.subject.agreement
    for fault in agreement.faults:
        source, fix = agreement.source(fault), fault.fix
        if fault.code == "C02" and fix is not None and source is not None:
            place = source.paragraph.place
            written = fault.zone.text[fix.start : fix.end]
            places.setdefault((place.part, place.index), []).append((source.paragraph, written, fix.text))
    return places


def _joined(code: str) -> str:
    return DASH.sub("-", _SLASH.sub("/", code))


def _replacing(old: str, new: str) -> Callable[[str], str]:
    return partial(_replaced, old=old, new=new)


def _replaced(text: str, old: str, new: str) -> str:
    return text.replace(old, new) if text.count(old) == 1 else text
