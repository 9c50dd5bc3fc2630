"""Nội dung văn bản (ô 6): paragraphs, clauses, points and headings, and how they nest."""

from congvan.body.blocks import (
    Article,
    Block,
    BodyBlock,
    Chapter,
    Clause,
    Heading,
    Item,
    Paragraph,
    Part,
    Point,
    PointBlock,
    RomanSection,
    Section,
    Subitem,
    Subsection,
    misplaced,
)
from congvan.body.outline import Line, flatten, nest, places

__all__ = [
    "Article",
    "Block",
    "BodyBlock",
    "Chapter",
    "Clause",
    "Heading",
    "Item",
    "Line",
    "Paragraph",
    "Part",
    "Point",
    "PointBlock",
    "RomanSection",
    "Section",
    "Subitem",
    "Subsection",
    "flatten",
    "misplaced",
    "nest",
    "places",
]
