"""``congvan preset`` and letters that use a preset of an office."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from cli.conftest import Run
from presets.monthly import MONTHLY

LETTER = """\
preset: monthly
issue_date: 2026-11
values:
  plan_year: 2026
  as_of: 2026-10-31
  report_deadline: {before: 2026-11-25}
  urging: [{type: Thông báo, code: 512/TB-UBND, date: 2026-11-02, issuer: UBND tỉnh}]
"""
ISSUED = """\
issuer: {name: Sở Tài chính, parent: UBND tỉnh An Bình, symbol: STC}
number: 12/STC-NS
place: An Bình
issue_date: 2026-10-06
subject: đôn đốc giải ngân năm 2026
addressees: [UBND các xã]
body: ["Đề nghị gửi báo cáo trước ngày 15/10/2026; đạt 70% kế hoạch."]
signatory: {position: Giám đốc, full_name: Nguyễn Văn A}
recipients: [Như trên, "Lưu: VT, NS."]
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "mau").mkdir()
    (tmp_path / "mau" / "monthly.yaml").write_text(MONTHLY, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(LETTER, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(ISSUED, encoding="utf-8")
    return tmp_path


def test_a_letter_finds_the_preset_of_its_office_and_says_what_it_kept(congvan: Run, office: Path) -> None:
    outcome = congvan("render", "a.yaml", "--presets", "mau")
    assert outcome.code == 0
    assert "giữ giá trị của mẫu: Tên Chương trình" in outcome.stderr
    assert (office / "a.docx").exists()


def test_an_unknown_preset_is_reported_at_its_line(congvan: Run, office: Path) -> None:
    outcome = congvan("render", "a.yaml")
    assert outcome.code == 2
    assert "a.yaml:1:9" in outcome.stderr


def test_faults_are_at_their_lines(congvan: Run, office: Path) -> None:
    (office / "a.yaml").write_text(LETTER.replace("before: 2026-11-25", "on: 2026-10-25"), encoding="utf-8")
    outcome = congvan("render", "a.yaml", "--presets", "mau")
    assert outcome.code == 2
    assert "a.yaml:6:20 values.report_deadline: Hạn báo cáo: 25/10/2026 phải sau 01/11/2026" in outcome.stderr


def test_presets_are_listed_with_those_of_the_office(congvan: Run, office: Path) -> None:
    assert "monthly " in congvan("preset", "list", "--presets", "mau").stdout
    assert "monthly " not in congvan("preset", "list").stdout.replace("disbursement-monthly", "")


def test_a_preset_is_made_of_an_issued_letter_and_proven(congvan: Run, office: Path) -> None:
    congvan("render", "b.yaml")
    for source in ("b.yaml", "b.docx"):
        outcome = congvan("preset", "new", "mine", "--from", source, "--force")
        assert outcome.code == 0, outcome.stdout + outcome.stderr
        assert "“15/10/2026”" in outcome.stderr
        assert congvan("preset", "check", "mine.yaml", "--against", source).code == 0


def test_a_preset_that_no_longer_gives_its_letter_back_is_reported(congvan: Run, office: Path) -> None:
    congvan("preset", "new", "mine", "--from", "b.yaml")
    text = (office / "mine.yaml").read_text(encoding="utf-8")
    (office / "mine.yaml").write_text(text.replace("kế hoạch.", "kế hoạch vốn."), encoding="utf-8")
    outcome = congvan("preset", "check", "mine.yaml", "--against", "b.yaml")
    assert outcome.code == 1
    assert "đoạn 1: thêm “vốn”" in outcome.stdout


def test_a_preset_is_ejected_into_plain_data(congvan: Run, office: Path) -> None:
    assert congvan("new", "disbursement-monthly", "--eject", "-o", "whole.yaml").code == 0
    assert "preset:" not in (office / "whole.yaml").read_text(encoding="utf-8")
    assert congvan("render", "whole.yaml").code == 0


def test_an_example_is_filled_in_and_a_starter_is_not(congvan: Run, office: Path) -> None:
    congvan("new", "disbursement-monthly", "--example", "-o", "x.yaml")
    assert congvan("render", "x.yaml").code == 0
    congvan("new", "disbursement-monthly", "-o", "y.yaml")
    assert congvan("render", "y.yaml").code == 2


def test_the_schema_of_a_letter_preset(congvan: Run) -> None:
    schema = json.loads(congvan("schema", "--preset", "disbursement-monthly", "--lang", "en").stdout)
    with pytest.raises(jsonschema.ValidationError, match="plan_year"):
        jsonschema.validate({"preset": "disbursement-monthly", "values": {}}, schema)


def test_a_preset_without_values_for_its_example_is_reported_with_the_missing_ones(
    tmp_path: Path, congvan: Run
) -> None:
    field = "{label: Ngày, type: date, each_cycle: true}"
    path = tmp_path / "moi.yaml"
    path.write_text(f'preset: moi\nfields:\n  as_of: {field}\ndocument: {{body: ["{{as_of}}"]}}\n', encoding="utf-8")
    result = congvan("preset", "check", str(path))
    assert result.code == 2
    assert "fields.as_of: chưa có giá trị để dựng ví dụ của mẫu: ghi default hoặc example" in result.stderr
