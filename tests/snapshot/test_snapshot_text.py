# ruff: noqa: E501 - XML stays on one line
"""What the page shows: text of every kind of content, fields, notes, numbering, tracked changes, text
boxes.
"""

import pytest

from congvan.snapshot import HazardKind, take
from rawdocx import docx, drawn_line, p, part, r, style, table, text_box


def texts(body: str, **more: str) -> list[str]:
    return [paragraph.text for paragraph in take(docx(body, **more)).paragraphs]


def test_special_characters_are_shown_as_text() -> None:
    inner = (
        "<w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:br/><w:softHyphen/><w:cr/>"
        '<w:br w:type="page"/><w:sym w:font="Symbol" w:char="F0B7"/><w:t>b</w:t>'
    )
    assert texts(f"<w:p><w:r>{inner}</w:r></w:p>") == ["a\t-\n\u00ad\n\f•b"]


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        f"<w:p>{r('a')}<w:ins>{r('b')}</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"
        f"<w:moveFrom>{r('d')}</w:moveFrom><w:moveTo>{r('e')}</w:moveTo></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('một ')}</w:p>{p('hai')}"
    )
    assert texts(body) == ["abe", "một hai"]


def test_a_deleted_row_is_gone() -> None:
    rows = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('a')}</w:tc></w:tr><w:tr><w:tc>{p('b')}</w:tc></w:tr>"
    snapshot = take(docx(f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"))
    assert [x.text for x in snapshot.paragraphs] == ["b"] and len(snapshot.tables[0].rows) == 1


def test_content_controls_links_and_smart_tags_are_looked_through() -> None:
    body = (
        f"<w:sdt><w:sdtContent><w:p><w:sdt><w:sdtContent>{r('a')}</w:sdtContent></w:sdt>"
        f'<w:smartTag>{r("b")}</w:smartTag><w:hyperlink r:id="h">{r("c")}</w:hyperlink></w:p></w:sdtContent></w:sdt>'
    )
    snapshot = take(docx(body, relationships=[("h", "hyperlink", "https://a.vn/")]))
    assert snapshot.paragraphs[0].text == "abc"
    assert [run.link for run in snapshot.paragraphs[0].runs] == ["", "", "https://a.vn/"]


@pytest.mark.parametrize(
    "field",
    [
        f'<w:fldSimple w:instr=" PAGE \\* MERGEFORMAT ">{r("2")}</w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE '
        f'</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
)
def test_a_field_shows_its_result_and_its_name(field: str) -> None:
    paragraph = take(docx(f"<w:p>{r('Trang ')}{field}{r('.')}</w:p>")).paragraphs[0]
    assert paragraph.text == "Trang 2."
    assert [run.field for run in paragraph.runs] == ["", "PAGE", ""]
    assert paragraph.fields[0].startswith("PAGE")


def test_a_field_without_result_or_end_swallows_nothing() -> None:
    bare = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    )
    open_ended = '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText></w:r></w:p>'
    snapshot = take(docx(f"<w:p>{bare}</w:p>{open_ended}{p('còn')}"))
    assert [run.field for run in snapshot.paragraphs[0].runs] == ["PAGE"]
    assert snapshot.paragraphs[2].text == "còn"


def test_a_text_box_is_read_once_and_follows_its_paragraph() -> None:
    inner = p("trong khung")
    snapshot = take(docx(f"<w:p>{r('ngoài')}{text_box(inner)}</w:p>{p('sau')}"))
    assert [x.text for x in snapshot.paragraphs] == ["ngoài", "trong khung", "sau"]
    assert [x.place.text_box for x in snapshot.paragraphs] == [None, 0, None]
    assert [x.place.index for x in snapshot.paragraphs] == [0, 1, 3]
    box = snapshot.paragraphs[0].boxes[0]
    assert (box.width_pt, box.bordered) == (200.0, False)


def test_a_line_inside_a_text_box_belongs_to_the_paragraph_in_it() -> None:
    line = f"<w:p>{drawn_line(50)}</w:p>"
    snapshot = take(docx(f"<w:p>{text_box(line)}</w:p>"))
    assert [line.anchor.text_box for line in snapshot.lines] == [0]


def test_a_vml_text_box_is_read_too() -> None:
    pict = f"<w:r><w:pict><v:shape style='width:100pt'><v:textbox><w:txbxContent>{p('khung')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    snapshot = take(docx(f"<w:p>{pict}</w:p>"))
    assert [x.text for x in snapshot.paragraphs] == ["", "khung"]


def test_hidden_text_is_not_text_but_a_hazard() -> None:
    white, tiny = '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'
    body = f"<w:p>{r('thấy')}{r('giấu', '<w:vanish/>')}{r('trắng', white)}{r('bé', tiny)}</w:p>"
    snapshot = take(docx(body))
    assert snapshot.paragraphs[0].text == "thấybé"
    assert [h.kind for h in snapshot.hazards] == [
        HazardKind.HIDDEN_TEXT,
        HazardKind.WHITE_TEXT,
        HazardKind.TINY_TEXT,
    ]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf02d"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def test_white_text_on_a_dark_cell_is_not_a_hazard() -> None:
    shade = '<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>'
    body = table([shade + p("STT", run='<w:color w:val="FFFFFF"/>'), p("b")])
    assert not take(docx(body)).hazards


def numbered(text: str, level: int, num: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def test_automatic_numbers_are_counted() -> None:
    levels = [(0, 1), (1, 1), (1, 1), (2, 1), (0, 1), (1, 1), (2, 1), (0, 2), (0, 3), (0, 9)]
    body = "".join(numbered(str(at), level, num) for at, (level, num) in enumerate(levels))
    labels = [x.label.text if x.label else None for x in take(docx(body, numbering=NUMBERING)).paragraphs]
    assert labels == ["I.", "I.1.", "I.2.", "a)", "II.", "II.1.", "a)", "-", "V.", None]


def test_a_number_brings_its_indent_unless_the_paragraph_has_its_own() -> None:
    own = p("a", '<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="0" w:firstLine="567"/>')
    snapshot = take(docx(numbered("b", 0) + own, numbering=NUMBERING))
    assert [round(x.format.first_line_mm, 1) for x in snapshot.paragraphs] == [-6.3, 10.0]
    assert snapshot.paragraphs[0].full_text == "I. b"


def test_a_style_that_numbers_and_indents_keeps_its_own_indent() -> None:
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("Own", f'<w:pPr>{number}<w:ind w:left="0" w:firstLine="567"/></w:pPr>') + style(
        "Bare", f"<w:pPr>{number}</w:pPr>"
    )
    body = p("a", '<w:pStyle w:val="Own"/>') + p("b", '<w:pStyle w:val="Bare"/>')
    own, bare = take(docx(body, styles=styles, numbering=NUMBERING)).paragraphs
    assert (round(own.format.first_line_mm, 1), round(bare.format.first_line_mm, 1)) == (10.0, -6.3)
    assert own.label is not None and own.label.text == "I."


def test_notes_are_numbered_in_reading_order_and_their_marks_kept() -> None:
    def mark(note_id: int) -> str:
        return f'<w:r><w:footnoteReference w:id="{note_id}"/></w:r>'

    notes = part(
        "footnotes",
        "".join(f'<w:footnote w:id="{i}">{p(f"chú thích {i}")}</w:footnote>' for i in (-1, 0, 2, 7)),
    )
    body = f"<w:p>{r('a')}{mark(7)}{r('b')}{mark(2)}{mark(99)}</w:p>"
    snapshot = take(
        docx(body, parts={"word/footnotes.xml": notes}, relationships=[("f", "footnotes", "footnotes.xml")])
    )
    assert [(note.number, note.id, note.paragraphs[0].text) for note in snapshot.notes] == [
        (1, 7, "chú thích 7"),
        (2, 2, "chú thích 2"),
    ]
    assert snapshot.notes[0].paragraphs[0].place.area == "footnote"
    assert [run.note and run.note.id for run in snapshot.paragraphs[0].runs] == [None, 7, None, 2, 99]
    assert snapshot.paragraphs[0].text == "ab"


def test_nested_tables_keep_their_places() -> None:
    inner = table([p("trong")], widths=[1000])
    snapshot = take(docx(table([p("a"), inner + p("b")], widths=[2000, 3000])))
    assert [x.text for x in snapshot.paragraphs] == ["a", "trong", "b"]
    nested = snapshot.paragraphs[1].place
    assert [(c.table, c.row, c.column) for c in nested.cells] == [(0, 0, 1), (1, 0, 0)]
    assert [t.index for t in snapshot.tables] == [0, 1]
    assert nested.cell is not None and nested.cell.table == 1


def test_runs_between_two_places_of_the_text() -> None:
    paragraph = take(docx(f"<w:p>{r('trái')}{r('giấu', '<w:vanish/>')}{r('    phải', '<w:b/>')}</w:p>")).paragraphs[0]
    assert paragraph.text == "trái    phải"
    assert [(run.text, run.format.bold) for run in paragraph.between(2, 10)] == [
        ("ái", False),
        ("    ph", True),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<w:p><w:r/></w:p>",
        "<w:tbl/>",
        "<w:tbl><w:tr/><w:tr><w:tc/></w:tr></w:tbl>",
        '<w:p><w:pPr><w:ind w:left="x"/><w:spacing w:line="" w:lineRule="?"/><w:numPr><w:numId w:val="y"/></w:numPr></w:pPr></w:p>',
        '<w:p><w:r><w:rPr><w:sz/><w:sz w:val="nan"/><w:rFonts/></w:rPr><w:sym/><w:footnoteReference/><w:fldChar/></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>',
        "<w:p><w:r><w:drawing><wp:inline/></w:drawing><w:pict><v:line/><v:shape style=';;:'/></w:pict></w:r></w:p>",
        "<w:p><mc:AlternateContent/><w:sdt/><w:hyperlink/></w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:sectPr/></w:pPr></w:p></w:tc></w:tr></w:tbl>",
        "<w:sectPr/><w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr/>",
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr></w:tc></w:tr></w:tbl>',
    ],
)
def test_odd_xml_never_crashes(body: str) -> None:
    assert take(docx(body, numbering="<w:num/>", styles="<w:style/>", settings="<w:compat/>")).sections
    assert take(docx(body, section="")).sections[0].page_width_mm == 210.0


def test_very_deep_nesting_ends_somewhere() -> None:
    body = p("đáy")
    for _ in range(60):
        body = table([body + p("x")])
    assert take(docx(body)).paragraphs
