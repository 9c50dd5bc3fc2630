"""YAML and JSON files as data with positions: what stays as typed, and what is refused, at which place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from congvan.errors import InputError
from congvan.source import read_file, read_text
from congvan.source.json_reader import _read_with_positions, read_json
from congvan.source.tree import MOST_LEVELS, Tree
from congvan.source.yaml_reader import _NOT_IN_YAML


def problems(text: str, format: str = "yaml") -> list[str]:
    try:
        tree = read_text(text, file="a", format=format)  # type: ignore[arg-type]
    except InputError as error:
        return error.format("vi").splitlines()
    return [problem.format("vi") for problem in tree.problems]


@pytest.mark.parametrize(
    "typed",
    [
        "010",
        "08",
        "no",
        "yes",
        "1e5",
        "0510.3812345",
        "0x1F",
        "2026-02-05",
        "1_000",
        "12:30",
        "NULL",
        "a: b"[:1],
    ],
)
def test_plain_scalars_stay_as_typed(typed: str) -> None:
    assert read_text(f"a: {typed}\n").data == {"a": typed}


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_only_plain_nothing_is_none(nothing: str) -> None:
    assert read_text(f"a: {nothing}\n").data == {"a": None}
    assert read_text(f"a: '{nothing}'\n").data == {"a": nothing}
    assert read_text("a: !!str null\n").data == {"a": "null"}


def test_every_key_and_value_has_its_place() -> None:
    tree = read_text("a: 1\nnơi nhận:\n  - x\n  - b: {c: y}\n")
    assert tree.values[("a",)] == (1, 4)
    assert tree.keys[("nơi nhận",)] == (2, 1)
    assert tree.values[("nơi nhận", 1)] == (4, 5)
    assert tree.values[("nơi nhận", 1, "b", "c")] == (4, 12)
    assert tree.keys[("nơi nhận", 1, "b", "c")] == (4, 9)
    assert tree.position(("nơi nhận", 1, "z", "c")) == (4, 5)


def test_json_has_the_same_places_and_keeps_numbers_as_typed() -> None:
    tree = read_text('{"a": 1.50,\n "nơi": [null, true, "\\u00e0 \\"b\\"", {"c": -2e5}]}', format="json")
    assert tree.data == {"a": "1.50", "nơi": [None, True, 'à "b"', {"c": "-2e5"}]}
    assert tree.values[("a",)] == (1, 7)
    assert tree.keys[("nơi",)] == (2, 2)
    assert tree.values[("nơi", 3, "c")] == (2, 44)
    assert tree.keys[("nơi", 3, "c")] == (2, 39)


JSON_DATA = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)


@given(JSON_DATA, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_json_reads_as_pythons_decoder_does(data: object, indent: int | str | None, is_ascii: bool) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=is_ascii)
    assert read_text(text, format="json").data == data


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ('{"a": 1,}', "a:1:", "JSON sai"),
        ("{'a': 1}", "a:1:2", "tên mục"),
        ('{"a": 1} x', "a:1:10", "thừa"),
        ('{"a": NaN}', "a:1:7", "NaN"),
        ('{"a": 01}', "a:1:8", "JSON sai"),
        ('{"a": "x\n"}', "a:1:9", "ký tự điều khiển"),
        ('{"a": 1,\n"b": 2,\n"a": 3}', "a:3:1 a", "đã có ở dòng 1"),
        ("[" * 100_000, "a", "quá sâu"),
        ("[" * 100 + "]" * 100, f"a:1:{MOST_LEVELS + 1}", "lồng nhau"),
        ("", "a", "trống"),
    ],
)
def test_json_must_be_strict(text: str, place: str, says: str) -> None:
    (problem,) = problems(text, "json")
    assert problem.startswith(place) and says in problem


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a: 1\nb: 2\na: 3\n", "a:3:1 a", "đã có ở dòng 1"),
        ("a: 1\n---\na: 2\n", "a:2:1", "nhiều tài liệu"),
        ("a: !gấp b\n", "a:1:4", "bắt đầu bằng “!”"),
        ("a: !gap b\n", "a:1:4", "nhãn YAML"),
        ("a: !!int 5\n", "a:1:4", "nhãn YAML"),
        ("a: !!python/object:os.system x\n", "a:1:4", "nhãn YAML"),
        ("a:\n\tb: 1\n", "a:2:1", "Tab"),
        ("a: 1\n\tb: 1\n", "a:2:1", "Tab"),
        ("a:\n  - \tb\n", "a:2:5", "Tab"),
        ("a: V/v: b\n", "a:1:7", "dấu nháy"),
        ("a: **b** c\n", "a:1:4", "dấu nháy"),
        ("a: *b*\n", "a:1:4", "dấu nháy"),
        ("a: *b\n", "a:1:4", "dấu nháy"),
        ("a: [^1] b\n", "a:1:", "dấu nháy"),
        ("a: @b\n", "a:1:4", "dấu nháy"),
        ("a: 'b\n", "a:1:4", "dấu nháy đóng"),
        ("a: 1\nb\nc: 1\n", "a:2:1", "dấu “:”"),
        ('a: "b" c\n', "a:1:8", "dấu nháy"),
        ("- a\nb: 1\n", "a:2:1", "“- ”"),
        ("a: b\x07c\n", "a:1:5", "U+0007"),
        ("ă: 1\nb: ặ\x07c\n", "a:2:5", "U+0007"),
        ("? [a]\n: b\n", "a:1:3", "tên mục"),
        ("? ~\n: b\n", "a:1:3", "thiếu tên mục"),
        ("[" * 100_000, "a:1:", "lồng nhau"),
        ("[" * 100 + "]" * 100, f"a:1:{MOST_LEVELS + 1}", "lồng nhau"),
        ("a: &x [*x]\n", "a:1:8", "tham chiếu"),
        ("# chỉ có ghi chú\n---\n...\n---\na: 1", "a:4:1", "nhiều tài liệu"),
    ],
)
def test_yaml_beyond_plain_data_is_refused_with_a_way_out(text: str, place: str, says: str) -> None:
    (problem,) = problems(text)
    assert problem.startswith(place) and says in problem


def test_all_repeated_keys_are_named_at_once() -> None:
    assert [one.split(" ")[0] for one in problems("a: 1\na: 2\nb: {c: 1, c: 2}\n")] == ["a:2:1", "a:3:11"]


def test_what_can_be_read_is_read_in_spite_of_repeated_keys_and_control_characters() -> None:
    tree = read_text("a: 1\nb: x\x07y\na: 2\n", file="a")
    assert tree.data == {"a": "1", "b": "xy"}
    assert [(one.line, one.column) for one in tree.problems] == [(2, 5), (3, 1)]


def test_a_control_character_is_named_beside_a_fault_of_syntax() -> None:
    assert [one.split(":")[1] for one in problems("a: x\x07y\nb: [1\n")] == ["1", "3"]


def test_control_characters_all_over_are_reported_once() -> None:
    (problem,) = problems("a: " + "\x01\x02" * 50)
    assert problem.startswith("a:1:4")


def test_what_our_pattern_lets_through_the_yaml_readers_do() -> None:
    import yaml

    for start in range(0, 0xFFFF, 64):
        characters = "".join(chr(code) for code in range(start, start + 64) if not 0xD800 <= code < 0xE000)
        kept = re.sub(_NOT_IN_YAML, "", characters).split()
        assert not [one for one in characters if one.isprintable() and re.match(_NOT_IN_YAML, one)]
        for loader in (yaml.CBaseLoader, yaml.BaseLoader):
            events = list(yaml.parse("".join(f"# {some}\n" for some in kept), Loader=loader))
            assert [type(event).__name__ for event in events] == ["StreamStartEvent", "StreamEndEvent"]


def test_aliases_are_read_and_bombs_are_not() -> None:
    assert read_text("a: &x {b: [1, 2]}\nc: *x\n").data == {"a": {"b": ["1", "2"]}, "c": {"b": ["1", "2"]}}
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12)
    )
    (problem,) = problems(bomb)
    assert "giá trị" in problem


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufeffđịa danh: Hà Nội\r\n".encode())
    (tmp_path / "a.JSON").write_text('{"a": "b"}')
    assert read_file(tmp_path / "a.yaml").data == {"địa danh": "Hà Nội"}
    tree = read_file(tmp_path / "a.JSON")
    assert tree.data == {"a": "b"} and tree.file == str(tmp_path / "a.JSON")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("a: à".encode("utf-16"), "UTF-16"),
        (b"a: b\nc: \xe0\n", ":2:4: tệp không phải UTF-8"),
        (b" \n", "trống"),
        (b"a: " + b"x" * (5 * 1024 * 1024), "5 MB"),
    ],
)
def test_a_file_that_is_not_utf_8_text_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert says in caught.value.format("vi")


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không có tệp này"):
        read_file(tmp_path / "không có.yaml")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=2), below, max_size=3),
    max_leaves=9,
).map(lambda data: json.dumps(data, ensure_ascii=False, indent=1))


def tree_or_problems(read: Callable[[str, str], Tree], text: str) -> object:
    try:
        return read(text, "a.json")
    except InputError as error:
        return error.problems


@given(
    JSON
    | st.sampled_from(
        ['{"a": 1, "a": 2}', '{"a": NaN}', "[" * 64 + "]" * 64, "[" * 65 + "]" * 65, "[" * 9999, '["\\x"]']
    )
    | st.lists(st.sampled_from([*list('{}[]:," 1e-.\n'), "true", "null"]), max_size=9).map("".join)
)
def test_json_read_at_once_is_what_it_is_read_with_its_positions(text: str) -> None:
    assert tree_or_problems(read_json, text) == tree_or_problems(_read_with_positions, text)
