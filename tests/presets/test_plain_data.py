"""Plain data to a document and back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

import congvan as cv
from support.asked_anew import ASKED_ANEW
from support.dispatches import dispatches

DATA: dict[str, Any] = {
    "issuer": "Sở Tài chính",
    "number": "05/STC-QLNS",
    "place": "Huế",
    "issue_date": dt.date(2026, 2, 5),
    "subject": "góp ý",
    "addressees": ["Bộ Tài chính"],
    "urgency": "hỏa tốc",
    "body": ["Kính đề nghị góp ý.", {"columns": ["STT"], "rows": [[1]]}],
    "signatory": {"authority": "KT.", "head_position": "Giám đốc", "position": "Phó Giám đốc"},
    "recipients": ["Như trên", "Lưu: VT."],
}


def test_a_document_is_made_of_plain_data() -> None:
    document = cv.from_data(DATA)
    assert isinstance(document, cv.Dispatch)
    assert document.urgency is cv.UrgencyLevel.EXPRESS
    assert document.signatory.authority is cv.SigningAuthority.FOR_HEAD
    assert document.issue_date == cv.PartialDate(5, 2, 2026)


def test_vietnamese_keys_and_types_and_presets_are_known() -> None:
    keys = {"địa danh" if key == "place" else key: value for key, value in DATA.items()}
    assert cv.from_data(keys) == cv.from_data(DATA)
    assert isinstance(cv.from_data({**DATA, "type": "Báo cáo", "number": "05/BC-STC"}), cv.NamedDocument)
    letter = {"preset": "disbursement-acceleration", **yaml.safe_load(ASKED_ANEW), "plan_year": 2025}
    assert cv.from_data(letter) == cv.loads(
        f"preset: disbursement-acceleration\n{ASKED_ANEW.replace('2024', '2025', 1)}"
    )


def test_every_problem_is_reported_with_its_path() -> None:
    with pytest.raises(cv.InputError) as refused:
        cv.from_data({**DATA, "plcae": 1, "subject": 5, "recipients": [{"nmae": "x"}]})
    assert {problem.path for problem in refused.value.problems} >= {"plcae", "subject", "recipients[0].nmae"}
    assert "Did you mean “place”" in refused.value.format("en")


def test_data_names_no_file_unless_a_folder_is_opened() -> None:
    with pytest.raises(cv.InputError, match="base="):
        cv.from_data({**DATA, "citations": "r.yaml"})


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(dispatches())
def test_the_data_of_a_document_make_an_equal_one(document: cv.Dispatch) -> None:
    assert cv.from_data(cv.data_of(document)) == document
