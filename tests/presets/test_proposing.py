"""Mẫu từ văn bản đã ban hành: its example gives the document back, whatever the document was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import congvan as cv
from congvan.comparing import diff, document_of
from congvan.documents import AdministrativeDocument
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.fielded.preset_file import letter_preset_of
from congvan.presets.fielded.proposing import preset_text, proposed
from congvan.presets.fielded.writing import example_of
from congvan.source import Tree
from examples import NAMES, document as example
from support.other_hands import HANDS


def given_back(document: AdministrativeDocument) -> AdministrativeDocument:
    preset = letter_preset_of(preset_text("mau", "Mẫu", document))
    back = FieldedFile(Tree(example_of(preset)), preset).letter().document
    assert back.__class__ is document.__class__
    return back


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_given_back(name: str) -> None:
    document = example(name)
    comparison = diff(document, given_back(document))
    assert [line for one in comparison.changes for line in one.lines("vi")] == []
    assert not comparison.form


def test_fields_carry_the_words_that_they_came_from() -> None:
    document = example("dispatch/examples/minimal").model_copy(
        update={"body": ("Trước ngày 15/10/2026, giải ngân 70% của 1.000.000 đồng trong năm 2026 {nguyên văn}.",)}
    )
    _, found = proposed(document)
    assert [(one.words, one.spec.type.value) for one in found] == [
        ("15/10/2026", "date"),
        ("1.000.000 đồng", "money"),
        ("70%", "percent"),
        ("2026", "year"),
    ]
    assert diff(document, given_back(document)).is_same


def test_the_same_words_are_one_field() -> None:
    document = example("dispatch/examples/minimal").model_copy(update={"body": ("Từ 01/10/2026, và từ 01/10/2026.",)})
    _, found = proposed(document)
    assert len(found) == 1


@pytest.mark.parametrize("hand", HANDS)
def test_a_letter_written_by_hand_is_given_back_on_the_page_too(hand: str, tmp_path: Path) -> None:
    written = tmp_path / "written.docx"
    written.write_bytes(HANDS[hand].right())
    back = given_back(document_of(written))
    for other in (back, cv.render(back).save(tmp_path / "back.docx")):
        comparison = diff(written, other)
        assert comparison.is_same
        assert not comparison.form


CORPUS = os.environ.get("CONGVAN_CORPUS", "")
DISPATCHES = sorted(Path(CORPUS).glob("dispatch*.docx")) if CORPUS else []


@pytest.mark.skipif(not DISPATCHES, reason="CONGVAN_CORPUS names no folder with dispatches")
@pytest.mark.parametrize("path", DISPATCHES, ids=[path.stem for path in DISPATCHES])
def test_dispatches_of_other_hands_are_given_back_on_the_page_too(path: Path, tmp_path: Path) -> None:
    back = given_back(document_of(path))
    assert diff(path, back).is_same
    assert diff(path, cv.render(back).save(tmp_path / "back.docx")).is_same


@pytest.mark.parametrize(
    "mark", ["{** **}", "{*nghiêng*}chữ", r"\{", r"\}", r"\*\}", "{", "{{a}}", r"\{{**đậm**}", "{year_1}"]
)
def test_braces_of_words_and_of_markup_are_kept_apart(mark: str) -> None:
    words = f"Theo Công văn số 12/UBND-KT ngày 01/10/2026 của UBND tỉnh{mark}về năm 2026."
    document = example("dispatch/examples/minimal").model_copy(update={"body": (cv.Prose(words),)})
    comparison = diff(document, given_back(document))
    assert comparison.is_same
    assert not comparison.form
