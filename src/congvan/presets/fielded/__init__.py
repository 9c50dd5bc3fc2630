"""Thư có trường: a letter whose prose names fields, kept as one YAML file and used as a preset."""

from congvan.presets.fielded.field import FieldSpec, FieldType
from congvan.presets.fielded.letter import FilledLetter, fill_letter
from congvan.presets.fielded.preset_file import LetterPreset, read_letter_preset

__all__ = ["FieldSpec", "FieldType", "FilledLetter", "LetterPreset", "fill_letter", "read_letter_preset"]
