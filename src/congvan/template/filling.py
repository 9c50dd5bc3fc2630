"""Thử điền: a template's parts filled with nothing and with everything, so that none breaks the file of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from congvan.errors import Message, Problem, UnreadableDocument
from congvan.ooxml.opening import parse_xml
from congvan.template.environment import strict_environment
from congvan.template.slot_values import BlankMarkup, SlotNamespace

_SLOT: Final = re.compile(r"\bd\.(\w+)")
_LOOP: Final = re.compile(r"\bin d\.(\w+)")


def broken_when_filled(live: Mapping[str, str]) -> list[Problem]:
    """The parts that are no longer XML where their slots are empty, or where they are full."""
    return [problem for name, source in live.items() for problem in _broken(name, source)]


def marks_in_a_section(part: str, sections: Mapping[str, str]) -> list[Problem]:
    """What is wrong where the properties of the last section, which appendices repeat, hold marks of their own."""
    try:
        for source in sections.values():
            strict_environment().from_string(source)
    except TemplateSyntaxError:
        vi, en = "phần cuối (w:sectPr) có ô: hãy bỏ", "its section (w:sectPr) holds a slot: take it out"
        return [Problem(Message(vi, en), path=part)]
    return []


def _broken(name: str, source: str) -> Iterator[Problem]:
    try:
        template = strict_environment().from_string(source)
    except RecursionError:
        yield Problem(Message("điều kiện lồng nhau quá sâu", "conditions are nested too deeply"), path=name)
        return
    names, loops = set(_SLOT.findall(source)), set(_LOOP.findall(source))
    for empty in (True, False):
        values: dict[str, object] = {one: BlankMarkup("") if empty else Markup("1") for one in names}
        values.update({one: [] if empty else [Markup("1")] for one in loops})
        try:
            parse_xml(template.render(d=SlotNamespace(values)).encode(), name)
        except UnreadableDocument as error:
            yield _breaks(name, error)
            return


def _breaks(name: str, error: UnreadableDocument) -> Problem:
    return Problem(
        Message(
            "có ô hoặc điều kiện không nằm trọn trong một đoạn thường, sẽ làm hỏng tệp: gõ lại dòng đó trong Word. "
            + error.message.vi,
            "a slot or condition is not whole in an ordinary paragraph and would break the file: type its line again "
            "in Word. " + error.message.en,
        ),
        path=name,
    )
