"""That a cycle from anybody, the letters and registers that it names, reach no file outside its folder."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from congvan.cli.app import run
from congvan.cycle.model import DataFile
from congvan.followup import CycleLetter, FiguresFile, FollowUpCycle, read_cycle, write_cycle
from followup.reports import CYCLE, REGISTER
from hostile.files import LETTER, word_file

FIELDED = "preset: disbursement-monthly\nvalues: {results: {file: %s, as_of: 2026-10-31, units: units.yaml}}\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cycle in a folder beside which a secret lies."""
    folder = tmp_path / "office"
    folder.mkdir()
    monkeypatch.chdir(folder)
    units = yaml.safe_dump(REGISTER.model_dump(mode="json"), allow_unicode=True)
    for place in (tmp_path, folder):
        (place / "units.yaml").write_text(units, encoding="utf-8")
    for name in ("secret.yaml", "secret.csv"):
        (tmp_path / name).write_text("swordfish: swordfish\n", encoding="utf-8")
    (folder / "t10.docx").write_bytes(word_file())
    (folder / "draft.yaml").write_text(FIELDED % "../secret.csv", encoding="utf-8")
    return folder


def units_outside(cycle: FollowUpCycle) -> FollowUpCycle:
    return cycle.changed(units="../units.yaml")


def letter_with(**change: object) -> Callable[[FollowUpCycle], FollowUpCycle]:
    def changed(cycle: FollowUpCycle) -> FollowUpCycle:
        return cycle.changed(letters=(cycle.letters[0].model_copy(update=change),))

    return changed


FIGURES = FiguresFile(file="../secret.csv", as_of="2026-10-31")  # type: ignore[arg-type]
KEPT = (DataFile(file="../secret.csv", sha256="0"),)
NAMING = {
    "units": units_outside,
    "letter": letter_with(file="../secret.yaml"),
    "figures": letter_with(figures=FIGURES),
    "table of a letter": letter_with(file="draft.yaml"),
    "kept copy": letter_with(file="draft.yaml", data=KEPT),
}


@pytest.mark.parametrize("change", NAMING.values(), ids=list(NAMING))
def test_a_cycle_names_no_file_outside_its_folder(
    office: Path, change: Callable[[FollowUpCycle], FollowUpCycle], capsys: pytest.CaptureFixture[str]
) -> None:
    write_cycle(change(CYCLE), office / "theodoi.yaml")
    assert run(shlex.split("followup status theodoi.yaml --html x.html --on 2026-11-20 --lang en")) == 2
    said = capsys.readouterr()
    assert "is outside the open folder" in said.err and "swordfish" not in said.out + said.err
    assert not (office / "x.html").exists()


def test_a_wider_folder_is_opened_by_name(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cycle(units_outside(CYCLE), office / "theodoi.yaml")
    line = "followup status theodoi.yaml --on 2026-11-20"
    assert run(line.split()) == 2
    assert run([*line.split(), "--base", ".."]) == 0


@pytest.mark.parametrize("name", ["../secret.csv", "/etc/passwd", "link.csv"])
def test_issue_keeps_no_copy_of_a_file_outside(office: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "link.csv").symlink_to("../secret.csv")
    (office / "draft.yaml").write_text(FIELDED % name, encoding="utf-8")
    cycle = CYCLE.changed(letters=(*CYCLE.letters, CycleLetter(key="cv11", file="draft.yaml")))
    write_cycle(cycle, office / "theodoi.yaml")
    before = set(office.rglob("*"))
    assert run(shlex.split("followup issue theodoi.yaml draft.yaml --number 2/X --date 2026-11-06 --lang en")) == 2
    assert "swordfish" not in (said := capsys.readouterr()).err + said.out
    assert set(office.rglob("*")) == before
    assert read_cycle(office / "theodoi.yaml") == cycle


def test_a_draft_that_is_not_text_is_reported(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cycle = CYCLE.changed(letters=(*CYCLE.letters, CycleLetter(key="cv11", file="draft.yaml")))
    write_cycle(cycle, office / "theodoi.yaml")
    (office / "draft.yaml").write_bytes(b"\xff\xfe\x00")
    assert run(shlex.split("followup next theodoi.yaml -o draft.yaml --issuer A --lang en")) == 2
    assert "is not UTF-8 text" in capsys.readouterr().err
    assert (office / "draft.yaml").read_bytes() == b"\xff\xfe\x00"


def test_what_is_typed_wrong_on_the_line_is_reported(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cycle(CYCLE, office / "theodoi.yaml")
    for line in ("followup status theodoi.yaml --on never", "followup status theodoi.yaml --on 31/02/2026"):
        assert run(line.split()) == 2
        assert "internal error" not in (said := capsys.readouterr().err) and "lỗi nội bộ" not in said and said


def test_a_letter_that_a_cycle_follows_may_be_of_another_hand(office: Path) -> None:
    (office / "plain.yaml").write_text(LETTER, encoding="utf-8")
    write_cycle(letter_with(file="plain.yaml")(CYCLE), office / "theodoi.yaml")
    assert run(["followup", "status", "theodoi.yaml", "--html", "x.html", "--on", "2026-11-20"]) == 0
    assert (office / "x.html").is_file()
