"""Viện dẫn: cited documents as data: read from text, written into text, compared.

Names are loaded at first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.citations.lexicon import CitedType
    from congvan.citations.mentions import Defect, IssuerPlace, Mention, WrittenDate
    from congvan.citations.parser import find_citations
    from congvan.citations.provision import NO_PROVISION, Provision
    from congvan.citations.register import Entries, Register, RegisterFile
    from congvan.citations.request import Citation, Form, Part, parse_request
    from congvan.citations.values import CitedDocument, DocumentCode
    from congvan.citations.writer import CitationWriter, citation_text, unknown_document

_MODULES = {
    "lexicon": ("CitedType",),
    "mentions": ("Defect", "IssuerPlace", "Mention", "WrittenDate"),
    "parser": ("find_citations",),
    "provision": ("NO_PROVISION", "Provision"),
    "register": ("Entries", "Register", "RegisterFile"),
    "request": ("Citation", "Form", "Part", "parse_request"),
    "values": ("CitedDocument", "DocumentCode"),
    "writer": ("CitationWriter", "citation_text", "unknown_document"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "NO_PROVISION",
    "Citation",
    "CitationWriter",
    "CitedDocument",
    "CitedType",
    "Defect",
    "DocumentCode",
    "Entries",
    "Form",
    "IssuerPlace",
    "Mention",
    "Part",
    "Provision",
    "Register",
    "RegisterFile",
    "WrittenDate",
    "citation_text",
    "find_citations",
    "parse_request",
    "unknown_document",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
