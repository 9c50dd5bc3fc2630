"""The words by which components are known.

Patterns match *keys*: the text in lower case, without marks on its letters (``Kính gửi`` is ``kinh gui``),
so that old and new spelling (``hoà``, ``hòa``), decomposed Unicode and capitals make no difference.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from congvan.late_patterns import late_pattern
from congvan.vocabulary import Component, DocumentType


class _Base(dict[int, "str | int | None"]):
    """Letters without their marks; the marks themselves vanish."""

    def __missing__(self, code: int) -> str | int | None:
        letter = chr(code)
        base: str | int | None = code
        if unicodedata.combining(letter):
            base = None
        elif letter in "đĐ":
            base = "d"
        elif letter == "\u00a0":
            base = " "
        elif code > 0x7F:
            base = unicodedata.normalize("NFD", letter)[0]
        self[code] = base
        return base


_BASES: Final = _Base()
_DATE: Final = r"ngay[\s.…_,\d/-]{0,40}thang[\s.…_,\d/-]{0,40}nam[\s.…_\d]{0,30}"


def key_of(text: str) -> str:
    """``text`` in lower case and without marks; one letter for one letter of composed text."""
    return text.translate(_BASES).lower()


BY_STYLE: Final = {component.style: component for component in Component if component.style.startswith("Cv")}

NATIONAL_NAME: Final = late_pattern(r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam")
NATIONAL_NAME_IN_ENGLISH: Final = late_pattern(r"(?:the\s+)?socialist\s+republic\s+of\s+viet")
NATIONAL_MOTTO: Final = late_pattern(r"doc\s+lap\s*[-–—]?\s*tu\s+do\s*[-–—]?\s*hanh\s+phuc")
PLACE_DATE: Final = late_pattern(
    rf"(?:[^;:()]{{0,70}}?[,.…]?\s*)?{_DATE}[.\s]*$"
    r"|[^;:()\d]{2,60}?(?:,|\s(?=ngay\b))\s*(?:ngay\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\.?$"
)
"""Place and date, also with a date in short (``Huế, 05/3/2025``), which is reported as what it is."""
DATE: Final = late_pattern(_DATE)
NUMBER: Final = late_pattern(r"so\s*[:.]?(?:[\s\d._…x-]*[/-]\s*\S.{0,60}|\s*[:.…_\s]*)$")
NUMBER_WITH_SLASH: Final = late_pattern(r"so\s*:?.{0,30}/")
SUBJECT: Final = late_pattern(r"v\s*/\s*v\b")
SUBJECT_WRITTEN_OUT: Final = late_pattern(r"ve\s+viec\s")
ADDRESSEES: Final = late_pattern(
    r"kinh\s+(?:gui|goi|trinh)\s*(?::|$|-)"
    r"|kinh\s+(?:gui|goi)\s+(?:bo|so|ubnd|uy ban|hdnd|hoi dong|cuc|chi cuc|ban|truong|cac|cong ty|chu tich|van phong"
    r"|thuong truc|dong chi|ong|ba|quy|thu truong|giam doc|benh vien|cong an|vien|trung tam|phong|thanh tra|kho bac"
    r"|bao hiem|toa an|lien doan|vu|thue|dai hoc|hoc vien|tong cong ty|tap doan|ngan hang|thu tuong|chinh phu"
    r"|doan|hoi|dai|bao|mat tran|dang uy|tinh uy|thanh uy|huyen uy|cong doan|hop tac xa|doanh nghiep|tong cuc)"
    r"\s[^.;:]{0,80}$"
)
"""Also a line that leaves the colon out before whom it addresses, and is not a sentence."""
TELEGRAM_ADDRESSEES: Final = late_pattern(r".{0,100}\bdien\s*:")
RECIPIENTS: Final = late_pattern(r"noi\s+nhan\s*:?$")
FILE_COPY: Final = late_pattern(r"[-–•]?\s*luu\s*(?::|;?\s*(?:[vhtk][tpcs]|van\s+thu|van\s+phong|ho\s+so|$|\S{1,8},))")
DRAFTER_MARK: Final = late_pattern(r"[a-z&]{1,8}\s*\.?\s*\(?\s*\d{1,5}\s*b?\s*\)?\.?$")
AUTHORITY_DOTTED: Final = late_pattern(
    r"(?:tm|kt|tl|tuq)\s*[./]|q\s*\.|(?:t/m|k/t|t/l|t/?u/?q)\b|(?:tm|kt|tl|tuq)[\s,:-]+(?=\w{2})"
    r"|q\s+(?=(?:chu tich|chanh|giam doc|tong giam doc|(?:[a-z]{2,4}\s+)?truong)\b)"
)
"""Also where its full stop was left out (``TM ỦY BAN NHÂN DÂN``): nothing else in capitals begins so."""
SIGNATURE_NOTE: Final = late_pattern(
    r"[(\[]?\s*(?:chu ky|da ky|ky[,\s]|ky ten|ky va|dong dau|dau/chu ky|dau cua|da ky|ky boi|ky ngay)|\[?daky\]?$"
    r"|(?:nguoi ky|email|e-mail|co quan|to chuc|thoi gian ky|ngay ky|chuc vu)\s*:"
)
SIGNED: Final = late_pattern(r"[(\[]\s*da ky\s*[)\]]")
OPERATIVE: Final = late_pattern(r"(?:quyet dinh|quyet nghi|chi thi|nghi quyet|dien|yeu cau)\s*:$")
DECIDING: Final = late_pattern(r"quyet (?:dinh|nghi)\s*:$")
ISSUING: Final = late_pattern(
    r"[^.;:]{3,120}\bban hanh\s+(?:luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|quy che|quy dinh)\b"
)
LEGAL_BASIS: Final = late_pattern(r"(?:[-–—•+*]\s*)?(?:can cu|theo de nghi|xet de nghi|xet to trinh|xet)\b")
ENDING_MARK: Final = late_pattern(r"\./\.\s*$")
APPENDIX: Final = late_pattern(r"(?:phu luc|bieu mau|bieu so)(?:\s+(?:so\s+)?(?:[ivxl]+|\d+|[a-d]|[.…\d]+))?\s*[.:]?$")
APPENDIX_REFERENCE: Final = late_pattern(r"\(?\s*(?:(?:ban hanh\s+)?kem theo|(?:dinh|gui)\s+kem)\b")
ATTACHED: Final = late_pattern(r"\([^()]*\b(?:kem theo|(?:dinh|gui)\s+kem)\b[^()]*\)\s*(?:[.;:,]|\./\.)?$")
"""A line in brackets that says what goes with the document (``(Có danh sách kèm theo)``)."""
SIGNING_DATA: Final = late_pattern(r"so\s*:[^;]*/[^;]*;\s*(?:\d{1,2}/\d{1,2}/\d{4}|ngay/thang/nam)\b.{0,40}$")
"""What signing says of a file that goes with a document: number and symbol, day and time."""
COPY_SIGNATURE: Final = late_pattern(
    r"(?:sao y|sao luc|trich sao|[.…\d]+)\s*;[^;]{1,150};\s*(?:\d{1,2}/\d{1,2}/\d{4}|ngay/thang/nam)\b.{0,40}$"
)
"""What signing says of an electronic copy: its form, who made it, day and time."""
COPY_FORM: Final = late_pattern(r"(?:sao y|sao luc|trich sao)(?:\s+ban chinh)?$")
CONTACT: Final = late_pattern(
    r"(?:dia chi|dien thoai|dt\s*:|tel\b|e-?mail|fax|website|trang thong tin dien tu|thu dien tu)\b"
)
PART: Final = late_pattern(r"phan\s+(?:thu\s+\w+(?:\s+\w+){0,3}|[ivxl]+|\d{1,2})\s*[.:]?$")
CHAPTER: Final = late_pattern(r"chuong\s+(?:[ivxl]+|\d+)\b")
SECTION: Final = late_pattern(r"muc\s+(?:\d+|[ivxl]+)\b")
SUBSECTION: Final = late_pattern(r"tieu muc\s+\d+\b")
BARE_HEADING: Final = late_pattern(r"(?:phan(?:\s+thu(?:\s+\w+){0,3})?|chuong|muc|tieu muc)\s+\w+\s*[.:]?$")
ARTICLE: Final = late_pattern(r"dieu\s+(?:\d+|[.…]+)\s*[.:]?")
ROMAN: Final = late_pattern(r"[ivxl]{1,6}\s*(?:[.)-]|/(?!\s*[a-z]\b))\s*(?![a-z]\.\s*[a-z])\S")
"""A Roman number before words, not the initials of a name (``V. I. Lê-nin``), nor ``V/v`` or ``L/C``."""
HYPHENED: Final = late_pattern(r"[ivxl]{1,6}-[a-z]")
"""A Roman number, or the first letter of a word (``X-quang``, ``I-ốt``)."""
CLAUSE: Final = late_pattern(r"(?:\d{1,2}[.)]\s*|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+)(?=\D)")
POINT: Final = late_pattern(r"[a-z]{1,2}\s*[).]\s+(?![a-z]\.)\S|[a-z]\)\S|[a-z]/\s*[^\W\d_]{2}")
LETTERED: Final = late_pattern(r"[a-z]\s*\.\s+(?![a-z]\.)\S")
"""A letter before words; a capital one (``A. Công tác``) heads a section, which the decree does not have."""
ITEM: Final = late_pattern(r"[-–—•▪*]\s*[^\s\d-]")
BRACKETED: Final = late_pattern(r"\(\d{1,2}\)\s+\S")
SUBITEM: Final = late_pattern(r"\+\s*\S")
DASHES: Final = ("-", "–", "—", "•", "+", "*", "▪")

URGENCY: Final = frozenset({"hoa toc", "thuong khan", "khan", "hoa toc hen gio", "khan cap", "toi khan", "rat khan"})
SECRECY: Final = frozenset({"mat", "toi mat", "tuyet mat"})
CIRCULATION: Final = frozenset({"xem xong tra lai", "luu hanh noi bo", "tai lieu thu hoi"})

TYPES: Final = {key_of(kind.label): kind for kind in DocumentType if kind is not DocumentType.OFFICIAL_DISPATCH}
PLACEHOLDER_TYPE: Final = "ten loai van ban"
ABBREVIATIONS: Final = {kind.abbreviation: kind for kind in DocumentType if kind.abbreviation}

ORGAN: Final = late_pattern(
    r"(?:bo|so(?!\s*\d)|ubnd|hdnd|uy ban|hoi dong|cuc|chi cuc|tong cuc|phong|ban|truong|van phong|trung tam|vien"
    r"|cong ty|tong cong ty|toa an|ngan hang|hoc vien|dai hoc|benh vien|cong an|kho bac|thanh tra|hoi|doan"
    r"|lien doan|tap doan|bao hiem|chi nhanh|vu|tram|quy|doi|to cong tac|thu tuong|chinh phu|quoc hoi"
    r"|chu tich|thue (?:tinh|thanh pho|co so)|hat kiem lam)\b"
)
CAPTION: Final = late_pattern(r"(?:hinh|so do|bieu do)\s+(?:so\s+)?\d")
ABOVE_TABLE: Final = late_pattern(r"(?:bang|bieu)\s+(?:so\s+)?\d|\(?\s*(?:don vi(?:\s+tinh)?|dvt)\s*:")
BELOW_TABLE: Final = late_pattern(r"\(?\s*(?:ghi chu|nguon|chu thich|chu giai)\b[^:]{0,30}:")
FIRST_WORDS_OF_ORGANS: Final = frozenset(
    {
        "bộ",
        "sở",
        "ủy",
        "uỷ",
        "hđnd",
        "ubnd",
        "hội",
        "cục",
        "phòng",
        "trường",
        "văn",
        "viện",
        "công",
        "tòa",
        "toà",
        "ngân",
    }
    | {"học", "đại", "bệnh", "đoàn", "liên", "tập", "bảo", "vụ", "trạm", "quỹ", "đội", "tổ", "tổng", "thủ", "chính"}
    | {"quốc", "chủ"}
)
"""Of those that have marks; ``ORGAN`` matches other words without them (``ĐỔI SỐ``, ``VŨ THƯ``, ``PHONG THỔ``)."""
GOES_ON: Final = late_pattern(
    r"(?:van phong|trung tam|chi nhanh|ban|vien|truong|cong ty|hoi dong truong"
    r"|chu tich|bo truong|thu tuong|giam doc|hieu truong|chu nhiem|tong thanh tra|thong doc|chanh an)$"
)
"""The kind of an organ alone, an organ within it, or an office that issues: the name goes on below."""
PLACE_OF_ORGAN: Final = late_pattern(
    r"(?:tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong|dac khu|thi tran|thon|khu vuc)\b"
)
TO_FILL_IN: Final = late_pattern(r"[.…\s]+$")
RANK: Final = late_pattern(
    r"(?:(?:thieu|trung|thuong|dai)\s+(?:uy|ta|tuong)|(?:pho\s+)?giao\s+su|(?:bac|duoc|tien|thac|ky|luat)\s+s[iy]"
    r"(?:\s+(?:chuyen\s+khoa\s+)?(?:ck)?i{1,3}\b)?|cu\s+nhan|nha\s+giao(?:\s+(?:uu\s+tu|nhan\s+dan))?)[\s,.]+"
    r"|(?:(?:pgs|gs|tskh|ts|th\.?\s?s|bs(?:ck)?i{0,3}|ds|ks|kts|cn|ls)(?:\s*[.,]\s*|\s+))+"
)
"""What may be before a name: a rank, a title of learning."""
POSITION: Final = late_pattern(
    r"(?:pho\s+)?(?:tong\s+)?(?:giam doc|chu tich|bo truong|thu truong|cuc truong|chi cuc truong|vu truong"
    r"|vien truong|hieu truong|truong phong|truong ban|chanh van phong|chanh thanh tra|chanh an|thu tuong"
    r"|tong thu ky|chu nhiem|tong cuc truong|doi truong|tram truong|truong doan|bi thu|thu ky|chu toa|chu tri"
    r"|quyen han)\b"
)
