"""Help and misuse, in both languages."""

from __future__ import annotations

import contextlib
import io
import pkgutil
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Run
from congvan.cli import commands, front_page
from congvan.cli.app import run

COMMANDS = tuple(sorted(found.name for found in pkgutil.iter_modules(commands.__path__)))
LINES = [(name,) for name in COMMANDS] + [("template", "new"), ("template", "check")]
REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"


def test_the_bare_command_shows_every_command(congvan: Run) -> None:
    shown = congvan()
    assert shown.code == 0
    for name in COMMANDS:
        assert f"  {name} " in shown.stdout
    assert congvan("--help").stdout.strip() == shown.stdout.strip()


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_help_is_vietnamese_by_default_and_english_on_request(congvan: Run, line: tuple[str, ...]) -> None:
    vietnamese, english = congvan(*line, "--help"), congvan(*line, "--help", "--lang", "en")
    assert vietnamese.code == english.code == 0
    assert vietnamese.stdout.startswith("Cách dùng: congvan")
    assert english.stdout.startswith("Usage: congvan")
    assert "Tùy chọn:" in vietnamese.stdout and "Options:" in english.stdout
    assert vietnamese.stderr == english.stderr == ""


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_the_reference_page_explains_every_command(line: tuple[str, ...]) -> None:
    assert re.search(rf"`congvan {' '.join(line)}[ `]", REFERENCE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_english_help_holds_no_vietnamese_sentence(congvan: Run, line: tuple[str, ...]) -> None:
    shown = congvan("--lang=en", *line, "--help").stdout
    assert not [letter for letter in shown if letter in "ạảấầậắặẹẻếềệịọỏốồộớờợụủứừựỳỷỵ"]


def test_help_fits_a_terminal_of_80_columns(congvan: Run) -> None:
    for line in [(), *LINES]:
        assert max(map(len, congvan(*line, "--help").stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("schma",), "Không có lệnh tên “schma”. Có phải là: schema?"),
        (("template", "chek", "a"), "Không có lệnh tên “chek”. Có phải là: check?"),
        (("render", "--pfd", "a.pdf", "a.yaml"), "Không có tùy chọn “--pfd”. Có phải là “--pdf”?"),
        (("render",), "Thiếu TỆP."),
        (("new", "dispatch"), "Thiếu --output."),
        (("preview", "a.yaml", "b.yaml"), "Thừa trên dòng lệnh: b.yaml"),
        (("render", "a.yaml", "-o"), "Tùy chọn -o cần một giá trị."),
    ],
)
def test_misuse_is_reported_with_what_was_meant(congvan: Run, line: tuple[str, ...], said: str) -> None:
    outcome = congvan(*line)
    assert outcome.code == 2
    assert outcome.problems[0] == said
    assert outcome.stdout == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("schma",), "There is no command named “schma”. Did you mean: schema?"),
        (("render", "--pfd", "x"), "There is no option “--pfd”. Did you mean “--pdf”?"),
        (("render",), "FILE is missing."),
        (("preview", "a.yaml", "b.yaml"), "Unexpected argument: b.yaml"),
        (("render", "a.yaml", "-o"), "Option -o needs a value."),
    ],
)
def test_misuse_is_reported_in_english_on_request(congvan: Run, line: tuple[str, ...], said: str) -> None:
    assert congvan("--lang", "en", *line).problems[0] == said


def test_misuse_of_a_command_shows_its_usage_and_where_to_read_on(congvan: Run) -> None:
    assert congvan("render").problems[1:] == [
        "Cách dùng: congvan render [TÙY CHỌN] TỆP",
        "Xem thêm: congvan render --help",
    ]


def test_the_language_may_come_from_the_environment(congvan: Run) -> None:
    assert congvan("--help", env={"CONGVAN_LANG": "en"}).stdout.startswith("Usage:")
    assert congvan("--help", "--lang", "vi", env={"CONGVAN_LANG": "en"}).stdout.startswith("Cách dùng:")


@pytest.mark.parametrize("line", [("--lang", "fr"), ("--lang=",), ("presets", "--lang")])
def test_a_language_that_is_not_spoken_is_refused(congvan: Run, line: tuple[str, ...]) -> None:
    outcome = congvan(*line)
    assert outcome.code == 2
    assert outcome.stderr.startswith("--lang: không có ngôn ngữ")


def test_what_is_after_two_dashes_is_not_an_option(congvan: Run) -> None:
    assert "“--lang”" not in congvan("render", "--", "--lang").stderr
    assert "--lang" in congvan("render", "--", "--lang").stderr


def test_the_version_is_printed(congvan: Run) -> None:
    from congvan import __version__

    assert congvan("--version").stdout == f"congvan {__version__}\n"


def test_the_front_page_is_what_the_commands_say() -> None:
    build = runpy.run_path(str(REFERENCE.parents[2] / "scripts" / "build_front_page.py"))
    kept = Path(front_page.__file__).with_suffix(".json").read_text(encoding="utf-8")
    assert kept == build["front_page_json"](), "run scripts/build_front_page.py"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_front_page_is_printed_without_importing_the_commands(language: str) -> None:
    line = "import sys; from congvan.cli import main; main(); print('typer' in sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", line, "--help", "--lang", language], capture_output=True, check=True)
    reported = io.StringIO()
    with contextlib.redirect_stdout(reported):
        assert run(["--help", "--lang", language]) == 0
    assert (done.stdout.decode(), done.stderr.decode().strip()) == (reported.getvalue(), "False")
