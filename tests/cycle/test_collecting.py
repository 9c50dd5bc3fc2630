"""Tổng hợp báo cáo: what came back is read as it is, units are shown as they report, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from openpyxl import Workbook, load_workbook

import congvan as cv
from congvan.cycle.collecting import (
    Collection,
    ReportState,
    UnitReport,
    collect,
    collection_data,
    collection_notes,
    collection_text,
    collection_workbook,
    form_document,
    form_workbook,
    read_incoming,
    reconcile,
    request_of,
    with_collected,
)
from congvan.cycle.owing import open_units
from congvan.deadlines import official_working_days
from congvan.errors import CongvanError, InputError
from congvan.followup import DirectiveState, cycle_of, cycle_text
from congvan.office.installation import require
from congvan.office.processes import run, scratch
from followup.reports import (
    CUT_OFF,
    CYCLE,
    FORM,
    ITEMS,
    OCTOBER,
    REGISTER,
    filled,
    incoming,
    moved,
    october_reports,
    unit,
    word_report,
)


def to_xls(path: Path) -> Path:
    """The workbook as Excel 97 saves it, by LibreOffice."""
    with scratch() as folder:
        (folder / path.name).write_bytes(path.read_bytes())
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        run([str(require()), profile, "--headless", "--convert-to", "xls:MS Excel 97", path.name], folder, 60)
        made = path.with_suffix(".xls")
        made.write_bytes((folder / made.name).read_bytes())
    return made


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("bao_cao")
    october_reports(folder, to_xls)
    yield folder


@pytest.fixture(scope="module")
def october(office: Path) -> Collection:
    return collected(office, office / "so_den.xlsx", office / "nhap_tay.xlsx")


def collected(folder: Path, register: Path, manual: Path | None = None, form: str = "bieu01") -> Collection:
    directive = CYCLE.directives[0].model_copy(update={"form": form})
    cycle = CYCLE.changed(directives=(directive,))
    request = request_of(cycle, "d3", OCTOBER, CUT_OFF, official_working_days())
    lines, _ = read_incoming(register, REGISTER)
    return collect(request, lines, REGISTER, folder, manual)


def report(of: Collection, name: str) -> UnitReport:
    found = of.of(unit(name).id)
    assert found is not None
    return found


def one(folder: Path, book: Workbook | bytes, name: str = "bc.xlsx", who: str = "xã Bình Hòa") -> UnitReport:
    """The state of a unit that sent one file in time."""
    if isinstance(book, bytes):
        (folder / name).write_bytes(book)
    else:
        book.save(folder / name)
    register = incoming(folder, (1, who, "1/BC-UBND", "20/10/2026", "20/10/2026 08:00", "", "", name, 1, "", ""))
    return report(collected(folder, register), who)


@pytest.mark.calc
def test_each_unit_is_as_the_clerk_wrote_by_hand(october: Collection) -> None:
    assert {one.unit.name: one.state_text for one in october.reports} == {
        "phường Hoa Sen": "đúng hạn",
        "phường Tân Lập": "đúng hạn",
        "xã Bình Hòa": "muộn 2 ngày (số liệu đúng hạn)",
        "xã An Phú": "có số liệu, chưa có văn bản (nhập tay)",
        "xã Đông Sơn": "chưa báo cáo",
        "xã Tây Sơn": "muộn 1 ngày",
        "xã Hòa Bình": "báo cáo nhầm kỳ (tháng 9/2026)",
        "xã Phú Lâm": "không phát sinh",
    }


@pytest.mark.parametrize(
    ("words", "is_nothing"),
    [
        ("Trong tháng 10/2026, xã không phát sinh.", True),
        ("Tháng 10/2026: không phát sinh (không được giao vốn).", True),
        ("Tháng 10/2026 xã Không phát sinh giải ngân vì chưa có khối lượng", True),
        ("Tháng 10/2026 đã giải ngân 500 triệu đồng; không phát sinh khó khăn, vướng mắc.", False),
        ("Tháng 10/2026 không phát sinh nợ đọng.", False),
    ],
)
def test_only_what_says_so_is_nothing_to_report(tmp_path: Path, words: str, is_nothing: bool) -> None:
    (tmp_path / "a.docx").write_bytes(word_report(words, []))
    line = (1, "xã Phú Lâm", "1/BC-UBND", "20/10/2026", "20/10/2026 08:00", "", "", "a.docx", 1, "", "")
    found = report(collected(tmp_path, incoming(tmp_path, line)), "xã Phú Lâm")
    assert (found.state is ReportState.NOTHING) == is_nothing
    assert bool(found.problems) != is_nothing


@pytest.mark.calc
def test_figures_are_in_dong_and_know_their_cell(october: Collection) -> None:
    money = {one.unit.name: one.values.get("disbursed") for one in october.reports}
    assert money["phường Hoa Sen"] == 1_120_400_000
    assert money["phường Tân Lập"] == 1_924_249_000
    assert money["xã Tây Sơn"] == 600_120_000
    assert money["xã An Phú"] == 3_498_000_000
    assert money["xã Hòa Bình"] is None
    assert report(october, "phường Hoa Sen").origins["disbursed"].text == "hoasen.xlsx, Bieu bao cao!D6"
    assert report(october, "xã Tây Sơn").origins["disbursed"].text == "tayson.docx, bảng 1!D2"


@pytest.mark.calc
def test_in_force_is_what_was_declared_to_replace_the_last(october: Collection) -> None:
    found = report(october, "xã Bình Hòa")
    assert found.line is not None
    assert found.line.code == "195/BC-UBND"
    assert found.values["disbursed"] == 2_950_000_000


@pytest.mark.calc
def test_what_comes_after_the_cut_off_waits(october: Collection) -> None:
    assert [line.code for line in report(october, "xã Bình Hòa").waiting] == ["203/BC-UBND"]
    said = [note.vi for note in collection_notes(october, (), "Kho bạc")]
    assert "xã Bình Hòa: 203/BC-UBND đến 02/11/2026, sau khi chốt: chờ công văn sau" in said


@pytest.mark.calc
def test_rows_that_are_not_the_unit_s_are_left_out_and_reported(october: Collection) -> None:
    said = [note.vi for note in collection_notes(october, (), "Kho bạc")]
    assert any("Trường Tiểu học số 1" in one and "không lấy" in one for one in said)
    assert not any("CHỦ TỊCH" in one for one in said)


def test_the_form_comes_back_from_its_own_cells(tmp_path: Path) -> None:
    found = one(tmp_path, filled("xã Bình Hòa", 4520, 2950))
    assert (found.values["plan"], found.values["disbursed"]) == (4_520_000_000, 2_950_000_000)
    assert found.state is ReportState.ON_TIME


def test_moved_cells_another_sheet_and_numbers_as_text_are_read(tmp_path: Path) -> None:
    found = one(tmp_path, moved("xã Bình Hòa", "4.520", "2.950,0"))
    assert found.values["disbursed"] == 2_950_000_000
    assert any("số ghi dạng chữ" in note.message.vi for note in found.notes)


def test_a_blank_cell_is_reported_and_is_not_a_zero(tmp_path: Path) -> None:
    found = one(tmp_path, filled("xã Bình Hòa", 4520, None))
    assert found.values == {}
    assert ["Giải ngân lũy kế: để trống" in problem.message.vi for problem in found.problems] == [True]


def test_a_wrong_total_is_reported_at_its_cell_and_gives_no_figures(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(form_workbook(ITEMS, OCTOBER, [unit("xã Bình Hòa")])))
    sheet = book.worksheets[0]
    for cell, value in {"C6": 100, "C7": 50, "C8": 150, "D6": 40, "D7": 20, "D8": 70}.items():
        sheet[cell] = value
    book.save(tmp_path / "bc.xlsx")
    register = incoming(tmp_path, (1, "xã Bình Hòa", "1/BC-UBND", "", "20/10/2026 08:00", "", "", "bc.xlsx", 1, "", ""))
    found = report(collected(tmp_path, register, form="bieu02"), "xã Bình Hòa")
    assert found.values == {}
    assert found.problems[0].path == "Bieu bao cao!D8"
    sheet["D8"] = 60
    book.save(tmp_path / "bc.xlsx")
    found = report(collected(tmp_path, register, form="bieu02"), "xã Bình Hòa")
    assert found.values["disbursed"] == 60_000_000
    assert found.origins["disbursed"].cell == "D8"


def test_two_versions_of_which_none_replaces_the_other_give_no_figures(tmp_path: Path) -> None:
    filled("xã Bình Hòa", 4520, 2950).save(tmp_path / "a.xlsx")
    filled("xã Bình Hòa", 4520, 3000).save(tmp_path / "b.xlsx")
    register = incoming(
        tmp_path,
        (1, "xã Bình Hòa", "1/BC-UBND", "", "20/10/2026 08:00", "", "", "a.xlsx", 1, "", ""),
        (2, "xã Bình Hòa", "2/BC-UBND", "", "21/10/2026 08:00", "", "", "b.xlsx", 2, "", ""),
    )
    found = report(collected(tmp_path, register), "xã Bình Hòa")
    assert (found.state, found.values) == (ReportState.UNCLEAR, {})
    assert "không bản nào ghi thay cho bản nào" in found.problems[0].message.vi


def test_one_shared_workbook_gives_each_unit_its_own_row(tmp_path: Path) -> None:
    names = ("xã Bình Hòa", "xã Tây Sơn")
    book = load_workbook(BytesIO(form_workbook(FORM, OCTOBER, [unit(name) for name in names])))
    sheet = book.worksheets[0]
    sheet["C6"], sheet["D6"], sheet["C7"], sheet["D7"] = 4520, 2950, 2000.4, 600.12
    book.save(tmp_path / "chung.xlsx")
    register = incoming(
        tmp_path,
        *((at, name, f"{at}/BC-UBND", "", "20/10/2026 08:00", "", "", "chung.xlsx", 1, "", "")
          for at, name in enumerate(names, 1)),
    )  # fmt: skip
    collection = collected(tmp_path, register)
    assert report(collection, "xã Bình Hòa").values["disbursed"] == 2_950_000_000
    assert report(collection, "xã Tây Sơn").values["disbursed"] == 600_120_000
    assert not report(collection, "xã Tây Sơn").notes


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: filled("xã Tây Sơn", 1, 1), "biểu ghi đơn vị “xã Tây Sơn”, sổ đến ghi xã Bình Hòa"),
        (lambda: word_report("Báo cáo tháng 10/2026", [["a", "b"], ["1", "2"]]), "thiếu cột"),
        (lambda: b"%PDF-1.7", "không phải tệp .xlsx"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_reported_and_not_guessed(tmp_path: Path, make: Any, said: str) -> None:
    made = make()
    name = "bc.docx" if isinstance(made, bytes) and made.startswith(b"PK") else "bc.xlsx"
    found = one(tmp_path, made, name)
    assert found.values == {}
    assert any(said in problem.format("vi") for problem in found.problems), found.problems


def test_a_file_that_names_no_month_is_not_taken_for_this_one(tmp_path: Path) -> None:
    book = filled("xã Bình Hòa", 4520, 2950)
    book.worksheets[0]["C2"] = None
    found = one(tmp_path, book)
    assert found.state is ReportState.UNCLEAR
    assert any("không rõ kỳ báo cáo" in note.message.vi for note in found.problems)


def test_a_photo_that_nobody_entered_is_reported(tmp_path: Path) -> None:
    register = incoming(tmp_path, (1, "xã An Phú", "", "", "", "27/10/2026", "ảnh", "anphu.jpg", 1, "", ""))
    found = report(collected(tmp_path, register), "xã An Phú")
    assert found.state is ReportState.DATA_ONLY
    assert "phải nhập tay" in found.problems[0].message.vi


@pytest.mark.calc
def test_the_treasury_is_reported_beside_the_report_and_merged_with_nothing(october: Collection, office: Path) -> None:
    book = Workbook()
    for row in (
        ["Đơn vị", "Giải ngân lũy kế (triệu đồng)"], ["phường Hoa Sen", 1100.4], ["xã Tây Sơn", 600.12],
        ["xã Đông Sơn", 0],
    ):  # fmt: skip
        book.worksheets[0].append(row)
    book.save(office / "kho_bac.xlsx")
    found = reconcile(october, FORM, REGISTER, office / "kho_bac.xlsx")
    assert [one.message("Kho bạc").vi for one in found] == [
        "phường Hoa Sen, Giải ngân lũy kế: báo cáo 1.120.400.000 đồng (hoasen.xlsx, Bieu bao cao!D6), Kho bạc "
        "1.100.400.000 đồng (kho_bac.xlsx, Sheet!B2), lệch 20.000.000 đồng"
    ]
    assert report(october, "phường Hoa Sen").values["disbursed"] == 1_120_400_000
    with pytest.raises(CongvanError, match="không có cột nào"):
        reconcile(october, FORM.model_copy(update={"columns": FORM.columns[:1]}), REGISTER, office / "kho_bac.xlsx")


@pytest.mark.calc
def test_the_ledger_takes_each_state_and_the_cycle_its_file(october: Collection) -> None:
    cycle = with_collected(CYCLE, october)
    states = {one.unit: one.state for one in cycle.ledger}
    assert states["20001"] is DirectiveState.DONE
    assert states["20006"] is DirectiveState.LATE
    assert states["20004"] is DirectiveState.DATA_ONLY
    owing = [one.name for one in open_units(cycle, cycle.directives[0], REGISTER, OCTOBER)]
    assert owing == ["xã Đông Sơn", "xã Hòa Bình"]
    assert cycle_of(cycle_text(cycle)) == cycle
    assert with_collected(cycle, october) == cycle


@pytest.mark.calc
def test_the_collection_goes_to_text_data_and_a_workbook(october: Collection) -> None:
    assert collection_text(october).startswith(
        "Báo cáo tháng 10/2026, hạn đến hết ngày 24/10/2026, chốt 17 giờ 00 ngày 31/10/2026: 2 đúng hạn, 2 muộn, "
        "1 có số liệu, chưa có văn bản, 1 báo cáo nhầm kỳ, 1 không phát sinh, 1 chưa báo cáo."
    )
    data = collection_data(october)
    assert data["reports"][0]["origins"]["disbursed"] == "hoasen.xlsx, Bieu bao cao!D6"
    sheet = load_workbook(BytesIO(collection_workbook(october, FORM))).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert rows[0][1:4] == ["phường Hoa Sen", 3100, 1120.4]
    assert rows[4][1:5] == ["xã Đông Sơn", None, None, None]


def test_a_register_with_faults_is_refused_with_every_cell(tmp_path: Path) -> None:
    register = incoming(
        tmp_path,
        (1, "xã Không Có", "1/BC-UBND", "", "20/10/2026 08:00", "", "", "", 1, "", ""),
        (2, "xã Tây Sơn", "2/BC-UBND", "31/11/2026", "20/10/2026 25:00", "", "", "", 1, "", ""),
        (3, "xã Hòa Bình", "3/BC-UBND", "", "hôm qua", "", "", "", 1, "", ""),
    )
    with pytest.raises(InputError) as error:
        read_incoming(register, REGISTER)
    assert {problem.path for problem in error.value.problems} == {"Sheet!D3", "Sheet!E3", "Sheet!E4"}


def test_a_number_that_occurs_twice_and_a_replaced_one_that_is_not_there_are_reported(tmp_path: Path) -> None:
    line = (1, "xã Bình Hòa", "1/BC-UBND", "", "20/10/2026 08:00", "", "", "a.xlsx", 1, "", "")
    with pytest.raises(InputError, match="1/BC-UBND"):
        read_incoming(incoming(tmp_path, line, line), REGISTER)
    filled("xã Bình Hòa", 4520, 2950).save(tmp_path / "a.xlsx")
    register = incoming(tmp_path, (*line[:9], "9/BC-UBND", ""))
    found = report(collected(tmp_path, register), "xã Bình Hòa")
    assert any("thay cho “9/BC-UBND”" in note.message.vi for note in found.notes)


def test_the_word_form_comes_back_filled_in(tmp_path: Path) -> None:
    letter = form_document(FORM, OCTOBER, unit("xã Bình Hòa"), "Sở Nông nghiệp và Môi trường")
    rendered = cv.render(letter)
    faults = [(one.code, one.severity) for one in cv.check(rendered).findings if one.severity is not cv.Severity.INFO]
    assert faults == [("ND0712", cv.Severity.WARNING)]  # who signs is for the unit to write
    word = docx.Document(BytesIO(rendered.docx))
    table = next(one for one in word.tables if one.rows[0].cells[0].text == "STT")
    table.rows[1].cells[2].text, table.rows[1].cells[3].text = "4.520", "2.950,5"
    word.save(str(tmp_path / "bc.docx"))
    found = one(tmp_path, (tmp_path / "bc.docx").read_bytes(), "bc.docx")
    assert (found.state, found.values["disbursed"]) == (ReportState.ON_TIME, 2_950_500_000)


def test_the_word_form_has_the_rows_of_its_model(tmp_path: Path) -> None:
    table = next(
        one for one in form_document(ITEMS, OCTOBER, unit("xã Bình Hòa"), "Sở").body if isinstance(one, cv.Table)
    )
    assert len(table.rows) == 3
