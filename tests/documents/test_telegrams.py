"""Công điện: the sender is before “điện:”, and whom it telegraphs in a list below."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan as cv
from congvan.documents import data_of
from congvan.errors import InputError
from congvan.snapshot import take
from congvan.source import build_data

EXAMPLE = Path(__file__).parents[2] / "templates" / "telegram" / "example.yaml"


def telegram(**data: object) -> cv.Telegram:
    return build_data({**data_of(cv.load(EXAMPLE)), **data}, cv.Telegram)


def printed(document: cv.Telegram) -> list[str]:
    return [" ".join(paragraph.text.split()) for paragraph in take(cv.render(document).docx).paragraphs]


def test_the_page_says_who_telegraphs_whom() -> None:
    lines = printed(telegram(sender="Chủ tịch UBND tỉnh", addressees=["Sở Y tế", "Sở Tài chính"]))
    at = lines.index("Chủ tịch UBND tỉnh điện:")
    assert lines[at + 1 : at + 3] == ["- Sở Y tế;", "- Sở Tài chính."]


@pytest.mark.parametrize("said", ["Chủ tịch UBND tỉnh điện:", "Chủ tịch UBND tỉnh điện", "Chủ tịch UBND tỉnh"])
def test_the_word_that_the_page_prints_may_be_typed(said: str) -> None:
    assert telegram(sender=said).sender == "Chủ tịch UBND tỉnh"


def test_one_addressee_is_read_back_as_it_was_typed() -> None:
    document = telegram(addressees="Sở Y tế")
    assert cv.read(cv.render(document).docx).document == document.canonical()


@pytest.mark.parametrize("key", ["sender", "addressees"])
def test_a_telegram_has_a_sender_and_addressees(key: str) -> None:
    data = data_of(cv.load(EXAMPLE))
    del data[key]
    with pytest.raises(InputError) as caught:
        build_data(data, cv.Telegram)
    assert [problem.path for problem in caught.value.problems] == [key]
