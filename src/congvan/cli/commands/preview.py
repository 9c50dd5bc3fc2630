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
        "Xem trước: mỗi trang của văn bản thành một ảnh PNG, có vẽ chỗ chữ ký số (cần LibreOffice).",
        "Preview: each page of the document as a PNG, with the places of digital signatures (needs LibreOffice).",
    ),
)
def preview(
    file: opt.DataFile,
    output: opt.PagesOut = None,
    template: opt.TemplateName = "",
    base: opt.OpenedBase = None,
    presets: opt.PresetFolder = None,
) -> None:
    from congvan.office import with_signature_areas
    from congvan.renderer import Rendered

    issued = render_document(file, template, base, presets)
    shown = Rendered(with_signature_areas(issued.docx))
    for page in draw(shown, output or beside(file, "")):
        written(page)
