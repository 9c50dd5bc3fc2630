"""Sổ văn bản viện dẫn: cited documents by key, requests for them in prose, and how they are written out.

Names are loaded at first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.register.register import Entries, Register, RegisterFile, judged_once
    from congvan.register.request import Citation, CitationForm, CitationPart, parse_request
    from congvan.register.writer import CitationWriter, citation_text, unknown_document

_MODULES = {
    "register": ("Entries", "Register", "RegisterFile", "judged_once"),
    "request": ("Citation", "CitationForm", "CitationPart", "parse_request"),
    "writer": ("CitationWriter", "citation_text", "unknown_document"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Citation",
    "CitationForm",
    "CitationPart",
    "CitationWriter",
    "Entries",
    "Register",
    "RegisterFile",
    "citation_text",
    "judged_once",
    "parse_request",
    "unknown_document",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
