"""So sánh thành chữ: a comparison as lines for a terminal."""

from __future__ import annotations

from congvan.comparing.model import Comparison
from congvan.errors import Language, Message

_SAME = Message("Không khác chữ nào.", "No word differs.")
_FORM = Message("Khác về trình bày:", "Differences of form:")


def comparison_text(comparison: Comparison, language: Language = "vi") -> str:
    """A line for each change of words, and below them those of form."""
    lines = [line for change in comparison.changes for line in change.lines(language)] or [_SAME.in_(language)]
    if comparison.form:
        lines += ["", _FORM.in_(language)]
        lines += [line for change in comparison.form for line in change.lines(language)]
    return "\n".join(lines) + "\n"
