"""Writes into docs/reference/python.md what each name is, a table a section: the page can be read as a file."""

from __future__ import annotations

import inspect
import re
import sys
from importlib import import_module
from itertools import pairwise
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "python.md"
_NAMED = re.compile(r"^::: congvan\.([\w.]+)$", re.MULTILINE)
_TABLE = re.compile(r"^\| name \| what it is \|\n(?:\|.*\n)+\n", re.MULTILINE)
_HEADING = re.compile(r"^## .*\n", re.MULTILINE)
_ELSEWHERE = {"presets.registry": "presets"}
"""Modules whose names are not imported from ``congvan`` itself, and where they are."""


def page(text: str) -> str:
    """The page with a table before the directives of each section."""
    bare = _TABLE.sub("", text)
    starts = [found.start() for found in _HEADING.finditer(bare)] + [len(bare)]
    sections = [bare[start:end] for start, end in pairwise(starts)]
    return bare[: starts[0]] + "".join(map(_with_table, sections))


def _with_table(section: str) -> str:
    rows = [row for name in _NAMED.findall(section) for row in _rows(name)]
    first = _NAMED.search(section)
    if not rows or first is None:
        return section
    table = "".join(["| name | what it is |\n", "|---|---|\n", *rows, "\n"])
    return section[: first.start()] + table + section[first.start() :]


def _rows(path: str) -> list[str]:
    module, _, name = path.rpartition(".")
    if not module:  # a whole module: its exceptions
        found = vars(import_module(f"congvan.{name}")).items()
        return [_row(one, value) for one, value in found if _is_exception(value) and not one.startswith("_")]
    shown = f"{_ELSEWHERE[module]}.{name}" if module in _ELSEWHERE else name
    return [_row(shown, getattr(import_module(f"congvan.{module}"), name))]


def _is_exception(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Exception)


def _row(name: str, value: object) -> str:
    words = " ".join((inspect.getdoc(value) or "").split("\n\n")[0].split())
    called = f"{name}{_parameters(value)}" if inspect.isfunction(value) else name
    return f"| `{called}` | {re.sub(r'``', '`', words).replace('|', chr(92) + '|')} |\n"


def _parameters(function: object) -> str:
    assert callable(function)
    parameters = inspect.signature(function).parameters.values()
    names = [one.name if one.default is one.empty else f"{one.name}=…" for one in parameters]
    return f"({', '.join(names)})"


def main() -> int:
    """Write it."""
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
    print(PAGE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
