"""What proof-reading finds of slips planted in right letters, and what it says of letters that are right."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import congvan as cv
from congvan.findings import Severity
from proofing.measuring import false_alarms, reported
from proofing.sample import planted, right_letters

CERTAIN = ("blank", "dash", "syllable", "citation", "body")
CORRECTIONS = Path(__file__).parents[1] / "data" / "corrections.yaml"


@cache
def counted() -> tuple[Counter[str], Counter[str]]:
    """The planted slips and those reported, by the group of their kind."""
    planted_, reported_ = Counter[str](), Counter[str]()
    for one in planted():
        group = one.kind.partition(":")[0]
        planted_[group] += 1
        reported_[group] += reported(one) is not None
    return planted_, reported_


def test_most_slips_are_reported() -> None:
    every, found = counted()
    assert every.total() >= 300
    assert found.total() >= 0.6 * every.total()


@pytest.mark.parametrize("group", CERTAIN)
def test_of_the_plain_kinds_nearly_all_are(group: str) -> None:
    every, found = counted()
    assert found[group] >= 0.9 * every[group] > 0


def test_right_letters_are_left_alone() -> None:
    alarms = false_alarms(right_letters())
    assert len(right_letters()) >= 60
    assert len(alarms) <= 0.05 * len(right_letters())
    assert {finding.severity for _, finding in alarms} <= {Severity.INFO}


KINDS = {
    "no word số": ("118/2025/NĐ-CP", "số 118/2025/NĐ-CP"),
    "a slip of the hand": ("lổ hổng", "lỗ hổng"),
    "another word": ("thành toán", "thanh toán"),
    "two words one hears alike": ("định hưởng", "định hướng"),
    "two spellings": ("hàng", "hằng"),
    "a dash between years": ("(2024 – 2029);", "(2024-2029);"),
    "two blanks": ("chính  phù", "chính phù"),
    "a blank before its mark": ("hợp ;triển", "hợp; triển"),
    "none behind it": ("sở ,Luật", "sở, Luật"),
    "a law's capital": ("Luật thực hiện dân chủ ở cơ sở", "Luật Thực hiện dân chủ ở cơ sở"),
    "a congress's capital": ("đại hội", "Đại hội"),
    "two tones": ("Uỷ", "Ủy"),
    "a name without its place": ("Liên đoàn Cờ tỉnh", "Liên đoàn Cờ tỉnh An Bình"),
    "a word left out": ("phối với", "phối hợp với"),
    "a mark left out": ("Viêt Nam", "Việt Nam"),
    "letters that changed places": ("UBDN", "UBND"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_office_corrected_is_reported_with_its_change(kind: str) -> None:
    changes = [finding.change for finding in cv.proof(cv.load(CORRECTIONS)).findings if finding.change]
    assert KINDS[kind] in [(change.old, change.new) for change in changes]


def test_what_was_left_blank_or_cannot_be_is_reported() -> None:
    codes = Counter(finding.code for finding in cv.proof(cv.load(CORRECTIONS)).findings)
    assert (codes["P31"], codes["C07"], codes["C22"]) == (4, 1, 1)
