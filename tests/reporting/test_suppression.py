"""Findings accepted for a reason: by requirement, file, words and component."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.errors import InputError, Message
from congvan.findings import Finding, Severity, Where
from congvan.reporting.suppression import Suppression, baseline_yaml, load_suppressions
from congvan.vocabulary import Component
from support.letters import letter

LONG = "Thực hiện nhiệm vụ được giao, cơ quan đề nghị các đơn vị rà soát – tổng hợp kết quả về “Uỷ ban” trước ngày 05/3"
FOUND = Finding(
    "ND0601", Severity.ERROR, Component.BODY, Where(4, "Thực hiện nhiệm vụ được…", "word/document.xml", 9, (LONG,)),
    Message("cỡ 12 pt", "size 12 pt"), Message("cỡ 13–14 pt", "size 13–14 pt"), "", Message("", ""),
)  # fmt: skip


@pytest.mark.parametrize(
    "where",
    [
        "", "thực hiện nhiệm vụ", LONG, "Thực hiện nhiệm vụ được…", "rà  soát - tổng hợp", 'kết quả về "Ủy ban"',
        "Thực hiện … trước ngày", "… trước ngày 05/3", "cỡ 12 pt", "size 12",
    ],
)  # fmt: skip
def test_words_are_found_anywhere_in_the_paragraph_however_typed(where: str) -> None:
    assert Suppression(code="ND0601", reason="a", where=where).accepts(FOUND)


@pytest.mark.parametrize("where", ["rà soát tổng hợp", "trước ngày … Thực hiện", "Thực hiện nhiệm vụ được giao xong"])
def test_other_words_are_not(where: str) -> None:
    assert not Suppression(code="ND0601", reason="a", where=where).accepts(FOUND)


def test_a_component_narrows() -> None:
    entry = Suppression(code="ND0601", reason="a", component=Component.BODY)
    assert entry.accepts(FOUND)
    assert not entry.accepts(replace(FOUND, component=Component.POINT))
    assert not Suppression(code="ND0602", reason="a").accepts(FOUND)


@pytest.mark.parametrize("component", ["national_name", "Quốc hiệu"])
def test_a_file_names_a_component_by_its_name_or_its_label(tmp_path: Path, component: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"suppress: [{{code: ND0101, reason: in sẵn, component: {component}}}]", "utf-8")
    [entry] = load_suppressions(path, ["ND0101"])
    assert entry.component is Component.NATIONAL_NAME
    assert entry.place == "Quốc hiệu"


def test_an_unknown_component_is_reported_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("suppress:\n  - {code: ND0101, reason: a, component: quoc_hieu}\n", "utf-8")
    with pytest.raises(InputError, match="2"):
        load_suppressions(path, ["ND0101"])


def test_what_a_baseline_accepts_is_accepted_when_it_is_read_again(tmp_path: Path) -> None:
    long = "đề nghị các đơn vị rà soát " * 6
    findings = check(letter("dispatch", {"body.0": {"text": long, "size": 12}, "page": {"margin_top": 10}})).findings
    assert {bool(finding.where.excerpt) for finding in findings} == {True, False}
    path = tmp_path / "b.yaml"
    path.write_text(baseline_yaml([("a.docx", findings)], "cũ"), "utf-8")
    entries = load_suppressions(path, {finding.code for finding in findings})
    assert all(any(entry.accepts(finding) for entry in entries) for finding in findings)
    assert all(any(entry.accepts(finding) for finding in findings) for entry in entries)
