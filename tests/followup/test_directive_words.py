"""Yêu cầu nói với ai: units named one by one, in lists with their figures, by groups, or everybody."""

from __future__ import annotations

import pytest

import congvan as cv
from congvan.followup import Directive, Issued, start, status, status_text
from congvan.followup.directives import proposed_directives
from congvan.units import UnitRegister
from followup.story import OCTOBER, REGISTER, october

NEAR = UnitRegister.model_validate(
    {"units": [{"id": at, "name": name, "head": "UBND", "group": "xã"} for at, name in
               enumerate(("xã Tân", "xã Tân Lập", "xã Bình Hòa", "xã Bình Hòa Bắc"), 1)]}
)  # fmt: skip


def asked(*clauses: str | cv.Clause, register: UnitRegister = REGISTER) -> tuple[Directive, ...]:
    body = ["Sở đề nghị:", *(one if isinstance(one, cv.Clause) else cv.Clause(title=one) for one in clauses)]
    return proposed_directives(october(body=body), "cv1", register)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Còn 03 đơn vị chậm: UBND các xã: Đông Sơn (0,0%), Hòa Bình (30,0%); UBND phường Hoa Sen (36,1%).",
         ("20001", "20005", "20007")),
        ("UBND các xã: Đông Sơn và Hòa Bình báo cáo.", ("20005", "20007")),
        ("UBND các phường: Hoa Sen rà soát.", ("20001",)),
        ("UBND các xã báo cáo.", ("xã",)),
        ("UBND các xã, phường báo cáo.", ("all",)),
    ],
)  # fmt: skip
def test_units_are_known_however_the_letter_lists_them(words: str, who: tuple[str, ...]) -> None:
    (directive,) = asked(words)
    assert directive.who == who


def test_points_speak_to_those_that_their_clause_names() -> None:
    laggards = cv.Clause(
        title="Đề nghị UBND các xã: Đông Sơn (0,0%), An Phú (69,96%):", points=["Kiểm điểm.", "Báo cáo."]
    )
    assert [one.who for one in asked(laggards)] == [("20004", "20005")] * 2


@pytest.mark.parametrize(
    ("words", "who"), [("UBND xã Tân Lập báo cáo.", ("2",)), ("UBND xã Bình Hòa và xã Tân, báo cáo.", ("1", "3"))]
)
def test_a_name_is_not_that_of_a_unit_whose_name_begins_with_it(words: str, who: tuple[str, ...]) -> None:
    (directive,) = asked(words, register=NEAR)
    assert directive.who == who


def test_a_long_request_is_kept_whole_and_shown_short() -> None:
    long = "Rà soát, đề xuất điều chuyển phần vốn không có khả năng giải ngân, " * 4
    (directive,) = asked(f"{long}gửi về Sở.")
    assert directive.do == f"{long}gửi về Sở"  # whose stop closes the body
    begun = start(
        october(body=["Sở đề nghị:", cv.Clause(title=f"{long}gửi về Sở.")]), issued=OCTOBER, program="Chương trình",
        plan_year=2026, units="units.yaml", register=REGISTER, file="a.yaml",
    )  # fmt: skip
    assert "gửi về Sở" not in status_text(status(begun.cycle, REGISTER, OCTOBER.date))


def test_a_number_alone_takes_the_symbol_of_the_letter() -> None:
    begun = start(
        october(), issued=Issued(number="3127", date="2026-10-06"), program="Chương trình", plan_year=2026,  # type: ignore[arg-type]
        units="units.yaml", register=REGISTER, file="a.yaml",
    )  # fmt: skip
    (letter,) = begun.cycle.letters
    assert letter.issued is not None
    assert letter.issued.number == "3127/SNNMT-PTNT"
