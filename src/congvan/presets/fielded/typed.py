"""Mẫu có lớp Python: typed fields whose letter is a preset in YAML, filled in as every other one."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Final

from congvan.model import Model
from congvan.presets.fielded.letter import VALUES, fill_letter
from congvan.presets.fielded.preset_file import LetterPreset, letter_preset_of

_NAMED: Final = ("issuer", "place", "issue_date", "appendices")
"""What prose may name besides the fields, taken from the letter itself."""
_WORDS: Final = ("subject", "body", "footnotes")


@cache
def packaged_preset(package: str, name: str) -> LetterPreset:
    """The preset that a package keeps in a file of its own."""
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return letter_preset_of(text, name)


def filled_words(preset: LetterPreset, fields: Model) -> dict[str, Any]:
    """Subject, body and footnotes of ``preset`` with the values of typed fields.

    Raises ``InputError`` where a value does not fit the field of the preset.
    """
    given = {name: getattr(fields, name) for name in _NAMED}
    values = {name: getattr(fields, name) for name in preset.fields}
    filled = fill_letter(preset, {**given, VALUES: values}).data
    return {name: filled[name] for name in _WORDS}
