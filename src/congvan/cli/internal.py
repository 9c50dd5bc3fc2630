"""Lỗi nội bộ: what is said of a fault of congvan itself, in one line that can be reported."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import Final

from congvan.errors import CongvanError, Message

VARIABLE: Final = "CONGVAN_TRACEBACK"
_PACKAGE: Final = Path(__file__).parents[1]


class InternalError(CongvanError, RuntimeError):
    """A fault of congvan itself, met while it worked on a file."""


def internal_error(error: Exception, file: str = "") -> InternalError:
    """The fault as the user sees it: the file that was worked on, the error, and the place in the code.

    Where the variable CONGVAN_TRACEBACK is set, developers see the error itself instead, which is raised.
    """
    if os.environ.get(VARIABLE):
        raise error
    said = f"{type(error).__name__}: {error}"[:200]
    head = f"{file}: " if file else ""
    return InternalError(
        Message(
            f"{head}lỗi nội bộ ở {_place(error)} ({said}); hãy báo cho người phát triển kèm dòng này",
            f"{head}internal error at {_place(error)} ({said}); please report it with this line",
        )
    )


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    if not ours:
        return "?"
    return f"{Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}:{ours[-1].lineno}"
