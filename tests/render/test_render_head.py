"""The head of page 1, measured against the decree (PL I, phần I, mục II and III)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from congvan.metrics import width
from render.cases import documents
from render.sheet import MOTTO, Sheet
from support.geometry import MM, PT, Line

pytestmark = pytest.mark.office
ALL = sorted(documents())
EVERY = pytest.mark.parametrize("name", ALL)


def _formats(lines: list[Line]) -> set[tuple[str, float]]:
    return {(word.font, word.size) for line in lines for word in line.words}


@EVERY
def test_national_name_and_motto_are_on_one_line_each(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    assert _formats([sheet.national]) in ({("LiberationSerif-Bold", 12)}, {("LiberationSerif-Bold", 13)})
    assert _formats([sheet.motto]) == {("LiberationSerif-Bold", 14)}
    assert sheet.motto.centre == pytest.approx(sheet.national.centre, abs=1)
    assert sheet.motto.baseline - sheet.national.baseline == pytest.approx(15.5, abs=1.5)


@EVERY
def test_agency_keeps_clear_of_the_national_name(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    right = min(sheet.national.x0, sheet.date.x0)
    assert right - max(line.x1 for line in (*sheet.agency, *sheet.subject)) >= 14 - 1
    assert sheet.national.x0 - max(line.x1 for line in sheet.agency) >= 14
    assert sheet.agency[0].baseline == pytest.approx(sheet.national.baseline, abs=1.1)


@EVERY
def test_agency_shows_every_word_of_its_name_in_capitals(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet, issuer = sheets[name], documents()[name].issuer
    parent = [line for line in sheet.agency if not line.words[0].bold]
    assert " ".join(line.text for line in sheet.agency_name) == " ".join(issuer.name).upper()
    assert " ".join(line.text for line in parent) == " ".join(issuer.parent or ()).upper()
    assert sheet.agency == parent + sheet.agency_name
    assert {size for _, size in _formats(sheet.agency)} in ({12}, {13})
    assert len({round(line.centre) for line in sheet.agency}) <= 2


@EVERY
def test_line_under_the_motto_is_as_long_as_the_motto(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    (rule,) = sheet.rules_below(sheet.motto)
    assert rule.length == pytest.approx(sheet.motto.x1 - sheet.motto.x0, abs=1.5)
    assert rule.length == pytest.approx(width(MOTTO, 14, "bold"), abs=1.5)
    assert rule.centre == pytest.approx(sheet.motto.centre, abs=1)
    assert 0.22 * 14 < rule.y - sheet.motto.baseline < 8


@EVERY
def test_line_under_the_agency_is_a_third_to_a_half_of_its_longest_line(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    longest = max(line.x1 - line.x0 for line in sheet.agency_name)
    last = sheet.agency_name[-1]
    rules = [
        rule
        for rule in sheet.rules
        if rule.page == 1 and 0 < rule.y - last.baseline < 9 and rule.x1 < sheet.national.x0
    ]
    (rule,) = rules
    assert 1 / 3 <= rule.length / longest <= 1 / 2
    assert rule.centre == pytest.approx(last.centre, abs=1)
    assert 0.22 * last.words[0].size < rule.y - last.baseline < 8


@EVERY
def test_number_and_date_are_level_and_centred_under_what_is_above(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    assert _formats([sheet.number]) == {("LiberationSerif", 13)}
    assert _formats([sheet.date]) in ({("LiberationSerif-Italic", 13)}, {("LiberationSerif-Italic", 14)})
    assert sheet.number.baseline == pytest.approx(sheet.date.baseline, abs=1.5)
    assert sheet.number.centre == pytest.approx(sheet.agency[-1].centre, abs=1.5)
    assert sheet.date.centre == pytest.approx(sheet.national.centre, abs=1.5)
    assert sheet.date.text.startswith(f"{documents()[name].place}, ngày")


@EVERY
def test_subject_is_6_pt_under_the_number_upright_and_not_bold(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    assert " ".join(line.text for line in sheet.subject) == f"V/v {documents()[name].subject}"
    assert _formats(sheet.subject) == {("LiberationSerif", 12)}
    assert all(line.centre == pytest.approx(sheet.number.centre, abs=1.5) for line in sheet.subject)
    # the typeface reaches 0.216 of its size below the baseline and, with its leading, 0.934 above
    tight = 0.216 * 13 + 0.934 * 12
    assert sheet.subject[0].baseline - sheet.number.baseline - tight == pytest.approx(6, abs=0.5)


def test_one_addressee_is_on_the_line_of_its_label(sheets: Mapping[str, Sheet]) -> None:
    for name in ("one_addressee", "one_wide_addressee"):
        sheet = sheets[name]
        assert sheet.addressed.text == f"Kính gửi: {documents()[name].addressees[0]}"
        assert sheet.addressees == []
    assert sheets["one_addressee"].addressed.x0 == pytest.approx(sheets["one_addressee"].left + 35 * MM, abs=1)


def test_one_long_addressee_hangs_on_its_label(sheets: Mapping[str, Sheet]) -> None:
    sheet = sheets["one_long_addressee"]
    after_label = sheet.addressed.words[2]
    following = [line for line in sheet.lines if 0 < line.baseline - sheet.addressed.baseline < 34]
    assert len(following) == 2
    assert [line.x0 for line in following] == pytest.approx([after_label.x0] * 2, abs=1)


@pytest.mark.parametrize("name", ["seed_like", "many_addressees", "narrowest_text"])
def test_dashes_of_many_addressees_are_under_the_colon(sheets: Mapping[str, Sheet], name: str) -> None:
    sheet = sheets[name]
    colon = sheet.addressed.x1 - width(":", 14)
    dashes = [line for line in sheet.addressees if line.words[0].text == "-"]
    assert sheet.addressed.text == "Kính gửi:"
    assert len(dashes) == len(documents()[name].addressees)
    assert [line.x0 for line in dashes] == pytest.approx([colon] * len(dashes), abs=1)
    hanging = [line.x0 for line in sheet.addressees if line.words[0].text != "-"]
    assert hanging == pytest.approx([dashes[0].words[1].x0] * len(hanging), abs=1)
    assert [line.text[-1] for line in dashes][:-1] == [";"] * (len(dashes) - 1)
    assert sheet.addressees[-1].text.endswith(".")
    assert _formats([sheet.addressed, *sheet.addressees]) == {("LiberationSerif", 14)}


@pytest.mark.parametrize(
    ("name", "words", "length"),
    [
        ("marks_express_0", "HỎA TỐC", 30),
        ("marks_very_urgent_0", "THƯỢNG KHẨN", 40),
        ("marks_urgent_0", "KHẨN", 20),
    ],
)
def test_frame_of_urgency_has_the_prescribed_size(
    sheets: Mapping[str, Sheet], name: str, words: str, length: float
) -> None:
    sheet = sheets[name]
    above, below = sheet.frame(words)
    line = sheet.find_line(words)
    assert above.length * PT == pytest.approx(length, abs=1)
    assert (below.y - above.y) * PT == pytest.approx(8, abs=1)
    assert line.centre == pytest.approx(above.centre, abs=1)
    assert _formats([line]) == {("LiberationSerif-Bold", 13)}
    assert above.centre == pytest.approx(sheet.number.centre, abs=2)


@pytest.mark.parametrize(
    ("name", "words"),
    [("secrecy_top_secret", "TUYỆT MẬT"), ("secrecy_secret", "TỐI MẬT"), ("secrecy_confidential", "MẬT")],
)
def test_secrecy_is_framed_under_the_subject(sheets: Mapping[str, Sheet], name: str, words: str) -> None:
    sheet = sheets[name]
    above, below = sheet.frame(words)
    assert sheet.subject[-1].baseline < above.y < below.y < sheet.addressed.baseline - 10
    assert _formats([sheet.find_line(words)]) == {("LiberationSerif-Bold", 13)}


@pytest.mark.parametrize(
    ("name", "words"),
    [("circulation_internal", "LƯU HÀNH NỘI BỘ"), ("circulation_return", "XEM XONG TRẢ LẠI")],
)
def test_circulation_is_framed_in_the_top_margin(sheets: Mapping[str, Sheet], name: str, words: str) -> None:
    sheet = sheets[name]
    above, below = sheet.frame(words)
    assert 5 * MM < above.y < below.y < sheet.top
    assert above.x0 > sheet.left + 0.5 * (sheet.right - sheet.left)
    assert above.x1 <= sheet.right + 0.5
    assert sheet.national.baseline == pytest.approx(sheets["seed_like"].national.baseline, abs=0.1)
