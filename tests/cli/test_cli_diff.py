"""``congvan diff`` and ``congvan verify``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Run

DRAFT = """\
issuer: {name: Sở Tài chính, parent: UBND tỉnh An Bình, symbol: STC}
number: /STC-NS
place: An Bình
subject: đôn đốc giải ngân
addressees: [UBND các xã]
body: [Gửi báo cáo trước ngày 15/10/2026.]
signatory: {position: Giám đốc, full_name: Nguyễn Văn A}
recipients: [Như trên, "Lưu: VT, NS."]
"""
ISSUED = DRAFT.replace("number: /STC-NS", "number: 3127/STC-NS\nissue_date: 2026-10-06")


@pytest.fixture(autouse=True)
def files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(ISSUED.replace("15/10/2026", "20/10/2026"), encoding="utf-8")
    (tmp_path / "c.yaml").write_text(ISSUED, encoding="utf-8")


def test_differences_are_listed_and_end_with_1(congvan: Run) -> None:
    outcome = congvan("diff", "a.yaml", "b.yaml")
    assert outcome.code == 1
    assert "đoạn 1: 15/10/2026 → 20/10/2026" in outcome.stdout


def test_a_document_against_its_own_word_file(congvan: Run) -> None:
    congvan("render", "a.yaml", "-o", "a.docx")
    outcome = congvan("diff", "a.yaml", "a.docx")
    assert (outcome.code, outcome.stdout.strip()) == (0, "Không khác chữ nào.")


def test_issuing_alone_is_verified(congvan: Run) -> None:
    assert congvan("verify", "c.yaml", "--against", "a.yaml").code == 0
    assert congvan("verify", "b.yaml", "--against", "a.yaml").code == 1


def test_json_and_html(congvan: Run, tmp_path: Path) -> None:
    outcome = congvan("diff", "a.yaml", "b.yaml", "--format", "json")
    assert json.loads(outcome.stdout)["changes"][-1]["words"] == [{"before": "15/10/2026", "after": "20/10/2026"}]
    congvan("diff", "a.yaml", "b.yaml", "--format", "html", "-o", "so.html")
    assert "<ins>20/10/2026</ins>" in (tmp_path / "so.html").read_text(encoding="utf-8")


def test_an_unknown_form_is_misuse(congvan: Run) -> None:
    assert congvan("diff", "a.yaml", "b.yaml", "--format", "pdf").code == 2


def test_a_file_that_gives_no_document_is_reported(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("place: An Bình\n", encoding="utf-8")
    assert congvan("diff", "a.yaml", "x.yaml").code == 2
