"""Bản sao số liệu: the data files of an issued letter as they were, and the letter read with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from congvan.cycle.model import CycleLetter, DataFile, FollowUpCycle
from congvan.documents import AdministrativeDocument
from congvan.errors import CongvanError, InputError, Message, Refusal
from congvan.files import hash_of
from congvan.late_dataclasses import dataclass
from congvan.presets import load
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.loading import read_document_file
from congvan.source import DATA_FILES, OpenedFolder

FOLDER: Final = "so_lieu_da_dung"


@dataclass(frozen=True, slots=True)
class DataCopy:
    """Một bản sao: its place and the file that it was, both from the folder of the cycle, and what it holds."""

    file: str
    of: str
    content: bytes

    @property
    def entry(self) -> DataFile:
        """What the cycle remembers of it."""
        return DataFile(file=self.file, of=self.of, sha256=hashlib.sha256(self.content).hexdigest())


def copies_of(files: Mapping[str, bytes], key: str) -> tuple[DataCopy, ...]:
    """A copy of each file of a letter, under a name of its own even where two folders hold one of the same name."""
    taken: set[str] = set()
    made = []
    for of, content in sorted(files.items()):
        path = PurePosixPath(of)
        name, count = path.name, 1
        while name in taken:
            count += 1
            name = f"{path.stem}-{count}{path.suffix}"
        taken.add(name)
        made.append(DataCopy(f"{FOLDER}/{PurePosixPath(key).name}/{name}", of, content))
    return tuple(made)


def kept_copies(letter: CycleLetter, opened: OpenedFolder) -> dict[Path, Path]:
    """The copies of a letter by the files that they were, links resolved; a file outside is not looked at.

    Raises ``Refusal`` where a copy is gone, was changed or lies outside.
    """
    found = {}
    for one in letter.data:
        copy = opened.place(one.file)
        if not copy.is_file() or hash_of(copy) != one.sha256:
            raise Refusal(
                f"{one.file}: bản sao số liệu của “{letter.key}” đã mất hoặc đã sửa",
                f"{one.file}: the kept figures of “{letter.key}” are gone or were changed",
            )
        original = one.of or (Path(letter.file).parent / Path(one.file).name).as_posix()
        with suppress(Refusal):
            found[opened.place(original).resolve()] = copy
    return found


def changed_since(letter: CycleLetter, copies: Mapping[Path, Path]) -> Iterable[Message]:
    """The files that were changed after ``letter`` was issued: its kept copies count."""
    for original, copy in copies.items():
        if original.is_file() and hash_of(original) != hash_of(copy):
            yield Message(
                f"{original.name}: đã sửa sau khi ban hành “{letter.key}”; tính theo bản đã lưu",
                f"{original.name}: changed after “{letter.key}” was issued; the kept copy counts",
            )


def out_of_bounds(letter: Path, issued: date, opened: Path | None) -> tuple[Message, ...]:
    """What of a letter's fields the day on which it was issued leaves out of bounds, such as a deadline before it."""
    if letter.suffix.lower() not in DATA_FILES:
        return ()
    file = read_document_file(letter, opened)
    if not isinstance(file, FieldedFile):
        return ()
    data = {**file.given, "issue_date": issued.isoformat()}
    try:
        replace(file, tree=replace(file.tree, data=data)).filled()
    except InputError as error:
        return tuple(one.message for one in error.problems)
    return ()


def letter_as_issued(cycle: FollowUpCycle, letter: Path, folder: Path) -> AdministrativeDocument:
    """The document of a letter's data file in ``folder`` of the cycle, its figures those of the kept copies.

    Raises ``CongvanError`` where the cycle does not know the letter, or a copy is gone or was changed.
    """
    known = next((one for one in cycle.letters if (folder / one.file).resolve() == letter.resolve()), None)
    if known is None:
        raise CongvanError(Message(f"chu kỳ không có công văn “{letter}”", f"the cycle has no letter “{letter}”"))
    file = read_document_file(letter, folder)
    if not isinstance(file, FieldedFile) or file.opened is None:
        return load(letter, base=folder)
    try:
        copies = kept_copies(known, OpenedFolder(folder, folder))
    except Refusal as refusal:
        raise CongvanError(refusal.message) from refusal
    return replace(file, opened=replace(file.opened, instead=copies)).letter().document
