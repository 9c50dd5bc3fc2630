"""``congvan batch``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from congvan.cli import options as opt
from congvan.cli.commands.preset import letter_preset_named
from congvan.cli.files import FILE, FOLDER, STANDARD, put
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, say
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import Message

if TYPE_CHECKING:
    from congvan.batching import RowResult

app = command_app()
_INCOMPLETE: Final = 1
_TEXT, _JSON = "text", "json"


@app.command(
    cls=Command,
    help=both(
        "Soạn hàng loạt: mỗi hàng của tệp số liệu (.xlsx, .csv, .jsonl) một văn bản. Hàng sai không dừng hàng khác; "
        "mã kết thúc là 1 khi có hàng không thành. --resume chỉ làm lại hàng thiếu hoặc đã đổi.",
        "Batch: a document for each row of a file (.xlsx, .csv, .jsonl). A bad row stops no other; ends with 1 where a "
        "row made none. --resume makes only what is missing or changed.",
    ),
)
def batch(
    rows: Annotated[Path, opt.argument(FILE, "Tệp có các hàng.", "The file of rows.")],
    preset: Annotated[str, opt.option(both("TÊN|TỆP", "NAME|FILE"), "Mẫu soạn sẵn.", "The preset.")],
    to: Annotated[Path, opt.option(FOLDER, "Thư mục ghi văn bản.", "The folder of the documents.")],
    letter: Annotated[
        Path | None, opt.option(FILE, "Tệp thư có các giá trị chung.", "A letter with the values that all share.")
    ] = None,
    name: Annotated[
        str, opt.option("{row:04}", "Tên tệp: {row:04}, {cột}.", "File names: {row:04}, {column}.")
    ] = "{row:04}",
    jobs: Annotated[int, opt.option("N", "Số tiến trình.", "Worker processes.")] = 1,
    resume: Annotated[
        bool, opt.flag("--resume", "Chỉ làm hàng thiếu hoặc đã đổi.", "Only what is missing or changed.")
    ] = False,
    check: Annotated[bool, opt.flag("--check", "Kiểm tra từng văn bản.", "Judge each document.")] = False,
    sheet: Annotated[str | None, opt.option(both("TÊN", "NAME"), "Trang tính.", "The sheet.")] = None,
    units: Annotated[
        Path | None,
        opt.option(FILE, "Danh mục đơn vị: đối chiếu đủ đơn vị.", "A register of units: coverage is proven."),
    ] = None,
    unit_column: Annotated[
        str, opt.option(both("CỘT", "COLUMN"), "Cột tên đơn vị.", "The column of units.", "--unit-column")
    ] = "unit",
    form: opt.ListFormat = _TEXT,
    presets: opt.PresetFolder = None,
) -> None:
    from congvan.batching import batch as made, rows_of

    letter_preset_named(preset, presets)
    text = _preset_text(preset, presets)
    shared = _shared(letter)
    results = list(
        _told(
            made(rows, preset=text, letter=shared, to=to, name=name, jobs=jobs, resume=resume, check=check, sheet=sheet)
        )
    )
    complete = True
    if units is not None:
        complete = _coverage(rows_of(rows, sheet), results, units, unit_column)
    _report(results, form)
    if not complete or not all(result.is_done for result in results):
        raise typer.Exit(_INCOMPLETE)


def _told(results: Any) -> Any:
    """The results as they come, with a bar on a terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield from results
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=console,
        transient=True,
    ) as progress:  # fmt: skip
        task = progress.add_task("congvan batch", total=None)
        for result in results:
            progress.advance(task)
            yield result


def _report(results: list[RowResult], form: str) -> None:
    if form == _JSON:
        from dataclasses import asdict

        from congvan.source import dump_json

        put(dump_json([asdict(result) for result in results]), STANDARD)
        return
    for result in results:
        for error in result.errors:
            write_stderr(say(Message(f"hàng {result.row}: {error}", f"row {result.row}: {error}")))
    done, kept = sum(one.is_done for one in results), sum(one.is_kept for one in results)
    failed = len(results) - done
    write_stdout(
        say(
            Message(
                f"{done} văn bản ({kept} giữ từ lần trước), {failed} hàng không thành.",
                f"{done} documents ({kept} kept from before), {failed} rows failed.",
            )
        )
    )


def _coverage(rows: Any, results: list[RowResult], units: Path, column: str) -> bool:
    from congvan.batching import coverage
    from congvan.source import build, read_file
    from congvan.units import UnitRegister

    found = coverage(rows, results, build(read_file(units), UnitRegister), column=column)
    for unit in found.without_letter:
        write_stderr(say(Message(f"{unit.name} không có văn bản", f"{unit.name} has no document")))
    for unit in found.repeated:
        write_stderr(say(Message(f"{unit.name} có nhiều văn bản", f"{unit.name} has several documents")))
    for row in found.without_unit:
        write_stderr(
            say(Message(f"hàng {row} không có đơn vị trong danh mục", f"row {row} has no unit of the register"))
        )
    return found.is_complete


def _shared(letter: Path | None) -> dict[str, Any]:
    from congvan.source import read_file

    if letter is None:
        return {}
    data = read_file(letter).data
    return {key: value for key, value in dict(data).items() if key != "preset"}


def _preset_text(name: str, folder: Path | None) -> str:
    from congvan.cli.documents import preset_folders
    from congvan.presets.registry import preset_text

    return (
        Path(name).read_text(encoding="utf-8")
        if name.endswith((".yaml", ".yml"))
        else preset_text(name, preset_folders(folder))
    )
