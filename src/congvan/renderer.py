"""Kết xuất: a document and a template to the bytes of a .docx."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from congvan.documents import Dispatch
from congvan.errors import InputError
from congvan.files import atomic_write
from congvan.page import lay_out
from congvan.template import CompiledTemplate, load_template

DISPATCH_TEMPLATE = "dispatch"


@dataclass(frozen=True, slots=True)
class Rendered:
    """Văn bản đã kết xuất: the .docx, and what LibreOffice makes of it."""

    docx: bytes
    """The Word file; the same bytes for the same document, template and installation."""

    def save(self, path: str | Path) -> Path:
        """Writes the .docx, whole or not at all; gives the path back."""
        return _written(Path(path), self.docx)

    def to_pdf(self, path: str | Path) -> Path:
        """Writes the PDF that LibreOffice makes.

        Raises ``OfficeError`` where LibreOffice is missing or fails, or no font holds Vietnamese.
        """
        from congvan import office

        office.require_fonts()
        return _written(Path(path), office.to_pdf(self.docx))

    def to_png(self, folder: str | Path, dpi: int = 100) -> list[Path]:
        """Writes ``page-1.png``, ``page-2.png`` … into ``folder``; raises as ``to_pdf`` does."""
        from congvan import office

        office.require_fonts()
        pages = office.to_png(self.docx, dpi)
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        return [_written(folder / f"page-{number}.png", page) for number, page in enumerate(pages, 1)]


def _written(path: Path, data: bytes) -> Path:
    atomic_write(path, data)
    return path


def render(document: Dispatch, template: str | Path | CompiledTemplate = DISPATCH_TEMPLATE) -> Rendered:
    """``document`` set in ``template``: a shipped name, a folder, or a template loaded before.

    Raises ``InputError`` where the document's layout asks for what the template does not offer (the clause is named),
    ``UnknownName`` and ``TemplateError`` for the template.
    """
    compiled = template if isinstance(template, CompiledTemplate) else load_template(template)
    problems = compiled.manifest.problems_of(document.layout)
    if problems:
        raise InputError(problems)
    return Rendered(compiled.fill(lay_out(document, compiled.frame)))
