"""Sửa chữa: what a kind of check needs to repair what it finds: a copy of the file, edited in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from congvan.late_patterns import late_pattern

if TYPE_CHECKING:
    from congvan.checks.repairing.working_copy import WorkingCopy
    from congvan.findings import Finding

RepairFunction = Callable[["WorkingCopy", Any, "Finding"], None]
"""Repairs in a working copy what a record found; it never changes what the document says."""
BLANK: Final = "[ \u00a0]"
DASH: Final = late_pattern(f"{BLANK}*[-\u2010-\u2015\u2212]{BLANK}*")
