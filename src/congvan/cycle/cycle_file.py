"""Tệp chu kỳ: a cycle as YAML beside its letters, in an order that changes little from month to month."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from congvan.cycle.model import FollowUpCycle
from congvan.files import atomic_write
from congvan.source import OpenedFolder, build, dump_yaml, read_file, read_text
from congvan.units import UnitRegister


def read_cycle(path: Path) -> FollowUpCycle:
    """The cycle of a file; raises ``InputError`` with every problem at its line."""
    return build(read_file(path), FollowUpCycle)


def cycle_of(text: str, file: str = "<text>") -> FollowUpCycle:
    """The cycle that a text describes; raises as ``read_cycle``."""
    return build(read_text(text, file=file), FollowUpCycle)


def cycle_text(cycle: FollowUpCycle) -> str:
    """The cycle as YAML; the same cycle gives the same text."""
    return dump_yaml(_bare(cycle.model_dump(mode="json"), cycle.model_dump(mode="json", exclude_defaults=True)))


def write_cycle(cycle: FollowUpCycle, path: Path) -> Path:
    """Writes the cycle whole or not at all."""
    atomic_write(path, cycle_text(cycle).encode())
    return path


def units_of(cycle: FollowUpCycle, folder: Path, base: Path | None = None) -> UnitRegister:
    """The register of units that a cycle in ``folder`` names, read from below ``base`` or the folder."""
    return build(read_file(OpenedFolder(base or folder, folder).find(cycle.units)), UnitRegister)


def _bare(value: Any, said: Any) -> Any:
    """Without what is blank and says nothing; what differs from the usual value (``moves: false``) stays."""
    if isinstance(value, dict):
        given = said if isinstance(said, dict) else {}
        kept = {key: _bare(one, given.get(key)) for key, one in value.items()}
        return {key: one for key, one in kept.items() if key in given or one not in (None, "", [], {}, False)}
    if isinstance(value, list):
        entries = said if isinstance(said, list) and len(said) == len(value) else [None] * len(value)
        return [_bare(one, entry) for one, entry in zip(value, entries, strict=True)]
    return value
