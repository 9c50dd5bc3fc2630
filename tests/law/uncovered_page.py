"""docs/rules/uncovered.md: the sentences of the decree's appendices that no record quotes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from congvan.profile import load
from law.clauses import clauses, quoted_by, uncovered_groups

PAGE: Final = Path(__file__).parents[2] / "docs" / "rules" / "uncovered.md"
_HEAD: Final = """\
<!-- Made from tests/law/uncovered.yaml by scripts/build_rule_pages.py; change the list, not this page. -->

# Câu không có bản ghi nào trích

Phụ lục I (lời văn, ngoài bảng) và ghi chú các mẫu của Phụ lục III có {all} câu; {quoted} câu có bản ghi trích nguyên văn. {rest} câu còn
lại ở dưới, mỗi nhóm một lý do; mã là bản ghi xét cùng điều ấy. Tiêu đề và câu chỉ dẫn vào phần sau (kết thúc bằng dấu hai chấm) không
đòi hỏi gì nên không đếm.
"""


def uncovered_page() -> str:
    """The text of the page."""
    records, every = load("nd30").records, list(clauses())
    quoted = sum(quoted_by(clause, records) for clause in every)
    head = _HEAD.format(all=len(every), quoted=quoted, rest=len(every) - quoted)
    return "\n".join([head, *(line for group in uncovered_groups() for line in _group(group))])


def _group(group: dict[str, Any]) -> Iterator[str]:
    codes = ", ".join(group.get("by", ()))
    yield f"**{group['why']['vi']}**" + (f" ({codes})" if codes else "")
    yield ""
    yield from (f"- {sentence}" for sentence in group["sentences"])
    yield ""
