"""Whether a planted slip is reported: what is reported in the letter with it and not in the letter without."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from congvan.findings import Finding
from congvan.proofreader import proof
from proofing.sample import Planted, right_letters

NOT_ALARMS = ("C14", "C15")
"""What the first mention of a document may carry besides; reported in right letters too, by design."""


def reported(one: Planted, right: bytes | None = None) -> Finding | None:
    """The finding about the planted words that the right letter (``right``, else its namesake) does not have."""
    before = alarms(one.letter) if right is None else _alarms(right)
    for finding in proof(one.docx).findings:
        if _key(finding) not in before and any(_is_about(finding, words) for words in one.wrong.split("|")):
            return finding
    return None


def _is_about(finding: Finding, words: str) -> bool:
    old = finding.change.old if finding.change else ""
    words, old, said = (" ".join(text.split()) for text in (words, old, finding.found.vi))
    return words in f"{said} {old}" or bool(old and (old in words or words in old))


@cache
def alarms(name: str) -> frozenset[tuple[str, str]]:
    """What is reported in a right letter, by code and words."""
    return _alarms(right_letters()[name])


@cache
def _alarms(docx: bytes) -> frozenset[tuple[str, str]]:
    return frozenset(map(_key, proof(docx).findings))


def _key(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.found.vi


def false_alarms(letters: Mapping[str, bytes]) -> list[tuple[str, Finding]]:
    """Everything reported in right letters, by the letter's name."""
    return [(name, found) for name, docx in letters.items() for found in proof(docx, ignore=NOT_ALARMS).findings]
