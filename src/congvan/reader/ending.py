"""Kính gửi và cuối văn bản (ô 7, 9a, 9b, 12, 13): addressees, signatory, recipients, contact."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from pydantic import ValidationError

from congvan.components import Found
from congvan.forms import Obligation, form_of
from congvan.parts import CONTACT_LABELS, MEMBER_MARK, FileCopy, Recipient, without_list_mark
from congvan.reader.appendices import letters, printed_otherwise
from congvan.reader.findings import Findings
from congvan.reader.words import is_ours, text_of, text_with_breaks, without_dash
from congvan.vocabulary import SIGNER, TELEGRAPHS, Component, DocumentType, SigningAuthority, on_axis

_LABEL: Final = re.compile(r"Kính\s+(?:gửi|trình)\s*:?\s*", re.IGNORECASE)
_TELEGRAPHS: Final = re.compile(rf"\s*{TELEGRAPHS[:-1]}\s*:\s*\Z", re.IGNORECASE)
_PREFIX: Final = re.compile(r"(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b[./]?\s*")
_ACTING: Final = f"{SigningAuthority.ACTING.label} "
_AUTHORITIES: Final[dict[tuple[str, ...], SigningAuthority]] = {
    tuple(prefix.rstrip(".") for prefix in authority.prefixes): authority
    for authority in SigningAuthority
    if authority is not SigningAuthority.ACTING
}
"""The prefixes of the lines above the signer's position, and what they mean."""
_POSITIONS: Final = SIGNER[:2]
_SIGNATURE: Final = on_axis("signer")
_OTHER_WORDS: Final = {
    "address": "trụ sở",
    "phone": "số điện thoại|đt|tel",
    "fax": "số fax",
    "email": "e-?mail",
    "website": "cổng thông tin điện tử|website|web",
}
"""What other offices write instead of our labels."""
_CONTACT: Final = {key: f"{label}|{_OTHER_WORDS[key]}" for key, label in CONTACT_LABELS.items()}
_ENTRY: Final = re.compile(
    "|".join(rf"(?P<{key}>(?:{words})\s*:\s*)" for key, words in _CONTACT.items()), re.IGNORECASE
)
_ANY_LABEL: Final = "|".join(_CONTACT.values())
_NEXT_ENTRY: Final = re.compile(rf"\s*[;,.–-]?\s+(?=(?:{_ANY_LABEL})\s*:)", re.IGNORECASE)


def is_addressed(document_type: DocumentType | None) -> bool:
    """Whether the form asks for addressees; a document of unknown type is read as a công văn."""
    kind = document_type or DocumentType.OFFICIAL_DISPATCH
    return form_of(kind).addressees_of(kind) is Obligation.OBLIGATORY


def read_addressees(findings: Findings) -> None:
    """Fills ``addressees``."""
    label = findings.components.first(Component.ADDRESSEES_LABEL)
    if "sender" in findings.model.model_fields:
        _sender(findings, text_of(label) if label else "")
        label = None
    beside = _LABEL.sub("", text_with_breaks(label), count=1) if label else ""
    listed = findings.all(Component.ADDRESSEE)
    for found in listed:
        findings.look_at("addressees", found)
    may_group = "sender" not in findings.model.model_fields
    on_its_line = list(filter(None, [without_list_mark(beside)]))
    addressees = [*on_its_line, *_grouped(map(text_with_breaks, listed), may_group=may_group)]
    for again in findings.all(Component.ADDRESSEES_LABEL)[1:] if may_group else ():
        vi = f"“{text_of(again)}” ghi lại trước một nơi nữa; chỉ đọc tên nơi ấy"
        findings.doubt("addressees", vi, f"“{text_of(again)}” again before another addressee: only the name is read")
    if addressees:
        findings.values["addressees"] = tuple(addressees)
    elif is_addressed(findings.components.kind.document_type):
        findings.missing(
            "addressees",
            "không thấy dòng “Kính gửi: …”; ghi tên từng nơi",
            "no line “Kính gửi: …”; write the name of each addressee",
        )


