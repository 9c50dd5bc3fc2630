"""Điền lời văn: fields in braces replaced after the markup is read, so that no value is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from congvan.errors import Message, Refusal, UnknownName
from congvan.inline import Prose, ProseRun
from congvan.presets.fielded.values import Value

FIELD: Final = re.compile(r"\{(?P<path>[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)(?:\|(?P<form>[a-z][a-z0-9_-]*))?\}")
_PLAIN: Final = re.compile(rf"\\(?P<escaped>[{{}}])|{FIELD.pattern}")
_SHIELD: Final = {"{": "\ue000", "}": "\ue001"}
"""Braces that a backslash protects, while the markup is read."""
_UNSHIELD: Final = {ord(mark): brace for brace, mark in _SHIELD.items()}
_ESCAPED: Final = re.compile(r"\\([{}])")

WRITERS_CHOICE: Final = "auto"
"""The form of a cited document that prints what ``[@key]`` does: more where it is first cited, then less."""
Values = Mapping[str, Value]


class _Blank(NamedTuple):
    """A field in prose: the dotted name, and the form asked for."""

    path: str
    form: str


class _Stretch(NamedTuple):
    """Words and fields of one format."""

    pieces: tuple[str | _Blank, ...]
    bold: bool
    italic: bool


class _Wording(NamedTuple):
    """A wording in its formats and references, and its fields in their order."""

    parts: tuple[ProseRun | _Stretch, ...]
    blanks: tuple[_Blank, ...]


class _Cited(NamedTuple):
    """What is printed for a field that is cited documents: requests for them, what joins them, the form asked for."""

    requests: tuple[str, ...]
    joint: str
    form: str


_Answer = str | _Cited


def fill_prose(wording: str, values: Values) -> Prose:
    """``wording`` with its fields filled in; raises ``UnknownName`` for a field or a form that is not there."""
    answers = tuple([_answer(lookup(path, values), form) for path, form in _read(wording).blanks])
    fill = _filled_again if sum(map(len, answers)) <= _LONGEST_KEPT else _filled
    return fill(wording, answers)


def _answer(value: Value, form: str) -> _Answer:
    return _Cited(value.citations, value.joint, form) if value.citations else value.text(form)


@lru_cache(maxsize=512)
def _read(wording: str) -> _Wording:
    """The wording in its formats and references; its markup is read once, not for every letter."""
    shielded = Prose(_ESCAPED.sub(lambda brace: _SHIELD[brace[1]], wording))
    parts = tuple(_Stretch(_pieces(run.text), run.bold, run.italic) if run.is_text else run for run in shielded.runs)
    stretches = (part for part in parts if isinstance(part, _Stretch))
    return _Wording(parts, tuple(one for part in stretches for one in part.pieces if isinstance(one, _Blank)))


def _pieces(text: str) -> tuple[str | _Blank, ...]:
    found: list[str | _Blank] = []
    start = 0
    for field in FIELD.finditer(text):
        found += (text[start : field.start()].translate(_UNSHIELD), _Blank(field["path"], field["form"] or ""))
        start = field.end()
    return (*found, text[start:].translate(_UNSHIELD))


def _filled(wording: str, answers: tuple[_Answer, ...]) -> Prose:
    following = iter(answers)
    runs: list[ProseRun] = []
    for part in _read(wording).parts:
        if isinstance(part, ProseRun):
            runs.append(part)
        else:
            runs += _runs_of(part, following)
    return Prose(runs)


_LONGEST_KEPT: Final = 1000
_filled_again: Final = lru_cache(maxsize=512)(_filled)
"""A paragraph whose fields say what they said in a letter before is made once."""


def _runs_of(stretch: _Stretch, answers: Iterator[_Answer]) -> Iterator[ProseRun]:
    pieces, bold, italic = stretch
    words: list[str] = []
    for piece in pieces:
        answer = piece if isinstance(piece, str) else next(answers)
        if isinstance(answer, str):
            words.append(answer)
        else:
            yield ProseRun("".join(words), bold, italic)
            words.clear()
            yield from _cited_runs(answer, bold, italic)
    yield ProseRun("".join(words), bold, italic)


def fill_text(text: str, values: Values) -> str:
    """A text without markup with its fields filled in."""
    return _PLAIN.sub(lambda found: found["escaped"] or _text_of(found, values), text)


def fill_line(text: str, values: Values) -> str | list[str]:
    """As ``fill_text``; where ``text`` is the name of a list and nothing else, its entries as lines of their own."""
    whole = FIELD.fullmatch(text.strip())
    if whole is not None and not whole["form"]:
        items = lookup(whole["path"], values).items
        if items:
            return [item.text() for item in items]
    return fill_text(text, values)


def names_in(text: str) -> Iterator[str]:
    """The fields that a wording names, the part before the first dot."""
    for found in FIELD.finditer(_ESCAPED.sub("", text)):
        yield found["path"].partition(".")[0]


def fields_in(value: Any) -> Iterator[str]:
    """The dotted names in every text of data, in their order."""
    if isinstance(value, str):
        yield from (found["path"] for found in FIELD.finditer(_ESCAPED.sub("", value)))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from fields_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from fields_in(one)


def lookup(path: str, values: Values) -> Value:
    """The value that a dotted name means; raises ``UnknownName`` with near names."""
    known = values.get(path)
    if known is not None:
        return known
    name, *rest = path.split(".")
    if name not in values:
        raise UnknownName(Message("trường", "field"), name, values)
    value = values[name]
    if rest and value.raw is None and not value.parts:  # a field that may stay blank, and does
        return Value(value.type, None, {"": ""})
    for part in rest:
        if part not in value.parts:
            raise UnknownName(Message(f"phần của “{name}”", f"part of “{name}”"), part, value.parts)
        value = value.parts[part]
    return value


def _cited_runs(cited: _Cited, bold: bool, italic: bool) -> Iterator[ProseRun]:
    form = cited.form.replace("-", " ").replace("long date", "long-date")
    last = len(cited.requests) - 1
    for at, request in enumerate(cited.requests):
        joint = cited.joint or ("" if not at else " và " if at == last else ", ")
        if joint:
            yield ProseRun(joint, bold, italic)
        key = request.partition("|")[0]
        asked = key if form == WRITERS_CHOICE else f"{key}|{form}" if form else request
        yield ProseRun("", citation=asked, bold=bold, italic=italic)


def _text_of(found: re.Match[str], values: Values) -> str:
    value = lookup(found["path"], values)
    if value.citations:
        path = found["path"]
        raise Refusal(
            f"“{{{path}}}” là văn bản viện dẫn, chỉ dùng trong lời văn",
            f"“{{{path}}}” is a cited document: use it in prose only",
        )
    return value.text(found["form"] or "")
