"""Giới hạn thời gian: a row that takes too long is ended, where the system and the thread allow it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class TookTooLong(BaseException):
    """The time of a row is over; no ``except Exception`` on its way catches it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Ends the block by ``TookTooLong`` after ``seconds``; never on Windows, nor in a thread beside the main one."""
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _expire)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _expire(*_: object) -> None:
    raise TookTooLong
