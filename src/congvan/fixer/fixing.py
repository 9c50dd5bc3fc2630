"""``fix``: repair, look again, until nothing that can be repaired is left; then prove that the words are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from congvan.checker import check
from congvan.checks import Record, find_kind
from congvan.checks.repairing.composing import compose
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.checks.rows_aside import is_about_rows
from congvan.components import find, identity_of
from congvan.errors import CongvanError, Message, SignedDocument
from congvan.files import FileSource, content_of
from congvan.findings import Finding, Report, Severity
from congvan.fixer.corrections import correct, corrects
from congvan.fixer.model import Fixed, Repair
from congvan.fixer.same_words import words_of
from congvan.fixer.seen_file import SeenFile
from congvan.forms import State
from congvan.late_dataclasses import dataclass
from congvan.ooxml.opening import read_package
from congvan.profile import Profile, load
from congvan.snapshot import Snapshot, WordParagraph
from congvan.vocabulary import Component

COMPOSED: Final = "NFC"
"""The code of the repair that comes before all others, place by place: letters with loose marks are composed."""
_PASSES: Final = 6
_TRIALS: Final = 3
_TRIALS_OF_HARM: Final = 20
Key = tuple[str, str, "int | None"]
"""A code and a place: the part, and the ordinal of the paragraph in it."""
_Wanted = Callable[[Key], bool]


def fix(
    source: FileSource,
    profile: str | Path | Profile = "nd30",
    *,
    select: str | Iterable[str] = (),
) -> Fixed:
    """Sửa thể thức của ``source``: the docx with its form repaired, each repair listed.

    Words are not changed, except the proof-reading mistakes whose codes ``select`` names.

    ``select`` are codes or their beginnings (``ND06``, ``NFC``); nothing selected means all. What is right already
    comes back byte for byte. A repair that would change what the document says is not made but listed in ``refused``.
    Raises ``UnreadableDocument`` for what is not a docx, ``SignedDocument`` for a signed file, ``UnknownName`` for
    a code that no requirement begins with.
    """
    norm = profile if isinstance(profile, Profile) else load(profile)
    chosen = norm.beginnings(select, beside=(COMPOSED,))
    content = content_of(source)
    original = SeenFile(content if isinstance(content, bytes) else read_package(content))
    _refuse_signed(original.snapshot)
    codes = _with_repair(norm, chosen)
    if original.package.folded and codes:
        found = check(original.snapshot, norm, select=codes)
        original = original.with_all_rows() if is_about_rows(found, original.snapshot, norm.records) else original
    made = _repaired(original, norm, chosen, words_of(original.snapshot))
    docx, corrections = correct(made.file.docx, norm, chosen)
    return Fixed(docx, (*made.repairs, *corrections), made.file.after(docx).checked(norm), made.refused)


def mended_by_fix(source: FileSource, report: Report, profile: Profile) -> tuple[Finding, ...]:
    """The findings of ``report`` that ``fix`` mends, by a trial; none of a file that it refuses."""
    try:
        fixed = fix(source, profile)
    except CongvanError:
        return ()
    left = set(map(key_of, fixed.remaining))
    return tuple(finding for finding in report.findings if key_of(finding) not in left)


@dataclass(frozen=True, slots=True)
class _Repaired:
    """A file after all passes: what was repaired in it, each place once, and what was not to be repaired."""

    file: SeenFile
    repairs: tuple[Repair, ...]
    refused: tuple[Repair, ...]


def _repaired(original: SeenFile, norm: Profile, select: tuple[str, ...], words: object) -> _Repaired:
    """The file with what is really repaired; a repair after which its finding is still there is not made at all."""
    in_vain: frozenset[Key] = frozenset()
    trials = iter(range(_TRIALS_OF_HARM))
    for _ in range(_TRIALS):
        repaired = _in_passes(original, norm, select, words, in_vain, trials)
        vain = _vain(original, repaired, norm)
        if not vain:
            break
        in_vain |= vain
    return repaired


def _vain(original: SeenFile, repaired: _Repaired, norm: Profile) -> set[Key]:
    """The repairs in one paragraph after which it has as many findings of their code as before."""
    local = {key_of(repair) for repair in repaired.repairs if repair.where.index is not None}
    codes = {code for code, _, _ in local if code != COMPOSED}
    after = Counter(map(key_of, check(repaired.file.snapshot, norm, select=codes) if codes else ()))
    left = {key for key in local if after[key]}
    before = Counter(map(key_of, check(original.snapshot, norm, select=codes) if left else ()))
    return {key for key in left if after[key] >= before[key]}


def _in_passes(
    file: SeenFile,
    norm: Profile,
    select: tuple[str, ...],
    words: object,
    without: frozenset[Key],
    trials: Iterator[int],
) -> _Repaired:
    repairs, refused = list[Repair](), list[Repair]()
    for _ in range(_PASSES):
        made = _pass(file, norm, select, without=without)
        if made.repairs and not _says(made.file, words):
            harmful = _harmful(file, norm, made.repairs, words, without, trials)
            refused += harmful
            without |= {key_of(repair) for repair in harmful}
            made = _pass(file, norm, select, without=without)
        if not made.repairs or not _says(made.file, words):
            break
        file = made.file
        repairs += made.repairs
    return _Repaired(file, tuple(_once(repairs)), tuple(_once(refused)))


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

    file: SeenFile
    repairs: tuple[Repair, ...]


def _pass(
    file: SeenFile,
    norm: Profile,
    select: tuple[str, ...],
    *,
    without: Collection[Key] = (),
    only: Collection[Key] | None = None,
) -> _Pass:
    copy = file.working_copy()
    made = _repair(copy, norm, select, lambda key: key not in without and (only is None or key in only))
    return _Pass(file.after(copy.docx()), tuple(made))


def _harmful(
    file: SeenFile,
    norm: Profile,
    made: Sequence[Repair],
    words: object,
    without: frozenset[Key],
    trials: Iterator[int],
) -> list[Repair]:
    """The repairs of a pass that change what the document says, found half by half, those of a code together.

    Each of ``trials`` judges the whole file, so that there are only so many: what is not tried by then is not repaired
    either.
    """
    harmless: set[Key] = set()
    found: list[Repair] = []
    waiting = _halves(sorted(made, key=lambda repair: repair.code))
    while waiting and next(trials, None) is not None:
        some = waiting.pop(0)
        every = harmless | set(map(key_of, some))
        if _says(_pass(file, norm, (), without=without, only=every).file, words):
            harmless = every
        elif len(some) == 1:
            found += some
        else:
            waiting += _halves(some)
    return [*found, *(repair for some in waiting for repair in some)]


def _halves(repairs: Sequence[Repair]) -> list[list[Repair]]:
    middle = len(repairs) // 2
    return [half for half in (list(repairs[:middle]), list(repairs[middle:])) if half]


def _repair(copy: WorkingCopy, norm: Profile, select: tuple[str, ...], wanted: _Wanted) -> list[Repair]:
    made: list[Repair] = []
    if not select or COMPOSED.startswith(select):
        made += [_composed(copy, paragraph) for paragraph in compose(copy, partial(_is_wanted, copy, wanted))]
    codes = _with_repair(norm, select)
    whole_page: set[str] = set()
    for finding in check(copy.snapshot, norm, select=codes) if codes else ():
        record: Record = norm.record(finding.code)
        before = copy.changes
        if record.repair and wanted(key_of(finding)) and not _is_guess(finding):
            find_kind(record.check).repairs[record.repair](copy, record, finding)
        if copy.changes > before and record.repair == "page_setup":
            whole_page.add(finding.code)
        if copy.changes > before or (finding.code in whole_page and wanted(key_of(finding))):
            made.append(Repair(finding.code, finding.where, finding.found, finding.expected))
    return made


def _with_repair(norm: Profile, select: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of the records that ``fix`` repairs unasked, of those that ``select`` names: no others are judged."""
    repaired = (record.code for record in norm.records if record.repair and not corrects(record))
    return tuple(code for code in repaired if not select or code.startswith(select))


