"""Slips of the pen: words of a component as a careless hand writes them."""

from __future__ import annotations

from typing import Final

from congvan.vocabulary import Component

C = Component
Rewording = tuple[str, str, str]
_NUMBERED: Final[tuple[Rewording, ...]] = (
    ("number skipped", r"^2\.", "3."),
    ("number repeated", r"^2\.", "1."),
    ("number with a bracket", r"^1\.", "1)"),
    ("number Roman", r"^2\.", "II."),
)
_LISTED: Final[tuple[Rewording, ...]] = (
    ("mark dropped", r"^- ", ""),
    ("mark a plus", r"^- ", "+ "),
    ("end a comma", r"[;.]$", ","),
    ("end dropped", r"[;.]$", ""),
)
REWORDED: Final[dict[Component, tuple[Rewording, ...]]] = {
    C.NATIONAL_NAME: (
        ("letter dropped", "CHỦ NGHĨA", "CHỦ NGHĨ"),
        ("word dropped", "XÃ HỘI ", ""),
        ("tone changed", "VIỆT", "VIÊT"),
        ("with a full stop", "$", "."),
    ),
    C.NATIONAL_MOTTO: (
        ("letter dropped", "Hạnh", "Hạn"),
        ("with dashes", " - ", " – "),
        ("without blanks", " - ", "-"),
        ("small letters", "Tự do", "tự do"),
        ("with long dashes", " - ", " — "),
        ("blank dropped on one side", " - ", "- "),
        ("foreign letter", "^Đ", "Ð"),
    ),
    C.NUMBER: (
        ("label without colon", "^Số:", "Số"),
        ("label changed", "^Số:", "Sô:"),
        ("label dropped", "^Số: ?", ""),
        ("label in capitals", "^Số:", "SỐ:"),
        ("label small", "^Số:", "số:"),
        ("blank before the colon", "^Số:", "Số :"),
        ("blank before the slash", "/", " /"),
        ("blank after the slash", "/", "/ "),
        ("with a dash", "(?<=[A-ZĐ])-(?=[A-ZĐ])", "–"),
        ("number without zero", "^Số: ?0(?=[1-9]/)", "Số: "),
        ("symbol in small letters", r"/.*$", "/stc-qlns"),
        ("blanks in the symbol", r"(?<=[A-ZĐ])-(?=[A-ZĐ])", " - "),
        ("symbol with the type", r"(?<=\d)/.*$", "/CV-STC"),
        ("without slash", "/", "-"),
    ),
    C.PLACE_DATE: (
        ("day without zero", r"ngày 0(?=\d)", "ngày "),
        ("month without zero", r"tháng 0(?=[12])", "tháng "),
        ("month with zero", r"tháng (?=[3-9] )", "tháng 0"),
        ("date in figures", r"ngày (\d+) tháng (\d+) năm (\d+)", r"\1/\2/\3"),
        ("comma dropped", ", ngày", " ngày"),
        ("place small", "^An|^Quảng", "an"),
        ("day not in the calendar", r"ngày \d+ tháng \d+", "ngày 31 tháng 4"),
    ),
    C.SUBJECT: (
        ("label written out", "^V/v", "Về việc"),
        ("label small", "^V/v", "v/v"),
        ("label dropped", "^V/v ", ""),
        ("label with a colon", "^V/v", "V/v:"),
    ),
    C.ADDRESSEES_LABEL: (
        ("colon dropped", "^Kính gửi:", "Kính gửi"),
        ("blank before the colon", "^Kính gửi:", "Kính gửi :"),
        ("letter changed", "^Kính gửi:", "Kính gủi:"),
        ("word changed", "^Kính gửi:", "Gửi:"),
    ),
    C.ADDRESSEE: _LISTED,
    C.RECIPIENTS_LABEL: (
        ("colon dropped", "^Nơi nhận:", "Nơi nhận"),
        ("blank before the colon", "^Nơi nhận:", "Nơi nhận :"),
        ("letter changed", "^Nơi nhận:", "Nơi nhân:"),
        ("word changed", "^Nơi nhận:", "Nơi gửi:"),
    ),
    C.RECIPIENT: (*_LISTED, ("first entry changed", "Như trên", "Như kính gửi")),
    C.FILE_COPY: (
        *_LISTED,
        ("letter changed", "Lưu:", "Luu:"),
        ("colon dropped", "Lưu:", "Lưu"),
        ("office changed", "VT,", "VP,"),
        ("unit dropped", r"VT, .*$", "VT."),
    ),
    C.SIGNING_AUTHORITY: (
        ("stop dropped", r"^(TM|KT|TL|TUQ)\.", r"\1"),
        ("slash for a stop", r"^(TM|KT|TL|TUQ)\.", r"\1/"),
        ("deputy after the abbreviation", r"^(KT|TL|TUQ)\. ", r"\1. Phó "),
        ("head after TM.", r"^(TM)\. .*$", r"\1. Chủ tịch"),
        ("unknown abbreviation", r"^(TM|KT|TL|TUQ)\.", "UQ."),
    ),
    C.FULL_NAME: (
        ("degree before", "^", "ThS. "),
        ("title before", "^", "Tiến sĩ "),
    ),
    C.URGENCY: (("word changed", "^.*$", "KHẨN CẤP"),),
    C.SECRECY: (("word changed", "^.*$", "BÍ MẬT"),),
    C.CIRCULATION: (("word changed", "^.*$", "NỘI BỘ"),),
    C.BODY: (
        ("end mark dropped", r"\./\.$", "."),
        ("small initial", "^Đề", "đề"),
    ),
    C.CLAUSE: _NUMBERED,
    C.POINT: (
        ("letter repeated", r"^b\)", "a)"),
        ("letter skipped", r"^b\)", "c)"),
        ("letter with a stop", r"^a\)", "a."),
        ("letter a capital", r"^b\)", "B)"),
    ),
    C.ARTICLE: (
        ("number skipped", r"^Điều 2\.", "Điều 3."),
        ("number Roman", r"^Điều 2\.", "Điều II."),
        ("number with a colon", r"^Điều 1\.", "Điều 1:"),
        ("title dropped", r"^(Điều 2\.).*$", r"\1"),
        ("word abbreviated", r"^Điều 2\.", "Đ. 2."),
    ),
    C.PART: (("number Arabic", "Phần II", "Phần 2"), ("number skipped", "Phần II", "Phần III")),
    C.CHAPTER: (("number Arabic", "Chương II", "Chương 2"), ("number skipped", "Chương II", "Chương III")),
    C.SECTION: (("number Roman", "Mục 2", "Mục II"), ("number skipped", "Mục 2", "Mục 3")),
    C.SUBSECTION: (("number Roman", "Tiểu mục 2", "Tiểu mục II"), ("number skipped", "Tiểu mục 2", "Tiểu mục 3")),
    C.ROMAN_SECTION: (
        ("number Arabic", r"^II\.", "2."),
        ("number skipped", r"^II\.", "III."),
        ("number without stop", r"^II\.", "II"),
    ),
    C.LEGAL_BASIS: (
        ("end a comma", ";$", ","),
        ("last end a comma", r"\.$", ","),
        ("law with a number", r"(Luật [^;]*?) ngày", r"\1 số 72/2025/QH15 ngày"),
        ("number dropped", r" số 30/2020/NĐ-CP", ""),
    ),
    C.DOCUMENT_TYPE: (("unknown type", "^.*$", "THÔNG TRI"), ("letter dropped", "QUYẾT", "QUYẾ")),
    C.APPENDIX_NUMBER: (("number Arabic", "Phụ lục II$", "Phụ lục 2"), ("number dropped", " II$", "")),
    C.APPENDIX_REFERENCE: (
        ("date dropped", " ngày .* năm 2026", ""),
        ("number changed", "số 05/", "số 06/"),
        ("date changed", "ngày 05 tháng 02", "ngày 06 tháng 02"),
    ),
}
