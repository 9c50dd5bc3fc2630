"""What commands that set letters share: a data file read and set, its faults at their lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.files import is_standard
from congvan.errors import CongvanError, InputError, Message

if TYPE_CHECKING:
    from congvan.documents import Document
    from congvan.renderer import Rendered
    from congvan.template import CompiledTemplate


def render_document(file: Path, template: str, base: Path | None = None) -> Rendered:
    """The document in ``file`` set in ``template``, a name or a folder, or "" for that of its form.

    Raises as ``document_for``.
    """
    from congvan.renderer import render

    return render(*document_for(file, template, base))


def document_for(file: Path, template: str = "", base: Path | None = None) -> tuple[Document, CompiledTemplate]:
    """The document in ``file``, and the template, which it asks for nothing that it does not offer.

    The register of cited documents that it names is read from below ``base``, or the file's own folder; what comes in
    by stdin has no folder.
    Raises ``InputError`` with every fault of both kinds, each with line and column.
    """
    from congvan.forms import form_of
    from congvan.presets import document_file_of, read_document_file
    from congvan.source import in_order
    from congvan.template import load_template

    draft = (
        document_file_of(_text_of_stdin(), "<stdin>", base=base)
        if is_standard(file)
        else read_document_file(file, base)
    )
    compiled = load_template(template or form_of(draft.type).template)
    beyond = draft.place(compiled.manifest.problems_of(draft.layout))
    try:
        document = draft.letter().document
    except InputError as error:
        raise InputError(in_order([*error.problems, *beyond])) from error
    if beyond:
        raise InputError(beyond)
    return document, compiled


def _text_of_stdin() -> str:
    """Raises ``CongvanError`` where what comes in is no UTF-8 or more than a data file may have."""
    from congvan.source import MOST_BYTES

    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise CongvanError(Message("“-”: dữ liệu lớn hơn 5 MB", "“-”: the data is larger than 5 MB"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CongvanError(Message("“-”: dữ liệu không phải UTF-8", "“-”: the data is not UTF-8")) from error
