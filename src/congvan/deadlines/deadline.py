"""Thời hạn: a day with its relation and, where said, its hour."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, PlainSerializer, model_serializer, model_validator

from congvan.deadlines.working_days import WorkingDays
from congvan.errors import Message, Refusal
from congvan.model import Model
from congvan.text import PartialDate, month_year, parse_time, short_date
from congvan.text.moments import WholeDay
from congvan.vocabulary import fold


class Relation(Enum):
    """Quan hệ với ngày: ``words`` are before the day in print; ``includes_day`` where the day itself is in time."""

    words: str
    includes_day: bool

    def __new__(cls, value: str, words: str, includes_day: bool) -> Relation:
        member = object.__new__(cls)
        member._value_ = value
        member.words, member.includes_day = words, includes_day
        return member

    BEFORE = "before", "trước", False
    ON = "on", "trong", True
    NO_LATER = "no_later_than", "chậm nhất là", True
    BY_END_OF = "by_end_of", "đến hết", True
    WITHIN_MONTH = "within_month", "trong", True


_RELATIONS: Final = {relation.value: relation for relation in Relation}
_KEYS: Final = {
    fold(words): key
    for key, said in {
        "before": ("trước", "trước ngày"), "on": ("trong", "trong ngày"),
        "no_later_than": ("chậm nhất", "chậm nhất là"), "by_end_of": ("đến hết", "đến hết ngày"),
        "within_month": ("trong tháng",), "at": ("lúc", "giờ"),
    }.items()
    for words in said
}  # fmt: skip
_SHAPE: Final = Message(
    "thời hạn cần một trong các dạng: {trước: 25/11/2026}, {trong ngày: …}, {chậm nhất: …}, {đến hết: …}, "
    '{trong tháng: 11/2026}; thêm giờ: {trước: 25/11/2026, lúc: "16:00"}',
    "a deadline is one of {before: 2026-11-25}, {on: …}, {no_later_than: …}, {by_end_of: …}, {within_month: 2026-11}; "
    'with its hour: {before: 2026-11-25, at: "16:00"}',
)


def _end_of_month(value: object) -> object:
    parsed = PartialDate.parse(value)
    if parsed.year is None or parsed.month is None or parsed.day is not None:
        raise Refusal(f"“{value}” không phải tháng, ví dụ 2026-11", f"“{value}” is not a month such as 2026-11")
    return date(parsed.year, parsed.month, monthrange(parsed.year, parsed.month)[1])


def _hour(value: object) -> object:
    if not isinstance(value, str):
        return value
    hours, colon, minutes = value.partition(":")
    if colon and hours.isdigit() and minutes.isdigit():
        return time(int(hours), int(minutes)) if int(hours) < 24 and int(minutes) < 60 else value
    return parse_time(value)


Hour = Annotated[time, BeforeValidator(_hour), PlainSerializer(lambda value: f"{value:%H:%M}", return_type=str)]


class Deadline(Model):
    """Thời hạn: ``{before: 2026-11-25, at: "16:00"}``; also ``on``, ``no_later_than``, ``by_end_of``, ``within_month``.

    “Trước ngày” excludes the day, the others include it; “trong tháng” ends with it. A statutory day never moves.
    """

    relation: Relation
    """Quan hệ với ngày."""
    day: WholeDay
    """Ngày."""
    at: Hour | None = None
    """Giờ, nếu có."""
    statutory: str = ""
    """Điều khoản đặt ra thời hạn này, nếu luật định."""

    @model_validator(mode="before")
    @classmethod
    def _from_relation(cls, value: Any) -> Any:
        if isinstance(value, Deadline):
            return value
        if not isinstance(value, Mapping):
            raise Refusal(_SHAPE.vi, _SHAPE.en)
        value = {_KEYS.get(fold(str(key)), key): one for key, one in value.items()}
        named = [key for key in value if key in _RELATIONS]
        if "relation" in value:
            return value
        if not named:
            raise Refusal(_SHAPE.vi, _SHAPE.en)
        if len(named) > 1:
            raise Refusal(
                f"thời hạn chỉ có một quan hệ, đang có: {', '.join(named)}",
                f"a deadline has one relation, found: {', '.join(named)}",
            )
        rest = {key: one for key, one in value.items() if key != named[0]}
        day = value[named[0]]
        return {"relation": named[0], "day": _end_of_month(day) if named[0] == "within_month" else day, **rest}

    @model_serializer
    def _as_typed(self) -> dict[str, Any]:
        is_month = self.relation is Relation.WITHIN_MONTH
        said: dict[str, Any] = {self.relation.value: f"{self.day:%Y-%m}" if is_month else self.day}
        if self.at is not None:
            said["at"] = f"{self.at:%H:%M}"
        return said | ({"statutory": self.statutory} if self.statutory else {})

    @property
    def last_day(self) -> date:
        """The last day that is in time."""
        return self.day if self.relation.includes_day or self.at is not None else self.day - timedelta(days=1)

    @property
    def last_moment(self) -> datetime:
        """The moment from which it is late; ``at`` the hour itself is late only after “trước”."""
        if self.at is not None:
            return datetime.combine(self.day, self.at)
        return datetime.combine(self.last_day + timedelta(days=1), time())

    def is_met(self, moment: datetime) -> bool:
        """Whether what came at ``moment`` came in time."""
        if self.at is not None and self.relation.includes_day:
            return moment <= self.last_moment
        return moment < self.last_moment

    @property
    def text(self) -> str:
        """As a document says it: ``trước 16 giờ 00 ngày 25/11/2026``."""
        if self.relation is Relation.WITHIN_MONTH:
            return f"{self.relation.words} {month_year(self.day.year, self.day.month)}"
        hour = f"{self.at:%H} giờ {self.at:%M} " if self.at is not None else ""
        return f"{self.relation.words} {hour}ngày {short_date(self.day)}"

    def notes(self, working_days: WorkingDays, issued: date | None = None) -> Iterator[Message]:
        """What an officer must know of the day; nothing is moved in print."""
        if issued is not None and self.last_day < issued:
            yield Message(
                f"thời hạn {self.text} trước ngày ban hành {short_date(issued)}",
                f"the deadline “{self.text}” is before the day of issue, {short_date(issued)}",
            )
        yield from self._off(working_days)
        if working_days.is_provisional(self.day.year):
            year = self.day.year
            yield Message(
                f"ngày nghỉ năm {year} mới là tạm tính, chưa có thông báo",
                f"the days off of {year} are provisional: no notice is known",
            )

    def _off(self, working_days: WorkingDays) -> Iterator[Message]:
        last = self.last_day
        reason = working_days.reason_off(last)
        if not reason:
            return
        before, after = short_date(working_days.before(last)), short_date(working_days.after(last))
        law = Message("; thời hạn luật định, không dời", "; a statutory day, which never moves")
        yield Message(
            f"ngày cuối còn đúng hạn {short_date(last)} là ngày nghỉ ({reason}); ngày làm việc gần nhất: {before} và "
            f"{after}{law.vi if self.statutory else ''}",
            f"the last day in time, {short_date(last)}, is a day off ({reason}); the nearest working days are {before} "
            f"and {after}{law.en if self.statutory else ''}",
        )
