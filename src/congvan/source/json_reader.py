"""JSON → ``Tree``: strict JSON, numbers kept as they are typed."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Any, Final

from congvan.late_patterns import late_pattern
from congvan.source.late_positions import Unusual, with_late_positions
from congvan.source.tree import MOST_LEVELS, MOST_NODES, Position, Tree, TreeBuilder, fault

_TOKEN: Final = late_pattern(r'[ \t\n\r]*("(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s,:{}\[\]"]+)')
_CONSTANTS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}
_NOT_JSON: Final = frozenset({"NaN", "Infinity", "-Infinity"})
_AS_TYPED: Final[dict[str, Any]] = {"parse_int": str, "parse_float": str}
# What Python's decoder says → what is wrong in Vietnamese.
EXPLANATIONS: Final[tuple[tuple[str, str], ...]] = (
    ("property name", "cần tên mục trong dấu nháy kép"),
    ("':' delimiter", "thiếu dấu “:” sau tên mục"),
    ("',' delimiter", "thiếu dấu “,” giữa hai mục"),
    ("Expecting value", "thiếu giá trị"),
    ("Illegal trailing comma", "thừa dấu “,” ở cuối"),
    ("Unterminated string", "thiếu dấu nháy đóng"),
    ("Invalid control character", "có ký tự điều khiển trong dấu nháy (xuống dòng viết là \\n)"),
    ("escape", "dấu “\\” phải viết “\\\\”"),
    ("Extra data", "thừa chữ sau phần dữ liệu"),
)


def read_json(text: str, file: str) -> Tree:
    """The data in ``text``; raises ``InputError`` for what is not strict JSON."""
    try:
        data = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse, **_AS_TYPED)
        if _may_be_too_much(text):
            _bound(data)
    except (Unusual, ValueError, RecursionError):
        return _read_with_positions(text, file)
    return with_late_positions(data, file, lambda: _read_with_positions(text, file))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Unusual
    return found


def _refuse(constant: str) -> None:
    raise Unusual


def _may_be_too_much(text: str) -> bool:
    """Whether data have to be counted: no more levels than brackets, no more values than what parts them."""
    brackets = text.count("{") + text.count("[")
    return brackets > MOST_LEVELS or brackets + text.count(",") >= MOST_NODES


def _bound(data: Any) -> None:
    """Raise ``Unusual`` for more levels or values than data needs."""
    level, nodes, levels = [data] if isinstance(data, dict | list) else [], 1, 0
    while level:
        levels, nodes = levels + 1, nodes + sum(map(len, level))
        if levels > MOST_LEVELS or nodes > MOST_NODES:
            raise Unusual
        below = (one for held in level for one in (held.values() if isinstance(held, dict) else held))
        level = [one for one in below if isinstance(one, dict | list)]


def _read_with_positions(text: str, file: str) -> Tree:
    _prove(text, file)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    builder = TreeBuilder(file)
    for match in _TOKEN.finditer(text):
        line = bisect_right(starts, match.start(1))
        _take(builder, match[1], (line, match.start(1) - starts[line - 1] + 1), file)
    return builder.tree()


def _take(builder: TreeBuilder, token: str, position: Position, file: str) -> None:
    if token in "{[":
        builder.open({} if token == "{" else [], position)
    elif token in "}]":
        builder.close()
    elif token in ",:":
        return
    elif token in _NOT_JSON:
        raise fault(file, position, f"“{token}” không phải JSON", f"“{token}” is not valid JSON")
    elif token[0] != '"':
        builder.scalar(_CONSTANTS.get(token, token), position)
    elif builder.needs_key:
        builder.key(json.loads(token), position)
    else:
        builder.scalar(json.loads(token), position)


def _prove(text: str, file: str) -> None:
    """Let Python's own decoder judge the syntax; numbers of any length are only looked at."""
    try:
        json.loads(text, parse_constant=str, **_AS_TYPED)
    except json.JSONDecodeError as error:
        vi = next((vi for fragment, vi in EXPLANATIONS if fragment in error.msg), "không đọc được")
        raise fault(file, (error.lineno, error.colno), f"JSON sai: {vi}", f"not valid JSON: {error.msg}") from None
    except RecursionError:
        raise fault(file, None, "JSON lồng nhau quá sâu", "the JSON is nested too deeply") from None
