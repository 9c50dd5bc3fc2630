"""Problems that were found after a model was built, brought back to the lines of its file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Final

from pydantic import BaseModel

from congvan.errors import Problem
from congvan.late_patterns import late_pattern
from congvan.source.normal import normalise, written
from congvan.source.shapes import model_shape
from congvan.source.tree import Path, Tree

_STEP: Final = late_pattern(r"\[(\d+)\]|([^.\[\]]+)")


def place(problems: Iterable[Problem], tree: Tree, model: type[BaseModel]) -> list[Problem]:
    """``problems`` with file, line and column of what their paths name in ``tree``, keys as they were typed.

    A path that is not in the file, such as that of a default, gets no line.
    """
    normal = normalise(tree, model_shape(model))
    return [_placed(problem, normal.as_typed(_steps(problem.path)), tree) for problem in problems]


def _placed(problem: Problem, path: Path, tree: Tree) -> Problem:
    line, column = tree.values.get(path, (None, None))
    return dataclasses.replace(problem, path=written(path), file=tree.file, line=line, column=column)


def _steps(path: str) -> Path:
    return tuple(int(step[1]) if step[1] else step[2] for step in _STEP.finditer(path))
