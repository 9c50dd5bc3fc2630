"""Repairs as tracked changes: accepting all of them is the repaired file, rejecting all of them the old one."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.fixer import fix, fix_tracked
from congvan.fixer.numbering import NUMBER
from congvan.snapshot import take
from support.letters import letter
from support.other_hands import HANDS
from support.resaved import by_libreoffice
from support.reviewed import by_a_reviewer, each_accepted_alone
from support.validators import audit, sdk_errors

TRACKED = "tracked changes"
"""The hand whose letters have changes of a colleague in them; what becomes of these is not ours to say."""
CASES = Path(__file__).parents[1] / "data" / "reading"
FAULTY = {
    **{name: hand.faulty() for name, hand in HANDS.items() if name != TRACKED},
    **{
        path.stem: path.read_bytes()
        for path in sorted(CASES.glob("*.docx"))
        if path.stem != "comments_and_changes_left_in"
    },
}
EVERY = pytest.mark.parametrize("name", FAULTY)
MOTTO = {"national_motto": {"text": "Độc lập – Tự do – Hạnh phúc"}, "number": {"text": "Số: 5/STC-QLNS"}}


def texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in take(docx).paragraphs]


def xml(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read("word/document.xml").decode()


@EVERY
def test_the_accepted_text_is_what_fix_writes(name: str) -> None:
    plain, tracked = fix(FAULTY[name]), fix_tracked(FAULTY[name])
    assert texts(tracked.docx) == texts(plain.docx)
    assert {*tracked.repairs, *tracked.left} == set(plain.repairs)


@EVERY
def test_a_check_judges_the_accepted_text(name: str) -> None:
    tracked = fix_tracked(FAULTY[name])
    reported = {(finding.code, finding.where.part, finding.where.index) for finding in check(tracked.docx)}
    assert not reported & {(repair.code, repair.where.part, repair.where.index) for repair in tracked.repairs}
    left = {repair.code for repair in tracked.left}
    assert left <= {finding.code for finding in tracked.remaining}


@EVERY
def test_a_second_run_mends_nothing_more(name: str) -> None:
    tracked = fix_tracked(FAULTY[name])
    again = fix_tracked(tracked.docx)
    assert again.docx == tracked.docx and again.repairs == ()
    assert {repair.code for repair in fix(tracked.docx).repairs} == {repair.code for repair in tracked.left}


@EVERY
def test_only_parts_with_text_are_written_and_sections_stay(name: str) -> None:
    before, after = FAULTY[name], fix_tracked(FAULTY[name]).docx
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        assert all(old.read(part) == new.read(part) for part in ("word/styles.xml", "[Content_Types].xml"))
        assert not any(NUMBER.encode() in new.read(part) for part in new.namelist())
    section = re.compile("<w:sectPr.*?</w:sectPr>", re.DOTALL)
    assert section.findall(xml(before)) == section.findall(xml(after))


@EVERY
def test_the_audit_finds_nothing_new_in_tracked_files(name: str) -> None:
    assert set(audit(fix_tracked(FAULTY[name]).docx)) <= set(audit(FAULTY[name]))


def test_each_repair_of_words_is_a_change_of_its_own() -> None:
    document = xml(fix_tracked(letter("dispatch", MOTTO), author="Văn thư").docx)
    deleted = re.findall("<w:delText[^>]*>([^<]*)<", document)
    assert deleted == ["–", "–", "5"]
    assert re.findall(r'<w:ins [^>]*w:author="([^"]*)"', document) == ["Văn thư"] * 3
    numbers = re.findall(r'<w:(?:ins|del|rPrChange|pPrChange) w:id="(\d+)"', document)
    assert len(numbers) == len(set(numbers))


def test_the_old_format_is_beside_the_new_one() -> None:
    document = xml(fix_tracked(letter("dispatch", {"item": {"first_line": 0}, "number": {"bold": True}})).docx)
    assert "<w:pPrChange" in document
    assert re.search(r'<w:b w:val="0"/>(?:(?!</w:rPr>).)*<w:rPrChange [^>]*><w:rPr>', document)


def test_what_needs_no_repair_comes_back_byte_for_byte() -> None:
    right = letter("dispatch", {})
    tracked = fix_tracked(right)
    assert tracked.docx == right and tracked.repairs == tracked.left == ()


@pytest.mark.office
def test_a_reviewer_gets_the_repaired_or_the_old_text() -> None:
    tracked = {name: fix_tracked(docx).docx for name, docx in FAULTY.items()}
    accepted, rejected = by_a_reviewer(tracked, "Accept"), by_a_reviewer(tracked, "Reject")
    old = by_libreoffice(FAULTY)
    repaired = by_libreoffice({name: fix(docx).docx for name, docx in FAULTY.items()})
    for name in FAULTY:
        assert texts(accepted[name]) == texts(repaired[name]), name
        assert texts(rejected[name]) == texts(old[name]), name
        assert "<w:ins " not in xml(accepted[name]) + xml(rejected[name]), name


@pytest.mark.office
def test_a_reviewer_may_accept_one_repair_alone() -> None:
    faulty = letter("dispatch", {**MOTTO, "item": {"first_line": 0}})
    tracked = fix_tracked(faulty).docx
    old, repaired = by_libreoffice({"old": faulty, "new": fix(faulty).docx}).values()
    alone = each_accepted_alone(tracked)
    assert {kind for kind, _ in alone} == {"Insert", "Delete", "Format", "ParagraphFormat"}
    for kind, docx in alone:
        changed = [(was, now) for was, now in zip(texts(old), texts(docx), strict=True) if was != now]
        assert len(changed) == (0 if kind.endswith("Format") else 1), kind
        for was, now in changed:
            longer, shorter = (now, was) if kind == "Insert" else (was, now)
            assert _holds(longer, shorter), (was, now)
    assert texts(old) != texts(repaired)


def _holds(text: str, letters: str) -> bool:
    """Whether the letters occur in ``text`` in their order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


@pytest.mark.sdk
def test_the_sdk_finds_nothing_new_in_tracked_files() -> None:
    before = sdk_errors(FAULTY)
    after = sdk_errors({name: fix_tracked(docx).docx for name, docx in FAULTY.items()})
    assert {name: len(errors) for name, errors in after.items()} == {
        name: len(errors) for name, errors in before.items()
    }
