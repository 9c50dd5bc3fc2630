"""Số liệu của công văn: named in the words and never typed; who lags is named where it was asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook

import congvan as cv
from congvan.errors import InputError
from congvan.presets import read_document_file
from tracking.october import REGISTER, ROWS

LETTER: dict[str, Any] = {
    "preset": "disbursement-monthly",
    "issue_date": "2026-11",
    "values": {
        "plan_year": 2026,
        "as_of": "2026-10-31",
        "urging": [{"type": "Thông báo", "code": "512/TB-UBND", "date": "2026-11-02", "issuer": "UBND tỉnh"}],
        "previous_letters": [
            {"type": "Công văn", "code": "3127/SNNMT-PTNT", "date": "2026-10-06", "issuer": "Sở Nông nghiệp"}
        ],
        "required_rate": "70%",
        "next_required_rate": "85%",
        "next_month_end": "2026-11-30",
        "report_deadline": {"before": "2026-11-25"},
        "transfer_deadline": {"on": "2026-11-13"},
        "results": {
            "file": "so_lieu.xlsx", "units": "units.yaml", "as_of": "2026-10-31", "source": "Kho bạc Nhà nước",
        },
    },
}  # fmt: skip
Rows = list[tuple[str, Any, Any]]
OCTOBER: Rows = [(name, plan, now) for name, plan, _, now in ROWS]
SEPTEMBER: Rows = [(name, plan, before) for name, plan, before, _ in ROWS]
MANY: Rows = [(f"xã Số {at}", 100_000_000, at * 1_000_000) for at in range(1, 13)]


def workbook(path: Path, rows: Rows) -> None:
    book = Workbook()
    for row in (["Đơn vị", "Kế hoạch vốn (đồng)", "Giải ngân (đồng)"], *rows):
        book.worksheets[0].append(row)
    book.save(path)


def write(folder: Path, rows: Rows = OCTOBER, results: dict[str, Any] | None = None, **keys: Any) -> Path:
    """The letter, its table and its units."""
    workbook(folder / "so_lieu.xlsx", rows)
    workbook(folder / "thang9.xlsx", SEPTEMBER)
    names = [{"id": f"u{at}", "name": name, "head": "UBND"} for at, (name, _, _) in enumerate(MANY)]
    units = {"units": [*REGISTER.model_dump(mode="json")["units"], *names]}
    (folder / "units.yaml").write_text(yaml.safe_dump(units, allow_unicode=True), encoding="utf-8")
    values = {**LETTER["values"], "results": {**LETTER["values"]["results"], **(results or {})}}
    path = folder / "thang11.yaml"
    path.write_text(yaml.safe_dump({**LETTER, "values": values, **keys}, allow_unicode=True), encoding="utf-8")
    return path


def words(letter: cv.Document) -> str:
    return "\n".join(line.words.plain for line in letter.shown.lines if not isinstance(line, cv.Table))


def notes(path: Path) -> list[str]:
    return [note.vi for note in read_document_file(path).letter().notes]


def test_each_figure_of_the_words_knows_where_it_comes_from(tmp_path: Path) -> None:
    found = {one.name: one for one in cv.figures(write(tmp_path))}
    spent = found["results.disbursed"]
    assert (spent.text, spent.source, str(spent.as_of)) == ("10,39 tỷ đồng", "Kho bạc Nhà nước", "2026-10-31")
    assert spent.places == ("so_lieu.xlsx, Sheet!C2:C9",)
    assert spent.rule == "tổng 8 đơn vị"
    assert found["laggards.rate"].denominator == "20,17 tỷ đồng"
    assert found["laggards.count"].denominator == "70,0%"
    assert found["laggards.count"].places == ("so_lieu.xlsx, Sheet!C2:C8",)
    lines = (tmp_path / "thang11.yaml").read_text("utf-8").splitlines()
    line = next(at for at, one in enumerate(lines, 1) if " required_rate" in one)
    typed = found["required_rate"]
    assert (typed.source, typed.places[0].rpartition(":")[2]) == ("nhập tay", str(line))
    assert not any(one.is_estimate for one in found.values())


def test_text_and_list_change_with_one_cell(tmp_path: Path) -> None:
    before = {one.name: one.text for one in cv.figures(write(tmp_path))}
    rows = [(name, plan, 3_600_000_000 if name == "xã An Phú" else now) for name, plan, now in OCTOBER]
    after = {one.name: one.text for one in cv.figures(write(tmp_path, rows))}
    changed = {name for name in before if before[name] != after[name]}
    assert {"results.disbursed", "laggards.rate", "laggards.count", "laggards.names"} <= changed
    assert {"results.plan", "required_rate"}.isdisjoint(changed)


def test_an_estimate_says_so_and_names_nobody(tmp_path: Path) -> None:
    path = write(tmp_path, results={"estimate": "true", "previous": {"file": "thang9.xlsx", "as_of": "2026-09-30"}})
    found = {one.name: one for one in cv.figures(path)}
    assert found["results.disbursed"].text == "ước 10,39 tỷ đồng"
    assert found["results.disbursed"].is_estimate
    assert "chưa đạt mức trên" not in words(cv.load(path))
    change = read_document_file(path).filled().values["results"].parts["change"]  # type: ignore[union-attr]
    assert change.text() == ""


def test_a_figure_that_falls_or_passes_its_plan_needs_a_reason(tmp_path: Path) -> None:
    results: dict[str, Any] = {"previous": {"file": "thang9.xlsx", "as_of": "2026-09-30"}}
    asked = notes(write(tmp_path, results=results))
    assert any("xã Hòa Bình: lũy kế giảm" in one and one.endswith("nêu lý do") for one in asked)
    reported = notes(write(tmp_path, results={**results, "reasons": {20007: "thu hồi tạm ứng"}}))
    assert any("xã Hòa Bình: lũy kế giảm" in one and one.endswith("thu hồi tạm ứng") for one in reported)
    change = read_document_file(tmp_path / "thang11.yaml").filled().values["results"].parts  # type: ignore[union-attr]
    assert change["change"].text() == "tăng 2,6 điểm phần trăm"


def test_figures_before_must_be_of_an_earlier_day(tmp_path: Path) -> None:
    path = write(tmp_path, results={"previous": {"file": "thang9.xlsx", "as_of": "2026-10-31"}})
    with pytest.raises(InputError, match="sớm hơn"):
        cv.load(path)


def test_bad_cells_and_unknown_units_are_reported_at_once(tmp_path: Path) -> None:
    path = write(tmp_path, [*OCTOBER, ("xã Lạ", 1, 1), ("xã Số 1", "x", 1), ("=cmd", 1, 1)])
    with pytest.raises(InputError) as caught:
        cv.load(path)
    assert [one.path for one in caught.value.problems] == ["Sheet!B11", "Sheet!A12", "Sheet!A10"]


def test_who_has_not_reported_is_missing_and_never_nothing(tmp_path: Path) -> None:
    rows = [(name, plan, None if name == "xã Đông Sơn" else now) for name, plan, now in OCTOBER]
    path = write(tmp_path, rows)
    assert "Đông Sơn" not in words(cv.load(path))
    missing = read_document_file(path).filled().values["results"].parts["missing"]  # type: ignore[union-attr]
    assert "UBND xã Đông Sơn" in missing.raw
    assert any("C6" in one and "không phải 0" in one for one in notes(path))


def test_laggards_are_named_in_the_text_unless_the_letter_says_otherwise(tmp_path: Path) -> None:
    text = words(cv.load(write(tmp_path)))
    assert "Còn 07 đơn vị chưa đạt mức trên: UBND các xã: Đông Sơn (0,0%), Tây Sơn (30,0%), Hòa Bình (30,0%)" in text
    assert cv.load(tmp_path / "thang11.yaml").appendices == ()


def test_laggards_are_in_the_appendix_in_both_or_nowhere(tmp_path: Path) -> None:
    letter = cv.load(write(tmp_path, figures={"laggards": {"where": "appendix"}}))
    assert "Còn 07 đơn vị chưa đạt mức trên: chi tiết tại Phụ lục đính kèm." in words(letter)
    assert "Tây Sơn (" not in words(letter)
    (appendix,) = letter.appendices
    table = next(block for block in appendix.body if isinstance(block, cv.Table))
    assert [str(cell) for cell in table.rows[0]][:2] == ["1", "UBND xã Đông Sơn"]
    both = words(cv.load(write(tmp_path, figures={"laggards": {"where": "both"}})))
    assert "Tây Sơn (30,0%)" in both and "chi tiết tại Phụ lục đính kèm" in both
    none = cv.load(write(tmp_path, figures={"laggards": {"where": "none"}}))
    assert "chưa đạt mức trên" not in words(none) and none.appendices == ()


def test_above_ten_the_count_the_first_group_and_the_appendix(tmp_path: Path) -> None:
    own = [{"title": "Biểu", "body": "Lời."}]
    listed = {"when": "laggards.listed", "title": "Danh sách", "body": "Lời."}
    letter = cv.load(write(tmp_path, MANY, appendices=[*own, listed]))
    text = words(letter)
    assert "Còn 12 đơn vị chưa đạt mức trên: 12 đơn vị, trong đó có UBND các xã: Số 1 (1,0%)" in text
    assert "chi tiết tại Phụ lục II." in text
    assert [str(one.title) for one in letter.appendices] == ["Biểu", "Danh sách"]


def test_an_exemption_needs_a_reason_that_only_the_officer_sees(tmp_path: Path) -> None:
    path = write(tmp_path, figures={"laggards": {"leave_out": {20006: "vốn giao ngày 28/10/2026"}}})
    assert "Tây Sơn" not in words(cv.load(path)) and "28/10" not in words(cv.load(path))
    assert "không nêu xã Tây Sơn: vốn giao ngày 28/10/2026" in notes(path)
    assert "xã Phú Lâm không có kế hoạch vốn, không nêu" in notes(path)
    with pytest.raises(InputError, match="phải có lý do"):
        cv.load(write(tmp_path, figures={"laggards": {"leave_out": {20006: " "}}}))


@pytest.mark.parametrize(
    ("figures", "said"),
    [({"lagards": {}}, "Có phải là “laggards”"), ({"laggards": {"wher": "text"}}, "chỉ ghi được"),
     ({"laggards": {"where": "here"}}, "ghi text, appendix, both, none")],
)  # fmt: skip
def test_what_a_letter_cannot_say_of_a_figure_is_reported(tmp_path: Path, figures: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        cv.load(write(tmp_path, figures=figures))


def test_a_planted_contradiction_refuses_to_render_at_its_cell(tmp_path: Path) -> None:
    path = write(tmp_path, [("Tổng số", 20_171_700_000, 10_400_000_000), *OCTOBER])
    with pytest.raises(InputError) as refused:
        cv.load(path)
    (problem,) = [one for one in refused.value.problems if "tổng ghi" in one.message.vi]
    assert (problem.file, problem.path) == ("so_lieu.xlsx", "Sheet!C2")


def test_rounding_that_parts_a_total_from_its_rows_is_said_and_no_fault(tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ["Đơn vị", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"], ["Tổng số", 10, 7],
        ["xã Bình Hòa", 3, 2], ["xã An Phú", 6, 4],
    ):  # fmt: skip
        book.worksheets[0].append(row)
    path = write(tmp_path)
    book.save(tmp_path / "so_lieu.xlsx")
    assert any("do làm tròn" in one for one in notes(path))
    note = read_document_file(path).filled().values["results"].parts["rounding"]  # type: ignore[union-attr]
    assert note.text() == "Tổng số có chênh lệch nhỏ do làm tròn."


def test_a_unit_without_a_row_is_reported_and_is_not_a_zero(tmp_path: Path) -> None:
    path = write(tmp_path, [one for one in OCTOBER if one[0] != "xã Đông Sơn"])
    (reported,) = [one for one in notes(path) if "bảng không có hàng của" in one]
    assert reported.startswith("bảng không có hàng của xã Đông Sơn, xã Số 1, ")
    assert reported.endswith(" và 3 đơn vị khác: coi là chưa báo cáo")
    assert "Đông Sơn" not in words(cv.load(path))


def test_a_table_without_a_unit_is_not_a_table_of_zeros(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bảng không có hàng của đơn vị nào"):
        cv.load(write(tmp_path, []))
