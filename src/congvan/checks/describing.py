"""Điều được kiểm tra, bằng lời: each field of an expectation carries the words for what it asks.

A kind of check writes ``size: Annotated[Bounds | None, range_of("cỡ", "size", "pt")]``; who explains a record asks its
expectation and knows no kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from congvan.bounds import Bounds
from congvan.errors import Message
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Component


@dataclass(frozen=True, slots=True)
class Says:
    """What a field asks, as words for its value; None where another field says it."""

    phrase: Callable[[Any], Message] | None


SILENT = Says(None)
"""For a field that another one has in its words."""


def phrases_of(expect: BaseModel) -> Iterator[Message]:
    """What ``expect`` asks, a phrase for each field that is set; a field without words gives its name and value."""
    for name in expect.model_dump(exclude_defaults=True):
        value = getattr(expect, name)
        says = next((one for one in type(expect).model_fields[name].metadata if isinstance(one, Says)), None)
        if says is None:
            yield Message(f"{name}: {value}", f"{name}: {value}")
        elif says.phrase is not None:
            yield says.phrase(value)


def always(vi: str, en: str) -> Says:
    """The same words for every value."""
    return Says(lambda _: Message(vi, en))


def yes_or_no(vi: str, en: str, vi_no: str = "", en_no: str = "") -> Says:
    """Words for true, and others for false."""
    return Says(lambda value: Message(vi, en) if value else Message(vi_no, en_no))


def range_of(vi: str, en: str, unit: str) -> Says:
    """The bounds with their unit."""

    def phrase(value: Bounds) -> Message:
        words = value.words(unit)
        return Message(f"{vi} {words.vi}", f"{en} {words.en}")

    return Says(phrase)


def one_of(words: Mapping[Any, Message]) -> Says:
    """The words of the value that was chosen."""
    return Says(lambda value: words[value])


def component_named(vi: str, en: str) -> Says:
    """The words before a component's name."""
    return Says(lambda value: Message(f"{vi} {value.label}", f"{en} {name_of(value)}"))


def text_quoted(vi: str, en: str) -> Says:
    """The words before a quoted text."""
    return Says(lambda value: Message(f"{vi} “{value}”", f"{en} “{value}”"))


def name_of(component: Component) -> str:
    """A component's name in English."""
    return str(component.value).replace("_", " ")


def ratio_of_line(value: Bounds) -> Message:
    """How long a drawn line is, in parts of the text."""
    if value.low == value.high == 1:
        return Message("dài bằng dòng chữ", "as long as the line of text")
    low, high = round(100 * (value.low or 0)), round(100 * (value.high or 0))
    return Message(f"dài từ {low} % đến {high} % dòng chữ", f"{low} % to {high} % as long as the line of text")


def counted_from(value: int) -> Message:
    """From how many entries on a list is judged."""
    return Message(f"khi có từ {value} mục trở lên", f"where there are {value} or more")
