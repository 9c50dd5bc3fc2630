"""Facts about this machine, each with advice where something is missing."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import platform
import re
import shutil
import sys
from collections.abc import Iterator
from enum import Enum
from typing import Final

from congvan.errors import Message, OfficeError
from congvan.late_dataclasses import dataclass
from congvan.office.installation import advice, find
from congvan.office.pictures import can_draw
from congvan.office.typefaces import font_advice, fonts

OLDEST_PYTHON: Final = (3, 11)

_EXTRAS: Final = {
    "measure": (Message("đo bản in (check --render)", "measuring the pages (check --render)"), "pdfplumber"),
    "svg": (Message("hình SVG", "pictures in SVG"), "resvg_py"),
    "copies": (Message("bản sao của tệp PDF", "copies of PDF files"), "pypdf"),
    "charts": (Message("biểu đồ, trang tình hình (followup status)", "charts, the status page"), "matplotlib"),
    "dask": (Message("làm hàng loạt trên nhiều máy", "batches on several machines"), "distributed"),
    "spelling": (
        Message("từ điển hunspell trên máy (proof)", "a hunspell dictionary of the machine (proof)"),
        "spylls",
    ),
    "legacy": (Message("chuyển bảng mã cũ (TCVN3, VNI)", "converting old encodings (TCVN3, VNI)"), "viparse"),
}
"""What an extra is for, and the package that it brings; PNG pages have another way, too."""
_REQUIREMENT: Final = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?")


class Status(Enum):
    """The state of one fact: fine, needed by a part of the work only, or needed and missing."""

    OK = "ok"
    OPTIONAL = "optional"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Check:
    """One fact: ``subject`` was looked at, ``found`` is there ("" for nothing), ``advice`` is what to do."""

    key: str
    subject: Message
    status: Status
    found: str = ""
    advice: Message | None = None


def doctor() -> list[Check]:
    """Python, packages, LibreOffice, fonts, what draws and measures pages, reads old letters: all congvan leans on."""
    return [_python(), *_packages(), _office(), _fonts(), _pictures(), *map(_extra, _EXTRAS)]


def _python() -> Check:
    subject = Message("Python", "Python")
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return Check("python", subject, Status.OK, platform.python_version())
    wanted = ".".join(map(str, OLDEST_PYTHON))
    how = Message(f"Cần Python {wanted} trở lên.", f"Python {wanted} or newer is needed.")
    return Check("python", subject, Status.MISSING, platform.python_version(), how)


def _packages() -> Iterator[Check]:
    for requirement in ["congvan", *(importlib.metadata.requires("congvan") or [])]:
        if "extra ==" in requirement:
            continue
        match = _REQUIREMENT.match(requirement)
        if match:
            yield _package(match.group(1))


def _package(name: str) -> Check:
    subject = Message(f"gói {name}", f"package {name}")
    try:
        return Check(f"package:{name}", subject, Status.OK, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        how = Message(f"Chạy: pip install {name}", f"Run: pip install {name}")
        return Check(f"package:{name}", subject, Status.MISSING, "", how)


def _office() -> Check:
    subject = Message("LibreOffice (để có PDF)", "LibreOffice (for PDF)")
    try:
        office = find()
    except OfficeError as error:
        return Check("libreoffice", subject, Status.OPTIONAL, "", error.message)
    if office is None:
        return Check("libreoffice", subject, Status.OPTIONAL, "", advice())
    return Check("libreoffice", subject, Status.OK, f"{office.version} ({office.path})")


def _fonts() -> Check:
    subject = Message("phông chữ có đủ chữ Việt", "a font with every Vietnamese letter")
    report = fonts()
    if report.holds_vietnamese:
        return Check("fonts", subject, Status.OK, report.family)
    return Check("fonts", subject, Status.OPTIONAL, report.family, font_advice(report))


def _pictures() -> Check:
    subject = Message("vẽ trang thành PNG", "pages as PNG")
    poppler = shutil.which("pdftoppm")
    if poppler:
        return Check("png", subject, Status.OK, poppler)
    if can_draw():
        return Check("png", subject, Status.OK, f"pypdfium2 {importlib.metadata.version('pypdfium2')}")
    how = Message('Chạy: pip install "congvan[png]"', 'Run: pip install "congvan[png]"')
    return Check("png", subject, Status.OPTIONAL, "", how)


def _extra(extra: str) -> Check:
    subject, package = _EXTRAS[extra]
    if importlib.util.find_spec(package):
        return Check(extra, subject, Status.OK, f"{package} {importlib.metadata.version(package)}")
    how = Message(f'Chạy: pip install "congvan[{extra}]"', f'Run: pip install "congvan[{extra}]"')
    return Check(extra, subject, Status.OPTIONAL, "", how)
