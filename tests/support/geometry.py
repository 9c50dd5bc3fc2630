"""Where things are on the pages of a PDF, in points from the top left corner."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pdfplumber

from congvan.printed import PrintedLine

MM = 72 / 25.4
"""Points in a millimetre."""

PT = 1 / MM
"""Millimetres in a point."""

_SAME_LINE = 1.5
_SAME_WORD = 0.12
_RAISED_SIZE, _RAISED_BY = 0.75, 0.5


@dataclass(frozen=True)
class Word:
    """Letters of one font and size without a blank; ``baseline`` is measured from the top of the page."""

    page: int
    text: str
    x0: float
    x1: float
    baseline: float
    font: str
    size: float
    colour: str

    @property
    def bold(self) -> bool:
        """Whether the font is a bold one."""
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        """Whether the font is an italic one."""
        return "Italic" in self.font


@dataclass(frozen=True)
class Line:
    """Words on one baseline of one page (of both columns, where there are two)."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def page(self) -> int:
        """The page, counted from 1."""
        return self.words[0].page

    @property
    def baseline(self) -> float:
        """The lowest baseline, in pt from the top."""
        return max(word.baseline for word in self.words)

    @property
    def x0(self) -> float:
        """Where the first word begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where the last word ends."""
        return self.words[-1].x1

    @property
    def centre(self) -> float:
        """Half way between the ends."""
        return (self.x0 + self.x1) / 2

    def part(self, text: str) -> Line:
        """The run of words that reads ``text``: one column of a line."""
        wanted = text.split()
        for start in range(len(self.words)):
            words = self.words[start : start + len(wanted)]
            if [word.text for word in words] == wanted:
                return Line(words)
        raise AssertionError(f"{text!r} is not in the line {self.text!r}")


class Pages:
    """A PDF read once."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf

    @cached_property
    def _read(self) -> list[tuple[float, float, list[Word], list[PrintedLine]]]:
        with pdfplumber.open(io.BytesIO(self._pdf)) as document:
            return [
                (float(page.width), float(page.height), _words(page, number), _rules(page, number))
                for number, page in enumerate(document.pages, 1)
            ]

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self._read)

    def size_mm(self, page: int = 1) -> tuple[float, float]:
        """Width and height of a page in mm, to a tenth."""
        width, height, _, _ = self._read[page - 1]
        return round(width * PT, 1), round(height * PT, 1)

    @property
    def words(self) -> list[Word]:
        """Every word, page by page, from the top, from the left."""
        return [word for _, _, words, _ in self._read for word in words]

    @property
    def rules(self) -> list[PrintedLine]:
        """Every horizontal line once (borders are drawn twice), page by page, from the top."""
        return [rule for _, _, _, rules in self._read for rule in rules]

    @cached_property
    def lines(self) -> list[Line]:
        """Words gathered by baseline; a raised number stays with its line."""
        lines: list[list[Word]] = []
        for word in self.words:
            if lines and lines[-1][0].page == word.page and _on_line(lines[-1], word):
                lines[-1].append(word)
            else:
                lines.append([word])
        return [Line(tuple(sorted(line, key=lambda word: word.x0))) for line in lines]

    def find_line(self, text: str) -> Line:
        """The one line that holds ``text``, cut to it."""
        wanted = " ".join(text.split())
        found = [line for line in self.lines if f" {wanted} " in f" {line.text} "]
        if len(found) != 1:
            shown = "\n".join(line.text for line in self.lines[:60])
            raise AssertionError(f"{wanted!r} is on {len(found)} lines of:\n{shown}")
        return found[0].part(wanted)

    def rules_below(self, line: Line, within: float = 12.0) -> list[PrintedLine]:
        """The rules that begin at most ``within`` pt below a line and lie under its words."""
        return [
            rule
            for rule in self.rules
            if rule.page == line.page
            and 0 <= rule.y - line.baseline <= within
            and line.x0 - 1 <= rule.centre <= line.x1 + 1
        ]


def _on_line(line: list[Word], word: Word) -> bool:
    lowest = max(other.baseline for other in line)
    if word.baseline - lowest <= _SAME_LINE:
        return True
    # words come from the top, so a raised number comes before the line that it belongs to
    raised = max(other.size for other in line) <= _RAISED_SIZE * word.size
    return raised and word.baseline - lowest <= _RAISED_BY * word.size


def _words(page: Any, number: int) -> list[Word]:
    runs: list[list[dict[str, Any]]] = []
    for char in page.chars:
        if not char["text"].strip():
            runs.append([])
        elif runs and runs[-1] and _continues(runs[-1][-1], char):
            runs[-1].append(char)
        else:
            runs.append([char])
    words = [_word(page, number, run) for run in runs if run]
    return sorted(words, key=lambda word: (word.baseline, word.x0))


def _continues(before: dict[str, Any], char: dict[str, Any]) -> bool:
    return bool(
        before["fontname"] == char["fontname"]
        and abs(before["size"] - char["size"]) < 0.05
        and abs(before["matrix"][5] - char["matrix"][5]) < 0.05
        and abs(before["x1"] - char["x0"]) <= _SAME_WORD * char["size"]
    )


def _word(page: Any, number: int, run: list[dict[str, Any]]) -> Word:
    first = run[0]
    return Word(
        page=number,
        text="".join(char["text"] for char in run),
        x0=float(first["x0"]),
        x1=float(run[-1]["x1"]),
        # `bottom` depends on the font's metrics; the matrix of the letter holds its baseline
        baseline=float(page.height) - float(first["matrix"][5]),
        font=first["fontname"].rpartition("+")[2],
        size=round(float(first["size"]), 2),
        colour=_colour(first["non_stroking_color"]),
    )


def _colour(value: Any) -> str:
    parts = value if isinstance(value, list | tuple) else [value]
    parts = [0.0 if part is None else float(part) for part in parts]
    if len(parts) == 1:
        parts = parts * 3
    return "".join(f"{round(part * 255):02X}" for part in parts)


def _rules(page: Any, number: int) -> list[PrintedLine]:
    drawn = [(line["x0"], line["x1"], line["top"], line["linewidth"]) for line in page.lines if _flat(line)]
    drawn += [
        (rect["x0"], rect["x1"], (rect["top"] + rect["bottom"]) / 2, rect["height"])
        for rect in page.rects
        if rect["height"] <= 2 < rect["width"]
    ]
    rules: dict[tuple[float, ...], PrintedLine] = {}
    for x0, x1, y, thickness in drawn:
        rule = PrintedLine(number, float(x0), float(x1), float(y), float(thickness))
        rules.setdefault((round(x0, 1), round(x1, 1), round(y, 1)), rule)
    return sorted(rules.values(), key=lambda rule: (rule.y, rule.x0))


def _flat(line: dict[str, Any]) -> bool:
    return abs(line["top"] - line["bottom"]) < 0.1 and line["x1"] - line["x0"] > 1
