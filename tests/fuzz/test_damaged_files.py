"""Damaged files are read or refused: nothing else, in little time and memory. ``scripts/fuzz.py`` tries many more."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from congvan.errors import UnreadableDocument
from congvan.fixer import fix
from congvan.ooxml.opening import open_package
from rawdocx import docx, p
from support.fuzzing import TARGETS, fuzz_case
from support.reading_column import case, outcome

SERIES = 1
FILES = 150
SECONDS = 2.0
SCRIPT = Path(__file__).parents[2] / "scripts" / "fuzz.py"


@pytest.mark.parametrize("ten", range(FILES // 10))
def test_a_damaged_file_is_read_or_refused(ten: int) -> None:
    for number in range(10 * ten, 10 * ten + 10):
        _, damaged = case(SERIES, number)
        started = time.perf_counter()
        assert outcome(damaged) in ("unreadable", "judged", "not conformant"), number
        assert time.perf_counter() - started < SECONDS, number


@pytest.mark.parametrize("target", TARGETS)
def test_every_way_in_ends_in_what_it_should(target: str) -> None:
    ends = {TARGETS[target].run(fuzz_case(target, SERIES, number)) for number in range(40)}
    assert len(ends) > 1, "all cases end alike: the damage is too great or too small"


def test_a_damaged_file_is_mended_once_or_refused() -> None:
    mended = 0
    for number in range(40):
        _, damaged = case(SERIES, number)
        try:
            fixed = fix(damaged)
        except UnreadableDocument:
            continue
        mended += bool(fixed.repairs)
        assert fix(fixed.docx).docx == fixed.docx, number
    assert mended > 5


def test_the_same_numbers_damage_the_same_way_and_others_otherwise() -> None:
    assert case(SERIES, 3) == case(SERIES, 3)
    assert len({case(SERIES, number)[1] for number in range(30)}) == 30


def test_enough_damaged_files_are_still_read() -> None:
    outcomes = [outcome(case(SERIES, number)[1]) for number in range(60)]
    assert outcomes.count("unreadable") < 45


@pytest.mark.parametrize(
    "body",
    ["<w:p/>" * 600_000, "<w:b/>" * 600_000, p("a" * 100) * 40_000, "<w:tbl>" * 200_000],
    ids=["paragraphs", "elements", "text", "unclosed"],
)
def test_few_bytes_that_would_become_millions_are_refused(body: str) -> None:
    packed = docx(body)
    assert len(packed) < 50_000
    with pytest.raises(UnreadableDocument):
        open_package(packed).xml("word/document.xml")


def test_a_bomb_does_not_get_at_the_memory() -> None:
    program = """
        import io, resource, zipfile
        from congvan.errors import UnreadableDocument
        from congvan.ooxml.opening import open_package
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            with archive.open("word/document.xml", "w") as part:
                for _ in range(300):
                    part.write(b"\\0" * 1024 * 1024)
        resource.setrlimit(resource.RLIMIT_DATA, (100 * 1024 * 1024, 100 * 1024 * 1024))
        resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
        try:
            open_package(buffer.getvalue())
        except UnreadableDocument:
            print(len(buffer.getvalue()))
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert int(done.stdout) < 335_000


def test_the_script_reports_counts_time_and_memory() -> None:
    command = [sys.executable, str(SCRIPT), "-n", "12", "--seed", "9"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("outcomes:")
    assert "worst" in done.stdout and "peak" in done.stdout


@pytest.mark.parametrize("number", [71, 1540], ids=["a number of 5000 digits", "a subject without letters"])
def test_what_once_crashed_is_read(number: int) -> None:
    assert outcome(case(SERIES, number)[1]) in ("judged", "not conformant")
