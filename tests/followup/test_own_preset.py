"""Chu kỳ với mẫu của mình: a preset made from a letter of one's own leads through the months."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

import congvan as cv
from congvan.cli.app import run
from congvan.errors import InputError
from congvan.followup import read_cycle
from congvan.presets import read_document_file

UNITS = """\
units:
  - {id: 1, name: xã Mường Lát, head: UBND, group: xã}
  - {id: 2, name: xã Pù Nhi, head: UBND, group: xã}
  - {id: 3, name: phường Hạc Thành, head: UBND, group: phường}
"""
AUGUST = """\
issuer: {name: Sở Tài chính, parent: UBND tỉnh Thanh Hóa, symbol: STC}
number: 4120/STC-ĐT
place: Thanh Hóa
issue_date: 2026-08-10
subject: đôn đốc giải ngân vốn đầu tư công tháng 8 năm 2026
addressees: ["UBND các xã, phường"]
body:
  - "Thực hiện Công văn số 9001/UBND-KT ngày 03/8/2026 của UBND tỉnh về việc đẩy nhanh giải ngân, Sở Tài chính đề nghị:"
  - clause: "Còn 02 đơn vị dưới 40%: UBND xã Mường Lát và UBND xã Pù Nhi; đề nghị giải trình trước ngày 20/8/2026."
  - clause: "Báo cáo kết quả trước ngày 25 hằng tháng."
  - "Đề nghị các đơn vị thực hiện."
signatory: {authority: KT., head_position: Giám đốc, position: Phó Giám đốc, full_name: Trần Thị Mai}
recipients: [Như trên, "Lưu: VT, ĐT."]
"""
SEPTEMBER = {
    "month_1": "2026-09", "date_1": "2026-09-18", "units_1": "[UBND xã Pù Nhi]", "percent_1": "55%", "count_1": "1",
    "cited_1": "{type: Thông báo, code: 88/TB-UBND, date: 2026-09-01, issuer: UBND tỉnh}",
}  # fmt: skip
Do = Callable[[str], str]


@pytest.fixture
def do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Do:
    """A command that ends well, in a folder with a letter of August, its units and the preset made from it."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("units.yaml", UNITS), ("thang8.yaml", AUGUST)):
        Path(name).write_text(text, encoding="utf-8")
    Path("mau").mkdir()

    def done(line: str) -> str:
        assert run(shlex.split(line)) == 0, capsys.readouterr().err
        said = capsys.readouterr()
        return said.out + said.err

    done("preset new dautucong --from thang8.yaml -o mau/dautucong.yaml")
    done(
        "followup start thang8.yaml --number 4120 --date 2026-08-10 --program 'Vốn đầu tư công' --plan-year 2026 "
        "--units units.yaml"
    )
    return done


