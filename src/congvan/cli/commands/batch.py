"""``congvan batch``."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from congvan.cli import options as opt
from congvan.cli.batch_results import REPORTS, results_json, write_results
from congvan.cli.commands.preset import letter_preset_named
from congvan.cli.files import FILE, FOLDER, STANDARD, YAML, put, refuse_output
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, say
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from congvan.batching import RowResult

app = command_app()
MANIFEST: Final = "manifest.jsonl"
_INCOMPLETE: Final = 1
_TEXT, _JSON = "text", "json"
RowsFile = Annotated[Path, opt.argument(FILE, "Tệp có các hàng.", "The file of rows.")]
PresetOf = Annotated[str, opt.option(both("TÊN|TỆP", "NAME|FILE"), "Mẫu soạn sẵn.", "The preset.")]
DocumentFolder = Annotated[Path | None, opt.option(FOLDER, "Thư mục ghi văn bản.", "The folder of the documents.")]
ArchiveOut = Annotated[
    Path | None, opt.option(FILE, "Ghi tất cả vào một tệp .zip.", "All of it into one .zip file.", "--zip")
]
SharedLetter = Annotated[
    Path | None, opt.option(FILE, "Tệp thư có các giá trị chung.", "A letter with the values that all share.")
]
FileNames = Annotated[str, opt.option("{row:04}", "Tên tệp: {row:04}, {cột}.", "File names: {row:04}, {column}.")]
Jobs = Annotated[int, opt.option("N", "Số tiến trình.", "Worker processes.")]
Resumed = Annotated[bool, opt.flag("--resume", "Chỉ làm hàng thiếu hoặc đã đổi.", "Only what is missing or changed.")]
Judged = Annotated[bool, opt.flag("--check", "Kiểm tra từng văn bản.", "Judge each document.")]
WithPdf = Annotated[bool, opt.flag("--pdf", "Thêm PDF của từng văn bản.", "The PDF of each document, too.")]
SecondsOfRow = Annotated[
    float, opt.option(both("GIÂY", "SECONDS"), "Thời gian tối đa cho một hàng.", "What a row may take at most.")
]
SheetName = Annotated[str | None, opt.option(both("TÊN", "NAME"), "Trang tính.", "The sheet.")]
UnitsFile = Annotated[
    Path | None,
    opt.option(FILE, "Danh mục đơn vị: đối chiếu đủ đơn vị.", "A register of units: coverage is proven."),
]
UnitColumn = Annotated[
    str, opt.option(both("CỘT", "COLUMN"), "Cột tên đơn vị.", "The column of units.", "--unit-column")
]
ResultsOut = Annotated[
    Path | None,
    opt.option(FILE, "Ghi kết quả từng hàng (.xlsx, .json, .txt).", "The result of each row (.xlsx, .json, .txt)."),
]


@app.command(
    cls=Command,
    help=both(
        "Soạn hàng loạt: mỗi hàng của tệp số liệu (.xlsx, .csv, .jsonl) một văn bản. Hàng sai không dừng hàng khác; "
        "mã kết thúc là 1 khi có hàng không thành. --resume chỉ làm lại hàng thiếu hoặc đã đổi.",
        "Batch: a document for each row of a file (.xlsx, .csv, .jsonl). A bad row does not stop the others; the exit "
        "code is 1 if a row failed. --resume makes only what is missing or changed.",
    ),
)
def batch(
    rows: RowsFile,
    preset: PresetOf,
    to: DocumentFolder = None,
    archive: ArchiveOut = None,
    letter: SharedLetter = None,
    name: FileNames = "{row:04}",
    jobs: Jobs = 1,
    resume: Resumed = False,
    check: Judged = False,
    pdf: WithPdf = False,
    timeout: SecondsOfRow = 60.0,
    sheet: SheetName = None,
    units: UnitsFile = None,
    unit_column: UnitColumn = "unit",
    report: ResultsOut = None,
    form: opt.ListFormat = _TEXT,
    presets: opt.PresetFolder = None,
) -> None:
    from congvan.batching import batch as made, rows_of

    target = _target(to, archive)
    inputs = [one for one in (rows, letter, units, Path(preset)) if one is not None]
    _refuse_outputs(report, archive, to, inputs)
    letter_preset_named(preset, presets)
    text, shared = _preset_text(preset, presets), _shared(letter)
    results = made(
        rows, preset=text, letter=shared, to=target, name=name, jobs=jobs, resume=resume, check=check, sheet=sheet,
        pdf=pdf, timeout=timeout,
    )  # fmt: skip
    keeps = report is not None or units is not None or form == _JSON
    count, listed = _counted(_with_bar(results, rows, sheet), keeps=keeps, says=form != _JSON)
    complete = units is None or _coverage(rows_of(rows, sheet), listed, units, unit_column)
    _report(count, listed, form, rows)
    if report is not None:
        write_results(listed, report)
    if not complete or count.failed:
        raise typer.Exit(_INCOMPLETE)


def _refuse_outputs(report: Path | None, archive: Path | None, to: Path | None, inputs: list[Path]) -> None:
    refuse_output("--report", report, REPORTS, inputs)
    refuse_output("--zip", archive, (".zip",), inputs)
    refuse_output("--to", to and to / MANIFEST, inputs=inputs)


def _target(to: Path | None, archive: Path | None) -> Path:
    if (to is None) == (archive is None):
        vi, en = "cần --to hoặc --zip, một trong hai", "--to or --zip is needed, one of them"
        raise CongvanError(Message(vi, en))
    if archive is not None:
        return archive
    assert to is not None
    return to


class _Count:
    """What became of the rows so far; one that failed is reported when it does."""

    def __init__(self) -> None:
        self.done = self.kept = self.failed = 0

    def add(self, result: RowResult, *, says: bool) -> None:
        self.done += result.is_done
        self.kept += result.is_kept
        self.failed += not result.is_done or bool(result.errors)
        for error in result.errors if says else ():
            write_stderr(say(Message(f"hàng {result.row}: {error}", f"row {result.row}: {error}")))


def _counted(results: Iterable[RowResult], *, keeps: bool, says: bool) -> tuple[_Count, list[RowResult]]:
    """What became of the rows, and the results themselves where they are kept."""
    count = _Count()
    listed: list[RowResult] = []
    for result in results:
        count.add(result, says=says)
        if keeps:
            listed.append(result)
    return count, listed


def _with_bar(results: Iterator[RowResult], rows: Path, sheet: str | None) -> Iterator[RowResult]:
    """The results as they come, with a bar on a terminal that says how fast, and how long it will take."""
    if not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from congvan.batching import rows_of

    total = sum(1 for _ in rows_of(rows, sheet))
    columns = (
        TextColumn("congvan batch"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as progress:
        task = progress.add_task("", total=total, rate="")
        for result in results:
            progress.advance(task)
            speed = progress.tasks[0].speed
            progress.update(task, rate=f"{speed:.0f}/s" if speed else "")
            yield result


def _report(count: _Count, results: list[RowResult], form: str, rows: Path) -> None:
    if not count.done + count.failed:
        vi, en = "không có hàng nào dưới hàng tiêu đề", "no row is below the titles"
        write_stderr(say(Message(f"{rows}: {vi}", f"{rows}: {en}")))
    if form == _JSON:
        put(results_json(results), STANDARD)
        return
    write_stdout(
        say(
            Message(
                f"{count.done} văn bản ({count.kept} giữ từ lần trước), {count.failed} hàng không thành.",
                f"{count.done} documents ({count.kept} kept from before), {count.failed} rows failed.",
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
    if not isinstance(data, Mapping):
        raise CongvanError(Message(f"{letter}: không phải tệp thư", f"{letter}: is not a letter's file"))
    return {key: value for key, value in data.items() if key != "preset"}


def _preset_text(name: str, folder: Path | None) -> str:
    from congvan.cli.documents import preset_folders
    from congvan.files import read_regular
    from congvan.presets.registry import preset_text
    from congvan.source import MOST_BYTES

    if not name.endswith(YAML):
        return preset_text(name, preset_folders(folder))
    return read_regular(Path(name), MOST_BYTES).decode("utf-8")
