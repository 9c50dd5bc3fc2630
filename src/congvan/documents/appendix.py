"""Phụ lục: what a document carries after its signature (PL I, phần I, mục III, khoản 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from congvan.documents.contents import Body
from congvan.inline import Prose
from congvan.model import Model
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
    return f"(Kèm theo {kind} số{document.number.after_label} {date} của {document.issuer.full_name})"
