"""Markup thường gặp: what nearly all prose is marked with, read in one pass and without markdown-it."""

from __future__ import annotations

import re
from typing import Final

from congvan.inline.runs import CITATION, NOTE_KEY, ProseRun
from congvan.inline.stars import flanks

_NOT_SIMPLE: Final = re.compile("[\\\\\u00a0\u200d\ufe0e\ufe0f]|\\{\\*|\\*\\}|\\[@\\s+\\]")
"""Backslashes and braces; blanks that bind and the joiners of emoji, which hang on what stands beside them."""
_MARK: Final = re.compile(rf"\[\^(?P<note>{NOTE_KEY.pattern})\]|\[@(?P<citation>{CITATION.pattern})\]|(?P<stars>\*+)")
_FORMATS: Final = {"": (False, False), "*": (False, True), "**": (True, False), "***": (True, True)}
"""Stars → bold, italic."""


def parse_simply(text: str) -> tuple[ProseRun, ...] | None:
    """The runs of clean ``text`` as markdown-it reads them; None where only it can tell, as with nested stars."""
    if _NOT_SIMPLE.search(text):
        return None
    runs: list[ProseRun] = []
    stars, start = "", 0
    for mark in _MARK.finditer(text):
        if mark.start() > start:
            runs.append(ProseRun(text[start : mark.start()], *_FORMATS[stars]))
        start = mark.end()
        if mark["stars"] is None:
            runs.append(_reference(mark, stars))
        elif _turns(mark, stars):
            stars = "" if stars else mark["stars"]
        else:
            return None
    if start < len(text):
        runs.append(ProseRun(text[start:]))
    return None if stars else tuple(runs)


def _reference(mark: re.Match[str], stars: str) -> ProseRun:
    if mark["note"] is not None:
        return ProseRun("", note=mark["note"])
    return ProseRun("", *_FORMATS[stars], citation=mark["citation"].strip())


def _turns(mark: re.Match[str], stars: str) -> bool:
    """Whether the stars of ``mark`` can do one thing only: open a format, or close the one that ``stars`` opened."""
    text = mark.string
    flanking = flanks(text[: mark.start()][-1:], text[mark.end() : mark.end() + 2])
    if stars:
        return mark["stars"] == stars and flanking == (False, True)
    return mark["stars"] in _FORMATS and flanking == (True, False)
