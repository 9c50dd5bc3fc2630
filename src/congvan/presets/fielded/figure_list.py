"""Số liệu của công văn: every figure that its words name, with who states it, where it was read and how computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from congvan.errors import Message, UnknownName
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded.changes import changed
from congvan.presets.fielded.field import FieldType
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.fielded.filling import fields_in, lookup
from congvan.presets.fielded.letter import CHANGES, VALUES
from congvan.presets.fielded.values import Provenance, Value
from congvan.tabular import Origin
from congvan.text import short_date

_NUMBERS: Final = frozenset({FieldType.COUNT, FieldType.MONEY, FieldType.PERCENT, FieldType.UNITS})
TYPED: Final = "nhập tay"
"""The source of what a person typed into the letter."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Một số liệu: its name in the words, what print says, and where it comes from.

    ``source`` is Kho bạc, the reports or manual entry; ``places`` are file, sheet and cells, or the line of the letter;
    ``rule`` is how it was computed. ``is_estimate`` where it is not an actual figure.
    """

    name: str
    text: str
    source: str
    as_of: date | None
    denominator: str
    places: tuple[str, ...]
    rule: str
    is_estimate: bool

    def to_dict(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "name": self.name,
            "text": self.text,
            "source": self.source,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "denominator": self.denominator,
            "places": list(self.places),
            "rule": self.rule,
            "estimate": self.is_estimate,
        }


def figures_of(file: FieldedFile) -> tuple[Figure, ...]:
    """The figures that the words of a letter name, in their order; raises ``InputError`` where the letter has faults."""
    values = file.filled().values
    skeleton, _ = changed({**file.preset.document, **file.given}, file.given.get(CHANGES) or ())
    named = dict.fromkeys(name for name in fields_in(skeleton))
    return tuple(one for name in named if (one := _figure(file, name, values)) is not None)


def figures(letter: str | Path, *, base: str | Path | None = None, presets: Iterable[Path] = ()) -> tuple[Figure, ...]:
    """The figures of a letter that names a preset in YAML; none of one that does not.

    Tables are read from below the letter's own folder, or from below ``base``, as ``load`` reads them.
    Raises ``InputError`` where the file has faults.
    """
    from congvan.presets.loading import read_document_file

    file = read_document_file(Path(letter), base, presets)
    return figures_of(file) if isinstance(file, FieldedFile) else ()


def figures_text(found: Iterable[Figure]) -> str:
    """The figures as a person reads them: a line each, and below it what is behind it."""
    lines: list[str] = []
    for one in found:
        lines.append(f"{one.name} = {one.text}")
        lines += [f"    {part}" for part in _behind(one)]
    return "\n".join(lines) + ("\n" if lines else "")


def _behind(one: Figure) -> Iterator[str]:
    state = "ước" if one.is_estimate else "thực hiện"
    day = f", đến hết ngày {short_date(one.as_of)}" if one.as_of else ""
    yield f"nguồn: {one.source or 'không nêu'}{day}, số {state}"
    if one.rule:
        yield f"cách tính: {one.rule}{f' ({one.denominator})' if one.denominator else ''}"
    if one.places:
        yield f"nơi lấy: {'; '.join(one.places)}"


def _figure(file: FieldedFile, name: str, values: Mapping[str, Value]) -> Figure | None:
    try:
        value = lookup(name, values)
    except UnknownName:  # the name of a loop
        return None
    known = value.provenance
    if known is None and value.type in _NUMBERS and value.raw is not None:
        known = Provenance(TYPED, places=(_line_of(file, name.partition(".")[0]),))
    if known is None:
        return None
    return Figure(
        name, value.text(), known.source, known.as_of, known.denominator, tuple(_places(known.places)), known.rule,
        known.is_estimate,
    )  # fmt: skip


def _line_of(file: FieldedFile, name: str) -> Origin:
    """Where the letter gives a field; the preset where the letter does not."""
    for path in ((VALUES, name), (name,)):
        if path in file.tree.keys:
            line, _ = file.tree.position(path)
            return Origin(f"{file.tree.file}:{line}")
    return Origin(rule=f"mẫu {file.preset.name}")


def _places(places: Iterable[Origin]) -> Iterator[str]:
    """The cells by file, sheet and column, those that follow each other as one range: ``D4:D11``."""
    groups: dict[tuple[str, str], list[str]] = {}
    for one in places:
        groups.setdefault((one.file, one.sheet), []).append(one.cell or one.rule)
    for (name, sheet), cells in groups.items():
        shown = ", ".join(_ranges(cells))
        place = "!".join(part for part in (sheet, shown) if part)
        yield ", ".join(part for part in (name, place) if part)


def _ranges(cells: Iterable[str]) -> Iterator[str]:
    parted = sorted({_parted(cell) for cell in cells if cell})
    start = 0
    for at, (column, row) in enumerate(parted):
        follows = at + 1 < len(parted) and parted[at + 1] == (column, row + 1)
        if follows:
            continue
        first = parted[start]
        yield f"{_cell(first)}:{_cell((column, row))}" if first != (column, row) else _cell(first)
        start = at + 1


def _parted(cell: str) -> tuple[str, int]:
    column = cell.rstrip("0123456789")
    digits = cell[len(column) :]
    return column, int(digits or 0)


def _cell(parted: tuple[str, int]) -> str:
    return f"{parted[0]}{parted[1] or ''}"


NO_FIGURES: Final = Message("công văn này không có số liệu nào được gọi theo tên", "this letter names no figures")
