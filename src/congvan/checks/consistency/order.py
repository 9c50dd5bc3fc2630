"""Comparisons of place: the order of the diagram, and what must follow what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from congvan.checks.checked_document import CONTENT, CheckedDocument
from congvan.checks.consistency.comparison import Consistency
from congvan.checks.layout import in_one_column
from congvan.checks.phrases import NOTHING
from congvan.checks.record import Record
from congvan.checks.shown_text import folded
from congvan.components import Found
from congvan.errors import Message
from congvan.findings import Finding
from congvan.forms import Category, SubjectSetting
from congvan.late_patterns import late_pattern
from congvan.vocabulary import ADDRESSEE_LINES, APPENDIX_HEAD, HEADING_TITLES, PROSE, Component

_NAMES: Final = (
    Component.NATIONAL_NAME, Component.PARENT_AGENCY, Component.ISSUING_AGENCY, Component.TITLED_SUBJECT,
    Component.SUBJECT, Component.PART_TITLE, Component.CHAPTER_TITLE, Component.SECTION_TITLE,
    Component.SUBSECTION_TITLE, Component.SIGNING_AUTHORITY, Component.POSITION, Component.ADVISORY_POSITION,
    Component.FULL_NAME, Component.RECIPIENT, Component.ADDRESSEE, Component.CONTACT, Component.APPENDIX_TITLE,
    Component.APPENDIX_REFERENCE,
)  # fmt: skip
"""What never says the same on two lines that follow each other."""
_OF_EACH_ISSUER: Final = (Component.ISSUING_AGENCY_LINE, Component.NUMBER)
"""What each of those who issue together has one of."""
_RANKS: Final[dict[Component, int]] = {component: at for at, component in enumerate((*APPENDIX_HEAD, *CONTENT))}
_HEADINGS: Final = {title: heading for heading, title in HEADING_TITLES.items()}
_LABEL: Final = late_pattern(r"(?i)kính (?:gửi|trình)|.*\bđiện")
_ELSEWHERE: Final = Message("ở chỗ khác", "elsewhere")


def components_in_order(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """The first of each component against the bands of the form."""
    bands = {component: at for at, band in enumerate(document.form.bands) for component in band}
    if document.form.subject is SubjectSetting.PREFIXED:
        bands.pop(Component.DOCUMENT_TYPE, None)  # a printed ``CÔNG VĂN`` has no place at all
    if document.all(Component.NUMBER):
        bands.pop(Component.PLACE_DATE, None)  # whose place is beside the number, which is asked there
    reached, above = 0, None
    seen: set[Component] = set()
    for found in document.main:
        band = bands.get(found.component)
        if band is None or found.component in seen:
            continue
        seen.add(found.component)
        if band < reached and above is not None:
            label = above.component
            yield document.finding(
                record,
                found,
                Message(f"dưới {label.label}", f"below the {label.label_en}"),
                Message(f"trên {label.label}", f"above the {label.label_en}"),
            )
        else:
            reached, above = band, found
    yield from _carried_off(record, document, seen)


def _carried_off(record: Record, document: CheckedDocument, seen: set[Component]) -> Iterator[Finding]:
    """What the document itself lacks and an appendix has."""
    boxed = {one for band in document.form.bands for one in band} - {*CONTENT, Component.LEGAL_BASIS}
    for appendix in document.components.appendices:
        for found in appendix.found:
            if found.component in boxed and found.component not in seen:
                wanted = Message("trước các phụ lục", "before the appendices")
                yield document.finding(record, found, Message("trong phụ lục", "in an appendix"), wanted)


def components_once(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """One number, one date, one of each mark; and no name twice, one below the other."""
    again = [*_beyond_allowed(document), *_repeated_names(document), *_repeated_page_numbers(document)]
    each_once = {id(found): found for found in again}
    yield from (_twice(record, document, found) for found in each_once.values())


def _beyond_allowed(document: CheckedDocument) -> Iterator[Found]:
    """What the form has once, or once for each issuer; ``Kính gửi`` before each of a list is told with the list."""
    seen: Counter[Component] = Counter()
    issuers = len(document.all(Component.ISSUING_AGENCY))
    above: Component | None = None
    for found in document.main:
        allowed = max(1, issuers) if found.component in _OF_EACH_ISSUER else 1
        listed = found.component is Component.ADDRESSEES_LABEL and above is Component.ADDRESSEE
        if found.component in document.form.once and seen[found.component] >= allowed and not listed:
            yield found
        seen[found.component] += 1
        above = found.component


def _repeated_names(document: CheckedDocument) -> Iterator[Found]:
    """Beside each other the same may occur twice: two directors sign."""
    lines = [(found, span) for found in document.components.everything() for span in found.spans]
    for (above, over), (found, span) in pairwise(lines):
        if found.component is not above.component:
            continue
        below = over.paragraph is not span.paragraph and in_one_column(above, found) is not False
        same = found.component in _NAMES and folded(over.text) == folded(span.text) and _is_filled_in(span.text)
        broken = found.component is Component.FULL_NAME and in_one_column(above, found)
        if below and (same or broken):
            yield found


def _is_filled_in(text: str) -> bool:
    """Whether it says anything: of blanks to fill in, a form has as many as it likes."""
    return any(letter.isalpha() for letter in text)


def _repeated_page_numbers(document: CheckedDocument) -> Iterator[Found]:
    parts: set[str] = set()
    for found in document.components.all(Component.PAGE_NUMBER):
        part = found.spans[0].paragraph.place.part
        if part in parts:
            yield found
        parts.add(part)


def _twice(record: Record, document: CheckedDocument, found: Found) -> Finding:
    label = found.component
    wanted = Message(f"một {label.label}", f"one {label.label_en}")
    return document.finding(record, found, Message("ghi hai lần", "twice"), wanted)


def on_one_line(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """A line of words that the author has broken; where a narrow column breaks it, print shows."""
    for found in document.of(record):
        if len(found.spans) > 1 or "\n" in found.spans[0].text:
            yield document.finding(record, found, Message("hai dòng", "two lines"), Message("một dòng", "one line"))


def addressees_follow_label(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """``Kính gửi:`` names somebody, and whoever it names is below it, not among the content."""
    sequence = [found for found in document.main if found.component in (*ADDRESSEE_LINES, *PROSE)]
    for at, found in enumerate(sequence):
        above = sequence[at - 1].component if at else None
        below = sequence[at + 1].component if at + 1 < len(sequence) else None
        if found.component is Component.ADDRESSEE and above not in ADDRESSEE_LINES:
            wanted = Message("liền dưới “Kính gửi:”", "right below “Kính gửi:”")
            yield document.finding(record, found, _ELSEWHERE, wanted)
        elif found.component is Component.ADDRESSEES_LABEL and below is not Component.ADDRESSEE and _is_bare(found):
            yield document.finding(record, found, NOTHING, Message("tên nơi nhận", "the name of an addressee"))


def _is_bare(label: Found) -> bool:
    """Whether it names nobody on its own line."""
    words, _, names = folded(label.text).partition(":")
    return not names.strip() and bool(_LABEL.fullmatch(words.strip()))


def titles_have_headings(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Above the title of a part, chapter, section or subsection is its number."""
    above: Component | None = None
    for found in document.main:
        heading = _HEADINGS.get(found.component)
        if heading is not None and above not in (heading, found.component):
            wanted = Message(f"“{heading.label}” và số thứ tự ở dòng trên", f"the {heading.value} and its number above")
            yield document.finding(record, found, NOTHING, wanted)
        above = found.component


