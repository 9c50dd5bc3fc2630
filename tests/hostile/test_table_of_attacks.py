"""That the table of attacks in the docs names tests that exist, and that each row has one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = TESTS.parent / "docs" / "design" / "threats.md"
ROWS = [line.strip("|\n").split("|") for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
ATTACKS = {row[0].strip(): re.findall(r"`(test_\w+)`", row[-1]) for row in ROWS[2:]}


@pytest.fixture(scope="module")
def there() -> set[str]:
    """The names of all tests."""
    files = TESTS.rglob("test_*.py")
    return {name for file in files for name in re.findall(r"^ *def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize("attack", ATTACKS)
def test_every_attack_has_a_test_of_that_name(attack: str, there: set[str]) -> None:
    assert ATTACKS[attack], "no test is named"
    assert set(ATTACKS[attack]) <= there


def test_the_table_is_seen_whole() -> None:
    assert len(ATTACKS) == len(ROWS) - 2 > 20
