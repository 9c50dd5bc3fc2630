"""Các dòng của mẫu: the lines that a form prints before the body, with the fields of a document in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import cache
from typing import Final

from congvan.documents.administrative import AdministrativeDocument
from congvan.late_patterns import late_pattern
from congvan.text.date_forms import long_date
from congvan.text.moments import moment_text

_FIELD: Final = late_pattern(r"\{(\w+)\}")
ISSUER: Final = "issuer"
"""The field that is the name of the issuing agency, which the head of the page shows, too."""


def form_lines(document: AdministrativeDocument, patterns: Sequence[str]) -> Iterator[str]:
    """Each of ``patterns``, lines of a form, with its fields filled; one whose field says nothing is left out.

    Several names are below their line, each with a dash.
    """
    for pattern in patterns:
        values = {name: _value(document, name) for name in _FIELD.findall(pattern)}
        if not all(values.values()):
            continue
        below = next((value for value in values.values() if not isinstance(value, str) and len(value) > 1), ())
        yield pattern.format(**{name: _on_the_line(value) for name, value in values.items()}).rstrip()
        yield from _listed(below)


def _on_the_line(value: str | tuple[str, ...]) -> str:
    """A text, or the one name of a list."""
    if isinstance(value, str):
        return value
    return value[0] if len(value) == 1 else ""


def _listed(names: Sequence[str]) -> Iterator[str]:
    """The names of a list, closed as one is."""
    for index, name in enumerate(names):
        last = index == len(names) - 1
        yield f"- {name}{('' if name.endswith('.') else '.') if last else ';'}"


def _value(document: AdministrativeDocument, name: str) -> str | tuple[str, ...]:
    if name == ISSUER:
        return document.issuer.full_name
    value = getattr(document, name)
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return long_date(value)
    return value or ""


def read_form_line(pattern: str, line: str) -> dict[str, str] | None:
    """The fields that ``line`` fills in ``pattern``, the issuer's name left out; None where it is another line."""
    found = _expression(pattern).fullmatch(line) or _of_others(pattern).fullmatch(line)
    return None if found is None else {name: text for name, text in found.groupdict().items() if text is not None}


_IN_BRACKETS: Final = late_pattern(r"\s*\([^)]*\)")
_CALLED: Final = r"(?:Ông|Bà|Đồng\s+chí)(?:\s*[/,]\s*bà)?"
"""How an office calls the one person of a form that says ``Ông (bà)``."""
_END: Final = late_pattern(r"\s*(?:\./\.|\.)$")


@cache
def _of_others(pattern: str) -> re.Pattern[str]:
    """``pattern`` as other hands type it: blanks anywhere, brackets with other words or none, no colon, any end."""
    bare = _END.sub("", pattern)
    literals, names = _FIELD.split(bare)[::2], _FIELD.findall(bare)
    seen: set[str] = set()
    expression = _loose(literals[0])
    for name, literal in zip(names, literals[1:], strict=True):
        field = r".+?" if name == ISSUER or name in seen else rf"(?P<{name}>.+?)"
        seen.add(name)
        expression += rf"\s*{field}\s*{_loose(literal)}"
    if not literals[-1] and names and ":" in literals[-2]:
        head, _, last = expression.rpartition(r"\s*(?P<")
        expression = rf"{head}(?:\s*(?P<{last})?"
    return re.compile(rf"{expression}\s*[./\s]*", re.DOTALL | re.IGNORECASE)


def _loose(literal: str) -> str:
    """The words of a form between two fields."""
    words = _IN_BRACKETS.sub(" () ", literal).replace(":", " : ").split()
    loose = {"()": r"(?:\([^)]*\))?", ":": r":?", "ông": _CALLED}
    return r"\s*".join(loose.get(word.lower(), re.escape(word)) for word in words)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """What reads ``pattern``; a field at its end may be empty where names are listed below."""
    literals, names = _FIELD.split(pattern)[::2], _FIELD.findall(pattern)
    parts = [re.escape(literals[0])]
    for name, literal in zip(names, literals[1:], strict=True):
        parts += [r".+?" if name == ISSUER else rf"(?P<{name}>.+?)", re.escape(literal)]
    expression = "".join(parts)
    if names and not literals[-1]:
        head = "".join(parts[:-2]).removesuffix("\\ ")
        expression = f"{head}(?:\\ {parts[-2]})?"
    return re.compile(expression, re.DOTALL)
