"""That no command, forced or not, destroys a file that it reads or that is something else."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from congvan.cli.app import run
from congvan.cli.checking import find_files
from hostile.files import LETTER, word_file

NOTES = b"my notes"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Word file, its data, another Word file, a text called Word and a text called YAML."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.docx", "victim.docx"):
        (tmp_path / name).write_bytes(word_file())
    for name in ("notes.docx", "notes.pdf", "notes.xlsx"):
        (tmp_path / name).write_bytes(NOTES)
    (tmp_path / "a.yaml").write_text(LETTER, encoding="utf-8")
    (tmp_path / "word.yaml").write_bytes(word_file())
    (tmp_path / "word.json").write_bytes(word_file())
    os.link(tmp_path / "a.docx", tmp_path / "same.docx")
    os.link(tmp_path / "a.yaml", tmp_path / "same.yaml")
    return tmp_path


@pytest.mark.parametrize(
    "line",
    [
        "check a.docx --write-baseline victim.docx --reason x",
        "check a.docx --write-baseline word.yaml --reason x",
        "check a.docx --baseline b.yaml --write-baseline b.yaml --reason x",
        "check a.docx --annotate a.docx",
        "check a.docx --annotate same.docx",
        "check a.docx --sheet same.docx",
        "check a.docx --annotate notes.docx",
        "check a.docx --xlsx notes.xlsx",
        "fix a.docx -o a.docx --force",
        "fix a.docx -o same.docx --force",
        "fix a.docx -o notes.docx --force",
        "read a.docx -o word.yaml --force",
        "render a.yaml -o notes.docx",
        "render a.yaml -o /dev/null",
        "citations a.docx -o a.docx --force",
        "citations a.docx -o victim.docx --force",
        "citations a.yaml --yaml -o same.yaml --force",
        "diff a.docx a.yaml -o same.yaml --force",
        "verify a.docx --against a.yaml -o a.yaml --force",
        "new dispatch -o word.yaml --force",
        "template new mine --from mine --force",
    ],
)
def test_an_input_or_a_file_of_another_kind_is_refused(folder: Path, line: str) -> None:
    if sys.platform == "win32" and "/dev" in line:
        pytest.skip("no devices")
    (folder / "b.yaml").write_text("suppress: []\n", encoding="utf-8")
    run(["template", "new", "mine"])
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert run(line.split()) == 2
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")
def test_links_and_pipes_are_refused_folders_are_followed(folder: Path) -> None:
    (folder / "link.docx").symlink_to("victim.docx")
    (folder / "new.docx").symlink_to("nothing.docx")
    os.mkfifo(folder / "pipe.docx")
    (folder / "real").mkdir()
    (folder / "there").symlink_to("real")
    for name in ("link.docx", "new.docx", "pipe.docx"):
        assert run(["render", "a.yaml", "-o", name]) == 2, name
        assert run(["fix", "a.docx", "-o", name, "--force"]) == 2, name
    assert not (folder / "nothing.docx").exists()
    assert run(["render", "a.yaml", "-o", "there/b.docx"]) == 0 and (folder / "real" / "b.docx").is_file()


def test_stdout_is_not_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", "a.docx", "-o", "-"]) == 0
    assert run(["citations", "a.docx", "-o", "-"]) == 0
    assert "Sở Tài chính" in capsys.readouterr().out


def test_a_folder_that_cannot_be_listed_is_reported_and_counts(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "closed").mkdir()
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    (folder / "notes.docx").unlink()
    monkeypatch.setattr(os, "scandir", refusing)
    assert Path("closed") in find_files([Path()])
    assert run(["check", ".", "--format", "json"]) == 2
    files = json.loads(capsys.readouterr().out)["files"]
    assert [file["file"] for file in files if file["status"] == "unreadable"] == ["closed"] and len(files) == 4
