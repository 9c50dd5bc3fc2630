"""Page numbers behind a condition, lines of tabs, lists and drafts behind the signature, joint titles, old fonts."""

from __future__ import annotations

from typing import Final

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Severity
from congvan.forms import Category
from congvan.snapshot import take
from congvan.vocabulary import Component
from support.right_letters.writing import (
    CONTENT,
    ONE_ADDRESSEE,
    agency,
    centred,
    country,
    foot,
    head,
    letter,
    line,
    prose,
    run,
    section,
    signature,
    table,
    titled,
)
from support.small_letters import BASES, COMMITTEE, DAY, cong_van, decision, named

REFERS: Final = (
    "(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai)"
)


def reported(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx) if finding.severity is not Severity.INFO}


def _field(*words: str, shown: str) -> str:
    """A complex field; words that begin with ``<`` are runs of their own."""
    inner = "".join(one if one.startswith("<") else f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in words)
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}{inner}{marks[1]}{run(shown)}{marks[2]}"


PAGE: Final = _field(" PAGE ", shown="2")


HIDING: Final = (
    (" IF ", PAGE, ' &gt; 1 "', PAGE, '" "" '),
    (" IF ", PAGE, ' = 1 "" ', PAGE),
    (" IF ", PAGE, ' &lt;&gt; "1" ', PAGE),
)


def _numbered_by(*condition: str) -> bytes:
    header = line(align="center", runs=_field(*condition, shown="2"))
    return letter(head() + ONE_ADDRESSEE + CONTENT + foot(), header=header, last=section().replace("<w:titlePg/>", ""))


@pytest.mark.parametrize(
    "condition",
    [
        (" IF ", PAGE, ' &gt; 1 "', PAGE, '" "" '),
        (" IF ", PAGE, ' = 1 "" ', PAGE),
        (" IF ", PAGE, ' &lt;&gt; "1" ', PAGE),
    ],
)
def test_a_number_that_shows_from_page_two_on_is_hidden_on_page_one(condition: tuple[str, ...]) -> None:
    assert "ND0013" not in reported(_numbered_by(*condition))


@pytest.mark.parametrize("condition", [(" PAGE ",), (" IF ", PAGE, ' &gt; 0 "', PAGE, '" "" ')])
def test_a_number_that_shows_on_every_page_is_on_page_one(condition: tuple[str, ...]) -> None:
    assert "ND0013" in reported(_numbered_by(*condition))


def _tabbed(text: str, size: float, *, underlined: bool = True) -> str:
    """Words, and below them a line that an underlined tab draws."""
    stops = '<w:tab w:val="left" w:pos="900"/><w:tab w:val="left" w:pos="2000"/>'
    mark = '<w:u w:val="single"/>' if underlined else ""
    tabs = f"<w:r><w:tab/></w:r><w:r><w:rPr>{mark}</w:rPr><w:tab/></w:r>"
    return centred(text, size, bold=True) + line(runs=tabs, tabs=f"<w:tabs>{stops}</w:tabs>")


def _under_tabs(*, underlined: bool) -> bytes:
    left = centred("UBND TỈNH QUẢNG NGÃI") + _tabbed("SỞ TÀI CHÍNH", 13, underlined=underlined)
    return cong_van(names=left)


def test_an_underlined_tab_is_a_line() -> None:
    assert reported(_under_tabs(underlined=True)) == set()
    assert reported(_under_tabs(underlined=False)) == {"ND0204"}


def _with_list(refers: str = REFERS, *, italic: bool = True) -> bytes:
    title = line("DANH SÁCH", bold=True, align="center") + line("Thành viên Tổ công tác", bold=True, align="center")
    rows = table([[line("1"), line("Nguyễn Văn A")], [line("2"), line("Trần Thị B")]], (20, 140), grid=True)
    return decision(behind=title + line(refers, italic=italic, align="center") + rows)


def test_a_list_behind_the_signature_says_in_italics_what_it_goes_with() -> None:
    assert reported(_with_list()) == set()
    assert reported(_with_list(italic=False)) == {"ND2005"}
    assert reported(_with_list(REFERS.replace("số 05/", "số 15/"))) == {"ND2010"}


