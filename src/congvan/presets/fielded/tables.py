"""Bảng của thư: the tables that a letter's fields name by their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from congvan.errors import InputError, Problem, Refusal
from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.presets.fielded.preset_file import LetterPreset
from congvan.presets.fielded.progress_values import progress_value
from congvan.presets.fielded.values import Value
from congvan.source import OpenedFolder, build, read_file
from congvan.tabular import CONVERTED, ColumnSpec, read_sheet, table_and_faults
from congvan.text import PartialDate
from congvan.tracking import Progress, progress_of
from congvan.units import UnitRegister

TABLE_FILES: Final = (".xlsx", ".csv", *CONVERTED)
"""The files that tables of units are read from."""
_OF_THE_FILE: Final = frozenset({"file", "sheet", "columns", "delimiter", "encoding"})
_KEYS: Final = frozenset({"as_of", "source", "units", "estimate", "reasons", "previous"}) | _OF_THE_FILE
_PREVIOUS: Final = frozenset({"as_of"}) | _OF_THE_FILE


def read_tables(
    preset: LetterPreset, typed: Mapping[str, Any], opened: OpenedFolder | None
) -> tuple[dict[str, Value], list[Problem]]:
    """The value of each field of type table that ``typed`` gives, and what is wrong with the others."""
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for name, spec in preset.fields.items():
        if spec.type is not FieldType.TABLE or name not in typed:
            continue
        try:
            values[name] = _value(spec, typed[name], opened)
        except Refusal as refusal:
            problems.append(Problem(refusal.message, path=f"values.{name}"))
        except InputError as error:
            problems += error.problems
    return values, problems


def _value(spec: FieldSpec, typed: Any, opened: OpenedFolder | None) -> Value:
    progress = read_units(spec, typed, opened)
    earlier = typed.get("previous")
    if earlier is None:
        return progress_value(progress)
    if not isinstance(earlier, Mapping) or not set(earlier) <= _PREVIOUS:
        raise Refusal("previous cần dạng {file, sheet, as_of}", "previous is given as {file, sheet, as_of}")
    rest = {key: typed[key] for key in ("source", "units") if key in typed}
    before = read_units(spec, {**rest, **earlier}, opened)
    if before.as_of >= progress.as_of:
        raise Refusal("số liệu kỳ trước phải có ngày sớm hơn", "the figures before must be of an earlier day")
    return progress_value(progress, before, _reasons(typed))


def read_units(spec: FieldSpec, typed: Any, opened: OpenedFolder | None) -> Progress:
    """The table of units that a letter names as the value of ``spec``; raises ``Refusal`` or ``InputError``."""
    if not isinstance(typed, Mapping) or "file" not in typed or not set(typed) <= _KEYS:
        raise Refusal(
            f"bảng cần dạng {{{', '.join(sorted(_KEYS))}}}", f"a table is given as {{{', '.join(sorted(_KEYS))}}}"
        )
    if opened is None:
        raise Refusal(
            "dữ liệu đưa vào dạng chữ không được gọi tên tệp: mở một thư mục bằng base",
            "data that comes as text cannot name files: open a folder with base",
        )
    as_of = PartialDate.parse(typed.get("as_of")).full
    if as_of is None:
        raise Refusal("bảng cần ngày chốt số liệu as_of", "a table needs as_of, the day of its figures")
    columns = _columns(spec, typed)
    declared = {key: _optional(typed.get(key)) for key in ("sheet", "delimiter", "encoding")}
    table, faults = table_and_faults(read_sheet(opened.find(str(typed["file"]), TABLE_FILES), **declared), columns)
    register = _register(typed, opened)
    try:
        progress = progress_of(
            table, register, as_of=as_of, source=str(typed.get("source", "")), is_estimate=_is_estimate(typed),
            reasons=_reasons(typed),
        )  # fmt: skip
    except InputError as error:
        raise InputError(_once_a_cell([*faults, *error.problems])) from None
    if faults:
        raise InputError(faults)
    if not progress.units:
        file = typed["file"]
        raise Refusal(f"{file}: bảng không có hàng của đơn vị nào", f"{file}: the table has no row of any unit")
    return progress


def _once_a_cell(problems: Iterable[Problem]) -> list[Problem]:
    """The first fault of each cell: one that cannot be read is not an unknown unit besides."""
    first: dict[tuple[str, str], Problem] = {}
    for one in problems:
        first.setdefault((one.file, one.path), one)
    return list(first.values())


def _columns(spec: FieldSpec, typed: Mapping[str, Any]) -> list[ColumnSpec]:
    """The columns to read, under the titles of the preset and those that ``columns`` says the file has."""
    named = typed.get("columns") or {}
    known = [one.key for one in spec.columns]
    if not isinstance(named, Mapping) or not set(named) <= set(known):
        listed = ", ".join(known)
        raise Refusal(
            f"columns cần dạng {{cột: tên trong tệp}}, với các cột: {listed}",
            f"columns is given as {{column: title in the file}}, of the columns {listed}",
        )
    return [
        ColumnSpec(one.key, one.type, (str(named[one.key]),) if one.key in named else one.titles, one.unit)
        for one in spec.columns
    ]


def _is_estimate(typed: Mapping[str, Any]) -> bool:
    said = str(typed.get("estimate", "false")).lower()
    if said not in ("true", "false"):
        raise Refusal("estimate cần true hoặc false", "estimate is true or false")
    return said == "true"


def _reasons(typed: Mapping[str, Any]) -> dict[str, str]:
    given = typed.get("reasons") or {}
    if not isinstance(given, Mapping):
        raise Refusal("reasons cần dạng {mã đơn vị: lý do}", "reasons is given as {unit id: reason}")
    return {str(unit): str(reason) for unit, reason in given.items()}


def _register(typed: Mapping[str, Any], opened: OpenedFolder) -> UnitRegister:
    if "units" not in typed:
        raise Refusal("bảng cần danh mục đơn vị: units", "a table needs a register of units: units")
    return build(read_file(opened.find(str(typed["units"]))), UnitRegister)


def _optional(value: Any) -> str | None:
    return None if value is None else str(value)
