"""Dấu chỉ: secrecy, urgency and circulation."""

from __future__ import annotations

from enum import Enum
from typing import Final

from congvan.vocabulary.components import Component
from congvan.vocabulary.labelled import Labelled, Named


class SecrecyLevel(Labelled):
    """Độ mật, highest first (PL I, phần I, mục III, khoản 2, điểm a)."""

    TOP_SECRET = "top_secret", "TUYỆT MẬT"
    SECRET = "secret", "TỐI MẬT"
    CONFIDENTIAL = "confidential", "MẬT"


class UrgencyLevel(Named):
    """Mức độ khẩn, most urgent first (Article 4; PL I, phần I, mục III, khoản 2, điểm b).

    ``frame_width`` is that of the mark's frame in mm; all frames are 8 mm high.
    """

    label: str
    frame_width: int

    def __new__(cls, value: str, label: str, frame_width: int) -> UrgencyLevel:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.frame_width = label, frame_width
        return member

    EXPRESS = "express", "HỎA TỐC", 30
    VERY_URGENT = "very_urgent", "THƯỢNG KHẨN", 40
    URGENT = "urgent", "KHẨN", 20


class Circulation(Labelled):
    """Chỉ dẫn về phạm vi lưu hành (PL I, phần I, mục III, khoản 2, điểm c)."""

    RETURN_AFTER_READING = "return_after_reading", "XEM XONG TRẢ LẠI"
    INTERNAL_ONLY = "internal_only", "LƯU HÀNH NỘI BỘ"


CLOSED_MARKS: Final[dict[Component, type[Enum]]] = {
    Component.SECRECY: SecrecyLevel,
    Component.URGENCY: UrgencyLevel,
    Component.CIRCULATION: Circulation,
}
"""The marks of the page, each with all that it may say."""
