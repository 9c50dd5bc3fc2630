"""``congvan preset list|new|check``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from congvan.cli import options as opt
from congvan.cli.documents import preset_folders
from congvan.cli.files import FILE, STANDARD, YAML, put, refuse_output
from congvan.cli.helping import Command, Group
from congvan.cli.language import both, language, say
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import Message

if TYPE_CHECKING:
    from congvan.documents import AdministrativeDocument
    from congvan.presets.fielded import LetterPreset
    from congvan.source import OpenedFolder

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    help=both(
        "Mẫu soạn sẵn: liệt kê, tạo từ một văn bản đã ban hành, kiểm tra.",
        "Presets: list them, make one of an issued document, check one.",
    ),
)
_DIFFERS = 1
_SAME = Message("mẫu dựng lại đúng văn bản", "the preset gives the document back")
_FINE = Message("mẫu dùng được", "the preset can be used")


@app.callback()
def start(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        write_stdout(context.get_help())


@app.command("list", cls=Command, help=both("Liệt kê các mẫu soạn sẵn.", "List the presets."))
def list_presets(presets: opt.PresetFolder = None) -> None:
    show_presets(presets)


def show_presets(folder: Path | None = None) -> None:
    """Every preset with its title, one a line."""
    from congvan import presets as known

    folders = tuple(preset_folders(folder))
    names = known.names(folders)
    width = max((len(name) for name in names), default=0)
    for name in names:
        found = known.find(name, folders)
        write_stdout(f"{name.ljust(width)}  {say(found.title)}")


@app.command(
    cls=Command,
    help=both(
        "Tạo mẫu từ một văn bản đã ban hành: ngày, tháng, năm, số lượng, số tiền, tỷ lệ, văn bản viện dẫn, danh sách "
        "đơn vị thành trường, mỗi trường kèm chữ mà nó lấy ra.",
        "Make a preset of an issued document: days, months, years, numbers, amounts, rates, cited documents and lists "
        "of units become fields, each with the words that it came from.",
    ),
)
def new(
    name: Annotated[str, opt.argument(both("TÊN", "NAME"), "Tên mẫu.", "The preset's name.")],
    source: Annotated[
        Path, opt.option(FILE, "Văn bản đã ban hành (.docx hoặc tệp dữ liệu).", "The issued document.", "--from")
    ],
    output: Annotated[
        Path | None, opt.output("Tệp mẫu; nếu không nêu thì TÊN.yaml.", "The preset's file; NAME.yaml if not given.")
    ] = None,
    force: opt.Force = False,
) -> None:
    from congvan.comparing import document_of
    from congvan.presets.fielded.preset_file import letter_preset_of
    from congvan.presets.fielded.proposing import preset_text, proposed

    target = output or Path(f"{name}.yaml")
    refuse_output("--output", target, YAML, [source], force=force)
    document = document_of(source)
    text = preset_text(name, f"Theo {source.name}", document)
    _prove(letter_preset_of(text, str(target)), document)
    put(text, target)
    for one in proposed(document)[1]:
        write_stderr(f"  {one.name}: “{one.words}”")


@app.command(
    cls=Command,
    help=both(
        "Kiểm tra một mẫu: các trường, khối, và ví dụ của mẫu dựng thành văn bản. Với --against: ví dụ dựng lại đúng "
        "văn bản ấy.",
        "Check a preset: its fields and blocks, and that its example makes a document. With --against: that it gives "
        "that document back.",
    ),
)
def check(
    preset: Annotated[str, opt.argument(both("TÊN|TỆP", "NAME|FILE"), "Mẫu: tên hoặc tệp.", "A preset: name or file.")],
    against: Annotated[
        Path | None, opt.option(FILE, "Văn bản mà mẫu lấy ra.", "The document that the preset came from.")
    ] = None,
    presets: opt.PresetFolder = None,
) -> None:
    from congvan.comparing import document_of

    found = letter_preset_named(preset, presets)
    if against is None:
        found.example(_folder_of(preset))
        write_stdout(say(_FINE))
        return
    _prove(found, document_of(against))
    write_stdout(say(_SAME))


def _folder_of(preset: str) -> OpenedFolder | None:
    """The folder of a preset that is named by its file: what the tables of its example are read from."""
    from congvan.source import OpenedFolder

    return OpenedFolder.around(Path(preset)) if preset.endswith(YAML) else None


def letter_preset_named(name: str, folder: Path | None = None) -> LetterPreset:
    """The preset of a file or a name; raises ``CongvanError`` for one that is written in Python."""
    from congvan.errors import CongvanError
    from congvan.presets import Preset, find
    from congvan.presets.fielded import read_letter_preset

    if name.endswith(YAML):
        return read_letter_preset(Path(name))
    found = find(name, preset_folders(folder))
    if isinstance(found, Preset):
        raise CongvanError(
            Message(f"mẫu “{name}” viết bằng Python, không phải tệp", f"the preset “{name}” is written in Python")
        )
    return found


def _prove(preset: LetterPreset, document: AdministrativeDocument) -> None:
    """Ends with 1, listing the differences, where the preset's example is not ``document``."""
    from congvan.comparing import comparison_text, diff

    comparison = diff(document, preset.example())
    if comparison.changes or comparison.form:
        put(comparison_text(comparison, language()), STANDARD)
        raise typer.Exit(_DIFFERS)
