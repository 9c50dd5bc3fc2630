"""A paper as an office means it: who says what to whom, and where its look departs from what the hand would do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is written, and (``looks``, ``measures``, ``without``) what is done to it by mistake."""

    parent: tuple[str, ...] = ()
    issuer: tuple[str, ...]
    number: str
    date: str
    title: str = ""
    subject: str = ""
    about: str = ""
    """Trích yếu of a công văn, with its V/v."""
    addressees: tuple[str, ...] = ()
    body: tuple[str, ...]
    signed: tuple[str, ...]
    name: str
    recipients: tuple[str, ...] = ()
    national: str = NATIONAL
    motto: str = MOTTO
    urgency: str = ""
    addressees_label: str = "Kính gửi:"
    recipients_label: str = "Nơi nhận:"
    sides: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Who else sign, beside each other, in place of the foot."""
    after: tuple[str, ...] = ()
    """An appendix: its paragraphs on pages of their own."""
    reported: frozenset[str] = frozenset()
    """What is rightly reported in the right paper."""
    is_long: bool = False
    sizes: Mapping[str, float] = field(default_factory=dict)
    bold: Mapping[str, bool] = field(default_factory=dict)
    italic: Mapping[str, bool] = field(default_factory=dict)
    measures: Mapping[str, float] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    font: str = "Times New Roman"
    color: str = ""
    aligned: str = "both"
    lines: tuple[int, str] | None = None
    margins: tuple[float, float, float, float] | None = None
    page_number_side: str = "center"

    def look(self, name: str, size: float) -> float:
        """The size of what is called ``name``, ``size`` by right."""
        return self.sizes.get(name, size)

    def is_bold(self, name: str, by_right: bool = True) -> bool:
        """Whether it is bold."""
        return self.bold.get(name, by_right)

    def is_italic(self, name: str, by_right: bool = False) -> bool:
        """Whether it is italic."""
        return self.italic.get(name, by_right)

    def measure(self, name: str, by_right: float) -> float:
        """A length, a gap, a share of a line."""
        return self.measures.get(name, by_right)

    def lacks(self, name: str) -> bool:
        """Whether it was left out."""
        return name in self.without
