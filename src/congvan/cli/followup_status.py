"""``congvan followup status|ledger``: where the cycle is on a day, and the ledger that is kept of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from congvan.cli import options as opt
from congvan.cli.cycles import (
    CycleFile,
    OnDay,
    day_of,
    files_of_cycle,
    put_bytes,
    save_cycle,
    say_notes,
    units_of_cycle,
)
from congvan.cli.documents import preset_folders
from congvan.cli.files import FILE, HTML, JSON, PDF, PNG, STANDARD, XLSX, put, refuse_output, written
from congvan.cli.helping import Command
from congvan.cli.language import both, language
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from congvan.followup import FollowUpCycle
    from congvan.units import UnitRegister

_TEXT, _JSON = "text", "json"
_PAGES: Final = {"--pdf": PDF, "--png": PNG, "--html": HTML, "--chart": PNG}
PagePdf = Annotated[Path | None, opt.option(FILE, "Ghi một trang A4 PDF.", "Write one A4 page as PDF.", "--pdf")]
PagePng = Annotated[Path | None, opt.option(FILE, "Ghi một trang A4 PNG.", "Write one A4 page as PNG.", "--png")]
PageHtml = Annotated[Path | None, opt.option(FILE, "Ghi một trang HTML.", "Write one page as HTML.", "--html")]
ChartPng = Annotated[Path | None, opt.option(FILE, "Ghi riêng biểu đồ PNG.", "Write the chart alone.", "--chart")]


def add_commands(app: typer.Typer) -> None:
    """The two commands, as part of ``congvan followup``."""
    app.command(
        cls=Command,
        help=both(
            "Tình hình đến một ngày: trên màn hình, hoặc một trang A4 (--pdf, --png, --html), hoặc riêng biểu đồ để "
            "đưa vào công văn (--chart).",
            "Show the state of the cycle on a day: on the terminal, or as one A4 page (--pdf, --png, --html), or the "
            "chart alone, for a letter (--chart).",
        ),
    )(status)
    app.command(
        cls=Command,
        help=both(
            "Sổ theo dõi: ghi ra .xlsx, .json hoặc .ics, hay đọc lại tệp .xlsx đã điền (--read).",
            "The ledger: written as .xlsx, .json or .ics, or a filled-in .xlsx read back (--read).",
        ),
    )(ledger)


def status(
    cycle: CycleFile,
    on: OnDay = "",
    form: opt.ListFormat = _TEXT,
    pdf: PagePdf = None,
    png: PagePng = None,
    html: PageHtml = None,
    chart: ChartPng = None,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.followup import read_cycle, status as found_on, status_text
    from congvan.source import dump_json

    found = read_cycle(cycle)
    wanted = {name: file for name, file in zip(_PAGES, (pdf, png, html, chart), strict=True) if file is not None}
    if wanted:
        _pages(found, cycle, day_of(on), wanted, base)
        return
    overview = found_on(found, units_of_cycle(found, cycle, base), day_of(on))
    put(dump_json(overview.to_dict()) if form == _JSON else status_text(overview), STANDARD)


def _pages(cycle: FollowUpCycle, file: Path, on: date, wanted: dict[str, Path], base: Path | None) -> None:
    from congvan.followup import chart_png, cycle_figures, overview, page_html, page_pdf, page_png, page_words

    for name, path in wanted.items():
        refuse_output(name, path, _PAGES[name], files_of_cycle(cycle, file))
    figures = cycle_figures(cycle, file.parent, base, preset_folders())
    say_notes(figures.notes)
    words = page_words(overview(cycle, units_of_cycle(cycle, file, base), on, figures), language())
    made = {
        "--pdf": lambda: page_pdf(words), "--png": lambda: page_png(words),
        "--html": lambda: page_html(words, language()).encode(), "--chart": lambda: chart_png(words),
    }  # fmt: skip
    for name, path in wanted.items():
        put_bytes(path, made[name]())
        written(path)


def ledger(
    cycle: CycleFile,
    output: Annotated[Path | None, opt.output("Tệp sẽ ghi.", "The file to write.")] = None,
    read: Annotated[Path | None, opt.option(FILE, "Sổ đã điền.", "The ledger that was filled in.", "--read")] = None,
    on: OnDay = "",
    force: opt.Force = False,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.followup import read_cycle, read_ledger

    found = read_cycle(cycle)
    register = units_of_cycle(found, cycle, base)
    if read is not None:
        save_cycle(read_ledger(found, register, read), cycle)
        return
    if output is None:
        raise CongvanError(Message("cần -o TỆP hoặc --read TỆP", "-o FILE or --read FILE is needed"))
    refuse_output("--output", output, (*XLSX, *JSON, ".ics"), files_of_cycle(found, cycle), force=force)
    put_bytes(output, _ledger_bytes(found, register, output, day_of(on)))
    written(output)


def _ledger_bytes(cycle: FollowUpCycle, register: UnitRegister, output: Path, on: date) -> bytes:
    from congvan.followup import ledger_calendar, ledger_json, ledger_workbook

    kind = output.suffix.lower()
    if kind == ".json":
        return ledger_json(cycle, register).encode()
    if kind == ".ics":
        months = tuple((on.year + (on.month - 1 + at) // 12, (on.month - 1 + at) % 12 + 1) for at in range(3))
        return ledger_calendar(cycle, months=months, stamp=on).encode()
    return ledger_workbook(cycle, register)
