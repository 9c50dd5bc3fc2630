"""Writes what came back: the reports of eighteen units as they leave them, in two months, and the registers of both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from openpyxl import Workbook, load_workbook

FORM = "bieu01.xlsx"
PLAIN = {
    "donghai.xlsx": ("phường Đông Hải", 2440, 1952), "baccuong.xlsx": ("phường Bắc Cường", 1330, 1010.8),
    "suoicat.xlsx": ("xã Suối Cát", 1250, 900), "longson.xlsx": ("xã Long Sơn", 1900, 1387),
    "thanhlam.xlsx": ("xã Thanh Lâm", 1200, 876), "thachban.xlsx": ("xã Thạch Bàn", 1500, 945),
    "camgiang.xlsx": ("xã Cẩm Giang", 1700, 1292), "minhtan.xlsx": ("xã Minh Tân", 1000, 730),
    "yenkhe.xlsx": ("xã Yên Khê", 880, 88), "tanlap.xlsx": ("xã Tân Lập", 2750.5, 1924.249),
    "binhhoa.xlsx": ("xã Bình Hòa", 4520, 2590), "binhhoa_sua.xlsx": ("xã Bình Hòa", 4520, 2950),
    "binhhoa_sua2_final.xlsx": ("xã Bình Hòa", 4520, 2965), "nhap_tay.xlsx": ("xã An Phú", 5000, 3498),
}  # fmt: skip
NOVEMBER = {
    "phường Hoa Sen": (3100, 2280), "phường Tân Lập": (2750.5, 2410), "phường Đông Hải": (2440, 2150),
    "phường Bắc Cường": (1330, 1170), "xã Bình Hòa": (4520, 3540), "xã An Phú": (5000, 4180),
    "xã Tây Sơn": (2000.4, 1080), "xã Phú Lâm": (0, 0), "xã Vạn An": (1600, 1400), "xã Suối Cát": (1250, 1060),
    "xã Long Sơn": (1900, 1620), "xã Thanh Lâm": (1200, 1020), "xã Thạch Bàn": (1500, 1240),
    "xã Cẩm Giang": (1700, 1490), "xã Minh Tân": (1000, 860), "xã Yên Khê": (880, 640),
}  # fmt: skip
REGISTER = (
    ("Đơn vị", "Số, ký hiệu báo cáo", "Ngày giờ đến", "Ngày giờ có số liệu", "Tệp", "Thay cho"),
    ("phường Hoa Sen", "245/BC-UBND", "23/10/2026 15:10", None, "hoasen.xlsx", None),
    ("xã Tân Lập", "201/BC-UBND", "24/10/2026 17:40", None, "tanlap.xlsx", None),
    ("phường Đông Hải", "112/BC-UBND", "22/10/2026 08:30", None, "donghai.xlsx", None),
    ("phường Bắc Cường", "98/BC-UBND", "21/10/2026 14:00", None, "baccuong.xlsx", None),
    ("xã Bình Hòa", "188/BC-UBND", "26/10/2026 08:05", "24/10/2026 16:30", "binhhoa.xlsx", None),
    ("xã Bình Hòa", "195/BC-UBND", "28/10/2026 09:00", None, "binhhoa_sua.xlsx", "188/BC-UBND"),
    ("xã Bình Hòa", "203/BC-UBND", "02/11/2026 14:00", None, "binhhoa_sua2_final.xlsx", "195/BC-UBND"),
    ("xã An Phú", None, None, "27/10/2026 21:12", "anphu.jpg", None),
    ("xã Tây Sơn", "77/BC-UBND", "25/10/2026 09:00", None, "tayson.docx", None),
    ("xã Hòa Bình", "90/BC-UBND", "20/10/2026 10:00", None, "hoabinh.xlsx", None),
    ("xã Phú Lâm", "61/BC-UBND", "22/10/2026 10:00", None, "phulam.docx", None),
    ("xã Vạn An", "54/BC-UBND", "23/10/2026 09:20", None, "vanan.xlsx", None),
    ("xã Suối Cát", "73/BC-UBND", "23/10/2026 10:00", None, "suoicat.xlsx", None),
    ("xã Long Sơn", "66/BC-UBND", "22/10/2026 16:00", None, "longson.xlsx", None),
    ("xã Thanh Lâm", "80/BC-UBND", "23/10/2026 11:15", None, "thanhlam.xlsx", None),
    ("xã Thạch Bàn", "59/BC-UBND", "21/10/2026 09:00", None, "thachban.xlsx", None),
    ("xã Cẩm Giang", "91/BC-UBND", "23/10/2026 08:10", None, "camgiang.xlsx", None),
    ("xã Minh Tân", "47/BC-UBND", "22/10/2026 15:45", None, "minhtan.xlsx", None),
    ("xã Yên Khê", "33/BC-UBND", "23/10/2026 16:20", None, "yenkhe.xlsx", None),
)


def main(folder: Path = Path()) -> None:
    """Every file into ``folder``, where the form of the department is."""
    for name, (unit, plan, spent) in PLAIN.items():
        _filled(folder / name, folder / FORM, unit, plan, spent)
    _own(folder / "hoasen.xlsx", "10/2026", [("UBND phường Hoa Sen", "1.120,4", "3.100")])
    _own(folder / "hoabinh.xlsx", "9/2026", [("UBND xã Hòa Bình", 350.14, 1000.4)])
    _own(folder / "vanan.xlsx", "10/2026", [("UBND xã Vạn An", 1216, 1600), ("Tổng số", 1261, 1600)])
    _word(folder / "tayson.docx", [("xã Tây Sơn", "2.000,4", "600,12")])
    _nothing(folder / "phulam.docx")
    (folder / "anphu.jpg").write_bytes(b"\xff\xd8\xff\xe0 photo")
    _register(folder / "so_den.xlsx", REGISTER)
    _november(folder)


def _november(folder: Path) -> None:
    """Sixteen reports of November in a folder of their own; one unit sends October's once more, one sends nothing."""
    (folder / "bao_cao_11").mkdir(exist_ok=True)
    lines: list[Sequence[object]] = [REGISTER[0]]
    for at, (unit, (plan, spent)) in enumerate(NOVEMBER.items(), 1):
        name = f"bao_cao_11/{at:02d}.xlsx"
        _filled(folder / name, folder / FORM, unit, plan, spent, "tháng 11/2026")
        lines.append((unit, f"{300 + at}/BC-UBND", "23/11/2026 10:00", None, Path(name).name, None))
    _own(folder / "bao_cao_11" / "hoabinh.xlsx", "10/2026", [("UBND xã Hòa Bình", 300.12, 1000.4)])
    lines.append(("xã Hòa Bình", "101/BC-UBND", "20/11/2026 10:00", None, "hoabinh.xlsx", None))
    _register(folder / "so_den_11.xlsx", lines)


