"""Writes what the constructors of public models accept into their classes, for type checkers alone.

A model takes more than its fields hold: a text for an agency, a mapping for a signatory, the words of a closed set.
What it takes follows from its fields and their validators. Run it when a field of a model changes: ``make generated``.
"""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

import congvan as cv
from congvan.body import Block, RowSource
from congvan.cited.values import DocumentCode
from congvan.model import unnamed
from congvan.presets import get
from congvan.source.schema import reads_text

MARK = "    if TYPE_CHECKING:  # by scripts/build_signatures.py\n"
_BLOCK = re.compile(rf"\n{re.escape(MARK)}\n        def __init__\(.*?\) -> None: \.\.\.\n", re.DOTALL)
_WIDTH = 120
_LEAVES: dict[type, tuple[str, ...]] = {
    str: ("str",),
    bool: ("bool",),
    bytes: ("bytes",),
    int: ("int",),
    float: ("float",),
    date: ("datetime.date", "str"),
    datetime: ("datetime.datetime", "str"),
    time: ("datetime.time", "str"),
    Decimal: ("Decimal", "int", "float", "str"),
    cv.Prose: ("Prose", "str"),
    cv.PartialDate: ("PartialDate", "datetime.date", "str", "Mapping[str, int]"),
    DocumentCode: ("DocumentCode", "str"),
}
_BY_VALIDATOR: dict[str, tuple[str, ...]] = {
    "_cell": ("int", "None"),
    "_bytes_of": ("Path", "str"),
    "_cleaned_lines": ("Sequence[str]",),
    "_as_number": ("str",),
    "_as_millimetres": ("str",),
    "each_line": ("str",),
    "lines_are_a_list": ("str", "Prose"),
    "_addressees": ("str",),
    "with_lines_parted": ("str", "Prose"),
    "_as_typed": ("int", "datetime.date"),
    "_as_day": ("datetime.date", "str"),
    "_blank_as_none": ("None",),
}
_ALSO_A_LIST = "jointly"
"""The validator that takes one or a list of it."""


_STANDARD = {
    "TYPE_CHECKING": "from typing import TYPE_CHECKING\n",
    "Any": "from typing import Any\n",
    "Mapping": "from collections.abc import Mapping\n",
    "Sequence": "from collections.abc import Sequence\n",
    "datetime": "import datetime\n",
    "Path": "from pathlib import Path\n",
    "Decimal": "from decimal import Decimal\n",
}
_OWN: dict[str, type] = {"Block": Block, "Prose": cv.Prose, "PartialDate": cv.PartialDate, "DocumentCode": DocumentCode}
"""Classes of congvan that signatures name; ``signature`` adds those it meets."""


def models() -> list[type[BaseModel]]:
    """The models that users build."""
    named = (getattr(cv, name) for name in cv.__all__)
    public = [one for one in named if inspect.isclass(one) and issubclass(one, BaseModel)]
    return [*public, get("disbursement-acceleration").fields]


def signature(model: type[BaseModel]) -> str:
    """The constructor of ``model`` as it is in its class."""
    model.model_rebuild()
    parameters = ["self", "*"]
    for name, info in model.model_fields.items():
        accepted = _joined(info.annotation, info.metadata)
        parameters.append(f"{name}: {accepted}{'' if info.is_required() else ' = ...'}")
    return f"{MARK}\n{_laid_out(parameters)}"


def _laid_out(parameters: list[str]) -> str:
    """The function as ruff lays it out."""
    joined = ", ".join(parameters)
    if len(line := f"        def __init__({joined}) -> None: ...\n") <= _WIDTH + 1:
        return line
    if len(line := f"            {joined}\n") > _WIDTH + 1:
        line = "".join(f"            {_folded(one)},\n" for one in parameters)
    return f"        def __init__(\n{line}        ) -> None: ...\n"


def _folded(parameter: str) -> str:
    """A parameter that is too long for a line, each member of its union on one of its own."""
    if len(parameter) + len("            ,") <= _WIDTH:
        return parameter
    depth, folded = 0, ""
    for piece in parameter.split(" | "):
        folded += (" | " if depth else "\n            | ") + piece if folded else piece
        depth += piece.count("[") - piece.count("]")
    return folded


