"""Text of the law as it is compared: NFC, without the marks that its conversion added."""

from __future__ import annotations

import re
import unicodedata


def folded(text: str) -> str:
    """NFC, without bullets, headings and table bars; blanks folded."""
    text = unicodedata.normalize("NFC", text)
    text = re.sub(r"(?m)^\s*(?:[-#*]+ )+", " ", text)
    return " ".join(re.sub(r"[|*]|(?<=\| )- ", " ", text).split())
