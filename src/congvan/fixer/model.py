"""What the fixer gives back."""

from __future__ import annotations

from dataclasses import field
from pathlib import Path

from congvan.errors import Message
from congvan.files import save_as
from congvan.findings import Report, Where
from congvan.late_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """Một chỗ đã sửa: the code of the record that asked for it, where, the words before and the words now."""

    code: str
    where: Where
    before: Message
    after: Message


@dataclass(frozen=True, slots=True)
class Fixed:
    """Kết quả sửa: the file, the repairs in the order in which they were made, and what a check still finds.

    ``refused`` are repairs that were not made, because they would have changed what the document says.
    """

    docx: bytes = field(repr=False)
    repairs: tuple[Repair, ...]
    remaining: Report
    refused: tuple[Repair, ...] = ()

    def save(self, path: str | Path) -> Path:
        """Writes the .docx, whole or not at all; gives the path back. Raises as ``Rendered.save``."""
        return save_as(Path(path), self.docx, ".docx")


@dataclass(frozen=True, slots=True)
class Tracked(Fixed):
    """Kết quả sửa có theo dõi: as ``Fixed``, the repairs as tracked changes; ``left`` are those Word does not track."""

    left: tuple[Repair, ...] = ()
