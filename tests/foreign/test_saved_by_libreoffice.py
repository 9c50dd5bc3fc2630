"""The same dispatches, opened and saved again by LibreOffice."""

from __future__ import annotations

import pytest

from congvan.checker import check
from congvan.findings import Severity
from support.many_offices import right as papers
from support.many_offices.scoring import BY_RIGHT
from support.other_hands import HANDS
from support.resaved import by_libreoffice
from support.right_letters import RIGHT

pytestmark = pytest.mark.office
# LibreOffice writes some of the deleted text of tables as text that is there: such a file is another one
SAVED = [name for name in HANDS if name != "tracked changes"]


@pytest.fixture(scope="module")
def saved() -> dict[tuple[str, str], bytes]:
    docxs = {(name, "right"): HANDS[name].right() for name in SAVED}
    docxs |= {(name, "faulty"): HANDS[name].faulty() for name in SAVED}
    return by_libreoffice(docxs)


@pytest.mark.parametrize("name", SAVED)
def test_a_right_dispatch_stays_right(saved: dict[tuple[str, str], bytes], name: str) -> None:
    report = check(saved[name, "right"])
    assert [(finding.code, finding.found.vi) for finding in report if finding.severity is not Severity.INFO] == []


@pytest.mark.parametrize("name", SAVED)
def test_its_faults_are_still_found(saved: dict[tuple[str, str], bytes], name: str) -> None:
    report = check(saved[name, "faulty"])
    assert {finding.code for finding in report.errors} == HANDS[name].codes


# LibreOffice draws the lines of the one aslant, and puts the number on page one of the other: both are faulty then
CHANGED = ("lines of libreoffice", "head in a nested table")


def test_right_letters_stay_right() -> None:
    letters = {name: made() for name, made in RIGHT.items() if name not in CHANGED}
    for name, docx in by_libreoffice(letters).items():
        reported = [(one.code, one.found.vi) for one in check(docx) if one.severity is not Severity.INFO]
        assert (name, reported) == (name, [])


def test_papers_of_many_offices_get_no_finding() -> None:
    made = {name: docx for name, docx, _ in papers(seed=21, hands=1)}
    allowed = {
        name: frozenset().union(*(BY_RIGHT[one] for one in reported)) for name, _, reported in papers(seed=21, hands=1)
    }
    for name, docx in by_libreoffice(made).items():
        before = {one.code for one in check(made[name])}
        reported = {one.code for one in check(docx) if one.severity is not Severity.INFO}
        assert (name, reported - before - allowed[name]) == (name, set())
