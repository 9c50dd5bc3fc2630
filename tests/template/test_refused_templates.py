"""A template that cannot be used says everything that is wrong with it, where, and what would be right."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from congvan.errors import TemplateError, UnknownName, UnreadableDocument
from congvan.renderer import render
from congvan.template import load_template
from congvan.vocabulary import STANDING_ALONE, Component, Zone, in_zone
from render.cases import CONTACT, dispatch
from template.folders import (
    CIRCULATION,
    DOCUMENT,
    FOOTER,
    SHIPPED,
    STYLES,
    changed,
    folder_of,
    paragraph,
    shipped_parts,
    slot,
)


def _problems(folder: Path) -> list[str]:
    with pytest.raises(TemplateError) as caught:
        load_template(folder)
    return [problem.format("en") for problem in caught.value.problems]


def test_every_style_and_slot_that_a_file_of_python_docx_lacks_is_reported(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("{{ d.number }}")
    document.save(target)
    reported = _problems(folder_of(tmp_path, target.getvalue()))
    missing = {line.split("“")[1].split("”")[0] for line in reported if "the style" in line}
    shipped = set(re.findall(r'w:styleId="(Cv\w+)"', shipped_parts()[STYLES].decode()))
    # what only appendices, tables, pictures, forms and enclosures use is missed when there are some
    wanted_later = {component.style for component in (*in_zone(Zone.APPENDIX, *STANDING_ALONE), Component.ENCLOSURE)}
    assert missing == shipped - wanted_later - {"CvGap", "CvPageNumber"}
    slots = {line.split("d.")[1].split(" ")[0] for line in reported if "the slot d." in line}
    assert slots == {"agency", "national", "place_date", "subject", "addressees", "body", "recipients", "signature"}
    assert len(reported) == len(missing) + len(slots)


def test_a_misspelt_slot_is_reported_with_the_nearest_name(tmp_path: Path) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, "{{ d.subject }}", "{{ d.subjct }}")))
    assert any("there is no slot d.subjct" in line and "Did you mean “subject”?" in line for line in reported)
    assert any("the slot d.subject is missing" in line for line in reported)


def test_a_slot_that_occurs_twice_is_reported(tmp_path: Path) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, slot("body"), slot("body") * 2)))
    assert reported == ["template.docx: the slot d.body occurs 2 times; it may occur once"]


def test_two_slots_of_one_component_are_reported(tmp_path: Path) -> None:
    looped = "".join(
        paragraph(text) for text in ("{%p for line in d.signature_lines %}", "{{ line }}", "{%p endfor %}")
    )
    (reported,) = _problems(changed(tmp_path, (DOCUMENT, slot("body"), slot("body") + looped)))
    assert "d.signature, d.signature_lines" in reported


@pytest.mark.parametrize(
    "text",
    ["Nội dung: {{p d.body }}", "{{p d.body }} và {{p d.legal_bases }}", "{% if d.marks %}{{p d.body }}{% endif %}"],
)
def test_a_block_slot_that_is_not_alone_is_reported_with_its_paragraph(tmp_path: Path, text: str) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, slot("body"), paragraph(text))))
    assert any("must be alone in its paragraph" in line and re.search(r"paragraph \d+: “", line) for line in reported)


def test_a_block_slot_written_as_a_text_slot_is_reported_with_the_right_form(tmp_path: Path) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, slot("body"), paragraph("{{ d.body }}"))))
    assert any("write {{p d.body }}" in line for line in reported)


def test_a_text_slot_written_as_a_block_slot_is_reported(tmp_path: Path) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, "{{ d.subject }}", "{{p d.subject }}")))
    assert reported


def test_a_block_slot_beside_a_picture_is_reported(tmp_path: Path) -> None:
    with_picture = slot("body").replace("</w:p>", "<w:r><w:drawing/></w:r></w:p>")
    reported = _problems(changed(tmp_path, (DOCUMENT, slot("body"), with_picture)))
    assert any("must be alone" in line for line in reported)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }}",
        "{{ d.__class__ }}",
        "{{ d.number.__class__.__mro__ }}",
        "{{ d.number|upper }}",
        "{{ d.number.upper() }}",
        "{{ range(9) }}",
        "{{ 'a' * 10**9 }}",
        "{{ d['number'] }}",
        "{{ x }}",
        "{{ d }}",
        "{% set x = 1 %}",
        "{% include 'a' %}",
        "{% macro m() %}{% endmacro %}",
        "{% raw %}{{ x }}{% endraw %}{{ 1 }}",
        "{% for i in range(9) %}{{ i }}{% endfor %}",
        "{% for x in d.body %}{{ x }}{% endfor %}",
        "{% for x in d.recipient_lines if x %}{{ x }}{% endfor %}",
        "{% for a, b in d.recipient_lines %}{{ a }}{% endfor %}",
        "{% if d.number == '1' %}x{% endif %}",
        "{% if d.nonesuch %}x{% endif %}",
        "{{ d.number if d.subject }}",
        "{{ d.margin_top }}",
        "{{ self }}",
        "{{ loop.index }}",
    ],
)
def test_syntax_beyond_slots_conditions_and_lists_is_refused(tmp_path: Path, text: str) -> None:
    folder = changed(tmp_path, (DOCUMENT, slot("body"), slot("body") + paragraph(text.replace("'", "&apos;"))))
    reported = _problems(folder)
    assert reported
    assert all(line.startswith("word/document.xml") or "occurs" in line or "uses" in line for line in reported), (
        reported
    )


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("{{ d.recipient_lines }}", "d.recipient_lines is a list, write {%p for line in d.recipient_lines %}"),
        ("{% for x in d.number %}{{ x }}{% endfor %}", "d.number is not a list, write {{ d.number }}"),
    ],
)
def test_a_list_taken_for_a_text_is_reported_and_the_other_way_round(tmp_path: Path, text: str, right: str) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, slot("body"), slot("body") + paragraph(text))))
    assert any(right in line for line in reported), reported


def test_what_cannot_be_parsed_is_refused_with_the_reason(tmp_path: Path) -> None:
    reported = _problems(changed(tmp_path, (DOCUMENT, slot("body"), slot("body") + paragraph("{% if d.marks %} x"))))
    assert any("syntax" in line for line in reported)


def test_a_condition_on_a_slot_that_is_never_printed_is_reported(tmp_path: Path) -> None:
    conditional = "".join(paragraph(text) for text in ("{%p if d.contact %}", "Có", "{%p endif %}"))
    (reported,) = _problems(changed(tmp_path, (FOOTER, slot("contact"), conditional)))
    assert "a condition uses d.contact" in reported


def test_footnotes_of_the_template_itself_are_refused(tmp_path: Path) -> None:
    note = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    (reported,) = _problems(changed(tmp_path, (DOCUMENT, slot("body"), slot("body") + note)))
    assert "must not have footnotes of its own" in reported


@pytest.mark.parametrize(
    ("part", "name", "fields"),
    [
        (FOOTER, "contact", {"contact": CONTACT}),
        (CIRCULATION, "circulation", {"circulation": "internal_only"}),
        (DOCUMENT, "marks", {"urgency": "urgent"}),
        (DOCUMENT, "legal_bases", {"legal_bases": ["Căn cứ Luật"]}),
        (DOCUMENT, "more_recipients", {"recipients": ["Như trên", *(f"Sở {n}" for n in range(40))]}),
    ],
)
def test_a_dispatch_that_says_what_the_template_has_no_slot_for_is_refused(
    tmp_path: Path, part: str, name: str, fields: dict[str, object]
) -> None:
    folder = changed(tmp_path, (part, slot(name), "<w:p/>"))
    assert render(dispatch(), folder).docx
    with pytest.raises(TemplateError) as caught:
        render(dispatch(**fields), folder)
    (problem,) = caught.value.problems
    assert f"no slot d.{name}" in problem.message.en and "would be lost" in problem.message.en
    assert f"không có ô d.{name}" in problem.message.vi


def test_every_fault_is_reported_at_once_in_both_languages(tmp_path: Path) -> None:
    folder = changed(
        tmp_path,
        (DOCUMENT, "{{ d.subject }}", "{{ d.subjct }}"),
        (DOCUMENT, slot("body"), paragraph("a {{p d.body }}")),
        (STYLES, 'w:styleId="CvPoint"', 'w:styleId="CvOther"'),
    )
    with pytest.raises(TemplateError) as caught:
        load_template(folder)
    vietnamese, english = caught.value.format("vi"), caught.value.format("en")
    assert len(caught.value.problems) >= 3
    assert "thiếu kiểu “CvPoint”" in vietnamese and "the style “CvPoint” is missing" in english
    assert "d.subjct" in vietnamese and "d.subjct" in english


def test_what_is_not_a_word_file_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument):
        load_template(folder_of(tmp_path, b"no docx"))


def test_a_manifest_with_mistakes_is_reported_with_its_lines(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, (SHIPPED / "template.docx").read_bytes())
    manifest = (SHIPPED / "template.yaml").read_text("utf-8").replace("agency_line:", "agency_lines:")
    (folder / "template.yaml").write_text(manifest, "utf-8")
    with pytest.raises(TemplateError) as caught:
        load_template(folder)
    assert {problem.path for problem in caught.value.problems} == {"agency_line", "agency_lines"}
    assert any(problem.line == 10 for problem in caught.value.problems)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "t", (SHIPPED / "template.docx").read_bytes())
    (folder / "template.docx").unlink()
    with pytest.raises(TemplateError) as caught:
        load_template(folder)
    assert "template.docx" in caught.value.format("en")


def test_an_unknown_name_offers_the_near_one() -> None:
    with pytest.raises(UnknownName) as caught:
        load_template("dispach")
    assert "dispatch" in caught.value.format("en")


@pytest.mark.parametrize(
    ("line", "wrong", "reported"),
    [
        ("form: PL III, Mẫu 1.5", "form: Mẫu 1.55", "There is no form named “1.55”. Did you mean: 1.5"),
        (
            "model: dispatch",
            "model: named_document",
            "is not the form's model: must be dispatch",
        ),
        ("profile: nd30", "profile: nd31", "named “nd31”. Did you mean: nd30"),
    ],
)
def test_a_manifest_that_names_what_does_not_exist_is_reported_at_its_line(
    tmp_path: Path, line: str, wrong: str, reported: str
) -> None:
    folder = folder_of(tmp_path, (SHIPPED / "template.docx").read_bytes())
    manifest = (SHIPPED / "template.yaml").read_text("utf-8")
    number = manifest.splitlines().index(line) + 1
    (folder / "template.yaml").write_text(manifest.replace(line, wrong), "utf-8")
    with pytest.raises(TemplateError) as caught:
        load_template(folder)
    (problem,) = caught.value.problems
    assert reported in problem.message.en
    assert problem.line == number


def test_a_template_is_held_to_the_slots_of_the_form_that_it_names(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, (SHIPPED / "template.docx").read_bytes())
    manifest = (SHIPPED / "template.yaml").read_text("utf-8")
    (folder / "template.yaml").write_text(
        manifest.replace("Mẫu 1.5", "Mẫu 1.4").replace("model: dispatch", "model: named_document"), "utf-8"
    )
    reported = _problems(folder)
    assert any("there is no slot d.subject" in line for line in reported)
    assert any("the slot d.document_type is missing" in line for line in reported)
    assert any("“CvTitledSubject”" in line for line in reported)
