"""docs/rules/uncovered: the sentences of the decree's appendices that no record quotes, with the reason of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from congvan.profile import load
from law.clauses import clauses, quoted_by, uncovered_groups

_MADE: Final = (
    "<!-- Made from tests/law/uncovered.yaml by scripts/build_rule_pages.py; change the list, not this page. -->\n"
)
_VI: Final = """
# Câu không có bản ghi nào trích

Phụ lục I (lời văn, ngoài bảng) và ghi chú các mẫu của Phụ lục III có {all} câu; {quoted} câu có bản ghi trích nguyên
văn. {rest} câu còn lại ở dưới, mỗi nhóm một lý do; mã là bản ghi xét cùng điều ấy. Tiêu đề và câu chỉ dẫn vào phần sau
(kết thúc bằng dấu hai chấm) không đòi hỏi gì nên không đếm.
"""
_EN: Final = """
# Sentences that no record quotes

Appendix I (its prose, without its tables) and the notes of the forms of Appendix III have {all} sentences; a record
quotes {quoted} of them. The {rest} others are listed below, by the reason why; the codes are the records that judge the
same. Headings, and lines that only announce what follows them (they end in a colon), ask nothing and are not counted.
"""


def uncovered_pages() -> dict[str, str]:
    """The page by its name, in both languages."""
    return {"uncovered.md": _page(_EN, "en"), "uncovered.vi.md": _page(_VI, "vi")}


def _page(head: str, language: str) -> str:
    records, every = load("nd30").records, list(clauses())
    quoted = sum(quoted_by(clause, records) for clause in every)
    opening = _MADE + head.format(all=len(every), quoted=quoted, rest=len(every) - quoted)
    return "\n".join([opening, *(line for group in uncovered_groups() for line in _group(group, language))])


def _group(group: dict[str, Any], language: str) -> Iterator[str]:
    codes = ", ".join(group.get("by", ()))
    yield f"**{group['why'][language]}**" + (f" ({codes})" if codes else "")
    yield ""
    yield from (f"- {sentence}" for sentence in group["sentences"])
    yield ""
