"""A body named within the name of another has no capitals of its own."""

from __future__ import annotations

import pytest

from congvan.checker import check
from support.small_letters import THANKS, cong_van


def slips(text: str) -> list[str]:
    return [finding.where.excerpt for finding in check(cong_van(text, THANKS)) if finding.code == "ND4008"]


@pytest.mark.parametrize("body", ["Tổng cục Thuế", "Tổng cục Hải quan", "Tổng cục Thống kê", "Tổng Liên đoàn Lao động"])
def test_a_name_within_a_longer_name_is_not_judged(body: str) -> None:
    assert slips(f"Sở phối hợp với {body} rà soát số liệu của năm trước.") == []


def test_the_longer_name_is_judged_once() -> None:
    assert slips("Sở phối hợp với tổng cục thuế rà soát số liệu.") == ["tổng cục thuế"]


def test_the_shorter_name_by_itself_is_judged() -> None:
    assert slips("Sở phối hợp với cục Thuế rà soát số liệu.") == ["cục Thuế"]
