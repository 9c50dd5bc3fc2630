"""Gộp điểm giống nhau: equal findings of a file as one entry with its places, the worst first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from congvan.errors import Language, Message
from congvan.findings import Finding, Severity
from congvan.reporting.rules import Rule
from congvan.reporting.run import CheckedFile

_PLACES: Final = 12
_SEEN: Final = 3
_MORE: Final = "…"


@dataclass(frozen=True, slots=True)
class Entry:
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
        listed = ", ".join(numbers[:_PLACES]) + (f", {_MORE}" if len(numbers) > _PLACES else "")
        words = f" “{where.excerpt}”" if where.excerpt else ""
        return Message(f"đoạn {listed}{words}", f"paragraphs {listed}{words}").in_(language)


def grouped(file: CheckedFile, rules: Mapping[str, Rule]) -> tuple[Entry, ...]:
    """The findings as entries: the heaviest first, then those with most places, then as the page reads."""
    mended = None if file.mended is None else frozenset(file.mended)
    together: dict[tuple[str, Severity, Message, bool], list[Finding]] = {}
    for finding in file.findings:
        repaired = _has_repair(finding, rules) if mended is None else finding in mended
        together.setdefault((finding.code, finding.severity, finding.expected, repaired), []).append(finding)
    entries = [Entry(tuple(group), repaired) for (_, _, _, repaired), group in together.items()]
    return tuple(sorted(entries, key=lambda entry: entry.severity.rank))


def _has_repair(finding: Finding, rules: Mapping[str, Rule]) -> bool:
    return finding.code in rules and rules[finding.code].repaired
