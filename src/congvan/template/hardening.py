"""What no template may hold: marks outside its text, fields that fetch or run, pictures from elsewhere.

A template may come from anybody. Whatever Jinja compiles is text of a live part that has passed the syntax check; the
rest of the file goes into every letter and must not reach outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree
from lxml.etree import _Element

from congvan.errors import Message, Problem, UnreadableDocument
from congvan.ooxml.names import local_name, w
from congvan.ooxml.opening import Package

MOST_ELEMENTS: Final = 30_000
"""Of a part; ours have some two hundred."""
MOST_MARKS: Final = 500
"""Slots, conditions and loops of a part."""
_MARK: Final = re.compile(r"\{\{|\{%|\{#|#\}|%\}|\}\}")
_REACHING: Final = frozenset(
    {
        "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "RTD", "MACROBUTTON",
        "GOTOBUTTON", "DATABASE", "EMBED", "CONTROL", "HTMLACTIVEX", "AUTOTEXT", "AUTOTEXTLIST", "RD", "PRINT",
    }
)  # fmt: skip
_FIELD_WORD: Final = re.compile(r"[A-Z]+", re.IGNORECASE)
_ADDRESSES: Final = frozenset({"src", "href", "althref"})


def hostile_marks(package: Package, live: frozenset[str]) -> list[Problem]:
    """What is in the parts of a cleaned package and must not; in the text of those that are ``live`` marks may."""
    problems: list[Problem] = []
    for name in sorted(package.parts):
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            root = package.xml(name)
        except UnreadableDocument as error:
            problems.append(Problem(error.message, path=name))
            continue
        assert root is not None
        problems += _problems_of(root, name, live=name in live)
    return problems


def _problems_of(root: _Element, part: str, *, live: bool) -> Iterator[Problem]:
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        yield _problem(part, f"hơn {MOST_ELEMENTS} phần tử", f"more than {MOST_ELEMENTS} elements")
        return
    if len(_MARK.findall("".join(map(str, root.itertext())))) > 2 * MOST_MARKS:
        yield _problem(part, f"hơn {MOST_MARKS} ô và điều kiện", f"more than {MOST_MARKS} slots and conditions")
    if found := _MARK.search(_outside_text(root) if live else etree.tostring(root, encoding="unicode")):
        yield _problem(
            part,
            f"“{found[0]}” chỉ được đứng trong chữ của thân văn bản, đầu trang và chân trang",
            f"“{found[0]}” may be used only in the text of the body, of headers and of footers",
        )
    for word in sorted(_fields(root)):
        yield _problem(
            part,
            f"trường {word} lấy dữ liệu từ ngoài hoặc chạy lệnh: hãy xóa",
            f"the field {word} fetches from outside or runs something: delete it",
        )
    for address in sorted(_links(root)):
        yield _problem(
            part, f"hình lấy từ ngoài “{address}”: hãy chèn hình", f"a picture from outside, “{address}”: embed it"
        )


def _outside_text(root: _Element) -> str:
    """The part as XML without the text of its runs: names, attributes, whatever else."""
    bare = deepcopy(root)
    for text in bare.iter(w("t")):
        text.text = None
    return etree.tostring(bare, encoding="unicode")


def _fields(root: _Element) -> set[str]:
    """The fields that reach outside, by whatever runs their code is spread over."""
    codes = [element.get(w("instr"), "") for element in root.iter(w("fldSimple"))]
    codes += ["".join(one.text or "" for one in found.iter(w("instrText"))) for found in root.iter(w("p"))]
    codes.append("".join(one.text or "" for one in root.iter(w("instrText"))))
    return {word.upper() for code in codes for word in _FIELD_WORD.findall(code)} & _REACHING


def _links(root: _Element) -> set[str]:
    """The addresses that shapes name by themselves, without a relationship."""
    return {
        str(value)[:60]
        for element in root.iter(etree.Element)
        for key, value in element.attrib.items()
        if local_name(str(key)).lower() in _ADDRESSES
    }


def _problem(part: str, vi: str, en: str) -> Problem:
    return Problem(Message(vi, en), path=part)
