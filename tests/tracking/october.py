"""Tháng 10: invented units and figures that hold the traps of rounding."""

from __future__ import annotations

from datetime import date

from congvan.tabular import ColumnSpec, ColumnType, MoneyUnit, table_of_records
from congvan.tracking import Progress, progress_of
from congvan.units import UnitRegister

REGISTER = UnitRegister.model_validate(
    {
        "units": [
            {"id": 20001, "name": "phường Hoa Sen", "head": "UBND", "group": "phường"},
            {"id": 20002, "name": "phường Tân Lập", "head": "UBND", "group": "phường",
             "was": [{"name": "xã Tân Lập", "until": "2026-09-19"}]},
            {"id": 20003, "name": "xã Bình Hòa", "head": "UBND", "group": "xã"},
            {"id": 20004, "name": "xã An Phú", "head": "UBND", "group": "xã"},
            {"id": 20005, "name": "xã Đông Sơn", "head": "UBND", "group": "xã"},
            {"id": 20006, "name": "xã Tây Sơn", "head": "UBND", "group": "xã"},
            {"id": 20007, "name": "xã Hòa Bình", "head": "UBND", "group": "xã"},
            {"id": 20008, "name": "xã Phú Lâm", "head": "UBND", "group": "xã"},
        ]
    }
)  # fmt: skip
COLUMNS = (
    ColumnSpec("unit", ColumnType.TEXT, ("Đơn vị",)),
    ColumnSpec("plan", ColumnType.MONEY, ("Kế hoạch",), MoneyUnit.DONG),
    ColumnSpec("disbursed", ColumnType.MONEY, ("Giải ngân",), MoneyUnit.DONG),
)
ROWS = [
    ("phường Hoa Sen", 3_100_000_000, 1_020_400_000, 1_120_400_000),
    ("xã Tân Lập", 2_750_500_000, 1_900_000_000, 1_924_249_000),
    ("xã Bình Hòa", 4_520_000_000, 2_800_000_000, 2_950_000_000),
    ("xã An Phú", 5_000_000_000, 3_400_000_000, 3_498_000_000),
    ("xã Đông Sơn", 1_800_400_000, 0, 0),
    ("xã Tây Sơn", 2_000_400_000, 400_080_000, 600_120_000),
    ("xã Hòa Bình", 1_000_400_000, 350_140_000, 300_120_000),
    ("xã Phú Lâm", 0, 0, 0),
]


def progress(rows: list[tuple[str, int, int, int]] = ROWS, *, of_september: bool = False) -> Progress:
    """The figures to the end of October, or of September."""
    records = [
        {"unit": name, "plan": plan, "disbursed": before if of_september else now} for name, plan, before, now in rows
    ]
    day = date(2026, 9, 30) if of_september else date(2026, 10, 31)
    return progress_of(table_of_records(records, COLUMNS, "so_lieu.xlsx"), REGISTER, as_of=day)
