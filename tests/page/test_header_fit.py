"""The head: what fits as it is, what gives way first, where a name is broken."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from congvan.metrics import width
from congvan.page import Frame
from congvan.page.header_fit import AgencyNames, HeaderFit, fit_header
from congvan.page.wrapping import wrap
from congvan.template import load_template
from congvan.vocabulary import NATIONAL_NAME

FRAME = load_template("dispatch").frame
NARROW, USUAL, WIDE = 439.4, 453.5, 467.7
"""The text widths in pt that the decree's margins leave: 35/20, 30/20 or 35/15, 30/15 mm."""
DATE = "Quảng Nam, ngày 05 tháng 02 năm 2026"
GUTTER = 14


def _fit(name: tuple[str, ...], parent: tuple[str, ...], date: str, text_width: float, frame: Frame) -> HeaderFit:
    return fit_header((AgencyNames(name, parent),), date, text_width, frame)


def _fits(fit: object, text_width: float) -> bool:
    left = max(
        width(line.upper(), fit.agency_size, style)  # type: ignore[attr-defined]
        for style, paragraphs in (("bold", fit.agencies[0].name), ("regular", fit.agencies[0].parent))  # type: ignore[attr-defined]
        for lines in (paragraphs or (("",),))
        for line in lines
    )
    national = width(NATIONAL_NAME, fit.national_size, "bold")  # type: ignore[attr-defined]
    return left + GUTTER + max(national, width(DATE, fit.place_date_size, "italic")) <= text_width  # type: ignore[attr-defined]


def test_a_short_name_has_its_full_size() -> None:
    fit = _fit(("Sở Tài chính",), ("UBND tỉnh Quảng Nam",), DATE, USUAL, FRAME)
    assert (fit.agency_size, fit.national_size, fit.place_date_size) == (13, 13, 14)
    assert fit.agencies[0].name == (("Sở Tài chính",),)


def test_the_agency_gives_way_first() -> None:
    name = ("Sở Giáo dục và Đào tạo",)
    assert width(name[0].upper(), 13, "bold") > USUAL - 271.2 - GUTTER - 2 > width(name[0].upper(), 12, "bold")
    fit = _fit(name, (), DATE, USUAL, FRAME)
    assert (fit.agency_size, fit.national_size) == (12, 13)
    assert fit.agencies[0].name == (name,)


def test_the_column_is_as_wide_as_the_national_name_leaves_it_before_any_size_falls() -> None:
    name = ("Sở Văn hóa và Du lịch",)
    room = USUAL - width(NATIONAL_NAME, 13, "bold") - GUTTER
    assert 0.95 * room < width(name[0].upper(), 13, "bold") <= room - 1
    fit = _fit(name, (), DATE, USUAL, FRAME)
    assert (fit.agency_size, fit.national_size) == (13, 13)
    assert fit.right == pytest.approx(width(NATIONAL_NAME, 13, "bold") + 1, abs=6)
    assert fit.agencies[0].name == (name,)


def test_lines_of_the_author_are_kept_where_a_smaller_national_name_makes_room() -> None:
    name = ("Sở Lao động - Thương binh", "và Xã hội")
    fit = _fit(name, (), DATE, USUAL, FRAME)
    assert (fit.agency_size, fit.national_size) == (12, 12)
    assert fit.agencies[0].name == (("Sở Lao động - Thương binh",), ("và Xã hội",))


def test_a_long_name_on_one_line_is_broken_before_the_national_name_shrinks() -> None:
    fit = _fit(("Sở Lao động - Thương binh và Xã hội",), (), DATE, USUAL, FRAME)
    assert fit.national_size == 13
    assert len(fit.agencies[0].name) == 1 and len(fit.agencies[0].name[0]) >= 2


def test_a_long_place_and_date_shrinks_and_then_takes_room_from_the_agency() -> None:
    date = "Thành phố Hồ Chí Minh, ngày 22 tháng 12 năm 2024"
    fit = _fit(("Ủy ban nhân dân",), (), date, USUAL, FRAME)
    assert fit.place_date_size == 13
    assert fit.right > width(date, 13, "italic") + 1
    assert fit.left + fit.right == pytest.approx(USUAL)


def test_a_place_wider_than_the_page_leaves_the_agency_a_column() -> None:
    fit = _fit(("Sở Tài chính",), (), f"{'Quảng Nam ' * 9}, ngày 22 tháng 12 năm 2024", USUAL, FRAME)
    assert fit.left - FRAME.gutter / 20 == pytest.approx(72)
    assert len(fit.agencies[0].name[0]) > 1


_SYLLABLES = st.sampled_from(
    ["Sở", "Ban", "Quản", "lý", "Nông", "nghiệp", "và", "Môi", "trường", "-", "tỉnh", "Quảng", "Nam", "đầu", "tư"]
)
_NAMES = st.lists(st.lists(_SYLLABLES, min_size=1, max_size=7).map(" ".join), min_size=1, max_size=4).map(tuple)


