"""Tập đóng có nhãn: the base of closed sets."""

from __future__ import annotations

from enum import Enum


class Labelled(Enum):
    """A closed set whose members carry their Vietnamese label."""

    label: str

    def __new__(cls, value: str, label: str) -> Labelled:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member
