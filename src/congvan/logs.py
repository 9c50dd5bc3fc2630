"""Nhật ký: what takes time or is decided, under the one name ``congvan``.

``logging`` is imported at the first word, since many a run of the command has none.
"""

from __future__ import annotations

NAME = "congvan"


def info(message: str, *values: object) -> None:
    """What was found, chosen or took its time."""
    from logging import getLogger

    getLogger(NAME).info(message, *values)


def warning(message: str, *values: object) -> None:
    """What its author should look at."""
    from logging import getLogger

    getLogger(NAME).warning(message, *values)
