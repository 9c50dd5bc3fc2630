"""The façade: what ``import congvan`` offers, no more and no less."""

from __future__ import annotations

import ast
import importlib.util
import inspect
from importlib import import_module
from pathlib import Path

import pytest

import congvan as cv
from congvan import errors

SOURCE = ast.parse(Path(cv.__file__).read_text(encoding="utf-8"))


def _typed_imports() -> dict[str, str]:
    """Name → module, of what is under ``if TYPE_CHECKING``."""
    guard = next(node for node in SOURCE.body if isinstance(node, ast.If))
    return {
        alias.name: str(node.module) for node in guard.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }


def test_all_is_sorted_and_holds_nothing_twice() -> None:
    assert cv.__all__ == sorted(set(cv.__all__))


@pytest.mark.parametrize("name", cv.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(cv, name)
    assert name in dir(cv)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert inspect.getdoc(value)


def test_types_and_values_come_from_the_same_modules() -> None:
    typed = _typed_imports()
    assert {*typed, "__version__"} == set(cv.__all__)
    for name, module in typed.items():
        assert getattr(import_module(module), name) is getattr(cv, name)


def test_every_exception_is_exported() -> None:
    defined = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, errors.CongvanError) and not name.startswith("_")
    }
    assert defined <= set(cv.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Dispach"):
        _ = cv.Dispach


def test_the_drawn_tree_of_exceptions_is_the_real_one() -> None:
    drawn = str(errors.__doc__)
    for name in cv.__all__:
        value = getattr(cv, name)
        if inspect.isclass(value) and issubclass(value, errors.CongvanError):
            assert name in drawn


def test_the_reference_pages_have_every_name() -> None:
    page = (Path(__file__).parents[1] / "docs" / "reference" / "python.md").read_text(encoding="utf-8")
    shown = {line.rpartition(".")[2] for line in page.splitlines() if line.startswith("::: ")}
    of_errors = {name for name in cv.__all__ if getattr(errors, name, None) is getattr(cv, name)}
    assert set(cv.__all__) - of_errors - {"__version__"} <= shown


def test_the_reference_can_be_read_as_a_file() -> None:
    script = Path(__file__).parents[1] / "scripts" / "build_reference.py"
    spec = importlib.util.spec_from_file_location("build_reference", script)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    text = module.PAGE.read_text("utf-8")
    assert module.page(text) == text, "run scripts/build_reference.py"
    assert all(f"| `{name}" in text for name in cv.__all__ if name not in {"__version__", "Message", "Problem"})
