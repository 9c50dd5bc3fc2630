"""Timings that can be compared: the candidates take turns in one run, medians are kept, ratios are printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping


def interleaved(candidates: Mapping[str, Callable[[], object]], rounds: int, calls: int = 1) -> dict[str, float]:
    """The median over ``rounds`` of the time in seconds of one call, the candidates in turn, ``calls`` at a time."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for call in candidates.values():
        call()
    for _ in range(rounds):
        for name, call in candidates.items():
            start = time.perf_counter()
            for _ in range(calls):
                call()
            times[name].append((time.perf_counter() - start) / calls)
    return {name: statistics.median(values) for name, values in times.items()}


def table(title: str, times: Mapping[str, float], base: str) -> None:
    """Prints the medians in ms, and each against ``base``."""
    print(f"\n{title}")
    for name, seconds in times.items():
        print(f"  {name:<44} {seconds * 1000:9.3f} ms   {times[base] / seconds:7.1f} ×")
