"""Which words of the printed page are which component, and whether they can be measured."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from congvan.cached import cached_property
from congvan.checks.shown_text import Undetermined, folded, shown
from congvan.components import Found
from congvan.printed import Printed, PrintedWord, TextLine, in_lines, is_face_of
from congvan.snapshot import WordParagraph, WordRun
from congvan.vocabulary import Component

_PROSE: Final = 160
"""From this many letters on, a text is looked for by its beginning and its end: pages may part it."""
_ENDS: Final = 48
_NEAR: Final = 400
_TELLING: Final = 12
_STRAY: Final = 0.05
"""The share of letters in another face that does not move a page's lines."""
TIMES: Final = "Times New Roman"


class Paper:
    """Bản in của một văn bản: the pages, and where on them each component is."""

    def __init__(self, printed: Printed, found: Iterable[Found], paragraphs: Sequence[WordParagraph]) -> None:
        self.printed = printed
        self.paragraphs = paragraphs
        self._words = printed.words
        self._keys = [_key(word.text) for word in self._words]
        self._text = "".join(self._keys)
        self._starts, self._ends = _borders(self._keys)
        self._taken: set[int] = set()
        self._places: dict[int, tuple[PrintedWord, ...]] = {}
        self._owners: dict[PrintedWord, Found] = {}
        self._cursor = 0
        for item in found:
            if item.component is not Component.PAGE_NUMBER:
                self._place(item)

    def words(self, found: Found) -> tuple[PrintedWord, ...]:
        """The words of ``found``; raises ``Undetermined`` where they are not on the pages."""
        words = self._places.get(id(found), ())
        if not words:
            raise Undetermined(f"không thấy trên bản in: “{_short(found)}”", f"not on the pages: “{_short(found)}”")
        return words

    def measurable(self, found: Found) -> tuple[TextLine, ...]:
        """The lines of ``found``; raises ``Undetermined`` where its letters have other widths than those asked for."""
        words = self.words(found)
        _refuse_strangers(words, _fonts(found.runs), 0)  # a sign in another face moves the line's end, too
        return in_lines(words)

    def require_faces(self) -> None:
        """Raises ``Undetermined`` where so many letters have other widths that the lines break elsewhere."""
        _refuse_strangers([word for word in self._words if _is_letters(word)], self.asked, _STRAY)

    def placed(self, found: Iterable[Found]) -> list[PrintedWord]:
        """The words of those of ``found`` that are on the pages."""
        return [word for item in found for word in self._places.get(id(item), ())]

    def owner(self, word: PrintedWord) -> Found | None:
        """The component that ``word`` belongs to."""
        return self._owners.get(word)

    def paragraph(self, text: str) -> WordParagraph | None:
        """The first paragraph of the file that holds ``text``, as far as letters go."""
        wanted = _key(text)
        return next((item for item, key in self._paragraph_keys if wanted in key), None)

    @cached_property
    def _paragraph_keys(self) -> list[tuple[WordParagraph, str]]:
        return [(item, _key(item.full_text)) for item in self.paragraphs]

    def holds(self, word: PrintedWord, line: str = "") -> bool:
        """Whether ``word`` of ``line`` is of the file: what was deleted under tracked changes is printed, too."""
        return self.owner(word) is not None or self.paragraph(line or word.text) is not None

    @cached_property
    def asked(self) -> set[str]:
        """Every face that the file names for letters."""
        return _fonts(run for paragraph in self.paragraphs for run in paragraph.runs if run.text.strip())

    def asked_for(self, word: PrintedWord) -> set[str]:
        """The faces that the file names for the component of ``word``, or for any letters."""
        owner = self._owners.get(word)
        return _fonts(owner.runs) if owner else self.asked

    def strangers(self) -> dict[str, list[PrintedWord]]:
        """Face → the words that are printed in it although the file asks for another there."""
        found: dict[str, list[PrintedWord]] = {}
        for word in self._words:
            if _is_letters(word) and not _is_asked(word, self.asked_for(word)) and self.holds(word):
                found.setdefault(word.font, []).append(word)
        return found

    def _place(self, found: Found) -> None:
        words: list[PrintedWord] = []
        for span in found.spans:
            line = "".join(run.text for run in span.runs)
            words += (self._words[at] for at in self._find(_key(line)))
        if words:
            self._places[id(found)] = tuple(words)
            self._owners.update(dict.fromkeys(words, found))

    def _find(self, text: str) -> range:
        if not text:
            return range(0)
        start, end = self._nearest(text, text)
        if start < 0 and len(text) > _PROSE:
            start, end = self._nearest(text[:_ENDS], text[-_ENDS:])
        if start < 0:
            return range(0)
        if start >= self._cursor and (start - self._cursor < _NEAR or len(text) >= _TELLING):
            self._cursor = end
        words = range(self._starts[start], self._ends[end] + 1)
        self._taken.update(words)
        return words

    def _nearest(self, head: str, tail: str) -> tuple[int, int]:
        """Where it begins and ends: the first free place after what was found last, else the first on any page."""
        places = [start for start in _occurrences(self._text, head) if self._is_free(start)]
        later = [start for start in places if start >= self._cursor]
        for start in (*later, *places):
            end = self._text.find(tail, start) + len(tail)
            if end >= start + len(head) and end in self._ends:
                return start, end
        return -1, -1

    def _is_free(self, start: int) -> bool:
        return start in self._starts and self._starts[start] not in self._taken


def _refuse_strangers(words: Sequence[PrintedWord], asked: set[str], share: float) -> None:
    wrong = [word for word in words if not _is_asked(word, asked)]
    if sum(len(word.text) for word in wrong) > share * sum(len(word.text) for word in words):
        raise Undetermined(*lacking(wrong[0].font, wrong, asked))


def lacking(face: str, words: Sequence[PrintedWord], asked: set[str]) -> tuple[str, str]:
    """That letters were lent by ``face``, since those of ``asked`` are not on this machine, in both languages."""
    names = ", ".join(sorted(asked))
    lacks_times = any(name.casefold() == TIMES.casefold() for name in asked)
    vi, en = (
        ("; hãy cài phông ấy hoặc Liberation Serif 2", "; install it or Liberation Serif 2")
        if lacks_times
        else ("", "")
    )
    return (
        f"“{words[0].text}” in bằng {face} vì máy thiếu {names}: không đo được{vi}",
        f"“{words[0].text}” is in {face}, since this machine lacks {names}: nothing can be measured{en}",
    )


def _is_asked(word: PrintedWord, asked: Iterable[str]) -> bool:
    return any(is_face_of(word.font, name) for name in asked)


def _is_letters(word: PrintedWord) -> bool:
    return any(letter.isalpha() for letter in word.text)


def _fonts(runs: Iterable[WordRun]) -> set[str]:
    return {font for run in runs for font in (run.format.font, run.format.font_high) if font}


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u2010", "-").replace("\u2011", "-")
    return "".join(plain.split()).upper()


def _borders(keys: Sequence[str]) -> tuple[dict[int, int], dict[int, int]]:
    """Offset in the whole text → the word that begins there, and the word that ends there."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    at = 0
    for number, key in enumerate(keys):
        starts[at] = number
        at += len(key)
        ends[at] = number
    return starts, ends


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _short(found: Found) -> str:
    text = folded(shown(found))
    return text if len(text) <= _ENDS else text[: _ENDS - 1].rstrip() + "…"
