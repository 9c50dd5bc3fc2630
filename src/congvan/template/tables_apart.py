"""Bảng lớn đứng riêng: tables of many rows are not in the text of a part but beside it, and are written row by row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from congvan.blocks import PageColumns, PageTable
from congvan.late_patterns import late_pattern
from congvan.ooxml.table_markup import columns_xml, table_chunks, table_xml

_FEW_ROWS: Final = 64
"""Rows up to which a listed table is part of the text."""
_PLACE: Final = late_pattern(r"<!--congvan table (\d+)-->")
"""What stands for a table; text cannot, since its ``<`` is escaped."""


class TablesApart:
    """The large tables of one document."""

    def __init__(self) -> None:
        self._tables: list[PageTable] = []

    def __bool__(self) -> bool:
        return bool(self._tables)

    def xml(self, table: PageTable | PageColumns) -> str:
        """The XML of columns and of a small table, the mark of a large one."""
        if isinstance(table, PageColumns):
            return columns_xml(table)
        if isinstance(table.rows, tuple) and len(table.rows) <= _FEW_ROWS:
            return table_xml(table)
        self._tables.append(table)
        return f"<!--congvan table {len(self._tables) - 1}-->"

    def pieces(self, text: str) -> Iterator[bytes]:
        """``text`` with the tables in their places, in UTF-8."""
        between = _PLACE.split(text)
        yield between[0].encode()
        for number, after in zip(between[1::2], between[2::2], strict=True):
            if int(number) < len(self._tables):
                yield from table_chunks(self._tables[int(number)])
            yield after.encode()
