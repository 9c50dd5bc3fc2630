"""``congvan template new|check``."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from congvan.cli.files import FOLDER, refuse_existing, refuse_inputs, written
from congvan.cli.helping import Command, Group
from congvan.cli.language import both, language, say
from congvan.cli.options import NAME_OR_FOLDER
from congvan.cli.streams import write_stderr, write_stdout
from congvan.errors import CongvanError, Message
from congvan.files import make_folder

if TYPE_CHECKING:
    from congvan.findings import Finding
    from congvan.resources import Folder
    from congvan.template import CompiledTemplate

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
    help=both("Mẫu trình bày của riêng cơ quan: tạo, kiểm tra.", "Your own templates: start one, check one."),
)
EXAMPLE: Final = "example.yaml"
_NAME: Final = re.compile(r"^name:.*$", re.MULTILINE)
_LATER: Final = Message("Lưu ý, congvan check sẽ báo lỗi:", "Note, congvan check will call it an error:")
_NEXT: Final = Message(
    "Mở template.docx trong Word để sửa, rồi chạy: congvan template check",
    "Open template.docx in Word and change it, then run: congvan template check",
)


@app.callback()
def start(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        write_stdout(context.get_help())


@app.command(
    cls=Command,
    help=both(
        "Tạo thư mục mẫu trình bày mới từ một mẫu có sẵn, để sửa trong Word.",
        "Start a template folder from an existing template, to be changed in Word.",
    ),
)
def new(
    folder: Annotated[Path, typer.Argument(metavar=FOLDER, help=both("Thư mục sẽ tạo.", "The folder to create."))],
    origin: Annotated[
        str,
        typer.Option(
            "--from",
            metavar=NAME_OR_FOLDER,
            help=both("Mẫu gốc; nếu không nêu thì dispatch.", "The template to start from; dispatch if not given."),
        ),
    ] = "dispatch",
    force: Annotated[
        bool, typer.Option("--force", help=both("Ghi đè tệp đã có.", "Overwrite existing files."))
    ] = False,
) -> None:
    from congvan.files import atomic_write
    from congvan.resources import TEMPLATE_FILE, TEMPLATE_MANIFEST, find_template

    source = find_template(origin)
    # what is prepared for a shipped template would not follow the changes made in Word
    names = (TEMPLATE_FILE, TEMPLATE_MANIFEST, *([EXAMPLE] if source.exists(EXAMPLE) else []))
    files = {name: source.read(name) for name in names}
    manifest = _text_of(TEMPLATE_MANIFEST, files[TEMPLATE_MANIFEST])
    files[TEMPLATE_MANIFEST] = _NAME.sub(lambda _: f"name: {folder.resolve().name}", manifest, count=1).encode()
    for name in files:
        refuse_inputs("--force", folder / name, [Path(str(source.root.joinpath(name)))])
    if not force:
        for name in files:
            refuse_existing(folder / name)
    make_folder(folder)
    for name, data in files.items():
        atomic_write(folder / name, data)
        written(folder / name)
    write_stdout(f"{say(_NEXT)} {folder}")


@app.command(
    cls=Command,
    help=both(
        "Kiểm tra một thư mục mẫu: các ô, kiểu chữ và cú pháp; in mọi lỗi cùng lúc.",
        "Check a template folder: slots, styles and syntax; all faults are listed at once.",
    ),
)
def check(
    folder: Annotated[
        Path, typer.Argument(metavar=FOLDER, help=both("Thư mục mẫu trình bày.", "The template folder."))
    ],
) -> None:
    from congvan.resources import find_template
    from congvan.template import compile_template, prepare_folder

    source = find_template(folder)
    prepared = prepare_folder(source)
    for finding in _errors_to_come(source, compile_template(prepared)):
        where = finding.where.format(language())
        write_stderr(f"{say(_LATER)} {finding.code} {where}: {say(finding.message)}")
    slots = ", ".join(f"d.{name}" for name in prepared.slots)
    fine = Message(f"{folder}: mẫu dùng được. Các ô: {slots}", f"{folder}: the template is fine. Its slots: {slots}")
    write_stdout(say(fine))


def _errors_to_come(source: Folder, compiled: CompiledTemplate) -> tuple[Finding, ...]:
    """What ``check`` would call an error in a document set in the template, each code once.

    The document is the template's own example, or that of its form.
    """
    from congvan.checker import check as check_document
    from congvan.presets import loads
    from congvan.renderer import render
    from congvan.resources import find_template

    own = source if source.exists(EXAMPLE) else find_template(compiled.form.template)
    document = loads(_text_of(EXAMPLE, own.read(EXAMPLE)))
    if not source.exists(EXAMPLE):
        document = document.model_copy(update={"values": compiled.manifest.sample_values()})
    found = check_document(render(document, compiled)).errors
    return tuple({finding.code: finding for finding in reversed(found)}.values())


def _text_of(name: str, data: bytes) -> str:
    """Raises ``CongvanError`` where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CongvanError(Message(f"{name}: tệp không phải UTF-8", f"{name}: the file is not UTF-8")) from error
