"""Nothing idle: every function and class of the source is named somewhere besides its declaration."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "congvan"
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE.rglob("*.py")}
CALLED_BY_OTHERS = ("validator", "serializer", "command", "overload")
"""In a decorator: what pydantic, typer or the type checker calls."""
OF_A_BASE = {"_missing_", "bool_schema", "format_help", "on_broken_pipe"}
"""Methods that take the place of those of enum, pydantic, click and rich."""


def _declared() -> Iterator[str]:
    for tree in TREES.values():
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name.startswith("__"):
                continue
            decorators = " ".join(map(ast.dump, node.decorator_list))
            if not any(word in decorators for word in CALLED_BY_OTHERS):
                yield node.name


def _documented_and_configured() -> str:
    root = SOURCE.parents[1]
    pages = [*(root / "docs" / "reference").glob("*.md"), root / "pyproject.toml", *SOURCE.rglob("*.yaml")]
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def test_every_function_and_class_is_named_besides_its_declaration() -> None:
    words = Counter(re.findall(r"\w+", "\n".join(path.read_text(encoding="utf-8") for path in TREES)))
    declared, outside = Counter(_declared()), set(re.findall(r"\w+", _documented_and_configured()))
    idle = {name for name, count in declared.items() if words[name] <= count} - outside - OF_A_BASE
    assert len(declared) > 2000  # they were looked at
    assert idle == set()
