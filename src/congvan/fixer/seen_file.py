"""Tệp đã xem: the bytes of a docx with what is seen in them, opened once however often they are asked about."""

from __future__ import annotations

from congvan.cached import cached_property
from congvan.checker import check
from congvan.checks.repairing.working_copy import WorkingCopy
from congvan.errors import UnreadableDocument
from congvan.findings import Report
from congvan.ooxml.opening import Package, open_folded, open_package
from congvan.profile import Profile
from congvan.snapshot import Snapshot, take


class SeenFile:
    """A docx between two passes of repairing."""

    def __init__(self, docx: bytes, *, whole: bool = False) -> None:
        self.docx = docx
        self._is_whole = whole

    @cached_property
    def package(self) -> Package:
        """The file opened, the rows of long tables set aside, unless they want repairs."""
        return open_package(self.docx) if self._is_whole else open_folded(self.docx)

    @cached_property
    def snapshot(self) -> Snapshot:
        """What is seen in it."""
        return take(self.package)

    def working_copy(self) -> WorkingCopy:
        """A copy of its own to be repaired."""
        return WorkingCopy(self.docx, self.package, self.snapshot)

    def after(self, docx: bytes) -> SeenFile:
        """The file with other bytes; itself where they are the same."""
        return self if docx is self.docx else SeenFile(docx, whole=self._is_whole)

    def with_all_rows(self) -> SeenFile:
        """The file with every row read; itself where they are more than can be."""
        whole = SeenFile(self.docx, whole=True)
        try:
            return whole if whole.snapshot else self
        except UnreadableDocument:
            return self

    def checked(self, norm: Profile) -> Report:
        """What is said of it, of the words of rows that are set aside too."""
        return check(self.docx if self.package.folded else self.snapshot, norm)
