"""That a template from anybody runs nothing, reaches nothing and breaks no letter: it is refused, with the place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import congvan as cv
from congvan.cli.app import run
from congvan.errors import TemplateError
from congvan.template import hardening, load_template
from hostile.files import LETTER
from template.folders import DOCUMENT, FOOTER, SHIPPED, STYLES, changed, folder_of, packed, shipped_parts, slot

THEME = "word/theme/theme1.xml"
FONTS = "word/fontTable.xml"
TEXT = "<w:body>"


def problems(folder: Path) -> list[str]:
    with pytest.raises(TemplateError) as caught:
        load_template(folder)
    assert run(["template", "check", str(folder)]) == 2
    return [problem.format("en") for problem in caught.value.problems]


def in_text(folder: Path, xml: str) -> Path:
    return changed(folder, (DOCUMENT, TEXT, f"{TEXT}<w:p>{xml}</w:p>"))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (STYLES, "</w:styles>", '<w:style w:styleId="x"><w:name w:val="{{ 7*7 }}"/></w:style></w:styles>'),
        (STYLES, "</w:styles>", "{% for a in range(9) %}{% endfor %}</w:styles>"),
        (STYLES, "</w:styles>", "{# hidden #}</w:styles>"),
        (FONTS, "</w:fonts>", "{{ 7*7 }}</w:fonts>"),
        (THEME, "<a:theme ", '<a:theme title="{{ 7*7 }}" '),
        (DOCUMENT, "<w:body>", '<w:body><w:p w:x="{{ d.agency }}"/>'),
        (DOCUMENT, "<w:body>", "<w:body><w:p><w:r><w:instrText>{{ d.agency }}</w:instrText></w:r></w:p>"),
        (FOOTER, "<w:p>", '<w:p w:x="{{ d.agency }}">'),
    ],
)
def test_marks_outside_the_text_are_refused(tmp_path: Path, part: str, old: str, new: str) -> None:
    assert old in shipped_parts()[part].decode(), (part, shipped_parts()[part][:300])
    said = problems(changed(tmp_path, (part, old, new)))
    assert any(line.startswith(part) and "may be used only in the text" in line for line in said), said


@pytest.mark.parametrize(
    "payload",
    [
        "{{ d.agency.__class__ }}", "{{ 7*7 }}", "{{ ''.join(d.agency) }}", "{{ d['agency'] }}", "{{ self }}",
        "{% set a = 1 %}", "{% include 'a' %}", "{% import 'a' as b %}", "{% macro m() %}{% endmacro %}",
        "{{ d.agency|upper }}", "{% if d.agency() %}{% endif %}",
    ],
)  # fmt: skip
def test_nothing_but_slots_conditions_and_loops_is_compiled(tmp_path: Path, payload: str) -> None:
    problems(in_text(tmp_path, f"<w:r><w:t>{payload}</w:t></w:r>"))


def test_a_template_of_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loop = "{%p for line in d.addressee_lines %}"
    inner = "{%p for one in d.recipient_lines %}"
    lines = "".join(
        f"<w:p><w:r><w:t>{mark}</w:t></w:r></w:p>" for mark in (loop, inner, "{%p endfor %}", "{%p endfor %}")
    )
    assert any("found For" in line for line in problems(changed(tmp_path / "a", (DOCUMENT, TEXT, TEXT + lines))))
    deep = "{% if d.agency %}" * 400 + "{% endif %}" * 400
    problems(in_text(tmp_path / "b", f"<w:r><w:t>{deep}</w:t></w:r>"))
    many = "{% if d.agency %}x{% endif %}" * 600
    assert any("more than 500" in line for line in problems(in_text(tmp_path / "c", f"<w:r><w:t>{many}</w:t></w:r>")))
    monkeypatch.setattr(hardening, "MOST_ELEMENTS", 100)
    assert any("more than 100 elements" in line for line in problems(in_text(tmp_path / "d", "<w:r/>")))


@pytest.mark.parametrize(
    ("xml", "word"),
    [
        ('<w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe &quot;/c calc&quot;"/>', "DDEAUTO"),
        ("<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT a</w:instrText></w:r>", "INCLUDETEXT"),
        ("<w:r><w:instrText> includepicture \"http://a.vn\"</w:instrText></w:r>", "INCLUDEPICTURE"),
        ("<w:r><w:instrText>LINK Excel.Sheet</w:instrText></w:r>", "LINK"),
        ("<w:r><w:instrText>MACROBUTTON Run x</w:instrText></w:r>", "MACROBUTTON"),
        ("<w:r><w:instrText>IF 1=1 \"</w:instrText></w:r><w:r><w:instrText>RTD a\"</w:instrText></w:r>", "RTD"),
    ],
)  # fmt: skip
def test_a_field_that_reaches_outside_is_refused(tmp_path: Path, xml: str, word: str) -> None:
    assert any(f"the field {word} fetches" in line for line in problems(in_text(tmp_path, xml)))


def test_a_picture_from_outside_is_refused_or_gone(tmp_path: Path) -> None:
    shape = (
        '<w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="file://server/a.png"/></w:pict></w:r>'
    )
    assert any("a picture from outside, “file://server/a.png”" in line for line in problems(in_text(tmp_path, shape)))


@pytest.mark.parametrize("part", [DOCUMENT, STYLES, THEME, FONTS, FOOTER])
def test_a_doctype_or_a_malformed_part_is_refused(tmp_path: Path, part: str) -> None:
    parts = shipped_parts()
    for at, data in enumerate((b'<!DOCTYPE a SYSTEM "http://a.vn/a.dtd"><a/>', b"<a:theme", b"")):
        folder = folder_of(tmp_path / str(at), packed({**parts, part: data}))
        with pytest.raises(ValueError, match=re.escape(part)) as caught:
            load_template(folder)
        assert isinstance(caught.value, cv.CongvanError)


@pytest.mark.parametrize("measure", ["3cm", "nan", "inf", "1e999", "", "٣x", "9" * 400])
def test_what_is_not_a_measure_is_reported_with_its_place(tmp_path: Path, measure: str) -> None:
    old = re.search(r'<w:pgSz w:w="(\d+)"', shipped_parts()[DOCUMENT].decode())
    assert old
    said = problems(changed(tmp_path, (DOCUMENT, old[0], f'<w:pgSz w:w="{measure}"')))
    assert any("w:pgSz w:w=" in line and "is not a measure" in line for line in said), said


def test_a_missing_section_is_reported(tmp_path: Path) -> None:
    document = re.sub(r"<w:sectPr.*</w:sectPr>", "", shipped_parts()[DOCUMENT].decode(), flags=re.DOTALL)
    said = problems(folder_of(tmp_path, packed({**shipped_parts(), DOCUMENT: document.encode()})))
    assert any("its section (w:sectPr) is missing" in line for line in said)


@pytest.mark.parametrize("value", ["inf", "nan", ".inf"])
def test_a_manifest_without_figures_or_in_another_encoding_is_reported(tmp_path: Path, value: str) -> None:
    folder = folder_of(tmp_path, (SHIPPED / "template.docx").read_bytes())
    text = (SHIPPED / "template.yaml").read_text("utf-8")
    (folder / "template.yaml").write_text(re.sub(r"agency_line: .*", f"agency_line: {value}", text), "utf-8")
    assert problems(folder)
    (folder / "template.yaml").write_bytes(text.encode("utf-16"))
    assert any("UTF-16" in line for line in problems(folder))
    (folder / "template.yaml").write_bytes(text.encode() + b"\xff")
    assert any("not UTF-8" in line for line in problems(folder))


def test_a_template_that_would_break_the_file_is_refused(tmp_path: Path) -> None:
    body = slot("agency")
    outside = re.sub(r"</?w:p(?: [^>]*)?>|<w:pPr>.*?</w:pPr>", "", body)
    said = problems(changed(tmp_path, (DOCUMENT, body, outside)))
    assert any("would break the file" in line for line in said), said


def test_a_folder_named_by_a_string_is_followed_like_one_named_by_a_path(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, (SHIPPED / "template.docx").read_bytes())
    letter = cv.loads(LETTER)
    before = cv.render(letter, str(folder)).docx
    assert load_template("dispatch") is load_template("dispatch")
    (folder / "template.docx").write_bytes(
        (changed(tmp_path / "b", (DOCUMENT, TEXT, f"{TEXT}<w:p/>")) / "template.docx").read_bytes()
    )
    assert cv.render(letter, str(folder)).docx == cv.render(letter, folder).docx != before


def test_a_slot_in_the_last_section_is_reported(tmp_path: Path) -> None:
    from support.fuzzing import TARGETS, fuzz_case

    for number in (468, 761):
        assert TARGETS["templates"].run(fuzz_case("templates", 1, number)) in ("TemplateError", "taken")
    marked = "<w:p><w:r><w:t>{{p d.legal_bases }}</w:t></w:r></w:p></w:sectPr></w:body>"
    assert problems(changed(tmp_path, (DOCUMENT, "</w:sectPr></w:body>", marked)))
