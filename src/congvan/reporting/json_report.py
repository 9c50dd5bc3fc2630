"""Báo cáo JSON: the whole run as data; ``docs/schemas/check-report.schema.json`` describes it."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from congvan._version import __version__
from congvan.errors import Message
from congvan.findings import Finding, Report, Severity, Where
from congvan.reporting.identities import as_data
from congvan.reporting.run import CheckedFile, CheckRun
from congvan.source import dump_json

FORMAT: Final = 1
"""Rises when a field changes its meaning or goes; new fields may come at any time."""


def to_json(run: CheckRun, *, strict: bool = False) -> str:
    """The run as JSON, everything said in both languages."""
    return dump_json(run_data(run, strict=strict))


def run_data(run: CheckRun, *, strict: bool = False) -> dict[str, Any]:
    """The run as dicts, lists, text and numbers."""
    return {
        "format": FORMAT,
        "congvan": __version__,
        "profile": run.profile.name,
        "exit_code": run.exit_code(strict=strict),
        "summary": _summary(run),
        "files": [_file(file, run) for file in run.files],
        "unused_suppressions": [entry.model_dump(mode="json", exclude_none=True) for entry in run.unused],
    }


def _summary(run: CheckRun) -> dict[str, int]:
    counts = {severity.value: run.count(severity) for severity in Severity}
    unreadable = sum(file.report is None for file in run.files)
    suppressed = sum(len(file.suppressed) for file in run.files)
    return {"files": len(run.files), "unreadable": unreadable, **counts, "suppressed": suppressed}


def _file(file: CheckedFile, run: CheckRun) -> dict[str, Any]:
    if file.report is None:
        error = both_languages(file.error.message) if file.error else None
        return {"file": file.name, "status": "unreadable", "error": error}
    status = "failed" if any(finding.severity is Severity.ERROR for finding in file.findings) else "passed"
    return {"file": file.name, "status": status, **_report(file.report, run), **_accepted(file, run)}


def _report(report: Report, run: CheckRun) -> dict[str, Any]:
    counts = Counter(finding.severity.value for finding in report.findings)
    return {
        "document": as_data(report.identity) if report.identity else None,
        "counts": {
            **{severity.value: counts[severity.value] for severity in Severity},
            "passed": len(report.passed),
            "failed": len(report.failed),
            "not_evaluated": len(report.not_evaluated),
            "manual": len(report.manual),
        },
        "findings": [_finding(finding, run) for finding in report.findings],
        "passed": list(report.passed),
        "failed": list(report.failed),
        "not_evaluated": [{"code": item.code, "reason": both_languages(item.reason)} for item in report.not_evaluated],
        "manual": [
            {"code": item.code, "question": both_languages(item.question), "cite": item.cite} for item in report.manual
        ],
    }


def _accepted(file: CheckedFile, run: CheckRun) -> dict[str, Any]:
    suppressed = [{**_finding(entry.finding, run), "reason": entry.reason} for entry in file.suppressed]
    return {"suppressed": suppressed, "hidden": file.hidden}


def _finding(finding: Finding, run: CheckRun) -> dict[str, Any]:
    rule = run.rules.get(finding.code)
    return {
        "code": finding.code,
        "name": rule.name if rule else "",
        "severity": finding.severity.value,
        "grade": rule.grade.value if rule else "",
        "component": finding.component.value,
        "where": where_data(finding.where),
        "found": both_languages(finding.found),
        "expected": both_languages(finding.expected),
        "cite": finding.cite,
        "fix": both_languages(finding.fix),
    }


def where_data(where: Where) -> dict[str, Any]:
    """A place as data: the paragraph as people count it, its first words, its part and ordinal there; its cell."""
    place = {"paragraph": where.counted, "excerpt": where.excerpt, "part": where.part, "index": where.index}
    return place if where.cell is None else {**place, "row": where.cell[0], "column": where.cell[1]}


def both_languages(message: Message) -> dict[str, str]:
    """A message in both languages."""
    return {"vi": message.vi, "en": message.en}
