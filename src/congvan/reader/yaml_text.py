"""Ghi ra tệp dữ liệu: a reading as YAML that a clerk completes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from congvan.documents import data_of
from congvan.errors import Problem
from congvan.parts import Layout
from congvan.reader.model import Reading, keys_of
from congvan.source import dump_yaml

_HEAD: Final = "# Đọc từ tệp Word. Xem các dòng chú thích, sửa hoặc điền, rồi chạy:  congvan render TỆP_NÀY\n"


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
