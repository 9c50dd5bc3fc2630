"""The letters of ``support.letters`` on paper, set by hand: what a PDF of them shows, with one thing changed.

A case names under ``printed`` components (``recipient.0`` for the first of several) and what is different about them on
the page: ``down`` and ``aside`` in pt, ``lines`` they wrap on, ``font``, ``text``, ``page``, ``missing``; for drawn
lines ``length`` in parts of their text. ``turn`` begins a new page before the last line of a component, ``page_number``
changes the numbers, ``stroke`` draws a line through a component.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from congvan.metrics import width
from congvan.printed import Printed, PrintedLine, PrintedPage, PrintedWord
from congvan.vocabulary import Component
from support.letters import BASES, LINES, NORM, Line

SHEET = (595.3, 841.9)
LEFT, RIGHT = 85.0, 538.6
COLUMNS = {"head_left": 178.5, "head_right": 405.3, "number_left": 178.5, "number_right": 405.3,
           "foot_left": 178.5, "foot_right": 405.3, "body": 311.8, "appendix": 311.8, "above": 311.8,
           "footer": 311.8}  # fmt: skip
TOPS = {"above": 40.0, "head_left": 75.0, "head_right": 75.0, "number_left": 140.0, "number_right": 140.0}
RATIOS = {"national_motto_line": 1.0}
STEP = 18.0
BLANK = 0.25


@dataclass(frozen=True)
class Sheet:
    """What is where: the lines of a letter with page and baseline."""

    line: Line
    page: int
    baseline: float


def printed_letter(base: str, changes: Mapping[str, Any], on_paper: Mapping[str, Any]) -> Printed:
    """The pages of ``base``, with the texts of ``changes``, set with what ``on_paper`` says."""
    lines = [_reworded(line, changes) for line in BASES[base]() if not line.zone.startswith("copy_")]
    sheets = list(_placed(lines, on_paper.get("turn", "")))
    words = [word for sheet in sheets for word in _words(sheet, _changes_of(sheet, sheets, on_paper))]
    rules = [rule for sheet in sheets for rule in _rules(sheet, sheets, on_paper)]
    count = max(word.page for word in words)
    words += _numbers(count, on_paper.get("page_number", {}))
    return Printed(
        tuple(
            PrintedPage(
                number,
                *SHEET,
                tuple(word for word in words if word.page == number),
                tuple(rule for rule in rules if rule.page == number),
            )
            for number in range(1, count + 1)
        )
    )


def _reworded(line: Line, changes: Mapping[str, Any]) -> Line:
    return replace(line, text=changes.get(line.component, {}).get("text", line.text))


def _placed(lines: Sequence[Line], turn: str) -> Iterator[Sheet]:
    """Zone after zone; both columns of the foot begin on one height."""
    last = max((at for at, line in enumerate(lines) if line.component == turn), default=-1)
    heights: dict[str, float] = dict(TOPS)
    page, low = 1, 240.0
    for at, line in enumerate(lines):
        if at == last or (line.component == "appendix_number"):
            page, low = page + 1, 90.0
        if line.zone == "footer":
            yield Sheet(line, 1, 800.0)
        elif line.zone in ("body", "appendix"):
            yield Sheet(line, page, low)
            low += STEP * (len(_wrapped(line, 1, _size(line))) or 1)
        else:
            heights.setdefault(line.zone, low + STEP)
            yield Sheet(line, page, heights[line.zone])
            heights[line.zone] += 9.0 if line.component in LINES else STEP


def _changes_of(sheet: Sheet, sheets: Sequence[Sheet], on_paper: Mapping[str, Any]) -> dict[str, Any]:
    same = [other for other in sheets if other.line.component == sheet.line.component]
    name = sheet.line.component
    return {**on_paper.get(name, {}), **on_paper.get(f"{name}.{same.index(sheet)}", {})}


def _size(line: Line) -> float:
    return NORM.use(Component(line.component)).size


def _words(sheet: Sheet, changes: Mapping[str, Any]) -> Iterator[PrintedWord]:
    if changes.get("missing") or sheet.line.component in LINES:
        return
    use = NORM.use(Component(sheet.line.component))
    line = replace(sheet.line, text=changes.get("text", sheet.line.text))
    bold, style = ("-Bold", "bold") if use.bold else ("", "regular")
    for number, words in enumerate(_wrapped(line, changes.get("lines", 1), use.size)):
        blank = BLANK * use.size
        long = sum(width(word, use.size, style) for word in words) + blank * (len(words) - 1)
        x = (LEFT if long > RIGHT - LEFT - 60 else COLUMNS[line.zone] - long / 2) + changes.get("aside", 0)
        for word in words:
            end = x + width(word, use.size, style)
            baseline = sheet.baseline + number * STEP + changes.get("down", 0)
            face = changes.get("font", "LiberationSerif") + bold
            yield PrintedWord(changes.get("page", sheet.page), word, x, end, baseline, face, use.size)
            x = end + blank


def _wrapped(line: Line, count: int, size: float) -> list[list[str]]:
    """The words of each line: as many lines as asked for, or as the page's width requires."""
    words = line.text.split()
    if count > 1:
        share = -(-len(words) // count)
        return [words[at : at + share] for at in range(0, len(words), share)]
    found: list[list[str]] = [[]]
    room = RIGHT - LEFT
    for word in words:
        if width(" ".join([*found[-1], word]), size) > room:
            found.append([])
        found[-1].append(word)
    return [words for words in found if words]


def _rules(sheet: Sheet, sheets: Sequence[Sheet], on_paper: Mapping[str, Any]) -> Iterator[PrintedLine]:
    name = sheet.line.component
    if on_paper.get("stroke") == name:
        words = list(_words(sheet, {}))
        yield PrintedLine(sheet.page, words[0].x0, words[-1].x1, sheet.baseline - 4, 0.75)
    changes = on_paper.get(name, {})
    if name not in LINES or changes.get("missing"):
        return
    text = next(other for other in sheets if other.line.component == LINES[name])
    words = list(_words(text, _changes_of(text, sheets, on_paper)))
    length = (words[-1].x1 - words[0].x0) * changes.get("length", RATIOS.get(name, 0.4))
    middle = (words[-1].x1 + words[0].x0) / 2 + changes.get("aside", 0)
    yield PrintedLine(sheet.page, middle - length / 2, middle + length / 2, text.baseline + 6, 0.75)


def _numbers(count: int, changes: Mapping[str, Any]) -> Iterator[PrintedWord]:
    first = 1 if changes.get("first") else 2
    for page in range(first, count + 1):
        if not changes.get("missing"):
            x = SHEET[0] / 2 + 11 + changes.get("aside", 0)
            yield PrintedWord(page, str(changes.get("value", page)), x, x + 7, 45.0, "LiberationSerif", 14.0)
