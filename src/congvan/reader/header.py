"""Đầu văn bản (ô 1 đến 5b, 10, 11): issuer, number, place and date, subject, marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final

from pydantic import ValidationError

from congvan.components import Found, is_operative
from congvan.errors import Refusal
from congvan.forms import SubjectSetting
from congvan.parts import DocumentNumber
from congvan.reader.findings import Findings
from congvan.reader.naming import as_in_a_sentence, cut_alike, in_capitals
from congvan.reader.words import is_ours, lines_of, text_of, text_with_breaks, tidy
from congvan.text import PartialDate, parse_issue_date
from congvan.vocabulary import CLOSED_MARKS, SUBJECT_PREFIX, Component

_DAY: Final = re.compile(r"ngày", re.IGNORECASE)
_DATE_BEGINS: Final = re.compile(r"ngày[\s\d.…_/–-]*tháng", re.IGNORECASE)
_PREFIX: Final = re.compile(r"(?:V\s*/\s*v|Về\s+việc)\s*[:.]?\s*", re.IGNORECASE)
_WRITTEN_OUT: Final = "Về việc"
_IN_CAPITALS: Final = re.compile(r"^SỐ(?=[\s:.])")
_TWO_LANGUAGES: Final = re.compile(r"^Số\s*/\s*No\.?\s*:?\s*", re.IGNORECASE)
_WITHOUT_SLASH: Final = re.compile(r"(Số\s*[:.]?\s*\d+)\s*[-–.,\\|]?\s*(?=[A-ZĐ]{2}[^/]*$)")
_NO_NUMBER_YET: Final = re.compile(r"(Số)\s*:?[\s._…]*/", re.IGNORECASE)


def read_header(findings: Findings) -> None:
    """Fills ``issuer``, ``number``, ``place``, ``issue_date``, ``subject`` and the marks."""
    _issuer(findings)
    _number(findings)
    _place_date(findings)
    _subject(findings)
    _enacted_by(findings)
    for component, labels in CLOSED_MARKS.items():
        _mark(findings, component, labels)


def _issuer(findings: Findings) -> None:
    issuers = [_agency(findings, parents, names) for parents, names in _agencies(findings)]
    findings.values["issuer"] = issuers if len(issuers) > 1 else next(iter(issuers), {})
    if not any(issuer.get("name") for issuer in issuers):
        findings.missing(
            "issuer",
            "không thấy tên cơ quan ở đầu văn bản; ghi ở issuer.name",
            "no agency name at the top; write it under “issuer.name”",
        )


def _agencies(findings: Findings) -> Iterator[tuple[list[Found], list[Found]]]:
    """The names above and the name of each who issues: a name ends with the line below it, or in its cell."""
    parents: list[Found] = []
    for found in findings.all(Component.PARENT_AGENCY, Component.ISSUING_AGENCY):
        if found.component is Component.PARENT_AGENCY:
            parents.append(found)
        else:
            yield parents, [found]
            parents = []
    if parents:
        yield parents, []


def _agency(findings: Findings, parents: list[Found], names: list[Found]) -> dict[str, Any]:
    lines = {"name": _lines(findings, names), "parent": _lines(findings, parents)}
    named = {key: _as_named(findings, one, reported=key == "name") for key, one in lines.items()}
    return {key: one[0] if len(one) == 1 else one for key, one in named.items() if one}


def _as_named(findings: Findings, lines: list[str], *, reported: bool) -> list[str]:
    """A name that was typed in capitals as a sentence writes it; ``reported`` where nothing shows how."""
    name = " ".join(lines)
    if not in_capitals(name):
        return lines
    written = as_in_a_sentence(name, (paragraph.text for paragraph in findings.snapshot.paragraphs))
    if written is not None:
        return cut_alike(written, lines)
    if reported:
        findings.doubt(
            "issuer",
            f"“{name}” gõ bằng chữ in hoa: giữa câu (như dòng kèm theo của phụ lục) sẽ in hoa; ghi như “Sở Tài chính”",
            f"“{name}” was typed in capitals and will be so within sentences; write it like “Sở Tài chính”",
        )
    return lines


def _lines(findings: Findings, every: list[Found]) -> list[str]:
    """The lines of a name; our own pages break a line that is too long, which is none of the author's."""
    lines = []
    for found in every:
        findings.look_at("issuer", found)
        lines += lines_of(found)
    return [line for line in lines if line]


