"""Trang tra cứu yêu cầu: one Markdown page a box, and an index that counts who checks what; in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from congvan.errors import Language, Message
from congvan.findings import Grade
from congvan.profile import Profile
from congvan.reporting.boxes import box_name, box_title
from congvan.reporting.explaining import BY_EYE, facts, label_of
from congvan.reporting.rules import Rule, rules_of

_GENERATED: Final = "<!-- Made from the rules by scripts/build_rule_pages.py; change the rules, not this page. -->\n"
_GRADES: Final = {
    Grade.LAW: Message("Quy định", "Law"),
    Grade.CONVENTION: Message("Thông lệ", "Convention"),
    Grade.SUGGESTION: Message("Gợi ý", "Suggestion"),
    Grade.LOGIC: Message("Nhất quán", "Consistency"),
}
_HEADING: Final = Message("Các yêu cầu", "The rules")
_BOX: Final = Message("Ô", "Box")
_BY_EYE: Final = Message("Xem bằng mắt", "By eye")
_SUM: Final = Message("Cộng", "Sum")
_ALL: Final = Message("Tất cả", "All")
_INTRODUCTION: Final = Message(
    "Mỗi yêu cầu là một bản ghi của hồ sơ `{profile}`. Cột *Quy định* đếm yêu cầu là lời của văn bản quy phạm, máy xét "
    "được; *Thông lệ* rút ra từ các mẫu; *Gợi ý* không có điều khoản nào; *Nhất quán* là văn bản không được tự mâu "
    "thuẫn; *Xem bằng mắt* là điều không tệp nào cho thấy, `congvan check --sheet` in thành phiếu.",
    "Each rule is a record of the profile `{profile}`. *Law* counts the rules that are the words of the law and that a "
    "program can check; *Convention* follows from the forms; *Suggestion* has no clause; *Consistency* means that a "
    "document must not contradict itself; *By eye* is what no file shows: `congvan check --sheet` prints them.",
)
_SUFFIXES: Final[Mapping[Language, str]] = {"en": ".md", "vi": ".vi.md"}
_ESCAPED: Final = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#"})


def rule_pages(profile: Profile) -> dict[str, str]:
    """File name → Markdown of every page: ``seal.md`` in English, ``seal.vi.md`` in Vietnamese."""
    groups: dict[str, list[Rule]] = {}
    for rule in rules_of(profile).values():
        groups.setdefault(box_name(rule.box), []).append(rule)
    pages: dict[str, str] = {}
    for language, suffix in _SUFFIXES.items():
        pages[f"index{suffix}"] = _index(profile, groups, language)
        pages.update({f"{name}{suffix}": _box_page(rules, language) for name, rules in groups.items()})
    return pages


def _title(rules: Iterable[Rule], language: Language) -> str:
    first = next(iter(rules))
    return box_title(first.box).in_(language)


def _index(profile: Profile, groups: dict[str, list[Rule]], language: Language) -> str:
    heads = [label.in_(language) for label in (_BOX, *_GRADES.values(), _BY_EYE, _SUM)]
    rows: list[list[object]] = [
        [f"[{_title(rules, language)}]({name}.md)", *_counts(rules)] for name, rules in groups.items()
    ]
    everything = [rule for rules in groups.values() for rule in rules]
    rows.append([f"**{_ALL.in_(language)}**", *(f"**{count}**" for count in _counts(everything))])
    lines: list[Iterable[object]] = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    table = "\n".join(_row(line) for line in lines)
    introduction = _INTRODUCTION.in_(language).format(profile=profile.name)
    title = _escaped(profile.title.in_(language))
    return f"{_GENERATED}\n# {_HEADING.in_(language)}\n\n{title}.\n\n{introduction}\n\n{table}\n"


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _counts(rules: Iterable[Rule]) -> list[int]:
    every = list(rules)
    judged = [rule for rule in every if not rule.manual]
    by_grade = [sum(rule.grade is grade for rule in judged) for grade in _GRADES]
    return [*by_grade, len(every) - len(judged), len(every)]


def _box_page(rules: list[Rule], language: Language) -> str:
    sections = "\n".join(_section(rule, language) for rule in rules)
    return f"{_GENERATED}\n# {_title(rules, language)}\n\n{sections}"


def _section(rule: Rule, language: Language) -> str:
    lines = [f"## {rule.code} {rule.name}", ""]
    for key, said in facts(rule):
        text = BY_EYE if key == "severity" and rule.manual else said
        lines.append(f"- **{label_of(key, language)}:** {_escaped(text.in_(language))}")
    return "\n".join([*lines, ""])


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPED)
