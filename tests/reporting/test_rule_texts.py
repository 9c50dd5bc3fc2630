"""Rules explained: every requirement can be told in words, in both languages."""

from __future__ import annotations

from congvan.errors import Message, UnreadableDocument
from congvan.profile import load
from congvan.reporting.boxes import box_key
from congvan.reporting.explaining import explained
from congvan.reporting.github import to_github
from congvan.reporting.rules import rules_of
from congvan.reporting.run import CheckedFile, make_run

RULES = rules_of(load("nd30"))


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


def test_an_annotation_line_is_one_line_whatever_is_said() -> None:
    error = UnreadableDocument(Message("a\nb%: c", "a\nb%: c"))
    [line] = to_github(make_run(load("nd30"), [CheckedFile("x,y:z.docx", error=error)])).splitlines()
    assert line == "::error file=x%2Cy%3Az.docx,line=1,title=congvan::a%0Ab%25: c"
