"""That processes which fork while other threads work have children that work: by each way of making a pool."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

import pytest

import congvan as cv
from hostile.files import LETTER

CHILDREN = 40
SECONDS = 60


def work() -> int:
    docx = cv.render(cv.loads(LETTER)).docx
    cv.fix(docx)
    assert cv.read(docx).document
    return len(cv.check(docx).findings)


def in_a_pool(_: int) -> int:
    return work()


@contextmanager
def threads_at_work(count: int) -> Iterator[None]:
    """``count`` threads that read and write without a pause."""
    stop = threading.Event()

    def spin() -> None:
        while not stop.is_set():
            work()

    threads = [threading.Thread(target=spin) for _ in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def ended(process: int) -> bool:
    """Whether the child ended well; one that hangs is killed."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        pid, status = os.waitpid(process, os.WNOHANG)
        if pid:
            return status == 0
        time.sleep(0.02)
    os.kill(process, 9)
    os.waitpid(process, 0)
    return False


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_children_forked_while_threads_read_do_not_hang() -> None:
    work()
    with threads_at_work(4):
        for _ in range(CHILDREN):
            process = os.fork()
            if process == 0:
                try:
                    work()
                    os._exit(0)
                finally:
                    os._exit(1)
            assert ended(process)


@pytest.mark.parametrize("way", multiprocessing.get_all_start_methods())
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_pool_gives_the_same_whichever_way_it_starts(way: str) -> None:
    wanted = work()
    with threads_at_work(1), ProcessPoolExecutor(2, multiprocessing.get_context(way)) as pool:
        assert list(pool.map(in_a_pool, range(4), timeout=SECONDS * 2)) == [wanted] * 4


def test_no_property_of_ours_holds_a_lock_while_it_computes() -> None:
    import functools

    work()
    ours = [module for name, module in sys.modules.items() if name.startswith("congvan")]
    classes = {one for module in ours for one in vars(module).values() if isinstance(one, type)}
    held = [
        f"{one.__name__}.{name}"
        for one in classes
        if one.__module__.startswith("congvan")
        for name, value in vars(one).items()
        if isinstance(value, functools.cached_property)
    ]
    assert held == []
