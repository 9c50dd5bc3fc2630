"""Một màn hình: what of a long report is written entry by entry, and the lines that name all the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from congvan.errors import Language, Message
from congvan.findings import Severity
from congvan.reporting.run import ReportEntry, component_label

ENTRIES: Final = 8
"""Entries that a person reads in any case, however narrow the screen."""
_ROWS: Final = 40
_AROUND: Final = 10
"""Rows beside the entries: name, identity, headings, counts, the sum, and where the next command is typed."""
_FOLDED_ROWS: Final = 4
_MORE: Final = {
    Severity.ERROR: Message("Còn {} lỗi nữa", "{} more error(s)"),
    Severity.WARNING: Message("Còn {} cảnh báo nữa", "{} more warning(s)"),
    Severity.INFO: Message("Còn {} gợi ý nữa", "{} more hint(s)"),
}


class Screen(NamedTuple):
    """Màn hình: its rows and columns; without columns a line is a row however long it is, as in a file."""

    rows: int = _ROWS
    columns: int | None = None

    def rows_of(self, length: int, hang: int) -> int:
        """How many rows a line takes whose continuation begins ``hang`` columns from the left."""
        if self.columns is None or length <= self.columns:
            return 1
        return 1 + -(-(length - self.columns) // max(self.columns - hang, 1))


def that_fit(
    entries: Sequence[ReportEntry], rows: Callable[[ReportEntry], int], screen: Screen
) -> tuple[ReportEntry, ...]:
    """The entries that one screen has room for: the worst, of equal ones those that a person must mend."""
    room = max(screen.rows, _ROWS) - _AROUND
    ranked = sorted(entries, key=lambda entry: (entry.severity.rank, entry.repaired))
    if sum(map(rows, ranked)) <= room:
        return tuple(ranked)
    kept, taken = 0, _FOLDED_ROWS
    for entry in ranked:
        taken += rows(entry)
        if taken > room and kept >= ENTRIES:
            break
        kept += 1
    return tuple(ranked[:kept])


def folded(entries: Sequence[ReportEntry], language: Language) -> Iterator[tuple[Severity, str]]:
    """A line for each severity: how many findings more there are, and the codes of each component with their counts."""
    for severity, group in groupby(entries, key=lambda entry: entry.severity):
        alike = list(group)
        count = sum(entry.count for entry in alike)
        yield severity, f"{_MORE[severity].in_(language).format(count)}: {_by_component(alike, language)}."


def _by_component(entries: Sequence[ReportEntry], language: Language) -> str:
    """``Quốc hiệu ND0101, ND0102 × 2; Trích yếu ND0501``."""
    codes: dict[str, dict[str, int]] = {}
    for entry in entries:
        of_one = codes.setdefault(component_label(entry.first, language), {})
        of_one[entry.first.code] = of_one.get(entry.first.code, 0) + entry.count
    return "; ".join(f"{label} {', '.join(map(times, *zip(*of.items(), strict=True)))}" for label, of in codes.items())


def times(code: str, count: int) -> str:
    """``ND0603 × 68``; a code alone where it was found once."""
    return f"{code} × {count}" if count > 1 else code
