"""Tệp hình: the pictures that a file names, read from its folder."""

from __future__ import annotations

import copy
import dataclasses
from base64 import b64decode
from collections.abc import Iterator
from functools import reduce
from operator import getitem
from typing import Final

from congvan.body import PICTURE_KEYS, picture_file
from congvan.errors import Message, Problem, Refusal
from congvan.source import OpenedFolder, Tree, written
from congvan.source.tree import Path
from congvan.vocabulary import KEY_LABELS, fold

_SUFFIXES: Final = (".png", ".jpg", ".jpeg", ".svg")
_KEYS: Final = frozenset(map(fold, (*PICTURE_KEYS, *KEY_LABELS["picture"])))
_ADDED: Final = ("add", "with")
_NO_PICTURE: Final = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
)
"""One dot in the place of a picture that could not be read, so that what else is wrong is told with it."""
_NO_FOLDER: Final = Message(
    "văn bản nhận từ ngoài không được chỉ tới tệp: ghi hình ở dạng base64 (data:), hoặc mở một thư mục bằng --base, "
    "trong Python là base=",
    "text from outside names no files: write the picture in base64 (data:), or open a folder with --base, in Python "
    "base=",
)


def with_pictures(tree: Tree, opened: OpenedFolder | None) -> Tree:
    """``tree`` with the bytes of the pictures that blocks of it name by their files; its problems tell what fails."""
    if not _may_name_picture(tree.data):
        return tree
    places = list(_places(tree.data, ()))
    data = copy.deepcopy(tree.data)
    problems: list[Problem] = []
    for path in places:
        holder = reduce(getitem, path[:-1], data)
        try:
            holder[path[-1]] = _read(holder[path[-1]], opened)
        except Refusal as refusal:
            line, column = tree.position(path)
            problems.append(Problem(refusal.message, path=written(path), file=tree.file, line=line, column=column))
            holder[path[-1]] = _NO_PICTURE
    return dataclasses.replace(tree, data=data, problems=(*tree.problems, *problems))


def _read(name: str, opened: OpenedFolder | None) -> bytes:
    if opened is None:
        raise Refusal(_NO_FOLDER.vi, _NO_FOLDER.en)
    return picture_file(opened.find(name, _SUFFIXES))


def _may_name_picture(data: object) -> bool:
    """Whether a key of ``data`` is one that a block names a picture by; nearly no letter has one."""
    keys: set[object] = set()
    waiting = [data]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            keys.update(one)
            waiting += [value for value in one.values() if type(value) is not str]
        elif isinstance(one, list):
            waiting += [value for value in one if type(value) is not str]
    return any(isinstance(key, str) and fold(key) in _KEYS for key in keys)


def _places(value: object, path: Path) -> Iterator[Path]:
    """Where a block, which stands in a list or is added by a change, names the file of a picture."""
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from _in_block(one, (*path, at))
            if isinstance(one, list | dict):
                yield from _places(one, (*path, at))
    elif isinstance(value, dict):
        for key, one in value.items():
            if key in _ADDED:
                yield from _in_block(one, (*path, key))
            if isinstance(one, list | dict):
                yield from _places(one, (*path, key))


def _in_block(block: object, path: Path) -> Iterator[Path]:
    if isinstance(block, dict):
        yield from ((*path, key) for key, name in block.items() if _names_picture(key, name))


def _names_picture(key: object, value: object) -> bool:
    return isinstance(key, str) and isinstance(value, str) and fold(key) in _KEYS
