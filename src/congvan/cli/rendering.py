"""Nhiều tệp dữ liệu một lúc: a Word file beside each, and the PDFs of all by few starts of LibreOffice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typer

from congvan.cli.documents import document_for
from congvan.cli.files import beside, written
from congvan.cli.language import language
from congvan.cli.streams import working, write_stderr
from congvan.errors import CongvanError, Message
from congvan.files import make_folder

_FAILED: Final = 2
_AT_A_TIME: Final = 20


def render_many(
    files: Sequence[Path], pdf: Path | None, template: str, base: Path | None, presets: Path | None
) -> None:
    """Renders each of ``files``, and its PDF into the folder ``pdf``; one that cannot be stops no other.

    Ends with 2 where one could not.
    """
    if pdf is not None:
        _refuse_one_name(files, pdf)
    made: list[Path] = []
    for file in files:
        try:
            made.append(_rendered(file, template, base, presets))
        except CongvanError as error:
            write_stderr(error.format(language()))
    printed = len(made) if pdf is None else _print(made, pdf)
    if len(made) < len(files) or printed < len(made):
        raise typer.Exit(_FAILED)


def _refuse_one_name(files: Sequence[Path], folder: Path) -> None:
    """Two PDFs of one name would be one."""
    by_name: dict[str, Path] = {}
    for file in files:
        other = by_name.setdefault(file.stem.casefold(), file)
        if other is not file:
            raise CongvanError(
                Message(
                    f"--pdf: “{other}” và “{file}” sẽ cùng là “{folder / file.stem}.pdf”",
                    f"--pdf: “{other}” and “{file}” would both be “{folder / file.stem}.pdf”",
                )
            )


def _rendered(file: Path, template: str, base: Path | None, presets: Path | None) -> Path:
    from congvan.renderer import render

    docx = render(*document_for(file, template, base, presets), to=beside(file, ".docx"))
    written(docx)
    return docx


def _print(docxs: Sequence[Path], folder: Path) -> int:
    """How many PDFs were made."""
    from congvan import office
    from congvan.files import save_as

    office.require_fonts()
    make_folder(folder)
    done = 0
    for first in range(0, len(docxs), _AT_A_TIME):
        some = docxs[first : first + _AT_A_TIME]
        with working(Message("LibreOffice đang dựng PDF", "LibreOffice is making the PDFs")):
            pdfs = office.each_to_pdf([one.read_bytes() for one in some])
        for docx, pdf in zip(some, pdfs, strict=True):
            if isinstance(pdf, CongvanError):
                write_stderr(f"{docx}: {pdf.format(language())}")
                continue
            written(save_as(folder / f"{docx.stem}.pdf", pdf, ".pdf"))
            done += 1
    return done