def _grouped(lines: Iterable[str], *, may_group: bool) -> list[str | dict[str, Any]]:
    """The addressees; ``+`` lines below one that ends in a colon are the members of its group."""
    found: list[str | dict[str, Any]] = []
    heading = ""
    for line in lines:
        name = without_list_mark(without_dash(line))
        if not name:
            continue
        last = found[-1] if found else ""
        if not (may_group and line.startswith(MEMBER_MARK)):
            heading = name if name.endswith(":") else ""
            found.append(name)
        elif isinstance(last, dict):
            last["members"].append(name)
        elif heading:
            found[-1] = {"group": heading.removesuffix(":").rstrip(), "members": [name]}
        else:
            found.append(name)
    return found


def _sender(findings: Findings, text: str) -> None:
    sender = _TELEGRAPHS.sub("", text)
    if sender and sender != text:
        findings.values["sender"] = sender
    else:
        findings.missing(
            "sender",
            f"không thấy dòng “… {TELEGRAPHS}”; ghi tên cơ quan hoặc chức danh gửi điện",
            f"no line “… {TELEGRAPHS}”; write the body or the position that sends the telegram",
        )


def read_ending(findings: Findings) -> None:
    """Fills ``signatory``, ``recipients`` and ``contact``."""
    _signatory(findings)
    _recipients(findings)
    _contact(findings)


def _signatory(findings: Findings) -> None:
    signers = [_signer(findings, lines) for lines in _signers(findings)] or [{}]
    findings.values["signatory"] = signers if len(signers) > 1 else signers[0]
    if not all(signer.get("position") for signer in signers):
        findings.missing(
            "signatory.position",
            "không thấy chức vụ người ký; ghi ở signatory.position",
            "no position of the signer; write it under “signatory.position”",
        )


def _signers(findings: Findings) -> list[tuple[Found, ...]]:
    """The lines of each who signs: those who sign together have a column of a table each."""
    lines: dict[object, list[Found]] = {}
    for found in findings.all(*_SIGNATURE):
        place = found.spans[0].paragraph.place.cells
        lines.setdefault((place[0].table, place[0].column) if place else None, []).append(found)
    signed = [tuple(each) for each in lines.values() if any(one.component in _POSITIONS for one in each)]
    if len(signed) > 1:
        return signed
    return [tuple(one for each in lines.values() for one in each)] if lines else []


def _signer(findings: Findings, lines: tuple[Found, ...]) -> dict[str, Any]:
    for found in lines:
        findings.look_at("signatory", found)
    every = tuple(found for found in lines if found.component is not Component.FULL_NAME)
    prefixed, positions = _authorities_and_positions(every)
    advisory = [text_of(found) for found in every if found.component is Component.ADVISORY_POSITION]
    signer: dict[str, Any] = _authority(findings, prefixed, positions)
    signer["advisory_position"] = advisory
    signer["full_name"] = _full_name(findings, [one for one in lines if one.component is Component.FULL_NAME])
    return {key: value for key, value in signer.items() if value}


def _authorities_and_positions(every: tuple[Found, ...]) -> tuple[list[tuple[str, str]], list[str]]:
    """The lines with a prefix, as prefix and rest, and the positions; ``Q.`` belongs to a position."""
    prefixed: list[tuple[str, str]] = []
    positions: list[str] = []
    for found in every:
        text = text_with_breaks(found)
        prefix = _PREFIX.match(text) if found.component is Component.SIGNING_AUTHORITY else None
        if prefix and prefix[1] != "Q":
            prefixed.append((prefix[1].replace("/", ""), text[prefix.end() :]))
        elif prefix:
            positions.append(_ACTING + text[prefix.end() :])
        elif found.component is not Component.ADVISORY_POSITION:
            positions.append(text)
    return prefixed, positions


