"""Giá trị đơn trong YAML: what is nothing, and which tags leave a text as it is typed."""

from __future__ import annotations

from typing import Final

NOTHING: Final = frozenset({"", "null", "~"})
"""What is None where it is bare."""
PLAIN_TAGS: Final = frozenset({None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})
"""Tags that say no more than is read without them."""
