"""What we rendered is read back exactly."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import congvan as cv
import examples
from congvan.reader import USUAL
from congvan.source import build_data, dump_yaml
from render.cases import AUTHORITIES, dispatch, documents
from support.dispatches import dispatches, enacted_documents, invitations, minutes, named_documents, permits, telegrams

LONG = "Đề nghị các cơ quan, đơn vị khẩn trương rà soát. " * 205


def returned(document: cv.Dispatch) -> cv.Dispatch:
    """``document`` after a journey through Word's format, which leaves no question open."""
    reading = cv.read(cv.render(document).docx)
    assert reading.problems == ()
    assert reading.document is not None
    return reading.document


def _arranged(document: cv.Dispatch) -> cv.Layout:
    """The layout that a page shows: how several issuers are placed."""
    return document.layout if document.issuer.jointly_with else cv.Layout()


def _is_exact(reading: cv.Reading, document: Any) -> None:
    """Nothing is lost and nothing doubted but a number that its author set past the one in order."""
    assert (reading.document, reading.layout) == (document.canonical(), _arranged(document))
    assert [one for one in reading.problems if not one.message.en.endswith("kept by start")] == []


@given(dispatches())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_dispatch_is_read_as_its_canonical_form(document: cv.Dispatch) -> None:
    reading = cv.read(cv.render(document).docx)
    _is_exact(reading, document)


@given(named_documents())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_document_with_a_printed_type_is_read_as_its_canonical_form(document: cv.NamedDocument) -> None:
    reading = cv.read(cv.render(document).docx)
    _is_exact(reading, document)
    assert cv.loads(dump_yaml(reading.data)) == reading.document


@given(enacted_documents())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_decision_or_resolution_is_read_as_its_canonical_form(document: cv.Decision | cv.Resolution) -> None:
    reading = cv.read(cv.render(document).docx)
    _is_exact(reading, document)
    assert cv.loads(dump_yaml(reading.data)) == reading.document


@given(invitations() | permits() | telegrams() | minutes())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_document_in_the_words_of_its_form_is_read_as_its_canonical_form(
    document: cv.Invitation | cv.Telegram,
) -> None:
    reading = cv.read(cv.render(document).docx)
    _is_exact(reading, document)
    assert cv.loads(dump_yaml(reading.data)) == reading.document


@given(dispatches())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_data_of_a_reading_is_its_document(document: cv.Dispatch) -> None:
    reading = cv.read(cv.render(document).docx)
    assert build_data(reading.data, cv.Dispatch) == reading.document
    assert cv.loads(dump_yaml(reading.data)) == reading.document


@pytest.mark.parametrize("name", examples.NAMES)
def test_every_shipped_letter_is_read(name: str) -> None:
    document = examples.document(name)
    assert returned(document) == document.canonical()


@pytest.mark.parametrize("name", documents())
def test_every_kind_of_page_is_read(name: str) -> None:
    document = documents()[name]
    assert returned(document) == document.canonical()


@pytest.mark.parametrize("name", AUTHORITIES)
def test_every_way_of_signing_is_read(name: str) -> None:
    document = dispatch(signatory=AUTHORITIES[name])
    assert returned(document).signatory == document.signatory


def test_a_position_that_begins_with_q_is_acting() -> None:
    document = dispatch(signatory={"position": "Q. Giám đốc", "full_name": "Nguyễn Văn A"})
    assert returned(document) == document.canonical()
    assert returned(document).signatory == cv.Signatory(
        authority=cv.SigningAuthority.ACTING, position="Giám đốc", full_name="Nguyễn Văn A"
    )


def test_a_deputy_who_acts_signs_for_the_head() -> None:
    signatory = {"authority": "for_head", "head_position": "Giám đốc", "position": "Q. Phó Giám đốc"}
    assert returned(dispatch(signatory=signatory)).signatory.position == "Q. Phó Giám đốc"


@pytest.mark.parametrize(
    "text",
    [
        "hai  dấu cách và ba   dấu cách",
        "dấu\u00a0cách không ngắt, ngày\u00a05",
        "🙂 👩\u200d🔧 <b> & {{ 7*7 }} ]]> \\ * [x]",
        "1. a) - + Điều 1. ./. ; .",
        "thay TM. KT. Kính gửi: V/v Lưu: Số: 5/STC-QLNS",
        "số 99/TB-UBND ngày 05 tháng 02 năm 2026 khoản 3 Điều 5",
        LONG,
    ],
    ids=["blanks", "no-break", "special", "labels", "words", "glued", "10000"],
)
def test_text_comes_back_to_the_letter(text: str) -> None:
    document = dispatch(
        place=text,
        subject=text,
        addressees=[text, f"{text} x"],
        body=[cv.Clause(text=f"x {text}", points=[text, cv.Point(text="y", items=[text])]), f"{text} z"],
        signatory={"authority": "for_head", "head_position": text, "position": text, "full_name": text},
        recipients=[text, f"{text} x", "Lưu: VT."],
        contact={"address": text, "phone": text, "fax": text, "email": text, "website": text},
    )
    assert returned(document) == document.canonical()


def test_notes_of_several_paragraphs_keep_them() -> None:
    notes = {"b": ["Một **đậm**.", "Hai."], "a": ["1. Ba."]}
    document = dispatch(body=["Trước[^b] sau[^a] *nghiêng[^c]*"], footnotes={**notes, "c": "Bốn"})
    read = returned(document)
    assert list(read.footnotes) == ["1", "2", "3"]
    assert [prose.source for prose in read.footnotes["1"]] == ["Một **đậm**.", "Hai."]
    assert read == document.canonical()


def test_a_paragraph_of_a_note_alone_is_read() -> None:
    document = dispatch(body=["[^a]", "Hết."], footnotes={"a": "Lời"})
    assert returned(document) == document.canonical()


