"""Yêu cầu trong công văn: directives proposed from its text, for an officer to confirm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from itertools import zip_longest
from typing import Final

from congvan.comparing.entries import ComparedLine, fields_of
from congvan.cycle.model import ALL, Carry, Directive
from congvan.deadlines import Deadline, Recurrence, Relation
from congvan.documents import AdministrativeDocument
from congvan.errors import Refusal
from congvan.units import Unit, UnitRegister
from congvan.units.unit import name_key

_RELATIONS: Final = {
    "trước": Relation.BEFORE, "trong": Relation.ON, "đến hết": Relation.BY_END_OF,
    "chậm nhất": Relation.NO_LATER, "chậm nhất là": Relation.NO_LATER, "chậm nhất trong": Relation.NO_LATER,
}  # fmt: skip
_WORDS: Final = r"(?P<relation>chậm nhất(?: là| trong)?|đến hết|trước|trong)"
_HOUR: Final = r"(?:(?P<hour>\d{1,2}) ?(?:giờ|h) ?(?P<minute>\d\d)?(?: phút)? )?"
_DATED: Final = re.compile(rf"{_WORDS} {_HOUR}ngày (?P<day>\d\d?)/(?P<month>\d\d?)/(?P<year>\d{{4}})", re.IGNORECASE)
_MONTHLY: Final = re.compile(rf"(?:{_WORDS} )?ngày (?P<day>\d\d?) (?:hằng|hàng) tháng", re.IGNORECASE)
_BEFORE_END: Final = re.compile(r"trước (?P<days>\d\d?) ngày cuối (?:mỗi|hằng|hàng) tháng", re.IGNORECASE)
_IF_SILENT: Final = re.compile(r"(?:thì )?(?P<consequence>xem như [^.;]+)", re.IGNORECASE)
_GROUPS: Final = re.compile(r"\bcác (?P<groups>\w+(?:(?:, | và )\w+)*)")
_LISTS: Final = re.compile(r"\bcác (?P<kind>[^\W\d]+(?: [^\W\d]+)?): (?P<names>(?:\([^()]*\)|[^;.()])+)", re.IGNORECASE)
_IN_BRACKETS: Final = re.compile(r" ?\([^()]*\)")
_TELLS: Final = re.compile(r"^(?:tính )?đến (?:hết )?ngày \d", re.IGNORECASE)
"""A clause that says how things were on a day."""
_CARRIED: Final = re.compile(r"^tiếp tục thực hiện .*(?:khoản|điểm) ", re.IGNORECASE)
"""A clause that sends back to a directive of an earlier letter, which the cycle has already."""
_NUMBERED: Final = re.compile(r"(?:^|, )(?:khoản|điểm) ")
_LONGEST: Final = 120
_MONTH_END: Final = 31


def proposed_directives(
    document: AdministrativeDocument, letter: str, register: UnitRegister, issued: date | None = None
) -> tuple[Directive, ...]:
    """A directive for each point and each clause without points: its day, actors and consequence as its words say.

    A day before ``issued`` is that of figures and no deadline; a clause that says how things were asks for nothing.
    """
    entries = [entry for entry in fields_of(document)["body"] if _NUMBERED.search(entry.place.vi)]
    above: dict[str, str] = {}
    found: list[Directive] = []
    for entry, after in zip_longest(entries, entries[1:]):
        above[entry.place.vi] = entry.text
        is_heading = after is not None and after.place.vi.startswith(f"{entry.place.vi}, ")
        if is_heading or _CARRIED.search(entry.text) or _TELLS.search(entry.text):
            continue
        heading = above.get(entry.place.vi.rpartition(", ")[0], "")
        found.append(_directive(entry, heading, f"d{len(found) + 1}", letter, register, issued))
    return tuple(found)


def _directive(
    entry: ComparedLine, heading: str, name: str, letter: str, register: UnitRegister, issued: date | None
) -> Directive:
    due, every = deadline_in(entry.text, issued), recurrence_in(entry.text)
    silent = _IF_SILENT.search(entry.text)
    return Directive(
        id=name,
        letter=letter,
        at=entry.place.vi,
        who=_actors(f"{heading} {entry.text}", register),
        do=entry.text,
        due=due,
        every=None if due else every,
        standing=due is None and every is None,
        if_silent=silent["consequence"].strip() if silent else "",
        carry=Carry.REFERENCE,
    )


def deadline_in(text: str, issued: date | None = None) -> Deadline | None:
    """The first deadline with a whole day, not before ``issued``, that ``text`` says; None where there is none."""
    for found in _DATED.finditer(text):
        relation = _RELATIONS[found["relation"].lower()]
        try:
            hour = time(int(found["hour"]), int(found["minute"] or 0)) if found["hour"] else None
            day = f"{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}"
            deadline = Deadline(relation=relation, day=day, at=hour)
        except (Refusal, ValueError):
            continue
        if issued is None or deadline.day >= issued:
            return deadline
    return None


def recurrence_in(text: str) -> Recurrence | None:
    """The days of each month that ``text`` says; None where there are none."""
    before_end = _BEFORE_END.search(text)
    if before_end:
        return Recurrence(before_end=int(before_end["days"]), relation=Relation.ON)
    found = list(_MONTHLY.finditer(text))
    days = tuple(int(one["day"]) for one in found if 1 <= int(one["day"]) <= _MONTH_END)
    if not days:
        return None
    relation = _RELATIONS.get((found[0]["relation"] or "").lower(), Relation.ON)
    return Recurrence(days=days, relation=relation)


def _actors(text: str, register: UnitRegister) -> tuple[str, ...]:
    """The units that the words name one by one, else the groups that they name; else everybody."""
    lists = [(name_key(found["kind"]), _IN_BRACKETS.sub("", found["names"])) for found in _LISTS.finditer(text)]
    named = tuple(unit.id for unit in register if _is_named(unit, text) or _is_listed(unit, lists))
    if named:
        return named
    groups = tuple(dict.fromkeys(unit.group for unit in register if unit.group))
    said = {word for found in _GROUPS.finditer(text.casefold()) for word in re.split(r", | và ", found["groups"])}
    spoken = tuple(group for group in groups if group.casefold() in said)
    return (ALL,) if not spoken or len(spoken) == len(groups) else spoken


def _is_named(unit: Unit, text: str) -> bool:
    return any(_is_whole_in(name, text) for name in unit.names)


def _is_listed(unit: Unit, lists: Sequence[tuple[str, str]]) -> bool:
    """Whether a list of one kind has the unit: ``các xã: Tây Sơn (30,0%), Hòa Bình``."""
    kind = name_key(unit.kind)
    return any(said == kind and _is_whole_in(unit.bare_name, names, r"(?:^|, | và )") for said, names in lists)


def _is_whole_in(name: str, text: str, before: str = r"\b") -> bool:
    """Whether ``text`` has a name whole: ``xã Tân`` is not in ``xã Tân Lập``."""
    found = re.finditer(rf"{before}{re.escape(name)}\b(?P<after> ?\w?)", text, re.IGNORECASE)
    return any(not one["after"][1:].isupper() for one in found)


def shortened(text: str, longest: int = _LONGEST) -> str:
    """``text``, or as many whole words of it as ``longest`` letters hold."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def unknown_actors(directive: Directive, register: UnitRegister) -> tuple[str, ...]:
    """What ``who`` names that is neither a unit nor a group of the register."""
    known = {ALL, *(unit.id for unit in register), *(unit.group for unit in register)}
    return tuple(one for one in directive.who if one not in known)
