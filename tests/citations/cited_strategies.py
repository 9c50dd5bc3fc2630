"""Cited documents and registers made up by hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from congvan.cited import CitedDocument, CitedType, DocumentCode
from congvan.cited.lexicon import TITLED, TYPES
from congvan.register import Register
from congvan.text import PartialDate

CODED = [kind for kind in TYPES if kind not in TITLED]
ISSUERS = [
    "UBND tỉnh",
    "UBND huyện Bắc Trà My",
    "HĐND tỉnh Quảng Nam",
    "Bộ Lao động - Thương binh và Xã hội",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "Thủ tướng Chính phủ",
    "Văn phòng quốc gia về giảm nghèo",
    "Sở Tài nguyên và Môi trường",
]
SUBJECTS = [
    "về việc đôn đốc thực hiện Chương trình",
    "về công tác văn thư",
    "phê duyệt Đề án (giai đoạn 2)",
    "ban hành Quy chế làm việc, tổ chức và hoạt động",
    "quy định mức chi tại TP. Tam Kỳ",
]
SYMBOLS = ["UBND-KGVX", "TB-UBND", "LĐTB&XH-BTXH", "QyĐ-UBND", "TTr-SLĐTBXH", "TTLT-BNV-BTC", "QĐ-TTg", "BTC-NSNN"]
TITLES = [
    "Đất đai",
    "Tổ chức chính quyền địa phương",
    "Khoa học, công nghệ và đổi mới sáng tạo",
    "Phòng, chống tham nhũng",
]

numbers = st.from_regex(r"\A[1-9]\d{0,4}(\.\d{1,3})?[abđ]?\Z") | st.sampled_from(["05", "007"])
days = st.dates(date(1950, 1, 1), date(2030, 12, 31))


@st.composite
def codes(draw: st.DrawFn, year: int) -> DocumentCode:
    """A code of any of the three forms, its year that of the date."""
    form = draw(st.sampled_from(["state", "legal", "party"]))
    if form == "party":
        return DocumentCode(draw(numbers), draw(st.sampled_from(["NQ/TW", "KL/TW", "HD/VPTW", "KH/ĐTN-BTN"])))
    return DocumentCode(draw(numbers), draw(st.sampled_from(SYMBOLS)), year if form == "legal" else None)


@st.composite
def documents(draw: st.DrawFn, kinds: Sequence[CitedType] = CODED) -> CitedDocument:
    """A document with a code and a date, perhaps with issuer and subject."""
    day = draw(days)
    return CitedDocument(
        type=draw(st.sampled_from(kinds)),
        code=draw(codes(day.year)),
        date=PartialDate.of(day),
        issuer=draw(st.none() | st.sampled_from(ISSUERS)),
        subject=draw(st.none() | st.sampled_from(SUBJECTS)),
    )


@st.composite
def laws(draw: st.DrawFn) -> CitedDocument:
    """A law by title, with its date or its year."""
    day = PartialDate.of(draw(days))
    return CitedDocument(
        type=draw(st.sampled_from(TITLED[1:])),
        title=draw(st.sampled_from(TITLES)),
        date=draw(st.sampled_from([day, PartialDate(year=day.year)])),
    )


def _identity(document: CitedDocument) -> tuple[object, ...]:
    return document.type, document.code, document.title


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Up to six documents, no two of one code or title, under made-up keys."""
    found = draw(st.lists(documents() | laws(), max_size=6, unique_by=_identity))
    keys = draw(
        st.lists(st.from_regex(r"\A[^\W_][\w.\-]{0,8}\Z"), min_size=len(found), max_size=len(found), unique=True)
    )
    return Register(dict(zip(keys, found, strict=True)))
