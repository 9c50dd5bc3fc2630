"""SARIF: valid by the schema of version 2.1.0, and saying what the run says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from congvan.checker import check
from congvan.errors import Message, UnreadableDocument
from congvan.profile import load
from congvan.reporting.run import CheckedFile, make_run
from congvan.reporting.sarif import to_sarif
from congvan.reporting.suppression import Suppression
from support.letters import letter

SCHEMA = Path(__file__).parents[1] / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"
FORMATS = jsonschema.FormatChecker()
VALIDATOR = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text()), format_checker=FORMATS)


@FORMATS.checks("uri")
@FORMATS.checks("uri-reference")
def is_uri(text: object) -> bool:
    """What RFC 3986 allows in a reference; a colon in the first segment would be a scheme."""
    return re.fullmatch(r"([a-z]+:)?([\w.~!$&'()*+,;=@/?#-]|%[0-9A-F]{2})*", str(text), re.ASCII) is not None


def faults(log: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(log)]


@pytest.fixture(scope="module")
def run_of_sarif() -> dict[str, Any]:
    norm = load("nd30")
    report = check(letter("dispatch", {"national_name": {"size": 15}, "subject": {"bold": True}}), norm)
    gone = UnreadableDocument(Message("hỏng", "damaged"))
    files = [CheckedFile("công văn.docx", report), CheckedFile("b.docx", error=gone)]
    accepted = [Suppression(code="ND0507", reason="mẫu cũ"), Suppression(code="ND0102", reason="đã sửa")]
    log = json.loads(to_sarif(make_run(norm, files, accepted), "en"))
    assert faults(log) == []
    return dict(log["runs"][0])


def test_the_schema_would_see_what_is_wrong() -> None:
    run = {"tool": {"driver": {"name": "congvan"}}, "results": [{"message": {"text": "a"}, "level": "fatal"}]}
    assert len(faults({"version": "2.1.0", "runs": [run]})) == 1
    assert len(faults({"version": "2.1.0", "runs": [{"tool": {}}], "lines": 1})) == 2
    artifact = {"location": {"uri": "công văn.docx"}}
    assert len(faults({"version": "2.1.0", "runs": [{"tool": run["tool"], "artifacts": [artifact]}]})) == 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_file_and_files_of_any_name_are_valid(language: Any, tmp_path: Path) -> None:
    norm = load("nd30")
    report = check(letter("dispatch", {}), norm)
    absolute = CheckedFile(str(tmp_path / "công văn số 5.docx"), report)
    strange = CheckedFile("thư mục\\a#b%?: c.docx", report)
    for files in ([], [absolute], [strange, absolute]):
        log = json.loads(to_sarif(make_run(norm, files), language, strict=True))
        assert faults(log) == []


def test_every_result_points_to_its_rule_and_its_file(run_of_sarif: dict[str, Any]) -> None:
    rules = run_of_sarif["tool"]["driver"]["rules"]
    for result in run_of_sarif["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run_of_sarif["artifacts"][place["index"]]["location"]["uri"] == place["uri"]
    assert run_of_sarif["artifacts"][0]["location"]["uri"] == "c%C3%B4ng%20v%C4%83n.docx"


def test_rules_carry_help_and_clause(run_of_sarif: dict[str, Any]) -> None:
    rule = next(rule for rule in run_of_sarif["tool"]["driver"]["rules"] if rule["id"] == "ND0101")
    assert "Clause: PL I, phần I, mục II, khoản 1, điểm a" in rule["help"]["markdown"]
    assert rule["properties"]["grade"] == "law"


def test_what_was_accepted_is_there_as_suppressed(run_of_sarif: dict[str, Any]) -> None:
    accepted = {result["ruleId"]: result.get("suppressions") for result in run_of_sarif["results"]}
    assert accepted["ND0101"] is None
    assert accepted["ND0507"][0]["justification"] == "mẫu cũ"


def test_what_could_not_be_read_or_was_not_met_is_a_notification(run_of_sarif: dict[str, Any]) -> None:
    [invocation] = run_of_sarif["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    assert [note["level"] for note in invocation["toolExecutionNotifications"]] == ["error", "warning"]
