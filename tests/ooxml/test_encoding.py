"""That XML is UTF-8 or UTF-16, and counted in what it says, not in how it is written."""

from __future__ import annotations

import pytest

from congvan.errors import UnreadableDocument
from congvan.ooxml.encoding import as_utf8, foreign_encoding, is_xml
from congvan.ooxml.opening import open_package, parse_xml
from rawdocx import docx, p

TEXT = "<a>công văn</a>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_both_encodings_are_read_with_a_byte_order_mark_or_without(encoding: str) -> None:
    assert is_xml(TEXT.encode(encoding))
    assert parse_xml(TEXT.encode(encoding)).text == "công văn"
    declared = f'<?xml version="1.0" encoding="{encoding.split("-sig", maxsplit=1)[0][:6]}"?>{TEXT}'.encode(encoding)
    assert parse_xml(declared if encoding.startswith("utf-16") else TEXT.encode(encoding)).text == "công văn"
    assert foreign_encoding(as_utf8(declared)) in (None, "utf-16")


@pytest.mark.parametrize("name", ["UTF-7", "GB18030", "windows-1258", "UTF-32", "IBM037", "iso-8859-1", "utf-16"])
def test_any_other_encoding_is_refused(name: str) -> None:
    data = f"<?xml version='1.0' encoding='{name}'?><a/>".encode()
    with pytest.raises(UnreadableDocument, match=name):
        parse_xml(data)
    with pytest.raises(UnreadableDocument, match=name):
        parse_xml(b"\xef\xbb\xbf" + data)
    with pytest.raises(UnreadableDocument, match=name):
        open_package(docx(p("a"), parts={"word/other.part": data}))


def test_a_declaration_further_down_is_only_text() -> None:
    assert parse_xml(b"<a> encoding='UTF-7' </a>").text == " encoding='UTF-7' "


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"%PDF", b"text <a/>"])
def test_what_does_not_begin_with_a_tag_is_not_parsed(data: bytes) -> None:
    assert not is_xml(data)


def test_damaged_utf_16_is_unreadable() -> None:
    with pytest.raises(UnreadableDocument):
        parse_xml("<a/>".encode("utf-16") + b"\x00")
