"""SARIF 2.1.0: the run as programs that review code read it.

A Word file has no lines; ``startLine`` is the paragraph as the page is read, counted from 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import Any, Final
from urllib.parse import quote

from congvan._version import __version__
from congvan.errors import Language
from congvan.findings import Finding, Severity
from congvan.reporting.identities import as_data
from congvan.reporting.labels import CLAUSE, UNUSED
from congvan.reporting.rules import Rule
from congvan.reporting.run import CheckedFile, CheckRun
from congvan.source import dump_json

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION: Final = "2.1.0"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(run: CheckRun, language: Language = "vi", *, strict: bool = False) -> str:
    """The run as one SARIF log with every rule of the profile, its help and its clause."""
    rules = list(run.rules.values())
    places = {rule.code: at for at, rule in enumerate(rules)}
    driver = {
        "name": "congvan",
        "semanticVersion": __version__,
        "rules": [_rule(rule, language) for rule in rules],
    }
    log = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(run, language, strict)],
        "artifacts": [_artifact(file) for file in run.files],
        "results": [result for at, file in enumerate(run.files) for result in _results(file, at, places, language)],
        "properties": {"profile": run.profile.name},
    }
    return dump_json({"$schema": SCHEMA, "version": VERSION, "runs": [log]})


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    clause = f"{CLAUSE.in_(language)}: {rule.cite}" if rule.cite else ""
    quoted = f"“{rule.quote}”" if rule.quote else ""
    fix = rule.fix.in_(language) if rule.fix else ""
    help_parts = [part for part in (rule.checked.in_(language), rule.why.in_(language), clause, quoted, fix) if part]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.checked.in_(language)},
        "fullDescription": {"text": rule.why.in_(language)},
        "help": {"text": "\n".join(help_parts), "markdown": "\n\n".join(help_parts)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": not rule.manual},
        "properties": {"clause": rule.cite, "grade": rule.grade.value, "components": rule.label},
    }


def _invocation(run: CheckRun, language: Language, strict: bool) -> dict[str, Any]:
    notes = [
        {"level": "error", "message": {"text": file.error.format(language)}, "locations": [_location(file, at)]}
        for at, file in enumerate(run.files)
        if file.error is not None
    ]
    unused = UNUSED.in_(language)
    notes += [
        {"level": "warning", "message": {"text": f"{unused}: {entry.code} ({entry.reason})"}} for entry in run.unused
    ]
    return {
        "executionSuccessful": not any(file.error for file in run.files),
        "exitCode": run.exit_code(strict=strict),
        "toolExecutionNotifications": notes,
    }


def _artifact(file: CheckedFile) -> dict[str, Any]:
    found: dict[str, Any] = {"location": {"uri": _uri(file.name)}}
    if file.report is not None:
        report = file.report
        found["properties"] = {
            "document": as_data(report.identity) if report.identity else None,
            "passed": len(report.passed),
            "failed": len(report.failed),
            "notEvaluated": len(report.not_evaluated),
            "manual": len(report.manual),
            "hidden": file.hidden,
        }
    return found


def _results(file: CheckedFile, at: int, places: dict[str, int], language: Language) -> Iterator[dict[str, Any]]:
    for finding in file.findings:
        yield _result(file, at, finding, places, language)
    for entry in file.suppressed:
        accepted = [{"kind": "external", "status": "accepted", "justification": entry.reason}]
        yield {**_result(file, at, entry.finding, places, language), "suppressions": accepted}


def _result(file: CheckedFile, at: int, finding: Finding, places: dict[str, int], language: Language) -> dict[str, Any]:
    key = f"{finding.code} {finding.where.excerpt} {finding.found.vi}"
    found: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message.in_(language)}. {finding.fix.in_(language)}".strip()},
        "locations": [_location(file, at, finding)],
        "partialFingerprints": {"congvan/v1": hashlib.sha256(key.encode()).hexdigest()[:32]},
    }
    if finding.code in places:
        found["ruleIndex"] = places[finding.code]
    return found


def _location(file: CheckedFile, at: int, finding: Finding | None = None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(file.name), "index": at}}
    if finding is None:
        return {"physicalLocation": physical}
    physical["region"] = {"startLine": max(1, (finding.where.order or 0) + 1)}
    if finding.where.excerpt:
        physical["region"]["snippet"] = {"text": finding.where.excerpt}
    name = finding.component.value
    place = f"{finding.where.part}#p{finding.where.index}" if finding.where.part else name
    return {"physicalLocation": physical, "logicalLocations": [{"name": name, "fullyQualifiedName": place}]}


def _uri(name: str) -> str:
    path = PurePath(name)
    return Path(name).as_uri() if path.is_absolute() else quote(path.as_posix())
