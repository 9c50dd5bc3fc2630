"""``congvan explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from congvan.cli.helping import Command, command_app
from congvan.cli.language import both, language
from congvan.cli.options import NAME_OR_FOLDER
from congvan.cli.streams import write_stdout

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Giải thích một yêu cầu: căn cứ, trích dẫn, điều được kiểm tra, vì sao, cách sửa, điều máy không biết.",
        "Explain a requirement: clause, quotation, what is checked, why, how to fix it, what no machine can know.",
    ),
)
def explain(
    codes: Annotated[
        list[str],
        typer.Argument(
            metavar=both("MÃ…", "CODE…"),
            help=both("Mã, hoặc phần đầu của mã (ND05).", "Codes, or prefixes of codes (ND05)."),
        ),
    ],
    profile: Annotated[
        str,
        typer.Option(metavar=NAME_OR_FOLDER, help=both("Hồ sơ quy chuẩn.", "The norm that the codes belong to.")),
    ] = "nd30",
) -> None:
    from congvan.profile import load
    from congvan.reporting.explaining import explained
    from congvan.reporting.rules import chosen, rules_of

    rules = rules_of(load(profile))
    write_stdout("\n\n".join(explained(rules[code], language()) for code in chosen(codes, tuple(rules))))
