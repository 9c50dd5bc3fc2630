"""Phụ lục: what a document carries after its signature (PL I, phần I, mục III, khoản 1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from congvan.documents.contents import Body
from congvan.inline import Prose
from congvan.model import Model
from congvan.parts import each_of
from congvan.text import issue_date_text, roman
from congvan.vocabulary import APPENDIX_WORD, Orientation

if TYPE_CHECKING:
    from congvan.body import Block
    from congvan.documents.administrative import AdministrativeDocument


class Appendix(Model):
    """Phụ lục: a title and a body of its own, on pages of its own.

    Its number and the line ``(Kèm theo …)`` are counted and written when the document is laid out.
    """

    title: Prose | None = None
    """Tên phụ lục, nếu có; the page shows capitals."""
    body: Body
    """Nội dung phụ lục."""
    orientation: Orientation = Orientation.PORTRAIT
    """Hướng giấy của phụ lục."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(
            self,
            *,
            title: Prose | str | None = ...,
            body: str | Prose | Sequence[Block | Prose | str | Mapping[str, Any]],
            orientation: Orientation | str = ...,
        ) -> None: ...


def appendix_number(ordinal: int, count: int) -> str:
    """``Phụ lục`` for the only one, ``Phụ lục II`` for the second of several (điểm a)."""
    return APPENDIX_WORD if count == 1 else f"{APPENDIX_WORD} {roman(ordinal)}"


def appendix_reference(document: AdministrativeDocument) -> str:
    """The line that ties appendices and what is issued to ``document``: number, date, issuer, blank where they are."""
    date = issue_date_text(document.issue_date)
    kind = document.type.label
    numbers = _in_a_row(f"số{one.after_label}" for one in each_of(document.number))
    issuers = _in_a_row(one.full_name for one in each_of(document.issuer))
    return f"(Kèm theo {kind} {numbers} {date} của {issuers})"


def _in_a_row(names: Iterable[str]) -> str:
    """``Sở Tài chính, Sở Nội vụ và Sở Y tế``."""
    *before, last = names
    return f"{', '.join(before)} và {last}" if before else last
