"""An example of each form of the decree (PL III), set in Word: what is shown beside the form itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import congvan as cv
from congvan.documents import AdministrativeDocument
from congvan.source import build, read_file
from support.filled_forms import ATTACHED_ELECTRONIC, ATTACHED_ON_PAPER

_ROOT: Final = Path(__file__).parents[2]
_SIGNED_AT: Final = datetime(2026, 3, 12, 9, 15, 30)
_ISSUING: Final = "decision/examples/working_rules"


class FormExample(NamedTuple):
    """What the data say, the Word file of it, and on which of its pages the form is seen."""

    document: AdministrativeDocument
    docx: bytes
    page: int = 1


def _letter(name: str) -> AdministrativeDocument:
    return cv.load(_ROOT / "templates" / f"{name}.yaml")


def _set(name: str, page: int = 1) -> FormExample:
    letter = _letter(name)
    return FormExample(letter, cv.render(letter).docx, page)


def _apart(name: str) -> FormExample:
    letter = _letter(name)
    _, first, *_ = cv.render_apart(letter, signed_at=_SIGNED_AT)
    return FormExample(letter, first.docx)


def _copied(signed_at: datetime | None = None) -> FormExample:
    certificate = build(read_file(_ROOT / "examples" / "copies" / "sao_y.yaml"), cv.Certificate)
    issued = _letter("dispatch/examples/office_forward")
    return FormExample(issued, cv.certify(cv.render(issued), certificate, signed_at=signed_at).data)


_MADE: Final[Mapping[str, Callable[[], FormExample]]] = {
    "1.1": lambda: _set("resolution/example"),
    "1.2": lambda: _set("decision/example"),
    "1.3": lambda: _set(_ISSUING),
    ATTACHED_ON_PAPER: lambda: _set(_ISSUING, page=2),
    ATTACHED_ELECTRONIC: lambda: _apart(_ISSUING),
    "1.4": lambda: _set("named_document/examples/plan"),
    "1.5": lambda: _set("dispatch/example"),
    "1.6": lambda: _set("telegram/example"),
    "1.7": lambda: _set("invitation/example"),
    "1.8": lambda: _set("introduction_letter/example"),
    "1.9": lambda: _set("minutes/example"),
    "1.10": lambda: _set("leave_permit/example"),
    "2.1": lambda: _set("dispatch/examples/with_appendices", page=2),
    "2.2": lambda: _apart("dispatch/examples/with_appendices"),
    "3.1": _copied,
    "3.2": lambda: _copied(_SIGNED_AT),
}
NAMES: Final = tuple(_MADE)
"""The forms in the order of PL III; the two texts that Mẫu 1.3 issues are named by what they are."""


@cache
def example_of(form: str) -> FormExample:
    """The example of ``form``."""
    return _MADE[form]()
