"""Tệp văn bản: a YAML or JSON file, of a whole dispatch or of a preset's fields, to a dispatch."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from congvan.citations import RegisterFile
from congvan.documents import Dispatch
from congvan.errors import InputError, Message, Problem, UnknownName
from congvan.parts import Model
from congvan.presets import registry
from congvan.presets.preset import Fields
from congvan.source import Tree, build, place, read_file, read_text
from congvan.vocabulary import KEY_LABELS

PRESET_KEYS: Final = ("preset", *KEY_LABELS["preset"])
"""The keys, one of which at the root of a file names the preset whose fields the file gives."""


REGISTER_KEYS: Final = ("citations", *KEY_LABELS["citations"])
"""The keys, one of which may name a file of cited documents that several letters share."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Một tệp văn bản đã đọc: the dispatch, and the places of what the file says."""

    document: Dispatch
    tree: Tree
    model: type[Model]

    def place(self, problems: Iterable[Problem]) -> list[Problem]:
        """``problems`` of the dispatch with the lines and columns of the file."""
        return place(problems, self.tree, self.model)


def load(path: str | Path) -> Dispatch:
    """The dispatch of a YAML file, or of a JSON file if its name ends in ``.json``.

    A file whose root has ``preset: NAME`` gives that preset's fields, the others keep their defaults.

    Raises ``InputError`` with every problem, each with file, line and column.
    """
    return read_letter(Path(path)).document


def loads(text: str, *, format: Literal["yaml", "json"] = "yaml") -> Dispatch:
    """The dispatch that ``text`` describes; as ``load``."""
    return _letter(read_text(text, format=format)).document


def read_letter(path: Path) -> Letter:
    """As ``load``, with the places of what the file says."""
    return _letter(read_file(path))


def _letter(tree: Tree) -> Letter:
    tree = _with_register(tree)
    key = _preset_key(tree)
    if key is None:
        return Letter(build(tree, Dispatch), tree, Dispatch)
    fields = _fields(tree, key)
    rest = dataclasses.replace(tree, data={name: one for name, one in tree.data.items() if name != key})
    try:
        return Letter(build(rest, fields).document(), rest, fields)
    except InputError as error:
        known = [problem for problem in error.problems if problem.file]
        raise InputError(known or place(error.problems, rest, fields)) from error


def _with_register(tree: Tree) -> Tree:
    """``tree`` with the register of cited documents that it names by its file, ``citations: danh_muc.yaml``."""
    if not isinstance(tree.data, Mapping):
        return tree
    key = next((key for key in REGISTER_KEYS if isinstance(tree.data.get(key), str)), None)
    if key is None:
        return tree
    path = Path(tree.file).parent / tree.data[key]
    if not path.is_file():
        vi, en = f"không có tệp danh mục viện dẫn {path}", f"there is no register of cited documents {path}"
        raise _refused(tree, key, Message(vi, en))
    documents = build(read_file(path), RegisterFile).citations
    return dataclasses.replace(tree, data={**tree.data, key: documents})


def _preset_key(tree: Tree) -> str | None:
    if not isinstance(tree.data, Mapping):
        return None
    return next((key for key in PRESET_KEYS if key in tree.data), None)


def _fields(tree: Tree, key: str) -> type[Fields]:
    name = tree.data[key]
    try:
        if not isinstance(name, str):
            raise _refused(tree, key, Message("cần tên một mẫu soạn sẵn", "the name of a preset is needed"))
        return registry.get(name).fields
    except UnknownName as error:
        raise _refused(tree, key, error.message) from error


def _refused(tree: Tree, key: str, message: Message) -> InputError:
    line, column = tree.position((key,))
    return InputError([Problem(message, path=key, file=tree.file, line=line, column=column)])
