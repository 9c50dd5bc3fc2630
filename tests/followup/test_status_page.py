"""Trang tình hình: one A4 page that a chief reads in grey, its figures those of the workbooks."""

from __future__ import annotations

import io
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import pdfplumber
import pytest
import yaml
from PIL import Image

from congvan.errors import CongvanError, Refusal
from congvan.followup import (
    FiguresFile,
    FollowUpCycle,
    LedgerEntry,
    Overview,
    Target,
    chart_png,
    cycle_figures,
    overview,
    page_html,
    page_pdf,
    page_png,
    page_words,
)
from congvan.followup.figures import CycleFigures
from congvan.followup.page_words import TargetLevel
from congvan.units import UnitRegister
from followup.story import REGISTER, UNITS, started
from tracking import october

ON = date(2026, 11, 5)
TARGET = Target(Fraction(85, 100), date(2026, 11, 30))


def cycle(**changes: object) -> FollowUpCycle:
    return started().cycle.changed(**changes)


def found(target: Target = TARGET, register: UnitRegister = october.REGISTER) -> Overview:
    figures = CycleFigures(october.progress(), october.progress(of_september=True), target)
    return overview(cycle(), register, ON, figures)


def letters_of(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as pages:
        (page,) = pages.pages
        assert (round(page.width), round(page.height)) == (595, 842)
        return page.extract_text()


def test_the_figures_follow_from_the_tables() -> None:
    one = found()
    plan, spent = 20_171_700_000, 10_392_889_000
    assert (one.progress.plan, one.progress.disbursed) == (plan, spent)  # type: ignore[union-attr]
    assert one.to_target == 17_145_945_000 - spent
    assert one.weekly == round(Fraction(one.to_target * 7, 25))


def test_what_is_needed_is_rounded_up_to_the_dong_that_reaches_the_target() -> None:
    one = found(Target(Fraction(1, 3), date(2026, 11, 30)))
    assert one.to_target == 0
    third = found(Target(Fraction(2, 3), date(2026, 11, 30)))
    assert 3 * (third.progress.disbursed + third.to_target) >= 2 * third.progress.plan  # type: ignore[union-attr]
    assert 3 * (third.progress.disbursed + third.to_target - 1) < 2 * third.progress.plan  # type: ignore[union-attr]


def test_a_target_whose_day_is_over_has_no_weeks() -> None:
    late = found(Target(Fraction(85, 100), ON))
    assert late.weekly is None
    assert "đã quá ngày" in {tile.value for tile in page_words(late).tiles}


def test_the_page_says_what_a_chief_asks_for() -> None:
    said = letters_of(page_pdf(page_words(found())))
    for words in (
        "Số liệu đến hết ngày 31/10/2026", "20,17 tỷ đồng", "10,39 tỷ đồng", "51,5%", "tăng 2,6 điểm phần trăm",
        "Bình quân 51,5%", "Mục tiêu 85%", "xã Đông Sơn: 0,0%", "không có kế hoạch vốn", "1,89 tỷ đồng",
        "khoản 2, điểm a: quá 21 ngày", "Chưa báo cáo: 8",
    ):  # fmt: skip
        assert words in said, words


def test_the_same_words_give_the_same_bytes() -> None:
    words = page_words(found())
    assert page_pdf(words) == page_pdf(words)
    assert page_png(words) == page_png(words)


def test_the_page_and_the_chart_hold_greys_alone() -> None:
    for png in (page_png(page_words(found())), chart_png(page_words(found()))):
        picture = Image.open(io.BytesIO(png)).convert("RGB")
        red, green, blue = picture.split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()
        assert len(set(red.tobytes())) > 20


def test_bars_are_ordered_from_the_highest_down_and_units_without_a_plan_are_last() -> None:
    bars = page_words(found()).bars
    rates = [bar.rate for bar in bars if bar.rate is not None]
    assert rates == sorted(rates, reverse=True)
    assert [bar.level for bar in bars[-2:]] == [TargetLevel.NONE, TargetLevel.NO_PLAN]
    assert bars[-1].name == "xã Phú Lâm"


def test_a_province_of_many_units_still_fits_on_one_page() -> None:
    names = [f"xã Số {at}" for at in range(1, 169)]
    register = UnitRegister.model_validate({"units": [{"id": at, "name": one} for at, one in enumerate(names)]})
    rows = [(one, 1_000_000_000, 0, 5_000_000 * at) for at, one in enumerate(names)]
    from congvan.tabular import table_of_records
    from congvan.tracking import progress_of

    records = [{"unit": name, "plan": plan, "disbursed": now} for name, plan, _, now in rows]
    progress = progress_of(table_of_records(records, october.COLUMNS), register, as_of=date(2026, 10, 31))
    words = page_words(overview(cycle(), register, ON, CycleFigures(progress, None, TARGET)))
    said = letters_of(page_pdf(words))
    assert "80 đơn vị thấp nhất trong 168 đơn vị" in said
    assert "xã Số 1\n" in said or "xã Số 1 " in said


def test_reports_are_counted_by_state() -> None:
    ledger = (
        LedgerEntry(directive="d3", unit="20001", state="done"),  # type: ignore[arg-type]
        LedgerEntry(directive="d3", unit="20003", state="late"),  # type: ignore[arg-type]
        LedgerEntry(directive="d3", unit="20004", state="exempt"),  # type: ignore[arg-type]
    )
    one = overview(cycle(ledger=ledger), REGISTER, ON, CycleFigures(None, None, TARGET))
    assert [len(part) for part in (one.reports.on_time, one.reports.late, one.reports.missing)] == [1, 1, 2]
    said = page_html(page_words(one))
    assert "Chưa báo cáo: 2: xã Đông Sơn, xã Hòa Bình" in said
    assert "Chưa có số liệu" in said


def test_names_of_files_are_escaped_in_html() -> None:
    one = overview(cycle(program="<b>&"), REGISTER, ON, CycleFigures(None, None, TARGET))
    assert "&lt;b&gt;&amp;" in page_html(page_words(one))
    assert "Overdue directives" in page_html(page_words(one, "en"), "en")


def test_a_missing_matplotlib_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(CongvanError, match=r"congvan\[charts\]"):
        page_pdf(page_words(found()))


def in_folder(folder: Path, as_of: str = "2026-10-31") -> FollowUpCycle:
    (folder / "units.yaml").write_text(yaml.safe_dump(UNITS, allow_unicode=True), encoding="utf-8")
    (folder / "so_lieu.csv").write_text(
        "Đơn vị;Kế hoạch vốn (triệu đồng);Giải ngân (triệu đồng)\nxã Bình Hòa;4.520;2.950\n", encoding="utf-8"
    )
    one = cycle()
    figures = FiguresFile(file="so_lieu.csv", as_of=as_of, source="Kho bạc Nhà nước")  # type: ignore[arg-type]
    return one.changed(letters=(one.letters[0].model_copy(update={"figures": figures}),))


def test_figures_of_a_letter_by_another_hand_are_read(tmp_path: Path) -> None:
    figures = cycle_figures(in_folder(tmp_path), tmp_path)
    assert figures.progress is not None
    assert (figures.progress.plan, figures.progress.source) == (4_520_000_000, "Kho bạc Nhà nước")
    assert figures.target == Target(Fraction(1), date(2027, 1, 31))


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    one = in_folder(tmp_path)
    letter = one.letters[0]
    assert letter.figures is not None
    outside = letter.figures.model_copy(update={"file": "../../so_lieu.csv"})
    with pytest.raises(Refusal):
        cycle_figures(one.changed(letters=(letter.model_copy(update={"figures": outside}),)), tmp_path)
