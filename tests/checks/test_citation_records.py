"""The records of the consistency rules: one a rule, as heavy as the rule says, and blind where another record looks."""

from __future__ import annotations

import rawdocx
from congvan.checker import check
from congvan.checks import CitationRecord
from congvan.cited.consistency import RULES
from congvan.findings import Severity
from congvan.profile import load
from congvan.vocabulary import Component
from support.letters import letter

RECORDS = {record.code: record for record in load("nd30").records if isinstance(record, CitationRecord)}
CITING = "Công văn số 12/UBND-KGVX ngày 15/01/2026 của UBND tỉnh về việc rà soát"


def test_every_rule_has_a_record_of_its_code() -> None:
    assert [(code, record.expect.rule) for code, record in RECORDS.items()] == [(code, code) for code in RULES]


def test_citations_are_selected_by_their_letter() -> None:
    report = check(letter("dispatch", {"body.0": {"text": f"Thực hiện {CITING.replace('12/', '7/')}."}}), select=["C"])
    assert report.codes == ("C08",)
    silent = {item.code for item in report.not_evaluated}
    assert {*report.passed, *report.failed, *silent} == set(RECORDS)


def test_what_has_nothing_to_compare_is_not_evaluated() -> None:
    undated = {"place_date": {"text": "Quảng Ngãi, ngày     tháng     năm 2026"}}
    silent = {item.code: item.reason.vi for item in check(letter("dispatch", undated), select=["C"]).not_evaluated}
    assert "không viện dẫn" in silent["C01"]
    assert "chưa ghi ngày" in silent["C07"]
    assert "C16" not in silent and "C20" not in silent


def test_an_unannounced_appendix_is_reported_once() -> None:
    report = check(letter("appended", {"body.1": {"text": "Đề nghị các cơ quan phối hợp thực hiện./."}}))
    assert report.codes == ("ND2001",)


def test_an_incomplete_legal_basis_is_reported_once() -> None:
    basis = "Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;"
    assert check(letter("decision", {"legal_basis.1": {"text": basis}})).codes == ("ND0609",)


def with_note_and_table(note: str, *rows: list[str]) -> bytes:
    border = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right"))
    borders = f"<w:tblBorders>{border}<w:insideH w:val='single'/><w:insideV w:val='single'/></w:tblBorders>"
    cells = [[f"<w:p>{rawdocx.r(text)}</w:p>" for text in row] for row in rows]
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    head = rawdocx.p("Số: 05/STC-QLNS") + rawdocx.p("Kính gửi: Bộ Tài chính")
    body = f"{head}<w:p>{rawdocx.r('Sở báo cáo kết quả')}{mark}{rawdocx.r(' như sau.')}</w:p>" + rawdocx.table(
        *cells, properties=borders
    )
    notes = f'<w:footnote w:id="2"><w:p>{rawdocx.r(note)}</w:p></w:footnote>'
    return rawdocx.docx(
        body,
        parts={"word/footnotes.xml": rawdocx.part("footnotes", notes)},
        relationships=[("rIdNotes", "footnotes", "footnotes.xml")],
    )


def test_notes_are_read_and_placed_at_their_mark() -> None:
    faulty = with_note_and_table(CITING.replace("15/01", "5/1"), ["a", "b"])
    [finding] = [one for one in check(faulty, select=["C"]) if one.code == "C09"]
    assert finding.component is Component.FOOTNOTE
    assert (finding.where.order, finding.where.part, finding.where.excerpt) == (2, "word/footnotes.xml", "5/1/2026")
    assert finding.fix.vi == "Thay “5/1/2026” bằng “05/01/2026”."


def test_totals_of_tables_are_added_up() -> None:
    right = [["TT", "Đơn vị", "Vốn"], ["1", "Phước Sơn", "1.200"], ["2", "Trà My", "800"], ["", "Tổng cộng", "2.000"]]
    wrong = [*right[:3], ["", "Tổng cộng", "2.100"]]
    assert "C22" in check(with_note_and_table("Ghi chú", *right), select=["C"]).passed
    [finding] = check(with_note_and_table("Ghi chú", *wrong), select=["C22"])
    assert "2.000" in finding.found.vi and finding.where.index is not None


def test_a_guess_about_a_component_is_never_an_error() -> None:
    report = check(letter("dispatch", {"body.0": {"text": "Giai đoạn 2021- 2025", "style": "Normal"}}), select=["C16"])
    assert all(finding.severity in (Severity.ERROR, Severity.WARNING) for finding in report) and len(report) == 1
