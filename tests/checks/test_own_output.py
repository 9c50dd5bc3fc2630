"""check(render(d)) has no layout finding, for whatever d."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from congvan.checker import check
from congvan.documents import Dispatch
from congvan.findings import Finding
from congvan.profile import load
from congvan.renderer import render
from support.dispatches import dispatches

LAYOUT = ("page", "spacing", "line", "numbering")
"""Kinds of check about the sheet; what the words say and what the author stresses is the author's."""


def is_layout(finding: Finding) -> bool:
    kind = load("nd30").record(finding.code).check
    return kind in LAYOUT or (kind == "typography" and "pt" in finding.found.en)


@given(dispatches())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_generated_dispatch_has_no_layout_finding(document: Dispatch) -> None:
    assert [finding for finding in check(render(document)) if is_layout(finding)] == []


@pytest.mark.parametrize("size", [13, 14])
@pytest.mark.parametrize("indent", [10, 12.7])
def test_every_choice_of_a_layout_is_inside_the_norm(size: float, indent: float) -> None:
    letter = Dispatch.model_validate(
        {
            "issuer": {"name": "Sở Tài chính", "parent": "UBND tỉnh Quảng Nam"},
            "number": {"number": 5, "symbol": "STC-QLNS"},
            "place": "Quảng Nam",
            "issue_date": "2026-02-05",
            "subject": "góp ý dự thảo Nghị quyết",
            "addressees": ["Bộ Tài chính", "Bộ Y tế"],
            "body": ["Đề nghị các cơ quan quan tâm phối hợp thực hiện."],
            "signatory": {"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
            "recipients": ["Như trên", {"units": ["QLNS"]}],
            "layout": {"font_size": size, "first_line_indent": indent},
        }
    )
    assert check(render(letter)).findings == ()
