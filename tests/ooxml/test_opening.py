"""What may be opened, and what is refused with which reason."""

import io
import os
import subprocess
import sys
import textwrap
import zipfile
import zlib
from pathlib import Path

import pytest

from congvan.errors import UnreadableDocument
from congvan.ooxml import limits
from congvan.ooxml.names import W_NS, WORD_MIME, w
from congvan.ooxml.opening import open_package, parse_xml
from support.docx_writer import content_types, zipped

MAIN_TYPE = f"{WORD_MIME}.document.main+xml"
BODY = f'<w:document xmlns:w="{W_NS}"><w:body><w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p></w:body></w:document>'


def package(parts: dict[str, str | bytes] | None = None, main: str = MAIN_TYPE) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": content_types(["word/document.xml"], main),
            "word/document.xml": BODY,
            **(parts or {}),
        }
    )


def refusal(data: bytes | Path) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        open_package(data)
    assert caught.value.message.vi and caught.value.message.en
    return caught.value.message.en


def test_a_docx_opens_from_bytes_and_from_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(package())
    for opened in (open_package(path), open_package(package())):
        assert opened.main == "word/document.xml"
        assert opened.content_types["word/document.xml"] == MAIN_TYPE
        root = opened.xml(opened.main)
        assert root is not None and root.tag == w("document")
        assert opened.xml("word/none.xml") is None


