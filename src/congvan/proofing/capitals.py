"""Viết hoa theo danh sách: phrases whose capitals are known, where a letter writes them otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congvan.proofing.casing import cased_as
from congvan.proofing.model import Letter, Slip
from congvan.proofing.phrases import Hit, Phrases


def miscased(
    letter: Letter, phrases: Phrases[str], not_behind: Sequence[str] = (), not_before: Sequence[str] = ()
) -> Iterator[Slip]:
    """Every phrase that is written with other capitals; all in capitals, and the first of a sentence, are right too.

    What is within a longer phrase is not a phrase of its own: “Tổng cục Thuế” does not name a “Cục Thuế”.
    """
    longer: Hit[str] | None = None
    for hit in phrases.find(letter):
        if longer is not None and hit.passage is longer.passage and hit.end <= longer.end:
            continue
        longer = hit
        written = hit.text
        if written == hit.value:
            continue
        right = cased_as(written, hit.value)
        if written == right or written.isupper() or hit.word(-1) in not_behind or hit.word(1) in not_before:
            continue
        begins = hit.passage.begins_sentence(hit.start)
        wanted = right[:1].upper() + right[1:] if begins else right
        if written != wanted:
            yield Slip(hit.passage, hit.start, hit.end, wanted)
