"""What ``render`` and ``preview`` share: a data file read and set, its faults at their lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.errors import InputError

if TYPE_CHECKING:
    from congvan.renderer import Rendered


def set_letter(file: Path, template: str) -> Rendered:
    """The letter in ``file`` set in ``template``, a name or a folder.

    Raises ``InputError`` with line and column also for what the template does not offer.
    """
    from congvan.presets import read_letter
    from congvan.renderer import render

    letter = read_letter(file)
    try:
        return render(letter.document, template)
    except InputError as error:
        raise InputError(letter.place(error.problems)) from error
