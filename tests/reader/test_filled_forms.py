"""The decree's own forms, filled in with invented data, are read into the model of their type with nothing lost."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import docx
import pytest

import congvan as cv
from support.filled_forms import ATTACHED_ELECTRONIC, ATTACHED_ON_PAPER, Lines, filled

_RULE = "___________"
_HEAD_LEFT = ("UBND TỈNH SƠN HÀ", "SỞ NỘI VỤ", _RULE)
_NATIONAL = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", _RULE)
_PLACE_DATE = "Sơn Hà, ngày 05 tháng 3 năm 2026"
_SIGNED = ("GIÁM ĐỐC", "", "", "Trần Văn Bình")
_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
)
_COMMON: dict[str, Any] = {
    "issuer": {"name": "Sở Nội vụ", "parent": "UBND tỉnh Sơn Hà"},
    "place": "Sơn Hà",
    "issue_date": "2026-03-05",
    "signatory": {"position": "GIÁM ĐỐC", "full_name": "Trần Văn Bình"},
}
_ACTS = "Chánh Văn phòng Sở và các phòng liên quan chịu trách nhiệm thi hành Quyết định này."
_PERSON = "Lê Thị Mai"

_FORMS: dict[str, tuple[Lines, Mapping[str, Any]]] = {
    "1.1": (
        (
            *_HEAD_LEFT, "Số: 03/NQ-SNV", *_NATIONAL, _PLACE_DATE,
            "NGHỊ QUYẾT", "Về nhiệm vụ công tác năm 2026", _RULE,
            "HỘI ĐỒNG QUẢN LÝ", *_BASES, "Theo đề nghị của Chánh Văn phòng Sở.",
            "QUYẾT NGHỊ:",
            ("Thông qua nhiệm vụ công tác năm 2026.", "Các phòng thực hiện Nghị quyết này./."),
            "Nơi nhận:", "- UBND tỉnh;", "- Các phòng thuộc Sở;", "- Lưu: VT, VP.", *_SIGNED,
        ),
        {
            "type": "Nghị quyết", "number": "03/NQ-SNV", "subject": "Về nhiệm vụ công tác năm 2026",
            "enacted_by": "HỘI ĐỒNG QUẢN LÝ",
            "legal_bases": [*_BASES, "Theo đề nghị của Chánh Văn phòng Sở."],
            "body": ["Thông qua nhiệm vụ công tác năm 2026.", "Các phòng thực hiện Nghị quyết này."],
            "recipients": ["UBND tỉnh", "Các phòng thuộc Sở", "Lưu: VT, VP."],
        },
    ),
    "1.2": (
        (
            *_HEAD_LEFT, "Số: 15/QĐ-SNV", *_NATIONAL, _PLACE_DATE,
            "QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác", _RULE,
            "GIÁM ĐỐC SỞ NỘI VỤ", *_BASES, "Theo đề nghị của Chánh Văn phòng Sở.",
            "QUYẾT ĐỊNH:",
            "Điều 1. Thành lập Tổ công tác kiểm tra công tác văn thư.", f"Điều 2. {_ACTS}/.", "",
            "Nơi nhận:", "- Như Điều 2;", "- UBND tỉnh (báo cáo);", "- Lưu: VT, VP.", *_SIGNED,
        ),
        {
            "type": "Quyết định", "number": "15/QĐ-SNV", "subject": "Về việc thành lập Tổ công tác",
            "enacted_by": "GIÁM ĐỐC SỞ NỘI VỤ",
            "legal_bases": [*_BASES, "Theo đề nghị của Chánh Văn phòng Sở."],
            "body": ["Thành lập Tổ công tác kiểm tra công tác văn thư.", _ACTS],
            "recipients": ["Như Điều 2", "UBND tỉnh (báo cáo)", "Lưu: VT, VP."],
        },
    ),
    "1.3": (
        (
            *_HEAD_LEFT, "Số: 16/QĐ-SNV", *_NATIONAL, _PLACE_DATE,
            "QUYẾT ĐỊNH", "Ban hành Quy chế làm việc của Tổ công tác", _RULE,
            "GIÁM ĐỐC SỞ NỘI VỤ", *_BASES, "Theo đề nghị của Chánh Văn phòng Sở.",
            "QUYẾT ĐỊNH:",
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác.", "",
            f"Điều 2. {_ACTS}/.", "",
            "Nơi nhận:", "- Như Điều 2;", "- UBND tỉnh;", "- Lưu: VT, VP.", *_SIGNED,
        ),
        {
            "type": "Quyết định", "number": "16/QĐ-SNV", "subject": "Ban hành Quy chế làm việc của Tổ công tác",
            "enacted_by": "GIÁM ĐỐC SỞ NỘI VỤ",
            "legal_bases": [*_BASES, "Theo đề nghị của Chánh Văn phòng Sở."],
            "body": ["Ban hành kèm theo Quyết định này Quy chế làm việc của Tổ công tác.", _ACTS],
            "recipients": ["Như Điều 2", "UBND tỉnh", "Lưu: VT, VP."],
        },
    ),
    "1.4": (
        (
            *_HEAD_LEFT, "Số: 21/KH-SNV", *_NATIONAL, _PLACE_DATE,
            "KẾ HOẠCH", "Kiểm tra công tác văn thư năm 2026", _RULE,
            ("Sở Nội vụ kiểm tra công tác văn thư tại các cơ quan.", "1. Kiểm tra trong quý II.",
             "2. Báo cáo kết quả trước ngày 30 tháng 6 năm 2026./."), "",
            "Nơi nhận:", "- UBND tỉnh;", "- Các sở;", "- Lưu: VT, VTLT.", *_SIGNED,
        ),
        {
            "type": "Kế hoạch", "number": "21/KH-SNV", "subject": "Kiểm tra công tác văn thư năm 2026",
            "body": [
                "Sở Nội vụ kiểm tra công tác văn thư tại các cơ quan.",
                {"clause": "Kiểm tra trong quý II."},
                {"clause": "Báo cáo kết quả trước ngày 30 tháng 6 năm 2026."},
            ],
            "recipients": ["UBND tỉnh", "Các sở", "Lưu: VT, VTLT."],
        },
    ),
    "1.5": (
        (
            *_HEAD_LEFT, "Số: 88/SNV-VTLT", "V/v kiểm tra công tác văn thư", *_NATIONAL, _PLACE_DATE,
            "Kính gửi:", "- Sở Tài chính;", "- Sở Y tế.",
            ("Sở Nội vụ đề nghị các sở báo cáo.", "Báo cáo gửi trước ngày 30 tháng 3 năm 2026./."), "",
            "Nơi nhận:", "- Như trên;", "- UBND tỉnh;", "- Lưu: VT, VTLT.", *_SIGNED, "",
        ),
        {
            "number": "88/SNV-VTLT", "subject": "kiểm tra công tác văn thư",
            "addressees": ["Sở Tài chính", "Sở Y tế"],
            "body": ["Sở Nội vụ đề nghị các sở báo cáo.", "Báo cáo gửi trước ngày 30 tháng 3 năm 2026."],
            "recipients": ["Như trên", "UBND tỉnh", "Lưu: VT, VTLT."],
        },
    ),
    "1.6": (
        (
            *_HEAD_LEFT, "Số: 02/CĐ-SNV", *_NATIONAL, _PLACE_DATE,
            "CÔNG ĐIỆN", "Về việc trực ứng phó bão số 3", _RULE,
            "Giám đốc Sở Nội vụ điện:", "- Chi cục Văn thư - Lưu trữ;", "- Trung tâm Lưu trữ lịch sử.",
            ("Yêu cầu các đơn vị trực 24/24 giờ.", "Báo cáo trước 17 giờ hằng ngày./."), "",
            "Nơi nhận:", "GIÁM ĐỐC", "- Như trên;", "- UBND tỉnh;", "- Lưu: VT, VP.", "", "", "Trần Văn Bình",
        ),
        {
            "type": "Công điện", "number": "02/CĐ-SNV", "subject": "Về việc trực ứng phó bão số 3",
            "sender": "Giám đốc Sở Nội vụ",
            "addressees": ["Chi cục Văn thư - Lưu trữ", "Trung tâm Lưu trữ lịch sử"],
            "body": ["Yêu cầu các đơn vị trực 24/24 giờ.", "Báo cáo trước 17 giờ hằng ngày."],
            "recipients": ["Như trên", "UBND tỉnh", "Lưu: VT, VP."],
        },
    ),
    "1.7": (
        (
            *_HEAD_LEFT, "Số: 30/GM-SNV", *_NATIONAL, _PLACE_DATE,
            "GIẤY MỜI", "Họp Tổ công tác", _RULE,
            "Sở Nội vụ trân trọng kính mời: Sở Tài chính", "Tới dự cuộc họp Tổ công tác về văn thư điện tử", "",
            "Chủ trì: Ông Trần Văn Bình, Giám đốc Sở", "Thời gian: 08 giờ 30 phút, ngày 12 tháng 3 năm 2026",
            "Địa điểm: Phòng họp số 2, Sở Nội vụ", "Đề nghị chuẩn bị ý kiến bằng văn bản./.",
            "Nơi nhận:", "GIÁM ĐỐC", "- Như trên;", "- Văn phòng Sở;", "- Lưu: VT, VP.", "", "", "Trần Văn Bình",
        ),
        {
            "type": "Giấy mời", "number": "30/GM-SNV", "subject": "Họp Tổ công tác",
            "guests": ["Sở Tài chính"], "event": "cuộc họp Tổ công tác về văn thư điện tử",
            "chair": "Ông Trần Văn Bình, Giám đốc Sở", "meeting_time": "2026-03-12 08:30",
            "venue": "Phòng họp số 2, Sở Nội vụ", "body": ["Đề nghị chuẩn bị ý kiến bằng văn bản."],
            "recipients": ["Như trên", "Văn phòng Sở", "Lưu: VT, VP."],
        },
    ),
    "1.8": (
        (
            *_HEAD_LEFT, "Số: 07/GGT-SNV", *_NATIONAL, _PLACE_DATE,
            "GIẤY GIỚI THIỆU", _RULE,
            "Sở Nội vụ trân trọng giới thiệu:", f"Ông (bà): {_PERSON}", "Chức vụ: Chuyên viên Phòng Văn thư - Lưu trữ",
            "Được cử đến: Sở Tài chính", "Về việc: khảo sát công tác lưu trữ", "",
            "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
            "Giấy này có giá trị đến hết ngày 20 tháng 3 năm 2026./.",
            "Nơi nhận:", "GIÁM ĐỐC", "- Như trên;", "- Lưu: VT.", "", "", "Trần Văn Bình",
        ),
        {
            "type": "Giấy giới thiệu", "number": "07/GGT-SNV", "person": _PERSON,
            "person_position": "Chuyên viên Phòng Văn thư - Lưu trữ", "host": "Sở Tài chính",
            "purpose": "khảo sát công tác lưu trữ", "valid_until": "2026-03-20",
            "recipients": ["Như trên", "Lưu: VT."],
        },
    ),
    "1.9": (
        (
            *_HEAD_LEFT, "Số: 05/BB-SNV", *_NATIONAL,
            "BIÊN BẢN", "Họp Tổ công tác", "Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 3 năm 2026",
            "Địa điểm: Phòng họp số 2", ("Thành phần tham dự:", "- Chi cục Văn thư - Lưu trữ;", "- Văn phòng Sở."),
            "Chủ trì (chủ tọa): Ông Trần Văn Bình, Giám đốc Sở",
            f"Thư ký (người ghi biên bản): Bà {_PERSON}", ("Nội dung:", "Tổ công tác thống nhất kế hoạch kiểm tra."),
            "Cuộc họp kết thúc vào 10 giờ 00 phút, ngày 05 tháng 3 năm 2026./.",
            "THƯ KÝ", "CHỦ TỌA", "", "", "", _PERSON, "Trần Văn Bình",
            "Nơi nhận:", "- Các phòng thuộc Sở;", "- Lưu: VT, Hồ sơ.",
        ),
        {
            "type": "Biên bản", "number": "05/BB-SNV", "subject": "Họp Tổ công tác",
            "opened_at": "2026-03-05 08:00", "venue": "Phòng họp số 2",
            "attendees": ["Chi cục Văn thư - Lưu trữ", "Văn phòng Sở"], "chair": "Ông Trần Văn Bình, Giám đốc Sở",
            "secretary": f"Bà {_PERSON}", "meeting": "Cuộc họp", "closed_at": "2026-03-05 10:00",
            "secretary_name": _PERSON, "body": ["Tổ công tác thống nhất kế hoạch kiểm tra."],
            "signatory": {"position": "CHỦ TỌA", "full_name": "Trần Văn Bình"},
            "recipients": ["Các phòng thuộc Sở", "Lưu: VT, Hồ sơ."],
        },
    ),
    "1.10": (
        (
            *_HEAD_LEFT, "Số: 09/GNP-SNV", *_NATIONAL, _PLACE_DATE,
            "GIẤY NGHỈ PHÉP", _RULE,
            f"Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông (bà) {_PERSON}", "Sở Nội vụ cấp cho:",
            f"Ông (bà): {_PERSON}", "Chức vụ: Chuyên viên Phòng Văn thư - Lưu trữ",
            "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 09 tháng 3 năm 2026 đến hết ngày 13 tháng 3 năm 2026 tại"
            " xã Khâm Đức.",
            "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm có lương./.",
            "Nơi nhận:", f"- Bà {_PERSON};", "- Lưu: VT, VP.", *_SIGNED, "", "", "",
        ),
        {
            "type": "Giấy nghỉ phép", "number": "09/GNP-SNV", "requested_on": "2026-03-02", "person": _PERSON,
            "person_position": "Chuyên viên Phòng Văn thư - Lưu trữ", "leave_length": "05 ngày",
            "leave_from": "2026-03-09", "leave_until": "2026-03-13", "leave_place": "xã Khâm Đức",
            "counted_as": "nghỉ hằng năm có lương", "recipients": [f"Bà {_PERSON}", "Lưu: VT, VP."],
        },
    ),
}  # fmt: skip


_NOT_BOLD = {
    "1.4": ["“Kiểm tra công tác văn thư năm 2026” có lẽ là Trích yếu (văn bản có tên loại): xem lại"],
}
"""The decree's file does not set the subject of Mẫu 1.4 in bold, as its Appendix I requires."""


