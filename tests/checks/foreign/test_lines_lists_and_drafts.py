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
    recipients,
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


def test_a_line_of_underlined_blanks_may_be_in_several_runs() -> None:
    def blanks(count: int) -> str:
        return run("\u00a0" * count, 10).replace("</w:rPr>", '<w:u w:val="single"/></w:rPr>', 1)

    words = centred("UBND TỈNH QUẢNG NGÃI") + centred("SỞ TÀI CHÍNH", bold=True)
    whole = cong_van(names=words + line(align="center", runs=blanks(14)))
    parts = cong_van(names=words + line(align="center", runs=blanks(3) + blanks(11)))
    short = cong_van(names=words + line(align="center", runs=blanks(4)))
    assert reported(whole) == reported(parts) == set()
    assert reported(short) == {"ND0205"}


@pytest.mark.parametrize("note", ["", "(Đã ký)", "Đã ký"])
def test_the_name_below_the_table_may_be_under_a_note_that_it_is_signed(note: str) -> None:
    signed = table(
        [[line("KT. GIÁM ĐỐC", bold=True, align="center") + line("PHÓ GIÁM ĐỐC", bold=True, align="center")]], (90,)
    )
    name = line(note, italic=True, align="center", left=70) + line("Kpă H’Bông", bold=True, align="center", left=70)
    found = find(take(letter(head() + ONE_ADDRESSEE + CONTENT + signed + line() * 3 + name)))
    assert found.text(Component.FULL_NAME) == "Kpă H’Bông"


def test_an_office_that_issues_may_be_named_on_several_lines() -> None:
    names = agency("", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "TỈNH GIA LAI")
    found = find(take(cong_van(names=names, number="Số: 05/UBND-VX")))
    assert found.text(Component.ISSUING_AGENCY) == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI"
    assert not found.all(Component.PARENT_AGENCY)


def test_the_symbol_has_no_more_letters_than_the_title() -> None:
    shouted = {"subject": "PHỐI HỢP TRONG HOẠT ĐỘNG GIÁM SÁT", "addressees": "", "recipients": ("- Lưu: VT.",)}
    assert "ND0310" not in reported(named("QUY CHẾ", "QCPH", **shouted))
    assert "ND0310" in reported(named("QUY CHẾ", "QCTT", **shouted))


def test_another_office_of_the_signer_is_above_the_name_below_the_table() -> None:
    offices = ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")
    right = "".join(line(one, bold=True, align="center") for one in offices)
    signed = table([[recipients("- Như trên;", "- Lưu: VT."), right]], (70, 90))
    office = line("GIÁM ĐỐC SỞ NÔNG NGHIỆP", bold=True, align="center") + line(
        "VÀ MÔI TRƯỜNG", bold=True, align="center"
    )
    name = line("Lường Văn Bó", bold=True, align="center")
    found = find(take(letter(head() + ONE_ADDRESSEE + CONTENT + signed + line() * 3 + office + name)))
    assert found.text(Component.FULL_NAME) == "Lường Văn Bó"
    assert len(found.all(Component.ADVISORY_POSITION)) == 2


@pytest.mark.parametrize("said", ["(có danh sách kèm theo)", "(danh sách gửi kèm)", "tại Phụ lục kèm theo"])
def test_an_appendix_may_be_announced_by_what_it_holds(said: str) -> None:
    refers = "(Kèm theo Công văn số 05/STC-QLNS ngày 10 tháng 5 năm 2026 của Sở Tài chính)"
    appendix = line("Phụ lục", bold=True, align="center") + line("DANH SÁCH CÁ NHÂN", bold=True, align="center")
    appendix += line(refers, italic=True, align="center") + prose("1. Nguyễn Văn A.")

    def made(words: str) -> bytes:
        body = head() + ONE_ADDRESSEE + prose(f"Sở Tài chính gửi kết quả bình xét {words}./.") + foot()
        return letter(body + appendix)

    assert not reported(made(said)) & {"C20", "ND2001"}
    assert "ND2001" in reported(made("năm 2026"))


def test_an_acting_head_is_known_without_the_full_stop() -> None:
    assert "ND0702" in reported(cong_van(signed=("Q GIÁM ĐỐC",)))
    assert "ND0702" not in reported(cong_van(signed=("Q. GIÁM ĐỐC",)))


