"""From the runs of a file to the model's texts: blanks exactly, formats as they show, marks of notes in their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from congvan.blocks import LINE_BREAK
from congvan.components import Found, Span
from congvan.errors import Refusal
from congvan.inline import Prose, ProseRun, plain
from congvan.snapshot import NoteReference
from congvan.text import clean
from congvan.vocabulary import Component

_IN_CAPITALS: Final = frozenset(one for one in Component if one.facts.caps)
"""Components that a page shows in capitals whatever their case: theirs is the author's."""
DASH: Final = re.compile(r"[-–—•▪*+]\s*")
KeyOfNote = Callable[[NoteReference], str | None]


def is_ours(found: Found) -> bool:
    """Whether the style says what it is."""
    return found.evidence == "style"


def span_text(span: Span, component: Component) -> str:
    """The text of one line of a component, a break within it as the blank that it stands for, no blanks outside."""
    text = "".join(run.text for run in span_runs(span, component, _no_note))
    return tidy(text.replace("\n", " "))


def text_of(found: Found) -> str:
    """The text of a component on one line."""
    return " ".join(filter(None, lines_of(found)))


def lines_of(found: Found) -> list[str]:
    """The lines of a component; blanks that other hands laid it out with are one."""
    lines = [span_text(span, found.component) for span in found.spans]
    return lines if is_ours(found) else [" ".join(line.split()) for line in lines]


def text_with_breaks(found: Found) -> str:
    """The text of a component; on our own pages with the breaks that its author typed."""
    if not is_ours(found):
        return text_of(found)
    runs = (run.text for span in found.spans for run in span_runs(span, found.component, _no_note))
    return "\n".join(filter(None, map(tidy, "".join(runs).split(LINE_BREAK))))


def broken_lines(found: Found) -> list[str]:
    """The lines of a component, one that a break parts as several; blanks that it was laid out with are one."""
    texts = ("".join(run.text for run in span_runs(span, found.component, _no_note)) for span in found.spans)
    return [" ".join(tidy(piece).split()) for text in texts for piece in text.split(LINE_BREAK)]


def tidy(text: str) -> str:
    """``text.clean``, without the characters that it refuses: they show nothing on the page."""
    return clean(_printable(text))


def without_dash(text: str) -> str:
    """A line of a list without its dash."""
    dash = DASH.match(text)
    return text[dash.end() :] if dash else text


def span_runs(span: Span, component: Component, key_of: KeyOfNote) -> list[ProseRun]:
    """The runs of a line; ``key_of`` gives the key of a note, None for one to be left out."""
    return list(_runs(span, component not in _IN_CAPITALS, key_of))


def _runs(span: Span, show_capitals: bool, key_of: KeyOfNote) -> Iterator[ProseRun]:
    at = 0
    for run in span.paragraph.runs:
        shape = run.format
        if shape.vanish:
            continue
        if run.note is not None and span.start <= at <= span.end and (key := key_of(run.note)):
            yield ProseRun("", note=key)
        piece = run.text[max(0, span.start - at) : max(0, span.end - at)]
        at += len(run.text)
        if piece and run.note is None:
            text = _printable(piece)
            yield ProseRun(text.upper() if shape.caps and show_capitals else text, bold=shape.bold, italic=shape.italic)


def _no_note(reference: NoteReference) -> str | None:
    return None


def without_start(runs: Iterable[ProseRun], count: int) -> list[ProseRun]:
    """``runs`` without their first ``count`` characters."""
    kept: list[ProseRun] = []
    for run in runs:
        kept.append(run._replace(text=run.text[count:]))
        count = max(0, count - len(run.text))
    return kept


def without_end(runs: Iterable[ProseRun], mark: str) -> list[ProseRun]:
    """``runs`` without ``mark``, where it is at their very end."""
    kept = list(runs)
    if not plain(kept).rstrip().endswith(mark):
        return kept
    left = len(plain(kept).rstrip()) - len(mark)
    cut: list[ProseRun] = []
    for run in kept:
        cut.append(run._replace(text=run.text[: max(0, left)]))
        left -= len(run.text)
    return cut


def prose_of(runs: Iterable[ProseRun]) -> Prose | None:
    """The paragraph of ``runs``; None for no words."""
    try:
        return Prose(runs)
    except Refusal:
        return None


def without_bold(runs: Iterable[ProseRun]) -> list[ProseRun]:
    """``runs`` as a title has them, whose style is bold."""
    return [run._replace(bold=False) for run in runs]


def without_italic(runs: Iterable[ProseRun]) -> list[ProseRun]:
    """``runs`` as a legal basis has them, whose style is italic."""
    return [run._replace(italic=False) for run in runs]


def _printable(text: str) -> str:
    return text if _accepted(text) else "".join(filter(_accepted, text))


def _accepted(text: str) -> bool:
    try:
        clean(text)
    except Refusal:
        return False
    return True
