"""Writes src/congvan/profiles/nd30/prepared.json from the records beside it, which people read and edit."""

from __future__ import annotations

import sys
from pathlib import Path

from congvan.profile.assembling import assemble
from congvan.profile.prepared import FILE, prepare
from congvan.resources import find_profile


def profile_json() -> str:
    """The profile of the decree, ready to use."""
    folder = find_profile("nd30")
    return prepare(assemble(folder), folder)


def main() -> int:
    target = Path(__file__).parents[1] / "src" / "congvan" / "profiles" / "nd30" / FILE
    target.write_text(profile_json(), encoding="utf-8")
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
