"""Engines that run in processes of their own: other packages named docxtpl, and those for Node.

    python benchmarks/other_engines.py        installs them below benchmarks/engines, where nothing else sees them

One that is not installed is left out. Each process is warm, takes one letter after another and reports the CPU time of
each.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from peers import HEAD, TITLES, blank_document, document_bytes, slim_template

FOLDER: Final = Path(__file__).parent / "engines"
PYTHON_ENGINES: Final = {"docxtpl-ng": "0.2.0", "rust-docxtpl": "0.1.2"}
NODE_ENGINES: Final = ("docxtemplater", "easy-template-x", "docx")
LISTS: Final = ("addressees", "body", "recipients")


class Engine:
    """One running engine."""

    def __init__(self, process: subprocess.Popen[str], for_node: bool) -> None:
        self._process, self._for_node = process, for_node

    def cpu(self, context: Mapping[str, Any]) -> float:
        """The CPU seconds that one letter takes."""
        return float(self._answer(context, wanted=False)["cpu"])

    def docx(self, context: Mapping[str, Any]) -> bytes:
        """The letter."""
        return base64.b64decode(self._answer(context, wanted=True)["docx"])

    def _answer(self, context: Mapping[str, Any], *, wanted: bool) -> dict[str, Any]:
        assert self._process.stdin is not None and self._process.stdout is not None
        given = node_context(context) if self._for_node else context
        self._process.stdin.write(json.dumps({"context": given, "wanted": wanted}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


def node_context(context: Mapping[str, Any]) -> dict[str, Any]:
    """The words as the engines for Node take them: entries of lists are objects."""
    named = {name: [{"one": text} for text in context[name]] for name in LISTS}
    rows = [{f"c{at}": cell for at, cell in enumerate(row)} for row in context["rows"]]
    plain = {"head": [context[name] for name in HEAD], "lists": [context[name] for name in LISTS]}
    return {**context, **named, **plain, "titles": TITLES, "rows": rows}


def node_template() -> bytes:
    """The letter of ``slim_template`` with the marks that docxtemplater and easy-template-x share."""
    document = blank_document()
    for name in HEAD:
        document.add_paragraph(f"{{{name}}}")
    for name in LISTS:
        for text in (f"{{#{name}}}", "{one}", f"{{/{name}}}"):
            document.add_paragraph(text)
    document.add_paragraph("{signatory}")
    table = document.add_table(rows=2, cols=len(TITLES))
    for at, (title, cell) in enumerate(zip(TITLES, table.rows[1].cells, strict=True)):
        table.rows[0].cells[at].text = title
        begin, end = "{#rows}" if at == 0 else "", "{/rows}" if at == len(TITLES) - 1 else ""
        cell.text = f"{begin}{{c{at}}}{end}"
    return document_bytes(document)


@contextmanager
def engines() -> Iterator[dict[str, Engine]]:
    """The engines that are installed, by their names with their versions."""
    jinja, node = FOLDER / "jinja.docx", FOLDER / "node.docx"
    jinja.write_bytes(slim_template())
    node.write_bytes(node_template())
    with ExitStack() as stack:
        yield {name: Engine(stack.enter_context(_running(line, path)), for_node)
               for name, line, path, for_node in _lines(jinja, node)}  # fmt: skip


def _lines(jinja: Path, node: Path) -> Iterator[tuple[str, Sequence[str], str, bool]]:
    for name, version in PYTHON_ENGINES.items():
        if (FOLDER / name).is_dir():
            line = (sys.executable, "-S", str(FOLDER / "docxtpl_worker.py"), str(jinja))
            yield f"{name} {version}", line, str(FOLDER / name), False
    for name in NODE_ENGINES:
        package = FOLDER / "node_modules" / name / "package.json"
        if package.is_file() and (program := shutil.which("node")):
            version = json.loads(package.read_text(encoding="utf-8"))["version"]
            line = (program, str(FOLDER / "node_worker.mjs"), name, str(node))
            yield f"{name} {version}", line, "", True


@contextmanager
def _running(line: Sequence[str], path: str) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONPATH": path}
    with subprocess.Popen(
        line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def timed_by(engine: Engine, contexts: Sequence[Mapping[str, Any]]) -> Callable[[], float]:
    """A call that renders the next of ``contexts`` and gives the CPU seconds."""
    waiting = iter(contexts)
    return lambda: engine.cpu(next(waiting))


def install() -> None:
    """Brings every engine into a folder of its own."""
    for name, version in PYTHON_ENGINES.items():
        target = ("--target", str(FOLDER / name), f"{name}=={version}")
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--upgrade", *target], check=True)
    subprocess.run(["npm", "install", "--silent", "--prefix", str(FOLDER)], check=True)


if __name__ == "__main__":
    install()
