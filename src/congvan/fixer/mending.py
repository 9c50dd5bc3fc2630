"""``fix``: mend, look again, until nothing that can be mended is left; then prove that the words are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from congvan.checker import check
from congvan.checks import Record
from congvan.errors import CongvanError, Message
from congvan.findings import Finding, Severity
from congvan.fixer.corrections import correct
from congvan.fixer.draft import Draft
from congvan.fixer.formats import mend_letters, mend_place, mend_sheet
from congvan.fixer.forms import mend_code, mend_form
from congvan.fixer.marks import compose, mend_list, mend_motto, mend_ranges
from congvan.fixer.model import Fixed, Repair
from congvan.fixer.numbers import move_number
from congvan.fixer.wording import words_of
from congvan.ooxml.opening import read_package
from congvan.profile import Profile, load
from congvan.snapshot import take
from congvan.vocabulary import Component

COMPOSED: Final = "NFC"
"""The code of the one repair that no record asks for: letters written with loose marks are composed."""
_PASSES: Final = 6

Mender = Callable[[Draft, Any, Finding], None]


def _sheet(draft: Draft, record: Any, finding: Finding) -> None:
    if record.expect.page_number_place:
        move_number(draft, finding)
    mend_sheet(draft, record, finding)


def _citation(draft: Draft, record: Any, finding: Finding) -> None:
    if record.expect.rule == "C16":
        mend_ranges(draft, finding)
    elif record.expect.rule == "C02":
        mend_code(draft, finding)


def _wording(draft: Draft, record: Any, finding: Finding) -> None:
    if record.code == "ND0105":
        mend_motto(draft, finding)
    else:
        mend_form(draft, record, finding)


_MENDERS: Final[dict[str, Mender]] = {
    "page": _sheet,
    "typography": mend_letters,
    "spacing": mend_place,
    "listing": mend_list,
    "wording": _wording,
    "citation": _citation,
}


def fix(
    source: bytes | str | Path,
    profile: str | Path | Profile = "nd30",
    *,
    select: Iterable[str] = (),
) -> Fixed:
    """Sửa thể thức của ``source``: the docx with its form mended, each repair listed.

    Words are not changed, but for the slips of proof-reading whose codes ``select`` names.

    ``select`` are codes or their beginnings (``ND06``, ``NFC``); nothing selected means all. What is right already
    comes back byte for byte. Raises ``UnreadableDocument`` for what is no docx and ``CongvanError`` where a repair
    would have changed what the document says.
    """
    norm = profile if isinstance(profile, Profile) else load(profile)
    original = source if isinstance(source, bytes) else read_package(Path(source))
    chosen = tuple(select)
    docx, repairs = original, list[Repair]()
    for _ in range(_PASSES):
        draft = Draft(docx)
        made = _mend(draft, norm, chosen)
        if not made:
            break
        docx = draft.docx()
        repairs += made
    _prove(original, docx)
    docx, corrections = correct(docx, norm, chosen)
    return Fixed(docx, (*_once(repairs), *corrections), check(docx, norm))


def _mend(draft: Draft, norm: Profile, select: tuple[str, ...]) -> list[Repair]:
    made: list[Repair] = []
    if not select or COMPOSED.startswith(select):
        made += [_composed(draft, paragraph) for paragraph in compose(draft)]
    for finding in check(draft.snapshot, norm, select=select):
        record: Record = norm.record(finding.code)
        mender = _MENDERS.get(record.check)
        before = draft.changes
        if mender is not None and not _is_guess(finding):
            mender(draft, record, finding)
        if draft.changes > before:
            made.append(Repair(finding.code, finding.where, finding.found, finding.expected))
    return made


def _is_guess(finding: Finding) -> bool:
    """Of two names in bold nobody tells whether the upper one is the superior's, or issues the letter too."""
    return finding.component is Component.PARENT_AGENCY and finding.severity is not Severity.ERROR


def _composed(draft: Draft, paragraph: Any) -> Repair:
    loose = Message("chữ có dấu rời (NFD)", "letters with loose marks (NFD)")
    return Repair(
        COMPOSED, draft.subject.where(paragraph), loose, Message("chữ dựng sẵn (NFC)", "composed letters (NFC)")
    )


def _once(repairs: Iterable[Repair]) -> Iterable[Repair]:
    """A place that took two passes is one repair."""
    first: dict[tuple[str, str, int | None], Repair] = {}
    for repair in repairs:
        first.setdefault((repair.code, repair.where.part, repair.where.index), repair)
    return first.values()


def _prove(before: bytes, after: bytes) -> None:
    if before is not after and words_of(take(before)) != words_of(take(after)):
        raise CongvanError(
            Message(
                "Sửa sẽ làm đổi câu chữ của văn bản, nên không sửa gì.",
                "The repair would have changed the words of the document, so nothing was repaired.",
            )
        )