def _number(findings: Findings) -> None:
    texts = [unicodedata.normalize("NFC", text_of(found)) for found in findings.all(Component.NUMBER)]
    numbers = [number for text in texts if (number := _number_in(text) or _without_slash(findings, text))]
    if numbers and len(numbers) == len(texts):
        findings.values["number"] = numbers if len(numbers) > 1 else numbers[0]
        return
    text = " / ".join(texts)
    findings.missing(
        "number",
        f"“{text}” không có ký hiệu; ghi như 05/STC-QLNS, chưa có số thì /STC-QLNS",
        f"“{text}” has no symbol; write 05/STC-QLNS, or /STC-QLNS while unnumbered",
    )


def _without_slash(findings: Findings, text: str) -> DocumentNumber | None:
    """``Số 5 STC``, read with its slash."""
    slashed = _WITHOUT_SLASH.sub(r"\1/", text, count=1)
    number = _number_in(slashed) if slashed != text else None
    if number is not None:
        findings.doubt(
            "number",
            f"“{text}” thiếu dấu “/” giữa số và ký hiệu; đọc là {number.shown}",
            f"“{text}” lacks the “/” between number and symbol; read as {number.shown}",
        )
    return number


def _number_in(text: str) -> DocumentNumber | None:
    try:
        number = _TWO_LANGUAGES.sub("Số: ", _IN_CAPITALS.sub("Số", text))
        return DocumentNumber.model_validate(_NO_NUMBER_YET.sub(r"\1: /", number)) if number else None
    except ValidationError:
        return None


def _place_date(findings: Findings) -> None:
    found = findings.components.first(Component.PLACE_DATE)
    if "place" not in findings.model.model_fields:
        if found is not None:
            line = text_of(found)
            findings.doubt("", f"mẫu này không có dòng “{line}”; chưa đọc", f"the form has no line “{line}”: not read")
        return
    place, date = _divided(findings, text_of(found)) if found else ("", PartialDate.BLANK)
    findings.values["issue_date"] = date
    if place:
        findings.values["place"] = place
    else:
        findings.missing(
            "place",
            "không thấy dòng “địa danh, ngày … tháng … năm …”; ghi ở place và issue_date",
            "no line “place, ngày … tháng … năm …”; write it under “place” and “issue_date”",
        )


def _divided(findings: Findings, text: str) -> tuple[str, PartialDate]:
    """Place and date; the date is the ``ngày …`` that reads as one up to the end."""
    for begin in (day.start() for day in _DAY.finditer(text)):
        try:
            date = parse_issue_date(text[begin:])
        except Refusal:
            continue
        return tidy(text[:begin].rstrip().removesuffix(",")), date
    begins = _DATE_BEGINS.search(text)
    findings.doubt(
        "issue_date",
        f"không đọc được ngày trong “{text}”; ghi như 2026-02-05",
        f"no date can be read from “{text}”; write 2026-02-05",
    )
    return tidy(text[: begins.start()].rstrip(" ,.")) if begins else "", PartialDate.BLANK


def _subject(findings: Findings) -> None:
    if "subject" not in findings.model.model_fields:
        return
    found = next(iter(findings.all(Component.SUBJECT, Component.TITLED_SUBJECT)), None)
    subject = _without_prefix(found) if found else ""
    if found is not None and subject:
        findings.look_at("subject", found)
        findings.values["subject"] = subject
        if found.component is Component.SUBJECT and found.text.lstrip("( ").startswith(_WRITTEN_OUT):
            findings.doubt("subject", f"“{_WRITTEN_OUT}” được ghi thành V/v", f"“{_WRITTEN_OUT}” becomes V/v")
    else:
        _report_missing_subject(findings)
    _printed_type(findings)


