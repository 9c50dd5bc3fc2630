"""Runs → markup, so that ``parse(write(runs)) == runs`` for every normal form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from congvan.inline.runs import ProseRun, normalise
from congvan.inline.stars import flanks
from congvan.late_patterns import late_pattern

BOLD: Final = "**"
ITALIC: Final = "*"
# A star between two letters or digits, or between two blanks, is never read as markup: it needs no backslash.
_BARE_STAR: Final = r"(?<=[^\W_])\*(?=[^\W_])|(?<=\s)\*(?=\s)"
_MISREAD: Final = late_pattern(rf"(?P<bare>{_BARE_STAR})|\*|\\(?=[!-/:-@\[-`{{-~])|\[(?=[\^@])")
_MISREAD_AT_EDGE: Final = late_pattern(r"\A\}|\{\Z|\\\Z")


def write(runs: Iterable[ProseRun]) -> str:
    """The canonical markup of ``runs``: ``parse`` gives their normal form back."""
    normal = normalise(runs)
    if len(normal) == 1 and not _formats(normal)[0]:
        return _content(normal[0])
    contents = [_MISREAD_AT_EDGE.sub(r"\\\g<0>", _content(run)) for run in normal]
    formats = [*_formats(normal), frozenset[str]()]
    written = ""
    stack: list[str] = []
    for place, content in enumerate([*contents, ""]):
        closing, opening = _turn(stack, formats[place:])
        written += _delimiters(closing, opening, written[-1:], content[:2]) + content
    return written


def _content(run: ProseRun) -> str:
    if run.note is not None:
        return f"[^{run.note}]"
    if run.citation is not None:
        return f"[@{run.citation}]"
    return _MISREAD.sub(lambda found: found[0] if found["bare"] else "\\" + found[0], run.text)


def _formats(runs: Sequence[ProseRun]) -> list[frozenset[str]]:
    """The formats of each run; the mark of a note, which has none, takes those that go on across it."""
    own = [frozenset(mark for mark, on in ((BOLD, run.bold), (ITALIC, run.italic)) if on) for run in runs]
    before: list[frozenset[str]] = []
    for run, formats in zip(runs, own, strict=True):
        before.append(formats if run.note is None else before[-1] if before else formats)
    after: list[frozenset[str]] = []
    for run, formats in zip(reversed(runs), reversed(own), strict=True):
        after.append(formats if run.note is None else after[-1] if after else formats)
    return [left & right for left, right in zip(before, reversed(after), strict=True)]


def _turn(stack: list[str], formats: Sequence[frozenset[str]]) -> tuple[str, str]:
    """Bring ``stack``, the open formats, to ``formats[0]``: the stars that close, the stars that open."""
    closing = opening = ""
    while not formats[0].issuperset(stack):
        closing += stack.pop()
    for mark in sorted(formats[0].difference(stack), key=lambda mark: (-_length(mark, formats), mark)):
        stack.append(mark)
        opening += mark
    return closing, opening


def _length(mark: str, formats: Sequence[frozenset[str]]) -> int:
    return sum(1 for _ in takewhile(lambda one: mark in one, formats))


def _delimiters(closing: str, opening: str, before: str, after: str) -> str:
    """The stars, with a brace wherever they would not be read as what they are."""
    if closing and opening:
        return f"{closing}}}{{{opening}"
    opens, closes = flanks(before, after)
    if closing:
        return closing if closes and not opens else closing + "}"
    if opening:
        return opening if opens and not closes else "{" + opening
    return ""
