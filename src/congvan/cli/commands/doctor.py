"""``congvan doctor``."""

from __future__ import annotations

import typer

from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, say
from congvan.cli.streams import write_stdout

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Xem máy này có gì để kết xuất Word, PDF và PNG, và còn thiếu gì.",
        "Show what is installed for making Word, PDF and PNG files, and what is missing.",
    ),
)
def doctor() -> None:
    from congvan import office

    checks = office.doctor()
    for check in checks:
        found = f": {check.found}" if check.found else ""
        write_stdout(f"{_MARKS[check.status.value]} {say(check.subject)}{found}")
        if check.advice is not None:
            write_stdout(f"    {say(check.advice)}")
    if any(check.status is office.Status.MISSING for check in checks):
        raise typer.Exit(1)


_MARKS = {"ok": "[x]", "optional": "[ ]", "missing": "[!]"}