def _printed_type(findings: Findings) -> None:
    """``CÔNG VĂN`` above the subject, which a dispatch does not print."""
    form, title = findings.components.kind.form, findings.components.text(Component.DOCUMENT_TYPE)
    if title and form is not None and form.subject is SubjectSetting.PREFIXED:
        vi = f"“{title}” không in ở công văn; không ghi lại"
        findings.doubt("subject", vi, f"“{title}” is not printed on a dispatch: left out")


def _enacted_by(findings: Findings) -> None:
    if "enacted_by" not in findings.model.model_fields:
        return
    lines = findings.all(Component.ENACTING_AUTHORITY) or tuple(_who_decides(findings))
    findings.words_of_form = (*lines, *(one for one in findings.all(Component.BODY) if is_operative(text_of(one))))
    if lines:
        for found in lines:
            findings.look_at("enacted_by", found)
        findings.values["enacted_by"] = "\n".join(map(_deciding_lines, lines))
    else:
        findings.missing(
            "enacted_by",
            "không thấy dòng thẩm quyền ban hành trên các căn cứ; ghi chức vụ hoặc tên cơ quan",
            "no line above the legal bases says who decides; write the position or the body",
        )


def _deciding_lines(found: Found) -> str:
    """Who decides, and below it the term and the session of a council."""
    return text_with_breaks(found) if is_ours(found) else "\n".join(filter(None, lines_of(found)))


def _who_decides(findings: Findings) -> Iterator[Found]:
    """The lines in capitals above the legal bases, in files of other hands."""
    for found in findings.components.found:
        if found.component is Component.LEGAL_BASIS:
            return
        text = text_of(found)
        in_capitals = text == text.upper() and any(map(str.isalpha, text))
        if found.component is Component.BODY and in_capitals and not text.endswith(":"):
            yield found


def _report_missing_subject(findings: Findings) -> None:
    form = findings.components.kind.form
    if form is not None and form.subject is SubjectSetting.TITLED:
        findings.missing(
            "subject",
            f"không thấy trích yếu dưới “{findings.components.text(Component.DOCUMENT_TYPE)}”",
            f"no subject below “{findings.components.text(Component.DOCUMENT_TYPE)}”",
        )
    else:
        findings.missing(
            "subject",
            "không thấy dòng “V/v …”; ghi nội dung sau V/v",
            "no line “V/v …”; write what comes after V/v",
        )


def _without_prefix(found: Found) -> str:
    text = text_with_breaks(found)
    if found.component is Component.TITLED_SUBJECT:
        return text
    if found.text.startswith("(") and found.text.endswith(")"):
        text = text.strip()[1:-1].strip()
    prefix = f"{SUBJECT_PREFIX} "
    return text.removeprefix(prefix) if is_ours(found) and text.startswith(prefix) else _PREFIX.sub("", text, count=1)


def _mark(findings: Findings, component: Component, labels: type[Enum]) -> None:
    key = component.value
    found = findings.components.first(component)
    text = text_of(found) if found else _in_the_head(findings, component)
    if not text:
        return
    words = _key(text)
    level = next((one for one in labels if _key(getattr(one, "label", "")) == words), None)
    if level is None:
        listed = ", ".join(getattr(one, "label", "") for one in labels)
        findings.doubt(key, f"“{text}”: cần một trong {listed}", f"“{text}”: must be one of {listed}")
    else:
        findings.values[key] = level


def _in_the_head(findings: Findings, component: Component) -> str:
    """The words of a mark that is in the page's header, as ô 11 does."""
    for section in findings.snapshot.sections[:1]:
        for paragraph in (one for header in section.headers for one in header.paragraphs):
            if paragraph.format.style == component.style and paragraph.text.strip():
                return tidy(paragraph.text)
    return ""


def _key(text: str) -> str:
    """Capitals without the place of the tone mark: ``HOẢ`` and ``HỎA`` are one."""
    return "".join(sorted(unicodedata.normalize("NFD", text.strip(" .:()[]")).upper()))
