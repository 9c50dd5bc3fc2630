"""What ``fix`` repairs: the kinds of records, told without a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from congvan.checks import Record
from congvan.checks.proofing import TOLD_ONLY, ProofingRecord
from congvan.fixer.forms import FORMS

_SHEET: Final = (
    "width", "height", "margin_top", "margin_bottom", "margin_left", "margin_right", "font", "color",
    "page_number_place", "page_number_align", "page_number_first_page",
)  # fmt: skip
_PLACE: Final = ("align", "first_line_indent", "left_edge", "line_spacing")


def has_repair(record: Record) -> bool:
    """Whether ``fix`` has a repair for what ``record`` finds; in text boxes and tracked changes it repairs nothing."""
    reach = _REACHES.get(record.check)
    return corrects(record) or (reach is not None and reach(record))


def corrects(record: Record) -> bool:
    """Whether the repair changes words, so that it is made only where its code is asked for by name."""
    return isinstance(record, ProofingRecord) and record.expect.test not in TOLD_ONLY


def _asks(*names: str) -> Callable[[Any], bool]:
    return lambda record: any(getattr(record.expect, name) for name in names)


def _letters(record: Any) -> bool:
    expect = record.expect
    asks = expect.size or expect.size_as or expect.case == "upper" or {expect.bold, expect.italic} != {None}
    return expect.extent == "all" and bool(asks)


def _space(record: Any) -> bool:
    """Spaces are widened, not narrowed: what makes them too wide may be lines that somebody left blank."""
    least = record.expect.between or record.expect.gap
    return _asks(*_PLACE)(record) or (least is not None and least.low is not None)


_REACHES: Final[dict[str, Callable[[Any], bool]]] = {
    "page": _asks(*_SHEET),
    "typography": _letters,
    "spacing": _space,
    "listing": _asks("mark", "end", "last_end"),
    "wording": lambda record: record.code in FORMS or record.code == "ND0105",
    "citation": lambda record: record.expect.rule in ("C02", "C16"),
}
