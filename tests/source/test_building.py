"""Data → model: labels, closed sets, and every problem at once with its place and path."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import AliasChoices, BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core.core_schema import ErrorType

from congvan.errors import InputError, Refusal
from congvan.inline import Prose
from congvan.source import build, build_data, read_text
from congvan.source.keys import identify
from congvan.source.messages import SENTENCES, sentence
from congvan.text import PartialDate, Text
from congvan.vocabulary import KEY_LABELS, DocumentType, SigningAuthority, UrgencyLevel, fold, member_of


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_by_name=True, validate_by_alias=True)


class Point(Closed):
    text: Prose = Field(validation_alias=AliasChoices("text", "point"))


class Clause(Closed):
    text: Prose = Field(validation_alias=AliasChoices("text", "clause"))
    points: tuple[Point, ...] = Field((), min_length=0)


def kind(value: Any) -> str:
    return "clause" if isinstance(value, dict) and "clause" in value else "point"


Block = Annotated[Annotated[Clause, Tag("clause")] | Annotated[Point, Tag("point")], Discriminator(kind)]


class Agency(Closed):
    name: Text
    symbol: Text | None = None


class Letter(Closed):
    issuer: Agency
    place: Text
    issue_date: PartialDate | None = None
    body: list[Annotated[Annotated[Clause, Tag("clause")] | Annotated[Point, Tag("point")], Discriminator(kind)]] = []
    urgency: UrgencyLevel | None = None
    authority: SigningAuthority | None = None
    copies: int | None = Field(None, gt=0)
    recall_mark: bool = False
    footnotes: dict[str, Prose] = {}
    units: tuple[Text, ...] = Field((), min_length=0)
    addressees: tuple[Text, ...] = Field(("x",), min_length=1)
    number: int | Agency | None = None

    @model_validator(mode="after")
    def _not_nowhere(self) -> Letter:
        if self.place == "đâu đó":
            raise Refusal("địa danh chưa rõ", "the place is unclear")
        return self


GOOD = "issuer: {name: A}\nplace: B\n"


def problems(text: str, language: Literal["vi", "en"] = "vi") -> list[str]:
    with pytest.raises(InputError) as caught:
        build(read_text(text, file="a"), Letter)
    return caught.value.format(language).splitlines()


def test_a_file_in_vietnamese_builds_the_same_model() -> None:
    vietnamese = (
        "Cơ quan ban hành: {tên: A, ký hiệu: B}\nĐỊA DANH: C\nngày ban hành: {ngày: 5, tháng: 2, năm: 2026}\n"
        "nội dung:\n  - khoản: x\n    các điểm: [{điểm: y}]\nđộ khẩn: Hoả tốc\nquyền hạn ký: kt\n"
        "dấu tài liệu thu hồi: có\nchú thích: {số: ghi}\nsố bản lưu: 010\n"
    )
    english = (
        "issuer: {name: A, symbol: B}\nplace: C\nissue_date: 2026-02-05\n"
        "body: [{clause: x, points: [{point: y}]}]\n"
        "urgency: express\nauthority: for_head\nrecall_mark: yes\nfootnotes: {số: ghi}\ncopies: 10\n"
    )
    letter = build(read_text(vietnamese), Letter)
    assert letter == build(read_text(english), Letter)
    assert letter.copies == 10 and letter.urgency is UrgencyLevel.EXPRESS and list(letter.footnotes) == ["số"]


def test_labels_match_whatever_their_unicode_form_case_and_tone_style() -> None:
    assert fold("Nơi  NHẬN") == fold("no\u031bi nhâ\u0323n") == fold("nơi_nhận")
    assert fold("hòa thuý") == fold("hoà thúy") != fold("hóa thuý")
    assert identify("hỏa", ("place",)) == "hỏa"


@pytest.mark.parametrize("typed", ["KT.", "kt", "for_head", "FOR_HEAD", "For-head"])
def test_a_closed_set_is_met_by_value_name_or_label(typed: str) -> None:
    assert member_of([SigningAuthority], typed) is SigningAuthority.FOR_HEAD


@pytest.mark.parametrize("enum", [SigningAuthority, UrgencyLevel, DocumentType])
def test_no_two_members_of_a_closed_set_share_a_word(enum: type[Enum]) -> None:
    for member in enum:
        assert member_of([enum], str(member.value)) is member
        assert member_of([enum], member.label) is member  # type: ignore[attr-defined]


def test_first_labels_are_distinguished() -> None:
    first = [fold(labels[0]) for labels in KEY_LABELS.values()]
    assert len(set(first)) == len(first)
    every = [fold(one) for labels in KEY_LABELS.values() for one in labels]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("issuer: {name: A}\n", "a:1:1 place: thiếu mục bắt buộc “place” (địa danh)"),
        ("place: B\nissuer:\n  symbol: x\n", "a:3:3 issuer.name: thiếu mục bắt buộc “name” (tên)"),
        ("place: B\nissuer:\n", "a:2:8 issuer: mục này đang để trống"),
        (GOOD + "plcae: x\n", "a:3:1 plcae: không có mục “plcae”. Có phải là “place”?"),
        (GOOD + "địa dnh: x\n", "a:3:1 địa dnh: không có mục “địa dnh”. Có phải là “địa danh”?"),
        (
            "place: B\nissuer: {name: A, zz: 1}\n",
            "a:2:19 issuer.zz: không có mục “zz”. Ở đây có: tên, ký hiệu.",
        ),
        (GOOD + "địa danh: C\n", "a:3:1 địa danh: “place” và “địa danh” là cùng một mục: chỉ ghi một lần"),
        (GOOD + "copies: hai\n", "a:3:9 copies: cần số nguyên, ví dụ 5, nhưng gặp “hai”"),
        (GOOD + "copies: 0\n", "a:3:9 copies: “0” phải lớn hơn 0"),
        (GOOD + "copies: [1]\n", "a:3:9 copies: cần số nguyên, ví dụ 5, nhưng gặp một danh sách"),
        (GOOD + "số bản lưu: x\n", "a:3:13 số bản lưu: cần số nguyên, ví dụ 5, nhưng gặp “x”"),
        (
            GOOD + "recall_mark: x\n",
            "a:3:14 recall_mark: cần “có” hoặc “không” (true hoặc false), nhưng gặp “x”",
        ),
        (
            GOOD + "urgency: gấp\n",
            "a:3:10 urgency: “gấp” không có trong danh mục: HỎA TỐC, THƯỢNG KHẨN, KHẨN",
        ),
        (GOOD + "units: x\n", "a:3:8 units: cần một danh sách, mỗi dòng bắt đầu bằng “- ”, nhưng gặp “x”"),
        (
            GOOD + f"units: {{a: {'x' * 99}}}\n",
            "a:3:8 units: cần một danh sách, mỗi dòng bắt đầu bằng “- ”, nhưng gặp một nhóm mục",
        ),
        (GOOD + "addressees: [{}]\n", "a:3:14 addressees[0]: cần chữ, nhưng gặp một nhóm mục"),
        (GOOD + "addressees: []\n", "a:3:13 addressees: cần ít nhất 1 phần tử, nhưng có 0"),
        (GOOD + "body: [x, {clause: a, points: [{}]}]\n", None),
        (
            GOOD + "nội dung:\n- khoản: a\n  các điểm: [{điểm: }]\n",
            "a:5:21 nội dung[0].các điểm[0].điểm: mục này đang để trống",
        ),
        (GOOD + "footnotes: {1: }\n", "a:3:16 footnotes.1: mục này đang để trống"),
        ("issuer: {name: A}\nplace: đâu đó\n", "a:1:1: địa danh chưa rõ"),
        ("- a\n", "a:1:1: cần một nhóm mục, mỗi dòng một “tên: giá trị”, nhưng gặp một danh sách"),
    ],
)
def test_a_problem_says_where_it_is_and_what_would_be_right(text: str, expected: str | None) -> None:
    found = problems(text)
    if expected is None:
        assert [one.split(":")[2].split(" ")[1] for one in found] == ["body[0]", "body[1].points[0].text"]
    else:
        assert found == [expected]


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = "issuer:\n  zz: 1\nurgency: gấp\nx: y\nbody:\n- clause: a\n  points:\n  - point: [1]\n    z: 1\n"
    places = [one.split(" ")[0] for one in problems(text)]
    assert places == ["a:1:1", "a:2:3", "a:2:3", "a:3:10", "a:4:1", "a:8:12", "a:9:5"]
    assert places == [one.split(" ")[0] for one in problems(text, "en")]


def test_a_list_is_not_called_too_short_when_what_it_holds_was_refused() -> None:
    assert problems(GOOD + "addressees: ['']\n") == ["a:3:14 addressees[0]: Văn bản trống: cần ít nhất một chữ."]


def test_a_branch_of_a_plain_union_leaves_no_trace_in_the_path() -> None:
    assert {one.split(":")[2].split(" ")[1] for one in problems(GOOD + "number: x\n")} == {"number"}


def test_python_data_has_paths_but_no_lines() -> None:
    with pytest.raises(InputError) as caught:
        build_data({"issuer": {"tên": "A"}, "place": 5}, Letter)
    assert caught.value.format("en") == "place: text is needed, but “5” was found"
    letter = build_data({"issuer": Agency(name="A"), "place": "B", "units": ("x", "y")}, Letter)
    assert letter.units == ("x", "y")


NOT_OURS = {
    "no_such_attribute", "json_invalid", "json_type", "needs_python_object", "frozen_field",
    "frozen_instance", "get_attribute_error", "default_factory_not_called", "frozen_dict_type",
    "ordered_dict_type", "counter_type",
    "deque_type", "bytes_type", "bytes_too_short", "bytes_too_long", "bytes_invalid_encoding",
    "missing_sentinel_error", "ellipsis_error", "timezone_naive", "timezone_aware", "timezone_offset",
    "is_subclass_of", "callable_type", "arguments_type", "missing_argument", "unexpected_keyword_argument",
    "missing_keyword_only_argument", "unexpected_positional_argument", "multiple_argument_values",
    "missing_positional_only_argument", "url_type", "url_parsing", "url_syntax_violation",
    "url_too_long", "url_scheme",
    "uuid_type", "uuid_parsing", "uuid_version", "fraction_type", "fraction_parsing", "complex_type",
    "complex_str_parsing",
}  # fmt: skip
CONTEXT = dict.fromkeys(
    [
        "error", "min_length", "max_length", "actual_length", "pattern", "expected", "discriminator",
        "tag", "expected_tags", "gt", "ge", "lt", "le", "multiple_of", "max_digits", "decimal_places",
        "whole_digits",
    ],
    "?",
)  # fmt: skip


@pytest.mark.parametrize("kind", sorted(set(get_args(ErrorType)) - NOT_OURS))
def test_every_error_of_pydantic_that_a_model_can_meet_has_a_sentence(kind: str) -> None:
    assert kind in SENTENCES
    message = sentence(kind, CONTEXT, "x", "")
    assert message.vi and message.en and "{" not in message.vi + message.en


def test_an_unknown_error_keeps_pydantics_own_words() -> None:
    assert sentence("new_error", {}, 5, "Odd").en == "“5” is not valid (Odd)"
    assert len(sentence("int_type", {}, "từ " * 99, "").vi) < 90


def test_prose_whose_colon_made_it_a_key_is_reported_with_the_advice_to_quote_it() -> None:
    class Row(BaseModel):
        model_config = ConfigDict(extra="forbid")
        text: str

    class Rows(BaseModel):
        rows: list[Row]

    with pytest.raises(InputError) as caught:
        build(read_text("rows:\n  - Đề nghị các đơn vị thực hiện các nội dung sau:\n"), Rows)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column, problem.path) == (2, 5, "rows[0]")
    assert "dấu nháy" in problem.message.vi and "quotes" in problem.message.en
