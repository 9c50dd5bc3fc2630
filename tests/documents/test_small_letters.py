"""Small letters, each the example of a kind that was once changed in silence or could not be written: what is right."""

from __future__ import annotations

import runpy
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image

import congvan as cv
from congvan.blocks import PageParagraph
from congvan.documents import Dispatch
from congvan.errors import InputError
from congvan.page import lay_out
from congvan.presets import document_file_of
from congvan.snapshot import take
from congvan.template import load_template
from render.sheet import Sheet
from support.shown_text import words_of

FILES: Final = Path(__file__).parents[1] / "data" / "writing"
SCRIPT: Final = Path(__file__).parents[2] / "scripts" / "measure_lines.py"
REFUSED: Final = {"w_flowtrap", "w_stray"}
WRITTEN: Final = sorted({path.stem for path in FILES.glob("*.yaml")} - REFUSED - {"w_image"})
LINES: Final = {
    "h1": ["Ban Chỉ đạo bảo vệ", "và phát triển", "nông thôn và đô thị mới", "số hóa và Đề án 09"],
    "h2": ["Ban Chỉ đạo phát triển", "nông, lâm nghiệp,", "công nghiệp,", "đổi mới quản lý,", "số hóa và Đề án 09"],
    "h4": ["Sở Nông nghiệp", "và Phát triển", "nông thôn"],
    "h7": ["Chi cục Quản lý", "chất lượng nông lâm sản", "và thủy sản"],
}
"""Lines of the agency's name: the author's own, broken again only where they fit in no size of the law."""


def _letter(name: str) -> Dispatch:
    letter = cv.load(FILES / f"{name}.yaml")
    assert isinstance(letter, Dispatch)
    return letter


def _refused(name: str) -> list[cv.Problem]:
    with pytest.raises(InputError) as caught:
        cv.load(FILES / f"{name}.yaml")
    return list(caught.value.problems)


def _words(name: str) -> list[str]:
    return words_of(cv.render(_letter(name)).docx)


@pytest.mark.parametrize("name", WRITTEN)
def test_it_is_read_back_as_it_was_meant(name: str) -> None:
    letter = _letter(name)
    assert cv.read(cv.render(letter).docx).document == letter.canonical()
    assert cv.Dispatch.model_validate_json(letter.model_dump_json()) == letter


@pytest.mark.parametrize("name", [name for name in WRITTEN if name.startswith("w_")])
def test_nothing_is_found_in_it(name: str) -> None:
    assert cv.check(cv.render(_letter(name)).docx).codes == ()


@pytest.mark.parametrize("name", LINES)
def test_the_lines_of_the_agency_are_kept_or_broken_between_words(name: str) -> None:
    blocks = lay_out(_letter(name), load_template("dispatch").frame).blocks("agency")
    own = [block for block in blocks if isinstance(block, PageParagraph) and block.style == "CvIssuingAgency"]
    found = [line for block in own for line in "".join(run.text for run in block.runs).split("\n")]
    assert found == LINES[name]


def test_a_comma_in_a_flow_list_is_reported_at_its_place() -> None:
    problems = _refused("w_flowtrap")
    assert [(one.path, one.line, one.column) for one in problems] == [
        ("addressees[1]", 6, 22), ("addressees[2]", 6, 27), ("addressees[4]", 6, 56),
    ]  # fmt: skip
    assert all("put the name between quotes, or write" in one.message.en for one in problems)


def test_lines_of_a_block_are_paragraphs_and_addressees() -> None:
    assert [block.text.plain for block in _letter("body_of_lines").body] == [  # type: ignore[union-attr]
        "Sở Tài chính nhận được Công văn của Bộ Tài chính.", "Về việc này, Sở có ý kiến như sau:",
        "1. Nhất trí với dự thảo.", "2. Đề nghị bổ sung Điều 5.", "Trân trọng.",
    ]  # fmt: skip
    assert _letter("addressees_of_lines").addressees == ("Bộ Tài chính", "Bộ Y tế")


def test_a_star_without_its_partner_is_reported_with_how_to_escape_it() -> None:
    (problem,) = _refused("w_stray")
    assert (problem.path, problem.line, problem.column) == ("body[0].text", 8, 5)
    assert r"\*" in problem.message.en


def test_a_file_copy_without_a_colon_is_printed_with_it() -> None:
    assert "- Lưu: VT, QLNS." in _words("w_luu")


def test_an_addressee_of_two_lines_is_one() -> None:
    assert len(_letter("w_addr2line").addressees) == 1
    words = "\n".join(_words("w_addr2line"))
    assert "Kính gửi: Ông Nguyễn Văn B\n(Địa chỉ: số 1 đường Hoa Sen, phường Hoa Sen)" in words


def test_a_document_cited_nowhere_is_reported_at_its_place() -> None:
    path = FILES / "unused.yaml"
    loaded = document_file_of(path.read_text(encoding="utf-8"), file=path.name).letter()
    (notice,) = loaded.notices
    assert (notice.path, notice.line, notice.column) == ("citations.a", 12, 3)
    assert "is not cited" in notice.message.en


def test_the_second_position_is_in_capitals() -> None:
    docx = cv.render(_letter("w_sigfor")).docx
    position = _letter("w_sigfor").signatory.advisory_position[0]
    runs = [run for paragraph in take(docx).paragraphs for run in paragraph.runs if run.text == position]
    assert runs and all(run.format.caps for run in runs)


def test_a_picture_beside_the_file_is_printed(tmp_path: Path) -> None:
    shutil.copy(FILES / "w_image.yaml", tmp_path)
    with pytest.raises(InputError, match=r"w_image\.yaml:9:12 .*logo\.png"):
        cv.load(tmp_path / "w_image.yaml")
    Image.new("L", (200, 100)).save(tmp_path / "logo.png")
    letter = cv.load(tmp_path / "w_image.yaml")
    docx = cv.render(letter).docx
    assert cv.check(docx).codes == ()
    assert cv.read(docx).document == letter.canonical()


@pytest.mark.office
def test_no_line_is_torn_by_symbols_and_dates(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> None:
    docx = cv.render(_letter("river")).docx
    (pdf,) = pdfs_of([docx])
    script: dict[str, Any] = runpy.run_path(str(SCRIPT))
    lines = list(script["full_lines"](pdf))
    assert lines and max(map(script["gap"], lines)) <= script["WIDEST"]
    words = "\n".join(words_of(docx))
    assert all(symbol in words for symbol in ("427/BYTA-C04 ngày 02/02/2026", "3169/TCT06 ngày 16/7/2025"))


@pytest.mark.office
def test_two_rows_of_a_table_that_ends_the_letter_are_kept_with_the_signature(
    pdfs_of: Callable[[Sequence[bytes]], list[bytes]],
) -> None:
    letter = _letter("table_ends_letter")
    (pdf,) = pdfs_of([cv.render(letter).docx])
    sheet = Sheet(pdf, letter)
    page = sheet.recipients_label.page
    above = [line for line in sheet.lines if line.page == page and line.baseline < sheet.recipients_label.baseline - 4]
    assert page > 1
    assert len([line for line in above if sheet.top < line.baseline]) >= 3  # two rows and the mark
