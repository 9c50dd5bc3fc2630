"""Tên cơ quan (ô 2): the agency above, the agency that issues, and the line below it."""

from __future__ import annotations

from typing import Final

from congvan.blocks import PageParagraph
from congvan.documents import AdministrativeDocument
from congvan.ooxml.units import TWIPS_PER_POINT
from congvan.page.context import PageContext, line_of, rule_of
from congvan.page.slots.slot import Slot, SlotKind
from congvan.vocabulary import Component


def lay_out_agency(_document: AdministrativeDocument, context: PageContext) -> tuple[PageParagraph, ...]:
    """A paragraph for each name, in the lines and the size that fit beside the national name."""
    header, frame, columns = context.header, context.frame, context.columns
    names = [(Component.PARENT_AGENCY, lines) for lines in header.parent]
    names += [(Component.ISSUING_AGENCY, lines) for lines in header.name]
    length = frame.agency_line_ratio * header.longest_name_line * TWIPS_PER_POINT
    rule = rule_of(Component.ISSUING_AGENCY_LINE, length, columns.left - columns.gutter)
    return (
        *(line_of(component, "\n".join(lines), header.agency_size, frame.agency_size) for component, lines in names),
        rule._replace(right=(rule.right or 0) + frame.gutter_indent),
    )


AGENCY: Final = Slot(
    "agency",
    SlotKind.BLOCK,
    lay_out_agency,
    (Component.PARENT_AGENCY, Component.ISSUING_AGENCY, Component.ISSUING_AGENCY_LINE),
)
