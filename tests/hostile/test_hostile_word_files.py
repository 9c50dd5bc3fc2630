"""That Word files which mean harm are judged or refused, by every command, and harm nothing."""

from __future__ import annotations

import re

import pytest

import congvan as cv
from congvan import office
from congvan.errors import UnreadableDocument
from congvan.ooxml import limits
from congvan.reporting.annotation import annotate
from hostile.files import edited, in_body, parts_of, word_file

READERS = {"check": cv.check, "read": cv.read, "fix": cv.fix, "annotate": lambda docx: annotate(docx, ())}


COMMENTS_LEFT = "ND5106"


def everything_reads(docx: bytes) -> None:
    report = cv.check(docx)
    cv.read(docx)
    cv.fix(docx)
    assert set(cv.check(annotate(docx, report.findings)).codes) - set(report.codes) <= {COMMENTS_LEFT}


@pytest.mark.parametrize("look", ["00000000G", "GGGG", "-1", "", "0" * 5000, "²"])
def test_a_look_of_tables_that_is_not_a_number_is_not_a_look(look: str) -> None:
    everything_reads(edited(lambda text: text.replace("</w:tblPr>", f'<w:tblLook w:val="{look}"/></w:tblPr>')))


@pytest.mark.parametrize("identifier", ["--5", "²", "9" * 5000, "", "x", "-1"])
def test_a_comment_without_a_number_does_not_hinder_ours(identifier: str) -> None:
    everything_reads(in_body(f'<w:commentRangeStart w:id="{identifier}"/>'))


@pytest.mark.parametrize("width", ['w:w="0"', "", 'w:w="-5"', 'w:w="nan"', 'w:w="x"'])
def test_columns_without_widths_are_read(width: str) -> None:
    everything_reads(edited(lambda text: re.sub(r'<w:gridCol w:w="\d+"/>', f"<w:gridCol {width}/>", text)))


@pytest.mark.parametrize("encoding", ["GB18030", "UTF-7", "UTF-32"])
@pytest.mark.parametrize("reader", READERS)
def test_an_encoding_in_which_tags_hide_is_refused(encoding: str, reader: str) -> None:
    docx = edited(lambda text: re.sub("^<.xml[^>]*>", f'<?xml version="1.0" encoding="{encoding}"?>', text))
    with pytest.raises(UnreadableDocument, match=encoding):
        READERS[reader](docx)


def test_a_million_paragraphs_in_utf_7_are_refused_unread() -> None:
    paragraphs = "".join(f"+ADw-w:p/+AD4-{number}" for number in range(1_000_000))
    docx = edited(lambda text: f'<?xml version="1.0" encoding="UTF-7"?>{paragraphs}')
    with pytest.raises(UnreadableDocument, match="UTF-7"):
        cv.check(docx)


def test_what_check_refuses_never_reaches_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office.conversion, "_converted", lambda docxs, _: [b"%PDF-" for _ in docxs])
    bomb = in_body("<w:p/>" * (limits.MAX_ELEMENTS + 1))
    with pytest.raises(UnreadableDocument):
        office.to_pdf(bomb)
    first, second = office.each_to_pdf([bomb, word_file()])
    assert isinstance(first, UnreadableDocument) and second == b"%PDF-"


def test_libreoffice_is_given_the_parts_that_were_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bytes] = []
    monkeypatch.setattr(office.conversion, "_converted", lambda docxs, _: [given.extend(docxs) or b"%PDF-"])
    before_the_zip = b"PK\x03\x04 something else " + word_file()
    office.to_pdf(before_the_zip)
    assert given[0].count(b"PK\x05\x06") == 1 and b"something else" not in given[0]
    assert parts_of(given[0]) == parts_of(word_file())
