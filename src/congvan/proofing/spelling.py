"""Chính tả: impossible syllables, slips that make another word, leftovers of the keyboard, two spellings of a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

from congvan.cached import RememberedTokens
from congvan.errors import Message
from congvan.late_patterns import late_pattern
from congvan.proofing.casing import in_case_of
from congvan.proofing.compounds import broken_words
from congvan.proofing.keyboard import read_keys, typed_by_keys
from congvan.proofing.model import Letter, Passage, Slip, Word, plain
from congvan.proofing.nearest import is_usual, nearest
from congvan.proofing.phrases import Hit, Phrases
from congvan.proofing.syllable_parts import one_slip, skeleton
from congvan.proofing.tables import listed, rows
from congvan.proofing.usage import are_usual, is_free, make_word
from congvan.text import impossible_syllables, is_syllable, to_new_tone, to_old_tone, tone_words

_ADDRESS: Final = late_pattern(r"@|://|www\.|\.vn\b|\.com\b")
_LONGEST_ADDRESS: Final = 250


@cache
def _slips() -> Phrases[tuple[str, ...]]:
    return Phrases((row[0], row) for row in rows("spelling.tsv"))


@cache
def _abbreviations() -> dict[str, str]:
    """What slips make of the usual abbreviations, but for letters that are an abbreviation themselves."""
    right = [row[0] for row in rows("abbreviations.tsv")]
    known = {*right, *(other for row in rows("abbreviations.tsv") for other in listed(row[2]))}
    made = [(wrong, name) for name in right for wrong in _exchanged(name)]
    counted = Counter(wrong for wrong, _ in made)
    return {wrong: name for wrong, name in made if wrong not in known and counted[wrong] == 1}


def _exchanged(name: str) -> set[str]:
    """``name`` with two letters exchanged, one of them twice, or đ without its stroke."""
    made = {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(len(name) - 1)}
    made |= {name[:at] + name[at] + name[at:] for at in range(len(name))}
    made |= {name.replace("Đ", "D", 1)}
    return made - {name}


class Variant(NamedTuple):
    """Một trong hai cách viết: whether it is taken where both are as many, which word differs, and how in the other."""

    group: str
    preferred: bool
    at: int
    other: str


@cache
def _variants() -> Phrases[Variant]:
    return Phrases((form, variant) for row in rows("variants.tsv") for form, variant in _both_ways(*row[:3]))


def _both_ways(group: str, preferred: str, other: str) -> Iterator[tuple[str, Variant]]:
    pairs = list(zip(preferred.split(), other.split(), strict=True))
    at = next(at for at, (one, two) in enumerate(pairs) if one != two)
    yield preferred, Variant(group, True, at, pairs[at][1])
    yield other, Variant(group, False, at, pairs[at][0])


def real_words(letter: Letter) -> Iterator[Slip]:
    """A slip that makes another word (``thành toán``), by the table of pairs, then by the words that it breaks."""
    reported: set[tuple[int, int]] = set()
    for slip in (*_by_table(letter), *broken_words(letter), *before_figures(letter)):
        words = {(slip.passage.order, at) for at in range(slip.start, slip.end)}
        if not words & reported:
            reported |= words
            yield slip


def _by_table(letter: Letter) -> Iterator[Slip]:
    for hit in _slips().find(letter):
        _, right, not_behind, not_before, *_ = hit.value
        meant = hit.word(-1) in listed(not_behind) or hit.word(1) in listed(not_before)
        if not (meant or _is_name(hit) or _is_parted(hit)):
            yield Slip(hit.passage, hit.start, hit.end, in_case_of(hit.text, right))


def _is_parted(hit: Hit[tuple[str, ...]]) -> bool:
    """Whether its first and its last word belong to those outside it (``thông báo cao điểm``)."""
    if hit.last == hit.first:
        return False
    first, last = (hit.passage.words[at].plain for at in (hit.first, hit.last))
    outside = make_word(hit.word(-1), first), make_word(last, hit.word(1))
    return all(outside) or (outside[0] and is_free(last)) or (outside[1] and is_free(first))


def _is_name(hit: Hit[tuple[str, ...]]) -> bool:
    """Whether capitals inside the phrase, or right behind its only word, mark a name (``Văn Hoa``)."""
    words = hit.passage.words
    if hit.value[1][:1].isupper() or hit.text.isupper():
        return False
    inner = any(word.capital for word in words[hit.first + 1 : hit.last + 1])
    only = hit.first == hit.last and words[hit.first].capital
    return inner or (only and not hit.passage.begins_sentence(hit.start) and _neighbour_is_capital(hit))


def _neighbour_is_capital(hit: Hit[tuple[str, ...]]) -> bool:
    words = hit.passage.words
    return any(
        word.capital for word in (*words[max(0, hit.first - 1) : hit.first], *words[hit.last + 1 : hit.last + 2])
    )


def impossible(letter: Letter) -> Iterator[Slip]:
    """A word that is not a syllable of Vietnamese (``nghành``, ``quyêt``); foreign words and names are left alone.

    A word without a Vietnamese mark is reported only where it is one slip from what is usual between its neighbours:
    ``thuc`` in “tổ chức thuc hiện”, but not ``web``, ``online`` and ``file``.
    """
    suspect = {plain(text) for text in letter.written if _is_not_a_syllable(text)}
    for passage, at in (letter.at(place) for name in suspect for place in letter.index[name]):
        word = passage.words[at]
        if not _is_not_a_syllable(word.text) or _is_foreign(passage, at):
            continue
        if not word.text.isascii() or is_usual(word.plain, *_neighbours(passage, at)):
            yield _impossible(passage, at)


@lru_cache(maxsize=8192)
def _is_not_a_syllable(word: str) -> bool:
    """Whether a word, not one in capitals, cannot be a syllable; one without a mark in small letters only."""
    if word.isascii():
        return word.isalpha() and word.islower() and len(word) > 2 and not is_syllable(word)
    return bool(impossible_syllables(word))


def _neighbours(passage: Passage, at: int) -> tuple[str, str]:
    return passage.name(at - 1), passage.name(at + 1)


def _impossible(passage: Passage, at: int) -> Slip:
    word = passage.words[at]
    right = nearest(word.plain, *_neighbours(passage, at))
    if right is None:
        return Slip(passage, word.start, word.end, expected=Message("một tiếng có nghĩa", "a word of Vietnamese"))
    return Slip(passage, word.start, word.end, in_case_of(word.text, right))


def _is_foreign(passage: Passage, at: int) -> bool:
    """A name in capitals within a sentence, a loan word, a transcription with hyphens, an address."""
    word = passage.words[at]
    around = passage.text[max(0, word.start - 1) : word.end + 1]
    if word.plain in _loans() or "-" in around.strip(word.text) or _in_address(passage, word):
        return True
    return word.capital and not passage.begins_sentence(word.start)


@cache
def _loans() -> frozenset[str]:
    return frozenset(word for row in rows("loans.tsv") for word in row[0].split())


def _in_address(passage: Passage, word: Word) -> bool:
    before = passage.text[max(0, word.start - _LONGEST_ADDRESS) : word.start]
    behind = passage.text[word.start : word.start + _LONGEST_ADDRESS]
    run = "" if before[-1:].isspace() else "".join(before.split()[-1:])
    return _ADDRESS.search(run + "".join(behind.split()[:1])) is not None


def keyboard(letter: Letter) -> Iterator[Slip]:
    """Keys of Telex and VNI that no input method read: ``dduowcj``, ``nguoi72``; ``nawm`` beside its neighbours."""
    for name in letter.index:
        if name.isascii() and read_keys(name) is not None:
            for passage, at in map(letter.at, letter.index[name]):
                yield from _by_keys(passage, at)


def _by_keys(passage: Passage, at: int) -> Iterator[Slip]:
    word = passage.words[at]
    right = typed_by_keys(word.text)
    if right is None:
        read = read_keys(word.text)
        right = read if read and _fits(read.lower(), passage, at) else None
    if right is not None and not _in_address(passage, word) and not _in_english(passage, at):
        yield Slip(passage, word.start, word.end, right)


def _in_english(passage: Passage, at: int) -> bool:
    """Whether a word beside it is one of letters without a mark that make no syllable (``all rows of the table``)."""
    return any(
        name.isalpha() and name.isascii() and not is_syllable(name) and read_keys(name) is None
        for name in _neighbours(passage, at)
    )


def _fits(read: str, passage: Passage, at: int) -> bool:
    """Whether a syllable is usual beside its neighbours, or names the figure behind it."""
    before, after = _neighbours(passage, at)
    return are_usual(before, read) or are_usual(read, after) or _names_figure(read, passage, at)


def _names_figure(read: str, passage: Passage, at: int) -> bool:
    pattern = _FIGURES.get(read)
    return pattern is not None and pattern.match(passage.text, passage.words[at].end) is not None


def before_figures(letter: Letter) -> Iterator[Slip]:
    """``ngay 20/3``, ``nam 2026``: a word before a figure, one slip from the one that figure asks for."""
    for name, right in zip(letter.index, map(_BEFORE_FIGURE.__getitem__, letter.index), strict=True):
        if right is not None:
            for passage, at in map(letter.at, letter.index[name]):
                word = passage.words[at]
                if _names_figure(right, passage, at):
                    yield Slip(passage, word.start, word.end, in_case_of(word.text, right))


_FIGURES: Final = {
    "ngày": late_pattern(r" \d{1,2}(?:/\d{1,2}/\d{4}| tháng)(?!\w)"),
    "tháng": late_pattern(r" \d{1,2}(?:/\d{4}| năm)(?!\w)"),
    "năm": late_pattern(r" (?:19|20)\d\d(?![\w/])"),
    "số": late_pattern(r" \d{1,5}/(?:\d{4}/)?[A-ZĐ]{2}"),
    "khoản": late_pattern(r" \d{1,2} Điều(?!\w)"),
}
"""Words that name a figure, and what is behind them."""


def _word_of_figure(name: str) -> str | None:
    """The word that names a figure of which one slip makes ``name``."""
    if name in _FIGURES or not name.isalpha():
        return None
    near = (word for word in _FIGURES if skeleton(word) == skeleton(name) and one_slip(name, word))
    return next(near, None)


_BEFORE_FIGURE: Final = RememberedTokens(_word_of_figure)


def abbreviations(letter: Letter) -> Iterator[Slip]:
    """Letters of a usual abbreviation that changed places (``UBDN``), are twice or lost their stroke."""
    for wrong in _abbreviations().keys() & letter.written:
        for passage, at in map(letter.at, letter.index.get(plain(wrong), ())):
            word = passage.words[at]
            if word.text == wrong:
                yield Slip(passage, word.start, word.end, _abbreviations()[wrong])


def tones_in_two_places(letter: Letter) -> Iterator[Slip]:
    """``Uỷ`` beside ``Ủy``: the rarer of the two ways in one letter, the usual one of laws where both are as many."""
    if len({style for text in letter.written if (style := _style(text))}) < 2:
        return
    words = ((passage, word) for passage in letter.passages for word in passage.words)
    found = [(passage, word, style) for passage, word in words if (style := _style(word.text))]
    counted = Counter(style for _, _, style in found)
    wrong = "new" if counted["old"] >= counted["new"] else "old"
    change = to_old_tone if wrong == "new" else to_new_tone
    for passage, word, style in found:
        if style == wrong:
            yield Slip(passage, word.start, word.end, change(word.text))


@lru_cache(maxsize=8192)
def _style(word: str) -> str:
    """Where a word has its tone, "" where both ways are one."""
    return "" if word.isascii() else next((found.style for found in tone_words(word)), "")


def two_spellings(letter: Letter) -> Iterator[Slip]:
    """``hàng tháng`` beside ``hằng quý``: a word that the letter spells in both of the ways that are right."""
    groups: dict[str, list[Hit[Variant]]] = {}
    for hit in _variants().find(letter):
        groups.setdefault(hit.value.group, []).append(hit)
    for hits in groups.values():
        counted = Counter(hit.value.preferred for hit in hits)
        if len(counted) == 2:
            yield from _of_the_rarer(hits, preferred=counted[True] >= counted[False])


def _of_the_rarer(hits: list[Hit[Variant]], *, preferred: bool) -> Iterator[Slip]:
    for hit in hits:
        if hit.value.preferred is not preferred:
            word = hit.passage.words[hit.first + hit.value.at]
            yield Slip(hit.passage, word.start, word.end, in_case_of(word.text, hit.value.other))
