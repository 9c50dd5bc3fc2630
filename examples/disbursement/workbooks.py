"""Writes the workbooks of the example: what the treasury sends each month, as offices lay it out.

Three rows of head, a row of column numbers, the total first, two groups with subtotals, money in triệu đồng.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

# name; plan: investment, recurrent, carried over from 2025; disbursed at the end of September, October, November
UNITS = [
    ("Phường", "phường Hoa Sen", (2000, 1100, 0), (1020.4, 1120.4, 2511)),
    ("Phường", "xã Tân Lập", (1500, 950.5, 300), (1900, 1924.249, 2475.45)),
    ("Phường", "phường Đông Hải", (1800, 640, 0), (1610.4, 1952, 2171.6)),
    ("Phường", "phường Bắc Cường", (900, 310, 120), (731.5, 1010.8, 1197)),
    ("Xã", "xã Bình Hòa", (3000, 1520, 0), (2800, 2950, 3616)),
    ("Xã", "xã An Phú", (3600, 1400, 0), (3400, 3498, 4250)),
    ("Xã", "xã Đông Sơn", (1200.4, 600, 0), (0, 0, 126.028)),
    ("Xã", "xã Tây Sơn", (1500.4, 500, 0), (400.08, 600.12, 1200.24)),
    ("Xã", "xã Hòa Bình", (700.4, 300, 0), (350.14, 300.12, 700.28)),
    ("Xã", "xã Phú Lâm", (0, 0, 0), (0, 0, 0)),
    ("Xã", "xã Vạn An", (1100, 420, 80), (944, 1216, 1424)),
    ("Xã", "xã Suối Cát", (860, 390, 0), (712.5, 900, 1087.5)),
    ("Xã", "xã Long Sơn", (1340, 560, 0), (1045, 1387, 1653)),
    ("Xã", "xã Thanh Lâm", (780, 345, 75), (684, 876, 1044)),
    ("Xã", "xã Thạch Bàn", (1010, 490, 0), (720, 945, 1290)),
    ("Xã", "xã Cẩm Giang", (1250, 450, 0), (1088, 1292, 1513)),
    ("Xã", "xã Minh Tân", (690, 310, 0), (480, 730, 880)),
    ("Xã", "xã Yên Khê", (0, 880, 0), (0, 88, 704)),
]
MONTHS = {"so_lieu_0930.xlsx": 0, "so_lieu_1031.xlsx": 1, "so_lieu_1130.xlsx": 2}
DAYS = ("30/9/2026", "31/10/2026", "30/11/2026")
HEAD = ("STT", "Đơn vị", "Kế hoạch vốn", None, None, None, "Giải ngân", "Tỷ lệ (%)")
BELOW = (None, None, "Tổng số", "Đầu tư phát triển", "Sự nghiệp", "Kéo dài từ 2025", None, None)
NUMBERS = ("A", "B", "1=2+3+4", "2", "3", "4", "5", "6=5/1")


def main(folder: Path = Path()) -> None:
    """Every month's workbook into ``folder``."""
    for name, month in MONTHS.items():
        book = Workbook()
        _fill(book.worksheets[0], month)
        book.save(folder / name)


def _fill(sheet: Worksheet, month: int) -> None:
    sheet.title = "Phu luc I"
    sheet.append([f"Tình hình giải ngân đến hết ngày {DAYS[month]}"])
    sheet.append(["Đơn vị tính: triệu đồng"])
    for row in (HEAD, BELOW, NUMBERS):
        sheet.append(row)
    for cells in ("A3:A4", "B3:B4", "C3:F3", "G3:G4", "H3:H4"):
        sheet.merge_cells(cells)
    sheet.append(_row("", "TỔNG SỐ", UNITS, month))
    serial = 0
    for number, group in (("I", "Phường"), ("II", "Xã")):
        members = [one for one in UNITS if one[0] == group]
        sheet.append(_row(number, group, members, month))
        for one in members:
            serial += 1
            sheet.append(_row(serial, one[1], [one], month))


def _row(serial: str | int, name: str, units: Sequence[tuple[str, str, tuple, tuple]], month: int) -> list[object]:
    parts = [sum(Decimal(str(one[2][at])) for one in units) for at in range(3)]
    plan, spent = sum(parts), sum(Decimal(str(one[3][month])) for one in units)
    rate = round(spent * 100 / plan, 1) if plan else "-"
    return [serial, name, plan, *parts, spent, rate]


if __name__ == "__main__":
    main()
