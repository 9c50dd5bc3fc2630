"""Lời văn: the fixed words and the form of what a component says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from pydantic import field_validator

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.phrases import quoted
from congvan.checks.record import Expectation, Record
from congvan.checks.repairing import BLANK
from congvan.checks.repairing.rewriting import replacing, rewrite, rewrite_where
from congvan.checks.shown_text import folded, shown
from congvan.components import Found
from congvan.errors import Message, Refusal
from congvan.findings import Finding
from congvan.late_patterns import late_pattern
from congvan.proofing.model import Letter, Slip
from congvan.text import to_old_tone
from congvan.text.typography import RULES, repair_typography
from congvan.vocabulary import CLOSED_MARKS, Component

if TYPE_CHECKING:
    from congvan.checks.repairing.working_copy import WorkingCopy

_CODES: Final = (*range(0x41, 0x17F), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x1EA0, 0x1EFA))
_LETTERS: Final = "".join(map(chr, _CODES))
_CLASSES: Final = {
    "[:lower:]": "".join(letter for letter in _LETTERS if letter.islower()),
    "[:upper:]": "".join(letter for letter in _LETTERS if letter.isupper()),
}
_FIXED_CASE: Final = (Component.NATIONAL_NAME, *CLOSED_MARKS)


class WordingExpect(Expectation):
    """``one_of``: the whole text is one of these (tone-mark placement and Unicode form do not count).

    ``pattern`` must match the whole text and ``forbid`` may match nowhere in it; both are regular expressions
    over NFC text whose blanks are folded, in which ``[:lower:]`` and ``[:upper:]`` inside brackets stand for
    the Vietnamese letters. ``described`` says in words what they ask for. Agencies whose name ``not_by`` matches
    are free to write otherwise.
    """

    one_of: tuple[str, ...] = ()
    pattern: str = ""
    forbid: tuple[str, ...] = ()
    not_by: str = ""
    described: str = ""
    described_en: str = ""

    def phrases(self) -> Iterator[Message]:
        if self.described:
            yield Message(self.described, self.described_en)
        else:
            listed = [f"“{text}”" for text in self.one_of]
            yield Message("ghi " + " hoặc ".join(listed), "reads " + " or ".join(listed))

    @field_validator("pattern", "forbid", "not_by")
    @classmethod
    def _compiles(cls, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        for pattern in (value,) if isinstance(value, str) else value:
            try:
                compiled(pattern)
            except re.error as error:
                raise Refusal(f"biểu thức “{pattern}” sai: {error}", f"pattern “{pattern}”: {error}") from None
        return value


class WordingRecord(Record):
    """A record about what a component says."""

    check: Literal["wording"]
    expect: WordingExpect


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of a profile, with its classes of Vietnamese letters."""
    for name, letters in _CLASSES.items():
        pattern = pattern.replace(name, letters)
    return re.compile(pattern)


def evaluate(record: WordingRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for every component whose words are not as the record asks."""
    agencies = document.all(Component.ISSUING_AGENCY, Component.PARENT_AGENCY) if record.expect.not_by else ()
    if any(compiled(record.expect.not_by).search(shown(agency)) for agency in agencies):
        return
    for found in document.of(record):
        text = _text(found)
        if found.component is Component.ADDRESSEES_LABEL and _colon_in_next_cell(document):
            text = f"{text}:"
        seen = _fault(record.expect, text)
        if seen is not None:
            yield document.finding(record, found, quoted(seen), _wanted(record.expect))


def slips(record: WordingRecord, letter: Letter) -> Iterator[Slip]:
    """The passages of ``letter`` whose words are not as the record asks."""
    for passage in letter.passages:
        if passage.component in record.of and _fault(record.expect, passage.text) is not None:
            yield Slip(passage, 0, len(passage.text))


def _colon_in_next_cell(document: CheckedDocument) -> bool:
    """Whether the colon of the label is before the first addressee."""
    spans = (found.spans[0] for found in document.all(Component.ADDRESSEE)[:1])
    return any(span.paragraph.text[: span.start].strip() == ":" for span in spans)


def _text(found: Found) -> str:
    """Words whose case is fixed are read as shown; others as written, since a style may show capitals."""
    if found.component in _FIXED_CASE:
        return shown(found)
    label = found.spans[0].paragraph.label if found.spans else None
    return f"{label.text} {found.text}" if label and label.text and found.spans[0].start == 0 else found.text


def _fault(expect: WordingExpect, text: str) -> str | None:
    """The words that are wrong, None when all is well."""
    if expect.one_of and _plain(text) not in {_plain(choice) for choice in expect.one_of}:
        return text
    if expect.pattern and not compiled(expect.pattern).fullmatch(text):
        return text
    for pattern in expect.forbid:
        match = compiled(pattern).search(text)
        if match is not None:
            return match[0].strip()
    return None


def _plain(text: str) -> str:
    return to_old_tone(folded(text))


def _wanted(expect: WordingExpect) -> Message:
    if expect.one_of:
        listed = [f"“{choice}”" for choice in expect.one_of]
        return Message(" hoặc ".join(listed), " or ".join(listed))
    return Message(expect.described, expect.described_en or expect.described)


Rewriting = tuple[re.Pattern[str], str]
NUMBER_LABEL: Final[Rewriting] = (late_pattern(f"^Số(?:{BLANK}+:)?(?=[ \u00a0…._0-9]*/(?!No\\b))"), "Số:")
"""Not ``Số/No.: …``, which is a label in two languages."""
LEADING_ZERO_OF_NUMBER: Final[Rewriting] = (late_pattern(f"^(Số:{BLANK}*)(?=[1-9]{BLANK}?/)"), r"\g<1>0")
LEADING_ZEROS_OF_DATE: Final[Rewriting] = (
    late_pattern(f"(ngày{BLANK}+(?=[1-9](?![0-9]))|tháng{BLANK}+(?=[12](?![0-9])))"), r"\g<1>0",
)  # fmt: skip
ADDRESSEES_LABEL: Final[Rewriting] = (late_pattern(f"^Kính gửi(?:{BLANK}*[:;.,])?(?={BLANK}|$)"), "Kính gửi:")
RECIPIENTS_LABEL: Final[Rewriting] = (late_pattern(f"^Nơi nhận(?:{BLANK}*[;.,])?$"), "Nơi nhận:")


def repair_with(rewriting: Rewriting) -> Callable[[WorkingCopy, Record, Finding], None]:
    """A repair that puts the zero or the colon that is missing; blanks that stand for a number to come keep their
    width.
    """
    pattern, right = rewriting

    def repair(copy: WorkingCopy, record: Record, finding: Finding) -> None:
        for found in copy.found(record, finding):
            for span in found.spans:
                rewrite(copy, span.paragraph, replacing(span.text, pattern.sub(right, span.text)))

    return repair


def repair_motto(copy: WorkingCopy, record: Record, finding: Finding) -> None:
    """The hyphens of the motto."""
    rewrite_where(copy, finding, lambda text: repair_typography(text, RULES[:1]))


REPAIRS: Final = {
    "motto": repair_motto,
    "number_label": repair_with(NUMBER_LABEL),
    "leading_zero_of_number": repair_with(LEADING_ZERO_OF_NUMBER),
    "leading_zeros_of_date": repair_with(LEADING_ZEROS_OF_DATE),
    "addressees_label": repair_with(ADDRESSEES_LABEL),
    "recipients_label": repair_with(RECIPIENTS_LABEL),
}
