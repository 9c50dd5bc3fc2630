"""``congvan read``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from congvan.cli import options as opt
from congvan.cli.files import (
    YAML,
    beside,
    is_standard,
    put,
    refuse_existing,
    refuse_output,
    written,
)
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language
from congvan.cli.streams import write_stderr
from congvan.errors import CongvanError, Message, Problem, named
from congvan.files import atomic_write

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from congvan.parts import Layout
    from congvan.reader import ReadApart, Reading

app = command_app()
_INCOMPLETE = 1


@app.command(
    cls=Command,
    help=both(
        "Đọc một công văn Word thành tệp dữ liệu để sửa và kết xuất lại. Điều còn thiếu hoặc chưa chắc được ghi "
        "thành chú thích trong tệp; mã kết thúc là 1 khi còn thiếu điều bắt buộc. Phụ lục, văn bản kèm theo để riêng "
        "một tệp: đọc cùng văn bản chính (--apart), hoặc đọc một mình.",
        "Read a Word document into a data file, to be edited and rendered again. Missing or doubtful values are "
        "written as comments in the file; the exit code is 1 while something obligatory is missing. An appendix or an "
        "attached text in a file of its own is read with its document (--apart), or alone.",
    ),
)
def read(file: opt.WordFile, apart: opt.PartFiles = None, output: opt.YamlOut = None, force: opt.Force = False) -> None:
    from congvan import reader

    _refuse_data_file(file)
    target, files = output or beside(file, ".yaml"), apart or []
    refuse_output("--output", target, YAML, [file, *files], force=force)
    with named(file):
        source = _source(file)
        parts = () if files else reader.read_apart(source)
        if parts:
            _write_apart(parts, target)
            return
        whole = is_standard(target) or bool(files)
        readings = (reader.read(source, apart=map(_source, files)),) if whole else reader.read_all(source)
    targets = [target, *(_beside(target, number) for number in range(2, len(readings) + 1))]
    for other in targets[1:] if not force else ():
        refuse_existing(other)
    for reading, path in zip(readings, targets, strict=True):
        _write(reading, path, force=force)
    if any(reading.document is None for reading in readings):
        raise typer.Exit(_INCOMPLETE)


def _source(file: Path) -> Path | bytes:
    """The file itself, or what LibreOffice makes of one of another kind."""
    from congvan.cli.opening import CONVERTED, opened

    return opened(file) if file.suffix.lower() in CONVERTED else file


def _write_apart(parts: Sequence[ReadApart], target: Path) -> None:
    """What a file of its own holds, for the data file of its document."""
    from congvan import reader

    for problem in (problem for part in parts for problem in part.problems):
        write_stderr(problem.format(language()))
    put(reader.apart_yaml_text(parts), target)
    if any(part.content is None for part in parts):
        raise typer.Exit(_INCOMPLETE)


def _refuse_data_file(file: Path) -> None:
    if file.suffix.lower() in YAML:
        vi, en = "đã là tệp dữ liệu; read đọc tệp Word", "this is already a data file; read takes a Word file"
        raise CongvanError(Message(f"{file}: {vi}", f"{file}: {en}"))


def _beside(target: Path, number: int) -> Path:
    """Where a further document of the same file goes: ``thu_2.yaml``."""
    return target.with_name(f"{target.stem}_{number}{target.suffix}")


def _write(reading: Reading, target: Path, *, force: bool) -> None:
    from congvan import reader

    layout, beyond = offered_layout(reading.layout)
    for problem in (*reading.problems, *beyond):
        write_stderr(problem.format(language()))
    if not is_standard(target):
        reading = _with_files(reading, target, force=force)
    put(reader.yaml_text(reading, layout), target)


def _with_files(reading: Reading, target: Path, *, force: bool) -> Reading:
    """``reading`` with its pictures written into the folder of files beside ``target``."""
    from congvan import reader

    named, files = reader.with_picture_files(reading, f"{target.stem}_files")
    paths = {target.parent / name: data for name, data in files.items()}
    for path, data in paths.items():
        if not force:
            refuse_existing(path)
        path.parent.mkdir(exist_ok=True)
        atomic_write(path, data)
        written(path)
    return named


def offered_layout(layout: Layout) -> tuple[Layout, list[Problem]]:
    """What the template offers of ``layout``, and a problem for the rest, which is left out."""
    from congvan.template import load_template

    problems = load_template("dispatch").manifest.problems_of(layout)
    chosen: dict[str, Any] = layout.model_dump()
    for problem in problems:
        _, *above, last = problem.path.split(".")
        (chosen[above[0]] if above else chosen)[last] = None
    return type(layout).model_validate(chosen), [_left_out(problem) for problem in problems]


def _left_out(problem: Problem) -> Problem:
    said = problem.message
    return Problem(Message(f"{said.vi}; đã bỏ", f"{said.en}; left out"), path=problem.path)
