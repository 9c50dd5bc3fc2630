"""The markup of prose: what is markup, what stays as typed, and that all can be written."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from hypothesis import given, settings, strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from congvan.errors import Refusal
from congvan.inline import Prose, ProseRun, normalise, parse, plain, write
from congvan.inline.reading import parse_fully, parse_simply
from congvan.text import clean

NBSP = "\u00a0"
B = {"bold": True}
IT = {"italic": True}
BI = {"bold": True, "italic": True}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("thường", [ProseRun("thường")]),
        ("một **hai** ba", [ProseRun("một "), ProseRun("hai", **B), ProseRun(" ba")]),
        ("*hai*", [ProseRun("hai", **IT)]),
        ("***hai***", [ProseRun("hai", **BI)]),
        ("**một *hai* ba**", [ProseRun("một ", **B), ProseRun("hai", **BI), ProseRun(" ba", **B)]),
        ("*một **hai***", [ProseRun("một ", **IT), ProseRun("hai", **BI)]),
        ("***một** hai*", [ProseRun("một", **BI), ProseRun(" hai", **IT)]),
        ("(**đậm**)", [ProseRun("("), ProseRun("đậm", **B), ProseRun(")")]),
        ("“**đậm.**”", [ProseRun("“"), ProseRun("đậm.", **B), ProseRun("”")]),
        ("**“đậm”**, sau", [ProseRun("“đậm”", **B), ProseRun(", sau")]),
        ("**Điều 1.** Nội dung", [ProseRun("Điều 1.", **B), ProseRun(" Nội dung")]),
        ("{**đ**}ược", [ProseRun("đ", **B), ProseRun("ược")]),
        ("**a**[^1]**", [ProseRun("a", **B), ProseRun("", note="1"), ProseRun("**")]),
        ("chữ[^1].", [ProseRun("chữ"), ProseRun("", note="1"), ProseRun(".")]),
        ("**chữ[^a-1] đậm**", [ProseRun("chữ", **B), ProseRun("", note="a-1"), ProseRun(" đậm", **B)]),
        ("theo [@cv1, khoản 2].", [ProseRun("theo "), ProseRun("", citation="cv1, khoản 2"), ProseRun(".")]),
        ("**[@cv1]**", [ProseRun("", citation="cv1", **B)]),
        (r"\*không\* \[^1] \[@a] a\\\*b", [ProseRun(r"*không* [^1] [@a] a\*b")]),
    ],
)
def test_markup_becomes_runs(text: str, runs: list[ProseRun]) -> None:
    assert parse(text) == tuple(runs)


@pytest.mark.parametrize(
    "text",
    [
        "5*3*2", "a*b", "5 * 3", "2 * (3 + 4) * 5", "2*(3+4)*5", "* sao", "sao *", "***", "****",
        "(*) sao", "* a *", "**** a ****", "chữ_nghiêng_", "_nghiêng_", "__đậm__", "[1]", "[^]", "[@]",
        "[^hai chữ]", "[a](b)", "![a](b)", "`mã`", "<b>", "&amp;", "~~a~~", "C:\\Thư mục\\a", "\\", "{*}",
        "{**}", "http://a.vn/*.pdf", "# a", "- a", "1. a", "((a)*b và c*(d))", "{", "}",
    ],
)  # fmt: skip
def test_what_is_not_markup_stays_as_typed(text: str) -> None:
    assert parse(text) == (ProseRun(text),)
    assert parse(write(parse(text))) == (ProseRun(text),)


@pytest.mark.parametrize(
    ("text", "stars", "near"),
    [
        ("Danh mục *(hết hiệu lực) *trên Cổng", "*", "Danh mục *(hết hiệu lực) *"),
        ("**a", "**", "**a"),
        ("a**", "**", "a**"),
        ("xong.*", "*", "xong.*"),
        ("**a*", "**", "**a*"),
        ("{*a", "*", "{*a"),
        ("a*}", "*", "a*}"),
        ("*x và 2*(3)", "*", "*x và 2*(3)"),
        ("a ** b", "**", "a ** b"),
        ("**", "**", "**"),
    ],
)
def test_stars_beside_a_word_without_their_partner_are_refused(text: str, stars: str, near: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(text)
    escaped = stars.replace("*", "\\*")
    assert near[:20] in refused.value.message.vi
    assert f"viết “{escaped}”" in refused.value.message.vi
    assert f"write “{escaped}”" in refused.value.message.en
    assert parse(text.replace("*", "\\*")) == (ProseRun(text),)


def test_stars_inside_words_and_between_blanks_need_no_backslash() -> None:
    assert write([ProseRun("5*3*2 = 5 * 3 * 2 và [1]")]) == "5*3*2 = 5 * 3 * 2 và [1]"
    assert write([ProseRun("*a* \\ \\*")]) == "\\*a\\* \\ \\\\\\*"


def test_writing_prefers_plain_stars_and_nests_them() -> None:
    runs = [ProseRun("a ", **B), ProseRun("b", **BI), ProseRun("", note="1"), ProseRun(" c", **IT), ProseRun(", d")]
    assert write(runs) == "**a *b***}{*[^1] c*, d"
    assert write(parse("**một *hai* ba**")) == "**một *hai* ba**"
    assert write(parse("**chữ[^1] đậm**")) == "**chữ[^1] đậm**"
    assert write([ProseRun("đ", **B), ProseRun("ược")]) == "**đ**}ược"
    assert write([ProseRun("a", **B), ProseRun("b", **IT)]) == "**a**}{*b*"


def test_runs_are_brought_to_normal_form() -> None:
    runs = [
        ProseRun(" "),
        ProseRun("Hoa\u0300", **B),
        ProseRun("", **IT),
        ProseRun(" nhé", **B),
        ProseRun("", note="1", **B),
    ]
    assert normalise(runs) == (ProseRun("Hoà nhé", **B), ProseRun("", note="1"))


def test_a_blank_of_a_non_breaking_position_becomes_plain_also_across_runs() -> None:
    assert parse(f"ngày{NBSP}**05**") == (ProseRun("ngày "), ProseRun("05", **B))
    assert parse(f"a{NBSP}b") == (ProseRun(f"a{NBSP}b"),)


@pytest.mark.parametrize(
    "run", [ProseRun("", note="hai chữ"), ProseRun("", note=""), ProseRun("", citation="a]"), ProseRun("", citation="")]
)
def test_a_key_that_markup_cannot_write_is_refused(run: ProseRun) -> None:
    with pytest.raises(Refusal):
        write([run])


TEXTS = st.lists(
    st.sampled_from([*"ab5 Đm.,*[]^@\\{}()“”_-", NBSP, "ngày ", "Điều ", "ì", "\u0301", "\n", "Q."])
    | st.characters(exclude_categories=["C", "Cs"]),
    max_size=8,
).map("".join)
RUNS = st.lists(
    st.builds(ProseRun, TEXTS, st.booleans(), st.booleans())
    | st.builds(ProseRun, st.just(""), note=st.sampled_from(["1", "a.b-c", "đ"]))
    | st.builds(ProseRun, st.just(""), st.booleans(), citation=st.sampled_from(["cv1", "cv2, khoản 2, *a*"])),
    max_size=7,
)


def normal(runs: list[ProseRun]) -> tuple[ProseRun, ...]:
    try:
        return normalise(runs)
    except Refusal:
        return ()


@given(RUNS)
def test_every_normal_form_can_be_written_and_read_back(runs: list[ProseRun]) -> None:
    expected = normal(runs)
    assert parse(write(expected)) == expected
    assert normalise(expected) == expected
    assert plain(expected) == "".join(run.text for run in expected)


@given(TEXTS)
def test_canonical_markup_is_stable(text: str) -> None:
    try:
        runs = parse(text)
    except Refusal:
        return
    assert parse(write(runs)) == runs == normalise(runs)


MARKED = st.lists(
    st.sampled_from([
        "*", "**", "***", "****", "{", "}", "[^1]", "[@cv1]", "[@ cv1, *a* ]", "[@]", "[@ ]", "[", "]", "\\", " ", "  ",
        "\n", "(", "“", "”", "«", "»", ",", ".", "…", "-", "a", "Điều", "khoản 5", "ngày 05", "tỷ", NBSP, "QÐ", "Ð",
        "\u0301", "=\u0338", "\u2003", "*\ufe0f\u20e3", "☺\ufe0f", "👨\u200d👩", "#", "_", "!", "&amp;",
    ]),
    max_size=14,
).map("".join)  # fmt: skip


def runs_or_refusal(read: Callable[[str], tuple[ProseRun, ...]], text: str) -> object:
    try:
        return read(text)
    except Refusal as refusal:
        return refusal.message


@settings(max_examples=3000)
@given(MARKED)
def test_simple_markup_is_read_as_markdown_it_reads_it(text: str) -> None:
    text = runs_or_refusal(clean, text)  # type: ignore[arg-type, assignment]
    if isinstance(text, str) and (simple := parse_simply(text)):
        assert simple == runs_or_refusal(parse_fully, text)


def test_prose_of_words_references_and_plain_formats_needs_no_markdown_it() -> None:
    text = "Thực hiện [@cv1, khoản 2][^1], **Sở Tài chính** (*đơn vị đầu mối*) ***khẩn trương*** báo cáo."
    assert parse_simply(text) == parse(text) == parse_fully(text)
    assert parse_simply("*một **hai***") is None


@given(RUNS)
def test_glued_runs_read_back_to_the_same_prose(runs: list[ProseRun]) -> None:
    if expected := normal(runs):
        prose = Prose(expected)
        assert Prose(prose.bound) == prose
        assert [run.bold for run in prose.bound] == [run.bold for run in prose.runs]


def test_bound_words_may_be_in_different_runs() -> None:
    prose = Prose("ngày **05** tháng *02*")
    assert plain(prose.bound) == f"ngày{NBSP}05 tháng{NBSP}02"
    assert prose.plain == "ngày 05 tháng 02"


def test_prose_is_a_value() -> None:
    prose = Prose("Một **hai**")
    assert prose == Prose(prose.runs) == Prose(prose) and hash(prose) == hash(Prose("Một **hai**"))
    assert prose != Prose("Một hai")
    assert pickle.loads(pickle.dumps(prose)) == prose
    with pytest.raises(AttributeError):
        prose.runs = ()  # type: ignore[misc]


@pytest.mark.parametrize("empty", ["", "  ", "\n", ()])
def test_empty_prose_is_refused(empty: str | tuple[ProseRun, ...]) -> None:
    with pytest.raises(Refusal, match="trống"):
        Prose(empty)


class Letter(BaseModel):
    text: Prose


def test_prose_is_a_field_of_a_model() -> None:
    letter = Letter(text="Một **hai**")  # type: ignore[arg-type]
    assert letter.text.runs == (ProseRun("Một "), ProseRun("hai", bold=True))
    assert letter.model_dump() == {"text": "Một **hai**"} == letter.model_dump(mode="json")
    assert Letter(text=letter.text) == letter == Letter(text=letter.text.runs)  # type: ignore[arg-type]
    schema = Letter.model_json_schema()["properties"]["text"]
    assert schema["type"] == "string" and "đậm" in schema["description"]
    assert TypeAdapter(Prose).json_schema(mode="serialization")["type"] == "string"


@pytest.mark.parametrize("value", [5, None, ["a"], ("a",), {"text": "a"}])
def test_a_field_of_prose_takes_nothing_but_words(value: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Letter.model_validate({"text": value})
    assert caught.value.errors()[0]["type"] == "string_type"


def test_a_refused_character_is_a_value_error_of_the_field() -> None:
    with pytest.raises(ValidationError) as caught:
        Letter.model_validate({"text": "a\u200b**b**"})
    assert "U+200B" in caught.value.errors()[0]["msg"]


def test_a_letter_taken_for_another_is_repaired_in_a_word_of_two_formats() -> None:
    apart = Prose([ProseRun("NQ-HÐ"), ProseRun("ND", bold=True)])
    assert apart.plain == Prose([ProseRun("NQ-HÐND")]).plain == "NQ-HĐND"
    assert Prose("NQ-H{*Ð*}ND").plain == "NQ-HĐND"


def test_a_paragraph_that_recurs_is_one_value_and_its_citations_are_written_out_anew_for_other_words() -> None:
    adapter = TypeAdapter(Prose)
    one, again = (adapter.validate_python("Theo [@cv1] và **[@cv2]**.") for _ in range(2))
    assert one is again
    first = one.with_citations(["Công văn số 1", "số 2"])
    assert first is again.with_citations(["Công văn số 1", "số 2"])
    assert one.with_citations(["Luật", "số 3"]).source == "Theo Luật và **số 3**."
    assert first.source == "Theo Công văn số 1 và **số 2**."


def test_citations_whose_characters_are_not_usual_are_cleaned_where_they_meet_the_words_beside() -> None:
    prose = Prose("xin [@a]i ngày[@b]")
    assert prose.with_citations(["\u00d0", "\u00a05"]).plain == "xin Đi ngày 5"
