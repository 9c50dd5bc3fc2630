"""Viện dẫn: cited documents as data: read from text, written into text, compared."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.citations.lexicon import CitedType
    from congvan.citations.mentions import Defect, IssuerPlace, Mention, WrittenDate
    from congvan.citations.parser import find_citations
    from congvan.citations.provision import NO_PROVISION, Provision
    from congvan.citations.values import CitedDocument, DocumentCode

_MODULES = {
    "lexicon": ("CitedType",),
    "mentions": ("Defect", "IssuerPlace", "Mention", "WrittenDate"),
    "parser": ("find_citations",),
    "provision": ("NO_PROVISION", "Provision"),
    "values": ("CitedDocument", "DocumentCode"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "NO_PROVISION",
    "CitedDocument",
    "CitedType",
    "Defect",
    "DocumentCode",
    "IssuerPlace",
    "Mention",
    "Provision",
    "WrittenDate",
    "find_citations",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
