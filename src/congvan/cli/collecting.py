"""``congvan followup form|collect``: the form that units fill in goes out, their reports come in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from congvan.cli import options as opt
from congvan.cli.cycles import (
    DAY_WORD,
    CycleFile,
    files_of_cycle,
    moment_of,
    month_of,
    put_bytes,
    say_notes,
    units_of_cycle,
)
from congvan.cli.files import DOCX, FILE, FOLDER, STANDARD, WRITTEN, XLSX, YAML, put, refuse_output, written
from congvan.cli.helping import Command
from congvan.cli.language import both, say
from congvan.cli.streams import write_stderr
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from congvan.cycle.collecting import Collection, Difference
    from congvan.cycle.report_form import ReportForm
    from congvan.deadlines import Deadline
    from congvan.followup import FollowUpCycle
    from congvan.text import PartialDate
    from congvan.units import Unit

_JSON: Final = "json"
DirectiveName = Annotated[str, opt.option(both("MÃ", "ID"), "Yêu cầu trong chu kỳ.", "The directive.", "--of")]
Period = Annotated[
    str, opt.option(both("THÁNG", "MONTH"), "Kỳ báo cáo: 2026-10.", "The month reported on: 2026-10.", "--period")
]

CutOff = Annotated[
    str, opt.option(both("GIỜ", "TIME"), "Chốt lúc: 2026-10-31 17:00.", "The cut-off: 2026-10-31 17:00.")
]
ReportsFolder = Annotated[
    Path | None,
    opt.option(FOLDER, "Thư mục để các tệp gửi về; nếu không nêu: cạnh sổ đến.", "Where the files are."),
]
EnteredByHand = Annotated[
    Path | None, opt.option(FILE, "Biểu nhập tay (từ ảnh, bản giấy).", "What was entered by hand.", "--manual")
]
LastDay = Annotated[
    str, opt.option(DAY_WORD, "Ngày cuối còn đúng hạn, nếu khác yêu cầu.", "The last day in time.", "--due")
]
SourceTable = Annotated[
    Path | None,
    opt.option(FILE, "Bảng của nguồn số liệu (Kho bạc) để đối chiếu.", "The source's table to compare.", "--against"),
]
CollectionOut = Annotated[
    Path | None, opt.output("Bảng tổng hợp sẽ ghi (.xlsx).", "The workbook of the collection to write.")
]
Incoming = Annotated[Path, opt.argument(FILE, "Sổ đến (.xlsx, .csv).", "The register of incoming reports.")]


def add_commands(app: typer.Typer) -> None:
    """The two commands, as part of ``congvan followup``."""
    app.command(
        cls=Command,
        help=both(
            "Xuất biểu báo cáo cho các đơn vị điền: .xlsx, ô có kiểm tra kiểu dữ liệu; .docx cho một đơn vị; .yaml để "
            "đưa vào phụ lục (appendices) của công văn.",
            "Write the form that units fill in: .xlsx with cells that check what is typed; .docx for one unit; .yaml "
            "to be put under the appendices of the letter.",
        ),
    )(form)
    app.command(
        cls=Command,
        help=both(
            "Tổng hợp báo cáo theo sổ đến và các tệp đơn vị gửi; trạng thái từng đơn vị ghi vào chu kỳ. Không đoán số "
            "nào.",
            "Collect reports by the register of incoming ones and the files that came; the state of each unit is saved "
            "in the cycle. No figure is guessed.",
        ),
    )(collect)


def form(
    cycle: CycleFile,
    directive: DirectiveName,
    period: Period,
    output: Annotated[Path, opt.output("Tệp biểu sẽ ghi.", "The form's file to write.")],
    unit: Annotated[str, opt.option(both("MÃ", "ID"), "Chỉ cho đơn vị này.", "For this unit alone.", "--unit")] = "",
    force: opt.Force = False,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.cycle.collecting import form_for
    from congvan.cycle.owing import units_owing
    from congvan.followup import read_cycle

    found = read_cycle(cycle)
    refuse_output("--output", output, (*XLSX, *DOCX), files_of_cycle(found, cycle), force=force)
    register = units_of_cycle(found, cycle, base)
    asked, model = form_for(found, directive)
    units = [one for one in units_owing(asked, register) if unit in ("", one.id)]
    if not units:
        raise CongvanError(Message(f"yêu cầu này không có đơn vị “{unit}”", f"the unit “{unit}” is not asked for it"))
    letter = found.letter(asked.letter)
    addressee = letter.issuer if letter and letter.issuer else "Cơ quan yêu cầu báo cáo"
    put_bytes(output, _form_bytes(model, month_of(period), units, addressee, output))
    written(output)


def _form_bytes(form: ReportForm, period: PartialDate, units: list[Unit], addressee: str, output: Path) -> bytes:
    from congvan.cycle.collecting import form_appendix, form_document, form_workbook
    from congvan.renderer import render
    from congvan.source import dump_yaml

    kind = output.suffix.lower()
    if kind == ".xlsx":
        return form_workbook(form, period, units)
    if kind == ".docx" and len(units) == 1:
        return render(form_document(form, period, units[0], addressee)).docx
    if kind in YAML:
        return dump_yaml({"appendices": [form_appendix(form, period)]}).encode()
    raise CongvanError(
        Message(
            f"{output}: cần .xlsx, .yaml, hoặc .docx cho một đơn vị (--unit)",
            f"{output}: .xlsx or .yaml is needed, or .docx for one unit (--unit)",
        )
    )


def collect(
    cycle: CycleFile,
    incoming: Incoming,
    directive: DirectiveName,
    period: Period,
    cut_off: CutOff,
    folder: ReportsFolder = None,
    manual: EnteredByHand = None,
    due: LastDay = "",
    against: SourceTable = None,
    output: CollectionOut = None,
    form: opt.ListFormat = "text",
    force: opt.Force = False,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.cycle import collecting
    from congvan.deadlines import official_working_days
    from congvan.followup import read_cycle, write_cycle

    found = read_cycle(cycle)
    inputs = [*files_of_cycle(found, cycle), *(one for one in (incoming, manual, against) if one is not None)]
    refuse_output("--output", output, XLSX, inputs, force=force)
    register = units_of_cycle(found, cycle, base)
    request = collecting.request_of(
        found, directive, month_of(period), moment_of(cut_off), official_working_days(), _due(due)
    )
    lines, notes = collecting.read_incoming(incoming, register)
    sent = [(folder or incoming.parent) / line.file for line in lines if line.file]
    refuse_output("--output", output, inputs=sent)
    collection = collecting.collect(request, lines, register, folder or incoming.parent, manual)
    differences = collecting.reconcile(collection, request.form, register, against) if against else ()
    say_notes(Message(one.format("vi"), one.format("en")) for one in notes)
    _show(found, collection, differences, form)
    if output is not None:
        put_bytes(output, collecting.collection_workbook(collection, request.form))
    write_cycle(collecting.with_collected(found, collection), cycle)
    for file in filter(None, (output, cycle)):
        _say_written(file, form)


def _say_written(file: Path, form: str) -> None:
    """That a file is there, beside data that a program reads on the other stream."""
    if form == _JSON:
        write_stderr(say(Message(f"{WRITTEN.vi}: {file}", f"{WRITTEN.en}: {file}")))
    else:
        written(file)


def _show(cycle: FollowUpCycle, collection: Collection, differences: tuple[Difference, ...], form: str) -> None:
    from congvan.cycle import collecting
    from congvan.source import dump_json

    if form == _JSON:
        put(dump_json(collecting.collection_data(collection, differences)), STANDARD)
    else:
        put(collecting.collection_text(collection), STANDARD)
    say_notes(collecting.collection_notes(collection, differences, cycle.source))


def _due(typed: str) -> Deadline | None:
    from congvan.cli.cycles import day_of
    from congvan.deadlines import Deadline, Relation

    return Deadline(relation=Relation.BY_END_OF, day=day_of(typed)) if typed else None
