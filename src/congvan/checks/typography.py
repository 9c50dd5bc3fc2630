"""Mẫu chữ: case, size, weight and slope of a component's letters, as they take effect on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final, Literal

from congvan.bounds import Bounds
from congvan.checks.checked_document import HEADLINE, CheckedDocument
from congvan.checks.describing import always, one_of, range_of, yes_or_no
from congvan.checks.phrases import joined, measure, with_lead
from congvan.checks.record import Case, Expectation, Record
from congvan.checks.repairing.untouched import is_protected
from congvan.checks.shown_text import folded
from congvan.components import Found, Span
from congvan.errors import Message
from congvan.findings import Finding, Severity
from congvan.late_patterns import late_pattern
from congvan.ooxml.names import w
from congvan.snapshot import RunFormat, WordRun
from congvan.text import is_syllable
from congvan.vocabulary import LINES_BELOW, PROSE, Component, DocumentType

if TYPE_CHECKING:
    from lxml.etree import _Element

    from congvan.checks.repairing.working_copy import WorkingCopy

_LONGEST_LEAD: Final = 120
_LABEL: Final = late_pattern(r"\s*(?:(?i:Điều)\s+\S+|[0-9]+[.)]|[^\W\d_][.)])")
_ONE_WORD: Final = (Component.PART, Component.CHAPTER, Component.SECTION, Component.ARTICLE)
_ITALIC: Final = Message("nghiêng", "italic")
_SENTENCES: Final = tuple(component for component in PROSE if component is not Component.CLAUSE_TITLE)
_SET_OFF: Final = late_pattern(r"[-–+•*]?\s*(?:[(\[].*[)\]]|[“\"].*[”\"]|[^.;:]{1,80}:)[\s.;,]*(?:\./\.)?")
"""An aside in brackets, a quotation, a label before its colon: what is set in italics by right."""
_NO_GROUND: Final = frozenset({"", "none", "white", "auto", "FFFFFF"})
_MIXED_SYMBOLS: Final = frozenset({*(kind.abbreviation for kind in DocumentType), "TrS", "TTg"})
"""Abbreviations of Appendix III that small letters distinguish, and the Prime Minister's, as in QĐ-TTg."""
_TWO_LETTERS: Final = late_pattern(r"(?<=N)g|(?<=[CGKNPT])h|(?<=T)r")
"""The second letter of an initial that is written with two (SNgV of Sở Ngoại vụ)."""


_CASES: Final = {"upper": Message("chữ in hoa", "capitals"), "sentence": Message("chữ in thường", "lower case")}
_EXTENTS: Final = {
    "label": Message("xét phần đánh số ở đầu dòng", "the label at the beginning is checked"),
    "symbol": Message("xét phần ký hiệu sau gạch chéo", "the symbol after the slash is checked"),
}


class TypographyExpect(Expectation):
    """``size`` in pt; ``size_as`` names the component whose size this one must have, of those that ``size`` admits.

    ``extent`` is the stretch of text that is judged: all of it, the leading label (a number such as
    ``Điều 1.``, a letter such as ``a)``), or the symbol after the slash of a document number. ``plain`` asks
    for letters that are not struck through, no small capitals, on no coloured ground, and, outside prose, not
    underlined.
    """

    case: Annotated[Case | None, one_of(_CASES)] = None
    size: Annotated[Bounds | None, range_of("cỡ", "size", "pt")] = None
    size_as: Annotated[Literal["body"] | None, always("cỡ bằng cỡ nội dung", "the size of the body")] = None
    bold: Annotated[bool | None, yes_or_no("đậm", "bold", "không đậm", "not bold")] = None
    italic: Annotated[bool | None, yes_or_no("nghiêng", "italic", "đứng", "upright")] = None
    plain: Annotated[
        bool | None,
        always(
            "không gạch chân, gạch ngang, chữ hoa nhỏ, tô nền",
            "not underlined, struck through, in small capitals or on a coloured background",
        ),
    ] = None
    extent: Annotated[Literal["all", "label", "symbol"], one_of(_EXTENTS)] = "all"


