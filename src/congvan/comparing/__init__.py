"""So sánh văn bản: what changed between two documents, and whether only issuing did."""

from congvan.comparing.compare import diff, document_of, verify
from congvan.comparing.html import comparison_page
from congvan.comparing.listing import comparison_text
from congvan.comparing.model import Change, Comparison, DocumentPart, WordChange
from congvan.comparing.tracked import TrackedComparison, tracked

__all__ = [
    "Change",
    "Comparison",
    "DocumentPart",
    "TrackedComparison",
    "WordChange",
    "comparison_page",
    "comparison_text",
    "diff",
    "document_of",
    "tracked",
    "verify",
]
