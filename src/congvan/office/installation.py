"""Where LibreOffice is, on Windows, macOS and Linux."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Final

from congvan import logs
from congvan.errors import Message, OfficeError
from congvan.late_dataclasses import dataclass

_CHOSEN: Final[ContextVar[str]] = ContextVar("libreoffice", default="")

_HOW_TO_CHOOSE: Final = Message(
    "biến môi trường CONGVAN_SOFFICE của dòng lệnh, using_libreoffice trong Python",
    "the variable CONGVAN_SOFFICE of the command line, using_libreoffice in Python",
)
_ADVICE: Final = {
    "linux": Message(
        "Debian, Ubuntu: apt-get install libreoffice-writer fonts-liberation2 poppler-utils; "
        "Fedora: dnf install libreoffice-writer liberation-serif-fonts poppler-utils.",
        "Debian, Ubuntu: apt-get install libreoffice-writer fonts-liberation2 poppler-utils; "
        "Fedora: dnf install libreoffice-writer liberation-serif-fonts poppler-utils.",
    ),
    "darwin": Message(
        "macOS: brew install --cask libreoffice (và brew install poppler để có ảnh PNG).",
        "macOS: brew install --cask libreoffice (and brew install poppler for PNG pages).",
    ),
    "win32": Message(
        'Windows: winget install TheDocumentFoundation.LibreOffice (và pip install "congvan[png]" để có ảnh PNG).',
        'Windows: winget install TheDocumentFoundation.LibreOffice (and pip install "congvan[png]" for PNG pages).',
    ),
}


@dataclass(frozen=True, slots=True)
class Office:
    """A LibreOffice on this machine: the program to start and its version ("" where it gives none)."""

    path: Path
    version: str


def advice(platform: str = sys.platform) -> Message:
    """How LibreOffice, the fonts and poppler are installed on ``platform`` (as ``sys.platform`` names it)."""
    return _ADVICE.get(platform, _ADVICE["linux"])


@contextmanager
def using_libreoffice(program: str | Path) -> Iterator[None]:
    """LibreOffice được chọn: within ``with using_libreoffice(program):`` this program is started and no other.

    ``program`` is a path or a name on PATH. A new thread chooses for itself.
    """
    token = _CHOSEN.set(str(program))
    try:
        yield
    finally:
        _CHOSEN.reset(token)


def chosen_libreoffice() -> str:
    """The program of ``using_libreoffice``; "" where none is chosen."""
    return _CHOSEN.get()


def choose_libreoffice(program: str) -> None:
    """As ``using_libreoffice``, for a worker process as long as it lives."""
    _CHOSEN.set(program)


def find() -> Office | None:
    """The LibreOffice of this machine with its version, or None.

    The one chosen goes first, then PATH, then the folders where installers put it.

    Raises:
        OfficeError: the program chosen is not there.
    """
    path = _locate()
    return Office(path, _version(path)) if path else None


def require() -> Path:
    """The program to start.

    Raises:
        OfficeError: there is none; the message says what to install.
    """
    path = _locate()
    if path is None:
        how = advice()
        raise OfficeError(
            Message(
                f"Không tìm thấy LibreOffice. {how.vi} Nếu đã cài ở chỗ khác, hãy chỉ chỗ đó: {_HOW_TO_CHOOSE.vi}.",
                f"LibreOffice was not found. {how.en} If it is somewhere else, say where: {_HOW_TO_CHOOSE.en}.",
            )
        )
    logs.info("LibreOffice: %s", path)
    return path


def candidates(platform: str, environment: Mapping[str, str], home: Path) -> Iterator[Path]:
    """The folders where installers of ``platform`` put the program, most likely first."""
    if platform == "win32":
        for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
            if folder := environment.get(variable):
                yield Path(folder) / "LibreOffice" / "program" / "soffice.com"
        if local := environment.get("LOCALAPPDATA"):
            yield Path(local) / "Programs" / "LibreOffice" / "program" / "soffice.com"
    elif platform == "darwin":
        for root in (Path("/"), home):
            yield root / "Applications" / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    else:
        yield Path("/usr/lib/libreoffice/program/soffice")
        yield Path("/usr/lib64/libreoffice/program/soffice")
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def _locate() -> Path | None:
    if chosen := _CHOSEN.get():
        return _chosen(chosen)
    # soffice.exe of Windows returns before it has finished; soffice.com waits
    names = ("soffice.com",) if sys.platform == "win32" else ("soffice", "libreoffice")
    for name in names:
        if found := shutil.which(name):
            return Path(found)
    usual = candidates(sys.platform, os.environ, Path.home())
    return next((path for path in usual if path.is_file()), None)


def _chosen(program: str) -> Path:
    found = shutil.which(program)
    if found is None:
        raise OfficeError(
            Message(
                f"LibreOffice được chọn là “{program}”, nhưng ở đó không có chương trình nào. Hãy ghi đường dẫn tới "
                f"soffice ({_HOW_TO_CHOOSE.vi}) hoặc đừng chọn.",
                f"“{program}” was chosen as LibreOffice, but there is no program there. Write the path of "
                f"soffice ({_HOW_TO_CHOOSE.en}) or choose none.",
            )
        )
    return Path(found)


def _version(path: Path) -> str:
    from congvan.office.processes import run, scratch

    with scratch() as folder:
        profile = (folder / "profile").as_uri()
        done = run([str(path), f"-env:UserInstallation={profile}", "--version"], folder, timeout=20)
    match = re.search(r"\d+(?:\.\d+)+", done.output)
    return match.group() if match else ""
