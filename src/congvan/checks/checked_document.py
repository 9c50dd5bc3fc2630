"""Đối tượng kiểm tra: a document as the checks see it, and the findings they make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from congvan.bounds import Bounds
from congvan.cached import cached_property, remembered_of
from congvan.checks.agreement import Agreement, agreement
from congvan.checks.passages import letter_of
from congvan.checks.record import Record
from congvan.checks.shown_text import Undetermined, folded, is_formula
from congvan.components import Components, Found, Span, quoted_among
from congvan.errors import Message
from congvan.findings import Finding, Severity, Where
from congvan.forms import SURE, Form
from congvan.late_dataclasses import dataclass
from congvan.printed import UNPRINTED, NotPrinted, Printed
from congvan.proofing.model import Letter
from congvan.snapshot import HeaderFooter, Snapshot, WordParagraph, WordPlace, WordRun, WordSection, WordTable
from congvan.vocabulary import PROSE, Component

if TYPE_CHECKING:
    from congvan.checks.paper import Paper

CONTENT: Final = tuple(
    component for component in Component if component.box == "6" and component is not Component.LEGAL_BASIS
)
"""Ô 6 without the legal bases: prose and headings."""
ABSENT: Final = Message("văn bản không có:", "the document has no")
"""How the reason begins that a component is not there."""
HEADLINE: Final = 60
"""A short line of the body in capitals is a heading (QUYẾT ĐỊNH:), no prose in capitals."""
_PROSE_OF_ONE_SIZE: Final = (Component.BODY, Component.POINT, Component.ITEM, Component.ARTICLE, Component.ARTICLE_TEXT)
"""What is of the size that numbers and titles share with the prose."""
_EXCERPT: Final = 60


_place: Final = itemgetter(0)


@remembered_of
def absent(record: Record) -> Message:
    """The reason that nothing is there that ``record`` is about."""
    labels = ", ".join(component.label for component in record.of)
    return Message(f"{ABSENT.vi} {labels}", f"{ABSENT.en} {_names(record)}")


ALWAYS: Final = (date.min, None)
"""The days on which a norm applies that names none."""


@dataclass(frozen=True)
class CheckedDocument:
    """Văn bản được kiểm tra: what was seen in the file, what was recognised in it, and its pages in print.

    ``in_force`` is the first and the last day on which the norm applies that judges it (None: still). ``goes_with``
    is the document of the same file that it goes with, for a text that one issues.
    """

    snapshot: Snapshot
    components: Components
    printed: Printed | NotPrinted = UNPRINTED
    in_force: tuple[date, date | None] = ALWAYS
    goes_with: Components | None = None

    @property
    def form(self) -> Form:
        """The form that its type takes; raises ``Undetermined`` where the type is not known, or the decree has none."""
        form = self.components.kind.form
        if form is None:
            raise Undetermined("không rõ loại văn bản", "the type of the document is not known")
        if not form.is_judged:
            raise Undetermined("nghị định không có mẫu cho loại này", "the decree has no form for this type")
        return form

    def all(self, *components: Component) -> tuple[Found, ...]:
        """Everything recognised as one of ``components``, appendices too, in reading order."""
        found = self._gathered.get(components)
        if found is None:
            found = self._gathered[components] = self._gather(components)
        return found

    def _gather(self, components: tuple[Component, ...]) -> tuple[Found, ...]:
        by_component = self._by_component
        every = [by_component[one] for one in {*components} if one in by_component]
        in_order = every[0] if len(every) == 1 else sorted(chain.from_iterable(every), key=_place)
        return tuple(map(itemgetter(1), in_order))

    @cached_property
    def _gathered(self) -> dict[tuple[Component, ...], tuple[Found, ...]]:
        """What ``all`` gave: many records are about the same components."""
        return {}

    @cached_property
    def _by_component(self) -> dict[Component, list[tuple[int, Found]]]:
        """What was recognised, each with its place in reading order."""
        found: dict[Component, list[tuple[int, Found]]] = {}
        for at, one in enumerate(self._everything):
            found.setdefault(one.component, []).append((at, one))
        return found

    def of(self, record: Record) -> tuple[Found, ...]:
        """What the record is about; raises ``Undetermined`` when nothing of it is there."""
        found = self.all(*record.of)
        if not found:
            reason = absent(record)
            raise Undetermined(reason.vi, reason.en)
        return found

    def mentions(self, pattern: str, *components: Component) -> bool:
        """Whether one of ``components``, or any component where none is named, has words that ``pattern`` finds."""
        searched = self.all(*components) if components else self.components.found
        search = re.compile(pattern).search
        return any(search(found.text) for found in searched)

    @cached_property
    def main(self) -> tuple[Found, ...]:
        """What was recognised in the document itself, without its appendices, in reading order."""
        return tuple(found for found in self.components.found if not is_formula(found))

    @cached_property
    def framed_cells(self) -> frozenset[WordPlace]:
        """The places of the paragraphs that are in cells closed on all sides."""
        cells = (cell for table in self.snapshot.tables for row in table.rows for cell in row.cells)
        return frozenset(one.place for cell in cells if cell.borders.closed for one in cell.paragraphs)

    @cached_property
    def framed_boxes(self) -> frozenset[int]:
        """The text boxes that have a border, by their number."""
        return frozenset(box.index for one in self.snapshot.paragraphs for box in one.boxes if box.bordered)

    @cached_property
    def agreement(self) -> Agreement:
        """What the text says against itself, compared once for all records."""
        return agreement(self.snapshot, self._everything)

    @cached_property
    def letter(self) -> Letter:
        """The words as proof-reading sees them, gathered once for all records."""
        return letter_of(self.agreement)

    @cached_property
    def paper(self) -> Paper:
        """The printed pages with the components found on them; raises ``Undetermined`` where nothing was printed."""
        if not isinstance(self.printed, Printed):
            raise Undetermined(self.printed.reason.vi, self.printed.reason.en)
        from congvan.checks.paper import Paper  # most files come without pages

        areas = (paragraph for area in self.headers_and_footers for paragraph in area.paragraphs)
        notes = (paragraph for note in self.snapshot.notes for paragraph in note.paragraphs)
        return Paper(self.printed, self.all(*Component), (*self.snapshot.paragraphs, *areas, *notes))

    @cached_property
    def _everything(self) -> tuple[Found, ...]:
        known = tuple(found for found in self.components.everything() if not is_formula(found))
        if any(found.component is Component.PAGE_NUMBER for found in known):
            return known
        return (*known, *self._page_numbers())

    def _page_numbers(self) -> Iterator[Found]:
        for area in self.headers_and_footers:
            for paragraph in area.paragraphs:
                span = _field_span(paragraph, "PAGE")
                if span is not None:
                    yield Found(Component.PAGE_NUMBER, (span,), span.text, 1.0, "field")

    @cached_property
    def headers_and_footers(self) -> tuple[HeaderFooter, ...]:
        """Every header and footer once, in the order of the sections."""
        areas = (area for section in self.snapshot.sections for area in self._in_use(section))
        return tuple({(area.part, area.variant): area for area in areas}.values())

    def _in_use(self, section: WordSection) -> Iterator[HeaderFooter]:
        """A file keeps headers of first and even pages that nothing turns on."""
        on = {"default": True, "first": section.title_page, "even": self.snapshot.settings.even_and_odd}
        for area in (*section.headers, *section.footers):
            if on[area.variant]:
                yield area

    @cached_property
    def lettered(self) -> tuple[tuple[WordParagraph, tuple[WordRun, ...]], ...]:
        """Each paragraph of headers, text and notes with its runs that print letters or digits; a page number prints
        what the file need not hold.
        """
        areas = (area.paragraphs for area in self.headers_and_footers)
        notes = (note.paragraphs for note in self.snapshot.notes)
        every = chain(chain.from_iterable(areas), self.snapshot.paragraphs, chain.from_iterable(notes))
        return tuple((one, tuple(filter(_prints_letters, one.runs))) for one in every)

    @cached_property
    def _orders(self) -> dict[tuple[str, int], int]:
        heads = [area for area in self.headers_and_footers if area.area == "header"]
        feet = [area for area in self.headers_and_footers if area.area == "footer"]
        paragraphs = chain(
            chain.from_iterable(area.paragraphs for area in heads),
            self.snapshot.paragraphs,
            chain.from_iterable(area.paragraphs for area in feet),
        )
        return {(item.place.part, item.place.index): at for at, item in enumerate(paragraphs)}

    def order(self, paragraph: WordParagraph) -> int:
        """The place of ``paragraph`` among all of the page, as it is read."""
        return self._orders.get((paragraph.place.part, paragraph.place.index), -1)

    def between(self, upper: WordParagraph, lower: WordParagraph) -> Sequence[WordParagraph]:
        """The paragraphs of the text that are read behind ``upper`` and before ``lower``."""
        text = self.snapshot.paragraphs
        first = self.order(text[0]) if text else 0
        return text[max(0, self.order(upper) + 1 - first) : max(0, self.order(lower) - first)]

    @cached_property
    def second_page(self) -> int | None:
        """The place of the first paragraph behind a page break, None without one; Word ignores a break in a cell."""
        text = self.snapshot.paragraphs
        behind = (self.order(one) + 1 for one in text if "\f" in one.text and not one.place.cells)
        breaking = (self.order(one) for one in text[1:] if one.format.page_break_before)
        return min(chain(behind, breaking), default=None)

    def start(self, found: Found) -> tuple[int, int]:
        """Where ``found`` begins, as the page is read: its paragraph, and the letter within it."""
        return self.order(found.spans[0].paragraph), found.spans[0].start

    def is_quoted(self, found: Found) -> bool:
        """Whether it is in a quotation that goes on over several paragraphs."""
        return self.start(found) in self._quoted

    @cached_property
    def _quoted(self) -> frozenset[tuple[int, int]]:
        prose = self.all(*PROSE)
        return frozenset(self.start(prose[at]) for at in quoted_among([found.text for found in prose]))

    def body_size(self, admitted: Bounds | None) -> float | None:
        """The size in pt of most letters of the body that is ``admitted``, None for a document without."""
        sizes = {size: count for size, count in self._body_sizes.items() if admitted is None or admitted.admits(size)}
        return max(sizes, key=lambda size: sizes[size], default=None)

    @cached_property
    def _body_sizes(self) -> dict[float, int]:
        """The sizes of the body, each with how many letters have it."""
        weights: dict[float, int] = {}
        for found in self.all(*_PROSE_OF_ONE_SIZE):
            for run in found.runs:
                weights[run.format.size_pt] = weights.get(run.format.size_pt, 0) + len(run.text)
        return weights

    def where(self, paragraph: WordParagraph, text: str = "") -> Where:
        """The place of ``paragraph``, with the first words of ``text`` where it is one part of it."""
        excerpt = folded(text or paragraph.text)
        short = excerpt if len(excerpt) <= _EXCERPT else excerpt[: _EXCERPT - 1].rstrip() + "…"
        place = paragraph.place
        key = (place.part, place.index)
        if key not in self._folded:
            self._folded[key] = folded(paragraph.text)
        texts = (text, self._folded[key])
        cell = self._cell(place)
        return Where(self.order(paragraph), short, place.part, place.index, texts, self._numbers.get(key), cell)

    def _cell(self, place: WordPlace) -> tuple[int, int] | None:
        """The row and the column of what is in a table of which rows were set aside."""
        table = self._long_tables.get(place.cells[-1].table) if place.cells and place.area == "body" else None
        return None if table is None else (table.place(place.cells[-1].row) + 1, place.cells[-1].column + 1)

    @cached_property
    def _long_tables(self) -> dict[int, WordTable]:
        return {table.index: table for table in self.snapshot.tables if table.folded}

    @cached_property
    def _numbers(self) -> dict[tuple[str, int], int]:
        """The paragraphs of the text that show words, as a person counts them."""
        shown = (item for item in self.snapshot.paragraphs if item.text.strip())
        return {(item.place.part, item.place.index): at for at, item in enumerate(shown, 1)}

    @cached_property
    def _folded(self) -> dict[tuple[str, int], str]:
        """The text of each paragraph that a finding was about."""
        return {}

    def severity_of(self, record: Record) -> Severity:
        """How heavy a finding is: never an error where the record rests on a type that is guessed."""
        rests_on_type = bool(record.forms or record.types)
        guessed = rests_on_type and not self.components.kind.is_sure
        return Severity.WARNING if guessed and record.severity is Severity.ERROR else record.severity

    def finding(
        self, record: Record, found: Found, seen: Message, expected: Message, fix: Message | None = None
    ) -> Finding:
        """A finding at ``found``; a guess (low confidence) is never an error."""
        severity = self.severity_of(record)
        if severity is Severity.ERROR and found.confidence < SURE:
            severity = Severity.WARNING
        where = (
            self.where(found.spans[0].paragraph, found.text)
            if found.spans
            else Where(excerpt=found.text, texts=(found.text,))
        )
        return _made(record, severity, found.component, where, seen, expected, fix)

    def at(
        self, record: Record, paragraph: WordParagraph, seen: Message, expected: Message, fix: Message | None = None
    ) -> Finding:
        """A finding at a paragraph, whatever it was recognised as."""
        return _made(record, self.severity_of(record), record.of[0], self.where(paragraph), seen, expected, fix)

    def whole(self, record: Record, seen: Message, expected: Message, fix: Message | None = None) -> Finding:
        """A finding about the document as a whole; of one further down in a file it says where that begins."""
        if self.goes_with is not None and self.components.paragraphs:
            words = (one for one in self.components.paragraphs if one.text.strip())
            return self.at(record, next(words, self.components.paragraphs[0]), seen, expected, fix)
        return _made(record, self.severity_of(record), record.of[0], Where(), seen, expected, fix)


def _made(
    record: Record,
    severity: Severity,
    component: Component,
    where: Where,
    seen: Message,
    expected: Message,
    fix: Message | None,
) -> Finding:
    repair = record.fix or fix or Message(f"Sửa thành {expected.vi}.", f"Change it to {expected.en}.")
    return Finding(record.code, severity, component, where, seen, expected, record.cite, repair)


def _field_span(paragraph: WordParagraph, name: str) -> Span | None:
    at = 0
    for run in paragraph.runs:
        if run.format.vanish:
            continue
        if run.field == name:
            return Span(paragraph, at, at + len(run.text))
        at += len(run.text)
    if any(field.split()[:1] == [name] for field in paragraph.fields):
        return Span(paragraph, 0, len(paragraph.text))
    return None


def _prints_letters(run: WordRun) -> bool:
    return not run.format.vanish and (run.field == "PAGE" or any(map(str.isalnum, run.text)))


def _names(record: Record) -> str:
    return ", ".join(component.label_en for component in record.of)
