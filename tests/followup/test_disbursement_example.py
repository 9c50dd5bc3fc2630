"""The worked example of disbursement, run whole: letters without errors, one story in text, table, page and memory."""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
import yaml

import congvan as cv
from congvan.comparing import diff, verify
from congvan.errors import CongvanError
from congvan.followup import letter_as_issued, read_cycle
from docs.blocks import RUN, Runner, blocks
from support.geometry import MM, Pages

pytestmark = pytest.mark.office
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "tutorial_disbursement.md"
LETTERS = ("thang11", "nhac", "thang12")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the department at the end of the story."""
    folder = tmp_path_factory.mktemp("disbursement")
    shutil.copytree(ROOT / "examples" / "disbursement", folder, dirs_exist_ok=True)
    before = Path.cwd()
    os.chdir(folder)
    try:
        runner = Runner(PAGE.name)
        for block in blocks(PAGE.read_text(encoding="utf-8")):
            if block.language in RUN:
                runner.run(block)
        yield folder
    finally:
        os.chdir(before)


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_has_no_error_and_its_file_says_what_its_data_say(office: Path, name: str) -> None:
    assert not cv.check(office / f"{name}.docx").errors
    if name != "thang11":  # whose workbook was changed afterwards
        assert diff(office / f"{name}.yaml", office / f"{name}.docx").is_same


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_between_its_margins_and_ends_with_its_signature(office: Path, name: str) -> None:
    pages = Pages((office / f"{name}.pdf").read_bytes())
    for word in pages.words:
        width, _ = pages.size_mm(word.page)
        assert word.x0 >= 30 * MM - 2 and word.x1 <= (width - 20) * MM + 2, word
    assert pages.find_line("Lê Văn Bình").page == pages.find_line("Nơi nhận:").page


def test_the_appendix_lies_on_its_side_with_every_unit_and_the_totals_of_the_text(office: Path) -> None:
    with pdfplumber.open(io.BytesIO((office / "thang11.pdf").read_bytes())) as document:
        turned = [page for page in document.pages if page.width > page.height]
        rows = [row for page in turned for table in page.extract_tables() for row in table]
        text = " ".join(" ".join((page.extract_text() or "").split()) for page in document.pages)
    names = [row[1] for row in rows if (row[0] or "").isdigit()]
    assert len(names) == 18
    assert [row[5] for row in rows if row[1] == "Tổng số"] == ["59,4%"]
    assert "đạt 59,4%" in text
    for lagging in re.findall(r"(?:, |: )([A-ZĐ][^(,:;]+) \((\d+(?:,\d+)?%)\)", text):
        assert any(lagging[0] in (row[1] or "") and row[5] == lagging[1] for row in rows), lagging


def test_the_memory_of_the_cycle_holds_what_was_done(office: Path) -> None:
    cycle = yaml.safe_load((office / "theodoi.yaml").read_text(encoding="utf-8"))
    kinds = [(one["kind"], one["issued"]["number"]) for one in cycle["letters"]]
    assert kinds == [
        ("main", "3127/SNNMT-PTNT"), ("main", "3589/SNNMT-PTNT"), ("reminder", "3801/SNNMT-PTNT"),
        ("final", "3955/SNNMT-PTNT"),
    ]  # fmt: skip
    (november,) = [one for one in cycle["letters"] if one["issued"]["number"].startswith("3589")]
    assert november["edits"] == ["khoản 4, điểm b: 13/11/2026 → 16/11/2026"]
    assert (office / november["data"][0]["file"]).read_bytes() != (office / "so_lieu_1031.xlsx").read_bytes()


def test_what_was_issued_is_proved_by_the_kept_copies_alone(office: Path) -> None:
    cycle = read_cycle(office / "theodoi.yaml")
    as_issued = letter_as_issued(cycle, office / "thang11.yaml", office).document
    changes = verify(office / "thang11_cuoi.docx", as_issued).changes
    assert [line for one in changes for line in one.lines("vi")] == ["khoản 4, điểm b: 13/11/2026 → 16/11/2026"]
    now = verify(office / "thang11_cuoi.docx", office / "thang11.yaml").changes
    assert len(now) > len(changes)  # the workbook was changed afterwards
    with pytest.raises(CongvanError, match="chu kỳ không có công văn"):
        letter_as_issued(cycle, office / "thang10.yaml.bak", office)


def test_a_copy_that_was_changed_proves_nothing(office: Path) -> None:
    cycle = read_cycle(office / "theodoi.yaml")
    (letter,) = [one for one in cycle.letters if one.issued and one.issued.number.startswith("3589")]
    (kept,) = [one for one in letter.data if one.of == "so_lieu_1031.xlsx"]
    content = (office / kept.file).read_bytes()
    try:
        (office / kept.file).write_bytes(content + b"x")
        with pytest.raises(CongvanError, match="đã mất hoặc đã sửa"):
            letter_as_issued(cycle, office / "thang11.yaml", office)
    finally:
        (office / kept.file).write_bytes(content)


def test_the_page_for_the_chief_is_one_sheet(office: Path) -> None:
    with pdfplumber.open(io.BytesIO((office / "tinh_hinh.pdf").read_bytes())) as document:
        (page,) = document.pages
        said = page.extract_text()
    for words in ("34,97 tỷ đồng", "59,0%", "Mục tiêu 85%", "xã Đông Sơn: 0,0%"):
        assert words in said
