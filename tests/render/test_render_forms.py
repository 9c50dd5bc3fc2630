"""Every form of PL III as it is on paper: place and size of its boxes, against the decree's own form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import pytest

from congvan.documents import Decision, Minutes, Resolution
from support import form_examples
from support.filled_forms import ATTACHED_ELECTRONIC, ATTACHED_ON_PAPER
from support.geometry import MM, PT, Line, Pages
from support.package_lint import lint
from support.printed_words import OnPage
from support.shown_text import words_of
from support.validators import audit, sdk_errors

ALL = form_examples.NAMES
EVERY = pytest.mark.parametrize("form", ALL)
_APPENDICES = ("2.1", "2.2")
_ATTACHED = (ATTACHED_ON_PAPER, ATTACHED_ELECTRONIC)
_DECIDED = ("1.1", "1.2", "1.3")
_UNTITLED = ("1.5", *_APPENDICES, "3.1", "3.2")
_TITLED = [form for form in ALL if form not in _UNTITLED]
_HEADED = [form for form in ALL if form not in _APPENDICES]
_NUMBERED = [form for form in _HEADED if form not in _ATTACHED]
_SIGNED = [form for form in _NUMBERED if form != "1.9"]
_ELECTRONIC = (ATTACHED_ELECTRONIC, "2.2", "3.2")
_LEFT, _RIGHT = 30 * MM, 190 * MM
_MIDDLE = (_LEFT + _RIGHT) / 2
_INDENT = 12.7 * MM
_SAME_TOP = 0.934 * (14 - 12)
"""pt by which baselines of 14 and 12 pt differ where the lines begin at one height: the typeface's ascent."""


@pytest.fixture(scope="session")
def printed(pdfs_of: Callable[[Sequence[bytes]], list[bytes]]) -> Mapping[str, OnPage]:
    """The page of each example on which its form is seen."""
    examples = [form_examples.example_of(form) for form in ALL]
    pdfs = pdfs_of([example.docx for example in examples])
    return {
        form: OnPage(Pages(pdf), example.page)
        for form, example, pdf in zip(ALL, examples, pdfs, strict=True)
    }  # fmt: skip


def _looks(line: Line) -> set[tuple[float, bool, bool]]:
    return {(word.size, word.bold, word.italic) for word in line.words}


def _agency(page: OnPage) -> list[Line]:
    """The bold lines at the left of the national name, above the number."""
    beside = page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    below = page.lines.index(beside)
    return [
        line for line in page.lines[: below + 8]
        if line.x1 < beside.x0 and line.words[0].bold and -4 < line.baseline - beside.baseline < 34
    ]  # fmt: skip


def _title(form: str) -> tuple[str, str]:
    """Type and subject as the data say them; of Mẫu 1.3's texts, those of the text."""
    document = form_examples.example_of(form).document
    if form in _ATTACHED:
        assert isinstance(document, Decision) and document.attached is not None
        return document.attached.type.upper(), document.attached.subject
    return document.type.label.upper(), getattr(document, "subject", "") or ""


@EVERY
def test_the_words_are_the_golden_ones(assert_golden: Callable[[str, str], None], form: str) -> None:
    assert_golden(f"shown/form_{form}.txt", "\n".join(words_of(form_examples.example_of(form).docx)) + "\n")


@pytest.mark.office
@EVERY
def test_the_pages_are_the_golden_ones(assert_layout: Callable[[str, bytes], None], form: str) -> None:
    assert_layout(f"form_{form}", form_examples.example_of(form).docx)


@EVERY
def test_the_lint_and_the_auditor_find_nothing(form: str) -> None:
    docx = form_examples.example_of(form).docx
    assert lint(docx) == []
    assert audit(docx) == []


@pytest.mark.sdk
@EVERY
def test_the_sdk_finds_nothing(form: str) -> None:
    assert sdk_errors({form: form_examples.example_of(form).docx}) == {form: []}


@pytest.mark.office
@EVERY
def test_words_stay_within_the_margins_of_a4(printed: Mapping[str, OnPage], form: str) -> None:
    page = printed[form]
    assert page.size_mm == (210.0, 297.0)
    assert min(line.x0 for line in page.lines) >= _LEFT - 0.5
    assert max(line.x1 for line in page.lines) <= _RIGHT + 0.5


