"""An agency's own Word template: what it may hold and how it is filled."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from congvan import office
from congvan.renderer import render
from render.cases import CONTACT, dispatch, documents
from support.package_lint import lint
from support.shown_text import words_of
from support.validators import audit, sdk_errors
from template.folders import (
    CIRCULATION,
    DOCUMENT,
    FOOTER,
    SETTINGS,
    SHIPPED,
    STYLES,
    changed,
    folder_of,
    packed,
    paragraph,
    parts_of,
    shipped_parts,
    slot,
)

SOME = ("seed_like", "notes", "contact", "circulation_internal", "marks_express_1", "sixty_recipients", "legal_bases")


def _still_sets_everything(folder: Path) -> dict[str, bytes]:
    docxs = {name: render(documents()[name], folder).docx for name in SOME}
    for name, docx in docxs.items():
        assert lint(docx) == [], name
        assert words_of(docx) == words_of(render(documents()[name]).docx), name
    return docxs


def test_a_copy_of_the_shipped_folder_works_as_the_shipped_one(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "ours")
    (folder / "prepared.json").unlink()
    assert render(dispatch(), folder).docx == render(dispatch()).docx


def test_a_prepared_form_in_a_folder_from_anywhere_is_not_trusted(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "ours")
    prepared = folder / "prepared.json"
    written = prepared.read_text(encoding="utf-8")
    forged = written.replace("{{ d.place_date }}", "{{ 'ai' ~ 'do' }}")
    prepared.write_text(forged, encoding="utf-8")
    assert forged != written
    assert words_of(render(dispatch(), folder).docx) == words_of(render(dispatch()).docx)


@pytest.mark.office
@pytest.mark.sdk
def test_a_template_saved_by_libreoffice_still_sets_everything(tmp_path: Path) -> None:
    saved = _saved_by_libreoffice(tmp_path)
    docxs = _still_sets_everything(folder_of(tmp_path / "saved", saved))
    inherited = {_unplaced(error) for error in sdk_errors({"template": saved})["template"]}
    found = sdk_errors({name: docxs[name] for name in ("notes", "contact")})
    assert {_unplaced(error) for errors in found.values() for error in errors} <= inherited


def _unplaced(error: str) -> str:
    return error.partition(" ")[2]


def _saved_by_libreoffice(folder: Path) -> bytes:
    import subprocess

    source = folder / "template.docx"
    source.write_bytes((SHIPPED / "template.docx").read_bytes())
    found = office.find()
    assert found is not None
    subprocess.run(
        [found.path, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder / "out", source],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "out" / "template.docx").read_bytes()


def test_a_slot_that_word_split_into_runs_is_one_slot(tmp_path: Path) -> None:
    split = (
        '<w:p w:rsidR="00A1"><w:r><w:t>{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{p d.bo</w:t></w:r>'
        '<w:proofErr w:type="spellStart"/><w:r><w:t>dy }</w:t></w:r><w:r><w:t>}</w:t></w:r></w:p>'
    )
    assert set(_still_sets_everything(changed(tmp_path, (DOCUMENT, slot("body"), split)))) == set(SOME)


def test_a_template_without_a_footnotes_part_gets_one(tmp_path: Path) -> None:
    parts = shipped_parts()
    del parts["word/footnotes.xml"]
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        parts[name] = re.sub(rb"<(?:Override|Relationship)[^>]*footnotes[^>]*/>", b"", parts[name])
    parts[SETTINGS] = re.sub(rb"<w:footnotePr>.*</w:footnotePr>", b"", parts[SETTINGS])
    parts[STYLES] = re.sub(rb'<w:style [^>]*w:styleId="Footnote\w+">.*?</w:style>', b"", parts[STYLES])
    assert b"ootnote" not in parts[STYLES] + parts[SETTINGS] + parts["word/_rels/document.xml.rels"]
    docxs = _still_sets_everything(folder_of(tmp_path, packed(parts)))
    assert audit(docxs["notes"]) == []


def test_words_of_the_template_itself_are_kept(tmp_path: Path) -> None:
    folder = changed(tmp_path, (DOCUMENT, slot("body"), slot("body") + paragraph("Giữ bí mật &amp; {bảo quản} 100 %")))
    assert "Giữ bí mật & {bảo quản} 100 %" in words_of(render(dispatch(), folder).docx)


def test_lines_of_a_list_may_be_gone_through_one_by_one(tmp_path: Path) -> None:
    looped = "".join(
        paragraph(text) for text in ("{%p for line in d.recipient_lines %}", "» {{ line }}", "{%p endfor %}")
    )
    folder = changed(
        tmp_path, (DOCUMENT, slot("recipients"), looped), (DOCUMENT, slot("more_recipients"), paragraph(""))
    )
    docx = render(documents()["sixty_recipients"], folder).docx
    assert lint(docx) == []
    shown = [line for line in words_of(docx) if line.startswith("» ")]
    assert shown[:2] == ["» Nơi nhận:", "» - Như trên;"]
    assert len(shown) == 61


@pytest.mark.parametrize(
    ("part", "name", "said", "unsaid"),
    [
        (FOOTER, "contact", {"contact": CONTACT}, {}),
        (CIRCULATION, "circulation", {"circulation": "internal_only"}, {}),
        (DOCUMENT, "marks", {"urgency": "urgent"}, {}),
        (DOCUMENT, "legal_bases", {"legal_bases": ["Căn cứ Luật"]}, {}),
    ],
)
def test_a_condition_asks_whether_a_block_says_something(
    tmp_path: Path, part: str, name: str, said: dict[str, object], unsaid: dict[str, object]
) -> None:
    conditional = "".join(
        paragraph(text)
        for text in (
            f"{{%p if d.{name} %}}",
            "Có mục này",
            f"{{{{p d.{name} }}}}",
            "{%p else %}",
            "Không có",
            "{%p endif %}",
        )
    )
    folder = changed(tmp_path, (part, slot(name), conditional))
    for fields, shown, hidden in ((said, "Có mục này", "Không có"), (unsaid, "Không có", "Có mục này")):
        docx = render(dispatch(**fields), folder).docx
        assert lint(docx) == []
        text = parts_of(docx)[part]
        assert shown in text and hidden not in text
        assert not re.search(r"\{[{%]", text)


def test_a_condition_may_be_turned_round(tmp_path: Path) -> None:
    conditional = "".join(paragraph(text) for text in ("{%p if not d.contact %}", "Không có", "{%p endif %}"))
    folder = changed(tmp_path, (FOOTER, slot("contact"), conditional + slot("contact")))
    assert "Không có" in parts_of(render(dispatch(), folder).docx)[FOOTER]
    assert "Không có" not in parts_of(render(dispatch(contact=CONTACT), folder).docx)[FOOTER]


@pytest.mark.parametrize("name", ["marks", "contact", "legal_bases"])
def test_a_cell_or_a_footer_whose_paragraphs_all_vanish_keeps_one(tmp_path: Path, name: str) -> None:
    alone = "".join(paragraph(text) for text in (f"{{%p if d.{name} %}}", f"{{{{p d.{name} }}}}", "{%p endif %}"))
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>'
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>{alone}</w:tc></w:tr></w:tbl>'
    )
    part = FOOTER if name == "contact" else DOCUMENT
    folder = changed(tmp_path, (part, slot(name), alone if part == FOOTER else table + "<w:p/>"))
    docx = render(dispatch(), folder).docx
    assert lint(docx) == []
    assert audit(docx) == []


def test_a_template_edited_after_it_was_prepared_is_set_as_edited(tmp_path: Path) -> None:
    folder = shutil.copytree(SHIPPED, tmp_path / "ours")
    assert render(dispatch(), folder).docx == render(dispatch()).docx
    changed(folder, (DOCUMENT, slot("body"), slot("body") + paragraph("Sửa sau")))
    assert "Sửa sau" in words_of(render(dispatch(), folder).docx)
