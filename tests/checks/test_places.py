"""Order and place in letters of other hands: what is carried off is found, what other layouts do is not."""

from __future__ import annotations

import pytest

import rawdocx
from congvan.checker import check
from congvan.components import find
from congvan.findings import Report
from congvan.snapshot import take
from congvan.vocabulary import Component
from support.letters import LONG

MIDDLE = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"
FLOATING = '<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1000" w:tblpY="1000"/>'
AGENCY = (
    rawdocx.p("SỞ TÀI CHÍNH", MIDDLE, BOLD)
    + rawdocx.p("Số: 05/STC-QLNS", MIDDLE)
    + rawdocx.p("V/v góp ý dự thảo Nghị quyết", MIDDLE)
)
NATION = (
    rawdocx.p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", MIDDLE, BOLD)
    + rawdocx.p("Độc lập - Tự do - Hạnh phúc", MIDDLE, BOLD)
    + rawdocx.p("Quảng Ngãi, ngày 05 tháng 02 năm 2026", MIDDLE, "<w:i/>")
)
HEAD = rawdocx.table([AGENCY, NATION], widths=[3700, 5400])
CALLED = rawdocx.p("Kính gửi: Bộ Tài chính", MIDDLE)
BODY = rawdocx.p(LONG)
LISTED = rawdocx.p("Nơi nhận:") + rawdocx.p("- Như trên;") + rawdocx.p("- Lưu: VT, QLNS.")
SIGNED = rawdocx.p("GIÁM ĐỐC", MIDDLE, BOLD) + rawdocx.p() * 3 + rawdocx.p("Nguyễn Văn A", MIDDLE, BOLD)
FOOT = rawdocx.table([LISTED, SIGNED], widths=[3700, 5400])
PLACES = {"ND0015", "ND0018", "ND0103", "ND0208", "ND0712", "ND0920", "ND0921", "ND1006", "ND1008", "ND1009", "ND1105"}


def judged(head: str = HEAD, called: str = CALLED, body: str = BODY, foot: str = FOOT) -> Report:
    return check(take(rawdocx.docx(head + called + body + foot)))


def faults(report: Report) -> set[str]:
    return PLACES & set(report.codes)


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        rawdocx.table([AGENCY], properties=FLOATING) + rawdocx.table([NATION], properties=FLOATING),
        f"<w:p>{rawdocx.text_box(NATION)}</w:p>" + AGENCY,
    ],
    ids=["one table", "floating tables", "a text box"],
)
def test_heads_of_other_layouts_are_in_their_place(head: str) -> None:
    assert not faults(judged(head=head))


def test_a_country_name_across_the_page_is_not_beside_the_agency() -> None:
    head = NATION + rawdocx.table([AGENCY, rawdocx.p()], widths=[3700, 5400])
    assert faults(judged(head=head)) == {"ND0103"}


def test_two_signers_side_by_side_may_hold_one_office() -> None:
    signers = [(SIGNED, SIGNED)]
    assert "ND0018" not in judged(foot=LISTED + rawdocx.table(*signers, widths=[4500, 4500])).codes
    rows = [[rawdocx.p(text, MIDDLE, BOLD)] * 2 for text in ("GIÁM ĐỐC", "", "", "Nguyễn Văn A")]
    assert "ND0018" not in judged(foot=LISTED + rawdocx.table(*rows, widths=[4500, 4500])).codes


@pytest.mark.parametrize(
    "called",
    [
        CALLED,
        rawdocx.p("Kính gửi: Tổng công ty Phát điện", MIDDLE),
        rawdocx.p("Kính gửi:") + rawdocx.p("- Bộ Nội vụ;") + rawdocx.p("- Bộ Tài chính."),
        rawdocx.p("Kính gửi:") + rawdocx.p() + rawdocx.p("- Bộ Nội vụ;") + rawdocx.p("- Bộ Tài chính."),
        rawdocx.table([rawdocx.p("Kính gửi:"), rawdocx.p("- Bộ Nội vụ;") + rawdocx.p("- Bộ Tài chính.")]),
    ],
    ids=["one", "one that ends like a telegram", "two", "two after a blank line", "a table"],
)
def test_addressees_of_other_layouts_are_found_below_their_label(called: str) -> None:
    assert "ND0921" not in judged(called=called).codes


@pytest.mark.parametrize(("mark", "codes"), [("KHẨN", set()), ("MẬT", set())])
def test_marks_below_the_subject_are_in_their_place(mark: str, codes: set[str]) -> None:
    head = rawdocx.table([AGENCY + rawdocx.p(mark, MIDDLE, BOLD), NATION], widths=[3700, 5400])
    assert faults(judged(head=head)) == codes
    above = rawdocx.table([rawdocx.p(mark, MIDDLE, BOLD) + AGENCY, NATION], widths=[3700, 5400])
    assert faults(judged(head=above)) == {"ND1008"}


def margin(text: str, variant: str, *, first_differs: bool) -> bytes:
    switched = "<w:titlePg/></w:sectPr>" if first_differs else "</w:sectPr>"
    reference = f'<w:headerReference w:type="{variant}" r:id="rIdH"/><w:pgSz'
    section = rawdocx.SECTION.replace("<w:pgSz", reference).replace("</w:sectPr>", switched)
    return rawdocx.docx(
        HEAD + CALLED + BODY + FOOT,
        section=section,
        parts={"word/header1.xml": rawdocx.part("hdr", rawdocx.p(text, MIDDLE, BOLD))},
        relationships=[("rIdH", "header", "header1.xml")],
    )


@pytest.mark.parametrize(("variant", "first_differs", "seen"), [("first", True, 1), ("default", False, 1),
                                                                ("default", True, 0), ("first", False, 0)])  # fmt: skip
def test_a_direction_in_the_margin_of_page_one_is_recognised(variant: str, first_differs: bool, seen: int) -> None:
    docx = margin("LƯU HÀNH NỘI BỘ", variant, first_differs=first_differs)
    assert len(find(take(docx)).all(Component.CIRCULATION)) == seen
    assert ("ND1102" in check(docx).codes) is bool(seen)
    assert "ND1105" not in check(docx).codes


def test_other_words_in_the_margin_are_not_a_direction() -> None:
    docx = margin("CÔNG TY CỔ PHẦN A", "first", first_differs=True)
    assert not find(take(docx)).all(Component.CIRCULATION)
