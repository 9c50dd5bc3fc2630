"""Các dòng của mẫu: the fields that are in the words of a form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from congvan.components import DASHES, LIKE_FORM_LINES, Found
from congvan.documents import read_form_line
from congvan.documents.form_lines import ISSUER
from congvan.late_patterns import late_pattern
from congvan.parts import without_list_mark
from congvan.reader.findings import Findings, shortened
from congvan.reader.words import broken_lines, text_of, text_with_breaks, without_dash
from congvan.text import to_old_tone
from congvan.vocabulary import CONFIRMED_BY, KEY_LABELS, Component

_DASH: Final = "- "
_BY_STYLE: Final = "style"
_WORD: Final = late_pattern(r"\w+")


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
        if listed and (text.startswith(_DASH) or _is_dashed_by_word(found)):
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


def _is_dashed_by_word(found: Found) -> bool:
    """Whether Word prints the dash before a name that is listed."""
    label = found.paragraphs[0].label
    return label is not None and label.text.startswith(DASHES)


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
    bare = text.rstrip(" .;,/")
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
        _compare(findings, pattern, text, fields)
        for name, value in fields.items():
            _take(findings, name, (value,) if name in lists else value)
        return next((name for name in lists if f"{{{name}}}" in pattern and name not in fields), "")
    _report_no_line(findings, text)
    return ""


def _take(findings: Findings, name: str, value: str | tuple[str, ...]) -> None:
    """Fills a field; a doubt where another line has filled it otherwise: the form says it twice, data once."""
    before = findings.values.get(name, value)
    if before != value:
        was, now = shortened(str(before)), shortened(str(value))
        findings.doubt(name, f"“{was}”, rồi “{now}”: giữ lời sau", f"“{was}”, then “{now}”: the latter is kept")
    findings.values[name] = value


def _compare(findings: Findings, pattern: str, text: str, fields: Mapping[str, str]) -> None:
    """A doubt for words of a line that the form prints without: a longer name of the agency, a reason before it."""
    said = {**dict.fromkeys(_names([pattern]), ""), **fields, ISSUER: _issuer_name(findings)}
    left = Counter(map(_folded, _WORD.findall(pattern.format_map(said))))
    lost: list[str] = []
    for word in _WORD.findall(text):
        left[_folded(word)] -= 1
        lost += [word] if left[_folded(word)] < 0 else []
    if lost:
        line, words = shortened(text), shortened(" ".join(lost))
        findings.doubt(
            "",
            f"“{line}”: mẫu in dòng này không có chữ “{words}”; không giữ",
            f"“{line}”: the form prints this line without “{words}”; not kept",
        )


def _issuer_name(findings: Findings) -> str:
    """The name of the agency as it was read from the head; of several, the first, which leads."""
    issuers = findings.values.get("issuer", {})
    name = (issuers[0] if isinstance(issuers, list) else issuers).get("name", "")
    return name if isinstance(name, str) else " ".join(name)


def _folded(word: str) -> str:
    return to_old_tone(word.casefold())


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
