"""Papers that offices keep beside their letters, and heads laid out in other ways: none is judged as what it is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from congvan.checker import check
from congvan.components import find
from congvan.findings import Severity
from congvan.fixer import fix
from congvan.forms import Category
from congvan.reader import read
from congvan.snapshot import take
from congvan.vocabulary import Component, DocumentType
from support import docx_writer
from support.right_letters.writing import (
    CONTENT,
    LONG,
    MOTTO,
    NATIONAL,
    ONE_ADDRESSEE,
    agency,
    centred,
    country,
    dispatch,
    foot,
    head,
    letter,
    line,
    prose,
    rule,
    run,
    section,
    table,
    titled,
)
from support.small_letters import cong_van, decision

Made = Callable[[], bytes]
PERSONS = centred(NATIONAL, bold=True) + centred(MOTTO, 14, bold=True)
PARTIES = table([[line("ĐẠI DIỆN BÊN A", bold=True), line("ĐẠI DIỆN BÊN B", bold=True)]], (80, 80))
CELLS_WITHOUT_NUMBER = table([[agency("UBND TỈNH GIA LAI", "SỞ NỘI VỤ"), country()]], (60, 100))


def bold(text: str) -> str:
    return line(text, bold=True, align="center")


def reported(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx) if finding.severity is not Severity.INFO}


PAPERS: dict[str, Made] = {
    "biên bản giữa các bên": lambda: letter(PERSONS + bold("BIÊN BẢN LÀM VIỆC") + prose(LONG) + PARTIES),
    "giấy ủy quyền của cá nhân": lambda: letter(PERSONS + bold("GIẤY ỦY QUYỀN") + prose("Tôi là: Nguyễn Văn A.")),
    "chương trình hội nghị": lambda: letter(bold("CHƯƠNG TRÌNH HỘI NGHỊ") + bold("Tổng kết năm 2025") + prose(LONG)),
    "báo cáo tham luận": lambda: letter(CELLS_WITHOUT_NUMBER + bold("BÁO CÁO THAM LUẬN") + prose(LONG)),
    "lịch công tác": lambda: letter(CELLS_WITHOUT_NUMBER + bold("LỊCH CÔNG TÁC TUẦN") + prose(LONG)),
    "phiếu trình trong bảng": lambda: letter(
        CELLS_WITHOUT_NUMBER + bold("PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC") + line("Kính trình: Giám đốc") + prose(LONG)
    ),
    "bản án": lambda: letter(
        table([[centred("TÒA ÁN NHÂN DÂN", bold=True) + centred("Bản án số: 12/2025/DS-PT"), country()]], (60, 100))
        + bold("NHÂN DANH") + bold(f"NƯỚC {NATIONAL}") + prose(LONG)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_that_no_body_issues_is_not_recognised_and_lacks_nothing(name: str) -> None:
    report = check(PAPERS[name]())
    assert report.identity is not None and report.identity.kind.category is Category.UNKNOWN
    assert "ND0513" in report.codes
    assert not [finding for finding in report.errors if finding.found.vi == "không có" and finding.code != "ND0108"]
    assert not find(take(PAPERS[name]())).all(Component.DOCUMENT_TYPE) or name != "lịch công tác"


def test_a_title_below_a_table_is_not_the_agency_beside_the_country() -> None:
    components = find(take(PAPERS["lịch công tác"]()))
    assert components.text(Component.ISSUING_AGENCY) == "SỞ NỘI VỤ"


def test_minutes_of_a_body_stay_minutes_without_their_number() -> None:
    made = letter(CELLS_WITHOUT_NUMBER + titled("BIÊN BẢN", "Họp cơ quan") + prose(LONG) + foot())
    report = check(made)
    assert report.identity is not None and report.identity.kind.document_type is DocumentType.MINUTES
    assert "ND0307" in report.codes


CONTRACT = prose("Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015;") + prose(LONG) + PARTIES


@pytest.mark.parametrize(
    "top",
    [
        PERSONS
        + rule(MOTTO, 14, 1, 160)
        + line()
        + bold("HỢP ĐỒNG MUA SẮM HÀNG HÓA")
        + centred("Số: 12/2025/HĐMS", 14),
        table([[centred("CÔNG TY TNHH AN BÌNH", bold=True) + centred("Số: 05/2025/HĐLĐ"), country()]], (60, 100))
        + bold("HỢP ĐỒNG LAO ĐỘNG"),
    ],
)  # fmt: skip
def test_a_contract_has_no_form_in_the_decree_and_gets_no_finding_of_one(top: str) -> None:
    report = check(letter(top + CONTRACT))
    assert report.identity is not None and report.identity.kind.document_type is DocumentType.CONTRACT
    assert report.codes == ()
    assert {"ND0306", "ND0709", "ND0907", "ND0911"} <= {item.code for item in report.not_evaluated}


def test_a_contract_in_another_font_is_reported_as_any_file_is() -> None:
    arial = prose(runs=run(LONG).replace("Times New Roman", "Arial"))
    assert reported(letter(PERSONS + bold("HỢP ĐỒNG LAO ĐỘNG") + arial * 3 + PARTIES)) >= {"ND0007"}


def _invitation(*lines: str) -> bytes:
    names = head(number="Số: 05/GM-STC", subject="")
    return letter(names + titled("GIẤY MỜI", "Dự họp giao ban") + "".join(map(prose, lines)) + foot())


INVITES = "Sở Tài chính trân trọng kính mời Sở Nội vụ dự họp giao ban tháng 02 năm 2026."
NUMBERED = (
    "1. Chủ trì: Giám đốc Sở.",
    "2. Thời gian: 08 giờ 00 ngày 10 tháng 02 năm 2026.",
    "- Địa điểm: Phòng họp 1./.",
)


def test_the_lines_of_an_invitation_may_be_numbered_and_its_event_may_be_in_the_sentence() -> None:
    assert "ND3105" not in reported(_invitation(INVITES, *NUMBERED))


def test_an_invitation_without_its_place_lacks_it_still() -> None:
    missing = [finding for finding in check(_invitation(INVITES, *NUMBERED[:2])) if finding.code == "ND3105"]
    assert [finding.expected.vi for finding in missing] == ["dòng “Địa điểm: …”"]
    assert "ND3105" in reported(_invitation(INVITES.replace(" dự họp", " đến"), *NUMBERED))


def _with_head_in_header(number: str) -> bytes:
    first = docx_writer.part("hdr", head(number=number))
    return letter(
        ONE_ADDRESSEE + CONTENT + foot(),
        last=section('<w:headerReference w:type="first" r:id="rIdfirst"/>'),
        parts={"word/header2.xml": first},
        related=[("rIdfirst", "header", "header2.xml")],
    )


def test_the_head_of_a_document_may_be_in_the_header_of_page_one() -> None:
    made = _with_head_in_header("Số: 05/STC-QLNS")
    components = find(take(made))
    assert components.text(Component.ISSUING_AGENCY) == "SỞ TÀI CHÍNH"
    assert components.first(Component.NATIONAL_MOTTO_LINE) is not None and reported(made) == set()
    faulty = _with_head_in_header("Số 05/STC-QLNS")
    assert reported(faulty) == {"ND0302"} and reported(fix(faulty).docx) == set()
    assert read(made).document == read(dispatch()).document


def test_the_title_of_a_decision_and_who_decides_may_be_in_a_cell_of_the_head() -> None:
    assert reported(decision()) == set()
    title = titled("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác") + bold("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI")
    assert reported(decision(authority="", title=table([[title]], (160,)))) == set()


def test_a_type_with_more_words_on_its_line_has_its_stroke_below_the_subject() -> None:
    about = "Thực hiện bảo hiểm y tế học sinh"
    joint = bold("HƯỚNG DẪN LIÊN NGÀNH") + bold(about) + rule(about, 14, 0.4, 160) + line()
    report = check(letter(head(number="Số: 05/HD-STC", subject="") + joint + CONTENT + foot()))
    assert "ND0505" not in report.codes


CONTENTS_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)


def test_a_table_of_contents_is_not_prose_and_its_dots_wait_for_no_words() -> None:
    listed = line(runs=CONTENTS_FIELD + run("I. MỤC TIÊU ........ 2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    made = letter(
        head(number="Số: 05/ĐA-STC", subject="") + titled("ĐỀ ÁN", "Chuyển đổi số") + listed + CONTENT + foot()
    )
    assert not {finding.where.excerpt for finding in check(made) if "MỤC TIÊU" in finding.where.excerpt}


def test_the_bases_of_a_submission_end_with_a_comma_at_the_last_of_them_alone() -> None:
    bases = prose("Căn cứ Luật Ngân sách nhà nước;", italic=True) + prose(
        "Căn cứ Nghị định số 30/2020/NĐ-CP,", italic=True
    )
    made = letter(
        head(number="Số: 05/TTr-STC", subject="") + titled("TỜ TRÌNH", "Về việc phê duyệt dự toán")
        + line("Kính gửi: UBND tỉnh", align="center") + bases + CONTENT + foot()
    )  # fmt: skip
    [finding] = [finding for finding in check(made) if finding.code == "ND0607"]
    assert "30/2020" in finding.where.excerpt and "“,”" in finding.found.vi


def test_what_goes_with_a_letter_may_be_named_below_its_end_mark() -> None:
    sent = line("(Gửi kèm theo: Dự thảo Quyết định)", italic=True, align="center")
    assert "ND0632" not in check(cong_van(content=CONTENT + sent)).codes
    assert "ND0632" in check(cong_van(content=prose(LONG) + sent)).codes


def test_a_label_in_two_languages_is_reported_and_not_broken_by_the_repair() -> None:
    made = cong_van(number="Số/No.: 05/STC-QLNS")
    assert "ND0302" in reported(made) and "Số/No.: 05" in find(take(fix(made).docx)).text(Component.NUMBER)
    assert read(made).data["number"] == "05/STC-QLNS"


def test_names_in_english_below_a_bilingual_head_are_not_an_agency() -> None:
    left = agency("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "ĐẠI HỌC THÁI NGUYÊN") + centred("THAI NGUYEN UNIVERSITY", 10, bold=True)
    right = country() + centred("SOCIALIST REPUBLIC OF VIETNAM", 10, bold=True)
    top = table(
        [[left, right], [centred("Số: 05/ĐHTN-VP"), centred("Thái Nguyên, ngày 05 tháng 02 năm 2026", 14)]], (60, 100)
    )
    assert find(take(dispatch(top=top))).text(Component.ISSUING_AGENCY) == "ĐẠI HỌC THÁI NGUYÊN"


def test_a_place_and_date_that_minutes_have_no_room_for_are_reported_when_read() -> None:
    made = letter(head(number="Số: 05/BB-STC", subject="") + titled("BIÊN BẢN", "Họp cơ quan") + prose(LONG) + foot())
    assert any("Quảng Ngãi, ngày 05" in problem.message.vi for problem in read(made).problems)
