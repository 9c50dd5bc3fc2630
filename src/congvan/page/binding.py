"""Giá trị in thành một dòng: names, positions and list items with their non-breaking blanks."""

from __future__ import annotations

from functools import lru_cache

from congvan.text import bind


@lru_cache(maxsize=4096)
def bound(text: str) -> str:
    """``text.bind``, remembered: names and offices recur from letter to letter."""
    return bind(text)