@pytest.mark.parametrize("form", _FORMS)
def test_a_form_that_was_filled_in_is_read_with_nothing_lost(form: str) -> None:
    lines, fields = _FORMS[form]
    reading = cv.read(filled(form, lines))
    data = {**_COMMON, **fields}
    if form == "1.9":
        del data["place"], data["issue_date"]
    expected = cv.from_data(data).canonical()
    assert type(reading.document) is type(expected), [problem.format("vi") for problem in reading.problems]
    assert reading.document == expected


def test_a_permit_that_must_be_confirmed_says_by_whom() -> None:
    lines, fields = _FORMS["1.10"]
    confirmed = (*lines[:-3], "Xác nhận của Ủy ban nhân dân xã Khâm Đức", "(Chữ ký, dấu)", "")
    reading = cv.read(filled("1.10", confirmed))
    expected = cv.from_data({**_COMMON, **fields, "confirmed_by": "Ủy ban nhân dân xã Khâm Đức"}).canonical()
    assert reading.document == expected
    assert reading.problems == ()


@pytest.mark.parametrize("form", _FORMS)
def test_nothing_of_it_is_left_over(form: str) -> None:
    lines, _ = _FORMS[form]
    said = [problem.message.vi for problem in cv.read(filled(form, lines)).problems]
    assert said == _NOT_BOLD.get(form, [])


