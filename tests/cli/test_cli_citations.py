"""``congvan citations``: what is cited, where, what does not agree, and registers made of it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

import congvan as cv
from cli.conftest import LETTER, Run
from congvan.cli.cited import cited_in, write
from congvan.register import Register
from support.seed_dispatch import seed_dispatch

CITED = """\
citations:
  plan: {type: Kế hoạch, code: 12/KH-UBND, date: 05/01/2026, issuer: UBND tỉnh, subject: về kiểm tra}
  old: {type: Kế hoạch, code: 99/KH-UBND, date: 05/01/2025, issuer: UBND tỉnh}
"""


@pytest.fixture
def cited(tmp_path: Path) -> Path:
    path = tmp_path / "thu.yaml"
    text = LETTER.replace("góp ý.\n", "góp ý theo khoản 2 Điều 3 [@plan].\n")
    path.write_text(text + CITED, encoding="utf-8")
    return path


@pytest.fixture
def seed(tmp_path: Path) -> Path:
    return cv.render(seed_dispatch()).save(tmp_path / "seed.docx")


def test_a_data_file_lists_its_citations_and_what_its_register_holds_in_vain(congvan: Run, cited: Path) -> None:
    outcome = congvan("citations", cited.name)
    name, row, uncited = outcome.stdout.splitlines()
    assert (outcome.code, name) == (0, "thu.yaml")
    assert row.split("\t")[1:5] == ["Kế hoạch số 12/KH-UBND", "05/01/2026", "UBND tỉnh", "khoản 2 Điều 3"]
    assert uncited == "  Có trong danh mục, không được viện dẫn: old"


def test_a_key_that_the_register_lacks_is_reported_at_its_line(congvan: Run, cited: Path) -> None:
    cited.write_text(cited.read_text(encoding="utf-8").replace("[@plan]", "[@plam]"), encoding="utf-8")
    outcome = congvan("citations", cited.name)
    assert outcome.code == 2
    assert "thu.yaml:10:5" in outcome.stderr and "plan" in outcome.stderr


def test_a_layout_that_is_not_offered_is_reported_at_its_line(congvan: Run, letter: Path) -> None:
    letter.write_text(LETTER.replace("left: 30", "left: 10"), encoding="utf-8")
    (problem,) = congvan("citations", "letter.yaml").problems
    assert problem.startswith("letter.yaml:20:11 layout.margins.left: ")


def test_a_word_file_with_faults_ends_with_one_and_shows_near_misses(congvan: Run, seed: Path) -> None:
    outcome = congvan("citations", seed.name)
    assert outcome.code == 1
    assert "4422/LĐTBOXH VPQGGN\t20/9/2024" in outcome.stdout and "khoảng trắng trong ký hiệu" in outcome.stdout
    assert "C03 lỗi" in outcome.stdout and "đoạn 19, chú thích\tThông báo số 99/TB-UBND" in outcome.stdout


def test_warnings_count_where_it_is_strict(congvan: Run, cited: Path) -> None:
    cited.write_text(
        cited.read_text(encoding="utf-8").replace(
            "góp ý theo", "góp ý theo Kế hoạch số 13/KH-UBND ngày 04/01/2026 của UBND tỉnh và"
        ),
        encoding="utf-8",
    )
    assert congvan("citations", cited.name).code == 0
    assert congvan("citations", cited.name, "--strict").code == 1


def test_english_is_spoken_on_request(congvan: Run, seed: Path) -> None:
    said = congvan("citations", seed.name, "--lang", "en").stdout
    assert "C03 error, paragraph 16" in said and "a space in the symbol" in said


def test_json_holds_citations_and_findings(congvan: Run, cited: Path) -> None:
    [file] = json.loads(congvan("citations", cited.name, "--format", "json").stdout)
    assert file["uncited"] == ["old"]
    assert file["citations"][0]["code"] == "12/KH-UBND"
    assert file["findings"] == []


def test_a_register_is_made_and_reads_back(congvan: Run, cited: Path, tmp_path: Path) -> None:
    printed = congvan("citations", cited.name, "--yaml").stdout
    assert congvan("citations", cited.name, "--yaml", "-o", "danh_muc.yaml").code == 0
    written = (tmp_path / "danh_muc.yaml").read_text(encoding="utf-8")
    assert list(Register.from_yaml(printed)) == list(Register.from_yaml(written)) == ["kh12"]
    assert congvan("citations", cited.name, "--yaml", "-o", "danh_muc.yaml").code == 2


def test_csl_json_is_for_reference_managers(congvan: Run, cited: Path) -> None:
    [item] = json.loads(congvan("citations", cited.name, "--csl").stdout)
    assert (item["id"], item["number"], item["issued"]) == ("kh12", "12/KH-UBND", {"date-parts": [[2026, 1, 5]]})


@pytest.mark.parametrize("wrong", [["--format", "xml"], ["--yaml", "--csl"]])
def test_what_cannot_be_printed_is_refused(congvan: Run, cited: Path, wrong: list[str]) -> None:
    assert congvan("citations", cited.name, *wrong).code == 2


def test_a_letter_that_cites_nothing_says_so(congvan: Run, letter: Path) -> None:
    assert "không viện dẫn" in congvan("citations", letter.name).stdout


def test_a_terminal_gets_a_table(cited: Path) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    write(cited_in(cited), screen, "vi")
    assert "Văn bản" in screen.getvalue() and "Ghi chú" not in screen.getvalue()
