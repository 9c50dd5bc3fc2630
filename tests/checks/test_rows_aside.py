"""Hàng đã gấp: what is said of a long table is what would be said if each of its rows were read by itself."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

import congvan as cv
from congvan.checks import rows_aside
from congvan.ooxml import folding
from congvan.snapshot import take
from reader.test_large_tables import body, changed, letter
from render.cases import dispatch

Rows = list[list[str]]
FOLDED = 400
"""Rows of a table of which some hundred are set aside."""


def rows(count: int = FOLDED) -> Rows:
    return [[str(at), f"Xã số {at}", f"{at % 900 + 100}.000"] for at in range(1, count + 1)]


def with_texts(texts: dict[int, str], count: int = FOLDED) -> bytes:
    listed = rows(count)
    for row, text in texts.items():
        listed[row - 1][1] = text
    return cv.render(letter(listed)).docx


def told(report: cv.Report) -> list[tuple[object, ...]]:
    return [
        (
            one.code,
            one.severity,
            one.where.part,
            one.where.index,
            one.where.excerpt,
            one.found,
            one.expected,
            one.change,
        )
        for one in report
    ]


@pytest.fixture
def row_by_row(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], list[tuple[object, ...]]]:
    """What is said where no row is set aside."""

    def check(docx: bytes) -> list[tuple[object, ...]]:
        with monkeypatch.context() as patch:
            patch.setattr(folding, "LEAST_ROWS", 10**9)
            return told(cv.check(docx))

    return check


TEXTS = [
    "xã nghành nghề", "của của dân", "hai  dấu cách", "trước , sau", "( ngoặc )", "2021–2025", "dduowcj duyệt",
    "Lao động – Thương binh và Xã hội", "UBDN xã", "thành toán", "số .../2025/NĐ-CP", "[họ tên]", "......", "____",
    "TODO", "Bộ Thông tin và Truyền thông", "Sở Lao động - Thương binh và Xã hội", "huyện Đông Anh",
    "tỉnh Hà Giang", "Nguyễn văn An", "đảng Cộng sản", "Hoà Bình, Hòa Bình", "nam 2026", "A", "12", "", "x²", "😀",
    "Kính gửi: Ông", "Số: 12/QĐ-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Xã An Bình",
]  # fmt: skip


def test_words_of_rows_set_aside_are_judged_as_any_others(
    row_by_row: Callable[[bytes], list[tuple[object, ...]]],
) -> None:
    docx = with_texts({150 + 3 * at: text for at, text in enumerate(TEXTS)})
    assert any(table.folded for table in take(docx).tables)
    found = told(cv.check(docx))
    assert len({one[0] for one in found}) > 10
    assert found == row_by_row(docx)


def test_what_is_right_alone_is_held_against_the_letter(
    row_by_row: Callable[[bytes], list[tuple[object, ...]]],
) -> None:
    docx = with_texts({200: "Uỷ ban nhân dân xã", 20: "Ủy ban nhân dân xã", 21: "Ủy ban nhân dân phường"})
    assert [one.code for one in cv.check(docx, select="P15")] == ["P15"]
    assert told(cv.check(docx)) == row_by_row(docx)


def test_a_slip_in_row_40000_is_reported_with_its_row_and_column() -> None:
    docx = with_texts({40_000: "Xã nghành nghề"}, 50_000)
    (slip,) = cv.check(docx, select="P11")
    assert slip.where.cell == (40_001, 2)
    assert str(slip.where) == "hàng 40001, cột 2 của bảng “nghành”"
    assert slip.where.format("en") == "row 40001, column 2 of the table “nghành”"
    before = body(docx)[: body(docx).index("nghành".encode())]
    assert slip.where.index == len(re.findall(rb"<w:p>|<w:p/>|<w:p ", before)) - 1


def test_the_correction_is_made_in_that_row_alone() -> None:
    docx = with_texts({700: "Xã nghành nghề"}, 1_200)
    right = body(docx).replace("nghành".encode(), "ngành".encode())
    fixed = cv.fix(docx, select="P11")
    assert [one.code for one in fixed.repairs] == ["P11"]
    assert body(fixed.docx).replace(b' xml:space="preserve"', b"") == right.replace(b' xml:space="preserve"', b"")
    tracked = body(cv.proof(docx, select="P11").tracked())
    assert tracked.count(b"<w:del ") == tracked.count(b"<w:ins ") == 1
    assert [one.code for one in cv.fix(docx).remaining if one.code == "P11"] == ["P11"]


def test_a_slip_in_every_row_is_shown_by_many_of_them_and_corrected_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_aside, "MOST_ROWS", 60)
    docx = with_texts(dict.fromkeys(range(1, FOLDED + 1), "Xã nghành nghề"))
    places = [one.where.index for one in cv.check(docx, select="P11")]
    assert len(places) == len(set(places)) == 2 * folding.KEPT_ROWS + 60
    assert "nghành".encode() not in body(cv.fix(docx, select="P11").docx)


def test_rows_in_a_wrong_font_are_all_reported_and_repaired(
    row_by_row: Callable[[bytes], list[tuple[object, ...]]],
) -> None:
    docx = cv.render(letter(rows(400))).docx
    style = re.search(rb'w:styleId="CvTableCell".*?<w:rPr>', part(docx, "word/styles.xml"), re.DOTALL)
    assert style
    wrong = style[0] + b'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    faulty = with_part(docx, "word/styles.xml", part(docx, "word/styles.xml").replace(style[0], wrong))
    found = told(cv.check(faulty))
    assert sum(one[0] == "ND0007" for one in found) == 1200
    assert found == row_by_row(faulty)
    fixed = cv.fix(faulty)
    assert not [one for one in fixed.remaining if one.code == "ND0007"]
    assert body(fixed.docx).count(b'w:ascii="Times New Roman"') >= 1200


@pytest.mark.parametrize("count", [303])
@pytest.mark.parametrize("oddity", ["none", "slip", "tracked change", "bold", "shaded", "spanned", "two paragraphs"])
def test_tables_of_middle_size_are_seen_as_row_by_row(
    count: int, oddity: str, row_by_row: Callable[[bytes], list[tuple[object, ...]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = cv.render(letter(rows(count))).docx
    odd = f"<w:r><w:t>Xã số {count // 2}</w:t></w:r>"
    new = {
        "none": odd,
        "slip": odd.replace("Xã", "nghành"),
        "tracked change": f'<w:ins w:id="900" w:author="A" w:date="2026-01-01T00:00:00Z">{odd}</w:ins>',
        "bold": odd.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>"),
        "shaded": odd.replace("<w:r>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>'),
        "spanned": f'{odd}</w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr><w:p>{odd}',
        "two paragraphs": f"{odd}</w:p><w:p>{odd}",
    }[oddity]
    docx = docx if new == odd else changed(docx, odd, new)
    assert told(cv.check(docx)) == row_by_row(docx)
    read, fixed = cv.read(docx), cv.fix(docx)
    monkeypatch.setattr(folding, "LEAST_ROWS", 10**9)
    whole, mended = cv.read(docx), cv.fix(docx)
    assert read == whole
    assert (fixed.docx, fixed.repairs, fixed.refused) == (mended.docx, mended.repairs, mended.refused)
    assert told(fixed.remaining) == told(mended.remaining)


def test_formatted_cells_notes_and_merged_cells_go_round_in_a_table_of_middle_size() -> None:
    listed: list[list[object]] = [list(row) for row in rows(700)]
    listed[350][1] = {"text": "Xã **An Bình**[^a]", "down": 2}
    listed[351] = [listed[351][0], listed[351][2]]
    listed[500] = [listed[500][0], {"text": "Xã *Yên Bình*", "across": 2}]
    table = {"columns": ["STT", "Tên xã", "Số tiền"], "rows": listed}
    written = dispatch(
        body=["Chi tiết tại Phụ lục kèm theo."],
        appendices=[{"title": "Danh sách", "body": [table]}],
        footnotes={"a": "Theo danh sách mới."},
    )
    assert cv.read(cv.render(written).docx).document == written.canonical()


def part(docx: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read(name)


def with_part(docx: bytes, name: str, data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for one in before.namelist():
            after.writestr(one, data if one == name else before.read(one))
    return target.getvalue()
