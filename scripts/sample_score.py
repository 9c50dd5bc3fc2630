"""Judge a sample of right and of faulty letters and count how often the checker is right.

python scripts/sample_score.py           the counts
python scripts/sample_score.py --astray  and every false finding and unseen fault
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.sample import score


def main() -> None:
    """Print the counts."""
    counted = score()
    print(f"right letters: {counted.right}, faulty letters: {counted.faulty}")
    print(f"errors: {counted.errors}, false {counted.false_errors}, precision {counted.precision:.1%}")
    of_warnings = f"{counted.warnings}, false {counted.false_warnings}, precision {counted.precision_of_warnings:.1%}"
    print(f"warnings: {of_warnings}")
    print(f"planted faults: {counted.planted}, seen {counted.seen}, recall {counted.recall:.1%}")
    if "--astray" in sys.argv:
        print(*counted.astray, sep="\n")


if __name__ == "__main__":
    main()
