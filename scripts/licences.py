"""List the licences of what congvan needs to run, its extras too: name, version, licence; those to mind are marked.

    python scripts/licences.py

LGPL libraries are used as they are, by import: whoever ships congvan with them keeps their notices and lets users
replace them.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution

_MINDED = re.compile(r"GPL|Lesser|MPL|Mozilla|unknown", re.IGNORECASE)
_REQUIRED = re.compile(r"[A-Za-z0-9][\w.\-]*")
_OURS_ONLY = re.compile(r"extra\s*==\s*[\"']")


def licence_of(found: Distribution) -> str:
    """What the distribution says of itself: its expression, else its classifiers, else its first line."""
    said = found.metadata
    if expression := said.get("License-Expression"):
        return str(expression)
    classified = [
        one.rpartition("::")[2].strip() for one in said.get_all("Classifier") or () if one.startswith("License")
    ]
    if classified:
        return ", ".join(classified)
    return (said.get("License") or "unknown").strip().split("\n")[0][:60]


def needed(root: str = "congvan") -> dict[str, Distribution]:
    """Whatever is installed of what ``root`` needs, and of what that needs; extras of others are not followed."""
    found: dict[str, Distribution] = {}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(name)
        except PackageNotFoundError:
            continue
        for required in found[key].requires or ():
            if key == root or not _OURS_ONLY.search(required):
                match = _REQUIRED.match(required)
                waiting += [match[0]] if match else []
    found.pop(root, None)
    return found


def main() -> None:
    """The table."""
    for name, found in sorted(needed().items()):
        licence = licence_of(found)
        print(f"{'!' if _MINDED.search(licence) else ' '} {name:24} {found.version:14} {licence}")


if __name__ == "__main__":
    main()
