"""Điều cán bộ cần biết: reported before the letter is signed, and nothing is moved in print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import congvan as cv
from congvan.errors import InputError
from presets.test_figures_of_presets import LETTER, notes, words, write


def reported(folder: Path, **values: Any) -> list[str]:
    return notes(write_with(folder, **values))


def write_with(folder: Path, **values: Any) -> Path:
    merged = {**LETTER["values"], **values}
    path = write(folder)
    path.write_text(yaml.safe_dump({**LETTER, "values": merged}, allow_unicode=True), encoding="utf-8")
    return path


def test_a_day_off_is_reported_with_both_neighbours_and_never_moved(tmp_path: Path) -> None:
    found = reported(tmp_path, transfer_deadline={"on": "2026-11-14"})
    assert (
        "Hạn đề xuất điều chuyển vốn: ngày cuối còn đúng hạn 14/11/2026 là ngày nghỉ (thứ Bảy); ngày làm việc gần "
        "nhất: "
        "13/11/2026 và 16/11/2026"
    ) in found
    assert "trong ngày 14/11/2026" in words(cv.load(tmp_path / "thang11.yaml"))


def test_later_than_what_we_owe_upstream_is_reported(tmp_path: Path) -> None:
    urging = [{**LETTER["values"]["urging"][0], "our_due": "2026-11-20"}]
    found = reported(tmp_path, urging=urging, transfer_deadline={"on": "2026-11-20"})
    late = [one for one in found if "muộn hơn hạn" in one]
    assert late == ["Hạn gửi báo cáo: 24/11/2026 muộn hơn hạn mà Thông báo số 512/TB-UBND giao cho ta (20/11/2026)"]
    assert "20/11/2026 giao" not in words(cv.load(tmp_path / "thang11.yaml"))


def test_a_cited_document_that_is_later_than_the_letter_is_refused(tmp_path: Path) -> None:
    urging = [{**LETTER["values"]["urging"][0], "date": "2026-12-02"}]
    with pytest.raises(InputError, match="512/TB-UBND ngày 02/12/2026 ban hành sau công văn này"):
        cv.load(write_with(tmp_path, urging=urging))


def test_a_day_outside_the_plan_year_is_reported_and_a_statutory_one_is_not(tmp_path: Path) -> None:
    found = reported(tmp_path, transfer_deadline={"on": "2027-03-12"})
    assert "Hạn đề xuất điều chuyển vốn: 12/3/2027 ngoài năm kế hoạch 2026" in found
    assert not any("ngoài năm" in one for one in reported(tmp_path, transfer_deadline={"on": "2027-01-29"}))
    by_law = {"on": "2027-12-31", "statutory": "khoản 1 Điều 72 Luật Đầu tư công 2024"}
    assert not any("ngoài năm" in one for one in reported(tmp_path, transfer_deadline=by_law))


def test_a_statutory_day_off_stays_where_it_is(tmp_path: Path) -> None:
    by_law = {"by_end_of": "2027-01-31", "statutory": "khoản 1 Điều 72 Luật Đầu tư công 2024"}
    found = reported(tmp_path, transfer_deadline=by_law)
    assert any("31/01/2027 là ngày nghỉ (Chủ nhật)" in one and "luật định, không dời" in one for one in found)
    assert any("ngày nghỉ năm 2027 mới là tạm tính" in one for one in found)


def test_a_body_that_had_ended_is_reported_and_an_unknown_one_never(tmp_path: Path) -> None:
    path = write(tmp_path, recipients=["Như trên", "Bộ Kế hoạch và Đầu tư (báo cáo)", "Bộ Không Có", "Lưu: VT, PTNT."])
    found = [one for one in notes(path) if "đã kết thúc hoạt động" in one]
    assert found == ["“Bộ Kế hoạch và Đầu tư” đã kết thúc hoạt động ngày 28/02/2025; nay là Bộ Tài chính"]


def test_the_day_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="transfer_deadline"):
        cv.load(write_with(tmp_path, transfer_deadline={"by_end_of": "2026-11-31"}))


def test_a_cited_document_of_a_body_that_had_ended_is_reported(tmp_path: Path) -> None:
    ended = {"type": "Công văn", "code": "4422/BLĐTBXH-VP", "issuer": "Bộ Lao động - Thương binh và Xã hội"}
    (one,) = [line for line in reported(tmp_path, urging=[{**ended, "date": "2026-10-02"}]) if "kết thúc" in line]
    assert one.startswith("Công văn số 4422/BLĐTBXH-VP: “Bộ Lao động - Thương binh và Xã hội” đã kết thúc hoạt động")
    assert not [line for line in reported(tmp_path, urging=[{**ended, "date": "2024-09-20"}]) if "kết thúc" in line]


def refused(path: Path, **keys: Any) -> list[str]:
    data = yaml.safe_load(path.read_text("utf-8")) | keys
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        cv.load(path)
    return [one.format("vi").partition("thang11.yaml:")[2] for one in caught.value.problems]


def test_a_misspelt_field_with_entries_is_not_a_text_of_the_template(tmp_path: Path) -> None:
    (one,) = refused(write_with(tmp_path, reprot_deadline={"before": "2026-12-01"}))
    assert one.endswith("mẫu không có trường “reprot_deadline”. Có phải là “report_deadline”?")


def test_a_name_in_an_added_block_that_does_not_exist_is_reported_at_its_change(tmp_path: Path) -> None:
    path = write_with(tmp_path)
    (one,) = refused(path, changes=[{"drop": "closing"}, {"after": "opening", "add": "Đến {as_off} {as_of}."}])
    line = next(at for at, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "after: opening" in text)
    assert one.startswith(f"{line}:")
    assert "Không có trường tên “as_off”. Có phải là: as_of" in one
