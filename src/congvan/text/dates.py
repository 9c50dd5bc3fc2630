"""Ngày tháng: a date of which parts may still be blank, and the date line of a document.

Days below 10 and the months 1 and 2 take a 0 (Decree 30, PL I, phần I, mục II, khoản 4, điểm b).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, ClassVar, Final

from congvan.cached import remembered
from congvan.errors import Refusal
from congvan.late_dataclasses import dataclass
from congvan.late_patterns import late_pattern

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

_GAP: Final = r"[\s\u00a0.…_\-–/]*"
_ISSUE_DATE: Final = late_pattern(
    rf"[Nn]gày{_GAP}(?:(?P<day>[0-9]{{1,2}}){_GAP})?"
    rf"tháng{_GAP}(?:(?P<month>[0-9]{{1,2}}){_GAP})?"
    rf"năm{_GAP}(?:(?P<year>[0-9]{{4}})|[0-9]{{0,3}}{_GAP})"
)
_FORMS: Final = (
    late_pattern(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9][0-9])(?:-(?P<day>[0-9][0-9]))?)?"),
    late_pattern(r"(?:(?P<day>[0-9]{1,2})/)?(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})"),
    late_pattern(r"[Tt]háng\s(?P<month>[0-9]{1,2})\snăm\s(?P<year>[0-9]{4})"),
    late_pattern(r"[Tt]háng\s(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})"),
    late_pattern(r"[Nn]ăm\s(?P<year>[0-9]{4})"),
    _ISSUE_DATE,
)
_PARTS: Final = ("day", "month", "year")
_PATTERN: Final = r"^(\d{4}(-\d\d(-\d\d)?)?|(\d{1,2}/)?\d{1,2}/\d{4}|[Nn]gày.*|[Tt]háng.*|[Nn]ăm.*|)$"


def _fault(day: int | None, month: int | None, year: int | None) -> tuple[str, str] | None:
    """What keeps the parts from being a date, in both languages."""
    if day is not None and month is None:
        return "có ngày thì phải có tháng", "a day needs its month"
    if month is not None and year is None:
        return "có tháng thì phải có năm", "a month needs its year"
    if year is None:
        return None
    if not 1000 <= year <= 9999:
        return "năm phải có bốn chữ số", "a year has four digits"
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return "không có ngày này trong lịch", "the calendar has no such date"
    return None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Thời gian ban hành, có thể còn để trống: a day, or a month, or a year, or nothing yet.

    ``day`` is known only with its month, ``month`` only with its year; ``BLANK`` has none of them. Raises
    :class:`Refusal` for an impossible date. ``str()`` gives ``2026-02-05``, ``2026-02``, ``2026`` or the
    empty string, which :meth:`parse` and every model accept back.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None

    BLANK: ClassVar[PartialDate]

    def __post_init__(self) -> None:
        for part in (self.day, self.month, self.year):
            if part is not None and type(part) is not int:
                raise _refusal(repr(part), "phải là số nguyên", "an integer is needed")
        written = "/".join("…" if part is None else str(part) for part in (self.day, self.month, self.year))
        fault = _fault(self.day, self.month, self.year)
        if fault is not None:
            raise _refusal(written, *fault)

    @property
    def full(self) -> date | None:
        """The calendar date, or None while a part is missing."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return date(self.year, self.month, self.day)

    @classmethod
    def of(cls, value: date) -> PartialDate:
        """The whole date ``value``."""
        return cls(value.day, value.month, value.year)

    @classmethod
    def parse(cls, value: object) -> PartialDate:
        """``value`` as a partial date; raises :class:`Refusal` naming what is wrong.

        Takes a date, a PartialDate, a mapping of ``day``, ``month``, ``year``, and text: ``2026-02-05``,
        ``2026-02``, ``2026``, ``05/02/2026``, ``02/2026``, ``tháng 02 năm 2026``, ``ngày 05 tháng 02 năm
        2026`` (gaps allowed), or nothing. A datetime must be at midnight without a zone, as spreadsheets
        store dates.
        """
        if isinstance(value, str):
            return _from_text(value)
        if isinstance(value, PartialDate):
            return value
        if isinstance(value, datetime):
            if value.time() != time(0) or value.tzinfo is not None:
                raise _refusal(str(value), "cần ngày, không cần giờ", "a date is needed, without a time")
            return cls.of(value)
        if isinstance(value, date):
            return cls.of(value)
        if isinstance(value, Mapping):
            return _from_mapping(value)
        raise _refusal(repr(value), "không phải ngày tháng", "this is not a date")

    def __str__(self) -> str:
        if self.year is None:
            return ""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Any:
        number = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d+$"}, {"type": "null"}]}
        examples = ["2026-02-05", "05/02/2026", "2026-02", "2026"]
        text = {"type": "string", "pattern": _PATTERN, "examples": examples}
        parts = {"type": "object", "properties": dict.fromkeys(_PARTS, number), "additionalProperties": False}
        return {"title": "PartialDate", "anyOf": [text, parts]}


