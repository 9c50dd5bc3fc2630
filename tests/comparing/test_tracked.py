"""Theo dõi thay đổi: accepted, the file says what the document after says; rejected, what the one before said."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

import congvan as cv
from comparing.hand import Hand
from comparing.test_hand_edits import DRAFT, EDITS, after
from congvan.comparing import diff, tracked
from support.package_lint import lint

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ELSEWHERE = {"a note", "tracked changes left in"}
"""What is in notes is reported by ``diff`` alone."""


def rejected(docx: bytes) -> bytes:
    """The file with every change rejected, as Word does it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as before, zipfile.ZipFile(target, "w") as written:
        for part in before.namelist():
            data = before.read(part)
            written.writestr(part, _rejected(data) if part == "word/document.xml" else data)
    return target.getvalue()


def _rejected(data: bytes) -> bytes:
    root = etree.fromstring(data)
    for paragraph in list(root.iter(f"{W}p")):
        if paragraph.find(f"{W}pPr/{W}rPr/{W}ins") is not None:
            paragraph.getparent().remove(paragraph)
    for mark in list(root.iter(f"{W}ins")):
        mark.getparent().remove(mark)
    for mark in list(root.iter(f"{W}del")):
        for run in list(mark):
            mark.addprevious(run)
        mark.getparent().remove(mark)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    return etree.tostring(root)


@pytest.mark.parametrize("name", sorted(set(EDITS) - ELSEWHERE))
def test_accepted_it_says_the_one_rejected_the_other(name: str, tmp_path: Path) -> None:
    edited = after(EDITS[name][0], tmp_path)
    made = tracked(DRAFT, edited)
    assert made.left == ()
    assert lint(made.docx) == []
    (accepted := tmp_path / "accepted.docx").write_bytes(made.docx)
    (back := tmp_path / "back.docx").write_bytes(rejected(made.docx))
    assert [line for one in diff(edited, accepted).changes for line in one.lines("vi")] == []
    assert [line for one in diff(DRAFT, back).changes for line in one.lines("vi")] == []


def test_the_words_that_stay_stay_and_the_author_is_named(tmp_path: Path) -> None:
    edited = after(EDITS["a day retyped in a bold run"][0], tmp_path)
    with zipfile.ZipFile(io.BytesIO(tracked(DRAFT, edited, "Văn thư").docx)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    changes = [
        (one.tag.removeprefix(W), one.get(f"{W}author"), "".join(one.itertext()))
        for one in root.iter(f"{W}ins", f"{W}del")
    ]
    assert changes == [("del", "Văn thư", "15/10/2026"), ("ins", "Văn thư", "20/10/2026")]


def test_what_is_added_behind_the_last_line_can_be_read(tmp_path: Path) -> None:
    """An appendix that was added is behind the closing paragraph, whose letters are a point high."""
    with zipfile.ZipFile(io.BytesIO(tracked(DRAFT.model_copy(update={"appendices": ()}), DRAFT).docx)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    added = [one for one in root.iter(f"{W}p") if "Xã An Phú" in "".join(one.itertext())]
    styles = {one.get(f"{W}val") for one in added[0].iter(f"{W}pStyle")}
    assert styles and "CvGap" not in styles


def test_a_note_that_differs_is_reported(tmp_path: Path) -> None:
    edited = after(EDITS["a note"][0], tmp_path)
    assert tracked(DRAFT, edited).left == ("Thông báo số 12/TB-UBND ngày 03/9/2026.",)


def test_what_cannot_be_tracked_is_reported(tmp_path: Path) -> None:
    hand = Hand(cv.render(DRAFT).docx)
    hand.track("hằng tuần", "hằng ngày")
    (before := tmp_path / "before.docx").write_bytes(hand.saved())
    hand.retype("Kiểm tra", "Rà soát")
    (later := tmp_path / "after.docx").write_bytes(hand.saved())
    assert len(tracked(before, later).left) == 1
