"""Đo trên bản in: what only the printed page tells: wrapping, lengths of lines, what stands on which page.

A record of this kind is judged on the pages that came with the document (``congvan.printed``), and is not evaluated
without them. What is not found on the pages, or is printed in a face of other widths, is not evaluated either.
"""

from __future__ import annotations

from congvan.checks.printed.evaluating import evaluate
from congvan.checks.printed.record import PrintedExpect, PrintedRecord

__all__ = ["PrintedExpect", "PrintedRecord", "evaluate"]
