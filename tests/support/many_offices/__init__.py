# ruff: noqa: E501 - a paragraph stays on one line
"""Papers of many offices by many hands, right and with one slip each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from support.many_offices.feet import FEET, signers
from support.many_offices.further import FURTHER
from support.many_offices.hands import Hand, underlined
from support.many_offices.heads import HEADS
from support.many_offices.ink import Ink, Line, line, width
from support.many_offices.letters import CV_KHAC
from support.many_offices.named import NAMED
from support.many_offices.others import OTHERS
from support.many_offices.paper import Paper
from support.many_offices.sheets import addressed, bound, prose, section, titled
from support.many_offices.slips import SLIPS

PAPERS: Final[dict[str, Paper]] = {**CV_KHAC, **NAMED, **OTHERS, **FURTHER}


def hand(seed: int) -> Hand:
    """Habits drawn by ``seed``."""
    pick = random.Random(seed)
    return Hand(
        Ink(pick.choice(["direct", "direct", "defaults", "styles"]), pick.choice([1, 1, 2, 3])),
        pick.choice(list(HEADS)),
        pick.choice(["border", "anchor", "vml", "inline"]),
        pick.choice(list(FEET)),
        pick.choice(["line", "table", "tab", "indent"]),
        pick.choice(["simple", "complex", "control", "frame", "none"]),
        pick.choice([(20, 15, 20, 30), (20, 20, 20, 30), (20, 15, 20, 35), (25, 20, 25, 35), (20, 17, 20, 30)]),
        pick.choice([10, 12.7, 12.7]),
        pick.choice([(6, 0), (6, 6), (0, 6), (6, 3)]),
        pick.choice([(240, "auto"), (264, "auto"), (276, "auto"), (312, "auto"), (360, "exact"), (340, "atLeast")]),
        pick.choice([14, 14, 14, 13]),
        pick.choice([12, 12, 13]),
    )


def written(paper: Paper, habits: Hand) -> bytes:
    """The paper by that hand."""
    if paper.margins:
        habits = replace(habits, margins=paper.margins)
    if paper.issuer:
        head = HEADS[habits.head](habits, paper)
    else:
        motto = line(paper.motto, "center", size=14, bold=True)
        length = width(paper.motto, 14, bold=True)
        rows = [line(paper.national, "center", size=13, bold=True), *underlined(habits, motto, length, habits.room)]
        head = "".join(map(habits.ink.paragraph, rows))
    body = head + titled(habits, paper) + addressed(habits, paper) + prose(habits, paper, paper.body)
    if paper.sides:
        body += signers(habits, paper.sides)
        if paper.recipients:
            body += "".join(map(habits.ink.paragraph, [
                line(paper.recipients_label, size=paper.look("label", 12), bold=paper.is_bold("label"), italic=paper.is_italic("label", True)),
                *(line(one, size=paper.look("recipients", 11)) for one in paper.recipients)]))  # fmt: skip
    else:
        body += FEET[habits.foot](habits, paper)
    if paper.after:
        number = '<w:headerReference w:type="default" r:id="rIdh"/>'
        body += f"<w:p><w:pPr>{section(habits, paper, number)}</w:pPr></w:p>" + prose(habits, paper, paper.after)
    return bound(habits, paper, body + ("" if body.endswith("</w:p>") else habits.ink.paragraph(Line())))


def right(seed: int, hands: int = 3) -> Iterator[tuple[str, bytes, frozenset[str]]]:
    """Each paper by several hands: its name, the file, what is rightly reported in it."""
    pick = random.Random(seed)
    for name, paper in PAPERS.items():
        for _ in range(hands):
            own = pick.randrange(10**6)
            yield f"{name} #{own}", written(paper, hand(own)), paper.reported


def faulty(seed: int, each: int = 3) -> Iterator[tuple[str, bytes, frozenset[str]]]:
    """Each slip in several papers: its name, the file, codes of which one must be reported."""
    pick = random.Random(seed)
    for slip, (change, codes) in SLIPS.items():
        names = [
            name
            for name, paper in PAPERS.items()
            if not paper.reported and change(paper, random.Random(1)) not in (None, paper)
        ]
        pick.shuffle(names)
        for name in names[:each]:
            own = pick.randrange(10**6)
            habits = hand(own)
            if "page number" in slip and habits.number in ("none", "frame"):
                habits = replace(habits, number="complex")
            changed = change(PAPERS[name], pick)
            assert changed is not None
            yield f"{slip} @ {name} #{own}", written(changed, habits), codes
