"""Trường riêng của mẫu: what an office's template prints besides the slots of its form, given under ``values``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Final

from pydantic import AfterValidator

from congvan.errors import Message, Problem, Refusal, did_you_mean
from congvan.late_patterns import late_pattern
from congvan.model import FrozenMapping, Model
from congvan.text import PartialDate, Text, format_number, parse_number, short_date
from congvan.vocabulary import Labelled

_NAME: Final = late_pattern(r"[a-z][a-z0-9_]*")
_RESERVED: Final = late_pattern(r"(?:margin|header|sign_off|appendi)")
"""How the names begin that a template is given beside its slots."""


class TemplateFieldType(Labelled):
    """Kiểu của trường riêng; the words are those of a preset's fields."""

    TEXT = "text", "chữ"
    DATE = "date", "ngày"
    COUNT = "count", "số lượng"


class TemplateField(Model):
    """Trường riêng: printed where the template has ``{{ d.NAME }}``."""

    label: Text
    """Tên trường bằng tiếng Việt."""
    type: TemplateFieldType = TemplateFieldType.TEXT
    """Kiểu."""
    required: bool = True
    """Phải có giá trị."""

    @property
    def sample(self) -> str:
        """Some value of the type."""
        return {TemplateFieldType.TEXT: "…", TemplateFieldType.DATE: "2026-01-05", TemplateFieldType.COUNT: "1"}[
            self.type
        ]

    def shown(self, value: str) -> str:
        """``value`` as the page prints it; raises ``Refusal`` where it is not of the type."""
        if self.type is TemplateFieldType.DATE:
            day = PartialDate.parse(value).full
            if day is None:
                raise Refusal(f"“{value}”: cần đủ ngày, tháng, năm", f"“{value}”: day, month and year are needed")
            return short_date(day)
        if self.type is TemplateFieldType.COUNT:
            return format_number(int(value)) if value.isdecimal() else format_number(parse_number(value))
        return value


def _names(fields: Mapping[str, TemplateField]) -> FrozenMapping[TemplateField]:
    for name in fields:
        if not _NAME.fullmatch(name) or _RESERVED.match(name):
            raise Refusal(
                f"“{name}” không dùng được làm tên trường: chữ thường không dấu, chữ số và “_”, không bắt đầu như "
                "margin, header, sign_off, appendi",
                f"“{name}” cannot name a field: small letters without marks, digits and “_”, and no beginning of "
                "margin, header, sign_off, appendi",
            )
    return FrozenMapping(fields)


TemplateFields = Annotated[Mapping[str, TemplateField], AfterValidator(_names)]


def shown_values(fields: Mapping[str, TemplateField], values: Mapping[str, str]) -> dict[str, str]:
    """What is printed of each field; nothing for one that is not given."""
    return {name: field.shown(values[name]) if name in values else "" for name, field in fields.items()}


def problems_of_values(fields: Mapping[str, TemplateField], values: Mapping[str, str]) -> Iterator[Problem]:
    """What is missing in ``values``, what no field takes, and what is not of its type."""
    for name, field in fields.items():
        if field.required and name not in values:
            vi, en = f"thiếu “{name}” ({field.label})", f"“{name}” ({field.label}) is missing"
            yield Problem(Message(f"{vi}: mẫu này in trường ấy", f"{en}: this template prints it"), path="values")
    for name, value in values.items():
        if name not in fields:
            hint = did_you_mean(name, fields)
            vi, en = f"mẫu không có trường “{name}”.{hint.vi}", f"the template has no field “{name}”.{hint.en}"
            yield Problem(Message(vi, en), path=f"values.{name}")
            continue
        try:
            fields[name].shown(value)
        except Refusal as refusal:
            label, message = fields[name].label, refusal.message
            yield Problem(Message(f"{label}: {message.vi}", f"{label}: {message.en}"), path=f"values.{name}")
