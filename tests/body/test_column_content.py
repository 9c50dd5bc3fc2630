"""Cột chứa gì: cells looked at together are judged as each of them alone is."""

from __future__ import annotations

from hypothesis import given, strategies as st

from congvan.body import ColumnContent
from congvan.vocabulary import Alignment

FIGURES = ["1", "0", "012", "1.234", "1.000.000,5", "85,5%", "-3", "−5"]
NO_FIGURES = ["", "-", "–", "—", "…", "..."]
WORDS = ["a", "1.00", "0.123", "1,", "Xã 5", "%", "--", "1.234.5", "1-", "1 000"]


@given(st.lists(st.sampled_from(FIGURES + NO_FIGURES + WORDS), max_size=12))
def test_cells_together_are_judged_as_one_by_one(cells: list[str]) -> None:
    together, alone = ColumnContent(), ColumnContent()
    together.take(cells)
    for cell in cells:
        alone.take([cell])
    assert together.alignment("Số") == alone.alignment("Số")


def test_a_column_of_figures_is_aligned_right_whatever_blanks_it_has() -> None:
    content = ColumnContent()
    content.take([*FIGURES, *NO_FIGURES])
    assert content.alignment("Số") is Alignment.RIGHT
    content.take(["", "Xã"])
    assert content.alignment("Số") is Alignment.LEFT
