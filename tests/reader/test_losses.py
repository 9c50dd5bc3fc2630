"""What a file shows or carries that the data have no place for is reported with its place, wherever it is."""

from __future__ import annotations

import pytest

import congvan as cv
from rawdocx import docx, p, r
from reader.test_read_appendices import BOLD, LETTER, c, head, reported
from reader.test_read_tables import ruled
from support.docx_writer import part

END = p("Danh sách tại các Phụ lục kèm theo./.")
LOOKS = {
    "<w:strike/>": "struck through",
    "<w:dstrike/>": "struck through",
    '<w:vertAlign w:val="superscript"/>': "raised",
    '<w:vertAlign w:val="subscript"/>': "lowered",
    '<w:u w:val="single"/>': "underlined",
    '<w:highlight w:val="yellow"/>': "highlighted",
    '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>': "highlighted",
}


def marked(look: str, before: str = "Diện tích ") -> str:
    return f"<w:p>{r(before)}{r('5 km2', look)}</w:p>"


def in_body(*content: str, numbering: str = "") -> cv.Reading:
    return cv.read(docx(LETTER.replace(END, "".join(content) + p("Hết./.")), numbering=numbering))


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_in_prose_is_reported_and_its_words_are_read(look: str) -> None:
    reading = in_body(marked(look))
    assert reading.data["body"] == ["Diện tích 5 km2", "Hết"]
    assert reported(reading) == [("body", f"paragraph 9: “5 km2” {LOOKS[look]}: not kept")]


@pytest.mark.parametrize(
    ("document", "path"),
    [
        (LETTER.replace(END, p("Số liệu:") + ruled([c("TT"), c("Tên")], [c("1"), marked("<w:strike/>")])), "body"),
        (LETTER + head("Phụ lục") + marked("<w:strike/>"), "body"),
        (LETTER.replace(c("V/v báo cáo"), marked("<w:strike/>", "V/v báo cáo ")), "subject"),
        (LETTER.replace(p("- Như trên;"), p("- Như trên;") + marked("<w:strike/>", "- UBND xã ")), "recipients"),
    ],
    ids=["table", "appendix", "subject", "recipients"],
)
def test_a_look_is_reported_wherever_words_are_read(document: str, path: str) -> None:
    [(where, message)] = reported(cv.read(docx(document)))
    assert where == path and message.endswith("“5 km2” struck through: not kept")


@pytest.mark.parametrize(
    ("look", "words"),
    [
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:color w:val="FEFEFE"/>', "white"),
        ('<w:color w:val="auto" w:themeColor="background1"/>', "white"),
        ("<w:vanish/>", "hidden"),
    ],
    ids=["white", "nearly white", "white by theme", "hidden"],
)
def test_words_that_nobody_sees_are_not_read_and_reported(look: str, words: str) -> None:
    reading = in_body(marked(look))
    assert reading.data["body"] == ["Diện tích", "Hết"]
    assert reported(reading) == [("", f"paragraph 9: {words} letters are not read “5 km2”")]


def test_a_paragraph_that_nobody_sees_is_after_the_one_above_it() -> None:
    reading = in_body(p("Chữ thấy."), p("Chữ không thấy", run='<w:color w:val="FFFFFF"/>'))
    assert reported(reading) == [("", "after paragraph 9: white letters are not read “Chữ không thấy”")]


@pytest.mark.parametrize(
    ("written", "printed"),
    [("Phần 1", "Phần I"), ("Chương 1", "Chương I"), ("Phần I", None), ("PHẦN I.", None), ("Chương I", None)],
)
def test_a_heading_that_will_be_numbered_in_other_letters_is_reported(written: str, printed: str | None) -> None:
    reading = in_body(c(written, BOLD), c("QUY ĐỊNH CHUNG", BOLD), p("Lời văn của phần này."))
    told = [f"“{written}” will be printed as “{printed}”"] if printed else []
    assert [message for _, message in reported(reading)] == told
    assert "QUY ĐỊNH CHUNG" in str(reading.data["body"])


def test_a_reference_that_waits_for_the_number_of_its_document_is_reported() -> None:
    reference = "(Kèm theo Công văn ngày 05 tháng 02 năm 2026 của Sở Tài chính)"
    unnumbered = LETTER.replace(c("Số: 05/STC-QLNS"), c(""))
    listed = head("Phụ lục", reference=reference) + ruled([c("TT"), c("Tên")], [c("1"), c("Một")])
    reading = cv.read(docx(unnumbered + listed))
    assert reading.document is None
    assert [message for path, message in reported(reading) if path == "appendices"] == [
        f"“{reference[:59]}…” is printed by the document's number, date and agency; check it when these are there"
    ]


NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'


def noted(document: str, words: str) -> bytes:
    note = f'<w:footnote w:id="2">{p(words)}</w:footnote>'
    return docx(
        document,
        parts={"word/footnotes.xml": part("footnotes", note)},
        relationships=[("rIdnotes", "footnotes", "footnotes.xml")],
    )


@pytest.mark.parametrize("line", ["SỞ TÀI CHÍNH", "V/v báo cáo", "- Như trên;", "Nguyễn Văn A"])
def test_a_note_to_words_that_no_data_give_notes_is_reported(line: str) -> None:
    at = LETTER.index(f">{line}</w:t>")
    end = LETTER.index("</w:p>", at)
    with_note = LETTER[:end] + NOTE + LETTER[end + len("</w:p>") :]
    reading = cv.read(noted(with_note, "Đổi tên từ ngày 01 tháng 3."))
    assert reading.document is not None
    [(path, message)] = reported(reading)
    assert path == "footnotes" and message.endswith("“Đổi tên từ ngày 01 tháng 3.” is a note here; not read")


def test_a_note_to_prose_is_read_and_not_reported() -> None:
    reading = cv.read(noted(LETTER.replace(END, p("Hết.")[: -len("</w:p>")] + NOTE), "Lời chú."))
    assert reading.data["footnotes"] == {"1": ["Lời chú."]} and reported(reading) == []


def test_what_another_file_brings_in_is_reported() -> None:
    chunk = docx(
        LETTER.replace(END, '<w:altChunk r:id="rIdother"/>' + END),
        parts={"word/other.html": b"<p>Words</p>"},
        relationships=[("rIdother", "aFChunk", "other.html")],
    )
    assert reported(cv.read(chunk)) == [("", "what another file brings in is not read “word/other.html”")]


def test_changes_are_read_as_accepted_and_reported() -> None:
    gone = '<w:del w:id="2" w:author="A"><w:r><w:delText>bỏ </w:delText></w:r></w:del>'
    moved = f'<w:moveTo w:id="3" w:author="A">{r(" đến")}</w:moveTo>'
    reading = in_body(
        f'<w:p>{r("Trước ")}<w:ins w:id="1" w:author="A">{r("chèn ")}</w:ins>{gone}{r("sau.")}{moved}</w:p>'
    )
    assert reading.data["body"][0] == "Trước chèn sau. đến"
    [(where, message)] = reported(reading)
    assert where == "" and message.startswith("paragraph 9: changes are read as accepted")


def test_a_comment_is_reported_with_its_place() -> None:
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    assert reported(in_body(f"<w:p>{r('Có ghi chú.')}{mark}</w:p>")) == [("", "paragraph 9: a comment is not read")]


@pytest.mark.parametrize(("before", "after"), [(120, 120), (60, 120), (120, 0), (0, 120)])
def test_the_space_between_paragraphs_is_the_larger_of_both_and_not_their_sum(before: int, after: int) -> None:
    spacing = f'<w:spacing w:before="{before}" w:after="{after}"/>'
    reading = in_body(p("Đoạn thứ nhất của công văn này.", spacing), p("Đoạn thứ hai của công văn này.", spacing))
    assert reading.layout is not None and reading.layout.space_after is None


@pytest.mark.parametrize(("twips", "read"), [(567, 10.0), (570, 10.0), (720, None), (730, None), (600, 10.6)])
def test_a_first_line_within_the_tolerance_is_the_laws_and_another_is_kept(twips: int, read: float | None) -> None:
    indent = f'<w:ind w:firstLine="{twips}"/>'
    reading = in_body(p("Đoạn thứ nhất của công văn này.", indent), p("Đoạn thứ hai của công văn này.", indent))
    assert reading.layout is not None and reading.layout.first_line_indent == read


@pytest.mark.parametrize(
    ("shown", "name"), [("SỞ NỘI VỤ", "Sở Nội vụ"), ("TRƯỜNG TIỂU HỌC SƠN HÀ", "TRƯỜNG TIỂU HỌC SƠN HÀ")]
)
def test_the_issuer_comes_back_as_a_name_or_the_capitals_are_reported(shown: str, name: str) -> None:
    reading = cv.read(docx(LETTER.replace("SỞ TÀI CHÍNH", shown)))
    assert reading.data["issuer"]["name"] == name
    assert [where for where, _ in reported(reading)] == (["issuer"] if name.isupper() else [])
