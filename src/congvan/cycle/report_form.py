"""Biểu báo cáo: what units fill in for a directive, once for the workbook and the Word file."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BeforeValidator, Field, model_validator

from congvan.errors import Refusal
from congvan.model import Model, number_as_text
from congvan.tabular import ColumnSpec, ColumnType, MoneyUnit
from congvan.text import Text

UNIT_COLUMN, ROW_COLUMN = "unit", "row"
_UNIT_TITLES = ("Đơn vị", "Tên đơn vị", "Địa phương")


class FormColumn(Model):
    """Cột của biểu: what a unit writes there, and the titles under which it may come back."""

    key: Text
    """Tên gọi của cột."""
    title: Text
    """Tên cột in trên biểu."""
    type: ColumnType = ColumnType.MONEY
    """Kiểu dữ liệu."""
    unit: MoneyUnit = MoneyUnit.MILLION
    """Đơn vị tiền."""
    titles: tuple[Text, ...] = ()
    """Các tên cột khác được chấp nhận."""
    required: bool = True
    """Phải điền."""

    @property
    def shown(self) -> str:
        """The title with its unit of money."""
        return f"{self.title} ({self.unit.label})" if self.type is ColumnType.MONEY else self.title

    @property
    def spec(self) -> ColumnSpec:
        """As the reading of tables asks for it."""
        unit = self.unit if self.type is ColumnType.MONEY else None
        return ColumnSpec(self.key, self.type, (self.title, *self.titles), unit, self.required)


class ReportForm(Model):
    """Biểu báo cáo: a row for the unit, or the same ``rows`` for every unit with a total below them."""

    id: Annotated[Text, BeforeValidator(number_as_text)]
    """Tên gọi trong chu kỳ."""
    title: Text
    """Tên biểu."""
    code: str = ""
    """Số của biểu, in ở đầu: Biểu số 01/BC-GN."""
    columns: Annotated[tuple[FormColumn, ...], Field(min_length=1)]
    """Các cột."""
    rows: tuple[Text, ...] = ()
    """Các hàng mỗi đơn vị phải điền; không nêu thì mỗi đơn vị một hàng."""
    row_title: Text = "Nội dung"
    """Tên cột đứng trước các hàng ấy."""
    blanks: tuple[Text, ...] = ("Người lập báo cáo", "Điện thoại")
    """Các nhãn trước dòng chấm dưới bảng."""

    @model_validator(mode="after")
    def _keys_are_its_own(self) -> Self:
        keys = [column.key for column in self.columns]
        for key in keys:
            if keys.count(key) > 1 or key in (UNIT_COLUMN, ROW_COLUMN):
                raise Refusal(f"cột “{key}” có hai lần hoặc trùng tên dành riêng", f"the column “{key}” is taken")
        return self

    @property
    def specs(self) -> tuple[ColumnSpec, ...]:
        """The columns as the reading of tables asks for them, that of the unit or the row first."""
        if self.rows:
            first = ColumnSpec(ROW_COLUMN, ColumnType.TEXT, (self.row_title,))
        else:
            first = ColumnSpec(UNIT_COLUMN, ColumnType.TEXT, _UNIT_TITLES)
        return (first, *(column.spec for column in self.columns))

    def column(self, key: str) -> FormColumn | None:
        """The column of that key."""
        return next((one for one in self.columns if one.key == key), None)
