"""Loại công văn trong một chu kỳ đôn đốc."""

from __future__ import annotations

from congvan.vocabulary.labelled import Labelled


class LetterKind(Labelled):
    """Loại công văn trong chu kỳ; a reminder advances no period and closes nothing."""

    MAIN = "main", "đôn đốc"
    REMINDER = "reminder", "nhắc"
    FINAL = "final", "cuối năm"
