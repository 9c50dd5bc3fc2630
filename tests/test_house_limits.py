"""House limits: files and functions that can be read at a glance; no module that knows công văn alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "congvan"
FILES = {str(path.relative_to(SOURCE)): path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py"))}
KNOW_A_DISPATCH = ("documents/", "presets/", "__init__.py")
"""Where the model of công văn may be named: with the other models, in letters with fields, in the façade."""

OF_A_RUN = {"environ", "getenv", "exit", "print", "today", "now", "SystemExit"}
"""What only a run of the command line has: settings in the environment, an end, output, the day."""
OF_THE_MACHINE = {
    "office/installation.py": {"environ"},  # where Windows keeps programs
    "office/typefaces.py": {"environ"},  # where Windows keeps fonts
    "office/processes.py": {"environ"},  # handed on to the program that is started
    "office/guard.py": {"print", "exit", "SystemExit"},  # a program of its own
}


def _functions_of(text: str) -> Iterator[ast.FunctionDef]:
    """The functions of a file, without the constructors that ``scripts/build_signatures.py`` writes."""
    waiting: list[ast.AST] = [ast.parse(text)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef):
            yield node
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            waiting += ast.iter_child_nodes(node)


def test_no_file_has_more_than_400_lines() -> None:
    lines = {name: len(text.splitlines()) for name, text in FILES.items()}
    assert len(lines) > 500  # they were looked at
    assert {name: count for name, count in lines.items() if count > 400} == {}


def test_no_function_has_more_than_40_lines() -> None:
    lines = {
        f"{name}: {node.name}": node.end_lineno - node.lineno + 1
        for name, text in FILES.items()
        for node in _functions_of(text)
        if node.end_lineno is not None
    }
    assert len(lines) > 3000  # they were looked at
    assert {name: count for name, count in lines.items() if count > 40} == {}


def test_the_model_of_dispatches_is_named_in_rooms_that_know_all_models_only() -> None:
    named = [name for name, text in FILES.items() if re.search(r"\bDispatch\b", text)]
    assert "documents/dispatch.py" in named
    assert [name for name in named if not name.startswith(KNOW_A_DISPATCH)] == []


def _of_a_run(text: str) -> set[str]:
    used: set[str] = set()
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in {"print", "exit"}:
                used.add(name)
            case ast.Raise(exc=ast.Call(func=ast.Name(id="SystemExit"))):
                used.add("SystemExit")
            case ast.Attribute(value=ast.Name(id=("os" | "sys" | "date" | "datetime")), attr=name) if name in OF_A_RUN:
                used.add(name)
            case ast.ImportFrom(module=("os" | "sys"), names=names):
                used |= {alias.name for alias in names} & OF_A_RUN
    return used


def test_below_the_command_line_nothing_prints_exits_or_reads_settings_or_the_clock() -> None:
    below = {name: _of_a_run(text) for name, text in FILES.items() if not name.startswith(("cli/", "__main__"))}
    assert {name: used for name, used in below.items() if used} == OF_THE_MACHINE
    assert _of_a_run(FILES["cli/app.py"]) >= {"environ", "SystemExit"}  # they are seen where they may be
