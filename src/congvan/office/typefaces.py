"""Whether the font that replaces Times New Roman holds the Vietnamese letters."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from congvan import logs
from congvan.errors import Message, OfficeError
from congvan.late_dataclasses import dataclass
from congvan.office.installation import advice

FAMILIES: Final = ("Times New Roman", "Liberation Serif", "Tinos")
"""Families with the widths of Times New Roman, in the order in which LibreOffice tries them."""

STYLES: Final = ("Regular", "Bold", "Italic", "Bold Italic")

# one letter of every block that a font without Vietnamese lacks
_LETTERS: Final = "ĂăĐđƠơƯưẠạẤấẶặẸẹỆệỊịỘộỢợỤụỰựỲỹ"

_WINDOWS_FILES: Final = {
    "times.ttf": "Regular",
    "timesbd.ttf": "Bold",
    "timesi.ttf": "Italic",
    "timesbi.ttf": "Bold Italic",
}
_MAC_FILES: Final = {
    "Times New Roman.ttf": "Regular",
    "Times New Roman Bold.ttf": "Bold",
    "Times New Roman Italic.ttf": "Italic",
    "Times New Roman Bold Italic.ttf": "Bold Italic",
}


@dataclass(frozen=True, slots=True)
class FontReport:
    """The family that pages are set in, and what it lacks.

    ``family`` is "" where none of FAMILIES is installed. ``files`` are those that hold every Vietnamese
    letter, ``lacking`` the styles for which the file does not exist, ``rivals`` files of the same family that
    do not hold them (an old version beside the right one, which another program may take).
    """

    family: str
    files: tuple[Path, ...] = ()
    lacking: tuple[str, ...] = STYLES
    rivals: tuple[Path, ...] = ()

    @property
    def holds_vietnamese(self) -> bool:
        """Whether every style can be set with Vietnamese letters."""
        return bool(self.family) and not self.lacking


def fonts() -> FontReport:
    """The font for Times New Roman on this machine: by fontconfig, else by the system's font folders."""
    fc_list = shutil.which("fc-list")
    if fc_list:
        return _by_fontconfig(fc_list)
    return _by_folder(sys.platform, os.environ, Path.home())


def require_fonts() -> FontReport:
    """``fonts()``, proven.

    Raises:
        OfficeError: no family with the right widths holds every Vietnamese letter, so lines would break
            elsewhere.
    """
    report = fonts()
    if not report.holds_vietnamese:
        raise OfficeError(font_advice(report))
    logs.info("font for Times New Roman: %s", report.family)
    return report


def font_advice(report: FontReport) -> Message:
    """What is wrong with the fonts and what to install."""
    how = advice()
    if not report.family:
        wanted = ", ".join(FAMILIES)
        return Message(
            f"Không có phông chữ nào trong số: {wanted}. {how.vi}",
            f"None of these fonts is installed: {wanted}. {how.en}",
        )
    styles = ", ".join(report.lacking)
    return Message(
        f"Phông {report.family} ({styles}) thiếu chữ tiếng Việt (gói fonts-liberation cũ của Debian 12 "
        f"là như vậy; cần fonts-liberation2). {how.vi}",
        f"The font {report.family} ({styles}) lacks Vietnamese letters (the old package fonts-liberation "
        f"of Debian 12 does; fonts-liberation2 is needed). {how.en}",
    )


def _by_fontconfig(fc_list: str) -> FontReport:
    charset = " ".join(f"{ord(letter):x}" for letter in _LETTERS)
    installed = _listed(fc_list, ":scalable=true")
    complete = _listed(fc_list, f":scalable=true:charset={charset}")
    reports = [_report(family, installed, complete) for family in FAMILIES]
    present = [report for report in reports if report.family]
    return next(iter(present), FontReport(""))


def _listed(fc_list: str, pattern: str) -> dict[Path, tuple[str, str]]:
    from congvan.office.processes import run, scratch

    line_format = r"%{family[0]}\t%{style[0]}\t%{file}\n"
    with scratch() as folder:
        output = run([fc_list, "-f", line_format, pattern], folder, timeout=60).output
    rows = (line.split("\t") for line in output.splitlines())
    return {Path(row[2]): (row[0], row[1]) for row in rows if len(row) == 3}


def _report(
    family: str, installed: Mapping[Path, tuple[str, str]], complete: Mapping[Path, tuple[str, str]]
) -> FontReport:
    mine = sorted(path for path, (name, _) in installed.items() if name == family)
    if not mine:
        return FontReport("")
    files = tuple(path for path in mine if path in complete)
    held = {complete[path][1] for path in files}
    return FontReport(
        family=family,
        files=files,
        lacking=tuple(style for style in STYLES if style not in held),
        rivals=tuple(path for path in mine if path not in complete),
    )


def _by_folder(platform: str, environment: Mapping[str, str], home: Path) -> FontReport:
    names = _WINDOWS_FILES if platform == "win32" else _MAC_FILES
    found: dict[str, Path] = {}
    for folder in _font_folders(platform, environment, home):
        for name, style in names.items():
            if style not in found and (folder / name).is_file():
                found[style] = folder / name
    if not found:
        return FontReport("")
    lacking = tuple(style for style in STYLES if style not in found)
    return FontReport("Times New Roman", tuple(found.values()), lacking)


def _font_folders(platform: str, environment: Mapping[str, str], home: Path) -> Iterator[Path]:
    if platform == "win32":
        yield Path(environment.get("SystemRoot", "C:/Windows")) / "Fonts"
    else:
        yield Path("/System/Library/Fonts/Supplemental")
        yield Path("/Library/Fonts")
        yield home / "Library" / "Fonts"
