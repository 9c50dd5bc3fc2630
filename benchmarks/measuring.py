"""Timings that can be compared: the candidates take turns in one run, medians are kept, ratios are printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple


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


class Spread(NamedTuple):
    """CPU time of one call in seconds: the median, and the quarters around it."""

    median: float
    low: float
    high: float


def interleaved_cpu(
    candidates: Mapping[str, Callable[[], object]],
    rounds: int,
    calls: int = 1,
    in_processes: Mapping[str, Callable[[], float]] | None = None,
) -> dict[str, Spread]:
    """As ``interleaved``, in CPU time, which other processes of the machine disturb less.

    ``in_processes`` are candidates in processes of their own; each call gives the CPU seconds that it took there.
    """
    timed = {name: _cpu_of(call) for name, call in candidates.items()} | dict(in_processes or {})
    times: dict[str, list[float]] = {name: [] for name in timed}
    for cpu in timed.values():
        cpu()
    for _ in range(rounds):
        for name, cpu in timed.items():
            times[name].append(sum(cpu() for _ in range(calls)) / calls)
    return {name: _spread(values) for name, values in times.items()}


def _cpu_of(call: Callable[[], object]) -> Callable[[], float]:
    def cpu() -> float:
        start = time.process_time()
        call()
        return time.process_time() - start

    return cpu


def _spread(values: list[float]) -> Spread:
    low, median, high = statistics.quantiles(values, n=4) if len(values) > 1 else values * 3
    return Spread(median, low, high)


def spread_table(title: str, times: Mapping[str, Spread], base: str) -> None:
    """Prints the medians in ms with their quarters, and each against ``base``."""
    print(f"\n{title}: CPU ms (middle half), × {base}")
    for name, one in times.items():
        shown = f"{one.median * 1000:9.2f} ({one.low * 1000:.2f} to {one.high * 1000:.2f})"
        print(f"  {name:<36} {shown:<34} {times[base].median / one.median:7.1f} ×")
