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
from functools import lru_cache
from typing import Final

from congvan.cited.provision import NO_PROVISION, Provision
from congvan.errors import Refusal, did_you_mean
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern
from congvan.vocabulary.labelled import SetMember

_JOINT: Final = late_pattern(r"\s*(?P<joint>;|,\s*và(?=\s)|,|(?<=\s)và(?=\s))\s*@")


class CitationPart(SetMember):
    """Phần của lượt viện dẫn: what of a document is printed besides its title."""

    TYPE = "type"
    CODE = "code"
    DATE = "date"
    LONG_DATE = "long-date"
    ISSUER = "issuer"
    SUBJECT = "subject"


_PARTS: Final = {part.value: part for part in CitationPart} | {
    "tên-loại": CitationPart.TYPE, "số": CitationPart.CODE, "ngày": CitationPart.DATE,
    "ngày-tháng-năm": CitationPart.LONG_DATE,
    "cơ-quan": CitationPart.ISSUER, "trích-yếu": CitationPart.SUBJECT,
}  # fmt: skip

SHORT: Final = frozenset({CitationPart.TYPE, CitationPart.CODE})
FULL: Final = frozenset(
    {CitationPart.TYPE, CitationPart.CODE, CitationPart.DATE, CitationPart.ISSUER, CitationPart.SUBJECT}
)
BASIS: Final = frozenset(
    {CitationPart.TYPE, CitationPart.CODE, CitationPart.LONG_DATE, CitationPart.ISSUER, CitationPart.SUBJECT}
)
_BASES: Final = {"full": FULL, "đủ": FULL, "short": SHORT, "gọn": SHORT, "basis": BASIS, "căn-cứ": BASIS}


@dataclass(frozen=True, slots=True)
class CitationForm:
    """Dạng viện dẫn do người soạn chọn: the parts to print, and those asked for by name.

    A part ``named`` must be in the register; one that only comes with a base is left out where it is not.
    """

    parts: frozenset[CitationPart]
    named: frozenset[CitationPart] = frozenset()


@dataclass(frozen=True, slots=True)
class Citation:
    """Một mục trong ``[@…]``: a document by its key, a provision, the form or None for the writer's choice.

    ``joint`` is what is before it in the list: ``";"``, ``","``, ``"và"``, ``", và"``, "" for the first.
    """

    key: str
    provision: Provision = NO_PROVISION
    form: CitationForm | None = None
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
            f"The citation “{text.strip()}” needs a key, provision or form: write it like “key, khoản 2|date”.",
        )
    return Citation(key, Provision.parse(provision) if provision else NO_PROVISION, _form(form) if bar else None, joint)


def _form(text: str) -> CitationForm:
    words = text.split()
    base = [_BASES[word] for word in words if word in _BASES]
    plus = {_part(word.removeprefix("+")) for word in words if word not in _BASES and not word.startswith("-")}
    minus = {_part(word[1:]) for word in words if word.startswith("-")}
    if len(base) > 1 or plus & minus:
        raise Refusal(
            f"Dạng viện dẫn “{text.strip()}” tự mâu thuẫn: chỉ một dạng gốc, không vừa thêm vừa bớt một phần.",
            f"The form “{text.strip()}” contradicts itself: give one base, and do not both add and remove a part.",
        )
    parts = base[0] if base else FULL if minus else SHORT
    if CitationPart.LONG_DATE in plus:
        parts -= {CitationPart.DATE}
    if CitationPart.DATE in minus:
        minus.add(CitationPart.LONG_DATE)
    return CitationForm((parts | plus) - minus, frozenset(plus))


def _part(word: str) -> CitationPart:
    part = _PARTS.get(word)
    if part is not None:
        return part
    hint = did_you_mean(word, [*_PARTS, *_BASES])
    raise Refusal(
        f"Không có phần “{word}” trong dạng viện dẫn.{hint.vi} Có: {', '.join([*_BASES, *_PARTS])}.",
        f"There is no “{word}” in a citation's form.{hint.en} Known: {', '.join([*_BASES, *_PARTS])}.",
    )
