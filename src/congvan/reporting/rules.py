"""Yêu cầu, để giải thích: the records of a profile, and what is measured on the pages, as one kind of thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from congvan.checks import ManualRecord, Record
from congvan.errors import Message, UnknownName
from congvan.findings import Grade, Severity
from congvan.profile import Profile
from congvan.reporting.boxes import box_key
from congvan.reporting.expectations import described
from congvan.vocabulary import Component

WRAPS: Final = "ND0110"
MOTTO_LINE: Final = "ND0109"
AGENCY_LINE: Final = "ND0205"
SUBJECT_LINE: Final = "ND0506"
STRANDED: Final = "RD0001"
OVERLAP: Final = "RD0002"
SUBSTITUTED: Final = "RD0003"
REQUIREMENT: Final = Message("yêu cầu", "requirement")


@dataclass(frozen=True, slots=True)
class Rule:
    """Một yêu cầu, để giải thích: what it is called, where it is written, what is looked at and what is not seen.

    ``grade`` tells the law from a convention and a suggestion; ``manual`` is true where a person must look;
    ``cite`` is "" where no clause is behind it.
    """

    code: str
    name: str
    components: tuple[Component, ...]
    cite: str
    quote: str
    grade: Grade
    severity: Severity
    check: str
    checked: Message
    why: Message
    fix: Message | None
    cannot_know: Message | None
    since: str
    reason: str = ""

    @property
    def manual(self) -> bool:
        """Whether a person must look."""
        return self.check == "manual"

    @property
    def box(self) -> str:
        """The two digits of its box, "" for what is measured."""
        return box_key(self.code)

    @property
    def label(self) -> str:
        """The components it is about, in Vietnamese."""
        return ", ".join(component.label for component in self.components)


MEASURED_RULES: Final = (
    Rule(
        STRANDED,
        "signature-not-alone",
        (Component.POSITION,),
        "",
        "",
        Grade.SUGGESTION,
        Severity.WARNING,
        "measured",
        Message(
            "Trang có chữ ký phải có ít nhất một dòng của nội dung.",
            "The page with the signature holds at least one line of the body.",
        ),
        Message(
            "Chữ ký một mình trên trang cuối có thể bị ghép vào nội dung khác.",
            "A signature alone on the last page can be joined to another text.",
        ),
        Message(
            "Rút gọn cho vừa trang, hoặc giữ đoạn cuối cùng với phần ký (Keep with next).",
            "Shorten the text, or keep the last paragraph with the signature (keep with next).",
        ),
        Message("Word có thể ngắt trang khác LibreOffice.", "Word may break the pages elsewhere than LibreOffice."),
        "0.1",
    ),
    Rule(
        OVERLAP,
        "texts-do-not-overlap",
        (Component.PAGE,),
        "",
        "",
        Grade.SUGGESTION,
        Severity.WARNING,
        "measured",
        Message("Không chữ nào đè lên chữ khác trên trang.", "No letters stand on others."),
        Message("Chữ đè lên nhau thì in ra không đọc được.", "Letters on letters cannot be read on paper."),
        Message(
            "Kéo rộng cột, bỏ chiều cao dòng cố định, hoặc dời khung văn bản.",
            "Widen the column, drop the fixed height of the row, or move the text box.",
        ),
        Message("Word có thể đặt khung nổi ở chỗ khác.", "Word may put a floating frame elsewhere."),
        "0.1",
    ),
    Rule(
        SUBSTITUTED,
        "no-substituted-font",
        (Component.PAGE,),
        "",
        "",
        Grade.SUGGESTION,
        Severity.INFO,
        "measured",
        Message(
            "Trang chỉ dùng phông có độ rộng của Times New Roman.",
            "The pages are set in fonts with the widths of Times New Roman.",
        ),
        Message(
            "Phông thay thế rộng hẹp khác, nên mọi số đo trên trang này chỉ gần đúng.",
            "A substitute has other widths, so everything measured on these pages is only near the truth.",
        ),
        Message(
            "Đổi phông của văn bản thành Times New Roman; trên máy đo, cài fonts-liberation.",
            "Set the document in Times New Roman; on the machine that measures, install fonts-liberation.",
        ),
        Message("Máy khác có thể có phông này.", "Another machine may have the font."),
        "0.1",
    ),
)


def rule_of(record: Record) -> Rule:
    """The record, to be explained."""
    return Rule(
        code=record.code,
        name=record.name,
        components=record.of,
        cite=record.cite,
        quote=record.quote,
        grade=record.grade,
        severity=record.severity,
        check=record.check,
        checked=record.expect.ask if isinstance(record, ManualRecord) else described(record),
        why=record.why,
        fix=record.fix,
        cannot_know=record.what_it_cannot_know,
        since=record.since,
        reason=record.reason,
    )


def rules_of(profile: Profile) -> dict[str, Rule]:
    """Every rule by its code: the profile's records in their order, then what is measured on the pages."""
    rules = [*map(rule_of, profile.records), *MEASURED_RULES]
    return {rule.code: rule for rule in rules}


def chosen(names: Iterable[str], known: Sequence[str]) -> tuple[str, ...]:
    """The codes that ``names`` are or begin, in the order of ``known``.

    Raises ``UnknownName`` with near codes for a name that begins none.
    """
    prefixes = tuple(name.strip().upper() for name in names)
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix) for code in known):
            raise UnknownName(REQUIREMENT, prefix, _alike(prefix, known))
    return tuple(code for code in known if code.startswith(prefixes)) if prefixes else ()


def _alike(name: str, known: Sequence[str]) -> list[str]:
    """The codes that share the longest beginning with ``name``: a code of the same box is nearer than like digits."""
    for length in range(len(name), 0, -1):
        if alike := [code for code in known if code.startswith(name[:length])]:
            return alike
    return list(known)