_ATTACHED: Lines = (
    *_HEAD_LEFT, *_NATIONAL, "QUY CHẾ", "Làm việc của Tổ công tác",
    "(Kèm theo Quyết định số 16/QĐ-SNV ngày 05 tháng 3 năm 2026 của Sở Nội vụ)", _RULE,
    "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Quy chế này quy định việc họp của Tổ công tác.",
    "Điều 2. Tổ trưởng điều hành.", "",
    "Chương II", "TỔ CHỨC THỰC HIỆN", "Điều 3. Các thành viên Tổ công tác thực hiện Quy chế này./.", "",
)  # fmt: skip
_APPENDIX: Lines = (
    "Phụ lục", "DANH SÁCH CƠ QUAN BÁO CÁO", "(Kèm theo Văn bản số 88/SNV-VTLT ngày 05 tháng 3 năm 2026 của Sở Nội vụ)",
    _RULE, ("Sở Tài chính báo cáo về hồ sơ.", "Sở Y tế báo cáo về lưu trữ./."), "",
)  # fmt: skip


def test_a_text_that_a_decision_issues_is_read_with_it() -> None:
    lines, fields = _FORMS["1.3"]
    reading = cv.read(filled("1.3", lines, (ATTACHED_ON_PAPER, _ATTACHED)))
    attached = {
        "type": "Quy chế",
        "subject": "Làm việc của Tổ công tác",
        "body": [
            {
                "chapter": "QUY ĐỊNH CHUNG",
                "body": [
                    {"article_text": "Quy chế này quy định việc họp của Tổ công tác."},
                    {"article_text": "Tổ trưởng điều hành."},
                ],
            },
            {
                "chapter": "TỔ CHỨC THỰC HIỆN",
                "body": [{"article_text": "Các thành viên Tổ công tác thực hiện Quy chế này."}],
            },
        ],
    }
    assert [problem.message.vi for problem in reading.problems] == []
    assert reading.document == cv.from_data({**_COMMON, **fields, "attached": attached}).canonical()


