"""Biểu thức chính quy biên dịch khi cần: who looks for one thing does not compile the patterns of all others."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, AnyStr, Final, cast

_KEPT: Final = ("findall", "finditer", "flags", "fullmatch", "match", "search", "split", "sub", "subn")


class _LatePattern:
    """A pattern that is compiled at its first use; from then on its methods are those of the compiled one."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name in ("pattern", "_flags"):  # asked for before they were set, as by ``copy``
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for kept in _KEPT:
            setattr(self, kept, getattr(compiled, kept))
        return getattr(compiled, name)


def late_pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """``re.compile(source, flags)``, done when it is first asked for something; what is wrong with it shows then."""
    return cast("re.Pattern[AnyStr]", _LatePattern(source, flags))


def _compiled_late(pattern: Any, flags: int = 0) -> Any:
    """In the place of ``re.compile``, which also takes a pattern that is compiled."""
    return _LatePattern(pattern, flags) if isinstance(pattern, str | bytes) else re.compile(pattern, flags)


@contextmanager
def late_patterns_in_imports() -> Iterator[None]:
    """Modules that are imported meanwhile compile their patterns when they use them, those of other packages too.

    For a command that ends soon: what another thread imports at the same time gets such patterns as well.
    """
    stand_in = ModuleType(re.__name__)
    vars(stand_in).update(vars(re), compile=_compiled_late)
    sys.modules[re.__name__] = stand_in
    try:
        yield
    finally:
        sys.modules[re.__name__] = re
