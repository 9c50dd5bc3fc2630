"""``congvan render``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli import options as opt
from congvan.cli.documents import document_for
from congvan.cli.files import DOCX, PDF, beside, refuse_output, written
from congvan.cli.helping import Command, command_app
from congvan.cli.language import both
from congvan.cli.rendering import render_many
from congvan.cli.streams import working
from congvan.errors import CongvanError, Message

if TYPE_CHECKING:
    from congvan.documents import Document
    from congvan.renderer import Rendered
    from congvan.template import CompiledTemplate

app = command_app()


@app.command(
    cls=Command,
    help=both(
        "Kết xuất tệp dữ liệu (YAML hoặc JSON) thành tệp Word, và PDF, PNG nếu muốn. Nhiều tệp: --pdf là thư mục.",
        "Render a data file (YAML or JSON) as a Word file, and as PDF and PNG on request. Of several files, --pdf is a "
        "folder.",
    ),
)
def render(
    files: opt.DataFiles,
    output: opt.DocxOut = None,
    pdf: opt.PdfOut = None,
    png: opt.PngOut = None,
    apart: opt.Apart = False,
    signed_at: opt.SignedAt = "",
    template: opt.TemplateName = "",
    base: opt.OpenedBase = None,
    presets: opt.PresetFolder = None,
) -> None:
    if len(files) > 1:
        if output or png or apart or signed_at:
            raise CongvanError(Message("nhiều tệp: chỉ dùng với --pdf", "several files go with --pdf alone"))
        render_many(files, pdf, template, base, presets)
        return
    (file,) = files
    docx = output or beside(file, ".docx")
    refuse_output("--output", docx, DOCX, [file] if output else [])
    refuse_output("--pdf", pdf, PDF, [file])
    if signed_at and not apart:
        raise CongvanError(Message("--signed-at chỉ dùng cùng --apart", "--signed-at goes with --apart"))
    if pdf is None and png is None and not apart:
        written(_streamed(*document_for(file, template, base, presets), docx))
        return
    rendered, *others = _rendered(*document_for(file, template, base, presets), apart, opt.signing_time(signed_at))
    written(rendered.save(docx))
    for number, one in enumerate(others, 1):
        written(one.save(docx.with_name(f"{docx.stem}-{number}{docx.suffix}")))
    if pdf is not None:
        with working(Message("LibreOffice đang dựng PDF", "LibreOffice is making the PDF")):
            rendered.to_pdf(pdf)
        written(pdf)
    if png is not None:
        from congvan.cli.pictures import draw

        for page in draw(rendered, png):
            written(page)


def _streamed(document: Document, template: CompiledTemplate, docx: Path) -> Path:
    from congvan import renderer

    return renderer.render(document, template, to=docx)


def _rendered(
    document: Document, template: CompiledTemplate, is_apart: bool, signed_at: datetime | None
) -> tuple[Rendered, ...]:
    from congvan import renderer

    if is_apart:
        return renderer.render_apart(document, template, signed_at=signed_at)
    return (renderer.render(document, template),)
