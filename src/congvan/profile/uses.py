"""What our templates take from a profile's records: components, the page, the choices of a layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from congvan.bounds import Bounds
from congvan.checks.page import PageRecord
from congvan.checks.record import Record, UseValues
from congvan.errors import Refusal
from congvan.profile.header import LayoutItem
from congvan.profile.model import Choice, PageUse, Use
from congvan.vocabulary import Component


def uses_of(records: Iterable[Record], unregulated: Mapping[Component, UseValues]) -> dict[Component, Use]:
    """Every component's values: first what no clause regulates, then record by record.

    Raises ``Refusal`` for a component whose size nobody gives.
    """
    merged: dict[Component, dict[str, Any]] = {}
    for component, values in unregulated.items():
        merged.setdefault(component, {}).update(values.model_dump(exclude_none=True))
    for record in records:
        for component in record.of:
            merged.setdefault(component, {}).update(record.use.model_dump(exclude_none=True))
    return {component: _use(component, values) for component, values in merged.items() if _is_text(component, values)}


def _is_text(component: Component, values: Mapping[str, Any]) -> bool:
    return component is not Component.PAGE and bool(values)


def _use(component: Component, values: dict[str, Any]) -> Use:
    if "size" not in values:
        raise Refusal(f"{component.value}: thiếu `use: size`", f"{component.value}: `use: size` is missing")
    return Use(**{"smallest": values["size"], **values})


def page_of(records: Iterable[Record]) -> PageUse:
    """The sheet of our templates; raises ``Refusal`` naming what no record gives."""
    values: dict[str, Any] = {}
    for record in records:
        if isinstance(record, PageRecord):
            values.update(record.use.model_dump(exclude_none=True))
    missing = ", ".join(name for name in PageUse.__slots__ if name not in values)
    if missing:
        raise Refusal(f"trang giấy thiếu `use`: {missing}", f"the page lacks `use`: {missing}")
    return PageUse(**{name: values[name] for name in PageUse.__slots__})


def choice_of(key: str, item: LayoutItem, record: Record | None) -> Choice:
    """What a document may choose for ``key``; raises ``Refusal`` when the record bounds no such thing."""
    bounds = getattr(record.expect, item.field, None) if record else None
    if record is None or not isinstance(bounds, Bounds):
        raise Refusal(f"{item.record} không giới hạn `{item.field}`", f"{item.record} does not bound `{item.field}`")
    offered = Bounds(choices=item.choices) if item.choices else bounds
    return Choice(key, offered, item.unit, item.default, item.label, record.code, record.cite)
