"""Báo cáo tháng 10: what eight units sent back, as the programs that they use leave it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from congvan.cycle.collecting import form_workbook
from congvan.cycle.report_form import ReportForm
from congvan.deadlines import Recurrence, Relation
from congvan.followup import CycleLetter, Directive, FollowUpCycle, Issued
from congvan.text import PartialDate
from congvan.units import UnitRegister
from support.docx_writer import package, part

OCTOBER = PartialDate(month=10, year=2026)
SEPTEMBER = PartialDate(month=9, year=2026)
CUT_OFF = datetime(2026, 10, 31, 17)
REGISTER = UnitRegister.model_validate(
    {
        "units": [
            {"id": 20001, "name": "phường Hoa Sen", "head": "UBND", "group": "phường"},
            {
                "id": 20002, "name": "phường Tân Lập", "head": "UBND", "group": "phường",
                "was": [{"name": "xã Tân Lập", "until": "2026-09-19"}],
            },
            {"id": 20003, "name": "xã Bình Hòa", "head": "UBND", "group": "xã"},
            {"id": 20004, "name": "xã An Phú", "head": "UBND", "group": "xã"},
            {"id": 20005, "name": "xã Đông Sơn", "head": "UBND", "group": "xã"},
            {"id": 20006, "name": "xã Tây Sơn", "head": "UBND", "group": "xã"},
            {"id": 20007, "name": "xã Hòa Bình", "head": "UBND", "group": "xã", "aliases": ["xã Hoà Bình"]},
            {"id": 20008, "name": "xã Phú Lâm", "head": "UBND", "group": "xã"},
        ]
    }
)  # fmt: skip
FORM = ReportForm.model_validate(
    {
        "id": "bieu01",
        "title": "Báo cáo kết quả giải ngân vốn Chương trình",
        "columns": [
            {"key": "plan", "title": "Kế hoạch vốn"},
            {"key": "disbursed", "title": "Giải ngân lũy kế", "titles": ["Lũy kế giải ngân"]},
            {"key": "reason", "title": "Khó khăn, vướng mắc", "type": "text", "required": False},
        ],
    }
)
ITEMS = FORM.model_copy(update={"id": "bieu02", "rows": ("Dự án 1", "Dự án 2")})
CYCLE = FollowUpCycle(
    program="Chương trình mục tiêu quốc gia",
    plan_year=2026,
    units="units.yaml",
    forms=(FORM, ITEMS),
    letters=(CycleLetter(key="cv10", file="t10.docx", issued=Issued(number="3127/SNNMT-PTNT", date="2026-10-06")),),  # type: ignore[arg-type]
    directives=(
        Directive(
            id="d3", letter="cv10", at="khoản 1, điểm c", do="báo cáo tháng", form="bieu01",
            every=Recurrence(days=(25,), relation=Relation.BEFORE, moves=False),
        ),
    ),
)  # fmt: skip
HEAD = (
    "STT", "Đơn vị", "Số, ký hiệu báo cáo", "Ngày văn bản", "Ngày giờ đến (hệ thống)",
    "Ngày giờ có số liệu (email/Zalo)", "Dạng", "Tệp", "Lần", "Thay cho", "Trạng thái",
)  # fmt: skip


def unit(name: str) -> Any:
    """The unit of a name."""
    found = REGISTER.match(name).unit
    assert found is not None
    return found


def filled(name: str, plan: Any, disbursed: Any, period: PartialDate = OCTOBER, form: ReportForm = FORM) -> Workbook:
    """The form of a unit, filled in as a clerk does in Excel."""
    book = load_workbook(BytesIO(form_workbook(form, period, [unit(name)])))
    sheet = book.worksheets[0]
    sheet["C6"], sheet["D6"] = plan, disbursed
    return book


def moved(name: str, plan: Any, disbursed: Any) -> Workbook:
    """The form copied into a file of the unit's own: other sheet, other place, a signature below, a note between."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "T10 (gui So)"
    rows = {
        2: (None, "ỦY BAN NHÂN DÂN"), 3: (None, name.upper()), 5: (None, "Kết quả giải ngân tháng 10/2026"),
        6: (None, "Đơn vị tính: triệu đồng"), 8: (None, "TT", "Tên đơn vị", "Lũy kế giải ngân", "Kế hoạch\nvốn"),
        9: (None, "(1)", "(2)", "(3)", "(4)"), 10: (None, 1, name, disbursed, plan),
        11: (None, 2, "Trường Tiểu học số 1", "15,5", "20"), 14: (None, None, "Người lập biểu", "CHỦ TỊCH"),
    }  # fmt: skip
    for at, row in rows.items():
        for column, value in enumerate(row, 1):
            sheet.cell(at, column, value)
    return book


