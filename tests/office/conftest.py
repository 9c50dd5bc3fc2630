"""Stand-ins for what the machine has."""

from __future__ import annotations

import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from congvan.office import using_libreoffice


@pytest.fixture
def stand_in(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """A program that takes the place of soffice: ``stand_in(shell_commands)``."""
    with ExitStack() as chosen:

        def make(commands: str) -> Path:
            program = tmp_path / "soffice"
            program.write_text(f"#!/bin/sh\n{commands}\n")
            program.chmod(program.stat().st_mode | stat.S_IXUSR)
            chosen.enter_context(using_libreoffice(program))
            return program

        yield make


@pytest.fixture
def no_office() -> Iterator[None]:
    """A machine on which LibreOffice is not where it was said to be."""
    with using_libreoffice("/nowhere/soffice"):
        yield


@pytest.fixture
def scratch_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, with Vietnamese letters in its name, that temporary files go to."""
    root = tmp_path / "Tệp tạm của Nguyễn"
    root.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(root))
    return root


@pytest.fixture
def empty_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No program is found."""
    monkeypatch.setenv("PATH", str(tmp_path))