def _of_a_school(authority: str) -> bytes:
    names = agency("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT", "LÊ LỢI")
    body = head(names, "Số: 05/QĐ-THPTLL", "", DAY) + titled("QUYẾT ĐỊNH", "Về việc khen thưởng học sinh")
    body += centred(authority, 14, bold=True) + "".join(prose(basis, italic=True) for basis in BASES)
    body += centred("QUYẾT ĐỊNH:", 14, bold=True) + prose(runs=run("Điều 1.", bold=True) + run(" Khen thưởng./."))
    return letter(body + foot(("- Như Điều 1;", "- Lưu: VT."), signature("HIỆU TRƯỞNG")))


def test_who_decides_may_write_out_what_the_head_shortens() -> None:
    assert "ND0648" not in reported(_of_a_school("HIỆU TRƯỞNG TRƯỜNG TRUNG HỌC PHỔ THÔNG LÊ LỢI"))
    assert "ND0648" in reported(_of_a_school("HIỆU TRƯỞNG TRƯỜNG TRUNG HỌC PHỔ THÔNG TRẦN PHÚ"))


def test_a_unit_of_a_school_is_one_of_education() -> None:
    names = agency("HỌC VIỆN NÔNG NGHIỆP VIỆT NAM", "TRUNG TÂM TIN HỌC")
    degree = {"names": names, "number": "Số: 05/TTTH-ĐT", "name": "TS. Nguyễn Văn A"}
    assert "ND0713" not in reported(cong_van(**degree))
    assert "ND0713" in reported(cong_van(**{**degree, "names": agency("SỞ TÀI CHÍNH", "TRUNG TÂM TIN HỌC")}))


def test_a_list_with_a_head_of_its_own_says_in_italics_what_it_goes_with() -> None:
    head_again = table([[agency("", *COMMITTEE), country()]], (60, 100))
    title = line("DANH SÁCH", bold=True, align="center") + line("Thành viên Tổ công tác", bold=True, align="center")
    rows = table([[line("1"), line("Nguyễn Văn A")], [line("2"), line("Trần Thị B")]], (20, 140), grid=True)

    def made(*, italic: bool) -> bytes:
        return decision(behind=head_again + title + line(REFERS, italic=italic, align="center") + rows)

    assert reported(made(italic=True)) == set()
    assert reported(made(italic=False)) == {"ND2005"}


def test_a_body_below_one_of_its_name_is_the_issuer() -> None:
    left = "".join(
        centred(one, bold=True) for one in ("LIÊN MINH NÔNG HỘ VIỆT NAM", "LIÊN MINH NÔNG HỘ", "TỈNH GIA LAI")
    )
    made = cong_van(names=left)
    assert find(take(made)).text(Component.PARENT_AGENCY) == "LIÊN MINH NÔNG HỘ VIỆT NAM"
    assert find(take(made)).text(Component.ISSUING_AGENCY) == "LIÊN MINH NÔNG HỘ TỈNH GIA LAI"
    assert "ND0206" in reported(made)


@pytest.mark.parametrize("slashed", ["T/UQ GIÁM ĐỐC", "TU/Q GIÁM ĐỐC", "T/U/Q GIÁM ĐỐC"])
def test_an_authority_with_slashes_is_one(slashed: str) -> None:
    assert "ND0702" in reported(cong_van(signed=(slashed, "TRƯỞNG PHÒNG NGÂN SÁCH")))


def test_a_year_of_two_figures_is_not_written_in_full() -> None:
    assert reported(cong_van(date="Quảng Ngãi, ngày 10 tháng 5 năm 26")) == {"ND0403"}
    assert "ND0403" not in reported(cong_van(date="Quảng Ngãi, ngày     tháng     năm 20"))
    assert "ND0403" not in reported(cong_van(date="Quảng Ngãi, ngày     tháng     năm 202 "))


def test_a_long_sentence_that_a_list_follows_is_no_heading() -> None:
    lead = "Thực hiện nhiệm vụ được giao năm 2026, Sở Tài chính đề nghị các cơ quan, đơn vị, địa phương "
    lead += "phối hợp thực hiện tốt một số nội dung sau:"
    assert "ND0601" in reported(cong_van(content=prose(lead, bold=True) + CONTENT))
    assert "ND0601" not in reported(cong_van(content=prose("Đề nghị thực hiện như sau:", bold=True) + CONTENT))
