"""Con số: C22 a weekday against its date, words against figures, a total against its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from congvan.cited.consistency.gathering import Material
from congvan.cited.consistency.model import ComponentText, FaultLevel, Inconsistency, TableText
from congvan.cited.consistency.rule import CitationRule
from congvan.cited.surroundings import DAY, written_date
from congvan.errors import Message, Refusal
from congvan.late_patterns import late_pattern
from congvan.text import disagreements, format_number, parse_number, short_date, weekday
from congvan.vocabulary import Component

_DAYS: Final = {
    **dict.fromkeys(("hai", "2"), 0), **dict.fromkeys(("ba", "3"), 1), **dict.fromkeys(("tư", "4"), 2),
    **dict.fromkeys(("năm", "5"), 3), **dict.fromkeys(("sáu", "6"), 4), **dict.fromkeys(("bảy", "7"), 5),
}  # fmt: skip
_WEEKDAY: Final = late_pattern(
    r"(?<!\w)(?:(?i:thứ)\s(?P<name>(?i:hai|ba|tư|năm|sáu|bảy)|[2-7])|(?P<sunday>(?i:chủ\snhật)))"
    rf"\s{{0,2}},?\s{{0,2}}\(?(?:tức\s)?ngày\s{{1,3}}(?P<written>{DAY})"
)


def weekday_against_date(material: Material) -> Iterator[Inconsistency]:
    """C22: ``thứ Hai, ngày 08/10/2024``, which was a Tuesday."""
    for zone in material.zones:
        for match in _WEEKDAY.finditer(zone.text):
            day = written_date(match).value
            named = 6 if match["sunday"] else _DAYS[match["name"].lower()]
            if day is not None and day.weekday() != named:
                yield Inconsistency(
                    "C22",
                    FaultLevel.ERROR,
                    zone,
                    match[0],
                    Message(f"“{match[0]}”", f"“{match[0]}”"),
                    Message(f"ngày {short_date(day)} là {weekday(day)}", f"{short_date(day)} is a {_in_english(day)}"),
                )


def _in_english(day: date) -> str:
    from babel.dates import format_date  # strftime names days in the language of the machine

    return str(format_date(day, "EEEE", locale="en"))


def words_against_figures(material: Material) -> Iterator[Inconsistency]:
    """C22: ``1.200.000 đồng (Một triệu hai trăm đồng)``."""
    for zone in material.zones:
        for one in disagreements(zone.text):
            yield Inconsistency(
                "C22",
                FaultLevel.ERROR,
                zone,
                one.written,
                Message(f"“{one.written}”: chữ đọc là {one.words}", f"“{one.written}”: the words say {one.words}"),
                Message("số và chữ bằng nhau", "figures and words that agree"),
            )


_TOTAL: Final = late_pattern(r"(?:tổng(?: cộng| số)?|cộng|tổng toàn tỉnh)\s*:?", re.IGNORECASE)
_SERIAL: Final = late_pattern(r"\d{1,4}\.?")
_FORMULA: Final = late_pattern(r"\(?\d{1,2}\)?(?:\s?=.*)?")


def total_against_rows(material: Material) -> Iterator[Inconsistency]:
    """C22: a total that is not the sum of its rows.

    Only plain tables are judged: one total row, first or last of the rows with figures, every other row
    numbered in one series (no sub-totals), and columns in which every cell is a number or empty. Shares,
    prices and means are not sums: a total no larger than one of its rows is taken for one of these. What rounding
    explains is information.
    """
    for table in material.context.tables:
        plain = _plain_table(table)
        if plain is not None:
            yield from _wrong_totals(table, *plain)


def _plain_table(table: TableText) -> tuple[tuple[str, ...], list[tuple[str, ...]]] | None:
    """The total row and the rows it sums up, or None for a table of another shape."""
    totals = [place for place, row in enumerate(table.rows) if any(_TOTAL.fullmatch(cell.strip()) for cell in row[:2])]
    if len(totals) != 1:
        return None
    place = totals[0]
    serials = [number for number, row in enumerate(table.rows) if row and _SERIAL.fullmatch(row[0].strip())]
    serials = [number for number in serials if not _is_column_numbers(table.rows[number])]
    if not serials or serials != list(range(serials[0], serials[-1] + 1)):
        return None
    if place not in (serials[0] - 1, serials[-1] + 1) or (place < serials[0] and serials[-1] != len(table.rows) - 1):
        return None
    if [table.rows[number][0].strip(" .").lstrip("0") for number in serials] != [
        str(n + 1) for n in range(len(serials))
    ]:
        return None
    return table.rows[place], [table.rows[number] for number in serials]


def _is_column_numbers(row: tuple[str, ...]) -> bool:
    """The row ``(1) (2) (3)=(1)+(2)`` under a heading, which sums to nothing."""
    filled = [cell.strip() for cell in row if cell.strip()]
    return len(filled) > 2 and all(_FORMULA.fullmatch(cell) for cell in filled) and filled[1].strip("()") in ("2", "B")


def _wrong_totals(table: TableText, total: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[Inconsistency]:
    width = min(len(row) for row in [total, *rows])
    for column in range(1, width):
        figures = [_figure(row[column]) for row in rows]
        stated = _figure(total[column])
        known = [figure for figure in figures if figure is not None]
        if not total[column].strip() or stated is None or len(known) < len(figures):
            continue
        added = sum(known, Decimal(0))
        if added != stated and not _is_not_a_sum(stated, known):
            zone = ComponentText(Component.BODY, " | ".join(total), table.place, table.order)
            right, written = format_number(added), total[column].strip()
            yield Inconsistency(
                "C22",
                FaultLevel.SUGGESTION if _is_rounding(stated, added, known) else FaultLevel.ERROR,
                zone,
                total[column].strip(),
                Message(
                    f"cột {column + 1}: tổng ghi {written}, các dòng cộng lại là {right}",
                    f"column {column + 1}: the total says {written}, its rows add up to {right}",
                ),
                Message(f"tổng {right}", f"the total {right}"),
            )


def _is_rounding(stated: Decimal, added: Decimal, rows: list[Decimal]) -> bool:
    """Whether figures with decimals, each rounded by itself, explain the difference."""
    decimals = max(-int(one.as_tuple().exponent) for one in (stated, *rows))
    return decimals > 0 and abs(added - stated) * 2 <= Decimal(1).scaleb(-decimals) * (len(rows) + 1)


def _is_not_a_sum(stated: Decimal, figures: list[Decimal]) -> bool:
    counted = [figure for figure in figures if figure]
    return len(counted) > 1 and min(counted) > 0 and stated <= max(counted)


def _figure(cell: str) -> Decimal | None:
    """The number of a cell; an empty cell or a dash counts 0; None for words and percentages."""
    written = cell.strip()
    if written in ("", "-", "–"):
        return Decimal(0)
    try:
        return parse_number(written)
    except Refusal:
        return None


RULES: Final = (
    CitationRule(
        "C22",
        (
            weekday_against_date,
            words_against_figures,
            total_against_rows,
        ),
        checked=Message(
            "Thứ trong tuần đúng với ngày, số tiền bằng số đúng với bằng chữ, dòng tổng cộng đúng với các dòng.",
            "Weekdays agree with dates, figures with words, totals with rows.",
        ),
        wrong="Họp vào thứ Ba, ngày 09/3/2026.",
        right="Họp vào thứ Hai, ngày 09/3/2026.",
    ),
)
