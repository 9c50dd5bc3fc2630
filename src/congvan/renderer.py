"""Kết xuất: a document and a template to the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, overload

from congvan import logs
from congvan.documents import AdministrativeDocument
from congvan.errors import InputError, Message, Problem, TemplateError
from congvan.files import DOCX_SIGNATURE, atomic_stream, require_suffix, save_as
from congvan.forms import form_of
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.page import appendix_alone, lay_out, main_alone, pictures_beyond_margins, signing_data
from congvan.template import CompiledTemplate, load_template

_PAGE = late_pattern(r"page-(\d+)\.png")


@dataclass(frozen=True, slots=True)
class Rendered:
    """Văn bản đã kết xuất: the .docx, and what LibreOffice makes of it."""

    docx: bytes = field(repr=False)
    """The Word file; the same bytes for the same document, template and installation."""

    def save(self, path: str | Path) -> Path:
        """Writes the .docx, whole or not at all; gives the path back.

        Raises ``CongvanError`` where the name ends in anything but ``.docx``, or nothing can be written there.
        """
        return save_as(Path(path), self.docx, ".docx")

    def write(self, stream: BinaryIO) -> None:
        """Writes the .docx into an open file, a response of a web server, a ``BytesIO``."""
        stream.write(self.docx)

    def pdf(self) -> bytes:
        """The PDF that LibreOffice makes.

        Raises ``OfficeError`` where LibreOffice is missing or fails, or no font holds Vietnamese.
        """
        from congvan import office

        office.require_fonts()
        return office.to_pdf(self.docx)

    def to_pdf(self, path: str | Path) -> Path:
        """Writes the PDF that LibreOffice makes; raises as ``pdf`` and ``save``."""
        require_suffix(Path(path), ".pdf")
        return save_as(Path(path), self.pdf(), ".pdf")

    def to_png(self, folder: str | Path, dpi: int = 100) -> list[Path]:
        """Writes ``page-1.png``, ``page-2.png`` … into ``folder``; raises as ``to_pdf`` does.

        Pages of an earlier, longer version that are in the folder are removed.
        """

        from congvan import office

        office.require_fonts()
        pages = office.to_png(self.docx, dpi)
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        written = [save_as(folder / f"page-{number}.png", page, ".png") for number, page in enumerate(pages, 1)]
        for old in pages_beyond(folder, len(written)):
            old.unlink()
            logs.info("removed %s, a page of a longer version", old)
        return written


def pages_beyond(folder: Path, count: int) -> list[Path]:
    """The pages in ``folder``, as ``to_png`` names them, that come after the first ``count``."""
    found = [(_PAGE.fullmatch(path.name), path) for path in folder.iterdir()]
    return sorted(path for page, path in found if page and int(page[1]) > count)


@overload
def render(document: AdministrativeDocument, template: str | Path | CompiledTemplate | None = ...) -> Rendered: ...


@overload
def render(
    document: AdministrativeDocument, template: str | Path | CompiledTemplate | None = ..., *, to: str | Path
) -> Path: ...


def render(
    document: AdministrativeDocument,
    template: str | Path | CompiledTemplate | None = None,
    *,
    to: str | Path | None = None,
) -> Rendered | Path:
    """``document`` set in ``template``: a name, a folder, or a template loaded before; that of its form if not given.

    With ``to`` the .docx is written there, whole or not at all, and its path given back: the rows of tables go into the
    file as they are made, so that any number of them takes the same memory.

    Raises ``InputError`` where the document's layout asks for what the template does not offer (the clause is named),
    ``UnknownName`` and ``TemplateError`` for the template.
    """
    compiled = _compiled(document, template)
    page = lay_out(document, compiled.frame)
    if to is None:
        return Rendered(compiled.fill(page))
    path = Path(to)
    require_suffix(path, ".docx")
    atomic_stream(path, lambda file: compiled.fill_to(page, file), DOCX_SIGNATURE)
    return path


def render_apart(
    document: AdministrativeDocument,
    template: str | Path | CompiledTemplate | None = None,
    *,
    signed_at: datetime | None = None,
) -> tuple[Rendered, ...]:
    """``document`` in files of their own: itself, each appendix, the text that it issues (PL III, mẫu 2.2 and 1.3).

    ``signed_at`` is when the agency signs the files: each but the first then has the line of signing data (PL I,
    phần I, mục II, khoản 8, điểm b). Raises as ``render``, and ``InputError`` for a signed document without a number.
    """
    compiled = _compiled(document, template)
    if signed_at is not None and document.number.number is None:
        raise InputError([_unnumbered()])
    page = lay_out(document, compiled.frame)
    above = () if signed_at is None else (signing_data(document, signed_at),)
    apart = [one._replace(blocks=(*above, *one.blocks)) for one in page.appendices]
    main = compiled.fill(main_alone(page))
    return (Rendered(main), *(Rendered(compiled.fill_appendix(*appendix_alone(page, one))) for one in apart))


def _compiled(document: AdministrativeDocument, template: str | Path | CompiledTemplate | None) -> CompiledTemplate:
    if AdministrativeDocument not in type(document).__mro__:  # pydantic answers ``isinstance`` slowly
        raise InputError([_no_document(document)])
    form = form_of(document.type)
    compiled = template if isinstance(template, CompiledTemplate) else load_template(template or form.template)
    if compiled.form.template != form.template:
        raise TemplateError([_other_form(document, compiled)])
    problems = compiled.manifest.problems_of(document.layout) + compiled.manifest.problems_of_values(document.values)
    problems += pictures_beyond_margins(document, compiled.frame)
    if problems:
        raise InputError(problems)
    return compiled


def _unnumbered() -> Problem:
    return Problem(
        Message(
            "thông tin ký số ghi số, ký hiệu của văn bản; văn bản chưa có số",
            "signing data name number and symbol of the document, which has no number yet",
        ),
        path="number",
    )


def _no_document(found: object) -> Problem:
    """What to do with what is not a document: data and files become one first."""
    if isinstance(found, Mapping):
        vi, en = "dữ liệu: dùng cv.render(cv.from_data(...))", "data: use cv.render(cv.from_data(…))"
    elif isinstance(found, str | Path):
        vi, en = "tên tệp: dùng cv.render(cv.load(...))", "the name of a file: use cv.render(cv.load(…))"
    else:
        vi, en = f"{type(found).__name__}", f"{type(found).__name__}"
    return Problem(Message(f"render nhận một văn bản, nhưng gặp {vi}", f"render takes a document, but found {en}"))


def _other_form(document: AdministrativeDocument, compiled: CompiledTemplate) -> Problem:
    own, other = form_of(document.type), compiled.form
    return Problem(
        Message(
            f"mẫu này dành cho {other.title.vi.lower()} (mẫu {other.number});"
            f" {document.type.label.lower()} cần mẫu trình bày {own.template}",
            f"this template is for form {other.number} ({other.title.en}); a {document.type.value.replace('_', ' ')}"
            f" needs {own.template}",
        ),
        path=compiled.manifest.name,
    )
