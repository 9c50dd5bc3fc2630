"""Letters that several issue or sign, as LibreOffice sets them: each name and each signature in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from congvan.documents import Dispatch
from congvan.renderer import render
from render.cases import joint
from render.sheet import Sheet
from support import validators
from support.geometry import Line
from support.package_lint import lint

EVERY = pytest.mark.parametrize("name", sorted(joint()))


@pytest.fixture(scope="session")
def joint_sheets(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, Sheet]:
    """The letters as LibreOffice sets them, by one start of it."""
    pdfs = pdfs_of([render(document).docx for document in joint().values()])
    return {name: Sheet(pdf, document) for (name, document), pdf in zip(joint().items(), pdfs, strict=True)}


@EVERY
def test_the_lint_and_the_auditor_find_nothing(name: str) -> None:
    docx = render(joint()[name]).docx
    assert lint(docx) == []
    assert validators.audit(docx) == []


@pytest.mark.sdk
@EVERY
def test_the_sdk_finds_nothing(name: str) -> None:
    assert validators.sdk_errors({name: render(joint()[name]).docx}) == {name: []}


@pytest.mark.office
@EVERY
def test_nothing_lies_on_anything_else(joint_sheets: Mapping[str, Sheet], name: str) -> None:
    assert joint_sheets[name].overlaps() == []


@pytest.mark.office
@EVERY
def test_the_names_keep_clear_of_the_national_name(joint_sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = joint_sheets[name]
    names = [word for word in sheet.words if word.page == 1 and word.x1 < sheet.national.x0]
    above = [word for word in names if word.baseline < sheet.number.baseline - 3]
    assert sheet.national.x0 - max(word.x1 for word in above) >= 14
    shown = " ".join(word.text for word in above)
    for agency in _issuers(joint()[name]):
        assert all(word in shown for word in " ".join(agency).upper().split())


@pytest.mark.office
@EVERY
def test_each_agency_has_its_line(joint_sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = joint_sheets[name]
    rules = [one for one in sheet.rules if one.page == 1 and one.x1 < sheet.national.x0]
    assert len([one for one in rules if one.y < sheet.number.baseline]) == len(_issuers(joint()[name]))


@pytest.mark.office
@EVERY
def test_names_of_a_row_of_signers_are_on_one_line_below_room_for_seals(
    joint_sheets: Mapping[str, Sheet], name: str
) -> None:
    sheet, document = joint_sheets[name], joint()[name]
    signers = (document.signatory, *document.signatory.jointly_with)
    names = [_last(sheet, one.full_name or "") for one in signers]
    in_a_row = 2 if len(signers) in (2, 4) else 3
    for row in (names[at : at + in_a_row] for at in range(0, len(names), in_a_row)):
        assert len({round(line.baseline) for line in row}) == 1
    label = sheet.recipients_label
    assert (label.page, label.baseline) > max((line.page, line.baseline) for line in names)
    position = next(line for line in sheet.lines if "GIÁM ĐỐC" in line.text)
    assert names[0].baseline - position.baseline > 60


def _issuers(document: Dispatch) -> list[tuple[str, ...]]:
    return [one.name for one in (document.issuer, *document.issuer.jointly_with)]


def _last(sheet: Sheet, text: str) -> Line:
    return [line for line in sheet.lines if text in line.text][-1]
