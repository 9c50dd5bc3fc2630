"""Danh mục đơn vị: matched by id or declared name only; a change of name keeps the id."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from congvan.units import Unit, UnitRegister

REGISTER = UnitRegister.model_validate(
    {
        "units": [
            {"id": 20001, "name": "phường Hoa Sen", "head": "UBND", "group": "phường"},
            {"id": 20002, "name": "phường Tân Lập", "head": "UBND", "group": "phường",
             "was": [{"name": "xã Tân Lập", "until": "2026-09-19"}]},
            {"id": 20007, "name": "xã Hòa Bình", "head": "UBND", "group": "xã", "aliases": ["xã Hoà Bình cũ"]},
            {"id": 1, "name": "xã Phú Lâm", "group": "xã"},
            {"id": 2, "name": "phường Phú Lâm", "aliases": ["Phú Lâm"]},
            {"id": 3, "name": "xã Phú Lâm Tây", "aliases": ["Phú Lâm"]},
        ]
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("20001", "20001"),
        ("phường Hoa Sen", "20001"),
        ("Phường  Hoa Sen", "20001"),
        ("UBND phường Hoa Sen", "20001"),
        ("xã Hoà Bình", "20007"),
        ("xã Tân Lập", "20002"),
        ("UBND xã Tân Lập", "20002"),
    ],
)
def test_a_unit_is_found_by_id_or_declared_name(name: str, unit: str) -> None:
    found = REGISTER.match(name).unit
    assert found is not None
    assert found.id == unit


def test_a_former_name_is_reported() -> None:
    note = REGISTER.match("xã Tân Lập").note
    assert note is not None
    assert "tên cũ của phường Tân Lập" in note.vi


def test_a_likeness_is_offered_and_not_taken() -> None:
    match = REGISTER.match("phường Hoa Sên")
    assert match.unit is None
    assert match.note is not None
    assert "Có phải là “phường Hoa Sen”?" in match.note.vi


def test_a_name_of_two_units_is_refused_with_their_ids() -> None:
    match = REGISTER.match("Phú Lâm")
    assert match.unit is None
    assert match.note is not None
    assert "ghi mã (2, 3)" in match.note.vi


def test_the_name_of_a_day() -> None:
    unit = REGISTER.match("20002").unit
    assert unit is not None
    assert unit.name_on(date(2026, 9, 19)) == "xã Tân Lập"
    assert unit.name_on(date(2026, 9, 20)) == "phường Tân Lập"


def test_units_without_figures_are_those_of_the_register_that_are_not_there() -> None:
    there = [unit for unit in REGISTER if unit.id != "20007"]
    assert [unit.name for unit in REGISTER.missing_from(there)] == ["xã Hòa Bình"]


def test_an_id_occurs_once() -> None:
    with pytest.raises(ValidationError, match="mã 1 đã có"):
        UnitRegister.model_validate({"units": [{"id": 1, "name": "xã A"}, {"id": "1", "name": "xã B"}]})


def test_parts_of_a_name() -> None:
    unit = Unit(id="1", name="phường Hoa Sen", head="UBND")
    assert (unit.bare_name, unit.kind, unit.addressed) == ("Hoa Sen", "phường", "UBND phường Hoa Sen")
