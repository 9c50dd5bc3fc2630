"""Từ điển trên máy: where a hunspell dictionary of Vietnamese is, as LibreOffice and others keep it."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_NAMES: Final = ("vi_VN", "vi")
_FOLDERS: Final = (
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
    "~/Library/Spelling",
    "~/.local/share/hunspell",
    "/usr/lib/libreoffice/share/extensions/dict-vi",
    "C:/Program Files/LibreOffice/share/extensions/dict-vi",
)


def find_dictionary() -> Path | None:
    """The first dictionary in ``DICPATH`` and the usual folders; None without one, or without its reader (spylls)."""
    if importlib.util.find_spec("spylls") is None:
        return None
    return next((path for path in _candidates() if path.is_file() and path.with_suffix(".aff").is_file()), None)


def _candidates() -> Iterator[Path]:
    named = [folder for folder in os.environ.get("DICPATH", "").split(os.pathsep) if folder]
    for folder in (*named, *_FOLDERS):
        for name in _NAMES:
            yield Path(folder).expanduser() / f"{name}.dic"
