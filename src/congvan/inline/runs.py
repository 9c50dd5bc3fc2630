"""Đoạn chữ cùng kiểu: the runs of a paragraph, and their one normal form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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


def plain(runs: Iterable[ProseRun]) -> str:
    """The words alone: no format, no notes, no citations."""
    return "".join([run.text for run in runs])


def normalise(runs: Iterable[ProseRun]) -> tuple[ProseRun, ...]:
    """The normal form of ``runs``: neighbours of equal format merged, no empty text, each text clean.

    Raises ``Refusal`` for characters that ``text.clean`` refuses, and for a note key or a citation that
    markup cannot write.
    """
    merged = _merged(runs)
    words = plain(merged)
    if not is_usual(words):
        return _normalised([_cleaned(run) for run in merged])
    checked = [run if run.note is run.citation is None else _cleaned(run) for run in merged]
    if words[:1] == " " or words[-1:] == " ":
        return _normalised(checked)
    return tuple(checked)


def written_out(runs: Iterable[ProseRun], words: Iterable[str]) -> tuple[ProseRun, ...]:
    """``runs``, which are in normal form, with clean ``words`` in the places of the citations; in normal form, too."""
    following = iter(words)
    filled = [run if run.citation is None else ProseRun(next(following), run.bold, run.italic) for run in runs]
    texts = [run.text for run in filled if run.note is None]
    if all(texts) and join_cleanly(texts) and texts[0][:1] != " " and texts[-1][-1:] != " ":
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
    return tuple(_spread(text, runs))


def _spread(text: str, runs: Sequence[ProseRun]) -> Iterator[ProseRun]:
    start = 0
    for run in runs:
        end = start + len(run.text)
        yield _with_text(run, text[start:end])
        start = end


def _merged(runs: Iterable[ProseRun]) -> list[ProseRun]:
    merged: list[ProseRun] = []
    words: list[str] = []
    format_before = None
    for run in runs:
        text, bold, italic, note, citation = run
        is_text = note is None and citation is None
        if is_text and format_before == (bold, italic):
            words.append(text)
        elif text or not is_text:
            _end_run(merged, words)
            merged.append(run)
            format_before = (bold, italic) if is_text else None
    _end_run(merged, words)
    return merged


def _end_run(merged: list[ProseRun], words: list[str]) -> None:
    """Gives the last run the ``words`` that were found to go on with it."""
    if words:
        text, bold, italic, *_ = merged[-1]
        merged[-1] = ProseRun("".join((text, *words)), bold, italic)
        words.clear()


def _with_text(run: ProseRun, text: str) -> ProseRun:
    return run if run.text == text else ProseRun(text, run.bold, run.italic, run.note, run.citation)


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
