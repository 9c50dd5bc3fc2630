"""Đây là văn bản gì: one answer for all that read a file, with what it rests on; and how far the document has come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from congvan.components import key_patterns
from congvan.components.model import Components
from congvan.components.recognition import Recognition
from congvan.components.units import Piece, mostly, shows_capitals
from congvan.errors import Message
from congvan.forms import Category, DocumentKind, Identity, Obligation, State, form_of
from congvan.late_patterns import late_pattern
from congvan.snapshot import Snapshot, WordParagraph
from congvan.vocabulary import PAGE_HEAD, Component, DocumentType, LegalType, on_axis

_REACH: Final = 40
"""In so many lines a file says what it is."""
_LONGEST_TITLE: Final = 90
_LEGAL_TITLES: Final = {key_patterns.key_of(kind.label): kind for kind in LegalType if kind is not LegalType.CONCLUSION}
_PARTY: Final = late_pattern(r"dang cong san viet nam$")
_PARTY_SYMBOL: Final = late_pattern(r"so:?[\d._…]*[-–](?:nq|qd|cv|ct|kl|qc|qyd|tb|hd|bc|kh|ttr|ctr|da|pb|bb|gm)/")
_NORMATIVE_SYMBOL: Final = late_pattern(
    r"/(?:[12]\d{3}|[.…_]{2,})/(?:nd-cp|tt-|ttlt-|nqlt-|nq-(?:hdnd|hdtp)|qd-(?:ubnd|ttg|ktnn|ctn)|(?:qh|ubtvqh)\d)"
    r"|/nd-cp\b"
)
"""A year within the symbol, of bodies that issue normative texts."""
_JUDGMENT: Final = late_pattern(r"ban an\s+(?:so|hinh su|dan su|hanh chinh)\b|nhan danh$")
_DECIDED: Final = late_pattern(r"kem theo (?:cac )?(?:quyet dinh|nghi quyet)\b")
_APPENDIX: Final = late_pattern(r"(?:phu luc|bieu mau|bieu so|bieu)\b")
_DISPATCH_TITLE: Final = key_patterns.key_of(DocumentType.OFFICIAL_DISPATCH.label)
_SIGNATURE_PARTS: Final = "_xmlsignatures/"
_NUMBER: Final = late_pattern(r"số\s*:?\s*", re.IGNORECASE)
_DATE: Final = late_pattern(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
_ABOVE: Final = tuple(one for one in on_axis("signer") if one is not Component.FULL_NAME)


def appendix_kind(heading: Piece) -> DocumentKind:
    """The kind of a file that begins with the head of an appendix."""
    return _kind(Category.APPENDIX, None, _shows(heading.text), 0.9)


def attached_kind(document_type: DocumentType, heading: Piece) -> DocumentKind:
    """The kind of a text behind the document that issues it, with its title alone for a head."""
    return _kind(Category.ATTACHED, document_type, _shows(heading.text), 0.8)


def copy_kind(heading: Piece) -> DocumentKind:
    """The kind of the block that certifies a copy."""
    return _kind(Category.COPY, None, _shows(heading.text), 0.9)


def kind_of(sheet: Recognition) -> DocumentKind:
    """What the document of ``sheet`` is; asked when its head and title have been recognised."""
    return next(filter(None, (ask(sheet) for ask in _QUESTIONS)), _unknown(Message("", "")))


def _kind(category: Category, document_type: DocumentType | None, evidence: Message, confidence: float) -> DocumentKind:
    return DocumentKind(category, document_type, evidence, confidence)


def _administrative(document_type: DocumentType, evidence: Message, confidence: float) -> DocumentKind:
    return _kind(Category.ADMINISTRATIVE, document_type, evidence, confidence)


def _unknown(evidence: Message) -> DocumentKind:
    nothing = Message(
        "không có tên loại, dòng “V/v”, “Kính gửi” hay ký hiệu", "no printed type, no “V/v”, no “Kính gửi”, no symbol"
    )
    return _kind(Category.UNKNOWN, None, evidence if evidence.vi else nothing, 0.5)


def _shows(text: str) -> Message:
    words = " ".join(text.split())
    words = words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE]}…"
    return Message(f"có dòng “{words}”", f"a line says “{words}”")


def _of_the_party(sheet: Recognition) -> DocumentKind | None:
    lines = list(_opening(sheet))
    if any(key_patterns.NATIONAL_NAME.search(unit.key) for unit in lines):
        return None
    named = next((unit for unit in lines if _PARTY.match(unit.key)), None)
    if named is not None:
        return _kind(Category.PARTY, None, _shows(named.text), 0.9)
    number = _text(sheet, Component.NUMBER)
    if _PARTY_SYMBOL.match(_joined(number)):
        return _kind(Category.PARTY, None, _shows(number), 0.8)
    return None


def _of_a_court(sheet: Recognition) -> DocumentKind | None:
    """A judgment, whose form is a law's of its own."""
    judgment = next((unit for unit in _opening(sheet) if _JUDGMENT.match(unit.key)), None)
    return None if judgment is None else _unknown(_shows(judgment.text))


