"""Files that are not .docx: what LibreOffice opens is converted through it, and that is said."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from congvan.cli.language import say
from congvan.cli.streams import write_stderr
from congvan.errors import Message, OfficeError

CONVERTED: Final = (".doc", ".rtf", ".odt", ".dot", ".ott", ".wps")
"""Endings of text files that LibreOffice turns into .docx."""
_SAID: Final = Message(
    "{}: đã chuyển sang .docx bằng LibreOffice; chỗ đo được là của bản chuyển",
    "{}: converted to .docx by LibreOffice; what is measured is the converted copy",
)


def opened(path: Path) -> bytes:
    """The bytes of a .docx, or of what LibreOffice makes of another file.

    Raises ``UnreadableDocument`` for what cannot be read and ``OfficeError`` where LibreOffice is missing or fails: it
    says what to do.
    """
    from congvan.ooxml.opening import read_package

    return _converted(path) if path.suffix.lower() in CONVERTED else read_package(path)


@lru_cache(maxsize=4)
def _converted(path: Path) -> bytes:
    from congvan.office import to_docx
    from congvan.ooxml.opening import read_package

    data = read_package(path)
    try:
        docx = to_docx(data, path.suffix.lower())
    except OfficeError as error:
        said = error.message
        raise OfficeError(
            Message(
                f"{path}: {said.vi} Hoặc mở bằng Word rồi lưu thành .docx.",
                f"{path}: {said.en} Or open it in Word and save it as .docx.",
            )
        ) from error
    write_stderr(say(_SAID).format(path))
    return docx
