"""Hàng của bảng: rows written together are those that are written one by one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from congvan.blocks import HeadCell, PageTable
from congvan.ooxml.table_markup import table_chunks, table_xml

CELLS = st.one_of(st.sampled_from(["", "a", "Xã & <b>", " lề", "lề ", "hai\ndòng", "a\tb", "😀", "]]>"]),
                  st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=5))  # fmt: skip


def table(rows: list[tuple[str, ...]], size: float | None = None) -> PageTable:
    return PageTable((1, 2), ("left", "right"), ((HeadCell("A"), HeadCell("B")),), tuple(rows), "H", "C", size=size)


def rows_of(xml: str) -> list[str]:
    return re.findall(r"<w:tr>.*?</w:tr>", xml, re.DOTALL)[1:]


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6), st.sampled_from([None, 10.5]))
def test_rows_together_are_written_as_one_by_one(rows: list[tuple[str, ...]], size: float | None) -> None:
    (alone,) = zip(*(rows_of(table_xml(table([row], size))) for row in rows), strict=True)
    assert rows_of(table_xml(table(rows, size))) == list(alone)


@pytest.mark.parametrize("count", [1, 63, 64, 65, 200])
def test_pieces_are_the_table(count: int) -> None:
    rows = [(str(at), "" if at % 3 else "Xã & <b>") for at in range(count)]
    written = b"".join(table_chunks(table(rows))).decode()
    assert written == table_xml(table(rows))
    assert len(rows_of(written)) == count
    assert "<w:t></w:t>" not in written
    assert written.count("Xã &amp; &lt;b&gt;") == (count + 2) // 3
