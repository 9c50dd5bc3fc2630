"""Every rule has letters that pass it and letters that fail it, and it alone.

A file is named after its rule and holds, in YAML, the letter to start from (``base``), cases that ``pass`` and cases
that ``fail``; each case says what is different (``support.letters``). A failing case may name further codes under
``also`` where the law itself asks for two things at once. Cases with ``printed`` are judged with pages, too, and say
what is different on them (``support.printed_letters``).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from congvan.checker import check
from congvan.checks import ManualRecord, find_kind
from congvan.findings import Report
from congvan.profile import load
from support.letters import BASES, letter
from support.printed_letters import printed_letter

HERE = Path(__file__).parent
RULES = [record for record in load("nd30").records if not isinstance(record, ManualRecord)]
_NOT_THERE = {
    "attached": {"ND5004", "ND5005", "ND5006", "ND5007"},
    "introduction": {"ND5004"},
    "leave_permit": {"ND5004"},
    "minutes": {"ND5005", "ND5006"},
}
"""What is not on the page of some: a line below the subject, place and date, a body beside a signature."""


@dataclass(frozen=True)
class Case:
    """One letter and what becomes of one rule on it."""

    code: str
    base: str
    changes: dict[str, Any]
    also: tuple[str, ...] = ()
    printed: dict[str, Any] | None = None

    def report(self) -> Report:
        docx = letter(self.base, self.changes)
        if self.printed is None:
            return check(docx)
        return check(docx, printed=printed_letter(self.base, self.changes, self.printed))


def _cases(kind: str) -> list[Any]:
    cases = []
    for path in sorted(HERE.glob("*.yaml")):
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        for number, case in enumerate(written[kind]):
            changes = dict(case)
            base = changes.pop("base", written.get("base", "dispatch"))
            also = tuple(changes.pop("also", ()))
            printed = changes.pop("printed", None)
            cases.append(pytest.param(Case(path.stem, base, changes, also, printed), id=f"{path.stem}-{number}"))
    return cases


@pytest.mark.parametrize("base", BASES)
def test_the_letters_to_start_from_have_no_finding(base: str) -> None:
    assert check(letter(base, {})).findings == ()


@pytest.mark.parametrize("base", BASES)
def test_nor_have_they_on_paper(base: str) -> None:
    report = check(letter(base, {}), printed=printed_letter(base, {}, {}))
    assert report.findings == ()
    on_paper = {record.code for record in RULES if find_kind(record.check).on_paper}
    silent = {item.code: item.reason.en for item in report.not_evaluated if item.code in on_paper}
    of_other_forms = {code for code, reason in silent.items() if reason.startswith("applies to form 1.1, ")}
    assert set(silent) - of_other_forms == _NOT_THERE.get(base, set())


@pytest.mark.parametrize("case", _cases("pass"))
def test_it_passes(case: Case) -> None:
    report = case.report()
    assert report.codes == case.also
    assert case.code in report.passed


@pytest.mark.parametrize("case", _cases("fail"))
def test_it_fails_and_nothing_else_does(case: Case) -> None:
    report = case.report()
    assert set(report.codes) == {case.code, *case.also}
    own = [finding for finding in report if finding.code == case.code]
    assert all(finding.found.vi and finding.expected.vi and finding.fix.vi and finding.fix.en for finding in own)


def test_every_rule_has_cases_of_both_kinds() -> None:
    files = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in HERE.glob("*.yaml")}
    assert set(files) == {record.code for record in RULES}
    assert all(file["pass"] and file["fail"] for file in files.values())
