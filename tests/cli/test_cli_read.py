"""congvan read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import congvan as cv
import examples
from cli.conftest import Run
from foreign.test_read_by_words import two
from rawdocx import docx, p
from render.cases import dispatch


@pytest.mark.parametrize("name", examples.NAMES)
def test_what_is_read_sets_the_same_letter(congvan: Run, tmp_path: Path, name: str) -> None:
    cv.render(examples.document(name)).save(tmp_path / "a.docx")
    outcome = congvan("read", "a.docx", "-o", "a.yaml")
    *pictures, reported = outcome.stdout.splitlines()
    assert (outcome.code, reported, outcome.stderr) == (0, "Đã ghi: a.yaml", "")
    assert pictures == [f"Đã ghi: a_files/{one.name}" for one in sorted(tmp_path.glob("a_files/*"))]
    assert congvan("render", "a.yaml", "-o", "b.docx").code == 0
    first, second = cv.read(tmp_path / "a.docx"), cv.read(tmp_path / "b.docx")
    assert (first.document, first.layout) == (second.document, second.layout)


def test_the_file_goes_beside_the_word_file_and_keeps_the_layout(congvan: Run, tmp_path: Path) -> None:
    layout = cv.Layout(font_size=13, margins=cv.Margins(left=32))
    cv.render(dispatch(layout=layout)).save(tmp_path / "a.docx")
    assert congvan("read", "a.docx").stdout == "Đã ghi: a.yaml\n"
    assert cv.load(tmp_path / "a.yaml") == dispatch().canonical().model_copy(update={"layout": layout})


def test_a_file_that_is_there_is_kept(congvan: Run, tmp_path: Path) -> None:
    cv.render(dispatch()).save(tmp_path / "a.docx")
    (tmp_path / "a.yaml").write_text("mine", encoding="utf-8")
    outcome = congvan("read", "a.docx", "-o", "a.yaml")
    assert outcome.code == 2 and "--force" in outcome.stderr
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "mine"
    assert congvan("read", "a.docx", "-o", "a.yaml", "--force").code == 0
    assert cv.load(tmp_path / "a.yaml") == dispatch().canonical()


@pytest.mark.parametrize("content", [None, b"", b"no zip"], ids=["missing", "empty", "other"])
def test_what_cannot_be_read_ends_with_2(congvan: Run, tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.docx").write_bytes(content)
    outcome = congvan("read", "a.docx", "-o", "a.yaml")
    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.stderr
    assert not (tmp_path / "a.yaml").exists()


def test_an_incomplete_letter_is_written_with_what_is_missing(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(docx(p("Kính gửi: Bộ Tài chính") + p("Sở Tài chính báo cáo.")))
    outcome = congvan("read", "a.docx")
    assert outcome.code == 1
    assert any("a.docx subject: thiếu trích yếu" in line for line in outcome.problems)
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert "# thiếu trích yếu: " in text and "\n#subject:\n" in text and "\n  - Bộ Tài chính\n" in text
    assert congvan("render", "a.yaml").code == 2
    assert any("subject is missing" in line for line in congvan("--lang", "en", "read", "a.docx", "--force").problems)


def test_what_the_template_does_not_offer_is_left_out_and_reported(congvan: Run, tmp_path: Path) -> None:
    from congvan.template import load_template

    wide = cv.Layout(font_size=13, margins=cv.Margins(left=50))
    compiled = load_template("dispatch")
    from congvan.page import lay_out

    (tmp_path / "a.docx").write_bytes(compiled.fill(lay_out(dispatch(layout=wide), compiled.frame)))
    outcome = congvan("read", "a.docx")
    assert (outcome.code, len(outcome.problems)) == (0, 1)
    assert "layout.margins.left" in outcome.stderr and "đã bỏ" in outcome.stderr
    assert cv.load(tmp_path / "a.yaml").layout == cv.Layout(font_size=13)


def test_each_document_of_a_file_gets_a_file_of_its_own(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(two())
    (tmp_path / "a_2.yaml").write_text("mine", encoding="utf-8")
    assert congvan("read", "a.docx").code == 2
    assert not (tmp_path / "a.yaml").exists()
    outcome = congvan("read", "a.docx", "--force")
    assert (outcome.code, outcome.stdout) == (0, "Đã ghi: a.yaml\nĐã ghi: a_2.yaml\n")
    assert cv.load(tmp_path / "a.yaml").number.number == 11
    assert cv.load(tmp_path / "a_2.yaml").number.number == 12


def test_what_is_in_files_of_its_own_is_read_with_its_document_or_alone(congvan: Run, tmp_path: Path) -> None:
    shutil.copy(examples.TEMPLATES / "dispatch" / "examples" / "with_appendices.yaml", tmp_path / "a.yaml")
    assert congvan("render", "a.yaml", "--apart", "--signed-at", "2026-03-20 09:15:30").code == 0
    assert congvan("read", "a.docx", "--apart", "a-1.docx", "--apart", "a-2.docx", "-o", "b.yaml").code == 0
    assert cv.load(tmp_path / "b.yaml").canonical() == cv.load(tmp_path / "a.yaml").canonical()
    alone = congvan("read", "a-2.docx", "-o", "-")
    assert (alone.code, alone.stderr) == (0, "")
    assert alone.stdout.startswith("# Phụ lục II (Kèm theo Công văn số 214/SGDĐT-KHTC")
    assert "\nappendices:\n" in alone.stdout
