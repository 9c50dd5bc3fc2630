"""A docx as frozen values with effective formatting: ``take`` a ``Snapshot``, then ask it."""

from congvan.snapshot.document import OWN_AUTHOR
from congvan.snapshot.drawn_lines import UNBROKEN_STROKES
from congvan.snapshot.extras import Hazard, HazardKind, Properties, Settings
from congvan.snapshot.formats import (
    Border,
    Borders,
    CellPlace,
    DrawnLine,
    DrawnLineKind,
    NoteReference,
    NumberLabel,
    ParagraphFormat,
    RunFormat,
    Tab,
    WordPicture,
    WordPlace,
    WordRun,
)
from congvan.snapshot.model import (
    Block,
    HeaderFooter,
    Row,
    Snapshot,
    TextBox,
    WordCell,
    WordNote,
    WordParagraph,
    WordSection,
    WordTable,
    flatten,
)
from congvan.snapshot.reading import take

__all__ = [
    "OWN_AUTHOR",
    "UNBROKEN_STROKES",
    "Block",
    "Border",
    "Borders",
    "CellPlace",
    "DrawnLine",
    "DrawnLineKind",
    "Hazard",
    "HazardKind",
    "HeaderFooter",
    "NoteReference",
    "NumberLabel",
    "ParagraphFormat",
    "Properties",
    "Row",
    "RunFormat",
    "Settings",
    "Snapshot",
    "Tab",
    "TextBox",
    "WordCell",
    "WordNote",
    "WordParagraph",
    "WordPicture",
    "WordPlace",
    "WordRun",
    "WordSection",
    "WordTable",
    "flatten",
    "take",
]
