"""What is judged on paper, and what is left alone, on pages set by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from congvan.checker import check
from congvan.checks import CheckedDocument, PrintedRecord, Undetermined, find_kind
from congvan.components import find
from congvan.errors import Message
from congvan.findings import Report
from congvan.printed import NotPrinted, Printed, PrintedLine, PrintedPage, PrintedWord
from congvan.profile import load
from congvan.snapshot import take
from congvan.vocabulary import Component
from support.letters import LONG, letter
from support.printed_letters import printed_letter

CODES = [record.code for record in load("nd30").records if find_kind(record.check).on_paper]


def on_paper(changes: dict[str, Any], base: str = "dispatch") -> Report:
    return check(letter(base, {}), printed=printed_letter(base, {}, changes))


def reasons(report: Report) -> dict[str, str]:
    return {item.code: item.reason.vi for item in report.not_evaluated if item.code in CODES}


def changed(sheet: Printed, words: list[PrintedWord], rules: list[PrintedLine] | None = None) -> Printed:
    """The first page of ``sheet`` with further words and rules."""
    first, *rest = sheet.pages
    page = PrintedPage(1, first.width, first.height, (*first.words, *words), (*first.rules, *(rules or [])))
    return Printed((page, *rest))


def test_without_pages_there_is_one_reason_for_all_of_them() -> None:
    silent = reasons(check(letter("dispatch", {"national_name": {"size": 15}})))
    assert silent == dict.fromkeys(CODES, "chỉ xét được khi đã đo trang in")


def test_pages_that_were_not_made_say_why() -> None:
    why = Message("LibreOffice không mở được", "LibreOffice cannot open it")
    report = check(letter("dispatch", {}), printed=NotPrinted(why))
    assert reasons(report) == dict.fromkeys(CODES, "LibreOffice không mở được")
    assert report.passed and not report.findings


@pytest.mark.parametrize("component", ["national_name", "national_motto"])
def test_what_is_not_on_the_pages_is_not_judged(component: str) -> None:
    silent = reasons(on_paper({component: {"missing": True}, "national_motto_line": {"missing": True}}))
    assert silent["ND5001"].startswith("không thấy trên bản in") and "ND5002" in silent


def test_a_line_that_is_not_on_the_pages_is_not_judged() -> None:
    report = on_paper({"issuing_agency_line": {"missing": True}})
    assert reasons(report)["ND5003"] == "không thấy đường kẻ trên bản in" and report.findings == ()


def test_a_line_as_long_as_a_table_is_none_of_the_agency() -> None:
    assert "ND5003" in reasons(on_paper({"issuing_agency_line": {"length": 3.0}}))


def test_a_text_that_wraps_although_the_file_has_room_is_left_in_doubt() -> None:
    report = on_paper({"national_motto": {"lines": 2}})
    assert "ND5001" in reasons(report) and report.findings == ()


def test_a_doubt_about_one_line_does_not_hide_the_fault_of_the_other() -> None:
    sheet = {"national_name": {"lines": 2}, "national_motto": {"down": 20, "lines": 2}}
    assert "ND5001" in on_paper(sheet).codes


def test_a_borrowed_face_in_one_component_leaves_it_unmeasured() -> None:
    report = on_paper({"place_date": {"font": "DejaVuSerif", "down": 12}})
    silent = reasons(report)
    assert report.findings == () and "DejaVuSerif" in silent["ND5005"] and "ND5008" not in silent
    assert "vì máy thiếu Times New Roman" in silent["ND5012"] and "hãy cài" in silent["ND5012"]


def test_where_the_machine_lacks_times_new_roman_nothing_is_judged() -> None:
    sheet = printed_letter("dispatch", {}, {"national_name": {"lines": 2}, "clause_title.1": {"down": 13}})
    words = tuple(replace(word, font="DejaVuSerif") for word in sheet.words)
    lost = Printed((PrintedPage(1, *(sheet.pages[0].width, sheet.pages[0].height), words),))
    report = check(letter("dispatch", {}), printed=lost)
    assert report.findings == ()
    assert set(reasons(report)) == set(CODES)


def test_a_text_that_occurs_twice_is_the_one_in_its_place() -> None:
    sheet = printed_letter("dispatch", {}, {})
    places = (("PHÓ", 90, 120), ("GIÁM", 124, 160), ("ĐỐC", 164, 190))
    decoy = [PrintedWord(1, text, left, right, 232, "LiberationSerif", 14) for text, left, right in places]
    first, *rest = sheet.pages
    early = Printed((replace(first, words=(*first.words[:40], *decoy, *first.words[40:])), *rest))
    subject = CheckedDocument(snapshot := take(letter("dispatch", {})), find(snapshot), early)
    place = subject.paper.words(subject.all(Component.POSITION)[0])
    assert {word.baseline for word in place} != {232} and all(word not in decoy for word in place)


def test_letters_that_the_file_has_deleted_are_not_a_fault() -> None:
    sheet = printed_letter("dispatch", {}, {})
    gone = [PrintedWord(1, "xóabỏrồi", 100, 160, 700, "LiberationSerif", 14)]
    struck = changed(sheet, gone, [PrintedLine(1, 98, 162, 695, 0.75)])
    assert check(letter("dispatch", {}), printed=struck).findings == ()


def test_an_underline_is_not_a_line_through_the_letters() -> None:
    sheet = printed_letter("dispatch", {}, {})
    word = next(word for word in sheet.words if word.text == "Kính")
    below = changed(sheet, [], [PrintedLine(1, word.x0, word.x1, word.baseline + 1.5, 0.75)])
    assert check(letter("dispatch", {}), printed=below).findings == ()


def test_the_same_letters_drawn_twice_in_one_place_do_not_overlap() -> None:
    sheet = printed_letter("dispatch", {}, {})
    again = [replace(word, x0=word.x0 + 0.3, x1=word.x1 + 0.3) for word in sheet.words if word.text == "Kính"]
    assert check(letter("dispatch", {}), printed=changed(sheet, again)).findings == ()


def test_half_a_signature_block_on_the_next_page_is_stranded() -> None:
    report = on_paper({"full_name": {"page": 2, "down": -300}, "page_number": {}})
    assert report.codes == ("ND5007",)
    assert report.findings[0].component is Component.FULL_NAME


def test_the_mark_of_the_end_is_not_text_that_a_signature_is_kept_with() -> None:
    first, second = printed_letter("dispatch", {}, {"turn": "recipients_label"}).pages

    def codes(text: str) -> tuple[str, ...]:
        word = PrintedWord(2, text, 100, 130, 80, "LiberationSerif", 14)
        return check(
            letter("dispatch", {}), printed=Printed((first, replace(second, words=(word, *second.words))))
        ).codes

    assert "ND5007" in codes("./.") and "ND5007" not in codes("Hết./.")


def test_a_finding_is_at_its_paragraph() -> None:
    report = on_paper({"place_date": {"down": 9}})
    (finding,) = report.findings
    assert finding.where.excerpt.startswith("Quảng Ngãi") and finding.where.part == "word/document.xml"
    assert finding.found.vi == "lệch 3 mm" and finding.expected.vi == "ngang hàng với Số, ký hiệu"


def test_a_recognition_that_is_a_guess_is_not_an_error() -> None:
    snapshot = take(letter("dispatch", {}))
    found = find(snapshot)
    unsure = replace(found, found=tuple(replace(item, confidence=0.6) for item in found.found))
    subject = CheckedDocument(snapshot, unsure, printed_letter("dispatch", {}, {"place_date": {"down": 9}}))
    record = load("nd30").record("ND5005")
    (finding,) = find_kind("printed").evaluate(record, subject)
    assert finding.severity.value == "warning"


def test_a_subject_without_pages_has_no_paper() -> None:
    snapshot = take(letter("dispatch", {}))
    with pytest.raises(Undetermined):
        _ = CheckedDocument(snapshot, find(snapshot)).paper


def test_a_measured_line_needs_its_text() -> None:
    with pytest.raises(ValidationError, match="cần `text`"):
        PrintedRecord.model_validate(
            {"code": "XX5001", "name": "x", "of": "national_motto_line", "cite": "x", "quote": "x", "check": "printed",
             "expect": {"ratio": 1}, "severity": "error", "since": "0.1", "why": {"vi": "x", "en": "x"}}
        )  # fmt: skip


def test_letters_that_are_not_of_the_file_may_have_any_face() -> None:
    sheet = printed_letter("dispatch", {}, {})
    chart = changed(sheet, [PrintedWord(1, "Biểuđồmột", 100, 160, 700, "Carlito", 10)])
    report = check(letter("dispatch", {}), printed=chart)
    assert report.findings == () and "ND5012" in report.passed


def test_a_word_belongs_to_one_component() -> None:
    early = printed_letter("decision", {}, {"clause.1": {"missing": True}, "clause.0": {"text": "1. Như nhau"}})
    docx = letter("decision", {"clause": {"text": "1. Như nhau"}})
    subject = CheckedDocument(snapshot := take(docx), find(snapshot), early)
    first, second = subject.all(Component.CLAUSE)
    assert subject.paper.words(first)
    with pytest.raises(Undetermined):
        subject.paper.words(second)


def test_prose_that_a_page_number_interrupts_is_found_by_its_ends() -> None:
    changes = {"item": {"text": f"- Riêng {LONG} {LONG}"}}
    sheet = printed_letter("dispatch", changes, {})
    first, *rest = sheet.pages
    at = next(at for at, word in enumerate(first.words) if word.text == "Riêng") + 20
    between = PrintedWord(1, "2", 300, 307, 45, "LiberationSerif", 14)
    parted = Printed((replace(first, words=(*first.words[:at], between, *first.words[at:])), *rest))
    subject = CheckedDocument(snapshot := take(letter("dispatch", changes)), find(snapshot), parted)
    words = subject.paper.words(subject.all(Component.ITEM)[0])
    assert words[0].text == "-" and words[-1].text == "gỡ." and between in words
