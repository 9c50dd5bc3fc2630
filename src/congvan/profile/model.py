"""Hồ sơ quy chuẩn: the norm as its readers see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date

from congvan.bounds import Bounds, measured
from congvan.cached import cached_property
from congvan.checks.record import Align, Case, Record
from congvan.errors import Message, Problem, ProfileError, UnknownName
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Component


@dataclass(frozen=True, slots=True)
class Use:
    """Giá trị dùng trong mẫu: what our templates take for one component.

    Sizes, spaces and thicknesses in pt, indents in mm, ``line_spacing`` in lines. ``smallest`` is the size
    down to which the fit of the head may shrink the component. ``case`` *upper* means that the style shows
    capitals. ``line_ratio`` and ``line_thickness`` describe a drawn line (1 is as long as the text above
    it; for a line across the page, as the text width), ``frame`` a single border round the text; 0 means
    none.
    """

    size: float
    smallest: float
    bold: bool = False
    italic: bool = False
    case: Case = "sentence"
    align: Align = "left"
    first_line_indent: float = 0.0
    left_indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    line_spacing: float = 1.0
    keep_with_next: bool = False
    line_ratio: float = 0.0
    line_thickness: float = 0.0
    frame: float = 0.0


@dataclass(frozen=True, slots=True)
class PageUse:
    """Trang giấy dùng trong mẫu: the sheet of our templates; lengths in mm."""

    paper: str
    width: float
    height: float
    margin_top: float
    margin_bottom: float
    margin_left: float
    margin_right: float
    header_distance: float
    footer_distance: float
    sign_off_distance: float
    font: str
    color: str

    @property
    def text_width(self) -> float:
        """Width of the text area in mm."""
        return self.width - self.margin_left - self.margin_right


@dataclass(frozen=True, slots=True)
class Choice:
    """Lựa chọn trình bày: what a document may choose for one item of its layout, with the clause."""

    key: str
    bounds: Bounds
    unit: str
    default: float
    label: Message
    code: str
    cite: str

    def admits(self, value: float) -> bool:
        """Whether the norm lets a document choose ``value``."""
        return self.bounds.admits(value, 1e-6)

    def refusal(self, value: float) -> Message:
        """The sentence for a value that is not admitted; it names the clause and the code."""
        right = self.bounds.words(self.unit)
        found = measured(value, self.unit)
        law = f"{self.cite}; {self.code}"
        return Message(
            f"{self.label.vi} {found.vi} không đúng: phải là {right.vi} ({law})",
            f"{self.label.en} {found.en} is wrong: it must be {right.en} ({law})",
        )


@dataclass(frozen=True, slots=True)
class Disabled:
    """Yêu cầu đã tắt: a record that a profile does not judge, and why."""

    code: str
    reason: str


@dataclass(frozen=True)
class Profile:
    """Một quy chuẩn: its records in the order of the boxes, and what our templates take from it.

    ``in_force`` is the first and the last day it applies (None: still in force).
    """

    name: str
    title: Message
    in_force: tuple[date, date | None]
    records: tuple[Record, ...]
    page: PageUse
    layout: tuple[Choice, ...]
    uses: dict[Component, Use] = field(repr=False)
    disabled: tuple[Disabled, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the records, in order."""
        return tuple(record.code for record in self.records)

    @cached_property
    def by_code(self) -> dict[str, Record]:
        """The records by their codes."""
        return {record.code: record for record in self.records}

    def record(self, code: str) -> Record:
        """The record with ``code``; raises ``UnknownName`` with near codes."""
        record = self.by_code.get(code)
        if record is None:
            raise UnknownName(Message("yêu cầu", "requirement"), code, self.codes)
        return record

    def beginnings(self, codes: str | Iterable[str], beside: Sequence[str] = ()) -> tuple[str, ...]:
        """``codes``, or the beginnings of codes; a text is one. Raises ``UnknownName`` for one that no record has.

        ``beside`` are codes that are known in addition to those of the records.
        """
        chosen = (codes,) if isinstance(codes, str) else tuple(codes)
        if not chosen:
            return ()
        known = (*self.codes, *beside)
        exact = frozenset(known)
        for one in chosen:
            if one not in exact and not (one and any(code.startswith(one) for code in known)):
                raise UnknownName(Message("yêu cầu", "requirement"), one, known)
        return chosen

    def use(self, component: Component) -> Use:
        """What our templates take for ``component``; raises ``ProfileError`` where nothing is said of it."""
        try:
            return self.uses[component]
        except KeyError:
            message = Message(
                f"hồ sơ “{self.name}” không nói gì về {component.value}",
                f"profile “{self.name}” has no record for {component.value}",
            )
            raise ProfileError([Problem(message)]) from None

    def allowed(self, key: str) -> Choice:
        """What a document may choose for ``key`` of its layout; raises ``UnknownName`` with near keys."""
        for choice in self.layout:
            if choice.key == key:
                return choice
        raise UnknownName(Message("mục trình bày", "layout item"), key, [choice.key for choice in self.layout])
