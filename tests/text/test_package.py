from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import congvan.text

SOURCE = Path(congvan.text.__file__)


def test_the_names_for_the_type_checker_are_the_names_at_run_time() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    typed = {
        (alias.name, node.module.rpartition(".")[2])
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("congvan.text.")
        for alias in node.names
    }
    lazy = set(congvan.text._HOME.items())
    assert typed == lazy
    assert {name for name, _ in lazy} == set(congvan.text.__all__)


@pytest.mark.parametrize("name", congvan.text.__all__)
def test_every_public_name_loads_and_is_documented(name: str) -> None:
    value = getattr(congvan.text, name)
    assert value is getattr(import_module(f"congvan.text.{congvan.text._HOME[name]}"), name)
    if inspect.isfunction(value) or inspect.isclass(value):
        assert value.__doc__ and value.__doc__.strip()


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonesuch"):
        _ = congvan.text.nonesuch
    assert "clean" in dir(congvan.text)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, congvan.text, congvan.text.types, congvan.text.dates\n"
        "print(*sorted({'babel', 'num2words', 'viparse', 'lxml'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


@pytest.mark.parametrize("name", congvan.text.__all__)
def test_every_public_name_is_on_the_page_that_explains_the_package(name: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "text.md"
    assert re.search(rf"(?<!\w){name}(?!\w)", page.read_text(encoding="utf-8"))
