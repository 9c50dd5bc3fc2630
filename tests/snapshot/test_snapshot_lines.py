# ruff: noqa: E501 - XML stays on one line
"""Drawn lines in every form, sections, headers, hazards of the package."""

import os
from pathlib import Path

import pytest

from congvan.snapshot import DrawnLine, DrawnLineKind, HazardKind, take
from rawdocx import docx, drawn_line, p, part, r, table, vml_line
from support.docx_writer import relationships

DASH = '<a:prstDash val="dash"/>'


def lines(body: str) -> tuple[DrawnLine, ...]:
    return take(docx(body)).lines


def test_an_anchored_drawing_is_one_line_not_two() -> None:
    (line,) = lines(f"<w:p>{r('a')}{drawn_line(171.5)}</w:p>")
    assert (line.kind, line.length_pt, line.x_pt, line.y_pt) == (DrawnLineKind.DRAWING, 171.5, 50.0, 2.0)
    assert (line.weight_pt, line.solid, line.horizontal, line.colour) == (0.75, True, True, "000000")
    assert line.anchor.index == 0


def test_a_dashed_connector_is_not_a_solid_line_and_an_unstroked_one_not_a_line() -> None:
    (line,) = lines(f"<w:p>{drawn_line(50, prst='straightConnector1', dash=DASH)}</w:p>")
    assert not line.solid
    assert not lines(f"<w:p>{drawn_line(50)}</w:p>".replace("<a:solidFill>", "<a:noFill/><a:solidFill>"))


@pytest.mark.parametrize(
    ("shape", "length"),
    [
        (vml_line(177.4), 177.4),
        ('<w:r><w:pict><v:line from="10pt,3pt" to="1in,3pt"/></w:pict></w:r>', 62.0),
        ('<w:r><w:pict><v:rect style="width:100pt;height:1pt"/></w:pict></w:r>', 100.0),
    ],
)
def test_vml_lines(shape: str, length: float) -> None:
    (line,) = lines(f"<w:p>{shape}</w:p>")
    assert line.kind is DrawnLineKind.VML and line.length_pt == pytest.approx(length, abs=0.05)


def test_a_large_rectangle_is_not_a_line() -> None:
    assert not lines('<w:p><w:r><w:pict><v:rect style="width:100pt;height:40pt"/></w:pict></w:r></w:p>')


def test_paragraph_borders_measure_what_the_indents_leave() -> None:
    border = '<w:pBdr><w:{} w:val="single" w:sz="6"/></w:pBdr><w:ind w:left="2000" w:right="2000"/>'
    above, below = lines(p("", border.format("top")) + p("a", border.format("bottom")))
    width = (11907 - 1701 - 1134 - 4000) / 20
    assert (above.side, below.side) == ("above", "below")
    assert above.length_pt == pytest.approx(width) and above.weight_pt == 0.75 and above.x_pt == 100.0
    box = "".join(f'<w:{edge} w:val="single"/>' for edge in ("top", "left", "bottom", "right"))
    assert not lines(p("KHẨN", f"<w:pBdr>{box}</w:pBdr>"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("____________", [(6 * 14.0, True)]),
        ("───────", [(7 * 0.708 * 14, True)]),
        ("-------", [(7 * 0.333 * 14, False)]),
        ("Độc lập\n_______", [(3.5 * 14, True)]),
        ("_____      ________", [(35.0, True), (56.0, True)]),
        ("Số: ____/UBND", []),
        ("Họ và tên: ________", []),
        ("--", []),
    ],
)
def test_rows_of_characters(text: str, found: list[tuple[float, bool]]) -> None:
    seen = lines(p(text, run='<w:sz w:val="28"/>'))
    assert [(pytest.approx(line.length_pt), line.solid) for line in seen] == found
    assert all(line.kind is DrawnLineKind.CHARACTERS for line in seen)


