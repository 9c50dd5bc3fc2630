"""Thư có trường: values typed once, blocks that are printed or repeated, changes by id, and nothing kept in silence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import congvan as cv
from congvan import presets
from congvan.errors import InputError, Refusal
from congvan.presets.fielded import FieldSpec, LetterPreset, fill_letter
from congvan.presets.fielded.values import read_field
from congvan.source import build_data
from congvan.vocabulary import LetterKind
from presets.monthly import LETTER, MONTHLY, VALUES, monthly


def filled(**given: Any) -> cv.Dispatch:
    return build_data(fill_letter(monthly(), {**LETTER, **given}).data, cv.Dispatch)


def reported(given: dict[str, Any], text: str = MONTHLY) -> dict[str, str]:
    with pytest.raises(InputError) as caught:
        fill_letter(monthly(text), given)
    return {problem.path: problem.message.vi for problem in caught.value.problems}


def lines(letter: cv.Dispatch) -> list[str]:
    return [line.words.plain for line in letter.shown.lines]


def with_values(**values: Any) -> dict[str, Any]:
    return {"values": {**VALUES, **values}}


def test_fields_are_written_in_the_form_that_prose_asks_for() -> None:
    assert lines(filled())[:3] == [
        "Thực hiện Thông báo số 512/TB-UBND ngày 02/11/2026 của UBND tỉnh, Sở Nông nghiệp và Môi trường đề nghị:",
        "Báo cáo số liệu đến hết ngày 31/10/2026 (tháng 10 năm 2026)",
        "Gửi trước ngày 25/11/2026 {nguyên văn}.",
    ]


def test_the_style_of_a_field_is_that_of_its_place_and_its_value_is_never_markup() -> None:
    letter = filled(**with_values(tasks=["Rà **soát** [@x] {as_of}"]))
    assert "Rà **soát** [@x] {as_of}" in lines(letter)
    opening = letter.shown.lines[0].words
    assert any(run.bold and run.text.startswith("Sở Nông nghiệp") for run in opening.runs)


def test_a_block_is_printed_only_with_its_value_and_repeats_for_each_entry() -> None:
    assert not any("Kinh phí" in line for line in lines(filled()))
    letter = filled(**with_values(support="10.390.000.000 đồng", tasks=["Việc một", "Việc hai"]))
    assert "Việc một" in lines(letter)
    assert "Việc hai" in lines(letter)
    assert lines(letter)[-1].startswith("Kinh phí: 10.390.000.000 đồng (Mười tỷ ba trăm chín mươi triệu đồng)")


def test_what_is_asked_anew_has_no_default() -> None:
    values = {key: one for key, one in VALUES.items() if key not in ("plan_year", "report_deadline")}
    assert reported({"issue_date": "2026-11", "values": values}) == {
        "values.plan_year": "thiếu giá trị của “plan_year” (Năm kế hoạch, hỏi lại mỗi kỳ)",
        "values.report_deadline": "thiếu giá trị của “report_deadline” (Hạn báo cáo, hỏi lại mỗi kỳ)",
    }


def test_what_is_kept_from_the_preset_is_listed() -> None:
    notes = fill_letter(monthly(), LETTER).notes
    assert notes[0].vi == "giữ giá trị của mẫu: Tên Chương trình (program)"


def test_a_deadline_before_the_issue_and_figures_after_the_deadline_are_reported() -> None:
    given = {**LETTER, **with_values(report_deadline={"on": "2026-10-15"})}
    assert reported(given) == {
        "values.as_of": "Số liệu đến hết ngày: 31/10/2026 không được sau 15/10/2026 (report_deadline)",
        "values.report_deadline": "Hạn báo cáo: 15/10/2026 phải sau 01/11/2026 (issue_date)",
    }


def test_a_misspelt_field_and_a_misspelt_key_get_the_nearest_name() -> None:
    misspelt = {{"as_of": "as_off"}.get(name, name): one for name, one in VALUES.items()}
    faults = reported({**LETTER, "values": misspelt, "urgencyy": "KHẨN"})
    assert "Có phải là “as_of”?" in faults["values.as_off"]
    assert "Có phải là “urgency”?" in faults["urgencyy"]


def test_what_no_field_takes_is_left_to_the_template_and_that_is_said() -> None:
    filled = fill_letter(monthly(), {**LETTER, **with_values(ma_ho_so="HS {as_of} [@x]", plan_years="2027")})
    assert build_data(filled.data, cv.Dispatch).values == {"ma_ho_so": "HS {as_of} [@x]", "plan_years": "2027"}
    assert [note.en for note in filled.notes if "template" in note.en] == [
        "“ma_ho_so” is left to the template, the preset has no such field",
        "“plan_years” is left to the template, the preset has no such field",
    ]


def test_a_preset_fills_the_fields_of_its_template_from_its_own() -> None:
    text = MONTHLY.replace(
        "  place: An Bình\n", '  place: An Bình\n  values: {as_off: "đến {as_of}", nam: "{plan_year}"}\n'
    )
    letter = build_data(fill_letter(monthly(text), LETTER).data, cv.Dispatch)
    assert letter.values == {"as_off": "đến 31/10/2026", "nam": "2026"}
    changed = fill_letter(monthly(text), {**LETTER, **with_values(nam="2027")})
    assert build_data(changed.data, cv.Dispatch).values == {"as_off": "đến 31/10/2026", "nam": "2027"}


def test_every_key_of_a_document_may_be_given() -> None:
    letter = filled(urgency="KHẨN", addressees=["UBND xã Bình Hòa"])
    assert letter.urgency is cv.UrgencyLevel.URGENT
    assert letter.addressees == ("UBND xã Bình Hòa",)


def test_fields_may_be_at_the_top_as_they_did() -> None:
    letter = filled(program="Chương trình MTQG")
    assert letter.subject == "tiếp tục đôn đốc giải ngân vốn Chương trình MTQG năm 2026"


def test_blocks_are_added_replaced_and_dropped_by_id() -> None:
    changes = [
        {"after": "report", "add": {"clause": "Rà soát, điều chuyển vốn trước ngày 14/11/2026."}},
        {"replace": "opening", "with": "Đề nghị các đơn vị:"},
    ]
    letter = filled(changes=changes)
    assert lines(letter)[0] == "Đề nghị các đơn vị:"
    assert "Rà soát, điều chuyển vốn trước ngày 14/11/2026." in lines(letter)
    assert "Báo cáo số liệu" not in " ".join(lines(filled(changes=[{"drop": "report"}])))


def test_a_change_of_an_unknown_block_and_one_of_another_shape_are_reported() -> None:
    faults = reported({**LETTER, "changes": [{"drop": "opning"}, {"after": "report"}]})
    assert "Có phải là “opening”?" in faults["changes[0]"]
    assert "mỗi thay đổi có dạng" in faults["changes[1]"]


def test_references_to_appendices_follow_those_that_are_there() -> None:
    two = [{"title": "A", "body": ["a"]}, {"title": "B", "body": ["b"]}]
    assert "Theo Phụ lục đính kèm." in lines(filled())
    assert "Theo các Phụ lục I, II đính kèm." in lines(filled(appendices=two))


def test_tiep_tuc_occurs_once_in_a_subject() -> None:
    letter = filled(subject="tiếp tục tiếp tục đôn đốc")
    assert letter.subject == "tiếp tục đôn đốc"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("{program} năm", "{programme} năm"), "không có trường “programme”"),
        (("type: year", "type: yaer"), "Có phải là “year”?"),
        (("  tasks: {", "  subject: {label: x}\n  tasks: {"), "là tên mục của văn bản"),
        (("  tasks: {", "  idle: {label: x}\n  tasks: {"), "trường “idle” không được dùng"),
        (("id: report", "id: opening"), "hai khối cùng id “opening”"),
        (("document:", "documents: {}\ndocument:"), "không có mục “documents”"),
    ],
)
def test_faults_of_a_preset_are_reported_when_it_is_read(change: tuple[str, str], message: str) -> None:
    with pytest.raises(InputError) as caught:
        monthly(MONTHLY.replace(*change))
    assert any(message in problem.message.vi for problem in caught.value.problems)
    assert all(problem.line for problem in caught.value.problems)


def test_a_form_that_a_value_lacks_is_reported_with_those_that_it_has() -> None:
    faults = reported(LETTER, MONTHLY.replace("{month|long}", "{month|lang}"))
    (message,) = faults.values()
    assert "long" in message


def test_a_cited_document_is_in_prose_only() -> None:
    text = MONTHLY.replace("năm {plan_year}", "năm {plan_year} {urging}")
    assert any("chỉ dùng trong lời văn" in one for one in reported(LETTER, text).values())


def test_a_list_alone_in_place_of_lines_gives_a_line_for_each_entry() -> None:
    text = MONTHLY.replace('addressees: ["UBND các xã, phường"]', 'addressees: ["{tasks}", Kho bạc]')
    letter = fill_letter(monthly(text), {**LETTER, **with_values(tasks=["UBND xã A", "UBND xã B"])}).data
    assert letter["addressees"] == ["UBND xã A", "UBND xã B", "Kho bạc"]


@pytest.mark.parametrize(
    ("typed", "dong"),
    [
        ("4520000000", 4_520_000_000),
        ("4.520.000.000", 4_520_000_000),
        ("4.520.000.000 đồng", 4_520_000_000),
        ("4.520 triệu đồng", 4_520_000_000),
        ("4,52 tỷ đồng", 4_520_000_000),
        (4_520_000_000, 4_520_000_000),
    ],
)
def test_an_amount_is_taken_as_it_is_typed(typed: object, dong: int) -> None:
    spec = FieldSpec(label="Số vốn", type="money")  # type: ignore[arg-type]
    assert read_field(spec, typed).raw == dong


@pytest.mark.parametrize("typed", ["nhiều", "1.5 tỷ đồng", "1,5 đồng", "4 con"])
def test_what_is_not_an_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="không phải số tiền"):
        read_field(FieldSpec(label="Số vốn", type="money"), typed)  # type: ignore[arg-type]


def test_an_entry_of_the_preset_that_the_letter_leaves_blank_is_dropped() -> None:
    cited = "  citations: {cu: {type: Thông báo, code: 9/TB-UBND, date: 2026-01-05, issuer: UBND tỉnh}}"
    text = MONTHLY.replace("document:", f"document:\n{cited}", 1)
    assert "cu" in fill_letter(monthly(text), LETTER).data["citations"]
    assert "cu" not in fill_letter(monthly(text), {**LETTER, "citations": {"cu": None}}).data["citations"]


def test_what_its_letters_are_in_a_cycle_is_one_of_three() -> None:
    assert monthly(f"kind: cuối năm\n{MONTHLY}").kind is LetterKind.FINAL
    with pytest.raises(InputError, match="kind là một trong: main, reminder, final"):
        monthly(f"kind: last\n{MONTHLY}")


def test_a_value_that_is_still_blank_is_missing_and_nothing_else() -> None:
    faults = reported({**LETTER, "values": dict.fromkeys(LETTER["values"])})
    assert all(message.startswith("thiếu giá trị của") for message in faults.values())


def test_the_agency_of_a_shipped_preset_is_reported_where_the_letter_leaves_it() -> None:
    shipped = presets.find("disbursement-year-end")
    assert isinstance(shipped, LetterPreset)
    values = {name: spec.shown for name, spec in shipped.fields.items()}
    given = {"issue_date": "2026-12", "values": values}
    kept = "giữ ví dụ của mẫu: cơ quan ban hành, số, địa danh, người ký, nơi nhận"
    assert fill_letter(shipped, given).notes[0].vi == kept
    own = fill_letter(shipped, {**given, "issuer": {"name": "Sở Tài chính", "symbol": "STC"}, "place": "Huế"})
    assert own.notes[0].vi == "giữ ví dụ của mẫu: số, người ký, nơi nhận"
    office = replace(shipped, is_shipped=False)
    assert not any("giữ ví dụ" in note.vi for note in fill_letter(office, given).notes)
