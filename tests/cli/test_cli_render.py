"""render and preview: what is written, what is refused and where the fault is."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from cli.conftest import LETTER, Run
from support.asked_anew import ASKED_ANEW


def test_the_docx_lands_beside_the_data_file(congvan: Run, letter: Path) -> None:
    outcome = congvan("render", "letter.yaml")
    assert outcome.code == 0
    assert outcome.stdout == "Đã ghi: letter.docx\n"
    assert zipfile.is_zipfile(letter.with_suffix(".docx"))


def test_yesterdays_output_is_replaced_whole(congvan: Run, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "out.docx").write_bytes(b"PK\x03\x04 yesterday" * 100_000)
    assert congvan("render", "letter.yaml", "-o", "out.docx").code == 0
    assert zipfile.is_zipfile(tmp_path / "out.docx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.yaml", "out.docx"]


def test_a_refused_letter_leaves_yesterdays_output_alone(congvan: Run, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"yesterday")
    letter.write_text(LETTER.replace("subject:", "sbject:"), encoding="utf-8")
    assert congvan("render", "letter.yaml").code == 2
    assert (tmp_path / "letter.docx").read_bytes() == b"yesterday"


def test_five_mistakes_are_five_lines_with_their_places(congvan: Run, letter: Path) -> None:
    wrong = (
        LETTER.replace("05/STC-QLNS", "STC-QLNS")
        .replace("2026-02-05", "2026-02-30")
        .replace("subject:", "sbject:")
        .replace("  position: Giám đốc", "  authority: KT\n  position: Giám đốc")
    )
    letter.write_text(wrong, encoding="utf-8")
    outcome = congvan("render", "letter.yaml")
    assert outcome.code == 2
    places = [line.partition(": ")[0] for line in outcome.problems]
    assert places == [
        "letter.yaml:1:1 subject",
        "letter.yaml:4:9 number",
        "letter.yaml:6:13 issue_date",
        "letter.yaml:7:1 sbject",
        "letter.yaml:12:3 signatory.head_position",
    ]


def test_a_layout_that_is_not_offered_is_shown_at_its_line(congvan: Run, letter: Path) -> None:
    letter.write_text(LETTER.replace("14", "15").replace("left: 30", "left: 40"), encoding="utf-8")
    outcome = congvan("render", "letter.yaml")
    assert outcome.code == 2
    assert outcome.problems[0].startswith("letter.yaml:18:14 layout.font_size: Cỡ chữ nội dung 15 pt: phải là 13")
    assert outcome.problems[1].startswith("letter.yaml:20:11 layout.margins.left: Lề trái 40 mm: phải là 30")


def test_a_layout_that_is_not_offered_is_reported_beside_other_faults(congvan: Run, letter: Path) -> None:
    wrong = LETTER.replace("left: 30", "left: 10\n    right: xa\n  line_spacing: 9").replace("place:", "plcae:")
    letter.write_text(wrong, encoding="utf-8")
    places = [line.split(": ")[0] for line in congvan("render", "letter.yaml").problems]
    assert places == [
        "letter.yaml:1:1 place",
        "letter.yaml:5:1 plcae",
        "letter.yaml:20:11 layout.margins.left",
        "letter.yaml:21:12 layout.margins.right",
        "letter.yaml:22:17 layout.line_spacing",
    ]
    assert "9 lines: must be 1–1.5 lines" in congvan("render", "letter.yaml", "--lang", "en").problems[-1]


def test_a_layout_that_is_not_a_layout_at_all_is_reported_once(congvan: Run, letter: Path) -> None:
    letter.write_text(LETTER[: LETTER.index("layout:")] + "layout: rộng\n", encoding="utf-8")
    (problem,) = congvan("render", "letter.yaml").problems
    assert problem.startswith("letter.yaml:17:9 layout: cần một nhóm mục")


def test_a_key_typed_in_vietnamese_is_named_as_it_was_typed(congvan: Run, letter: Path) -> None:
    letter.write_text(LETTER.replace("layout:\n  font_size: 14", "trình bày:\n  cỡ chữ: 15"), encoding="utf-8")
    assert congvan("render", "letter.yaml").problems[0].startswith("letter.yaml:18:11 trình bày.cỡ chữ:")


def test_errors_are_english_on_request(congvan: Run, letter: Path) -> None:
    letter.write_text(LETTER.replace("subject:", "sbject:"), encoding="utf-8")
    assert "Did you mean “subject”?" in congvan("render", "letter.yaml", "--lang", "en").stderr


@pytest.mark.parametrize("command", ["render", "preview"])
def test_a_missing_file_is_one_line(congvan: Run, command: str) -> None:
    outcome = congvan(command, "missing.yaml")
    assert outcome.code == 2
    assert len(outcome.problems) == 1
    assert outcome.stderr.startswith("missing.yaml: không có tệp này")


@pytest.mark.parametrize("command", ["render", "preview"])
def test_a_folder_instead_of_a_file_is_one_line(congvan: Run, command: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    outcome = congvan(command, "folder")
    assert outcome.code == 2
    assert len(outcome.problems) == 1
    assert outcome.stderr.startswith("folder: không đọc được tệp")


def test_the_output_may_not_be_a_folder(congvan: Run, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "out.docx").mkdir()
    outcome = congvan("render", "letter.yaml", "-o", "out.docx")
    assert outcome.code == 2
    assert outcome.stderr == "out.docx: đây là một thư mục: hãy thêm tên tệp\n"


def test_the_folder_of_the_output_must_be_there(congvan: Run, letter: Path) -> None:
    outcome = congvan("render", "letter.yaml", "-o", "none/out.docx")
    assert outcome.code == 2
    assert "hãy tạo trước" in outcome.stderr


@pytest.mark.parametrize(
    "options", [("-o", "letter.yaml"), ("-o", "letter.pdf"), ("-o", "out"), ("--pdf", "letter.docx")]
)
def test_a_name_of_another_kind_of_file_is_refused(congvan: Run, letter: Path, options: tuple[str, str]) -> None:
    outcome = congvan("render", "letter.yaml", *options)
    assert outcome.code == 2
    assert "phải kết thúc bằng" in outcome.stderr
    assert letter.read_text(encoding="utf-8") == LETTER


def test_an_unknown_template_is_reported_with_those_there_are(congvan: Run, letter: Path) -> None:
    outcome = congvan("render", "letter.yaml", "--template", "dispatsh")
    assert outcome.code == 2
    assert outcome.stderr == "Không có mẫu trình bày tên “dispatsh”. Có phải là: dispatch?\n"


def test_without_libreoffice_the_docx_stays(congvan: Run, letter: Path, no_office: None) -> None:
    outcome = congvan("render", "letter.yaml", "--pdf", "letter.pdf")
    assert outcome.code == 2
    assert outcome.stdout == "Đã ghi: letter.docx\n"
    assert "CONGVAN_SOFFICE" in outcome.stderr and "Traceback" not in outcome.stderr
    assert zipfile.is_zipfile(letter.with_suffix(".docx"))
    assert not letter.with_suffix(".pdf").exists()


def test_a_preview_without_libreoffice_says_what_is_missing(congvan: Run, letter: Path, no_office: None) -> None:
    outcome = congvan("preview", "letter.yaml")
    assert outcome.code == 2
    assert "CONGVAN_SOFFICE" in outcome.stderr


@pytest.mark.office
def test_pdf_and_pages_are_made_and_older_pages_go(congvan: Run, letter: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("page-1.png", "page-7.png", "mine.png"):
        (pages / name).write_bytes(b"\x89PNG yesterday")
    outcome = congvan("render", "letter.yaml", "--pdf", "letter.pdf", "--png", "pages")
    assert outcome.stdout.splitlines()[1:] == [
        "Đã ghi: letter.pdf", "Đã xóa trang cũ: pages/page-7.png", "Đã ghi: pages/page-1.png",
    ]  # fmt: skip
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF-")
    assert (pages / "page-1.png").read_bytes().startswith(b"\x89PNG")
    assert sorted(path.name for path in pages.iterdir()) == ["mine.png", "page-1.png"]
    assert outcome.stderr == ""


def test_what_is_printed_otherwise_than_typed_is_said_once(congvan: Run, letter: Path) -> None:
    letter.write_text(letter.read_text("utf-8").replace("number:", "number: 010/STC-VP #"), "utf-8")
    outcome = congvan("render", "letter.yaml")
    assert outcome.code == 0
    assert outcome.stderr.count("Lưu ý: letter.yaml:") == 1
    assert "số “010” in là “10”" in outcome.stderr


@pytest.mark.office
def test_a_preview_says_where_its_pages_are(congvan: Run, letter: Path) -> None:
    assert congvan("preview", "letter.yaml").stdout == "Đã ghi: letter/page-1.png\n"


@pytest.mark.office
def test_a_preview_shows_where_signatures_are_and_the_pages_of_a_letter_do_not(congvan: Run, letter: Path) -> None:
    congvan("preview", "letter.yaml", "-o", "shown")
    congvan("render", "letter.yaml", "--png", "issued")
    shown, issued = (letter.parent / name / "page-1.png" for name in ("shown", "issued"))
    assert _coloured(shown)
    assert not _coloured(issued)


def _coloured(page: Path) -> bool:
    from PIL import Image

    with Image.open(page) as picture:
        return any(max(colour) - min(colour) > 100 for _, colour in picture.convert("RGB").getcolors(1 << 24) or ())


def test_pages_do_not_go_into_a_file(congvan: Run, letter: Path) -> None:
    outcome = congvan("preview", "letter.yaml", "-o", "letter.yaml")
    assert outcome.code == 2
    assert outcome.stderr.startswith("letter.yaml: không tạo được thư mục")


def test_a_file_of_a_preset_is_read_with_its_fields(congvan: Run, letter: Path) -> None:
    asked = ASKED_ANEW.replace("2024", "hai nghìn", 1)
    letter.write_text(f"preset: disbursement-acceleration\n{asked}plcae: Huế\n", encoding="utf-8")
    assert [line.partition(": ")[0] for line in congvan("render", "letter.yaml").problems] == [
        "letter.yaml:2:12 plan_year",
        "letter.yaml:7:1 plcae",
    ]


def test_an_unknown_preset_is_reported_at_its_line(congvan: Run, letter: Path) -> None:
    letter.write_text("plan_year: 2025\nmẫu soạn sẵn: disbursment-acceleration\n", encoding="utf-8")
    (problem,) = congvan("render", "letter.yaml").problems
    assert problem.startswith("letter.yaml:2:15 mẫu soạn sẵn: Không có mẫu soạn sẵn tên")
    assert "Có phải là: disbursement-acceleration" in problem


def test_of_several_files_a_bad_one_stops_no_other(congvan: Run, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("x: 1\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text(LETTER, encoding="utf-8")
    outcome = congvan("render", "letter.yaml", "bad.yaml", "other.yaml")
    assert outcome.code == 2
    assert outcome.stdout == "Đã ghi: letter.docx\nĐã ghi: other.docx\n"
    assert "bad.yaml:1:1" in outcome.stderr
    assert (tmp_path / "letter.docx").read_bytes() == (tmp_path / "other.docx").read_bytes()


def test_several_files_take_no_option_of_one_file(congvan: Run, letter: Path, tmp_path: Path) -> None:
    assert congvan("render", "letter.yaml", "letter.yaml", "-o", "out.docx").code == 2
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "letter.yaml").write_text(LETTER, encoding="utf-8")
    outcome = congvan("render", "letter.yaml", "a/letter.yaml", "--pdf", "out")
    assert "sẽ cùng là" in outcome.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.office
def test_several_files_are_printed_together(congvan: Run, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(LETTER, encoding="utf-8")
    assert congvan("render", "letter.yaml", "other.yaml", "--pdf", "out").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["letter.pdf", "other.pdf"]
