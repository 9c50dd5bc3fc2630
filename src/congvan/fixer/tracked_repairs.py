"""``fix`` as a reviewer would: each repair of words and of direct formats a tracked change, to accept or to reject.

The file is repaired as ``fix`` does it, with a number in every run; then what each run and paragraph was is noted
beside what it became. What Word does not track (sections, page numbers moved to the other margin) stays as it was.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.checker import check
from congvan.checks.repairing.untouched import is_protected
from congvan.checks.repairing.working_copy import WorkingCopy, with_parts
from congvan.files import FileSource, content_of
from congvan.fixer.change_marks import mark_paragraph, mark_run
from congvan.fixer.fixing import COMPOSED, fix, key_of
from congvan.fixer.model import Tracked
from congvan.fixer.numbering import numbered, parts_with_text, take_numbers
from congvan.fixer.reviewer import Reviewer, reviewer
from congvan.ooxml.editing import EditablePart
from congvan.ooxml.names import w
from congvan.ooxml.opening import open_package, read_package
from congvan.profile import Profile, load
from congvan.snapshot import take

if TYPE_CHECKING:
    from lxml.etree import _Element


def fix_tracked(
    source: FileSource,
    profile: str | Path | Profile = "nd30",
    *,
    select: str | Iterable[str] = (),
    author: str = "congvan",
) -> Tracked:
    """Sửa thể thức có theo dõi: ``source`` with the repairs of ``fix`` as tracked changes of ``author``.

    Rejecting all of them gives the old text, accepting all of them the repaired one. What cannot be tracked is not
    repaired but listed in ``left``. Raises as ``fix``.
    """
    norm = profile if isinstance(profile, Profile) else load(profile)
    content = content_of(source)
    original = content if isinstance(content, bytes) else read_package(content)
    fixed = fix(numbered(WorkingCopy(original, open_package(original))), norm, select=select)
    docx = _with_marks(original, fixed.docx, author) if fixed.repairs else original
    remaining = check(docx, norm)
    remains = {key_of(finding) for finding in remaining} - {key_of(finding) for finding in fixed.remaining}
    remains |= {(COMPOSED, part, index) for part, index in _decomposed(docx)}
    left = [repair for repair in fixed.repairs if key_of(repair) in remains]
    made = [repair for repair in fixed.repairs if key_of(repair) not in remains]
    return Tracked(docx, tuple(made), remaining, fixed.refused, tuple(left))


def _decomposed(docx: bytes) -> Iterable[tuple[str, int]]:
    snapshot = take(docx)
    for paragraph in snapshot.paragraphs:
        if not unicodedata.is_normalized("NFC", paragraph.text):
            yield paragraph.place.part, paragraph.place.index


def _with_marks(original: bytes, repaired: bytes, author: str) -> bytes:
    old, new = WorkingCopy(original, open_package(original)), open_package(repaired).parts
    parts = [part for part in parts_with_text(old) if part in new]
    writer = reviewer(author, map(old.root, parts))
    marked = {part: _marked(old, part, new[part], writer) for part in parts}
    return with_parts(original, {part: data for part, data in marked.items() if data is not None}, {})


def _marked(old: WorkingCopy, part: str, repaired: bytes, writer: Reviewer) -> bytes | None:
    """The part with its changes noted; None where nothing was changed, or paragraphs were moved out or in."""
    edited = EditablePart(repaired)
    paragraphs, runs = take_numbers(edited.root)
    before = list(old.root(part).iter(w("p")))
    if paragraphs != [f"{part} {number}" for number in range(len(before))]:
        return None
    unmarked = edited.to_bytes()
    if unmarked == old.package.parts[part]:
        return None
    _restore_sections(edited.root, old.root(part))
    for now, was in zip(edited.root.iter(w("p")), before, strict=True):
        if not is_protected(now):
            mark_paragraph(now, was, writer)
    for number, was in old.runs_of(part).items():
        if not is_protected(was):
            mark_run(runs[number], was, writer)
    return edited.to_bytes()


def _restore_sections(now: _Element, before: _Element) -> None:
    """Sections are not tracked: those that were changed are put back."""
    from lxml import etree

    for new, old in zip(list(now.iter(w("sectPr"))), before.iter(w("sectPr")), strict=False):
        parent = new.getparent()
        if parent is not None and etree.tostring(new, method="c14n") != etree.tostring(old, method="c14n"):
            parent.replace(new, deepcopy(old))
