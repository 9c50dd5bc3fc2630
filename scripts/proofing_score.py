"""Measures proof-reading on letters that are right and on slips planted at random: reported, with the change or not.

    python scripts/proofing_score.py [--many-kinds] [SEED …]

The slips come from tables of their own (tests/proofing), not from those that the library reads. One counts as reported
where a finding names its words that the right letter does not have; a false alarm is a finding in a right letter.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from congvan.findings import Severity
from proofing.many_kinds import letters_of_many_kinds
from proofing.measuring import false_alarms, reported
from proofing.sample import Planted, planted, right_letters
from proofing.second_planting import planted_in_many_kinds

CERTAIN = ("blank", "dash", "syllable", "citation", "body")
"""Groups of kinds of which nine in ten are to be reported."""


def main(seeds: Iterable[int]) -> int:
    """The first sample: letters of one kind and those of other hands."""
    _score((one, right_letters()[one.letter]) for seed in seeds for one in planted(seed))
    return _alarms(right_letters())


def many_kinds(seeds: Iterable[int]) -> int:
    """The second: letters of many kinds, slips in all their zones."""
    worst = 0
    for seed in seeds:
        letters = letters_of_many_kinds(seed)
        _score((one, letters[one.letter]) for one in planted_in_many_kinds(seed))
        worst |= _alarms(letters)
    return worst


def _score(sample: Iterable[tuple[Planted, bytes]]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    missed: dict[str, list[str]] = defaultdict(list)
    for one, right in sample:
        finding = reported(one, right)
        counts[one.kind]["all"] += 1
        counts[one.kind]["reported"] += finding is not None
        new = finding.change.new if finding and finding.change else None
        counts[one.kind]["right"] += bool(new and one.right and one.right.strip() in new)
        if finding is None:
            missed[one.kind].append(f"{one.right} > {one.wrong}")
    for kind, count in sorted(counts.items()):
        print(
            f"{kind:32} {count['reported']:3}/{count['all']:3} reported, {count['right']:3} with the very word",
            *missed[kind][:9],
            sep="  | ",
        )
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, count in counts.items():
        groups[kind.partition(":")[0].partition(" (")[0]].update(count)
    for group in CERTAIN:
        print(f"{group:32} {groups[group]['reported'] / groups[group]['all']:.0%}")
    every = sum(count["all"] for count in counts.values())
    print(f"{'all':32} {sum(count['reported'] for count in counts.values()) / every:.0%} of {every}")


def _alarms(letters: Mapping[str, bytes]) -> int:
    alarms = false_alarms(letters)
    heavy = [finding for _, finding in alarms if finding.severity is not Severity.INFO]
    worst = max(Counter(name for name, _ in alarms).values(), default=0)
    print(
        f"{len(alarms)} false alarms in {len(letters)} right letters, {worst} at most in one,"
        f" {len(heavy)} above a suggestion"
    )
    for name, finding in alarms[:40]:
        print(" ", name, finding.code, finding.found.vi, "→", finding.expected.vi)
    return 1 if heavy else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    measure = many_kinds if "--many-kinds" in arguments else main
    sys.exit(measure([int(one) for one in arguments if one != "--many-kinds"] or [2026]))
