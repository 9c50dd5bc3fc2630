"""Biểu báo cáo ra Word: the report of one unit, or an appendix of the letter; one model with the workbook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from congvan.cycle.collecting.form_workbook import TOTAL
from congvan.cycle.report_form import ReportForm
from congvan.documents import AdministrativeDocument
from congvan.text import PartialDate, month_year
from congvan.units import Unit
from congvan.vocabulary import Orientation

_UPRIGHT: Final = 4
"""Columns of figures up to which a form is upright."""
_SIGNATURES: Final[dict[str, Any]] = {
    "signatures": ["Người lập biểu", {"position": "Thủ trưởng đơn vị", "note": "(Ký tên, đóng dấu)"}], "dated": True,
}  # fmt: skip


def form_document(form: ReportForm, period: PartialDate, unit: Unit, addressee: str) -> AdministrativeDocument:
    """The form of a unit for a month as a document to be rendered; number, date, figures and name are for the unit."""
    from congvan.documents import model_of
    from congvan.source import build_data
    from congvan.vocabulary import DocumentType

    model = model_of(DocumentType.REPORT)
    assert model is not None
    data: dict[str, Any] = {
        "type": DocumentType.REPORT.label,
        "issuer": {"name": unit.addressed},
        "number": "/BC-UBND",
        "place": unit.bare_name,
        "issue_date": str(period.year),
        "addressees": [addressee],
        "subject": f"{_small(form.title)} {_month(period)}",
        "body": [
            f"{unit.addressed} báo cáo {_small(form.title)} {_month(period)} như sau:",
            *_blocks(form, period, unit),
            f"{unit.addressed} báo cáo {addressee} tổng hợp.",
        ],
        "signatory": {"position": "Chủ tịch"},
        "recipients": ["Như trên", "Lưu: VT."],
    }
    return build_data(data, model)


def form_appendix(form: ReportForm, period: PartialDate) -> dict[str, Any]:
    """The form as an appendix of the letter that asks for it, to be put under ``appendices:``; any unit fills it in."""
    is_wide = len(form.columns) > _UPRIGHT
    return {
        "title": form.title,
        "orientation": (Orientation.LANDSCAPE if is_wide else Orientation.PORTRAIT).value,
        "body": [*_blocks(form, period, None), _SIGNATURES],
    }


def _blocks(form: ReportForm, period: PartialDate, unit: Unit | None) -> Iterator[dict[str, Any] | str]:
    """What is filled in: the head of the form, its table, lines of dots; ``unit`` where the form is for one alone."""
    said = f"Kỳ báo cáo: {_month(period)}"
    if form.code or unit is None:
        labels = [] if unit else ["Đơn vị báo cáo"]
        yield {"form_head": form.code or "Biểu mẫu", "note": said, "labels": labels}
    else:
        yield f"{said}."
    yield _table(form, unit)
    if form.blanks:
        yield {"blank": list(form.blanks)}


def _month(period: PartialDate) -> str:
    return month_year(period.year or 0, period.month or 0)


def _small(title: str) -> str:
    """The title as a subject has it: without the word of its type, beginning with a small letter."""
    bare = title.removeprefix("Báo cáo ").strip()
    return bare[:1].lower() + bare[1:]


def _table(form: ReportForm, unit: Unit | None) -> dict[str, Any]:
    titles = [column.shown for column in form.columns]
    blank = [""] * len(titles)
    if not form.rows:
        return {"columns": ["STT", "Đơn vị", *titles], "rows": [["1", unit.name if unit else "", *blank]]}
    rows = [[str(at), row, *blank] for at, row in enumerate(form.rows, 1)]
    return {"columns": ["STT", form.row_title, *titles], "rows": [*rows, ["", TOTAL, *blank]]}
