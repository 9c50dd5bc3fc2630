"""Căn cứ từ danh mục: a basis that is ``[@key]`` alone is data, ordered by rank and date, and begins with “Căn cứ”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congvan.cited import CitedDocument
from congvan.errors import Refusal
from congvan.inline import Prose, ProseRun
from congvan.register import parse_request
from congvan.vocabulary import BASED_ON


def bases_in_order(bases: Sequence[Prose], register: Mapping[str, CitedDocument]) -> Iterator[tuple[int, Prose]]:
    """Each basis with its place in ``bases``: those that are data in the places of data, highest rank and oldest first.

    What is written in words stays where it is.
    """
    known = {index: cited for index, basis in enumerate(bases) if (cited := _cited_alone(basis, register)) is not None}
    if not known:
        yield from enumerate(bases)
        return
    from congvan.cited.ranking import basis_rank

    ranked = iter(sorted(known, key=lambda index: basis_rank(known[index])))
    for index, basis in enumerate(bases):
        if index not in known:
            yield index, basis
            continue
        chosen = next(ranked)
        yield chosen, Prose((ProseRun(f"{BASED_ON} "), *bases[chosen].runs))


def _cited_alone(basis: Prose, register: Mapping[str, CitedDocument]) -> CitedDocument | None:
    """The document of a basis that is its citation and nothing else; None for words, and where it is not known."""
    if len(basis.runs) != 1 or basis.runs[0].citation is None:
        return None
    try:
        first, *others = parse_request(basis.runs[0].citation)
    except Refusal:
        return None
    return None if others else register.get(first.key)
