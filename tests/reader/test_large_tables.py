"""Bảng rất dài: what congvan writes it reads, checks and mends, in the memory of its words."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest

import congvan as cv
from congvan.ooxml import limits
from congvan.ooxml.folding import KEPT_ROWS
from congvan.snapshot import take
from render.cases import dispatch
from support.drafts import reported_besides

ROWS = [[str(at), f"Xã số {at}", f"{at % 900 + 100}.000"] for at in range(1, 2501)]
COLUMNS = ["STT", "Tên xã", "Số tiền"]


def letter(rows: list[list[str]], **fields: object) -> cv.Dispatch:
    table = {"columns": COLUMNS, "rows": rows, **fields}
    return dispatch(
        body=["Chi tiết tại Phụ lục kèm theo."],
        appendices=[{"title": "Danh sách", "body": ["Như sau:", table, "Hết."]}],
    )


def changed(docx: bytes, old: str, new: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            after.writestr(name, data)
    return target.getvalue()


def body(docx: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml")


def test_a_long_table_is_read_back_whole() -> None:
    written = letter(ROWS)
    docx = cv.render(written).docx
    (table,) = (one for one in take(docx).tables if one.folded)
    assert len(table.rows) == 2 * KEPT_ROWS + 1
    assert cv.read(docx).document == written.canonical()


def test_rows_of_groups_in_a_long_table_keep_their_places() -> None:
    rows = [*ROWS[:1500], ["A", "Vùng cao", "500"], *ROWS[1500:], ["", "Tổng cộng", "1"]]
    written = letter(rows, group_rows=[1501], total=True)
    assert len(next(one for one in take(cv.render(written).docx).tables if one.folded).folded) == 2
    assert cv.read(cv.render(written).docx).document == written.canonical()


def test_more_rows_than_a_tree_may_have_are_read_and_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ELEMENTS", 15_000)
    monkeypatch.setattr(limits, "MAX_XML_BYTES", 300_000)
    docx = cv.render(letter(ROWS)).docx
    assert cv.read(docx).document is not None
    assert reported_besides(cv.check(docx)) == ()
    other = changed(docx, "<w:tc>", '<w:tc xml:id="a">')
    with pytest.raises(cv.UnreadableDocument, match="giới hạn an toàn"):
        cv.read(other)


def test_a_total_of_a_long_table_is_held_against_every_row() -> None:
    rows = [[str(at), f"Xã số {at}", "2"] for at in range(1, 2001)]
    right = letter([*rows, ["", "Tổng cộng", "4.000"]], total=True)
    wrong = letter([*rows, ["", "Tổng cộng", "4.100"]], total=True)
    assert reported_besides(cv.check(cv.render(right).docx)) == ()
    assert [one.code for one in reported_besides(cv.check(cv.render(wrong).docx))] == ["C22"]


def test_mending_leaves_the_rows_byte_for_byte() -> None:
    docx = cv.render(letter(ROWS)).docx
    faulty = changed(docx, "Hết.", unicodedata.normalize("NFD", "Kết thúc"))
    fixed = cv.fix(faulty)
    assert [one.code for one in fixed.repairs] == ["NFC"]
    assert body(fixed.docx) == body(faulty).replace(
        unicodedata.normalize("NFD", "Kết thúc").encode(), "Kết thúc".encode()
    )


def test_what_is_behind_a_long_table_has_its_place_in_the_whole_file() -> None:
    docx = cv.render(letter(ROWS)).docx
    (paragraph,) = (one for one in take(docx).paragraphs if one.text == "Hết./.")
    before = body(docx)[: body(docx).index("Hết./.".encode())]
    assert paragraph.place.index == before.count(b"<w:p>") - 1
    assert paragraph.runs[0].index == before.count(b"<w:r>") - 1
