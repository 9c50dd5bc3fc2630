"""Tên viết hoa ở đầu trang: how a sentence writes an agency's name that was typed in capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from congvan.text import to_old_tone
from congvan.vocabulary.bodies import BODIES, COUNCILS, LEVELS

_PLACED: Final = re.compile(
    rf"(?P<council>{'|'.join(COUNCILS)})\s+(?P<level>{'|'.join(LEVELS)})\s+(?P<place>\D+)", re.IGNORECASE
)


def in_capitals(name: str) -> bool:
    """Whether a name of several words was typed in capitals."""
    words = [word for word in name.split() if word.isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words) and any(len(word) > 1 for word in words)


def as_in_a_sentence(name: str, texts: Iterable[str]) -> str | None:
    """``name`` as one of ``texts`` writes it, or as bodies are known; None where neither shows it."""
    return _written_in(name, texts) or _KNOWN.get(_key(name)) or _of_a_place(name)


def cut_alike(name: str, lines: Sequence[str]) -> list[str]:
    """``name`` on as many lines as it was typed on."""
    words = name.split()
    counts = [len(line.split()) for line in lines]
    return [" ".join(words[sum(counts[:at]) : sum(counts[: at + 1])]) for at in range(len(lines))]


def _written_in(name: str, texts: Iterable[str]) -> str | None:
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)", re.IGNORECASE)
    found = (match[0] for text in texts for match in pattern.finditer(unicodedata.normalize("NFC", text)))
    return next((" ".join(written.split()) for written in found if not in_capitals(written)), None)


def _of_a_place(name: str) -> str | None:
    """``ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM``: a place is a proper name, each of its syllables with a capital."""
    match = _PLACED.fullmatch(unicodedata.normalize("NFC", name))
    if match is None:
        return None
    council = next(one for one in COUNCILS if one.casefold() == match["council"].casefold())
    place = " ".join(word.capitalize() for word in match["place"].split())
    return f"{council} {match['level'].lower()} {place}"


def _key(name: str) -> str:
    return to_old_tone(" ".join(unicodedata.normalize("NFC", name).split())).casefold()


_KNOWN: Final = {_key(body): body for body in BODIES}
