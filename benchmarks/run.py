"""All benchmarks: ``python benchmarks/run.py [--smoke]``. Nothing here asserts a speed; ratios are of one run."""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
ROUNDS = {
    "render": (15, 1),
    "from_data": (15, 1),
    "large": (2, 1),
    "growth": (3, 1),
    "hostile": (2, 1),
    "cold": (11, 1),
    "importing": (5, 1),
    "checking": (25, 1),
    "batches": (2, 1),
    "mishaps": (20, 1),
    "proof_reading": (50, 1),
    "citations": (1_000_000, 100_000),
}
"""Of each benchmark: rounds (letters of text for the parser), and the same of a smoke run."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="a few rounds, to see that everything runs")
    parser.add_argument("names", nargs="*", choices=[*ROUNDS, []], help="which benchmarks; all of them by default")
    arguments = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    for name in arguments.names or ROUNDS:
        full, smoke = ROUNDS[name]
        importlib.import_module(name).main(smoke if arguments.smoke else full)
    return 0


if __name__ == "__main__":
    sys.exit(main())