class TypographyRecord(Record):
    """A record about the letters of a component."""

    check: Literal["typography"]
    expect: TypographyExpect


def evaluate(record: TypographyRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for every component whose letters differ from what the record asks."""
    for found in document.of(record):
        runs = _extent(found, record.expect.extent)
        faults = list(_faults(record.expect, runs, found, document))
        emphasis = list(_emphasis(record.expect, runs, found))
        if emphasis and document.is_quoted(found):
            emphasis = []
        if faults or emphasis:
            expected = _required(record.expect, document)
            seen = joined([*faults, *emphasis])
            made = document.finding(record, found, seen, expected, with_lead("Đặt", "Set", expected))
            yield made if faults else replace(made, severity=max(made.severity, Severity.WARNING, key=_rank))


def _rank(severity: Severity) -> int:
    return severity.rank


def _emphasis(expect: TypographyExpect, runs: Sequence[WordRun], found: Found) -> Iterator[Message]:
    """What a whole paragraph of prose is set in that should be plain; no aside, quotation or label is."""
    if not in_prose(expect, found):
        return
    if expect.italic is False and _is_throughout(runs, found, lambda shape: shape.italic):
        yield _ITALIC
    if expect.bold is False and _is_sentence(found) and _is_throughout(runs, found, lambda shape: shape.bold):
        yield Message("đậm", "bold")


def _is_sentence(found: Found) -> bool:
    """Whether it is no heading: long, and closed as a sentence is, or longer than any heading that a list follows."""
    text = folded(found.text)
    closed = len(text) > HEADLINE and text.endswith((".", ";"))
    leads_in = len(text) > _LONGEST_LEAD and text.endswith(":")
    return found.component is not Component.FORM_LINE and (closed or leads_in)


def _is_throughout(runs: Sequence[WordRun], found: Found, is_set_so: Callable[[RunFormat], bool]) -> bool:
    span = found.spans[0]
    label = _LABEL.match(span.text)
    said = span.paragraph.between(span.start + label.end(), span.end) if label and len(found.spans) == 1 else runs
    printed = [run for run in said if _prints(run)]
    text = folded("".join(run.text for run in said))
    return bool(printed) and all(is_set_so(run.format) for run in printed) and not _SET_OFF.fullmatch(text)


def in_prose(expect: TypographyExpect, found: Found) -> bool:
    """Whether emphasis is the author's own: in the sentences of the content, not in what heads or names something."""
    return found.component in _SENTENCES and expect.extent == "all"


def _prints(run: WordRun) -> bool:
    return run.note is None and (run.field == "PAGE" or any(map(str.isalnum, run.text)))


def _extent(found: Found, extent: str) -> tuple[WordRun, ...]:
    span = found.spans[0]
    if extent == "label":
        label = _LABEL.match(span.text)
        return span.paragraph.between(span.start, span.start + label.end()) if label else ()
    if extent == "symbol":
        slash = span.text.find("/")
        return span.paragraph.between(span.start + slash + 1, span.end) if slash >= 0 else ()
    return found.runs


def _faults(
    expect: TypographyExpect, runs: Sequence[WordRun], found: Found, document: CheckedDocument
) -> Iterator[Message]:
    if expect.case and (fault := _case_fault(expect, runs, found)):
        yield fault
    printed = [run for run in runs if _prints(run)]
    # Raised and lowered letters (a unit, a drafter's mark) have sizes of their own, but not a whole component.
    runs = [run for run in printed if not run.format.vertical]
    if (expect.size or expect.size_as) and any(map(_is_raised, found.spans)):
        yield Message("chữ nâng lên hoặc hạ xuống", "superscript or subscript")
    if expect.plain:
        yield from _marks(printed, found, document)
    sizes = _wanted_sizes(expect, document)
    if sizes:
        wrong = sorted({run.format.size_pt for run in runs if not sizes.admits(run.format.size_pt, 0.01)})
        if wrong:
            yield joined([with_lead("cỡ", "size", measure(size, "pt")) for size in wrong])
    by_hand = in_prose(expect, found)
    if (
        expect.bold is not None
        and not (expect.bold is False and by_hand)
        and _off(runs, found, lambda shape: shape.bold is not expect.bold)
    ):
        yield Message("không đậm", "not bold") if expect.bold else Message("đậm", "bold")
    if (
        expect.italic is not None
        and not (expect.italic is False and by_hand)
        and _off(runs, found, lambda shape: shape.italic is not expect.italic)
    ):
        yield Message("không nghiêng", "not italic") if expect.italic else _ITALIC


def _is_raised(span: Span) -> bool:
    """Whether every letter of a line is above or below it."""
    if not any(run.format.vertical for run in span.paragraph.runs):
        return False
    shown = [run for run in span.runs if run.text.strip() or run.field == "PAGE"]
    return bool(shown) and all(run.format.vertical and run.note is None for run in shown)


def _marks(runs: Sequence[WordRun], found: Found, document: CheckedDocument) -> Iterator[Message]:
    """What is done to the letters that no component asks for; an address that links may be underlined.

    An underline where the line below is missing stands for it, and is told there.
    """
    looks = [run.format for run in runs]
    line = LINES_BELOW.get(found.component)
    plain = found.component in PROSE or (line is not None and not document.all(line))
    if not plain and any(run.format.underline and not run.link for run in runs):
        yield Message("gạch chân", "underlined")
    if any(look.strike for look in looks):
        yield Message("gạch ngang", "struck through")
    if any(run.format.small_caps and not run.format.caps and run.text.upper() != run.text for run in runs):
        yield Message("chữ hoa nhỏ", "small capitals")
    grounds = [ground for look in looks for ground in (look.highlight, look.shade)]
    if any(ground not in _NO_GROUND for ground in (*grounds, found.spans[0].paragraph.format.shade)):
        yield Message("tô nền", "on a coloured background")


def _off(runs: Sequence[WordRun], found: Found, differs: Callable[[RunFormat], bool]) -> bool:
    """In prose a word may be emphasised; elsewhere every letter counts."""
    wrong = sum(len(run.text) for run in runs if differs(run.format))
    share = 0.5 if found.component in PROSE else 0.0
    return wrong > share * sum(len(run.text) for run in runs)


def _wanted_sizes(expect: TypographyExpect, document: CheckedDocument) -> Bounds | None:
    """The sizes that ``expect`` asks for; that of the body where the body has one of them."""
    like = document.body_size(expect.size) if expect.size_as else None
    return expect.size if like is None else Bounds.exactly(like)


def _case_fault(expect: TypographyExpect, runs: Sequence[WordRun], found: Found) -> Message | None:
    text = folded("".join(run.text.upper() if run.format.caps else run.text for run in runs))
    if expect.case == "upper":
        if expect.extent == "symbol":
            groups = re.split(r"[-./]", text)
            initials = (group if group in _MIXED_SYMBOLS else _TWO_LETTERS.sub("", group) for group in groups)
            wrong = any(group != group.upper() and group not in _MIXED_SYMBOLS for group in initials)
        else:
            wrong = text.upper() != text
        return Message("chữ thường", "lower case") if wrong else None
    if found.component is Component.BODY and len(text) <= HEADLINE:
        return None
    least = 1 if found.component in _ONE_WORD else 2
    return Message("chữ in hoa", "capitals") if _in_capitals(text, least) else None


def _in_capitals(text: str, least: int) -> bool:
    """Whether at least that many words, abbreviations not counted, are in capitals."""
    if any(map(str.islower, text.removeprefix("V/v"))):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 1 and is_syllable(word.lower())]
    return len(words) >= least


