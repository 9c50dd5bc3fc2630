"""Tiếng Việt: the language layer. Names are loaded at first use, so importing this package is cheap."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.text.breaking import (
        NO_BREAK_SPACE,
        glue,
        unglue,
    )
    from congvan.text.characters import (
        clean,
        mend_look_alikes,
        without_tones,
    )
    from congvan.text.dates import (
        PartialDate,
        issue_date_text,
        parse_issue_date,
    )
    from congvan.text.letters import (
        LIST_LETTERS,
        LetterFault,
        ListLabel,
        letter_fault,
        letter_index,
        list_letter,
        read_letter,
    )
    from congvan.text.numerals import (
        parse_roman,
        roman,
    )
    from congvan.text.types import (
        OptionalText,
        Text,
    )

_MODULES = {
    "breaking": (
        "NO_BREAK_SPACE",
        "glue",
        "unglue",
    ),
    "characters": (
        "clean",
        "mend_look_alikes",
        "without_tones",
    ),
    "dates": (
        "PartialDate",
        "issue_date_text",
        "parse_issue_date",
    ),
    "letters": (
        "LIST_LETTERS",
        "LetterFault",
        "ListLabel",
        "letter_fault",
        "letter_index",
        "list_letter",
        "read_letter",
    ),
    "numerals": (
        "parse_roman",
        "roman",
    ),
    "types": (
        "OptionalText",
        "Text",
    ),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "LIST_LETTERS",
    "NO_BREAK_SPACE",
    "LetterFault",
    "ListLabel",
    "OptionalText",
    "PartialDate",
    "Text",
    "clean",
    "glue",
    "issue_date_text",
    "letter_fault",
    "letter_index",
    "list_letter",
    "mend_look_alikes",
    "parse_issue_date",
    "parse_roman",
    "read_letter",
    "roman",
    "unglue",
    "without_tones",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
