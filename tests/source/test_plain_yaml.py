"""Data that are read without positions are those that are read with them."""

import yaml
from hypothesis import given, settings, strategies as st

from congvan.errors import InputError
from congvan.source.late_positions import Unusual
from congvan.source.plain_yaml import read_plainly
from congvan.source.tree import MOST_LEVELS
from congvan.source.yaml_reader import read_with_positions, read_yaml

WORDS = st.sampled_from(
    ["Sở Tài chính", "null", "~", "", "010", "a: b", "- c", "*d", "&e", "!f", "dòng 1\ndòng 2", "[g]"]
)
DATA = st.recursive(
    WORDS, lambda below: st.lists(below, max_size=4) | st.dictionaries(WORDS, below, max_size=4), max_leaves=20
)
PIECES = st.lists(
    st.sampled_from([
        "a: ", "b:\n", "- ", "  ", "\n", "x", "'y'", '"z"', "[", "]", "{", "}", ", ", "&k ", "*k", "!t ", "~", "null",
        "|\n", "---\n", "...\n", "# chú thích\n", "?", ": ",
    ]),
    max_size=14,
).map("".join)  # fmt: skip


def assert_read_alike(text: str) -> None:
    try:
        plainly = read_plainly(text)
    except Unusual:
        return
    placed = read_with_positions(text, "t")
    assert plainly == (placed.data, placed.in_brackets)
    assert not placed.problems


@given(DATA, st.sampled_from([True, False, None]))
def test_what_a_program_writes_is_read_alike(data: object, flow: bool | None) -> None:
    assert_read_alike(yaml.dump(data, allow_unicode=True, default_flow_style=flow))


@settings(max_examples=2000)
@given(PIECES)
def test_whatever_is_read_without_positions_is_read_alike(text: str) -> None:
    assert_read_alike(text)


def test_faults_aliases_and_repeated_keys_are_left_to_the_reader_with_positions() -> None:
    deep = "[" * (MOST_LEVELS + 1) + "]" * (MOST_LEVELS + 1)
    for text in (
        "a: 1\na: 2",
        "a: &x 1\nb: *x",
        "a: !t 1",
        "? [a]\n: 1",
        "a: b: c",
        "--- a\n--- b",
        "# không có gì",
        deep,
    ):
        try:
            read_plainly(text)
        except Unusual:
            continue
        raise AssertionError(text)


def test_positions_are_found_when_they_are_asked_for() -> None:
    tree = read_yaml("place: Hà Nội\nunits: [VT, 'QLNS']\nbody: |\n  một\n  hai\n", "t")
    assert tree.position(("units", 1)) == (2, 13)
    assert tree.keys[("body",)] == (3, 1)
    assert tree.line_of(("body",), 1) == (5, 3)
    assert tree.in_brackets == {("units", 0)}


def test_as_many_levels_are_read_as_with_positions() -> None:
    text = "[" * MOST_LEVELS + "]" * MOST_LEVELS
    assert read_plainly(text)[0] == read_with_positions(text, "t").data
    try:
        read_with_positions(f"[{text}]", "t")
    except InputError:
        return
    raise AssertionError("one level more is refused")
