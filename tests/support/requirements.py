"""What some tests need of the machine, and how it is installed."""

from __future__ import annotations

import functools
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from congvan import office
from congvan.errors import OfficeError
from support import validators, viewers


@dataclass(frozen=True)
class Requirement:
    """``missing()`` is "" where tests with ``marker`` can run, else what is missing and how to get it."""

    marker: str
    subject: str
    missing: Callable[[], str]


@functools.cache
def _office() -> str:
    try:
        office.require()
        office.require_fonts()
    except OfficeError as error:
        return error.format("en")
    return ""


@functools.cache
def _calc() -> str:
    if missing := _office():
        return missing
    if (office.require().resolve().parent / "libsclo.so").exists() or not sys.platform.startswith("linux"):
        return ""
    return "LibreOffice Calc is not installed: install the package libreoffice-calc"


@functools.cache
def office_version() -> str:
    """Major and minor version of LibreOffice: "7.4"."""
    found = office.find()
    return ".".join(found.version.split(".")[:2]) if found else "none"


@functools.cache
def _sdk() -> str:
    if validators.sdk_program():
        return ""
    return "the Open XML SDK validator is not installed: install Node 18 or newer and run `npm ci`"


@functools.cache
def _browser() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    return "" if any(map(shutil.which, names)) else "no Chromium: install the package chromium"


ALL = (
    Requirement("office", "pages as LibreOffice sets them", _office),
    Requirement("calc", "old workbooks as LibreOffice reads them", _calc),
    Requirement("browser", "pages in a browser", _browser),
    Requirement("sdk", "validity by the Open XML SDK", _sdk),
    Requirement("viewer", "letters as a browser shows them", viewers.missing),
)
