"""Right letters have right pages, and every fault that is planted is seen on paper, by one code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.findings import Finding, Report
from congvan.printed import Printed
from congvan.profile import Profile, load
from examples import NAMES
from printed.conftest import MIXED, OWN
from printed.planted import FAULTS, Fault
from support.other_hands import HANDS

pytestmark = pytest.mark.office
WRAPPING = "python-docx on its own template"
"""Half a page is too narrow for the country's name."""


def on_paper(report: Report) -> list[Finding]:
    return [finding for finding in report if finding.code.startswith("ND50")]


@pytest.mark.parametrize("name", ["right", *NAMES, *OWN, *(f"mixed {at}" for at in range(1, MIXED + 1))])
def test_our_letters_are_right_on_paper(name: str, letters: Mapping[str, bytes], sheets: Mapping[str, Printed]) -> None:
    report = check(letters[name], printed=sheets[name])
    assert on_paper(report) == []
    silent = {item.code for item in report.not_evaluated if item.code.startswith("ND50")}
    without_date = {"ND5005", "ND5006"} if name.startswith("minutes/") else set()
    assert silent <= {"ND5004", *without_date}


@pytest.mark.parametrize("name", sorted(set(HANDS) - {WRAPPING}))
def test_what_offices_write_is_not_a_fault_on_paper(
    name: str, letters: Mapping[str, bytes], sheets: Mapping[str, Printed]
) -> None:
    assert on_paper(check(letters[name], printed=sheets[name])) == []


def test_a_name_that_wraps_in_half_a_page_is_seen(letters: Mapping[str, bytes], sheets: Mapping[str, Printed]) -> None:
    report = check(letters[WRAPPING], printed=sheets[WRAPPING])
    assert [finding.code for finding in on_paper(report)] == ["ND5001"]


def _house(fault: Fault, folder: Path) -> Profile:
    """The norm without the codes that see the fault in the file."""
    if not fault.file:
        return load("nd30")
    lines = "\n".join(f'  {code}: "nghe sau"' for code in fault.file)
    head = (
        "name: house\nextends: nd30\ntitle: {vi: Nội bộ, en: House}\nin_force: {from: 2020-03-05}\n"
        f"disable:\n{lines}\n"
    )
    (folder / "profile.yaml").write_text(head, encoding="utf-8")
    return load(folder)


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_seen_on_paper(
    name: str, letters: Mapping[str, bytes], sheets: Mapping[str, Printed], tmp_path: Path
) -> None:
    fault = FAULTS[name]
    found = on_paper(check(letters[name], _house(fault, tmp_path), printed=sheets[name]))
    assert [finding.code for finding in found] == [fault.code]
    assert fault.says in found[0].found.vi


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if fault.file])
def test_what_the_file_says_is_reported_once(
    name: str, letters: Mapping[str, bytes], sheets: Mapping[str, Printed]
) -> None:
    report = check(letters[name], printed=sheets[name])
    assert on_paper(report) == []
    assert set(report.codes) & set(FAULTS[name].file)