def test_an_appendix_is_read_with_its_dispatch() -> None:
    lines, fields = _FORMS["1.5"]
    asked = ("Sở Nội vụ đề nghị các sở báo cáo theo Phụ lục.", "Báo cáo gửi trước ngày 30 tháng 3 năm 2026./.")
    lines = [asked if isinstance(line, tuple) else line for line in lines]
    reading = cv.read(filled("1.5", lines, ("2.1", _APPENDIX)))
    body = ["Sở Nội vụ đề nghị các sở báo cáo theo Phụ lục.", "Báo cáo gửi trước ngày 30 tháng 3 năm 2026."]
    appendix = {
        "title": "DANH SÁCH CƠ QUAN BÁO CÁO",
        "body": ["Sở Tài chính báo cáo về hồ sơ.", "Sở Y tế báo cáo về lưu trữ."],
    }
    (said,) = reading.problems  # the decree's form says “Văn bản”, the appendix of a dispatch “Công văn”
    assert "sẽ in là “(Kèm theo Công văn số 88/SNV-VTLT" in said.message.vi
    assert reading.document == cv.from_data({**_COMMON, **fields, "body": body, "appendices": [appendix]}).canonical()


_SIGNING = "Số: 88/SNV-VTLT; 05/03/2026; 09:15:30 +07:00"


