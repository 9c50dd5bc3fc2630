"""Write docs/reference/rules.md: every requirement of the decree's profile, from the records themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from congvan.checks import ManualRecord, Record
from congvan.profile import load

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "rules.md"
BOXES = {
    "00": "Trang giấy · the sheet",
    "01": "Ô 1 · Quốc hiệu và Tiêu ngữ · national name and motto",
    "02": "Ô 2 · Tên cơ quan, tổ chức ban hành · issuing agency",
    "03": "Ô 3 · Số, ký hiệu · number and symbol",
    "04": "Ô 4 · Địa danh và thời gian ban hành · place and date",
    "05": "Ô 5a, 5b · Tên loại và trích yếu · type and subject",
    "06": "Ô 6 · Nội dung · content",
    "07": "Ô 7a, 7b, 7c · Chức vụ, họ tên, chữ ký · signatory",
    "08": "Ô 8 · Dấu, chữ ký số của cơ quan · seal",
    "09": "Ô 9a, 9b · Kính gửi, Nơi nhận · addressees and recipients",
    "10": "Ô 10a, 10b · Độ mật, mức độ khẩn · secrecy and urgency",
    "11": "Ô 11 · Phạm vi lưu hành · circulation",
    "12": "Ô 12 · Ký hiệu người soạn thảo · drafter's mark",
    "13": "Ô 13 · Địa chỉ cơ quan · contact",
    "20": "Phụ lục · appendices",
    "30": "Bản sao · copies",
    "40": "Viết hoa · capitals",
    "": "Viện dẫn và tính nhất quán · citations and consistency",
}
OPENING = """\
# Các yêu cầu của Nghị định 30/2020/NĐ-CP · the rules

Trang này viết ra từ chính các bản ghi mà bộ kiểm tra đọc. Mức **error** là lời của luật; **warning** và **info**
nhẹ hơn; *bằng mắt* là việc người ký hay văn thư phải tự xem, không tệp nào cho biết.

This page is written from the very records that the checker reads. **error** is the law's word; **warning** and **info**
are lighter; *by eye* is left to a person, since no file can show it.
"""


def page() -> str:
    """The whole page."""
    records = load("nd30").records
    judged = sum(not isinstance(record, ManualRecord) for record in records)
    count = f"{len(records)} yêu cầu, máy xét {judged} · {len(records)} requirements, {judged} judged by machine."
    boxes = (_box(box, list(group)) for box, group in groupby(records, key=_box_of))
    return "\n".join([OPENING, count, "", *boxes])


def _box_of(record: Record) -> str:
    """``05`` of ``ND0511``; the codes of citations (``C03``) have no box."""
    return record.code[-4:-2] if len(record.code) > 3 else ""


def _box(box: str, records: list[Record]) -> str:
    head = [
        f"## {BOXES[box]}",
        "",
        "| Mã | Yêu cầu · requirement | Điều khoản · clause | Mức · severity |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *(_row(record) for record in records), ""])


def _row(record: Record) -> str:
    severity = "bằng mắt · by eye" if isinstance(record, ManualRecord) else record.severity.value
    return f"| **{record.code}** `{record.name}` | {'<br>'.join(_cell(record))} | {record.cite} | {severity} |"


def _cell(record: Record) -> Iterator[str]:
    if record.quote:
        yield f"“{record.quote}”"
    yield f"*{record.why.vi}* {record.why.en}"
    if isinstance(record, ManualRecord):
        yield f"{record.expect.ask.vi} {record.expect.ask.en}"
    if record.what_it_cannot_know:
        yield f"Không biết được: {record.what_it_cannot_know.vi} Cannot know: {record.what_it_cannot_know.en}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
