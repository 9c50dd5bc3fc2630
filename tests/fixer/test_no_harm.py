"""Mending does no harm: what is not sure is left, what is mended is mended everywhere, nothing is mended twice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.fixer import fix
from congvan.snapshot import take
from congvan.vocabulary import Component
from support.right_letters.writing import (
    LONG,
    centred,
    dispatch,
    foot,
    head,
    line,
    prose,
    recipients,
    run,
    section,
    signature,
    table,
)
from support.small_letters import BASES, THANKS, cong_van, decision

END = prose(THANKS)


def document_xml(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read("word/document.xml").decode()


def texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in take(docx).paragraphs]


def codes(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx)}


UNSEEN = {
    "white": run("chữ không ai thấy", 8, color="FFFFFF"),
    "hidden": run("chữ không ai thấy", 8, more="<w:vanish/>"),
}
PLACES: dict[str, Callable[[str], bytes]] = {
    "between the position and the name": lambda unseen: dispatch(
        bottom=foot(block=signature("GIÁM ĐỐC").replace(line(), line(runs=unseen, align="center"), 1))
    ),
    "in the prose": lambda unseen: dispatch(content=prose(runs=run(f"{LONG} ") + unseen, italic=False) + END),
    "below the number": lambda unseen: dispatch(top=head(below=line(runs=unseen, align="center"))),
}


@pytest.mark.parametrize("look", UNSEEN)
@pytest.mark.parametrize("place", PLACES)
def test_white_and_hidden_letters_are_left_and_reported(look: str, place: str) -> None:
    docx = PLACES[place](UNSEEN[look])
    fixed = fix(docx)
    assert document_xml(fixed.docx).count(UNSEEN[look]) == 1
    assert codes(fixed.docx) & {"ND5103", "ND5104", "ND5105"}


def labels(count: int) -> str:
    shapes = ("- ", "+ ", "a) ", "")
    return "".join(
        prose(runs=run(shapes[at % 4]) + run(f"Nội dung thứ {at}", italic=True) + run(": Sở Y tế."))
        for at in range(count)
    )


def test_of_many_labels_alike_none_is_set_upright() -> None:
    docx = dispatch(content=prose(LONG) + labels(36) + END)
    fixed = fix(docx)
    assert document_xml(fixed.docx).count("<w:i/>") == document_xml(docx).count("<w:i/>")


def test_a_whole_paragraph_in_italics_is_a_persons_matter() -> None:
    docx = dispatch(content=prose(LONG, italic=True) + END)
    fixed = fix(docx)
    assert fixed.docx == docx and check(docx).findings


WRAPPED = ("- Như trên;", "- Văn phòng Chính phủ: Bộ trưởng, Chủ nhiệm,", "  các Phó Chủ nhiệm, Cổng thông tin,",
           "  các vụ, cục liên quan;", "- Lưu: VT, QLNS.")  # fmt: skip


def test_a_recipient_over_several_paragraphs_is_one_entry() -> None:
    docx = dispatch(bottom=foot(WRAPPED))
    assert fix(docx).docx == docx


def test_a_mark_goes_to_the_line_that_it_belongs_to() -> None:
    listed = line("Nơi nhận:", 12, bold=True, italic=True) + line("- Như trên\n- UBND tỉnh\n- Lưu: VT, QLNS", 11)
    docx = dispatch(bottom=table([[listed, signature("GIÁM ĐỐC")]], (70, 90)) + line())
    assert "- Như trên;\n- UBND tỉnh;\n- Lưu: VT, QLNS." in texts(fix(docx).docx)


def test_a_mark_behind_what_nobody_sees_is_there_already() -> None:
    letter = dispatch(bottom=foot(["\ufeff- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLNS.\u200b"]))
    assert "ND0913" not in codes(letter)
    assert "\ufeff- Như trên;" in texts(fix(letter).docx)


def test_addressees_in_the_next_cell_stay_there() -> None:
    cells = [[line("Kính gửi", align="right"), line(": Bộ Tài chính", left=2)]]
    docx = dispatch(addressees=line() + table(cells, (50, 110)) + line())
    assert texts(fix(docx).docx) == texts(docx)


def test_a_column_headed_noi_nhan_is_not_a_list_of_recipients() -> None:
    rows = [[line(one, 12) for one in row] for row in (("TT", "Nơi nhận"), ("1", "Sở Nội vụ"), ("2", "Sở Y tế"))]
    docx = dispatch(content=prose(LONG) + table(rows, (15, 95), grid=True) + line() + END)
    assert texts(fix(docx).docx) == texts(docx)
    assert not codes(docx) & {"ND0912", "ND0913", "ND0915", "ND0916"}


def test_the_last_basis_before_the_words_of_issue_keeps_its_semicolon() -> None:
    bases = (BASES[0], "Theo đề nghị của Giám đốc Sở Nội vụ;", "Ủy ban nhân dân tỉnh Gia Lai ban hành Quyết định:")
    docx = decision(bases=bases)
    assert [text for text in texts(fix(docx).docx) if text.startswith("Theo")] == [bases[1]]


@pytest.mark.parametrize("indent", [{"first": 67}, {"left": 67}])
def test_a_title_in_the_middle_by_its_indent_stays_there(indent: dict[str, float]) -> None:
    title = line("NỘI DUNG", bold=True, before=6, **indent)
    docx = dispatch(content=title + prose(LONG) + END)
    assert fix(docx).docx == docx


def test_figures_in_another_font_are_mended_with_the_words_and_each_place_is_named() -> None:
    def in_calibri(text: str) -> str:
        return run(text).replace("Times New Roman", "Calibri")

    figures = (run("Năm "), in_calibri("2026"), run(" tổng số là "), in_calibri("1.250"), run(" triệu đồng."))
    mixed = prose(runs="".join(figures))
    docx = dispatch(content=prose(LONG) + mixed + prose(runs=in_calibri("2026")) + END)
    named = [finding for finding in check(docx) if finding.code == "ND0007"]
    assert len({finding.where.index for finding in named}) == 2
    fixed = fix(docx)
    assert "Calibri" not in document_xml(fixed.docx) and "ND0007" not in fixed.remaining.codes


def margin(left_mm: float) -> str:
    return section().replace('w:left="1701"', f'w:left="{round(left_mm * 56.7)}"')


@pytest.mark.parametrize(("wide", "mended"), [(160, True), (170, False)])
def test_a_margin_that_would_push_a_table_off_the_text_is_left_to_a_person(wide: float, mended: bool) -> None:
    figures = table(
        [[line("TT", 12), line("Đơn vị", 12)], [line("1", 12), line("Phòng", 12)]], (20, wide - 20), grid=True
    )
    docx = dispatch(content=prose(LONG) + figures + line() + END, last=margin(25))
    fixed = fix(docx)
    assert "ND0005" in codes(docx)
    assert ("ND0005" not in fixed.remaining.codes) == mended
    assert (take(fixed.docx).sections[0].left_mm > 29) == mended


FAULTY: dict[str, Callable[[], bytes]] = {
    "marks of the list": lambda: cong_van(recipients=["- Như trên", "- UBND tỉnh", "- Lưu: VT, QLNS"]),
    "sizes and spaces": lambda: dispatch(content=line(LONG, 11, first=0) + END),
    "number": lambda: cong_van(number="Số 5/STC - QLNS"),
    "motto": lambda: dispatch(top=head().replace("Độc lập - Tự do", "Độc lập – Tự do")),
    "lines in one paragraph": lambda: dispatch(
        bottom=table([[recipients("- Như trên\n- Lưu: VT, QLNS"), signature("GIÁM ĐỐC")]], (70, 90)) + line()
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_second_run_reports_nothing(name: str) -> None:
    fixed = fix(FAULTY[name]())
    again = fix(fixed.docx)
    assert fixed.repairs and (again.docx, again.repairs, again.refused) == (fixed.docx, (), ())


@pytest.mark.parametrize("name", FAULTY)
def test_what_is_reported_as_mended_is_not_a_finding_any_more(name: str) -> None:
    docx = FAULTY[name]()
    fixed = fix(docx)
    before, after = len(check(docx).findings), len(fixed.remaining.findings)
    mended = {(repair.code, repair.where.index) for repair in fixed.repairs}
    assert not mended & {(finding.code, finding.where.index) for finding in fixed.remaining}
    assert after <= before and find(take(fixed.docx)).first(Component.NUMBER) is not None


def test_a_heading_placed_in_the_middle_of_prose_keeps_its_words() -> None:
    docx = dispatch(content=centred("NỘI DUNG", 14, bold=True) + prose(LONG) + END)
    assert texts(fix(docx).docx) == texts(docx)
