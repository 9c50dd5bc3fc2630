"""``read_copy``: what an agency wrote onto a copy, read back (mẫu 3.1, 3.2)."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from congvan.certifying.certificate import Certificate
from congvan.components import Components
from congvan.documents import fields_data
from congvan.errors import InputError, Problem
from congvan.files import FileSource
from congvan.forms import Category
from congvan.late_dataclasses import dataclass
from congvan.reader.ending import read_ending
from congvan.reader.findings import Findings
from congvan.reader.header import read_header
from congvan.reader.opened import Opened, opened
from congvan.source import build_data
from congvan.vocabulary import Component

_KEYS: Final = ("issuer", "number", "place", "issue_date", "signatory", "recipients")
_SIGNED: Final = re.compile(r"(?P<form>[^;]+);\s*(?P<issuer>[^;]+);\s*(?P<day>[0-9/]+);\s*(?P<time>[0-9:]+)\s*\+07.*")


@dataclass(frozen=True, slots=True)
class ReadCopy:
    """Phần sao đã đọc."""

    certificate: Certificate | None
    """What was written onto the copy; None while something obligatory is missing."""
    signed_at: datetime | None
    """When an electronic copy was signed; None for one on paper."""
    problems: tuple[Problem, ...]
    """What is missing or doubtful."""


def read_copy(source: FileSource) -> ReadCopy | None:
    """Phần sao của một bản sao: the certificate that was added to a document; None where the file is not a copy.

    Raises as ``read`` does; the document itself is read by ``read``.
    """
    file = opened(source)
    part = next((one for one in file.documents if one.kind.category is Category.COPY), None)
    if part is not None:
        return _on_paper(file, part)
    signed = next((one for one in file.documents if one.first(Component.COPY_SIGNATURE)), None)
    return None if signed is None else _electronic(signed)


def _on_paper(file: Opened, part: Components) -> ReadCopy:
    findings = Findings(file, part, Certificate)
    read_header(findings)
    read_ending(findings)
    data = fields_data({key: findings.values[key] for key in _KEYS if key in findings.values})
    problems = [one for one in findings.problems if one.path.partition(".")[0] in _KEYS]
    return _built({"form": part.text(Component.COPY_FORM).lower(), **data}, None, problems)


def _electronic(document: Components) -> ReadCopy:
    found = _SIGNED.fullmatch(" ".join(document.text(Component.COPY_SIGNATURE).split()))
    if found is None:
        return ReadCopy(None, None, ())
    try:
        signed_at = datetime.strptime(f"{found['day']} {found['time']}", "%d/%m/%Y %H:%M:%S")
    except ValueError:
        signed_at = None
    return _built({"form": found["form"].lower(), "issuer": found["issuer"]}, signed_at, [])


def _built(data: dict[str, object], signed_at: datetime | None, problems: list[Problem]) -> ReadCopy:
    try:
        certificate = build_data(data, Certificate)
    except InputError as error:
        return ReadCopy(None, signed_at, (*problems, *error.problems))
    return ReadCopy(certificate, signed_at, tuple(problems))
