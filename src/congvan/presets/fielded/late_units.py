"""Đơn vị lấy từ chu kỳ: a list of units that a letter does not type, but has the cycle of its letters count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from congvan.errors import CongvanError, InputError, Problem, Refusal
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.preset_file import LetterPreset
from congvan.presets.fielded.values import Value, list_value
from congvan.source import OpenedFolder

_KEYS: Final = frozenset({"cycle", "letter"})


def read_late_units(
    preset: LetterPreset, typed: Mapping[str, Any], opened: OpenedFolder | None
) -> tuple[dict[str, Value], list[Problem]]:
    """The value of each list of units that ``typed`` has a cycle count, and what is wrong with the others."""
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for name, spec in preset.fields.items():
        if spec.type is not FieldType.UNITS or not isinstance(typed.get(name), Mapping):
            continue
        try:
            values[name] = _value(typed[name], opened)
        except Refusal as refusal:
            problems.append(Problem(refusal.message, path=f"values.{name}"))
        except InputError as error:
            problems += error.problems
        except CongvanError as error:
            problems.append(Problem(error.message, path=f"values.{name}"))
    return values, problems


def _value(typed: Mapping[str, Any], opened: OpenedFolder | None) -> Value:
    from congvan.cycle.reminding import reminded

    if set(typed) != _KEYS:
        raise Refusal(
            "cần danh sách đơn vị, hoặc {cycle: tệp chu kỳ, letter: tên công văn nhắc}",
            "a list of units is needed, or {cycle: file of the cycle, letter: name of the reminder}",
        )
    if opened is None:
        raise Refusal(
            "dữ liệu đưa vào dạng chữ không được gọi tên tệp: mở một thư mục bằng base",
            "data that comes as text cannot name files: open a folder with base",
        )
    found = reminded(str(typed["cycle"]), str(typed["letter"]), opened)
    return replace(list_value(found.names), notes=found.notes)