def _normative(sheet: Recognition) -> DocumentKind | None:
    number = _text(sheet, Component.NUMBER)
    if _NORMATIVE_SYMBOL.search(_joined(number)):
        return _kind(Category.NORMATIVE, None, _shows(number), 0.9)
    title = next((unit for unit in _after_head(sheet) if _is_legal_title(unit)), None)
    return _kind(Category.NORMATIVE, None, _shows(title.text), 0.8) if title else None


def _accompanying(sheet: Recognition) -> DocumentKind | None:
    """An appendix, or a text that a decision issues: it says what it goes with, and has no number of its own."""
    if sheet.has(Component.NUMBER) or sheet.has(Component.ADDRESSEES_LABEL):
        return None
    lines = list(takewhile(lambda unit: not key_patterns.RECIPIENTS.match(unit.key), _opening(sheet)))
    refers = next((unit for unit in lines if _refers(unit)), None)
    if refers is None:
        return None
    if _NORMATIVE_SYMBOL.search(_joined(refers.text)):
        return _kind(Category.NORMATIVE, None, _shows(refers.text), 0.8)
    titled = _listed_type(sheet)
    if titled or (_DECIDED.search(refers.key) and not _APPENDIX.match(lines[0].key)):
        return _kind(Category.ATTACHED, titled, _shows(refers.text), 0.9)
    return _kind(Category.APPENDIX, None, _shows(refers.text), 0.8)


def _refers(unit: Piece) -> bool:
    """Whether it is the line ``(Kèm theo …)`` and no sentence."""
    stands_apart = unit.centred or unit.text.startswith("(")
    return stands_apart and bool(key_patterns.APPENDIX_REFERENCE.match(unit.key))


def _titled(sheet: Recognition) -> DocumentKind | None:
    found = next((one for one in sheet.found if one.component is Component.DOCUMENT_TYPE), None)
    if found is None:
        return None
    listed = _listed_type(sheet)
    if listed is None or (found.evidence != "style" and not _is_of_an_office(sheet)):
        return _unknown(_shows(found.text))
    return _administrative(listed, _shows(found.text), found.confidence)


def _is_of_an_office(sheet: Recognition) -> bool:
    """Whether a body issues it, and not persons, or the press: it has a number or recipients, or somebody of the body
    signs it.
    """
    if sheet.has(Component.NUMBER) or any(key_patterns.RECIPIENTS.match(unit.key) for unit in sheet.units):
        return True
    return sheet.has(Component.ISSUING_AGENCY) and any(map(_signs, _after_title(sheet)))


def _after_title(sheet: Recognition) -> Sequence[Piece]:
    return sheet.units[sheet.order_of(Component.DOCUMENT_TYPE, Component.TITLED_SUBJECT) + 1 :]


def _signs(unit: Piece) -> bool:
    signs = key_patterns.AUTHORITY_DOTTED.match(unit.key) or key_patterns.POSITION.match(unit.key)
    return bool(signs) and len(unit.text) <= _LONGEST_TITLE and shows_capitals(unit)


def _with_prefix(sheet: Recognition) -> DocumentKind | None:
    subject = sheet.units_of(Component.SUBJECT)
    if not subject:
        return None
    other = _unlisted_title(sheet, before=subject[0].order)
    if other is not None:
        return _unknown(_shows(other.text))
    return _administrative(DocumentType.OFFICIAL_DISPATCH, _shows(subject[0].text), 0.9)


def _with_another_title(sheet: Recognition) -> DocumentKind | None:
    title = _unlisted_title(sheet, before=len(sheet.units))
    return None if title is None else _unknown(_shows(title.text))