PartialDate.BLANK = PartialDate()


def _refusal(found: str, vi: str, en: str) -> Refusal:
    return Refusal(
        f"“{found}”: {vi} (viết như 2026-02-05, 05/02/2026, 2026-02 hoặc 2026).",
        f"“{found}”: {en} (write 2026-02-05, 05/02/2026, 2026-02 or 2026).",
    )


@remembered
def _from_text(text: str) -> PartialDate:
    written = text.strip()
    if not written:
        return PartialDate.BLANK
    for form in _FORMS:
        match = form.fullmatch(written)
        if match:
            return _from_match(match, written)
    raise _refusal(text, "không đọc được ngày tháng", "no date can be read from this")


def _from_match(match: re.Match[str], written: str) -> PartialDate:
    """The date in ``match``; a refusal shows it as it was ``written``."""
    parts = {name: int(digits) for name, digits in match.groupdict().items() if digits}
    fault = _fault(parts.get("day"), parts.get("month"), parts.get("year"))
    if fault is not None:
        raise _refusal(written, *fault)
    return PartialDate(**parts)


def _from_mapping(parts: Mapping[Any, Any]) -> PartialDate:
    unknown = [name for name in parts if name not in _PARTS]
    if unknown:
        raise _refusal(str(unknown[0]), "chỉ có day, month, year", "only day, month and year are allowed")
    return PartialDate(**{name: _whole_number(part) for name, part in parts.items()})


def _whole_number(part: object) -> int | None:
    if isinstance(part, str):
        digits = part.strip()
        if digits and not (digits.isascii() and digits.isdigit()):
            raise _refusal(part, "không phải số", "this is not a number")
        return int(digits) if digits else None
    return part  # type: ignore[return-value]  # PartialDate refuses what is not an int


def padded_day(day: int) -> str:
    """Ngày có số 0 khi nhỏ hơn 10: 5 → ``05``."""
    return f"{day:02}"


def padded_month(month: int) -> str:
    """Tháng có số 0 khi là tháng 1, 2: 2 → ``02``, 3 → ``3``."""
    return f"{month:02}" if month <= 2 else str(month)


def issue_date_text(value: PartialDate | date, blank: str = " " * 7) -> str:
    """Dòng thời gian ``ngày 05 tháng 02 năm 2026``, with ``blank``, room to write by hand, for a missing number."""
    whole = PartialDate.parse(value)
    day = blank if whole.day is None else f" {padded_day(whole.day)} "
    month = blank if whole.month is None else f" {padded_month(whole.month)} "
    year = blank if whole.year is None else f" {whole.year}"
    return f"ngày{day}tháng{month}năm{year}"


def parse_issue_date(text: str) -> PartialDate:
    """Đọc ``ngày 05 tháng 02 năm 2026``; blanks and dots in the gaps are missing numbers.

    A year begun and left open (``năm 202…``) counts as missing. Raises :class:`Refusal` when ``text`` has
    another form or names an impossible date.
    """
    match = _ISSUE_DATE.fullmatch(text.strip())
    if not match:
        raise _refusal(text, "cần dạng ngày … tháng … năm …", "the form is ngày … tháng … năm …")
    return _from_match(match, text.strip())
