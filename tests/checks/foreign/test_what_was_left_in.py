"""What drafting leaves in a file, what letters it was typed in, which form it follows and how secret it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pytest

from congvan.checker import check
from congvan.components import find_all
from congvan.findings import Severity
from congvan.fixer import to_unicode
from congvan.forms import Category
from congvan.printed import measure
from congvan.profile import load
from congvan.reader import read
from congvan.snapshot import take
from congvan.text import LegacyEncoding
from support.legacy_letters import in_legacy
from support.office_letters import LETTERS
from support.right_letters.writing import LONG, centred, dispatch, framed, line, prose, run, table
from support.small_letters import THANKS, cong_van, decision, named

END = prose(THANKS)


def codes(docx: bytes) -> set[str]:
    return {finding.code for finding in check(docx)}


def reported_of(code: str, text: str) -> list[str]:
    return [finding.found.vi for finding in check(cong_van(text, THANKS)) if finding.code == code]


def with_content(inner: str) -> bytes:
    return dispatch(content=prose(LONG) + inner + END)


def test_a_line_broken_in_a_justified_paragraph_is_stretched() -> None:
    broken = prose("Đề nghị các đơn vị báo cáo\nkết quả thực hiện nhiệm vụ trong sáu tháng đầu năm.")
    assert "ND0643" in codes(with_content(broken))


def test_a_line_broken_in_a_paragraph_that_is_not_justified_is_not() -> None:
    broken = centred("(Kèm theo biểu mẫu báo cáo\nvà danh sách)", 14, italic=True)
    assert "ND0643" not in codes(with_content(broken))


LEFT_IN = ("«TenDonVi»", "{{ ten_don_vi }}", "${ten}", "<‹HoTen›>", "<<HoTen>>", "[CẦN BỔ SUNG]",
           "[nội dung cần điền]", "XXX", "TODO", "???")  # fmt: skip
DOTS = ("…………", "..........", "______")


@pytest.mark.parametrize("mark", LEFT_IN)
def test_each_mark_that_stands_for_words_to_come_is_reported(mark: str) -> None:
    reported = [
        finding for finding in check(cong_van(f"Đề nghị {mark} báo cáo kết quả.", THANKS)) if finding.code == "ND0030"
    ]
    assert [finding.found.vi for finding in reported] == [f"“{mark}”"]


@pytest.mark.parametrize("dots", DOTS)
def test_a_row_of_dots_in_the_prose_is_reported(dots: str) -> None:
    reported = [
        finding for finding in check(cong_van(f"Đề nghị {dots} báo cáo kết quả.", THANKS)) if finding.code == "ND0031"
    ]
    assert [finding.found.vi for finding in reported] == [f"“{dots}”"]


@pytest.mark.parametrize("words", ["Mục [1] và [2]", "điểm a, khoản 3", "từ 08h00 đến 11h30...", "A < B và C > D"])
def test_brackets_and_marks_of_prose_are_nothing_left_in(words: str) -> None:
    assert not codes(cong_van(f"Đề nghị xem {words} trong báo cáo.", THANKS)) & {"ND0030", "ND0031"}


def test_a_merge_field_that_was_not_merged_is_reported() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD Ten </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("«Ten»")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert "ND0030" in codes(with_content(prose(runs=run("Đề nghị ") + field + run(" báo cáo kết quả."))))


COMMENTED = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
CHANGED = '{}<w:ins w:id="9" w:author="A" w:date="2026-02-01T00:00:00Z">{}</w:ins>'


def test_a_comment_left_in_is_reported() -> None:
    assert "ND5106" in codes(with_content(prose(runs=COMMENTED.format(run(LONG)))))


def test_a_tracked_change_left_in_is_reported() -> None:
    assert "ND5107" in codes(with_content(prose(runs=CHANGED.format(run("Đề nghị"), run(" báo cáo.")))))


def ended_by_a_table(rows: int) -> bytes:
    cells = [["TT", "Đơn vị"], *([str(at), "Phòng"] for at in range(1, rows))]
    listed = table([[line(text, 12) for text in row] for row in cells], (15, 95), grid=True)
    return dispatch(content=prose(LONG) + listed)


@pytest.mark.office
def test_a_table_that_ends_a_letter_and_strands_the_signature_is_reported_on_paper(
    pdfs_of: Callable[[Sequence[bytes]], list[bytes]],
) -> None:
    letters = [ended_by_a_table(rows) for rows in (10, 32, 34, 36)]
    first, *longer = (check(one, printed=measure(pdf)) for one, pdf in zip(letters, pdfs_of(letters), strict=True))
    assert "ND5007" not in first.codes
    assert any("ND5007" in report.codes for report in longer)


OLD = pytest.mark.parametrize(("encoding", "fonts"), [("tcvn3", {".VnTime", ".VnTimeH"}), ("vni", {"VNI-Times"})])
PLAIN = partial(
    cong_van, "Sở Tài chính đề nghị các đơn vị báo cáo kết quả thực hiện nhiệm vụ trong năm 2026.",
    "Kết quả gửi về Sở trước ngày 20 tháng 12 năm 2026./.",
)  # fmt: skip


@OLD
def test_old_letters_are_found_as_such_with_their_fonts_and_runs(encoding: LegacyEncoding, fonts: set[str]) -> None:
    reported = [finding for finding in check(in_legacy(PLAIN(), encoding)) if finding.code == "ND0008"]
    assert len(reported) == 1 and encoding.upper() in reported[0].found.vi
    assert all(f"{font} (" in reported[0].found.vi for font in fonts)


@OLD
def test_what_is_typed_in_old_letters_is_judged_on_what_it_shows(encoding: LegacyEncoding, fonts: set[str]) -> None:
    assert fonts
    report = check(in_legacy(PLAIN(), encoding))
    assert {finding.code for finding in report if finding.severity is not Severity.INFO} == {"ND0008"}
    assert not any(finding.found.vi == "không có" for finding in report)


@OLD
def test_old_letters_are_converted_with_the_words_the_same(encoding: LegacyEncoding, fonts: set[str]) -> None:
    docx = in_legacy(PLAIN(), encoding)
    converted = to_unicode(docx)
    assert dict(converted.fonts).keys() == fonts
    before, after = ([paragraph.text for paragraph in take(one).paragraphs] for one in (docx, converted.docx))
    assert before == after == [paragraph.text for paragraph in take(PLAIN()).paragraphs]
    assert "ND0008" not in codes(converted.docx)


@OLD
def test_old_letters_are_read(encoding: LegacyEncoding, fonts: set[str]) -> None:
    assert fonts and read(in_legacy(PLAIN(), encoding)).data == read(PLAIN()).data


FORMS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nghị quyết": (LETTERS["nq_hdnd"], "1.1"),
    "quyết định": (decision, "1.2"),
    "quyết định ban hành quy chế": (LETTERS["qd_ubnd_quy_che"], "1.2"),
    "tờ trình": (partial(named, "TỜ TRÌNH", "TTr"), "1.4"),
    "thông báo": (partial(named, "THÔNG BÁO", "TB"), "1.4"),
    "công văn": (cong_van, "1.5"),
    "công điện": (LETTERS["cong_dien"], "1.6"),
    "giấy mời": (LETTERS["giay_moi"], "1.7"),
    "giấy giới thiệu": (partial(named, "GIẤY GIỚI THIỆU", "GGT"), "1.8"),
    "biên bản": (LETTERS["bien_ban"], "1.9"),
    "giấy nghỉ phép": (partial(named, "GIẤY NGHỈ PHÉP", "GNP"), "1.10"),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_document_of_a_form_is_recognised_and_not_judged_as_another(name: str) -> None:
    made, number = FORMS[name]
    report = check(made())
    assert report.identity is not None and report.identity.kind.form is not None
    assert report.identity.kind.form.number == number
    records = [load("nd30").record(code) for code in (*report.passed, *report.failed)]
    assert [record.code for record in records if record.forms and number not in record.forms] == []


def test_a_regulation_behind_its_decision_is_a_document_of_its_own() -> None:
    kinds = [one.kind.category for one in find_all(take(LETTERS["qd_ubnd_quy_che"]()))]
    assert kinds == [Category.ADMINISTRATIVE, Category.ATTACHED]


@pytest.mark.parametrize("level", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_a_mark_of_secrecy_is_known_and_its_stamp_is_not_judged(level: str) -> None:
    assert not {code for code in codes(cong_van(below=framed(level))) if code.startswith("ND10")}


def test_what_the_marks_of_secrecy_rest_on_is_said_with_what_is_not_known() -> None:
    records = [one for one in load("nd30").records if one.code in ("ND1001", "ND1002")]
    said = " ".join(f"{one.why.vi} {one.what_it_cannot_know.vi if one.what_it_cannot_know else ''}" for one in records)
    assert "117/2025/QH15" in said and "63/2026/NĐ-CP" in said and "không được xét" in said
