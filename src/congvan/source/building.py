"""Dữ liệu → mô hình, with every problem at once, each at its place."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from congvan.errors import InputError, Message, Problem, Refusal, did_you_mean
from congvan.source.keys import label
from congvan.source.messages import Sentence, sentence, shown
from congvan.source.normal import NormalData, normalise, written
from congvan.source.opened import OpenedFolder
from congvan.source.shapes import NOTHING, Shape, model_shape
from congvan.source.tree import Path, Position, Tree
from congvan.vocabulary import KEY_LABELS

M = TypeVar("M", bound=BaseModel)
_WORDS_OF_PROSE: Final = 5


def build(tree: Tree, model: type[M]) -> M:
    """The ``model`` that ``tree`` describes, with English identifiers or Vietnamese labels as keys.

    Raises ``InputError`` with all problems, in the order of the file.
    """
    return build_normal(normalise(tree, model_shape(model)), model)


def build_normal(normal: NormalData, model: type[M], opened: OpenedFolder | None = None) -> M:
    """As ``build``, of data that are ``normalise``d already; ``opened`` is where the files are that they may name."""
    known = [*normal.tree.problems, *normal.problems]
    try:
        built = model.model_validate(normal.data, context=opened)
    except ValidationError as error:
        faults = _causes(error.errors(include_url=False), normal, model)
        found = [_problem(details, normal, model) for details in faults]
        raise InputError(in_order([*known, *found])) from None
    if known:
        raise InputError(in_order(known))
    return built


def build_data(data: object, model: type[M], opened: OpenedFolder | None = None) -> M:
    """The ``model`` that Python data describes; raises ``InputError`` as ``build``, without lines."""
    return build_normal(normalise(Tree(data), model_shape(model)), model, opened)


def part_of(tree: Tree, model: type[BaseModel], key: str, part: type[M]) -> M | None:
    """The field ``key`` of ``model``, itself a ``part``, without what is wrong in it; None where nothing is right."""
    data = normalise(tree, model_shape(model)).data
    found = copy.deepcopy(data.get(key)) if isinstance(data, Mapping) else None
    while found is not None:
        try:
            return part.model_validate(found)
        except ValidationError as error:
            removed = [_remove(found, details["loc"]) for details in error.errors(include_url=False)]
            if not any(removed):
                return None
    return None


def _remove(data: Any, location: tuple[str | int, ...]) -> bool:
    """Whether there was something at ``location``, which is gone now."""
    for step in location[:-1]:
        data = data.get(step) if isinstance(data, dict) else None
    if not location or not isinstance(data, dict) or location[-1] not in data:
        return False
    del data[location[-1]]
    return True


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """``problems`` in the order of their file, each once; one file after the other."""
    found = list(dict.fromkeys(problems))
    files = list(dict.fromkeys(one.file for one in found))
    return sorted(found, key=lambda one: (files.index(one.file), one.line or 0, one.column or 0))


def _causes(faults: list[ErrorDetails], normal: NormalData, model: type[BaseModel]) -> list[ErrorDetails]:
    """The faults without those that only follow from another."""
    taken_for_keys = {
        one["loc"][:-1]
        for one in faults
        if one["type"] == "extra_forbidden" and _is_prose(one["loc"][-1], _follow(one["loc"], normal.data, model)[2])
    }
    return [
        one
        for one in faults
        if not _is_consequence(one) and not (one["type"] == "missing" and one["loc"][:-1] in taken_for_keys)
    ]


def _is_prose(key: str | int, holder: Shape) -> bool:
    """Whether a key is rather a sentence whose colon YAML took for the end of a key."""
    return isinstance(key, str) and len(key.split()) >= _WORDS_OF_PROSE and not _near_key(key, holder).vi


def _near_key(name: str, holder: Shape) -> Message:
    return did_you_mean(name, [*holder.keys, *(named for one in holder.keys for named in KEY_LABELS.get(one, ()))])


def _is_consequence(details: ErrorDetails) -> bool:
    """Whether a list is called too short only because some of what it holds was refused."""
    found = details["input"]
    if details["type"] != "too_short" or not isinstance(found, list | tuple | Mapping):
        return False
    return len(found) >= int(details.get("ctx", {}).get("min_length", 0))


def _problem(details: ErrorDetails, normal: NormalData, model: type[BaseModel]) -> Problem:
    path, shape, holder = _follow(details["loc"], normal.data, model)
    as_typed = normal.as_typed(path)
    line, column = _position(details, as_typed, normal.tree)
    message = _message(details, as_typed, shape, holder)
    if details["type"] == "extra_forbidden" and _is_prose(path[-1], holder):
        as_typed = as_typed[:-1]
    return Problem(
        message,
        path=written(as_typed), file=normal.tree.file, line=line, column=column,
    )  # fmt: skip


def _position(details: ErrorDetails, path: Path, tree: Tree) -> Position | tuple[None, None]:
    if details["type"] == "extra_forbidden" and path in tree.keys:
        return tree.keys[path]
    last = details["loc"][-1:]
    if path in tree.blocks and last and isinstance(last[0], int):  # a line's, since the text at the path has no parts
        return tree.line_of(path, last[0])
    return tree.position(path)


def _follow(location: tuple[str | int, ...], data: Any, model: type[BaseModel]) -> tuple[Path, Shape, Shape]:
    """Pydantic's location as a path into the data, without the names of union branches and validators.

    Gives the path with the shape of the place and of the mapping that holds it.
    """
    path: Path = ()
    shape, holder = model_shape(model), NOTHING
    for step in location:
        if isinstance(step, str) and step in shape.tags:
            shape = shape.tags[step]
            continue
        found = _step(step, data, shape)
        if found is None:
            continue
        path, holder = (*path, found), shape
        if isinstance(found, int):
            shape = shape.items or NOTHING
            data = data[found]
        else:
            shape = shape.below(found)
            data = data.get(found) if isinstance(data, Mapping) else None
    return path, shape, holder


def _step(step: str | int, data: Any, shape: Shape) -> str | int | None:
    if isinstance(step, int):
        return step if isinstance(data, list) and step < len(data) else None
    if isinstance(data, Mapping):
        names = [step, *shape.same_field(step)]
        found = next((name for name in names if name in data), None)
        return found if found is not None or step not in shape.keys else step
    return step if step in shape.keys else None


def _message(details: ErrorDetails, path: Path, shape: Shape, holder: Shape) -> Message:
    kind, context, found = details["type"], details.get("ctx", {}), details["input"]
    error = context.get("error")
    if isinstance(error, Refusal):
        return error.message
    name = str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        return _unknown_key(name, holder)
    if kind == "missing":
        return _missing(name)
    if kind == "enum" and shape.enums:
        return _not_in_set(found, shape.enums)
    if found is None and kind.endswith("_type"):
        return Message("mục này đang để trống", "this key has no value")
    return sentence(kind, context, found, details["msg"])


def _missing(name: str) -> Message:
    named = label(name)
    bracket = f" ({named})" if named != name else ""
    return Message(f"thiếu mục bắt buộc “{name}”{bracket}", f"the required key “{name}”{bracket} is missing")


def _unknown_key(name: str, holder: Shape) -> Message:
    known = holder.keys
    if _is_prose(name, holder):
        return _prose_with_colon(name)
    hint = _near_key(name, holder)
    if known and not hint.vi:
        vi = ", ".join(dict.fromkeys(label(one) for one in known))
        hint = Message(f" Ở đây có: {vi}.", f" Known here: {', '.join(known)}.")
    return Message(f"không có mục “{name}”.{hint.vi}", f"there is no key “{name}”.{hint.en}")


def _prose_with_colon(text: str) -> Message:
    value = shown(text)
    return Message(
        f"{value[0]} có dấu “:” nên bị hiểu là tên mục: nếu là lời văn, hãy đặt cả câu trong dấu nháy",
        f"{value[1]} was read as a key because of its “:”: if it is text, put all of it between quotes",
    )


def _not_in_set(found: object, kinds: tuple[type[Enum], ...]) -> Message:
    members = [member for kind in kinds for member in kind]
    vi = ", ".join(getattr(member, "label", str(member.value)) for member in members)
    en = ", ".join(str(member.value) for member in members)
    value: Sentence = shown(found)
    return Message(f"{value[0]} không có trong danh mục: {vi}", f"{value[1]} must be one of: {en}")
