"""Công văn nhắc: its addressees are those who owe the report, counted again at each rendering until it is issued."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook

import congvan as cv
from congvan.cli.app import run
from congvan.cycle.model import DirectiveState, LedgerEntry
from congvan.errors import InputError
from congvan.followup import read_cycle, write_cycle
from congvan.presets import read_document_file
from congvan.text import PartialDate
from followup.reports import CYCLE, HEAD, OCTOBER, REGISTER, SEPTEMBER, filled

ALL = tuple(unit.addressed for unit in REGISTER)
HOUR = "2026-10-27 08:00"
Say = Callable[[str], str]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    units = yaml.safe_dump(REGISTER.model_dump(mode="json"), allow_unicode=True)
    (tmp_path / "units.yaml").write_text(units, encoding="utf-8")
    write_cycle(CYCLE, tmp_path / "theodoi.yaml")
    return tmp_path


@pytest.fixture
def say(office: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """What a command prints, which ends well."""

    def said(line: str) -> str:
        assert run(shlex.split(line)) == 0, capsys.readouterr().err
        found = capsys.readouterr()
        return found.out + found.err

    return said


def reported(*units: str) -> None:
    """The ledger says that these units have reported."""
    cycle = read_cycle(Path("theodoi.yaml"))
    done = tuple(LedgerEntry(directive="d3", unit=unit, period=OCTOBER, state=DirectiveState.DONE) for unit in units)
    write_cycle(cycle.changed(ledger=(*cycle.ledger, *done)), Path("theodoi.yaml"))


def remind(say: Say, more: str = "", output: str = "nhac.yaml") -> str:
    messages = say(
        f'followup remind theodoi.yaml --of d3 --period 2026-10 --at "{HOUR}" --issuer "Sở A" -o {output} {more}'
    )
    letter = Path(output)
    text = letter.read_text(encoding="utf-8")
    letter.write_text(text.replace("new_deadline:   #", "new_deadline: {before: 2026-10-30}   #"), encoding="utf-8")
    return messages


def addressees(file: str = "nhac.yaml", base: str | None = None) -> tuple[str, ...]:
    letter = cv.load(file, base=base)
    assert isinstance(letter, cv.Dispatch)
    return tuple(map(str, letter.addressees))


def incoming(*lines: tuple[str, str, str]) -> None:
    """The register: unit, number, when it came; each with the form of the unit."""
    book = Workbook()
    book.worksheets[0].append(HEAD)
    for at, (name, code, came) in enumerate(lines, 1):
        filled(name, 100, 50).save(f"bc{at}.xlsx")
        book.worksheets[0].append([at, name, code, None, came, None, "Excel", f"bc{at}.xlsx", 1])
    book.save("so_den.xlsx")


def test_the_letter_names_who_owes_the_report_when_it_is_rendered(say: Say) -> None:
    reported("20001", "20002", "20003", "20004", "20006")
    messages = remind(say)
    assert "nhắc 3 đơn vị: UBND xã Đông Sơn; UBND xã Hòa Bình; UBND xã Phú Lâm" in messages
    assert addressees() == ("UBND xã Đông Sơn", "UBND xã Hòa Bình", "UBND xã Phú Lâm")
    reported("20008")
    assert addressees() == ("UBND xã Đông Sơn", "UBND xã Hòa Bình")
    messages = say("render nhac.yaml")
    assert "đã báo cáo sau khi soạn, không nhắc nữa: UBND xã Phú Lâm" in messages
    said = "\n".join(one.plain for one in cv.load("nhac.yaml").shown.prose)
    assert "chưa nhận được báo cáo tháng 10/2026 của UBND xã Đông Sơn và UBND xã Hòa Bình." in said


def test_who_joins_the_list_is_reported_too(say: Say) -> None:
    reported("20005")
    remind(say)
    cycle = read_cycle(Path("theodoi.yaml"))
    write_cycle(cycle.changed(ledger=()), Path("theodoi.yaml"))
    assert "thêm vào danh sách sau khi soạn: UBND xã Đông Sơn" in say("render nhac.yaml")


def test_issue_fixes_the_list(say: Say) -> None:
    reported("20001", "20002", "20003", "20004", "20006")
    remind(say)
    reported("20008")
    messages = say("followup issue theodoi.yaml nhac.yaml --number 9/SA --date 2026-10-27")
    assert "nơi gửi khác khi soạn (bỏ: UBND xã Phú Lâm; thêm: –)" in messages
    reported("20005", "20007")
    assert addressees() == ("UBND xã Đông Sơn", "UBND xã Hòa Bình")
    letter = read_cycle(Path("theodoi.yaml")).letter("nhac20261027")
    assert letter is not None and letter.named == ("UBND xã Đông Sơn", "UBND xã Hòa Bình")
    assert letter.at == datetime(2026, 10, 27, 8)


def test_the_list_is_counted_by_the_register_of_incoming_reports(say: Say) -> None:
    incoming(("xã Bình Hòa", "1/BC", "23/10/2026 10:00"))
    remind(say, "--incoming so_den.xlsx")
    assert addressees() == tuple(one for one in ALL if one != "UBND xã Bình Hòa")
    incoming(
        ("xã Bình Hòa", "1/BC", "23/10/2026 10:00"), ("xã An Phú", "2/BC", "26/10/2026 21:00"),
        ("xã Tây Sơn", "3/BC", "27/10/2026 09:00"),
    )  # fmt: skip
    assert addressees() == tuple(one for one in ALL if one not in ("UBND xã Bình Hòa", "UBND xã An Phú"))
    messages = say("render nhac.yaml")
    assert "đã báo cáo sau khi soạn, không nhắc nữa: UBND xã An Phú" in messages
    assert "UBND xã Tây Sơn: 3/BC đến 27/10/2026, sau thời điểm chốt danh sách: chạy lại followup remind" in messages
    assert read_cycle(Path("theodoi.yaml")).ledger == ()


def test_a_letter_in_a_folder_of_its_own_is_rendered_with_the_cycle_s_opened(say: Say) -> None:
    remind(say, output="nhac/cv.yaml")
    assert "congvan render nhac/cv.yaml --base ." in Path("nhac/cv.yaml").read_text(encoding="utf-8")
    assert addressees("nhac/cv.yaml", base=".") == ALL
    with pytest.raises(InputError, match="nằm ngoài thư mục được mở"):
        cv.load("nhac/cv.yaml")


def test_two_reminders_of_one_day_have_names_of_their_own(say: Say) -> None:
    remind(say)
    remind(say, output="nhac2.yaml")
    keys = [one.key for one in read_cycle(Path("theodoi.yaml")).letters]
    assert keys[1:] == ["nhac20261027", "nhac20261027-2"]


def test_without_a_month_the_letter_names_the_one_that_it_counts_by(say: Say) -> None:
    reported("20001", "20002", "20003", "20004", "20006", "20008")  # October
    messages = say("followup remind theodoi.yaml --of d3 --at '2026-11-26 08:00' --issuer 'Sở A' -o nhac.yaml")
    assert "kỳ báo cáo: tháng 11/2026, kỳ cuối đã quá hạn" in messages
    assert "nhắc 8 đơn vị" in messages  # who reported in October owes November's all the same
    assert "report_month: 2026-11" in Path("nhac.yaml").read_text(encoding="utf-8").replace('"', "")


def test_who_is_exempt_in_every_month_is_reminded_of_none(say: Say) -> None:
    cycle = read_cycle(Path("theodoi.yaml"))
    exempt = LedgerEntry(directive="d3", unit="20008", state=DirectiveState.EXEMPT)
    write_cycle(cycle.changed(ledger=(exempt,)), Path("theodoi.yaml"))
    remind(say)
    assert addressees() == tuple(one for one in ALL if one != "UBND xã Phú Lâm")


def photos(month: PartialDate) -> None:
    """A register whose one report is a photo, and what a person entered of it for ``month``."""
    book = Workbook()
    book.worksheets[0].append(HEAD)
    book.worksheets[0].append([1, "xã An Phú", "5/BC", None, "23/10/2026 10:00", None, "ảnh", "anphu.jpg", 1])
    book.save("so_den.xlsx")
    filled("xã An Phú", 5000, 3498, month).save("nhap_tay.xlsx")


def test_a_photo_that_was_entered_by_hand_counts_as_a_report(say: Say) -> None:
    photos(OCTOBER)
    messages = remind(say, "--incoming so_den.xlsx --manual nhap_tay.xlsx")
    assert "phải nhập tay" not in messages
    assert "UBND xã An Phú" not in addressees()


def test_a_photo_of_another_month_is_reminded_of_and_reported(say: Say) -> None:
    photos(SEPTEMBER)
    messages = remind(say, "--incoming so_den.xlsx --manual nhap_tay.xlsx")
    assert "UBND xã An Phú: báo cáo nhầm kỳ (tháng 9/2026): 5/BC: vẫn nhắc" in messages
    assert "UBND xã An Phú" in addressees()
    assert "UBND xã An Phú: báo cáo nhầm kỳ" in say("render nhac.yaml")


def test_a_photo_that_nobody_entered_is_reported(say: Say) -> None:
    photos(OCTOBER)
    assert "“anphu.jpg” phải nhập tay" in remind(say, "--incoming so_den.xlsx")


def test_reports_of_another_folder_are_counted(say: Say) -> None:
    incoming(("xã Bình Hòa", "1/BC", "23/10/2026 10:00"))
    Path("gui_ve").mkdir()
    Path("bc1.xlsx").rename("gui_ve/bc1.xlsx")
    remind(say, "--incoming so_den.xlsx --folder gui_ve")
    assert "UBND xã Bình Hòa" not in addressees()


def test_what_belongs_to_a_register_is_refused_without_one(say: Say, capsys: pytest.CaptureFixture[str]) -> None:
    photos(OCTOBER)
    line = f"followup remind theodoi.yaml --of d3 --at '{HOUR}' -o nhac.yaml --manual nhap_tay.xlsx"
    assert run(shlex.split(line)) == 2
    assert "đi cùng --incoming" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "messages"),
    [
        ("{cycle: theodoi.yaml, letter: nhac2026102}", "chu kỳ không có công văn nhắc “nhac2026102”. Có phải là"),
        ("{cycle: theodoi.yaml, letter: cv10}", "chu kỳ không có công văn nhắc “cv10”"),
        ("{cycle: theodoi.yaml}", "cần danh sách đơn vị, hoặc {cycle: tệp chu kỳ, letter: tên công văn nhắc}"),
        ("{cycle: khac.yaml, letter: nhac20261027}", "không có tệp khac.yaml"),
        ("{cycle: /etc/hosts.yaml, letter: nhac20261027}", "nằm ngoài thư mục được mở"),
    ],
)
def test_what_does_not_name_a_reminder_is_reported_at_its_line(say: Say, typed: str, messages: str) -> None:
    remind(say)
    text = Path("nhac.yaml").read_text(encoding="utf-8")
    Path("nhac.yaml").write_text(
        text.replace("\n    cycle: theodoi.yaml\n    letter: nhac20261027", f" {typed}"), encoding="utf-8"
    )
    with pytest.raises(InputError) as caught:
        read_document_file(Path("nhac.yaml")).letter()
    (problem,) = caught.value.problems
    assert messages in problem.message.vi
    assert problem.path == "values.late_units" and problem.line is not None


def test_text_from_outside_opens_no_cycle(say: Say, office: Path) -> None:
    remind(say)
    text = Path("nhac.yaml").read_text(encoding="utf-8")
    with pytest.raises(InputError, match="mở một thư mục bằng base"):
        cv.loads(text)
    letter = cv.loads(text, base=office)
    assert isinstance(letter, cv.Dispatch) and tuple(letter.addressees) == ALL


def test_where_nobody_owes_it_any_more_nothing_is_set(say: Say) -> None:
    remind(say)
    reported(*(unit.id for unit in REGISTER))
    with pytest.raises(InputError, match="không phải gửi công văn này"):
        cv.load("nhac.yaml")


def test_a_register_of_incoming_reports_outside_the_folder_is_not_read(say: Say, office: Path) -> None:
    remind(say)
    cycle = read_cycle(Path("theodoi.yaml"))
    letter = cycle.letters[-1].model_copy(update={"incoming": "../so_den.xlsx"})
    write_cycle(cycle.changed(letters=(*cycle.letters[:-1], letter)), Path("theodoi.yaml"))
    with pytest.raises(InputError, match="nằm ngoài thư mục được mở"):
        cv.load("nhac.yaml")


def test_a_deadline_before_the_day_of_issue_is_reported_at_issue(say: Say) -> None:
    remind(say)
    messages = say("followup issue theodoi.yaml nhac.yaml --number 9/SA --date 2026-10-30")
    assert "Hạn mới: 29/10/2026 phải sau 30/10/2026 (issue_date)" in messages
