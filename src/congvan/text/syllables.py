"""Âm tiết: whether a word can be a Vietnamese syllable, from its onset, its rime and its tone.

Impossible syllables are slips of the keyboard (``ngèo``, ``quyêt``, ``caó``); a slip that makes another
word (``hiên`` for ``hiện``) is not seen. Both styles of placing tones are accepted.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

_RIMES_LIST: Final = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êc êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăp oăt oe oem oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uơ uân uâng uât uây uê uêch uênh uêu
    uy uya uych uynh uyn uyp uyt uyu uyên uyêt
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y yêm yên yêng yêt yêu
    """
_RIMES: Final = frozenset(_RIMES_LIST.split())
_AFTER_QU_LIST: Final = """
    a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eng eo et ê ên êt êu
    i it in y ych yn yt ynh yên yêt ô ôc ơ ơn ơt êch ênh am
    """
_AFTER_QU: Final = frozenset(_AFTER_QU_LIST.split())
_AFTER_GI: Final = frozenset(rime for rime in _RIMES if not rime.startswith(("i", "y"))) | {""}
_SPECIAL_RIMES: Final = {"qu": _AFTER_QU, "gi": _AFTER_GI}
_FRONT: Final = ("i", "e", "ê", "y")
_ONSET: Final = late_pattern(r"ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]?")
_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_TONES_OF_STOPS: Final = ("", "\u0301", "\u0323")
_WORD: Final = late_pattern(r"[^\W\d_]+")
LONGEST_SYLLABLE: Final = len("nghiêng")
_VIETNAMESE_MARK: Final = late_pattern("[à-ãè-êìíò-õùúýăđĩũơưạ-ỹ]")
_OF_OTHER_PEOPLES_LIST: Final = """
    đắk đăk đak lắk drắk drăk drăng krông pông prông drông klông plông búk păh mnông xtiêng stiêng triêng glêi
    brâu blá đliê ktlê knốp kpă
"""
_OF_OTHER_PEOPLES: Final = frozenset(_OF_OTHER_PEOPLES_LIST.split())


@dataclass(frozen=True, slots=True)
class ImpossibleSyllable:
    """Một từ không thể là âm tiết tiếng Việt: as written, and where it starts."""

    word: str
    start: int


def is_syllable(word: str) -> bool:
    """Whether ``word`` can be a Vietnamese syllable, or a known name of another people of Vietnam."""
    small = unicodedata.normalize("NFC", word).lower()
    return small in _OF_OTHER_PEOPLES or (len(small) <= LONGEST_SYLLABLE and _possible(small))


def impossible_syllables(text: str) -> tuple[ImpossibleSyllable, ...]:
    """Những từ viết sai chính tả chắc chắn, in the order of ``text``.

    Words without a Vietnamese mark (``email``), in capitals (``UBND``) or with capitals inside (``QyĐ``)
    are not judged.
    """
    return tuple(
        ImpossibleSyllable(match[0], match.start())
        for match in _WORD.finditer(text)
        if match[0][1:].islower() and _VIETNAMESE_MARK.search(match[0].lower()) and not is_syllable(match[0])
    )


@lru_cache(maxsize=16384)
def _possible(word: str) -> bool:
    letters, tone, place = _without_tone(word)
    return any(
        _rime_fits(onset, letters[len(onset) :]) and _tone_fits(letters, len(onset), tone, place)
        for onset in _onsets(letters)
    )


def _without_tone(word: str) -> tuple[str, str, int]:
    """The letters without tone, the tone mark, and which letter carries it: -1 for none, -2 for several."""
    letters, tone, place = "", "", -1
    for at, letter in enumerate(word):
        parts = unicodedata.normalize("NFD", letter)
        marks = [mark for mark in parts if mark in _TONES]
        if marks:
            tone, place = marks[0], at if not tone else -2
        letters += unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return letters, tone, place


def _onsets(letters: str) -> tuple[str, ...]:
    """The ways to read the consonants: ``gìn`` is g + in, ``gì`` and ``già`` are gi + rime."""
    match = _ONSET.match(letters)
    onset = match[0] if match else ""
    return (onset, "g") if onset == "gi" else (onset,)


def _rime_fits(onset: str, rime: str) -> bool:
    if onset in _SPECIAL_RIMES:
        return rime in _SPECIAL_RIMES[onset]
    if rime not in _RIMES:
        return False
    front = rime.startswith(_FRONT)
    if onset == "g":
        return not front or rime.startswith("i")
    if onset in ("c", "ng"):
        return not front
    if onset in ("k", "gh", "ngh"):
        return front
    return onset != "" or not rime.startswith("iê")


def _tone_fits(letters: str, onset: int, tone: str, place: int) -> bool:
    stopped = letters.endswith(("c", "ch", "p", "t"))
    if stopped and tone not in _TONES_OF_STOPS[1:]:
        return False
    return place in _places(letters, onset) if tone else place == -1


def _places(letters: str, onset: int) -> tuple[int, ...]:
    """Where the tone may be: one letter, or two where the old and the new style differ."""
    vowels = [at for at in range(onset, len(letters)) if letters[at] in "aăâeêioôơuưy"]
    if not vowels:
        return (onset - 1,)
    marked = [at for at in vowels if letters[at] in "ăâêôơư"]
    if marked:
        return (marked[-1],)
    closed = vowels[-1] < len(letters) - 1
    if len(vowels) == 1:
        return (vowels[0],)
    if len(vowels) == 3 or closed:
        return (vowels[1],)
    return (vowels[0], vowels[1]) if letters[onset:] in ("oa", "oe", "uy") else (vowels[0],)
