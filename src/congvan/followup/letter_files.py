"""Các tệp của một công văn: what a letter is made from, found by making it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from congvan.files import DATA_FILES
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.loading import document_file_in
from congvan.presets.registry import preset_text
from congvan.source import OpenedFolder


@dataclass(frozen=True, slots=True)
class LetterFiles:
    """Các tệp làm nên một công văn: the letter's own, what it names, and the text of a preset that it knows by name."""

    files: tuple[Path, ...] = ()
    presets: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _NotingFolder(OpenedFolder):
    """An open folder that keeps in mind what was found in it."""

    found: list[Path] = field(default_factory=list, hash=False)

    def find(self, name: str, suffixes: tuple[str, ...] = DATA_FILES) -> Path:
        path = OpenedFolder.find(self, name, suffixes)
        self.found.append(path)
        return path


def letter_files(
    letter: Path, base: Path | None = None, presets: Iterable[Path] = (), *, cycle: Path | None = None
) -> LetterFiles:
    """The files that the data file ``letter`` is made from, all but its cycle; none of a Word file.

    Its preset, units, tables of figures, cited documents and pictures are among them. Raises ``InputError`` where the
    letter cannot be made.
    """
    if letter.suffix.lower() not in DATA_FILES:
        return LetterFiles()
    presets = tuple(presets)
    around = OpenedFolder.around(letter, base)
    opened = _NotingFolder(around.root, around.start)
    file = document_file_in(letter, opened, presets)
    file.letter()
    files = {one.resolve(): one for one in (letter, *opened.found)}
    if cycle is not None:
        files.pop(cycle.resolve(), None)
    named = {}
    if isinstance(file, FieldedFile) and Path(file.preset.file).resolve() not in files:
        name = Path(file.preset.file).stem
        named[name] = preset_text(name, presets).encode()
    return LetterFiles(tuple(files.values()), named)
