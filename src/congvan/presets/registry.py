"""Presets by name: ours, and those that other distributions bring along."""

from __future__ import annotations

from congvan.presets.preset import Preset
from congvan.resources import PRESETS, entry_point_names, load_entry_point


def names() -> list[str]:
    """The names of all presets, sorted."""
    return entry_point_names(PRESETS)


def get(name: str) -> Preset:
    """The preset of that name; raises ``UnknownName`` with near names."""
    preset = load_entry_point(PRESETS, name)
    assert isinstance(preset, Preset)
    return preset
