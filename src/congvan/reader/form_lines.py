"""Các dòng của mẫu: the fields that are in the words of a form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from congvan.components import LIKE_FORM_LINES, Found
from congvan.documents import read_form_line
from congvan.parts import without_list_mark
from congvan.reader.findings import Findings
from congvan.reader.words import broken_lines, text_of, text_with_breaks, without_dash
from congvan.vocabulary import CONFIRMED_BY, KEY_LABELS, Component

_DASH: Final = "- "
_BY_STYLE: Final = "style"
_ISSUER: Final = "{issuer}"
_MORE_THAN_A_NAME: Final = 4
"""Words that may differ from the issuer's name in the head: ``UBND tỉnh``, ``Sở GD&ĐT``."""


def read_form_lines(findings: Findings, lists: Sequence[str]) -> None:
    """Fills the fields of the form's lines; ``lists`` are those with a line for each entry. What is needed and not
    found is reported.
    """
    form = findings.components.kind.form
    if form is None or not (form.lines or form.closing_lines):
        return
    ours = [found for found in findings.all(Component.FORM_LINE) if found.evidence == _BY_STYLE]
    patterns, listed = [*form.lines, *form.closing_lines], ""
    every = ours or findings.all(Component.FORM_LINE, *LIKE_FORM_LINES)
    for found, text in ((one, said) for one in every for said in _said(one, patterns, ours=bool(ours))):
        if listed and text.startswith(_DASH):
            findings.values[listed] = (*findings.values.get(listed, ()), without_list_mark(without_dash(text)))
        elif not ours and not _is_line(text, patterns):
            listed = ""
            if found.component is Component.FORM_LINE:
                _report_no_line(findings, text)
            continue
        else:
            listed = _line(findings, text, patterns, lists)
        findings.words_of_form = (*findings.words_of_form, found)
    name = findings.components.first(Component.SECRETARY_NAME)
    if name is not None:
        findings.values["secretary_name"] = text_of(name)
    _read_confirmation(findings)
    _report_missing(findings, _names([*form.lines, *form.closing_lines]))


def _read_confirmation(findings: Findings) -> None:
    confirmed = findings.components.first(Component.CONFIRMATION)
    if confirmed is not None:
        findings.values["confirmed_by"] = text_of(confirmed).removeprefix(CONFIRMED_BY).strip()


def _said(found: Found, patterns: Sequence[str], *, ours: bool) -> list[str]:
    """What a line says; in other hands' files, several lines of the form that only breaks part, each by itself."""
    if ours:
        return [text_with_breaks(found)]
    broken = [piece for line in broken_lines(found) if (piece := _without_stop(line, patterns))]
    if len(broken) > 1 and all(_is_line(piece, patterns) for piece in broken):
        return broken
    return [_without_stop(text_with_breaks(found), patterns)]


def _without_stop(text: str, patterns: Sequence[str]) -> str:
    """The line without the full stop that some write behind it."""
    bare = text.rstrip(" .;,")
    return bare if _is_line(bare, patterns) else text


def _is_line(text: str, patterns: Sequence[str]) -> bool:
    return any(read_form_line(pattern, text) is not None for pattern in patterns)


def _line(findings: Findings, text: str, patterns: list[str], lists: Sequence[str]) -> str:
    """Takes one line by the first pattern that reads it; gives the field whose names are listed below it."""
    for index, pattern in enumerate(patterns):
        fields = read_form_line(pattern, text)
        if fields is None:
            continue
        del patterns[: index + 1]
        _report_words_beside(findings, text, [pattern, *fields.values()])
        for name, value in fields.items():
            findings.values[name] = (value,) if name in lists else value
        return next((name for name in lists if f"{{{name}}}" in pattern and name not in fields), "")
    _report_no_line(findings, text)
    return ""


def _report_words_beside(findings: Findings, text: str, read: Sequence[str]) -> None:
    """Tells the words before the issuer's name that its line has no place for (``Hưởng ứng …; Sở X kính mời:``)."""
    issuer = [found.text for found in findings.all(Component.PARENT_AGENCY, Component.ISSUING_AGENCY)]
    known = {word for one in (*read, *issuer) for word in _words(one)}
    if _ISSUER in read[0] and sum(word not in known for word in _words(text)) >= _MORE_THAN_A_NAME:
        findings.doubt(
            "", f"“{text}” có lời mà dòng của mẫu không có", f"“{text}” has words that the form's line has not"
        )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _report_no_line(findings: Findings, text: str) -> None:
    findings.doubt("", f"“{text}” không phải dòng nào của mẫu", f"“{text}” is not a line of the form")


def _report_missing(findings: Findings, names: Sequence[str]) -> None:
    for name in names:
        field = findings.model.model_fields.get(name)
        if field is not None and field.is_required() and name not in findings.values:
            label = KEY_LABELS[name][0]
            findings.missing(name, f"không thấy dòng của mẫu nêu “{label}”", f"no line of the form says “{name}”")


def _names(patterns: Sequence[str]) -> list[str]:
    return [piece.partition("}")[0] for pattern in patterns for piece in pattern.split("{")[1:]]