def _accepted(annotation: Any, metadata: Sequence[Any]) -> Iterator[str]:
    for one in metadata:
        yield from _BY_VALIDATOR.get(getattr(getattr(one, "func", None), "__name__", ""), ())
    if any(getattr(getattr(one, "func", None), "__name__", "") == _ALSO_A_LIST for one in metadata):
        yield f"Sequence[{_joined(annotation)}]"
    annotation = unnamed(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _accepted(arguments[0], arguments[1:])
    elif origin in (Union, UnionType):
        yield from _of_union(arguments)
    elif origin is tuple:
        yield f"Sequence[{_joined(arguments[0])}]"
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield f"Mapping[str, {_joined(arguments[1])}]"
    else:
        yield from _of_class(annotation)


def _joined(annotation: Any, metadata: Sequence[Any] = ()) -> str:
    """The types as one union, None last."""
    return " | ".join(sorted(dict.fromkeys(_accepted(annotation, metadata)), key=lambda one: one == "None"))


def _of_union(arguments: tuple[Any, ...]) -> Iterator[str]:
    classes = [get_args(one)[0] if get_origin(one) is Annotated else one for one in arguments]
    if all(isinstance(one, type) and issubclass(one, Block) for one in classes):
        yield from ("Block", "Prose", "str", "Mapping[str, Any]")
        return
    for one in arguments:
        yield from _accepted(one, ())


def _of_class(kind: Any) -> Iterator[str]:
    if kind is Any:
        yield "Any"
    elif kind is type(None):
        yield "None"
    elif kind in _LEAVES:
        yield from _LEAVES[kind]
    elif issubclass(kind, Enum):
        _OWN[kind.__name__] = kind
        yield from (kind.__name__, "str")
    elif issubclass(kind, BaseModel):
        _OWN[kind.__name__] = kind
        yield from (kind.__name__, *(["str"] if reads_text(kind) else []), "Mapping[str, Any]")
    elif kind is RowSource:
        yield kind.__name__
    else:
        raise TypeError(f"what a field of {kind} accepts is not known")


def written(model: type[BaseModel], text: str) -> str:
    """The module ``text`` with the signature of ``model`` after its fields."""
    start = re.search(rf"^class {model.__name__}\b.*?:\n", text, re.MULTILINE | re.DOTALL)
    assert start is not None
    following = re.search(r"^\S", text[start.end() :], re.MULTILINE)
    end = start.end() + following.start() if following else len(text)
    body = _BLOCK.sub("", text[start.end() : end])
    place = _after_fields(body)
    return text[: start.end()] + body[:place] + "\n" + signature(model) + body[place:] + text[end:]


def _after_fields(body: str) -> int:
    """Where the first method begins, or the class ends."""
    found = re.search(r"\n    (?:@|def )", body)
    return found.start() if found else len(body.rstrip()) + 1


def with_imports(text: str, module: str) -> str:
    """``text`` with what its signatures name: of the language as it is, of congvan for type checkers alone."""
    known = {
        (one.asname or one.name).split(".")[0]
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for one in node.names
    } | {node.name for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}
    named = {word for block in _BLOCK.findall(text) for word in re.findall(r"\b[A-Za-z_]+\b(?=[^:])", block)}
    lines = [line for name, line in _STANDARD.items() if name in named - known]
    own = [f"    from {_home(name, module)} import {name}\n" for name in sorted(_OWN.keys() & named - known)]
    if own and "TYPE_CHECKING" not in known | {"TYPE_CHECKING"} & set(named):
        lines.append(_STANDARD["TYPE_CHECKING"])
    head = "from __future__ import annotations\n"
    text = text.replace(head, f"{head}\n{''.join(dict.fromkeys(lines))}", 1) if lines else text
    if not own:
        return text
    guard = re.search(r"^if TYPE_CHECKING:\n", text, re.MULTILINE)
    place = guard.end() if guard else _end_of_imports(text)
    return text[:place] + ("" if guard else "\nif TYPE_CHECKING:\n") + "".join(own) + text[place:]


def _home(name: str, module: str) -> str:
    """The package that exports a class; within the same package the module that defines it."""
    defined = _OWN[name].__module__
    package = ".".join(defined.split(".")[:2])
    return defined if module.startswith(package) else package


def _end_of_imports(text: str) -> int:
    """Where the line after the last import at the top begins."""
    last = [node for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)][-1]
    return sum(len(line) for line in text.splitlines(keepends=True)[: last.end_lineno])


def main() -> int:
    """Write them all; the exit code is 1 with ``--check`` where one was not as it should be."""
    changed: dict[Path, list[str]] = {}
    for model in models():
        path = Path(inspect.getfile(model))
        before = path.read_text("utf-8")
        after = written(model, before)
        if after != before:
            changed.setdefault(path, []).append(model.__name__)
            if "--check" not in sys.argv:
                path.write_text(with_imports(after, model.__module__), "utf-8")
    if changed and "--check" not in sys.argv:
        for command in (["check", "-q", "--fix", "--select", "I,F401"], ["format", "-q"]):
            subprocess.run([sys.executable, "-m", "ruff", *command, *map(str, changed)], check=False)
    print("changed:", ", ".join(name for names in changed.values() for name in names) or "none")
    return 1 if changed and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
