"""So sánh hai văn bản: field by field, line by line, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from congvan.comparing.entries import ComparedLine, fields_of
from congvan.comparing.model import Change, Comparison, DocumentPart
from congvan.comparing.words import aligned, same_looks, word_changes
from congvan.documents import AdministrativeDocument
from congvan.errors import InputError, Message, named
from congvan.files import DATA_FILES

_ISSUING: Final = (DocumentPart.NUMBER, DocumentPart.DATE, DocumentPart.SIGNATURE)
"""What a clerk and a signatory fill in between draft and issue."""


def diff(before: AdministrativeDocument | str | Path, after: AdministrativeDocument | str | Path) -> Comparison:
    """Những gì khác nhau giữa hai văn bản: documents, .docx or data files, in any mix.

    Raises ``InputError`` where a file does not give a document, with what is missing.
    """
    old, new = fields_of(document_of(before)), fields_of(document_of(after))
    keys = [*old, *(key for key in new if key not in old)]
    found = list(_with_moves([one for key in keys for one in _changes(old.get(key, []), new.get(key, []))]))
    return Comparison(
        tuple(change for change in found if not change.is_form), tuple(change for change in found if change.is_form)
    )


def verify(issued: AdministrativeDocument | str | Path, draft: AdministrativeDocument | str | Path) -> Comparison:
    """Những gì đổi giữa dự thảo và bản ban hành ngoài số, ngày và phần ký; ``is_same`` where nothing else did.

    Raises as ``diff``.
    """
    whole = diff(draft, issued)
    return Comparison(whole.outside(*_ISSUING), whole.form)


def document_of(
    source: AdministrativeDocument | str | Path, base: Path | None = None, presets: Iterable[Path] = ()
) -> AdministrativeDocument:
    """The document of a model, a .docx or a data file; raises ``InputError`` where there is none.

    ``base`` opens a folder for what a data file names, ``presets`` are folders in which presets are kept.
    """
    if isinstance(source, AdministrativeDocument):
        return source
    path = Path(source)
    if path.suffix.lower() in DATA_FILES:
        from congvan.presets import load

        return load(path, base=base, presets=presets)
    from congvan.reader import read

    with named(path):
        reading = read(path)
    if reading.document is None:
        raise InputError([replace(problem, file=str(path)) for problem in reading.problems])
    return reading.document


def _changes(before: Sequence[ComparedLine], after: Sequence[ComparedLine]) -> Iterator[Change]:
    pairs = aligned([entry.text for entry in before], [entry.text for entry in after])
    for old, new in pairs:
        yield from _change(None if old is None else before[old], None if new is None else after[new])


def _change(old: ComparedLine | None, new: ComparedLine | None) -> Iterator[Change]:
    if old is None or new is None:
        entry = old or new
        assert entry is not None
        yield Change(entry.place, entry.zone, old.text if old else None, new.text if new else None)
        return
    place = old.place if old.place == new.place else _moved(old.place, new.place)
    if old.text != new.text:
        yield Change(place, new.zone, old.text, new.text, word_changes(old.text, new.text))
    if not _same_form(old, new):
        yield Change(place, new.zone, old.form or "-", new.form or "-", is_form=True)


def _same_form(old: ComparedLine, new: ComparedLine) -> bool:
    if old.looks is None or new.looks is None:
        return old.form == new.form
    return same_looks(old.text, new.text, old.looks, new.looks)


def _with_moves(changes: Sequence[Change]) -> Iterator[Change]:
    """``changes`` in which words that were taken out here and put in there are reported once, as moved."""
    added = {change.after: change for change in changes if change.before is None and _is_in_body(change)}
    moved = {
        id(change): target
        for change in changes
        if change.after is None and _is_in_body(change) and (target := added.pop(change.before, None))
    }
    taken = {id(target) for target in moved.values()}
    for change in changes:
        if id(change) in moved:
            yield replace(change, after=change.before, moved_to=moved[id(change)].place)
        elif id(change) not in taken:
            yield change


def _is_in_body(change: Change) -> bool:
    return change.zone in (DocumentPart.BODY, DocumentPart.APPENDIX) and not change.is_form


def _moved(old: Message, new: Message) -> Message:
    return Message(f"{old.vi} (nay là {new.vi})", f"{old.en} (now {new.en})")
