"""Nhiều văn bản một lúc: a letter for each row, each one reported, none lost by a crash."""

from congvan.batching.coverage import Coverage, coverage
from congvan.batching.manifest import RowResult
from congvan.batching.rows import rows_of
from congvan.batching.running import batch

__all__ = ["Coverage", "RowResult", "batch", "coverage", "rows_of"]
