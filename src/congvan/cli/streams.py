"""stdout and stderr: any letter may be written, and a reader that leaves early is no error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from congvan.cli.language import say
from congvan.errors import Message

T = TypeVar("T")


def prepare() -> None:
    """UTF-8 into pipes and files whatever the system's code page; terminals keep their own."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def write_stdout(text: str) -> None:
    """A line to stdout."""
    print(text)


def write_stderr(text: str) -> None:
    """A line to stderr."""
    print(text, file=sys.stderr)


def close_quietly() -> None:
    """After a broken pipe: let the interpreter flush into nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def working(what: Message) -> Iterator[None]:
    """A moving bar beside ``what`` while the block runs; nothing where stderr is no terminal."""
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
    """The items, with a bar that fills beside ``what``; no bar for one item, or where stderr is no terminal."""
    if len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, say(what), console=Console(stderr=True), transient=True)
