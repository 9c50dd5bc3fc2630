"""Đơn vị: one unit, which keeps its id when its name or its kind changes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from pydantic import BeforeValidator

from congvan.model import Model, number_as_text
from congvan.text import Text, to_new_tone
from congvan.text.moments import WholeDay

_KINDS: Final = ("xã", "phường", "đặc khu", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tỉnh")


class FormerName(Model):
    """Tên cũ: a name that a unit had until a day, that day included."""

    name: Text
    """Tên cũ."""
    until: WholeDay
    """Ngày cuối cùng mang tên này."""


class Unit(Model):
    """Đơn vị: id, name, and the other names that it is known by.

    A xã that became a phường keeps its id, its old name and the day are under ``was``.
    """

    id: Annotated[Text, BeforeValidator(number_as_text)]
    """Mã đơn vị, không đổi khi đổi tên."""
    name: Text
    """Tên hiện nay, như “phường Hoa Sen”."""
    head: str = ""
    """Cơ quan đứng trước tên khi gửi, như “UBND”."""
    group: str = ""
    """Nhóm, như “xã”, “phường”, “sở”."""
    was: tuple[FormerName, ...] = ()
    """Các tên cũ, mỗi tên với ngày cuối cùng."""
    aliases: tuple[Text, ...] = ()
    """Cách viết khác được chấp nhận."""

    def name_on(self, day: date) -> str:
        """Its name on ``day``."""
        for former in sorted(self.was, key=lambda one: one.until):
            if day <= former.until:
                return former.name
        return self.name

    @property
    def names(self) -> Iterator[str]:
        """Every name that means it: today's, former ones, aliases."""
        yield self.name
        yield from (former.name for former in self.was)
        yield from self.aliases

    @property
    def bare_name(self) -> str:
        """Its name without the word of its kind: ``Hoa Sen``."""
        kind = next((kind for kind in _KINDS if self.name.casefold().startswith(f"{kind} ")), "")
        return self.name[len(kind) :].strip() if kind else self.name

    @property
    def kind(self) -> str:
        """The word of its kind, ``phường``; its group where the name has none."""
        return next((kind for kind in _KINDS if self.name.casefold().startswith(f"{kind} ")), self.group)

    @property
    def addressed(self) -> str:
        """As it is written to: ``UBND phường Hoa Sen``."""
        return f"{self.head} {self.name}".strip()


def name_key(name: str) -> str:
    """A name as it is compared: NFC, small letters, single blanks, tone marks in one style."""
    return to_new_tone(" ".join(unicodedata.normalize("NFC", name).casefold().split()))