@pytest.mark.office
@pytest.mark.parametrize("form", _HEADED)
def test_the_national_name_and_motto_are_at_the_top_right(printed: Mapping[str, OnPage], form: str) -> None:
    page = printed[form]
    name, motto = page.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), page.line("Độc lập - Tự do - Hạnh phúc")
    assert _looks(name) <= {(12, True, False), (13, True, False)}
    assert _looks(motto) == {(14, True, False)}
    assert name.centre == pytest.approx(motto.centre, abs=1)
    assert name.x0 > _MIDDLE - 25 * MM
    (rule,) = page.rules_below(motto)
    assert rule.length == pytest.approx(motto.x1 - motto.x0, abs=1.5)


@pytest.mark.office
@pytest.mark.parametrize("form", _HEADED)
def test_the_agency_is_level_with_it_over_a_short_line(printed: Mapping[str, OnPage], form: str) -> None:
    page, shown = printed[form], _agency(printed[form])
    assert " ".join(line.text for line in shown) == form_examples.example_of(form).document.issuer.full_name.upper()
    assert all(_looks(line) <= {(12, True, False), (13, True, False)} for line in shown)
    (rule,) = [rule for rule in page.rules_below(shown[-1]) if rule.x1 < _MIDDLE]
    assert 1 / 3 <= rule.length / max(line.x1 - line.x0 for line in shown) <= 1 / 2
    assert rule.centre == pytest.approx(shown[-1].centre, abs=1)


@pytest.mark.office
@pytest.mark.parametrize("form", _NUMBERED)
def test_the_number_is_under_the_agency_level_with_place_and_date(printed: Mapping[str, OnPage], form: str) -> None:
    page, document = printed[form], form_examples.example_of(form).document
    number = page.starting("Số:")
    assert _looks(number) == {(13, False, False)}
    assert number.centre == pytest.approx(_agency(page)[-1].centre, abs=1.5)
    if isinstance(document, Minutes):
        assert [line.text for line in page.lines if line.baseline == number.baseline] == [number.text]
        return
    date = page.right_of(number)
    assert date.text.startswith(f"{document.place}, ngày")
    assert _looks(date) <= {(13, False, True), (14, False, True)}
    assert date.centre == pytest.approx(page.line("Độc lập - Tự do - Hạnh phúc").centre, abs=1.5)


@pytest.mark.office
@pytest.mark.parametrize("form", _TITLED)
def test_type_and_subject_are_in_the_middle_over_a_short_line(printed: Mapping[str, OnPage], form: str) -> None:
    page, (kind, subject) = printed[form], _title(form)
    title = page.line(kind)
    lines = [title, *page.following(title, len(subject))]
    assert " ".join(line.text for line in lines[1:]) == subject
    assert all(_looks(line) == {(14, True, False)} for line in lines)
    assert all(line.centre == pytest.approx(_MIDDLE, abs=1) for line in lines)
    steps = [below.baseline - above.baseline for above, below in pairwise(lines)]
    assert all(14 <= step <= 18 for step in steps)
    last = lines[-1]
    if form in _ATTACHED:
        last = page.containing("Kèm theo Quyết định")
        assert last.centre == pytest.approx(_MIDDLE, abs=1)
        assert _looks(last) == {(14, False, True)}
        return
    (rule,) = page.rules_below(last)
    assert 1 / 3 <= rule.length / max(line.x1 - line.x0 for line in lines[1:] or lines) <= 1 / 2
    assert rule.centre == pytest.approx(_MIDDLE, abs=1)


