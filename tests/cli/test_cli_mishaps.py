"""What a new user runs into: wrong files, wrong names, full disks, an interrupted run; never a traceback."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.conftest import LETTER, Run
from congvan.cli.app import app

LONG = "a" * 300
FULL = Path("/dev/full")


@pytest.mark.parametrize("command", ["render", "read"])
@pytest.mark.parametrize("folder", [".", ".."])
def test_a_folder_without_a_name_is_not_a_file(congvan: Run, command: str, folder: str) -> None:
    outcome = congvan(command, folder)
    assert (outcome.code, outcome.problems) == (2, [f"{folder}: không đọc được tệp: đây là một thư mục"])


def test_a_missing_file_is_reported_in_the_language_of_the_run(congvan: Run) -> None:
    for line in (("fix", "a.docx", "-o", "b.docx"), ("read", "a.docx"), ("citations", "a.docx")):
        assert congvan(*line).problems == ["a.docx: không có tệp này"]
        english = congvan(*line, "--lang", "en")
        assert (english.code, english.problems) == (2, ["a.docx: the file does not exist"])


@pytest.mark.parametrize(
    "line",
    [
        ("render", f"{LONG}.yaml"),
        ("render", "letter.yaml", "-o", f"{LONG}.docx"),
        ("check", f"{LONG}.docx"),
        ("read", f"{LONG}.docx"),
        ("fix", f"{LONG}.docx", "-o", "a.docx"),
        ("new", "dispatch", "-o", f"{LONG}.yaml"),
    ],
    ids=lambda line: line[0],
)
def test_a_name_that_is_too_long_is_one_line(congvan: Run, letter: Path, line: tuple[str, ...]) -> None:
    outcome = congvan(*line)
    (problem,) = outcome.problems
    assert outcome.code == 2 and LONG in problem and "tên tệp quá dài" in problem


def test_a_folder_that_is_a_file_is_reported(congvan: Run, letter: Path) -> None:
    assert congvan("template", "new", "letter.yaml/a").problems == [
        "letter.yaml/a: không tạo được thư mục: một phần của đường dẫn không phải thư mục"
    ]
    assert "một phần của đường dẫn" in congvan("render", "letter.yaml", "-o", "letter.yaml/a.docx").problems[0]


def test_a_word_file_is_not_a_data_file(congvan: Run, letter: Path) -> None:
    congvan("render", "letter.yaml")
    (problem,) = congvan("render", "letter.docx").problems
    assert problem.startswith("letter.docx: đây là tệp Word") and "congvan read" in problem


def test_a_data_file_is_not_a_word_file(congvan: Run, letter: Path) -> None:
    (problem,) = congvan("read", "letter.yaml").problems
    assert problem == "letter.yaml: đã là tệp dữ liệu; read đọc tệp Word"
    assert "hãy chạy congvan render" in congvan("check", "letter.yaml").stdout


def test_which_of_several_files_is_not_a_docx_is_reported(congvan: Run, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("chữ", encoding="utf-8")
    (problem,) = congvan("citations", "letter.yaml", "a.txt").problems
    assert problem.startswith("a.txt: Đây là tệp chữ thuần")
    (problem,) = congvan("fix", "a.txt", "-o", "b.docx").problems
    assert problem.startswith("a.txt: Đây là tệp chữ thuần")


@pytest.mark.parametrize("line", [("new", "dispatch"), ("read", "letter.docx")], ids=lambda line: line[0])
def test_a_data_file_is_not_written_under_another_ending(congvan: Run, letter: Path, line: tuple[str, ...]) -> None:
    congvan("render", "letter.yaml")
    outcome = congvan(*line, "-o", "a.docx")
    assert outcome.problems == ["--output: tên tệp “a.docx” phải kết thúc bằng .yaml hoặc .yml"]
    assert not Path("a.docx").exists()


def test_a_hyphen_stands_for_stdout(congvan: Run, letter: Path) -> None:
    congvan("render", "letter.yaml")
    assert congvan("new", "dispatch", "-o", "-").stdout.startswith("#")
    assert "name: Sở Tài chính" in congvan("read", "letter.docx", "-o", "-").stdout
    assert congvan("citations", "letter.docx", "-o", "-").stdout.startswith("letter.docx\n")
    assert not Path("-").exists()


def test_a_hyphen_stands_for_stdin(congvan: Run) -> None:
    CliRunner().invoke(app, ["render", "-", "-o", "a.docx"], input=LETTER)
    assert Path("a.docx").is_file()
    wrong = CliRunner().invoke(app, ["render", "-", "-o", "b.docx"], input=LETTER.replace("place:", "plcae:"))
    assert (wrong.exit_code, wrong.stderr.splitlines()[-1].split(": ")[0]) == (2, "<stdin>:5:1 plcae")
    assert CliRunner().invoke(app, ["render", "-"], input=LETTER).stderr == "đọc từ “-” thì cần --output\n"
    assert CliRunner().invoke(app, ["render", "-", "-o", "b.docx"], input=b"\xff").exit_code == 2


def test_a_register_elsewhere_needs_its_folder_opened(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.yaml").write_text("citations: {}\n", encoding="utf-8")
    (tmp_path / "in" / "letter.yaml").write_text(LETTER + "citations: ../a.yaml\n", encoding="utf-8")
    assert "ngoài thư mục được mở “in”" in congvan("render", "in/letter.yaml").problems[0]
    assert congvan("render", "in/letter.yaml", "--base", ".").code == 0
    assert congvan("citations", "in/letter.yaml", "--base", ".").code == 0
    text = LETTER + "citations: a.yaml\n"
    outside = CliRunner().invoke(app, ["render", "-", "-o", "a.docx"], input=text)
    assert (outside.exit_code, "không được chỉ tới tệp" in outside.stderr) == (2, True)
    assert CliRunner().invoke(app, ["render", "-", "-o", "a.docx", "--base", "."], input=text).exit_code == 0


def test_an_interrupted_run_says_so_and_leaves_nothing(
    congvan: Run, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    outcome = congvan("render", "letter.yaml")
    assert (outcome.code, outcome.stderr) == (130, "Đã dừng giữa chừng.\n")
    assert [path.name for path in Path().iterdir()] == ["letter.yaml"]


@pytest.mark.parametrize(("number", "said"), [(28, "đĩa đầy"), (30, "ổ đĩa chỉ cho đọc"), (13, "không có quyền")])
def test_a_disk_that_takes_nothing_leaves_nothing(
    congvan: Run, letter: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    class Refusing(io.BytesIO):
        def write(self, data: object) -> int:
            raise OSError(number, "no")

    import os

    fdopen = os.fdopen

    def refusing(handle: int, mode: str) -> io.IOBase:
        if mode == "rb":
            return fdopen(handle, mode)
        os.close(handle)
        return Refusing()

    monkeypatch.setattr("congvan.files.os.fdopen", refusing)
    outcome = congvan("render", "letter.yaml")
    assert outcome.code == 2 and said in outcome.problems[0]
    assert [path.name for path in Path().iterdir()] == ["letter.yaml"]


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("line", [("schema",), ("--help",)], ids=" ".join)
def test_a_full_disk_behind_stdout_is_one_line(line: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "congvan", *line], stdout=full, stderr=subprocess.PIPE, check=False
        )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (2, "đĩa đầy\n")


def test_a_long_list_of_names_is_cut(congvan: Run) -> None:
    (problem,) = congvan("explain", "XX").problems
    assert problem.endswith(", ….") and len(problem) < 150


def test_usage_names_what_must_be_given(congvan: Run) -> None:
    assert "Cách dùng: congvan new [TÙY CHỌN] -o TỆP MẪU" in congvan("new", "dispatch").problems
    assert "Usage: congvan fix [OPTIONS] -o FILE FILE" in congvan("fix", "--lang", "en").problems


def test_a_letter_goes_to_word_and_back_and_to_word_again(congvan: Run, letter: Path) -> None:
    congvan("render", "letter.yaml")
    assert congvan("check", "letter.docx").code == 0
    assert congvan("read", "letter.docx", "-o", "again.yaml").code == 0
    congvan("render", "again.yaml")
    assert Path("again.docx").read_bytes() == Path("letter.docx").read_bytes()


def test_a_file_named_by_its_error_is_not_named_twice() -> None:
    from congvan.errors import Message, UnreadableDocument, named

    with pytest.raises(UnreadableDocument) as caught, named(Path("a.docx")):
        raise UnreadableDocument(Message("Không đọc được tệp a.docx.", "Cannot read a.docx."))
    assert caught.value.message.vi == "Không đọc được tệp a.docx."
