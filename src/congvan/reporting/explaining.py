"""Giải thích một yêu cầu: everything that is known of a rule, as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from congvan.errors import Language, Message
from congvan.findings import Grade
from congvan.reporting.boxes import box_title
from congvan.reporting.labels import CLAUSE, COMPONENT, FIX, SEVERITY
from congvan.reporting.rules import Rule

GRADES: Final = {
    Grade.LAW: Message("quy định", "the words of the law"),
    Grade.CONVENTION: Message("thông lệ theo mẫu", "a convention of the forms in the law"),
    Grade.SUGGESTION: Message("gợi ý", "a suggestion"),
    Grade.LOGIC: Message("nhất quán", "the text must be consistent"),
}
_BESIDE_THE_LAW: Final = {
    "nhất quán trong văn bản": GRADES[Grade.LOGIC].en,
    "chính tả": "spelling",
    "dấu câu và khoảng trắng": "marks and blanks",
    "viện dẫn": "citing",
    "tên cơ quan, đơn vị hành chính theo ngày": "bodies and places by their day",
}
"""What records cite that no clause is behind."""
BY_EYE: Final = Message("phải xem bằng mắt, máy không xét", "for a person to check; no machine can")
_LABELS: Final = {
    "box": Message("Ô", "Box"),
    "component": COMPONENT,
    "clause": CLAUSE,
    "quote": Message("Trích", "Quotation"),
    "checked": Message("Kiểm tra", "What is checked"),
    "question": Message("Câu hỏi", "Question"),
    "wrong": Message("Sai", "Fails"),
    "right": Message("Đúng", "Passes"),
    "why": Message("Vì sao", "Why"),
    "fix": FIX,
    "severity": SEVERITY,
    "grade": Message("Nguồn", "Grade"),
    "cannot_know": Message("Máy không biết", "What a machine cannot know"),
    "reason": Message("Lý do thay đổi", "Why it was changed"),
    "since": Message("Có từ bản", "Since"),
}


def explained(rule: Rule, language: Language = "vi") -> str:
    """The rule as a few labelled lines."""
    width = max(len(label.in_(language)) for label in _LABELS.values()) + 1
    lines = [f"{rule.code} {rule.name}"]
    for key, said in facts(rule):
        label = f"{_LABELS[key].in_(language)}:".ljust(width)
        lines.append(f"  {label} {said.in_(language)}")
    return "\n".join(lines)


def facts(rule: Rule) -> Iterator[tuple[str, Message]]:
    """What there is to say of a rule, each under its key, empty ones left out."""
    if rule.box:
        yield "box", box_title(rule.box)
    names = ", ".join(component.label_en for component in rule.components)
    yield "component", Message(rule.label, names)
    if rule.cite:
        yield "clause", clause(rule.cite)
    if rule.quote:
        yield "quote", _same(f"“{rule.quote}”")
    yield ("question" if rule.manual else "checked"), rule.checked
    if rule.wrong:
        yield "wrong", _same(rule.wrong.replace("\n", " ¶ "))
        yield "right", _same(rule.right.replace("\n", " ¶ "))
    yield "why", rule.why
    if fix := _repair_line(rule):
        yield "fix", fix
    yield "severity", BY_EYE if rule.manual else rule.severity.label
    yield "grade", GRADES[rule.grade]
    if rule.cannot_know:
        yield "cannot_know", rule.cannot_know
    if rule.reason:
        yield "reason", _same(rule.reason)
    yield "since", _same(rule.since)


def _repair_line(rule: Rule) -> Message | None:
    """How to repair, and whether ``congvan fix`` does it."""
    if rule.manual:
        return rule.fix
    by_hand = rule.fix or Message(
        "Trình bày lại cho đúng điều được kiểm tra.", "Format it as described under “What is checked”."
    )
    if not rule.repaired:
        return by_hand
    return Message(f"{by_hand.vi} “congvan fix” sửa được.", f"{by_hand.en} “congvan fix” does it.")


def clause(cite: str) -> Message:
    """The clause as it is cited; what no clause says is written in the reader's language."""
    return Message(cite, _BESIDE_THE_LAW.get(cite, cite))


def label_of(key: str, language: Language) -> str:
    """The label of a fact."""
    return _LABELS[key].in_(language)


def _same(text: str) -> Message:
    return Message(text, text)
