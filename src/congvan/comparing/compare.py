"""So sánh hai văn bản: field by field, line by line, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from congvan.comparing.entries import Entry, fields_of
from congvan.comparing.model import Change, Comparison, Zone
from congvan.comparing.words import aligned, word_changes
from congvan.documents import AdministrativeDocument
from congvan.errors import InputError, Message

_ISSUING: Final = (Zone.NUMBER, Zone.DATE, Zone.SIGNATURE)
"""What a clerk and a signatory fill in between draft and issue."""


def diff(before: AdministrativeDocument | str | Path, after: AdministrativeDocument | str | Path) -> Comparison:
    """Những gì khác nhau giữa hai văn bản: documents, .docx or data files, in any mix.

    Raises ``InputError`` where a file does not give a document, with what is missing.
    """
    old, new = fields_of(document_of(before)), fields_of(document_of(after))
    keys = [*old, *(key for key in new if key not in old)]
    found = [change for key in keys for change in _changes(old.get(key, []), new.get(key, []))]
    return Comparison(
        tuple(change for change in found if not change.is_form), tuple(change for change in found if change.is_form)
    )


def verify(issued: AdministrativeDocument | str | Path, draft: AdministrativeDocument | str | Path) -> Comparison:
    """Những gì đổi giữa dự thảo và bản ban hành ngoài số, ngày và phần ký; ``is_same`` where nothing else did.

    Raises as ``diff``.
    """
    whole = diff(draft, issued)
    return Comparison(whole.outside(*_ISSUING), whole.form)


def document_of(source: AdministrativeDocument | str | Path) -> AdministrativeDocument:
    """The document of a model, a .docx or a data file; raises ``InputError`` where there is none."""
    if isinstance(source, AdministrativeDocument):
        return source
    path = Path(source)
    if path.suffix.lower() in (".yaml", ".yml", ".json"):
        from congvan.presets import load

        return load(path)
    from congvan.reader import read

    reading = read(path)
    if reading.document is None:
        raise InputError(reading.problems)
    return reading.document


def _changes(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[Change]:
    pairs = aligned([entry.text for entry in before], [entry.text for entry in after])
    for old, new in pairs:
        yield from _change(None if old is None else before[old], None if new is None else after[new])


def _change(old: Entry | None, new: Entry | None) -> Iterator[Change]:
    if old is None or new is None:
        entry = old or new
        assert entry is not None
        yield Change(entry.place, entry.zone, old.text if old else None, new.text if new else None)
        return
    place = old.place if old.place == new.place else _moved(old.place, new.place)
    if old.text != new.text:
        yield Change(place, new.zone, old.text, new.text, word_changes(old.text, new.text))
    if old.form != new.form:
        yield Change(place, new.zone, old.form or "-", new.form or "-", is_form=True)


def _moved(old: Message, new: Message) -> Message:
    return Message(f"{old.vi} (nay là {new.vi})", f"{old.en} (now {new.en})")
