"""Nội dung văn bản (ô 6): paragraphs, clauses, points, headings and tables, and how they nest."""

from congvan.body.block import Block, Standalone, TextBlock, with_lines_parted
from congvan.body.blocks import (
    Article,
    BodyBlock,
    Chapter,
    Heading,
    LetterSection,
    Part,
    PartInWords,
    ProvisionBlock,
    RomanSection,
    Section,
    Subsection,
    stands_alone,
)
from congvan.body.cells import CellRow, PlacedCell, TableCell
from congvan.body.clauses import Clause, Paragraph, Point, PointBlock, Subclause
from congvan.body.column_content import ColumnContent
from congvan.body.columns import MOST_LEVELS, Column, regrouped
from congvan.body.depths import HEADING_DEPTH, misplaced, section_letter
from congvan.body.fill_in import Blank, FormHead, FormSigner, Signatures
from congvan.body.list_items import Item, NumberedItem, StarItem, Subitem
from congvan.body.outline import OutlineEntry, OutlineLine, flatten, nest, places
from congvan.body.picture import Picture
from congvan.body.picture_data import drawn_svg
from congvan.body.quote import Enclosure, Quote
from congvan.body.row_sources import RowsFile, RowSource
from congvan.body.tables import (
    LEAST_SHARE,
    TABLE_UNIT_LABEL,
    THOUSANDTHS,
    Table,
    by_columns,
    portions,
    unusual,
    usual_alignment,
)

__all__ = [
    "HEADING_DEPTH",
    "LEAST_SHARE",
    "MOST_LEVELS",
    "TABLE_UNIT_LABEL",
    "THOUSANDTHS",
    "Article",
    "Blank",
    "Block",
    "BodyBlock",
    "CellRow",
    "Chapter",
    "Clause",
    "Column",
    "ColumnContent",
    "Enclosure",
    "FormHead",
    "FormSigner",
    "Heading",
    "Item",
    "LetterSection",
    "NumberedItem",
    "OutlineEntry",
    "OutlineLine",
    "Paragraph",
    "Part",
    "PartInWords",
    "Picture",
    "PlacedCell",
    "Point",
    "PointBlock",
    "ProvisionBlock",
    "Quote",
    "RomanSection",
    "RowSource",
    "RowsFile",
    "Section",
    "Signatures",
    "Standalone",
    "StarItem",
    "Subclause",
    "Subitem",
    "Subsection",
    "Table",
    "TableCell",
    "TextBlock",
    "by_columns",
    "drawn_svg",
    "flatten",
    "misplaced",
    "nest",
    "places",
    "portions",
    "regrouped",
    "section_letter",
    "stands_alone",
    "unusual",
    "usual_alignment",
    "with_lines_parted",
]
