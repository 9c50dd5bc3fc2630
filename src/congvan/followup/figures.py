"""Số liệu của chu kỳ: what the letters of a cycle were based on, from month to month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from congvan.cycle.cycle_file import units_of
from congvan.cycle.model import CycleLetter, FiguresFile, FollowUpCycle
from congvan.errors import Message
from congvan.files import DATA_FILES
from congvan.followup.kept import changed_since, kept_copies, kept_presets
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.fielded.tables import TABLE_FILES, read_units
from congvan.presets.loading import document_file_in
from congvan.source import OpenedFolder
from congvan.tabular import read_table
from congvan.text import PartialDate, parse_percent
from congvan.tracking import USUAL_COLUMNS, Progress, fallen, progress_of
from congvan.vocabulary import LetterKind

NEXT_RATE: Final = "next_required_rate"
NEXT_DAY: Final = "next_month_end"
"""The fields of a preset that say which rate is to be reached next, and by when."""
_WHOLE: Final = Fraction(1)


@dataclass(frozen=True, slots=True)
class Target:
    """Mục tiêu: the rate that is to be reached, and the last day of it."""

    rate: Fraction
    by: date


@dataclass(frozen=True, slots=True)
class CycleFigures:
    """Số liệu của chu kỳ: the last table of units, the one before it, the target, and what a person must know."""

    progress: Progress | None
    before: Progress | None
    target: Target
    notes: tuple[Message, ...] = ()


def cycle_figures(
    cycle: FollowUpCycle, folder: Path, base: Path | None = None, presets: Iterable[Path] = ()
) -> CycleFigures:
    """The figures that the letters of a cycle in ``folder`` name; of an issued letter those of its kept copy.

    ``presets`` are folders in which presets are kept.

    Raises ``InputError`` or ``Refusal`` where a file that is named cannot be read.
    """
    reader = _Reader(cycle, folder, base, tuple(presets))
    found = [one for letter in cycle.letters if (one := reader.progress(letter)) is not None]
    found.sort(key=lambda one: one.as_of)
    last = found[-1] if found else None
    earlier = [one for one in found if last and one.as_of < last.as_of]
    before = earlier[-1] if earlier else None
    fallen_notes = [one.message for one in fallen(before, last)] if before and last else []
    return CycleFigures(last, before, reader.target(), (*reader.notes, *fallen_notes))


class _Reader:
    def __init__(self, cycle: FollowUpCycle, folder: Path, base: Path | None, presets: tuple[Path, ...]) -> None:
        self.cycle, self.folder, self.base, self.presets = cycle, folder, base, presets
        self.opened = OpenedFolder(base or folder, folder)
        self.notes: list[Message] = []

    def progress(self, letter: CycleLetter) -> Progress | None:
        if letter.kind is LetterKind.REMINDER:
            return None
        copies = kept_copies(letter, self.opened)
        self.notes += changed_since(letter, copies)
        if letter.figures is not None:
            return self._of_workbook(letter.figures, copies)
        fielded = self._fielded(letter, copies)
        return next(self._of_values(letter, fielded, copies), None) if fielded else None

    def target(self) -> Target:
        """What the last letter that says it requires; else the whole plan to the last day on which it may be paid."""
        for letter in reversed(self.cycle.letters):
            fielded = self._fielded(letter, kept_copies(letter, self.opened))
            typed = _typed(fielded) if fielded else {}
            day = PartialDate.parse(typed[NEXT_DAY]).full if typed.get(NEXT_DAY) else None
            if day is not None and typed.get(NEXT_RATE):
                return Target(Fraction(parse_percent(str(typed[NEXT_RATE]))) / 100, day)
        return Target(_WHOLE, date(self.cycle.plan_year + 1, 1, 31))

    def _fielded(self, letter: CycleLetter, copies: Mapping[Path, Path]) -> FieldedFile | None:
        path = self.opened.place(letter.file)
        opened = OpenedFolder(self.opened.root, path.parent, copies)
        if path.suffix.lower() not in DATA_FILES or not opened.copy_of(path).is_file():
            return None
        file = document_file_in(path, opened, (*kept_presets(letter, self.opened), *self.presets))
        return file if isinstance(file, FieldedFile) else None

    def _of_workbook(self, named: FiguresFile, copies: Mapping[Path, Path]) -> Progress:
        opened = replace(self.opened, instead=copies)
        table = read_table(opened.find(named.file, TABLE_FILES), USUAL_COLUMNS, sheet=named.sheet or None)
        register = units_of(self.cycle, self.folder, self.base)
        return progress_of(table, register, as_of=named.as_of, source=named.source)

    def _of_values(self, letter: CycleLetter, fielded: FieldedFile, copies: Mapping[Path, Path]) -> Iterator[Progress]:
        typed = _typed(fielded)
        for name, spec in fielded.preset.fields.items():
            value = typed.get(name)
            if spec.type is not FieldType.TABLE or not isinstance(value, Mapping) or "file" not in value:
                continue
            folder = self.opened.place(letter.file).parent
            yield read_units(spec, value, OpenedFolder(self.opened.root, folder, copies))


def _typed(fielded: FieldedFile) -> dict[str, Any]:
    return fielded.typed
