"""Presets by name: ours, those of other distributions, and those that an office keeps in folders of its own."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.errors import UnknownName
from congvan.presets.preset import Preset
from congvan.resources import KINDS, PRESETS, entry_point_names, load_entry_point
from congvan.source import Tree, read_data, read_file

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from congvan.presets.fielded import LetterPreset

_SUFFIX: Final = ".yaml"


def names(folders: Iterable[Path] = ()) -> list[str]:
    """The names of all presets, sorted; those in ``folders`` too."""
    return sorted({*entry_point_names(PRESETS), *_shipped(), *_kept_in(folders)})


def get(name: str) -> Preset:
    """The typed preset of that name; raises ``UnknownName`` with near names."""
    preset = load_entry_point(PRESETS, name)
    assert isinstance(preset, Preset)
    return preset


def find(name: str, folders: Iterable[Path] = ()) -> Preset | LetterPreset:
    """The preset of that name, one in ``folders`` first; raises ``UnknownName`` with near names.

    Raises ``InputError`` where the file of a preset has faults.
    """
    folders = tuple(folders)
    own, shipped = _kept_in(folders), _shipped()
    if name in own or name in shipped:
        from congvan.presets.fielded.preset_file import letter_preset

        preset = letter_preset(_tree(own.get(name) or shipped[name]))
        return dataclasses.replace(preset, is_shipped=name not in own)
    if name not in entry_point_names(PRESETS):
        raise UnknownName(KINDS[PRESETS], name, names(folders))
    return get(name)


def preset_text(name: str, folders: Iterable[Path] = ()) -> str:
    """The YAML of a preset that is kept as a file; raises ``UnknownName`` for another name, and as ``find``."""
    kept = {**_shipped(), **_kept_in(folders)}
    if name not in kept:
        raise UnknownName(KINDS[PRESETS], name, kept)
    _tree(kept[name])  # a pipe, a file without an end, another encoding
    return kept[name].read_text(encoding="utf-8")


def _tree(file: Traversable) -> Tree:
    return read_file(file) if isinstance(file, Path) else read_data(file.read_bytes(), str(file))


def _shipped() -> dict[str, Traversable]:
    folder = Path(__file__).with_name("shipped")
    return {one.name.removesuffix(_SUFFIX): one for one in folder.iterdir() if one.name.endswith(_SUFFIX)}


def _kept_in(folders: Iterable[Path]) -> dict[str, Traversable]:
    return {file.stem: file for folder in folders if folder.is_dir() for file in sorted(folder.glob(f"*{_SUFFIX}"))}
