"""``congvan check`` and ``congvan explain``: what is read, what is said, how they end."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from cli.conftest import Run
from congvan.checker import check
from support.letters import letter

SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "check-report.schema.json"
FAULTS = {"national_name": {"size": 15}, "subject": {"bold": True}}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "good.docx").write_bytes(letter("dispatch", {}))
    (tmp_path / "bad.docx").write_bytes(letter("dispatch", FAULTS))
    return tmp_path


def _process(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "CONGVAN_LANG"}
    return subprocess.run(
        [sys.executable, "-m", "congvan", *arguments],
        capture_output=True, cwd=folder, encoding="utf-8", env=environment, timeout=120, check=False,
    )  # fmt: skip


def test_a_right_letter_ends_with_0_and_says_what_was_not_judged(files: Path) -> None:
    done = _process(files, "check", "good.docx")
    assert (done.returncode, done.stderr) == (0, "")
    assert "không thấy điểm nào trái với quy định" in done.stdout
    assert "không xét được" in done.stdout and "phải xem bằng mắt 19" in done.stdout
    assert "chỉ áp dụng cho mẫu 1.1, 1.2" not in done.stdout
    assert "chỉ áp dụng cho mẫu 1.1, 1.2" in _process(files, "check", "good.docx", "-v").stdout
    assert "\x1b" not in done.stdout


def test_the_other_files_are_judged_though_one_is_unreadable(files: Path) -> None:
    (files / "letter.docx").write_bytes(b"%PDF-1.7")
    done = _process(files, "check", "letter.docx", "bad.docx", "--lang", "en")
    assert done.returncode == 2
    assert "letter.docx\n  cannot be read: This is a PDF, not a .docx." in done.stdout
    assert "ND0101 error  national name, paragraph 3 “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”" in done.stdout
    assert done.stdout.endswith("2 file(s): 2 error(s), 0 warning(s), 0 hint(s), 1 unreadable.\n")
    assert "Traceback" not in done.stderr


def test_findings_are_in_the_order_of_the_page_with_all_that_is_known(congvan: Run, files: Path) -> None:
    shown = congvan("check", "bad.docx")
    assert shown.code == 1
    assert shown.stdout.index("ND0101 lỗi") < shown.stdout.index("ND0507 lỗi")
    for words in ("Thấy:     cỡ 15 pt", "Đúng ra:  chữ in hoa, cỡ 12–13 pt", "Căn cứ:   PL I, phần I"):
        assert words in shown.stdout


def test_a_folder_is_every_docx_below_it_but_no_lock_files(congvan: Run, files: Path) -> None:
    (files / "deep" / "er").mkdir(parents=True)
    (files / "deep" / "er" / "c.DOCX").write_bytes(letter("dispatch", {}))
    (files / "~$good.docx").write_bytes(b"lock")
    names = [item["file"] for item in json.loads(congvan("check", ".", "--format", "json").stdout)["files"]]
    assert names == ["bad.docx", str(Path("deep", "er", "c.DOCX")), "good.docx"]


def test_a_folder_without_word_files_is_misuse(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    shown = congvan("check", "empty")
    assert (shown.code, shown.stdout) == (2, "")
    assert "không có tệp .docx nào" in shown.stderr


def test_select_and_ignore_take_beginnings_and_lists(congvan: Run, files: Path) -> None:
    assert _codes(congvan("check", "bad.docx", "--select", "ND05", "--format", "json").stdout) == ["ND0507"]
    assert _codes(congvan("check", "bad.docx", "--select", "nd05,ND01", "--format", "json").stdout) == [
        "ND0101",
        "ND0507",
    ]
    shown = congvan("check", "bad.docx", "--ignore", "ND05", "--ignore", "ND0101", "--format", "json")
    assert (_codes(shown.stdout), shown.code) == ([], 0)


def test_a_misspelt_code_is_misuse(congvan: Run, files: Path) -> None:
    shown = congvan("check", "bad.docx", "--select", "ND0599")
    assert (shown.code, shown.stdout) == (2, "")
    assert "Có phải là" in shown.stderr


@pytest.mark.parametrize(("option", "value"), [("--format", "xml"), ("--min-severity", "bad")])
def test_a_value_that_is_not_known_is_answered_with_those_that_are(
    congvan: Run, files: Path, option: str, value: str
) -> None:
    shown = congvan("check", "bad.docx", option, value)
    assert shown.code == 2
    assert f"{option}: không có “{value}”" in shown.stderr


def test_strict_lets_a_warning_end_with_1(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(letter("dispatch", {"subject": {"before": 30}}))
    report = json.loads(congvan("check", "a.docx", "--format", "json").stdout)
    severities = {finding["severity"] for finding in report["files"][0]["findings"]}
    assert severities == {"warning"}
    assert congvan("check", "a.docx").code == 0
    strict = congvan("check", "a.docx", "--strict", "--format", "json")
    assert (strict.code, json.loads(strict.stdout)["exit_code"]) == (1, 1)


def test_what_is_lighter_than_asked_is_counted_and_not_shown(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(letter("dispatch", {"subject": {"before": 30}}))
    shown = congvan("check", "a.docx", "--min-severity", "error")
    assert "cảnh báo  " not in shown.stdout and "; 1 điểm nhẹ hơn không in ra." in shown.stdout


def test_json_is_what_its_schema_says(congvan: Run, files: Path) -> None:
    (files / "broken.docx").write_bytes(b"")
    (files / "ok.yaml").write_text("suppress: [{code: ND0101, reason: in sẵn}, {code: ND0102, reason: cũ}]", "utf-8")
    shown = congvan("check", ".", "--format", "json", "--baseline", "ok.yaml")
    report = json.loads(shown.stdout)
    jsonschema.validate(report, json.loads(SCHEMA.read_text("utf-8")))
    assert report["summary"] == {"files": 3, "unreadable": 1, "error": 1, "warning": 0, "info": 0, "suppressed": 1}
    assert [entry["code"] for entry in report["unused_suppressions"]] == ["ND0102"]
    assert report["exit_code"] == shown.code == 2


def test_github_gets_one_line_a_finding(congvan: Run, files: Path) -> None:
    lines = congvan("check", "bad.docx", "good.docx", "--format", "github").stdout.splitlines()
    assert [line.split("::")[1] for line in lines] == [
        "error file=bad.docx,line=5,title=ND0101",
        "error file=bad.docx,line=9,title=ND0507",
    ]


def test_a_suppression_takes_a_finding_out_and_is_reported(congvan: Run, files: Path) -> None:
    (files / "ok.yaml").write_text(
        "suppress:\n  - {code: ND0101, reason: giấy in sẵn, where: CỘNG HÒA}\n"
        "  - {code: ND0507, reason: mẫu cũ, file: bad.docx}\n",
        "utf-8",
    )
    shown = congvan("check", "bad.docx", "--baseline", "ok.yaml")
    assert shown.code == 0
    assert "ND0101, đoạn 3 “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: giấy in sẵn" in shown.stdout
    assert "bỏ qua 2 điểm" in shown.stdout


def test_a_suppression_that_met_nothing_is_reported_and_counts_when_strict(congvan: Run, files: Path) -> None:
    (files / "ok.yaml").write_text("suppress: [{code: ND0102, reason: đã sửa}]", "utf-8")
    shown = congvan("check", "good.docx", "--baseline", "ok.yaml")
    assert shown.code == 0 and "ND0102 – đã sửa" in shown.stdout
    assert congvan("check", "good.docx", "--baseline", "ok.yaml", "--strict").code == 1
    assert "ND0102" not in congvan("check", "good.docx", "--baseline", "ok.yaml", "--select", "ND05").stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("suppress:\n  - code: ND0101\n", "ok.yaml:2"),
        ("suppress:\n  - {code: ND0199, reason: a}\n", "không có yêu cầu “ND0199”"),
        ("suppress:\n  - {code: ND0101, reason: a, wher: b}\n", "where"),
    ],
)
def test_a_faulty_suppression_file_is_misuse_with_its_line(congvan: Run, files: Path, text: str, said: str) -> None:
    (files / "ok.yaml").write_text(text, "utf-8")
    shown = congvan("check", "bad.docx", "--baseline", "ok.yaml")
    assert (shown.code, shown.stdout) == (2, "")
    assert said in shown.stderr and "ok.yaml:2:" in shown.stderr


def test_a_baseline_accepts_what_is_there_and_nothing_new(congvan: Run, files: Path) -> None:
    written = congvan("check", "bad.docx", "--write-baseline", "old.yaml", "--reason", "kho văn bản cũ")
    assert written.code == 0
    assert congvan("check", "bad.docx", "--baseline", "old.yaml", "--strict").code == 0
    (files / "bad.docx").write_bytes(letter("dispatch", {**FAULTS, "national_motto": {"size": 15}}))
    report = json.loads(congvan("check", "bad.docx", "--baseline", "old.yaml", "--format", "json").stdout)
    assert [finding["code"] for finding in report["files"][0]["findings"]] == ["ND0104"]


def test_a_baseline_needs_a_reason(congvan: Run, files: Path) -> None:
    shown = congvan("check", "bad.docx", "--write-baseline", "old.yaml")
    assert shown.code == 2 and "--reason" in shown.stderr
    assert not (files / "old.yaml").exists()


def test_explain_shows_everything_about_a_requirement(congvan: Run) -> None:
    shown = congvan("explain", "nd0101").stdout
    assert shown.startswith("ND0101 national-name-typography\n")
    for words in (
        "Ô 1. Quốc hiệu",
        "PL I, phần I, mục II, khoản 1",
        "“Được trình bày bằng chữ in hoa",
        "Chữ in hoa; cỡ 12–13 pt",
    ):
        assert words in shown


def test_explain_takes_several_and_beginnings(congvan: Run) -> None:
    shown = congvan("explain", "ND08", "ND0101", "C01", "--lang", "en").stdout
    heads = [line.split()[0] for line in shown.splitlines() if line and not line.startswith(" ")]
    assert heads[0] == "ND0101" and {"ND0801", "C01"} <= set(heads)
    assert "for a person to check" in shown and "What a machine cannot know" in shown


def test_explain_offers_near_codes(congvan: Run) -> None:
    shown = congvan("explain", "ND0199")
    assert (shown.code, shown.stdout) == (2, "")
    assert "Có phải là: ND01" in shown.stderr


def _codes(text: str) -> list[str]:
    return [finding["code"] for finding in json.loads(text)["files"][0]["findings"]]


def test_copy_sheet_and_workbook_are_written_beside_the_report(congvan: Run, files: Path) -> None:
    shown = congvan("check", "bad.docx", "--annotate", "b.docx", "--sheet", "c.docx", "--xlsx", "d.xlsx")
    assert shown.code == 1
    assert shown.problems == [f"Đã ghi: {name}" for name in ("b.docx", "c.docx", "d.xlsx")]
    assert all((files / name).read_bytes().startswith(b"PK") for name in ("b.docx", "c.docx", "d.xlsx"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("bad.docx", "--annotate", "bad.docx"), "không ghi đè"),
        (("bad.docx", "good.docx", "--annotate", "c.docx"), "chỉ dùng cho một tệp"),
        (("bad.docx", "good.docx", "--sheet", "c.docx"), "chỉ dùng cho một tệp"),
        (("bad.docx", "--xlsx", "c.csv"), "phải kết thúc bằng .xlsx"),
    ],
)
def test_nothing_is_written_where_it_may_not_be(congvan: Run, files: Path, line: tuple[str, ...], said: str) -> None:
    before = (files / "bad.docx").read_bytes()
    shown = congvan("check", *line)
    assert (shown.code, shown.stdout) == (2, "")
    assert said in shown.stderr
    assert (files / "bad.docx").read_bytes() == before
    assert not (files / "c.docx").exists()


@pytest.mark.parametrize("case", ["lines_by_shift_enter", "recipient_over_three_paragraphs", "tcvn3", "hidden_white"])
def test_what_fix_can_mend_is_what_it_then_mends(congvan: Run, tmp_path: Path, case: str) -> None:
    docx = Path(__file__).parents[1] / "data" / "reading" / f"{case}.docx"
    shutil.copy(docx, tmp_path / "a.docx")
    reported = re.search(r"“congvan fix” sửa được: (\d+)/(\d+)", congvan("check", "a.docx").stdout)
    congvan("fix", "a.docx", "-o", "b.docx")
    before, after = (
        Counter((one.code, one.where.part, one.where.index) for one in check(tmp_path / name))
        for name in ("a.docx", "b.docx")
    )
    gone = sum(count for place, count in before.items() if not after[place])
    assert (reported and (int(reported[1]), int(reported[2]))) == ((gone, sum(before.values())) if gone else None)
