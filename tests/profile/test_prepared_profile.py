"""The shipped profile is read as it was prepared, and from its YAML files where these are others."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from congvan.profile.assembling import assemble
from congvan.profile.prepared import FILE, digest, prepare, prepared
from congvan.resources import find_profile

FOLDER = find_profile("nd30")
NORM = assemble(FOLDER)


def test_what_was_prepared_is_the_profile_of_the_yaml_files() -> None:
    assert prepared(FOLDER) == NORM, "run scripts/build_profile.py"


def test_what_is_shipped_was_prepared_of_the_files_beside_it() -> None:
    assert FOLDER.read(FILE).decode("utf-8") == prepare(NORM, FOLDER), "run scripts/build_profile.py"


def test_a_profile_whose_files_were_changed_is_not_taken_as_prepared(tmp_path: Path) -> None:
    shutil.copytree(Path(str(FOLDER.root)), tmp_path / "nd30")
    changed = replace(FOLDER, root=tmp_path / "nd30")
    assert prepared(changed) == NORM
    with (tmp_path / "nd30" / "03_number.yaml").open("a", encoding="utf-8") as file:
        file.write("# một dòng\n")
    assert digest(changed) != digest(FOLDER)
    assert prepared(changed) is None


def test_a_folder_of_ones_own_is_never_taken_as_prepared() -> None:
    assert prepared(replace(FOLDER, installed=False)) is None
