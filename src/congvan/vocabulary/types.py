"""Tên loại: the types of administrative documents, and of the legal texts that they cite."""

from __future__ import annotations

from typing import Self

from congvan.vocabulary.labelled import Named, SetMember


class Abbreviated(SetMember):
    """A closed set whose members carry their Vietnamese label and their letters in a symbol ("" where it has none)."""

    label: str
    abbreviation: str

    def __new__(cls, value: str, label: str, abbreviation: str) -> Self:
        member = object.__new__(cls)
        member._value_ = value
        member.label, member.abbreviation = label, abbreviation
        return member


class DocumentType(Named, Abbreviated):
    """Tên loại văn bản hành chính: the 29 types of Article 7; ``abbreviation`` as in PL III ("" where it has none)."""

    @property
    def clause(self) -> str:
        """Where the type is named, and its abbreviation where it has one."""
        return "Điều 7; PL III, mục I" if self.abbreviation else "Điều 7"

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


class CopyForm(Named, Abbreviated):
    """Hình thức sao (Article 25; PL I, phần II); ``abbreviation`` as in PL III."""

    TRUE_COPY = "true_copy", "Sao y", "SY"
    EXTRACT = "extract", "Trích sao", "TrS"
    COPY_OF_COPY = "copy_of_copy", "Sao lục", "SL"


class LegalType(Abbreviated):
    """Loại văn bản được viện dẫn that is none of the 29: legal texts and Party conclusions.

    ``abbreviation`` is the type's letters in a symbol, "" where the symbol has none (laws, ordinances).
    """

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
