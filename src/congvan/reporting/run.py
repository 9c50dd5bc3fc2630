"""Lượt kiểm tra: the reports of many files, what was suppressed in them, equal findings as one, and the exit code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Final

from congvan.errors import CongvanError, Language, Message
from congvan.findings import Finding, Report, Severity
from congvan.late_dataclasses import dataclass
from congvan.profile import Profile
from congvan.reporting.rules import Rule, rules_of
from congvan.reporting.suppression import Suppressed, Suppression, filter_suppressed

CLEAN, FAULTY, UNREADABLE = 0, 1, 2
"""Exit codes: nothing that counts, findings that count, a file that could not be read."""
_PLACES: Final = 12
_SEEN: Final = 3
_MORE: Final = "…"


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """Một tệp đã kiểm tra: its report without what was suppressed, or why it could not be read.

    With both a report and an error, the file was judged, but its pages could not be set and measured.

    ``hidden`` counts the findings that are lighter than what the reader asked to see. ``mended`` are those that ``fix``
    mends, as a trial of it showed; None where nobody tried, and the records say which may be.
    """

    name: str
    report: Report | None = None
    error: CongvanError | None = None
    suppressed: tuple[Suppressed, ...] = ()
    hidden: int = 0
    mended: tuple[Finding, ...] | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the file, in the order the page is read."""
        return self.report.findings if self.report else ()


@dataclass(frozen=True, slots=True)
class CheckRun:
    """Một lượt kiểm tra: every file in the order given, and the suppressions that met nothing."""

    profile: Profile
    files: tuple[CheckedFile, ...]
    unused: tuple[Suppression, ...] = ()
    rules: Mapping[str, Rule] = field(default_factory=dict, repr=False)

    def count(self, severity: Severity) -> int:
        """How many findings of ``severity`` are in all files."""
        return sum(finding.severity is severity for file in self.files for finding in file.findings)

    def exit_code(self, *, strict: bool = False) -> int:
        """2 for a file not read or not set, 1 for errors (strict: also warnings and unused suppressions), else 0."""
        if any(file.error for file in self.files):
            return UNREADABLE
        counted = self.count(Severity.ERROR)
        if strict:
            counted += self.count(Severity.WARNING) + len(self.unused)
        return FAULTY if counted else CLEAN

    def at_least(self, severity: Severity) -> CheckRun:
        """The same run without the findings that are lighter than ``severity``; each file counts them as hidden."""
        return replace(self, files=tuple(_heavy(file, severity) for file in self.files))


def make_run(
    profile: Profile,
    files: Iterable[CheckedFile],
    suppressions: Iterable[Suppression] = (),
) -> CheckRun:
    """The run of ``files``, with what ``suppressions`` accept taken out of their reports.

    A suppression is unused only where its requirement was judged in a file that it covers.
    """
    every = tuple(suppressions)
    filtered: list[CheckedFile] = []
    used: set[int] = set()
    concerned: set[int] = set()
    for file in files:
        if file.report is None or not every:
            filtered.append(file)
            continue
        found = filter_suppressed(file.name, file.report, every)
        used |= found.used
        concerned |= found.concerned
        filtered.append(replace(file, report=replace(file.report, findings=found.kept), suppressed=found.suppressed))
    unused = tuple(entry for at, entry in enumerate(every) if at in concerned - used)
    return CheckRun(profile, tuple(filtered), unused, rules_of(profile))


def _heavy(file: CheckedFile, severity: Severity) -> CheckedFile:
    if file.report is None:
        return file
    kept = tuple(finding for finding in file.findings if finding.severity.rank <= severity.rank)
    hidden = len(file.findings) - len(kept)
    return replace(file, report=replace(file.report, findings=kept), hidden=hidden)


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """Một mục của báo cáo: findings of one record that ask for the same; ``repaired`` where ``fix`` mends them."""

    findings: tuple[Finding, ...]
    repaired: bool

    @property
    def first(self) -> Finding:
        """The first of them, as the page reads."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """How heavy they are."""
        return self.first.severity

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.findings)

    @property
    def found(self) -> Message:
        """What was found, each thing once, the first few."""
        seen = tuple(dict.fromkeys(finding.found for finding in self.findings))
        rest = _MORE if len(seen) > _SEEN else ""
        parts = [*seen[:_SEEN]]
        return Message("; ".join(p.vi for p in parts) + rest, "; ".join(p.en for p in parts) + rest)

    def places(self, language: Language) -> str:
        """Where: ``đoạn 5, 9, 12 “first words”``."""
        where = self.first.where
        numbers = [str(n) for n in dict.fromkeys(finding.where.counted for finding in self.findings) if n is not None]
        if len(numbers) < 2:
            return where.format(language)
        rows = [str(row) for (row,) in dict.fromkeys((finding.where.cell or (0, 0))[:1] for finding in self.findings)]
        if "0" not in rows:
            return self._listed(rows, Message("hàng {} của bảng", "rows {} of the table"), language)
        return self._listed(numbers, Message("đoạn {}", "paragraphs {}"), language)

    def _listed(self, numbers: Sequence[str], words: Message, language: Language) -> str:
        """The first of ``numbers`` among ``words``, with the words of the first place."""
        listed = ", ".join(numbers[:_PLACES]) + (f", {_MORE}" if len(numbers) > _PLACES else "")
        excerpt = f" “{self.first.where.excerpt}”" if self.first.where.excerpt else ""
        return words.in_(language).format(listed) + excerpt


def grouped(file: CheckedFile, rules: Mapping[str, Rule]) -> tuple[ReportEntry, ...]:
    """The findings as entries: the heaviest first, then those with most places, then as the page reads."""
    mended = None if file.mended is None else frozenset(file.mended)
    together: dict[tuple[str, Severity, Message, bool], list[Finding]] = {}
    for finding in file.findings:
        repaired = _has_repair(finding, rules) if mended is None else finding in mended
        together.setdefault((finding.code, finding.severity, finding.expected, repaired), []).append(finding)
    entries = [ReportEntry(tuple(group), repaired) for (_, _, _, repaired), group in together.items()]
    return tuple(sorted(entries, key=lambda entry: entry.severity.rank))


def component_label(finding: Finding, language: Language) -> str:
    """The component's name in the language of the report."""
    component = finding.component
    return component.label if language == "vi" else component.label_en


def _has_repair(finding: Finding, rules: Mapping[str, Rule]) -> bool:
    return finding.code in rules and rules[finding.code].repaired
