"""Chuyển yêu cầu sang công văn sau: said again, by reference, for those who owe it, or dropped for a stated reason."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import congvan as cv
from congvan import presets
from congvan.cycle.model import Reach
from congvan.deadlines import Deadline, Recurrence, Relation
from congvan.errors import CongvanError
from congvan.followup import (
    Carry,
    DirectiveState,
    Draft,
    FollowUpCycle,
    Issued,
    LedgerEntry,
    LetterKind,
    cycle_of,
    cycle_text,
    issue,
    next_letter,
    remind,
    start,
)
from congvan.followup.directives import proposed_directives
from congvan.presets.fielded import LetterPreset
from congvan.text import PartialDate
from followup.story import ISSUER, OCTOBER, REGISTER, october, started

MONTHLY = "disbursement-monthly"
NOVEMBER, DECEMBER = date(2026, 11, 5), date(2026, 12, 4)
ISSUED = Issued(number="3589/SNNMT-PTNT", date="2026-11-06")  # type: ignore[arg-type]


def preset() -> LetterPreset:
    found = presets.find(MONTHLY)
    assert isinstance(found, LetterPreset)
    return found


def cycle(**changes: object) -> FollowUpCycle:
    """The cycle of October, with what ``changes`` say of its second directive."""
    found = started().cycle
    directives = tuple(
        one.model_copy(update={"confirmed": True, **(changes if one.id == "d2" else {})}) for one in found.directives
    )
    return found.changed(directives=directives)


def following(of: FollowUpCycle, on: date = NOVEMBER, **options: object):  # type: ignore[no-untyped-def]
    return next_letter(of, preset(), MONTHLY, REGISTER, on=on, file="thang11/congvan.yaml", **options)  # type: ignore[arg-type]


def done(*units: str, directive: str = "d2") -> tuple[LedgerEntry, ...]:
    return tuple(LedgerEntry(directive=directive, unit=unit, state=DirectiveState.DONE) for unit in units)


def clause_of(draft: Draft) -> str:
    """The clauses that a draft carries on, line breaks apart."""
    return " ".join(draft.text.partition("changes:")[2].split())


def test_by_reference_one_clause_names_every_place_in_the_issued_letter() -> None:
    (clause,) = [one for one in clause_of(following(cycle())).split("clause: ") if "previous_letters" in one]
    assert clause.startswith(
        "Tiếp tục thực hiện điểm a, điểm b, điểm c khoản 1; điểm a, [@previous_letters, điểm b khoản 2|date]."
    )


def test_clauses_of_one_letter_are_joined_and_printed_before_its_number() -> None:
    asks = [cv.Clause(title=f"{work} trước ngày {day}/11/2026.") for day, work in ((20, "Rà soát"), (25, "Báo cáo"))]
    some = started(october(body=["Sở đề nghị:", *asks])).cycle
    text = following(some).text
    assert "Tiếp tục thực hiện khoản 1, [@previous_letters, khoản 2|date]." in text
    said = october(
        body=["Sở đề nghị:", cv.Clause(title="Tiếp tục thực hiện khoản 1, [@truoc, khoản 2|date].")],
        citations={"truoc": {"type": "Công văn", "code": OCTOBER.number, "date": OCTOBER.date, "issuer": ISSUER}},
    )
    assert "khoản 1, khoản 2 Công văn số 3127/SNNMT-PTNT ngày 06/10/2026" in "".join(
        line.words.plain for line in said.shown.lines
    )
    assert not cv.check(cv.render(said).docx).errors
    step = issue(following(some).cycle, "cv202611", ISSUED, draft=said, register=REGISTER)
    assert not any("không nhắc tới" in note.vi for note in step.notes)


@pytest.mark.parametrize("place", ["điểm a khoản 1", "điểm a, điểm b khoản 2", "điểm b khoản 12", "khoản 1, điểm b"])
def test_another_place_of_the_letter_is_not_the_one_that_is_open(place: str) -> None:
    draft = following(cycle())
    said = october(body=[f"Sở đề nghị tiếp tục thực hiện {place} Công văn số 3127/SNNMT-PTNT ngày 06/10/2026."])
    messages = [note.vi for note in issue(draft.cycle, "cv202611", ISSUED, draft=said, register=REGISTER).notes]
    assert "khoản 1, điểm b (cv10) còn 5 đơn vị mà công văn này không nhắc tới" in messages


def test_restated_its_own_words_are_said_again() -> None:
    text = following(cycle(carry=Carry.RESTATE)).text
    assert "Xây dựng kế hoạch giải ngân chi tiết, gửi về Sở chậm nhất ngày 20/10/2026." in text
    assert "điểm a, điểm c khoản 1" in text


def test_for_those_who_have_not_done_it_alone_it_names_them() -> None:
    some = cycle(only=Reach.NOT_DONE).changed(ledger=done("20001", "20003", "20004"))
    assert "UBND các xã: Đông Sơn, Hòa Bình: tiếp tục thực hiện [@previous_letters, điểm b khoản 1|date]." in (
        following(some).text.replace("\n        ", " ")
    )


def test_a_dropped_block_leaves_the_letter_and_the_reason_is_reported() -> None:
    draft = following(cycle(carry=Carry.DROP, reason="đã thay bằng kế hoạch mới"))
    assert "điểm a, điểm c khoản 1" in draft.text
    assert "khoản 1, điểm b: không chuyển tiếp (đã thay bằng kế hoạch mới), còn 5 đơn vị" in [
        note.vi for note in draft.notes
    ]


def test_an_open_directive_that_the_issued_text_leaves_out_is_reported() -> None:
    draft = following(cycle())
    without = october(body=["Sở đề nghị:", cv.Clause(title="Đẩy nhanh tiến độ.")])
    step = issue(draft.cycle, "cv202611", ISSUED, draft=without, register=REGISTER)
    messages = [note.vi for note in step.notes]
    assert "khoản 1, điểm b (cv10) còn 5 đơn vị mà công văn này không nhắc tới" in messages
    said = october(body=["Sở đề nghị tiếp tục thực hiện điểm b khoản 1 Công văn số 3127/SNNMT-PTNT ngày 06/10/2026."])
    step = issue(draft.cycle, "cv202611", ISSUED, draft=said, register=REGISTER)
    assert not any("khoản 1, điểm b" in note.vi for note in step.notes)


def test_a_preset_without_a_block_to_be_placed_beside_says_so() -> None:
    from dataclasses import replace

    bare = replace(preset(), document={**preset().document, "body": ["Lời."], "appendices": []})
    draft = next_letter(cycle(), bare, MONTHLY, REGISTER, on=NOVEMBER, file="a.yaml")
    assert any("5 yêu cầu còn dở chưa được chuyển sang" in note.vi for note in draft.notes)


def test_who_said_nothing_is_marked_with_the_consequence() -> None:
    some = cycle().changed(ledger=done("20001", directive="d5"))
    ledger = following(some).cycle.ledger
    silent = {one.unit: one.note for one in ledger if one.state is DirectiveState.SILENT}
    assert set(silent) == {"20003", "20004", "20005", "20007"}
    assert set(silent.values()) == {"xem như chưa bố trí vốn đối ứng"}
    early = next_letter(cycle(), preset(), MONTHLY, REGISTER, on=date(2026, 10, 15), file="a.yaml")
    assert not early.cycle.ledger


def test_the_letter_cites_by_the_name_and_subject_that_were_issued() -> None:
    text = following(cycle()).text
    assert f"issuer: {ISSUER}" in text
    assert "subject: về việc đôn đốc giải ngân vốn Chương trình mục tiêu quốc gia năm 2026" in text


def test_groups_are_actors_where_the_words_name_them() -> None:
    clauses = [
        cv.Clause(title="UBND các xã báo cáo vốn đối ứng trong ngày 15/10/2026"),
        cv.Clause(title="UBND các xã, phường đẩy nhanh tiến độ"),
        cv.Clause(title="UBND xã An Phú đề nghị bổ sung vốn"),
    ]
    found = proposed_directives(october(body=["Đề nghị:", *clauses]), "cv10", REGISTER)
    assert [one.who for one in found] == [("xã",), ("all",), ("20004",)]


def test_a_clause_that_sends_back_to_an_earlier_letter_is_not_a_new_directive() -> None:
    clauses = [
        cv.Clause(title="Tiếp tục thực hiện điểm b khoản 1 Công văn số 3127/SNNMT-PTNT ngày 06/10/2026."),
        cv.Clause(title="Rà soát, đề xuất điều chuyển vốn trước ngày 14/11/2026."),
    ]
    found = proposed_directives(october(body=["Đề nghị:", *clauses]), "cv11", REGISTER)
    assert [one.do for one in found] == ["Rà soát, đề xuất điều chuyển vốn trước ngày 14/11/2026"]


def test_before_the_end_of_each_month_is_a_day_declared_once() -> None:
    clauses = [cv.Clause(title="Báo cáo trước 03 ngày cuối mỗi tháng.")]
    (found,) = proposed_directives(october(body=["Đề nghị:", *clauses]), "cv10", REGISTER)
    assert found.every == Recurrence(before_end=3, relation=Relation.ON)
    assert [one.day for one in found.every.in_month(2026, 11)] == [date(2026, 11, 27)]


def test_several_plan_years_are_open_and_each_letter_cites_its_own() -> None:
    first = issue(following(cycle()).cycle, "cv202611", ISSUED, draft=october(), register=REGISTER).cycle
    next_year = next_letter(
        first, preset(), MONTHLY, REGISTER, on=date(2027, 1, 8), file="nam2027.yaml", plan_year=2027
    )
    assert "plan_year: 2027" in next_year.text
    assert "previous_letters:   #" in next_year.text and "3589" not in next_year.text
    letter = next_year.cycle.letters[-1]
    assert (letter.key, letter.plan_year, letter.period) == ("cv202701-2027", 2027, PartialDate(month=1, year=2027))
    number = Issued(number="12/SNNMT-PTNT", date="2027-01-08")  # type: ignore[arg-type]
    both = issue(next_year.cycle, letter.key, number, draft=october(), register=REGISTER).cycle
    last = both.last_main_of(both.plan_year)
    assert last is not None and last.key == "cv202611"
    january = next_letter(both, preset(), MONTHLY, REGISTER, on=date(2027, 1, 20), file="t1.yaml")
    assert "plan_year: 2026" in january.text and "3589/SNNMT-PTNT" in january.text
    assert cycle_of(cycle_text(both)) == both


def drafted_for(draft: Draft) -> tuple[str, ...]:
    """Whom the reminder of a draft goes to."""
    return draft.cycle.letters[-1].named


def test_a_reminder_closes_nothing_blocks_nothing_and_runs_again() -> None:
    def reminded(of: FollowUpCycle, edited: str | None = None):  # type: ignore[no-untyped-def]
        return remind(
            of, "d3", REGISTER, "late-report-reminder", moment=datetime(2026, 11, 26, 8), file="nhac.yaml",
            period=PartialDate(month=11, year=2026), edited=edited,
        )  # fmt: skip

    first = reminded(cycle())
    assert len(drafted_for(first)) == 5 and f"issuer: {ISSUER}" in first.text
    assert following(first.cycle).cycle.draft is not None
    november = PartialDate(month=11, year=2026)
    reported = LedgerEntry(directive="d3", unit="20005", period=november, state=DirectiveState.DONE)
    edited = first.text.replace("  new_deadline:   #", "  new_deadline: {before: 2026-11-28}   #")
    again = reminded(first.cycle.changed(ledger=(reported,)), edited)
    assert "UBND xã Đông Sơn" not in drafted_for(again) and "new_deadline: {before: 2026-11-28}" in again.text
    assert [one.kind for one in again.cycle.letters].count(LetterKind.REMINDER) == 1
    assert again.cycle.last_main_of(2026) == cycle().last_main_of(2026)


def test_who_reported_between_draft_and_signature_is_reported_at_issue() -> None:
    moment = datetime(2026, 11, 26, 8)
    november = PartialDate(month=11, year=2026)
    drafted = remind(cycle(), "d3", REGISTER, "late-report-reminder", moment=moment, file="nhac.yaml", period=november)
    reported = LedgerEntry(directive="d3", unit="20005", period=november, state=DirectiveState.DONE)
    final = october(addressees=["UBND xã Đông Sơn", "UBND xã Hòa Bình"])
    later = drafted.cycle.changed(ledger=(reported,))
    step = issue(later, "nhac20261126", ISSUED, draft=final, register=REGISTER)
    drafted_too = "UBND phường Hoa Sen; UBND xã Bình Hòa; UBND xã An Phú"
    assert [note.vi for note in step.notes] == [
        f"nơi gửi khác khi soạn (bỏ: {drafted_too}; thêm: –): bản trình ký phải là bản kết xuất sau cùng",
        "UBND xã Đông Sơn đã báo cáo sau khi dự thảo: bỏ khỏi nơi gửi",
    ]
    assert step.cycle.directives == later.directives
    with pytest.raises(CongvanError, match="đã ban hành"):
        remind(step.cycle, "d3", REGISTER, "late-report-reminder", moment=moment, file="nhac.yaml", period=november)


def test_a_cycle_keeps_what_differs_from_the_usual_though_it_is_no() -> None:
    every = Recurrence(before_end=0, relation=Relation.ON, moves=False)
    kept = cycle(every=every, due=None, standing=False)
    assert cycle_of(cycle_text(kept)) == kept


def test_a_cycle_begins_from_another_hand_s_word_file(tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / "t10.docx"
    cv.render(october()).save(path)
    step = start(path, issued=OCTOBER, program="CT", plan_year=2026, units="u.yaml", register=REGISTER)
    (letter,) = step.cycle.letters
    assert (letter.issuer, step.cycle.directives[1].due) == (
        ISSUER, Deadline(relation=Relation.NO_LATER, day="2026-10-20"),  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_letter_without_clauses_proposes_nothing() -> None:
    assert proposed_directives(october(body=["Kính gửi để biết."]), "cv10", REGISTER) == ()


def test_the_day_of_figures_is_not_a_deadline_and_what_is_said_for_information_is_not_a_directive() -> None:
    clauses = [
        cv.Clause(title="Đến hết ngày 31/10/2026, toàn tỉnh giải ngân 10,39 tỷ đồng, đạt 51,5%"),
        cv.Clause(title="Báo cáo theo số liệu đến hết ngày 31/10/2026, gửi về Sở trước ngày 25/11/2026"),
    ]
    found = proposed_directives(october(body=["Đề nghị:", *clauses]), "cv11", REGISTER, date(2026, 11, 6))
    assert [one.due.text for one in found if one.due] == ["trước ngày 25/11/2026"]
    assert len(found) == 1


def test_a_table_is_shown_as_the_letter_s_folder_names_it() -> None:
    text = following(cycle()).text
    assert "#results: {file: TỆP.xlsx, units: ../units.yaml, as_of: NGÀY, source: Kho bạc Nhà nước}" in text