def _required(expect: TypographyExpect, document: CheckedDocument) -> Message:
    return joined(_requirements(expect, document))


def _requirements(expect: TypographyExpect, document: CheckedDocument) -> Iterator[Message]:
    if expect.case:
        yield Message("chữ in hoa", "capitals") if expect.case == "upper" else Message("chữ thường", "lower case")
    sizes = _wanted_sizes(expect, document)
    if sizes:
        yield with_lead("cỡ", "size", sizes.words("pt"))
    if expect.bold is not None:
        yield Message("đậm", "bold") if expect.bold else Message("không đậm", "not bold")
    if expect.italic is not None:
        yield Message("nghiêng", "italic") if expect.italic else Message("đứng", "upright")
    if expect.plain:
        yield Message("chữ trơn", "plain letters")


def repair_characters(copy: WorkingCopy, record: TypographyRecord, finding: Finding) -> None:
    """Size, weight, slope and capitals of the component's letters."""
    expect = record.expect
    if expect.extent == "symbol":
        return
    for found in map(_labelled if expect.extent == "label" else _whole, copy.found(record, finding)):
        size = _size(copy, record, found)
        for shape, element in _letters(copy, found):
            _repair_run(copy, record, element, shape, by_hand=in_prose(expect, found))
            for name in ("sz", "szCs") if size is not None else ():
                copy.put(element, f"rPr/{name}", str(round((size or 0) * 2)))
        if expect.case == "upper":
            _capitals(copy, found)


