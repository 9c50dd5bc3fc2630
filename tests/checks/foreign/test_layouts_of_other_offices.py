"""Heads laid out with tabs, page numbers in frames, words written out: each is seen as what it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Severity
from congvan.fixer import fix
from congvan.reader import read
from congvan.snapshot import take
from congvan.vocabulary import Component, DocumentType
from support.many_offices import PAPERS, hand, written
from support.right_letters.writing import CONTENT, PAGE_NUMBER, agency, centred, foot, head, letter, line, titled
from support.small_letters import BASES, cong_van, named

FRAMED = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" {} w:y="1"/>'


def reported(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx) if finding.severity is not Severity.INFO}


def framed(place: str) -> bytes:
    number = PAGE_NUMBER.replace("<w:pPr>", f"<w:pPr>{FRAMED.format(place)}", 1).replace(
        'w:val="center"', 'w:val="left"'
    )
    assert number != PAGE_NUMBER
    content = head() + line("Kính gửi: Bộ Tài chính", align="center", before=12, after=6) + CONTENT + foot()
    return letter(content, header=number + line())


@pytest.mark.parametrize(
    ("place", "codes"),
    [('w:xAlign="center"', set()), ('w:x="5000"', set()), ('w:xAlign="right"', {"ND0012"})],
)  # fmt: skip
def test_a_frame_puts_the_page_number_where_it_is_itself(place: str, codes: set[str]) -> None:
    assert reported(framed(place)) == codes


def test_a_page_number_in_a_frame_is_moved_with_its_frame() -> None:
    mended = fix(framed('w:xAlign="right"'))
    assert reported(mended.docx) == set()
    assert fix(mended.docx).docx == mended.docx


def by_tabs(name: str, seed: int = 695699) -> bytes:
    habits = hand(seed)
    assert habits.head == "tabs"
    return written(PAPERS[name], habits)


@pytest.mark.parametrize("name", ["cv xã", "cv bộ", "kế hoạch", "quyết định ubnd"])
def test_a_line_below_words_that_a_tab_moves_is_not_measured_against_the_paragraph(name: str) -> None:
    assert reported(by_tabs(name)) == set()


@pytest.mark.parametrize("name", ["danh sách", "phiếu trình"])
def test_a_title_in_the_middle_below_a_head_of_tabs_is_not_a_name_of_the_agency(name: str) -> None:
    made = by_tabs(name)
    agencies = find(take(made)).text(Component.ISSUING_AGENCY)
    assert PAPERS[name].title not in agencies and reported(made) == {"ND0513"}


def test_a_subject_may_begin_as_a_basis_does() -> None:
    made = named("HƯỚNG DẪN", "HD", subject="Xét tặng danh hiệu gia đình văn hóa", addressees="",
                 recipients=("- UBND các xã;", "- Lưu: VT, QLNS."))  # fmt: skip
    assert find(take(made)).text(Component.TITLED_SUBJECT) == "Xét tặng danh hiệu gia đình văn hóa"
    assert reported(made) == set()


def test_the_subject_of_a_dispatch_written_out_is_reported_as_such_and_not_as_missing() -> None:
    made = cong_van(subject="Về việc góp ý dự thảo Nghị quyết")
    assert reported(made) == {"ND0508"}
    report = read(made)
    assert report.document.subject == "góp ý dự thảo Nghị quyết"
    assert any("Về việc" in problem.message.vi for problem in report.problems)


def test_a_dispatch_that_prints_its_type_is_reported() -> None:
    title = centred("CÔNG VĂN", 14, bold=True)
    made = letter(head() + title + line("Kính gửi: Bộ Tài chính", align="center") + CONTENT + foot())
    report = check(made)
    assert report.identity is not None and report.identity.kind.document_type is DocumentType.OFFICIAL_DISPATCH
    assert {finding.code for finding in report.errors} == {"ND0512"}


def test_letters_of_an_agency_in_the_symbol_make_no_directive_of_a_dispatch() -> None:
    names = agency("BỘ TÀI CHÍNH", "CỤC THUẾ")
    made = cong_van(names=names, number="Số: 1020/CT-CS", subject="", date="Hà Nội, ngày 24 tháng 3 năm 2026")
    report = check(made)
    assert report.identity is not None and report.identity.kind.document_type is DocumentType.OFFICIAL_DISPATCH
    assert "ND0511" in report.codes


def test_a_basis_in_italics_without_its_mark_is_a_basis() -> None:
    bases = (BASES[0].rstrip(";"), "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025.")
    made = named("TỜ TRÌNH", "TTr", bases=bases)
    assert reported(made) == {"ND0607"}


@pytest.mark.parametrize(
    "whom", ["Hội đồng nhân dân tỉnh", "Thường trực Tỉnh ủy", "Ông Nguyễn Văn B", "Giám đốc Sở Y tế"]
)
def test_whoever_is_addressed_without_a_colon_is_addressed(whom: str) -> None:
    assert reported(cong_van(addressees=f"Kính gửi {whom}")) == {"ND0902"}


def test_a_date_in_figures_behind_a_tab_is_a_date() -> None:
    short = written(replace(PAPERS["cv xã"], date="Đồng Lương, 09/01/2026"), hand(695699))
    assert reported(short) == {"ND0403"}


def test_a_name_in_capitals_right_below_its_position_is_a_name() -> None:
    habits = hand(393005)
    made = written(replace(PAPERS["chỉ thị"], name="NGUYỄN KHẮC TOÀN"), habits)
    assert habits.foot == "tab stops" and reported(made) == {"ND0710"}


def test_ragged_bases_and_articles_are_reported() -> None:
    ragged = replace(PAPERS["quyết định sở"], aligned="left")
    [finding] = [one for one in check(written(ragged, hand(1))) if one.code == "ND0602"][:1]
    assert "Căn cứ" in finding.where.excerpt
    articles = [one for one in check(written(ragged, hand(1))) if "Điều 4" in one.where.excerpt]
    assert {one.code for one in articles} == {"ND0602"}


def test_a_school_named_in_two_lines_is_one_school() -> None:
    names = centred("SỞ GIÁO DỤC VÀ ĐÀO TẠO") + centred("TRƯỜNG TRUNG HỌC PHỔ THÔNG") + centred("SỐ 2 BẢO YÊN")
    made = letter(head(names) + line("Kính gửi: Bộ Tài chính", align="center") + CONTENT + foot())
    assert "SỐ 2 BẢO YÊN" in find(take(made)).text(Component.ISSUING_AGENCY)
    assert "TRƯỜNG" in find(take(made)).text(Component.ISSUING_AGENCY)


def test_titles_beside_their_subject_stay_titles() -> None:
    top = head(number="Số: 05/BC-STC", subject="") + titled("BÁO CÁO", "Xét duyệt hồ sơ")
    made = letter(top + CONTENT + foot(("- UBND tỉnh;", "- Lưu: VT, QLNS.")))
    assert reported(made) <= {"ND0924"}


@pytest.mark.parametrize(
    ("reference", "codes"),
    [
        ("(Ban hành kèm theo Quyết định số 05/QĐ-STC ngày 05 tháng 02 năm 2026 của Sở Tài chính)", set()),
        ("(Kèm theo Quyết định số 05/QĐ-STC ngày 05 tháng 02 năm 2026 của Sở Tài chính)", set()),
        ("(Ban hành kèm theo Quyết định của Sở Tài chính)", {"ND2008"}),
    ],
)
def test_what_a_decision_issues_names_the_decision_in_either_wording(reference: str, codes: set[str]) -> None:
    names = head(number="", subject="", date="")
    text = letter(names + titled("QUY CHẾ", "Làm việc") + centred(reference, 14, italic=True) + CONTENT)
    assert reported(text) & {"ND2005", "ND2007", "ND2008"} == codes


@pytest.mark.parametrize("called", ["Ông", "Bà", "Ông (bà)", "Đồng chí"])
def test_the_person_whom_a_form_names_is_called_as_offices_call_them(called: str) -> None:
    body = tuple(one.replace("Bà: ", f"{called}: ") for one in PAPERS["nghỉ phép"].body)
    assert reported(written(replace(PAPERS["nghỉ phép"], body=body), hand(1))) == set()