def test_an_electronic_text_that_a_decision_issues_is_read_from_its_own_file() -> None:
    (read,) = cv.read_apart(filled(ATTACHED_ELECTRONIC, _ATTACHED))
    assert read.problems == () and isinstance(read.content, cv.AttachedText)
    assert (read.content.type, read.content.subject) == ("Quy chế", "Làm việc của Tổ công tác")
    assert len(read.content.body) == 2
    assert read.goes_with is not None and str(read.goes_with.code) == "16/QĐ-SNV"


@pytest.mark.parametrize(("form", "above"), [("2.1", ()), ("2.2", (_SIGNING, _SIGNING))])
def test_an_appendix_is_read_from_its_own_file(form: str, above: Lines) -> None:
    (read,) = cv.read_apart(filled(form, (*above, *_APPENDIX)))
    title, body = "DANH SÁCH CƠ QUAN BÁO CÁO", ["Sở Tài chính báo cáo về hồ sơ.", "Sở Y tế báo cáo về lưu trữ"]
    assert read.problems == ()
    assert read.content == cv.Appendix(title=title, body=body)
    assert read.number == "Phụ lục"
    assert read.signed_at == (datetime(2026, 3, 5, 9, 15, 30) if above else None)


_COPIED: Lines = (
    *_HEAD_LEFT, "Số: 21/KH-SNV", *_NATIONAL, _PLACE_DATE, "KẾ HOẠCH", "Kiểm tra công tác văn thư năm 2026",
    ("Sở Nội vụ kiểm tra công tác văn thư tại các cơ quan./.",),
    "Nơi nhận:", "- UBND tỉnh;", "- Các sở;", "- Lưu: VT, VTLT.", *_SIGNED,
)  # fmt: skip
_ON_PAPER: Lines = (
    "VĂN PHÒNG SỞ NỘI VỤ", _RULE, "Số: 07/SY-VP", "SAO Y", "Sơn Hà, ngày 20 tháng 3 năm 2026",
    "Nơi nhận:", "- Phòng Văn thư;", "- Các phòng thuộc Sở;", "- Lưu: VT.", "CHÁNH VĂN PHÒNG", "", "", _PERSON,
)  # fmt: skip


