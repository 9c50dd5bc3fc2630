"""Cách trình bày phần trợ giúp: paragraphs and tables as wide as the terminal, at most a hundred letters."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

Row = tuple[str, str]
_WIDEST: Final = 100
_NAMES_WIDEST: Final = 26


def help_page(usage: str, about: str, tables: Iterable[tuple[str, Sequence[Row]]]) -> str:
    """How it is called, what it does, and each table that has rows below its title."""
    written = [f"{title}:\n{_table(rows)}" for title, rows in tables if rows]
    return "\n\n".join([usage, _filled(about), *written]) + "\n\n"


def _table(rows: Sequence[Row]) -> str:
    column = min(_NAMES_WIDEST, max(len(name) for name, _ in rows)) + 2
    return "\n".join(_row(name, text, column) for name, text in rows)


def _row(name: str, text: str, column: int) -> str:
    indent = " " * (column + 2)
    if len(name) + 2 > column:
        return f"  {name}\n{_filled(text, indent, indent)}"
    return _filled(text, f"  {name.ljust(column)}", indent)


def _filled(text: str, first: str = "", others: str = "") -> str:
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    return textwrap.fill(
        text, width, initial_indent=first, subsequent_indent=others, break_long_words=False, break_on_hyphens=False
    )
