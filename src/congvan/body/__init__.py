"""Nội dung văn bản (ô 6): paragraphs, clauses, points, headings and tables, and how they nest."""

from congvan.body.block import Block, TextBlock
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
    Quote,
    RomanSection,
    Section,
    Subitem,
    Subsection,
)
from congvan.body.column_content import ColumnContent
from congvan.body.depths import misplaced
from congvan.body.lines import with_lines_parted
from congvan.body.outline import OutlineEntry, OutlineLine, flatten, nest, places
from congvan.body.row_sources import RowsFile, RowSource
from congvan.body.tables import (
    TABLE_UNIT_LABEL,
    THOUSANDTHS,
    Column,
    Table,
    by_columns,
    grouped,
    is_table,
    portions,
    unusual,
    usual_alignment,
)

__all__ = [
    "TABLE_UNIT_LABEL",
    "THOUSANDTHS",
    "Article",
    "Block",
    "BodyBlock",
    "Chapter",
    "Clause",
    "Column",
    "ColumnContent",
    "Heading",
    "Item",
    "OutlineEntry",
    "OutlineLine",
    "Paragraph",
    "Part",
    "Point",
    "PointBlock",
    "ProvisionBlock",
    "Quote",
    "RomanSection",
    "RowSource",
    "RowsFile",
    "Section",
    "Subitem",
    "Subsection",
    "Table",
    "TextBlock",
    "by_columns",
    "flatten",
    "grouped",
    "is_table",
    "misplaced",
    "nest",
    "places",
    "portions",
    "unusual",
    "usual_alignment",
    "with_lines_parted",
]