def _authority(findings: Findings, prefixed: list[tuple[str, str]], positions: list[str]) -> dict[str, Any]:
    prefixes = tuple(prefix for prefix, _ in prefixed)
    position = " ".join(positions)
    if len(positions) > 1:
        findings.doubt(
            "signatory",
            f"nhiều dòng chức vụ, đọc là một: “{position}”; xem lại",
            f"several lines of position, read as one: “{position}”; please check",
        )
    if prefixes not in _AUTHORITIES:
        shown = " / ".join(f"{prefix}. {rest}" for prefix, rest in prefixed)
        findings.missing(
            "signatory.authority",
            f"“{shown}” không phải một cách ký của Nghị định; ghi authority và chức vụ từng dòng",
            f"“{shown}” is not a way of signing in the decree; write “authority” and the positions",
        )
        return {"position": position}
    authority = _AUTHORITIES[prefixes]
    fields = authority.fields_above
    if authority is SigningAuthority.NONE and position.startswith(_ACTING):
        authority, position = SigningAuthority.ACTING, position.removeprefix(_ACTING)
    lines = dict(zip(fields, (rest for _, rest in prefixed), strict=True))
    return {"authority": authority, **lines, "position": position}


def _full_name(findings: Findings, names: list[Found]) -> str | None:
    if len(names) > 1:
        listed = ", ".join(text_of(found) for found in names)
        findings.doubt(
            "signatory",
            f"nhiều người ký ({listed}); chỉ lấy người đầu",
            f"several signers ({listed}); only the first is taken",
        )
    return text_of(names[0]) if names else None


def _recipients(findings: Findings) -> None:
    recipients: list[Recipient | FileCopy] = []
    for found in findings.all(Component.RECIPIENT, Component.FILE_COPY):
        findings.look_at("recipients", found)
        line = without_dash(text_of(found))
        if found.component is Component.FILE_COPY and line:
            recipients.append(_file_copy(findings, line))
        elif without_list_mark(line):
            recipients.append(_recipient(findings, found, line))
    if recipients:
        findings.values["recipients"] = tuple(recipients)
    else:
        findings.missing(
            "recipients",
            "không thấy dòng nào dưới “Nơi nhận:”; ghi từng nơi, dòng Lưu ở cuối",
            "no line under “Nơi nhận:”; write each recipient, the file copy last",
        )


def _recipient(findings: Findings, found: Found, line: str) -> Recipient:
    recipient = Recipient(name=line)
    if ";" in recipient.name and not is_ours(found):
        findings.doubt(
            "recipients",
            f"“{recipient.name}” có dấu “;” ở giữa; xem lại, có thể là hai dòng",
            f"“{recipient.name}” contains “;”; please check, it may be two lines",
        )
    return recipient


def _file_copy(findings: Findings, line: str) -> Recipient | FileCopy:
    mark = findings.components.first(Component.DRAFTER_MARK)
    whole = f"{line.removesuffix('.')}. {text_of(mark)}" if mark else line
    try:
        read = FileCopy.model_validate(whole)
        if letters(read.shown) != letters(whole):
            printed_otherwise(findings, "recipients", whole, read.shown)
        return read
    except ValidationError:
        findings.doubt(
            "recipients",
            f"“{whole}” không có dạng “Lưu: VT, BTXH (2). PL.(300)”; giữ nguyên như một nơi nhận",
            f"“{whole}” is not of the form “Lưu: VT, BTXH (2). PL.(300)”; kept as a recipient",
        )
        return Recipient(name=whole)


def _contact(findings: Findings) -> None:
    contact: dict[str, str] = {}
    for found in findings.all(Component.CONTACT):
        for span in found.spans:
            for entry in _entries(span.text, ours=is_ours(found)):
                _take_entry(contact, entry)
    if contact:
        findings.values["contact"] = contact


def _entries(line: str, *, ours: bool) -> list[str]:
    entries = line.split("\t")
    return entries if ours else [piece for entry in entries for piece in _NEXT_ENTRY.split(entry)]


def _take_entry(contact: dict[str, str], entry: str) -> None:
    found = _ENTRY.match(entry.strip())
    value = entry.strip()[found.end() :].strip() if found else ""
    if found and found.lastgroup and value:
        contact.setdefault(found.lastgroup, value)
