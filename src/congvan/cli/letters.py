"""What commands that set letters share: a data file read and set, its faults at their lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import InputError

if TYPE_CHECKING:
    from congvan.documents import Dispatch
    from congvan.renderer import Rendered
    from congvan.template import CompiledTemplate


def set_letter(file: Path, template: str) -> Rendered:
    """The letter in ``file`` set in ``template``, a name or a folder; raises as ``letter_for``."""
    from congvan.renderer import render
    from congvan.template import load_template

    compiled = load_template(template)
    return render(letter_for(file, compiled), compiled)


def letter_for(file: Path, template: CompiledTemplate) -> Dispatch:
    """The letter in ``file``, which asks ``template`` for nothing that it does not offer.

    Raises ``InputError`` with every fault of both kinds, each with line and column.
    """
    from congvan.presets import read_draft
    from congvan.source import in_order

    draft = read_draft(file)
    beyond = draft.place(template.manifest.problems_of(draft.layout))
    try:
        document = draft.letter().document
    except InputError as error:
        raise InputError(in_order([*error.problems, *beyond])) from error
    if beyond:
        raise InputError(beyond)
    return document
