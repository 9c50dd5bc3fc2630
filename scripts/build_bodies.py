"""Writes the dated table of bodies and places that proof-reading knows, from a register of them in JSON.

    python scripts/build_bodies.py bodies.json

The register names its sources row by row (resolutions of the National Assembly, decrees, the MIT-licensed snapshots of
administrative units). Rows that rest on data under a licence other than ours are left out: of a district whose
communes for which the sources differ, only the end is kept.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "src" / "congvan" / "proofing" / "data"
END_OF_DISTRICTS = "2025-06-30"
DISTRICT_OFFICES = (
    "Phòng Lao động - Thương binh và Xã hội", "Phòng Tài nguyên và Môi trường",
    "Phòng Nông nghiệp và Phát triển nông thôn", "Phòng Kinh tế và Hạ tầng", "Phòng Văn hóa và Thông tin",
)  # fmt: skip
"""Offices of districts that no other organisation has under the same name."""
LEFT_OUT = ("Ban Dân tộc", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp")
"""A committee of people's councils keeps the name; a body whose end is not sourced."""
AMBIGUOUS = ("TCT", "BNN")
"""Letters that other bodies have too."""
HEAD = """\
# Cơ quan, đơn vị hành chính theo ngày: kind, name, last day, successor, exact | about, basis.
# Collected from NQ 176/2025/QH15, NQ 202/2025/QH15, NQ 203/2025/QH15, NĐ 45/2025/NĐ-CP, the 34 commune resolutions of
# the UBTVQH (1654 to 1687/NQ-UBTVQH15) and the snapshots of thanglequoc/vietnamese-provinces-database (MIT). Public
# facts, in a table made for congvan under its own licence (MIT) by scripts/build_bodies.py. Not an official register.
"""
BASES = {"2025-02-28": "NQ 176/2025/QH15; NĐ 45/2025/NĐ-CP", "2025-06-30": "NQ 202, 203/2025/QH15",
         "2024-12-31": "NQ 175/2024/QH15", "2026-04-29": "NQ 30/2026/QH16", "2026-08-31": "NQ 36/2026/QH16",
         "2026-09-19": "NQ 39/2026/QH16"}  # fmt: skip


def bodies(register: dict[str, Any]) -> list[tuple[str, ...]]:
    """Ministries, departments and offices that ended, under their full and their short names."""
    rows = []
    for body in register["bodies"]:
        named = body["level"] in ("central", "province") or body["name"] in DISTRICT_OFFICES
        if not body["valid_to"] or body["name"] in LEFT_OUT or not named or body["name"].startswith("Ủy ban nhân dân"):
            continue
        successor = " hoặc ".join(body["successor"][:1])
        exact = "about" if "about" in (body.get("date_precision") or "") else "exact"
        tail = (body["valid_to"], successor, exact, BASES[body["valid_to"]])
        rows.append(("body", body["name"], *tail))
        rows += [("body", short, *tail) for short in _shorts(body, register)]
        symbols = (one["symbol"] for one in body["symbols"])
        rows += [("symbol", symbol, *tail) for symbol in symbols if symbol.isupper() and symbol not in AMBIGUOUS]
    return rows


def _shorts(body: dict[str, Any], register: dict[str, Any]) -> list[str]:
    """The short names of a body, and for a department those that its ministry has."""
    kind, _, field = body["name"].partition(" ")
    alike = [one for one in register["bodies"] if one["name"].partition(" ")[2] == field]
    forms = [short["form"].partition(" ")[2] for one in alike for short in one["short_names"]]
    return list(dict.fromkeys(f"{kind} {form}" for form in forms if form and " & " not in form))


def provinces(register: dict[str, Any]) -> list[tuple[str, ...]]:
    """Provinces whose name ended, and those that became cities."""
    ended = [body for body in register["bodies"] if body["name"].startswith("Ủy ban nhân dân") and body["valid_to"]]
    rows = []
    for body in ended:
        if body["level"] == "province":
            name = body["name"].removeprefix("Ủy ban nhân dân ")
            successor = body["successor"][0].removeprefix("Ủy ban nhân dân ")
            rows.append(("province", name, body["valid_to"], successor, "exact", BASES[body["valid_to"]]))
    return rows


def districts(register: dict[str, Any]) -> list[tuple[str, ...]]:
    """Districts with the communes that took their area, where the sources agree on them."""
    cities = {
        row["name"].lower() for row in register["provinces_from_2025_07_01"] if row["name"].startswith("Thành phố")
    }
    cities |= {"thành phố đồng nai", "thành phố quảng ninh", "thành phố bắc ninh"}
    rows = []
    for name, areas in _areas(register).items():
        if name.lower() not in cities:
            told = areas[0] if len(areas) == 1 else ""
            rows.append(
                ("district", name[:1].lower() + name[1:], END_OF_DISTRICTS, told, "exact", BASES[END_OF_DISTRICTS])
            )
    return rows


def _areas(register: dict[str, Any]) -> dict[str, list[str]]:
    told_by = ("vietnamadminunits", "vietnam-provinces", "dvhcvn/20250701")
    conflicts = register["commune_mapping_conflicts"]
    disputed = {code for row in conflicts for key in told_by for code in row.get(key) or ()}
    areas: dict[str, list[str]] = {}
    for unit in register["district_units"]:
        agreed = unit["confidence"] == "two" and not any(one["code"] in disputed for one in unit["successors"])
        names = ", ".join(_small(one["commune"]) for one in unit["successors"]) if agreed else ""
        areas.setdefault(unit["name"], []).append(names)
    return areas


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def communes(register: dict[str, Any]) -> list[tuple[str, ...]]:
    """Communes that became wards; the province is named with the successor, since names recur."""
    rows = []
    for row in register["commune_type_changes_2026"]:
        now, basis = f"{row['is']} {row['name']}", row["by"].split(" (")[0]
        was = f"{row['was']} {row['name']}"
        rows.append(("commune", was, _day_before(row["from"]), now, row["province"], basis))
    return rows


def _day_before(day: str) -> str:
    return str(date.fromisoformat(day) - timedelta(days=1))


def main() -> int:
    register = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    rows = [*bodies(register), *provinces(register), *districts(register), *communes(register)]
    text = HEAD + "".join("\t".join(row) + "\n" for row in dict.fromkeys(rows))
    (DATA / "bodies.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(Counter(row[0] for row in rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
