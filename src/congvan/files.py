"""Tệp: ordinary files read within a limit, and written whole or not at all.

Devices, pipes and sockets are neither read nor written, a link is not written through, and a file of one kind is not
overwritten by one of another.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Final, Protocol, TypeAlias, runtime_checkable

from congvan.errors import CongvanError, Message, UnreadableDocument, reason_of
from congvan.late_patterns import late_pattern

_WITHOUT_WAITING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_TEMPORARY: Final = late_pattern(r"\..*\.(\d+)\.[0-9a-f]{12}\.tmp", re.DOTALL)
YAML_FILES: Final = (".yaml", ".yml")
DATA_FILES: Final = (*YAML_FILES, ".json")
DOCX_SIGNATURE: Final = b"PK\x03\x04"
_SIGNATURES: Final = {
    DOCX_SIGNATURE: Message("tệp Word, Excel hoặc tệp nén", "a Word or Excel file or an archive"),
    b"%PDF-": Message("tệp PDF", "a PDF"),
    b"\x89PNG": Message("ảnh PNG", "a PNG picture"),
}
_BEGINNINGS: Final = {
    ".docx": DOCX_SIGNATURE, ".xlsx": DOCX_SIGNATURE, ".zip": DOCX_SIGNATURE, ".pdf": b"%PDF-", ".png": b"\x89PNG",
}  # fmt: skip
_OTHERWISE: Final = Message("tệp văn bản thuần hoặc loại khác", "plain text or of another kind")


@runtime_checkable
class HasDocx(Protocol):
    """Anything that carries a docx in its bytes: what ``render`` and ``fix`` give back."""

    @property
    def docx(self) -> bytes:
        """The file."""


FileSource: TypeAlias = bytes | bytearray | memoryview | str | Path | BinaryIO | HasDocx
"""A file: its path, its bytes, an open file that gives bytes, or what carries a docx."""


def content_of(source: object) -> bytes | Path:
    """The bytes of a file, or where it is; raises ``UnreadableDocument`` for what is neither."""
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source)
    if isinstance(source, str | os.PathLike):
        return Path(source)
    if isinstance(source, HasDocx):
        return source.docx
    read = getattr(source, "read", None)
    data = read() if callable(read) else None
    if isinstance(data, bytes):
        return data
    raise UnreadableDocument(
        Message(
            f"cần một tệp: đường dẫn, bytes, hoặc tệp mở ở dạng “rb”; gặp {type(source).__name__}",
            f"a file is needed: a path, bytes, or a file opened with “rb”; found {type(source).__name__}",
        )
    )


def open_regular(path: Path) -> BinaryIO:
    """An ordinary file, open to be read.

    Raises ``OSError``, with ``ENXIO`` for a device, a pipe or a socket, none of which is waited for.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    except ValueError as error:  # a name that no system takes
        raise OSError(errno.ENOENT, "no such file", str(path)) from error
    return os.fdopen(_regular(handle, path), "rb")


def open_to_append(path: Path) -> BinaryIO:
    """An ordinary file, open to be written at its end, made where there is none; raises as ``open_regular``.

    A link is not followed: ``OSError``.
    """
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | _WITHOUT_WAITING
    return os.fdopen(_regular(os.open(path, flags, 0o666), path), "ab")


