"""Nội dung văn bản (ô 6): paragraphs, clauses, points, headings and tables, and how they nest."""

from congvan.body.block import Block, Standalone, TextBlock, with_lines_parted
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
    stands_alone,
)
from congvan.body.cells import PlacedCell, TableCell
from congvan.body.column_content import ColumnContent
from congvan.body.depths import misplaced
from congvan.body.fill_in import Blank, FormHead, FormSigner, Signatures
from congvan.body.outline import OutlineEntry, OutlineLine, flatten, nest, places
from congvan.body.picture import PICTURE_KEYS, Picture
from congvan.body.picture_data import drawn_svg, picture_file
from congvan.body.row_sources import RowsFile, RowSource
from congvan.body.tables import (
    TABLE_UNIT_LABEL,
    THOUSANDTHS,
    Column,
    Table,
    by_columns,
    grouped,
    portions,
    unusual,
    usual_alignment,
)

__all__ = [
    "PICTURE_KEYS",
    "TABLE_UNIT_LABEL",
    "THOUSANDTHS",
    "Article",
    "Blank",
    "Block",
    "BodyBlock",
    "Chapter",
    "Clause",
    "Column",
    "ColumnContent",
    "FormHead",
    "FormSigner",
    "Heading",
    "Item",
    "OutlineEntry",
    "OutlineLine",
    "Paragraph",
    "Part",
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
    "Subitem",
    "Subsection",
    "Table",
    "TableCell",
    "TextBlock",
    "by_columns",
    "drawn_svg",
    "flatten",
    "grouped",
    "misplaced",
    "nest",
    "picture_file",
    "places",
    "portions",
    "stands_alone",
    "unusual",
    "usual_alignment",
    "with_lines_parted",
]
