"""What is said to be mended is what is mended, on the failing letters of every rule."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from congvan.checks import KINDS
from congvan.errors import ProfileError
from congvan.fixer import fix
from congvan.profile import load
from support.letters import letter

NORM = load("nd30")
ALIKE = ("typography", "spacing", "proofing")
"""Kinds whose records are repaired alike, and reported as a kind."""
CASES = Path(__file__).parents[1] / "rules"


def mended_somewhere(code: str) -> bool:
    written = yaml.safe_load((CASES / f"{code}.yaml").read_text("utf-8"))
    for case in written["fail"]:
        changes = {key: value for key, value in case.items() if key not in ("base", "also", "printed")}
        docx = letter(case.get("base", written.get("base", "dispatch")), changes)
        if any(repair.code == code for repair in fix(docx, NORM, select=[code]).repairs):
            return True
    return False


@pytest.mark.parametrize("code", sorted(path.stem for path in CASES.glob("*.yaml")))
def test_a_rule_is_mended_if_it_is_said_so(code: str) -> None:
    assert mended_somewhere(code) is (NORM.record(code).repair is not None)


def test_every_repair_of_a_kind_is_named_by_a_record() -> None:
    named = {(record.check, record.repair) for record in NORM.records if record.repair}
    assert named == {(name, repair) for name, kind in KINDS.items() for repair in kind.repairs}


def test_a_house_profile_that_renames_a_rule_keeps_its_repair(tmp_path: Path) -> None:
    record = next(one for one in _written("01_national_name_and_motto.yaml") if one["code"] == "ND0105")
    head = {"name": "house", "title": {"vi": "Nội bộ", "en": "House"}, "in_force": {"from": date(2020, 3, 5)}}
    head |= {"extends": "nd30", "disable": {"ND0105": "đánh số lại"}}
    (tmp_path / "profile.yaml").write_text(yaml.safe_dump(head, allow_unicode=True), "utf-8")
    (tmp_path / "own.yaml").write_text(yaml.safe_dump([record | {"code": "STC0001"}], allow_unicode=True), "utf-8")
    docx = letter("dispatch", {"national_motto": {"text": "Độc lập – Tự do – Hạnh phúc"}})
    assert [repair.code for repair in fix(docx, tmp_path).repairs] == ["STC0001"]


def test_a_repair_of_another_kind_of_check_is_refused(tmp_path: Path) -> None:
    head = {"name": "house", "title": {"vi": "Nội bộ", "en": "House"}, "in_force": {"from": date(2020, 3, 5)}}
    head |= {"extends": "nd30", "override": {"ND0105": {"reason": "thử", "repair": "page_setup"}}}
    (tmp_path / "profile.yaml").write_text(yaml.safe_dump(head, allow_unicode=True), "utf-8")
    with pytest.raises(ProfileError, match="motto, number_label"):
        load(tmp_path)


def _written(name: str) -> list[dict[str, Any]]:
    folder = Path(__file__).parents[2] / "src/congvan/profiles/nd30"
    return yaml.safe_load((folder / name).read_text("utf-8"))


def test_the_page_on_mending_names_every_rule_that_is_not_of_a_kind_mended_alike() -> None:
    page = (Path(__file__).parents[2] / "docs" / "howto" / "fixing.md").read_text("utf-8")
    named = re.findall(r"\b(?:ND\d{4}|C\d{2})\b", page.partition("## What is repaired")[2].partition("\n## ")[0])
    by_name = [record.code for record in NORM.records if record.check not in ALIKE and record.repair]
    assert sorted(named) == sorted(by_name)