def _regular(handle: int, path: Path) -> int:
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode):
        return handle
    os.close(handle)
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, "a folder", str(path))
    raise OSError(errno.ENXIO, "no ordinary file", str(path))


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file; raises as ``open_regular``, with ``EFBIG`` for more than ``most`` bytes."""
    with open_regular(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, "too large", str(path))
    return data


def hash_of(path: Path) -> str:
    """The SHA-256 of an ordinary file; raises as ``open_regular``."""
    import hashlib

    found = hashlib.sha256()
    with open_regular(path) as file:
        while block := file.read(1 << 20):
            found.update(block)
    return found.hexdigest()


def require_suffix(path: Path, suffix: str) -> None:
    """Raises ``CongvanError`` for a file whose name says that it is of another kind than ``suffix``."""
    if path.suffix.lower() != suffix:
        raise CongvanError(
            Message(
                f"tên tệp “{path}” phải kết thúc bằng {suffix}: đây là cách ghi tệp {suffix}",
                f"the file name “{path}” must end in {suffix}: this writes a {suffix} file",
            )
        )


def atomic_write(path: Path, data: bytes) -> None:
    """Ghi tệp: the whole of ``data`` or nothing; a file that was there stays until the new one is safe on the disk.

    Raises ``CongvanError``, which says what to do, for a missing folder, a denied permission or a full disk, and for
    what must not be replaced: a link, a device, a pipe, a file of another kind.
    """
    with replacing(path, data) as file:
        file.write(data)


def atomic_stream(path: Path, write: Callable[[BinaryIO], None], signature: bytes) -> None:
    """As ``atomic_write``, of what ``write`` puts into the open file; ``signature`` is how it begins."""
    with replacing(path, signature) as file:
        write(file)


@contextmanager
def replacing(path: Path, signature: bytes) -> Iterator[BinaryIO]:
    """An open file that takes the place of ``path`` at the end of the block, whole, or not at all where that fails.

    ``signature`` is how it will begin. Raises as ``atomic_write``.
    """
    try:
        refuse_replacing(path, signature)
        _sweep(path.parent)
        with _replacement(path) as file:
            yield file
    except CongvanError:  # of the block
        raise
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def save_as(path: Path, data: bytes, suffix: str) -> Path:
    """Writes a file of one kind and gives its path back; raises as ``require_suffix`` and ``atomic_write``."""
    require_suffix(path, suffix)
    atomic_write(path, data)
    return path


def refuse_replacing(path: Path, data: bytes) -> None:
    """Raises ``CongvanError`` where ``data``, or what begins so, must not take the place of what ``path`` is."""
    if not _is_there(path):
        return
    with path.open("rb") as file:
        there = file.read(8)
    old, new = _kind(there), _kind(data)
    if there and old is not new:
        vi = f"là {old.vi}, không ghi đè bằng {new.vi}"
        raise _refused(path, Message(vi, f"is {old.en} and is not overwritten by {new.en}"))


def refuse_replacing_other_kind(path: Path) -> None:
    """As ``refuse_replacing``, for data that are to be of the kind that the name of ``path`` says."""
    refuse_replacing(path, _BEGINNINGS.get(path.suffix.lower(), b""))


def _is_there(path: Path) -> bool:
    """Raises ``CongvanError`` for a link, a device and a pipe, ``OSError`` for a folder."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return False
    if stat.S_ISLNK(mode):
        raise _refused(path, Message("là liên kết tới tệp khác", "is a link to another file"))
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "a folder", str(path))
    if not stat.S_ISREG(mode):
        raise _refused(path, Message("không phải tệp thường (thiết bị, ống dẫn)", "is a device or a pipe, not a file"))
    return True


def _kind(data: bytes) -> Message:
    return next((kind for signature, kind in _SIGNATURES.items() if data.startswith(signature)), _OTHERWISE)


def _refused(path: Path, why: Message) -> CongvanError:
    return CongvanError(
        Message(f"{path}: {why.vi}; hãy chọn tên khác", f"{path}: {why.en}; choose another name"),
    )


@contextmanager
def _replacement(path: Path) -> Iterator[BinaryIO]:
    temporary = path.parent / f".{path.name[:40]}.{os.getpid()}.{os.urandom(6).hex()}.tmp"
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            _lock(handle)
            yield file
            file.flush()
            os.fsync(handle)
        with suppress(FileNotFoundError):
            temporary.chmod(path.stat().st_mode & 0o777)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


@lru_cache(maxsize=256)
def _sweep(folder: Path) -> None:
    """Remove what killed runs left in ``folder``; once a folder and process, since a batch writes many files."""
    with suppress(OSError), os.scandir(folder) as entries:
        left = [entry for entry in entries if (match := _TEMPORARY.fullmatch(entry.name)) and is_over(int(match[1]))]
        for entry in left:
            with suppress(OSError):
                _remove_unlocked(Path(entry.path))


def is_over(process: int) -> bool:
    """Whether no process of this machine has that number."""
    if sys.platform == "win32":  # a file that somebody writes cannot be removed there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def _remove_unlocked(path: Path) -> None:
    """The file is gone, unless a process of another machine that shares the folder is writing it."""
    handle = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | _WITHOUT_WAITING)
    try:
        _lock(handle)
        if sys.platform != "win32":
            path.unlink()
    finally:
        os.close(handle)
    if sys.platform == "win32":
        path.unlink()


def _lock(handle: int) -> None:
    """Raises ``OSError`` where somebody else holds the file."""
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES):
            raise
        # a file system without locks: the number of the process must do


def _unwritable(path: Path, error: OSError | ValueError) -> CongvanError:
    reason = reason_of(error) if isinstance(error, OSError) else Message("tên tệp sai", "not a file name")
    vi, en = f"không ghi được tệp: {reason.vi}", f"cannot write the file: {reason.en}"
    if isinstance(error, FileNotFoundError):
        vi, en = (
            f"thư mục “{path.parent}” không có: hãy tạo trước",
            f"no folder “{path.parent}”: create it first",
        )
    elif isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112 - a name too long is not an error here
        vi, en = "đây là một thư mục: hãy thêm tên tệp", "this is a folder: add the name of the file"
    elif isinstance(error, PermissionError):
        vi = "không có quyền ghi, hoặc tệp đang mở trong Word: hãy đóng tệp hoặc chọn thư mục khác"
        en = "no permission to write, or the file is open in Word: close it or choose another folder"
    return CongvanError(Message(f"{path}: {vi}", f"{path}: {en}"))


def make_folder(folder: Path) -> None:
    """The folder, and those above it; raises ``CongvanError`` where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        raise CongvanError(
            Message(f"{folder}: không tạo được thư mục: {reason.vi}", f"{folder}: cannot make the folder: {reason.en}")
        ) from error
