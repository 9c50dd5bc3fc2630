"""Tiến độ và đơn vị chậm: exact rates, disjoint groups, names as letters write them."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

import pytest

from congvan.errors import InputError, Refusal
from congvan.tabular import MoneyUnit
from congvan.tracking import (
    fallen,
    laggards,
    missing_text,
    money_text,
    names_text,
    points_text,
    rate_text,
    side_notes,
)
from tracking.october import REGISTER, ROWS, progress

SEVENTY = Fraction(70, 100)


def test_the_average_is_total_over_total_and_not_the_mean_of_rates() -> None:
    now = progress()
    rates = [one.rate for one in now.units if one.rate is not None]
    assert rate_text(now.rate) == "51,5%"
    assert rate_text(sum(rates, Fraction(0)) / len(rates)) != "51,5%"


def test_a_rate_that_rounding_would_lift_to_the_threshold_gets_a_decimal_more() -> None:
    of_an_phu = next(one for one in progress().units if one.unit.id == "20004")
    assert rate_text(of_an_phu.rate) == "70,0%"
    assert rate_text(of_an_phu.rate, against=SEVENTY) == "69,96%"
    assert rate_text(Fraction(29_551_440, 42_216_343), against=SEVENTY) == "69,9999998%"


def test_at_the_threshold_is_reached() -> None:
    rows = [("xã An Phú", 1_000, 0, 700), ("xã Bình Hòa", 1_000, 0, 699)]
    found = laggards(progress(rows), SEVENTY)
    assert [one.unit.id for one in found.below_required] == ["20003"]
    assert rate_text(SEVENTY, against=SEVENTY) == "70,0%"


def test_groups_have_no_unit_in_common_and_no_plan_is_never_named() -> None:
    found = laggards(progress(), SEVENTY)
    groups = [found.none, found.below_required, found.below_average]
    ids = [one.unit.id for group in groups for one in group]
    assert len(ids) == len(set(ids))
    assert "20008" not in ids
    assert [one.unit.id for one in found.none] == ["20005"]


def test_names_are_ordered_from_the_lowest_rate_up_and_ties_as_the_register_has_them() -> None:
    found = laggards(progress(), Fraction(40, 100))
    assert (
        names_text(found.below_required)
        == "UBND các xã: Tây Sơn (30,0%), Hòa Bình (30,0%); UBND phường Hoa Sen (36,1%)"
    )


def test_more_than_ten_are_counted_and_the_first_group_named() -> None:
    found = laggards(progress(), SEVENTY).named * 2
    text = names_text(found, details="chi tiết tại Phụ lục I")
    assert text.startswith(f"{len(found)} đơn vị, trong đó có UBND các xã: ")
    assert text.endswith("; chi tiết tại Phụ lục I")


def test_an_exemption_needs_a_reason_that_only_the_officer_sees() -> None:
    with pytest.raises(Refusal, match="lý do"):
        laggards(progress(), SEVENTY, {"20004": " "})
    found = laggards(progress(), SEVENTY, {"20004": "vốn giao ngày 28/10/2026"})
    assert "20004" not in {one.unit.id for one in found.named}
    assert any("vốn giao ngày 28/10/2026" in note.vi for note in side_notes(found, progress()))


def test_a_unit_that_has_not_reported_is_listed_with_the_hour_and_never_as_nothing() -> None:
    now = progress([row for row in ROWS if row[0] not in ("xã Đông Sơn", "xã Hòa Bình")])
    assert [unit.id for unit in now.missing] == ["20005", "20007"]
    assert not laggards(now, SEVENTY).none
    assert missing_text(datetime(2026, 11, 26, 8, 0), "Sở Nông nghiệp và Môi trường", now.missing) == (
        "Đến 08 giờ 00 ngày 26/11/2026, Sở Nông nghiệp và Môi trường chưa nhận được báo cáo của "
        "UBND các xã: Đông Sơn, Hòa Bình"
    )


def test_a_cumulative_figure_that_falls_is_reported() -> None:
    (reported,) = fallen(progress(of_september=True), progress())
    assert "xã Hòa Bình: lũy kế giảm" in reported.message.vi


def test_a_former_name_is_taken_and_reported_at_its_cell() -> None:
    (reported,) = progress().warnings
    assert (reported.path, "tên cũ" in reported.message.vi) == ("A3", True)


def test_unknown_units_repeated_rows_and_negative_plans_are_reported_at_once() -> None:
    rows = [("xã Lạ", 1, 1, 1), ("xã An Phú", 1, 1, 1), ("xã An Phú", 1, 1, 1), ("xã Tây Sơn", -1, 0, 0)]
    with pytest.raises(InputError) as caught:
        progress(rows)
    assert [problem.path for problem in caught.value.problems] == ["A2", "A4", "B5"]


def test_more_spent_than_planned_needs_a_reason() -> None:
    reported, others = progress([("xã An Phú", 10, 0, 11)]).warnings
    assert "nêu lý do" in reported.message.vi
    assert others.message.vi.startswith("bảng không có hàng của ")


def test_money_and_changes_in_prose() -> None:
    assert money_text(10_393_000_000) == "10,39 tỷ đồng"
    assert money_text(10_393_000_000, MoneyUnit.MILLION, 0) == "10.393 triệu đồng"
    assert points_text(Fraction(513, 1000), Fraction(534, 1000)) == "tăng 2,1 điểm phần trăm"
    assert points_text(Fraction(1, 2), Fraction(1, 2)) == "không thay đổi"


def test_units_are_in_the_order_of_the_register() -> None:
    assert [one.unit.id for one in progress(list(reversed(ROWS))).units] == [unit.id for unit in REGISTER]
