"""Số liệu thống nhất: each amount of a letter is its table's, each total its rows', each rate its quotient."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from openpyxl import Workbook

import congvan as cv
from congvan.errors import InputError

NAMES = ("An Phú", "Bình Hòa", "Đông Sơn", "Hòa Bình", "Phú Lâm", "Tân Lập", "Tây Sơn", "Thạch Bàn", "Vân An",
         "Yên Khê", "Minh Tân", "Hải Lộc", "Cẩm Tú", "Lam Sơn")  # fmt: skip
REQUIRED = 70
LETTER = """\
preset: disbursement-monthly
issue_date: 2026-11
values:
  plan_year: 2026
  as_of: 2026-10-31
  urging: [{type: Thông báo, code: 512/TB-UBND, date: 2026-11-02, issuer: UBND tỉnh}]
  previous_letters: [{type: Công văn, code: 3127/SNNMT-PTNT, date: 2026-10-06, issuer: Sở Nông nghiệp và Môi trường}]
  required_rate: 70%
  next_required_rate: 85%
  next_month_end: 2026-11-30
  report_deadline: {before: 2026-11-25}
  transfer_deadline: {on: 2026-11-13}
  results: {file: so_lieu.xlsx, units: units.yaml, as_of: 2026-10-31, source: Kho bạc Nhà nước}
  results_title: Tình hình giải ngân
"""
Row = tuple[int, int]
"""Plan and disbursed of a unit, in thousand đồng: three decimals of a triệu."""


@st.composite
def rows(draw: st.DrawFn) -> list[Row]:
    """Units with a plan of which some part is spent; nothing at all, all of it, and the threshold among them."""
    made = []
    for _ in range(draw(st.integers(2, len(NAMES)))):
        plan = draw(st.integers(1_000, 90_000_000))
        edge = plan * REQUIRED // 100
        made.append((plan, draw(st.sampled_from((0, plan, edge, edge + 1)) | st.integers(0, plan))))
    return made


def write(folder: Path, table: list[Row], total: list[Row] | None = None) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["STT", "Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"])
    if total is not None:
        sheet.append(["", "Tổng số", *(sum(one[at] for one in total) / 1000 for at in (0, 1))])
    for at, (plan, disbursed) in enumerate(table):
        sheet.append([at + 1, f"xã {NAMES[at]}", plan / 1000, disbursed / 1000])
    book.save(folder / "so_lieu.xlsx")


def office(folder: Path) -> Path:
    units = "".join(f"  - {{id: {at}, name: xã {name}, head: UBND, group: xã}}\n" for at, name in enumerate(NAMES, 1))
    (folder / "units.yaml").write_text(f"units:\n{units}", encoding="utf-8")
    (folder / "thang11.yaml").write_text(LETTER, encoding="utf-8")
    return folder / "thang11.yaml"


def stands_for(printed: str, exact: Fraction) -> bool:
    """Whether a printed number is ``exact``, rounded to as many decimals as it has."""
    number = Decimal(printed.replace(".", "").replace(",", "."))
    decimals = len(printed.partition(",")[2])
    return abs(Fraction(number) - exact) <= Fraction(1, 2 * 10**decimals)


def numbers(text: str, unit: str) -> list[str]:
    return re.findall(rf"([\d.]+(?:,\d+)?) ?{unit}", text)


def contradictions(letter: cv.Document, table: list[Row]) -> Iterator[str]:
    """Every number of a letter that is not what the table says."""
    assert isinstance(letter, cv.Dispatch)
    lines = [one.plain for one in letter.shown.prose]
    plan, disbursed = (sum(one[at] for one in table) for at in (0, 1))
    rate = next(line for line in lines if "mức phải đạt" in line)
    money = [*numbers(rate, "tỷ đồng"), numbers(rate, "%")[0]]
    exact = [Fraction(disbursed, 10**6), Fraction(plan, 10**6), Fraction(100 * disbursed, plan)]
    yield from (f"{one}: {rate}" for one, true in zip(money, exact, strict=True) if not stands_for(one, true))
    late = {NAMES[at]: Fraction(100 * spent, of) for at, (of, spent) in enumerate(table) if 100 * spent < REQUIRED * of}
    named = next((line for line in lines if "chưa đạt mức trên" in line), "")
    if bool(late) != bool(named) or (late and int(numbers(named, "đơn vị")[0]) != len(late)):
        yield f"{len(late)}: {named}"
    for name, said in re.findall(r"([^\W\d]+ [^\W\d]+) \(([\d,]+)%\)", named):
        if not stands_for(said, late.get(name, Fraction(10**6))) or Decimal(said.replace(",", ".")) >= REQUIRED:
            yield f"{name} {said}"
    yield from wrong_cells(letter, table)


def wrong_cells(letter: cv.Dispatch, table: list[Row]) -> Iterator[str]:
    listed = letter.appendices[0].body[0]
    assert isinstance(listed, cv.Table) and isinstance(listed.rows, tuple)
    units = {f"UBND xã {NAMES[at]}": one for at, one in enumerate(table)}
    units["Tổng số"] = (sum(one[0] for one in table), sum(one[1] for one in table))
    seen = [str(row[1]) for row in listed.rows]
    if sorted(seen) != sorted(units):
        yield f"rows: {seen}"
    for row in listed.rows:
        plan, disbursed = units[str(row[1])]
        exact = [Fraction(one, 1000) for one in (plan, disbursed, plan - disbursed)] + [Fraction(100 * disbursed, plan)]
        shown = [str(one).removesuffix("%") for one in row[2:6]]
        yield from (f"{row[1]} {one}" for one, true in zip(shown, exact, strict=True) if not stands_for(one, true))


@settings(max_examples=25, deadline=None)
@given(rows(), st.data())
def test_every_number_is_the_table_s_and_one_cell_changes_them_all(table: list[Row], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        file = office(Path(name))
        write(Path(name), table, table)
        assert list(contradictions(cv.load(file), table)) == []
        at = data.draw(st.integers(0, len(table) - 1))
        plan = table[at][0]
        changed = [*table[:at], (plan, data.draw(st.integers(0, plan))), *table[at + 1 :]]
        write(Path(name), changed, changed)
        assert list(contradictions(cv.load(file), changed)) == []


@settings(max_examples=8, deadline=None)
@given(rows(), st.data())
def test_a_cell_that_its_total_does_not_know_sets_no_letter(table: list[Row], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(table) - 1))
    plan, _ = table[at]
    other = data.draw(st.integers(plan + 10**6, plan + 10**8))
    with tempfile.TemporaryDirectory() as name:
        file = office(Path(name))
        write(Path(name), [*table[:at], (plan, other), *table[at + 1 :]], table)
        with pytest.raises(InputError, match=r"so_lieu.xlsx Sheet!D2: Giải ngân: tổng ghi"):
            cv.load(file)


def test_a_number_that_is_not_the_table_s_is_seen(tmp_path: Path) -> None:
    table = [(10_000, 3_000), (20_000, 19_000)]
    file = office(tmp_path)
    write(tmp_path, table)
    letter = cv.load(file)
    assert list(contradictions(letter, table)) == []
    assert len(list(contradictions(letter, [(10_000, 3_100), (20_000, 19_000)]))) >= 5
