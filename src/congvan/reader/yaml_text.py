"""Ghi ra tệp dữ liệu: a reading as YAML that a clerk completes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from congvan.documents import Appendix, AttachedText, data_of, fields_data
from congvan.errors import Problem
from congvan.parts import Layout
from congvan.reader.apart import ReadApart
from congvan.reader.model import Reading, keys_of
from congvan.source import dump_yaml

_HEAD: Final = "# Đọc từ tệp Word. Xem các dòng chú thích, sửa hoặc điền, rồi chạy:  congvan render TỆP_NÀY\n"
_HEAD_APART: Final = (
    "# Chép vào tệp dữ liệu của văn bản, hoặc đọc cùng văn bản:  congvan read VĂN_BẢN --apart TỆP_NÀY\n"
)


def yaml_text(reading: Reading, layout: Layout | None = None) -> str:
    """The data of ``reading`` as YAML, each problem as a comment above the key that it concerns.

    A missing key is there too, commented out. ``layout`` replaces the reading's own.
    """
    parts = [_HEAD, *_comments(reading, "")]
    for key in keys_of(reading.model):
        parts += _comments(reading, key)
        if key in reading.data:
            parts.append(dump_yaml({key: reading.data[key]}))
        elif key in reading.model.model_fields and reading.model.model_fields[key].is_required():
            parts.append(f"#{key}:\n")
    shown = data_of(reading.layout if layout is None else layout)
    return "".join(parts) + (dump_yaml({"layout": shown}) if shown else "")


def _comments(reading: Reading, key: str) -> Iterator[str]:
    for problem in reading.problems:
        if _key(problem, reading) == key:
            yield f"# {' '.join(problem.message.vi.split())}\n"


def _key(problem: Problem, reading: Reading) -> str:
    """The key at the root of the data; "" for a problem of the whole file."""
    key = problem.path.partition(".")[0].partition("[")[0]
    return key if key in keys_of(reading.model) else ""


def apart_yaml_text(parts: Sequence[ReadApart]) -> str:
    """What a file of its own holds as YAML: what the data file of its document has of it, each problem as a comment."""
    heads = " ".join(f"{part.number} {part.reference}".strip() for part in parts)
    lines = [f"# {heads}\n", _HEAD_APART]
    lines += [f"# {' '.join(problem.message.vi.split())}\n" for part in parts for problem in part.problems]
    found = [part.content for part in parts if isinstance(part.content, Appendix)]
    attached = next((part.content for part in parts if isinstance(part.content, AttachedText)), None)
    notes = {key: note for part in parts for key, note in part.footnotes.items()}
    data = {"footnotes": notes, "attached": attached, "appendices": found}
    return "".join(lines) + dump_yaml(fields_data({key: value for key, value in data.items() if value}))
