"""``fix``: repair, look again, until nothing that can be repaired is left; then prove that the words are the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from congvan.checker import check
from congvan.checks import Record, find_kind
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.components import find, identity_of
from congvan.errors import Message, SignedDocument
from congvan.files import FileSource, content_of
from congvan.findings import Finding, Severity
from congvan.fixer.composing import compose
from congvan.fixer.corrections import correct
from congvan.fixer.model import Fixed, Repair
from congvan.fixer.same_words import words_of
from congvan.forms import State
from congvan.ooxml.opening import read_package
from congvan.profile import Profile, load
from congvan.snapshot import Snapshot, take
from congvan.vocabulary import Component

COMPOSED: Final = "NFC"
"""The code of the one repair that no record asks for: letters written with loose marks are composed."""
_PASSES: Final = 6


def fix(
    source: FileSource,
    profile: str | Path | Profile = "nd30",
    *,
    select: str | Iterable[str] = (),
) -> Fixed:
    """Sửa thể thức của ``source``: the docx with its form repaired, each repair listed.

    Words are not changed, except the proof-reading mistakes whose codes ``select`` names.

    ``select`` are codes or their beginnings (``ND06``, ``NFC``); nothing selected means all. What is right already
    comes back byte for byte. A repair that would change what the document says is not made but told in ``refused``.
    Raises ``UnreadableDocument`` for what is no docx, ``SignedDocument`` for a file that is signed, ``UnknownName`` for
    a code that no requirement begins with.
    """
    norm = profile if isinstance(profile, Profile) else load(profile)
    chosen = norm.beginnings(select, beside=(COMPOSED,))
    content = content_of(source)
    original = content if isinstance(content, bytes) else read_package(content)
    docx, repairs, refused = original, list[Repair](), list[Repair]()
    seen = take(original)
    _refuse_signed(seen)
    words = words_of(seen)
    for _ in range(_PASSES):
        made = _pass(docx, norm, chosen, without=frozenset(repair.code for repair in refused))
        if not made.repairs:
            break
        if not _says(made.docx, words):
            refused += _culprits(docx, norm, made.repairs, words)
            made = _pass(docx, norm, chosen, without=frozenset(repair.code for repair in refused))
        if not made.repairs or not _says(made.docx, words):
            break
        docx = made.docx
        repairs += made.repairs
    docx, corrections = correct(docx, norm, chosen)
    return Fixed(docx, (*_once(repairs), *corrections), check(docx, norm), tuple(_once(refused)))


def _refuse_signed(snapshot: Snapshot) -> None:
    if identity_of(snapshot, find(snapshot)).state is State.SIGNED:
        raise SignedDocument(
            Message(
                "Văn bản đã ký (có chữ ký số, hoặc hình chữ ký trên họ tên): chỉ kiểm tra, không sửa.",
                "The document is signed (a digital signature, or a picture above the name) and is not repaired.",
            )
        )


@dataclass(frozen=True, slots=True)
class _Pass:
    """A file that was gone through once, and what was repaired in it."""

    docx: bytes
    repairs: tuple[Repair, ...]


def _pass(docx: bytes, norm: Profile, select: tuple[str, ...], *, without: frozenset[str]) -> _Pass:
    copy = WorkingCopy(docx)
    made = _repair(copy, norm, select, without)
    return _Pass(copy.docx(), tuple(made))


def _culprits(docx: bytes, norm: Profile, made: Sequence[Repair], words: object) -> list[Repair]:
    """The repairs of a pass that change what the document says, each tried alone."""
    found: list[Repair] = []
    for code in dict.fromkeys(repair.code for repair in made):
        alone = _pass(docx, norm, (code,), without=frozenset())
        if not _says(alone.docx, words):
            found += alone.repairs
    return found


def _repair(copy: WorkingCopy, norm: Profile, select: tuple[str, ...], without: frozenset[str]) -> list[Repair]:
    made: list[Repair] = []
    if (not select or COMPOSED.startswith(select)) and COMPOSED not in without:
        made += [_composed(copy, paragraph) for paragraph in compose(copy)]
    of_records = tuple(one for one in select if not COMPOSED.startswith(one))
    if select and not of_records:
        return made
    for finding in check(copy.snapshot, norm, select=of_records):
        record: Record = norm.record(finding.code)
        before = copy.changes
        repair_with = find_kind(record.check).repairs[record.repair] if record.repair else None
        if repair_with is not None and finding.code not in without and not _is_guess(finding):
            repair_with(copy, record, finding)
        if copy.changes > before:
            made.append(Repair(finding.code, finding.where, finding.found, finding.expected))
    return made


def _is_guess(finding: Finding) -> bool:
    """Of two names in bold nobody tells whether the upper one is the superior's, or issues the letter too."""
    return finding.component is Component.PARENT_AGENCY and finding.severity is not Severity.ERROR


def _composed(copy: WorkingCopy, paragraph: Any) -> Repair:
    loose = Message("chữ có dấu rời (NFD)", "decomposed letters (NFD)")
    return Repair(
        COMPOSED, copy.subject.where(paragraph), loose, Message("chữ dựng sẵn (NFC)", "composed letters (NFC)")
    )


def _once(repairs: Iterable[Repair]) -> Iterable[Repair]:
    """A place that took two passes is one repair."""
    first: dict[tuple[str, str, int | None], Repair] = {}
    for repair in repairs:
        first.setdefault((repair.code, repair.where.part, repair.where.index), repair)
    return first.values()


def _says(docx: bytes, words: object) -> bool:
    """Whether the file still says ``words``."""
    return words_of(take(docx)) == words