def test_a_copy_on_paper_is_read_into_its_document_and_its_certificate() -> None:
    docx = filled("3.1", (*_COPIED, *_ON_PAPER))
    plan = {
        **_COMMON, "type": "Kế hoạch", "number": "21/KH-SNV", "subject": "Kiểm tra công tác văn thư năm 2026",
        "body": ["Sở Nội vụ kiểm tra công tác văn thư tại các cơ quan."],
        "recipients": ["UBND tỉnh", "Các sở", "Lưu: VT, VTLT."],
    }  # fmt: skip
    assert cv.read(docx).document == cv.from_data(plan).canonical()
    copy = cv.read_copy(docx)
    assert copy is not None
    assert copy.certificate == cv.Certificate(
        form="sao y",
        issuer="VĂN PHÒNG SỞ NỘI VỤ",
        number="07/SY-VP",
        place="Sơn Hà",
        issue_date="2026-03-20",
        signatory={"position": "CHÁNH VĂN PHÒNG", "full_name": _PERSON},
        recipients=["Phòng Văn thư", "Các phòng thuộc Sở", "Lưu: VT."],
    )


def test_an_electronic_copy_is_read_into_its_document_and_who_signed_it_when() -> None:
    signing = "SAO Y; Văn phòng Sở Nội vụ; 20/03/2026; 09:15:30 +07:00"
    lines = list(_COPIED)
    lines.insert(lines.index("Kiểm tra công tác văn thư năm 2026") + 1, _RULE)
    docx = filled("3.2", (signing, signing, *lines))
    reading, copy = cv.read(docx), cv.read_copy(docx)
    assert reading.document is not None
    assert reading.document.number.shown == "21/KH-SNV"
    assert copy is not None and copy.certificate is not None
    assert copy.certificate.issuer.full_name == "Văn phòng Sở Nội vụ"
    assert copy.signed_at == datetime(2026, 3, 20, 9, 15, 30)


