"""Từ vựng đóng của thể thức: closed sets, each member with its Vietnamese label, box (ô) and clause.

Clauses are those of Decree 30/2020/NĐ-CP; ``PL I`` is its Appendix I.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

NATIONAL_NAME: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
NATIONAL_MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
NUMBER_PREFIX: Final = "Số:"
SUBJECT_PREFIX: Final = "V/v"
ADDRESSEES_LABEL: Final = "Kính gửi:"
RECIPIENTS_LABEL: Final = "Nơi nhận:"
AS_ABOVE: Final = "Như trên"
FILE_COPY_PREFIX: Final = "Lưu:"
CLERICAL_OFFICE: Final = "VT"
END_MARK: Final = "./."
APPENDIX_WORD: Final = "Phụ lục"


class Labelled(Enum):
    """A closed set whose members carry their Vietnamese label."""

    label: str

    def __new__(cls, value: str, label: str) -> Labelled:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label
        return member


_II: Final = "PL I, phần I, mục II, khoản "
_III: Final = "PL I, phần I, mục III, khoản "


class Component(Enum):
    """Thành phần thể thức: one member a component of the page.

    ``value`` is the identifier used in profiles, ``style`` the Word style that carries it in our files,
    ``label`` its Vietnamese name, ``box`` the ô of PL I, phần I, mục IV, and ``clause`` where it is regulated.
    """

    style: str
    label: str
    box: str
    clause: str

    def __new__(cls, value: str, style: str, label: str, box: str, clause: str) -> Component:
        member = object.__new__(cls)
        member._value_ = value
        member.style, member.label, member.box, member.clause = style, label, box, clause
        return member

    PAGE = "page", "", "Trang giấy", "", "PL I, phần I, mục I"
    PAGE_NUMBER = "page_number", "CvPageNumber", "Số trang", "", "PL I, phần I, mục I, khoản 7"
    NATIONAL_NAME = "national_name", "CvNationalName", "Quốc hiệu", "1", _II + "1"
    NATIONAL_MOTTO = "national_motto", "CvNationalMotto", "Tiêu ngữ", "1", _II + "1"
    NATIONAL_MOTTO_LINE = (
        "national_motto_line",
        "CvNationalMottoLine",
        "Đường kẻ dưới tiêu ngữ",
        "1",
        _II + "1",
    )
    PARENT_AGENCY = "parent_agency", "CvParentAgency", "Cơ quan chủ quản", "2", _II + "2"
    ISSUING_AGENCY = "issuing_agency", "CvIssuingAgency", "Cơ quan ban hành", "2", _II + "2"
    ISSUING_AGENCY_LINE = (
        "issuing_agency_line",
        "CvIssuingAgencyLine",
        "Đường kẻ dưới tên cơ quan",
        "2",
        _II + "2",
    )
    NUMBER = "number", "CvNumber", "Số, ký hiệu", "3", _II + "3"
    PLACE_DATE = "place_date", "CvPlaceDate", "Địa danh và thời gian", "4", _II + "4"
    DOCUMENT_TYPE = "document_type", "CvDocumentType", "Tên loại", "5a", _II + "5"
    TITLED_SUBJECT = "titled_subject", "CvTitledSubject", "Trích yếu (văn bản có tên loại)", "5a", _II + "5"
    TITLED_SUBJECT_LINE = (
        "titled_subject_line",
        "CvTitledSubjectLine",
        "Đường kẻ dưới trích yếu",
        "5a",
        _II + "5",
    )
    SUBJECT = "subject", "CvSubject", "Trích yếu công văn", "5b", _II + "5"
    LEGAL_BASIS = "legal_basis", "CvLegalBasis", "Căn cứ ban hành", "6", _II + "6"
    BODY = "body", "CvBody", "Nội dung văn bản", "6", _II + "6"
    PART = "part", "CvPart", "Phần", "6", _II + "6"
    PART_TITLE = "part_title", "CvPartTitle", "Tiêu đề phần", "6", _II + "6"
    CHAPTER = "chapter", "CvChapter", "Chương", "6", _II + "6"
    CHAPTER_TITLE = "chapter_title", "CvChapterTitle", "Tiêu đề chương", "6", _II + "6"
    SECTION = "section", "CvSection", "Mục", "6", _II + "6"
    SECTION_TITLE = "section_title", "CvSectionTitle", "Tiêu đề mục", "6", _II + "6"
    SUBSECTION = "subsection", "CvSubsection", "Tiểu mục", "6", _II + "6"
    SUBSECTION_TITLE = "subsection_title", "CvSubsectionTitle", "Tiêu đề tiểu mục", "6", _II + "6"
    ROMAN_SECTION = "roman_section", "CvRomanSection", "Mục (I, II …)", "6", "PL I, phần I, mục V, thành phần 6b"
    ARTICLE = "article", "CvArticle", "Điều", "6", _II + "6"
    CLAUSE_TITLE = "clause_title", "CvClauseTitle", "Khoản có tiêu đề", "6", _II + "6"
    CLAUSE = "clause", "CvClause", "Khoản", "6", _II + "6"
    POINT = "point", "CvPoint", "Điểm", "6", _II + "6"
    ITEM = "item", "CvItem", "Gạch đầu dòng", "6", _II + "6"
    SUBITEM = "subitem", "CvSubitem", "Dấu cộng đầu dòng", "6", _II + "6"
    TABLE_CAPTION = "table_caption", "CvTableCaption", "Tên bảng", "", ""
    TABLE_HEAD = "table_head", "CvTableHead", "Tên cột của bảng", "", ""
    TABLE_CELL = "table_cell", "CvTableCell", "Ô của bảng", "", ""
    FOOTNOTE = "footnote", "FootnoteText", "Chú thích cuối trang", "6", ""
    SIGNING_AUTHORITY = "signing_authority", "CvSigningAuthority", "Quyền hạn của người ký", "7a", _II + "7"
    POSITION = "position", "CvPosition", "Chức vụ của người ký", "7a", _II + "7"
    ADVISORY_POSITION = "advisory_position", "CvAdvisoryPosition", "Chức danh khác của người ký", "7b", _II + "7"
    FULL_NAME = "full_name", "CvFullName", "Họ và tên người ký", "7b", _II + "7"
    SIGNATURE = "signature", "CvSignature", "Chữ ký", "7c", _II + "7"
    SEAL = "seal", "", "Dấu, chữ ký số của cơ quan", "8", _II + "8"
    ADDRESSEES_LABEL = "addressees_label", "CvAddresseesLabel", "Kính gửi", "9a", _II + "9"
    ADDRESSEE = "addressee", "CvAddressee", "Nơi được kính gửi", "9a", _II + "9"
    RECIPIENTS_LABEL = "recipients_label", "CvRecipientsLabel", "Nơi nhận (nhãn)", "9b", _II + "9"
    RECIPIENT = "recipient", "CvRecipient", "Nơi nhận", "9b", _II + "9"
    FILE_COPY = "file_copy", "CvFileCopy", "Lưu", "9b", _II + "9"
    SECRECY = "secrecy", "CvSecrecy", "Dấu chỉ độ mật", "10a", _III + "2"
    URGENCY = "urgency", "CvUrgency", "Dấu chỉ mức độ khẩn", "10b", _III + "2"
    CIRCULATION = "circulation", "CvCirculation", "Chỉ dẫn phạm vi lưu hành", "11", _III + "2"
    DRAFTER_MARK = "drafter_mark", "", "Ký hiệu người soạn thảo và số bản phát hành", "12", _III + "3"
    CONTACT = "contact", "CvContact", "Địa chỉ cơ quan", "13", _III + "4"
    COPY_SIGNATURE = "copy_signature", "CvCopySignature", "Chữ ký số của cơ quan cho bản sao", "14", "PL I, phần II"
    APPENDIX_NUMBER = "appendix_number", "CvAppendixNumber", "Số phụ lục", "", _III + "1"
    APPENDIX_TITLE = "appendix_title", "CvAppendixTitle", "Tiêu đề phụ lục", "", _III + "1"
    APPENDIX_REFERENCE = "appendix_reference", "CvAppendixReference", "Dòng kèm theo văn bản", "", _III + "1"
    APPENDIX_LINE = "appendix_line", "CvAppendixLine", "Đường kẻ dưới đầu phụ lục", "", "PL III, mục II, mẫu 2.1"


HEADING_TITLES: Final = {
    Component.PART: Component.PART_TITLE,
    Component.CHAPTER: Component.CHAPTER_TITLE,
    Component.SECTION: Component.SECTION_TITLE,
    Component.SUBSECTION: Component.SUBSECTION_TITLE,
}
"""The headings whose title has a line of its own, and that title."""
APPENDIX_HEAD: Final = (Component.APPENDIX_NUMBER, Component.APPENDIX_TITLE, Component.APPENDIX_REFERENCE)
"""The lines at the head of an appendix, in their order."""


class DocumentType(Enum):
    """Tên loại văn bản hành chính: the 29 types of Article 7; ``abbreviation`` as in PL III ("" where it has none)."""

    label: str
    abbreviation: str

    def __new__(cls, value: str, label: str, abbreviation: str) -> DocumentType:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.abbreviation = label, abbreviation
        return member

    RESOLUTION = "resolution", "Nghị quyết", "NQ"
    DECISION = "decision", "Quyết định", "QĐ"
    DIRECTIVE = "directive", "Chỉ thị", "CT"
    REGULATION = "regulation", "Quy chế", "QC"
    RULE = "rule", "Quy định", "QyĐ"
    ANNOUNCEMENT = "announcement", "Thông cáo", "TC"
    NOTICE = "notice", "Thông báo", "TB"
    GUIDELINE = "guideline", "Hướng dẫn", "HD"
    PROGRAM = "program", "Chương trình", "CTr"
    PLAN = "plan", "Kế hoạch", "KH"
    PROPOSAL = "proposal", "Phương án", "PA"
    SCHEME = "scheme", "Đề án", "ĐA"
    PROJECT = "project", "Dự án", "DA"
    REPORT = "report", "Báo cáo", "BC"
    MINUTES = "minutes", "Biên bản", "BB"
    SUBMISSION = "submission", "Tờ trình", "TTr"
    CONTRACT = "contract", "Hợp đồng", "HĐ"
    OFFICIAL_DISPATCH = "official_dispatch", "Công văn", ""
    OFFICIAL_TELEGRAM = "official_telegram", "Công điện", "CĐ"
    MEMORANDUM = "memorandum", "Bản ghi nhớ", "BGN"
    AGREEMENT = "agreement", "Bản thỏa thuận", "BTT"
    POWER_OF_ATTORNEY = "power_of_attorney", "Giấy ủy quyền", "GUQ"
    INVITATION = "invitation", "Giấy mời", "GM"
    INTRODUCTION_LETTER = "introduction_letter", "Giấy giới thiệu", "GGT"
    LEAVE_PERMIT = "leave_permit", "Giấy nghỉ phép", "GNP"
    MAILING_NOTE = "mailing_note", "Phiếu gửi", "PG"
    TRANSFER_NOTE = "transfer_note", "Phiếu chuyển", "PC"
    NOTIFICATION_NOTE = "notification_note", "Phiếu báo", "PB"
    COURTESY_LETTER = "courtesy_letter", "Thư công", ""


class LegalType(Enum):
    """Loại văn bản được viện dẫn that is none of the 29: legal texts and Party conclusions.

    ``abbreviation`` is the type's letters in a symbol, "" where the symbol has none (laws, ordinances).
    """

    label: str
    abbreviation: str

    def __new__(cls, value: str, label: str, abbreviation: str) -> LegalType:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.abbreviation = label, abbreviation
        return member

    CONSTITUTION = "constitution", "Hiến pháp", ""
    CODE = "code", "Bộ luật", ""
    LAW = "law", "Luật", ""
    ORDINANCE = "ordinance", "Pháp lệnh", ""
    ORDER = "order", "Lệnh", "L"
    DECREE = "decree", "Nghị định", "NĐ"
    CIRCULAR = "circular", "Thông tư", "TT"
    JOINT_CIRCULAR = "joint_circular", "Thông tư liên tịch", "TTLT"
    JOINT_RESOLUTION = "joint_resolution", "Nghị quyết liên tịch", "NQLT"
    CONSOLIDATED_TEXT = "consolidated_text", "Văn bản hợp nhất", "VBHN"
    CONCLUSION = "conclusion", "Kết luận", "KL"


class SigningAuthority(Labelled):
    """Quyền hạn của người ký (PL I, phần I, mục II, khoản 7, điểm b; Article 13)."""

    NONE = "none", "người đứng đầu ký"
    ON_BEHALF = "on_behalf", "TM."
    ACTING = "acting", "Q."
    FOR_HEAD = "for_head", "KT."
    BY_ORDER = "by_order", "TL."
    UNDER_AUTHORIZATION = "under_authorization", "TUQ."
    ON_BEHALF_FOR_HEAD = "on_behalf_for_head", "TM. KT."
    BY_ORDER_FOR_HEAD = "by_order_for_head", "TL. KT."


class SecrecyLevel(Labelled):
    """Độ mật, highest first (PL I, phần I, mục III, khoản 2, điểm a)."""

    TOP_SECRET = "top_secret", "TUYỆT MẬT"
    SECRET = "secret", "TỐI MẬT"
    CONFIDENTIAL = "confidential", "MẬT"


class UrgencyLevel(Enum):
    """Mức độ khẩn, most urgent first (Article 4; PL I, phần I, mục III, khoản 2, điểm b).

    ``frame_width`` is that of the mark's frame in mm; all frames are 8 mm high.
    """

    label: str
    frame_width: int

    def __new__(cls, value: str, label: str, frame_width: int) -> UrgencyLevel:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.frame_width = label, frame_width
        return member

    EXPRESS = "express", "HỎA TỐC", 30
    VERY_URGENT = "very_urgent", "THƯỢNG KHẨN", 40
    URGENT = "urgent", "KHẨN", 20


class Circulation(Labelled):
    """Chỉ dẫn về phạm vi lưu hành (PL I, phần I, mục III, khoản 2, điểm c)."""

    RETURN_AFTER_READING = "return_after_reading", "XEM XONG TRẢ LẠI"
    INTERNAL_ONLY = "internal_only", "LƯU HÀNH NỘI BỘ"


class Orientation(Labelled):
    """Hướng giấy: which way the sheet is turned."""

    PORTRAIT = "portrait", "dọc"
    LANDSCAPE = "landscape", "ngang"


class Alignment(Labelled):
    """Cách canh: how the cells of a column stand."""

    LEFT = "left", "trái"
    CENTER = "center", "giữa"
    RIGHT = "right", "phải"


KEY_LABELS: Final[dict[str, tuple[str, ...]]] = {
    "issuer": ("cơ quan ban hành",),
    "name": ("tên",),
    "parent": ("cơ quan chủ quản",),
    "symbol": ("ký hiệu",),
    "number": ("số", "số và ký hiệu", "số, ký hiệu"),
    "place": ("địa danh",),
    "issue_date": ("ngày ban hành", "thời gian ban hành"),
    "subject": ("trích yếu", "trích yếu nội dung", "về việc", "V/v"),
    "addressees": ("kính gửi",),
    "legal_bases": ("căn cứ", "căn cứ ban hành"),
    "body": ("nội dung", "nội dung văn bản"),
    "footnotes": ("chú thích", "chú thích cuối trang"),
    "signatory": ("người ký",),
    "authority": ("quyền hạn ký", "quyền hạn", "thẩm quyền ký"),
    "collective": ("tập thể", "thay mặt"),
    "head_position": ("chức vụ người đứng đầu", "chức vụ của người đứng đầu"),
    "unit_head_position": ("chức vụ người đứng đầu đơn vị", "chức vụ của người đứng đầu đơn vị"),
    "position": ("chức vụ", "chức vụ người ký", "chức vụ của người ký"),
    "advisory_position": ("chức danh", "chức danh khác"),
    "full_name": ("họ và tên", "họ tên"),
    "recipients": ("nơi nhận",),
    "note": ("ghi chú",),
    "file_copy": ("lưu",),
    "units": ("đơn vị", "đơn vị lưu"),
    "clerical_office": ("văn thư",),
    "copies": ("số bản lưu", "số lượng bản lưu"),
    "drafter_mark": ("ký hiệu người soạn thảo",),
    "copies_issued": ("số bản phát hành", "số lượng bản phát hành"),
    "urgency": ("độ khẩn", "mức độ khẩn"),
    "secrecy": ("độ mật", "mức độ mật"),
    "circulation": ("phạm vi lưu hành", "chỉ dẫn phạm vi lưu hành"),
    "recall_mark": ("dấu tài liệu thu hồi", "tài liệu thu hồi"),
    "contact": ("thông tin liên hệ", "liên hệ"),
    "address": ("địa chỉ",),
    "email": ("thư điện tử",),
    "website": ("trang thông tin điện tử", "trang web"),
    "phone": ("điện thoại", "số điện thoại"),
    "fax": ("số fax",),
    "appendices": ("phụ lục", "các phụ lục"),
    "orientation": ("hướng giấy", "hướng trang"),
    "layout": ("trình bày",),
    "font_size": ("cỡ chữ",),
    "first_line_indent": ("lùi đầu dòng",),
    "space_after": ("cách đoạn", "khoảng cách giữa các đoạn"),
    "line_spacing": ("cách dòng", "khoảng cách giữa các dòng"),
    "margins": ("lề trang", "lề"),
    "top": ("lề trên", "trên"),
    "bottom": ("lề dưới", "dưới"),
    "left": ("lề trái", "trái"),
    "right": ("lề phải", "phải"),
    "table": ("bảng", "bảng biểu"),
    "caption": ("tên bảng",),
    "columns": ("cột", "các cột"),
    "rows": ("hàng", "các hàng"),
    "width": ("bề rộng", "độ rộng"),
    "align": ("canh", "cách canh"),
    "total": ("hàng tổng", "hàng tổng cộng"),
    "paragraph": ("đoạn", "đoạn văn"),
    "clause": ("khoản",),
    "point": ("điểm",),
    "item": ("gạch đầu dòng",),
    "subitem": ("dấu cộng đầu dòng", "dấu cộng"),
    "part": ("phần",),
    "chapter": ("chương",),
    "section": ("mục",),
    "subsection": ("tiểu mục",),
    "roman_section": ("mục La Mã",),
    "article": ("điều",),
    "title": ("tiêu đề", "tên luật", "tên phụ lục", "tên cột"),
    "text": ("lời văn",),
    "points": ("các điểm",),
    "items": ("các gạch đầu dòng", "các ý"),
    "citations": ("viện dẫn", "văn bản viện dẫn"),
    "type": ("tên loại", "loại văn bản"),
    "code": ("số ký hiệu",),
    "date": ("ngày văn bản", "ngày ký"),
    "preset": ("mẫu soạn sẵn",),
    "fields": ("các mục",),
    "day": ("ngày",),
    "month": ("tháng",),
    "year": ("năm",),
}
"""Tên mục trong tệp dữ liệu: identifier → its Vietnamese labels, the first of which a schema shows."""
