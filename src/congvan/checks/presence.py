"""Có mặt: whether a component is there, how often, and in which place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Annotated, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import Says, always, component_named, name_of, one_of
from congvan.checks.layout import (
    floats,
    in_one_column,
    in_one_table,
    is_in_the_middle,
    on_first_page,
    on_one_row,
    pages_of,
    side_of,
)
from congvan.checks.phrases import NOTHING
from congvan.checks.record import Expectation, Record
from congvan.checks.shown_text import Undetermined, folded
from congvan.components import Found, identity_of
from congvan.errors import Message
from congvan.findings import Finding, Severity
from congvan.forms import Obligation
from congvan.late_patterns import late_pattern
from congvan.vocabulary import SIGNER, Component, DocumentType

_SEVERAL_PAGES: Final = 1.3
"""A reckoning of more pages than this is taken for two."""
_IS_TOLD: Final = late_pattern(
    r"^\W*như (?:trên|kính gửi)"
    r"|^(?!\W*(?:các |ban |phó |tổng )*(?:giám|lãnh|chủ|hiệu|viện trưởng|cục trưởng|bộ trưởng))"
    r".*(?:b\s*/\s*c\b|báo cáo)"
)
"""A recipient that the address names, or one to whom the document is a report, the agency's own heads left out."""
_SIDES: Final = {"left": Message("bên trái", "at the left"), "right": Message("bên phải", "at the right")}
_IN_THE_MIDDLE: Final = Message("ở giữa trang", "in the middle of the page")
_HALVES: Final = {"left": Message("ở bên trái", "at the left"), "right": Message("ở bên phải", "at the right")}


def _present(value: bool | str) -> Message:
    if value == "by_form":
        return Message("phải có khi mẫu của loại văn bản có", "must be there where the type's form has it")
    return Message("phải có", "must be there") if value else Message("không có", "must not be there")


def _together(value: tuple[Component, ...]) -> Message:
    vi, en = ", ".join(item.label for item in value), ", ".join(map(name_of, value))
    return Message(f"mỗi chỗ đi kèm {vi}", f"each with {en}")


class PresenceExpect(Expectation):
    """``present`` asks for the component, ``by_form`` where the form says that the type has addressees; of several
    components one is enough.

    ``column`` is the half of the page where it must be, ``column_of`` the component in whose column and ``table_of``
    the one in whose table. The place of the first of each component: ``page`` first, ``row_of`` the component on whose
    line it is, ``below`` the component it comes after, ``above`` the one it comes before. ``together_with`` names
    the components that must follow each; ``from_pages`` is the number of pages from which it is obligatory.
    """

    present: Annotated[bool | Literal["by_form"] | None, Says(_present)] = None
    page: Annotated[Literal["first"] | None, always("ở trang thứ nhất", "on the first page")] = None
    column: Annotated[Literal["left", "right"] | None, one_of(_HALVES)] = None
    column_of: Annotated[Component | None, component_named("cùng cột với", "in the column of the")] = None
    table_of: Annotated[Component | None, component_named("cạnh", "beside the")] = None
    row_of: Annotated[Component | None, component_named("ngang hàng với", "on the line of the")] = None
    below: Annotated[Component | None, component_named("dưới", "below the")] = None
    above: Annotated[Component | None, component_named("trên", "above the")] = None
    together_with: Annotated[tuple[Component, ...], Says(_together)] = ()
    from_pages: Annotated[int, Says(lambda value: Message(f"khi có từ {value} trang", f"from {value} pages on"))] = 1


class PresenceRecord(Record):
    """A record about a component's being there."""

    check: Literal["presence"]
    expect: PresenceExpect


