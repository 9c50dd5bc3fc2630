"""Ghi dữ liệu: plain data → YAML or JSON that reads back as the same text, by a YAML 1.1 or a 1.2 reader."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from congvan.late_patterns import late_pattern

# Written bare: words that begin with a letter, hold no control characters, no “: ” and no “ #”, and do not
# end in a blank or a colon. No number, date or indicator begins with a letter; the words below do.
_BARE: Final = late_pattern(
    r"(?=[^\W\d_])"
    r"(?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff:#]|:(?=\S)|(?<! )#)*(?<! )"
)
_TAKEN_FOR_OTHERS: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_UNPRINTABLE: Final = late_pattern(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")


def dump_yaml(data: object) -> str:
    """``data`` (dicts, lists, text, numbers, None) in block style, keys in their order, long lines whole.

    Text that any reader could take for something else is quoted. Raises ``TypeError`` for other values.
    """
    return "\n".join(_lines(data, "")) + "\n"


def dump_json(data: object) -> str:
    """``data`` as indented JSON, letters as they are."""
    return _escaped(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _escaped(text: str) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _lines(data: object, indent: str) -> Iterator[str]:
    if isinstance(data, Mapping) and data:
        for key, value in data.items():
            yield from _entry(f"{indent}{_scalar(_name(key))}:", value, indent)
    elif isinstance(data, list | tuple) and data:
        for value in data:
            yield from _item(value, indent)
    else:
        yield indent + _scalar(data)


def _entry(head: str, value: object, indent: str) -> Iterator[str]:
    if _has_parts(value):
        yield head
        yield from _lines(value, indent + "  ")
    else:
        yield f"{head} {_scalar(value)}"


def _item(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, list | tuple) and value and all(isinstance(one, str) for one in value):
        yield f"{indent}- [{', '.join(map(_quoted, value))}]"  # a row of a table
        return
    first, *others = _lines(value, indent + "  ")
    yield f"{indent}- {first[len(indent) + 2 :]}"
    yield from others


def _has_parts(value: object) -> bool:
    return isinstance(value, Mapping | list | tuple) and len(value) > 0


def _name(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"a key of YAML data is text, not {type(key).__name__}")
    return key


def _scalar(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, bool | int | float):
        return json.dumps(value)
    if isinstance(value, Mapping):
        return "{}"
    if isinstance(value, list | tuple):
        return "[]"
    raise TypeError(f"no YAML for a value of type {type(value).__name__}")


def _text(value: str) -> str:
    if _BARE.fullmatch(value) and value.lower() not in _TAKEN_FOR_OTHERS:
        return value
    return _quoted(value)


def _quoted(value: str) -> str:
    return _escaped(json.dumps(value, ensure_ascii=False))
