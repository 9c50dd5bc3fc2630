"""Kính gửi (ô 9a): a group of addressees under a heading, each with its own mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from congvan.errors import Refusal
from congvan.model import Model
from congvan.parts.recipients import without_dash, without_list_mark
from congvan.text import Text
from congvan.text.types import TextLines, each_line

MEMBER_MARK = "+"
"""What opens the line of a member of a group."""


def _heading(text: str) -> str:
    bare = without_dash(text).rstrip(": ")
    if not bare:
        raise Refusal("nhóm không có tên", "the group has no name")
    return bare


def _member(text: str) -> str:
    bare = without_list_mark(without_dash(text.removeprefix(MEMBER_MARK).lstrip()))
    if not bare:
        raise Refusal("mục trống", "an empty item")
    return bare if bare == text else _member(bare)


class AddresseeGroup(Model):
    """Nhóm nơi nhận: ``- Các sở:`` and below it ``+ Sở Y tế;`` …"""

    group: Annotated[Text, AfterValidator(_heading)]
    """Tên nhóm, without the colon."""
    members: Annotated[
        tuple[Annotated[TextLines, AfterValidator(_member)], ...], BeforeValidator(each_line), Field(min_length=1)
    ]
    """Các nơi trong nhóm."""

    if TYPE_CHECKING:  # by scripts/build_signatures.py

        def __init__(self, *, group: str, members: str | Sequence[Sequence[str] | str]) -> None: ...