@pytest.mark.office
@pytest.mark.parametrize("form", _DECIDED)
def test_who_decides_the_bases_and_the_articles_are_in_their_order(printed: Mapping[str, OnPage], form: str) -> None:
    page, document = printed[form], form_examples.example_of(form).document
    assert isinstance(document, Decision | Resolution)
    authority = page.line(document.enacted_by.upper(), nth=-1)
    operative = page.line("QUYẾT NGHỊ:" if form == "1.1" else "QUYẾT ĐỊNH:")
    for line in (authority, operative):
        assert _looks(line) == {(14, True, False)}
        assert line.centre == pytest.approx(_MIDDLE, abs=1)
    bases = [page.starting("Căn cứ", nth=at) for at in range(len(document.legal_bases) - 1)]
    bases.append(page.starting("Theo đề nghị"))
    assert all(_looks(line) == {(14, False, True)} for line in bases)
    assert all(line.x0 == pytest.approx(_LEFT + _INDENT, abs=0.5) for line in bases)
    first = page.starting("Điều")
    assert first.text.startswith("Điều 1. ")
    assert [word.bold for word in first.words[:3]] == [True, True, False]
    assert first.x0 == pytest.approx(_LEFT + _INDENT, abs=0.5)
    heights = [line.baseline for line in (authority, *bases, operative, first)]
    assert heights == sorted(heights)


_LINES = {
    "1.7": ("Sở Tài chính trân trọng kính mời:", "Tới dự", "Chủ trì:", "Thời gian:", "Địa điểm:"),
    "1.8": ("Ông (bà):", "Chức vụ:", "Được cử đến:", "Về việc:", "Đề nghị Quý cơ quan", "Giấy này có giá trị"),
    "1.9": (
        "Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì (chủ tọa):", "Thư ký (người ghi biên bản):",
        "Nội dung:", "Cuộc họp kết thúc vào",
    ),
    "1.10": (
        "Xét Đơn đề nghị nghỉ phép", "Sở Tài chính cấp cho:", "Ông (bà):", "Chức vụ:", "Được nghỉ phép trong thời gian",
        "Số ngày nghỉ phép nêu trên",
    ),
}  # fmt: skip


@pytest.mark.office
@pytest.mark.parametrize("form", _LINES)
def test_the_lines_of_the_form_are_upright_and_indented_in_its_order(printed: Mapping[str, OnPage], form: str) -> None:
    found = [printed[form].starting(words) for words in _LINES[form]]
    assert all(_looks(line) == {(14, False, False)} for line in found)
    assert all(line.x0 == pytest.approx(_LEFT + _INDENT, abs=0.5) for line in found)
    heights = [line.baseline for line in found]
    assert heights == sorted(heights)


@pytest.mark.office
@pytest.mark.parametrize(("form", "words"), [("1.6", "điện:"), ("1.8", "trân trọng giới thiệu:")])
def test_who_telegraphs_or_introduces_is_in_the_middle(printed: Mapping[str, OnPage], form: str, words: str) -> None:
    line = printed[form].containing(words)
    assert line.text.endswith(words)
    assert line.centre == pytest.approx(_MIDDLE, abs=1)
    assert _looks(line) == {(14, False, False)}


@pytest.mark.office
def test_whom_a_telegram_goes_to_is_listed_below_with_dashes(printed: Mapping[str, OnPage]) -> None:
    page = printed["1.6"]
    label = page.containing("điện:")
    first, second = (page.starting(words) for words in ("- Giám đốc các sở", "- Chủ tịch UBND các huyện"))
    assert label.baseline < first.baseline < second.baseline
    assert first.x0 == pytest.approx(second.x0, abs=0.5)
    assert _LEFT + 30 * MM < first.x0 < _MIDDLE


@pytest.mark.office
@pytest.mark.parametrize("form", _SIGNED)
def test_recipients_are_at_the_left_level_with_who_signs(printed: Mapping[str, OnPage], form: str) -> None:
    page, document = printed[form], form_examples.example_of(form).document
    label = page.starting("Nơi nhận:")
    assert _looks(label) == {(12, True, True)}
    assert label.x0 == pytest.approx(_LEFT, abs=0.5)
    signer = page.right_of(label)
    assert signer.baseline - label.baseline == pytest.approx(_SAME_TOP, abs=0.3)
    assert _looks(signer) == {(14, True, False)}
    copy = page.starting("- Lưu:")
    assert _looks(copy) == {(11, False, False)}
    assert copy.x0 == pytest.approx(_LEFT, abs=0.5)
    name = page.line(document.signatory.full_name or "")
    assert _looks(name) == {(14, True, False)}
    assert name.centre == pytest.approx(signer.centre, abs=1)
    assert name.x0 > _MIDDLE - 5 * MM
    assert name.baseline - signer.baseline > 60


