"""Yêu cầu, để giải thích: the records of a profile, as a reader sees them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from congvan.checks import Record
from congvan.checks.capitals import CapitalsRecord
from congvan.checks.citation import CitationRecord
from congvan.checks.proofing import ProofingRecord
from congvan.errors import Message, UnknownName
from congvan.findings import Grade, Severity
from congvan.late_dataclasses import dataclass
from congvan.profile import Profile
from congvan.reporting.boxes import box_key
from congvan.reporting.expectations import described
from congvan.vocabulary import Component

REQUIREMENT: Final = Message("yêu cầu", "requirement")


@dataclass(frozen=True, slots=True)
class Rule:
    """Một yêu cầu, để giải thích: what it is called, where it is written, what is looked at and what is not seen.

    ``grade`` distinguishes the law from a convention and a suggestion; ``manual`` is true where a person must look,
    ``repaired`` where ``congvan fix`` repairs; ``cite`` is "" where no clause is behind it, ``wrong`` and ``right``,
    texts that fail and pass, where none are known.
    """

    code: str
    name: str
    components: tuple[Component, ...]
    cite: str
    quote: str
    grade: Grade
    severity: Severity
    check: str
    checked: Message
    why: Message
    fix: Message | None
    cannot_know: Message | None
    since: str
    reason: str = ""
    wrong: str = ""
    right: str = ""
    repaired: bool = False

    @property
    def manual(self) -> bool:
        """Whether a person must look."""
        return self.check == "manual"

    @property
    def box(self) -> str:
        """The two digits of its box."""
        return box_key(self.code)

    @property
    def label(self) -> str:
        """The components it is about, in Vietnamese."""
        return ", ".join(component.label for component in self.components)


def rule_of(record: Record) -> Rule:
    """The record, to be explained."""
    consistency = record.expect.explained if isinstance(record, CitationRecord) else None
    example = record.expect.example if isinstance(record, ProofingRecord | CapitalsRecord) else consistency
    return Rule(
        code=record.code,
        name=record.name,
        components=record.of,
        cite=record.cite,
        quote=record.quote,
        grade=record.grade,
        severity=record.severity,
        check=record.check,
        checked=described(record),
        why=record.why,
        fix=record.fix or (consistency.fix if consistency else None),
        cannot_know=record.what_it_cannot_know,
        since=record.since,
        reason=record.reason,
        wrong=example.wrong if example else "",
        right=example.right if example else "",
        repaired=record.repair is not None,
    )


class Rules(Mapping[str, Rule]):
    """Các yêu cầu của hồ sơ theo mã, in its order; each is put into words when it is asked for."""

    def __init__(self, profile: Profile) -> None:
        self._records = {record.code: record for record in profile.records}
        self._rules: dict[str, Rule] = {}

    def __getitem__(self, code: str) -> Rule:
        if code not in self._rules:
            self._rules[code] = rule_of(self._records[code])
        return self._rules[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)


def rules_of(profile: Profile) -> Rules:
    """Every rule by its code, in the order of the profile."""
    return Rules(profile)


def chosen(names: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """The codes that ``names`` are or begin, in the order of ``known``.

    Raises ``UnknownName`` with near codes for a name that begins none.
    """
    prefixes = tuple(name.strip().upper() for name in names)
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix) for code in known):
            raise UnknownName(REQUIREMENT, prefix, _alike(prefix, known))
    return tuple(code for code in known if code.startswith(prefixes)) if prefixes else ()


def _alike(name: str, known: Sequence[str]) -> list[str]:
    """The codes that share the longest beginning with ``name``: a code of the same box is nearer than like digits."""
    for length in range(len(name), 0, -1):
        if alike := [code for code in known if code.startswith(name[:length])]:
            return alike
    return list(known)
