"""``congvan preview``."""

from __future__ import annotations

from congvan.cli import options as opt
from congvan.cli.documents import render_document
from congvan.cli.files import beside, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both
from congvan.cli.pictures import draw

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Xem trước: mỗi trang của văn bản thành một ảnh PNG (cần LibreOffice).",
        "Preview: each page of the document as a PNG (needs LibreOffice).",
    ),
)
def preview(
    file: opt.DataFile,
    output: opt.PagesOut = None,
    template: opt.TemplateName = "",
    base: opt.OpenedBase = None,
    presets: opt.PresetFolder = None,
) -> None:
    for page in draw(render_document(file, template, base, presets), output or beside(file, "")):
        written(page)
