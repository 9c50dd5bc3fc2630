"""Biểu Word gửi về: the form as units fill it in with Word, WPS and LibreOffice, read back by its table."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

import congvan as cv
from congvan.cycle.collecting import form_appendix, form_document
from congvan.cycle.collecting.report_reading import ReadReport, read_report
from congvan.cycle.report_form import ReportForm
from followup.reports import FORM, ITEMS, OCTOBER, REGISTER, unit
from followup.story import october

NAME, ISSUER = "xã Bình Hòa", "Sở Nông nghiệp và Môi trường"
CODED = FORM.model_copy(update={"code": "Biểu số 01/BC-GN"})
FIGURES = {"plan": 4_520_000_000, "disbursed": 2_950_500_000, "reason": "chậm bàn giao mặt bằng"}
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def form(of: ReportForm = CODED) -> Any:
    """The form of a unit, opened in Word."""
    return docx.Document(BytesIO(cv.render(form_document(of, OCTOBER, unit(NAME), ISSUER)).docx))


def table_of(word: Any) -> Any:
    return next(one for one in word.tables if one.rows[0].cells[0].text == "STT")


def filled(plan: str = "4.520", disbursed: str = "2.950,5") -> Any:
    """The form with its figures typed in."""
    word = form()
    cells = table_of(word).rows[1].cells
    cells[2].text, cells[3].text, cells[4].text = plan, disbursed, "chậm bàn giao mặt bằng"
    return word


def read(folder: Path, word: Any, of: ReportForm = CODED, name: str = "bc.docx") -> ReadReport:
    if not (folder / name).exists():
        word.save(str(folder / name))
    return read_report(folder / name, of, unit(NAME), REGISTER, is_shared=False)


def in_pieces(word: Any) -> None:
    """A figure in three runs, with marks of the spelling and a bookmark between."""
    paragraph = table_of(word).rows[1].cells[3].paragraphs[0]
    paragraph.clear()
    for piece in ("2.9", "50", ",5"):
        paragraph.add_run(piece)
        paragraph._p.append(parse_xml(f'<w:proofErr {_W} w:type="spellStart"/>'))
    paragraph._p.append(parse_xml(f'<w:bookmarkStart {_W} w:id="9" w:name="_GoBack"/>'))


def as_tracked_changes(word: Any) -> None:
    """The figure typed while changes were recorded, over one that was taken out."""
    paragraph = table_of(word).rows[1].cells[3].paragraphs[0]
    paragraph.clear()
    named = 'w:id="1" w:author="UBND" w:date="2026-10-20T08:00:00Z"'
    paragraph._p.append(parse_xml(f"<w:del {_W} {named}><w:r><w:delText>9.999</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {_W} {named}><w:r><w:t>2.950,5</w:t></w:r></w:ins>"))


def in_a_content_control(word: Any) -> None:
    """The words of a cell in a field of Word's."""
    cell = table_of(word).rows[1].cells[3]
    paragraph = cell.paragraphs[0]._p
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    paragraph.addprevious(control)
    control.append(content)
    content.append(paragraph)


def a_cell_in_a_content_control(word: Any) -> None:
    """The whole cell in a field of Word's."""
    cell = table_of(word).rows[1].cells[3]._tc
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    cell.addprevious(control)
    control.append(content)
    content.append(cell)


def with_blanks_of_word(word: Any) -> None:
    """Blanks that do not break around a figure, and a blank line in the cell."""
    table_of(word).rows[1].cells[2].text = "\u00a04.520\u00a0"
    table_of(word).rows[1].cells[3].paragraphs[0].insert_paragraph_before("")


def with_the_head_again(word: Any) -> None:
    """The head repeated by hand below its row, as on a second page."""
    table = table_of(word)
    table._tbl.append(parse_xml(docx.oxml.xmlchemy.serialize_for_reading(table.rows[0]._tr)))


