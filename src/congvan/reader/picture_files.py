"""Hình ra tệp: the pictures of a reading as files beside its data."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from typing import Any

from congvan.body import Picture
from congvan.reader.model import Reading


def with_picture_files(reading: Reading, folder: str) -> tuple[Reading, dict[str, bytes]]:
    """``reading`` whose data name their pictures in ``folder``, and the files by their names with the folder."""
    files: dict[str, bytes] = {}

    def named(value: Any) -> Any:
        if isinstance(value, list):
            return [named(one) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) & {"data"} and set(value) <= set(Picture.model_fields):
            rest = {key: one for key, one in value.items() if key != "data"}
            return {"picture": _file(b64decode(value["data"]), folder, files), **rest}
        return {key: named(one) for key, one in value.items()}

    data = {
        key: named(value) if key in ("body", "appendices", "attached") else value for key, value in reading.data.items()
    }
    return replace(reading, data=data), files


def _file(data: bytes, folder: str, files: dict[str, bytes]) -> str:
    """The name of the file of ``data``; the same picture is one file."""
    known = next((name for name, other in files.items() if other == data), None)
    if known is not None:
        return known
    kind = Picture(data=data).size.kind
    name = f"{folder}/picture-{len(files) + 1}.{'jpg' if kind == 'jpeg' else kind}"
    files[name] = data
    return name
