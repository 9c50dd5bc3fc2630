"""Liệt kê: marks and punctuation of a list whose entries are on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import SILENT, Says, always, component_named, counted_from, text_quoted
from congvan.checks.phrases import quoted, with_lead
from congvan.checks.record import Expectation, Record
from congvan.checks.repairing.rewriting import rewrite_span
from congvan.checks.shown_text import Undetermined, folded
from congvan.checks.wording import compiled
from congvan.components import Found, names_issuing
from congvan.errors import Message
from congvan.findings import Finding
from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component

if TYPE_CHECKING:
    from congvan.checks.repairing.working_copy import WorkingCopy

_END: Final = late_pattern(r"[.;,:!?/]+$")
_TO_FILL_IN: Final = late_pattern(r"(?:…|\.{3,})$")
"""Dots that stand for words to come: nothing shows whether the last of them is the full stop."""
_SUBMARK: Final = late_pattern(r"[+•·]")
_DRAFTER_MARK: Final = late_pattern(r"\.\s*[\w.]{0,10}\s*(?:\(\d+\w?\))?\.?$")
_MARK: Final = late_pattern(r"[-–—+*•·]")
_ANY_MARK: Final = late_pattern(r"^\s*[-–—+*•·▪]\s*")
_UNSEEN: Final = " \u200b\u200c\u200d\u2060\ufeff"
"""At the ends of a line copied from elsewhere, and not on the page."""
_ANY_END: Final = late_pattern(r"\s*[.;,:]+\s*$|\s+$")


class ListingExpect(Expectation):
    """``mark`` opens and ``end`` closes each entry, ``last_end`` the last; ``first`` and ``last`` their
    words.

    ``one_entry: same_line`` asks that a single entry is on the line of its label, ``many_entries:
    own_lines`` that two or more each are on their own. Marks and ends are asked of lists of ``from_count``
    entries or more. ``where`` is a component without which nothing is asked.
    """

    mark: Annotated[str | None, text_quoted("mỗi mục mở đầu bằng", "each entry begins with")] = None
    end: Annotated[str | None, text_quoted("kết thúc bằng", "ends with")] = None
    last_end: Annotated[str | None, text_quoted("mục cuối kết thúc bằng", "the last ends with")] = None
    first: Annotated[str | None, text_quoted("mục đầu là", "the first entry is")] = None
    last: Annotated[str | None, always("mục cuối là “Lưu: …”", "the last entry is “Lưu: …”")] = None
    last_described: Annotated[str, SILENT] = ""
    last_described_en: Annotated[str, SILENT] = ""
    one_entry: Annotated[
        Literal["same_line"] | None, always("một nơi thì ghi cùng dòng", "a single entry on the same line")
    ] = None
    many_entries: Annotated[
        Literal["own_lines"] | None, always("nhiều nơi thì mỗi nơi một dòng", "several entries each on a line")
    ] = None
    from_count: Annotated[int, Says(counted_from)] = 1
    where: Annotated[Component | None, component_named("khi có", "where there is the")] = None


class ListingRecord(Record):
    """A record about a list."""

    check: Literal["listing"]
    expect: ListingExpect


def evaluate(record: ListingRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for every entry whose mark, end, words or line are not as the record asks."""
    where = record.expect.where
    if where is not None and not document.all(where):
        raise Undetermined(f"văn bản không có {where.label}", f"the document has no {where.value.replace('_', ' ')}")
    if record.expect.one_entry and _names_one_beside_label(document):
        return
    entries = document.of(record)
    for name, check in _CHECKS.items():
        if getattr(record.expect, name) is not None:
            yield from check(record, document, entries)


def text_of(entry: Found) -> str:
    """The entry as the page shows it, its automatic mark before it."""
    label = entry.spans[0].paragraph.label
    text = folded(" ".join(span.text for span in entry.spans)).strip(_UNSEEN)
    return f"{label.text} {text}" if label and label.text and not _MARK.match(text) else text


def core_of(entry: Found) -> str:
    """The entry without its mark and its end."""
    return _END.sub("", _MARK.sub("", text_of(entry), count=1).strip()).strip()


