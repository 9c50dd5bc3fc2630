"""``congvan render``."""

from __future__ import annotations

from congvan.cli import options as opt
from congvan.cli.documents import render_document
from congvan.cli.files import DOCX, PDF, beside, refuse_inputs, refuse_other_than, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both
from congvan.cli.streams import working
from congvan.errors import Message

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Kết xuất tệp dữ liệu (YAML hoặc JSON) thành tệp Word, và PDF, PNG nếu muốn.",
        "Render a data file (YAML or JSON) as a Word file, and as PDF and PNG on request.",
    ),
)
def render(
    file: opt.DataFile,
    output: opt.DocxOut = None,
    pdf: opt.PdfOut = None,
    png: opt.PngOut = None,
    template: opt.TemplateName = "",
    base: opt.OpenedBase = None,
    presets: opt.PresetFolder = None,
) -> None:
    docx = output or beside(file, ".docx")
    refuse_other_than(DOCX, "--output", docx)
    if pdf is not None:
        refuse_other_than(PDF, "--pdf", pdf)
    for option, path in (("--output", output), ("--pdf", pdf)):
        refuse_inputs(option, path, [file])
    rendered = render_document(file, template, base, presets)
    written(rendered.save(docx))
    if pdf is not None:
        with working(Message("LibreOffice đang dựng PDF", "LibreOffice is making the PDF")):
            rendered.to_pdf(pdf)
        written(pdf)
    if png is not None:
        from congvan.cli.pictures import draw

        for page in draw(rendered, png):
            written(page)
