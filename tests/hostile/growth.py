"""What makes each reader work hard, by size, and how much work it was: calls are counted, never seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Final

import congvan as cv
from congvan.errors import InputError
from hostile.files import LETTER, edited, in_body

Make = Callable[[int], Callable[[], object]]


def calls(work: Callable[[], object]) -> int:
    """How many calls of functions, Python's and C's, ``work`` makes; each step of a generator is one."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def _sections(size: int) -> Callable[[], object]:
    docx = in_body("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * size)
    return lambda: cv.fix(docx)


def _hidden(size: int) -> Callable[[], object]:
    run = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>h{}</w:t></w:r></w:p>"
    docx = in_body("".join(run.format(at) for at in range(size)))
    return lambda: cv.check(docx)


def _fields(size: int) -> Callable[[], object]:
    field = '<w:p><w:fldSimple w:instr="DDEAUTO a b {}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    docx = in_body("".join(field.format(at) for at in range(size)))
    return lambda: cv.check(docx)


def _recipients(size: int) -> Callable[[], object]:
    names = ", ".join(f'"Sở {at}"' for at in range(size))
    docx = cv.render(cv.loads(LETTER.replace("[Như trên]", f"[Như trên, {names}]"))).docx
    return lambda: cv.check(docx)


def _numbers_written(size: int) -> Callable[[], object]:
    text = LETTER.replace("Kính đề nghị góp ý.", "1.000." * size + "/x")
    return lambda: cv.render(cv.loads(text))


def _numbers_read(size: int) -> Callable[[], object]:
    docx = edited(lambda text: text.replace("Kính đề nghị góp ý.", "1.000." * size + "/x"))
    return lambda: (cv.read(docx), cv.check(docx))


def _unknown_keys(size: int) -> Callable[[], object]:
    text = LETTER + "".join(f"khoa_la_{at}: x\n" for at in range(size))
    return lambda: _refused(text)


def _blanks(size: int) -> Callable[[], object]:
    text = LETTER.replace("Sở Tài chính", "Sở" + " " * size + "Tài chính")
    return lambda: cv.render(cv.loads(text))


def _refused(text: str) -> None:
    try:
        cv.loads(text)
    except InputError:
        return
    raise AssertionError("unknown keys were taken")


KINDS: Final[dict[str, Make]] = {
    "sections that are mended": _sections,
    "hidden words": _hidden,
    "fields that fetch": _fields,
    "recipients": _recipients,
    "numbers written": _numbers_written,
    "numbers read": _numbers_read,
    "unknown keys": _unknown_keys,
    "blanks in a name": _blanks,
}
