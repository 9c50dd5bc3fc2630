"""Right letters of all kinds, of invented offices, and slips planted in them: what proof-reading is measured on."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile

import yaml
from lxml import etree

import congvan as cv
from congvan import presets
from congvan.ooxml.names import w
from examples import NAMES, document
from proofing.planting import OWN_WORDS, SENTENCES, Slip
from support.office_letters import LETTERS
from support.right_letters import RIGHT

_PART: Final = "word/document.xml"
_ISSUED: Final = re.compile(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (20\d\d)")
_PROSE: Final = 45
_END: Final = (".", ";", ":", "./.")
_NO_PROSE: Final = ("Kính gửi", "V/v", "(", "Căn cứ Nghị định số 30", "- Ủy ban", "- Chủ tịch")
_NOT_GOVERNED: Final = ("thong_tu", "don_xin", "dang", "phieu_trinh")
"""Papers to which the decree does not apply: its capitals are not a rule there."""
_FIRST: Final = date(2025, 12, 1)
EACH: Final = 9
"""Slips of every kind."""


@dataclass(frozen=True)
class Planted:
    """A slip in a letter: its kind, the wrong words, the right words, and the letter with it."""

    kind: str
    wrong: str
    right: str
    letter: str
    docx: bytes


@cache
def right_letters() -> dict[str, bytes]:
    """The letters by name: of departments, of other hands, and the shipped examples."""
    reported = {f"department {at}": cv.render(one).docx for at, one in enumerate(departments())}
    shipped = {name: cv.render(document(name)).docx for name in NAMES if name not in presets.names()}
    return reported | shipped | {name: make() for name, make in (LETTERS | RIGHT).items()}


def departments() -> Iterator[cv.Dispatch]:
    """Ten letters of departments of one province."""
    text = Path(__file__).with_name("letters.yaml").read_text(encoding="utf-8")
    for one in yaml.safe_load(text):
        yield cv.Dispatch.model_validate(
            {
                "issuer": {"parent": "UBND tỉnh Ninh Bình", "name": one["office"]},
                "number": f"{len(one['subject'])}/{one['symbol']}",
                "place": "Ninh Bình",
                "issue_date": "2026-02-05",
                "subject": one["subject"],
                "addressees": ["Các sở, ban, ngành cấp tỉnh", "UBND các xã, phường"],
                "body": one["body"],
                "signatory": {"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
                "recipients": ["Như trên", {"units": ["VP"]}],
            }
        )


def planted(seed: int = 2026) -> Iterator[Planted]:
    """``EACH`` slips of every kind, each in a letter and a place that chance takes; the same ones for one seed."""
    chance = random.Random(seed)
    letters = right_letters()
    for kind in (*OWN_WORDS, *SENTENCES):
        names = [name for name in letters if name not in RIGHT and name not in _NOT_GOVERNED]
        chance.shuffle(names)
        made = (one for name in names if (one := _planted(kind, name, letters[name], chance)) is not None)
        yield from (one for one, _ in zip(made, range(EACH), strict=False))


def _planted(kind: str, name: str, docx: bytes, chance: random.Random) -> Planted | None:
    tree = etree.fromstring(_read(docx))
    issued = _issued(tree)
    paragraphs = [found for found in tree.iter(w("p")) if _is_prose(found)]
    if not paragraphs or issued is None or issued < _FIRST:
        return None
    chance.shuffle(paragraphs)
    slip = _own(kind, paragraphs, chance) if kind in OWN_WORDS else _added(kind, paragraphs[0], issued, chance)
    return None if slip is None else Planted(kind, slip.wrong, slip.right, name, _written(docx, tree))


def _is_prose(paragraph: etree._Element) -> bool:
    text = _text(paragraph)
    in_table = any(True for _ in paragraph.iterancestors(w("tbl")))
    return len(text) > _PROSE and text.endswith(_END) and not in_table and not text.startswith(_NO_PROSE)


def _text(paragraph: etree._Element) -> str:
    return "".join(found.text or "" for found in paragraph.iter(w("t")))


def _issued(tree: etree._Element) -> date | None:
    found = _ISSUED.search(" ".join(map(_text, tree.iter(w("p")))))
    return date(int(found[3]), int(found[2]), int(found[1])) if found else None


def _own(kind: str, paragraphs: list[etree._Element], chance: random.Random) -> Slip | None:
    for paragraph in paragraphs:
        for text in paragraph.iter(w("t")):
            slip = OWN_WORDS[kind](text.text or "", chance)
            if slip is not None:
                _write(text, slip.text)
                return slip
    return None


def _added(kind: str, paragraph: etree._Element, issued: date, chance: random.Random) -> Slip:
    slip = SENTENCES[kind](chance, issued)
    copy = deepcopy(paragraph)
    for numbering in copy.iter(w("numPr")):
        numbering.getparent().remove(numbering)
    first, *others = copy.iter(w("t"))
    _write(first, slip.text)
    for text in others:
        _write(text, "")
    (paragraph.addprevious if _text(paragraph).endswith("./.") else paragraph.addnext)(copy)
    return slip


def _write(text: etree._Element, words: str) -> None:
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _read(docx: bytes) -> bytes:
    with ZipFile(io.BytesIO(docx)) as package:
        return package.read(_PART)


def _written(docx: bytes, tree: etree._Element) -> bytes:
    made = io.BytesIO()
    with ZipFile(io.BytesIO(docx)) as old, ZipFile(made, "w", ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, etree.tostring(tree) if name == _PART else old.read(name))
    return made.getvalue()
