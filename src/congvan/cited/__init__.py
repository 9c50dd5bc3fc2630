"""Viện dẫn trong lời văn: cited documents as values, found in text and compared.

Names are loaded at first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.cited.lexicon import CitedType
    from congvan.cited.mentions import Defect, IssuerPlace, Mention, WrittenDate
    from congvan.cited.parser import find_citations
    from congvan.cited.provision import NO_PROVISION, Provision
    from congvan.cited.values import CitedDocument, DocumentCode

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
