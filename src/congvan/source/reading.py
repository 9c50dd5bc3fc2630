"""Đọc tệp dữ liệu: a file or a text → a ``Tree``."""

from __future__ import annotations

import errno
import pathlib
from typing import Final, Literal

from congvan.errors import InputError, Message, MissingInput, reason_of
from congvan.files import read_regular
from congvan.source.json_reader import read_json
from congvan.source.tree import Tree, fault
from congvan.source.yaml_reader import read_yaml

Format = Literal["yaml", "json"]
MOST_BYTES: Final = 5 * 1024 * 1024
_SAVE_AS: Final = (
    "hãy lưu lại tệp với mã UTF-8 (Notepad: Lưu thành… → Mã hóa: UTF-8)",
    "save the file again as UTF-8 (Notepad: Save as… → Encoding: UTF-8)",
)
_WORD: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def read_file(path: pathlib.Path) -> Tree:
    """The data of a YAML file, or of a JSON file if its name ends in ``.json``.

    Raises ``InputError`` naming line and column for a file that is missing, over 5 MB, not UTF-8 or malformed;
    repeated keys and, in YAML, control characters are among the ``problems`` of what is returned.
    """
    file = str(path)
    try:
        content = read_regular(path, MOST_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise _too_large(file) from error
        if isinstance(error, FileNotFoundError):
            raise MissingInput(file) from None
        raise fault(file, None, *_unreadable(path, error)) from error
    return read_data(content, file, "json" if path.suffix.lower() == ".json" else "yaml")


def read_data(content: bytes, file: str, format: Format = "yaml") -> Tree:
    """The data in the bytes of a file; raises as ``read_file`` does."""
    return read_text(_decoded(content, file), file=file, format=format)


def read_text(text: str, *, file: str = "<text>", format: Format = "yaml") -> Tree:
    """The data of ``text``; ``file`` is its name in messages. Raises as ``read_file`` does."""
    text = text.removeprefix("\ufeff")
    if len(text) > MOST_BYTES:
        raise _too_large(file)
    if not text.strip():
        raise fault(file, None, "tệp trống", "the file is empty")
    return read_json(text, file) if format == "json" else read_yaml(text, file)


def _unreadable(path: pathlib.Path, error: OSError) -> tuple[str, str]:
    # Windows denies the permission to read a folder
    reason = Message("đây là một thư mục", "this is a folder") if path.is_dir() else reason_of(error)
    return f"không đọc được tệp: {reason.vi}", f"cannot read the file: {reason.en}"


def _too_large(file: str) -> InputError:
    return fault(file, None, "tệp lớn hơn 5 MB", "the file is larger than 5 MB")


def _decoded(content: bytes, file: str) -> str:
    if content.startswith(_WORD):
        raise fault(
            file, None,
            "đây là tệp Word hoặc tệp nén, không phải tệp dữ liệu (YAML, JSON); từ tệp Word hãy dùng congvan read",
            "this is a Word file or an archive, not a data file (YAML, JSON); congvan read makes one from a Word file",
        )  # fmt: skip
    if content.startswith(_UTF_16):
        raise fault(file, None, f"tệp có mã UTF-16: {_SAVE_AS[0]}", f"the file is UTF-16: {_SAVE_AS[1]}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        place = before.count(b"\n") + 1, len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise fault(
            file, place, f"tệp không phải UTF-8: {_SAVE_AS[0]}", f"the file is not UTF-8: {_SAVE_AS[1]}"
        ) from None
