"""Ba tháng của một chu kỳ: an invented department, its units, and the letter that it issued in October."""

from __future__ import annotations

from typing import Any

import congvan as cv
from congvan.followup import Issued, Step, start
from congvan.units import UnitRegister

UNITS: dict[str, Any] = {
    "units": [
        {"id": 20001, "name": "phường Hoa Sen", "head": "UBND", "group": "phường"},
        {"id": 20003, "name": "xã Bình Hòa", "head": "UBND", "group": "xã"},
        {"id": 20004, "name": "xã An Phú", "head": "UBND", "group": "xã"},
        {"id": 20005, "name": "xã Đông Sơn", "head": "UBND", "group": "xã"},
        {"id": 20007, "name": "xã Hòa Bình", "head": "UBND", "group": "xã"},
    ]
}
REGISTER = UnitRegister.model_validate(UNITS)
ISSUER = "Sở Nông nghiệp và Môi trường"
OCTOBER = Issued(number="3127/SNNMT-PTNT", date="2026-10-06", pdf="CV3127.pdf")  # type: ignore[arg-type]


def october(**changes: Any) -> cv.Dispatch:
    """The letter of October."""
    return cv.Dispatch(
        **{
            "issuer": cv.Agency(name=ISSUER, parent="UBND tỉnh An Bình", symbol="SNNMT"),
            "number": "/SNNMT-PTNT",
            "place": "An Bình",
            "subject": "đôn đốc giải ngân vốn Chương trình mục tiêu quốc gia năm 2026",
            "addressees": ["UBND các xã, phường"],
            "body": [
                "Thực hiện chỉ đạo của UBND tỉnh, Sở Nông nghiệp và Môi trường đề nghị:",
                cv.Clause(
                    title="UBND các xã, phường",
                    points=[
                        "Đẩy nhanh tiến độ thực hiện, giải ngân.",
                        "Xây dựng kế hoạch giải ngân chi tiết, gửi về Sở chậm nhất ngày 20/10/2026.",
                        "Báo cáo kết quả trước ngày 25 hằng tháng.",
                    ],
                ),
                cv.Clause(
                    title="Về bổ sung vốn và vốn đối ứng",
                    points=[
                        "UBND xã Bình Hòa và xã An Phú đề nghị bổ sung vốn, gửi trước 16 giờ 00 ngày 15/10/2026.",
                        "Báo cáo vốn đối ứng trong ngày 15/10/2026; quá thời hạn thì xem như chưa bố trí vốn đối ứng.",
                    ],
                ),
                "Đề nghị các địa phương quan tâm thực hiện.",
            ],
            "signatory": cv.Signatory(
                authority=cv.SigningAuthority.FOR_HEAD, head_position="Giám đốc", position="Phó Giám đốc",
                full_name="Lê Văn Bình",
            ),
            "recipients": ["Như trên", "Lưu: VT, PTNT."],
            **changes,
        }
    )  # fmt: skip


def started(letter: cv.Dispatch | None = None) -> Step:
    """The cycle that begins with it."""
    return start(
        letter or october(), issued=OCTOBER, program="Chương trình mục tiêu quốc gia", plan_year=2026,
        units="units.yaml", register=REGISTER, file="thang10/congvan.docx", key="cv10",
    )  # fmt: skip
