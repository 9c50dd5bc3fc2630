"""Lượt kiểm tra: the reports of many files, what was suppressed in them, and how the run ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from congvan.errors import CongvanError
from congvan.findings import Finding, Report, Severity
from congvan.profile import Profile
from congvan.reporting.rules import Rule, rules_of
from congvan.reporting.suppression import Suppressed, Suppression, filter_suppressed

CLEAN, FAULTY, UNREADABLE = 0, 1, 2
"""Exit codes: nothing that counts, findings that count, a file that could not be read."""


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """Một tệp đã kiểm tra: its report without what was suppressed, or why it could not be read.

    With both a report and an error, the file was judged, but its pages could not be set and measured.

    ``hidden`` counts the findings that are lighter than what the reader asked to see. ``mended`` are those that ``fix``
    mends, as a trial of it showed; None where nobody tried, and the records tell which may be.
    """

    name: str
    report: Report | None = None
    error: CongvanError | None = None
    suppressed: tuple[Suppressed, ...] = ()
    hidden: int = 0
    mended: tuple[Finding, ...] | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that stand, in the order the page is read."""
        return self.report.findings if self.report else ()


@dataclass(frozen=True, slots=True)
class CheckRun:
    """Một lượt kiểm tra: every file in the order given, and the suppressions that met nothing."""

    profile: Profile
    files: tuple[CheckedFile, ...]
    unused: tuple[Suppression, ...] = ()
    rules: dict[str, Rule] = field(default_factory=dict, repr=False)

    def count(self, severity: Severity) -> int:
        """How many findings of ``severity`` stand in all files."""
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

    A suppression is unused only where its requirement was judged in a file it speaks of.
    """
    every = tuple(suppressions)
    filtered: list[CheckedFile] = []
    used: set[int] = set()
    concerned: set[int] = set()
    for file in files:
        if file.report is None:
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
