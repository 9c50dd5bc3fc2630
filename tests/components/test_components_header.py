"""The head of a document, in every way in which offices lay it out."""

import unicodedata

import pytest

from congvan.components import Components, find
from congvan.forms import Category
from congvan.snapshot import take
from congvan.vocabulary import Component, DocumentType
from rawdocx import docx, drawn_line, p, r, table, text_box, vml_line

CENTRE = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"
ITALIC = "<w:i/>"
NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NUMBER = "Số:        /STC-QLNS"
DATE = "Quảng Nam, ngày      tháng 02 năm 2026"


def c(text: str, run: str = "") -> str:
    return p(text, CENTRE, run)


def found(body: str) -> Components:
    return find(take(docx(body)))


PARENT, ISSUER = c("UBND TỈNH QUẢNG NAM"), c("SỞ TÀI CHÍNH", BOLD)
TITLE = c(NAME, BOLD) + c(MOTTO, BOLD)
BODY = p("Kính gửi: Bộ Tài chính") + p("Thực hiện Công văn số 1/BTC-NSNN, Sở Tài chính báo cáo như sau:")

LAYOUTS = {
    "one table": table([PARENT + ISSUER, TITLE], [c(NUMBER), c(DATE, ITALIC)], [c("V/v góp ý"), c("")]),
    "one row": table([PARENT + ISSUER + c(NUMBER) + c("V/v góp ý"), TITLE + c(DATE, ITALIC)]),
    "two tables": table([PARENT + ISSUER + c(NUMBER) + c("V/v góp ý")]) + table([TITLE + c(DATE)]),
    "tabs": (
        p("UBND TỈNH QUẢNG NAM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + "<w:p>"
        + r("     SỞ TÀI CHÍNH", BOLD)
        + r("\t      " + MOTTO, BOLD)
        + "</w:p>"
        + p(f"{NUMBER}          {DATE}")
        + p("V/v góp ý")
        + p("")
    ),
    "blanks": (
        p(f"UBND TỈNH QUẢNG NAM          {NAME}")
        + "<w:p>"
        + r("  SỞ TÀI CHÍNH        " + MOTTO, BOLD)
        + "</w:p>"
        + p(f"  {NUMBER}                    {DATE}")
        + p("V/v góp ý")
        + p("")
    ),
    "text boxes": (f"<w:p>{text_box(PARENT + ISSUER + c(NUMBER) + c('V/v góp ý'))}{text_box(TITLE + c(DATE))}</w:p>"),
    "plain paragraphs": PARENT + ISSUER + TITLE + c(NUMBER) + c(DATE) + c("V/v góp ý") + p(""),
    "national name first": TITLE + PARENT + ISSUER + c(NUMBER) + c(DATE) + c("V/v góp ý") + p(""),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_header_is_found_in_every_layout(layout: str, form: str) -> None:
    components = found(unicodedata.normalize(form, LAYOUTS[layout] + BODY))
    assert components.kind.document_type is DocumentType.OFFICIAL_DISPATCH
    assert {
        x: components.text(x)
        for x in (
            Component.PARENT_AGENCY,
            Component.ISSUING_AGENCY,
            Component.NATIONAL_NAME,
            Component.NATIONAL_MOTTO,
            Component.NUMBER,
            Component.PLACE_DATE,
            Component.SUBJECT,
            Component.ADDRESSEE,
        )
    } == {
        Component.PARENT_AGENCY: "UBND TỈNH QUẢNG NAM",
        Component.ISSUING_AGENCY: "SỞ TÀI CHÍNH",
        Component.NATIONAL_NAME: NAME,
        Component.NATIONAL_MOTTO: MOTTO,
        Component.NUMBER: "Số: /STC-QLNS",
        Component.PLACE_DATE: "Quảng Nam, ngày tháng 02 năm 2026",
        Component.SUBJECT: "V/v góp ý",
        Component.ADDRESSEE: "Bộ Tài chính",
    }
    assert [x.text[:9] for x in components.all(Component.BODY)] == ["Thực hiện"]


def test_a_span_covers_its_column_only() -> None:
    components = found(LAYOUTS["blanks"] + BODY)
    national, date = components.first(Component.NATIONAL_NAME), components.first(Component.PLACE_DATE)
    assert national is not None and date is not None
    assert national.spans[0].text == NAME and not national.spans[0].whole
    assert date.spans[0].text == DATE
    assert "".join(run.text for run in date.runs) == DATE


@pytest.mark.parametrize(
    "text",
    [
        "Số: 05/BNV-VP",
        "Số:       /UBND-NC",
        "Số: …./QĐ-UBND",
        "Số:.......... /TTr-SNV",
        "Số      /TB-UBND",
        "Số: ____/KH-SYT",
        "số: 12/BC-STC",
        "Số: 127-QĐ/TW",
        "Số:  …  /GM-VP",
        "Số: 1488/VP-KH&CĐS",
        "Số : 15/QĐ-BNV",
        "Số: 01/2026/NQ-HĐND",
        "Số:",
    ],
)
def test_numbers_as_clerks_write_them(text: str) -> None:
    components = found(table([ISSUER, TITLE], [c(text), c(DATE)]) + BODY)
    assert components.text(Component.NUMBER) == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nội, ngày 05 tháng 02 năm 2026",
        "Hà Nội, ngày     tháng    năm 2026",
        "Hà Nội, ngày ... tháng ... năm ...",
        "…4..., ngày …… tháng …… năm ……",
        "Thành phố Hồ Chí Minh, ngày 22 tháng 12 năm 2024",
        "Hà Nội,ngày…tháng…năm 2026",
        "Quận 1, ngày 5 tháng 3 năm 2026.",
        "ngày 05 tháng 02 năm 2026",
    ],
)
def test_places_and_dates_as_clerks_write_them(text: str) -> None:
    components = found(table([ISSUER, TITLE], [c(NUMBER), c(text)]) + BODY)
    assert components.text(Component.PLACE_DATE) == " ".join(text.split())


