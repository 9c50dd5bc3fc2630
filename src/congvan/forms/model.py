"""Một mẫu: one form of Appendix III as the writing and the reading column see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from congvan.errors import Message
from congvan.late_dataclasses import dataclass
from congvan.vocabulary import Component, DocumentType


class Obligation(Enum):
    """Whether a document must have something."""

    NONE = "none"
    OPTIONAL = "optional"
    OBLIGATORY = "obligatory"


class SubjectSetting(Enum):
    """Cách đặt trích yếu: under the printed type, after ``V/v`` below the number, or not at all."""

    TITLED = "titled"
    PREFIXED = "prefixed"
    NONE = "none"


@dataclass(frozen=True, eq=False)
class Form:
    """Mẫu: ``number`` as the decree counts it ("" where a type has none), with the types that are set in it.

    ``slots`` are in the order of the page; a form without them is recognised and not written. ``bands`` are groups of
    components from the top of the page to its foot; within one the order is free. ``once`` is what a document has one
    of. ``lines`` and ``closing_lines`` are the words that the form prints before and after the body, with fields in
    braces. ``model`` and ``template`` are the names of the model and of the shipped template, ``closes_with`` the mark
    that ends the body. Where ``is_judged`` is false the decree has no form for the types.
    """

    number: str
    title: Message
    cite: str
    types: tuple[DocumentType, ...]
    subject: SubjectSetting
    addressees: Obligation
    bands: tuple[tuple[Component, ...], ...]
    once: frozenset[Component]
    slots: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    closing_lines: tuple[str, ...] = ()
    centred_lines: tuple[str, ...] = ()
    model: str = ""
    template: str = ""
    closes_with: str = ""
    is_judged: bool = True
    addressees_by_type: Mapping[DocumentType, Obligation] = field(default_factory=dict)

    def addressees_of(self, document_type: DocumentType) -> Obligation:
        """Whether a document of ``document_type`` has ``Kính gửi:``."""
        return self.addressees_by_type.get(document_type, self.addressees)

    @property
    def is_written(self) -> bool:
        """Whether documents of this form can be rendered."""
        return bool(self.slots)
