"""Bảng dữ liệu: the tables that proof-reading looks things up in, read once from the package."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/<name>``: columns parted by tabs, lines that begin with # left out."""
    text = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#"))


def listed(cell: str) -> frozenset[str]:
    """The words of a cell, parted by semicolons."""
    return frozenset(cell.split(";")) - {""}