def test_a_list_behind_a_decision_does_not_make_it_a_text_that_another_issues() -> None:
    bare = letter(
        table([[agency("", *COMMITTEE), country()], [line(), centred(DAY, 14, italic=True)]], (60, 100))
        + titled("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác")
        + centred("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI", 14, bold=True)
        + "".join(prose(basis, italic=True) for basis in BASES)
        + centred("QUYẾT ĐỊNH:", 14, bold=True)
        + prose(runs=run("Điều 1.", bold=True) + run(" Thành lập Tổ công tác (có danh sách kèm theo)./."))
        + foot(("- Như Điều 1;", "- Lưu: VT."), signature("CHỦ TỊCH"))
        + line("DANH SÁCH", bold=True, align="center")
        + line(REFERS, italic=True, align="center")
        + line("1. Nguyễn Văn A")
    )
    assert find(take(bare)).kind.category is Category.ADMINISTRATIVE
    assert "ND0307" in reported(bare)


def _draft(title: str = "", *, above: str = "", agencies: str = "", size: float = 14) -> bytes:
    """A công văn with a draft decision on the pages behind it."""
    draft = head(agencies or agency("", *COMMITTEE), "Số:        /QĐ-UBND", "", "Gia Lai, ngày     tháng     năm 2026")
    draft += titled("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác") + centred(
        title or "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI", 14, bold=True
    )
    draft += "".join(prose(basis, italic=size == 14) for basis in BASES) + centred("QUYẾT ĐỊNH:", 14, bold=True)
    draft += prose(runs=run("Điều 1.", bold=True) + run(" Thành lập Tổ công tác./."))
    draft += foot(("- Như Điều 1;", "- Lưu: VT."), signature("CHỦ TỊCH", name=""))
    apart = line().replace("</w:p>", f"<w:pPr>{section()}</w:pPr></w:p>", 1)
    return letter(head() + ONE_ADDRESSEE + CONTENT + foot() + apart + above + draft)


def test_a_draft_behind_a_letter_is_judged_as_a_document_of_its_own() -> None:
    assert reported(_draft()) == set()
    found = [one for one in check(_draft(size=12)) if one.severity is not Severity.INFO]
    assert {one.code for one in found} == {"ND0606"}


@pytest.mark.parametrize("form", [{"above": line("Mẫu số 01", align="center")}, {"agencies": agency("", "……………")}])
def test_a_form_to_fill_in_behind_a_letter_is_none(form: dict[str, str]) -> None:
    assert reported(_draft(size=12, **form)) == set()


def test_the_symbol_may_have_the_letters_of_the_whole_title() -> None:
    joint = named("KẾ HOẠCH LIÊN TỊCH", "KHLT", addressees="", recipients=("- UBND tỉnh;", "- Lưu: VT."))
    assert "ND0310" not in reported(joint)
    assert "ND0310" in reported(named("KẾ HOẠCH LIÊN TỊCH", "BCLT", addressees="", recipients=("- Lưu: VT.",)))


def test_the_head_of_a_table_is_no_agency() -> None:
    names = table([[agency("", *COMMITTEE), country()]], (60, 100))
    rows = table([[line("TT", align="center"), line("Họ và tên", align="center")]], (20, 140), grid=True)
    refers = line(REFERS, italic=True, align="center")
    attached = letter(names + line("DANH SÁCH", bold=True, align="center") + refers + rows)
    assert find(take(attached)).text(Component.ISSUING_AGENCY) == "ỦY BAN NHÂN DÂN TỈNH GIA LAI"


def _in_font(text: str, font: str) -> bytes:
    typed = run(text).replace("Times New Roman", font)
    return cong_van(content=CONTENT.replace(prose("", runs=""), "") + prose(runs=typed))


def test_unicode_in_an_old_font_has_the_wrong_font_and_no_old_encoding() -> None:
    end = "Đề nghị các cơ quan quan tâm phối hợp thực hiện./."
    assert "ND0007" in reported(_in_font(end, ".VnTime")) and "ND0008" not in reported(_in_font(end, ".VnTime"))
    assert "ND0008" in reported(_in_font("§Ò nghÞ c¸c c¬ quan quan t©m phèi hîp thùc hiÖn./.", ".VnTime"))
