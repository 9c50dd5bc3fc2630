"""Gấp hàng: whatever is set aside comes back byte for byte, and only rows that are all alike are."""

from __future__ import annotations

import random
import unicodedata

import pytest

from congvan.blocks import HeadCell, PageTable
from congvan.ooxml.folding import KEPT_ROWS, LEAST_ROWS, MARK, FoldedRows, RowFolder, refolded, unfolded
from congvan.ooxml.table_markup import table_xml

COUNT = 2 * KEPT_ROWS + 900


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
    listed = rows(500)
    listed[200] = ("200", unicodedata.normalize("NFD", "Xã Hòa Bình"), "")
    listed[350] = ("350", "ẩn\u200b", "")
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


@pytest.mark.parametrize("look", ['<w:rPr><w:sz w:val="60"/><w:szCs w:val="60"/></w:rPr>', ""])
@pytest.mark.parametrize("size", [None, 10.5])
def test_words_of_another_size_than_the_mark_of_their_paragraph_come_back_as_they_were(
    look: str, size: float | None
) -> None:
    own = '<w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>' if size else ""
    data = xml_of(rows(), size=size).replace(f"<w:r>{own}<w:t>Xã".encode(), f"<w:r>{look}<w:t>Xã".encode())
    kept, aside = folded(data)
    assert aside
    assert unfolded(kept, aside) == data


@pytest.mark.parametrize("stay", [{0}, {897}, {3, 4, 5, 600}, set(range(0, 898, 7)), set(range(898))])
def test_rows_that_are_wanted_stay_where_they_are(stay: set[int]) -> None:
    data = xml_of(rows())
    part, aside = folded(data)
    kept, left = refolded(part, aside, [stay])
    assert sum(one.count for one in left) == 898 - len(stay)
    assert unfolded(kept, left) == data
    assert all(f"<w:t>{KEPT_ROWS + number}</w:t>".encode() in kept for number in stay)


def test_a_cell_without_words_and_one_with_a_run_of_none_are_distinguished() -> None:
    data = xml_of([("1", "", "x")] * 400)
    parts = data.split(b"</w:pPr></w:p></w:tc>")
    half = len(parts) // 2
    with_run = b"</w:pPr><w:r><w:t></w:t></w:r></w:p></w:tc>"
    data = b"</w:pPr></w:p></w:tc>".join(parts[:half]) + with_run + b"</w:pPr></w:p></w:tc>".join(parts[half:])
    kept, (aside,) = folded(data)
    assert aside.runs == aside.count * 2 + 1
    assert unfolded(kept, (aside,)) == data
