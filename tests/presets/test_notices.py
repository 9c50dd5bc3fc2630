"""What is typed and printed otherwise or not at all is reported with its place; it is not an error."""

from __future__ import annotations

import logging

import pytest

import congvan as cv
from congvan.errors import InputError
from congvan.presets import document_file_of
from parts.letters import KEYS

CITED = "{type: Thông báo, code: 351/TB-UBND, date: 2024-10-16, issuer: UBND tỉnh}"
LINES = """\
body: |
  Sở Tài chính nhận được Công văn.

  1. Nhất trí với dự thảo.
  a) Đề nghị bổ sung.
"""


def _text(*changed: str) -> str:
    keys = tuple(text.split(":")[0] for text in changed)
    return "".join(f"{key}: {value}\n" for key, value in KEYS.items() if key not in keys) + "\n".join(changed)


def _noticed(*changed: str) -> list[str]:
    loaded = document_file_of(_text(*changed), file="a.yaml").letter()
    return [notice.format("en") for notice in loaded.notices]


def test_a_letter_that_is_printed_as_typed_gives_no_notice() -> None:
    assert _noticed() == []
    assert _noticed("number: 5/STC-VP") == _noticed("number: 05/STC-VP") == []


@pytest.mark.parametrize("number", ["010/STC-VP", "'Số: 010/STC-VP'", "005/STC-VP"])
def test_a_zero_that_is_dropped_is_reported(number: str) -> None:
    (notice,) = _noticed(f"number: {number}")
    assert notice.startswith("a.yaml:8:9 number: the number “0")


def test_a_zero_in_the_number_of_a_mapping_is_reported_too() -> None:
    (notice,) = _noticed("number: {number: '010', symbol: STC-VP}")
    assert notice.startswith("a.yaml:8:18 number.number: the number “010” is printed “10”")


def test_lines_with_a_typed_number_are_printed_as_paragraphs_and_reported() -> None:
    first, second = _noticed(LINES)
    assert first.startswith("a.yaml:11:3 body: “1. Nhất trí với dự thảo.” is printed as a paragraph")
    assert "“clause: …”" in first
    assert second.startswith("a.yaml:12:3 body:")
    assert "“point: …”" in second
    assert len(cv.loads(_text(LINES)).body) == 3


def test_a_typed_number_in_a_list_is_the_authors() -> None:
    assert _noticed("body: ['1. Nhất trí', 'Hai.']") == []


@pytest.mark.parametrize("key", ["citations", "viện dẫn"])
def test_a_document_that_nothing_cites_is_reported(key: str) -> None:
    (notice,) = _noticed(f"{key}: {{a: {CITED}}}")
    assert notice.startswith(f"a.yaml:9:{len(key) + 4} {key}.a: the document “a” is not cited and not printed")
    assert _noticed(f"{key}: {{a: {CITED}}}", "body: ['Theo [@a].']") == []


def test_a_shared_register_may_hold_more_than_is_cited(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "r.yaml").write_text(f"citations: {{a: {CITED}}}", "utf-8")
    (folder / "a.yaml").write_text(_text("citations: r.yaml"), "utf-8")
    from congvan.presets import read_document_file

    assert read_document_file(folder / "a.yaml").letter().notices == ()


def test_loading_in_python_reports_it_through_the_logger(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "congvan"):
        cv.loads(_text("number: 010/STC-VP"))
    assert [record.name for record in caplog.records] == ["congvan"]
    assert "số “010” in là “10”" in caplog.text


def test_names_in_brackets_that_a_comma_parted_are_refused() -> None:
    with pytest.raises(InputError) as refused:
        cv.loads(_text("addressees: [Các sở, ban, ngành của tỉnh, UBND các xã, phường]"))
    assert [(one.line, one.column, one.path) for one in refused.value.problems] == [
        (8, 22, "addressees[1]"), (8, 27, "addressees[2]"), (8, 56, "addressees[4]"),
    ]  # fmt: skip
    assert all("put the name between quotes" in one.message.en for one in refused.value.problems)


@pytest.mark.parametrize(
    "addressees",
    [
        "addressees: ['Các sở, ban, ngành', 'các xã']",
        'addressees: [Sở A, "ban quản lý"]',
        "addressees: [các sở]",
        "addressees:\n  - Sở A\n  - ban quản lý",
        "kính gửi:\n  - Các sở, ban, ngành\n  - các xã, phường",
    ],
)
def test_quoted_names_and_block_lists_are_as_typed(addressees: str) -> None:
    text = _text("addressees: x", addressees) if addressees.startswith("kính") else _text(addressees)
    assert len(cv.loads(text.replace("addressees: x\n", "")).addressees) in {1, 2}


def test_recipients_in_brackets_are_refused_under_their_label_too() -> None:
    with pytest.raises(InputError) as refused:
        cv.loads(_text("recipients: x", "nơi nhận: [Như trên, các sở]").replace("recipients: x\n", ""))
    assert [one.path for one in refused.value.problems] == ["nơi nhận[1]"]


def test_the_lines_of_an_agency_in_brackets_are_kept_and_reported() -> None:
    text = _text("issuer: {name: [Ban Chỉ đạo phát triển nông, lâm nghiệp]}")
    (notice,) = document_file_of(text, file="a.yaml").letter().notices
    assert (notice.line, notice.column, notice.path) == (8, 46, "issuer.name[1]")
    assert cv.loads(text).issuer.name == ("Ban Chỉ đạo phát triển nông", "lâm nghiệp")
    assert _noticed("issuer: {name: [Sở Lao động - Thương binh, và Xã hội]}") == []


def test_a_zero_dropped_from_one_of_several_numbers_is_reported_at_its_place() -> None:
    (notice,) = _noticed("issuer: [Sở Tài chính, Sở Y tế]", "number: [05/STC-VP, 012/SYT-VP]")
    assert "number[1]" in notice and "“012” is printed “12”" in notice
