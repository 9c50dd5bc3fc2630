"""Hồ sơ mới của LibreOffice: what spares a new profile the looking for extensions where there are none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

_BUILD: Final = re.compile(r"^buildid=(\S+)\s*$", re.MULTILINE)
_BUNDLED: Final = Path("share", "extensions")
_SHARED: Final = Path("share", "uno_packages", "cache", "uno_packages")


@lru_cache(maxsize=8)
def synchronised(program: Path) -> Mapping[str, str]:
    """The files by which a profile says that it knows the extensions of ``program``: none where there are some.

    Without them each start of a new profile looks for extensions in a process of its own. An installation that has some
    (dictionaries, hyphenation) registers them as ever.
    """
    base = program.resolve().parent
    try:
        build = _BUILD.search((base / "versionrc").read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return {}
    if build is None or any(_holds_something(base.parent / folder) for folder in (_BUNDLED, _SHARED)):
        return {}
    return {
        "extensions/buildid": build[1],
        "extensions/bundled/lastsynchronized": "1",
        "extensions/shared/lastsynchronized": "1",
    }


def _holds_something(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
