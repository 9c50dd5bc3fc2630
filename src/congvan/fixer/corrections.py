"""Sửa chữ: the corrections of proof-reading, made only where a call names their codes.

They change words, so each is proved: a paragraph says afterwards what it said before with the asked changes made, and
every other paragraph says the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from congvan.checker import check
from congvan.checks import Record
from congvan.checks.repairing.rewriting import rewrite
from congvan.checks.repairing.working_copy import WorkingCopy, opened_for
from congvan.errors import CongvanError, Message
from congvan.findings import Correction, Finding
from congvan.fixer.model import Repair
from congvan.profile import Profile

_PASSES: Final = 4
_CONTEXT: Final = 24
"""Letters on either side that a place is known by."""
_Place = tuple[str, int | None]


def corrects(record: Record) -> bool:
    """Whether the repair changes words, so that it is made only where its code is asked for by name."""
    return record.repair == "correction"


def correct(docx: bytes, norm: Profile, select: Iterable[str]) -> tuple[bytes, list[Repair]]:
    """``docx`` with the slips corrected whose codes ``select`` names, and what was done; without codes, nothing."""
    chosen = tuple(select)
    codes = [record.code for record in norm.records if corrects(record) and chosen and record.code.startswith(chosen)]
    repairs: list[Repair] = []
    for _ in range(_PASSES if codes else 0):
        findings = check(docx, norm, select=codes).findings
        copy = WorkingCopy(docx, opened_for(docx, findings))
        made = _corrected(copy, findings)
        if not made:
            break
        repairs += made
        docx = copy.docx()
    return docx, repairs


def _corrected(copy: WorkingCopy, findings: Sequence[Finding]) -> list[Repair]:
    asked: dict[_Place, list[Finding]] = {}
    for finding in findings:
        if finding.change is not None and finding.change.new is not None:
            asked.setdefault((finding.where.part, finding.where.index), []).append(finding)
    before = _texts(copy)
    made = [repair for findings in asked.values() for repair in _in_paragraph(copy, findings)]
    _prove(before, copy, asked)
    return made


def _in_paragraph(copy: WorkingCopy, findings: list[Finding]) -> list[Repair]:
    changes = tuple(finding.change for finding in findings if finding.change)
    for paragraph in copy.paragraphs_at(findings[0]):
        seen = copy.changes
        rewrite(copy, paragraph, lambda text: changed(text, changes))
        if copy.changes > seen:
            return [
                Repair(finding.code, finding.where, finding.found, finding.expected)
                for finding in findings
                if finding.change and changed(paragraph.text, (finding.change,)) != paragraph.text
            ]
    return []


def changed(text: str, changes: Iterable[Correction]) -> str:
    """``text`` with the changes made whose place is in it."""
    made, end = [], 0
    for start, stop, new in places(text, changes):
        made += [text[end:start], new]
        end = stop
    return "".join([*made, text[end:]])


def places(text: str, changes: Iterable[Correction]) -> list[tuple[int, int, str]]:
    """Where in ``text`` the changes are and what each puts there, in order; of two that overlap the first."""
    found = sorted(
        {
            _narrowed(match.start("old"), match["old"], change.new)
            for change in changes
            if change.new is not None
            for match in _pattern(change).finditer(text)
        }
    )
    kept: list[tuple[int, int, str]] = []
    for place in found:
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


def _narrowed(start: int, old: str, new: str) -> tuple[int, int, str]:
    """The change without the whole words at both ends that stay."""
    head = _alike(old, new)
    while head and _splits(old, head) | _splits(new, head):
        head -= 1
    rest, fresh = old[head:], new[head:]
    tail = _alike(rest[::-1], fresh[::-1])
    while tail and _splits(rest, len(rest) - tail) | _splits(fresh, len(fresh) - tail):
        tail -= 1
    return start + head, start + len(old) - tail, fresh[: len(fresh) - tail]


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _splits(text: str, at: int) -> bool:
    """Whether ``at`` lies within a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


@lru_cache(maxsize=1024)
def _pattern(change: Correction) -> re.Pattern[str]:
    """The place of a change: its words between those of its sentence, whatever blanks are there."""
    before, after = change.before[-_CONTEXT:], change.after[:_CONTEXT]
    edge = r"(?<!\w)" if not before and change.old[:1].isalnum() else ""
    old = re.escape(change.old) if re.search(r"\s\s|\u00a0", change.old) else _loose(change.old)
    return re.compile(f"{_loose(before)}{edge}(?P<old>{old})(?={_loose(after)})")


def _loose(text: str) -> str:
    return r"\s+".join(re.escape(piece) for piece in re.split(r"\s+", text))


def _texts(copy: WorkingCopy) -> dict[_Place, str]:
    return {(item.place.part, item.place.index): item.text for item in copy.paragraphs}


def _prove(before: dict[_Place, str], copy: WorkingCopy, asked: dict[_Place, list[Finding]]) -> None:
    docx = copy.docx()
    after = _texts(WorkingCopy(docx, opened_for(docx, chain.from_iterable(asked.values()))))
    for place, text in before.items():
        changes = [finding.change for finding in asked.get(place, ()) if finding.change]
        if after.get(place) not in (text, changed(text, changes)):
            raise CongvanError(
                Message(
                    "Sửa sẽ làm đổi câu chữ ngoài những chỗ đã nêu, nên không sửa gì.",
                    "The correction would have changed more words than it names, so nothing was changed.",
                )
            )
