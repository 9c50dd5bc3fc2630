"""``congvan followup start|next|remind|issue|status|ledger``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from congvan.cli import collecting, followup_status, options as opt
from congvan.cli.commands.preset import letter_preset_named
from congvan.cli.cycles import (
    DAY_WORD,
    CycleFile,
    OnDay,
    beside_cycle,
    day_of,
    files_of_cycle,
    moment_of,
    month_of,
    put_bytes,
    register_of,
    save_cycle,
    say_notes,
    text_at,
    units_of_cycle,
)
from congvan.cli.documents import preset_folders
from congvan.cli.files import (
    FILE,
    YAML,
    refuse_existing,
    refuse_output,
    written,
)
from congvan.cli.helping import Command, Group
from congvan.cli.language import both
from congvan.cli.streams import write_stdout
from congvan.errors import CongvanError, Message, OfficeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.documents import AdministrativeDocument
    from congvan.followup import DataCopy, Draft, FiguresFile, FollowUpCycle, IncomingRegister, Issued

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    help=both(
        "Đôn đốc nhiều kỳ: bắt đầu từ công văn đã ban hành, công văn tiếp, nhắc, ban hành, tình hình, sổ theo dõi.",
        "Follow up letters over months: start from an issued one, draft the next, remind, issue, status, ledger.",
    ),
)
CycleOut = Annotated[Path, opt.output("Tệp chu kỳ sẽ ghi.", "The file of the cycle to write.")]
Number = Annotated[
    str, opt.option(both("SỐ", "NUMBER"), "Số và ký hiệu đã cấp.", "Number and symbol that it was given.")
]
IssueDate = Annotated[str, opt.option(DAY_WORD, "Ngày ban hành, 2026-10-06.", "Day of issue, 2026-10-06.", "--date")]
PdfFile = Annotated[str, opt.option(FILE, "Bản PDF đã ký số.", "The signed PDF.", "--pdf")]
_MOST: Final = 64 * 1024 * 1024
"""Bytes of a file of figures, as tables are read."""
Moment = Annotated[
    str, opt.option(both("GIỜ", "TIME"), "Thời điểm chốt: 2026-11-26 08:00.", "As of: 2026-11-26 08:00.", "--at")
]
CountedBy = Annotated[
    Path | None,
    opt.option(FILE, "Sổ đến, để tính lại ai chưa báo cáo.", "The register of incoming reports to count by."),
]
DataFiles = Annotated[list[Path] | None, opt.option(FILE, "Tệp số liệu đã dùng.", "A data file it used.", "--data")]
FinalDocx = Annotated[Path | None, opt.option(FILE, "Tệp Word cuối cùng.", "The final Word file.", "--docx")]


@app.callback()
def begin(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        write_stdout(context.get_help())


@app.command(cls=Command, help=both("Bắt đầu từ một công văn đã ban hành.", "Start from an issued letter."))
def start(
    letter: Annotated[Path, opt.argument(FILE, "Công văn (.docx hoặc tệp dữ liệu).", "The letter (.docx or data).")],
    number: Number,
    issue_date: IssueDate,
    program: Annotated[str, opt.option(both("TÊN", "NAME"), "Tên Chương trình.", "The programme's name.")],
    plan_year: Annotated[int, opt.option(both("NĂM", "YEAR"), "Năm kế hoạch vốn.", "The plan year.", "--plan-year")],
    units: Annotated[Path, opt.option(FILE, "Danh mục đơn vị.", "The register of units.")],
    output: CycleOut = Path("theodoi.yaml"),
    pdf: PdfFile = "",
    docx: FinalDocx = None,
    figures: Annotated[
        Path | None, opt.option(FILE, "Số liệu của công văn (.xlsx, .csv).", "The letter's figures (.xlsx, .csv).")
    ] = None,
    as_of: Annotated[str, opt.option(DAY_WORD, "Số liệu đến hết ngày.", "The day of the figures.", "--as-of")] = "",
    source: Annotated[str, opt.option(both("TÊN", "NAME"), "Nguồn số liệu.", "Where they come from.")] = "",
    data: DataFiles = None,
    force: opt.Force = False,
    presets: opt.PresetFolder = None,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.comparing import document_of
    from congvan.followup import start as started
    from congvan.followup.starting import FIRST

    _refuse_year(plan_year)
    refuse_output("--output", output, YAML, [one for one in (letter, units, figures) if one], force=force)
    register = register_of(units)
    folders = tuple(preset_folders(presets))
    draft = document_of(letter, base, folders)
    copies = _copies(letter, FIRST, output, base, folders, *(data or ()), *([figures] if figures else ()))
    step = started(
        draft, issued=_issued(number, issue_date, pdf, docx, output), program=program, plan_year=plan_year,
        units=beside_cycle(units, output), register=register, file=beside_cycle(letter, output),
        figures=_figures(figures, as_of, source, output), final=docx, data=copies,
    )  # fmt: skip
    _say_printed(pdf, number, docx or draft)
    say_notes(step.notes)
    _keep(copies, output)
    save_cycle(step.cycle, output)


@app.command(
    "next",
    cls=Command,
    help=both(
        "Dự thảo công văn tiếp theo: dẫn công văn trước, chuyển các yêu cầu chưa xong. Chạy lại trước khi ban hành thì "
        "chỗ đã sửa vẫn giữ.",
        "Draft the next letter: the previous one cited, open directives carried on. Run again before issue, it keeps "
        "what was edited.",
    ),
)
def next_(
    cycle: CycleFile,
    output: Annotated[Path, opt.output("Tệp thư sẽ ghi.", "The letter's file to write.")],
    preset: Annotated[
        str, opt.option(both("TÊN|TỆP", "NAME|FILE"), "Mẫu soạn sẵn.", "The preset.")
    ] = "disbursement-monthly",
    on: OnDay = "",
    issuer: Annotated[
        str, opt.option(both("TÊN", "NAME"), "Cơ quan ban hành các công văn trước.", "Who issued them.")
    ] = "",
    cites: Annotated[
        str, opt.option(both("TÊN,…", "KEYS"), "Các công văn được dẫn.", "The letters that are cited.")
    ] = "",
    plan_year: Annotated[
        int | None,
        opt.option(both("NĂM", "YEAR"), "Năm kế hoạch, khi theo dõi nhiều năm.", "The plan year.", "--plan-year"),
    ] = None,
    presets: opt.PresetFolder = None,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.followup import next_letter, read_cycle

    _refuse_year(plan_year)
    found = read_cycle(cycle)
    name = beside_cycle(output, cycle)
    refuse_output("--output", output, YAML, files_of_cycle(found, cycle, found.draft.file if found.draft else ""))
    draft = next_letter(
        found, letter_preset_named(preset, presets), _as_named(preset, presets, output),
        units_of_cycle(found, cycle, base), on=day_of(on),
        file=name, edited=_edited(found, output), issuer=issuer,
        cites=tuple(filter(None, cites.split(","))), plan_year=plan_year,
    )  # fmt: skip
    _put_draft(draft, output, cycle)


@app.command(
    cls=Command,
    help=both(
        "Nhắc đúng các đơn vị chưa thực hiện một yêu cầu; không đóng kỳ, không đổi tháng.",
        "Remind exactly the units that have not carried out a directive; the period stays open.",
    ),
)
def remind(
    cycle: CycleFile,
    directive: Annotated[str, opt.option(both("MÃ", "ID"), "Yêu cầu trong chu kỳ.", "The directive.", "--of")],
    moment: Moment,
    output: Annotated[Path, opt.output("Tệp thư sẽ ghi.", "The letter's file to write.")],
    issuer: Annotated[
        str, opt.option(both("TÊN", "NAME"), "Cơ quan ban hành, nếu chu kỳ chưa ghi.", "The issuer, if not known yet.")
    ] = "",
    period: Annotated[
        str, opt.option(both("THÁNG", "MONTH"), "Kỳ báo cáo: 2026-11.", "The month reported on.", "--period")
    ] = "",
    incoming: CountedBy = None,
    folder: collecting.ReportsFolder = None,
    manual: collecting.EnteredByHand = None,
    preset: Annotated[str, opt.option(both("TÊN", "NAME"), "Mẫu soạn sẵn.", "The preset.")] = "late-report-reminder",
    force: opt.Force = False,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.followup import read_cycle, remind as reminded

    found = read_cycle(cycle)
    name = beside_cycle(output, cycle)
    is_its_own = any(one.file == name and one.issued is None for one in found.letters)
    counted = [one for one in (incoming, manual) if one is not None]
    inputs = [*files_of_cycle(found, cycle, name if is_its_own else ""), *counted]
    refuse_output("--output", output, YAML, inputs, force=force or is_its_own)
    draft = reminded(
        found,
        directive,
        units_of_cycle(found, cycle, base),
        preset,
        moment=moment_of(moment),
        file=name,
        issuer=issuer,
        period=month_of(period) if period else None,
        edited=text_at(output) if is_its_own and output.exists() else None,
        cycle_file=cycle.name,
        incoming=_counted_by(incoming, folder, manual, cycle, base),
    )
    _put_draft(draft, output, cycle)


@app.command(
    cls=Command,
    help=both(
        "Đóng một công văn: số, ngày, tệp cuối cùng; chỗ lãnh đạo sửa và yêu cầu mới được ghi vào chu kỳ.",
        "Close a letter: number, day, final file; edits and new directives are saved in the cycle.",
    ),
)
def issue(
    cycle: CycleFile,
    letter: Annotated[Path, opt.argument(FILE, "Tệp thư của dự thảo.", "The draft's data file.")],
    number: Number,
    issue_date: IssueDate,
    pdf: PdfFile = "",
    docx: FinalDocx = None,
    data: DataFiles = None,
    presets: opt.PresetFolder = None,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.comparing import document_of
    from congvan.followup import issue as issued, other_letters, read_cycle
    from congvan.followup.kept import out_of_bounds

    found = read_cycle(cycle)
    name = beside_cycle(letter, cycle)
    key = next((one.key for one in found.letters if one.file == name), name)
    final: AdministrativeDocument | None = document_of(docx) if docx else None
    opened, folders = _opened_for(letter, cycle, base), tuple(preset_folders(presets))
    draft = document_of(letter, opened, folders)
    copies = _copies(letter, key, cycle, opened, folders, *(data or ()))
    _say_printed(pdf, number, final or draft)
    step = issued(
        found, key, _issued(number, issue_date, pdf, docx, cycle), draft=draft, final=final,
        data=copies, register=units_of_cycle(found, cycle, base),
        others=other_letters(found, key, cycle.parent, opened) if final else {},
    )  # fmt: skip
    _keep(copies, cycle)
    say_notes((*out_of_bounds(letter, day_of(issue_date), opened, folders), *step.notes))
    save_cycle(step.cycle, cycle)


def _copies(
    letter: Path, key: str, cycle: Path, base: Path | None, presets: Iterable[Path], *data: Path
) -> tuple[DataCopy, ...]:
    """The copies to keep of what a letter is made from, and of other data files that it used."""
    from congvan.files import read_regular
    from congvan.followup import copies_of
    from congvan.followup.letter_files import letter_files

    found = letter_files(letter, base, presets, cycle=cycle)
    files = {beside_cycle(file, cycle): read_regular(file, _MOST) for file in (*data, *found.files)}
    return copies_of(files, key, found.presets)


def _keep(copies: Iterable[DataCopy], cycle: Path) -> None:
    for copy in copies:
        put_bytes(cycle.parent / copy.file, copy.content)


def _put_draft(draft: Draft, output: Path, cycle: Path) -> None:
    say_notes(draft.notes)
    put_bytes(output, draft.text.encode())
    written(output)
    save_cycle(draft.cycle, cycle)


def _counted_by(
    incoming: Path | None, folder: Path | None, manual: Path | None, cycle: Path, base: Path | None
) -> IncomingRegister | None:
    from congvan.followup import IncomingRegister
    from congvan.source import OpenedFolder

    if incoming is None:
        if folder is not None or manual is not None:
            vi, en = "--folder và --manual đi cùng --incoming", "--folder and --manual go with --incoming"
            raise CongvanError(Message(vi, en))
        return None
    names = [beside_cycle(one, cycle) if one else "" for one in (incoming, folder, manual)]
    return IncomingRegister(names[0], OpenedFolder(base or cycle.parent, cycle.parent), names[1], names[2])


def _as_named(preset: str, folder: Path | None, letter: Path) -> str:
    """How ``letter`` names its preset: by its file where it lies in one, so that every later command finds it."""
    import os

    kept = (folder / f"{preset}{one}" for one in YAML) if folder else ()
    file = Path(preset) if preset.endswith(YAML) else next((one for one in kept if one.is_file()), None)
    if file is None:
        return preset
    return Path(os.path.relpath(file.resolve(), letter.resolve().parent)).as_posix()


def _refuse_year(year: int | None) -> None:
    if year is not None and not 2000 <= year <= 2100:
        raise CongvanError(Message(f"--plan-year: “{year}” không phải năm", f"--plan-year: “{year}” is not a year"))


def _figures(file: Path | None, as_of: str, source: str, cycle: Path) -> FiguresFile | None:
    from congvan.followup import FiguresFile
    from congvan.source import build_data

    if file is None:
        return None
    return build_data({"file": beside_cycle(file, cycle), "as_of": as_of, "source": source}, FiguresFile)


def _issued(number: str, day: str, pdf: str, docx: Path | None, cycle: Path) -> Issued:
    from congvan.followup import Issued
    from congvan.source import build_data

    files = {"pdf": pdf and Path(pdf), "docx": docx}
    named = {name: beside_cycle(file, cycle) for name, file in files.items() if file}
    return build_data({"number": number, "date": day, **named}, Issued)


def _say_printed(pdf: str, number: str, text: AdministrativeDocument | Path) -> None:
    """What of the final text the signed PDF does not say."""
    from congvan.comparing import document_of
    from congvan.followup.issued_pdf import pdf_notes

    if not pdf:
        return
    try:
        say_notes(pdf_notes(Path(pdf), number, document_of(text)))
    except OfficeError as missing:  # the letter is closed without it
        say_notes([missing.message])


def _edited(cycle: FollowUpCycle, output: Path) -> str | None:
    """The draft as it is now; raises ``CongvanError`` where the file is there and no draft of the cycle."""
    if not output.exists():
        return None
    if cycle.draft is None:
        refuse_existing(output)
    return text_at(output)


def _opened_for(letter: Path, cycle: Path, base: Path | None) -> Path | None:
    """The folder below which a draft's tables and units may lie: ``base``, that of the cycle where it lies there."""
    inside = letter.resolve().is_relative_to(cycle.resolve().parent)
    return cycle.parent if base is None and inside else base


followup_status.add_commands(app)
collecting.add_commands(app)
