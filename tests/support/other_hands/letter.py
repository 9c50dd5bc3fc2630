"""What a dispatch says and how each of its lines looks, before any office's way of laying it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Changes = Mapping[str, Mapping[str, Any]]
"""Slot (``recipient.1`` for the second of several), or ``sheet`` → what is different about it."""

FONT = "Times New Roman"


@dataclass(frozen=True)
class Look:
    """Sizes and spaces in pt, indents in mm, ``line`` in lines; ``exactly`` overrides it in pt."""

    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str = "left"
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    line: float = 1
    exactly: float | None = None
    font: str = FONT
    color: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the dispatch; ``tail`` is a small mark lowered behind the text (the drafter's)."""

    slot: str
    text: str
    look: Look
    tail: str = ""


@dataclass(frozen=True)
class Sheet:
    """The paper in mm, where the page number is, and what follows the dispatch."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20
    number_in: str = "header"
    number_size: float = 14
    first_page_differs: bool = True


CENTRE = Look(size=13, align="center")
PROSE = Look(align="both", first=12.7, before=6)
LOOKS = {
    "parent": CENTRE,
    "issuer": replace(CENTRE, bold=True),
    "national": replace(CENTRE, bold=True),
    "motto": replace(CENTRE, size=14, bold=True),
    "number": CENTRE,
    "date": replace(CENTRE, size=14, italic=True),
    "subject": replace(CENTRE, size=12, before=6),
    "kinh_gui": Look(left=35, before=12),
    "addressee": Look(left=45),
    "body": PROSE,
    "clause_title": replace(PROSE, bold=True),
    "point": PROSE,
    "item": PROSE,
    "end": PROSE,
    "label": Look(size=12, bold=True, italic=True),
    "recipient": Look(size=11),
    "authority": Look(bold=True, align="center"),
    "name": Look(bold=True, align="center"),
    "appendix_number": Look(bold=True, align="center"),
    "appendix_title": Look(bold=True, align="center"),
    "appendix_reference": Look(italic=True, align="center"),
}

LONG = (
    "Thực hiện nhiệm vụ được giao, cơ quan đề nghị các đơn vị rà soát kết quả thực hiện trong sáu tháng đầu năm, "
    "tổng hợp những khó khăn, vướng mắc và đề xuất biện pháp tháo gỡ."
)
TEXTS: tuple[tuple[str, str], ...] = (
    ("parent", "UBND TỈNH QUẢNG NGÃI"),
    ("issuer", "SỞ TÀI CHÍNH"),
    ("national", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("motto", "Độc lập - Tự do - Hạnh phúc"),
    ("number", "Số: 05/STC-QLNS"),
    ("date", "Quảng Ngãi, ngày 05 tháng 02 năm 2026"),
    ("subject", "V/v góp ý dự thảo Nghị quyết"),
    ("kinh_gui", "Kính gửi:"),
    ("addressee", "- Bộ Nội vụ;"),
    ("addressee", "- Bộ Tài chính."),
    ("body", LONG),
    ("clause_title", "1. Về thời hạn"),
    ("point", f"a) {LONG}"),
    ("point", "b) Gửi báo cáo trước ngày 20 tháng 12 năm 2026."),
    ("clause_title", "2. Về tổ chức thực hiện"),
    ("item", f"- {LONG}"),
    ("end", "Đề nghị các cơ quan quan tâm phối hợp thực hiện./."),
    ("label", "Nơi nhận:"),
    ("recipient", "- Như trên;"),
    ("recipient", "- UBND tỉnh (b/c);"),
    ("recipient", "- Lưu: VT, QLNS."),
    ("authority", "KT. GIÁM ĐỐC"),
    ("authority", "PHÓ GIÁM ĐỐC"),
    ("name", "Nguyễn Văn A"),
)
ANNEX: tuple[tuple[str, str], ...] = (
    ("appendix_number", "Phụ lục"),
    ("appendix_title", "DANH SÁCH ĐƠN VỊ"),
    ("appendix_reference", "(Kèm theo Công văn số 05/STC-QLNS ngày 05 tháng 02 năm 2026 của Sở Tài chính)"),
)


@dataclass(frozen=True)
class Letter:
    """The lines of one dispatch by slot, and its sheet."""

    lines: tuple[Line, ...]
    sheet: Sheet = field(default_factory=Sheet)

    def all(self, *slots: str) -> tuple[Line, ...]:
        """The lines of ``slots``, in reading order."""
        return tuple(line for line in self.lines if line.slot in slots)

    def one(self, slot: str) -> Line:
        """The first line of ``slot``."""
        return self.all(slot)[0]

    def changed(self, changes: Changes) -> Letter:
        """The same with ``changes`` carried out: ``text``, ``tail``, ``remove``, else fields of the look."""
        letter = self
        for key, change in changes.items():
            letter = letter._with(key, dict(change))
        return letter

    def _with(self, key: str, change: dict[str, Any]) -> Letter:
        if key == "sheet":
            return replace(self, sheet=replace(self.sheet, **change))
        slot, _, ordinal = key.partition(".")
        places = [at for at, line in enumerate(self.lines) if line.slot == slot]
        chosen = {places[int(ordinal)]} if ordinal else set(places)
        if not chosen:
            raise AssertionError(f"the dispatch has no {slot}")
        if change.pop("remove", False):
            return replace(self, lines=tuple(line for at, line in enumerate(self.lines) if at not in chosen))
        return replace(
            self, lines=tuple(_line(line, change) if at in chosen else line for at, line in enumerate(self.lines))
        )


def _line(line: Line, change: Mapping[str, Any]) -> Line:
    own = {key: change[key] for key in ("text", "tail") if key in change}
    look = {key: value for key, value in change.items() if key not in own}
    return replace(line, **own, look=replace(line.look, **look))


def dispatch(*, annex: bool = False) -> Letter:
    """A dispatch without a fault, with an annex perhaps."""
    texts = (*TEXTS, *ANNEX) if annex else TEXTS
    letter = Letter(tuple(Line(slot, text, LOOKS[slot]) for slot, text in texts))
    return letter.changed({"end": {"text": "Danh sách tại Phụ lục kèm theo Công văn này./."}}) if annex else letter
