"""Chú thích GitHub: one workflow command a finding (``::error file=…,line=…,title=…::message``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Final

from congvan.errors import Language
from congvan.findings import Finding, Severity
from congvan.reporting.labels import UNUSED
from congvan.reporting.run import CheckRun

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def to_github(run: CheckRun, language: Language = "vi") -> str:
    """The annotation lines; ``line`` is the paragraph as the page is read, counted from 1."""
    return "\n".join(_lines(run, language))


def _lines(run: CheckRun, language: Language) -> Iterator[str]:
    for file in run.files:
        if file.error is not None:
            yield _line("error", file.name, 1, "congvan", file.error.format(language))
        for finding in file.findings:
            yield _annotated(file.name, finding, language)
    for entry in run.unused:
        yield f"::warning title={_property(entry.code)}::{_data(f'{UNUSED.in_(language)}: {entry.reason}')}"


def _annotated(name: str, finding: Finding, language: Language) -> str:
    line = (finding.where.order or 0) + 1
    place = finding.where.format(language)
    message = f"{place}: {finding.message.in_(language)}. {finding.fix.in_(language)}"
    return _line(_LEVELS[finding.severity], name, line, finding.code, message)


def _line(level: str, file: str, line: int, title: str, message: str) -> str:
    where = f"file={_property(PurePath(file).as_posix())},line={max(1, line)},title={_property(title)}"
    return f"::{level} {where}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
