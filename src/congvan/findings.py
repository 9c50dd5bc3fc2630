"""Kết quả kiểm tra: what a check found, and the report that holds all of it.

A finding is a value, not an exception; only ``Report.raise_for_errors()`` raises.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from enum import Enum
from typing import Any

from congvan.errors import Language, Message, NotConformant, printable
from congvan.files import FileSource
from congvan.forms import Identity
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Component


class Severity(Enum):
    """Mức độ: how heavy a finding is; ``rank`` 0 is the heaviest."""

    rank: int
    label: Message

    def __new__(cls, value: str, rank: int, label: Message) -> Severity:
        member = object.__new__(cls)
        member._value_ = value
        member.rank, member.label = rank, label
        return member

    ERROR = "error", 0, Message("lỗi", "error")
    WARNING = "warning", 1, Message("cảnh báo", "warning")
    INFO = "info", 2, Message("gợi ý", "info")


class Grade(Enum):
    """Nguồn của yêu cầu: the words of the law, plain reason, a convention of the forms in the law, or a suggestion.

    ``LOGIC`` needs no clause: what the text says excludes what it says elsewhere, or cannot be meant so.
    """

    LAW = "law"
    LOGIC = "logic"
    CONVENTION = "convention"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Where:
    """Vị trí: the place of a finding on the page.

    ``order`` counts the paragraphs in the order the page is read (headers first, then the body, then the
    foot); None means the document as a whole. ``number`` is the paragraph as a person counts them: those of the text
    that show words, from 1. ``excerpt`` is the text that is there, shortened; ``texts`` are
    the whole of it and of its paragraph, strings that many findings share; ``part`` and ``index`` are the part of
    the package and the ordinal of the paragraph in it. ``cell`` is its row and column, from 1, in a table too long
    for its paragraphs to be counted.
    """

    order: int | None = None
    excerpt: str = ""
    part: str = ""
    index: int | None = None
    texts: tuple[str, ...] = field(default=(), repr=False, compare=False)
    number: int | None = None
    cell: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if not (self.excerpt.isprintable() and self.part.isprintable()):
            object.__setattr__(self, "excerpt", printable(self.excerpt))
            object.__setattr__(self, "part", printable(self.part))

    def __str__(self) -> str:
        return self.format()

    @property
    def counted(self) -> int | None:
        """The paragraph's number for people; None for the document as a whole."""
        return self.number or (None if self.order is None else self.order + 1)

    def format(self, language: Language = "vi") -> str:
        """The place in words: the paragraph's number and its first words."""
        if self.order is None:
            return Message("toàn văn bản", "the whole document").in_(language)
        number = self._in_words().in_(language)
        return f"{number} “{self.excerpt}”" if self.excerpt else number

    def _in_words(self) -> Message:
        if self.cell is None:
            return Message(f"đoạn {self.counted}", f"paragraph {self.counted}")
        row, column = self.cell
        return Message(f"hàng {row}, cột {column} của bảng", f"row {row}, column {column} of the table")


@dataclass(frozen=True, slots=True)
class Correction:
    """Chỗ sửa trong câu: ``old`` between the words of its sentence, and ``new`` where one form alone is right."""

    before: str
    old: str
    new: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Một điểm không phù hợp: one departure from one record of the profile.

    ``change`` is the place within its sentence, for findings about words.
    """

    code: str
    severity: Severity
    component: Component
    where: Where
    found: Message
    expected: Message
    cite: str
    fix: Message
    change: Correction | None = None

    @property
    def message(self) -> Message:
        """The finding as one sentence in both languages: what was found and what would be right."""
        return Message(
            f"{self.component.label}: thấy {self.found.vi}, đúng ra là {self.expected.vi} ({self.cite})",
            f"{self.component.label_en.capitalize()}: found {self.found.en}, expected {self.expected.en} ({self.cite})",
        )


@dataclass(frozen=True, slots=True)
class NotEvaluated:
    """Không xét được: a record that could not be judged, and why."""

    code: str
    reason: Message


@dataclass(frozen=True, slots=True)
class ManualCheck:
    """Phải xem bằng mắt: a requirement no file can show, as the question a person answers."""

    code: str
    question: Message
    cite: str


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """Báo cáo kiểm tra: every record of the profile is in exactly one of the four groups.

    ``findings`` are in the order the page is read. ``passed`` and ``failed`` are codes, ``not_evaluated``
    carries its reasons, ``manual`` the questions left to a person. ``identity`` is what the file was taken for.
    """

    profile: str
    findings: tuple[Finding, ...] = ()
    passed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    not_evaluated: tuple[NotEvaluated, ...] = ()
    manual: tuple[ManualCheck, ...] = ()
    identity: Identity | None = None

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.of(severity))} {severity.value}" for severity in Severity)
        return f"<Report {self.profile}: {counts}; {len(self.passed)} passed, {len(self.not_evaluated)} not evaluated>"

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of ``severity``."""
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of severity *error*."""
        return self.of(Severity.ERROR)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the findings, each once, in order of appearance."""
        return tuple(dict.fromkeys(finding.code for finding in self.findings))

    @property
    def conformant(self) -> bool:
        """True when no finding is an error."""
        return not self.errors

    def to_dict(self, name: str = "", profile: object = None) -> dict[str, Any]:
        """The report as data, in the form of ``docs/schemas/check-report.schema.json``, everything in both languages.

        ``name`` is what the file is called there; ``profile`` (a path or a ``Profile``) where the report is of one that
        has no name that ``check`` knows. Raises as ``check`` does for a profile.
        """
        from congvan.reporting import of_one

        return of_one.as_data(self, name, profile)

    def to_json(self, name: str = "", profile: object = None) -> str:
        """``to_dict`` as indented JSON."""
        from congvan.reporting import of_one

        return of_one.as_json(self, name, profile)

    def to_xlsx(self, name: str = "", profile: object = None, language: Language = "vi") -> bytes:
        """The report as a workbook: counts and findings."""
        from congvan.reporting import of_one

        return of_one.as_workbook(self, name, profile, language)

    def sheet(self, name: str = "", language: Language = "vi") -> bytes:
        """Phiếu kiểm tra: what only a person can see, as a Word file to fill in."""
        from congvan.reporting import of_one

        return of_one.as_sheet(self, name, language)

    def annotate(self, source: FileSource, language: Language = "vi") -> bytes:
        """``source``, the file that was checked, with a comment at the place of each finding."""
        from congvan.reporting import of_one

        return of_one.annotated(self, source, language)

    def raise_for_errors(self) -> None:
        """Raise ``NotConformant`` when the document has an error; otherwise do nothing."""
        if not self.conformant:
            count = len(self.errors)
            said = Message(f"{count} lỗi thể thức:", f"{count} error(s) of form:")
            raise NotConformant(said, self, [_coded(finding) for finding in self.errors])


def _coded(finding: Finding) -> Message:
    said = finding.message
    return Message(f"{finding.code} {said.vi}", f"{finding.code} {said.en}")


def in_page_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """``findings`` as the page reads; those about the whole document are first."""
    return tuple(
        sorted(
            findings,
            key=lambda finding: (-1 if finding.where.order is None else finding.where.order, finding.code),
        )
    )
