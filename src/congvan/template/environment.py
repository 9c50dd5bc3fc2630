"""The one Jinja environment: sandboxed, escaping, strict."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from congvan.template.slot_values import SlotBlocks, SlotNamespace, only_text


class _SlotEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox, with a short way to the slots."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is SlotNamespace:
            slots = obj._slots
            value = slots[attribute] if attribute in slots else self.undefined(obj=obj, name=attribute)
            return value.markup() if type(value) is SlotBlocks else value
        return super().getattr(obj, attribute)


@cache
def strict_environment() -> ImmutableSandboxedEnvironment:
    """The environment in which every template is parsed and compiled."""
    environment = _SlotEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=only_text, keep_trailing_newline=True
    )
    environment.globals.clear()
    environment.filters.clear()
    environment.tests.clear()
    return environment
