"""That whatever is in a file or its name, what is said of it is printable, whole and valid."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import congvan as cv
from congvan.cli import checking, cited
from congvan.errors import InputError, Message, Problem, printable
from congvan.findings import Where
from hostile.files import LETTER, MAIN, edited, packed, parts_of, word_file

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
EVIL = "\x1b[31mđỏ\x9b0m\n::error::x\u202e\u2028\ud800"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no such names")


def congvan(*line: str | bytes, folder: Path, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "congvan", *line]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, timeout=60, **more)  # type: ignore[call-overload,no-any-return]


def test_messages_places_and_problems_are_printable_whatever_is_put_in() -> None:
    message = Message(EVIL, EVIL)
    assert not OBEYED.search(message.vi) and "\n" not in message.vi and message.vi == message.en
    assert printable("công văn\u00a0số 1") == "công văn\u00a0số 1"
    assert printable(EVIL) == "\\x1b[31mđỏ\\x9b0m\\n::error::x\\u202e\\u2028\\ud800"
    assert printable(os.fsdecode(b"m\xff.docx")) == "m\\xff.docx" or sys.platform == "win32"
    assert "\n" not in Problem(message, path=EVIL, file=EVIL, line=1).format()
    assert not OBEYED.search(Where(1, EVIL, EVIL).format())


def test_a_key_of_a_lone_surrogate_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"\\udfff":"x"}', encoding="utf-8")
    done = congvan("render", "a.json", folder=tmp_path)
    assert done.returncode == 2 and "\\udfff" in done.stderr.decode()
    with pytest.raises(InputError) as caught:
        cv.loads('{"\\udfff":"x", "\\u001b[2J": "y"}', format="json")
    assert not OBEYED.search(caught.value.format("vi").replace("\n", ""))


@posix
def test_a_file_name_that_is_not_utf_8_does_not_end_the_report_on_the_others(tmp_path: Path) -> None:
    for name in (b"a.docx", b"m\xff.docx", b"n\n\x1b[31m.docx"):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(word_file())  # noqa: PTH118
    for form in ("json", "sarif", "github", "text"):
        done = congvan("check", ".", "--format", form, folder=tmp_path)
        text = done.stdout.decode("utf-8")
        assert not OBEYED.search(text), form
        assert "m\\\\xff.docx" in text or "m\\xff.docx" in text or "m%5Cxff.docx" in text, (form, text[:300])
        if form == "json":
            assert len(json.loads(text)["files"]) == 3
    done = congvan(
        "citations", "--format", "json", *(os.fsencode(path.name) for path in tmp_path.iterdir()), folder=tmp_path
    )
    assert len(json.loads(done.stdout)) == 3 and done.returncode == 0
    done = congvan("fix", b"m\xff.docx", "-o", b"o\xff.docx", folder=tmp_path)
    assert b"o\\xff.docx" in done.stdout


def test_the_name_of_a_part_stays_on_its_line(tmp_path: Path) -> None:
    name = "word/_rels/a\n::error file=app.js,line=1::injected\x1b.rels"
    (tmp_path / "a.docx").write_bytes(packed({**parts_of(word_file()), name: b"<>"}))
    for line in (["check", "a.docx", "--format", "github"], ["read", "a.docx"], ["check", "a.docx"]):
        done = congvan(*line, folder=tmp_path)
        text = (done.stdout + done.stderr).decode()
        assert done.returncode == 2 and not OBEYED.search(text)
        assert not any(row.startswith("::error file=app.js") for row in text.splitlines())


@pytest.mark.parametrize("letter", ["\ufeff", "\x85", "\x9b", "\u2028", "\u202e", "\u200b"])
def test_what_read_writes_is_not_refused(tmp_path: Path, letter: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(
        edited(lambda text: text.replace("Như trên", f"{letter}- Như trên").replace("Huế", f"Huế{letter}"))
    )
    assert congvan("read", "a.docx", folder=tmp_path).returncode in (0, 1)
    written = (tmp_path / "a.yaml").read_bytes().decode()
    assert not OBEYED.search(written)
    done = congvan("render", "a.yaml", "-o", "b.docx", folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("error", [ValueError("x\x1b"), RecursionError("deep"), MemoryError()], ids=repr)
def test_an_unexpected_fault_in_one_file_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    from congvan.cli.app import run

    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(word_file())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CONGVAN_TRACEBACK", raising=False)
    report, citing = checking._report, cited.cited_in

    def faulty(path: Path, *rest: object) -> object:
        if path.name == "a.docx":
            raise error
        return report(path, *rest) if isinstance(rest[0], checking.CheckRequest) else citing(path)  # type: ignore[arg-type]

    monkeypatch.setattr(checking, "_report", faulty)
    monkeypatch.setattr(cited, "cited_in", faulty)
    assert run(["check", "a.docx", "b.docx", "--format", "json", "--lang", "en"]) == 2
    first, second = json.loads(capsys.readouterr().out)["files"]
    assert first["error"]["en"].startswith("a.docx: internal error at ") and second["status"] in ("passed", "failed")
    assert run(["citations", "a.docx", "b.docx", "--format", "json"]) == 2
    first, second = json.loads(capsys.readouterr().out)
    assert "lỗi nội bộ" in first["error"] and "error" not in second


def test_a_fault_of_ours_is_one_line_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from congvan import fixer
    from congvan.cli.app import run

    def broken(*_: object, **__: object) -> None:
        printable(3)  # type: ignore[arg-type]

    (tmp_path / "a.docx").write_bytes(word_file())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(fixer, "fix", broken)
    monkeypatch.delenv("CONGVAN_TRACEBACK", raising=False)
    assert run(["fix", "a.docx", "-o", "b.docx", "--lang", "en"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("internal error at errors.py:") and "AttributeError" in line
    monkeypatch.setenv("CONGVAN_TRACEBACK", "1")
    with pytest.raises(AttributeError):
        run(["fix", "a.docx", "-o", "b.docx"])


@posix
def test_a_reader_that_leaves_early_changes_nothing(tmp_path: Path) -> None:
    bad = edited(lambda text: text.replace("Huế", "Huế."), MAIN)
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.docx").write_bytes(bad)
    whole = congvan("check", ".", "--format", "json", folder=tmp_path)
    command = f"{sys.executable} -m congvan check . --format json --xlsx out.xlsx"
    for piped in (
        f"{command} | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}",
        f"{command} >&-",
        f"{command} >&- 2>&-",
    ):
        done = subprocess.run(["bash", "-c", piped], cwd=tmp_path, capture_output=True, check=False, timeout=60)
        assert done.returncode == whole.returncode and b"Traceback" not in done.stderr, piped
        assert b"Exception" not in done.stderr and (tmp_path / "out.xlsx").is_file()
        (tmp_path / "out.xlsx").unlink()


@posix
@pytest.mark.parametrize("after", [0.15, 0.4, 0.8])
def test_an_interruption_at_any_time_ends_cleanly(tmp_path: Path, after: float) -> None:
    for number in range(40):
        (tmp_path / f"{number}.docx").write_bytes(word_file())
    program = (
        "import sys; sys.argv = ['congvan', 'check', '.']; from congvan.cli import main; print(flush=True); main()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.read(1)
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode in (0, 1, 130) and b"Traceback" not in said


@posix
def test_links_that_go_round_are_reported(tmp_path: Path) -> None:
    (tmp_path / "loop.docx").symlink_to("loop.docx")
    (tmp_path / "round").symlink_to(".")
    (tmp_path / "a.docx").write_bytes(word_file())
    (tmp_path / "letter.yaml").write_text(LETTER, encoding="utf-8")
    done = congvan("check", "loop.docx", "--lang", "en", folder=tmp_path)
    assert done.returncode == 2 and b"the link leads back to itself" in done.stdout + done.stderr
    done = congvan("check", ".", "--format", "json", folder=tmp_path)
    assert Path(json.loads(done.stdout)["files"][0]["file"]).name == "a.docx"
    assert congvan("render", "letter.yaml", "-o", "loop.docx", folder=tmp_path).returncode == 2
