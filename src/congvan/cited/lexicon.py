"""Từ ngữ của viện dẫn: the closed word lists that the grammar of citations is built on."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from congvan.vocabulary import DocumentType, LegalType

CitedType: TypeAlias = DocumentType | LegalType
"""Tên loại văn bản được viện dẫn: one of the 29 administrative types or a legal type."""

TYPES: Final[tuple[CitedType, ...]] = (*DocumentType, *LegalType)
TYPE_OF_LABEL: Final[dict[str, CitedType]] = {kind.label.casefold(): kind for kind in TYPES} | {
    "giấy uỷ quyền": DocumentType.POWER_OF_ATTORNEY,
    "bản thoả thuận": DocumentType.AGREEMENT,
}
ABBREVIATIONS: Final = frozenset(kind.abbreviation for kind in TYPES if kind.abbreviation)
TITLED: Final = (LegalType.CONSTITUTION, LegalType.CODE, LegalType.LAW, LegalType.ORDINANCE)
"""Types that a text names by their title, without number and issuer (PL I, phần I, mục II, khoản 6)."""
NORMATIVE: Final = (*LegalType, DocumentType.RESOLUTION, DocumentType.DECISION, DocumentType.DIRECTIVE)
"""Types whose symbol may carry the year."""

# Vietnamese letters and their look-alikes: those of all scripts would cost each start what the rest costs together
_small = "àáâãèéêìíòóôõùúýăđĩũơưðɖƣ" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))
_capital = _small.upper()
CAPITAL: Final = f"[A-Z{_capital}]"
SMALL: Final = f"[a-z{_small}]"
ALPHANUMERIC: Final = f"[A-Za-z0-9{_capital}{_small}]"

ORGAN_HEADS: Final = (
    "Ủy ban", "Uỷ ban", "UBND", "UBMTTQ", "UBMTTQVN", "HĐND", "Hội đồng", "Thường trực", "Chính phủ",
    "Thủ tướng", "Phó Thủ tướng", "Quốc hội", "Văn phòng", "Bộ trưởng", "Bộ", "Sở", "Giám đốc", "Ban",
    "Cục", "Tổng cục", "Chi cục", "Vụ", "Phòng", "Thanh tra", "Kiểm toán", "Kho bạc", "Ngân hàng",
    "Bảo hiểm", "Công an", "Chủ tịch", "Phó Chủ tịch", "Bí thư", "Tỉnh ủy", "Thành ủy", "Huyện ủy",
    "Thị ủy", "Đảng ủy", "Tỉnh uỷ", "Thành uỷ", "Huyện uỷ", "Viện", "Tòa án", "Mặt trận", "Liên đoàn",
    "Tổng Liên đoàn", "Trung tâm", "Trường", "Tổ", "Hội", "Học viện",
)  # fmt: skip
"""The nouns a name of an organ begins with."""

NAMES_WITH_COMMA: Final = (
    "Văn hóa, Thể thao", "Văn hoá, Thể thao", "Văn hóa, Khoa học", "Văn hóa, Giáo dục",
    "Lao động, Thương binh", "Nội vụ, Lao động", "Thể thao, Du lịch",
)  # fmt: skip
"""Beginnings of organ names inside which a comma is not a border."""

# what may follow an organ's name and is not a part of it
AFTER_ORGAN: Final = (
    "về", "tại", "yêu cầu", "đề nghị", "phê duyệt", "ban hành", "quy định", "sửa đổi", "bổ sung",
    "hướng dẫn", "triển khai", "thực hiện", "tổ chức", "giao", "chỉ đạo", "thông báo", "công bố",
    "quyết định", "kết luận", "cho", "theo", "để", "đã", "được", "là", "có", "như", "với", "từ", "đến",
    "thì", "nêu", "gửi", "hoặc", "nhằm", "trên", "ngày", "năm", "trong", "do", "phân bổ", "thành lập",
    "bãi bỏ", "thay thế", "kèm theo", "quy chế", "báo cáo", "tiếp tục", "đồng ý", "thống nhất", "xem xét",
    "nay", "không", "chưa", "phải", "cần", "tăng cường", "đôn đốc", "tham mưu", "giải quyết", "trả lời",
    "khi", "nếu", "mà", "cũng", "sẽ", "còn",
)  # fmt: skip

SUBJECT_VERBS: Final = (
    "phê duyệt", "ban hành", "quy định", "sửa đổi", "bổ sung", "hướng dẫn", "công bố", "thành lập", "bãi bỏ",
    "thay thế", "giao", "phân bổ", "điều chỉnh", "kết luận", "triển khai", "thông qua",
)  # fmt: skip
"""Verbs a trích yếu begins with when it does not begin with "về"."""


def one_of(words: tuple[str, ...]) -> str:
    """A regular expression for any of ``words``, longest first, with any blanks between syllables."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered) + ")"


ORGAN_HEAD: Final = one_of(ORGAN_HEADS)


def folded(text: str) -> str:
    """``text`` with every run of blanks (line breaks and non-breaking ones too) as one space."""
    return " ".join(text.split())


def type_of(label: str) -> CitedType | None:
    """The type called ``label`` ("Công văn", "công văn"), or None."""
    return TYPE_OF_LABEL.get(folded(label).casefold())
