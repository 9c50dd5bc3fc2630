"""Trang tính để in: the sheets that go out, as they lie on paper and as an office expects them on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

FONT: Final = "Times New Roman"
SIZE: Final = 12
_A4: Final = 9
_LINE: Final = 16.0
"""Points of a line."""
_BOLD: Final = 1.15
"""How much wider bold letters are."""


def set_on_paper(sheet: Worksheet, *, head: int, widths: Sequence[float], last: int | None = None) -> None:
    """Lays a sheet out on A4 on its side, as wide as the paper: its words whole, the row ``head`` on each page.

    ``widths`` are those of its columns in letters; the table below ``head`` has lines down to the row ``last``.
    """
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.worksheet.properties import PageSetupProperties

    line = Side(style="thin")
    around = Border(left=line, right=line, top=line, bottom=line)
    end = last or sheet.max_row
    for at, cells in enumerate(sheet.iter_rows(), 1):
        is_in_table = head <= at <= end
        for column, cell in enumerate(cells, 1):
            cell.font = Font(name=FONT, size=SIZE, bold=at == head or cell.font.bold)
            if is_in_table and column <= len(widths):
                across = "center" if at == head or column == 1 else None
                cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal=across)
                cell.border = around
        if is_in_table:
            sheet.row_dimensions[at].height = _LINE * _lines(cells, widths, _BOLD if at == head else 1)
    _set_widths(sheet, widths)
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _set_widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    from openpyxl.utils import get_column_letter

    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width


def _lines(cells: Sequence[Any], widths: Sequence[float], wider: float) -> int:
    """The lines of the longest cell of a row."""
    texts = zip((str(cell.value or "") for cell in cells), widths, strict=False)
    return max((ceil(len(text) * wider / (width - 1)) for text, width in texts if text), default=1)
