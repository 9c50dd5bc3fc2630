"""Trang tra cứu yêu cầu: one Markdown page a box, and an index that counts who checks what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from congvan.findings import Grade
from congvan.profile import Profile
from congvan.reporting.boxes import box_name, box_title
from congvan.reporting.explaining import BY_EYE, facts, label_of
from congvan.reporting.rules import Rule, rules_of

_GENERATED: Final = "<!-- Made from the rules by scripts/build_rule_pages.py; change the rules, not this page. -->\n"
_GRADES: Final = ((Grade.LAW, "Quy định"), (Grade.CONVENTION, "Thông lệ"), (Grade.SUGGESTION, "Gợi ý"),
                  (Grade.LOGIC, "Nhất quán"))  # fmt: skip
_INTRODUCTION: Final = (
    "Mỗi yêu cầu là một bản ghi của hồ sơ `{profile}`. Cột *Quy định* đếm yêu cầu là lời của văn bản quy phạm, máy xét "
    "được; *Thông lệ* rút ra từ các mẫu; *Gợi ý* không có điều khoản nào; *Nhất quán* là văn bản không được tự mâu "
    "thuẫn; *Xem bằng mắt* là điều không tệp nào cho thấy, `congvan check --sheet` in thành phiếu."
)
_ESCAPED: Final = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#"})


def rule_pages(profile: Profile) -> dict[str, str]:
    """File name → Markdown of every page."""
    groups: dict[str, list[Rule]] = {}
    for rule in rules_of(profile).values():
        groups.setdefault(_page(rule), []).append(rule)
    pages = {f"{name}.md": _box_page(rules) for name, rules in groups.items()}
    return {"index.md": _index(profile, groups), **pages}


def _page(rule: Rule) -> str:
    return box_name(rule.box)


def _title(rules: Iterable[Rule]) -> str:
    first = next(iter(rules))
    return box_title(first.box).vi


def _index(profile: Profile, groups: dict[str, list[Rule]]) -> str:
    heads = ["Ô", *(name for _, name in _GRADES), "Xem bằng mắt", "Cộng"]
    rows: list[list[object]] = [[f"[{_title(rules)}]({name}.md)", *_counts(rules)] for name, rules in groups.items()]
    everything = [rule for rules in groups.values() for rule in rules]
    rows.append(["**Tất cả**", *(f"**{count}**" for count in _counts(everything))])
    lines: list[Iterable[object]] = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    table = "\n".join(_row(line) for line in lines)
    introduction = _INTRODUCTION.format(profile=profile.name)
    return f"{_GENERATED}\n# Các yêu cầu\n\n{_escaped(profile.title.vi)}.\n\n{introduction}\n\n{table}\n"


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _counts(rules: Iterable[Rule]) -> list[int]:
    every = list(rules)
    judged = [rule for rule in every if not rule.manual]
    by_grade = [sum(rule.grade is grade for rule in judged) for grade, _ in _GRADES]
    return [*by_grade, len(every) - len(judged), len(every)]


def _box_page(rules: list[Rule]) -> str:
    sections = "\n".join(map(_section, rules))
    return f"{_GENERATED}\n# {_title(rules)}\n\n{sections}"


def _section(rule: Rule) -> str:
    lines = [f"## {rule.code} {rule.name}", ""]
    for key, said in facts(rule):
        text = BY_EYE.vi if key == "severity" and rule.manual else said.vi
        lines.append(f"- **{label_of(key, 'vi')}:** {_escaped(text)}")
    return "\n".join([*lines, ""])


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPED)
