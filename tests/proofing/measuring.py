"""Whether a planted slip is told."""

from __future__ import annotations

from congvan.findings import Finding
from congvan.proofreader import proof
from proofing.sample import Planted

OTHERS = ("C13", "C14", "C15", "C18", "C21")
"""What the sentences with planted slips lack beside them."""


def told(one: Planted) -> Finding | None:
    """The finding about the planted words."""
    for finding in proof(one.letter, ignore=OTHERS).findings:
        old = finding.change.old if finding.change else ""
        if one.wrong in f"{finding.found.vi} {old}" or (old and (one.wrong.strip() in old or old in one.wrong)):
            return finding
    return None
