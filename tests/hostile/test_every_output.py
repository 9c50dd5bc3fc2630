"""That every file which a command can write is written over nothing that it reads, or that is something else."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import typer
import yaml

from batching.office import PRESET
from congvan.cli.app import app, run
from congvan.files import DOCX_SIGNATURE
from congvan.followup import write_cycle
from followup.reports import CYCLE, REGISTER, incoming
from followup.story import ISSUER
from hostile.files import LETTER, word_file


class Output(NamedTuple):
    """A line that writes ``{}``, how that must end, and the files which the line reads that end so too."""

    line: str
    ending: str
    inputs: tuple[str, ...] = ()


_CYCLE: Final = ("theodoi.yaml", "units.yaml")
_FOLLOWUP: Final = "--of d3 --period 2026-10"
OUTPUTS: Final = {
    ("batch", "--report"): Output("batch rows.jsonl --preset p.yaml --to out --report {}", ".json", ("rows.jsonl",)),
    ("batch", "--zip"): Output("batch rows.jsonl --preset p.yaml --zip {}", ".zip"),
    ("check", "--write-baseline"): Output(
        "check a.docx --baseline base.yaml --reason x --write-baseline {}", ".yaml", ("base.yaml",)
    ),
    ("check", "--annotate"): Output("check a.docx --annotate {}", ".docx", ("a.docx",)),
    ("check", "--sheet"): Output("check a.docx --sheet {}", ".docx", ("a.docx",)),
    ("check", "--xlsx"): Output("check a.docx --xlsx {}", ".xlsx"),
    ("check", "--html"): Output("check a.docx --html {}", ".html"),
    ("citations", "--output"): Output("citations a.yaml --yaml --force -o {}", ".yaml", ("a.yaml",)),
    ("copy", "--output"): Output("copy a.docx --by by.yaml --force -o {}", ".docx", ("a.docx",)),
    ("diff", "--output"): Output("diff a.docx a.json --format json --force -o {}", ".json", ("a.json",)),
    ("diff", "--track"): Output("diff a.docx b.docx --force --track {}", ".docx", ("a.docx", "b.docx")),
    ("fix", "--output"): Output("fix a.docx --force -o {}", ".docx", ("a.docx",)),
    ("followup start", "--output"): Output(
        "followup start a.yaml --number 1/X --date 2026-10-06 --program P --plan-year 2026 --units units.yaml --force "
        "-o {}",
        ".yaml",
        ("a.yaml", "units.yaml"),
    ),
    ("followup next", "--output"): Output(f"followup next theodoi.yaml --issuer {ISSUER!r} -o {{}}", ".yaml", _CYCLE),
    ("followup remind", "--output"): Output(
        "followup remind theodoi.yaml --of d3 --at '2026-11-26 08:00' --force -o {}", ".yaml", _CYCLE
    ),
    ("followup status", "--pdf"): Output("followup status theodoi.yaml --pdf {}", ".pdf"),
    ("followup status", "--png"): Output("followup status theodoi.yaml --png {}", ".png"),
    ("followup status", "--html"): Output("followup status theodoi.yaml --html {}", ".html"),
    ("followup status", "--chart"): Output("followup status theodoi.yaml --chart {}", ".png"),
    ("followup ledger", "--output"): Output("followup ledger theodoi.yaml --force -o {}", ".xlsx"),
    ("followup form", "--output"): Output(
        f"followup form theodoi.yaml {_FOLLOWUP} --unit 20003 --force -o {{}}", ".docx", ("t10.docx",)
    ),
    ("followup collect", "--output"): Output(
        f"followup collect theodoi.yaml so_den.xlsx {_FOLLOWUP} --cut-off '2026-10-31 17:00' --force -o {{}}",
        ".xlsx",
        ("so_den.xlsx", "bh.xlsx"),
    ),
    ("new", "--output"): Output("new dispatch --force -o {}", ".yaml"),
    ("preset new", "--output"): Output("preset new p --from a.yaml --force -o {}", ".yaml", ("a.yaml",)),
    ("proof", "--track"): Output("proof a.docx --force --track {}", ".docx", ("a.docx",)),
    ("read", "--output"): Output("read a.docx --force -o {}", ".yaml"),
    ("render", "--output"): Output("render named.docx -o {}", ".docx", ("named.docx",)),
    ("render", "--pdf"): Output("render named.pdf -o x.docx --pdf {}", ".pdf", ("named.pdf",)),
    ("verify", "--output"): Output("verify a.docx --against a.json --format json --force -o {}", ".json", ("a.json",)),
}
FOLDERS: Final = {
    ("batch", "--to"), ("preview", "--output"), ("render", "--png"), ("template new", "folder"),
}  # fmt: skip
"""Folders in which files of fixed names are written: the tests of each."""
INPUTS: Final = {
    "--against", "--baseline", "--base", "--by", "--data", "--dictionary", "--docx", "--figures", "--folder", "--from",
    "--incoming",
    "--letter", "--manual", "--preset", "--presets", "--profile", "--read", "--template", "--units", "after", "before",
    "cycle", "file", "files", "incoming", "issued", "letter", "preset", "rows",
}  # fmt: skip
READ: Final = {
    ("followup start", "--pdf"),
    ("followup issue", "--pdf"),
    ("read", "--apart"),
    ("template check", "folder"),
    ("verify", "--cycle"),
}
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")


def commands(command: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "list_commands"):
        yield name, command
        return
    for one in command.list_commands(None):
        yield from commands(command.get_command(None, one), f"{name} {one}".strip())


def test_every_option_that_names_a_file_is_known_to_read_or_to_write_it() -> None:
    found = {
        (name, one.opts[-1])
        for name, command in commands(typer.main.get_command(app))
        for one in command.params
        if {"FILE", "FOLDER"} & set(str(one.metavar).replace("\0", "|").replace("…", "").split("|"))
    }
    written = {one for one in found if one not in READ and one[1] not in INPUTS}
    assert written == {*OUTPUTS, *FOLDERS}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All that the lines read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONGVAN_SOFFICE", "no-such-soffice")
    for name in ("a.docx", "b.docx", "t10.docx"):
        (tmp_path / name).write_bytes(word_file())
    for name in ("a.yaml", "named.docx", "named.pdf"):
        (tmp_path / name).write_text(LETTER, encoding="utf-8")
    (tmp_path / "p.yaml").write_text(PRESET, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(yaml.safe_load(LETTER)), encoding="utf-8")
    (tmp_path / "base.yaml").write_text("suppress: []\n", encoding="utf-8")
    (tmp_path / "by.yaml").write_text("form: Sao y\n", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text('{"a": 1}\n', encoding="utf-8")
    units = yaml.safe_dump(REGISTER.model_dump(mode="json"), allow_unicode=True)
    (tmp_path / "units.yaml").write_text(units, encoding="utf-8")
    write_cycle(CYCLE, tmp_path / "theodoi.yaml")
    incoming(tmp_path, (1, "xã Bình Hòa", "1/BC-UBND", "", "20/10/2026 08:00", "", "", "bh.xlsx", 1, "", ""))
    (tmp_path / "bh.xlsx").write_bytes((tmp_path / "so_den.xlsx").read_bytes())
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def refused(folder: Path, output: Output, name: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said when the line is to write ``name``: it ends with 2, and every file is what it was."""
    before = contents(folder)
    assert run([*shlex.split(output.line.format(name)), "--lang", "en"]) == 2, output.line.format(name)
    assert contents(folder) == before, output.line.format(name)
    said = capsys.readouterr().err
    assert name in said and "internal error" not in said, said
    return said


