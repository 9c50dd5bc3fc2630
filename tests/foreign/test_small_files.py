"""Small files, each the example of a kind that was once judged, mended or read wrongly: what is right of each."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import congvan as cv
from congvan.checker import check
from congvan.findings import Severity
from congvan.fixer import fix, to_unicode
from congvan.fixer.same_words import words_of
from congvan.reader import read
from congvan.snapshot import take

FILES = Path(__file__).parents[1] / "data" / "reading"
MADE_WITHOUT_LINES = {"ND0204", "ND0108", "ND0510", "ND0505", "P22"}
"""What the bare files lack besides: drawn lines, the space above the subject, a province that is there on the day."""
EVERY = sorted(path.stem for path in FILES.glob("*.docx"))


def data(name: str) -> bytes:
    return (FILES / f"{name}.docx").read_bytes()


def codes(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx)} - MADE_WITHOUT_LINES


def texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in take(docx).paragraphs]


@pytest.mark.parametrize("name", EVERY)
def test_mending_keeps_the_words_and_is_done_at_the_first_run(name: str) -> None:
    fixed = fix(data(name))
    assert words_of(take(fixed.docx)) == words_of(take(data(name)))
    assert fixed.refused == ()
    again = fix(fixed.docx)
    assert (again.docx, again.repairs) == (fixed.docx, ())


def test_labels_a_quotation_and_an_aside_in_italics_are_right_and_left_alone() -> None:
    docx = cv.render(cv.load(FILES / "labels.yaml")).docx
    assert check(docx).errors == ()
    assert fix(docx).docx == docx


def test_white_filler_is_left_reported_and_not_a_word() -> None:
    docx = data("hidden_white")
    assert codes(docx) == {"ND5105"}
    assert fix(docx).docx == docx
    reading = read(docx)
    assert reading.data["signatory"]["position"] == "Giám đốc"
    assert any("chữ trắng" in problem.message.vi for problem in reading.problems)


@pytest.mark.parametrize("name", ["break_in_cell", "centred_by_indent", "addressees_in_one_cell",
                                  "kinh_gui_in_two_cells", "recipient_over_three_paragraphs"])  # fmt: skip
def test_what_is_right_has_no_finding_of_its_own(name: str) -> None:
    assert codes(data(name)) == set()


def test_a_heading_placed_by_its_indent_stays_where_it_is() -> None:
    docx = data("centred_by_indent")
    assert fix(docx).docx == docx


@pytest.mark.parametrize("name", ["recipient_over_three_paragraphs", "kinh_gui_in_two_cells"])
def test_an_entry_over_several_places_is_one_and_is_left(name: str) -> None:
    assert texts(fix(data(name)).docx) == texts(data(name))


def test_digits_in_another_font_are_mended_with_the_rest_and_every_place_is_named() -> None:
    assert codes(data("digits_theme")) == set()
    faulty = other_theme(data("digits_theme"), "Calibri Light")
    named = [finding for finding in check(faulty) if finding.code == "ND0007"]
    assert len({finding.where.index for finding in named}) == len(named) > 0
    fixed = fix(faulty)
    runs = [run for paragraph in take(fixed.docx).paragraphs for run in paragraph.runs if run.text.strip()]
    assert {run.format.font for run in runs if any(map(str.isalnum, run.text))} == {"Times New Roman"}
    assert "ND0007" not in fixed.remaining.codes


def other_theme(docx: bytes, font: str) -> bytes:
    """The file with another font in its theme."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("word/theme/"):
                part = part.replace(b'typeface="Times New Roman"', f'typeface="{font}"'.encode())
            new.writestr(name, part)
    return out.getvalue()


def test_an_agency_in_capitals_comes_back_as_a_name() -> None:
    assert read(data("foreign_caps")).data["issuer"] == {"name": "Sở Tài chính", "parent": "UBND tỉnh An Bình"}


def test_tcvn3_is_reported_as_such_judged_as_what_it_shows_and_converted_with_the_words_the_same() -> None:
    docx = data("tcvn3")
    assert codes(docx) == {"ND0008"}
    reported = next(finding for finding in check(docx) if finding.code == "ND0008")
    assert "TCVN3" in reported.found.vi and ".VnTimeH (4)" in reported.found.vi
    converted = to_unicode(docx)
    assert dict(converted.fonts) == {".VnTime": 11, ".VnTimeH": 4}
    assert codes(converted.docx) == set()
    assert texts(converted.docx) == texts(docx)
    assert read(docx).data["issuer"] == {"name": "Sở Tài chính", "parent": "UBND tỉnh Quảng Nam"}


def test_what_is_in_unicode_is_not_converted() -> None:
    docx = data("bao_cao")
    assert to_unicode(docx).docx == docx


def test_automatic_numbers_are_read() -> None:
    body = read(data("automatic_numbers_in_our_style")).data["body"]
    assert isinstance(body, list)
    clauses = [block for block in body if isinstance(block, dict)]
    assert clauses[0]["clause"] == "Về nguồn thu"
    assert clauses[0]["points"][0] == "Sự phù hợp của tỷ lệ"
    assert clauses[1]["items"] == ["Gạch đầu dòng"]
    assert "e) Nội dung thứ năm" in body


def test_a_normative_text_is_not_governed_and_left() -> None:
    docx = data("can_cu_before_issuing_words")
    assert check(docx).errors == ()
    assert "ngày 14 tháng 8 năm 2025;" in "\n".join(texts(fix(docx).docx))


def test_a_report_is_not_a_dispatch() -> None:
    report = check(data("bao_cao"))
    judged = {*report.passed, *report.failed}
    assert not judged & {"ND0507", "ND0508", "ND0511", "ND0907", "ND0915"}


def test_marks_go_to_the_line_they_belong_to() -> None:
    fixed = fix(data("lines_by_shift_enter"))
    assert "Nơi nhận:\n- Như trên;\n- Lưu VT." in texts(fixed.docx)


def test_each_placeholder_is_reported() -> None:
    reported = [
        finding.found.vi for finding in check(data("merge_fields_left_in")) if finding.code in ("ND0030", "ND0031")
    ]
    wanted = (
        "«TenCoQuan»",
        "«NgayNhap»",
        "{{ ten_don_vi }}",
        "[nội dung cần điền]",
        "........",
        "<<HoTen>>",
        "XXX",
        "TODO",
    )
    assert {text.strip("“”") for text in reported} == set(wanted)


def test_comments_and_tracked_changes_left_in_are_reported_by_check_and_read() -> None:
    docx = data("comments_and_changes_left_in")
    found = [finding for finding in check(docx) if finding.severity is Severity.WARNING]
    assert [finding.code for finding in found] == ["ND5106", "ND5107"]
    said = " ".join(problem.message.vi for problem in read(docx).problems)
    assert "ghi chú" in said and "thay đổi chưa duyệt" in said
