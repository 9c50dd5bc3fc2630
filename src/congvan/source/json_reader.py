"""JSON → ``Tree``: strict JSON, numbers kept as they are typed."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Any, Final

from congvan.source.tree import Position, Tree, TreeBuilder, fault

_TOKEN: Final = re.compile(r'[ \t\n\r]*("(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s,:{}\[\]"]+)')
_CONSTANTS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None}
_NOT_JSON: Final = frozenset({"NaN", "Infinity", "-Infinity"})
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
    keep: dict[str, Any] = {"parse_int": str, "parse_float": str, "parse_constant": str}
    try:
        json.loads(text, **keep)
    except json.JSONDecodeError as error:
        vi = next((vi for fragment, vi in EXPLANATIONS if fragment in error.msg), "không đọc được")
        raise fault(file, (error.lineno, error.colno), f"JSON sai: {vi}", f"not valid JSON: {error.msg}") from None
    except RecursionError:
        raise fault(file, None, "JSON lồng nhau quá sâu", "the JSON is nested too deeply") from None