@given(_NAMES, _NAMES | st.just(()), st.sampled_from([NARROW, USUAL, WIDE]))
def test_whatever_fits_keeps_its_words_and_its_distance(
    name: tuple[str, ...], parent: tuple[str, ...], text_width: float
) -> None:
    fit = _fit(name, parent, DATE, text_width, FRAME)
    assert " ".join(line for lines in fit.agencies[0].name for line in lines) == " ".join(name)
    assert " ".join(line for lines in fit.agencies[0].parent for line in lines) == " ".join(parent)
    assert fit.agency_size in (12, 13) and fit.national_size in (12, 13) and fit.place_date_size in (13, 14)
    assert fit.left + fit.right == pytest.approx(text_width)
    assert _fits(fit, text_width)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Sở Lao động - Thương binh và Xã hội", 174, ["Sở Lao động -", "Thương binh và Xã hội"]),
        ("Ban Quản lý các khu chế xuất và công nghiệp", 160, ["Ban Quản lý các", "khu chế xuất", "và công nghiệp"]),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", 160, ["Ủy ban nhân dân", "Thành phố Hồ Chí Minh"]),
        ("Trường Cao đẳng Kon Tum", 120, ["Trường", "Cao đẳng", "Kon Tum"]),
        ("Bộ Nội vụ", 160, ["Bộ Nội vụ"]),
    ],
)
def test_a_name_is_broken_where_a_clerk_would_break_it(text: str, room: float, lines: list[str]) -> None:
    assert list(wrap(text, room, 12, "bold").lines) == lines


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (
            ("Ban Chỉ đạo bảo vệ và phát triển", "nông thôn và đô thị mới", "số hóa và Đề án 09"),
            ["Ban Chỉ đạo bảo vệ", "và phát triển", "nông thôn và đô thị mới", "số hóa và Đề án 09"],
        ),
        (
            ("Ban Chỉ đạo phát triển nông, lâm nghiệp,", "công nghiệp, đổi mới quản lý,", "số hóa và Đề án 09"),
            ["Ban Chỉ đạo phát triển", "nông, lâm nghiệp,", "công nghiệp,", "đổi mới quản lý,", "số hóa và Đề án 09"],
        ),
        (
            ("Chi cục Quản lý chất lượng nông lâm sản và thủy sản",),
            ["Chi cục Quản lý", "chất lượng nông lâm sản", "và thủy sản"],
        ),
        (
            ("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông",),
            ["Ban Quản lý dự án", "đầu tư xây dựng các", "công trình giao thông"],
        ),
        (("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",), ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]),
        (("Bệnh viện Đa khoa khu vực Quảng Nam",), ["Bệnh viện Đa khoa", "khu vực Quảng Nam"]),
    ],
)
def test_lines_too_long_are_broken_between_words_and_no_word_is_left_alone(
    typed: tuple[str, ...], printed: list[str]
) -> None:
    fit = _fit(typed, ("UBND tỉnh An Bình",), DATE, USUAL, FRAME)
    assert [line for lines in fit.agencies[0].name for line in lines] == printed


def test_breaks_of_the_author_are_kept_also_where_a_line_is_broken_again() -> None:
    name = ("Trung tâm Dịch vụ việc làm và Giáo dục nghề nghiệp", "tỉnh Quảng Nam")
    fit = _fit(name, (), DATE, USUAL, FRAME)
    assert [" ".join(lines) for lines in fit.agencies[0].name] == list(name)
    assert len(fit.agencies[0].name[0]) > 1 and len(fit.agencies[0].name[1]) == 1


@given(st.lists(_SYLLABLES, min_size=1, max_size=14), st.floats(60, 300))
def test_no_line_is_wider_than_its_room_or_ends_in_a_joining_word(words: list[str], room: float) -> None:
    text = " ".join(words)
    lines = wrap(text, room, 12, "bold").lines
    assert " ".join(lines) == text
    if len(lines) < len(words):
        assert all(width(line.upper(), 12, "bold") <= room for line in lines if " " in line)
        assert not [line for line in lines[:-1] if line.split()[-1] == "và"]
        assert not [line for line in lines[1:] if line.startswith("-")]


def test_a_name_of_thousands_of_words_is_broken_in_no_time() -> None:
    assert len(wrap("Sở " * 4000 + "x", 160, 12, "bold").lines) > 400


def test_the_line_below_a_word_wider_than_its_column_is_measured_on_the_column() -> None:
    fit = _fit(("0" * 40,), (), "Sở " * 80, USUAL, FRAME)
    assert fit.longest_line(fit.agencies[0]) == fit.room


SHORT, LONG = AgencyNames(("Sở Tài chính",)), AgencyNames(("Sở Nông nghiệp và Môi trường",), ("UBND tỉnh Quảng Nam",))


@pytest.mark.parametrize("beside", [False, True], ids=["stacked", "side by side"])
def test_the_names_of_those_who_issue_together_fit_the_room_that_each_has(beside: bool) -> None:
    fit = fit_header((SHORT, LONG), DATE, USUAL, FRAME, beside)
    bold = [
        width(line.upper(), fit.agency_size, "bold") for one in fit.agencies for lines in one.name for line in lines
    ]
    assert max(bold) <= fit.room
    shares = (fit.left - FRAME.gutter / 20 - 6) / 2 if beside else fit.left - FRAME.gutter / 20
    assert fit.room == pytest.approx(shares)
    assert [" ".join(line for lines in one.name for line in lines) for one in fit.agencies] == [
        " ".join(one.name) for one in (SHORT, LONG)
    ]
