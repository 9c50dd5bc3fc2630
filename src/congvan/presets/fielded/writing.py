"""Viết tệp thư: the file that an officer fills in for the next cycle, an example of it, and the whole letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from congvan.presets.fielded.field import FieldSpec
from congvan.presets.fielded.letter import VALUES
from congvan.presets.fielded.preset_file import LetterPreset
from congvan.source import dump_yaml

_HEAD: Final = """\
# {title}.
#
# Điền các giá trị bên dưới rồi chạy:  congvan render TỆP_NÀY
# Mục để trống phải điền cho kỳ này; giá trị của kỳ trước đứng sau dấu "#".
# Mọi mục của văn bản (urgency, addressees, appendices …) đều ghi thêm được; sửa lời văn bằng changes.

preset: {name}
issue_date:   # ngày ban hành, ví dụ 2026-11

values:
"""


def letter_starter(preset: LetterPreset, name: str) -> str:
    """A letter to fill in: what is asked each cycle is blank, with last cycle's value in a comment."""
    parts = [_HEAD.format(title=preset.title.vi, name=name)]
    parts += [line for field, spec in preset.fields.items() for line in _field(field, spec)]
    return "".join(parts)


def letter_example(preset: LetterPreset, name: str) -> str:
    """A letter with every field filled in by its example."""
    return dump_yaml({"preset": name, **example_of(preset)})


def example_of(preset: LetterPreset) -> dict[str, Any]:
    """The values of the example, as a letter gives them; without ``each_cycle`` fields that have none."""
    values = {name: spec.shown for name, spec in preset.fields.items() if spec.shown is not None}
    return {**preset.shown, VALUES: values}


def _field(name: str, spec: FieldSpec) -> Iterator[str]:
    needed = "" if spec.required else ", không bắt buộc"
    yield f"  # {spec.label} ({spec.type.label}{needed})\n"
    if spec.given is not None:
        yield indented(dump_yaml({name: spec.given}))
    elif spec.default is None and spec.example is None:
        yield f"  {name}:\n" if spec.required else f"  #{name}:\n"
    else:
        yield f"  {name}:\n" if spec.required else f"  #{name}:\n"
        yield "".join(f"  # kỳ trước: {line}\n" for line in dump_yaml(spec.shown).splitlines())


def indented(text: str) -> str:
    """Lines of YAML as they are below a key."""
    return "".join(f"  {line}\n" for line in text.splitlines())
