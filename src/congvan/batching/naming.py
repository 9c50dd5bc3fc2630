"""Tên tệp: one for each row by a pattern, safe on every system and never the same twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from congvan.errors import CongvanError, Message, did_you_mean

_FIELD: Final = re.compile(r"\{(?P<name>[^{}:]+)(?::0(?P<width>\d))?\}")
_UNSAFE: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]')
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST: Final = 120
"""Bytes of a name without its ending; systems take 255, archives and folders above it less."""
_LISTED: Final = 12
"""Columns that are named where another was meant."""


class FileNames:
    """Gives each row its file name: ``{row:04}`` is its number, ``{unit}`` what the row says under that title."""

    def __init__(self, pattern: str, ending: str = ".docx") -> None:
        self._pattern, self._ending = pattern, ending
        self._given: dict[str, int] = {}

    def name(self, number: int, row: Mapping[str, Any]) -> str:
        """The name of a row; raises ``CongvanError`` where the pattern names what the row lacks."""
        bare = safe_name(_FIELD.sub(lambda found: _value(found, number, row), self._pattern)) or f"{number}"
        key = bare.casefold()
        count = self._given[key] = self._given.get(key, 0) + 1
        return f"{bare}-{count}{self._ending}" if count > 1 else f"{bare}{self._ending}"


def safe_name(text: str) -> str:
    """``text`` as a file name that every system takes."""
    name = " ".join(_UNSAFE.sub("-", unicodedata.normalize("NFC", text)).split()).strip(" .")
    while len(name.encode()) > _LONGEST:
        name = name[:-1]
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def _value(found: re.Match[str], number: int, row: Mapping[str, Any]) -> str:
    name = found["name"]
    if name == "row":
        return str(number).zfill(int(found["width"] or 1))
    if name not in row:
        raise CongvanError(_no_column(name, list(map(str, row))))
    return str(row[name] if row[name] is not None else "").zfill(int(found["width"] or 0))


def _no_column(name: str, columns: list[str]) -> Message:
    hint, listed = did_you_mean(name, columns), ", ".join(columns[:_LISTED])
    vi, en = hint.vi or f" Có: {listed}.", hint.en or f" There are {listed}."
    return Message(f"tên tệp: hàng không có cột “{name}”.{vi}", f"file name: the row has no “{name}”.{en}")
