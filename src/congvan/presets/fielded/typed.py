"""Mẫu có lớp Python: typed fields whose letter is a preset in YAML, filled in as every other one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any, Final

from congvan.presets.fielded.letter import CHANGES, CITATIONS, VALUES, fill_letter
from congvan.presets.fielded.preset_file import LetterPreset, letter_preset_of
from congvan.presets.preset import Fields

_NAMED: Final = ("issuer", "place", "issue_date", "appendices")
"""What prose may name besides the fields, taken from the letter itself."""
_WORDS: Final = ("subject", "body", "footnotes")


@cache
def packaged_preset(package: str, name: str) -> LetterPreset:
    """The preset that a package keeps in a file of its own."""
    text = resources.files(package).joinpath(name).read_text(encoding="utf-8")
    return letter_preset_of(text, name)


def filled_words(preset: LetterPreset, fields: Fields, shared: Collection[str] = ()) -> dict[str, Any]:
    """Subject, body and footnotes of ``preset`` with the values of typed fields, and what they change of the letter.

    ``shared`` are the keys of a register that other letters use too. Raises ``InputError`` where a value does not fit the field of the preset, and where a change names no block.
    """
    given = {name: getattr(fields, name) for name in (*_NAMED, CHANGES)}
    given |= {name: one for name in _WORDS if (one := getattr(fields, name))}
    values = {name: getattr(fields, name) for name in preset.fields}
    usual = fields.usual.get(CITATIONS, {})
    if fields.citations != usual:
        preset = replace(preset, document={**preset.document, CITATIONS: usual})
        given[CITATIONS] = {**dict.fromkeys(usual), **fields.citations}
    filled = fill_letter(preset, {**given, VALUES: values}, shared=shared).data
    return {name: filled[name] for name in _WORDS if name in filled}