def test_underlined_blanks_and_flat_pictures() -> None:
    (blank,) = lines(p("          ", run='<w:u w:val="single"/><w:sz w:val="24"/>'))
    assert (blank.kind, blank.length_pt) == (DrawnLineKind.UNDERLINED_BLANK, 30.0)
    picture = (
        '<w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="12700"/><a:graphic><a:graphicData><pic:pic/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    (line,) = lines(f"<w:p>{picture}</w:p>")
    assert (line.kind, line.length_pt) == (DrawnLineKind.PICTURE, 100.0)


def test_a_cell_with_only_a_lower_edge_is_a_line_and_a_grid_is_none() -> None:
    edge = '<w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>'
    (line,) = lines(table([edge + p("a"), p("b")], widths=[2000, 3000]))
    assert (line.kind, line.side, line.length_pt, line.anchor.index) == (
        DrawnLineKind.CELL_BORDER,
        "below",
        100.0,
        0,
    )
    edges = "".join(f'<w:{e} w:val="single"/>' for e in ("top", "left", "bottom", "right", "insideH", "insideV"))
    data = table([p("a"), p("b")], properties=f"<w:tblBorders>{edges}</w:tblBorders>", widths=[2000, 3000])
    assert not lines(data) and take(docx(data)).tables[0].bordered


def test_sections_and_their_headers() -> None:
    def section(inner: str) -> str:
        return f'<w:sectPr>{inner}<w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:left="1701" w:right="850"/>'

    one = section('<w:headerReference w:type="default" r:id="h"/>') + "<w:titlePg/></w:sectPr>"
    two = '<w:sectPr><w:pgSz w:w="16840" w:h="11907" w:orient="landscape"/><w:pgNumType w:start="1"/><w:cols w:num="2"/></w:sectPr>'
    header = part("hdr", f'<w:p><w:fldSimple w:instr="PAGE">{r("2")}</w:fldSimple></w:p>')
    snapshot = take(
        docx(
            p("a") + p("b", one) + p("c"),
            section=two,
            parts={"word/h.xml": header},
            relationships=[("h", "header", "h.xml")],
        )
    )
    first, second = snapshot.sections
    assert (round(first.top_mm), round(first.left_mm), round(first.right_mm), first.title_page) == (
        20,
        30,
        15,
        True,
    )
    assert (first.first_block, first.last_block, second.first_block, second.last_block) == (0, 1, 2, 2)
    assert (second.landscape, second.page_start, second.columns, first.page_start) == (True, 1, 2, None)
    assert [h.paragraphs[0].fields for h in first.headers] == [("PAGE",)]
    assert [(h.inherited, h.part) for h in second.headers] == [(True, "word/h.xml")]
    assert [x.place.section for x in snapshot.paragraphs] == [0, 0, 1]
    assert first.headers[0].paragraphs[0].place.area == "header"


def test_hazards_of_the_package() -> None:
    dde = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO c:\\\\x</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    reversed_text = r("a\u202eb")
    include = '<w:fldSimple w:instr="INCLUDETEXT a.docx"/>'
    data = docx(
        f'<w:p>{dde}{include}{reversed_text}</w:p><w:altChunk r:id="x"/>',
        settings='<w:attachedTemplate r:id="t"/>',
        parts={
            "word/vbaProject.bin": b"x",
            "word/embeddings/a.xlsx": b"x",
            "word/_rels/settings.xml.rels": relationships(
                [("x", "mailMergeSource", "b.xml"), ("t", "attachedTemplate", "https://a.vn/t.dotm")]
            ),
        },
        relationships=[
            ("i", "image", "https://a.vn/a.png"),
            ("l", "hyperlink", "file:///c:/a.exe"),
            ("k", "hyperlink", "https://a.vn/"),
            ("x", "aFChunk", "a.html"),
            ("o", "oleObject", "https://a.vn/o"),
        ],
    )
    snapshot = take(data)
    assert {hazard.kind for hazard in snapshot.hazards} == {
        HazardKind.DDE,
        HazardKind.INCLUDE,
        HazardKind.BIDI_CONTROL,
        HazardKind.ALT_CHUNK,
        HazardKind.MACRO,
        HazardKind.EMBEDDED_PACKAGE,
        HazardKind.ATTACHED_TEMPLATE,
        HazardKind.REMOTE_IMAGE,
        HazardKind.UNSAFE_LINK,
        HazardKind.OLE_OBJECT,
    }
    assert snapshot.settings.attached_template == "https://a.vn/t.dotm"


@pytest.mark.skipif("CONGVAN_CORPUS" not in os.environ, reason="CONGVAN_CORPUS names no folder")
def test_every_file_of_the_corpus_is_seen_with_its_lines_and_no_hazard() -> None:
    for path in sorted(Path(os.environ["CONGVAN_CORPUS"]).glob("*.docx")):
        snapshot = take(path)
        assert len([line for line in snapshot.lines if line.horizontal]) >= 2, path
        assert any("hạnh phúc" in paragraph.text.lower() for paragraph in snapshot.paragraphs), path
        assert not snapshot.hazards, path
