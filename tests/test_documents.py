"""Documents in canonical form: what the page shows and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic import ValidationError

from congvan.body import Clause, Paragraph
from congvan.documents import Dispatch, data_of, without_end_mark
from congvan.inline import Prose
from congvan.parts import Layout, Recipient
from congvan.renderer import render
from congvan.source import build, dump_yaml, read_text
from parts.letters import letter
from render.cases import dispatch, documents
from support.dispatches import dispatches
from support.shown_text import words_of

slow = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@slow
@given(dispatches())
def test_canonical_form_is_its_own_canonical_form(document: Dispatch) -> None:
    once = document.canonical()
    assert once.canonical() == once


@slow
@given(dispatches())
def test_canonical_form_shows_the_same_page(document: Dispatch) -> None:
    plain = document.model_copy(update={"layout": Layout()})
    assert _words(document.canonical()) == _words(plain)


def test_a_cell_of_plain_words_shows_them_as_a_value_does() -> None:
    table = "- {columns: [a, b], rows: [[{text: Điều 1.}, khoản 1 Điều 5]]}"
    document = letter(body="\n" + table)
    assert _words(document.canonical()) == _words(document)


def _words(document: Dispatch) -> list[str]:
    # two runs of one style are joined, and with them a letter and its mark
    return [unicodedata.normalize("NFC", words) for words in words_of(render(document).docx)]


@slow
@given(dispatches())
def test_canonical_form_is_a_letter_like_any_other(document: Dispatch) -> None:
    once = document.canonical()
    assert Dispatch.model_validate(data_of(once)) == once


@pytest.mark.parametrize("name", sorted(documents()))
def test_a_letter_written_down_is_read_back(name: str) -> None:
    document = documents()[name]
    assert build(read_text(dump_yaml(data_of(document)), file="thu.yaml"), Dispatch) == document


def test_notes_are_numbered_in_reading_order() -> None:
    canonical = letter(body="['a[^z] b[^y]', 'c[^x]']", footnotes="{x: ba, y: hai, z: một}").canonical()
    assert {key: [paragraph.plain for paragraph in note] for key, note in canonical.footnotes.items()} == {
        "1": ["một"],
        "2": ["hai"],
        "3": ["ba"],
    }
    assert canonical.body == (Paragraph(text="a[^1] b[^2]"), Paragraph(text="c[^3]"))


def test_notes_of_legal_bases_come_before_those_of_the_body() -> None:
    canonical = letter(body="['a[^b]']", legal_bases="['Luật[^a]']", footnotes="{b: hai, a: một}").canonical()
    assert [note[0].plain for note in canonical.footnotes.values()] == ["một", "hai"]


def test_what_is_printed_nowhere_is_not_in_it() -> None:
    document = letter(issuer="{name: Sở A, symbol: SA}", layout="{font_size: 13}")
    canonical = document.canonical()
    assert canonical.issuer.symbol is None
    assert canonical.layout == Layout()
    assert document.issuer.symbol == "SA"


@pytest.mark.parametrize("end", ["", ".", "./.", " ./."])
def test_the_end_mark_is_not_part_of_the_text(end: str) -> None:
    document = dispatch(body=[f"Đề nghị báo cáo{end}"])
    assert document.canonical().body == (Paragraph(text="Đề nghị báo cáo"),)
    assert "Đề nghị báo cáo./." in words_of(render(document).docx)


def test_an_ellipsis_keeps_its_stops_before_the_end_mark() -> None:
    assert without_end_mark("vân vân...") == "vân vân..."
    assert without_end_mark("hết.") == "hết"


def test_marks_of_lists_are_not_part_of_their_items() -> None:
    document = letter(
        addressees="['Sở A;', 'Sở B.']", legal_bases="['Luật A;', 'Luật B.']", recipients="['Như trên;', 'Sở C.']"
    )
    canonical = document.canonical()
    assert canonical.addressees == ("Sở A", "Sở B")
    assert canonical.legal_bases == (Prose("Luật A"), Prose("Luật B"))
    assert canonical.recipients == (Recipient(name="Như trên"), Recipient(name="Sở C"))


def test_the_prefix_of_the_subject_is_not_part_of_it() -> None:
    for typed in ("góp ý", "V/v góp ý", "V/v: góp ý", "v/v góp ý"):
        assert letter(subject=f"'{typed}'").subject == "góp ý"
    assert letter(subject="việc V/v").subject == "việc V/v"


def test_a_blank_that_may_not_break_is_a_plain_blank() -> None:
    document = letter(body="['Ngày\u00a005 tháng\u00a002']")
    assert document.canonical().body == (Paragraph(text="Ngày 05 tháng 02"),)


def test_a_bold_title_is_as_bold_as_another() -> None:
    document = dispatch(body=[Clause(title="**Về** việc"), "hết"])
    assert document.canonical().body[0] == Clause(title="Về việc")


def test_a_copy_with_changes_shows_the_changes() -> None:
    document = letter()
    assert document.shown.lines[0].words.plain == "Đề nghị báo cáo."
    changed = document.model_copy(update={"body": (Paragraph(text="Khác"),)})
    assert changed.shown.lines[0].words.plain == "Khác"


def test_letters_are_equal_when_they_say_the_same_whatever_was_asked_of_them_before() -> None:
    asked, fresh = letter(), letter().model_copy()
    assert asked.shown.lines
    assert asked == fresh
    assert asked != letter(place="Hà Nội")
    assert asked != "letter"


@pytest.mark.parametrize("typed", ["1.  ./.", "x. .", "**x.**./.", "**x.** ./.", "x.[^1]./.", "**x**.[^1]"])
def test_marks_at_the_end_are_taken_off_to_the_last(typed: str) -> None:
    notes = {"footnotes": "{1: y}"} if "^" in typed else {}
    document = letter(body=f"['đầu', '{typed}']", **notes)
    once = document.canonical()
    assert once.canonical() == once
    assert once.shown.lines[-1].words.plain in ("1", "x")
    assert next(words for words in _words(document) if words.endswith("./.")) in ("1./.", "x./.", "x[1]./.")


def test_what_a_wrong_field_hides_is_reported_for_models_and_texts_alike() -> None:
    with pytest.raises(ValidationError) as caught:
        Dispatch(place="", body=[Paragraph(text="a[^x]"), {"clause": "b [@y]"}], legal_bases=[Prose("c [@z]")])  # type: ignore[call-arg]
    reported = {one["loc"]: one["msg"] for one in caught.value.errors() if one["type"] == "value_error"}
    assert set(reported) == {("place",), ("body", 0, "text"), ("body", 1, "clause", "clause"), ("legal_bases", 0)}
    assert "“z”" in reported["legal_bases", 0]


def test_a_reference_after_a_backslash_is_none_however_wrong_the_rest() -> None:
    with pytest.raises(ValidationError) as caught:
        Dispatch(place="", body=[r"a \[^x] \\[^y]"])  # type: ignore[call-arg]
    (said,) = [one["msg"] for one in caught.value.errors() if one["loc"][0] == "body"]
    assert "[^y]" in said
