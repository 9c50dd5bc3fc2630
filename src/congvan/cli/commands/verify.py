"""``congvan verify``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from congvan.cli import options as opt
from congvan.cli.commands.diff import give, refuse_misuse
from congvan.cli.cycles import say_notes
from congvan.cli.documents import preset_folders
from congvan.cli.files import FILE
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both

if TYPE_CHECKING:
    from congvan.documents import AdministrativeDocument

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Chứng tỏ bản ban hành chỉ khác dự thảo ở số, ngày và phần ký. Mã kết thúc là 1 khi còn chỗ khác.",
        "Prove that an issued document differs from its draft in number, date and signature only. The exit code "
        "is 1 if anything else differs.",
    ),
)
def verify(
    issued: Annotated[Path, opt.argument(FILE, "Bản đã ban hành.", "The issued document.")],
    against: Annotated[Path, opt.option(FILE, "Dự thảo (tệp dữ liệu hoặc .docx).", "The draft (data file or .docx).")],
    cycle: Annotated[
        Path | None,
        opt.option(
            FILE,
            "Tệp chu kỳ: dự thảo đọc với bản sao số liệu đã lưu khi ban hành.",
            "The cycle: the draft is read with the figures that were kept when it was issued.",
        ),
    ] = None,
    form: opt.ComparisonFormat = "text",
    output: opt.ComparisonOut = None,
    force: opt.Force = False,
    presets: opt.PresetFolder = None,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.comparing import document_of, verify as verified

    inputs = [one for one in (issued, against, cycle) if one is not None]
    refuse_misuse(form, output, inputs, force=force)
    final = document_of(issued, base, preset_folders(presets))
    draft = _as_issued(cycle, against, base) if cycle else document_of(against, base, preset_folders(presets))
    give(verified(final, draft), form, output)


def _as_issued(cycle: Path, letter: Path, base: Path | None) -> AdministrativeDocument:
    from congvan.followup import letter_as_issued, read_cycle

    found = letter_as_issued(read_cycle(cycle), letter, cycle.parent, base)
    say_notes(found.notes)
    return found.document