@pytest.mark.parametrize("output", OUTPUTS.values(), ids=[" ".join(one) for one in OUTPUTS])
class TestOutput:
    def test_over_what_the_line_reads_is_refused(
        self, office: Path, output: Output, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in output.inputs:
            alias = f"alias{Path(name).suffix}"
            os.link(office / name, office / alias)
            for one in (name, f"{office}/{name}", alias):
                refused(office, output, one, capsys)
            (office / alias).unlink()

    def test_under_the_name_of_another_kind_is_refused(
        self, office: Path, output: Output, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for ending in (".docx", ".yaml", ".pdf", ".exe"):
            if ending != output.ending and output.line.split()[1] != "form":
                assert "must end in" in refused(office, output, f"new{ending}", capsys)

    @posix
    def test_onto_a_link_a_pipe_and_a_device_is_refused(
        self, office: Path, output: Output, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (office / "victim").write_bytes(DOCX_SIGNATURE)
        for target in ("victim", "nothing", "/dev/null"):
            link = office / f"link{output.ending}"
            link.symlink_to(target)
            assert "is a link" in refused(office, output, link.name, capsys)
            link.unlink()
        os.mkfifo(office / f"pipe{output.ending}")
        assert "device or a pipe" in refused(office, output, f"pipe{output.ending}", capsys)
        assert not (office / "nothing").exists()

    def test_over_a_file_that_holds_something_else_is_refused(
        self, office: Path, output: Output, capsys: pytest.CaptureFixture[str]
    ) -> None:
        holds = b"my notes" if output.ending in (".docx", ".xlsx", ".zip", ".pdf", ".png") else word_file()
        (office / f"other{output.ending}").write_bytes(holds)
        refused(office, output, f"other{output.ending}", capsys)


@posix
@pytest.mark.parametrize("name", ["manifest.jsonl", ".congvan-batch.lock", "0001.docx"])
def test_a_batch_writes_through_no_link_in_its_folder(
    office: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "out").mkdir()
    (office / "victim").write_bytes(b"")
    for target in ("../victim", "../nothing"):
        (office / "out" / name).symlink_to(target)
        line = "batch rows.jsonl --preset p.yaml --to out"
        for more in ([], ["--resume"]):
            assert run([*line.split(), *more]) in (1, 2)
        assert (office / "out" / name).is_symlink()
        (office / "out" / name).unlink()
    assert (office / "victim").read_bytes() == b"" and not (office / "nothing").exists()


def test_a_batch_keeps_a_file_that_is_not_a_manifest(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "out").mkdir()
    (office / "out" / "manifest.jsonl").write_text('{"mine": 1}\n', encoding="utf-8")
    for more in ([], ["--resume"]):
        line = ["batch", "rows.jsonl", "--preset", "p.yaml", "--to", "out", "--lang", "en", *more]
        assert run(line) == 2
        assert "is not the manifest of a batch" in capsys.readouterr().err
    assert (office / "out" / "manifest.jsonl").read_text(encoding="utf-8") == '{"mine": 1}\n'
