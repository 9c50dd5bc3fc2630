"""How often the checker is right about the papers of many offices."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from congvan.checker import check
from congvan.findings import Severity
from support.many_offices import faulty, right

BY_RIGHT: Final[dict[str, frozenset[str]]] = {
    "unknown type": frozenset({"ND0513"}),
    "out of scope": frozenset({"ND0019", "ND0020"}),
    "whole paragraph in italics": frozenset({"ND0601"}),
    "not judged": frozenset(),
    "appendices on one sheet": frozenset({"ND2011"}),
}
"""What is rightly reported in a right paper."""


@dataclass(slots=True)
class Tally:
    """Counts over one drawing of the sample."""

    right: int = 0
    faulty: int = 0
    errors: int = 0
    false_errors: int = 0
    warnings: int = 0
    false_warnings: int = 0
    seen: int = 0
    astray: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, docx: bytes, allowed: frozenset[str]) -> set[str]:
        """Count what is reported in one paper; gives its codes."""
        report = check(docx)
        for code, severity in {(finding.code, finding.severity) for finding in report}:
            if severity is Severity.INFO:
                continue
            is_error, is_false = severity is Severity.ERROR, code not in allowed
            self.errors += is_error
            self.warnings += not is_error
            self.false_errors += is_error and is_false
            self.false_warnings += is_false and not is_error
            if is_false:
                self.astray[f"false {severity.value} {code}: {name}"] += 1
        return set(report.codes)


def tally(seed: int, hands: int = 1, each: int = 1) -> Tally:
    """Each right paper by ``hands`` hands, each slip in ``each`` papers, drawn by ``seed``."""
    counted = Tally()
    for name, docx, reported in right(seed, hands):
        counted.right += 1
        codes = counted.add(name, docx, frozenset().union(*(BY_RIGHT[one] for one in reported)))
        for one in reported:
            if BY_RIGHT[one] and not BY_RIGHT[one] & codes:
                counted.astray[f"unseen {one}: {name}"] += 1
    for name, docx, codes in faulty(seed + 1, each):
        counted.faulty += 1
        is_seen = bool(codes & counted.add(name, docx, codes))
        counted.seen += is_seen
        if not is_seen:
            counted.astray[f"unseen: {name}"] += 1
    return counted
