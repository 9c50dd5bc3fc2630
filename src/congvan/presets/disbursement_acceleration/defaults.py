"""The cycle of October 2024: names, offices and cited documents, as data."""

from __future__ import annotations

from typing import Any, Final

from congvan.cited import CitedDocument
from congvan.parts import Agency, DocumentNumber, FileCopy, Recipient

ISSUER: Final = Agency(
    name=("Sở Lao động - Thương binh", "và Xã hội"), parent=("UBND tỉnh Quảng Nam",), symbol="LĐTBXH"
)
NUMBER: Final = DocumentNumber(symbol="LĐTBXH-BTXH")
ADDRESSEES: Final = ("Các Sở, ngành, đơn vị của cấp tỉnh", "UBND các huyện, thị xã, thành phố")
RECIPIENTS: Final = (
    Recipient(name="Như trên"),
    Recipient(name="Bộ LĐ-TB&XH"),
    Recipient(name="Văn phòng quốc gia về giảm nghèo, Bộ LĐ-TB&XH"),
    Recipient(name="TU, HĐND, UBND tỉnh", note="báo cáo"),
    Recipient(name="CT, các PCT UBND tỉnh", note="báo cáo"),
    Recipient(name="Phòng LĐTBXH các huyện, TX, TP"),
    Recipient(name="Lãnh đạo Sở"),
    Recipient(name="Các phòng thuộc Sở: GDNN, LĐVL"),
    Recipient(name="CVP, PVP (KTT) Sở"),
    FileCopy(units=("BTXH", "VPGN")),
)
_MINISTRY: Final = "Bộ Lao động - Thương binh và Xã hội"
_DEPARTMENT: Final = "Sở Lao động - Thương binh và Xã hội"
_COMMITTEE: Final = "UBND tỉnh"


def _cited(kind: str, code: str, issued: str, issuer: str, subject: str | None = None) -> CitedDocument:
    entry: dict[str, Any] = {"type": kind, "code": code, "date": issued, "issuer": issuer, "subject": subject}
    return CitedDocument.model_validate(entry)


CITATIONS: Final = {
    "ministry_urging": _cited(
        "Công văn", "4422/BLĐTBXH-VPQGGN", "20/9/2024", _MINISTRY,
        "về việc đôn đốc thực hiện Chương trình MTQG giảm nghèo bền vững năm 2024",
    ),
    "committee_task": _cited(
        "Công văn", "7263/UBND-KGVX", "25/9/2024", _COMMITTEE,
        "về việc tham mưu triển khai thực hiện Công văn số 4422/BLĐTBXH-VPQGGN ngày 20/9/2024"
        " của Bộ Lao động - Thương binh và Xã hội",
    ),
    "program_plan": _cited(
        "Kế hoạch", "1736/KH-UBND", "13/3/2024", _COMMITTEE,
        "về triển khai thực hiện Chương trình MTQG giảm nghèo bền vững năm 2024",
    ),
    "committee_urging_1": _cited(
        "Công văn", "1053/UBND-KTTH", "15/02/2024", _COMMITTEE,
        "về việc đẩy nhanh tiến độ triển khai thực hiện các Chương trình MTQG trên địa bàn tỉnh",
    ),
    "committee_urging_2": _cited(
        "Công văn", "5406/UBND-KGVX", "05/7/2024", _COMMITTEE,
        "về việc tăng cường chỉ đạo thực hiện Chương trình MTQG giảm nghèo bền vững trên địa bàn tỉnh năm 2024",
    ),
    "notice_1": _cited("Thông báo", "99/TB-UBND", "02/4/2024", _COMMITTEE),
    "notice_2": _cited("Thông báo", "162/TB-UBND", "30/5/2024", _COMMITTEE),
    "notice_3": _cited("Thông báo", "163/TB-UBND", "30/5/2024", _COMMITTEE),
    "notice_4": _cited("Thông báo", "273/TB-UBND", "12/8/2024", _COMMITTEE),
    "notice_5": _cited("Thông báo", "284/TB-UBND", "14/8/2024", _COMMITTEE),
    "notice_6": _cited("Thông báo", "300/TB-UBND", "22/8/2024", _COMMITTEE),
    "notice_7": _cited("Thông báo", "276/TB-UBND", "12/8/2024", _COMMITTEE),
    "reporting_request": _cited("Công văn", "2554/LĐTBXH-BTXH", "12/9/2024", _DEPARTMENT),
    "survey_plan": _cited("Kế hoạch", "6173/KH-UBND", "16/8/2024", _COMMITTEE),
    "survey_guidance": _cited("Công văn", "2355/LĐTBXH-BTXH", "27/8/2024", _DEPARTMENT),
    "counterpart_resolution": _cited("Nghị quyết", "22/2022/NQ-HĐND", "20/7/2022", "HĐND tỉnh"),
    "escape_plan": _cited(
        "Kế hoạch", "1368/KH-UBND", "14/3/2024", _COMMITTEE,
        "về hỗ trợ huyện Phước Sơn và huyện Bắc Trà My tỉnh Quảng Nam thoát khỏi tình trạng nghèo, đặc biệt khó khăn"
        " giai đoạn 2022-2025",
    ),
}  # fmt: skip
