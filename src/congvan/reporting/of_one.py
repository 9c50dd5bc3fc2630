"""Báo cáo của một tệp: what a ``Report`` gives of itself, written as that of a run of one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from congvan.errors import Language
from congvan.files import FileSource, content_of
from congvan.findings import Report
from congvan.ooxml.opening import read_package
from congvan.profile import Profile, load
from congvan.reporting.json_report import run_data
from congvan.reporting.run import CheckedFile, CheckRun, make_run
from congvan.source import dump_json


def as_data(report: Report, name: str, profile: object) -> dict[str, Any]:
    """The report as dicts, lists, text and numbers."""
    return run_data(_run(report, name, profile))


def as_json(report: Report, name: str, profile: object) -> str:
    """The report as indented JSON."""
    return dump_json(as_data(report, name, profile))


def as_workbook(report: Report, name: str, profile: object, language: Language) -> bytes:
    """The report as a workbook."""
    from congvan.reporting.workbook import to_workbook

    return to_workbook(_run(report, name, profile), language)


def as_sheet(report: Report, name: str, language: Language) -> bytes:
    """The questions that are left to a person, as a Word file."""
    from congvan.reporting.sheet import to_sheet

    return to_sheet(name, report, language)


def annotated(report: Report, source: FileSource, language: Language) -> bytes:
    """The checked file with the findings as comments."""
    from congvan.reporting.annotation import annotate

    content = content_of(source)
    return annotate(content if isinstance(content, bytes) else read_package(content), report.findings, language)


def _run(report: Report, name: str, profile: object) -> CheckRun:
    norm = (
        profile
        if isinstance(profile, Profile)
        else load(profile if isinstance(profile, str | Path) else report.profile)
    )
    return make_run(norm, [CheckedFile(name, report)])
