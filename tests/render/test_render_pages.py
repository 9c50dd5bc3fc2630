"""Pages as LibreOffice sets them, measured against the decree (PL I, phần I)."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest

from render.cases import AUTHORITIES, documents
from render.sheet import Sheet
from support.geometry import MM, PT, Line

pytestmark = pytest.mark.office
ALL = sorted(documents())
EVERY = pytest.mark.parametrize("name", ALL)


def _formats(lines: list[Line]) -> set[tuple[str, float]]:
    return {(word.font, word.size) for line in lines for word in line.words}


@EVERY
def test_paper_is_a4_and_text_stays_between_the_margins(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    assert {sheet.size_mm(page) for page in range(1, sheet.count + 1)} == {(210.0, 297.0)}
    inside = [word for word in sheet.words if sheet.top < word.baseline < sheet.bottom]
    assert min(word.x0 for word in inside) >= sheet.left - 0.5
    assert max(word.x1 for word in inside) <= sheet.right + 0.5
    assert min(word.baseline - 0.9 * word.size for word in inside) >= sheet.top - 0.5
    assert min(word.x0 for word in sheet.words) >= sheet.left - 0.5
    assert max(word.x1 for word in sheet.words) <= sheet.right + 0.5


@EVERY
def test_nothing_lies_on_anything_else(sheets: Mapping[str, Sheet], name: str) -> None:
    assert sheets[name].overlaps() == []


@EVERY
def test_only_the_metrics_of_times_new_roman_are_used(sheets: Mapping[str, Sheet], name: str) -> None:
    assert {word.font.partition("-")[0] for word in sheets[name].words} == {"LiberationSerif"}


@EVERY
def test_ink_is_black_but_for_the_mark_of_urgency(sheets: Mapping[str, Sheet], name: str) -> None:
    red = " ".join(word.text for word in sheets[name].words if word.colour == "FF0000")
    urgency = documents()[name].urgency
    assert red == (urgency.label if urgency else "")
    assert {word.colour for word in sheets[name].words} <= {"000000", "FF0000"}


def test_page_number_is_centred_in_the_top_margin_from_page_2_on(sheets: Mapping[str, Sheet]) -> None:
    counted = [name for name in ALL if sheets[name].count > 1]
    assert len(counted) >= 5
    for name in ALL:
        sheet = sheets[name]
        above = {
            page: [w for w in sheet.words if w.page == page and w.baseline < sheet.top]
            for page in range(1, sheet.count + 1)
        }
        assert all(word.bold for word in above[1])  # the mark of circulation, no number
        for page in range(2, sheet.count + 1):
            (number,) = above[page]
            assert (number.text, number.font, number.size) == (str(page), "LiberationSerif", 14)
            assert (number.x0 + number.x1) / 2 == pytest.approx((sheet.left + sheet.right) / 2, abs=1)


@EVERY
def test_body_has_the_size_that_was_chosen(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    wanted = documents()[name].layout.font_size or 14
    # headings of parts and chapters are centred and keep their own size; marks of notes are raised
    prose = [line for line in sheet.body if not (line.words[0].bold and line.x0 > sheet.left + 14 * MM)]
    assert prose
    assert {word.size for line in prose for word in line.words if word.size > 10} == {wanted}


def _paragraphs(sheet: Sheet) -> list[list[Line]]:
    paragraphs: list[list[Line]] = []
    for line in sheet.body:
        if line.x0 > sheet.left + 5 or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


@pytest.mark.parametrize(
    ("name", "indent", "between", "pitch"),
    [
        ("contact", 12.7, 6, 16.1),
        ("narrowest_text", 12.7, 6, 16.1),
        ("thirteen_points", 10, 6, 14.95),
        ("spacious", 12.7, 12, 24.15),
    ],
)
def test_paragraphs_are_justified_indented_and_spaced(
    sheets: Mapping[str, Sheet], name: str, indent: float, between: float, pitch: float
) -> None:
    sheet = sheets[name]
    paragraphs = _paragraphs(sheet)
    assert len(paragraphs) > 5
    for paragraph in paragraphs:
        assert (paragraph[0].x0 - sheet.left) * PT == pytest.approx(indent, abs=0.2)
        for line in paragraph[1:]:
            assert line.x0 == pytest.approx(sheet.left, abs=0.5)
        for line in paragraph[:-1]:
            assert line.x1 == pytest.approx(sheet.right, abs=1.5)
        for line, following in itertools.pairwise(paragraph):
            if line.page == following.page:
                assert following.baseline - line.baseline == pytest.approx(pitch, abs=0.3)
    for one, following in itertools.pairwise(paragraphs):
        if one[-1].page == following[0].page:
            assert following[0].baseline - one[-1].baseline == pytest.approx(pitch + between, abs=0.3)


def test_some_paragraph_of_the_measured_ones_is_more_than_a_line(sheets: Mapping[str, Sheet]) -> None:
    for name in ("contact", "narrowest_text", "thirteen_points", "spacious"):
        assert max(len(paragraph) for paragraph in _paragraphs(sheets[name])) >= 3, name


def test_margins_are_those_that_were_chosen(sheets: Mapping[str, Sheet]) -> None:
    for name, left, right in (
        ("seed_like", 30, 20),
        ("widest_margins", 35, 15),
        ("narrowest_text", 35, 20),
        ("widest_text", 30, 15),
    ):
        sheet = sheets[name]
        full = [line for line in sheet.body if line.x0 < sheet.left + 2]
        assert min(line.x0 for line in full) * PT == pytest.approx(left, abs=0.3)
        assert 210 - max(line.x1 for line in sheet.body) * PT == pytest.approx(right, abs=0.3)
    assert sheets["seed_like"].national.baseline * PT == pytest.approx(20 + 4.1, abs=1)
    assert sheets["widest_margins"].national.baseline * PT == pytest.approx(25 + 4.1, abs=1)


@EVERY
def test_recipients_and_signature_begin_on_one_level_side_by_side(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    label, first = sheet.recipients_label, sheet.signature[0]
    assert (label.font, label.size) == ("LiberationSerif-BoldItalic", 12)
    assert label.x0 == pytest.approx(sheet.left, abs=0.5)
    assert first.page == label.page
    assert first.baseline == pytest.approx(label.baseline, abs=2)
    assert min(line.x0 for line in sheet.signature) > sheet.left + 0.45 * (sheet.right - sheet.left)
    assert len({round(line.centre) for line in sheet.signature}) <= 2


@EVERY
def test_recipients_are_11_pt_and_upright(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    label, middle = sheet.recipients_label, min(line.x0 for line in sheet.signature)
    listed = [
        word
        for word in sheet.words
        if word.x1 < middle
        and sheet.top < word.baseline < sheet.bottom
        and (word.page, word.baseline) > (label.page, label.baseline + 3)
        and word.size != 10  # notes
    ]
    assert {(word.font, word.size) for word in listed} <= {("LiberationSerif", 11), ("LiberationSerif", 5.8)}
    dashes = [word for word in listed if word.text == "-" and word.x0 < sheet.left + 1]
    assert len(dashes) == len(documents()[name].recipients)


@pytest.mark.parametrize("name", AUTHORITIES)
def test_signature_shows_authority_positions_and_name(sheets: Mapping[str, Sheet], name: str) -> None:
    fields = AUTHORITIES[name]
    sheet = sheets[f"signed_{name}"]
    wanted = {
        "none": ["GIÁM ĐỐC"],
        "acting": ["Q. GIÁM ĐỐC"],
        "on_behalf": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        "for_head": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        "by_order": ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"],
        "under_authorization": ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG BẢO TRỢ XÃ HỘI"],
        "on_behalf_for_head": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "by_order_for_head": ["TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
    }[name]
    assert fields["authority"].name.lower() == name
    assert " ".join(line.text for line in sheet.signature) == " ".join([*wanted, "Trương Thị Lộc"])
    assert _formats(sheet.signature) == {("LiberationSerif-Bold", 14)}
    room = sheet.signature[-1].baseline - sheet.signature[-2].baseline
    assert 70 < room < 110  # a hand signature and a seal need about 3 cm


def test_advisory_positions_are_above_the_name(sheets: Mapping[str, Sheet]) -> None:
    shown = [line.text for line in sheets["advisory"].signature]
    assert " ".join(shown) == "TRƯỞNG BAN PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM Trương Thị Lộc"


def test_long_positions_wrap_in_their_column(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["long_positions"]
    assert len(sheet.signature) > 6
    assert max(line.x1 for line in sheet.signature) <= sheet.right + 0.5


def test_contact_is_under_a_line_across_the_foot_of_page_1_alone(sheets: Mapping[str, Sheet]) -> None:
    for name in ("contact", "contact_short", "contact_address_only", "circulation_return", "widest_text"):
        sheet = sheets[name]
        first = next(line for line in sheet.lines if line.text.startswith("Địa chỉ:"))
        shown = [line for line in sheet.lines if line.page == 1 and line.baseline >= first.baseline - 1]
        rule = next(rule for rule in sheet.rules if 0 < first.baseline - rule.y < 20)
        assert (rule.x0, rule.x1) == pytest.approx((sheet.left, sheet.right), abs=0.5)
        assert rule.y > sheet.bottom - 30
        assert max(line.baseline for line in shown) < 297 * MM - 8 * MM
        assert _formats(shown) == {("LiberationSerif", 11)}
        assert {word.page for word in sheet.words if word.text.startswith(("Địa", "0235.3852.505"))} <= {1}
    assert sheets["contact"].count == 2


def test_sixty_recipients_flow_over_the_page_beside_nothing(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["sixty_recipients"]
    pages = {word.page for word in sheet.words if word.text == "-" and word.x0 < sheet.left + 1 and word.size == 11}
    assert {1, 2} <= pages
    assert {line.page for line in sheet.signature} == {sheet.recipients_label.page}
    first, second = (next(word for word in sheet.words if word.text == text) for text in ("trên;", "2"))
    assert first.page == second.page == sheet.recipients_label.page
    assert [line.text for line in sheet.lines][-1].endswith("Lưu: VT, BTXH, VPGN (2). PL.(300)")


def test_notes_are_at_the_foot_in_10_pt_numbered_in_reading_order(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["notes"]
    notes = [line for line in sheet.lines if line.baseline > sheet.signature[-1].baseline]
    assert [line.words[0].text for line in notes] == ["1", "2", "Mức", "3"]
    assert {word.size for line in notes for word in line.words if not word.text.isdigit()} == {10}
    assert {word.font for word in notes[2].words} == {
        "LiberationSerif", "LiberationSerif-Italic", "LiberationSerif-Bold",
    }  # fmt: skip
    raised = [word.text for word in sheet.words if word.size < 9 and word.baseline < notes[0].baseline - 30]
    assert raised == ["1", "2", "3"]


@pytest.mark.parametrize("name", ["chapters", "roman_sections"])
def test_no_heading_is_left_at_the_foot_of_a_page(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    assert sheet.count == 2
    last = [line for line in sheet.body if line.page == 1][-1]
    assert not last.words[0].bold, last.text


def test_headings_of_chapters_are_in_the_middle_over_their_titles(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["chapters"]
    middle = (sheet.left + sheet.right) / 2
    for label, title in (
        ("Phần I", "QUY ĐỊNH CHUNG"),
        ("Chương I", "PHẠM VI ĐIỀU CHỈNH"),
        ("Mục 1", "ĐỐI TƯỢNG"),
        ("Tiểu mục 1", "CÁ NHÂN"),
    ):
        over, under = sheet.find_line(label), sheet.find_line(title)
        assert over.centre == pytest.approx(middle, abs=1)
        assert under.centre == pytest.approx(middle, abs=1)
        assert 15 < under.baseline - over.baseline < 18
        assert _formats([over, under]) == {("LiberationSerif-Bold", 14)}
    article = sheet.find_line("Điều 1. Người được trợ giúp")
    assert (article.x0 - sheet.left) * PT == pytest.approx(12.7, abs=0.2)
    assert _formats([article]) == {("LiberationSerif-Bold", 14)}


def test_clauses_are_bold_with_a_title_and_plain_without(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["clauses"]
    assert _formats([sheet.find_line("1. Về công tác chỉ đạo")]) == {("LiberationSerif-Bold", 14)}
    assert _formats([sheet.find_line("2. Các đơn vị báo cáo theo ba nội dung sau:")]) == {("LiberationSerif", 14)}
    roman = sheets["roman_sections"].find_line("I. NHỮNG KẾT QUẢ ĐẠT ĐƯỢC")
    assert _formats([roman]) == {("LiberationSerif-Bold", 14)}


def test_legal_bases_are_italic_and_close_as_the_decree_says(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["legal_bases"]
    last = sheet.find_line("Theo đề nghị của Trưởng phòng Bảo trợ xã hội.")
    bases = [line for line in sheet.body if line.baseline <= last.baseline]
    assert bases[0].text.startswith("Căn cứ Luật")
    assert {font for font, size in _formats(bases) if size == 14} == {"LiberationSerif-Italic"}
    assert sum(line.text.endswith(";") for line in bases) == 2


def test_signature_stays_in_one_piece_with_the_last_lines_of_the_body(lengths: list[Sheet]) -> None:
    pages = []
    for sheet in lengths:
        signed = {line.page for line in sheet.signature}
        assert signed == {sheet.recipients_label.page}
        assert sheet.last_line.page in signed
        assert sheet.overlaps() == []
        listed = [word for word in sheet.words if word.size == 11]
        assert {word.page for word in listed} == signed
        pages.append(sheet.count)
    assert set(pages) == {1, 2}
    assert pages == sorted(pages)
