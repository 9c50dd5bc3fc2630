"""Letters read from files: presets, shared registers, and faults at their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan.documents import Appendix
from congvan.errors import InputError
from congvan.presets import load, loads

PRESET = "preset: disbursement-acceleration\n"
REGISTER = """\
citations:
  plan: {type: Kế hoạch, code: 12/KH-UBND, date: 05/3/2026, issuer: UBND tỉnh, subject: về kiểm tra}
"""
LETTER = """\
issuer: Sở Tài chính
number: /STC-QLNS
place: Lào Cai
subject: kiểm tra
addressees: Sở Nội vụ
citations: danh_muc.yaml
body: Thực hiện [@plan].
signatory: {position: Giám đốc}
recipients: [Như trên]
"""


def test_a_register_lives_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "danh_muc.yaml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    shown = load(tmp_path / "thu.yaml").shown.lines[0].words.plain
    assert shown == "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh về kiểm tra."


def test_a_missing_register_is_named_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(tmp_path / "thu.yaml")
    problem = caught.value.problems[0]
    assert (problem.line, problem.path) == (6, "citations")
    assert "danh_muc.yaml" in problem.message.vi


def test_a_fault_in_the_register_is_told_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "danh_muc.yaml").write_text(REGISTER.replace("12/KH-UBND", "12 KH-UBND"), encoding="utf-8")
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(tmp_path / "thu.yaml")
    assert caught.value.problems[0].file.endswith("danh_muc.yaml")


def test_a_cited_document_given_to_a_preset_replaces_its_own_only() -> None:
    letter = loads(
        PRESET
        + "citations:\n"
        + "  survey_plan: {type: Kế hoạch, code: 99/KH-UBND, date: 02/4/2026, issuer: UBND tỉnh}\n"
    )
    text = " ".join(line.words.plain for line in letter.shown.lines)
    assert "Kế hoạch số 99/KH-UBND ngày 02/4/2026 của UBND tỉnh" in text
    assert "Công văn số 2355/LĐTBXH-BTXH" in text


def test_a_preset_that_makes_no_letter_says_where() -> None:
    with pytest.raises(InputError) as caught:
        loads(PRESET + "citations:\n" + "  survey_plan: {type: Kế hoạch, code: 99/KH-UBND, issuer: UBND tỉnh}\n")
    assert "survey_plan" in caught.value.problems[0].message.vi


def test_a_preset_carries_the_appendices_that_its_letter_speaks_of(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "mẫu soạn sẵn: disbursement-acceleration\nphụ lục:\n  - tiêu đề: Danh sách\n    nội dung: Lời.\n",
        encoding="utf-8",
    )
    (appendix,) = load(path).appendices
    assert appendix == Appendix(title="Danh sách", body="Lời.")
