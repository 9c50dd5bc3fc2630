"""A changed copy is judged as a new document is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

import congvan as cv
from parts.letters import letter


@pytest.mark.parametrize(
    ("update", "field", "value"),
    [
        ({"addressees": "Bộ Y tế"}, "addressees", ("Bộ Y tế",)),
        ({"number": "12/STC-QLNS"}, "number", cv.DocumentNumber(number=12, symbol="STC-QLNS")),
        ({"issue_date": dt.date(2026, 3, 9)}, "issue_date", cv.PartialDate(9, 3, 2026)),
        ({"body": ["Đoạn mới."]}, "body", (cv.Paragraph(text="Đoạn mới."),)),
        ({"recipients": ["Như trên", "Lưu: VT."]}, "recipients", (cv.Recipient(name="Như trên"), cv.FileCopy())),
        ({"signatory": {"position": "Chủ tịch"}}, "signatory", cv.Signatory(position="Chủ tịch")),
    ],
    ids=lambda one: next(iter(one)) if isinstance(one, dict) else "",
)
def test_a_copy_takes_what_a_new_document_takes(update: dict[str, Any], field: str, value: object) -> None:
    assert getattr(letter().model_copy(update=update), field) == value


@pytest.mark.parametrize(
    ("update", "place"),
    [
        ({"subject": None}, ("subject",)),
        ({"place": 5}, ("place",)),
        ({"sbject": "x"}, ("sbject",)),
        ({"addressees": []}, ("addressees",)),
        ({"footnotes": {"x": "chú thích thừa"}}, ("footnotes", "x")),
        ({"body": ["a[^1]"]}, ("body", 0)),
    ],
)
def test_a_copy_refuses_what_a_new_document_refuses(update: dict[str, Any], place: tuple[str | int, ...]) -> None:
    with pytest.raises(ValidationError) as refused:
        letter().model_copy(update=update)
    assert [one["loc"] for one in refused.value.errors()] == [place]


def test_a_block_and_a_part_are_judged_too() -> None:
    with pytest.raises(ValidationError, match="đúng một trong hai"):
        cv.Clause(text="a").model_copy(update={"title": "b"})
    with pytest.raises(ValidationError):
        cv.Signatory(position="Giám đốc").model_copy(update={"head_position": "Chủ tịch"})


def test_a_copy_keeps_what_is_not_named() -> None:
    changed = letter().model_copy(update={"place": "Quảng Nam"})
    assert changed.place == "Quảng Nam"
    assert changed.model_copy(update={"place": "Huế"}) == letter()
