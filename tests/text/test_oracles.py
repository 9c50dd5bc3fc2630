"""Every row of the measured language oracles: one row, one test."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import congvan.text as t
from congvan.errors import Refusal

DATA = Path(__file__).parents[1] / "data" / "language"
READ = t.NumberStyle(zero_group="read")


def _day(iso: str) -> date:
    return date.fromisoformat(iso)


OPERATIONS: dict[str, Callable[[Any], Any]] = {
    "int": t.number_in_words,
    "int,zero_group=read": lambda n: t.number_in_words(n, READ),
    "decimal": t.number_in_words,
    "ordinal": t.ordinal_in_words,
    "money,chan=False": t.amount_in_words,
    "money,chan=True": lambda n: t.amount_in_words(n, chan=True),
    "parse_words": t.words_to_int,
    "date_long": lambda iso: t.long_date(_day(iso)),
    "date_short": lambda iso: t.short_date(_day(iso)),
    "date_short_valid": t.is_official_short_date,
    "month_year": lambda pair: t.month_year(*pair),
    "quarter": lambda pair: t.quarter(*pair),
    "roman": t.roman,
    "number": t.format_number,
    "vnd": t.format_money,
    "count": t.count_text,
    "weekday": lambda iso: t.weekday(_day(iso)),
    "parse_number": lambda text: str(t.parse_number(text)),
    "point_letter": t.list_letter,
    "point_sequence": lambda letters: str(t.letter_fault(letters) or "ok"),
    "sort": lambda names: sorted(names, key=t.sort_key),
    "sort,syllable": lambda names: sorted(names, key=lambda name: t.sort_key(name, "syllable")),
    "nfc": t.clean,
    "fix_confusables": t.clean,
    "tone_old": t.to_old_tone,
    "tone_new": t.to_new_tone,
    "tcvn3": lambda text: t.legacy_to_unicode(text, "tcvn3"),
    "vni": lambda text: t.legacy_to_unicode(text, "vni"),
    "nbsp": t.bind_blanks,
    "tieu_ngu": t.repair_typography,
}


def _rows() -> list[Any]:
    rows = []
    for path in sorted(DATA.glob("[123]_*.json")):
        for number, row in enumerate(json.loads(path.read_text(encoding="utf-8")), 1):
            rows.append(pytest.param(row, id=f"{path.stem}-{number}-{row['op']}"))
    return rows


def test_no_row_is_lost() -> None:
    assert len(_rows()) == 82 + 58 + 72


@pytest.mark.parametrize("row", _rows())
def test_the_language_layer_gives_what_was_measured(row: dict[str, Any]) -> None:
    if row["op"] in ("tcvn3", "vni"):
        pytest.importorskip("viparse")
    operation = OPERATIONS[row["op"]]
    if str(row["expected"]).startswith("ERR"):
        with pytest.raises(Refusal):
            operation(row["input"])
        return
    assert operation(row["input"]) == row["expected"]


def test_a_decimal_is_taken_as_exactly_as_its_text() -> None:
    assert t.number_in_words(Decimal("0.05")) == t.number_in_words("0.05")