def test_relationships_are_resolved_against_their_part() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://x/header" Target="header1.xml"/>'
        '<Relationship Id="r2" Type="http://x/image" Target="../media/a.png"/>'
        '<Relationship Id="r3" Type="http://x/image" Target="/media/b.png"/>'
        '<Relationship Id="r4" Type="http://x/hyperlink" Target="https://a.vn/" TargetMode="External"/>'
        "</Relationships>"
    )
    found = open_package(package({"word/_rels/document.xml.rels": rels})).relationships("word/document.xml")
    assert [found[i].target for i in ("r1", "r2", "r3", "r4")] == [
        "word/header1.xml",
        "media/a.png",
        "media/b.png",
        "https://a.vn/",
    ]
    assert found["r4"].external and found["r4"].kind == "hyperlink"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"xin chao", "plain text"),
        (b"\x00\xff", "another kind"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "(.doc)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "old Office"),
        (package()[:-60], "damaged"),
        (package()[:200], "damaged"),
        (package(main="application/vnd.ms-word.document.macroEnabled.main+xml"), ".docm"),
        (package(main="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), ".dotm"),
        (package(main=MAIN_TYPE.replace("document.main", "template.main")), ".dotx"),
        (package(main="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "Excel"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text"}), ".odt"),
        (package({"../evil.xml": "<a/>"}), "unsafe"),
        (package({"/etc/passwd": "<a/>"}), "unsafe"),
        (package({"C:/a.xml": "<a/>"}), "unsafe"),
        (package({"..\\evil.xml": "<a/>"}), "unsafe"),
        (package({"WORD/Document.xml": "<a/>"}), "twice"),
        (package({f"a/{i}.txt": "" for i in range(2001)}), "limit"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_a_docx_is_refused_by_name(data: bytes, reason: str) -> None:
    assert reason in refusal(data)


def test_a_zip_without_content_types_or_without_a_document_is_refused() -> None:
    for parts, reason in (
        ({"a.txt": "a"}, "not a .docx"),
        ({"[Content_Types].xml": content_types([])}, "no Word document"),
    ):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        assert reason in refusal(buffer.getvalue())


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "none.docx")
    assert "Cannot read" in refusal(tmp_path)


def test_flipped_bytes_are_damage_not_a_crash() -> None:
    whole = bytearray(package())
    at = whole.index(b"word/document.xml") + 40
    whole[at : at + 4] = b"\xff\xff\xff\xff"
    assert refusal(bytes(whole))


def test_a_header_that_lies_about_its_size_does_not_help_a_bomb() -> None:
    bomb = bytearray(package({"word/a.xml": b" " * (8 * limits.MEBIBYTE)}))
    true = (8 * limits.MEBIBYTE).to_bytes(4, "little")
    assert bytes(bomb).count(true) == 2
    assert refusal(bytes(bomb).replace(true, (100).to_bytes(4, "little")))


def test_what_is_packed_beyond_reason_is_refused_by_its_ratio() -> None:
    assert "limit" in refusal(package({"word/a.xml": b" " * (12 * limits.MEBIBYTE)}))
    assert "limit" in refusal(package({"word/a.xml": b" " * (3 * limits.MEBIBYTE)}))
    assert "word/a.bmp" in open_package(package({"word/a.bmp": b" " * (3 * limits.MEBIBYTE)})).parts


def test_an_encrypted_archive_is_refused() -> None:
    locked = bytearray(package())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(mark)
        while at >= 0:
            locked[at + offset] |= 1
            at = locked.find(mark, at + 4)
    assert "encrypted" in refusal(bytes(locked))


def test_a_bomb_is_refused_in_little_memory() -> None:
    packer = zlib.compressobj(9)
    assert len(packer.compress(b"\0" * 1024)) < 1024
    program = textwrap.dedent(
        """
        import io, resource, sys, zipfile
        from congvan.errors import UnreadableDocument
        from congvan.ooxml.opening import open_package
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            with archive.open("word/document.xml", "w") as part:
                for _ in range(300):
                    part.write(b"\\0" * 1024 * 1024)
        assert len(buffer.getvalue()) < 350_000
        resource.setrlimit(resource.RLIMIT_DATA, (100 * 1024 * 1024, 100 * 1024 * 1024))
        try:
            open_package(buffer.getvalue())
        except UnreadableDocument:
            print("refused")
        """
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://a.vn/a.dtd"><a/>',
        "<a>" * 300 + "</a>" * 300,
        "<a>",
        "",
        "<a>&nbsp;</a>",
    ],
)
def test_dangerous_or_malformed_xml_is_refused(xml: str) -> None:
    for data in (xml.encode(), xml.encode("utf-16")):
        with pytest.raises(UnreadableDocument):
            parse_xml(data, "word/document.xml")


def test_too_many_elements_are_refused_before_they_are_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ELEMENTS", 10)
    assert parse_xml(b"<a>" + b"<b/>" * 5 + b"</a>").tag == "a"
    with pytest.raises(UnreadableDocument):
        parse_xml(b"<a>" + b"<b/>" * 30 + b"</a>")


def test_the_refusal_names_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "compressed abnormally, more than 200 times" in refusal(
        package({"word/a.xml": b" " * (3 * limits.MEBIBYTE)})
    )
    assert "more than 2000 parts" in refusal(package({f"a/{i}.txt": "" for i in range(2001)}))
    for name, value, said in (
        ("MAX_FILE_BYTES", 100, "larger than 0 MB"),
        ("MAX_XML_BYTES", 400, "larger than 0 MB"),
        ("MAX_TOTAL_BYTES", 400, "larger than 0 MB"),
        ("MAX_ELEMENTS", 7, "more than 7 XML elements"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(limits, name, value)
            assert said in refusal(package()), name


def test_elements_of_all_parts_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    parts: dict[str, str | bytes] = {f"word/header{at}.xml": "<a><b/></a>" for at in range(10)}
    assert open_package(package(parts)).parts
    monkeypatch.setattr(limits, "MAX_ELEMENTS", 25)
    assert "25 XML elements" in refusal(package(parts))
    assert "25 XML elements" in refusal(package({f"word/{at}.txt": "<a><b/></a>" for at in range(10)}))
    assert open_package(package({f"word/{at}.txt": "a <b/>" * 10 for at in range(10)})).parts


def test_elements_are_counted_in_utf_16_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ELEMENTS", 25)
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        data = ("<a>" + "<b/>" * 30 + "</a>").encode(encoding)
        assert "25 XML elements" in refusal(package({"word/a.xml": data})), encoding
        assert open_package(package({"word/a.xml": ("<a>" + "<b/>" * 14 + "</a>").encode(encoding)})).parts


def test_a_directory_of_a_million_rows_is_refused_before_it_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(*_: object) -> None:
        raise AssertionError("the directory was listed")

    monkeypatch.setattr(zipfile, "ZipFile", listed)
    assert "more than 2000 parts" in refusal(b"PK\x03\x04" + b"PK\x01\x02" * 2001)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names there")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    assert "a device or a pipe" in refusal(tmp_path / "a.docx")


def test_the_limits_are_those_that_are_written_down() -> None:
    assert open_package.__doc__ is not None
    written = "100 MB, 2000 parts, 200 MB unpacked, 32 MB and 600,000\n    elements"
    assert written in open_package.__doc__
    assert (limits.MAX_FILE_BYTES, limits.MAX_TOTAL_BYTES) == (100 * limits.MEBIBYTE, 200 * limits.MEBIBYTE)
    assert (limits.MAX_ENTRIES, limits.MAX_XML_BYTES, limits.MAX_ELEMENTS) == (2000, 32 * limits.MEBIBYTE, 600_000)


def test_strict_files_come_out_with_transitional_names() -> None:
    strict = BODY.replace(W_NS, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert parse_xml(strict.encode()).tag == w("document")


@pytest.mark.skipif("CONGVAN_CORPUS" not in os.environ, reason="CONGVAN_CORPUS names no folder")
def test_every_file_of_the_corpus_opens() -> None:
    files = sorted(Path(os.environ["CONGVAN_CORPUS"]).glob("*.docx"))
    assert files
    for path in files:
        assert open_package(path).main == "word/document.xml"
