"""The checker sees what a careless hand does to a right letter, or a table says why not."""

from __future__ import annotations

from typing import Any

import pytest

from congvan.vocabulary import Component
from mutation.score import fates, present
from mutation.unseen import BLIND, UNREGULATED

PRESENT = present()


@pytest.mark.parametrize("component", PRESENT, ids=lambda component: component.value)
def test_every_mutant_is_seen_or_excused(component: Component, record_property: Any) -> None:
    outcomes = list(fates(component))
    assert outcomes
    regulated = [fate for fate in outcomes if fate.regulated]
    record_property("seen of regulated", f"{sum(bool(fate.seen_by) for fate in regulated)}/{len(regulated)}")
    missed = [fate for fate in regulated if not fate.seen_by and not fate.blind]
    stale = [fate for fate in outcomes if fate.seen_by and (fate.blind or not fate.regulated)]
    assert not missed, "unseen and in no table:\n" + "\n".join(map(str, missed))
    assert not stale, "seen, so the table is stale:\n" + "\n".join(map(str, stale))


def test_the_tables_name_only_mutants_that_exist() -> None:
    assert {component for component, _ in (*UNREGULATED, *BLIND)} <= set(PRESENT)
    assert not set(UNREGULATED) & set(BLIND)
