"""A document laid out: marks, numbers and blanks as the page has them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from congvan.blocks import PageLine, PageWords
from congvan.forms import Form, form, forms
from congvan.metrics import width
from congvan.page import SLOTS, Page, SlotKind, kinds_of, lay_out
from congvan.page.balancing import folded, narrowest
from congvan.template import load_template
from parts.letters import letter
from render.cases import DATES

FRAME = load_template("dispatch").frame
BLANK = "\u00a0"


def page(**keys: str) -> Page:
    return lay_out(letter(**keys), FRAME)


def text(paragraph: PageWords) -> str:
    return "".join(run.text for run in paragraph.runs).replace(BLANK, " ")


def texts(paragraphs: tuple[PageWords, ...]) -> list[str]:
    return [text(paragraph) for paragraph in paragraphs]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("blank", "Huế, ngày       tháng       năm       "),
        ("year", "Huế, ngày       tháng       năm 2026"),
        ("month", "Huế, ngày       tháng 02 năm 2026"),
        ("day", "Huế, ngày 05 tháng 02 năm 2026"),
        ("padless", "Huế, ngày 30 tháng 11 năm 2026"),
    ],
)
def test_what_is_not_known_of_the_date_is_left_open(name: str, shown: str) -> None:
    (line,) = texts(page(issue_date=f"'{DATES[name]}'").blocks("place_date"))
    assert line.rstrip() == shown.rstrip()


def test_the_number_is_padded_or_left_open() -> None:
    assert page(number="5/STC-VP").slots["number"] == "Số: 05/STC-VP"
    assert page(number="123/STC-VP").slots["number"] == "Số: 123/STC-VP"
    assert page(number="/STC-VP").slots["number"] == "Số:        /STC-VP"


def test_one_addressee_has_no_dash_and_no_stop() -> None:
    assert texts(page(addressees="[Bộ Nội vụ]").blocks("addressees")) == ["Kính gửi: Bộ Nội vụ"]


def test_many_addressees_have_dashes_semicolons_and_a_stop() -> None:
    shown = texts(page(addressees="[Bộ Nội vụ, Bộ Tài chính, Các Sở v.v.]").blocks("addressees"))
    assert shown == ["Kính gửi:", "- Bộ Nội vụ;", "- Bộ Tài chính;", "- Các Sở v.v."]


def test_legal_bases_end_in_semicolons_and_a_stop() -> None:
    shown = texts(page(legal_bases="[Luật A, Luật B., 'Theo đề nghị;']").blocks("legal_bases"))
    assert shown == ["Luật A;", "Luật B;", "Theo đề nghị."]


@pytest.mark.parametrize("typed", ["hết", "hết.", "hết./.", "**hết**", "hết[^1]", "**hết.**"])
def test_the_body_ends_in_its_mark_once(typed: str) -> None:
    notes = {"footnotes": "{1: x}"} if "^" in typed else {}
    *_, last = page(body=f"['đầu', '{typed}']", **notes).blocks("body")
    assert text(last) == "hết./."
    assert last.keep_next


def test_a_last_paragraph_of_many_lines_may_be_broken_over_the_page() -> None:
    assert page(body="[ngắn]").blocks("body")[-1].keep_lines
    assert not page(body=f"[{'dài ' * 300}]").blocks("body")[-1].keep_lines


def test_labels_are_written_out_in_both_schemes() -> None:
    chapters = "[{part: A, body: [{chapter: B, body: [{section: C, body: [{subsection: D}]}]}]}, {part: E}]"
    assert texts(page(body=chapters).blocks("body")) == [
        "Phần I", "A", "Chương I", "B", "Mục 1", "C", "Tiểu mục 1", "D", "Phần II", "E./.",
    ]  # fmt: skip
    roman = "[{roman_section: A, body: [{clause: b, points: [c, {point: d, items: [{item: e, items: [f]}]}]}]}]"
    assert texts(page(body=roman).blocks("body")) == ["I. A", "1. b", "a) c", "b) d", "- e", "+ f./."]
    articles = "[{article: A, body: [{title: b, points: [c]}]}, {article: D}]"
    assert texts(page(body=articles).blocks("body")) == ["Điều 1. A", "1. b", "a) c", "Điều 2. D./."]


def test_notes_are_numbered_through_bases_and_body() -> None:
    laid = page(legal_bases="['Luật[^b]']", body="['x[^a] y[^c]']", footnotes="{a: hai, b: một, c: [ba, bốn]}")
    numbers = [
        run.note
        for paragraph in (*laid.blocks("legal_bases"), *laid.blocks("body"))
        for run in paragraph.runs
        if run.note
    ]
    assert numbers == [1, 2, 3]
    assert [texts(note) for note in laid.notes] == [["một"], ["hai"], ["ba", "bốn"]]


def test_twenty_recipients_are_beside_the_signature_and_more_flow_on() -> None:
    twenty = page(recipients=f"[{', '.join(f'Sở {n}' for n in range(20))}]")
    assert len(twenty.blocks("recipients")) == 21
    assert texts(twenty.blocks("more_recipients")) == [""]
    more = page(recipients=f"[{', '.join(f'Sở {n}' for n in range(21))}]")
    assert (len(more.blocks("recipients")), len(more.blocks("more_recipients"))) == (11, 11)
    assert texts(more.blocks("more_recipients"))[-1] == "- Sở 20."


def test_numbers_and_their_words_are_not_torn_apart() -> None:
    (body,) = page(body="['Ngày 05 tháng 02 năm 2026 theo Điều 5']").blocks("body")
    assert f"Điều{BLANK}5" in "".join(run.text for run in body.runs)


def test_contact_shows_what_is_known_two_to_a_line() -> None:
    shown = texts(page(contact="{address: Số 1, phone: '2', email: a@b.vn, website: b.vn}").blocks("contact"))
    assert shown == ["Địa chỉ: Số 1", "Điện thoại: 2", "Thư điện tử: a@b.vn\tTrang thông tin điện tử: b.vn"]


def test_every_slot_has_a_kind() -> None:
    kinds = kinds_of(form("1.5"))
    assert {name for name, kind in kinds.items() if kind is SlotKind.TEXT} == {"number", "subject"}
    assert {name for name, kind in kinds.items() if kind is SlotKind.TEXTS} == {
        "addressee_lines", "recipient_lines", "signature_lines",
    }  # fmt: skip
    assert {"agency", "national", "body", "signature", "contact"} <= {
        name for name, kind in kinds.items() if kind is SlotKind.BLOCK
    }


@pytest.mark.parametrize("one", [one for one in forms() if one.is_written], ids=lambda one: one.number or "none")
def test_a_form_names_slots_that_there_are(one: Form) -> None:
    assert set(one.slots) <= SLOTS.keys()


def test_words_that_lead_to_a_table_stay_with_it_and_keep_its_distance() -> None:
    last = "Sở đề nghị các cơ quan, đơn vị phối hợp thực hiện và báo cáo kết quả theo đúng thời hạn."
    body = f'[Như sau., {{columns: [Đơn vị], rows: [[Sở Y tế]]}}, Hết., "{last}"]'
    lead, _, after, _ = page(body=body).blocks("body")
    assert isinstance(lead, PageLine)
    assert (lead.keep_next, lead.space_after) == (True, FRAME.table_gap)
    assert isinstance(after, PageLine) and not after.keep_next
    assert FRAME.table_gap == 120


def test_a_short_last_line_takes_what_precedes_it_to_the_signature() -> None:
    first, before, last = page(body="[Một., Hai., Ba.]").blocks("body")
    assert isinstance(first, PageWords) and isinstance(before, PageWords) and isinstance(last, PageWords)
    assert (first.keep_next, before.keep_next, last.keep_next) == (False, True, True)


def test_what_announces_a_list_is_kept_with_the_list() -> None:
    first, second, *_ = page(body="['Như sau:', 'Hai.', Ba., Bốn.]").blocks("body")
    assert isinstance(first, PageWords) and isinstance(second, PageWords)
    assert (first.keep_next, second.keep_next) == (True, False)


def test_the_reference_of_an_appendix_is_folded_before_its_date_or_its_issuer() -> None:
    text = "(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính)"
    wide = folded(text, 453.5, 14, "italic", {"ngày", "của"})
    first = text.partition(" của")[0]
    assert width(first, 14, "italic") < wide < width(f"{first} của", 14, "italic")
    assert folded("(Kèm theo Công văn)", 453.5, 14, "italic", {"của"}) == 453.5


def test_where_no_such_word_is_the_lines_are_about_equally_long() -> None:
    text = "Quy định chế độ báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội hằng năm của tỉnh"
    assert 453.5 / 2 < narrowest(text, 453.5, 14, "italic") < 0.8 * 453.5


def test_a_long_addressee_begins_further_left_than_the_template_says() -> None:
    label, *lines = page(addressees="[Sở Y tế, Ban Quản lý dự án đầu tư xây dựng các công trình giao thông]").blocks(
        "addressees"
    )
    assert isinstance(label, PageWords) and label.left is not None
    assert FRAME.setting.first_line_indent <= label.left < FRAME.addressees_indent
    assert len({line.left for line in lines if isinstance(line, PageWords)}) == 1
    (short, *_) = page(addressees="[Sở Y tế, Sở Xây dựng]").blocks("addressees")
    assert isinstance(short, PageWords) and short.left is None


def test_a_house_may_put_one_addressee_into_the_middle() -> None:
    house = replace(FRAME, centred_addressee=True)
    words = "Kính gửi: Sở Y tế"
    (one,) = lay_out(letter(addressees="Sở Y tế"), house).blocks("addressees")
    assert isinstance(one, PageWords) and one.left is not None and one.first_line is not None
    begins = (one.left + one.first_line) / 20
    text_width = (FRAME.page_width - FRAME.setting.margin_left - FRAME.setting.margin_right) / 20
    assert begins == pytest.approx((text_width - width(words, FRAME.addressees_size)) / 2, abs=0.1)
    several, *_ = lay_out(letter(addressees="[Sở Y tế, Sở Xây dựng]"), house).blocks("addressees")
    assert several == page(addressees="[Sở Y tế, Sở Xây dựng]").blocks("addressees")[0]


def test_a_long_addressee_in_the_middle_begins_where_it_does_otherwise() -> None:
    name = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh An Bình"
    assert lay_out(letter(addressees=name), replace(FRAME, centred_addressee=True)).blocks("addressees") == page(
        addressees=name
    ).blocks("addressees")


def test_one_blank_line_parts_the_addressees_from_the_body() -> None:
    label, *_, last = page(addressees="[Sở Y tế, Sở Xây dựng]").blocks("addressees")
    assert isinstance(label, PageLine) and isinstance(last, PageLine)
    assert (label.space_after, last.space_after) == (0, FRAME.addressees_gap) == (0, 200)
