"""Spoil right letters one property at a time and count what the checker sees.

python scripts/mutation_score.py           seen of regulated, by component
python scripts/mutation_score.py --blind   and the regulated mutants that go unseen
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from mutation.score import Fate, fates, present


def main() -> None:
    """Print the score."""
    regulated: dict[str, list[Fate]] = defaultdict(list)
    for component in present():
        for fate in fates(component):
            if fate.regulated:
                regulated[component.value].append(fate)
    for name, every in regulated.items():
        print(f"{name:24}{_score(every)}")
    everything = [fate for every in regulated.values() for fate in every]
    print(f"seen of regulated: {_score(everything)}")
    if "--blind" in sys.argv:
        for fate in (fate for fate in everything if not fate.seen_by):
            print(f"unseen: {fate.component.value}, {fate.mutation} ({fate.letter})")


def _score(every: list[Fate]) -> str:
    return f"{sum(bool(fate.seen_by) for fate in every)}/{len(every)}"


if __name__ == "__main__":
    main()
