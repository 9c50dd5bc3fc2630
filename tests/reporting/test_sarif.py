"""SARIF: what the schema of version 2.1.0 asks of the parts that we write."""

from __future__ import annotations

import json
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

MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LOCATION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri", "index"],
                    "properties": {"uri": {"type": "string", "pattern": "^[!-~]+$"}, "index": {"minimum": 0}},
                },
                "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}}},
            },
        }
    },
}
RULE = {
    "type": "object",
    "required": ["id", "shortDescription", "help"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": MESSAGE,
        "fullDescription": MESSAGE,
        "help": MESSAGE,
        "defaultConfiguration": {"properties": {"level": LEVEL, "enabled": {"type": "boolean"}}},
    },
}
RESULT = {
    "type": "object",
    "required": ["message", "ruleId", "level"],
    "properties": {
        "message": MESSAGE,
        "level": LEVEL,
        "locations": {"type": "array", "items": LOCATION},
        "partialFingerprints": {"additionalProperties": {"type": "string"}},
        "suppressions": {"items": {"required": ["kind"], "properties": {"kind": {"enum": ["inSource", "external"]}}}},
    },
}
INVOCATION = {
    "type": "object",
    "required": ["executionSuccessful"],
    "properties": {
        "toolExecutionNotifications": {
            "items": {"required": ["message"], "properties": {"message": MESSAGE, "level": LEVEL}}
        }
    },
}
LOG = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "items": {
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name"],
                                "properties": {"rules": {"items": RULE, "uniqueItems": True}},
                            }
                        },
                    },
                    "language": {"pattern": "^[a-zA-Z]{2}$"},
                    "invocations": {"items": INVOCATION},
                    "results": {"items": RESULT},
                },
            }
        },
    },
}


@pytest.fixture(scope="module")
def run_of_sarif() -> dict[str, Any]:
    norm = load("nd30")
    report = check(letter("dispatch", {"national_name": {"size": 15}, "subject": {"bold": True}}), norm)
    gone = UnreadableDocument(Message("hỏng", "damaged"))
    files = [CheckedFile("công văn.docx", report), CheckedFile("b.docx", error=gone)]
    accepted = [Suppression(code="ND0507", reason="mẫu cũ"), Suppression(code="ND0102", reason="đã sửa")]
    log = json.loads(to_sarif(make_run(norm, files, accepted), "en"))
    jsonschema.validate(log, LOG)
    return dict(log["runs"][0])


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
