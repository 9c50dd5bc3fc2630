"""Every quotation of the profile is found word for word in the text of the decree."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from congvan.checks import Record
from congvan.findings import Grade
from congvan.profile import load
from law.folding import folded

TEXT = Path(__file__).parent / "text"
SOURCES = {
    "PL I,": "appendix_1.md",
    "PL II,": "appendix_2.md",
    "PL III,": "appendix_3.md",
    "Điều": "decree30.md",
}
QUOTED = [record for record in load("nd30").records if record.quote]


@cache
def law(file: str) -> str:
    return folded((TEXT / file).read_text(encoding="utf-8"))


def source_of(record: Record) -> str:
    return next(file for prefix, file in SOURCES.items() if record.cite.startswith(prefix))


@pytest.mark.parametrize("record", QUOTED, ids=lambda record: record.code)
def test_quote_is_word_for_word_in_the_law(record: Record) -> None:
    assert folded(record.quote) in law(source_of(record))


def test_every_law_grade_record_has_a_quote() -> None:
    assert not [record.code for record in load("nd30").records if record.grade is Grade.LAW and not record.quote]


def test_an_invented_quote_is_not_found() -> None:
    assert folded("cỡ chữ từ 12 đến 13, kiểu chữ nghiêng, đậm") not in law("appendix_1.md")