def _marks(record: ListingRecord, document: CheckedDocument, entries: Sequence[Found]) -> Iterator[Finding]:
    mark = record.expect.mark or ""
    if len(entries) < record.expect.from_count:
        return
    for entry, second in zip(entries, _second_lines(entries), strict=True):
        text = text_of(entry)
        if not text.startswith(mark) and not second:
            seen = quoted(text[:1]) if _MARK.match(text) else Message("không có gạch đầu dòng", "no dash")
            yield document.finding(record, entry, seen, with_lead("đầu dòng", "the line to begin with", quoted(mark)))


def _ends(record: ListingRecord, document: CheckedDocument, entries: Sequence[Found]) -> Iterator[Finding]:
    expect = record.expect
    if len(entries) < expect.from_count:
        return
    for entry, goes_on in zip(entries, (*_second_lines(entries)[1:], False), strict=True):
        wanted = expect.last_end if entry is entries[-1] else expect.end
        if entry is entries[-1] and expect.end and closes(entry, expect.end) and _is_followed(document, entry):
            continue
        if wanted and not closes(entry, wanted) and not (goes_on and text_of(entry).endswith((":", ","))):
            text = text_of(entry)
            end = _END.search(text)
            seen = with_lead("cuối dòng", "the line to end with", quoted(end[0] if end else text[-12:]))
            yield document.finding(record, entry, seen, with_lead("cuối dòng", "the line to end with", quoted(wanted)))


def _is_followed(document: CheckedDocument, entry: Found) -> bool:
    """Whether ``;`` is right at the end: the last line is missing, or the sentence goes on."""
    return entry.component is Component.RECIPIENT or _sentence_goes_on(document, entry)


def _sentence_goes_on(document: CheckedDocument, entry: Found) -> bool:
    """Whether the bases lead up to who issues what, or in a text without operative word to the sentence below."""
    if entry.component is not Component.LEGAL_BASIS or entry not in document.main:
        return False
    following = document.main[document.main.index(entry) + 1 :]
    if not following:
        return False
    in_prose = following[0].component is Component.BODY and not document.all(Component.OPERATIVE)
    return in_prose or names_issuing(following[0].text)


def _second_lines(entries: Sequence[Found]) -> list[bool]:
    """Which entries go on with the one above: a group that ``- Các sở:`` opens, or what a comma leaves open."""
    second = [False]
    for above, entry in pairwise(entries):
        upper, lower = text_of(above), text_of(entry)
        grouped = bool(_SUBMARK.match(lower)) and (upper.endswith(":") or (second[-1] and bool(_SUBMARK.match(upper))))
        listed = above.component is Component.RECIPIENT and bool(_MARK.match(upper))
        open_ended = listed and upper.endswith(",") and not _MARK.match(lower)
        second.append(grouped or open_ended)
    return second


def closes(entry: Found, wanted: str) -> bool:
    """Whether the entry ends with ``wanted``; a drafter's mark, a second line or words set off may follow."""
    end = _END.search(text_of(entry))
    if end is not None and end[0] == wanted:
        return True
    if wanted == "." and _TO_FILL_IN.search(text_of(entry)):
        return True
    if any(folded(span.text).endswith(wanted) or _aside(wanted).search(span.text) for span in entry.spans):
        return True
    return entry.component is Component.FILE_COPY and bool(_DRAFTER_MARK.search(text_of(entry)))


@cache
def _aside(end: str) -> re.Pattern[str]:
    """The end of an entry beside which, behind a brace, is what several entries get the document for."""
    return re.compile(f"{re.escape(end)}(?:[ \u00a0]{{2}}|[ \u00a0]*\t)[ \u00a0\t]*\\S")


def _first(record: ListingRecord, document: CheckedDocument, entries: Sequence[Found]) -> Iterator[Finding]:
    wanted = record.expect.first or ""
    if core_of(entries[0]).casefold() != wanted.casefold():
        expected = with_lead("dòng đầu", "the first line", quoted(wanted))
        yield document.finding(record, entries[0], quoted(core_of(entries[0])), expected)


