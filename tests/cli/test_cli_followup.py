"""``congvan followup``: three commands from the issued letter to the next one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook, load_workbook

import congvan as cv
from cli.conftest import Run
from congvan.followup import DirectiveState, read_cycle, write_cycle
from congvan.presets.registry import preset_text
from followup.reports import CYCLE, REGISTER, incoming
from followup.story import ISSUER, UNITS, october

VALUES = {
    "as_of": "2026-10-31", "required_rate": "70%", "next_required_rate": "85%", "next_month_end": "2026-11-30",
    "report_deadline": "{before: 2026-11-25}", "transfer_deadline": "{on: 2026-11-13}",
    "urging": "[{type: Thông báo, code: 512/TB-UBND, date: 2026-11-02, issuer: UBND tỉnh}]",
}  # fmt: skip


@pytest.fixture
def office(tmp_path: Path, congvan: Run) -> Path:
    (tmp_path / "units.yaml").write_text(yaml.safe_dump(UNITS, allow_unicode=True), encoding="utf-8")
    cv.render(october()).save(tmp_path / "thang10.docx")
    begun = congvan(
        "followup", "start", "thang10.docx", "--number", "3127/SNNMT-PTNT", "--date", "2026-10-06", "--program",
        "Chương trình mục tiêu quốc gia", "--plan-year", "2026", "--units", "units.yaml", "-o", "theodoi.yaml",
    )  # fmt: skip
    assert begun.code == 0, begun.stderr
    return tmp_path


def next_letter(congvan: Run):  # type: ignore[no-untyped-def]
    return congvan("followup", "next", "theodoi.yaml", "-o", "thang11.yaml", "--on", "2026-11-05", "--issuer", ISSUER)


def fill_in(office: Path) -> None:
    text = (office / "thang11.yaml").read_text(encoding="utf-8")
    for field, value in VALUES.items():
        text = text.replace(f"  {field}:   #", f"  {field}: {value}   #")
    (office / "thang11.yaml").write_text(text, encoding="utf-8")


def test_three_commands_make_next_month_s_letter(congvan: Run, office: Path) -> None:
    assert next_letter(congvan).code == 0
    fill_in(office)
    outcome = congvan("render", "thang11.yaml")
    assert outcome.code == 0, outcome.stderr
    report = cv.check(office / "thang11.docx")
    assert not [one for one in report.findings if one.severity is cv.Severity.ERROR]


def test_next_says_what_is_overdue(congvan: Run, office: Path) -> None:
    assert "quá hạn 16 ngày, còn 5 đơn vị" in next_letter(congvan).stderr


def test_next_runs_again_and_keeps_what_was_edited(congvan: Run, office: Path) -> None:
    next_letter(congvan)
    fill_in(office)
    assert next_letter(congvan).code == 0
    assert "required_rate: 70%" in (office / "thang11.yaml").read_text(encoding="utf-8")


def test_a_file_that_is_not_a_draft_of_the_cycle_is_not_overwritten(congvan: Run, office: Path) -> None:
    (office / "thang11.yaml").write_text("place: Huế\n", encoding="utf-8")
    assert next_letter(congvan).code == 2
    assert (office / "thang11.yaml").read_text(encoding="utf-8") == "place: Huế\n"


def test_issue_closes_the_letter_and_keeps_the_data(congvan: Run, office: Path) -> None:
    next_letter(congvan)
    fill_in(office)
    (office / "so_lieu.csv").write_text("a;b\n", encoding="utf-8")
    outcome = congvan(
        "followup", "issue", "theodoi.yaml", "thang11.yaml", "--number", "3589/SNNMT-PTNT", "--date", "2026-11-06",
        "--data", "so_lieu.csv",
    )  # fmt: skip
    assert outcome.code == 0, outcome.stderr
    assert (office / "so_lieu_da_dung" / "cv202611" / "so_lieu.csv").exists()
    assert "3589/SNNMT-PTNT" in (office / "theodoi.yaml").read_text(encoding="utf-8")
    assert next_letter(congvan).code == 2


def test_a_reminder_between_letters(congvan: Run, office: Path) -> None:
    outcome = congvan(
        "followup", "remind", "theodoi.yaml", "--of", "d3", "--at", "2026-11-26 08:00", "-o", "nhac.yaml", "--issuer",
        ISSUER,
    )  # fmt: skip
    assert outcome.code == 0, outcome.stderr
    assert "08 giờ 00 ngày 26/11/2026" in (office / "nhac.yaml").read_text(encoding="utf-8")


def test_status_and_ledger(congvan: Run, office: Path) -> None:
    found = json.loads(congvan("followup", "status", "theodoi.yaml", "--on", "2026-11-05", "--format", "json").stdout)
    assert [one["overdue_days"] for one in found["directives"]] == [0, 16, 0, 21, 21]
    for name in ("so.xlsx", "so.json", "so.ics"):
        assert congvan("followup", "ledger", "theodoi.yaml", "-o", name, "--on", "2026-10-06").code == 0
        assert (office / name).stat().st_size > 100
    assert congvan("followup", "ledger", "theodoi.yaml", "--read", "so.xlsx").code == 0
    assert congvan("followup", "ledger", "theodoi.yaml", "-o", "so.pdf").code == 2


@pytest.mark.parametrize(
    "arguments",
    [("--of", "d99", "--at", "2026-11-26 08:00"), ("--of", "d3", "--at", "sáng mai")],
)
def test_a_wrong_directive_or_time_is_reported(congvan: Run, office: Path, arguments: tuple[str, ...]) -> None:
    assert congvan("followup", "remind", "theodoi.yaml", *arguments, "-o", "x.yaml", "--issuer", ISSUER).code == 2
    assert not (office / "x.yaml").exists()


@pytest.fixture
def collecting(tmp_path: Path) -> Path:
    write_cycle(CYCLE, tmp_path / "theodoi.yaml")
    units = yaml.safe_dump(REGISTER.model_dump(mode="json"), allow_unicode=True)
    (tmp_path / "units.yaml").write_text(units, encoding="utf-8")
    return tmp_path


def test_a_form_goes_out_and_reports_come_in(congvan: Run, collecting: Path) -> None:
    of_october = ("--of", "d3", "--period", "2026-10")
    asked = congvan(
        "followup", "form", "theodoi.yaml", "--of", "d3", "--period", "2026-10", "--unit", "20003", "-o", "b.xlsx"
    )
    assert asked.code == 0, asked.stderr
    book = load_workbook(collecting / "b.xlsx")
    book.worksheets[0]["C6"], book.worksheets[0]["D6"] = 4520, 2950
    book.save(collecting / "bh.xlsx")
    incoming(collecting, (1, "xã Bình Hòa", "1/BC-UBND", "", "20/10/2026 08:00", "", "", "bh.xlsx", 1, "", ""))
    outcome = congvan(
        "followup", "collect", "theodoi.yaml", "so_den.xlsx", *of_october, "--cut-off", "2026-10-31 17:00", "-o",
         "tong_hop.xlsx", "--format", "json",
    )  # fmt: skip
    assert outcome.code == 0, outcome.stderr
    (found,) = [one for one in json.loads(outcome.stdout)["reports"] if one["unit"] == "20003"]
    assert found["values"]["disbursed"] == 2_950_000_000
    assert "Đã ghi: tong_hop.xlsx\nĐã ghi: theodoi.yaml" in outcome.stderr
    cycle = read_cycle(collecting / "theodoi.yaml")
    assert [one.unit for one in cycle.ledger if one.state is DirectiveState.DONE] == ["20003"]


def test_what_collect_cannot_begin_with_is_reported(congvan: Run, collecting: Path) -> None:
    incoming(collecting)
    common = ("followup", "collect", "theodoi.yaml", "so_den.xlsx", "--cut-off", "2026-10-31 17:00")
    assert "không có yêu cầu “d9”" in congvan(*common, "--of", "d9", "--period", "2026-10").stderr
    assert "không phải tháng" in congvan(*common, "--of", "d3", "--period", "2026-10-31").stderr
    assert "là tệp mà lệnh này đọc" in congvan(*common, "--of", "d3", "--period", "2026-10", "-o", "so_den.xlsx").stderr


@pytest.mark.office
def test_issue_looks_for_the_words_of_the_draft_on_the_pages_of_the_signed_pdf(congvan: Run, office: Path) -> None:
    next_letter(congvan)
    fill_in(office)
    signed = cv.load(office / "thang11.yaml").model_copy(update={"number": "3589/SNNMT-PTNT"})
    cv.render(signed).to_pdf(office / "CV3589.pdf")
    closed = ("followup", "issue", "theodoi.yaml", "thang11.yaml", "--date", "2026-11-06", "--pdf", "CV3589.pdf")
    cycle = (office / "theodoi.yaml").read_text(encoding="utf-8")
    right = congvan(*closed, "--number", "3589/SNNMT-PTNT")
    assert right.code == 0 and "CV3589.pdf không có" not in right.stderr
    (office / "theodoi.yaml").write_text(cycle, encoding="utf-8")
    changed = (office / "thang11.yaml").read_text(encoding="utf-8").replace("85%", "95%")
    (office / "thang11.yaml").write_text(changed, encoding="utf-8")
    wrong = congvan(*closed, "--number", "9999/SNNMT-PTNT")
    assert "CV3589.pdf không có số “9999/SNNMT-PTNT”" in wrong.stderr
    assert "CV3589.pdf không có nguyên văn “Đẩy nhanh tiến độ thực hiện, nghiệm thu" in wrong.stderr


def test_a_letter_in_a_folder_of_its_own_is_issued_with_the_units_of_the_cycle(congvan: Run, office: Path) -> None:
    (office / "thang11").mkdir()
    drafted = ("next", "theodoi.yaml", "-o", "thang11/cv.yaml", "--on", "2026-11-05")
    assert congvan("followup", *drafted).code == 0
    book = Workbook()
    for row in (["Đơn vị", "Kế hoạch vốn (đồng)", "Giải ngân (đồng)"], ["xã Bình Hòa", 4520, 2950]):
        book.worksheets[0].append(row)
    book.save(office / "thang11" / "so_lieu.xlsx")
    text = (office / "thang11" / "cv.yaml").read_text(encoding="utf-8")
    for field, value in VALUES.items():
        text = text.replace(f"  {field}:   #", f"  {field}: {value}   #")
    text = text.replace("#results: {file: TỆP.xlsx", "results: {file: so_lieu.xlsx").replace("NGÀY", "2026-10-31")
    (office / "thang11" / "cv.yaml").write_text(text, encoding="utf-8")
    assert "laggards.rate = 65,3%" in congvan("figures", "thang11/cv.yaml", "--base", ".").stdout
    closed = congvan(
        "followup", "issue", "theodoi.yaml", "thang11/cv.yaml", "--number", "3589/SNNMT-PTNT", "--date", "2026-11-06"
    )
    assert closed.code == 0, closed.stderr
    kept = {one.of or one.preset: office / one.file for one in read_cycle(office / "theodoi.yaml").letters[-1].data}
    assert set(kept) == {"thang11/so_lieu.xlsx", "units.yaml", "thang11/cv.yaml", "disbursement-monthly"}
    assert kept.pop("disbursement-monthly").read_text(encoding="utf-8") == preset_text("disbursement-monthly")
    assert all(copy.read_bytes() == (office / of).read_bytes() for of, copy in kept.items())
    cv.render(cv.load(office / "thang11" / "cv.yaml", base=office)).save(office / "CV3589.docx")
    proof = ("verify", "CV3589.docx", "--against", "thang11/cv.yaml", "--cycle", "theodoi.yaml")
    assert congvan(*proof).code == 0
    book.worksheets[0]["C2"] = 3000
    book.save(office / "thang11" / "so_lieu.xlsx")
    assert congvan(*proof).code == 0
    (office / "so_lieu_da_dung" / "cv202611" / "so_lieu.xlsx").unlink()
    assert "đã mất hoặc đã sửa" in congvan(*proof).stderr


def test_the_same_files_and_commands_give_the_same_cycle(congvan: Run, office: Path) -> None:
    cycle = office / "theodoi.yaml"

    def played() -> str:
        congvan(
            "followup", "start", "thang10.docx", "--number", "3127/SNNMT-PTNT", "--date", "2026-10-06", "--program",
            "Chương trình mục tiêu quốc gia", "--plan-year", "2026", "--units", "units.yaml", "-o",
            "theodoi.yaml", "--force",
        )  # fmt: skip
        (office / "thang11.yaml").unlink(missing_ok=True)
        assert next_letter(congvan).code == 0
        fill_in(office)
        congvan(
            "followup", "issue", "theodoi.yaml", "thang11.yaml", "--number", "3589/SNNMT-PTNT", "--date", "2026-11-06"
        )
        return cycle.read_text(encoding="utf-8")

    first = played()
    assert "3589/SNNMT-PTNT" in first
    assert played() == first
