"""Biểu báo cáo ra Word: the report of one unit as a Báo cáo, its table to be filled in; one model with the workbook."""

from __future__ import annotations

from typing import Any

from congvan.documents import AdministrativeDocument
from congvan.followup.collecting.form_workbook import TOTAL
from congvan.followup.report_form import ReportForm
from congvan.text import PartialDate, month_year
from congvan.units import Unit


def form_document(form: ReportForm, period: PartialDate, unit: Unit, addressee: str) -> AdministrativeDocument:
    """The form of a unit for a month as a document to be rendered; number, date, figures and name are for the unit."""
    from congvan.documents import model_of
    from congvan.source import build_data
    from congvan.vocabulary import DocumentType

    model = model_of(DocumentType.REPORT)
    assert model is not None
    month = month_year(period.year or 0, period.month or 0)
    data: dict[str, Any] = {
        "type": DocumentType.REPORT.label,
        "issuer": {"name": unit.addressed},
        "number": "/BC-UBND",
        "place": unit.bare_name,
        "issue_date": str(period.year),
        "addressees": [addressee],
        "subject": f"{_small(form.title)} {month}",
        "body": [f"Kỳ báo cáo: {month}.", _table(form, unit)],
        "signatory": {"position": "Chủ tịch"},
        "recipients": ["Như trên", "Lưu: VT."],
    }
    return build_data(data, model)


def _small(title: str) -> str:
    """The title as a subject has it: without the word of its type, beginning with a small letter."""
    bare = title.removeprefix("Báo cáo ").strip()
    return bare[:1].lower() + bare[1:]


def _table(form: ReportForm, unit: Unit) -> dict[str, Any]:
    titles = [column.shown for column in form.columns]
    blank = [""] * len(titles)
    if not form.rows:
        return {"columns": ["STT", "Đơn vị", *titles], "rows": [["1", unit.name, *blank]]}
    rows = [[str(at), row, *blank] for at, row in enumerate(form.rows, 1)]
    return {"columns": ["STT", form.row_title, *titles], "rows": [*rows, ["", TOTAL, *blank]]}
