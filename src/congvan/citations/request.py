"""Cú pháp trong ``[@…]``: which documents, which provisions, which parts of their names.

::

    request := item (joint "@" item)*         joint := ";" | "," | "và" | ", và"
    item    := key ("," provision)* ("|" form)?
    form    := (base | ("+" | "-")? part)+    base  := full | short | basis   (đủ | gọn | căn-cứ)
    part    := type | code | date | long-date | issuer | subject
               (tên-loại | số | ngày | ngày-tháng-năm | cơ-quan | trích-yếu)

Without a base, a form that takes something away starts from ``full``, any other from ``short``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from congvan.citations.provision import NO_PROVISION, Provision
from congvan.errors import Refusal, did_you_mean

_JOINT: Final = re.compile(r"\s*(?P<joint>;|,\s*và(?=\s)|,|(?<=\s)và(?=\s))\s*@")


class Part(Enum):
    """Phần của lượt viện dẫn: what of a document is printed besides its title."""

    TYPE = "type"
    CODE = "code"
    DATE = "date"
    LONG_DATE = "long-date"
    ISSUER = "issuer"
    SUBJECT = "subject"


_PARTS: Final = {part.value: part for part in Part} | {
    "tên-loại": Part.TYPE, "số": Part.CODE, "ngày": Part.DATE, "ngày-tháng-năm": Part.LONG_DATE,
    "cơ-quan": Part.ISSUER, "trích-yếu": Part.SUBJECT,
}  # fmt: skip

SHORT: Final = frozenset({Part.TYPE, Part.CODE})
FULL: Final = frozenset({Part.TYPE, Part.CODE, Part.DATE, Part.ISSUER, Part.SUBJECT})
BASIS: Final = frozenset({Part.TYPE, Part.CODE, Part.LONG_DATE, Part.ISSUER, Part.SUBJECT})
_BASES: Final = {"full": FULL, "đủ": FULL, "short": SHORT, "gọn": SHORT, "basis": BASIS, "căn-cứ": BASIS}


@dataclass(frozen=True, slots=True)
class Form:
    """Dạng viện dẫn do người soạn chọn: the parts to print, and those asked for by name.

    A part ``named`` must be in the register; one that only comes with a base is left out where it is not.
    """

    parts: frozenset[Part]
    named: frozenset[Part] = frozenset()


@dataclass(frozen=True, slots=True)
class Citation:
    """Một mục trong ``[@…]``: a document by its key, a provision, the form or None for the writer's choice.

    ``joint`` is what stands before it in the list: ``";"``, ``","``, ``"và"``, ``", và"``, "" for the first.
    """

    key: str
    provision: Provision = NO_PROVISION
    form: Form | None = None
    joint: str = ""


@lru_cache(maxsize=1024)
def parse_request(raw: str) -> tuple[Citation, ...]:
    """The items of ``raw``, the text inside ``[@…]`` with or without its first ``@``.

    Raises :class:`Refusal` for an empty item, an unknown word of a form and a provision that is none.
    """
    text = " ".join(raw.split()).removeprefix("@")
    pieces = _JOINT.split(text)
    joints = ["", *(re.sub(r",\s*và", ", và", joint) for joint in pieces[1::2])]
    return tuple(_item(piece, joint) for piece, joint in zip(pieces[::2], joints, strict=True))


def _item(text: str, joint: str) -> Citation:
    name, bar, form = text.partition("|")
    key, comma, provision = (part.strip() for part in name.partition(","))
    if not key or (comma and not provision) or (bar and not form.strip()):
        raise Refusal(
            f"Viện dẫn “{text.strip()}” thiếu khóa, điểm khoản hoặc dạng: viết như “khóa, khoản 2|ngày”.",
            f"The citation “{text.strip()}” lacks key, provision or form: write it like “key, khoản 2|date”.",
        )
    return Citation(key, Provision.parse(provision) if provision else NO_PROVISION, _form(form) if bar else None, joint)


def _form(text: str) -> Form:
    words = text.split()
    base = [_BASES[word] for word in words if word in _BASES]
    plus = {_part(word.removeprefix("+")) for word in words if word not in _BASES and not word.startswith("-")}
    minus = {_part(word[1:]) for word in words if word.startswith("-")}
    if len(base) > 1 or plus & minus:
        raise Refusal(
            f"Dạng viện dẫn “{text.strip()}” tự mâu thuẫn: chỉ một dạng gốc, không vừa thêm vừa bớt một phần.",
            f"The form “{text.strip()}” contradicts itself: one base, and no part both added and taken away.",
        )
    parts = base[0] if base else FULL if minus else SHORT
    if Part.LONG_DATE in plus:
        parts -= {Part.DATE}
    if Part.DATE in minus:
        minus.add(Part.LONG_DATE)
    return Form((parts | plus) - minus, frozenset(plus))


def _part(word: str) -> Part:
    part = _PARTS.get(word)
    if part is not None:
        return part
    hint = did_you_mean(word, [*_PARTS, *_BASES])
    raise Refusal(
        f"Không có phần “{word}” trong dạng viện dẫn.{hint.vi} Có: {', '.join([*_BASES, *_PARTS])}.",
        f"There is no “{word}” in a citation's form.{hint.en} Known: {', '.join([*_BASES, *_PARTS])}.",
    )
