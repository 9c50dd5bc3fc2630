"""Files of other hands are valid, and the fixer leaves them so."""

from __future__ import annotations

import pytest

from congvan.fixer import fix
from support.other_hands import HANDS
from support.validators import audit, sdk_errors


@pytest.mark.parametrize("name", HANDS)
def test_the_audit_finds_nothing_new(name: str) -> None:
    before = HANDS[name].faulty()
    assert set(audit(fix(before).docx)) <= set(audit(before))


@pytest.mark.sdk
def test_the_sdk_finds_nothing() -> None:
    right = {name: hand.right() for name, hand in HANDS.items()}
    mended = {f"{name}, mended": fix(hand.faulty()).docx for name, hand in HANDS.items()}
    assert {name: errors for name, errors in sdk_errors({**right, **mended}).items() if errors} == {}
