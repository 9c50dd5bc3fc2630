"""Bản có hiệu lực: the report that was declared to replace the last, never the newest file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congvan.cycle.collecting.incoming import IncomingReport
from congvan.errors import Problem


def in_force(lines: Sequence[IncomingReport]) -> tuple[IncomingReport, ...]:
    """The reports of one unit that no other one is declared to replace; more than one where nothing was declared."""
    replaced = {line.replaces for line in lines if line.replaces}
    return tuple(line for line in lines if not replaced & {line.code, line.file} - {""})


def chain_of(line: IncomingReport, lines: Sequence[IncomingReport]) -> tuple[IncomingReport, ...]:
    """``line`` and, backwards, the reports that it replaces."""
    chain = [line]
    while True:
        before = next((one for one in lines if chain[-1].replaces and chain[-1].replaces in (one.code, one.file)), None)
        if before is None or before in chain:
            return tuple(chain)
        chain.append(before)


def faults_of(lines: Sequence[IncomingReport]) -> Iterator[Problem]:
    """What is declared and cannot be: a replaced report that is not there, reports that replace each other."""
    known = {name for line in lines for name in (line.code, line.file) if name}
    for line in lines:
        if line.replaces and line.replaces not in known:
            yield line.origin.problem(
                f"{line.unit.name}: {line.name} ghi thay cho “{line.replaces}”, không có trong sổ",
                f"{line.unit.name}: {line.name} replaces “{line.replaces}”, which the register does not have",
            )
    if lines and not in_force(lines):
        yield lines[0].origin.problem(
            f"{lines[0].unit.name}: các báo cáo ghi thay cho lẫn nhau",
            f"{lines[0].unit.name}: the reports replace each other",
        )
