"""Đoạn chữ cùng kiểu: the runs of a paragraph, and their one normal form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple

from congvan.errors import Refusal
from congvan.late_patterns import late_pattern
from congvan.text import clean, unbind
from congvan.text.characters import is_usual, join_cleanly, repair_look_alikes

NOTE_KEY: Final = late_pattern(r"[\w.\-]+")
CITATION: Final = late_pattern(r"[^\[\]\\\n]+")
_EDGE: Final = "|"


class ProseRun(NamedTuple):
    """Một đoạn chữ cùng kiểu: text of one format, or one footnote reference, or one citation.

    ``note`` is the key of a footnote (``[^key]``), ``citation`` the text inside ``[@…]``; a run with either
    has no ``text``. The mark of a note takes no format of its own.
    """

    text: str
    bold: bool = False
    italic: bool = False
    note: str | None = None
    citation: str | None = None

    @property
    def is_text(self) -> bool:
        """Whether the run is words, rather than a reference to a note or a cited document."""
        return self.note is None and self.citation is None


_run: Final[Callable[[tuple[str, bool, bool, str | None, str | None]], ProseRun]] = partial(tuple.__new__, ProseRun)
"""A run of all its five values: as ``ProseRun(*values)``, in a third of the time."""


def plain(runs: Iterable[ProseRun]) -> str:
    """The words alone: no format, no notes, no citations."""
    return "".join([run.text for run in runs])


def normalise(runs: Iterable[ProseRun]) -> tuple[ProseRun, ...]:
    """The normal form of ``runs``: neighbours of equal format merged, no empty text, each text clean.

    Raises ``Refusal`` for characters that ``text.clean`` refuses, and for a note key or a citation that
    markup cannot write.
    """
    return normal_form(runs)[0]


def normal_form(runs: Iterable[ProseRun]) -> tuple[tuple[ProseRun, ...], bool]:
    """As ``normalise``, and whether all words are of usual characters (``text.characters.is_usual``)."""
    merged = _merged(runs)
    words = plain(merged)
    if not is_usual(words):
        return _normalised([_cleaned(run) for run in merged]), False
    checked = [run if run.note is run.citation is None else _cleaned(run) for run in merged]
    if words[:1] == " " or words[-1:] == " ":
        return _normalised(checked), True
    return tuple(checked), True


def written_out(runs: Sequence[ProseRun], words: Sequence[str], *, usual: bool) -> tuple[ProseRun, ...]:
    """``runs``, which are in normal form, with clean ``words`` in the places of the citations; in normal form, too.

    ``usual`` where all of them are of usual characters, so that nothing changes where two of them meet.
    """
    following = iter(words)
    filled = [run if run[4] is None else _run((next(following), run[1], run[2], None, None)) for run in runs]
    texts = [run[0] for run in filled if run[3] is None]
    is_clean = all(texts) and (usual or join_cleanly(texts))
    if is_clean and texts[0][:1] != " " and texts[-1][-1:] != " ":
        return tuple(_merged(filled))
    return normalise(filled)


def _normalised(cleaned: list[ProseRun]) -> tuple[ProseRun, ...]:
    """The normal form of runs each of which is clean."""
    if cleaned and cleaned[0].text[:1].isspace():
        cleaned[0] = _with_text(cleaned[0], cleaned[0].text.lstrip())
    if cleaned and cleaned[-1].text[-1:].isspace():
        cleaned[-1] = _with_text(cleaned[-1], cleaned[-1].text.rstrip())
    kept = [run for run in cleaned if run.text or run.note is not None or run.citation is not None]
    if len(kept) < len(cleaned):
        return normalise(kept)
    return spread(_cleaned_across(plain(kept)), kept)


def _cleaned_across(text: str) -> str:
    """The words of all runs together: a word that several of them make is repaired as one, and bound as one."""
    repaired = repair_look_alikes(text)
    return unbind(repaired if len(repaired) == len(text) else text)


def spread(text: str, runs: Sequence[ProseRun]) -> tuple[ProseRun, ...]:
    """``runs`` with their words taken in turn from ``text``, which is as long as all of them together."""
    found = []
    start = 0
    for run in runs:
        end = start + len(run[0])
        found.append(_with_text(run, text[start:end]))
        start = end
    return tuple(found)


def _merged(runs: Iterable[ProseRun]) -> list[ProseRun]:
    """``runs`` without those that are empty, neighbours of equal format as one."""
    merged: list[ProseRun] = []
    words: list[str] = []
    first: ProseRun | None = None
    for run in runs:
        text, bold, italic, note, citation = run
        if note is not None or citation is not None:
            if words:
                _end_run(merged, words)
            merged.append(run)
            first = None
        elif first is not None and first[1] == bold and first[2] == italic:
            words.append(text)
        elif text:
            if words:
                _end_run(merged, words)
            merged.append(run)
            first = run
    if words:
        _end_run(merged, words)
    return merged


def _end_run(merged: list[ProseRun], words: list[str]) -> None:
    """Gives the last run the ``words`` that were found to go on with it."""
    last = merged[-1]
    merged[-1] = _run((last[0] + "".join(words), last[1], last[2], None, None))
    words.clear()


def _with_text(run: ProseRun, text: str) -> ProseRun:
    return run if run[0] == text else _run((text, *run[1:]))


def _cleaned(run: ProseRun) -> ProseRun:
    if run.note is not None:
        return _reference(run.note, NOTE_KEY, ProseRun("", note=run.note))
    if run.citation is not None:
        cited = clean(run.citation)
        is_clean = cited == run.citation and not run.text
        return _reference(cited, CITATION, run if is_clean else run._replace(text="", citation=cited))
    # the blanks at a run's borders are inside the paragraph: `clean` would take them for outer ones
    return _with_text(run, clean(f"{_EDGE}{run.text}{_EDGE}")[1:-1])


def _reference(key: str, pattern: re.Pattern[str], run: ProseRun) -> ProseRun:
    if pattern.fullmatch(key):
        return run
    raise Refusal(
        f"Không viết được chú thích hoặc viện dẫn “{key}”: khoá chú thích chỉ gồm chữ, số, “.”, “-”, “_”; "
        "viện dẫn không chứa “[”, “]”, “\\” và không trống.",
        f"“{key}” can be neither a note key nor a citation: a note key holds letters, digits, “.”, “-” "
        "and “_” only; a citation is not empty and holds no “[”, “]” or “\\”.",
    )
