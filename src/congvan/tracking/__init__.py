"""Theo dõi giải ngân: progress of units, and who lags behind."""

from congvan.tracking.laggards import Laggards, laggards, missing_text, names_text, side_notes, units_text
from congvan.tracking.progress import (
    USUAL_COLUMNS,
    Progress,
    UnitProgress,
    fallen,
    money_text,
    points_text,
    progress_of,
    rate_text,
)

__all__ = [
    "USUAL_COLUMNS",
    "Laggards",
    "Progress",
    "UnitProgress",
    "fallen",
    "laggards",
    "missing_text",
    "money_text",
    "names_text",
    "points_text",
    "progress_of",
    "rate_text",
    "side_notes",
    "units_text",
]
