"""Từ điển của máy: syllables that a hunspell dictionary of Vietnamese does not have.

The usual one is under the GPL and not shipped: one that is on the machine is read, by the extra ``spelling``.
"""

from __future__ import annotations

import importlib.util
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import CongvanError, Message
from congvan.proofing.casing import in_case_of
from congvan.proofing.model import Letter, Slip, plain
from congvan.proofing.nearest import nearest
from congvan.proofing.usage import is_known
from congvan.text import is_syllable, to_new_tone

if TYPE_CHECKING:
    from spylls.hunspell import Dictionary

_UNKNOWN = Message("một tiếng có trong từ điển", "a syllable that the dictionary has")
_NO_READER = Message(
    "đọc từ điển hunspell cần phần mở rộng: pip install 'congvan[spelling]'",
    "reading a hunspell dictionary takes an extra: pip install 'congvan[spelling]'",
)


def not_in_dictionary(letter: Letter, path: Path) -> Iterator[Slip]:
    """The syllables in small letters that the dictionary has in neither place of the tone; capitals may be names."""
    dictionary = read_dictionary(path)
    names = [name for name in letter.index if _is_looked_up(name)]
    for name in (name for name in names if not _has(dictionary, name)):
        for passage, at in map(letter.at, letter.index[name]):
            word = passage.words[at]
            if word.text.islower():
                right = nearest(word.plain, passage.name(at - 1), passage.name(at + 1))
                written = in_case_of(word.text, right) if right else None
                yield Slip(passage, word.start, word.end, written, expected=None if written else _UNKNOWN)


def _is_looked_up(name: str) -> bool:
    """Whether a word is a syllable that our own tables do not know."""
    return len(name) > 1 and name.isalpha() and not name.isascii() and is_syllable(name) and not is_known(name)


def _has(dictionary: Dictionary, name: str) -> bool:
    return any(dictionary.lookup(one) for one in {name, to_new_tone(name), plain(name)})


@cache
def read_dictionary(path: Path) -> Dictionary:
    """The dictionary whose ``.dic`` and ``.aff`` are at ``path``, given with either ending or without.

    Raises ``CongvanError`` where they are not there or cannot be read, and without the package that reads them.
    """
    if importlib.util.find_spec("spylls") is None:
        raise CongvanError(_NO_READER)
    stem = path.with_suffix("") if path.suffix in (".dic", ".aff") else path
    try:
        return _read(stem)
    except Exception as error:  # its reader raises whatever a damaged file makes it
        raise CongvanError(
            Message(
                f"không đọc được từ điển {stem}.dic, {stem}.aff: {error}",
                f"the dictionary {stem}.dic, {stem}.aff cannot be read: {error}",
            )
        ) from error


def _read(stem: Path) -> Dictionary:
    from spylls.hunspell import Dictionary, readers
    from spylls.hunspell.readers.file_reader import FileReader

    class Reader(FileReader):  # type: ignore[misc]
        """One that leaves no file open."""

        def _open(self, path: str, encoding: str) -> io.StringIO:
            return io.StringIO(Path(path).read_text(encoding=encoding, errors="surrogateescape"))

    affixes, context = readers.read_aff(Reader(f"{stem}.aff"))
    words = readers.read_dic(Reader(f"{stem}.dic", encoding=context.encoding), aff=affixes, context=context)
    return Dictionary(affixes, words)
