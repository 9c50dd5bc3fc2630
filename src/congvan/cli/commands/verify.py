"""``congvan verify``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from congvan.cli import options as opt
from congvan.cli.commands.diff import give, refuse_misuse
from congvan.cli.files import FILE
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Chứng tỏ bản ban hành chỉ khác dự thảo ở số, ngày và phần ký. Mã kết thúc là 1 khi còn chỗ khác.",
        "Prove that an issued document differs from its draft in number, date and signature only. Ends with 1 where "
        "anything else does.",
    ),
)
def verify(
    issued: Annotated[Path, opt.argument(FILE, "Bản đã ban hành.", "The issued document.")],
    against: Annotated[Path, opt.option(FILE, "Dự thảo (tệp dữ liệu hoặc .docx).", "The draft (data file or .docx).")],
    form: opt.ComparisonFormat = "text",
    output: opt.ComparisonOut = None,
    force: opt.Force = False,
) -> None:
    from congvan.comparing import verify as verified

    refuse_misuse(form, output, [issued, against], force=force)
    give(verified(issued, against), form, output)
