"""The words by which components are known.

Patterns match *keys*: the text in lower case, without marks on its letters (``Kính gửi`` is ``kinh gui``),
so that old and new spelling (``hoà``, ``hòa``), decomposed Unicode and capitals make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

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

NATIONAL_NAME: Final = re.compile(r"cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam")
NATIONAL_MOTTO: Final = re.compile(r"doc\s+lap\s*[-–—]?\s*tu\s+do\s*[-–—]?\s*hanh\s+phuc")
PLACE_DATE: Final = re.compile(
    rf"(?:[^;:()]{{0,70}}?[,.…]?\s*)?{_DATE}[.\s]*$"
    r"|[^;:()\d]{2,60},\s*(?:ngay\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}\.?$"
)
"""Place and date, also with a date in short (``Huế, 05/3/2025``), which is told as what it is."""
DATE: Final = re.compile(_DATE)
NUMBER: Final = re.compile(r"so\s*[:.]?(?:[\s\d._…x-]*[/-]\s*\S.{0,60}|\s*[:.…_\s]*)$")
NUMBER_WITH_SLASH: Final = re.compile(r"so\s*:?.{0,30}/")
SUBJECT: Final = re.compile(r"v\s*/\s*v\b")
ADDRESSEES: Final = re.compile(r"kinh\s+(?:gui|goi|trinh)\s*(?::|$|-)")
TELEGRAM_ADDRESSEES: Final = re.compile(r".{0,100}\bdien\s*:")
RECIPIENTS: Final = re.compile(r"noi\s+nhan\s*:?$")
FILE_COPY: Final = re.compile(r"[-–•]?\s*luu\s*[:;]?\s*(?:vt|van\s+thu|van\s+phong|ho\s+so|hs|tccb|$|\S{1,8},)")
DRAFTER_MARK: Final = re.compile(r"[a-z&]{1,8}\s*\.?\s*\(?\s*\d{1,5}\s*b?\s*\)?\.?$")
AUTHORITY_DOTTED: Final = re.compile(r"(?:tm|kt|tl|tuq|q)\s*\.|(?:t/m|k/t|t/l)\b")
SIGNATURE_NOTE: Final = re.compile(
    r"[(\[]?\s*(?:chu ky|da ky|ky[,\s]|ky ten|ky va|dong dau|dau/chu ky|dau cua|da ky|ky boi|ky ngay)|\[?daky\]?$"
    r"|(?:nguoi ky|email|e-mail|co quan|to chuc|thoi gian ky|ngay ky|chuc vu)\s*:"
)
SIGNED: Final = re.compile(r"[(\[]\s*da ky\s*[)\]]")
OPERATIVE: Final = re.compile(r"(?:quyet dinh|quyet nghi|chi thi|nghi quyet|dien|yeu cau)\s*:$")
DECIDING: Final = re.compile(r"quyet (?:dinh|nghi)\s*:$")
ISSUING: Final = re.compile(
    r"[^.;:]{3,120}\bban hanh\s+(?:luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|quy che|quy dinh)\b"
)
LEGAL_BASIS: Final = re.compile(r"(?:can cu|theo de nghi|xet de nghi|xet to trinh|xet)\b")
ENDING_MARK: Final = re.compile(r"\./\.\s*$")
APPENDIX: Final = re.compile(r"(?:phu luc|bieu mau|bieu so)(?:\s+(?:so\s+)?(?:[ivxl]+|\d+|[a-d]|[.…\d]+))?\s*[.:]?$")
APPENDIX_REFERENCE: Final = re.compile(r"\(?\s*(?:(?:ban hanh\s+)?kem theo|(?:dinh|gui)\s+kem)\b")
SIGNING_DATA: Final = re.compile(r"so\s*:[^;]*/[^;]*;\s*(?:\d{1,2}/\d{1,2}/\d{4}|ngay/thang/nam)\b.{0,40}$")
"""What signing tells of a file that goes with a document: number and symbol, day and time."""
COPY_SIGNATURE: Final = re.compile(
    r"(?:sao y|sao luc|trich sao|[.…\d]+)\s*;[^;]{1,150};\s*(?:\d{1,2}/\d{1,2}/\d{4}|ngay/thang/nam)\b.{0,40}$"
)
"""What signing tells of an electronic copy: its form, who made it, day and time."""
COPY_FORM: Final = re.compile(r"(?:sao y|sao luc|trich sao)(?:\s+ban chinh)?$")
CONTACT: Final = re.compile(
    r"(?:dia chi|dien thoai|dt\s*:|tel\b|e-?mail|fax|website|trang thong tin dien tu|thu dien tu)\b"
)
PART: Final = re.compile(r"phan\s+(?:thu\s+\w+|[ivxl]+)\s*[.:]?$")
CHAPTER: Final = re.compile(r"chuong\s+(?:[ivxl]+|\d+)\b")
SECTION: Final = re.compile(r"muc\s+(?:\d+|[ivxl]+)\b")
SUBSECTION: Final = re.compile(r"tieu muc\s+\d+\b")
BARE_HEADING: Final = re.compile(r"(?:phan(?:\s+thu)?|chuong|muc|tieu muc)\s+\w+\s*[.:]?$")
ARTICLE: Final = re.compile(r"dieu\s+(?:\d+|[.…]+)\s*[.:]?")
ROMAN: Final = re.compile(r"[ivxl]{1,6}\s*[.)/-]\s*(?![a-z]\.\s*[a-z])\S")
"""A Roman number before words, not the initials of a name (``V. I. Lê-nin``)."""
CLAUSE: Final = re.compile(r"(?:\d{1,2}[.)]\s*|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+)(?=\D)")
POINT: Final = re.compile(r"[a-z]{1,2}\s*[).]\s+(?![a-z]\.)\S|[a-z]\)\S|[a-z]/\s*[^\W\d_]{2}")
LETTERED: Final = re.compile(r"[a-z]\s*\.\s+(?![a-z]\.)\S")
"""A letter before words; a capital one (``A. Công tác``) heads a section, which the decree has not."""
ITEM: Final = re.compile(r"[-–—•▪*]\s*[^\s\d-]")
SUBITEM: Final = re.compile(r"\+\s*\S")
DASHES: Final = ("-", "–", "—", "•", "+", "*", "▪")

URGENCY: Final = frozenset({"hoa toc", "thuong khan", "khan", "hoa toc hen gio", "khan cap", "toi khan", "rat khan"})
SECRECY: Final = frozenset({"mat", "toi mat", "tuyet mat"})
CIRCULATION: Final = frozenset({"xem xong tra lai", "luu hanh noi bo", "tai lieu thu hoi"})

TYPES: Final = {key_of(kind.label): kind for kind in DocumentType if kind is not DocumentType.OFFICIAL_DISPATCH}
PLACEHOLDER_TYPE: Final = "ten loai van ban"
ABBREVIATIONS: Final = {kind.abbreviation: kind for kind in DocumentType if kind.abbreviation}

ORGAN: Final = re.compile(
    r"(?:bo|so|ubnd|hdnd|uy ban|hoi dong|cuc|chi cuc|tong cuc|phong|ban|truong|van phong|trung tam|vien"
    r"|cong ty|tong cong ty|toa an|ngan hang|hoc vien|dai hoc|benh vien|cong an|kho bac|thanh tra|hoi|doan"
    r"|lien doan|tap doan|bao hiem|chi nhanh|vu|tram|quy|doi|to cong tac|thu tuong|chinh phu|quoc hoi"
    r"|chu tich)\b"
)
CAPTION: Final = re.compile(r"(?:hinh|so do|bieu do)\s+(?:so\s+)?\d")
ABOVE_TABLE: Final = re.compile(r"(?:bang|bieu)\s+(?:so\s+)?\d|\(?\s*(?:don vi(?:\s+tinh)?|dvt)\s*:")
BELOW_TABLE: Final = re.compile(r"\(?\s*(?:ghi chu|nguon|chu thich|chu giai)\b[^:]{0,30}:")
GOES_ON: Final = re.compile(r"(?:van phong|trung tam|chi nhanh|ban|vien|truong|cong ty|hoi dong truong)$")
"""The kind of an organ alone, or an organ within it: the name goes on below."""
PLACE_OF_ORGAN: Final = re.compile(r"(?:tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong|dac khu|thi tran|thon|khu vuc)\b")
TO_FILL_IN: Final = re.compile(r"[.…\s]+$")
RANK: Final = re.compile(
    r"(?:(?:thieu|trung|thuong|dai)\s+(?:uy|ta|tuong)|(?:pho\s+)?giao\s+su|(?:bac|duoc|tien|thac|ky|luat)\s+s[iy]"
    r"(?:\s+(?:chuyen\s+khoa\s+)?(?:ck)?i{1,3}\b)?|cu\s+nhan|nha\s+giao(?:\s+(?:uu\s+tu|nhan\s+dan))?)[\s,.]+"
    r"|(?:(?:pgs|gs|tskh|ts|th\.?\s?s|bs(?:ck)?i{0,3}|ds|ks|kts|cn|ls)(?:\s*[.,]\s*|\s+))+"
)
"""What may stand before a name: a rank, a title of learning."""
POSITION: Final = re.compile(
    r"(?:pho\s+)?(?:tong\s+)?(?:giam doc|chu tich|bo truong|thu truong|cuc truong|chi cuc truong|vu truong"
    r"|vien truong|hieu truong|truong phong|truong ban|chanh van phong|chanh thanh tra|chanh an|thu tuong"
    r"|tong thu ky|chu nhiem|tong cuc truong|doi truong|tram truong|truong doan|bi thu|thu ky|chu toa|chu tri"
    r"|quyen han)\b"
)