def copied_alone(word: Any) -> None:
    """All but the title and the table taken out."""
    kept = table_of(word)._tbl
    for block in list(word.element.body):
        if block is not kept and block.tag != qn("w:sectPr") and "tháng 10/2026" not in "".join(block.itertext()):
            word.element.body.remove(block)


HABITS: tuple[Callable[[Any], None], ...] = (
    in_pieces, as_tracked_changes, in_a_content_control, a_cell_in_a_content_control, with_blanks_of_word,
    with_the_head_again, copied_alone,
)  # fmt: skip


@pytest.mark.parametrize("habit", HABITS, ids=lambda one: one.__name__)
def test_the_same_figures_are_read_however_they_were_typed(tmp_path: Path, habit: Callable[[Any], None]) -> None:
    word = filled()
    habit(word)
    found = read(tmp_path, word)
    assert not found.problems, [one.format("vi") for one in found.problems]
    assert (found.period, dict(found.values)) == (OCTOBER, FIGURES)


@pytest.mark.calc
@pytest.mark.parametrize("kind", ["docx", "odt", "doc", "rtf"])
def test_the_same_figures_are_read_after_libreoffice_saved_them(tmp_path: Path, kind: str) -> None:
    (tmp_path / "word").mkdir()
    filled().save(str(tmp_path / "word" / "bc.docx"))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", kind, "--outdir",
         str(tmp_path), str(tmp_path / "word" / "bc.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found = read(tmp_path, None, name=f"bc.{kind}")
    assert not found.problems, [one.format("vi") for one in found.problems]
    assert (found.period, dict(found.values)) == (OCTOBER, FIGURES)


def test_a_form_with_rows_of_its_own_comes_back_by_its_rows(tmp_path: Path) -> None:
    word = form(ITEMS)
    rows = table_of(word).rows
    for at, (plan, disbursed) in enumerate((("100", "50"), ("200", "60"), ("300", "110")), 1):
        rows[at].cells[2].text, rows[at].cells[3].text = plan, disbursed
    found = read(tmp_path, word, ITEMS)
    assert (found.values["plan"], found.values["disbursed"]) == (300_000_000, 110_000_000)


@pytest.mark.parametrize(
    ("plan", "disbursed", "said"),
    [
        ("4.520", "", "Giải ngân lũy kế: để trống"),
        ("4.520", "chưa rõ", "“chưa rõ” không phải số"),
        ("4 520", "2.950", "“4 520” không phải số"),
    ],
)
def test_a_blank_and_a_word_are_reported_and_never_guessed(
    tmp_path: Path, plan: str, disbursed: str, said: str
) -> None:
    found = read(tmp_path, filled(plan, disbursed))
    assert not found.values
    assert said in found.problems[0].message.vi


def test_the_form_has_its_head_its_table_and_its_lines_of_dots() -> None:
    body = form_document(CODED, OCTOBER, unit(NAME), ISSUER).body
    assert [one.kind for one in body if not isinstance(one, cv.Prose)][-4:-1] == ["form_head", "table", "blank"]
    found = cv.check(cv.render(form_document(CODED, OCTOBER, unit(NAME), ISSUER))).findings
    faults = [(one.code, one.severity) for one in found if one.severity is not cv.Severity.INFO]
    assert faults == [("ND0712", cv.Severity.WARNING)]  # who signs is for the unit to write


def test_the_same_form_is_an_appendix_of_the_letter_that_asks_for_it() -> None:
    wide = CODED.model_copy(update={"columns": (*CODED.columns, *(
        one.model_copy(update={"key": f"{one.key}_2", "title": f"{one.title} năm trước"}) for one in CODED.columns
    ))})  # fmt: skip
    body = ["Sở đề nghị báo cáo theo mẫu tại các Phụ lục I, II kèm theo."]
    letter = october(body=body, appendices=[form_appendix(CODED, OCTOBER), form_appendix(wide, OCTOBER)])
    assert [one.orientation.value for one in letter.appendices] == ["portrait", "landscape"]
    rendered = cv.render(letter)
    assert not cv.check(rendered).errors
    assert cv.read(rendered.docx).document == letter.canonical()
