"""LibreOffice is found, held to its time, cut off from the network, and what it makes is proven."""

from __future__ import annotations

import http.server
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from congvan import office
from congvan.errors import OfficeError, UnreadableDocument
from congvan.office import conversion
from congvan.office.installation import advice, candidates
from support.docx_writer import zipped
from support.packages import SECTION, document, parts_of_a_right_package, right_package, two_pages

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for soffice is a shell script")


# Where LibreOffice is


def test_the_program_chosen_goes_before_everything_else(stand_in) -> None:
    program = stand_in("echo LibreOffice 24.8.1.2 abc")
    assert office.find() == office.Office(program, "24.8.1.2")


def test_a_choice_ends_with_its_block_and_the_variable_is_for_the_command_line_alone(
    monkeypatch: pytest.MonkeyPatch, empty_path: None
) -> None:
    monkeypatch.setattr("congvan.office.installation.candidates", lambda *_: iter(()))
    monkeypatch.setenv("CONGVAN_SOFFICE", "/nowhere/soffice")
    with office.using_libreoffice("/elsewhere/soffice"), pytest.raises(OfficeError, match="/elsewhere/soffice"):
        office.find()
    assert office.find() is None


def test_a_choice_that_names_nothing_is_an_error_and_is_not_passed_over(no_office: None) -> None:
    with pytest.raises(OfficeError) as caught:
        office.find()
    assert "CONGVAN_SOFFICE" in caught.value.message.vi
    assert "/nowhere/soffice" in caught.value.message.en


def test_without_libreoffice_the_error_says_what_to_install(empty_path: None, monkeypatch) -> None:
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
    stand_in("printf '%%PDF-1.7 /Type/Page startxref %%%%EOF' > pdf/00001.pdf")
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
@pytest.mark.parametrize(
    ("count", "processors", "starts"), [(19, 8, 1), (20, 8, 2), (45, 8, 4), (90, 8, 4), (45, 1, 1)]
)
def test_each_ten_documents_get_a_libreoffice_of_their_own_where_a_processor_is_free(
    stand_in, tmp_path, monkeypatch, count: int, processors: int, starts: int
) -> None:
    monkeypatch.setattr(conversion, "_free_processors", lambda: processors)
    started = tmp_path / "starts"
    stand_in(
        f"echo x >> {started}; for name in *.docx; do printf"
        " '%%PDF-1.7 /Type/Page %s startxref %%%%EOF' $name > pdf/${name%.docx}.pdf; done"
    )
    pdfs = office.to_pdfs([right_package()] * count)
    assert [int(pdf.split()[2].removesuffix(b".docx")) for pdf in pdfs] == list(range(1, count + 1))
    assert len(started.read_text().split()) == starts


@posix
def test_where_one_of_several_hangs_all_are_ended(stand_in, tmp_path, monkeypatch, scratch_root) -> None:
    monkeypatch.setattr(conversion, "_free_processors", lambda: 2)
    children = tmp_path / "children"
    stand_in(f"sleep 60 & echo $! >> {children}; test -f 00001.docx || sleep 60")
    with pytest.raises(OfficeError, match=r"2 s\b|2 giây"):
        office.to_pdfs([right_package()] * 20, timeout=2)
    assert all(gone(int(child)) for child in children.read_text().split())
    assert list(scratch_root.iterdir()) == []


@posix
def test_a_child_that_outlives_a_run_is_ended_too(stand_in, tmp_path) -> None:
    child = tmp_path / "child.pid"
    stand_in(f"sleep 60 & echo $! > {child}; printf '%%PDF-1.7 /Type/Page startxref %%%%EOF' > pdf/00001.pdf")
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
def test_bytes_that_are_not_a_docx_never_reach_libreoffice(data: bytes, no_office: None) -> None:
    with pytest.raises(UnreadableDocument):
        office.to_pdf(data)


def test_of_many_the_one_that_is_not_a_docx_is_named() -> None:
    with pytest.raises(UnreadableDocument, match="2"):
        office.to_pdfs([right_package(), b"text"])


def test_nothing_asked_for_starts_nothing(no_office: None) -> None:
    assert office.to_pdfs([]) == []


# The real one


@pytest.mark.office
def test_many_documents_come_back_in_their_order(scratch_root) -> None:
    pdfs = office.to_pdfs([right_package(), two_pages(), right_package()])
    assert [office.page_count(pdf) for pdf in pdfs] == [1, 2, 1]
    assert all(pdf.startswith(b"%PDF-") for pdf in pdfs)
    assert list(scratch_root.iterdir()) == []


@pytest.mark.office
def test_documents_that_several_libreoffices_make_come_back_in_their_order(monkeypatch) -> None:
    monkeypatch.setattr(conversion, "_free_processors", lambda: 2)
    pdfs = office.to_pdfs([right_package(), two_pages()] * 10)
    assert [office.page_count(pdf) for pdf in pdfs] == [1, 2] * 10


def test_a_zip_that_is_not_a_document_never_reaches_libreoffice() -> None:
    with pytest.raises(UnreadableDocument):
        office.to_pdf(zipped({"letter.txt": "Kính gửi"}))


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
    return zipped({**parts, "word/document.xml": document(picture, SECTION)})
