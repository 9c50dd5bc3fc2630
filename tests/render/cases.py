"""Named dispatches that between them show everything a dispatch can show."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from congvan.body import (
    Article,
    Chapter,
    Clause,
    Item,
    Paragraph,
    Part,
    Point,
    RomanSection,
    Section,
    Subitem,
    Subsection,
)
from congvan.documents import Dispatch
from congvan.vocabulary import Circulation, SecrecyLevel, SigningAuthority, UrgencyLevel

SENTENCE: Final = (
    "Đề nghị các cơ quan, đơn vị, địa phương căn cứ chức năng, nhiệm vụ được giao, chủ động rà soát, tổng hợp "
    "kết quả thực hiện và gửi báo cáo bằng văn bản trước ngày 15 tháng 3 năm 2026 theo quy định."
)
SHORT: Final = "Trân trọng./."

_PLAIN: Final[dict[str, Any]] = {
    "issuer": {"name": ["Sở Lao động - Thương binh", "và Xã hội"], "parent": "UBND tỉnh Quảng Nam"},
    "number": "/SLĐTBXH-BTXH",
    "place": "Quảng Nam",
    "issue_date": "2024",
    "subject": "góp ý dự thảo Nghị quyết quy định chính sách trợ giúp xã hội",
    "addressees": ["Ủy ban nhân dân các huyện, thị xã, thành phố", "Sở Tài chính", "Sở Tư pháp"],
    "body": [SENTENCE, SENTENCE, "Sở mong nhận được sự phối hợp của các cơ quan, đơn vị./."],
    "signatory": {
        "authority": SigningAuthority.FOR_HEAD,
        "head_position": "Giám đốc",
        "position": "Phó Giám đốc",
        "full_name": "Trương Thị Lộc",
    },
    "recipients": ["Như trên", "UBND tỉnh (báo cáo)", "Giám đốc Sở", "Lưu: VT, BTXH, VPGN."],
}
AUTHORITIES: Final[Mapping[str, dict[str, Any]]] = {
    "none": {"authority": SigningAuthority.NONE, "position": "Giám đốc"},
    "acting": {"authority": SigningAuthority.ACTING, "position": "Giám đốc"},
    "on_behalf": {
        "authority": SigningAuthority.ON_BEHALF, "collective": "Ủy ban nhân dân", "position": "Chủ tịch",
    },
    "for_head": {
        "authority": SigningAuthority.FOR_HEAD, "head_position": "Giám đốc", "position": "Phó Giám đốc",
    },
    "by_order": {
        "authority": SigningAuthority.BY_ORDER, "head_position": "Bộ trưởng", "position": "Chánh Văn phòng",
    },
    "under_authorization": {
        "authority": SigningAuthority.UNDER_AUTHORIZATION,
        "head_position": "Giám đốc",
        "position": "Trưởng phòng Bảo trợ xã hội",
    },
    "on_behalf_for_head": {
        "authority": SigningAuthority.ON_BEHALF_FOR_HEAD,
        "collective": "Ủy ban nhân dân",
        "head_position": "Chủ tịch",
        "position": "Phó Chủ tịch",
    },
    "by_order_for_head": {
        "authority": SigningAuthority.BY_ORDER_FOR_HEAD,
        "head_position": "Bộ trưởng",
        "unit_head_position": "Chánh Văn phòng",
        "position": "Phó Chánh Văn phòng",
    },
}  # fmt: skip
DATES: Final = {"blank": "", "year": "2026", "month": "2026-02", "day": "2026-02-05", "padless": "2026-11-30"}
CONTACT: Final = {
    "address": "Số 15 đường Trần Hưng Đạo, phường Tam Kỳ, tỉnh Quảng Nam",
    "phone": "0235.3852.505",
    "fax": "0235.3852.506",
    "email": "sldtbxh@quangnam.gov.vn",
    "website": "sldtbxh.quangnam.gov.vn",
}
_LONG_POSITION: Final = "Phó Chánh Văn phòng phụ trách Ban Chỉ đạo thực hiện các Chương trình mục tiêu quốc gia"
_LONG_ADDRESSEE: Final = (
    "Ban Chỉ đạo thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững và Chương trình mục tiêu quốc gia "
    "phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi tỉnh Quảng Nam"
)
_FIVE_LINES: Final = [
    "Ban Quản lý dự án đầu tư",
    "xây dựng các công trình",
    "giao thông, thủy lợi",
    "và phát triển nông thôn",
    "khu vực miền Trung",
]
_OF_THE_CITY: Final = {
    "issuer": {
        "name": "Ban Quản lý các khu chế xuất và công nghiệp",
        "parent": "Ủy ban nhân dân Thành phố Hồ Chí Minh",
    },
    "place": "Thành phố Hồ Chí Minh",
}
_POINTS: Final = tuple(Point(text=f"Nội dung thứ {number} cần báo cáo") for number in range(1, 24))
_CLAUSES: Final = (
    Clause(title="Về công tác chỉ đạo", points=("Ban hành kế hoạch;", "Phân công nhiệm vụ.")),
    Clause(
        text="Các đơn vị báo cáo theo ba nội dung sau:",
        points=(
            Point(
                text="Kết quả giải ngân đến hết tháng 02 năm 2026:",
                items=(
                    Item(text="Vốn đầu tư:", items=(Subitem(text="Trung ương;"), Subitem(text="Địa phương."))),
                    Item(text="Vốn sự nghiệp."),
                ),
            ),
            Point(text="Khó khăn, vướng mắc."),
        ),
    ),
    Clause(text="Thời hạn báo cáo trước ngày 15 tháng 3 năm 2026.", items=("Bản giấy;", "Bản điện tử.")),
)
_BY_CHAPTERS: Final = (
    Part(
        title="Quy định chung",
        body=(
            Chapter(
                title="Phạm vi điều chỉnh",
                body=(
                    Section(
                        title="Đối tượng",
                        body=(
                            Subsection(
                                title="Cá nhân",
                                body=(Article(title="Người được trợ giúp", body=(SENTENCE, Clause(text=SENTENCE))),),
                            ),
                        ),
                    ),
                    Section(title="Nguyên tắc", body=(SENTENCE,)),
                ),
            ),
            Chapter(title="Tổ chức thực hiện", body=(Article(title="Hiệu lực", body=(SENTENCE,)),)),
        ),
    ),
)
_BY_ROMAN: Final = (
    Part(
        title="Tình hình thực hiện nhiệm vụ",
        body=(
            RomanSection(title="Những kết quả đạt được", body=(*_CLAUSES, SENTENCE)),
            RomanSection(title="Tồn tại, hạn chế", body=(SENTENCE,)),
        ),
    ),
    Part(title="Phương hướng", body=(RomanSection(title="Nhiệm vụ", body=(SENTENCE,)),)),
)
_NOTED: Final = {
    "body": [
        "Theo Nghị định số 20/2021/NĐ-CP[^a], mức chuẩn trợ giúp xã hội là 360.000 đồng/tháng[^b].",
        SENTENCE,
        "Các đơn vị gửi báo cáo về Sở[^c] trước ngày 15 tháng 3 năm 2026.",
    ],
    "footnotes": {
        "a": "Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ.",
        "b": ["Mức này áp dụng từ ngày 01 tháng 7 năm 2021.", "Mức mới *đang* được **xem xét**."],
        "c": "Qua phòng Bảo trợ xã hội & Giảm nghèo <BTXH>.",
    },
}
_LEGAL_BASES: Final = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025",
    "Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng 3 năm 2021 của Chính phủ quy định chính sách trợ giúp xã hội "
    "đối với đối tượng bảo trợ xã hội[^cc]",
    "Theo đề nghị của Trưởng phòng Bảo trợ xã hội.",
)
SPECIAL: Final[Mapping[str, dict[str, Any]]] = {
    "seed_like": {},
    "five_line_agency": {"issuer": {"name": _FIVE_LINES, "parent": ["Ủy ban nhân dân", "tỉnh Quảng Nam"]}},
    "long_agency_on_one_line": {
        "issuer": {
            "name": "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Quảng Nam",
            "parent": "Ủy ban nhân dân tỉnh Quảng Nam",
        }
    },
    "no_parent": {"issuer": {"name": "Bộ Nội vụ"}},
    "long_place": {**_OF_THE_CITY, "issue_date": "2024-12-22"},
    "long_place_draft": _OF_THE_CITY,
    "one_addressee": {"addressees": "Sở Tài chính tỉnh Quảng Nam"},
    "one_wide_addressee": {"addressees": "Ủy ban nhân dân các huyện, thị xã, thành phố trên địa bàn tỉnh"},
    "one_long_addressee": {"addressees": [_LONG_ADDRESSEE]},
    "many_addressees": {"addressees": [f"Ủy ban nhân dân xã số {n}" for n in range(1, 18)] + [_LONG_ADDRESSEE]},
    "numbered": {"number": "5/SLĐTBXH-BTXH", "issue_date": "2026-02-05"},
    "long_positions": {
        "signatory": {
            "authority": SigningAuthority.BY_ORDER_FOR_HEAD,
            "head_position": "Trưởng ban Ban Chỉ đạo thực hiện các Chương trình mục tiêu quốc gia",
            "unit_head_position": "Chánh Văn phòng điều phối Chương trình nông thôn mới",
            "position": _LONG_POSITION,
            "full_name": "Trương Thị Lộc",
        }
    },
    "advisory": {
        "signatory": {
            "position": "Trưởng ban",
            "advisory_position": ["Phó Chủ tịch Ủy ban nhân dân", "tỉnh Quảng Nam"],
            "full_name": "Trương Thị Lộc",
        }
    },
    "unsigned": {"signatory": {"position": "Giám đốc"}},
    "sixty_recipients": {
        "recipients": [
            "Như trên",
            *(f"Trung tâm Công tác xã hội số {n} (để phối hợp)" for n in range(2, 60)),
            {"units": ["BTXH", "VPGN"], "copies": 2, "drafter_mark": "PL", "copies_issued": 300},
        ],
        "body": [SENTENCE] * 4,
    },
    "twenty_recipients": {"recipients": ["Như trên", *(f"Sở, ban, ngành số {n}" for n in range(2, 20)), "Lưu: VT."]},
    "long_recipients": {
        "recipients": ["Như trên", f"{_LONG_ADDRESSEE} (để phối hợp)", "Lưu: VT, BTXH, VPGN, KHTC (12). PL.(300)"]
    },
    "contact": {"contact": CONTACT, "body": [SENTENCE] * 12},
    "contact_short": {"contact": CONTACT},
    "contact_address_only": {"contact": {"address": CONTACT["address"]}},
    "circulation_internal": {"circulation": Circulation.INTERNAL_ONLY},
    "circulation_return": {"circulation": Circulation.RETURN_AFTER_READING, "contact": CONTACT},
    "chapters": {"body": _BY_CHAPTERS},
    "roman_sections": {"body": _BY_ROMAN},
    "legal_bases": {"legal_bases": _LEGAL_BASES, "footnotes": {"cc": "Được sửa đổi năm 2024."}},
    "notes": _NOTED,
    "clauses": {"body": _CLAUSES},
    "twenty_three_points": {"body": [Paragraph(text="Gồm các nội dung:", points=_POINTS)]},
    "thirteen_points": {"layout": {"font_size": 13, "first_line_indent": "1 cm"}, "body": [*_CLAUSES, SENTENCE]},
    "spacious": {"layout": {"space_after": 12, "line_spacing": 1.5}, "body": [*_CLAUSES, SENTENCE]},
    "widest_margins": {"layout": {"margins": {"top": 25, "bottom": 25, "left": 35, "right": 15}}},
    "narrowest_text": {"layout": {"margins": {"left": 35, "right": 20}}, "body": [SENTENCE] * 10},
    "widest_text": {"layout": {"margins": {"left": 30, "right": 15}}, "contact": CONTACT},
    "formatted": {
        "body": [
            "Nội dung **quan trọng** và *nghiêng*, **_cả hai_**, 5*3*2 = 30; dấu & < > \" ' và {{ 7*7 }}.",
            "Xem Công văn số 12/UBND-KGVX và 1368/KH-UBND ngày 05/02/2026.",
        ],
    },
}


def _marked() -> dict[str, dict[str, Any]]:
    """Urgency with secrecy, circulation and contact: each pair of choices at least once."""
    secrecy = [None, *SecrecyLevel]
    circulation = [None, *Circulation]
    return {
        f"marks_{urgency.name.lower()}_{index}": {
            "urgency": urgency,
            "secrecy": secrecy[(index + shift) % len(secrecy)],
            "circulation": circulation[index % len(circulation)],
            "contact": CONTACT if index % 2 else None,
        }
        for shift, urgency in enumerate(UrgencyLevel)
        for index in range(4)
    } | {f"secrecy_{level.name.lower()}": {"secrecy": level} for level in SecrecyLevel}


def _all() -> dict[str, dict[str, Any]]:
    signed = {
        f"signed_{name}": {"signatory": {**fields, "full_name": "Trương Thị Lộc"}}
        for name, fields in AUTHORITIES.items()
    }
    dated = {f"dated_{name}": {"issue_date": text} for name, text in DATES.items()}
    return {**SPECIAL, **signed, **dated, **_marked()}


@cache
def documents() -> dict[str, Dispatch]:
    """The cases by name."""
    return {name: dispatch(**fields) for name, fields in _all().items()}


def dispatch(**fields: Any) -> Dispatch:
    """The plain letter with some of its fields changed."""
    return Dispatch.model_validate({**_PLAIN, **fields})


_APPENDED: Final[Mapping[str, dict[str, Any]]] = {
    "one_appendix": {
        "body": ["Danh sách tại Phụ lục kèm theo.", SENTENCE],
        "appendices": [{"title": "Danh sách đơn vị", "body": [SENTENCE, "Hết."]}],
    },
    "appendices": {
        "number": "5/SLĐTBXH-BTXH",
        "issue_date": "2025-02-05",
        "circulation": Circulation.INTERNAL_ONLY,
        "contact": CONTACT,
        "body": ["Nội dung báo cáo tại các Phụ lục I, II, III kèm theo[^a]."],
        "appendices": [
            {
                "title": "Nội dung báo cáo",
                "body": [Clause(text=SENTENCE, points=["Một[^b];", "Hai."]), *[SENTENCE] * 18],
            },
            {"title": "Biểu mẫu[^c]", "orientation": "landscape", "body": [*_CLAUSES, *[SENTENCE] * 14]},
            {"body": _BY_CHAPTERS},
        ],
        "footnotes": {"a": "Của nội dung.", "c": "Của tên phụ lục.", "b": "Của phụ lục I."},
    },
    "narrow_appendix": {
        "layout": {"font_size": 13, "margins": {"top": 25, "bottom": 25, "left": 35, "right": 15}},
        "body": ["Danh sách tại Phụ lục kèm theo."],
        "appendices": [{"title": f"Danh sách {_LONG_ADDRESSEE}", "body": [SENTENCE] * 16}],
    },
}


@cache
def appended() -> dict[str, Dispatch]:
    """The letters with appendices by name."""
    return {name: dispatch(**fields) for name, fields in _APPENDED.items()}


_JOINT: Final[dict[str, Any]] = {
    "issuer": [
        {"name": "Sở Tài chính", "parent": "UBND tỉnh Quảng Nam"},
        {"name": "Sở Nông nghiệp và Môi trường", "parent": "UBND tỉnh Quảng Nam"},
    ],
    "number": ["05/STC-QLNS", "12/SNNMT-KHTC"],
    "signatory": [
        {"position": "Giám đốc Sở Tài chính", "full_name": "Nguyễn Văn An"},
        {
            "authority": SigningAuthority.FOR_HEAD,
            "head_position": "Giám đốc Sở Nông nghiệp và Môi trường",
            "position": "Phó Giám đốc",
            "advisory_position": "Phó Trưởng ban Ban Chỉ đạo",
            "full_name": "Trần Thị Bình",
        },
    ],
}
_JOINED: Final[Mapping[str, dict[str, Any]]] = {
    "stacked": _JOINT,
    "beside": {**_JOINT, "layout": {"issuers": "side_by_side"}, "number": ["05/STC-VP", "12/SYT-VP"]},
    "of_three": {
        **_JOINT,
        "issuer": ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế"],
        "number": "/LN-QLNS",
        "signatory": [{"position": f"Giám đốc {name}", "full_name": f"Lê Văn {name[-2:]}"} for name in "ABC"],
        "layout": {"issuers": "side_by_side"},
    },
    "four_signers": {"signatory": [*_JOINT["signatory"], *_JOINT["signatory"]]},
}


@cache
def joint() -> dict[str, Dispatch]:
    """The letters that several issue or sign, by name."""
    return {name: dispatch(**fields) for name, fields in _JOINED.items()}


HOSTILE: Final = (
    "A & B <w:tbl/> \" '", "{{ 7*7 }} {% if x %}", "_{_{", "🙂 ]]>", "**không đậm** [^a] [@b] \\", "chữ " * 2_500,
    "x" * 400, "Điều 1. a) - + ./.",
)  # fmt: skip
_UNITS: Final = {
    "table": "Kết quả giải ngân đến ngày 28 tháng 02 năm 2026",
    "columns": ["STT", "Tên đơn vị", "Kế hoạch vốn (triệu đồng)", "Tỷ lệ"],
    "rows": [
        *([str(at), f"Ủy ban nhân dân xã số {at}", f"{at}.250,5", "12,5%"] for at in range(1, 61)),
        ["", "Tổng cộng", "1.845.030", "100%"],
    ],
    "total": True,
}
_SMALL: Final = {"columns": ["STT", "Nội dung"], "rows": [["1", "Một"], ["2", ""]]}
_TABLED: Final[Mapping[str, dict[str, Any]]] = {
    "in_the_body": {"body": [SENTENCE, {**_UNITS, "rows": _UNITS["rows"][:3], "total": False}, SENTENCE]},
    "first_and_last": {"body": [_SMALL]},
    "one_after_another": {"body": [_SMALL, _SMALL, {"table": "Có tên", **_SMALL}, SENTENCE]},
    "among_points": {"body": [Clause(text="Gồm:", points=["Một;", _SMALL, "Hai."]), Article(title="A", body=[_SMALL])]},
    "long": {"body": [SENTENCE, _UNITS, SENTENCE]},
    "tall": {
        "body": [
            {"columns": ["STT", "Nội dung"], "rows": [[str(at), f"{SENTENCE} {SENTENCE}"] for at in range(1, 31)]}
        ],
    },
    "widths": {
        "body": [
            {
                "columns": [{"title": "A", "width": 1}, {"title": "B", "width": 1}, {"title": "C", "width": 3.3}],
                "rows": [["a", "b", "c"]],
            },
            SENTENCE,
        ]
    },
    "aligned": {
        "layout": {"margins": {"left": 35, "right": 15}},
        "body": [
            {
                "columns": [{"title": side, "align": side} for side in ("left", "center", "right")],
                "rows": [["1", "2", "3"], ["1", "2", "3"]],
            },
            SENTENCE,
        ],
    },
    "hostile": {
        "body": [{"table": HOSTILE[0], "columns": ["a", HOSTILE[0]], "rows": [["", one] for one in HOSTILE]}, "x"]
    },
    "in_appendices": {
        "body": ["Số liệu tại các Phụ lục I, II kèm theo.", SENTENCE],
        "appendices": [
            {"title": "Số liệu", "body": [_UNITS], "orientation": "landscape"},
            {"body": [_UNITS, SENTENCE]},
        ],
    },
}


@cache
def tabled() -> dict[str, Dispatch]:
    """The letters with tables by name."""
    return {name: dispatch(**fields) for name, fields in _TABLED.items()}


LENGTHS: Final = range(26)


def of_length(index: int) -> Dispatch:
    """A letter whose body grows line by line, so that its end walks over the foot of page 1."""
    return dispatch(body=[SENTENCE] * 3 + ["Xem biểu kèm theo."] * index + [SENTENCE])
