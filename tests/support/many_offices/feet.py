# ruff: noqa: E501 - XML stays on one line
"""Where an office puts recipients and signature."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from support.many_offices.hands import Hand, box
from support.many_offices.ink import Line, Run, line
from support.many_offices.paper import Paper


def _recipients(hand: Hand, paper: Paper) -> list[Line]:
    if not paper.recipients:
        return []
    label = line(
        paper.recipients_label,
        size=paper.look("label", 12),
        bold=paper.is_bold("label"),
        italic=paper.is_italic("label", True),
    )
    return [label, *(line(one, size=paper.look("recipients", 11)) for one in paper.recipients)]


def _signature(hand: Hand, paper: Paper) -> list[Line]:
    size = paper.look("position", hand.size)
    above = [line(one, "center", size=size, bold=paper.is_bold("position"), keep=True) for one in paper.signed]
    name = line(paper.name, "center", size=paper.look("name", hand.size), bold=paper.is_bold("name"))
    return [*above, *[Line(align="center", keep=True)] * 4, *([name] if paper.name else [])]


def _in_table(hand: Hand, paper: Paper) -> str:
    half = hand.room / 2
    return hand.ink.table([[_recipients(hand, paper), _signature(hand, paper)]], (half, half))


def _in_rows(hand: Hand, paper: Paper) -> str:
    half = hand.room / 2
    label, *rest = _recipients(hand, paper) or [Line()]
    first, *signed = _signature(hand, paper)
    return hand.ink.table([[[label], [first]], [rest, signed]], (half, half))


def _name_apart(hand: Hand, paper: Paper) -> str:
    half = hand.room / 2
    *signed, name = _signature(hand, paper)
    return hand.ink.table([[_recipients(hand, paper), signed], [[], [name]]], (half, half))


def _three(hand: Hand, paper: Paper) -> str:
    half = hand.room / 2 - 5
    return hand.ink.table([[_recipients(hand, paper), [], _signature(hand, paper)]], (half, 10, half))


def _by_stops(hand: Hand, paper: Paper) -> str:
    stop = f'<w:tabs><w:tab w:val="center" w:pos="{round(hand.room * 0.75 * 1440 / 25.4)}"/></w:tabs>'
    left = _recipients(hand, paper)
    right = _signature(hand, paper)
    made = []
    for at in range(max(len(left), len(right))):
        runs = left[at].runs if at < len(left) else ()
        beside = right[at].runs if at < len(right) else ()
        tab = (Run("\t", 11),) if beside else ()
        made.append(Line((*runs, *tab, *beside), more=stop))
    return "".join(map(hand.ink.paragraph, made))


def _in_box(hand: Hand, paper: Paper) -> str:
    half = hand.room / 2
    label, *rest = _recipients(hand, paper) or [Line()]
    signed = box(hand, _signature(hand, paper), half, half, 45)
    first = Line(label.runs, drawn=signed)
    return "".join(map(hand.ink.paragraph, [first, *rest, *[Line()] * 4]))


FEET: Final[dict[str, Callable[[Hand, Paper], str]]] = {
    "table": _in_table,
    "rows": _in_rows,
    "name apart": _name_apart,
    "three columns": _three,
    "tab stops": _by_stops,
    "text box": _in_box,
}


def signers(hand: Hand, sides: Sequence[tuple[Sequence[str], str]]) -> str:
    """Several who sign beside each other."""
    cells = [[*(line(one, "center", bold=True) for one in above), *[Line(align="center")] * 4, line(name, "center", bold=True)]
             for above, name in sides]  # fmt: skip
    return hand.ink.table([cells], [hand.room / len(cells)] * len(cells))