def _register(target: Path, lines: Sequence[Sequence[object]]) -> None:
    book = Workbook()
    for row in lines:
        book.worksheets[0].append(row)
    book.save(target)


def _filled(target: Path, form: Path, unit: str, plan: float, spent: float, month: str = "tháng 10/2026") -> None:
    """The form of the department with one unit's row filled in, the others deleted."""
    book = load_workbook(form)
    sheet = book.worksheets[0]
    sheet["C2"] = month
    rows = [row for row in sheet.iter_rows(min_row=6) if row[1].value]
    wanted = unit.replace("xã Tân Lập", "phường Tân Lập")
    for row in reversed(rows):
        if wanted in str(row[1].value):
            row[2].value, row[3].value = plan, spent
        else:
            sheet.delete_rows(row[0].row)
    book.save(target)


def _own(target: Path, month: str, rows: Sequence[Sequence[object]]) -> None:
    """A file of the unit's own, its columns the other way round."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([f"Kết quả giải ngân tháng {month}"])
    sheet.append(["TT", "Tên đơn vị", "Lũy kế giải ngân (triệu đồng)", "Kế hoạch vốn (triệu đồng)"])
    for at, row in enumerate(rows, 1):
        sheet.append([at if at == 1 else None, *row])
    book.save(target)


def _word(target: Path, rows: Sequence[Sequence[str]]) -> None:
    document = Document()
    document.add_paragraph("Kết quả giải ngân tháng 10/2026")
    document.add_paragraph("Đơn vị tính: triệu đồng")
    table = document.add_table(rows=1, cols=3)
    for cell, title in zip(table.rows[0].cells, ("Đơn vị", "Kế hoạch vốn", "Giải ngân lũy kế"), strict=True):
        cell.text = title
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(target))


def _nothing(target: Path) -> None:
    document = Document()
    document.add_paragraph("Tháng 10/2026, UBND xã Phú Lâm không phát sinh (không được giao vốn).")
    document.save(str(target))


if __name__ == "__main__":
    main()
