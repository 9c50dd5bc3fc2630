"""LibreOffice is found, held to its time, cut off from the network, and what it makes is proven."""

from __future__ import annotations

import http.server
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from congvan import office
from congvan.errors import OfficeError, UnreadableDocument
from congvan.office import pictures, typefaces
from congvan.office.installation import advice, candidates
from support.packages import SECTION, document, pack, parts_of_a_right_package, right_package

PNG = b"\x89PNG\r\n\x1a\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for soffice is a shell script")


def two_pages() -> bytes:
    return right_package("<w:p><w:r><w:t>Một</w:t><w:br w:type='page'/><w:t>Hai</w:t></w:r></w:p>")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A program that takes the place of soffice: ``stand_in(shell_commands)``."""

    def make(commands: str) -> Path:
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{commands}\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("CONGVAN_SOFFICE", str(program))
        return program

    return make


@pytest.fixture
def scratch_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, with Vietnamese letters in its name, that temporary files go to."""
    root = tmp_path / "Tệp tạm của Nguyễn"
    root.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(root))
    return root


def without_path(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("CONGVAN_SOFFICE", raising=False)


# Where LibreOffice is


def test_the_variable_goes_before_everything_else(stand_in) -> None:
    program = stand_in("echo LibreOffice 24.8.1.2 abc")
    assert office.find() == office.Office(program, "24.8.1.2")


def test_a_variable_that_names_nothing_is_an_error_and_is_not_passed_over(monkeypatch) -> None:
    monkeypatch.setenv("CONGVAN_SOFFICE", "/nowhere/soffice")
    with pytest.raises(OfficeError) as caught:
        office.find()
    assert "CONGVAN_SOFFICE" in caught.value.message.vi
    assert "/nowhere/soffice" in caught.value.message.en


def test_without_libreoffice_the_error_says_what_to_install(tmp_path, monkeypatch) -> None:
    without_path(monkeypatch, tmp_path)
    monkeypatch.setattr("congvan.office.installation.candidates", lambda *_: iter(()))
    assert office.find() is None
    with pytest.raises(OfficeError) as caught:
        office.to_pdf(right_package())
    assert advice().vi in caught.value.message.vi
    assert advice().en in caught.value.message.en


@pytest.mark.parametrize(
    ("platform", "words"),
    [
        ("linux", "apt-get install libreoffice-writer fonts-liberation2 poppler-utils"),
        ("darwin", "brew install --cask libreoffice"),
        ("win32", "winget install TheDocumentFoundation.LibreOffice"),
        ("freebsd14", "libreoffice-writer"),
    ],
)
def test_each_platform_has_its_own_advice_in_both_languages(platform: str, words: str) -> None:
    assert words in advice(platform).vi
    assert words in advice(platform).en


def test_the_usual_folders_of_windows() -> None:
    environment = {"ProgramFiles": "C:/Program Files", "LOCALAPPDATA": "C:/Users/lan/AppData/Local"}
    assert [path.as_posix() for path in candidates("win32", environment, Path())] == [
        "C:/Program Files/LibreOffice/program/soffice.com",
        "C:/Users/lan/AppData/Local/Programs/LibreOffice/program/soffice.com",
    ]


def test_the_usual_folders_of_macos() -> None:
    assert [path.as_posix() for path in candidates("darwin", {}, Path("/Users/lan"))] == [
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "/Users/lan/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ]


def test_the_usual_folders_of_linux_begin_with_the_distributions_own() -> None:
    first = next(candidates("linux", {}, Path("/home/lan")))
    assert first.as_posix() == "/usr/lib/libreoffice/program/soffice"


# What is proven


@posix
def test_a_success_without_a_pdf_is_a_failure(stand_in, scratch_root) -> None:
    stand_in("echo 'Error: source file could not be loaded'; exit 0")
    with pytest.raises(OfficeError, match="source file could not be loaded"):
        office.to_pdf(right_package())
    assert list(scratch_root.iterdir()) == []


@posix
@pytest.mark.parametrize("content", ["", "not a PDF", "%PDF-1.7 without a page"])
def test_a_pdf_that_is_empty_or_no_pdf_or_without_pages_is_a_failure(stand_in, content: str) -> None:
    stand_in(f"printf '{content.replace('%', '%%')}' > pdf/00001.pdf")
    with pytest.raises(OfficeError):
        office.to_pdf(right_package())


@posix
def test_of_many_files_the_one_that_failed_is_named(stand_in) -> None:
    stand_in("printf '%%PDF-1.7 /Type/Page ' > pdf/00001.pdf")
    with pytest.raises(OfficeError, match="2/3"):
        office.to_pdfs([right_package()] * 3)


@posix
def test_a_run_that_hangs_is_ended_with_all_its_children(stand_in, tmp_path, scratch_root) -> None:
    children = tmp_path / "child.pid"
    stand_in(f"sleep 60 & echo $! > {children}; sleep 60")
    began = time.monotonic()
    with pytest.raises(OfficeError, match=r"1 s\b|1 giây"):
        office.to_pdf(right_package(), timeout=1)
    assert time.monotonic() - began < 10
    assert gone(int(children.read_text()))
    assert list(scratch_root.iterdir()) == []


@posix
def test_a_child_that_outlives_a_run_is_ended_too(stand_in, tmp_path) -> None:
    child = tmp_path / "child.pid"
    stand_in(f"sleep 60 & echo $! > {child}; printf '%%PDF-1.7 /Type/Page ' > pdf/00001.pdf")
    office.to_pdf(right_package())
    assert gone(int(child.read_text()))


def gone(pid: int) -> bool:
    for _ in range(50):
        state = Path(f"/proc/{pid}/stat")
        if state.parent.parent.exists() and (not state.exists() or ") Z " in state.read_text()):
            return True
        time.sleep(0.05)
    return False


@posix
def test_a_program_that_cannot_be_started_is_an_office_error(stand_in) -> None:
    stand_in("").write_text("#!/nowhere/sh\n")
    with pytest.raises(OfficeError, match="soffice"):
        office.to_pdf(right_package())


@pytest.mark.parametrize("data", [b"", b"Just some text", b"%PDF-1.7"])
def test_bytes_that_are_no_docx_never_reach_libreoffice(data: bytes, monkeypatch) -> None:
    monkeypatch.setenv("CONGVAN_SOFFICE", "/nowhere/soffice")
    with pytest.raises(UnreadableDocument):
        office.to_pdf(data)


def test_of_many_the_one_that_is_no_docx_is_named() -> None:
    with pytest.raises(UnreadableDocument, match="2"):
        office.to_pdfs([right_package(), b"text"])


def test_nothing_asked_for_starts_nothing(monkeypatch) -> None:
    monkeypatch.setenv("CONGVAN_SOFFICE", "/nowhere/soffice")
    assert office.to_pdfs([]) == []


# The real one


@pytest.mark.office
def test_many_documents_come_back_in_their_order(scratch_root) -> None:
    pdfs = office.to_pdfs([right_package(), two_pages(), right_package()])
    assert [office.page_count(pdf) for pdf in pdfs] == [1, 2, 1]
    assert all(pdf.startswith(b"%PDF-") for pdf in pdfs)
    assert list(scratch_root.iterdir()) == []


@pytest.mark.office
def test_a_zip_that_is_no_document_is_an_office_error() -> None:
    with pytest.raises(OfficeError):
        office.to_pdf(pack({"letter.txt": "Kính gửi"}))


@pytest.mark.office
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the processes in /proc")
def test_the_real_libreoffice_is_ended_when_its_time_is_over(scratch_root) -> None:
    with pytest.raises(OfficeError):
        office.to_pdf(right_package(), timeout=0.4)
    time.sleep(0.2)
    assert [command for command in running() if scratch_root.as_uri() in command] == []
    assert list(scratch_root.iterdir()) == []


def running() -> Iterator[str]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            yield (folder / "cmdline").read_bytes().decode("utf-8", "replace")
        except OSError:
            continue


@pytest.mark.office
def test_two_runs_at_a_time_lose_no_file() -> None:
    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(office.to_pdf(right_package()))) for _ in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [office.page_count(pdf) for pdf in results] == [1, 1]


@pytest.mark.office
def test_nothing_is_fetched_from_the_network() -> None:
    asked: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        pdf = office.to_pdf(with_linked_picture(f"http://127.0.0.1:{server.server_port}/logo.png"))
        server.shutdown()
    assert office.page_count(pdf) == 1
    assert asked == []


def with_linked_picture(address: str) -> bytes:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="logo"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    parts = parts_of_a_right_package()
    relationship = (
        '<Relationship Id="rId9" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
        f'Target="{address}"/></Relationships>'
    )
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace("</Relationships>", relationship)
    return pack({**parts, "word/document.xml": document(picture, SECTION)})


# Pictures


@pytest.mark.office
def test_a_docx_becomes_one_picture_a_page_at_the_asked_resolution() -> None:
    pages = office.to_png(two_pages(), dpi=50)
    assert len(pages) == 2
    assert all(page.startswith(PNG) for page in pages)
    width, height = (int.from_bytes(pages[0][at : at + 4], "big") for at in (16, 20))
    assert (width, height) == pytest.approx((413, 585), abs=1)


@pytest.mark.office
def test_pypdfium2_draws_the_same_page_where_poppler_is_missing(pdf_of, tmp_path, monkeypatch) -> None:
    pytest.importorskip("pypdfium2")
    pdf = pdf_of(two_pages())
    with_poppler = office.to_png(pdf, dpi=50)
    without_path(monkeypatch, tmp_path)
    with_pdfium = office.to_png(pdf, dpi=50)
    assert len(with_pdfium) == len(with_poppler) == 2
    assert with_pdfium[0].startswith(PNG)


def test_where_nothing_can_draw_the_error_names_the_extra(tmp_path, monkeypatch) -> None:
    without_path(monkeypatch, tmp_path)
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    with pytest.raises(OfficeError) as caught:
        office.to_png(right_package())
    assert "congvan[png]" in caught.value.message.vi
    assert "congvan[png]" in caught.value.message.en


@pytest.mark.parametrize("poppler", [True, False])
def test_a_damaged_pdf_is_an_office_error(poppler: bool, tmp_path, monkeypatch) -> None:
    if poppler and not shutil.which("pdftoppm"):
        pytest.skip("no pdftoppm here")
    if not poppler:
        without_path(monkeypatch, tmp_path)
    with pytest.raises(OfficeError):
        office.to_png(b"%PDF-1.7 damaged")


# Fonts


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
def test_a_font_that_stands_in_for_a_missing_one_is_seen(pdf_of) -> None:
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


def test_no_font_at_all_is_told_from_a_font_that_lacks_letters() -> None:
    nothing = typefaces.font_advice(typefaces.FontReport(""))
    lacking = typefaces.font_advice(typefaces.FontReport("Tinos", lacking=("Bold",)))
    assert "Liberation Serif" in nothing.en
    assert "Tinos (Bold)" in lacking.en


# The doctor


def test_the_doctor_names_every_thing_once_and_advises_where_it_is_missing() -> None:
    checks = office.doctor()
    keys = [check.key for check in checks]
    assert len(keys) == len(set(keys))
    assert {"python", "package:congvan", "package:lxml", "libreoffice", "fonts", "png", "measure"} <= set(keys)
    for check in checks:
        assert (check.status is office.Status.OK) == (check.advice is None)
        assert check.subject.vi
        assert check.subject.en


def test_the_doctor_survives_a_machine_that_has_nothing(tmp_path, monkeypatch) -> None:
    without_path(monkeypatch, tmp_path)
    monkeypatch.setattr("congvan.office.installation.candidates", lambda *_: iter(()))
    monkeypatch.setattr("congvan.office.health.can_draw", lambda: False)
    found = {check.key: check for check in office.doctor()}
    assert found["libreoffice"].status is office.Status.OPTIONAL
    assert found["png"].advice is not None


def test_the_doctor_reports_a_wrong_variable_instead_of_failing(monkeypatch) -> None:
    monkeypatch.setenv("CONGVAN_SOFFICE", "/nowhere/soffice")
    found = {check.key: check for check in office.doctor()}
    assert found["libreoffice"].advice is not None
    assert "/nowhere/soffice" in found["libreoffice"].advice.en
