"""Dispatches that hypothesis makes up, the same on every run."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import HealthCheck, Phase, given, seed, settings

from congvan.documents import Dispatch
from congvan.renderer import render
from support.dispatches import dispatches

COUNT: Final = 50


@cache
def made_up() -> dict[str, bytes]:
    """The same made-up dispatches on every run, rendered."""
    found: list[Dispatch] = []

    @seed(30_2020)
    @settings(
        max_examples=COUNT, database=None, phases=[Phase.generate], deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(dispatches())
    def collect(document: Dispatch) -> None:
        found.append(document)

    collect()
    return {f"made up {number}": render(document).docx for number, document in enumerate(found)}
