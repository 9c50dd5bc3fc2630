"""Write constraints.txt anew: the versions installed in this environment, after its tests have passed.

.venv/bin/pip install --upgrade … && make test && .venv/bin/python scripts/lock.py
"""

from __future__ import annotations

import re
from importlib.metadata import distributions
from pathlib import Path

TARGET = Path(__file__).parents[1] / "constraints.txt"
HEAD = (
    "# The versions that the tests ran with; nothing else is installed by scripts/setup_venv.py. See scripts/lock.py."
)
OURS = {"congvan", "pip", "setuptools", "wheel"}


def main() -> None:
    """Every distribution but ours and pip, by name."""
    found = {re.sub(r"[-_.]+", "-", one.name).lower(): one.version for one in distributions()}
    rows = [f"{name}=={version}" for name, version in sorted(found.items()) if name not in OURS]
    TARGET.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} versions")


if __name__ == "__main__":
    main()
