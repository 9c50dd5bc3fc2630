"""Hồ sơ mới: extensions are taken for known only where there are none."""

from __future__ import annotations

from pathlib import Path

from congvan.office.new_profile import synchronised


def installed(folder: Path, *, said: str = "[Version]\nbuildid=40(Build:2)\nVendor=x\n") -> Path:
    program = folder / "program" / "soffice"
    program.parent.mkdir(parents=True)
    (program.parent / "versionrc").write_text(said, "utf-8")
    (folder / "share" / "extensions").mkdir(parents=True)
    program.touch()
    return program


def test_an_installation_without_extensions_has_nothing_to_look_for(tmp_path: Path) -> None:
    assert synchronised(installed(tmp_path))["extensions/buildid"] == "40(Build:2)"


def test_a_link_to_the_program_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "soffice"
    link.symlink_to(installed(tmp_path / "office"))
    assert len(synchronised(link)) == 3


def test_extensions_that_are_there_are_looked_for(tmp_path: Path) -> None:
    for folder in ("share/extensions/dict-vi", "share/uno_packages/cache/uno_packages/one"):
        program = installed(tmp_path / folder.replace("/", "-"))
        (program.parent.parent / folder).mkdir(parents=True)
        assert synchronised(program) == {}


def test_an_installation_that_does_not_tell_its_build_is_left_alone(tmp_path: Path) -> None:
    assert synchronised(installed(tmp_path, said="[Version]\n")) == {}
    assert synchronised(tmp_path / "nowhere" / "soffice") == {}
