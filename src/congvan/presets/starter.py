"""Tệp khởi đầu: a preset's fields as a YAML file that a clerk goes through from top to bottom."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any, Final, get_origin

from pydantic import BaseModel

from congvan.documents import AdministrativeDocument, data_of
from congvan.model import documented
from congvan.presets.preset import Preset
from congvan.source import dump_yaml

_HEAD: Final = """\
# {title}.
#
# Sửa các giá trị bên dưới rồi chạy:  congvan render TỆP_NÀY
# Dòng bắt đầu bằng "#" và một dấu cách là lời giải thích.
# Dòng bắt đầu bằng "#" liền chữ là mục không bắt buộc: bỏ dấu "#" và điền giá trị để dùng.
# Mục nào giữ nguyên giá trị có sẵn thì có thể xóa khỏi tệp.

preset: {name}
"""


def starter(preset: Preset) -> str:
    """A YAML file with every field of ``preset``: its Vietnamese description above, its default as the value."""
    values = data_of(preset.fields())
    parts = [_HEAD.format(title=preset.title.vi, name=preset.name)]
    words = documented(preset.fields)
    parts += [
        _field(name, words[name], info.annotation, values.get(name))
        for name, info in preset.fields.model_fields.items()
    ]
    return "\n".join(parts)


def dump_document(document: AdministrativeDocument) -> str:
    """The whole document as a data file, in which no preset is named."""
    return dump_yaml(data_of(document))


def _field(name: str, words: str, annotation: Any, value: Any) -> str:
    if value is None:
        return f"# {words}\n" + "".join(f"#{line}\n" for line in _unset(name, annotation))
    return f"# {words}\n{dump_yaml({name: value})}"


def _unset(name: str, annotation: Any) -> Iterator[str]:
    """The lines of a field that has no value yet, its own fields below it, those of one item where it is a list."""
    yield f"{name}:"
    model = next((one for one in _types(annotation) if issubclass(one, BaseModel)), None)
    if model and get_origin(annotation) is tuple:
        yield from (f"{'    ' if place else '  - '}{below}:" for place, below in enumerate(model.model_fields))
        return
    for below, info in model.model_fields.items() if model else ():
        for line in _unset(below, info.annotation):
            yield textwrap.indent(line, "  ")


def _types(annotation: Any) -> Iterator[type]:
    """The classes in an annotation, ``Contact`` of ``Contact | None``."""
    if isinstance(annotation, type):
        yield annotation
    for one in getattr(annotation, "__args__", ()):
        yield from _types(one)
