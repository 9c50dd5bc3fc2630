"""congvan fix."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from cli.conftest import Run
from congvan.checker import check
from congvan.cli.printing import compare_pages
from support.docx_writer import zipped
from support.other_hands import HANDS

HAND = HANDS["one table, anchored lines, all formatting direct"]


def test_it_mends_into_another_file_and_lists_each_repair(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.faulty())
    outcome = congvan("fix", "a.docx", "-o", "b.docx")
    assert outcome.code == 0, outcome.stderr
    assert "ND0104 " in outcome.stdout and "không đậm → " in outcome.stdout
    assert outcome.stdout.endswith("Đã ghi: b.docx\n")
    assert (tmp_path / "a.docx").read_bytes() == HAND.faulty()
    assert not check(tmp_path / "b.docx").errors


def test_what_a_person_must_mend_is_reported_and_ends_with_1(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.right({"authority.0": {"text": "K/T GIÁM ĐỐC"}}))
    outcome = congvan("fix", "a.docx", "-o", "b.docx", "--lang", "en")
    assert outcome.code == 1
    assert any(line.startswith("ND0702 paragraph") for line in outcome.problems)


def test_select_mends_nothing_else(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.faulty())
    assert congvan("fix", "a.docx", "-o", "b.docx", "--select", "ND01").code == 1
    assert {finding.code for finding in check(tmp_path / "b.docx").errors} == HAND.codes - {"ND0104"}


def test_the_input_is_never_written_over(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.faulty())
    (tmp_path / "c.docx").hardlink_to(tmp_path / "a.docx")
    for output in ("a.docx", "./a.docx", "c.docx"):
        outcome = congvan("fix", "a.docx", "-o", output, "--force")
        assert outcome.code == 2 and "tệp mà lệnh này đọc" in outcome.stderr
    assert (tmp_path / "a.docx").read_bytes() == HAND.faulty()


def test_a_file_that_is_there_is_kept_without_force(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.faulty())
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04 mine")
    assert congvan("fix", "a.docx", "-o", "b.docx").code == 2
    assert (tmp_path / "b.docx").read_bytes() == b"PK\x03\x04 mine"
    assert congvan("fix", "a.docx", "-o", "b.docx", "--force").code == 0


def test_it_says_that_the_pages_were_not_measured(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.faulty())
    assert "Chưa đo trang" in congvan("fix", "a.docx", "-o", "b.docx").stderr
    (tmp_path / "c.docx").write_bytes(HAND.right())
    assert "Chưa đo trang" not in congvan("fix", "c.docx", "-o", "d.docx").stderr


@pytest.mark.office
def test_pages_are_measured_before_and_after(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(
        HAND.right({"sheet": {"bottom": 10, "left": 20, "right": 10}, "body": {"size": 12}})
    )
    outcome = congvan("fix", "a.docx", "-o", "b.docx", "--render")
    assert "Số trang: trước khi sửa 1, sau khi sửa " in outcome.stdout
    assert "Chưa đo trang" not in outcome.stderr
    in_json = congvan("fix", "a.docx", "-o", "c.docx", "--render", "--format", "json")
    assert json.loads(in_json.stdout)["repairs"] and "Số trang: " in in_json.stderr


@pytest.mark.office
def test_only_what_the_repair_made_worse_is_called_new() -> None:
    one_page, stranded = HAND.right(), HAND.right({"end": {"after": 300}})
    with zipfile.ZipFile(io.BytesIO(stranded)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    borrowed = zipped({name: data.replace(b"Times New Roman", b"Unknown Face") for name, data in files.items()})
    worse = compare_pages(one_page, stranded)
    assert (worse.before, worse.after) == (1, 2)
    assert [one.code for one in worse.worse] == ["ND5007"] and not worse.unsure
    same = compare_pages(stranded, stranded)
    assert not same.worse and not same.unsure
    unsure = compare_pages(borrowed, stranded)
    assert not unsure.worse and [one.code for one in unsure.unsure] == ["ND5007"]


def test_repairs_as_tracked_changes_and_what_word_does_not_track(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.right({"sheet": {"left": 25}, "number": {"text": "Số: 5/STC-QLNS"}}))
    outcome = congvan("fix", "a.docx", "-o", "b.docx", "--track")
    assert outcome.code == 1
    assert "ND0304 " in outcome.stdout
    assert "Không theo dõi được nên để nguyên: ND0005 " in outcome.stderr
    assert {finding.code for finding in check(tmp_path / "b.docx").errors} == {"ND0005"}


def test_letters_of_another_code_are_not_tracked(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.faulty())
    for option in ("--unicode", "--render"):
        outcome = congvan("fix", "a.docx", "-o", "b.docx", "--track", option)
        assert outcome.code == 2 and f"--track không đi cùng {option}" in outcome.stderr
    assert not (tmp_path / "b.docx").exists()


def test_the_repairs_as_json(congvan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(HAND.right({"sheet": {"left": 25}, "number": {"text": "Số: 5/STC-QLNS"}}))
    reported = json.loads(congvan("fix", "a.docx", "-o", "b.docx", "--track", "--format", "json").stdout)
    assert [repair["code"] for repair in reported["repairs"]] == ["ND0304"]
    assert (
        [repair["code"] for repair in reported["left"]]
        == ["ND0005"]
        == [one["code"] for one in reported["remaining"] if one["severity"] == "error"]
    )
    assert reported["repairs"][0]["where"]["part"] == "word/document.xml" and reported["refused"] == []
    plain = json.loads(congvan("fix", "a.docx", "-o", "c.docx", "--format", "json").stdout)
    assert {repair["code"] for repair in plain["repairs"]} == {"ND0304", "ND0005"} and not plain["tracked"]