def fill_in(file: str, values: dict[str, str]) -> None:
    path = Path(file)
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        name = line.strip().split(":")[0]
        lines.append(f"  {name}: {values[name]}" if line.startswith("  ") and name in values else line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def lines_of(file: str) -> list[str]:
    return [one.plain for one in cv.load(file).shown.prose]


def test_three_months_by_a_preset_of_one_s_own(do: Do) -> None:
    do("followup next theodoi.yaml -o thang9.yaml --preset mau/dautucong.yaml --on 2026-09-08")
    fill_in("thang9.yaml", SEPTEMBER)
    do("render thang9.yaml")
    said = lines_of("thang9.yaml")
    assert said[0] == "Thực hiện Thông báo số 88/TB-UBND ngày 01/9/2026 của UBND tỉnh, Sở Tài chính đề nghị:"
    assert said[-2].startswith("Tiếp tục thực hiện khoản 1, khoản 2 Công văn số 4120/STC-ĐT ngày 10/8/2026")
    assert said[-1].startswith("Đề nghị các đơn vị thực hiện")
    letter = cv.load("thang9.yaml")
    assert isinstance(letter, cv.Dispatch) and str(letter.number.shown) == "/STC-ĐT"
    do("followup issue theodoi.yaml thang9.yaml --number 4700 --date 2026-09-09")
    do("followup next theodoi.yaml -o thang10.yaml --preset dautucong --presets mau --on 2026-10-08")
    assert "preset: mau/dautucong.yaml\n" in Path("thang10.yaml").read_text(encoding="utf-8")
    fill_in("thang10.yaml", {**SEPTEMBER, "month_1": "2026-10", "date_1": "2026-10-20"})
    do("render thang10.yaml")
    do("followup issue theodoi.yaml thang10.yaml --number 5200 --date 2026-10-09")
    assert [one.issued.number for one in read_cycle(Path("theodoi.yaml")).letters if one.issued] == [
        "4120/STC-ĐT", "4700/STC-ĐT", "5200/STC-ĐT",
    ]  # fmt: skip
    assert any("4700/STC-ĐT" in line for line in lines_of("thang10.yaml"))


@pytest.fixture
def issued(do: Do) -> Do:
    """September's letter by the preset of one's own, set and issued."""
    do("followup next theodoi.yaml -o thang9.yaml --preset mau/dautucong.yaml --on 2026-09-08")
    fill_in("thang9.yaml", SEPTEMBER)
    do("render thang9.yaml")
    do("followup issue theodoi.yaml thang9.yaml --number 4700 --date 2026-09-09")
    return do


def change(file: str, before: str, after: str) -> None:
    text = Path(file).read_text(encoding="utf-8")
    assert before in text
    Path(file).write_text(text.replace(before, after), encoding="utf-8")


def test_a_preset_that_is_changed_after_issue_changes_no_issued_letter(issued: Do) -> None:
    change("mau/dautucong.yaml", "Đề nghị các đơn vị thực hiện.", "Yêu cầu các đơn vị thực hiện nghiêm.")
    reported = issued("verify thang9.docx --against thang9.yaml --cycle theodoi.yaml")
    assert reported == "Không khác chữ nào.\n" + (
        "dautucong.yaml: đã sửa sau khi ban hành “cv202609”; tính theo bản đã lưu\n"
    )
    assert run(shlex.split("verify thang9.docx --against thang9.yaml")) == 1  # against the preset as it is now


def test_a_letter_that_is_changed_after_issue_is_proved_by_its_copy(issued: Do) -> None:
    change("thang9.yaml", "55%", "95%")
    assert "thang9.yaml: đã sửa sau khi ban hành “cv202609”" in issued(
        "verify thang9.docx --against thang9.yaml --cycle theodoi.yaml"
    )


def test_a_preset_that_is_gone_after_issue_is_read_from_its_copy(issued: Do) -> None:
    Path("mau/dautucong.yaml").unlink()
    said = issued("verify thang9.docx --against thang9.yaml --cycle theodoi.yaml")
    assert said.startswith("Không khác chữ nào.")


def test_a_copy_of_a_preset_that_was_changed_proves_nothing(issued: Do, capsys: pytest.CaptureFixture[str]) -> None:
    change("so_lieu_da_dung/cv202609/dautucong.yaml", "thực hiện", "thi hành")
    assert run(shlex.split("verify thang9.docx --against thang9.yaml --cycle theodoi.yaml")) == 2
    assert "dautucong.yaml: bản sao đã lưu của “cv202609” đã mất hoặc đã sửa" in capsys.readouterr().err


def test_a_preset_that_is_known_by_its_name_is_kept_with_its_letter(do: Do) -> None:
    do("followup next theodoi.yaml -o thang9.yaml --preset dautucong --presets mau --on 2026-09-08")
    change("thang9.yaml", "preset: mau/dautucong.yaml", "preset: dautucong")
    fill_in("thang9.yaml", SEPTEMBER)
    do("render thang9.yaml --presets mau")
    do("followup issue theodoi.yaml thang9.yaml --number 4700 --date 2026-09-09 --presets mau")
    (kept,) = [one for one in read_cycle(Path("theodoi.yaml")).letters[-1].data if one.preset]
    assert (kept.preset, kept.file) == ("dautucong", "so_lieu_da_dung/cv202609/mau/dautucong.yaml")
    change("mau/dautucong.yaml", "Đề nghị các đơn vị thực hiện.", "Yêu cầu các đơn vị thực hiện nghiêm.")
    assert do("verify thang9.docx --against thang9.yaml --cycle theodoi.yaml").startswith("Không khác chữ nào")


def test_number_and_day_of_the_letter_that_a_preset_came_from_are_not_defaults(do: Do) -> None:
    values = "".join(f"  {name}: {one}\n" for name, one in SEPTEMBER.items())
    Path("moi.yaml").write_text(f"preset: mau/dautucong.yaml\nvalues:\n{values}", encoding="utf-8")
    letter = cv.load("moi.yaml")
    assert isinstance(letter, cv.Dispatch)
    assert (letter.number.number, letter.issue_date.year) == (None, None)
    assert do("preset check mau/dautucong.yaml --against thang8.yaml").strip() == "mẫu dựng lại đúng văn bản"


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ("mau/dautucon.yaml", "không có tệp mau/dautucon.yaml"),
        ("../mau.yaml", "nằm ngoài thư mục được mở"),
        ("thang8.yaml", "mẫu soạn sẵn có fields và document"),
    ],
)
def test_a_file_that_is_not_a_preset_is_reported(do: Do, name: str, reported: str) -> None:
    Path("moi.yaml").write_text(f"preset: {name}\n", encoding="utf-8")
    with pytest.raises(InputError, match=reported):
        read_document_file(Path("moi.yaml")).letter()


def test_text_from_outside_names_no_file_of_a_preset(do: Do, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="văn bản nhận từ ngoài không được chỉ tới tệp mẫu"):
        cv.loads("preset: mau/dautucong.yaml\n")
    with pytest.raises(InputError, match="thiếu giá trị"):
        cv.loads("preset: mau/dautucong.yaml\n", base=tmp_path)


@pytest.mark.parametrize("moment", ["2026-10-20 08:00", "20/10/2026 08:00", "08 giờ 00 ngày 20/10/2026"])
def test_the_hour_of_a_list_may_be_typed_as_offices_write_it(do: Do, moment: str) -> None:
    do(f"followup remind theodoi.yaml --of d1 --at '{moment}' -o nhac.yaml")
    assert "08 giờ 00 ngày 20/10/2026" in Path("nhac.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("moment", ["2026-10-20", "20/10/2026", "31/02/2026 08:00", "sáng mai"])
def test_a_day_without_its_hour_is_reported(do: Do, moment: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(shlex.split(f"followup remind theodoi.yaml --of d1 --at '{moment}' -o nhac.yaml")) == 2
    said = capsys.readouterr().err
    assert "cần cả ngày và giờ" in said or "không có ngày này trong lịch" in said
    assert not Path("nhac.yaml").exists()