def evaluate(record: PresenceRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for a component that is missing or is elsewhere than the record asks."""
    found = document.all(*record.of)
    if not found:
        yield from _missing(record, document)
        return
    for name, check in _CHECKS.items():
        if getattr(record.expect, name):
            yield from check(record, document, found)


def _missing(record: PresenceRecord, document: CheckedDocument) -> Iterator[Finding]:
    expect = record.expect
    if not expect.present:
        document.of(record)
    if expect.present == "by_form" and not _is_addressed(document):
        raise Undetermined("mẫu không buộc phải có", "the form does not ask for it")
    if expect.present == "by_form" and not _goes_to_a_superior(document):
        raise Undetermined("không rõ báo cáo có gửi cấp trên", "nothing says that the report goes to a superior")
    if expect.from_pages > 1 and pages_of(document) < _SEVERAL_PAGES:
        raise Undetermined("văn bản chỉ có một trang", "the document has one page")
    component = record.of[0]
    is_draft = component is Component.FULL_NAME and _is_draft(document)
    if is_draft and document.goes_with is not None:
        raise Undetermined("bản dự thảo kèm theo chưa có người ký", "nobody signs a draft that goes with a letter")
    wanted = Message(f"có {component.label}", component.label_en)
    found = document.whole(record, NOTHING, wanted)
    yield replace(found, severity=Severity.WARNING) if is_draft else found


def _is_draft(document: CheckedDocument) -> bool:
    """Whether number and date are there to be filled in."""
    blanks = document.components.first(Component.NUMBER), document.components.first(Component.PLACE_DATE)
    own = identity_of(document.snapshot, document.components)
    return all(blanks) and not own.number[:1].isdigit() and not own.issue_date


def _is_addressed(document: CheckedDocument) -> bool:
    document_type = document.components.kind.document_type
    return document_type is not None and document.form.addressees_of(document_type) is Obligation.OBLIGATORY


def _goes_to_a_superior(document: CheckedDocument) -> bool:
    """Whether somebody is reported to: of reports, only those to a superior are addressed."""
    if document.components.kind.document_type is not DocumentType.REPORT:
        return True
    return any(_IS_TOLD.search(folded(found.text).lower()) for found in document.all(Component.RECIPIENT))


def _page(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    for found in _firsts(every):
        if not on_first_page(document, found.spans[0].paragraph):
            wanted = Message("trang thứ nhất", "the first page")
            yield document.finding(record, found, Message("trang khác", "another page"), wanted)


def _firsts(every: tuple[Found, ...]) -> tuple[Found, ...]:
    """The first of each component."""
    return tuple({found.component: found for found in reversed(every)}.values())[::-1]


def _column(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    wanted = record.expect.column or "left"
    if every[0].component in SIGNER and _signers_side_by_side(document):
        return
    for found in every:
        side = side_of(document, found)
        if side is not None and side != wanted:
            yield document.finding(record, found, _SIDES[side], _SIDES[wanted])
        elif side is None and is_in_the_middle(found) and _has_halves(document):
            yield document.finding(record, found, _IN_THE_MIDDLE, _SIDES[wanted])


def _has_halves(document: CheckedDocument) -> bool:
    """Whether its form parts the page in two; one that the decree does not have may put all in the middle."""
    form = document.components.kind.form
    return form is not None and form.is_judged


def _signers_side_by_side(document: CheckedDocument) -> bool:
    """Whether two sign beside each other, as organs that issue together do: both halves of the page are theirs."""
    signers = document.all(Component.POSITION, Component.FULL_NAME)
    return {side_of(document, one) for one in signers} >= {"left", "right"}


def _column_of(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    return _within(
        record, document, every, record.expect.column_of, in_one_column, Message("cùng cột với", "in the column")
    )


def _table_of(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    return _within(record, document, every, record.expect.table_of, in_one_table, Message("cạnh", "in the table"))


def _within(
    record: PresenceRecord,
    document: CheckedDocument,
    every: tuple[Found, ...],
    component: Component | None,
    together: Callable[[Found, Found], bool | None],
    wanted: Message,
) -> Iterator[Finding]:
    others = [other for other in document.all(component) if not floats(document, other)] if component else []
    for found in every:
        answers = [together(found, other) for other in others]
        if component and answers and not floats(document, found) and all(answer is False for answer in answers):
            name = component.label_en
            expected = Message(f"{wanted.vi} {component.label}", f"{wanted.en} of the {name}")
            yield document.finding(record, found, Message("chỗ khác", "elsewhere"), expected)


def _row_of(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    component = record.expect.row_of
    others = document.all(component, *_FIRST_LINE_OF.get(component, ())) if component else ()
    answers = [on_one_row(every[0], other) for other in others]
    if component in SIGNER and _signers_side_by_side(document):
        return
    if component and answers and not any(answer is not False for answer in answers):
        label = component.label
        wanted = Message(f"ngang hàng với {label}", f"on the line of the {component.label_en}")
        yield document.finding(record, every[0], Message("dòng khác", "another line"), wanted)


def _below(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    above = record.expect.below
    anchors = document.all(above) if above else ()
    for found in _firsts(every):
        if above and anchors and _before(document, found, _beside(found, anchors)):
            wanted = Message(f"dưới {above.label}", f"below the {above.label_en}")
            yield document.finding(record, found, Message("ở trên", "above it"), wanted)


def _above(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    below = record.expect.above
    anchors = document.all(below) if below else ()
    for found in _firsts(every):
        if below and anchors and _before(document, _beside(found, anchors), found):
            wanted = Message(f"trên {below.label}", f"above the {below.label_en}")
            yield document.finding(record, found, Message("ở dưới", "below it"), wanted)


def _beside(found: Found, anchors: tuple[Found, ...]) -> Found:
    """The first of ``anchors`` in the column of ``found``: those who sign together have one each."""
    return next((one for one in anchors if in_one_column(one, found)), anchors[0])


def _before(document: CheckedDocument, one: Found, other: Found) -> bool:
    """Whether ``one`` is above ``other``; what floats has no place in the file."""
    return not floats(document, one) and not floats(document, other) and document.start(one) < document.start(other)


def _together_with(record: PresenceRecord, document: CheckedDocument, every: tuple[Found, ...]) -> Iterator[Finding]:
    sequence = document.all(*record.of, *record.expect.together_with)
    for found in every:
        following = sequence[sequence.index(found) + 1 :]
        own = {item.component for item in (_before_next(following, record.of) if len(every) > 1 else sequence)}
        for component in record.expect.together_with:
            if component not in own:
                wanted = Message(f"kèm {component.label}", f"with {component.label_en}")
                yield document.finding(record, found, NOTHING, wanted)


def _before_next(following: Iterable[Found], components: tuple[Component, ...]) -> Iterator[Found]:
    for found in following:
        if found.component in components:
            return
        yield found


_FIRST_LINE_OF: Final = {Component.POSITION: (Component.SIGNING_AUTHORITY,)}
_Check = Callable[[PresenceRecord, CheckedDocument, tuple[Found, ...]], Iterator[Finding]]
_CHECKS: Final[dict[str, _Check]] = {
    "page": _page,
    "column": _column,
    "column_of": _column_of,
    "table_of": _table_of,
    "row_of": _row_of,
    "below": _below,
    "above": _above,
    "together_with": _together_with,
}
