"""stdout and stderr: any letter may be written, and a reader that leaves early is not an error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Final, TypeVar

from congvan.cli.language import say
from congvan.errors import Message, printable

T = TypeVar("T")
_ASKS_FOR_COLOURS: Final = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""What in the environment says that a pipe is to be written as a terminal is."""


def prepare() -> None:
    """UTF-8 into pipes and files whatever the system's code page; terminals keep their own, closed streams lose all."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - for the whole run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def is_coloured(stream: IO[str]) -> bool:
    """Whether it is a terminal, or a pipe that is to be written as one."""
    return stream.isatty() or any(name in os.environ for name in _ASKS_FOR_COLOURS)


def write_stdout(text: str) -> None:
    """A line to stdout, or several; what a terminal would act on is shown."""
    with reader_may_leave(sys.stdout):
        print(shown(text))


def write_stderr(text: str) -> None:
    """A line to stderr, or several."""
    with reader_may_leave(sys.stderr):
        print(shown(text), file=sys.stderr)


def shown(text: str) -> str:
    """``text`` with its lines and tabs, all other control characters made visible."""
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in text.split("\n"))


@contextmanager
def reader_may_leave(stream: IO[str]) -> Iterator[None]:
    """Where the reader of ``stream`` has gone, such as ``head``, the rest goes into nothing and the work goes on."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def flush() -> None:
    """Everything out before the run ends; raises ``OSError`` for a full disk."""
    with reader_may_leave(sys.stdout):
        sys.stdout.flush()


@contextmanager
def working(what: Message) -> Iterator[None]:
    """A moving bar beside ``what`` while the block runs; nothing where stderr is not a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        progress.add_task(say(what), total=None)
        yield


def one_by_one(what: Message, items: Sequence[T]) -> Iterator[T]:
    """The items, with a bar that fills beside ``what``; no bar for one item, or where stderr is not a terminal."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, say(what), console=Console(stderr=True), transient=True)
