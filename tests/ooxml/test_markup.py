"""Paragraphs as WordprocessingML: a line of plain words is the paragraph that holds them."""

from __future__ import annotations

from hypothesis import given, strategies as st
from lxml import etree

from congvan.blocks import PageLine, PageParagraph, PageRun
from congvan.ooxml.markup import paragraphs_xml, run_xml
from congvan.ooxml.names import W_NS

WORDS = st.text(st.sampled_from("aệ&<>\"' \t\n"), min_size=1, max_size=9)
TWIPS = st.none() | st.integers(-9, 9)


@given(WORDS, st.booleans(), TWIPS, TWIPS, st.none() | st.integers(0, 9))
def test_a_line_is_written_as_the_paragraph_of_its_words(
    words: str, keep_next: bool, left: int | None, first_line: int | None, space_after: int | None
) -> None:
    line = PageLine("CvBody", words, keep_next, left, first_line, space_after)
    paragraph = PageParagraph("CvBody", (PageRun(words),), left, None, first_line, keep_next, space_after=space_after)
    assert paragraphs_xml([line]) == paragraphs_xml([paragraph])
    assert line.runs == paragraph.runs


@given(WORDS, st.booleans(), st.booleans(), st.none() | st.sampled_from([11.5, 13]))
def test_the_words_of_a_run_come_back_with_their_format(
    words: str, bold: bool, italic: bool, size: float | None
) -> None:
    run = etree.fromstring(run_xml(PageRun(words, bold, italic, size)).replace("<w:r>", f'<w:r xmlns:w="{W_NS}">', 1))
    signs = {"br": "\n", "tab": "\t"}
    parts = [one for one in run if not one.tag.endswith("}rPr")]
    assert "".join(signs.get(etree.QName(one).localname, one.text or "") for one in parts) == words
    looks = [etree.QName(one).localname for one in run.iterfind("{*}rPr/*")]
    assert looks == ["b"] * bold + ["i"] * italic + ["sz", "szCs"] * (size is not None)
