"""Code blocks of a Markdown page, run in their order in one folder and one namespace.

``python`` blocks are executed, sessions with ``>>>`` compared; ``yaml title="NAME"`` is written to that file, other
YAML must be readable; ``console`` blocks run each ``$ congvan …`` and compare what is printed, where ``…`` stands
for any words, and alone on a line for any lines.
"""

from __future__ import annotations

import doctest
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from congvan.cli.app import app
from congvan.source import read_text

_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r'title="([^"]+)"')
FILES = re.compile(r"^<!-- files: (\S+) -->$", re.MULTILINE)
"""A folder of the project whose files the reader of a page has."""
RUN = ("python", "yaml", "console")


@dataclass(frozen=True)
class Block:
    """One fenced block: its language, what is beside that, its text, its line on the page."""

    language: str
    info: str
    text: str
    line: int


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page."""
    for found in _BLOCK.finditer(page):
        yield Block(found[1], found[2], found[3], page.count("\n", 0, found.start()) + 1)


class Runner:
    """Runs the blocks of one page; the working directory is a folder of its own."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.names: dict[str, Any] = {"__name__": "page"}

    def run(self, block: Block) -> None:
        """Run one block; an AssertionError or whatever its code raises says that the page is wrong."""
        place = f"{self.name}:{block.line}"
        if block.language == "python":
            self._python(block.text, place)
        elif block.language == "yaml":
            self._yaml(block, place)
        elif block.language == "console":
            self._console(block.text, place)

    def _python(self, text: str, place: str) -> None:
        if ">>>" not in text:
            exec(compile(text, place, "exec"), self.names)
            return
        test = doctest.DocTestParser().get_doctest(text, self.names, place, place, 0)
        said: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
        failed = runner.run(test, out=said.append, clear_globs=False).failed
        self.names.update(test.globs)
        assert not failed, "".join(said)

    def _yaml(self, block: Block, place: str) -> None:
        title = _TITLE.search(block.info)
        if title:
            path = Path(title[1])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
        read_text(block.text, file=place)

    def _console(self, text: str, place: str) -> None:
        for command, expected in _sessions(text):
            words = shlex.split(command)
            assert words[0] == "congvan", f"{place}: only congvan is run here, not {words[0]}"
            result = CliRunner().invoke(app, words[1:])
            assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
            printed = result.output.rstrip("\n")
            assert _fits(printed, expected), f"{place}: {command} printed\n{printed}"


def _sessions(text: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output.rstrip("\n")


def _fits(printed: str, expected: str) -> bool:
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line).replace("…", ".*") + "\n"
        for line in expected.splitlines()
    )
    return re.fullmatch(pattern, printed + "\n" if printed else "") is not None
