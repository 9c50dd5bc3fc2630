# ruff: noqa: E501 - XML stays on one line
"""Effective formatting: defaults, inheritance, themes, toggles, tables, direct values."""

import pytest

from congvan.snapshot import Snapshot, WordParagraph, take
from rawdocx import docx, p, part, r, style, table

NORMAL = style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>', default=True)


def first(snapshot: Snapshot) -> WordParagraph:
    return snapshot.paragraphs[0]


def test_a_bare_file_has_words_own_defaults() -> None:
    paragraph = first(take(docx(p("a"))))
    shape = paragraph.runs[0].format
    assert (shape.font, shape.size_pt, shape.bold) == ("Times New Roman", 10.0, False)
    assert (paragraph.format.alignment, paragraph.format.line_rule, paragraph.format.line) == (
        "left",
        "auto",
        1.0,
    )
    assert paragraph.format.widow_control


def test_the_nearest_of_defaults_style_chain_and_direct_wins() -> None:
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/>'
        '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    child = style("Child", '<w:pPr><w:jc w:val="center"/></w:pPr>', based_on="Base")
    base = style(
        "Base",
        '<w:pPr><w:ind w:firstLine="567"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>',
        based_on="Normal",
    )
    body = p("a", '<w:pStyle w:val="Child"/><w:spacing w:before="120"/>', '<w:color w:val="ff0000"/>')
    paragraph = first(take(docx(body, styles=defaults + NORMAL + base + child)))
    shape = paragraph.runs[0].format
    assert (shape.font, shape.size_pt, shape.colour, shape.language) == ("Calibri", 13.0, "FF0000", "vi-VN")
    layout = paragraph.format
    assert (layout.style, layout.alignment, layout.before_pt, layout.after_pt) == (
        "Child",
        "center",
        6.0,
        8.0,
    )
    assert layout.first_line_mm == pytest.approx(10.0, abs=0.01)
    assert layout.line == pytest.approx(1.15)


def test_a_circle_of_styles_and_an_unknown_style_end_quietly() -> None:
    circle = style("A", "<w:rPr><w:b/></w:rPr>", based_on="B") + style("B", "<w:rPr><w:i/></w:rPr>", based_on="A")
    snapshot = take(docx(p("a", '<w:pStyle w:val="A"/>') + p("b", '<w:pStyle w:val="None"/>'), styles=NORMAL + circle))
    assert snapshot.paragraphs[0].runs[0].format.bold and snapshot.paragraphs[0].runs[0].format.italic
    assert snapshot.paragraphs[1].runs[0].format.size_pt == 14.0


@pytest.mark.parametrize(
    ("paragraph_style", "character_style", "direct", "bold"),
    [
        ("", "", "<w:b/>", True),
        ("Strong", "", "", True),
        ("Strong", "StrongRun", "", False),
        ("Strong", "StrongRun", "<w:b/>", True),
        ("Strong", "", '<w:b w:val="0"/>', False),
        ("", "StrongRun", "", True),
    ],
)
def test_toggles_add_up_exclusively(paragraph_style: str, character_style: str, direct: str, bold: bool) -> None:
    styles = (
        NORMAL
        + style("Strong", "<w:rPr><w:b/></w:rPr>", based_on="Normal")
        + style("StrongRun", "<w:rPr><w:b/></w:rPr>", kind="character")
    )
    body = p("a", f'<w:pStyle w:val="{paragraph_style}"/>', f'<w:rStyle w:val="{character_style}"/>{direct}')
    assert first(take(docx(body, styles=styles))).runs[0].format.bold is bold


def test_theme_fonts_stand_for_themselves() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/></a:minorFont>'
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    run = '<w:rFonts w:ascii="Times New Roman" w:asciiTheme="minorHAnsi" w:hAnsi="Verdana"/>'
    data = docx(p("a", run=run), parts={"word/theme1.xml": theme}, relationships=[("t", "theme", "theme1.xml")])
    shape = first(take(data)).runs[0].format
    assert (shape.font, shape.font_high) == ("Arial", "Verdana")


def test_line_rules_and_indents_of_every_writing() -> None:
    body = (
        p("a", '<w:spacing w:line="340" w:lineRule="exact"/><w:ind w:left="567" w:hanging="284"/>')
        + p("b", '<w:spacing w:beforeAutospacing="1" w:before="100"/><w:ind w:start="1cm" w:right="-142"/>')
        + p("c", '<w:jc w:val="both"/><w:keepNext/><w:keepLines w:val="0"/><w:outlineLvl w:val="1"/>')
    )
    one, two, three = (paragraph.format for paragraph in take(docx(body)).paragraphs)
    assert (one.line_rule, one.line, round(one.first_line_mm, 1)) == ("exact", 17.0, -5.0)
    assert (two.before_pt, two.auto_before, round(two.left_mm, 1), round(two.right_mm, 1)) == (
        14.0,
        True,
        10.0,
        -2.5,
    )
    assert (three.alignment, three.keep_next, three.keep_lines, three.outline_level) == (
        "both",
        True,
        False,
        1,
    )


