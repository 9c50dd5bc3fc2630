"""Measures proof-reading on letters that are right and on slips planted in them: told, told with the right change.

    python scripts/proofing_score.py

A planted slip is told where a finding says its words that the right letter has not; a false alarm is what is told of a
letter that is right.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from congvan.findings import Severity
from congvan.proofreader import proof
from proofing.measuring import told
from proofing.sample import letters, planted
from support.right_letters import RIGHT

CERTAIN = ("blank", "dash", "syllable", "citation", "body")
"""Groups of kinds of which nine in ten are to be told."""


def main() -> int:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    missed: dict[str, list[str]] = defaultdict(list)
    for one in planted():
        finding = told(one)
        kind = one.kind
        counts[kind]["all"] += 1
        counts[kind]["told"] += finding is not None
        new = finding.change.new if finding and finding.change else None
        counts[kind]["right"] += bool(new and one.right and one.right.strip() in new)
        if finding is None:
            missed[kind].append(f"{one.right} > {one.wrong}")
    for kind, count in sorted(counts.items()):
        told_of = f"{count['told']:3}/{count['all']:3} told, {count['right']:3} with the very word"
        print(f"{kind:26} {told_of}", *missed[kind][:6])
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, count in counts.items():
        groups[kind.partition(":")[0]].update(count)
    for group in CERTAIN:
        print(f"{group:26} {groups[group]['told'] / groups[group]['all']:.0%}")
    every = sum(count["all"] for count in counts.values())
    recall = sum(count["told"] for count in counts.values()) / every
    print(f"{'all':26} {recall:.0%} of {every}")
    return _false_alarms()


def _false_alarms() -> int:
    sources = [*letters(), *(make() for make in RIGHT.values())]
    alarms = [finding for source in sources for finding in proof(source, ignore=("C14", "C15")).findings]
    heavy = [finding for finding in alarms if finding.severity is not Severity.INFO]
    print(f"{len(alarms)} false alarms in {len(sources)} right letters, {len(heavy)} above a suggestion")
    for finding in alarms[:20]:
        print(" ", finding.code, finding.found.vi, "→", finding.expected.vi)
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
