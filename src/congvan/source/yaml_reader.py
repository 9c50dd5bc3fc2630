"""YAML → ``Tree``: every scalar stays the text that was typed.

Only a plain empty value, ``null`` or ``~`` is None.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from congvan.errors import InputError, Message, Problem
from congvan.late_patterns import late_pattern
from congvan.source.late_positions import Unusual, with_late_positions
from congvan.source.tree import Position, Tree, TreeBuilder, fault
from congvan.source.yaml_scalars import NOTHING, PLAIN_TAGS

if TYPE_CHECKING:
    from yaml import YAMLError

MOST_CONTROLS: Final = 20
_NOT_IN_YAML: Final = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
# whatever Python prints, YAML holds; the pattern above takes as long to compile as a file to read
_LINES_AND_TABS: Final = late_pattern("[\t\n\r\u00a0]+")
_QUOTE: Final = (
    "hãy đặt cả giá trị trong dấu nháy, ví dụ \"V/v: …\"",
    'put the whole value between quotes, such as "V/v: …"',
)  # fmt: skip
# Faults that are better shown where the thing begins than where the reader gave up.
FROM_THEIR_BEGINNING: Final = ("an alias", "an anchor", "a tag", "quoted scalar", "a simple key")
# What PyYAML says (the C and the Python reader differ in words) → what a clerk can do about it.
EXPLANATIONS: Final[tuple[tuple[str, str, str], ...]] = (
    ("violates indentation", "dòng thụt vào bằng phím Tab: YAML chỉ nhận dấu cách",
     "the line is indented by a tab: YAML takes blanks only"),
    ("mapping values are not allowed",
     f"thừa dấu “:” hoặc thụt lề lệch; nếu “:” thuộc về giá trị, {_QUOTE[0]}",
     f"a “:” too many, or uneven indentation; if the “:” is part of the value, {_QUOTE[1]}"),
    ("could not find expected ':'", "thiếu dấu “:” sau tên mục", "the “:” after a key is missing"),
    ("unexpected end of stream", "thiếu dấu nháy đóng", "a closing quote is missing"),
    ("alphabetic or numeric", f"giá trị bắt đầu bằng “*” hoặc “&”: {_QUOTE[0]}",
     f"a value begins with “*” or “&”: {_QUOTE[1]}"),
    ("',' or ']'", f"thiếu “,” hoặc “]”; nếu giá trị bắt đầu bằng “[”, {_QUOTE[0]}",
     f"a “,” or “]” is missing; if a value begins with “[”, {_QUOTE[1]}"),
    ("',' or '}'", f"thiếu “,” hoặc “}}”; nếu giá trị bắt đầu bằng “{{”, {_QUOTE[0]}",
     f"a “,” or “}}” is missing; if a value begins with “{{”, {_QUOTE[1]}"),
    ("whitespace or line break", f"giá trị bắt đầu bằng “!”: {_QUOTE[0]}",
     f"a value begins with “!”: {_QUOTE[1]}"),
    ("nesting depth", "dữ liệu lồng nhau quá nhiều cấp", "the data is nested too deeply"),
    ("unknown escape", "trong dấu nháy kép, “\\” phải viết “\\\\”; hoặc dùng dấu nháy đơn",
     "between double quotes a “\\” is written “\\\\”; or use single quotes"),
    ("expected '-' indicator", "dòng này phải bắt đầu bằng “- ” như các dòng trên, hoặc thụt lề lệch",
     "this line should begin with “- ” like those above, or its indentation is uneven"),
    ("expected key", f"thụt lề lệch, hoặc có chữ sau dấu nháy đóng: {_QUOTE[0]}",
     f"uneven indentation, or words after a closing quote: {_QUOTE[1]}"),
    ("<block end>", f"thụt lề lệch, hoặc có chữ sau dấu nháy đóng: {_QUOTE[0]}",
     f"uneven indentation, or words after a closing quote: {_QUOTE[1]}"),
    ("cannot start any token", f"ký tự này không được đứng đầu giá trị: {_QUOTE[0]}",
     f"a value may not begin with this character: {_QUOTE[1]}"),
)  # fmt: skip


def read_yaml(text: str, file: str) -> Tree:
    """The one document in ``text``; raises ``InputError`` for what is not valid YAML or more than data needs."""
    text, unprintable = _without_controls(text, file)
    try:
        tree = _without_positions(text, file)
    except InputError as error:
        raise InputError([*unprintable, *error.problems]) from None
    return dataclasses.replace(tree, problems=(*unprintable, *tree.problems)) if unprintable else tree


def _without_positions(text: str, file: str) -> Tree:
    from congvan.source.plain_yaml import read_plainly

    try:
        data, in_brackets = read_plainly(text)
    except Unusual:
        return read_with_positions(text, file)
    return with_late_positions(data, file, lambda: read_with_positions(text, file), in_brackets)


def read_with_positions(text: str, file: str) -> Tree:
    """The one document in ``text`` with its positions; raises as ``read_yaml``."""
    import yaml

    reader = _EventReader(text, file)
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    try:
        # not by ``yaml.parse``, which asks twice for every event
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            reader.take(event)
    except yaml.YAMLError as error:
        raise _explained(error, text, file) from None
    finally:
        loader.dispose()
    return reader.builder.tree()


class _EventReader:
    """Takes one event of YAML after another to the builder."""

    def __init__(self, text: str, file: str) -> None:
        import yaml

        self.builder = TreeBuilder(file)
        self._file, self._lines, self._documents = file, text.split("\n"), 0
        self._takers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: Any) -> None:
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise fault(
                self._file, _place(event.start_mark),
                "tệp có nhiều tài liệu (dòng “---”): mỗi tệp chỉ chứa một văn bản",
                "the file contains several documents (a line “---”): write one per file",
            )  # fmt: skip

    def _scalar(self, event: Any) -> None:
        _refuse_tag(event, self._file)
        builder, position = self.builder, _place(event.start_mark)
        is_plain = event.implicit[0]
        nothing = is_plain and event.value in NOTHING
        if not builder.needs_key:
            block = _first_line(event, self._lines) if event.style == "|" else None
            builder.scalar(None if nothing else event.value, position, event.anchor, bare=is_plain, block=block)
        elif nothing:
            raise fault(self._file, position, "thiếu tên mục trước dấu “:”", "a key is missing before “:”")
        else:
            builder.key(event.value, position)

    def _mapping(self, event: Any) -> None:
        self._open({}, event, brackets=False)

    def _sequence(self, event: Any) -> None:
        self._open([], event, brackets=bool(event.flow_style))

    def _open(self, container: dict[str, Any] | list[Any], event: Any, *, brackets: bool) -> None:
        _refuse_tag(event, self._file)
        _refuse_odd_key(self.builder, event, self._file)
        self.builder.open(container, _place(event.start_mark), event.anchor, brackets=brackets)

    def _end(self, _: Any) -> None:
        self.builder.close()

    def _alias(self, event: Any) -> None:
        _refuse_odd_key(self.builder, event, self._file)
        self.builder.alias(str(event.anchor), _place(event.start_mark))


def _first_line(event: Any, lines: Sequence[str]) -> Position:
    """Where the first line of a text of several lines is: below its mark, at the indentation of its first words."""
    below = lines[event.start_mark.line + 1 : event.end_mark.line]
    words = next((line for line in below if line.strip()), "")
    return event.start_mark.line + 2, len(words) - len(words.lstrip()) + 1


def _refuse_odd_key(builder: TreeBuilder, event: Any, file: str) -> None:
    if builder.needs_key:
        raise fault(
            file, _place(event.start_mark),
            "tên mục phải là chữ, không phải danh sách, nhóm hay tham chiếu",
            "a key must be text, not a list, a mapping or an alias",
        )  # fmt: skip


def _refuse_tag(event: Any, file: str) -> None:
    tag = event.tag
    if tag not in PLAIN_TAGS:
        raise fault(
            file, _place(event.start_mark),
            f"nhãn YAML “{tag}” không được dùng; nếu “!” thuộc về giá trị, {_QUOTE[0]}",
            f"the YAML tag “{tag}” is not used here; if the “!” is part of the value, {_QUOTE[1]}",
        )  # fmt: skip


def _place(mark: Any) -> Position:
    return mark.line + 1, mark.column + 1


def _explained(error: YAMLError, text: str, file: str) -> Exception:
    mark = getattr(error, "problem_mark", None)
    if str(getattr(error, "context", "")).endswith(FROM_THEIR_BEGINNING):
        mark = getattr(error, "context_mark", None) or mark
    problem = str(getattr(error, "problem", None) or error)
    if mark is not None and _has_tab_before_words(text, mark):
        problem = "violates indentation"
    for fragment, vi, en in EXPLANATIONS:
        if fragment in problem:
            return fault(file, _place(mark) if mark else None, vi, en)
    return fault(file, _place(mark) if mark else None, f"không đọc được YAML: {problem}", f"not valid YAML: {problem}")


def _has_tab_before_words(text: str, mark: Any) -> bool:
    """Whether a tab indents the line, or is where the value begins, as after “- ”."""
    lines = text.splitlines()
    if mark.line >= len(lines):
        return False
    line = lines[mark.line]
    return "\t" in line[: len(line) - len(line.lstrip())] or line[mark.column : mark.column + 1] == "\t"


def _without_controls(text: str, file: str) -> tuple[str, list[Problem]]:
    """``text`` without the characters that no YAML holds, and a problem for each; raises where it is hardly text."""
    if _LINES_AND_TABS.sub("", text).isprintable():
        return text, []
    found = list(islice(re.finditer(_NOT_IN_YAML, text), MOST_CONTROLS + 1))
    problems = [_control(text, match.start(), file) for match in found]
    if len(found) > MOST_CONTROLS:
        raise InputError(problems[:1])
    # taken out, not blanked: a blank could pull a line under another one
    return re.sub(_NOT_IN_YAML, "", text) if found else text, problems


def _control(text: str, start: int, file: str) -> Problem:
    code = f"U+{ord(text[start]):04X}"
    before = text[:start]
    return Problem(
        Message(
            f"ký tự điều khiển {code} trong tệp: hãy xóa nó",
            f"control character {code} in the file: delete it",
        ),
        file=file, line=before.count("\n") + 1, column=start - before.rfind("\n"),
    )  # fmt: skip