def appendix_head_in_order(record: Record, document: CheckedDocument) -> Iterator[Finding]:
    """Number, title, reference, and only then the content of an appendix."""
    document.of(record)
    is_attached = document.components.kind.category is Category.ATTACHED
    misplaced = [] if is_attached else [found for found in document.main if found.component in APPENDIX_HEAD]
    for appendix in document.components.appendices:
        misplaced += _below_their_place(appendix.found)
    for found in misplaced:
        wanted = Message("theo thứ tự: số, tên, dòng kèm theo", "in order: number, title, reference")
        yield document.finding(record, found, _ELSEWHERE, wanted)


def _below_their_place(found: Sequence[Found]) -> Iterator[Found]:
    reached = 0
    for item in found:
        rank = _RANKS.get(item.component, 0)
        if rank < reached and item.component in APPENDIX_HEAD:
            yield item
        reached = max(reached, rank)


COMPARISONS: Final = (
    Consistency(components_in_order, Message("các thành phần đứng đúng thứ tự", "the components are in their order")),
    Consistency(components_once, Message("mỗi thành phần ghi một lần", "each component occurs once")),
    Consistency(on_one_line, Message("trên một dòng", "on one line")),
    Consistency(
        addressees_follow_label,
        Message("ngay dưới “Kính gửi:” là tên các nơi nhận", "the addressees are right below “Kính gửi:”"),
    ),
    Consistency(
        titles_have_headings,
        Message(
            "trên tiêu đề là dòng “Phần”, “Chương”, “Mục”, “Tiểu mục” và số thứ tự",
            "the line with word and number is above its title",
        ),
    ),
    Consistency(
        appendix_head_in_order,
        Message("đầu phụ lục theo thứ tự: số, tên, dòng kèm theo", "the head of an appendix: number, title, reference"),
    ),
)
