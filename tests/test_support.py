"""What the tests lean on is itself tested: each broken package is seen, each helper reads what is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from congvan.office import using_libreoffice
from support import golden, requirements, validators
from support.broken_packages import BROKEN, DOCUMENT, STYLES
from support.docx_writer import zipped
from support.fingerprint import fingerprint
from support.geometry import PT, Pages
from support.package_lint import lint
from support.packages import (
    REFERENCE,
    SECTION,
    changed,
    document,
    parts_of_a_right_package,
    right_package,
)
from support.shown_text import words_of


def test_the_right_package_is_right() -> None:
    assert lint(right_package()) == []
    assert validators.audit(right_package()) == []


@pytest.mark.parametrize(("part", "old", "new", "words"), BROKEN.values(), ids=BROKEN)
def test_the_lint_sees(part: str, old: str, new: str, words: str) -> None:
    found = lint(changed(part, old, new))
    assert any(words in fault for fault in found), found


def test_the_lint_sees_a_part_that_nothing_leads_to_and_one_without_a_type() -> None:
    found = lint(zipped({**parts_of_a_right_package(), "word/media/logo.png": "…"}))
    assert found == [
        "[Content_Types].xml: no type for word/media/logo.png",
        "word/media/logo.png: no relationship leads to it",
    ]


def test_the_lint_sees_what_is_not_a_package() -> None:
    assert "cannot be opened" in lint(b"text")[0]


@pytest.mark.parametrize("name", ["children of pPr out of order", "an undefined style", "a cell without a paragraph"])
def test_the_auditor_sees(name: str) -> None:
    part, old, new, _ = BROKEN[name]
    assert validators.audit(changed(part, old, new)) != []


@pytest.mark.sdk
def test_the_open_xml_sdk_distinguishes_right_from_wrong() -> None:
    part, old, new, _ = BROKEN["half a half-point"]
    errors = validators.sdk_errors({"right": right_package(), "wrong": changed(part, old, new)})
    assert errors["right"] == []
    assert "13.5" in errors["wrong"][0]


# Text


def test_the_shown_text_has_the_capitals_of_the_page_and_the_notes_after_their_paragraph() -> None:
    assert words_of(right_package()) == [
        "SỞ LAO ĐỘNG",
        "Đề nghị các Bộ báo cáo[1].",
        "[1] Đến ngày 31/12.",
        "Nơi nhận",
    ]


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ("<w:rPr><w:caps/></w:rPr><w:t>Ủy ban</w:t>", "ỦY BAN"),
        ("<w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t>", ""),
        ("<w:t>1368</w:t><w:noBreakHyphen/><w:t>KH</w:t>", "1368-KH"),
        ("<w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t>", "một\nhai\tba"),
        ('<w:t>hết</w:t><w:br w:type="page"/>', "hết"),
        ('<w:instrText>PAGE</w:instrText>', ""),
    ],
)  # fmt: skip
def test_the_shown_text_of_a_run(run: str, shown: str) -> None:
    assert words_of(right_package(f"<w:p><w:r>{run}</w:r></w:p>")) == ([shown] if shown else [])


def test_capitals_of_a_style_can_be_taken_back_by_the_run() -> None:
    body = (
        '<w:p><w:pPr><w:pStyle w:val="CvCapitals"/></w:pPr>'
        '<w:r><w:rPr><w:caps w:val="0"/></w:rPr><w:t>Sở</w:t></w:r></w:p>'
    )
    assert words_of(right_package(body)) == ["Sở"]


def test_deleted_words_are_not_shown() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>'
    body = f"<w:p>{deleted}<w:r><w:t>mới</w:t></w:r></w:p>"
    assert words_of(right_package(body)) == ["mới"]


# Geometry

RULED = (
    '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1"/></w:pBdr>'
    '<w:ind w:left="1000" w:right="1000"/></w:pPr></w:p>'
)


@pytest.mark.office
def test_words_lines_and_rules_are_where_the_document_puts_them(pdf_of) -> None:
    heading = '<w:p><w:pPr><w:pStyle w:val="CvCapitals"/></w:pPr><w:r><w:t>Số 5</w:t></w:r></w:p>'
    before, after = (f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("Ngày ", " tới"))
    body = f"<w:p>{before}{REFERENCE}{after}</w:p>"
    pages = Pages(pdf_of(right_package(heading + RULED + body)))
    assert (pages.count, pages.size_mm()) == (1, (210.0, 297.0))
    title = pages.find_line("SỐ 5")
    assert title.x0 * PT == pytest.approx(30, abs=0.1)
    assert title.words[0].bold
    assert not title.words[0].italic
    assert (title.words[0].size, title.words[0].colour) == (14, "000000")
    # the margin of 20 mm, then the font's line gap and ascent
    assert title.baseline == pytest.approx(56.7 + 14 * (0.042 + 0.891), abs=0.1)
    assert pages.find_line("Ngày 1 tới").words[1].size < 14
    [rule] = [rule for rule in pages.rules if rule.length > 300]
    assert rule.x0 == pytest.approx((1701 + 1000) / 20, abs=0.5)
    assert rule.x1 == pytest.approx((11906 - 850 - 1000) / 20, abs=0.5)
    assert rule.thickness == pytest.approx(0.75, abs=0.1)
    with pytest.raises(AssertionError, match="0 lines"):
        pages.find_line("Kính gửi")


@pytest.mark.office
def test_a_rule_below_a_line_is_found_and_one_elsewhere_is_not(pdf_of) -> None:
    line = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Độc lập</w:t></w:r></w:p>'
    far = "<w:p/><w:p/><w:p><w:r><w:t>Xa</w:t></w:r></w:p>"
    pages = Pages(pdf_of(right_package(line + RULED + far)))
    assert len(pages.rules_below(pages.find_line("Độc lập"), within=30)) == 1
    assert pages.rules_below(pages.find_line("Xa"), within=30) == []


@pytest.mark.office
def test_a_landscape_page_is_wider_than_high(pdf_of) -> None:
    section = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"')
    docx = zipped({**parts_of_a_right_package(), DOCUMENT: document(f"<w:p><w:r>{REFERENCE}</w:r></w:p>", section)})
    assert Pages(pdf_of(docx)).size_mm() == (297.0, 210.0)


@pytest.mark.office
def test_the_fingerprint_is_the_same_twice_and_sees_half_a_point(pdfs_of) -> None:
    from congvan import office

    shifted = changed(STYLES, '<w:sz w:val="20"/>', '<w:sz w:val="21"/>')
    first, other = (fingerprint(pdf) for pdf in pdfs_of([right_package(), shifted]))
    assert fingerprint(office.to_pdf(right_package())) == first
    assert first != other
    assert "LiberationSerif-Bold 14 000000 SỞ" in first
    assert first.startswith("page 1 210.0 × 297.0 mm\n")


# Goldens and conversions


@pytest.mark.office
def test_the_same_document_is_converted_once(conversions) -> None:
    kept = conversions.pdf_of(right_package())
    with using_libreoffice("/nowhere/soffice"):
        assert conversions.pdfs_of([right_package()] * 2) == [kept, kept]


def test_a_golden_that_differs_fails_with_a_diff(tmp_path: Path) -> None:
    golden.write(tmp_path / "deep" / "a.txt", "một\nhai\n")
    golden.compare(tmp_path / "deep" / "a.txt", "một\nhai\n")
    with pytest.raises(pytest.fail.Exception, match=r"-hai\n\+ba"):
        golden.compare(tmp_path / "deep" / "a.txt", "một\nba\n")
    with pytest.raises(pytest.fail.Exception, match="--update-golden"):
        golden.compare(tmp_path / "b.txt", "một\n")


@pytest.mark.office
def test_pages_are_compared_with_the_goldens_of_this_libreoffice(assert_layout, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(golden, "FOLDER", tmp_path)
    monkeypatch.delenv("CONGVAN_REQUIRE_ALL", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no goldens of libreoffice-"):
        assert_layout("right", right_package())
    folder = tmp_path / f"libreoffice-{requirements.office_version()}"
    golden.write(folder / "right.txt", "page 1 210.0 × 297.0 mm\n")
    with pytest.raises(pytest.fail.Exception, match="SỞ"):
        assert_layout("right", right_package())


def run_pytest(tmp_path: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    import os

    test = "import pytest\n@pytest.mark.office\ndef test_page(): pass\n@pytest.mark.sdk\ndef test_sdk(): pass\n"
    (tmp_path / "test_marked.py").write_text(test)
    (tmp_path / "conftest.py").write_text(
        "from support import requirements\n"
        "requirements.ALL = tuple(requirements.Requirement(r.marker, r.subject, lambda: 'install it') "
        "for r in requirements.ALL)\n"
        f"exec(open({str(Path(__file__).with_name('conftest.py'))!r}).read())\n"
    )
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("CONGVAN_", "PYTEST_"))}
    tests = str(Path(__file__).parent)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-c",
        "/dev/null",
        "--rootdir",
        str(tmp_path),
    ]
    return subprocess.run(
        [*command, *arguments, str(tmp_path)],
        env={**clean, "PYTHONPATH": tests, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_not_tested_is_said_aloud(tmp_path: Path) -> None:
    done = run_pytest(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "2 skipped" in done.stdout
    assert "NOT TESTED: 1 × pages as LibreOffice sets them: install it" in done.stdout
    assert "NOT TESTED: 1 × validity by the Open XML SDK: install it" in done.stdout


def test_where_everything_is_required_a_test_that_cannot_run_fails(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, CONGVAN_REQUIRE_ALL="1")
    assert done.returncode == 1
    assert "CONGVAN_REQUIRE_ALL is set, but install it" in done.stdout
    assert "skipped" not in done.stdout


def test_where_everything_is_required_goldens_cannot_be_written_anew(tmp_path: Path) -> None:
    done = run_pytest(tmp_path, "--update-golden", CONGVAN_REQUIRE_ALL="1")
    assert done.returncode == 4
    assert "compares nothing" in done.stderr + done.stdout
