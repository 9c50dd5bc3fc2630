"""Bảng chữ viết tắt: the abbreviations of administrative documents by zone, without -, & and dots."""

from __future__ import annotations

from typing import Final

from congvan.vocabulary import DocumentType

_PROSE: Final[dict[str, tuple[str, ...]]] = {
    "UBND": ("Ủy ban nhân dân",),
    "HĐND": ("Hội đồng nhân dân",),
    "UBMTTQ": ("Ủy ban Mặt trận Tổ quốc",),
    "MTTQ": ("Mặt trận Tổ quốc",),
    "LĐTBXH": ("Lao động - Thương binh và Xã hội",),
    "MTQG": ("mục tiêu quốc gia",),
    "BTXH": ("bảo trợ xã hội",),
    "GDNN": ("giáo dục nghề nghiệp",),
    "LĐVL": ("lao động - việc làm",),
    "NSNN": ("ngân sách nhà nước",),
    "NSTW": ("ngân sách trung ương",),
    "NSĐP": ("ngân sách địa phương",),
    "KBNN": ("Kho bạc Nhà nước",),
    "BHXH": ("bảo hiểm xã hội",),
    "BHYT": ("bảo hiểm y tế",),
    "KTXH": ("kinh tế - xã hội",),
    "CNTT": ("công nghệ thông tin",),
    "TTHC": ("thủ tục hành chính",),
    "CBCC": ("cán bộ, công chức",),
    "QPPL": ("quy phạm pháp luật",),
    "HTX": ("hợp tác xã",),
    "THCS": ("trung học cơ sở",),
    "THPT": ("trung học phổ thông",),
}
_UNITS: Final[dict[str, tuple[str, ...]]] = {
    "UBND": ("Ủy ban nhân dân",),
    "HĐND": ("Hội đồng nhân dân",),
    "TTg": ("Thủ tướng Chính phủ",),
    "CP": ("Chính phủ",),
    "BTXH": ("Bảo trợ xã hội",),
    "GDNN": ("Giáo dục nghề nghiệp",),
    "LĐVL": ("Lao động - Việc làm",),
    "LĐTBXH": ("Lao động - Thương binh và Xã hội",),
    "VPGN": ("Văn phòng giảm nghèo",),
    "VPQGGN": ("Văn phòng quốc gia về giảm nghèo",),
    "KGVX": ("Khoa giáo - Văn xã",),
    "KTTH": ("Kinh tế tổng hợp",),
    "KTN": ("Kinh tế ngành",),
    "NC": ("Nội chính",),
    "TH": ("Tổng hợp",),
}
_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "SY": ("Sao y",),
    "TrS": ("Trích sao",),
    "SL": ("Sao lục",),
    **{kind.abbreviation: (kind.label,) for kind in DocumentType if kind.abbreviation},
}

ABBREVIATIONS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "symbol": _UNITS | _TYPES,
    "recipients": _UNITS
    | {
        "VT": ("Văn thư",),
        "CVP": ("Chánh Văn phòng",),
        "PVP": ("Phó Chánh Văn phòng",),
        "VP": ("Văn phòng",),
        "CT": ("Chủ tịch",),
        "PCT": ("Phó Chủ tịch",),
        "TU": ("Tỉnh ủy", "Thành ủy"),
        "TX": ("thị xã",),
        "TP": ("thành phố",),
        "TT": ("Thường trực",),
    },
    "signature": {
        "TM": ("thay mặt",),
        "KT": ("ký thay",),
        "TL": ("thừa lệnh",),
        "TUQ": ("thừa ủy quyền",),
        "Q": ("quyền",),
    },
    "body": _PROSE,
}

FREE_IN_PROSE: Final = frozenset({"UBND", "HĐND", "UBMTTQ", "TP", "TX", "CP", "QH", "TTg", "TW", "VND", "USD", "PDF"})
