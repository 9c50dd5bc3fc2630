# ruff: noqa: E501 - XML stays on one line
"""Hàng giống nhau: rows that are copied from one before them are seen as if each were read for itself."""

from __future__ import annotations

import pytest

from congvan.snapshot import Snapshot, alike_rows, take
from rawdocx import docx, drawn_line, p, style

ROWS = 12
GRID = style(
    "Grid",
    '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
    '<w:tblStylePr w:type="band1Horz"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastRow"><w:rPr><w:sz w:val="40"/></w:rPr></w:tblStylePr>',
    kind="table",
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


def row(number: int, cell: str = "", before: str = "") -> str:
    return (
        f"<w:tr{before}><w:tc>{p(str(number))}</w:tc><w:tc>{cell or p(f'Xã số {number} &amp; xã khác')}</w:tc></w:tr>"
    )


def body(rows: list[str], look: str = "0020") -> str:
    properties = f'<w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook w:val="{look}"/></w:tblPr>'
    grid = '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="4000"/></w:tblGrid>'
    return f"{p('Trước')}<w:tbl>{properties}{grid}{''.join(rows)}</w:tbl>{p('Sau')}"


def run(letters: str, properties: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr>{letters}</w:r></w:p>"


ODD = {
    "hidden letters": run("<w:t>ẩn</w:t>", "<w:vanish/>"),
    "white letters": run("<w:t>trắng</w:t>", '<w:color w:val="FFFFFF"/>'),
    "tiny letters": run("<w:t>nhỏ</w:t>", '<w:sz w:val="4"/>'),
    "letters of an old font": run("<w:t>c«ng</w:t>", '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
    "underlined blanks": run('<w:t xml:space="preserve">     </w:t>', '<w:u w:val="single"/>'),
    "a row of strokes": p("_____"),
    "marks of direction": p("a\u202eb"),
    "a tab": run("<w:t>a</w:t><w:tab/><w:t>b</w:t>"),
    "no words": "<w:p/>",
    "an empty run": run("<w:t/>"),
    "two runs": "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>",
    "two paragraphs": p("a") + p("b"),
    "a number that Word counts": p("a", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    "a tracked change": "<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>",
    "a deleted mark": p("a", "<w:rPr><w:del/></w:rPr>") + p("b"),
    "a field": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>1</w:t></w:r></w:p>',
    "the end of a field": '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>1</w:t></w:r></w:p>',
    "a frame": p("a", '<w:framePr w:w="2000"/>'),
    "a border": p("a", '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'),
    "a drawing": f"<w:p><w:r>{drawn_line(90)}</w:r></w:p>",
    "a table": f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>{p('trong')}</w:tc></w:tr></w:tbl>{p('sau')}",
    "the mark of a note": '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="7"/></w:r></w:p>',
    "words in a link": '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>',
}


def seen(rows: list[str], look: str = "0020") -> Snapshot:
    return take(docx(body(rows, look), styles=GRID, numbering=NUMBERING))


def copied(monkeypatch: pytest.MonkeyPatch, rows: list[str], look: str = "0020") -> int:
    """How many of ``rows`` are copied, after proof that they are seen as if none were."""
    copies = []
    like = alike_rows.AlikeRows.like

    def counted(self: alike_rows.AlikeRows, *given: object) -> object:
        copies.append(like(self, *given))  # type: ignore[arg-type]
        return copies[-1]

    monkeypatch.setattr(alike_rows.AlikeRows, "like", counted)
    fast = seen(rows, look)
    monkeypatch.setattr(alike_rows.AlikeRows, "like", lambda *_: None)
    assert fast == seen(rows, look)
    return sum(one is not None for one in copies)


def test_rows_alike_are_copied_from_the_first_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert copied(monkeypatch, [row(at) for at in range(ROWS)]) == ROWS - 4  # first, second, third and last differ


def test_what_word_notes_for_itself_does_not_part_them(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(at, before=f' w:rsidR="00AB{at:04}"') for at in range(ROWS)]
    assert copied(monkeypatch, rows, look="0600") == ROWS - 4


def test_rows_by_turns_of_two_looks_are_copied_too(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(at, p(f"Xã {at}", '<w:jc w:val="right"/>') if at % 3 else "") for at in range(ROWS)]
    assert copied(monkeypatch, rows) > ROWS / 3


@pytest.mark.parametrize("odd", ODD)
def test_rows_that_hold_more_than_words_are_read_as_they_are(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [row(at) for at in range(4)] + [row(at, ODD[odd]) for at in range(4, 8)] + [row(at) for at in range(8, ROWS)]
    assert copied(monkeypatch, rows) >= 4, "the plain rows around are copied all the same"
