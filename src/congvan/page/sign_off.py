"""Cuối văn bản: the signature (ô 7) and the recipients (ô 9b)."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph, PageRun
from congvan.metrics import width
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.binding import bound
from congvan.parts import FileCopy, Recipient, Signatory
from congvan.vocabulary import RECIPIENTS_LABEL, Component, SigningAuthority

_BESIDE_SIGNATURE: Final = 20
"""Recipients that stand in one unbreakable row with the signature; a longer list flows over the page."""
_FIRST_OF_MANY: Final = 10
"""Of a longer list, those that stand beside the signature."""
NO_MORE: Final = (PageParagraph("CvGap"),)
"""What stands in a cell that has nothing to say, since a cell cannot be empty."""
_TM, _KT = SigningAuthority.ON_BEHALF.label, SigningAuthority.FOR_HEAD.label
_TL, _TUQ = SigningAuthority.BY_ORDER.label, SigningAuthority.UNDER_AUTHORIZATION.label
_ABOVE: Final[dict[SigningAuthority, tuple[tuple[str, str], ...]]] = {
    SigningAuthority.NONE: (),
    SigningAuthority.ACTING: (),
    SigningAuthority.ON_BEHALF: ((_TM, "collective"),),
    SigningAuthority.FOR_HEAD: ((_KT, "head_position"),),
    SigningAuthority.BY_ORDER: ((_TL, "head_position"),),
    SigningAuthority.UNDER_AUTHORIZATION: ((_TUQ, "head_position"),),
    SigningAuthority.ON_BEHALF_FOR_HEAD: ((_TM, "collective"), (_KT, "head_position")),
    SigningAuthority.BY_ORDER_FOR_HEAD: ((_TL, "head_position"), (_KT, "unit_head_position")),
}
"""The lines above the signer's own position: prefix and field."""


def signature_paragraphs(signatory: Signatory) -> tuple[PageParagraph, ...]:
    """Authority, position, room for the signature, other positions, name; all held together."""
    lines = [
        (Component.SIGNING_AUTHORITY, f"{prefix} {getattr(signatory, field)}")
        for prefix, field in _ABOVE[signatory.authority]
    ]
    own = signatory.position
    if signatory.authority is SigningAuthority.ACTING:
        own = f"{SigningAuthority.ACTING.label} {own}"
    lines.append((Component.POSITION, own))
    lines.append((Component.SIGNATURE, ""))
    lines += [(Component.ADVISORY_POSITION, position) for position in signatory.advisory_position]
    lines.append((Component.FULL_NAME, signatory.full_name or ""))
    return tuple(PageParagraph(component.style, (PageRun(bound(text)),) if text else ()) for component, text in lines)


def recipient_paragraphs(
    recipients: tuple[Recipient | FileCopy, ...], size: float
) -> tuple[tuple[PageParagraph, ...], tuple[PageParagraph, ...]]:
    """``Nơi nhận:`` with the lines beside the signature, and the lines that flow on below."""
    last = len(recipients) - 1
    dash = round(width("- ", size) * TWIPS_PER_POINT)
    lines = [_recipient(recipient, index == last, dash) for index, recipient in enumerate(recipients)]
    beside = len(lines) if len(lines) <= _BESIDE_SIGNATURE else _FIRST_OF_MANY
    label = PageParagraph(Component.RECIPIENTS_LABEL.style, (PageRun(RECIPIENTS_LABEL),), keep_next=True)
    return (label, *lines[:beside]), tuple(lines[beside:]) or NO_MORE


def _recipient(recipient: Recipient | FileCopy, is_last: bool, dash: int) -> PageParagraph:
    if isinstance(recipient, FileCopy):
        words = (PageRun(bound(f"- {recipient.shown}")),)
        return PageParagraph(Component.FILE_COPY.style, words, left=dash, first_line=-dash)
    text = recipient.shown
    mark = ("" if text.endswith(".") else ".") if is_last else ";"
    words = (PageRun(bound(f"- {text}{mark}")),)
    return PageParagraph(Component.RECIPIENT.style, words, left=dash, first_line=-dash)
