"""Một trường: what a letter asks for, of which type, and whether it is asked again each cycle."""

from __future__ import annotations

from typing import Any, Final, Self

from pydantic import model_validator

from congvan.errors import Refusal, did_you_mean
from congvan.model import Model
from congvan.tabular import ColumnType, MoneyUnit
from congvan.text import Text
from congvan.vocabulary import Labelled


class FieldType(Labelled):
    """Kiểu của trường."""

    TEXT = "text", "chữ"
    DATE = "date", "ngày"
    MONTH = "month", "tháng"
    YEAR = "year", "năm"
    COUNT = "count", "số lượng"
    MONEY = "money", "số tiền"
    PERCENT = "percent", "tỷ lệ"
    LIST = "list", "danh sách"
    DEADLINE = "deadline", "thời hạn"
    CITED = "cited document", "văn bản viện dẫn"
    CITED_LIST = "cited documents", "các văn bản viện dẫn"
    UNITS = "unit list", "danh sách đơn vị"
    TABLE = "table", "bảng"


_TYPED: Final = {
    FieldType.DATE: "2026-10-31",
    FieldType.MONTH: "2026-10",
    FieldType.PERCENT: "70%",
    FieldType.MONEY: "1500000000",
    FieldType.LIST: "[một, hai]",
    FieldType.DEADLINE: '{before: 2026-11-25, at: "16:00"}',
    FieldType.CITED: "{type: Thông báo, code: 12/TB-UBND, date: 2026-10-02, issuer: UBND tỉnh}",
    FieldType.CITED_LIST: "[{type: Thông báo, code: 12/TB-UBND, date: 2026-10-02, issuer: UBND tỉnh}]",
    FieldType.UNITS: "[UBND xã Đông Sơn, UBND xã Hòa Bình]",
}
"""How a value is typed, where its type alone does not say it."""
_BY_WORD = {word: one for one in FieldType for word in (one.value, one.label, one.name.lower())}
_LISTED = {FieldType.CITED: FieldType.CITED_LIST, FieldType.TEXT: FieldType.LIST}


class TableColumn(Model):
    """Cột của một trường kiểu bảng."""

    key: Text
    """Tên cột trong thư."""
    titles: tuple[Text, ...]
    """Các tên cột có thể gặp trong tệp số liệu."""
    type: ColumnType = ColumnType.MONEY
    """Kiểu dữ liệu."""
    unit: MoneyUnit | None = None
    """Đơn vị tiền; không ghi thì theo tệp số liệu."""


class FieldSpec(Model):
    """Trường: ``default`` and ``example`` are as a letter would give them.

    One that is asked again each cycle has no default when a letter is set. ``after`` and ``not_after`` name another
    field, or ``issue_date``, that bounds its day.
    """

    label: Text
    """Tên trường bằng tiếng Việt."""
    type: FieldType = FieldType.TEXT
    """Kiểu."""
    default: Any = None
    """Giá trị sẵn có; trường hỏi lại mỗi kỳ thì đây là giá trị của kỳ trước."""
    example: Any = None
    """Ví dụ."""
    each_cycle: bool = False
    """Hỏi lại mỗi kỳ."""
    required: bool = True
    """Phải có giá trị."""
    after: str | None = None
    """Phải sau ngày của trường này."""
    not_after: str | None = None
    """Không được sau ngày của trường này."""
    columns: tuple[TableColumn, ...] = ()
    """Các cột, với kiểu bảng."""
    takes_added: bool = False
    """Nhận thêm các văn bản mà thư ghi dưới citations."""

    @model_validator(mode="after")
    def _only_a_list_takes_more(self) -> Self:
        if self.takes_added and self.type is not FieldType.CITED_LIST:
            raise Refusal(
                "takes_added chỉ dùng với danh sách văn bản viện dẫn ([cited document])",
                "takes_added goes with a list of cited documents alone ([cited document])",
            )
        return self

    @model_validator(mode="before")
    @classmethod
    def _type_by_word(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "type" not in value:
            return value
        return {**value, "type": field_type(value["type"])}

    @property
    def given(self) -> Any:
        """The default that counts when a letter is set."""
        return None if self.each_cycle else self.default

    @property
    def asked_for(self) -> str:
        """What is asked for, beside a value that is still blank: label, type, how it is typed."""
        typed = f", ví dụ {_TYPED[self.type]}" if self.type in _TYPED else ""
        return f"{self.label} ({self.type.label}){typed}"

    @property
    def shown(self) -> Any:
        """What an example of the letter takes."""
        return self.default if self.example is None else self.example


def field_type(value: Any) -> FieldType:
    """The type that a preset names; ``[cited document]`` is a list of them. Raises ``Refusal`` for another word."""
    if isinstance(value, FieldType):
        return value
    if isinstance(value, list) and len(value) == 1:
        single = field_type(value[0])
        if single in _LISTED:
            return _LISTED[single]
    found = _BY_WORD.get(str(value).strip().lower())
    if found is None:
        hint = did_you_mean(str(value), _BY_WORD)
        known = ", ".join(kind.value for kind in FieldType)
        raise Refusal(
            f"không có kiểu “{value}”.{hint.vi or f' Hiện có: {known}.'}",
            f"there is no type “{value}”.{hint.en or f' Known: {known}.'}",
        )
    return found
