"""Appendices as offices send them: three rows of titles, column numbers, groups, a total first, 3 to 20 columns."""

from __future__ import annotations

from typing import Any

import congvan as cv
from render.cases import dispatch

PLAN = {
    "title": "Kế hoạch vốn năm 2026",
    "columns": [
        "Tổng số",
        {"title": "Trong đó", "columns": ["Đầu tư phát triển", "Sự nghiệp", "Kéo dài từ 2025"]},
    ],
}
SPENT = {"title": "Giải ngân lũy kế", "columns": ["Tổng số", "Đầu tư phát triển", "Sự nghiệp", "Kéo dài"]}
RATES = {"title": "Tỷ lệ (%)", "columns": ["Chung", "Đầu tư phát triển", "Sự nghiệp"]}
REST = ["Tỷ lệ kỳ trước", "Tăng, giảm", {"title": "Dự kiến đến 31/01/2027", "columns": ["Số tiền", "Tỷ lệ"]}]
LAST = ["Đề nghị kéo dài", "Đề nghị trả lại", "Ghi chú"]
GROUPS = [PLAN, SPENT, RATES, *REST, *LAST]


def leaves(columns: list[Any]) -> int:
    return sum(leaves(one["columns"]) if isinstance(one, dict) else 1 for one in columns)


def table(count: int, rows: int = 45) -> cv.Table:
    """A table of ``count`` columns whose groups are whole where they fit."""
    columns: list[Any] = ["STT", "Đơn vị"]
    for one in [*GROUPS, *(f"Cột {at}" for at in range(20))]:
        if leaves([*columns, one]) <= count:
            columns.append(one)
    wide = leaves(columns) - 2

    def row(serial: str, name: str, at: int) -> list[str]:
        return [
            serial,
            name,
            *(f"{(at * 37 + place * 113) % 9000 + 1000:,}".replace(",", ".") for place in range(wide)),
        ]

    body = [row("", "TỔNG SỐ", 0), row("I", "Phường", 1)]
    body += [row(str(at), f"phường Số {at}", at) for at in range(1, rows // 3)]
    second = len(body) + 1
    body.append(row("II", "Xã", 2))
    body += [row(str(at), f"xã Số {at}", at) for at in range(rows // 3, rows)]
    return cv.Table(
        caption="Tình hình giải ngân đến hết ngày 31/10/2026",
        unit="triệu đồng",
        columns=columns,
        column_numbers=["A", "B", *("(1)=(2)+(3)" if at == 1 and wide > 3 else f"({at})" for at in range(1, wide + 1))],
        rows=[*body, row("", "Tổng cộng", 3)],
        group_rows=[1, 2, second],
        total=True,
    )


def letter(one: cv.Table, orientation: str) -> cv.Dispatch:
    """A letter with the table in its appendix."""
    appendix = {"title": "Tình hình giải ngân", "orientation": orientation, "body": [one]}
    return dispatch(body=["Số liệu tại Phụ lục kèm theo."], appendices=[appendix])
