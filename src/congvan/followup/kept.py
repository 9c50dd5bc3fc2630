"""Bản sao đã lưu: the files of an issued letter as they were, and the letter read with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from congvan.comparing import document_of
from congvan.cycle.model import CycleLetter, DataFile, FollowUpCycle
from congvan.documents import AdministrativeDocument
from congvan.errors import CongvanError, InputError, Message, Refusal
from congvan.files import DATA_FILES, hash_of
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.loading import document_file_in, read_document_file
from congvan.source import OpenedFolder

FOLDER: Final = "so_lieu_da_dung"
PRESETS: Final = "mau"
"""Where, beside the copies of a letter's files, the presets are kept that it knows by name."""


@dataclass(frozen=True, slots=True)
class DataCopy:
    """Một bản sao: its place and the file that it was, both from the folder of the cycle, and what it holds.

    ``preset`` is the name of a preset that the letter does not name by its file.
    """

    file: str
    of: str
    content: bytes
    preset: str = ""

    @property
    def entry(self) -> DataFile:
        """What the cycle remembers of it."""
        digest = hashlib.sha256(self.content).hexdigest()
        return DataFile(file=self.file, of=self.of, sha256=digest, preset=self.preset)


def copies_of(files: Mapping[str, bytes], key: str, presets: Mapping[str, bytes] | None = None) -> tuple[DataCopy, ...]:
    """A copy of each file of a letter, under a name of its own even where two folders hold one of the same name.

    ``presets`` are the texts of presets by their names.
    """
    folder = f"{FOLDER}/{PurePosixPath(key).name}"
    taken: set[str] = set()
    made = []
    for of, content in sorted(files.items()):
        path = PurePosixPath(of)
        name, count = path.name, 1
        while name in taken:
            count += 1
            name = f"{path.stem}-{count}{path.suffix}"
        taken.add(name)
        made.append(DataCopy(f"{folder}/{name}", of, content))
    named = (presets or {}).items()
    return (*made, *(DataCopy(f"{folder}/{PRESETS}/{name}.yaml", "", text, name) for name, text in named))


def kept_copies(letter: CycleLetter, opened: OpenedFolder) -> dict[Path, Path]:
    """The copies of a letter by the files that they were, links resolved; a file outside is not looked at.

    Raises ``Refusal`` where a copy is gone, was changed or lies outside.
    """
    found = {}
    for one in letter.data:
        copy = _unchanged(one, letter, opened)
        original = one.of or (Path(letter.file).parent / Path(one.file).name).as_posix()
        if not one.preset:
            with suppress(Refusal):
                found[opened.place(original).resolve()] = copy
    return found


def kept_presets(letter: CycleLetter, opened: OpenedFolder) -> tuple[Path, ...]:
    """The folders of the presets that a letter knows by name, as they were; raises as ``kept_copies``."""
    return tuple({_unchanged(one, letter, opened).parent: None for one in letter.data if one.preset})


def _unchanged(one: DataFile, letter: CycleLetter, opened: OpenedFolder) -> Path:
    copy = opened.place(one.file)
    if not copy.is_file() or hash_of(copy) != one.sha256:
        raise Refusal(
            f"{one.file}: bản sao đã lưu của “{letter.key}” đã mất hoặc đã sửa",
            f"{one.file}: the kept copy of “{letter.key}” is gone or was changed",
        )
    return copy


def changed_since(letter: CycleLetter, copies: Mapping[Path, Path]) -> Iterable[Message]:
    """The files that were changed after ``letter`` was issued: its kept copies count."""
    for original, copy in copies.items():
        if original.is_file() and hash_of(original) != hash_of(copy):
            yield Message(
                f"{original.name}: đã sửa sau khi ban hành “{letter.key}”; tính theo bản đã lưu",
                f"{original.name}: changed after “{letter.key}” was issued; the kept copy counts",
            )


def out_of_bounds(letter: Path, issued: date, opened: Path | None, presets: Iterable[Path] = ()) -> tuple[Message, ...]:
    """What of a letter's fields the day on which it was issued leaves out of bounds, such as a deadline before it."""
    if letter.suffix.lower() not in DATA_FILES:
        return ()
    file = read_document_file(letter, opened, presets)
    if not isinstance(file, FieldedFile):
        return ()
    data = {**file.given, "issue_date": issued.isoformat()}
    try:
        replace(file, tree=replace(file.tree, data=data)).filled()
    except InputError as error:
        return tuple(one.message for one in error.problems)
    return ()


@dataclass(frozen=True, slots=True)
class LetterAsIssued:
    """Công văn như khi ban hành: its document, made from the kept copies, and which of its files were changed since."""

    document: AdministrativeDocument
    notes: tuple[Message, ...] = ()


def letter_as_issued(cycle: FollowUpCycle, letter: Path, folder: Path, base: Path | None = None) -> LetterAsIssued:
    """The document of a letter's data file in ``folder`` of the cycle, from the copies that were kept of all it names.

    Raises ``CongvanError`` where the cycle does not know the letter, or a copy is gone or was changed.
    """
    known = next((one for one in cycle.letters if (folder / one.file).resolve() == letter.resolve()), None)
    if known is None:
        raise CongvanError(Message(f"chu kỳ không có công văn “{letter}”", f"the cycle has no letter “{letter}”"))
    kept = OpenedFolder(base or folder, folder)
    try:
        copies, presets = kept_copies(known, kept), kept_presets(known, kept)
    except Refusal as refusal:
        raise CongvanError(refusal.message) from refusal
    notes = tuple(changed_since(known, copies))
    if letter.suffix.lower() not in DATA_FILES:
        return LetterAsIssued(document_of(letter), notes)
    opened = OpenedFolder(kept.root, letter.parent, copies)
    document = document_file_in(letter, opened, presets).letter().document
    return LetterAsIssued(document, notes)


def other_letters(
    cycle: FollowUpCycle, key: str, folder: Path, base: Path | None = None
) -> dict[str, AdministrativeDocument]:
    """The letters of a cycle but ``key``, as they were issued or as they are, by what a person calls them.

    Those whose files are gone or cannot be read are left out: they are compared with, and no more.
    """
    found = {}
    for letter in cycle.letters:
        if letter.key == key:
            continue
        name = f"“{letter.key}” ({letter.issued.number})" if letter.issued else f"“{letter.key}”"
        with suppress(CongvanError, Refusal, OSError):
            final = folder / letter.issued.docx if letter.issued and letter.issued.docx else None
            found[name] = (
                document_of(final)
                if final is not None and final.is_file()
                else letter_as_issued(cycle, folder / letter.file, folder, base).document
            )
    return found
