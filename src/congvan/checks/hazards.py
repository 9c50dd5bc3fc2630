"""An toàn của tệp: what reaches outside it, runs, or hides from the eye; reported, never opened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from congvan.checks.checked_document import CheckedDocument
from congvan.checks.describing import Says
from congvan.checks.phrases import quoted, with_lead
from congvan.checks.record import Expectation, Record
from congvan.errors import Message
from congvan.findings import Finding
from congvan.snapshot import Hazard, HazardKind, WordParagraph

_LONGEST: Final = 60
NAMES: Final[dict[HazardKind, Message]] = {
    HazardKind.EXTERNAL: Message("liên kết ra ngoài tệp", "a link to something outside the file"),
    HazardKind.REMOTE_IMAGE: Message("hình lấy từ ngoài tệp", "a picture fetched from outside"),
    HazardKind.ATTACHED_TEMPLATE: Message("tệp mẫu gắn từ ngoài", "a template attached from outside"),
    HazardKind.UNSAFE_LINK: Message("liên kết không phải trang web", "a link that is not a web address"),
    HazardKind.OLE_OBJECT: Message("đối tượng OLE", "an OLE object"),
    HazardKind.EMBEDDED_PACKAGE: Message("tệp nhúng", "an embedded file"),
    HazardKind.ACTIVE_X: Message("điều khiển ActiveX", "an ActiveX control"),
    HazardKind.MACRO: Message("macro", "a macro"),
    HazardKind.ALT_CHUNK: Message("nội dung nhập từ tệp khác", "content taken from another file"),
    HazardKind.DDE: Message("trường DDE", "a DDE field"),
    HazardKind.INCLUDE: Message("trường lấy nội dung từ ngoài", "a field that fetches from outside"),
    HazardKind.HIDDEN_TEXT: Message("chữ ẩn", "hidden text"),
    HazardKind.WHITE_TEXT: Message("chữ trắng trên nền trắng", "white text on white"),
    HazardKind.TINY_TEXT: Message("chữ quá nhỏ", "text too small to read"),
    HazardKind.BIDI_CONTROL: Message("ký tự đổi hướng chữ", "characters that change the direction of the text"),
    HazardKind.COMMENT: Message("ghi chú chưa gỡ", "a comment left in"),
    HazardKind.TRACKED_CHANGE: Message("thay đổi chưa duyệt", "tracked changes left in"),
}
"""Each hazard in both languages."""
_NONE: Final = Message("tệp không có", "a file without it")


def _without(kinds: tuple[HazardKind, ...]) -> Message:
    names = [NAMES[kind] for kind in kinds]
    return Message(f"không có {', '.join(n.vi for n in names)}", f"without {', '.join(n.en for n in names)}")


class HazardExpect(Expectation):
    """``none_of`` are the hazards that the file must not hold."""

    none_of: Annotated[tuple[HazardKind, ...], Says(_without)]


class HazardRecord(Record):
    """A record about what a file carries beside its words."""

    check: Literal["hazards"]
    expect: HazardExpect


def evaluate(record: HazardRecord, document: CheckedDocument) -> Iterable[Finding]:
    """A finding for each hazard, at its paragraph where it has one."""
    hazards = [hazard for hazard in document.snapshot.hazards if hazard.kind in record.expect.none_of]
    if not hazards:
        return
    areas = (area.paragraphs for area in document.headers_and_footers)
    every = (paragraph for group in (document.snapshot.paragraphs, *areas) for paragraph in group)
    places = {paragraph.place: paragraph for paragraph in every}
    for hazard in hazards:
        yield _found(record, document, hazard, places.get(hazard.place) if hazard.place else None)


def _found(record: HazardRecord, document: CheckedDocument, hazard: Hazard, paragraph: WordParagraph | None) -> Finding:
    seen = with_lead(NAMES[hazard.kind].vi, NAMES[hazard.kind].en, quoted(hazard.detail[:_LONGEST]))
    if paragraph is None:
        return document.whole(record, seen, _NONE)
    return document.at(record, paragraph, seen, _NONE)
