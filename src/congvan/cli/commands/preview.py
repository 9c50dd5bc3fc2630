"""``congvan preview``."""

from __future__ import annotations

from congvan.cli import options as opt
from congvan.cli.files import beside, written
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
    file: opt.DataFile,
    output: opt.PagesOut = None,
    template: opt.TemplateName = "dispatch",
    base: opt.OpenedBase = None,
) -> None:
    for page in draw(set_letter(file, template, base), output or beside(file, "")):
        written(page)