def test_tab_stops_add_up_and_clear() -> None:
    base = style(
        "S",
        '<w:pPr><w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="right" w:pos="1134"/></w:tabs></w:pPr>',
    )
    body = p(
        "a",
        '<w:pStyle w:val="S"/><w:tabs><w:tab w:val="clear" w:pos="567"/>'
        '<w:tab w:val="right" w:pos="9000" w:leader="dot"/></w:tabs>',
    )
    tabs = first(take(docx(body, styles=base))).format.tabs
    assert [(tab.kind, round(tab.at_mm), tab.leader) for tab in tabs] == [
        ("right", 20, ""),
        ("right", 159, "dot"),
    ]


def test_a_table_style_reaches_its_first_row_and_the_paragraph_style_wins_over_it() -> None:
    look = '<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
    conditional = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:tblStylePr>'
    styles = (
        style("Normal", default=True)
        + style("Own", '<w:rPr><w:sz w:val="22"/></w:rPr>')
        + style("Grid", look + "<w:rPr><w:i/></w:rPr>" + conditional, kind="table")
    )
    body = table(
        [p("a"), p("b", '<w:pStyle w:val="Own"/>')],
        [p("c"), p("d")],
        properties='<w:tblStyle w:val="Grid"/><w:tblLook w:val="0020"/>',
        widths=[2000, 3000],
    )
    snapshot = take(docx(body, styles=styles))
    shapes = [paragraph.runs[0].format for paragraph in snapshot.paragraphs]
    assert [(s.bold, s.italic, s.size_pt) for s in shapes] == [
        (True, True, 20.0),
        (True, True, 11.0),
        (False, True, 10.0),
        (False, True, 10.0),
    ]
    first_row, second_row = snapshot.tables[0].rows
    assert first_row.cells[0].borders.top is not None and first_row.cells[0].borders.top.width_pt == 1.0
    assert second_row.cells[0].borders.top is not None and second_row.cells[0].borders.bottom is None
    assert first_row.cells[1].width_mm == pytest.approx(52.9, abs=0.1)


def test_run_properties_that_differ_only_in_the_attribute_are_distinguished() -> None:
    body = "<w:p>" + r("a", '<w:rFonts w:ascii="Arial"/>') + r("b", '<w:rFonts w:hAnsi="Arial"/>') + "</w:p>"
    one, two = first(take(docx(body))).runs
    assert (one.format.font, two.format.font) == ("Arial", "Times New Roman")


def test_small_things_of_a_run() -> None:
    run = '<w:caps/><w:u w:val="single"/><w:vertAlign w:val="subscript"/><w:highlight w:val="yellow"/><w:spacing w:val="-4"/>'
    paragraph = first(take(docx(p("Độc lập", run=run))))
    shape = paragraph.runs[0].format
    assert (shape.caps, shape.underline, shape.vertical, shape.highlight, shape.spacing_pt) == (
        True,
        "single",
        "subscript",
        "yellow",
        -0.2,
    )
    assert (paragraph.text, paragraph.shown) == ("Độc lập", "ĐỘC LẬP")


def test_settings_are_read() -> None:
    inner = (
        '<w:updateFields/><w:evenAndOddHeaders/><w:defaultTabStop w:val="567"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="u" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/>'
    )
    settings = take(docx(p("a"), settings=inner)).settings
    assert (settings.compatibility, settings.update_fields, settings.even_and_odd) == (15, True, True)
    assert settings.default_tab_mm == pytest.approx(10.0, abs=0.01)
    assert settings.language == "vi-VN"
    assert take(docx(p("a"))).settings.compatibility == 12


def test_properties_are_read() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Tiêu đề</dc:title><dc:creator>A</dc:creator></cp:coreProperties>'
    )
    found = take(docx(p("a"), parts={"docProps/core.xml": core})).properties
    assert (found.title, found.creator, found.application, found.pages) == ("Tiêu đề", "A", "", None)


def test_the_default_paragraph_style_is_named_for_paragraphs_without_one() -> None:
    assert first(take(docx(p("a"), styles=NORMAL))).format.style == "Normal"
    assert "<w:styles" in part("styles", "")
