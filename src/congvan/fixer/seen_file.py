"""Tệp đã xem: the bytes of a docx with what is seen in them, opened once however often they are asked about."""

from __future__ import annotations

from congvan.cached import cached_property
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.ooxml.opening import Package, open_folded
from congvan.snapshot import Snapshot, take


class SeenFile:
    """A docx between two passes of repairing."""

    def __init__(self, docx: bytes) -> None:
        self.docx = docx

    @cached_property
    def package(self) -> Package:
        """The file opened, the rows of long tables set aside."""
        return open_folded(self.docx)

    @cached_property
    def snapshot(self) -> Snapshot:
        """What is seen in it."""
        return take(self.package)

    def working_copy(self) -> WorkingCopy:
        """A copy of its own to be repaired."""
        return WorkingCopy(self.docx, self.package, self.snapshot)

    def after(self, docx: bytes) -> SeenFile:
        """The file with other bytes; itself where they are the same."""
        return self if docx is self.docx else SeenFile(docx)
