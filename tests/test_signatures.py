"""What constructors accept is what their signatures say, and the pages' Python passes the type checkers of users."""

from __future__ import annotations

import ast
import doctest
import importlib.util
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import BaseModel

from docs.blocks import blocks

ROOT = Path(__file__).parents[1]
BAD = """\
import congvan as cv

cv.rendr
cv.Clause(txet="a")
cv.Signatory(position=5)
cv.Dispatch(issuer="Sở Tài chính")
"""


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_signatures", ROOT / "scripts" / "build_signatures.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()


@pytest.mark.parametrize("model", SCRIPT.models(), ids=lambda model: model.__name__)
def test_the_signature_of_a_model_is_that_of_its_fields(model: type[BaseModel]) -> None:
    assert SCRIPT.signature(model) in inspect.getsource(model), "run scripts/build_signatures.py"
    (constructor,) = (
        node for node in ast.walk(ast.parse(inspect.getsource(model))) if getattr(node, "name", "") == "__init__"
    )
    assert isinstance(constructor, ast.FunctionDef)
    arguments = constructor.args
    given = {one.arg: default is None for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)}
    assert given == {name: info.is_required() for name, info in model.model_fields.items()}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of every page that users read, a module a page."""
    folder = tmp_path_factory.mktemp("pages")
    every = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    for path in every:
        code = "\n".join(_python(path))
        if code:
            name = "_".join(path.relative_to(ROOT).with_suffix("").parts)
            (folder / f"page_{name}.py").write_text(code, "utf-8")
    return folder


def _python(path: Path) -> Iterator[str]:
    for block in blocks(path.read_text(encoding="utf-8")):
        if block.language == "python":
            examples = doctest.DocTestParser().get_examples(block.text)
            yield "".join(one.source for one in examples) if examples else block.text


CONFIG = """\
[mypy]
strict = True
[mypy-num2words.*]
ignore_missing_imports = True
"""
CHECKERS = {
    "mypy": [sys.executable, "-m", "mypy", "--config-file=mypy.ini"],
    "pyright": [sys.executable, "-m", "pyright", "--level", "error", "--pythonpath", sys.executable],
}


def _checked(checker: str, folder: Path) -> tuple[int, str]:
    (folder / "mypy.ini").write_text(CONFIG, "utf-8")
    done = subprocess.run([*CHECKERS[checker], "."], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_the_python_of_every_page_passes(checker: str, pages: Path) -> None:
    assert len(list(pages.iterdir())) > 10
    code, said = _checked(checker, pages)
    assert code == 0, said


@pytest.mark.parametrize("checker", CHECKERS)
def test_what_no_constructor_accepts_is_seen(checker: str, tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text(BAD, "utf-8")
    code, said = _checked(checker, tmp_path)
    assert code == 1
    assert {int(line) for line in re.findall(r"bad\.py:(\d+):.*error", said)} == {3, 4, 5, 6}
