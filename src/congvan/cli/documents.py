"""What commands that set letters share: a data file read and set, its faults at their lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.files import is_standard
from congvan.errors import CongvanError, InputError, Message

if TYPE_CHECKING:
    from congvan.documents import Dispatch
    from congvan.renderer import Rendered
    from congvan.template import CompiledTemplate


def render_document(file: Path, template: str) -> Rendered:
    """The letter in ``file`` set in ``template``, a name or a folder; raises as ``document_for``."""
    from congvan.renderer import render
    from congvan.template import load_template

    compiled = load_template(template)
    return render(document_for(file, compiled), compiled)


def document_for(file: Path, template: CompiledTemplate) -> Dispatch:
    """The letter in ``file``, which asks ``template`` for nothing that it does not offer.

    Raises ``InputError`` with every fault of both kinds, each with line and column.
    """
    from congvan.presets import document_file_of, read_document_file
    from congvan.source import in_order

    draft = document_file_of(_text_of_stdin(), "<stdin>") if is_standard(file) else read_document_file(file)
    beyond = draft.place(template.manifest.problems_of(draft.layout))
    try:
        document = draft.letter().document
    except InputError as error:
        raise InputError(in_order([*error.problems, *beyond])) from error
    if beyond:
        raise InputError(beyond)
    return document


def _text_of_stdin() -> str:
    """Raises ``CongvanError`` where what comes in is no UTF-8."""
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        raise CongvanError(Message("“-”: dữ liệu không phải UTF-8", "“-”: the data is not UTF-8")) from error
