"""Biểu mẫu để điền trên trang: dots as long as the room allows, columns without rules for a head and for signatures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from congvan.blocks import LINE_BREAK, TAB, PageColumns, PageParagraph, PageRun
from congvan.body import Blank, FormHead, FormSigner, Signatures, portions
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT, twips
from congvan.page.block_context import BlockContext
from congvan.text import bind
from congvan.vocabulary import Component

_LEAST_DOTS: Final = twips(30)
"""Room for dots below which labels are one below another."""
_HEAD: Final = (3, 2)
"""How the unit's lines and the code of a form part the room."""
_SIGNING_ROOM: Final = twips(35)
_DATE: Final = "…………, ngày …… tháng …… năm ………"
_EMPTY: Final = PageParagraph("CvGap")


def blank_blocks(blank: Blank, within: BlockContext) -> Iterator[PageParagraph]:
    """Labels side by side where each has room for its dots, else one below another."""
    room, size = within.room, within.table_size
    texts = [f"{bind(label)}: " for label in blank.labels]
    labels = [width(text, size, "regular") * TWIPS_PER_POINT for text in texts]
    dots = (room - sum(labels)) / len(texts)
    beside = len(texts) > 1 and dots >= _LEAST_DOTS
    ends = tuple(map(round, accumulate(label + dots for label in labels))) if beside else (room,)
    words = (f"{TAB} " if beside else f"{TAB}{LINE_BREAK}").join(texts) + TAB
    more = f"{LINE_BREAK}{TAB}" * (blank.lines - 1)
    # the last dots end at the margin, whatever a renderer makes of the widths before them
    yield PageParagraph(Component.BLANK.style, (PageRun(words + more),), dots=(*ends[:-1], room))


def head_blocks(head: FormHead, within: BlockContext) -> Iterator[PageColumns]:
    """What the unit writes at the left, the code at the right."""
    left, right = portions(_HEAD, within.room)
    lines = tuple(
        PageParagraph(Component.BLANK.style, (PageRun(f"{bind(one)}: {TAB}"),), dots=(left - twips(5),))
        for one in head.labels
    )
    code = [PageParagraph(Component.FORM_CODE.style, (PageRun(bind(head.code)),))]
    code += [PageParagraph(Component.FORM_NOTE.style, (PageRun(bind(head.note)),))] if head.note else []
    yield PageColumns((left, right), ((lines or (_EMPTY,), tuple(code)),))


def signature_blocks(signatures: Signatures, within: BlockContext) -> Iterator[PageColumns]:
    """Those who sign, side by side, with room below; one alone at the right."""
    signers = signatures.signers
    dates = ["" for _ in signers[1:]] + [_DATE] if signatures.dated else [None for _ in signers]
    cells = tuple(tuple(_place(one, date)) for one, date in zip(signers, dates, strict=True))
    if len(cells) == 1:
        cells = ((_EMPTY,), *cells)
    yield PageColumns(portions([1] * len(cells), within.room), (cells,), _SIGNING_ROOM)


def _place(signer: FormSigner, date: str | None) -> Iterator[PageParagraph]:
    if date is not None:
        yield PageParagraph(Component.FORM_DATE.style, (PageRun(date),) if date else ())
    yield PageParagraph(Component.FORM_POSITION.style, (PageRun(bind(signer.position)),))
    if signer.note:
        yield PageParagraph(Component.FORM_NOTE.style, (PageRun(bind(signer.note)),))
