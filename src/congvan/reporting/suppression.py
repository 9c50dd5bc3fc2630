"""Bỏ qua có lý do: findings that a reader has accepted, and the baseline of a stock of old files.

suppress:
  - code: ND0102
    reason: giấy in sẵn tiêu đề
    file: don_doc.docx          # optional: the file's name, or a pattern (2024/*.docx)
    where: CỘNG HÒA             # optional: words that stand at the place
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from congvan.errors import InputError, Message, Problem, did_you_mean
from congvan.findings import Finding, Report
from congvan.source import build, dump_yaml, place, read_file


class Suppression(BaseModel):
    """Một mục bỏ qua: the requirement, why its findings are accepted, and where; nothing named means everywhere."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    code: Annotated[str, Field(min_length=1)]
    reason: Annotated[str, Field(min_length=1)]
    file: str = ""
    where: str = ""

    def speaks_of(self, file: str) -> bool:
        """Whether the file is one that this entry is about."""
        name = PurePath(file).as_posix()
        pattern = PurePath(self.file).as_posix()
        return not self.file or fnmatchcase(name, pattern) or fnmatchcase(name, f"*/{pattern}")

    def accepts(self, finding: Finding) -> bool:
        """Whether ``finding`` is of this requirement and stands at these words."""
        if finding.code != self.code:
            return False
        words = f"{finding.where.excerpt} {finding.found.vi} {finding.found.en}"
        return _folded(self.where).rstrip("…") in _folded(words)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    suppress: tuple[Suppression, ...]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was accepted, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Sifted:
    """A report's findings, parted; ``used`` and ``concerned`` are positions in the suppressions."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    used: frozenset[int]
    concerned: frozenset[int]


def load_suppressions(path: Path, known: Iterable[str]) -> tuple[Suppression, ...]:
    """The entries of a file.

    Raises ``InputError`` with line and column for a missing reason, an unknown key, and a code that is not among
    ``known``.
    """
    tree = read_file(path)
    entries = build(tree, _File).suppress
    codes = tuple(known)
    strange = [
        Problem(_unknown(entry.code, codes), path=f"suppress[{at}].code")
        for at, entry in enumerate(entries)
        if entry.code not in codes
    ]
    if strange:
        raise InputError(place(strange, tree, _File))
    return entries


def sift(file: str, report: Report, suppressions: Sequence[Suppression]) -> Sifted:
    """The findings that stand, those accepted, and which entries accepted any."""
    judged = {*report.passed, *report.failed}
    concerned = [(at, entry) for at, entry in enumerate(suppressions) if entry.code in judged and entry.speaks_of(file)]
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[int] = set()
    for finding in report.findings:
        accepting = [(at, entry) for at, entry in concerned if entry.accepts(finding)]
        if accepting:
            suppressed.append(Suppressed(finding, accepting[0][1].reason))
            used.update(at for at, _ in accepting)
        else:
            kept.append(finding)
    return Sifted(tuple(kept), tuple(suppressed), frozenset(used), frozenset(at for at, _ in concerned))


def baseline_yaml(files: Iterable[tuple[str, Iterable[Finding]]], reason: str) -> str:
    """A file of suppressions that accepts every finding there is, each at its place."""
    entries: dict[tuple[str, str, str], dict[str, str]] = {}
    for name, findings in files:
        for finding in findings:
            entry = {"code": finding.code, "reason": reason, "file": PurePath(name).as_posix()}
            if finding.where.excerpt:
                entry["where"] = finding.where.excerpt
            entries[(entry["file"], finding.code, finding.where.excerpt)] = entry
    return dump_yaml({"suppress": list(entries.values())})


def _unknown(code: str, codes: Sequence[str]) -> Message:
    near = did_you_mean(code, codes)
    return Message(f"không có yêu cầu “{code}”.{near.vi}", f"there is no requirement “{code}”.{near.en}")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()
