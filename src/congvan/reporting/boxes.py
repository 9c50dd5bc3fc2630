"""Ô: the boxes of PL I, phần I, mục IV, in the order of the diagram; a code's first two digits name its box."""

from __future__ import annotations

from typing import Final

from congvan.errors import Message
from congvan.late_patterns import late_pattern

_BOXES: Final = {
    "00": ("page", Message("Trang giấy và trật tự chung", "The page and the order of components")),
    "01": ("national_name_and_motto", Message("Quốc hiệu và Tiêu ngữ", "The country's name and motto")),
    "02": ("issuing_agency", Message("Tên cơ quan, tổ chức ban hành", "The issuing agency")),
    "03": ("number", Message("Số, ký hiệu", "Number and symbol")),
    "04": ("place_and_date", Message("Địa danh và thời gian ban hành", "Place and date of issue")),
    "05": ("document_type_and_subject", Message("Tên loại và trích yếu", "Document type and subject")),
    "06": ("body", Message("Nội dung văn bản", "The body")),
    "07": ("signatory", Message("Chức vụ, họ tên và chữ ký", "Position, name and signature")),
    "08": ("seal", Message("Dấu, chữ ký số của cơ quan", "The agency's seal or digital signature")),
    "09": ("addressees_and_recipients", Message("Nơi nhận", "Addressees and recipients")),
    "10": ("secrecy_and_urgency", Message("Dấu chỉ độ mật, mức độ khẩn", "Secrecy and urgency")),
    "11": ("circulation", Message("Chỉ dẫn phạm vi lưu hành", "Directions for circulation")),
    "12": ("drafter_mark", Message("Ký hiệu người soạn thảo, số bản", "Drafter's mark and copies")),
    "13": ("contact", Message("Địa chỉ cơ quan", "The agency's address")),
    "20": ("appendix", Message("Phụ lục", "Appendices")),
    "30": ("copy", Message("Bản sao", "Copies")),
    "31": ("forms", Message("Mẫu trình bày", "The forms")),
    "40": ("capitalisation", Message("Viết hoa", "Capitals")),
    "50": ("printed_page", Message("Bản in", "The printed page")),
    "51": ("safety", Message("An toàn của tệp", "Safety of the file")),
    "60": ("citations", Message("Viện dẫn và nhất quán", "Citations and consistency")),
    "70": ("proofreading", Message("Soát lỗi chữ nghĩa", "Proof-reading")),
}
_OTHER: Final = ("other", Message("Yêu cầu khác", "Other requirements"))
_CODE: Final = late_pattern(r"[A-Z]{2,5}(\d\d)\d\d")
_BOX_OF_LETTER: Final = {"C": "60", "P": "70"}
_LETTERED: Final = late_pattern(r"([CP])\d\d")
_LAST_BOX_OF_THE_DIAGRAM: Final = 13


def box_key(code: str) -> str:
    """The two digits of ``code`` that name its box, "" where they name none."""
    if lettered := _LETTERED.fullmatch(code):
        return _BOX_OF_LETTER[lettered[1]]
    match = _CODE.fullmatch(code)
    return match[1] if match and match[1] in _BOXES else ""


def box_name(key: str) -> str:
    """The file name of a box: ``national_name_and_motto``."""
    return _BOXES.get(key, _OTHER)[0]


def box_title(key: str) -> Message:
    """The box as a heading: ``Ô 1. Quốc hiệu và Tiêu ngữ``."""
    title = _BOXES.get(key, _OTHER)[1]
    if key.isdigit() and 0 < int(key) <= _LAST_BOX_OF_THE_DIAGRAM:
        return Message(f"Ô {int(key)}. {title.vi}", f"Box {int(key)}. {title.en}")
    return title
