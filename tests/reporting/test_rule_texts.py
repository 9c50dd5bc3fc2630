"""Rules explained: every requirement can be put into words, in both languages."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest

from congvan.checks.proofing import TESTS, ProofingRecord
from congvan.cited.consistency import RULES as CONSISTENCIES, ComponentText, Context, check_consistency
from congvan.cited.consistency.gathering import gather
from congvan.errors import Message, UnreadableDocument
from congvan.fixer.corrections import corrects
from congvan.profile import load
from congvan.proofing.kinds import PROOFINGS
from congvan.proofing.model import Letter, Passage, Slip
from congvan.reporting.boxes import box_key
from congvan.reporting.explaining import explained, facts
from congvan.reporting.github import to_github
from congvan.reporting.rules import rules_of
from congvan.reporting.run import CheckedFile, make_run
from congvan.vocabulary import Component

RULES = rules_of(load("nd30"))
PROOFREAD = [record for record in load("nd30").records if isinstance(record, ProofingRecord)]


def test_every_rule_says_what_is_checked() -> None:
    for rule in RULES.values():
        assert len(rule.checked.vi) > 5 and len(rule.checked.en) > 5, rule.code
        assert "None" not in rule.checked.en and "{" not in rule.checked.en, rule.code
        assert "_" not in rule.checked.vi + rule.checked.en, rule.code


def test_every_record_has_a_box() -> None:
    assert all(box_key(code) for code in RULES if not code.startswith("RD"))


def test_every_rule_is_explained_in_both_languages() -> None:
    for rule in RULES.values():
        assert explained(rule, "vi").startswith(f"{rule.code} {rule.name}\n")
        assert "Severity:" in explained(rule, "en")


def test_every_rule_says_what_is_checked_why_and_how_to_mend() -> None:
    for rule in RULES.values():
        reported = dict(facts(rule))
        assert reported["why"].vi and reported["why"].en, rule.code
        if not rule.manual:
            assert reported["checked"].vi and reported["fix"].vi and reported["fix"].en, rule.code
            assert reported["clause"].vi, rule.code


def test_what_is_compared_is_not_a_second_why() -> None:
    for code in CONSISTENCIES:
        assert RULES[code].checked.vi != RULES[code].why.vi and RULES[code].checked.en != RULES[code].why.en


def found_in(text: str) -> set[str]:
    zones = [ComponentText(_component(line), line, f"đoạn {at}") for at, line in enumerate(text.split("\n"), start=1)]
    return {fault.code for fault in check_consistency(zones, Context())}


def _component(line: str) -> Component:
    if re.match("[^0-9]+, ngày", line):
        return Component.PLACE_DATE
    kinds = {"Số:": Component.NUMBER, "Phụ lục": Component.APPENDIX_NUMBER}
    return next((kind for start, kind in kinds.items() if line.startswith(start)), Component.BODY)


@pytest.mark.parametrize("code", CONSISTENCIES)
def test_the_examples_of_a_rule_of_consistency_fail_and_pass_it(code: str) -> None:
    assert code in found_in(CONSISTENCIES[code].wrong)
    assert code not in found_in(CONSISTENCIES[code].right)


@pytest.mark.parametrize("record", PROOFREAD, ids=lambda record: record.code)
def test_the_examples_of_a_slip_fail_and_pass_its_rule(record: ProofingRecord) -> None:
    """Reported in the wrong text, not in the right one, and corrected into it where there is one right form."""
    example = PROOFINGS[record.expect.test]
    reported = slips_in(record, example.wrong)
    assert reported and not slips_in(record, example.right)
    if corrects(record) and all(slip.right is not None for slip in reported):
        text = example.wrong
        for slip in sorted(reported, key=lambda slip: -slip.start):
            text = text[: slip.start] + (slip.right or "") + text[slip.end :]
        assert text == example.right


def slips_in(record: ProofingRecord, text: str) -> list[Slip]:
    lines = text.split("\n")
    zones = [ComponentText(_part(line), unicodedata.normalize("NFC", line), order=at) for at, line in enumerate(lines)]
    passages = tuple(
        Passage(zone.component, zone.text, zone.text, at, loose=not unicodedata.is_normalized("NFC", lines[at]))
        for at, zone in enumerate(zones)
    )
    material = gather(zones, Context(issue_date=date(2026, 11, 5)))
    return list(TESTS[record.expect.test](Letter(passages, material)))


def _part(line: str) -> Component:
    parts = {
        "Căn cứ": Component.LEGAL_BASIS,
        "Điều": Component.ARTICLE,
        "Như": Component.RECIPIENT,
        "Kính gửi": Component.ADDRESSEE,
    }
    return next((part for start, part in parts.items() if line.startswith(start)), _component(line))


def test_every_kind_of_slip_is_reported() -> None:
    assert [record.expect.test for record in PROOFREAD] == list(PROOFINGS)


def test_every_rule_of_consistency_is_reported() -> None:
    assert list(CONSISTENCIES) == [code for code in RULES if re.fullmatch(r"C\d\d", code)]


def test_an_annotation_line_is_one_line_whatever_is_said() -> None:
    error = UnreadableDocument(Message("a\nb%: c", "a\nb%: c"))
    [line] = to_github(make_run(load("nd30"), [CheckedFile("x,y:z.docx", error=error)])).splitlines()
    assert line == "::error file=x%2Cy%3Az.docx,line=1,title=congvan::a\\nb%25: c"