def _last(record: ListingRecord, document: CheckedDocument, entries: Sequence[Found]) -> Iterator[Finding]:
    expect = record.expect
    if not compiled(expect.last or "").fullmatch(core_of(entries[-1])):
        wanted = Message(expect.last_described, expect.last_described_en)
        expected = with_lead("dòng cuối", "the last line", wanted)
        yield document.finding(record, entries[-1], quoted(core_of(entries[-1])), expected)


def _one_entry(record: ListingRecord, document: CheckedDocument, entries: Sequence[Found]) -> Iterator[Finding]:
    if len(entries) > 1:
        raise Undetermined("có nhiều nơi nhận", "there are several entries")
    label = document.all(Component.ADDRESSEES_LABEL)
    if label and not _on_one_line(label[0], entries[0]):
        expected = Message("cùng dòng với “Kính gửi:”", "on the line of “Kính gửi:”")
        yield document.finding(record, entries[0], Message("dòng riêng", "a line of its own"), expected)


def _names_one_beside_label(document: CheckedDocument) -> bool:
    """Whether the label's own line goes on with the one entry, and no other follows."""
    label = document.all(Component.ADDRESSEES_LABEL)
    return bool(label) and not document.all(Component.ADDRESSEE) and not label[0].text.rstrip().endswith(":")


def _on_one_line(label: Found, entry: Found) -> bool:
    first, second = label.spans[0], entry.spans[0]
    one, other = first.paragraph.place, second.paragraph.place
    if one.cells and other.cells:
        return (one.cells[0].table, one.cells[0].row) == (other.cells[0].table, other.cells[0].row)
    return one == other and "\n" not in first.paragraph.text[first.end : second.start]


def _many_entries(record: ListingRecord, document: CheckedDocument, entries: Sequence[Found]) -> Iterator[Finding]:
    labels = [label for label in document.all(Component.ADDRESSEES_LABEL) if not label.spans[0].paragraph.place.cells]
    several = len(entries) > 1
    for entry in entries:
        beside = any(_on_one_line(label, entry) for label in labels)
        if beside if several else ";" in core_of(entry):
            yield document.finding(record, entry, _BESIDE if several else _CROWDED, _OWN_LINES)


_CROWDED: Final = Message("nhiều nơi trên một dòng", "several entries on one line")
_BESIDE: Final = Message(
    "cùng dòng với “Kính gửi:” trong khi có nhiều nơi", "on the line of “Kính gửi:”, though there are several"
)
_OWN_LINES: Final = Message("mỗi nơi một dòng riêng, dưới “Kính gửi:”", "a line for each, below “Kính gửi:”")

_Check = Callable[[ListingRecord, CheckedDocument, Sequence[Found]], Iterator[Finding]]
_CHECKS: Final[dict[str, _Check]] = {
    "mark": _marks,
    "last_end": _ends,
    "first": _first,
    "last": _last,
    "one_entry": _one_entry,
    "many_entries": _many_entries,
}


def repair_list(copy: WorkingCopy, record: ListingRecord, finding: Finding) -> None:
    """The dash before an entry and the mark behind it."""
    expect = record.expect
    every = copy.all(record)
    mended: set[int] = copy.once(f"mended {record.code}", set)
    for found in copy.found(record, finding):
        if id(found) in mended:
            continue
        mended.add(id(found))
        if expect.mark and not text_of(found).startswith(expect.mark) and found.spans[0].paragraph.label is None:
            rewrite_span(copy, found.spans[0], lambda text: f"{expect.mark} {_ANY_MARK.sub('', text)}")
        wanted = expect.last_end if found is every[-1] else expect.end
        if wanted and not _lowered_tail(found) and not closes(found, wanted):
            rewrite_span(copy, found.spans[-1], partial(_ended, end=wanted))


def _ended(text: str, end: str) -> str:
    return _ANY_END.sub("", text) + end


def _lowered_tail(found: Found) -> bool:
    """A drafter's mark is behind the entry."""
    return any(run.format.vertical for run in found.runs)
