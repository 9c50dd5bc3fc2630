"""``congvan citations``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import typer

from congvan.cli import options as opt
from congvan.cli.files import JSON, STANDARD, TEXT, YAML, put, refuse_output
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language
from congvan.cli.streams import reader_may_leave, write_stderr
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from congvan.cli.cited import CitedInFile

app = command_app()
_ERRORS: Final = 1
_UNREADABLE: Final = 2
_TEXT, _JSON = "text", "json"


@app.command(
    cls=Command,
    help=both(
        "Liệt kê các văn bản được viện dẫn và những chỗ không nhất quán, từ tệp Word hoặc tệp dữ liệu. "
        "Mã kết thúc là 1 khi có lỗi (thêm --strict: cả cảnh báo).",
        "List the documents that Word or data files cite, and what is inconsistent among them. "
        "The exit code is 1 for an error (with --strict for a warning too).",
    ),
)
def citations(
    files: opt.CitingFiles,
    form: opt.ListFormat = _TEXT,
    register: opt.AsRegister = False,
    csl: opt.AsCsl = False,
    output: opt.ListOut = None,
    force: opt.Force = False,
    strict: opt.StrictList = False,
    base: opt.OpenedBase = None,
) -> None:
    from congvan.cli.cited import each_cited, fails

    _refuse_unknown(form, register=register, csl=csl)
    endings = YAML if register else JSON if csl or form == _JSON else TEXT
    refuse_output("--output", output, endings, files, force=force)
    listed = each_cited(files, base)
    for cited in listed:
        if cited.error is not None:
            write_stderr(cited.error.format(language()))
    if register or csl:
        put(_text(listed, "yaml" if register else "csl"), output or STANDARD)
        _end_with_unreadable(listed)
        return
    if output is None and form == _TEXT:
        _show(listed)
    else:
        put(_text(listed, form), output or STANDARD)
    _end_with_unreadable(listed)
    if any(fails(cited, strict=strict) for cited in listed):
        raise typer.Exit(_ERRORS)


def _end_with_unreadable(listed: list[CitedInFile]) -> None:
    if any(cited.error for cited in listed):
        raise typer.Exit(_UNREADABLE)


def _refuse_unknown(form: str, *, register: bool, csl: bool) -> None:
    if form not in (_TEXT, _JSON):
        raise CongvanError(
            Message(f"--format: “{form}” không có; hãy viết text hoặc json", f"--format: “{form}”; write text or json")
        )
    if register and csl:
        raise CongvanError(Message("chọn một trong --yaml và --csl", "choose one of --yaml and --csl"))


def _show(listed: list[CitedInFile]) -> None:
    from congvan.cli.cited import write

    with reader_may_leave(sys.stdout):
        for cited in listed:
            write(cited, sys.stdout, language())


def _text(listed: list[CitedInFile], form: str) -> str:
    from congvan.cli.cited import as_data, register_of, write
    from congvan.source import dump_json

    if form == "yaml":
        return register_of(listed).to_yaml()
    if form == "csl":
        return dump_json(register_of(listed).to_csl())
    if form == _JSON:
        return dump_json([as_data(cited, language()) for cited in listed])
    import io

    page = io.StringIO()
    for cited in listed:
        write(cited, page, language())
    return page.getvalue()
