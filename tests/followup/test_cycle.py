"""Chu kỳ đôn đốc: begun from an issued letter, carried from month to month, nothing open dropped in silence."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pydantic import ValidationError

import congvan as cv
from congvan import presets
from congvan.errors import CongvanError, InputError
from congvan.followup import (
    Carry,
    Directive,
    DirectiveState,
    FollowUpCycle,
    Issued,
    LedgerEntry,
    LetterKind,
    copies_of,
    cycle_of,
    cycle_text,
    issue,
    ledger,
    ledger_calendar,
    ledger_json,
    ledger_workbook,
    next_letter,
    read_ledger,
    remind,
    start,
    status,
    status_text,
    write_cycle,
)
from congvan.presets.fielded import LetterPreset
from congvan.source import dump_yaml
from followup.story import ISSUER, OCTOBER, REGISTER, october, started

MONTHLY = "disbursement-monthly"
NOVEMBER = date(2026, 11, 5)


def preset() -> LetterPreset:
    found = presets.find(MONTHLY)
    assert isinstance(found, LetterPreset)
    return found


def cycle() -> FollowUpCycle:
    return started().cycle


def following(of: FollowUpCycle, edited: str | None = None, on: date = NOVEMBER):  # type: ignore[no-untyped-def]
    return next_letter(
        of, preset(), MONTHLY, REGISTER, on=on, file="thang11/congvan.yaml", edited=edited, issuer=ISSUER
    )


def entry(directive: str, unit: str, state: DirectiveState = DirectiveState.DONE) -> LedgerEntry:
    return LedgerEntry(directive=directive, unit=unit, state=state)


def test_directives_are_proposed_from_the_text_with_day_actors_and_consequence() -> None:
    found = {one.at: one for one in cycle().directives}
    assert list(found) == [
        "khoản 1, điểm a", "khoản 1, điểm b", "khoản 1, điểm c", "khoản 2, điểm a", "khoản 2, điểm b",
    ]  # fmt: skip
    assert found["khoản 1, điểm a"].standing
    dues = {at: one.due.text for at, one in found.items() if one.due}
    assert dues == {
        "khoản 1, điểm b": "chậm nhất là ngày 20/10/2026",
        "khoản 2, điểm a": "trước 16 giờ 00 ngày 15/10/2026",
        "khoản 2, điểm b": "trong ngày 15/10/2026",
    }
    every = found["khoản 1, điểm c"].every
    assert every is not None
    assert (every.days, every.relation.value) == ((25,), "before")
    assert found["khoản 2, điểm a"].who == ("20003", "20004")
    assert found["khoản 2, điểm b"].if_silent == "xem như chưa bố trí vốn đối ứng"
    assert not any(one.confirmed for one in found.values())


def test_a_cycle_is_the_same_after_its_file() -> None:
    text = cycle_text(cycle())
    assert cycle_of(text) == cycle()
    assert cycle_text(cycle_of(text)) == text


def test_the_next_letter_cites_the_last_one_and_carries_what_is_open() -> None:
    draft = following(cycle())
    assert "code: 3127/SNNMT-PTNT" in draft.text.replace('"', "")
    assert "điểm a, điểm b, điểm c khoản 1; điểm a, [@previous_letters, điểm b khoản 2|date]." in draft.text
    assert draft.cycle.draft is not None
    assert draft.cycle.draft.key == "cv202611"
    overdue = [note.vi for note in draft.notes]
    assert "khoản 1, điểm b: quá hạn 16 ngày, còn 5 đơn vị" in overdue
    assert any(one.endswith("xem như chưa bố trí vốn đối ứng") for one in overdue)


def test_what_every_unit_has_done_is_not_carried() -> None:
    done = cycle().changed(ledger=tuple(entry("d2", unit.id) for unit in REGISTER))
    assert "điểm a, điểm c khoản 1" in following(done).text
    assert "điểm a, điểm b, điểm c khoản 1" in following(cycle()).text


def test_at_most_ten_lines_are_edited_and_the_letter_is_set() -> None:
    blanks = [
        line for line in following(cycle()).text.splitlines() if ":   # " in line and not line.strip().startswith("#")
    ]
    assert len(blanks) <= 10
    text = following(cycle()).text
    for field, value in {
        "as_of": "2026-10-31", "required_rate": "70%", "next_required_rate": "85%", "next_month_end": "2026-11-30",
        "report_deadline": "{before: 2026-11-25}", "transfer_deadline": "{on: 2026-11-13}",
        "urging": "[{type: Thông báo, code: 512/TB-UBND, date: 2026-11-02, issuer: UBND tỉnh}]",
    }.items():  # fmt: skip
        text = text.replace(f"  {field}:   #", f"  {field}: {value}   #")
    letter = cv.loads(text)
    words = [line.words.plain for line in letter.shown.lines]
    assert "tiếp theo Công văn số 3127/SNNMT-PTNT ngày 06/10/2026" in words[0]
    assert any("điểm b khoản 2 Công văn số 3127/SNNMT-PTNT" in line for line in words)


def test_run_again_it_renews_what_nobody_edited() -> None:
    first = following(cycle())
    edited = first.text.replace("  required_rate:   #", "  required_rate: 75%   #")
    fewer = first.cycle.changed(ledger=tuple(entry("d2", unit.id) for unit in REGISTER))
    again = following(fewer, edited)
    assert "required_rate: 75%" in again.text
    assert "điểm a, điểm c khoản 1" in again.text


def test_after_issue_it_refuses() -> None:
    draft = following(cycle())
    issued = issue(draft.cycle, "cv202611", Issued(number="3589/SNNMT-PTNT", date="2026-11-06"))  # type: ignore[arg-type]
    with pytest.raises(CongvanError, match="đã ban hành"):
        following(issued.cycle)
    with pytest.raises(CongvanError, match="đã ban hành"):
        issue(issued.cycle, "cv202611", OCTOBER)


def test_a_draft_blocks_the_month_after() -> None:
    with pytest.raises(CongvanError, match="chưa ban hành"):
        following(following(cycle()).cycle, on=date(2026, 12, 4))


def test_the_chief_s_edits_enter_the_cycle_and_data_files_are_hashed() -> None:
    draft = following(cycle())
    final = october(body=[*october().body[:1], *october().body[1:3], "Đề nghị các địa phương nghiêm túc thực hiện."])
    step = issue(
        draft.cycle, "cv202611", Issued(number="3589/SNNMT-PTNT", date="2026-11-06"),  # type: ignore[arg-type]
        draft=october(), final=final, data=copies_of({"so_lieu_1031.xlsx": b"abc"}, "cv202611"), register=REGISTER,
    )  # fmt: skip
    letter = step.cycle.letter("cv202611")
    assert letter is not None
    assert letter.edits == ("đoạn 2: quan tâm → nghiêm túc",)
    assert letter.data[0].sha256.startswith("ba7816bf")
    assert letter.data[0].file == "so_lieu_da_dung/cv202611/so_lieu_1031.xlsx"
    assert any(one.id.startswith("cv202611.") for one in step.cycle.directives)


def test_a_letter_is_not_closed_with_another_one() -> None:
    drafted = following(cycle()).cycle
    other = october(number="/STC-ĐT", subject="nộp hồ sơ quyết toán")
    issued = Issued(number="3589", date="2026-11-06")  # type: ignore[arg-type]
    with pytest.raises(CongvanError, match="là công văn khác"):
        issue(drafted, "cv202611", issued, draft=october(), final=other, register=REGISTER)
    assert issue(drafted, "cv202611", issued, draft=october(), final=october(subject="khác"), register=REGISTER)


def test_a_reminder_goes_to_those_who_owe_and_closes_nothing(tmp_path: Path) -> None:
    some = cycle().changed(ledger=tuple(entry("d3", unit) for unit in ("20001", "20003", "20004")))
    draft = remind(
        some,
        "d3",
        REGISTER,
        "late-report-reminder",
        moment=datetime(2026, 11, 26, 8),
        file="nhac/cv.yaml",
        issuer=ISSUER,
    )
    text = draft.text.replace("new_deadline:   #", 'new_deadline: {before: 2026-11-28, at: "16:00"}   #')
    (tmp_path / "nhac").mkdir()
    (tmp_path / "nhac/cv.yaml").write_text(text, encoding="utf-8")
    write_cycle(draft.cycle, tmp_path / "theodoi.yaml")
    (tmp_path / "units.yaml").write_text(dump_yaml(REGISTER.model_dump(mode="json")), encoding="utf-8")
    letter = cv.load(tmp_path / "nhac/cv.yaml", base=tmp_path)
    assert isinstance(letter, cv.Dispatch)
    assert letter.addressees == ("UBND xã Đông Sơn", "UBND xã Hòa Bình")
    assert draft.cycle.letters[-1].kind is LetterKind.REMINDER
    assert draft.cycle.last_main_of(some.plan_year) == some.last_main_of(some.plan_year)
    everyone = cycle().changed(ledger=tuple(entry("d3", unit.id) for unit in REGISTER))
    with pytest.raises(CongvanError, match="không còn đơn vị"):
        remind(everyone, "d3", REGISTER, "x", moment=datetime(2026, 11, 26, 8), file="x", issuer=ISSUER)


def test_the_ledger_goes_out_to_a_workbook_and_in_again(tmp_path: Path) -> None:
    path = tmp_path / "ledger.xlsx"
    book = load_workbook(BytesIO(ledger_workbook(cycle(), REGISTER)))
    sheet = book.active
    assert sheet is not None
    assert sheet.max_row == 1 + len(ledger(cycle(), REGISTER))
    offered = [row[0].value for row in book[book.sheetnames[1]].iter_rows()]
    (rule,) = sheet.data_validations.dataValidation
    assert rule.formula1 == "'Trang thai'!$A$1:$A$6" and offered == [one.label for one in DirectiveState]
    assert book[book.sheetnames[1]].sheet_state == "hidden"
    sheet["F2"] = "đã xong"
    sheet["G2"] = date(2026, 10, 19)
    book.save(path)
    read = read_ledger(cycle(), REGISTER, path)
    assert read.ledger == (
        LedgerEntry(directive="d1", unit="20001", state=DirectiveState.DONE, on="2026-10-19"),  # type: ignore[arg-type]
    )
    sheet["F3"] = "xong rồi"
    book.save(path)
    with pytest.raises(InputError, match="F3"):
        read_ledger(cycle(), REGISTER, path)


def test_the_calendar_holds_dated_and_recurring_days() -> None:
    text = ledger_calendar(cycle(), months=((2026, 10), (2026, 11)), stamp=date(2026, 10, 6))
    assert text.count("BEGIN:VEVENT") == 5
    assert "DTSTART;VALUE=DATE:20261024" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_the_ledger_as_json_names_every_unit_of_every_directive() -> None:
    assert ledger_json(cycle(), REGISTER).count('"directive"') == len(ledger(cycle(), REGISTER)) == 22


def test_the_status_counts_and_dates() -> None:
    found = status(cycle(), REGISTER, NOVEMBER)
    assert [one.overdue for one in found.directives] == [0, 16, 0, 21, 21]
    assert "quá hạn 16 ngày" in status_text(found)
    assert found.to_dict()["letters"] == {"issued": 1, "drafts": 0}


def test_a_directive_is_dropped_for_a_reason_only() -> None:
    with pytest.raises(ValidationError, match="lý do"):
        Directive(id="d1", letter="cv10", at="khoản 1", do="x", carry=Carry.DROP)


def test_a_cycle_names_letters_and_directives_that_exist() -> None:
    text = cycle_text(cycle()).replace("letter: cv10", "letter: cv9", 1)
    with pytest.raises(InputError, match="không có công văn “cv9”"):
        cycle_of(text)


FINAL_WORDS = "Xây dựng kế hoạch giải ngân chi tiết, gửi về Sở chậm nhất ngày 23/10/2026."


def edited_by_the_chief() -> cv.Dispatch:
    """The letter of October as it was issued: another day, and a new point before it."""
    body = list(october().body)
    first = body[1]
    assert isinstance(first, cv.Clause)
    points = ["Phân công lãnh đạo trực tiếp phụ trách.", first.points[0], FINAL_WORDS, first.points[2]]
    body[1] = cv.Clause(title=first.title, points=points)
    return october(body=body)


def test_a_cycle_begins_with_what_the_chief_changed_in_the_final_text() -> None:
    step = start(
        october(), issued=OCTOBER, program="Chương trình", plan_year=2026, units="units.yaml", register=REGISTER,
        file="a.yaml", final=edited_by_the_chief(),
    )  # fmt: skip
    (letter,) = step.cycle.letters
    assert any("20/10/2026 → 23/10/2026" in edit for edit in letter.edits)
    assert any("20/10/2026 → 23/10/2026" in note.vi for note in step.notes)
    assert {str(one.due.day): one.at for one in step.cycle.directives if one.due}["2026-10-23"] == "khoản 1, điểm c"


def test_a_directive_that_was_confirmed_follows_the_issued_text() -> None:
    drafted = cycle().changed(
        letters=tuple(one.model_copy(update={"issued": None}) for one in cycle().letters),
        directives=tuple(one.model_copy(update={"confirmed": True}) for one in cycle().directives),
    )
    step = issue(drafted, "cv10", OCTOBER, draft=october(), final=edited_by_the_chief(), register=REGISTER)
    second = step.cycle.directive("d2")
    assert second is not None and second.due is not None
    assert (second.at, f"{second.due.day}", second.do, second.confirmed) == (
        "khoản 1, điểm c", "2026-10-23", FINAL_WORDS, True,
    )  # fmt: skip
    assert (
        "d2: sửa theo bản ban hành: khoản 1, điểm b, chậm nhất là ngày 20/10/2026 → khoản 1, điểm c, chậm nhất "
        "là ngày 23/10/2026" in [note.vi for note in step.notes]
    )
    new = [one for one in step.cycle.directives if one.id.startswith("cv10.")]
    assert [(one.at, one.confirmed) for one in new] == [("khoản 1, điểm a", False)]
    others = [one for one in step.cycle.directives if one.id in ("d4", "d5")]
    assert others == [one for one in drafted.directives if one.id in ("d4", "d5")]


def test_what_the_issued_text_does_not_ask_any_more_stays_and_is_reported() -> None:
    drafted = cycle().changed(letters=tuple(one.model_copy(update={"issued": None}) for one in cycle().letters))
    shorter = october(body=[*list(october().body)[:2], "Đề nghị thực hiện."])
    step = issue(drafted, "cv10", OCTOBER, draft=october(), final=shorter, register=REGISTER)
    assert step.cycle.directive("d4") == drafted.directive("d4")
    assert any(note.vi.startswith("d4 (khoản 2, điểm a): bản ban hành không còn yêu cầu này") for note in step.notes)


@pytest.mark.parametrize(("name", "kind"), [("disbursement-year-end", LetterKind.FINAL), (MONTHLY, LetterKind.MAIN)])
def test_a_preset_says_what_its_letters_are(name: str, kind: LetterKind) -> None:
    found = presets.find(name)
    assert isinstance(found, LetterPreset)
    draft = next_letter(cycle(), found, "mau/cuoi_nam.yaml", REGISTER, on=NOVEMBER, file="a.yaml").cycle.draft
    assert draft is not None
    assert draft.kind is kind


def test_the_preset_of_a_reminder_begins_no_next_letter() -> None:
    found = presets.find("late-report-reminder")
    assert isinstance(found, LetterPreset)
    with pytest.raises(CongvanError, match="dùng followup remind"):
        next_letter(cycle(), found, "late-report-reminder", REGISTER, on=NOVEMBER, file="a.yaml")


def test_two_files_of_one_name_keep_a_copy_each() -> None:
    copies = copies_of({"thang10/so_lieu.xlsx": b"a", "thang11/so_lieu.xlsx": b"b"}, "cv202611")
    assert [(one.file, one.of, one.content) for one in copies] == [
        ("so_lieu_da_dung/cv202611/so_lieu.xlsx", "thang10/so_lieu.xlsx", b"a"),
        ("so_lieu_da_dung/cv202611/so_lieu-2.xlsx", "thang11/so_lieu.xlsx", b"b"),
    ]


def test_a_letter_that_is_to_be_cited_and_is_not_there_is_reported() -> None:
    with pytest.raises(CongvanError, match="không có công văn đã ban hành “cv11” \\(có: cv10\\)"):
        next_letter(cycle(), preset(), MONTHLY, REGISTER, on=NOVEMBER, file="a.yaml", cites=("cv10", "cv11"))
