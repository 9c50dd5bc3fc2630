"""``congvan preview``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from congvan.cli.files import FILE, FOLDER, written
from congvan.cli.helping import Command, command_app
from congvan.cli.letters import set_letter
from congvan.cli.pictures import draw
from congvan.cli.speech import both

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Xem trước: mỗi trang của văn bản thành một ảnh PNG (cần LibreOffice).",
        "Preview: each page of the letter as a PNG (wants LibreOffice).",
    ),
)
def preview(
    file: Annotated[
        Path,
        typer.Argument(metavar=FILE, help=both("Tệp dữ liệu của văn bản.", "The data file of the letter.")),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar=FOLDER,
            help=both(
                "Thư mục ghi ảnh; nếu không nêu thì cạnh tệp dữ liệu, cùng tên.",
                "The folder for the pages; beside the data file, with its name, if not given.",
            ),
        ),
    ] = None,
    template: Annotated[
        str,
        typer.Option(
            metavar=both("TÊN|THƯ_MỤC", "NAME|FOLDER"),
            help=both("Mẫu trình bày: tên, hoặc thư mục.", "The template: a name or a folder."),
        ),
    ] = "dispatch",
) -> None:
    for page in draw(set_letter(file, template), output or file.with_suffix("")):
        written(page)
