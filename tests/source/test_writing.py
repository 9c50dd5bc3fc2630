"""Written data reads back as the same text, by any reader of YAML."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, strategies as st

from congvan.source import dump_json, dump_yaml, read_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=10) | st.text(
    st.sampled_from([*"ab 0:#-'\"\\\n\t!&*[]{}|>%@`,?.=~e_", "à", "\u00a0", "\u2028", "\ufeff", "😀", "\x85"]),
    max_size=8,
)
DATA = st.recursive(
    st.none() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


@given(DATA)
def test_what_is_written_reads_back(data: object) -> None:
    text = dump_yaml(data)
    assert read_text(text).data == data
    assert yaml.safe_load(text) == data
    assert read_text(dump_json(data), format="json").data == data


@pytest.mark.parametrize(
    "text",
    [
        "no", "Yes", "on", "y", "null", "True", "~", "", "010", "1e5", "0o7", "0x1F", ".5",
        "-.inf", ".nan", "1_000", "12:30", "2026-02-05", "+1", "- a", "a: b", "a #b", " a", "a ",
        "a:", "#a", "*a*", "[a", "{a", "@a", "%a", "!a", "&a",
        "|", ">", "?", "=", "<<", "'a'", '"a"', "a\nb", "a\tb", "---", "...",
    ],
)  # fmt: skip
def test_what_could_be_taken_for_something_else_is_quoted(text: str) -> None:
    assert dump_yaml({"a": text}) == f"a: {json.dumps(text)}\n"


@pytest.mark.parametrize("text", ["Hà Nội", "a:b", "a#b", "V/v góp ý", "a, [b] {c}", "UBND", "e5", "a 😀", "x" * 500])
def test_plain_words_stay_bare_and_whole(text: str) -> None:
    assert dump_yaml({"a": text}) == f"a: {text}\n"


def test_a_row_of_a_table_is_one_line() -> None:
    data = {"rows": [["1", "a, [b]: {c} #", ""], ["no", "x\u2028", '"']]}
    written = dump_yaml(data)
    assert written == 'rows:\n  - ["1", "a, [b]: {c} #", ""]\n  - ["no", "x\\u2028", "\\""]\n'
    assert read_text(written).data == data


def test_data_is_written_in_block_style_and_in_order() -> None:
    data = {"b": ["x", {"c": None, "d": []}, [["z"]]], "a": {"e": 5, "f": 1.5, "g": True, "h": {}}}
    assert dump_yaml(data) == (
        'b:\n  - x\n  - c: null\n    d: []\n  - - ["z"]\na:\n  e: 5\n  f: 1.5\n  g: true\n  h: {}\n'
    )
    assert dump_json({"a": "Hà"}) == '{\n  "a": "Hà"\n}\n'


@pytest.mark.parametrize("data", [{1: "a"}, {"a": object()}, [b"x"]])
def test_what_is_not_plain_data_is_refused(data: object) -> None:
    with pytest.raises(TypeError):
        dump_yaml(data)
