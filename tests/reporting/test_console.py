"""The report as a clerk reads it: nothing said twice, what can be mended, one line for all that is wanting."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest

from congvan.checker import check
from congvan.findings import Severity
from congvan.profile import load
from congvan.reporting.console import write
from congvan.reporting.run import CheckedFile, make_run
from support.letters import letter

NORM = load("nd30")
ABBREVIATED = "Cơ quan đề nghị các đơn vị rà soát các Chương trình MTQG, báo cáo kết quả thực hiện trong năm 2025."
FAULTS = {"national_name": {"size": 15}, "signing_authority": {"text": "K/T GIÁM ĐỐC"}, "body.0": {"text": ABBREVIATED}}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(language: Any = "vi", stream: io.StringIO | None = None, *, codes: bool = False) -> list[str]:
    out = stream or io.StringIO()
    write(
        make_run(NORM, [CheckedFile("a.docx", check(letter("dispatch", FAULTS), NORM))]),
        out,
        language,
        codes=codes,
        coloured=out.isatty(),
    )
    return out.getvalue().splitlines()


def about(code: str, lines: list[str]) -> list[str]:
    start = next(at for at, line in enumerate(lines) if line.strip().startswith(code))
    end = next(at for at, line in enumerate(lines[start + 1 :], start + 1) if not line.startswith("    "))
    return lines[start:end]


def test_how_to_mend_is_always_reported() -> None:
    lines = shown()
    assert any("Cách sửa: Đặt" in line for line in about("ND0101", lines))
    assert any("Cách sửa: Lần đầu ghi đầy đủ" in line for line in about("C18", lines))


def test_equal_findings_are_one_entry_with_its_places_and_what_fix_mends_is_listed_apart() -> None:
    faults = {"body": {"first_line": 0}, "point": {"first_line": 0}, "signing_authority": {"text": "K/T GIÁM ĐỐC"}}
    out = io.StringIO()
    write(make_run(NORM, [CheckedFile("a.docx", check(letter("dispatch", faults), NORM))]), out)
    lines = out.getvalue().splitlines()
    [entry] = [line for line in lines if line.startswith("  ND0603")]
    assert entry.startswith("  ND0603 × 4 lỗi") and "đoạn 11, 13, 14, 17" in entry
    heads = [line for line in lines if line.startswith(("  Phải sửa tay", "  “congvan fix”", "  ND0702", "  ND0603"))]
    assert [head.split()[0] for head in heads] == ["Phải", "ND0702", "“congvan", "ND0603"]


@pytest.mark.parametrize("blank", ["Số:      /STC-QLNS", "Số: /STC-QLNS"])
def test_a_blank_number_is_reported_once_as_information_and_the_file_is_named_by_its_symbol(blank: str) -> None:
    report = check(letter("dispatch", {"number": {"text": blank}}), NORM)
    out = io.StringIO()
    write(make_run(NORM, [CheckedFile("a.docx", report)]), out)
    assert "ký hiệu STC-QLNS, " in out.getvalue()
    assert [(one.code, one.severity) for one in report] == [("ND0315", Severity.INFO)]
    assert out.getvalue().count("ND0315") == 1


def test_what_can_be_mended_is_counted() -> None:
    assert "  Số điểm “congvan fix” sửa được: 1/3." in shown()
    assert "  Findings that “congvan fix” can repair: 1/3." in shown("en")


def test_all_that_the_document_lacks_is_one_line() -> None:
    assert not any("văn bản không có" in line for line in shown())
    [line] = [line for line in shown(codes=True) if "văn bản không có thành phần" in line]
    assert "ND0512" in line and "ND2014" in line


def test_what_no_clause_says_is_reported_in_the_readers_language() -> None:
    assert "    Căn cứ:   nhất quán trong văn bản" in about("C18", shown())
    assert "    Clause:   the text must be consistent" in about("C18", shown("en"))


def test_on_a_narrow_terminal_lines_go_on_where_their_words_began(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    plain = (re.sub(r"\x1b\[[0-9;]*m", "", line) for line in shown("en", Terminal()))
    lines = [line for line in plain if line]
    assert max(map(len, lines)) <= 60
    assert all(line == line.rstrip() for line in lines)
    at = next(at for at, line in enumerate(lines) if line.startswith("    Fix:      Spell"))
    assert lines[at + 1].startswith(" " * 14) and lines[at + 1][14] != " "
