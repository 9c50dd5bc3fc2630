"""Which fonts a PDF holds, and whether the machine has one for every Vietnamese letter."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from congvan import office
from congvan.errors import OfficeError
from congvan.office import typefaces
from support.packages import right_package

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for soffice is a shell script")


@pytest.mark.office
def test_the_fonts_of_a_pdf_are_named_without_the_prefix_of_a_subset(pdf_of) -> None:
    pdf = pdf_of(right_package())
    assert office.pdf_fonts(pdf) <= {
        f"{family}{style}"
        for family in ("LiberationSerif", "TimesNewRomanPS", "Tinos")
        for style in ("", "MT", "-Bold", "-BoldMT", "-Regular")
    }
    assert len(office.pdf_fonts(pdf)) == 2
    assert office.substituted_fonts(pdf) == set()


@pytest.mark.office
@pytest.mark.skipif(not shutil.which("pdffonts"), reason="no pdffonts to compare with")
def test_poppler_sees_the_same_fonts(pdf_of, tmp_path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(right_package()))
    rows = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()
    assert {row.split()[0].partition("+")[2] for row in rows[2:]} == office.pdf_fonts(path.read_bytes())


@pytest.mark.office
def test_a_font_that_replaces_a_missing_one_is_seen(pdf_of) -> None:
    pdf = pdf_of(right_package("<w:p><w:r><w:t>Công văn ⚖ số 5</w:t></w:r></w:p>"))
    assert office.substituted_fonts(pdf) != set()


def test_pages_and_fonts_are_read_from_compressed_objects_too() -> None:
    inner = b"<</Type/Page/Parent 1 0 R>> <</Type/Font/BaseFont/ABCDEF+Times#20New#20Roman>>"
    pdf = b"%PDF-1.7\n1 0 obj<</Type/ObjStm/N 2>>stream\n" + zlib.compress(inner) + b"\nendstream"
    assert office.page_count(pdf) == 1
    assert office.pdf_fonts(pdf) == {"Times New Roman"}


def test_the_tree_of_pages_is_not_a_page() -> None:
    assert office.page_count(b"%PDF-1.7 <</Type/Pages/Kids[]>> <</Type /Page >>") == 1


@pytest.mark.office
def test_the_font_of_this_machine_holds_every_vietnamese_letter() -> None:
    report = office.require_fonts()
    assert report.lacking == ()
    assert report.family in typefaces.FAMILIES


def fc_list(rows: list[str], complete: list[str]) -> str:
    everything, charset = "\\n".join(rows), "\\n".join(complete)
    return f"case \"$3\" in *charset*) printf '{charset}\\n';; *) printf '{everything}\\n';; esac"


@posix
def test_an_old_liberation_without_vietnamese_is_refused_by_name(stand_in, monkeypatch) -> None:
    rows = [f"Liberation Serif\\t{style}\\t/v1/{style}.ttf" for style in typefaces.STYLES]
    program = stand_in(fc_list(rows, ["DejaVu Serif\\tBook\\t/dejavu.ttf"]))
    program.rename(program.with_name("fc-list"))
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    assert office.fonts().family == "Liberation Serif"
    assert office.fonts().lacking == typefaces.STYLES
    with pytest.raises(OfficeError, match="fonts-liberation2"):
        office.require_fonts()


@posix
def test_an_old_version_beside_the_right_one_is_reported(stand_in, monkeypatch) -> None:
    right = [f"Liberation Serif\\t{style}\\t/v2/{style}.ttf" for style in typefaces.STYLES]
    old = ["Liberation Serif\\tRegular\\t/v1/Regular.ttf"]
    program = stand_in(fc_list(right + old, right))
    program.rename(program.with_name("fc-list"))
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    report = office.require_fonts()
    assert report.rivals == (Path("/v1/Regular.ttf"),)
    assert len(report.files) == 4


def test_without_fontconfig_the_folder_of_windows_is_looked_at(tmp_path, monkeypatch) -> None:
    (tmp_path / "Fonts").mkdir()
    for name in ("times.ttf", "timesbd.ttf", "timesi.ttf"):
        (tmp_path / "Fonts" / name).touch()
    report = typefaces._by_folder("win32", {"SystemRoot": str(tmp_path)}, tmp_path)
    assert (report.family, report.lacking) == ("Times New Roman", ("Bold Italic",))


def test_no_font_at_all_is_distinguished_from_a_font_that_lacks_letters() -> None:
    nothing = typefaces.font_advice(typefaces.FontReport(""))
    lacking = typefaces.font_advice(typefaces.FontReport("Tinos", lacking=("Bold",)))
    assert "Liberation Serif" in nothing.en
    assert "Tinos (Bold)" in lacking.en
