"""A report that a clerk reads to its end: one screen for one file, whatever its faults, in words that lead to them."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from congvan.checker import check
from congvan.cli.app import app
from congvan.profile import load
from congvan.reporting.console import write
from congvan.reporting.run import CheckedFile, make_run
from congvan.snapshot import take
from support.letters import letter
from support.other_hands import HANDS
from support.right_letters.writing import LONG, dispatch, line, prose, run
from support.small_letters import THANKS

ONE_SCREEN = 45


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


UNINDENTED = 68
CROWDED = dispatch(
    content="".join(line(f"{at}. {LONG}", align="both", before=6) for at in range(1, UNINDENTED + 1))
    + prose(runs=run(LONG).replace("Times New Roman", "Arial"))
    + prose(runs=run(LONG, color="FF0000"))
    + prose(runs=run(LONG).replace("Times New Roman", "Arial"))
    + prose(runs=run(LONG, color="FF0000"))
    + prose(THANKS)
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crowded") / "crowded.docx"
    path.write_bytes(CROWDED)
    return path


def printed(file: Path, *more: str) -> list[str]:
    return CliRunner().invoke(app, ["check", str(file), *more]).stdout.splitlines()


def test_a_file_with_many_faults_is_one_screen(file: Path) -> None:
    assert len(check(CROWDED).findings) > UNINDENTED
    assert len(printed(file)) <= ONE_SCREEN


SLIPS = {
    "sheet": {"left": 25},
    "national": {"size": 15},
    "motto": {"bold": False},
    "issuer": {"size": 15},
    "number": {"text": "Số 5/STC-QLNS"},
    "date": {"italic": False},
    "subject": {"bold": True},
    "kinh_gui": {"bold": True},
    "label": {"italic": False},
    "recipient.1": {"text": "+ UBND tỉnh (b/c)"},
    "body": {"size": 11, "align": "left"},
}


@pytest.fixture(scope="module")
def slips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A letter with more kinds of fault than a screen has room for in full."""
    path = tmp_path_factory.mktemp("slips") / "slips.docx"
    path.write_bytes(next(iter(HANDS.values())).right(SLIPS))
    return path


ENTRY = re.compile(r"(?m)^  ((?:ND|C|P)\d+)(?: × \d+)? (lỗi|cảnh báo|gợi ý)")


def test_many_kinds_of_fault_are_one_screen_with_every_entry_and_the_way_to_mend_it(slips: Path) -> None:
    short, full = printed(slips), printed(slips, "-v")
    entries, in_full = (ENTRY.findall("\n".join(lines)) for lines in (short, full))
    assert len(entries) > 8 and len(short) <= ONE_SCREEN < len(full)
    assert entries == in_full
    assert sum("Cách sửa: " in line for line in short) == len(entries)
    assert "  Nhiều mục nên viết gọn; thêm -v để xem đủ từng mục, có căn cứ." in short
    assert not any("Căn cứ:" in line for line in short) and sum("Căn cứ:" in line for line in full) == len(entries)


