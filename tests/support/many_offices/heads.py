# ruff: noqa: E501 - XML stays on one line
"""Where an office puts names, number, date and subject."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from support.many_offices.hands import NATIONAL, Hand, box, ruled, underlined
from support.many_offices.ink import Line, Run, line, width
from support.many_offices.paper import Paper


def _agency(hand: Hand, paper: Paper, room: float) -> list[Line]:
    names = [line(one, "center", size=paper.look("parent", hand.small), bold=False) for one in paper.parent]
    own = [
        line(one, "center", size=paper.look("issuer", hand.small), bold=paper.is_bold("issuer")) for one in paper.issuer
    ]
    longest = max(width(one, hand.small, bold=True) for one in paper.issuer)
    if paper.lacks("issuer rule"):
        return [*names, *own]
    return [*names, *own[:-1], *underlined(hand, own[-1], longest * paper.measure("issuer rule", 0.4), room)]


def _country(hand: Hand, paper: Paper, room: float) -> list[Line]:
    name = line(paper.national, "center", size=paper.look("national", hand.small), bold=paper.is_bold("national"))
    motto = line(paper.motto, "center", size=paper.look("motto", hand.small + 1), bold=paper.is_bold("motto"))
    if paper.lacks("motto rule"):
        return [name, motto]
    return [
        name,
        *underlined(hand, motto, width(paper.motto, hand.small + 1, bold=True) * paper.measure("motto rule", 1), room),
    ]


def _number(paper: Paper) -> list[Line]:
    return [line(paper.number, "center", size=paper.look("number", 13))] if paper.number else []


def _subject(hand: Hand, paper: Paper) -> list[Line]:
    if not paper.about:
        return []
    rows = paper.about.split("\n")
    return [line(row, "center", size=paper.look("subject", 12), bold=paper.is_bold("subject", False), italic=paper.is_italic("subject"),
                 before=0 if at else paper.measure("subject gap", 6)) for at, row in enumerate(rows)]  # fmt: skip


def _date(paper: Paper) -> list[Line]:
    return (
        [line(paper.date, "center", size=paper.look("date", 13), italic=paper.is_italic("date", True))]
        if paper.date
        else []
    )


def _urgency(paper: Paper) -> list[Line]:
    if not paper.urgency:
        return []
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="FF0000"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return [
        line(
            paper.urgency,
            "center",
            size=13,
            bold=True,
            color="FF0000",
            more=f"<w:pBdr>{edge}</w:pBdr>",
            before=6,
            left=15,
            right=15,
        )
    ]


def _sides(hand: Hand) -> tuple[float, float]:
    right = max(width(NATIONAL, hand.small, bold=True) + 4, 88)
    return hand.room - right, right


def _one_row(hand: Hand, paper: Paper) -> str:
    left, right = _sides(hand)
    gap = Line(align="center")
    a = [*_agency(hand, paper, left), *_number(paper), *_subject(hand, paper), *_urgency(paper)]
    b = [*_country(hand, paper, right), *([gap] if len(paper.issuer) + len(paper.parent) > 2 else []), *_date(paper)]
    return hand.ink.table([[a, b]], (left, right))


def _two_rows(hand: Hand, paper: Paper) -> str:
    left, right = _sides(hand)
    rows = [[_agency(hand, paper, left), _country(hand, paper, right)], [_number(paper), _date(paper)]]
    if paper.about:
        rows.append([_subject(hand, paper) + _urgency(paper), []])
    return hand.ink.table(rows, (left, right))


def _three_columns(hand: Hand, paper: Paper) -> str:
    left, right = _sides(hand)
    left -= 3
    rows = [[_agency(hand, paper, left), [], _country(hand, paper, right)],
            [[*_number(paper), *_subject(hand, paper), *_urgency(paper)], [], _date(paper)]]  # fmt: skip
    return hand.ink.table(rows, (left, 3, right))


def _floating(hand: Hand, paper: Paper) -> str:
    left, right = _sides(hand)
    more = '<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpY="1"/>'
    a = [*_agency(hand, paper, left), *_number(paper), *_subject(hand, paper), *_urgency(paper)]
    return hand.ink.table(
        [[a, [*_country(hand, paper, right), *_date(paper)]]], (left, right), more=more
    ) + hand.ink.paragraph(Line())


def _by_tabs(hand: Hand, paper: Paper) -> str:
    left, right = _sides(hand)
    stops = [left / 2, left + right / 2]
    tabs = "".join(f'<w:tab w:val="center" w:pos="{round(one * 1440 / 25.4)}"/>' for one in stops)
    more = f"<w:tabs>{tabs}</w:tabs>"
    a = [(one, False, "parent") for one in paper.parent] + [
        (one, paper.is_bold("issuer"), "issuer") for one in paper.issuer
    ]
    b = [(paper.national, paper.is_bold("national"), "national"), (paper.motto, paper.is_bold("motto"), "motto")]
    rows: list[Line] = []
    for at in range(max(len(a), len(b))):
        one = a[at] if at < len(a) else ("", False, "")
        two = b[at] if at < len(b) else ("", False, "")
        runs = (Run("\t", hand.small), Run(one[0], paper.look(one[2], hand.small), one[1]), Run("\t", hand.small),
                Run(two[0], paper.look(two[2], hand.small + (two[2] == "motto")), two[1]))  # fmt: skip
        drawn = ""
        if two[2] == "motto" and not paper.lacks("motto rule"):
            length = width(paper.motto, hand.small + 1, bold=True) * paper.measure("motto rule", 1)
            drawn += _stroke(hand, left + (right - length) / 2, length)
        if one[2] == "issuer" and at == len(a) - 1 and not paper.lacks("issuer rule"):
            length = width(one[0], hand.small, bold=True) * paper.measure("issuer rule", 0.4)
            drawn += _stroke(hand, (left - length) / 2, length)
        rows.append(Line(runs, more=more, drawn=drawn))
    rows.append(Line())
    number, *more_numbers = paper.number.split("\n")
    second = [Run("\t", 13), Run(number, paper.look("number", 13)), Run("\t", 13),
              Run(paper.date, paper.look("date", 13), italic=paper.is_italic("date", True))]  # fmt: skip
    rows.append(Line(tuple(second), more=more))
    rows += [Line((Run("\t", 13), Run(one, paper.look("number", 13))), more=more) for one in more_numbers]
    for at, row in enumerate(paper.about.split("\n") if paper.about else []):
        look = Run(row, paper.look("subject", 12), paper.is_bold("subject", False), paper.is_italic("subject"))
        rows.append(Line((Run("\t", 12), look), more=more, before=0 if at else paper.measure("subject gap", 6)))
    return "".join(map(hand.ink.paragraph, rows))


def _stroke(hand: Hand, start: float, length: float) -> str:
    keep, hand.rule = hand.rule, "anchor"
    drawn, _ = ruled(hand, length, start * 2 + length)
    hand.rule = keep
    return drawn


def _boxes(hand: Hand, paper: Paper) -> str:
    left, right = _sides(hand)
    keep, hand.rule = hand.rule, "border"
    a = [*_agency(hand, paper, left), *_number(paper), *_subject(hand, paper), *_urgency(paper)]
    b = [*_country(hand, paper, right), *_date(paper)]
    runs = box(hand, a, 0, left, 38) + box(hand, b, left, right, 30)
    hand.rule = keep
    return f"<w:p>{runs}</w:p>" + hand.ink.paragraph(Line()) * 6


HEADS: Final[dict[str, Callable[[Hand, Paper], str]]] = {
    "one row": _one_row,
    "two rows": _two_rows,
    "three columns": _three_columns,
    "floating table": _floating,
    "tabs": _by_tabs,
    "text boxes": _boxes,
}
