"""Gấp hàng: whatever is set aside comes back byte for byte, and only rows that are all alike are."""

from __future__ import annotations

import random
import unicodedata

import pytest

from congvan.blocks import HeadCell, PageTable
from congvan.ooxml.folding import KEPT_ROWS, LEAST_ROWS, MARK, FoldedRows, RowFolder, unfolded
from congvan.ooxml.table_markup import table_xml

COUNT = 2 * KEPT_ROWS + LEAST_ROWS + 100


def rows(count: int = COUNT) -> list[tuple[str, ...]]:
    return [(str(at), f"Xã <số> {at} & khác", "" if at % 7 else "có") for at in range(count)]


def xml_of(listed: list[tuple[str, ...]], side: str = "right", size: float | None = None) -> bytes:
    head = (tuple(map(HeadCell, "abc")),)
    table = PageTable((1, 2, 3), ("center", "left", side), head, tuple(listed), "H", "C", total=True, size=size)
    return f"<w:document><w:body><w:p/>{table_xml(table)}<w:p/></w:body></w:document>".encode()


def folded(data: bytes, seed: int = 0) -> tuple[bytes, tuple[FoldedRows, ...]]:
    """``data`` taken in pieces of any length."""
    folder, chance = RowFolder(), random.Random(seed)
    kept, at = b"", 0
    while at < len(data):
        size = chance.choice([1, 7, 300, 5000, 60_000])
        kept += folder.feed(data[at : at + size])
        at += size
    return kept + folder.end(), tuple(folder.folded)


@pytest.mark.parametrize("seed", range(8))
def test_rows_set_aside_come_back_byte_for_byte(seed: int) -> None:
    data = xml_of(rows()) + xml_of(rows(50)) + xml_of(rows(), side="left", size=10.5)
    kept, aside = folded(data, seed)
    assert len(kept) < len(data) / 2
    assert [one.cells for one in aside] == [3, 3]
    assert unfolded(kept, aside) == data


def test_the_words_of_rows_set_aside_are_those_that_were_written() -> None:
    kept, (aside,) = folded(xml_of(rows()))
    assert list(aside.texts()) == rows()[KEPT_ROWS : KEPT_ROWS + aside.count]
    assert aside.runs == sum(map(bool, (cell for row in aside.texts() for cell in row)))
    assert kept.count(b"<w:tr>") + aside.count == COUNT + 1


def test_a_row_that_needs_care_is_left_where_it_is() -> None:
    listed = rows()
    listed[600] = ("600", unicodedata.normalize("NFD", "Xã Hòa Bình"), "")
    listed[700] = ("700", "ẩn\u200b", "")
    data = xml_of(listed)
    kept, aside = folded(data)
    assert aside == ()
    assert kept == data


def test_few_rows_and_rows_of_another_hand_are_left_alone() -> None:
    other = xml_of(rows()).replace(b"<w:tc>", b'<w:tc w:id="1">')
    for data in (xml_of(rows(LEAST_ROWS)), other, b"<w:tr>" * 5000, b"", b"<"):
        assert folded(data) == (data, ())


@pytest.mark.parametrize("before", [b"<!-- ", b"<![CDATA[", f"<{MARK}/>".encode()])
def test_where_a_row_may_be_no_row_nothing_is_set_aside(before: bytes) -> None:
    data = before + xml_of(rows())
    assert folded(data) == (data, ())
