"""The same dispatches, opened and saved again by LibreOffice."""

from __future__ import annotations

import pytest

from congvan.checker import check
from congvan.findings import Severity
from support.other_hands import HANDS
from support.resaved import by_libreoffice

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
