"""Fields of an office's own: declared in template.yaml, printed by the Word file, given by the letter."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

import congvan as cv
from congvan.snapshot import take
from congvan.template import load_template
from parts.letters import letter
from presets.monthly import LETTER, MONTHLY, VALUES
from template.folders import SHIPPED, changed, paragraph, slot

FIELDS = """\
fields:
  ma_ho_so: {label: Mã hồ sơ}
  ngay_nhan: {label: Ngày nhận, type: ngày, required: "false"}
  so_trang: {label: Số trang, type: count, required: "false"}
"""
LINE = paragraph("Mã: {{ d.ma_ho_so }}; nhận {{ d.ngay_nhan }}; {{ d.so_trang }} trang; {{ d.ma_ho_so }}")


def _template(path: Path, fields: str = FIELDS, line: str = LINE) -> Path:
    folder = changed(path, ("word/document.xml", slot("body"), slot("body") + line))
    (folder / "template.yaml").write_text((SHIPPED / "template.yaml").read_text("utf-8") + fields, "utf-8")
    return folder


def _with(**values: Any) -> cv.Dispatch:
    return letter().model_copy(update={"values": values})


def _reported(document: cv.Dispatch, template: Path | str) -> list[tuple[str, str]]:
    with pytest.raises(cv.InputError) as refused:
        cv.render(document, template)
    return [(problem.path, problem.message.en) for problem in refused.value.problems]


def test_the_values_of_a_letter_are_printed_by_their_type(tmp_path: Path) -> None:
    document = _with(ma_ho_so="HS <2026> & {{ 015 }}", ngay_nhan=dt.date(2026, 2, 3), so_trang=1200)
    rendered = cv.render(document, _template(tmp_path / "mine"))
    texts = [one.text for one in take(rendered.docx).paragraphs]
    assert "Mã: HS <2026> & {{ 015 }}; nhận 03/02/2026; 1.200 trang; HS <2026> & {{ 015 }}" in texts


def test_one_that_is_not_required_may_be_left_out(tmp_path: Path) -> None:
    texts = [one.text for one in take(cv.render(_with(ma_ho_so="A"), _template(tmp_path / "mine")).docx).paragraphs]
    assert "Mã: A; nhận ;  trang; A" in texts


def test_what_does_not_fit_is_reported(tmp_path: Path) -> None:
    template = _template(tmp_path / "mine")
    assert _reported(letter(), template) == [("values", "“ma_ho_so” (Mã hồ sơ) is missing: this template prints it")]
    reported = dict(_reported(_with(ma_ho_so="A", ngay_nhan="31/4/2026", so_trang="nhiều", ma_hoso="B"), template))
    assert set(reported) == {"values.ngay_nhan", "values.so_trang", "values.ma_hoso"}
    assert "Did you mean “ma_ho_so”?" in reported["values.ma_hoso"]
    assert _reported(_with(ma_ho_so="A"), "dispatch")[0][0] == "values.ma_ho_so"


def test_values_are_read_from_a_file_under_either_name() -> None:
    assert letter(values="{ma_ho_so: A, so_trang: 12}").values == {"ma_ho_so": "A", "so_trang": "12"}
    assert letter(**{"giá trị": "{ma_ho_so: A}"}).values == {"ma_ho_so": "A"}


def test_a_letter_of_a_preset_gives_the_fields_of_its_preset_and_of_its_template(tmp_path: Path) -> None:
    preset, file = tmp_path / "monthly.yaml", tmp_path / "letters" / "letter.yaml"
    file.parent.mkdir()
    preset.write_text(MONTHLY, "utf-8")
    said = {"preset": "monthly", **LETTER, "values": {**VALUES, "ma_ho_so": "HS-015"}}
    file.write_text(yaml.safe_dump(said, allow_unicode=True), "utf-8")
    document = cv.load(file, presets=[tmp_path])
    texts = [one.text for one in take(cv.render(document, _template(tmp_path / "mine")).docx).paragraphs]
    assert "Mã: HS-015; nhận ;  trang; HS-015" in texts
    assert isinstance(document, cv.Dispatch)
    assert _reported(document, "dispatch")[0][0] == "values.ma_ho_so"


def test_values_are_not_what_the_document_says() -> None:
    assert _with(ma_ho_so="A").canonical() == letter().canonical()


@pytest.mark.parametrize(
    ("fields", "line", "en"),
    [
        (FIELDS, "", "the field “ma_ho_so” of template.yaml is not printed: put {{ d.ma_ho_so }} into the template"),
        ("", LINE, "there is no slot d.ma_ho_so"),
        ("fields:\n  subject: {label: A}\n", "", "“subject” is a slot already: choose another name"),
        ("fields:\n  Mã: {label: A}\n", "", "“Mã” cannot name a field"),
        ("fields:\n  a: {label: A, type: bảng}\n", "", "must be one of: text, date, count"),
        ("fields:\n  a: {}\n", "", "“label”"),
    ],
)
def test_a_template_whose_fields_are_wrong_is_refused(tmp_path: Path, fields: str, line: str, en: str) -> None:
    with pytest.raises(cv.TemplateError) as refused:
        load_template(_template(tmp_path / "mine", fields, line))
    assert en in refused.value.format("en")
