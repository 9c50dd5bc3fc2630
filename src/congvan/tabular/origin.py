"""Nguồn của số liệu: where a value was read, or the rule that it was computed by."""

from __future__ import annotations

from congvan.errors import Message, Problem
from congvan.late_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Nơi lấy số liệu: ``file``, ``sheet`` and ``cell`` (``C12``) of what was read; ``rule`` of what was computed."""

    file: str = ""
    sheet: str = ""
    cell: str = ""
    rule: str = ""

    @property
    def text(self) -> str:
        """The place as a person writes it: ``so_lieu.xlsx, Phu luc I!C12``."""
        place = "!".join(part for part in (self.sheet, self.cell) if part)
        return ", ".join(part for part in (self.file, place, self.rule) if part)

    def problem(self, vi: str, en: str) -> Problem:
        """A problem at this place."""
        return Problem(Message(vi, en), path="!".join(part for part in (self.sheet, self.cell) if part), file=self.file)