@pytest.mark.parametrize(
    ("lines", "parent", "issuer"),
    [
        ([("SỞ XÂY DỰNG VÀ", True), ("PHÒNG CHÁY", True)], "", "SỞ XÂY DỰNG VÀ PHÒNG CHÁY"),
        ([("BỘ TÀI CHÍNH", True)], "", "BỘ TÀI CHÍNH"),
        ([("ỦY BAN NHÂN DÂN", True), ("TỈNH LÂM ĐỒNG", True)], "", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"),
        ([("BỘ TÀI CHÍNH", False), ("CỤC THUẾ", True)], "BỘ TÀI CHÍNH", "CỤC THUẾ"),
        (
            [("UBND TỈNH QUẢNG NAM", False), ("SỞ LAO ĐỘNG -", True), ("THƯƠNG BINH VÀ XÃ HỘI", True)],
            "UBND TỈNH QUẢNG NAM",
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        ),
        ([("UBND TỈNH QUẢNG NAM", True), ("SỞ TÀI CHÍNH", True)], "UBND TỈNH QUẢNG NAM", "SỞ TÀI CHÍNH"),
        (
            [("BỘ NÔNG NGHIỆP", False), ("VÀ MÔI TRƯỜNG", False), ("CỤC THÚ Y", True)],
            "BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
            "CỤC THÚ Y",
        ),
    ],
)
def test_parent_and_issuer_are_distinguished(lines: list[tuple[str, bool]], parent: str, issuer: str) -> None:
    left = "".join(c(text, BOLD if bold else "") for text, bold in lines)
    components = found(table([left, TITLE], [c(NUMBER), c(DATE)]) + BODY)
    assert (components.text(Component.PARENT_AGENCY), components.text(Component.ISSUING_AGENCY)) == (parent, issuer)


def test_names_that_only_wording_distinguishes_are_less_sure() -> None:
    def confidence(run: str) -> float:
        issuer = found(table([c("UBND TỈNH A", run) + ISSUER, TITLE], [c(NUMBER), c(DATE)])).first(
            Component.ISSUING_AGENCY
        )
        assert issuer is not None
        return issuer.confidence

    assert confidence(BOLD) < confidence("")


def test_a_subject_of_several_lines_ends_with_its_cell_or_at_a_blank_line() -> None:
    cell = c("V/v triển khai") + c("Công văn số 1/BCA-C04") + c("của Bộ Công an")
    assert found(table([ISSUER, TITLE], [c(NUMBER) + cell, c(DATE)]) + BODY).text(Component.SUBJECT) == (
        "V/v triển khai Công văn số 1/BCA-C04 của Bộ Công an"
    )
    plain = ISSUER + TITLE + c(NUMBER) + c(DATE) + cell + p("") + BODY
    subject = found(plain).first(Component.SUBJECT)
    assert subject is not None and len(subject.spans) == 3


def test_number_and_subject_in_one_paragraph() -> None:
    components = found(table([ISSUER, TITLE], [c(f"{NUMBER}\nV/v góp ý"), c(DATE)]) + BODY)
    assert (components.text(Component.NUMBER), components.text(Component.SUBJECT)) == ("Số: /STC-QLNS", "V/v góp ý")


def with_lines(agency_line: str, motto_line: str) -> Components:
    return found(table([ISSUER + agency_line, TITLE + motto_line], [c(NUMBER), c(DATE)]) + BODY)


@pytest.mark.parametrize(
    "line",
    [
        lambda length: f"<w:p>{drawn_line(length)}</w:p>",
        lambda length: f"<w:p>{vml_line(length)}</w:p>",
        lambda length: c("_" * int(length / 5)),
        lambda _length: p("", '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>'),
    ],
    ids=["DrawingML", "VML", "underscores", "border"],
)
def test_lines_belong_to_what_is_above_them(line: object) -> None:
    assert callable(line)
    components = with_lines(line(50), line(170))
    for component in (Component.ISSUING_AGENCY_LINE, Component.NATIONAL_MOTTO_LINE):
        finding = components.first(component)
        assert finding is not None and finding.line is not None
    agency, motto = components.first(Component.ISSUING_AGENCY_LINE), components.first(Component.NATIONAL_MOTTO_LINE)
    assert agency is not None and agency.line is not None and motto is not None and motto.line is not None
    assert agency.line.anchor.cell is not None and agency.line.anchor.cell.column == 0
    assert motto.line.anchor.cell is not None and motto.line.anchor.cell.column == 1


def test_a_line_anchored_left_but_drawn_on_the_right_is_the_mottos() -> None:
    left = ISSUER + f"<w:p>{drawn_line(171, x_pt=300)}</w:p>"
    components = found(table([left, TITLE], [c(NUMBER), c(DATE)], widths=[4000, 5000]) + BODY)
    assert components.first(Component.ISSUING_AGENCY_LINE) is None
    assert components.first(Component.NATIONAL_MOTTO_LINE) is not None


def test_a_missing_line_is_missing() -> None:
    components = with_lines("", f"<w:p>{drawn_line(170)}</w:p>")
    assert components.first(Component.NATIONAL_MOTTO_LINE) is not None
    assert components.first(Component.ISSUING_AGENCY_LINE) is None


def test_two_lines_of_one_paragraph_are_distinguished_by_where_they_are() -> None:
    lines = f"<w:p>{drawn_line(171, x_pt=229)}{drawn_line(49, x_pt=57)}</w:p>"
    body = (
        p(f"SỞ TÀI CHÍNH          {NAME}") + p(f"TỈNH A          {MOTTO}") + lines + p(f"{NUMBER}        {DATE}") + BODY
    )
    components = found(body)
    agency, motto = components.first(Component.ISSUING_AGENCY_LINE), components.first(Component.NATIONAL_MOTTO_LINE)
    assert agency is not None and agency.line is not None and agency.line.length_pt == 49
    assert motto is not None and motto.line is not None and motto.line.length_pt == 171


@pytest.mark.parametrize(
    ("text", "component"),
    [
        ("KHẨN", Component.URGENCY),
        ("HỎA TỐC", Component.URGENCY),
        ("HOẢ TỐC", Component.URGENCY),
        ("MẬT", Component.SECRECY),
        ("TUYỆT MẬT", Component.SECRECY),
        ("LƯU HÀNH NỘI BỘ", Component.CIRCULATION),
        ("XEM XONG TRẢ LẠI", Component.CIRCULATION),
    ],
)
def test_marks_are_found_and_are_not_an_agency(text: str, component: Component) -> None:
    components = found(f"<w:p>{text_box(c(text, BOLD))}</w:p>" + table([ISSUER, TITLE], [c(NUMBER), c(DATE)]) + BODY)
    assert components.text(component) == text
    assert components.text(Component.ISSUING_AGENCY) == "SỞ TÀI CHÍNH"


def test_a_letter_without_any_header_has_none() -> None:
    components = found(p("Chào anh,") + p("Số liệu gửi kèm. Ngày mai họp.") + p("Thân mến"))
    assert components.kind.category is Category.UNKNOWN
    assert {x.component for x in components.found} == {Component.BODY}


@pytest.mark.parametrize(
    "number",
    [
        "Số 5 STC",
        "Số: 05 STC-QLNS",
        "Số 05-STC",
        "Số: STC-QLNS",
        "Số.......STC",
        "Số: 05\\STC",
        "Số 12 TTr-STC",
        "Số: 05",
    ],
)
def test_a_number_line_that_lacks_its_slash_is_one_and_no_agency(number: str) -> None:
    components = found(table([ISSUER, TITLE], [c(number), c(DATE)]) + BODY)
    assert components.text(Component.NUMBER) == number
    assert components.text(Component.ISSUING_AGENCY) == "SỞ TÀI CHÍNH"


@pytest.mark.parametrize("line", ["Số 5 Trần Phú", "SỐ 5 TRẦN PHÚ", "Sở 5 STC", "Số 5 đường STC"])
def test_a_line_that_only_begins_like_a_number_is_none(line: str) -> None:
    assert found(table([ISSUER, TITLE], [c(line), c(DATE)]) + BODY).first(Component.NUMBER) is None