def _is_wanted(copy: WorkingCopy, wanted: _Wanted, paragraph: WordParagraph) -> bool:
    where = copy.subject.where(paragraph)
    return wanted((COMPOSED, where.part, where.index))


def _is_guess(finding: Finding) -> bool:
    """Of two names in bold nothing shows whether the upper one is the superior's, or issues the letter too."""
    return finding.component is Component.PARENT_AGENCY and finding.severity is not Severity.ERROR


def _composed(copy: WorkingCopy, paragraph: Any) -> Repair:
    loose = Message("chữ có dấu rời (NFD)", "decomposed letters (NFD)")
    return Repair(
        COMPOSED, copy.subject.where(paragraph), loose, Message("chữ dựng sẵn (NFC)", "composed letters (NFC)")
    )


def key_of(one: Repair | Finding) -> Key:
    """What a repair has in common with the finding that asked for it."""
    return one.code, one.where.part, one.where.index


def _once(repairs: Iterable[Repair]) -> Iterable[Repair]:
    """A place that took two passes is one repair."""
    first: dict[Key, Repair] = {}
    for repair in repairs:
        first.setdefault(key_of(repair), repair)
    return first.values()


def _says(file: SeenFile, words: object) -> bool:
    """Whether the file still says ``words``."""
    return words_of(file.snapshot) == words
