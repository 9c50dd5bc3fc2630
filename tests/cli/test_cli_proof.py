"""congvan proof."""

from __future__ import annotations

import shutil
from pathlib import Path

import congvan as cv
from cli.conftest import Run
from congvan.snapshot import take
from support.validators import audit

CORRECTIONS = Path(__file__).parents[1] / "data" / "corrections.yaml"


def test_each_place_is_shown_in_its_sentence_with_the_change(congvan: Run, tmp_path: Path) -> None:
    shutil.copy(CORRECTIONS, tmp_path / "a.yaml")
    outcome = congvan("proof", "a.yaml")
    assert outcome.code == 0
    assert "Chính tả (8)" in outcome.stdout
    assert "hồ sơ [thành toán → thanh toán] trực tuyến;" in outcome.stdout


def test_a_right_letter_has_nothing(congvan: Run, tmp_path: Path) -> None:
    shutil.copy(CORRECTIONS, tmp_path / "a.yaml")
    assert congvan("proof", "a.yaml", "--select", "P24", "--lang", "en").stdout == "Nothing was found in the words.\n"


def test_the_changes_are_written_as_tracked_ones(congvan: Run, tmp_path: Path) -> None:
    docx = cv.render(cv.load(CORRECTIONS)).docx
    (tmp_path / "a.docx").write_bytes(docx)
    assert congvan("proof", "a.docx", "--track", "b.docx").code == 0
    tracked = (tmp_path / "b.docx").read_bytes()
    shown = "\n".join(paragraph.text for paragraph in take(tracked).paragraphs)
    assert "hồ sơ thanh toán trực tuyến" in shown and "thành toán" not in shown
    assert audit(tracked) == []
    assert (tmp_path / "a.docx").read_bytes() == docx


def test_a_data_file_has_no_tracked_changes(congvan: Run, tmp_path: Path) -> None:
    shutil.copy(CORRECTIONS, tmp_path / "a.yaml")
    outcome = congvan("proof", "a.yaml", "--track", "b.docx", "--lang", "en")
    assert outcome.code == 2 and "--track needs a .docx file" in outcome.stderr
    assert not (tmp_path / "b.docx").exists()


def test_the_dictionary_that_was_read_is_said(congvan: Run, tmp_path: Path) -> None:
    shutil.copy(CORRECTIONS, tmp_path / "a.yaml")
    (tmp_path / "vi.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "vi.dic").write_text("1\nvà\n", encoding="utf-8")
    outcome = congvan("proof", "a.yaml", "--dictionary", "vi.dic", "--lang", "en")
    assert outcome.stderr.startswith("Dictionary: vi.dic") and "P19" in outcome.stdout
