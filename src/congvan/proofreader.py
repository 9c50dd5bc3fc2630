"""Soát lỗi chữ nghĩa: what a check says about words alone, in groups, with the change in its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.checker import check
from congvan.checks.dictionary import record_of_dictionary
from congvan.documents import is_document
from congvan.errors import Message
from congvan.files import FileSource, content_of
from congvan.findings import Finding
from congvan.late_dataclasses import dataclass
from congvan.ooxml.opening import read_package
from congvan.profile import Profile, load

if TYPE_CHECKING:
    from congvan.documents import Document

WORDS: Final = ("P", "ND40", "C")
"""The codes, by their beginnings, of what is said and not how it is set."""
_GROUPS: Final = (
    (Message("Dấu câu, khoảng trắng", "Marks and blanks"), ("P0",)),
    (Message("Chính tả", "Spelling"), ("P1",)),
    (Message("Viết hoa", "Capitals"), ("ND40",)),
    (Message("Cơ quan, đơn vị hành chính", "Bodies and places"), ("P2",)),
    (Message("Viện dẫn", "Citations"), ("P3", "C0", "C10", "C11", "C12", "C13", "C14", "C15", "C21")),
    (Message("Nhất quán", "Agreement"), ("P4", "C")),
)


@dataclass(frozen=True, slots=True)
class Proof:
    """Bản soát: what is said of the words of a document, in the order of its pages, by which dictionary."""

    findings: tuple[Finding, ...]
    docx: bytes = field(repr=False)
    dictionary: Path | None = None

    def __len__(self) -> int:
        return len(self.findings)

    @property
    def groups(self) -> tuple[tuple[Message, tuple[Finding, ...]], ...]:
        """The findings by what they are about: marks, spelling, capitals, bodies, citations, agreement."""
        left, made = list(self.findings), []
        for title, codes in _GROUPS:
            found = tuple(finding for finding in left if finding.code.startswith(codes))
            left = [finding for finding in left if finding not in found]
            if found:
                made.append((title, found))
        return tuple(made)

    def tracked(self, author: str = "congvan") -> bytes:
        """The docx with every change that has one right form as a tracked change of ``author``."""
        from congvan.fixer.tracking import track

        return track(self.docx, self.findings, author)


def proof(
    source: FileSource | Document,
    profile: str | Path | Profile = "nd30",
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    dictionary: str | Path | None = None,
) -> Proof:
    """Soát lỗi của ``source``: spelling, marks, capitals, bodies at the date of issue, citations, agreement.

    ``source`` is what ``check`` takes. ``select`` and ``ignore`` are codes or their beginnings; nothing selected means
    all that is about words. ``dictionary`` is a hunspell dictionary of Vietnamese (``vi_VN.dic`` with its ``.aff``)
    that syllables are looked up in besides, by the extra ``spelling``; congvan has none of its own. Raises as
    ``check``, ``CongvanError`` for a dictionary that cannot be read.
    """
    docx = _docx(source)
    norm = profile if isinstance(profile, Profile) else load(profile)
    path = None if dictionary is None else Path(dictionary)
    if path is not None:
        norm = replace(norm, records=(*norm.records, record_of_dictionary(path)))
    return Proof(check(docx, norm, select=select or WORDS, ignore=ignore).findings, docx, path)


def _docx(source: FileSource | Document) -> bytes:
    if is_document(source):
        from congvan.renderer import render

        return render(source).docx
    content = content_of(source)
    return content if isinstance(content, bytes) else read_package(content)
