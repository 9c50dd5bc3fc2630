"""Thành phần thể thức: the components of a page, each with all that is declared about it.

Clauses are those of Decree 30/2020/NĐ-CP; ``PL I`` is its Appendix I.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from congvan.vocabulary.labelled import SetMember

_II: Final = "PL I, phần I, mục II, khoản "
_III: Final = "PL I, phần I, mục III, khoản "


class Zone(SetMember):
    """Vùng của trang: where a component is."""

    SHEET = "sheet"
    HEAD = "head"
    BODY = "body"
    TABLE = "table"
    PICTURE = "picture"
    FILL_IN = "fill_in"
    FOOT = "foot"
    MARGIN = "margin"
    APPENDIX = "appendix"


_ZONES: Final = {
    **dict.fromkeys(("1", "2", "3", "4", "5a", "5b", "9a", "10a", "10b"), Zone.HEAD),
    "6": Zone.BODY,
    **dict.fromkeys(("7a", "7b", "7c", "8", "9b", "12"), Zone.FOOT),
    **dict.fromkeys(("11", "13", "14"), Zone.MARGIN),
}
"""The zone of each box."""


class Facts(NamedTuple):
    """What is declared about a component beside its names.

    ``level`` is that of the outline, from 0; ``caps`` says that it is shown in capitals, whatever was typed;
    ``runs_on`` that several paragraphs of it are one; ``as_body`` that it is set as the body is, so that a document's
    layout reaches it; ``is_prose`` that it is running text; ``block`` is the kind of block that it is in a body.
    ``is_line`` says that it is a drawn line, ``under`` below which components it is, the usual one first;
    ``axis`` what it is centred with, one below the other. ``zone`` is given where no box says it.
    """

    level: int | None = None
    caps: bool = False
    runs_on: bool = False
    as_body: bool = False
    is_prose: bool = False
    block: str = ""
    is_line: bool = False
    under: tuple[str, ...] = ()
    axis: str = ""
    zone: Zone = Zone.SHEET


_USUAL: Final = Facts()


class Component(SetMember):
    """Thành phần thể thức: one member a component of the page.

    ``value`` is the identifier used in profiles, ``style`` the Word style that carries it in our files,
    ``label`` its Vietnamese name, ``box`` the ô of PL I, phần I, mục IV, ``clause`` where it is regulated, ``facts``
    what else is declared about it.
    """

    style: str
    label: str
    box: str
    clause: str
    facts: Facts

    def __new__(cls, value: str, style: str, label: str, box: str, clause: str, facts: Facts = _USUAL) -> Component:
        member = object.__new__(cls)
        member._value_ = value
        member.style, member.label, member.box, member.clause = style, label, box, clause
        member.facts = facts._replace(zone=_ZONES.get(box, facts.zone))
        return member

    @property
    def label_en(self) -> str:
        """Its name in English."""
        return str(self.value).replace("_", " ")

    PAGE = "page", "", "Trang giấy", "", "PL I, phần I, mục I"
    PAGE_NUMBER = "page_number", "CvPageNumber", "Số trang", "", "PL I, phần I, mục I, khoản 7"
    NATIONAL_NAME = "national_name", "CvNationalName", "Quốc hiệu", "1", _II + "1", Facts(axis="nation", runs_on=True)
    NATIONAL_MOTTO = "national_motto", "CvNationalMotto", "Tiêu ngữ", "1", _II + "1", Facts(axis="nation", runs_on=True)
    NATIONAL_MOTTO_LINE = (
        "national_motto_line",
        "CvNationalMottoLine",
        "Đường kẻ dưới tiêu ngữ",
        "1",
        _II + "1",
        Facts(under=("national_motto", "national_name"), is_line=True),
    )
    PARENT_AGENCY = (
        "parent_agency",
        "CvParentAgency",
        "Cơ quan chủ quản",
        "2",
        _II + "2",
        Facts(axis="agency", caps=True, runs_on=True),
    )
    ISSUING_AGENCY = (
        "issuing_agency",
        "CvIssuingAgency",
        "Cơ quan ban hành",
        "2",
        _II + "2",
        Facts(axis="agency", caps=True, runs_on=True),
    )
    ISSUING_AGENCY_LINE = (
        "issuing_agency_line",
        "CvIssuingAgencyLine",
        "Đường kẻ dưới tên cơ quan",
        "2",
        _II + "2",
        Facts(under=("issuing_agency",), is_line=True),
    )
    NUMBER = "number", "CvNumber", "Số, ký hiệu", "3", _II + "3", Facts(axis="agency")
    PLACE_DATE = "place_date", "CvPlaceDate", "Địa danh và thời gian", "4", _II + "4", Facts(axis="nation")
    DOCUMENT_TYPE = "document_type", "CvDocumentType", "Tên loại", "5a", _II + "5"
    TITLED_SUBJECT = (
        "titled_subject",
        "CvTitledSubject",
        "Trích yếu (văn bản có tên loại)",
        "5a",
        _II + "5",
        Facts(runs_on=True),
    )
    TITLED_SUBJECT_LINE = (
        "titled_subject_line",
        "CvTitledSubjectLine",
        "Đường kẻ dưới trích yếu",
        "5a",
        _II + "5",
        Facts(under=("titled_subject", "document_type"), is_line=True),
    )
    SUBJECT = "subject", "CvSubject", "Trích yếu công văn", "5b", _II + "5", Facts(axis="agency", runs_on=True)
    LEGAL_BASIS = "legal_basis", "CvLegalBasis", "Căn cứ ban hành", "6", _II + "6", Facts(as_body=True)
    ENACTING_AUTHORITY = (
        "enacting_authority",
        "CvEnactingAuthority",
        "Thẩm quyền ban hành",
        "6",
        "PL III, mục II, mẫu 1.2",
        Facts(caps=True, runs_on=True),
    )
    OPERATIVE = "operative", "CvOperative", "Lời ban hành", "6", "PL III, mục II, mẫu 1.2", Facts(caps=True)
    FORM_LINE = "form_line", "CvFormLine", "Dòng của mẫu", "6", "PL III, mục II, mẫu 1.7", Facts(as_body=True)
    BODY = "body", "CvBody", "Nội dung văn bản", "6", _II + "6", Facts(is_prose=True, block="paragraph")
    PART = "part", "CvPart", "Phần", "6", _II + "6", Facts(block="part", level=0)
    PART_TITLE = "part_title", "CvPartTitle", "Tiêu đề phần", "6", _II + "6", Facts(block="part", caps=True)
    CHAPTER = "chapter", "CvChapter", "Chương", "6", _II + "6", Facts(block="chapter", level=1)
    CHAPTER_TITLE = (
        "chapter_title",
        "CvChapterTitle",
        "Tiêu đề chương",
        "6",
        _II + "6",
        Facts(block="chapter", caps=True),
    )
    SECTION = "section", "CvSection", "Mục", "6", _II + "6", Facts(block="section", level=2)
    SECTION_TITLE = "section_title", "CvSectionTitle", "Tiêu đề mục", "6", _II + "6", Facts(block="section", caps=True)
    SUBSECTION = "subsection", "CvSubsection", "Tiểu mục", "6", _II + "6", Facts(block="subsection", level=3)
    SUBSECTION_TITLE = (
        "subsection_title",
        "CvSubsectionTitle",
        "Tiêu đề tiểu mục",
        "6",
        _II + "6",
        Facts(block="subsection", caps=True),
    )
    ROMAN_SECTION = (
        "roman_section",
        "CvRomanSection",
        "Mục (I, II …)",
        "6",
        "PL I, phần I, mục V, thành phần 6b",
        Facts(block="roman_section", level=2, caps=True, as_body=True),
    )
    ARTICLE = (
        "article",
        "CvArticle",
        "Điều",
        "6",
        _II + "6",
        Facts(is_prose=True, block="article", level=4, as_body=True),
    )
    ARTICLE_TEXT = (
        "article_text",
        "CvArticleText",
        "Điều không có tiêu đề",
        "6",
        _II + "6",
        Facts(is_prose=True, block="article", level=4, as_body=True),
    )
    CLAUSE_TITLE = (
        "clause_title",
        "CvClauseTitle",
        "Khoản có tiêu đề",
        "6",
        _II + "6",
        Facts(is_prose=True, block="clause", level=5, as_body=True),
    )
    CLAUSE = "clause", "CvClause", "Khoản", "6", _II + "6", Facts(is_prose=True, block="clause", level=5, as_body=True)
    POINT = "point", "CvPoint", "Điểm", "6", _II + "6", Facts(is_prose=True, block="point", level=6, as_body=True)
    ITEM = "item", "CvItem", "Gạch đầu dòng", "6", _II + "6", Facts(is_prose=True, block="item", as_body=True)
    SUBITEM = (
        "subitem",
        "CvSubitem",
        "Dấu cộng đầu dòng",
        "6",
        _II + "6",
        Facts(is_prose=True, block="subitem", as_body=True),
    )
    QUOTE = "quote", "CvQuote", "Đoạn trích nguyên văn", "6", _II + "6", Facts(block="quote", as_body=True)
    ENCLOSURE = "enclosure", "CvEnclosure", "Dòng đính kèm", "6", _II + "6", Facts(block="enclosure")
    TABLE_CAPTION = "table_caption", "CvTableCaption", "Tên bảng", "", "", Facts(zone=Zone.TABLE)
    TABLE_HEAD = "table_head", "CvTableHead", "Tên cột của bảng", "", "", Facts(zone=Zone.TABLE)
    TABLE_CELL = "table_cell", "CvTableCell", "Ô của bảng", "", "", Facts(zone=Zone.TABLE)
    TABLE_UNIT = "table_unit", "CvTableUnit", "Đơn vị tính của bảng", "", "", Facts(zone=Zone.TABLE)
    TABLE_NOTE = "table_note", "CvTableNote", "Ghi chú dưới bảng", "", "", Facts(zone=Zone.TABLE)
    PICTURE = "picture", "CvPicture", "Hình", "", "", Facts(zone=Zone.PICTURE)
    PICTURE_CAPTION = "picture_caption", "CvPictureCaption", "Tên hình", "", "", Facts(zone=Zone.PICTURE)
    BLANK = "blank", "CvBlank", "Dòng để điền", "", "", Facts(zone=Zone.FILL_IN)
    FORM_CODE = "form_code", "CvFormCode", "Số của biểu mẫu", "", "", Facts(zone=Zone.FILL_IN)
    FORM_NOTE = "form_note", "CvFormNote", "Ghi chú của biểu mẫu", "", "", Facts(zone=Zone.FILL_IN)
    FORM_DATE = "form_date", "CvFormDate", "Ngày ký biểu mẫu", "", "", Facts(zone=Zone.FILL_IN)
    FORM_POSITION = "form_position", "CvFormPosition", "Người ký biểu mẫu", "", "", Facts(zone=Zone.FILL_IN)
    FOOTNOTE = "footnote", "FootnoteText", "Chú thích cuối trang", "6", ""
    SIGNING_AUTHORITY = (
        "signing_authority",
        "CvSigningAuthority",
        "Quyền hạn của người ký",
        "7a",
        _II + "7",
        Facts(axis="signer", caps=True),
    )
    POSITION = "position", "CvPosition", "Chức vụ của người ký", "7a", _II + "7", Facts(axis="signer", caps=True)
    ADVISORY_POSITION = (
        "advisory_position", "CvAdvisoryPosition", "Chức danh khác của người ký", "7b", _II + "7",
        Facts(axis="signer", caps=True),
    )  # fmt: skip
    FULL_NAME = "full_name", "CvFullName", "Họ và tên người ký", "7b", _II + "7", Facts(axis="signer")
    SECRETARY = "secretary", "CvSecretary", "Chức danh thư ký", "7a", "PL III, mục II, mẫu 1.9", Facts(caps=True)
    SECRETARY_SIGNATURE = "secretary_signature", "CvSecretarySignature", "Chữ ký của thư ký", "7c", _II + "7"
    SECRETARY_NAME = "secretary_name", "CvSecretaryName", "Họ và tên thư ký", "7b", _II + "7"
    CONFIRMATION = "confirmation", "CvConfirmation", "Xác nhận nơi nghỉ phép", "9b", "PL III, mục II, mẫu 1.10"
    SIGNATURE = "signature", "CvSignature", "Chữ ký", "7c", _II + "7"
    SEAL = "seal", "", "Dấu, chữ ký số của cơ quan", "8", _II + "8"
    ADDRESSEES_LABEL = "addressees_label", "CvAddresseesLabel", "Kính gửi", "9a", _II + "9"
    ADDRESSEE = "addressee", "CvAddressee", "Nơi được kính gửi", "9a", _II + "9"
    RECIPIENTS_LABEL = "recipients_label", "CvRecipientsLabel", "Nơi nhận (nhãn)", "9b", _II + "9"
    RECIPIENT = "recipient", "CvRecipient", "Nơi nhận", "9b", _II + "9"
    FILE_COPY = "file_copy", "CvFileCopy", "Lưu", "9b", _II + "9"
    SECRECY = "secrecy", "CvSecrecy", "Dấu chỉ độ mật", "10a", _III + "2", Facts(caps=True)
    URGENCY = "urgency", "CvUrgency", "Dấu chỉ mức độ khẩn", "10b", _III + "2", Facts(caps=True)
    CIRCULATION = "circulation", "CvCirculation", "Chỉ dẫn phạm vi lưu hành", "11", _III + "2", Facts(caps=True)
    DRAFTER_MARK = "drafter_mark", "", "Ký hiệu người soạn thảo và số bản phát hành", "12", _III + "3"
    CONTACT = "contact", "CvContact", "Địa chỉ cơ quan", "13", _III + "4"
    COPY_SIGNATURE = "copy_signature", "CvCopySignature", "Chữ ký số của cơ quan cho bản sao", "14", "PL I, phần II"
    COPY_LINE = (
        "copy_line",
        "",
        "Đường kẻ trên phần sao",
        "",
        "PL I, phần II, mục II, khoản 2",
        Facts(is_line=True, zone=Zone.FOOT),
    )
    COPY_FORM = "copy_form", "", "Hình thức sao", "", "PL I, phần II, mục II", Facts(caps=True, zone=Zone.FOOT)
    SIGNING_DATA = (
        "signing_data",
        "CvSigningData",
        "Thông tin ký số trên tệp kèm theo",
        "",
        _II + "8",
        Facts(zone=Zone.APPENDIX),
    )
    APPENDIX_NUMBER = "appendix_number", "CvAppendixNumber", "Số phụ lục", "", _III + "1", Facts(zone=Zone.APPENDIX)
    APPENDIX_TITLE = (
        "appendix_title",
        "CvAppendixTitle",
        "Tiêu đề phụ lục",
        "",
        _III + "1",
        Facts(caps=True, runs_on=True, zone=Zone.APPENDIX),
    )
    APPENDIX_REFERENCE = (
        "appendix_reference",
        "CvAppendixReference",
        "Dòng kèm theo văn bản",
        "",
        _III + "1",
        Facts(runs_on=True, zone=Zone.APPENDIX),
    )
    APPENDIX_LINE = (
        "appendix_line",
        "CvAppendixLine",
        "Đường kẻ dưới đầu phụ lục",
        "",
        "PL III, mục II, mẫu 2.1",
        Facts(is_line=True, zone=Zone.APPENDIX),
    )


HEADING_TITLES: Final = {
    Component.PART: Component.PART_TITLE,
    Component.CHAPTER: Component.CHAPTER_TITLE,
    Component.SECTION: Component.SECTION_TITLE,
    Component.SUBSECTION: Component.SUBSECTION_TITLE,
}
"""The headings whose title has a line of its own, and that title."""
UNTITLED: Final = {Component.CLAUSE_TITLE: Component.CLAUSE, Component.ARTICLE: Component.ARTICLE_TEXT}
"""What may have a title or not: with one, and without."""
PAGE_HEAD: Final = (Component.NATIONAL_NAME, Component.NATIONAL_MOTTO, Component.NUMBER, Component.PLACE_DATE)
"""What the head of a document has besides the agency."""
APPENDIX_HEAD: Final = (Component.APPENDIX_NUMBER, Component.APPENDIX_TITLE, Component.APPENDIX_REFERENCE)
"""The lines at the head of an appendix, in their order."""

STANDING_ALONE: Final = (Zone.TABLE, Zone.PICTURE, Zone.FILL_IN)
"""The zones of what is among the paragraphs of a body and is none: a template may do without them."""

SIGNER: Final = (Component.SIGNING_AUTHORITY, Component.POSITION, Component.FULL_NAME)
"""Who signs: for whom, as what, by which name."""
RECIPIENT_LINES: Final = (Component.RECIPIENTS_LABEL, Component.RECIPIENT, Component.FILE_COPY)
LINES_BELOW: Final = {
    Component.NATIONAL_MOTTO: Component.NATIONAL_MOTTO_LINE,
    Component.ISSUING_AGENCY: Component.ISSUING_AGENCY_LINE,
    Component.TITLED_SUBJECT: Component.TITLED_SUBJECT_LINE,
}
"""What has a line drawn below it, and that line."""
ADDRESSEE_LINES: Final = (Component.ADDRESSEES_LABEL, Component.ADDRESSEE)
SUBJECTS: Final = (Component.SUBJECT, Component.TITLED_SUBJECT)
PROSE: Final = tuple(one for one in Component if one.facts.is_prose)
"""Running text of the body."""


@cache
def on_axis(axis: str) -> tuple[Component, ...]:
    """The components that are centred on the axis of that name, from the top of the page; none for no name."""
    return tuple(one for one in Component if axis and one.facts.axis == axis)


def in_zone(*zones: Zone) -> tuple[Component, ...]:
    """The components that are in one of ``zones``."""
    return tuple(one for one in Component if one.facts.zone in zones)
