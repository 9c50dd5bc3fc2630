"""Bỏ qua có lý do: findings that a reader has accepted, and the baseline of a stock of old files.

suppress:
  - code: ND0102
    reason: giấy in sẵn tiêu đề
    file: don_doc.docx          # optional: the file's name, or a pattern (2024/*.docx)
    where: CỘNG HÒA … VIỆT NAM  # optional: words that are at the place, in this order
    component: national_name    # optional: the component, by its name or its Vietnamese label
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from congvan.errors import InputError, Message, Problem, did_you_mean
from congvan.findings import Finding, Report
from congvan.late_dataclasses import dataclass
from congvan.text import to_old_tone
from congvan.vocabulary import Component


class Suppression(BaseModel):
    """Một mục bỏ qua: the requirement, why its findings are accepted, and where; nothing named means everywhere."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, str_strip_whitespace=True)

    code: Annotated[str, Field(min_length=1)]
    reason: Annotated[str, Field(min_length=1)]
    file: str = ""
    where: str = ""
    component: Component | None = None

    def covers(self, file: str) -> bool:
        """Whether the file is one that this entry is about."""
        name = PurePath(file).as_posix()
        pattern = PurePath(self.file).as_posix()
        return not self.file or fnmatchcase(name, pattern) or fnmatchcase(name, f"*/{pattern}")

    def accepts(self, finding: Finding) -> bool:
        """Whether ``finding`` is of this requirement and component, at these words."""
        if finding.code != self.code or self.component not in (None, finding.component):
            return False
        where = finding.where
        said = (*where.texts, where.excerpt, finding.found.vi, finding.found.en)
        return any(_occurs_in(self.where, text) for text in said)

    @property
    def place(self) -> str:
        """What narrows it, to be shown: file, words and component."""
        label = self.component.label if self.component else ""
        return ", ".join(part for part in (self.file, self.where, label) if part)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    suppress: tuple[Suppression, ...]


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that was accepted, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class FilteredFindings:
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
    from congvan.source import build, place, read_file

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


def filter_suppressed(file: str, report: Report, suppressions: Sequence[Suppression]) -> FilteredFindings:
    """The findings that remain, those accepted, and which entries accepted any."""
    judged = {*report.passed, *report.failed}
    concerned = [(at, entry) for at, entry in enumerate(suppressions) if entry.code in judged and entry.covers(file)]
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
    return FilteredFindings(tuple(kept), tuple(suppressed), frozenset(used), frozenset(at for at, _ in concerned))


def baseline_yaml(files: Iterable[tuple[str, Iterable[Finding]]], reason: str) -> str:
    """A file of suppressions that accepts every finding there is, each at its place."""
    from congvan.source import dump_yaml

    entries: dict[tuple[str, str, str], dict[str, str]] = {}
    for name, findings in files:
        for finding in findings:
            entry = {"code": finding.code, "reason": reason, "file": PurePath(name).as_posix()}
            if finding.where.excerpt:
                entry["where"] = finding.where.excerpt
            else:
                entry["component"] = finding.component.value
            entries[(entry["file"], finding.code, finding.where.excerpt or entry["component"])] = entry
    return dump_yaml({"suppress": list(entries.values())})


def _unknown(code: str, codes: Sequence[str]) -> Message:
    near = did_you_mean(code, codes)
    return Message(f"không có yêu cầu “{code}”.{near.vi}", f"there is no requirement “{code}”.{near.en}")


def _occurs_in(wanted: str, text: str) -> bool:
    """Whether the words are in ``text``; at each ``…`` any others may be between."""
    place, held = 0, _folded(text)
    for part in _folded(wanted).split("…"):
        at = held.find(part.strip(), place)
        if at < 0:
            return False
        place = at + len(part.strip())
    return True


def _folded(text: str) -> str:
    """What is typed one way or the other is one: tone marks, dashes, quotes, case, blanks."""
    plain = to_old_tone(unicodedata.normalize("NFC", text)).translate(_TYPED)
    return " ".join(plain.split()).casefold()


_TYPED: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("‘’", "'")
)