@pytest.mark.office
def test_secretary_and_chair_sign_minutes_side_by_side_over_the_recipients(printed: Mapping[str, OnPage]) -> None:
    page = printed["1.9"]
    secretary, chair = page.line("THƯ KÝ"), page.line("CHỦ TỌA")
    names = page.line("Trần Thị B", nth=-1), page.line("Nguyễn Văn A", nth=-1)
    assert secretary.baseline == pytest.approx(chair.baseline, abs=0.5)
    assert names[0].baseline == pytest.approx(names[1].baseline, abs=0.5)
    assert secretary.x1 < _MIDDLE < chair.x0 + 5 * MM
    for above, name in zip((secretary, chair), names, strict=True):
        assert above.centre == pytest.approx(name.centre, abs=1)
        assert name.baseline - above.baseline > 60
        assert _looks(above) == _looks(name) == {(14, True, False)}
    label = page.starting("Nơi nhận:")
    assert label.baseline > names[0].baseline
    assert label.x0 == pytest.approx(_LEFT, abs=0.5)


@pytest.mark.office
@pytest.mark.parametrize("form", _APPENDICES)
def test_an_appendix_has_its_number_title_and_reference_in_the_middle(printed: Mapping[str, OnPage], form: str) -> None:
    page = printed[form]
    number, title = page.line("Phụ lục I"), page.line("DANH SÁCH ĐỊA PHƯƠNG, TRƯỜNG HỌC RÀ SOÁT NĂM 2026")
    reference, end = page.starting("(Kèm theo Công văn số"), page.starting("của Sở Giáo dục")
    assert _looks(number) == _looks(title) == {(14, True, False)}
    assert _looks(reference) == _looks(end) == {(14, False, True)}
    lines = (number, title, reference, end)
    assert all(line.centre == pytest.approx(_MIDDLE, abs=1) for line in lines)
    assert [line.baseline for line in lines] == sorted(line.baseline for line in lines)
    (rule,) = page.rules_below(end)
    assert rule.centre == pytest.approx(_MIDDLE, abs=1)


@pytest.mark.office
@pytest.mark.parametrize("form", _ELECTRONIC)
def test_signing_data_are_in_10_pt_in_the_top_right_corner(printed: Mapping[str, OnPage], form: str) -> None:
    page = printed[form]
    reported = page.lines[0]
    assert reported.text.endswith("12/03/2026; 09:15:30 +07:00")
    assert _looks(reported) == {(10, False, False)}
    assert reported.x1 == pytest.approx(_RIGHT, abs=0.5)
    assert page.lines[1].baseline - reported.baseline > 20


@pytest.mark.office
def test_a_copy_on_paper_is_below_a_line_across_the_page(printed: Mapping[str, OnPage]) -> None:
    page = printed["3.1"]
    form, agency = page.line("SAO Y"), page.line("VĂN PHÒNG SỞ TÀI CHÍNH")
    (across,) = [rule for rule in page.rules if rule.length > 150 * MM]
    assert across.length * PT == pytest.approx(160, abs=0.5)
    name = form_examples.example_of("3.1").document.signatory.full_name or ""
    assert page.line(name).baseline < across.y < form.baseline
    assert form.baseline == pytest.approx(agency.baseline, abs=1.5)
    assert _looks(form) == {(14, True, False)}
    number, date = page.line("Số: 07/SY-VP"), page.line("Quảng Nam, ngày 20 tháng 02 năm 2025")
    assert number.baseline == pytest.approx(date.baseline, abs=1.5)
    assert number.centre == pytest.approx(agency.centre, abs=1.5)
    assert date.centre == pytest.approx(form.centre, abs=1.5)
    signer, copied_by = page.line("CHÁNH VĂN PHÒNG"), page.line("Lê Thị B", nth=-1)
    assert signer.centre == pytest.approx(copied_by.centre, abs=1)
    assert signer.centre == pytest.approx(form.centre, abs=1.5)
    assert signer.baseline - page.starting("Nơi nhận:", nth=-1).baseline == pytest.approx(_SAME_TOP, abs=0.3)
