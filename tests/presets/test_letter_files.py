"""Letters read from files: presets, shared registers, and faults at their line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from congvan.documents import Appendix
from congvan.errors import InputError
from congvan.presets import document_file_of, load, loads
from support.asked_anew import ASKED_ANEW

PRESET = f"preset: disbursement-acceleration\n{ASKED_ANEW}"
REGISTER = """\
citations:
  plan: {type: Kế hoạch, code: 12/KH-UBND, date: 05/3/2026, issuer: UBND tỉnh, subject: về kiểm tra}
"""
LETTER = """\
issuer: Sở Tài chính
number: /STC-QLNS
place: Lào Cai
subject: kiểm tra
addressees: Sở Nội vụ
citations: danh_muc.yaml
body: Thực hiện [@plan].
signatory: {position: Giám đốc}
recipients: [Như trên]
"""


def test_a_register_lives_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "danh_muc.yaml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    shown = load(tmp_path / "thu.yaml").shown.lines[0].words.plain
    assert shown == "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh về kiểm tra."


def test_a_missing_register_is_named_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(tmp_path / "thu.yaml")
    problem = caught.value.problems[0]
    assert (problem.line, problem.path) == (6, "citations")
    assert "danh_muc.yaml" in problem.message.vi


def _letter_naming(name: str) -> str:
    return LETTER.replace("danh_muc.yaml", name)


def _only_problem(read: Callable[[], object]) -> str:
    with pytest.raises(InputError) as caught:
        read()
    (problem,) = caught.value.problems
    assert (problem.line, problem.path) == (6, "citations")
    return problem.message.en


@pytest.mark.parametrize("name", ["/etc/hostname", "../../../../etc/hostname", "danh_muc.yaml"])
def test_a_text_names_no_file(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "danh_muc.yaml").write_text(REGISTER, encoding="utf-8")
    assert "text from outside names no files" in _only_problem(lambda: loads(_letter_naming(name)))
    as_json = '{"citations": "danh_muc.yaml"}'
    with pytest.raises(InputError, match="không được chỉ tới tệp"):
        loads(as_json, format="json")


def test_a_text_names_files_of_the_folder_that_is_opened(tmp_path: Path) -> None:
    (tmp_path / "danh_muc.yaml").write_text(REGISTER, encoding="utf-8")
    assert loads(LETTER, base=tmp_path).citations["plan"].issuer == "UBND tỉnh"
    assert "outside the open folder" in _only_problem(lambda: loads(_letter_naming("../danh_muc.yaml"), base=tmp_path))


def test_a_letter_names_files_below_its_own_folder_only(tmp_path: Path) -> None:
    inner = tmp_path / "thu"
    inner.mkdir()
    (tmp_path / "danh_muc.yaml").write_text(REGISTER, encoding="utf-8")
    path = inner / "thu.yaml"
    for name in ("../danh_muc.yaml", str(tmp_path / "danh_muc.yaml"), "../../nothing/here.yaml"):
        path.write_text(_letter_naming(name), encoding="utf-8")
        said = _only_problem(lambda: load(path))
        assert f"outside the open folder, “{inner}”" in said and "--base" in said
    path.write_text(_letter_naming("../danh_muc.yaml"), encoding="utf-8")
    assert load(path, base=tmp_path).citations["plan"].issuer == "UBND tỉnh"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_followed_before_its_place_is_judged(tmp_path: Path) -> None:
    inner = tmp_path / "thu"
    inner.mkdir()
    (tmp_path / "danh_muc.yaml").write_text(REGISTER, encoding="utf-8")
    (inner / "danh_muc.yaml").symlink_to(tmp_path / "danh_muc.yaml")
    (inner / "thu.yaml").write_text(LETTER, encoding="utf-8")
    assert "outside" in _only_problem(lambda: load(inner / "thu.yaml"))
    (inner / "danh_muc.yaml").unlink()
    (inner / "danh_muc.yaml").symlink_to("danh_muc.yaml")
    assert _only_problem(lambda: load(inner / "thu.yaml"))


@pytest.mark.parametrize("name", [".env", "khoa.pem", "thu"])
def test_what_is_not_a_data_file_is_not_read_and_so_not_quoted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("SECRET: 1\n", encoding="utf-8")
    said = _only_problem(lambda: loads(_letter_naming(name), base=tmp_path))
    assert "is not a data file" in said and "SECRET" not in said


def test_a_file_name_that_no_system_takes_is_reported(tmp_path: Path) -> None:
    for name in ("a\\u0000b.yaml", "a" * 5000 + ".yaml"):
        with pytest.raises(InputError):
            loads(f'{{"citations": "{name}"}}', format="json", base=tmp_path)


def test_a_fault_in_the_register_is_reported_in_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "danh_muc.yaml").write_text(REGISTER.replace("12/KH-UBND", "12 KH-UBND"), encoding="utf-8")
    (tmp_path / "thu.yaml").write_text(LETTER, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(tmp_path / "thu.yaml")
    assert caught.value.problems[0].file.endswith("danh_muc.yaml")


def test_a_cited_document_given_to_a_preset_replaces_its_own_only() -> None:
    letter = loads(
        PRESET
        + "citations:\n"
        + "  survey_plan: {type: Kế hoạch, code: 99/KH-UBND, date: 02/4/2026, issuer: UBND tỉnh}\n"
    )
    text = " ".join(line.words.plain for line in letter.shown.lines)
    assert "Kế hoạch số 99/KH-UBND ngày 02/4/2026 của UBND tỉnh" in text
    assert "Công văn số 2355/LĐTBXH-BTXH" in text


def test_a_preset_that_makes_no_letter_says_where() -> None:
    with pytest.raises(InputError) as caught:
        loads(PRESET + "citations:\n" + "  survey_plan: {type: Kế hoạch, code: 99/KH-UBND, issuer: UBND tỉnh}\n")
    assert "survey_plan" in caught.value.problems[0].message.vi


def test_a_preset_carries_the_appendices_that_its_letter_mentions(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        f"mẫu soạn sẵn: disbursement-acceleration\n{ASKED_ANEW}phụ lục:\n  - tiêu đề: Danh sách\n    nội dung: Lời.\n",
        encoding="utf-8",
    )
    (appendix,) = load(path).appendices
    assert appendix == Appendix(title="Danh sách", body="Lời.")


def test_what_is_asked_anew_has_no_default_in_a_file() -> None:
    with pytest.raises(InputError) as caught:
        loads("preset: disbursement-acceleration\nissue_date: 2026-03\nplan_year:\n")
    assert [one.path for one in caught.value.problems] == [
        "plan_year", "reviews_from", "funds_request_deadline", "counterpart_deadline", "counterpart_until",
    ]  # fmt: skip
    assert "hỏi lại mỗi kỳ" in caught.value.problems[0].message.vi


def test_what_is_kept_from_the_preset_is_listed() -> None:
    (note,) = document_file_of(PRESET + "place: Huế\n").letter().notes
    assert note.vi.startswith("giữ giá trị của mẫu: issuer, number, ") and "citations" in note.vi
    assert "place" not in note.vi and "plan_year" not in note.vi


def test_two_appendices_are_named_wherever_the_letter_mentions_them() -> None:
    both = "appendices: [{title: Danh sách, body: Lời.}, {title: Biểu, body: Lời.}]\n"
    words = " ".join(line.words.plain for line in loads(PRESET + both).shown.lines)
    assert words.count("các Phụ lục I, II đính kèm") == 2 and " Phụ lục đính kèm" not in words
