"""Kiểm tra thể thức: a docx against a profile, as a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel

from congvan.checks import (
    CheckedDocument,
    ManualRecord,
    Record,
    Scope,
    Undetermined,
    absent,
    concerns,
    find_kind,
)
from congvan.checks.rows_aside import is_about_rows, with_all_rows, with_rows_to_look_at
from congvan.components import find_all, identity_of, judged_together
from congvan.errors import Message
from congvan.files import FileSource, content_of
from congvan.findings import Finding, ManualCheck, NotEvaluated, Report, in_page_order
from congvan.forms import Category
from congvan.ooxml.opening import Package, open_folded
from congvan.printed import UNPRINTED, NotPrinted, Printed
from congvan.profile import Profile, load
from congvan.snapshot import Snapshot, take
from congvan.vocabulary import Component, Zone

if TYPE_CHECKING:
    from congvan.documents import AdministrativeDocument

_OF_THE_WHOLE: Final = frozenset({"citation", "page", "layout"})
"""Checks of a file as a whole: what it cites, its sheets, the places on its first page."""
_MOST_ROWS_AGAIN: Final = 1_000
"""So many rows that were set aside are told one by one where those like them look wrong; of more, some show it."""

_NOT_THERE: Final = Message("văn bản không có điều hỏi đến", "the document does not have what is asked about")


def check(
    source: FileSource | AdministrativeDocument | Snapshot,
    profile: str | Path | Profile = "nd30",
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    printed: Printed | NotPrinted = UNPRINTED,
) -> Report:
    """Báo cáo thể thức của ``source``: a docx as path, bytes, open file or what ``render`` or ``fix`` gave; a document.

    A document is judged as our own template sets it.

    ``select`` and ``ignore`` are codes or their beginnings (``ND05``); nothing selected means all. ``printed`` is
    what ``measure`` saw of the document's PDF: without it nothing on the printed page is judged. Raises
    ``UnreadableDocument`` for what is not a docx, ``UnknownName`` and ``ProfileError`` for the profile, ``UnknownName``
    for a code that no requirement of it begins with.
    """
    norm = profile if isinstance(profile, Profile) else load(profile)
    records = _wanted(norm, norm.beginnings(select), norm.beginnings(ignore))
    if isinstance(source, Snapshot):
        return _report(_documents(source, norm, printed), norm, records)
    package = open_folded(_docx(source))
    documents = _documents(take(package), norm, printed)
    if package.folded:
        fuller = with_rows_to_look_at(package, documents[0], records)
        documents = documents if fuller is package else _documents(take(fuller), norm, printed)
    report = _report(documents, norm, records)
    if 0 < _rows_aside(package) <= _MOST_ROWS_AGAIN and is_about_rows(report, documents[0].snapshot, records):
        report = _report(_documents(take(with_all_rows(package)), norm, printed), norm, records)
    return report


def _rows_aside(package: Package) -> int:
    return sum(rows.count for runs in package.folded.values() for rows in runs)


def _documents(snapshot: Snapshot, norm: Profile, printed: Printed | NotPrinted) -> tuple[CheckedDocument, ...]:
    """The document, then what is judged beside it in the file."""
    main, *others = judged_together(find_all(snapshot))
    beside = (CheckedDocument(snapshot, other, UNPRINTED, norm.in_force, main) for other in others)
    return (CheckedDocument(snapshot, main, printed, norm.in_force), *beside)


def _report(documents: Sequence[CheckedDocument], norm: Profile, records: Sequence[Record]) -> Report:
    main, *others = documents
    report = _Judgement(norm, main).report(records)
    for other in others:
        report = _joined(report, _Judgement(norm, other).report(list(filter(_of_a_part, records))))
    return report


def _of_a_part(record: Record) -> bool:
    """Whether ``record`` is about what a part of a file shows, and not about its sheets, or its words as a whole."""
    on_the_sheet = any(one.facts.zone is Zone.SHEET for one in record.of)
    on_page_one = bool(getattr(record.expect, "page", None))
    of_the_whole = record.check in _OF_THE_WHOLE or isinstance(record, ManualRecord)
    return not (on_the_sheet or on_page_one or of_the_whole)


def _joined(main: Report, other: Report) -> Report:
    """``main`` with what was found in a part beside it; a requirement fails where it fails in one of them."""
    failed = {*main.failed, *other.failed}
    passed = [code for code in (*main.passed, *other.passed) if code not in failed]
    judged = {*failed, *passed}
    return replace(
        main,
        findings=in_page_order([*main.findings, *(one for one in other.findings if one not in main.findings)]),
        passed=tuple(dict.fromkeys(passed)),
        failed=tuple(dict.fromkeys((*main.failed, *other.failed))),
        not_evaluated=tuple(one for one in main.not_evaluated if one.code not in judged),
    )


def _docx(source: FileSource | AdministrativeDocument) -> bytes | Path:
    if isinstance(source, BaseModel):  # a command that judges files needs no models of documents
        from congvan.documents import AdministrativeDocument
        from congvan.renderer import render

        if isinstance(source, AdministrativeDocument):
            return render(source).docx
    return content_of(source)


def _wanted(norm: Profile, select: tuple[str, ...], ignore: tuple[str, ...]) -> Sequence[Record]:
    selected = [one for one in norm.records if one.code.startswith(select)] if select else norm.records
    return [one for one in selected if not one.code.startswith(ignore)] if ignore else selected


class _Judgement:
    """Judges records, each once; what a record needs is judged first, reported or not."""

    def __init__(self, profile: Profile, subject: CheckedDocument) -> None:
        self._profile = profile
        self._subject = subject
        self._scope = Scope(subject.components.kind)
        self._outcomes: dict[str, tuple[Finding, ...] | Message] = {}

    def report(self, records: Sequence[Record]) -> Report:
        asked = [record for record in records if isinstance(record, ManualRecord) and self._is_asked(record)]
        codes = {record.code for record in asked}
        outcomes = {record.code: self._outcome(record) for record in records if record.code not in codes}
        findings = {code: found for code, found in outcomes.items() if not isinstance(found, Message)}
        return Report(
            profile=self._profile.name,
            findings=in_page_order([finding for found in findings.values() for finding in found]),
            passed=tuple(code for code, found in findings.items() if not found),
            failed=tuple(code for code, found in findings.items() if found),
            not_evaluated=tuple(
                NotEvaluated(code, reason) for code, reason in outcomes.items() if isinstance(reason, Message)
            ),
            manual=tuple(ManualCheck(record.code, record.expect.ask, record.cite) for record in asked),
            identity=identity_of(self._subject.snapshot, self._subject.components),
        )

    def _is_asked(self, record: ManualRecord) -> bool:
        """Whether the question concerns a document of this kind, and what is in this one."""
        return self._out_of_scope(record) is None and concerns(record, self._subject)

    def _outcome(self, record: Record) -> tuple[Finding, ...] | Message:
        if record.code not in self._outcomes:
            self._outcomes[record.code] = self._judged(record)
        return self._outcomes[record.code]

    def _judged(self, record: Record) -> tuple[Finding, ...] | Message:
        kind, printed = find_kind(record.check), self._subject.printed
        if kind.on_paper and isinstance(printed, NotPrinted):
            return printed.reason
        reason = None if kind.on_any_document else self._out_of_scope(record)
        reason = reason or self._blocked(record)
        if reason is not None:
            return reason
        if isinstance(record, ManualRecord):
            return _NOT_THERE
        if kind.of_what_is_there and not self._subject.all(*record.of):
            return absent(record)
        try:
            return tuple(kind.evaluate(record, self._subject))
        except Undetermined as undetermined:
            return undetermined.reason

    def _out_of_scope(self, record: Record) -> Message | None:
        """Of a file that is not a document of a form, only what is there is judged."""
        kind = self._subject.components.kind
        reason = self._scope.refuses(record)
        if reason is not None or kind.category is Category.ADMINISTRATIVE or Component.PAGE in record.of:
            return reason
        return None if self._subject.all(*record.of) else absent(record)

    def _blocked(self, record: Record) -> Message | None:
        """Why what the record needs does not hold; a need that the profile has disabled does not block."""
        for code in record.needs + record.yields_to:
            needed = self._profile.by_code.get(code)
            outcome = self._outcome(needed) if needed else ()
            if isinstance(outcome, Message):
                if code in record.needs:
                    return outcome
            elif outcome:
                return Message(f"phải đạt {code} trước", f"{code} must pass first")
        return None