def word_report(title: str, rows: list[list[str]]) -> bytes:
    """A report in Word: a line of words and, where there are rows, a table."""
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    grid = '<w:gridCol w:w="2000"/>' * len(rows[0]) if rows else ""
    table = f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>" if rows else ""
    body = f"<w:body><w:p><w:r><w:t>{title}</w:t></w:r></w:p>{table}<w:p/></w:body>"
    return package({"word/document.xml": part("document", body)})


def incoming(folder: Path, *rows: tuple[Any, ...]) -> Path:
    """The register of incoming reports."""
    book = Workbook()
    book.worksheets[0].append(HEAD)
    for row in rows:
        book.worksheets[0].append(row)
    path = folder / "so_den.xlsx"
    book.save(path)
    return path


def october_reports(folder: Path, to_xls: Callable[[Path], Path]) -> Path:
    """The folder of returned files, ``to_xls`` saving one as .xls; the register that names them."""
    filled("phường Hoa Sen", 3100, 1120.4).save(folder / "hoasen.xlsx")
    old = filled("phường Tân Lập", 2750.5, 1924.249)
    old.worksheets[0]["B6"] = "xã Tân Lập"
    old.save(folder / "tanlap.xlsx")
    to_xls(folder / "tanlap.xlsx")
    filled("xã Bình Hòa", 4520, 2900).save(folder / "binhhoa.xlsx")
    moved("xã Bình Hòa", "4.520", "2.950,0").save(folder / "binhhoa_sua.xlsx")
    filled("xã Bình Hòa", 4520, 2960).save(folder / "binhhoa_sua2_final.xlsx")
    filled("xã An Phú", 5000, 3498).save(folder / "nhap_tay.xlsx")
    (folder / "anphu.jpg").write_bytes(b"\xff\xd8\xff")
    table = [["STT", "Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân lũy kế (triệu đồng)"],
             ["1", "UBND xã Tây Sơn", "2.000,4", "600,12"], ["", "Tổng số", "2.000,4", "600,12"]]  # fmt: skip
    (folder / "tayson.docx").write_bytes(word_report("Báo cáo giải ngân tháng 10 năm 2026", table))
    filled("xã Hòa Bình", 1000.4, 350.14, SEPTEMBER).save(folder / "hoabinh.xlsx")
    nothing = "Trong tháng 10/2026, xã không phát sinh giải ngân vì không được giao vốn."
    (folder / "phulam.docx").write_bytes(word_report(nothing, []))
    return incoming(
        folder,
        (1, "phường Hoa Sen", "245/BC-UBND", "23/10/2026", "23/10/2026 15:10", "", "xlsx+pdf", "hoasen.xlsx",
         1, "", ""),
        (2, "phường Tân Lập (gửi tên cũ xã Tân Lập)", "201/BC-UBND", "24/10/2026", datetime(2026, 10, 24, 17, 40), "",
         "xls (WPS)", "tanlap.xls", 1, "", ""),
        (3, "xã Bình Hòa", "188/BC-UBND", "24/10/2026", "26/10/2026 08:05", "24/10/2026 16:30 (email)", "xlsx",
         "binhhoa.xlsx", 1, "", ""),
        ("3b", "xã Bình Hòa", "195/BC-UBND", "28/10/2026", "28/10/2026 09:00", "", "xlsx", "binhhoa_sua.xlsx", 2,
         "188/BC-UBND", ""),
        ("3c", "xã Bình Hòa", "203/BC-UBND", "02/11/2026", "02/11/2026 14:00", "", "xlsx", "binhhoa_sua2_final.xlsx", 3,
         "195/BC-UBND", ""),
        (4, "xã An Phú", "", "", "", "27/10/2026 21:12 (Zalo)", "ảnh", "anphu.jpg", 1, "", ""),
        (5, "xã Đông Sơn", "", "", "", "", "", "", "", "", "chưa báo cáo"),
        (6, "xã Tây Sơn", "77/BC-UBND", "25/10/2026", "25/10/2026 09:00", "", "docx", "tayson.docx", 1, "", ""),
        (7, "xã Hòa Bình", "90/BC-UBND", "20/10/2026", "20/10/2026 10:00", "", "xlsx", "hoabinh.xlsx", 1, "", ""),
        (8, "xã Phú Lâm", "61/BC-UBND", "22/10/2026", "22/10/2026 10:00", "", "docx", "phulam.docx", 1, "", ""),
    )  # fmt: skip