NAME = ["Ban Quản lý dự án đầu tư xây dựng các công trình giao thông", "khu vực miền Trung"]


@pytest.mark.parametrize("name", [NAME, NAME[0], ["Sở  Tài", "chính"]], ids=["broken", "one long", "blanks"])
def test_the_lines_of_a_name_are_the_authors(name: str | list[str]) -> None:
    document = dispatch(issuer={"name": name, "parent": name})
    read = returned(document).issuer
    assert (read.name, read.parent) == (document.issuer.name, document.issuer.name)


def test_a_long_list_of_recipients_is_read_past_the_signature() -> None:
    recipients = [f"Phòng số {number}" for number in range(45)]
    read = returned(dispatch(recipients=[*recipients, "Lưu: VT, QLNS (2). PL.(300)"]))
    assert [one.shown for one in read.recipients] == [*recipients, "Lưu: VT, QLNS (2). PL.(300)"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["A;;", "B.;"], ["A", "B"]),
        (["A v.v", "B v.v"], ["A v.v", "B v.v."]),
        (["A...", "B..."], ["A...", "B..."]),
        ([cv.Recipient(name="A", note="b (c)"), cv.Recipient(name="B", note="c")], ["A (b (c))", "B (c)"]),
        ([cv.Recipient(name="Lưu: A"), "B"], ["Lưu: A", "B"]),
    ],
    ids=["marks", "and so on", "dots", "brackets", "file copy in name only"],
)
def test_the_marks_of_a_list_are_not_text(written: list[Any], read: list[str]) -> None:
    document = dispatch(recipients=written)
    assert [one.shown for one in returned(document).recipients] == read
    assert returned(document) == document.canonical()
    assert build_data(cv.read(cv.render(document).docx).data, cv.Dispatch) == document.canonical()


def test_the_last_addressee_keeps_what_the_page_adds_to_and_so_on() -> None:
    document = dispatch(addressees=["A v.v", "B v.v"])
    assert returned(document).addressees == ("A v.v", "B v.v.")
    assert returned(document) == document.canonical()


def test_the_data_of_a_list_has_no_marks() -> None:
    data = cv.read(cv.render(dispatch(legal_bases=["Căn cứ A;", "Căn cứ B."], addressees=["A", "B"])).docx).data
    assert data["legal_bases"] == ["Căn cứ A", "Căn cứ B"]
    assert data["addressees"] == ["A", "B"]


@pytest.mark.parametrize("last", ["Hết.", "Hết./.", "Hết", "Hết..", ".", "**Hết.**", "Hết[^1].", "./."])
def test_the_end_mark_is_not_text(last: str) -> None:
    document = dispatch(body=["Đoạn.", last], footnotes={"1": "x"} if "[^1]" in last else {})
    assert returned(document) == document.canonical()


@pytest.mark.parametrize("bases", [["Căn cứ A;", "Căn cứ B."], ["Căn cứ *A*.;", "**B.**"], ["A v.v", "B v.v"]])
def test_legal_bases_are_read_without_their_marks(bases: list[str]) -> None:
    document = dispatch(legal_bases=bases)
    assert returned(document) == document.canonical()


def test_a_citation_that_ends_a_legal_basis_stays() -> None:
    document = dispatch(
        legal_bases=["Căn cứ [@luat];"],
        citations={"luat": {"type": "law", "title": "Ngân sách nhà nước", "date": "2015-06-25"}},
    )
    assert document.canonical().legal_bases[0].plain == "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015"
    assert returned(document) == document.canonical()


def test_an_empty_legal_basis_is_refused() -> None:
    with pytest.raises(ValueError, match="an empty item"):
        dispatch(legal_bases=[" ;."])


LAYOUT = cv.Layout(
    font_size=13,
    first_line_indent=10,
    space_after=7.5,
    line_spacing=1.15,
    margins=cv.Margins(top=21.3, bottom=25, left=32, right=15),
)


def test_the_layout_is_read() -> None:
    reading = cv.read(cv.render(dispatch(layout=LAYOUT)).docx)
    assert reading.layout == LAYOUT
    assert reading.document == dispatch().canonical()


@pytest.mark.parametrize("key", ["font_size", "first_line_indent", "space_after", "line_spacing"])
def test_each_choice_is_read_alone(key: str) -> None:
    layout = cv.Layout.model_validate({key: getattr(LAYOUT, key)})
    assert cv.read(cv.render(dispatch(layout=layout)).docx).layout == layout


def test_the_usual_setting_is_that_of_the_shipped_template() -> None:
    reading = cv.read(cv.render(dispatch()).docx, usual=cv.Layout())
    assert reading.layout == USUAL


def test_bytes_and_paths_are_read_alike(tmp_path: Any) -> None:
    path = cv.render(dispatch()).save(tmp_path / "a.docx")
    assert cv.read(path) == cv.read(str(path)) == cv.read(path.read_bytes())


def test_what_is_not_a_docx_is_unreadable() -> None:
    with pytest.raises(cv.UnreadableDocument):
        cv.read(b"no zip")


@pytest.mark.parametrize(("subject", "read"), [("V/v V/v: góp ý", "góp ý"), (": góp ý", ": góp ý")])
def test_the_prefix_of_the_subject_is_not_text(subject: str, read: str) -> None:
    reading = cv.read(cv.render(dispatch(subject=subject)).docx)
    assert reading.document is not None
    assert (reading.document.subject, reading.data["subject"]) == (read, read)


def test_an_address_may_name_a_number_to_call() -> None:
    contact = {"address": "Số 1, đường A; Điện thoại: 5", "fax": "6"}
    read = returned(dispatch(contact=contact)).contact
    assert read == cv.Contact.model_validate(contact)
