"""Addressees in groups, of several lines; recipients that share a note; the file copy as offices write it."""

from __future__ import annotations

from typing import Any

import pytest

import congvan as cv
from congvan.documents import Dispatch
from congvan.parts import AddresseeGroup
from congvan.presets import document_file_of
from parts.letters import KEYS, letter, reported
from render.cases import dispatch

GROUP = {"group": "Các sở", "members": ["Sở Y tế", "Sở Xây dựng"]}
WRITTEN: dict[str, list[Any]] = {
    "a group alone": [GROUP],
    "between others": ["UBND tỉnh", GROUP, "Sở Nội vụ (qua Văn phòng Sở)"],
    "two groups": [GROUP, {"group": "Các xã", "members": ["Xã A"]}],
    "two lines": ["Ông Nguyễn Văn B\n(Địa chỉ: số 1 đường Hoa Sen)"],
    "a colon within": ["Các cơ quan: Sở Y tế, Sở Xây dựng", "Sở Nội vụ"],
    "a plus of one's own": ["Các sở:", "+ Sở Y tế"],
}


def _read_back(document: Dispatch) -> Dispatch:
    reading = cv.read(cv.render(document).docx)
    assert reading.problems == ()
    assert isinstance(reading.document, Dispatch)
    return reading.document


@pytest.mark.parametrize("name", WRITTEN)
def test_addressees_are_read_back_as_they_were_written(name: str) -> None:
    document = dispatch(addressees=WRITTEN[name])
    assert _read_back(document) == document.canonical()
    assert cv.from_data(cv.data_of(document)) == document


@pytest.mark.parametrize("name", ["a group alone", "between others", "two groups", "two lines"])
def test_nothing_is_found_in_groups(name: str) -> None:
    report = cv.check(cv.render(dispatch(addressees=WRITTEN[name])).docx)
    assert [one.code for one in report.findings if one.severity is not cv.Severity.INFO] == []


def test_a_group_is_typed_with_its_colon_and_its_marks_or_without() -> None:
    document = letter(addressees="[{nhóm: 'Các sở:', gồm: ['+ Sở Y tế;', Sở Xây dựng.]}]")
    assert document.addressees == (AddresseeGroup.model_validate(GROUP),)


def test_what_is_wrong_in_a_group_is_reported_at_its_place() -> None:
    problems = reported(addressees="[{nhóm: Các sở, gồm: [Sở Y tế, ';']}, {nhóm: Các xã}]")
    assert [one.path for one in problems] == ["addressees[0].gồm[1]", "addressees[1].members"]


def test_recipients_that_share_a_note_have_it_each() -> None:
    document = letter(recipients="[Như trên, {các tên: [Thủ tướng Chính phủ, Bộ Tài chính], ghi chú: để báo cáo}]")
    assert [(one.name, one.note) for one in document.recipients if isinstance(one, cv.Recipient)] == [
        ("Như trên", None),
        ("Thủ tướng Chính phủ", "để báo cáo"),
        ("Bộ Tài chính", "để báo cáo"),
    ]
    assert _read_back(document).recipients == document.canonical().recipients


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Lưu: VT, NC.Châu", "Lưu: VT, NC. Châu."),
        ("Lưu: VT, NC (02b)", "Lưu: VT, NC (2)."),
        ("Lưu: VT; NC", "Lưu: VT, NC."),
        ("Lưu: VT (PVT-3b)", "Lưu: VT (3). PVT."),
        ("Lưu: VT, CST (PLP) (   b)", "Lưu: VT, CST. PLP."),
        ("Lưu VT, QLNS", "Lưu: VT, QLNS."),
    ],
)
def test_the_file_copy_of_offices_is_printed_in_the_decrees_form_and_that_is_reported(typed: str, printed: str) -> None:
    document, (notice,) = _loaded(typed)
    assert document.recipients[-1] == cv.FileCopy.model_validate(printed)
    assert f"“{printed}”" in notice and "recipients[1]" in notice
    assert _read_back(document).recipients == document.canonical().recipients


@pytest.mark.parametrize("typed", ["Lưu: VT, QLNS.", "- Lưu: VT,QLNS", "Lưu: VT, P.NC.", "Lưu: VT, NC (2). PL.(300)"])
def test_a_file_copy_in_the_decrees_form_is_not_reported(typed: str) -> None:
    assert _loaded(typed)[1] == []


def _loaded(file_copy: str) -> tuple[Dispatch, list[str]]:
    keys = {**KEYS, "recipients": f'[Như trên, "{file_copy}"]'}
    loaded = document_file_of("".join(f"{key}: {value}\n" for key, value in keys.items()), file="a.yaml").letter()
    assert isinstance(loaded.document, Dispatch)
    return loaded.document, [notice.format("vi") for notice in loaded.notices]
