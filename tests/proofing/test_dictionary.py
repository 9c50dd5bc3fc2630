"""Từ điển của máy: a hunspell dictionary is read where one is given, and said; none is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan as cv
from congvan.cli.dictionaries import find_dictionary
from congvan.errors import CongvanError

pytest.importorskip("spylls")

LETTER = {
    "issuer": {"parent": "UBND tỉnh Ninh Bình", "name": "Sở Tài chính"},
    "number": "05/STC-QLNS",
    "place": "Ninh Bình",
    "issue_date": "2026-02-05",
    "subject": "góp ý dự thảo",
    "addressees": ["Sở Nội vụ"],
    "body": ["Đề nghị cơ quan khẩn trương rà quyển sách; sửa quyễn sổ, hòa giải, ghi chép. Ông Lê Quyễn dự."],
    "signatory": {"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
    "recipients": ["Như trên", {"units": ["VP"]}],
}


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    """A dictionary with the tone in the new place, as the usual one has it."""
    words = ["quyển", "sách", "sửa", "sổ", "hoà", "giải", "ghi", "chép", "rà", "khẩn", "trương"]
    (tmp_path / "vi_VN.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "vi_VN.dic").write_text("\n".join([str(len(words)), *words]), encoding="utf-8")
    return tmp_path / "vi_VN.dic"


def test_a_syllable_that_it_lacks_is_reported_with_its_place(dictionary: Path) -> None:
    reported = cv.proof(cv.Dispatch.model_validate(LETTER), dictionary=dictionary)
    [finding] = [finding for finding in reported.findings if finding.code == "P19"]
    assert finding.change is not None and finding.change.old == "quyễn"
    assert reported.dictionary == dictionary


def test_without_a_dictionary_nothing_is_looked_up() -> None:
    reported = cv.proof(cv.Dispatch.model_validate(LETTER))
    assert reported.dictionary is None and "P19" not in {finding.code for finding in reported.findings}


def test_one_that_is_not_there_is_an_error_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(CongvanError, match=r"none\.dic"):
        cv.proof(cv.Dispatch.model_validate(LETTER), dictionary=tmp_path / "none.dic")


def test_that_of_the_machine_is_found_by_its_folder(dictionary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DICPATH", str(dictionary.parent))
    assert find_dictionary() == dictionary


@pytest.mark.skipif(not Path("/usr/share/hunspell/vi_VN.dic").is_file(), reason="hunspell-vi is not installed")
def test_the_usual_one_knows_the_words_of_right_letters() -> None:
    from proofing.sample import departments

    found = [cv.proof(one, dictionary="/usr/share/hunspell/vi_VN.dic") for one in departments()]
    assert [finding for reported in found for finding in reported.findings if finding.code == "P19"] == []