CHANGED = (
    "national_name", "number", "place_date", "subject", "addressee", "point", "item", "signing_authority",
    "recipients_label", "recipient", "parent_agency",
)  # fmt: skip
WORDS = {
    "body": "Ngày 5/2/2026 đ/c K/T báo cáo ,các Chương trình MTQG năm 2025 ( lần 2 ) cơ  quan đề nghị.",
    "number": "Số 5-STC-QLNS",
    "place_date": "hà nội, ngày 5 tháng 2 năm 2026",
    "subject": "V/v: Góp ý dự thảo Nghị quyết.",
    "signing_authority": "K/T GIÁM ĐỐC",
    "recipient": "+ UBND tỉnh",
}
FAULTY_EVERYWHERE = letter(
    "dispatch",
    {key: {"size": 9} for key in CHANGED}
    | {key: {"size": 9, "align": "left", "text": text} for key, text in WORDS.items()},
)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A letter with more kinds of fault than a screen has room for in two lines each."""
    path = tmp_path_factory.mktemp("faulty") / "faulty.docx"
    path.write_bytes(FAULTY_EVERYWHERE)
    return path


def named(lines: list[str]) -> Counter[str]:
    """Code → how often a report names it: in entries of their own and in the lines of what is folded."""
    found: Counter[str] = Counter()
    for words in lines:
        if re.match(r"  (?:Còn \d|\d+ more|(?:ND|C|P)\d)", words):
            for code, count in re.findall(r"\b((?:ND|C|P)\d+)(?: × (\d+))?", re.sub("“.*”", "", words)):
                found[code] += int(count or 1)
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_more_than_a_screen_is_folded_into_a_line_a_severity_that_names_each_code_with_its_count(
    faulty: Path, language: str
) -> None:
    lines = printed(faulty, "--lang", language)
    findings = check(FAULTY_EVERYWHERE).findings
    assert len({finding.code for finding in findings}) > 20 and len(lines) <= 40
    assert named(lines) == Counter(finding.code for finding in findings)
    assert named(printed(faulty, "-v", "--lang", language)) == named(lines)


def test_what_is_folded_is_never_worse_than_what_is_written(faulty: Path) -> None:
    lines = printed(faulty)
    written = [found[2] for line in lines if (found := ENTRY.match(line))]
    left = [line.split()[2] for line in lines if line.startswith("  Còn ")]
    ranks = ["lỗi", "cảnh", "gợi"]
    assert written and left
    assert max(ranks.index(one.split()[0]) for one in written) <= min(map(ranks.index, left))
    assert not any("-v" in line for line in printed(faulty, "-v"))
    assert any(line.startswith("  Số điểm “congvan fix” sửa được: ") for line in lines)


def test_a_taller_terminal_shows_more_and_a_narrow_one_eight_entries_at_least(
    faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def entries(columns: int, rows: int) -> int:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("LINES", str(rows))
        monkeypatch.setenv("TERM", "dumb")
        out = Terminal()
        run = make_run(load("nd30"), [CheckedFile("a.docx", check(FAULTY_EVERYWHERE))])
        write(run, out, coloured=True)
        return len(ENTRY.findall(out.getvalue()))

    narrow, usual, tall = entries(60, 24), entries(200, 40), entries(200, 90)
    assert 8 == narrow < usual < tall


def test_many_accepted_findings_are_told_by_code_and_reason(file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("suppress:\n- code: ND0603\n  reason: mẫu cũ của sở\n", encoding="utf-8")
    few = printed(file, "--baseline", str(tmp_path / "b.yaml"))
    assert f"    ND0603 × {UNINDENTED}: mẫu cũ của sở" in few
    full = printed(file, "--baseline", str(tmp_path / "b.yaml"), "-v")
    assert sum("mẫu cũ của sở" in line for line in full) == UNINDENTED


def test_errors_come_before_warnings_and_these_before_hints(slips: Path) -> None:
    ranks = ["lỗi", "cảnh báo", "gợi ý"]
    for part in "\n".join(printed(slips)).split("“congvan fix” sửa được:"):
        found = [ranks.index(severity) for _, severity in ENTRY.findall(part)]
        assert found == sorted(found)


def test_equal_findings_are_one_entry_with_their_number_and_places(file: Path) -> None:
    [entry] = [line for line in printed(file) if line.strip().startswith("ND0603")]
    assert f"ND0603 × {UNINDENTED}" in entry
    assert "đoạn " in "\n".join(printed(file))


@pytest.mark.parametrize("code", ["ND0007", "ND0009"])
def test_every_place_of_a_wrong_font_or_colour_is_named(code: str) -> None:
    places = [finding.where.number for finding in check(CROWDED) if finding.code == code]
    assert len(places) == len(set(places)) == 2


def test_paragraphs_are_counted_as_a_person_counts_them_and_quoted() -> None:
    shown = [one.text for one in take(CROWDED).paragraphs if one.text.strip()]
    for finding in check(CROWDED):
        if finding.where.number is not None and finding.code == "ND0007":
            assert shown[finding.where.number - 1].startswith(finding.where.excerpt[:20])


def test_lists_of_codes_are_printed_only_when_asked_for(file: Path) -> None:
    plain, asked = "\n".join(printed(file)), "\n".join(printed(file, "-v"))
    assert "ND2014" not in plain and "ND2014" in asked


def test_how_to_mend_is_printed_with_each_entry(file: Path) -> None:
    lines = printed(file)
    entries = [at for at, line in enumerate(lines) if re.match(r"  (?:ND|C|P)\d", line)]
    assert entries
    for begin, end in zip(entries, [*entries[1:], len(lines)], strict=True):
        assert any("Cách sửa" in line or "Sửa" in line for line in lines[begin:end]), lines[begin]


def test_a_workbook_counts_the_faults_of_each_file_by_code(file: Path, tmp_path: Path) -> None:
    CliRunner().invoke(app, ["check", str(file), "--xlsx", str(tmp_path / "a.xlsx")])
    rows = [row for sheet in load_workbook(tmp_path / "a.xlsx") for row in sheet.iter_rows(values_only=True)]
    wanted = Counter(finding.code for finding in check(CROWDED))
    for code, count in wanted.items():
        assert any(code in row and count in row for row in rows), code
