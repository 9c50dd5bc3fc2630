"""Appendices in an agency's own template: their sections are made from its last one, their styles are its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from congvan.errors import TemplateError
from congvan.renderer import render
from render.cases import appended, dispatch, documents
from support.package_lint import lint
from support.shown_text import words_of
from support.validators import audit
from template.folders import DOCUMENT, changed, parts_of, without_styles

LETTER = appended()["appendices"]


def _sections(docx: bytes) -> list[str]:
    return parts_of(docx)[DOCUMENT].split("<w:sectPr")[1:]


def test_a_template_without_their_styles_still_sets_letters_that_have_none(tmp_path: Path) -> None:
    folder = without_styles(tmp_path, "CvAppendixTitle", "CvAppendixLine")
    assert words_of(render(documents()["notes"], folder).docx) == words_of(render(documents()["notes"]).docx)


def test_a_letter_with_appendices_is_refused_there_with_every_style_that_is_missing(tmp_path: Path) -> None:
    folder = without_styles(tmp_path, "CvAppendixTitle", "CvAppendixLine")
    with pytest.raises(TemplateError) as caught:
        render(LETTER, folder)
    reported = [problem.message for problem in caught.value.problems]
    assert [message.en.split("“")[1].split("”")[0] for message in reported] == ["CvAppendixTitle", "CvAppendixLine"]
    assert all("phụ lục" in message.vi for message in reported)


def test_a_template_without_the_style_of_enclosure_lines_refuses_those_alone(tmp_path: Path) -> None:
    folder = without_styles(tmp_path, "CvEnclosure")
    assert render(dispatch(), folder).docx
    with pytest.raises(TemplateError) as caught:
        render(dispatch(body=["Đề nghị góp ý.", {"enclosure": "(Đính kèm dự thảo)"}]), folder)
    (problem,) = caught.value.problems
    assert "“CvEnclosure”" in problem.message.en and "dòng ít gặp" in problem.message.vi


def test_headers_and_margins_of_appendices_are_the_templates_own(tmp_path: Path) -> None:
    folder = changed(tmp_path, (DOCUMENT, 'w:header="567"', 'w:header="600"'))
    docx = render(LETTER, folder).docx
    assert lint(docx) == [] and audit(docx) == []
    assert [section.count('w:header="600"') for section in _sections(docx)] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<w:pgNumType w:start="1"/>', ""),
        ("<w:titlePg/>", ""),
        ('<w:pgNumType w:start="1"/><w:titlePg/>', '<w:cols w:space="708"/><w:docGrid w:linePitch="360"/>'),
        ("<w:titlePg/>", '<w:titlePg w:val="0"/>'),
        ("<w:pgSz ", '<w:type w:val="continuous"/><w:pgSz w:code="9" '),
        ('<w:headerReference w:type="first" r:id="rId6"/><w:footerReference w:type="first" r:id="rId7"/>', ""),
    ],
    ids=["no start", "no first page", "neither", "turned off", "continuous", "no first header"],
)  # fmt: skip
def test_whatever_its_section_lacks_an_appendix_has_pages_of_its_own(tmp_path: Path, old: str, new: str) -> None:
    docx = render(dispatch(appendices=LETTER.appendices[2:] * 2), changed(tmp_path, (DOCUMENT, old, new))).docx
    assert lint(docx) == [] and audit(docx) == []
    for section in _sections(docx)[1:]:
        assert '<w:pgNumType w:start="1"/>' in section
        assert "<w:titlePg/>" in section
        assert "continuous" not in section
        assert section.count('w:type="first"') == 2


def test_a_template_on_its_side_has_its_appendices_as_they_say(tmp_path: Path) -> None:
    upright, turned = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    docx = render(LETTER, changed(tmp_path, (DOCUMENT, upright, turned))).docx
    assert ["landscape" in section for section in _sections(docx)] == [True, False, True, False]
    assert upright in _sections(docx)[1]


def test_no_author_may_write_the_slots_of_the_end(tmp_path: Path) -> None:
    for name in ("appendices", "letter_ends"):
        stray = f"<w:p><w:r><w:t>{{{{ d.{name} }}}}</w:t></w:r></w:p><w:sectPr>"
        with pytest.raises(TemplateError, match=f"không có ô d.{name}"):
            render(dispatch(), changed(tmp_path / name, (DOCUMENT, "<w:sectPr>", stray)))
