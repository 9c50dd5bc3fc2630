"""One name, one meaning: a class of the source has its name to itself."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "congvan"


def _classes() -> Iterator[tuple[str, str]]:
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield node.name, str(path.relative_to(SOURCE))


def test_no_public_class_is_declared_twice() -> None:
    places = defaultdict(list)
    for name, place in _classes():
        places[name].append(place)
    assert len(places) > 300  # they were looked at
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
