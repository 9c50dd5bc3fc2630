"""Một hàng thành một tệp: what a worker does, in this process or another, and what it reports of a row that fails."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from congvan.batching.manifest import RowResult
from congvan.batching.time_limit import TookTooLong, within
from congvan.documents import AdministrativeDocument
from congvan.errors import CongvanError, InputError, printable
from congvan.files import atomic_write
from congvan.late_dataclasses import dataclass
from congvan.presets.fielded.file import FieldedFile
from congvan.presets.fielded.letter import values_of
from congvan.presets.fielded.preset_file import DOCUMENT_KEYS, LetterPreset, letter_preset_of
from congvan.source import Tree
from congvan.vocabulary import fold


@dataclass(frozen=True, slots=True)
class Task:
    """Việc của một hàng: all that a worker needs; it travels to other processes and machines."""

    row: int
    data: Mapping[str, Any]
    preset: str
    letter: Mapping[str, Any]
    folder: str
    file: str
    source: str
    is_checked: bool = False
    seconds: float = 0.0
    """What the row may take; 0 for any time."""


def make(task: Task) -> RowResult:
    """The letter of one row, written whole; whatever fails is in the result and stops no other row."""
    try:
        with within(task.seconds):
            return _made(task)
    except TookTooLong:
        return _failed(task, (f"quá {task.seconds:g} giây: đã dừng hàng này",))
    except InputError as error:
        return _failed(task, tuple(problem.format("vi") for problem in error.problems))
    except CongvanError as error:
        return _failed(task, (error.format("vi"),))
    except OSError as error:
        return _failed(task, (f"{error.strerror or error}",))
    except Exception as error:  # one row never stops the others
        return _failed(task, (f"lỗi nội bộ: {type(error).__name__}: {error}",))


def make_each(tasks: Sequence[Task]) -> list[RowResult]:
    """As ``make``, a few rows in one go: handing out costs as much as a tenth of a letter."""
    return [make(task) for task in tasks]


def _made(task: Task) -> RowResult:
    docx = docx_of(task)
    findings = _findings(docx) if task.is_checked else 0
    atomic_write(Path(task.folder) / task.file, docx)
    return RowResult(task.row, task.file, task.source, hashlib.sha256(docx).hexdigest(), findings=findings)


def docx_of(task: Task) -> bytes:
    """The Word file of a task; raises ``InputError`` where its values make no letter."""
    from congvan.renderer import render

    return render(document_of_row(_preset(task.preset), task.letter, task.data)).docx


def document_of_row(preset: LetterPreset, letter: Mapping[str, Any], row: Mapping[str, Any]) -> AdministrativeDocument:
    """The document of a row: keys of documents in place of the letter's, all else as values of fields.

    A column may be named as the field is, or titled as it is labelled. A blank cell says nothing.
    """
    said = _by_fields(preset, {str(key): value for key, value in row.items() if value not in (None, "")})
    own = {key: value for key, value in said.items() if key in DOCUMENT_KEYS}
    values = {key: value for key, value in said.items() if key not in DOCUMENT_KEYS}
    given = {**letter, **own, "values": {**values_of(letter), **values}}
    return FieldedFile(Tree(given), preset).letter().document


def _by_fields(preset: LetterPreset, said: Mapping[str, Any]) -> dict[str, Any]:
    """``said`` with the name of a field for its label, where no other column or field is meant by it as well."""
    known = {*preset.fields, *DOCUMENT_KEYS}
    labelled = [(fold(spec.label), name) for name, spec in preset.fields.items()]
    named = {key: [name for label, name in labelled if label == fold(key)] for key in said if key not in known}
    meant = Counter([*said, *chain.from_iterable(named.values())])
    only = {key: names[0] for key, names in named.items() if len(names) == 1 and meant[names[0]] == 1}
    return {only.get(key, key): value for key, value in said.items()}


@lru_cache(maxsize=8)
def _preset(text: str) -> LetterPreset:
    return letter_preset_of(text)


def _failed(task: Task, errors: tuple[str, ...]) -> RowResult:
    return RowResult(task.row, task.file, task.source, errors=tuple(map(printable, errors)))


def _findings(docx: bytes) -> int:
    from congvan.checker import check
    from congvan.findings import Severity

    return sum(finding.severity in (Severity.ERROR, Severity.WARNING) for finding in check(docx).findings)
