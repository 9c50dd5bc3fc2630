"""``congvan render``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from congvan.cli.files import FILE, FOLDER, refuse_other_than, written
from congvan.cli.helping import Command, command_app
from congvan.cli.letters import set_letter
from congvan.cli.speech import both
from congvan.cli.streams import working
from congvan.errors import Message

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Kết xuất tệp dữ liệu (YAML hoặc JSON) thành tệp Word, và PDF, PNG nếu muốn.",
        "Set a data file (YAML or JSON) as a Word file, and as PDF and PNG on request.",
    ),
)
def render(
    file: Annotated[
        Path,
        typer.Argument(metavar=FILE, help=both("Tệp dữ liệu của văn bản.", "The data file of the letter.")),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar=FILE,
            help=both(
                "Tệp .docx; nếu không nêu thì cạnh tệp dữ liệu, cùng tên.",
                "The .docx file; beside the data file, with its name, if not given.",
            ),
        ),
    ] = None,
    pdf: Annotated[
        Path | None,
        typer.Option(
            metavar=FILE, help=both("Ghi thêm PDF (cần LibreOffice).", "Also write a PDF (wants LibreOffice).")
        ),
    ] = None,
    png: Annotated[
        Path | None,
        typer.Option(
            metavar=FOLDER,
            help=both("Ghi thêm mỗi trang một ảnh PNG vào thư mục này.", "Also write a PNG a page into it."),
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
    docx = output or file.with_suffix(".docx")
    refuse_other_than(".docx", "--output", docx)
    if pdf is not None:
        refuse_other_than(".pdf", "--pdf", pdf)
    rendered = set_letter(file, template)
    written(rendered.save(docx))
    if pdf is not None:
        with working(Message("LibreOffice đang dựng PDF", "LibreOffice is making the PDF")):
            rendered.to_pdf(pdf)
        written(pdf)
    if png is not None:
        from congvan.cli.pictures import draw

        for page in draw(rendered, png):
            written(page)
