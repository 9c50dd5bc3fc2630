"""The command as its own process: how it starts, what it imports, what it says into a pipe."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from congvan.cli.language import take_language
from congvan.cli.streams import working
from congvan.errors import Message
from congvan.renderer import render
from printed.planted import FAULTS, spoilt
from render.cases import dispatch

HEAVY = ("rich", "lxml", "docx", "docxtpl", "babel", "num2words", "openpyxl", "click")


def _run(*arguments: str, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        cwd=folder,
        encoding="utf-8",
        env=os.environ | environment,
        timeout=60,
        check=False,
    )


def _imported(code: str, folder: Path | None = None) -> set[str]:
    return {name.split(".")[0] for name in _modules(code, folder)}


def _modules(code: str, folder: Path | None = None) -> set[str]:
    listing = "import sys; print(','.join(sorted(sys.modules)), file=sys.stderr)"
    done = _run("-c", f"{code}\n{listing}", folder=folder)
    return set(done.stderr.splitlines()[-1].split(","))


def test_python_m_congvan_is_the_command() -> None:
    done = _run("-m", "congvan", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("congvan 0.")


def test_the_version_costs_no_import() -> None:
    imported = _imported("import sys\nsys.argv = ['congvan', '--version']\nfrom congvan.cli import main\nmain()")
    assert not imported & {"typer", "pydantic", "yaml", "jinja2", *HEAVY}


def test_importing_congvan_imports_nothing_else() -> None:
    imported = _imported("import congvan")
    assert not imported & {"typer", "pydantic", "yaml", "jinja2", "importlib_metadata", *HEAVY}


def test_rendering_imports_neither_word_nor_terminal_libraries_nor_a_parser_of_markup(letter: Path) -> None:
    code = "from congvan.cli.app import run\nrun(['render', 'letter.yaml'])"
    imported = _imported(code, folder=letter.parent)
    assert letter.with_suffix(".docx").exists()
    assert not imported & {*HEAVY, "jinja2", "markdown_it", "logging"}


def test_a_dispatch_needs_no_model_of_another_document(letter: Path) -> None:
    loaded = _modules("from congvan.cli.app import run\nrun(['render', 'letter.yaml'])", folder=letter.parent)
    assert "congvan.documents.dispatch" in loaded
    assert not loaded & {f"congvan.documents.{name}" for name in ("decision", "meetings", "permits", "every_model")}


def test_an_error_has_no_traceback_and_exit_code_2(tmp_path: Path) -> None:
    done = _run("-m", "congvan", "render", "missing.yaml", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("missing.yaml: không có tệp này") and "Traceback" not in done.stderr


def test_vietnamese_goes_into_a_pipe_whatever_the_code_page() -> None:
    done = _run("-m", "congvan", "--help", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 0
    assert done.stdout.startswith("Cách dùng: congvan")


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("schema", 0),
        ("--help", 0),
        ("explain ND05", 0),
        ("check right.docx", 0),
        ("check right.docx missing.docx", 2),
        ("check right.docx --format json", 0),
        ("check right.docx --select ND01 --strict --format github", 0),
        ("check faulty.docx", 1),
        ("proof right.docx", 0),
        ("citations right.docx", 0),
        ("render letter.yaml -o new.docx", 0),
        ("nothing", 2),
    ],
)
def test_a_reader_that_leaves_early_changes_nothing(letter: Path, command: str, code: int) -> None:
    folder = letter.parent
    render(dispatch()).save(folder / "right.docx")
    (folder / "faulty.docx").write_bytes(spoilt(FAULTS["the name in 14 pt"]))
    line = f"{sys.executable} -m congvan {command} | true"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line], capture_output=True, encoding="utf-8", check=False, cwd=folder
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr and "Broken" not in done.stderr


@pytest.mark.office
def test_no_bar_goes_into_a_pipe(letter: Path) -> None:
    done = _run("-m", "congvan", "preview", "letter.yaml", folder=letter.parent)
    assert done.stderr == ""
    assert done.stdout == f"Đã ghi: {Path('letter', 'page-1.png')}\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_moves_on_a_terminal_and_is_wiped_away(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TERM", "NO_COLOR", "FORCE_COLOR", "TTY_INTERACTIVE", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    take_language([])  # a test before it may have asked for English
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with working(Message("Đang dựng", "At work")):
        pass
    shown = terminal.getvalue()
    assert "Đang dựng" in shown and "━" in shown
    assert shown.rstrip("\n").endswith("\x1b[2K")


def test_work_is_silent_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    with working(Message("Đang dựng", "At work")):
        pass
    assert pipe.getvalue() == ""