def test_words_before_the_name_of_who_invites_are_told() -> None:
    lines, _ = _FORMS["1.7"]
    invites = "Hưởng ứng phong trào Mùa xuân là Tết trồng cây; Sở Nội vụ trân trọng kính mời: Sở Tài chính"
    with_words = [invites if isinstance(line, str) and "kính mời" in line else line for line in lines]
    problems = [problem.message.vi for problem in cv.read(filled("1.7", tuple(with_words))).problems]
    assert any("Hưởng ứng phong trào" in message for message in problems), problems


def test_lines_of_a_form_that_a_break_alone_parts_are_read_each_by_itself() -> None:
    lines, fields = _FORMS["1.7"]
    document = docx.Document(io.BytesIO(filled("1.7", lines)))
    when, where = (one for one in document.paragraphs if one.text.startswith(("Thời gian:", "Địa điểm:")))
    when.add_run(f"\n{where.text}")
    where._p.getparent().remove(where._p)
    stream = io.BytesIO()
    document.save(stream)
    assert cv.read(stream.getvalue()).document == cv.from_data({**_COMMON, **fields}).canonical()


@pytest.mark.parametrize(
    ("form", "line", "written", "lost"),
    [
        ("1.7", "Sở Nội vụ trân trọng", "Sở Nội vụ tỉnh Sơn Hà trân trọng", "tỉnh Sơn Hà"),
        ("1.7", "Sở Nội vụ trân trọng", "Thực hiện kế hoạch; Sở Nội vụ trân trọng", "Thực hiện kế hoạch"),
        ("1.8", "Sở Nội vụ trân trọng", "Theo đề nghị của Phòng, Sở Nội vụ trân trọng", "Theo đề nghị của Phòng"),
        ("1.10", "Sở Nội vụ cấp cho:", "Xét đơn của bà, Sở Nội vụ cấp cho:", "Xét đơn của bà"),
    ],
)
def test_words_that_a_line_of_the_form_is_printed_without_are_reported(
    form: str, line: str, written: str, lost: str
) -> None:
    lines, fields = _FORMS[form]
    changed = [one.replace(line, written) if isinstance(one, str) else one for one in lines]
    reading = cv.read(filled(form, changed))
    assert reading.document == cv.from_data({**_COMMON, **fields}).canonical()
    [said] = [problem.message.vi for problem in reading.problems]
    assert said.startswith(f"“{written[:20]}") and said.endswith(f"không có chữ “{lost}”; không giữ")


@pytest.mark.parametrize("called", ["Bà", "Ông", "Ông/bà", "Ông (Bà)", "ông, bà"])
@pytest.mark.parametrize("form", ["1.8", "1.10"])
def test_the_one_person_of_a_form_may_be_called_as_who_it_is(form: str, called: str) -> None:
    lines, fields = _FORMS[form]
    changed = [one.replace("Ông (bà):", f"{called}:") if isinstance(one, str) else one for one in lines]
    reading = cv.read(filled(form, changed))
    assert reading.document == cv.from_data({**_COMMON, **fields}).canonical() and reading.problems == ()


def test_what_a_form_says_twice_and_a_file_once_otherwise_is_reported() -> None:
    lines, _ = _FORMS["1.10"]
    changed = [f"{one}, Phòng Văn thư" if isinstance(one, str) and one.startswith("Xét Đơn") else one for one in lines]
    reading = cv.read(filled("1.10", changed))
    assert [(problem.path, problem.message.vi) for problem in reading.problems] == [
        ("person", f"“{_PERSON}, Phòng Văn thư”, rồi “{_PERSON}”: giữ lời sau")
    ]
