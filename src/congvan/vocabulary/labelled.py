"""Tập đóng có nhãn: the base of closed sets."""

from __future__ import annotations

from enum import Enum

from congvan.vocabulary.folding import member_of


class SetMember(Enum):
    """A member of a closed set, often a key of a dict: hashed as itself, where ``Enum`` hashes its name each time."""

    __hash__ = object.__hash__


class Named(SetMember):
    """A closed set whose members answer to their value, their name and their label: ``KT.``, ``hoả tốc``."""

    @classmethod
    def _missing_(cls, value: object) -> Enum | None:
        return member_of((cls,), value) if isinstance(value, str) else None


class Labelled(Named):
    """A closed set whose members carry their Vietnamese label."""

    label: str

    def __new__(cls, value: str, label: str) -> Labelled:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member
