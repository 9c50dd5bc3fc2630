"""Python takes what a data file takes: words of closed sets, whole numbers, near names for a slip."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

import congvan as cv
from parts.letters import letter


@pytest.mark.parametrize(
    ("kind", "word", "member"),
    [
        (cv.SigningAuthority, "KT.", "FOR_HEAD"),
        (cv.SigningAuthority, "kt", "FOR_HEAD"),
        (cv.UrgencyLevel, "hỏa tốc", "EXPRESS"),
        (cv.UrgencyLevel, "HOẢ TỐC", "EXPRESS"),
        (cv.UrgencyLevel, "express", "EXPRESS"),
        (cv.SecrecyLevel, "tối mật", "SECRET"),
        (cv.Orientation, "ngang", "LANDSCAPE"),
        (cv.DocumentType, "báo cáo", "REPORT"),
    ],
)
def test_a_word_of_a_closed_set_is_its_member(kind: Any, word: str, member: str) -> None:
    assert kind(word) is kind[member]


def test_a_model_takes_the_words_too() -> None:
    assert cv.Signatory(authority="KT.", head_position="Giám đốc", position="Phó Giám đốc").authority is (
        cv.SigningAuthority.FOR_HEAD
    )
    assert letter().model_copy(update={"urgency": "hỏa tốc"}).urgency is cv.UrgencyLevel.EXPRESS
    with pytest.raises(ValidationError):
        cv.Signatory(authority="KX.", position="Giám đốc")
    with pytest.raises(ValueError):
        cv.UrgencyLevel("gấp")


def test_whole_numbers_in_cells_are_their_digits() -> None:
    assert cv.Table(columns=["STT", "Số"], rows=[[1, 2026], [2, None]]).rows == (("1", "2026"), ("2", ""))
    with pytest.raises(ValidationError, match=r"write it as text.*'1\.234,5'"):
        cv.Table(columns=["Tỷ lệ"], rows=[[1234.5]])


def test_a_register_may_be_given_as_it_is() -> None:
    cited = cv.CitedDocument(type="Thông báo", code="351/TB-UBND", date="2024-10-16", issuer="UBND tỉnh")
    document = letter().model_copy(update={"body": "Theo [@a].", "citations": cv.Register({"a": cited})})
    assert document.citations == {"a": cited}


def test_a_number_is_parsed() -> None:
    assert cv.DocumentNumber.parse("05/STC-QLNS") == cv.DocumentNumber(number=5, symbol="STC-QLNS")


@pytest.mark.parametrize(
    ("model", "data", "place", "near"),
    [
        (cv.Clause, {"txet": "a"}, ("txet",), "text"),
        (cv.Signatory, {"position": "A", "athority": "KT."}, ("athority",), "authority"),
        (cv.Dispatch, {"plcae": "Huế"}, ("plcae",), "place"),
        (cv.Dispatch, {"issuer": {"nmae": "x"}}, ("issuer", "nmae"), "name"),
        (cv.Dispatch, {"body": [{"point": "a", "itmes": []}]}, ("body", 0, "point", "itmes"), "items"),
        (cv.Dispatch, {"recipients": [{"nmae": "x"}]}, ("recipients", 0, "recipient", "nmae"), "name"),
    ],
)
def test_a_slip_in_a_name_is_reported_with_the_nearest(
    model: type[BaseModel], data: dict[str, Any], place: tuple[str | int, ...], near: str
) -> None:
    for make in (lambda: model(**data), lambda: model.model_validate(data)):
        with pytest.raises(ValidationError) as refused:
            make()
        reported = {one["loc"]: one for one in refused.value.errors()}
        assert reported[place]["type"] == "extra_forbidden"
        assert f"Có phải là “{near}”? / there is no key" in reported[place]["msg"]


def test_a_name_that_is_near_to_none_is_reported_with_all() -> None:
    with pytest.raises(ValidationError, match=r"\[text, items\]"):
        cv.Item(text="a", xyz=1)