def _whole(found: Found) -> Found:
    return found


def _labelled(found: Found) -> Found:
    """The label before its sentence, or the whole line where a title is behind it."""
    span = found.spans[0]
    label, text = _LABEL.match(span.text), folded(span.text)
    if label is None or (len(text) <= HEADLINE and not text.endswith((".", ";", ":", ","))):
        return found
    return replace(found, spans=(replace(span, end=span.start + label.end()),))


def _letters(copy: WorkingCopy, found: Found) -> list[tuple[RunFormat | None, _Element]]:
    """The ``w:r`` of the component with their looks; marks of notes and raised or lowered letters keep theirs.

    Of a page number the runs that hold the field's instruction are among them, whose looks the page does not show.
    """
    if found.component is Component.PAGE_NUMBER:
        paragraph = copy.element(found.spans[0].paragraph)
        return [] if paragraph is None else [(None, run) for run in paragraph.iter(w("r")) if not is_protected(run)]
    pairs = (pair for span in found.spans for pair in copy.runs(span))
    return [(run.format, element) for run, element in pairs if not run.format.vertical and run.note is None]


def _repair_run(
    copy: WorkingCopy, record: TypographyRecord, run: _Element, shape: RunFormat | None, *, by_hand: bool
) -> None:
    """Weight and slope, but where they were set ``by_hand``: within a sentence they are a person's matter."""
    for name, wanted, seen in (
        ("b", record.expect.bold, shape and shape.bold),
        ("i", record.expect.italic, shape and shape.italic),
    ):
        if wanted is not None and not (by_hand and wanted is False) and seen is not wanted:
            copy.put(run, f"rPr/{name}", None if wanted else "0")


def _capitals(copy: WorkingCopy, found: Found) -> None:
    """Capitals by the format: the letters stay as they were typed."""
    for span in found.spans:
        for run, element in copy.runs(span):
            if not run.format.caps and any(letter.islower() for letter in run.text):
                copy.put(element, "rPr/caps", None)


def _size(copy: WorkingCopy, record: TypographyRecord, found: Found) -> float | None:
    """The size to give the letters, None where theirs is right."""
    sizes = [run.format.size_pt for run in found.runs if run.text.strip() and not run.format.vertical]
    bounds = _wanted_sizes(record.expect, copy.subject)
    if bounds is None or not sizes or all(bounds.admits(size, 0.01) for size in sizes):
        return None
    others = copy.once(f"sizes {record.code}", lambda: _sizes(copy.all(record)))
    return bounds.usual(others) or bounds.nearest(max(sizes))


def _sizes(everything: Iterable[Found]) -> Counter[float]:
    return Counter(run.format.size_pt for found in everything for run in found.runs if run.text.strip())
