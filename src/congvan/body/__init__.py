"""Nội dung văn bản (ô 6): paragraphs, clauses, points, headings and tables, and how they nest."""

from congvan.body.block import Block
from congvan.body.blocks import (
    Article,
    BodyBlock,
    Chapter,
    Clause,
    Heading,
    Item,
    Paragraph,
    Part,
    Point,
    PointBlock,
    ProvisionBlock,
    RomanSection,
    Section,
    Subitem,
    Subsection,
    TextBlock,
    misplaced,
)
from congvan.body.lines import with_lines_parted
from congvan.body.outline import OutlineEntry, OutlineLine, flatten, nest, places
from congvan.body.tables import THOUSANDTHS, Column, Table, is_table, portions, unusual, usual_alignment

__all__ = [
    "THOUSANDTHS",
    "Article",
    "Block",
    "BodyBlock",
    "Chapter",
    "Clause",
    "Column",
    "Heading",
    "Item",
    "OutlineEntry",
    "OutlineLine",
    "Paragraph",
    "Part",
    "Point",
    "PointBlock",
    "ProvisionBlock",
    "RomanSection",
    "Section",
    "Subitem",
    "Subsection",
    "Table",
    "TextBlock",
    "flatten",
    "is_table",
    "misplaced",
    "nest",
    "places",
    "portions",
    "unusual",
    "usual_alignment",
    "with_lines_parted",
]