def _by_symbol(sheet: Recognition) -> DocumentKind | None:
    number = _text(sheet, Component.NUMBER)
    symbol = number.rpartition("/")[2]
    named = key_patterns.ABBREVIATIONS.get(symbol.split("-")[0].strip())
    if named and sheet.has(Component.ADDRESSEES_LABEL) and form_of(named).addressees_of(named) is Obligation.NONE:
        return None  # the letters are an agency's: “1020/CT-CS” of Cục Thuế
    return _administrative(named, _shows(number), 0.6) if named and "-" in symbol else None


def _without_title(sheet: Recognition) -> DocumentKind | None:
    """A công văn is the one type that prints none."""
    label, number = _text(sheet, Component.ADDRESSEES_LABEL), _text(sheet, Component.NUMBER)
    if not label and not (number and sheet.has(Component.NATIONAL_NAME)):
        return None
    return _administrative(DocumentType.OFFICIAL_DISPATCH, _shows(label or number), 0.8 if label and number else 0.6)


_QUESTIONS: Final = (
    _of_the_party, _of_a_court, _normative, _accompanying, _titled, _with_prefix, _with_another_title, _by_symbol,
    _without_title,
)  # fmt: skip


def _opening(sheet: Recognition) -> Iterator[Piece]:
    """The first lines with words."""
    return (unit for unit in sheet.units[:_REACH] if not unit.blank)


def _after_head(sheet: Recognition) -> Sequence[Piece]:
    start = sheet.order_of(*PAGE_HEAD) + 1
    return [unit for unit in sheet.units[start : start + _REACH] if not unit.blank]


def _listed_type(sheet: Recognition) -> DocumentType | None:
    key = key_patterns.key_of(_text(sheet, Component.DOCUMENT_TYPE)).rstrip(":. ")
    return DocumentType.OFFICIAL_DISPATCH if key.startswith(_DISPATCH_TITLE) else key_patterns.TYPES.get(key)


def _unlisted_title(sheet: Recognition, before: int) -> Piece | None:
    """A title of another kind: the first line below the head, where it is in the middle in bold capitals."""
    first = next((unit for unit in _after_head(sheet) if unit.order < before and not sheet.is_claimed(unit)), None)
    return first if first is not None and _is_title(first) else None


def _is_title(unit: Piece) -> bool:
    alone = not unit.in_table and len(unit.text) <= _LONGEST_TITLE and not unit.text.endswith((".", ";"))
    return alone and unit.centred and shows_capitals(unit) and mostly(unit, "bold")


def _is_legal_title(unit: Piece) -> bool:
    return unit.key.rstrip(":. ") in _LEGAL_TITLES and unit.centred and shows_capitals(unit)


def _text(sheet: Recognition, component: Component) -> str:
    return next((one.text for one in sheet.found if one.component is component), "")


def _joined(text: str) -> str:
    """The letters of ``text`` for matching, without blanks."""
    return "".join(key_patterns.key_of(text).split())


def identity_of(snapshot: Snapshot, components: Components) -> Identity:
    """The identity of a document; its state is *signed* where the file holds a digital signature or a picture above
    the name, *issued* where number and date are filled in.
    """
    number = _NUMBER.sub("", components.text(Component.NUMBER), count=1)
    date = _DATE.search(components.text(Component.PLACE_DATE))
    is_signed = any(part.startswith(_SIGNATURE_PARTS) for part in snapshot.parts) or _has_picture(components)
    is_issued = date is not None and number[:1].isdigit()
    return Identity(
        kind=components.kind,
        state=State.SIGNED if is_signed else State.ISSUED if is_issued else State.DRAFT,
        number=number,
        issue_date=f"{date[3]}-{int(date[2]):02}-{int(date[1]):02}" if date else "",
        agency=components.text(Component.ISSUING_AGENCY),
    )


def _has_picture(components: Components) -> bool:
    """Whether a picture is in box 7c: with the position, the name, or between them."""
    name = components.first(Component.FULL_NAME)
    title = next((found for found in reversed(components.found) if found.component in _ABOVE), None)
    if name is None or title is None:
        return False
    first, last = _order(title.spans[-1].paragraph), _order(name.spans[0].paragraph)
    return any(one.pictures for one in components.paragraphs if min(first, last) <= _order(one) <= max(first, last))


def _order(paragraph: WordParagraph) -> tuple[str, int]:
    return paragraph.place.part, paragraph.place.index
