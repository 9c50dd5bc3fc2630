"""The sentences of Appendices I and III that may ask something of a document, and which of them no record quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from congvan.checks import Record
from law.folding import folded

TEXT: Final = Path(__file__).parent / "text"
_PREFIX: Final = re.compile(r"^(?:-\s*)?(?:\d+\.|[a-zđ]\))\s+")
_NEXT_SENTENCE: Final = re.compile(r"(?<=[.])\s+(?=[A-ZĐ“])")
_NEXT_NOTE: Final = re.compile(r"(?<=[.)])\s+(?=(?:\d+|\*)\s)")
_NUMBER: Final = re.compile(r"^(?:\d+|\*)\s+")
_NOTES: Final = "Ghi chú:"
_TABLE: Final = "|"


class Clause(NamedTuple):
    """One sentence and the appendix that holds it."""

    source: str
    sentence: str


def clauses() -> Iterator[Clause]:
    """The sentences of Appendix I outside its tables, and the notes of the forms of Appendix III, each once.

    Headings, and lines that only announce what follows them (they end in a colon), ask nothing.
    """
    found = [*_of_appendix_1(), *_of_appendix_3()]
    yield from dict.fromkeys(found)


def _of_appendix_1() -> Iterator[Clause]:
    for line in (TEXT / "appendix_1.md").read_text(encoding="utf-8").splitlines():
        if not line.startswith((_TABLE, "#", "*", "(")):
            text = _PREFIX.sub("", " ".join(line.split()))
            sentences = _NEXT_SENTENCE.split(text)
            yield from (Clause("PL I", one) for one in sentences if one.endswith((".", ";")))


def _of_appendix_3() -> Iterator[Clause]:
    text = (TEXT / "appendix_3.md").read_text(encoding="utf-8")
    for cell in re.findall(rf"{_NOTES}([^|]*)", text):
        for note in _NEXT_NOTE.split(" ".join(cell.split())):
            yield Clause("PL III", _NUMBER.sub("", note))


def quoted_by(clause: Clause, records: tuple[Record, ...]) -> bool:
    """Whether a record quotes the sentence, whole or in part, or more than it."""
    sentence = folded(clause.sentence)
    quotes = (folded(one.quote) for one in records if one.quote and one.cite.startswith(f"{clause.source},"))
    return any(quote in sentence or sentence in quote for quote in quotes)


def uncovered_groups() -> list[dict[str, Any]]:
    """The list of sentences that no record quotes, in groups of one reason."""
    groups: list[dict[str, Any]] = yaml.safe_load((TEXT.parent / "uncovered.yaml").read_text(encoding="utf-8"))
    return groups
