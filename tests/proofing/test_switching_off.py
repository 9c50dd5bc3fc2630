"""Tắt từng loại: every kind of slip is switched off by its code alone, in a call or in a house profile."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

import congvan as cv
from congvan.checks.proofing import ProofingRecord
from congvan.profile import Profile, load
from support.letters import letter

RULES = Path(__file__).parents[1] / "rules"
CODES = [record.code for record in load("nd30").records if isinstance(record, ProofingRecord)]


@cache
def faulty(code: str) -> bytes:
    """A letter with the slip: the first failing case of the rule."""
    written = yaml.safe_load((RULES / f"{code}.yaml").read_text(encoding="utf-8"))
    case = {key: value for key, value in written["fail"][0].items() if key != "also"}
    base = case.pop("base", written.get("base", "dispatch"))
    return letter(base, case)


def house(folder: Path, code: str) -> Profile:
    """The decree without that record."""
    header = {
        "name": "house",
        "title": {"vi": "Nhà", "en": "House"},
        "in_force": {"from": "2020-03-05"},
        "extends": "nd30",
        "disable": {code: "cơ quan không dùng"},
    }
    (folder / "profile.yaml").write_text(yaml.safe_dump(header, allow_unicode=True), encoding="utf-8")
    return load(folder)


@pytest.mark.parametrize("code", CODES)
def test_a_kind_is_off_by_its_code(code: str, tmp_path: Path) -> None:
    docx = faulty(code)
    assert code in {finding.code for finding in cv.proof(docx).findings}
    assert code not in {finding.code for finding in cv.proof(docx, ignore=code).findings}
    assert code not in {finding.code for finding in cv.proof(docx, house(tmp_path, code)).findings}


REPAIRED = [
    record.code
    for record in load("nd30").records
    if isinstance(record, ProofingRecord) and record.repair == "correction"
]


@pytest.mark.parametrize("code", REPAIRED)
def test_what_has_one_right_form_is_repaired_where_its_code_is_named(code: str) -> None:
    docx = faulty(code)
    reported = [finding for finding in cv.proof(docx, select=code).findings if finding.change and finding.change.new]
    repaired = cv.fix(docx, select=code).docx
    assert reported and not [
        finding for finding in cv.proof(repaired, select=code).findings if finding.change and finding.change.new
    ]
    assert cv.fix(docx).docx == docx or reported == [
        finding
        for finding in cv.proof(cv.fix(docx).docx, select=code).findings
        if finding.change and finding.change.new
    ]
