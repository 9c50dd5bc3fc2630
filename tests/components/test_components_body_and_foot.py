# ruff: noqa: E501 - XML stays on one line
"""Title, addressees, body, recipients, signature, appendices; our styles; the decree's forms; the corpus."""

import os
from pathlib import Path

import pytest

from congvan.components import Components, find, find_all
from congvan.forms import Category
from congvan.reader import read
from congvan.snapshot import take
from congvan.vocabulary import Component, DocumentType
from rawdocx import docx, drawn_line, p, part, r, style, table

CENTRE = '<w:jc w:val="center"/>'
FORMS = Path(__file__).parents[1] / "data" / "forms" / "appendix_3_forms.docx"


def c(text: str, run: str = "") -> str:
    return p(text, CENTRE, run)


HEADER = table(
    [
        c("SỞ TÀI CHÍNH", "<w:b/>"),
        c("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>") + c("Độc lập - Tự do - Hạnh phúc", "<w:b/>"),
    ],
    [c("Số:     /STC-NS"), c("Hà Nội, ngày    tháng   năm 2026", "<w:i/>")],
)
SUBJECT = table([c("V/v góp ý"), p("")])


def found(body: str, header: str = HEADER) -> Components:
    return find(take(docx(header + body)))


def pairs(components: Components, *wanted: Component) -> list[tuple[Component, str]]:
    return [(x.component, x.text) for x in components.all(*wanted)]


@pytest.mark.parametrize(
    ("body", "addressees"),
    [
        (p("Kính gửi: Bộ Nội vụ"), ["Bộ Nội vụ"]),
        (p("                  Kính gửi:    Công an tỉnh."), ["Công an tỉnh."]),
        (p("Kính gửi:") + p("- Bộ Nội vụ;") + p("- Bộ Tài chính."), ["- Bộ Nội vụ;", "- Bộ Tài chính."]),
        (
            p("Kính gửi:\t- Bộ Nội vụ;") + p("\t- Bộ Tài chính.") + p("- Không phải"),
            ["- Bộ Nội vụ;", "- Bộ Tài chính."],
        ),
        (
            p("Kính gửi:") + p("") + p("Bộ Nội vụ;") + p("Bộ Tài chính.") + p("Thân bài."),
            ["Bộ Nội vụ;", "Bộ Tài chính."],
        ),
        (
            table([p("Kính gửi:"), p("") + p("- Bộ Nội vụ;") + p("- Bộ Tài chính.")]),
            ["- Bộ Nội vụ;", "- Bộ Tài chính."],
        ),
        (table([p("Kính gửi:"), p("Bộ Nội vụ")]), ["Bộ Nội vụ"]),
    ],
)
def test_addressees_in_every_layout(body: str, addressees: list[str]) -> None:
    components = found(SUBJECT + body + p("") + p("Thực hiện nhiệm vụ được giao, Sở báo cáo."))
    assert components.text(Component.ADDRESSEES_LABEL) == "Kính gửi:"
    assert [x.text for x in components.all(Component.ADDRESSEE)] == addressees
    assert components.all(Component.BODY)[-1].text.startswith("Thực hiện")


def test_a_telegram_names_its_addressees_without_kinh_gui() -> None:
    body = (
        c("CÔNG ĐIỆN", "<w:b/>")
        + c("Về việc ứng phó bão", "<w:b/>")
        + p("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:")
        + p("- Giám đốc các sở;")
        + p("- Chủ tịch UBND các huyện.")
        + p("- Gạch đầu dòng của nội dung.")
    )
    components = found(body)
    assert components.text(Component.ADDRESSEES_LABEL) == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:"
    assert [x.text for x in components.all(Component.ADDRESSEE)] == ["- Giám đốc các sở;", "- Chủ tịch UBND các huyện."]
    assert [x.text for x in components.all(Component.ITEM)] == ["- Gạch đầu dòng của nội dung."]


@pytest.mark.parametrize("kind", [k for k in DocumentType if k is not DocumentType.OFFICIAL_DISPATCH])
def test_every_type_is_known_by_its_title(kind: DocumentType) -> None:
    components = found(c(kind.label.upper(), "<w:b/>") + c("Về việc thử nghiệm", "<w:b/>") + p("") + p("Thân bài."))
    assert components.kind.document_type is kind
    assert components.text(Component.TITLED_SUBJECT) == "Về việc thử nghiệm"


def test_a_decision_is_taken_apart() -> None:
    body = (
        c("QUYẾT ĐỊNH", "<w:b/>")
        + c("Về việc ban hành", "<w:b/>")
        + c("Quy chế làm việc", "<w:b/>")
        + f"<w:p><w:pPr>{CENTRE}</w:pPr>{drawn_line(120)}</w:p>"
        + c("GIÁM ĐỐC SỞ TÀI CHÍNH", "<w:b/>")
        + p("Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;", run="<w:i/>")
        + p("Theo đề nghị của Chánh Văn phòng.", run="<w:i/>")
        + c("QUYẾT ĐỊNH:", "<w:b/>")
        + p("Điều 1. Ban hành Quy chế.")
        + p("Căn cứ tình hình, các đơn vị thực hiện.")
        + c("Chương I", "<w:b/>")
        + c("QUY ĐỊNH CHUNG", "<w:b/>")
        + p("Điều 2. Hiệu lực")
        + p("1. Khoản một.")
        + p("a) Điểm a;")
        + p("đ) Điểm đ;")
        + p("- Gạch đầu dòng;")
        + p("+ Dấu cộng.")
    )
    components = found(body)
    assert components.kind.document_type is DocumentType.DECISION
    assert components.text(Component.TITLED_SUBJECT) == "Về việc ban hành Quy chế làm việc"
    line = components.first(Component.TITLED_SUBJECT_LINE)
    assert line is not None and line.line is not None and line.line.length_pt == 120
    assert [x.component.name for x in components.found if x.component.box == "6"] == [
        "ENACTING_AUTHORITY",
        "LEGAL_BASIS",
        "LEGAL_BASIS",
        "OPERATIVE",
        "ARTICLE",
        "BODY",
        "CHAPTER",
        "CHAPTER_TITLE",
        "ARTICLE",
        "CLAUSE",
        "POINT",
        "POINT",
        "ITEM",
        "SUBITEM",
    ]


def test_the_competence_line_right_under_the_subject_is_not_a_subject() -> None:
    body = c("QUYẾT ĐỊNH") + c("Về việc khen thưởng") + c("GIÁM ĐỐC SỞ TÀI CHÍNH") + p("Căn cứ Luật A;")
    components = found(body + p("Điều 1. Khen thưởng ông B."))
    assert components.text(Component.TITLED_SUBJECT) == "Về việc khen thưởng"


def test_headings_of_a_report() -> None:
    body = (
        c("BÁO CÁO", "<w:b/>")
        + c("Kết quả", "<w:b/>")
        + p("")
        + (
            p("I. TÌNH HÌNH CHUNG", run="<w:b/>")
            + p("1. Thuận lợi", run="<w:b/>")
            + p("1.1. Về vốn có nhiều chuyển biến.")
            + p("Phần mười hai của dự án.")
            + p("30 đơn vị đã báo cáo.")
            + p("2026 là năm bản lề.")
        )
    )
    names = [x.component.name for x in found(body).found if x.component.box == "6"]
    assert names == ["ROMAN_SECTION", "CLAUSE_TITLE", "CLAUSE", "BODY", "BODY", "BODY"]


def test_a_dispatch_that_begins_with_can_cu_has_no_legal_basis() -> None:
    components = found(SUBJECT + p("Kính gửi: Bộ A") + p("Căn cứ quy định hiện hành, Sở báo cáo như sau."))
    assert not components.all(Component.LEGAL_BASIS)
    assert len(components.all(Component.BODY)) == 1


def test_automatic_numbers_count_as_numbers() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = "".join(p(f"đoạn {i}", f'<w:numPr><w:ilvl w:val="{i}"/><w:numId w:val="1"/></w:numPr>') for i in (0, 1))
    components = find(take(docx(HEADER + SUBJECT + p("Kính gửi: A") + body, numbering=numbering)))
    assert [x.component for x in components.found if x.evidence == "numbering"] == [Component.CLAUSE, Component.POINT]


def test_guests_that_word_lists_are_lines_of_the_invitation_and_are_read() -> None:
    bullets = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    listed = "".join(
        p(name, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') for name in ("Sở Tài chính;", "Sở Y tế.")
    )
    title = c("GIẤY MỜI", "<w:b/>") + c("Họp giao ban tháng 3", "<w:b/>")
    made = docx(
        HEADER + title + p("Sở Nội vụ trân trọng kính mời:") + listed + p("Tới dự cuộc họp."), numbering=bullets
    )
    lines = [one.text for one in find(take(made)).all(Component.FORM_LINE)]
    assert {"Sở Tài chính;", "Sở Y tế."} <= set(lines)
    reading = read(made)
    assert reading.data["guests"] == ["Sở Tài chính", "Sở Y tế"]
    assert not [problem for problem in reading.problems if "số tự động" in problem.message.vi]


RECIPIENTS = p("Nơi nhận:", run="<w:b/><w:i/>") + p("- Như trên;") + p("- Bộ Y tế;") + p("- Lưu: VT, QLNS.")
SIGNATURE = c("KT. GIÁM ĐỐC", "<w:b/>") + c("PHÓ GIÁM ĐỐC", "<w:b/>") + p("") * 4 + c("Nguyễn Văn A", "<w:b/>")
FOOT = (
    Component.RECIPIENTS_LABEL,
    Component.RECIPIENT,
    Component.FILE_COPY,
    Component.DRAFTER_MARK,
    Component.SIGNING_AUTHORITY,
    Component.POSITION,
    Component.SIGNATURE,
    Component.ADVISORY_POSITION,
    Component.FULL_NAME,
)


@pytest.mark.parametrize(
    "foot",
    [
        table([RECIPIENTS, SIGNATURE]),
        table(
            [p("Nơi nhận:"), c("KT. GIÁM ĐỐC")],
            [
                p("- Như trên;") + p("- Bộ Y tế;") + p("- Lưu: VT, QLNS."),
                c("PHÓ GIÁM ĐỐC") + p("") * 4 + c("Nguyễn Văn A"),
            ],
        ),
        table([table([RECIPIENTS]) + p(""), SIGNATURE]),
        p("Nơi nhận:      \tKT. GIÁM ĐỐC")
        + p("- Như trên;           PHÓ GIÁM ĐỐC")
        + p("- Bộ Y tế;")
        + p("- Lưu: VT, QLNS.")
        + p("") * 3
        + p("                                          Nguyễn Văn A"),
        RECIPIENTS + SIGNATURE,
    ],
    ids=["one row", "two rows", "nested", "blanks", "one above the other"],
)
def test_recipients_and_signature_in_every_layout(foot: str) -> None:
    components = found(SUBJECT + p("Kính gửi: Bộ A") + p("Thân bài./.") + foot)
    assert sorted(pairs(components, *FOOT), key=lambda pair: pair[0].box) == sorted(
        [
            (Component.RECIPIENTS_LABEL, "Nơi nhận:"),
            (Component.RECIPIENT, "- Như trên;"),
            (Component.RECIPIENT, "- Bộ Y tế;"),
            (Component.FILE_COPY, "- Lưu: VT, QLNS."),
            (Component.SIGNING_AUTHORITY, "KT. GIÁM ĐỐC"),
            (Component.POSITION, "PHÓ GIÁM ĐỐC"),
            (Component.FULL_NAME, "Nguyễn Văn A"),
        ],
        key=lambda pair: pair[0].box,
    )
    assert [x.text for x in components.all(Component.BODY)] == ["Thân bài./."]


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        (c("GIÁM ĐỐC") + p("") * 3 + c("Trần B"), [(Component.POSITION, "GIÁM ĐỐC"), (Component.FULL_NAME, "Trần B")]),
        (
            c("TL. CHỦ TỊCH") + c("KT. CHÁNH VĂN PHÒNG") + c("PHÓ CHÁNH VĂN PHÒNG") + p("") * 3 + c("TRẦN VĂN B"),
            [
                (Component.SIGNING_AUTHORITY, "TL. CHỦ TỊCH"),
                (Component.SIGNING_AUTHORITY, "KT. CHÁNH VĂN PHÒNG"),
                (Component.POSITION, "PHÓ CHÁNH VĂN PHÒNG"),
                (Component.FULL_NAME, "TRẦN VĂN B"),
            ],
        ),
        (
            c("TM. ỦY BAN NHÂN DÂN") + c("CHỦ TỊCH") + c("(Ký, đóng dấu)") + c("Trần Văn B"),
            [
                (Component.SIGNING_AUTHORITY, "TM. ỦY BAN NHÂN DÂN"),
                (Component.POSITION, "CHỦ TỊCH"),
                (Component.SIGNATURE, "(Ký, đóng dấu)"),
                (Component.FULL_NAME, "Trần Văn B"),
            ],
        ),
        (
            c("Q. GIÁM ĐỐC") + p("") * 3 + c("Trưởng Ban Chỉ đạo tỉnh") + c("TS. Trần Văn B"),
            [
                (Component.SIGNING_AUTHORITY, "Q. GIÁM ĐỐC"),
                (Component.ADVISORY_POSITION, "Trưởng Ban Chỉ đạo tỉnh"),
                (Component.FULL_NAME, "TS. Trần Văn B"),
            ],
        ),
        (c("CHỦ TỊCH") + p("") * 4, [(Component.POSITION, "CHỦ TỊCH")]),
        (
            c("TM. Ban Quản lý dự án") + c("TRƯỞNG BAN") + p("") * 3 + c("Trần Văn B"),
            [
                (Component.SIGNING_AUTHORITY, "TM. Ban Quản lý dự án"),
                (Component.POSITION, "TRƯỞNG BAN"),
                (Component.FULL_NAME, "Trần Văn B"),
            ],
        ),
    ],
)
def test_signatures(signature: str, expected: list[tuple[Component, str]]) -> None:
    components = found(SUBJECT + p("Kính gửi: Bộ A") + p("Thân bài./.") + table([RECIPIENTS, signature]))
    assert pairs(components, *FOOT[4:]) == expected


def test_a_signature_without_recipients() -> None:
    components = found(SUBJECT + p("Kính gửi: Bộ A") + p("Thân bài./.") + SIGNATURE)
    assert components.text(Component.SIGNING_AUTHORITY) == "KT. GIÁM ĐỐC"
    assert components.text(Component.FULL_NAME) == "Nguyễn Văn A"
    assert len(components.all(Component.BODY)) == 1


def test_a_drafters_mark_and_contact_lines_after_the_recipients() -> None:
    foot = (
        table([RECIPIENTS + p("PL.(300)"), SIGNATURE])
        + p("Địa chỉ: 12 Lê Lợi, Tam Kỳ")
        + p("Điện thoại: 0235 3852 739")
    )
    components = found(SUBJECT + p("Kính gửi: Bộ A") + p("Thân bài./.") + foot)
    assert components.text(Component.DRAFTER_MARK) == "PL.(300)"
    assert len(components.all(Component.CONTACT)) == 2


def test_two_signers_of_minutes() -> None:
    foot = table(
        [c("THƯ KÝ"), c(""), c("CHỦ TỌA")],
        [p("") + c("Trần Văn B"), p(""), p("") + c("Lê Thị C")],
        [p("Nơi nhận:") + p("- Lưu: VT, Hồ sơ."), p(""), p("")],
    )
    components = found(c("BIÊN BẢN") + c("Họp giao ban") + p("") + p("Thời gian: 8 giờ.") + foot)
    assert components.text(Component.SECRETARY) == "THƯ KÝ"
    assert components.text(Component.SECRETARY_NAME) == "Trần Văn B"
    assert [x.text for x in components.all(Component.POSITION)] == ["CHỦ TỌA"]
    assert [x.text for x in components.all(Component.FULL_NAME)] == ["Lê Thị C"]
    assert components.text(Component.FILE_COPY) == "- Lưu: VT, Hồ sơ."


def test_page_numbers_and_contacts_of_header_and_footer() -> None:
    header = part("hdr", f'<w:p><w:fldSimple w:instr="PAGE">{r("2")}</w:fldSimple></w:p>')
    footer = part("ftr", p("Website: https://a.vn"))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="first" r:id="f"/><w:titlePg/></w:sectPr>'
    data = docx(
        HEADER + SUBJECT,
        section=section,
        parts={"word/h.xml": header, "word/f.xml": footer},
        relationships=[("h", "header", "h.xml"), ("f", "footer", "f.xml")],
    )
    components = find(take(data))
    assert [(x.component, x.text, x.paragraphs[0].place.area) for x in components.found[-2:]] == [
        (Component.PAGE_NUMBER, "2", "header"),
        (Component.CONTACT, "Website: https://a.vn", "footer"),
    ]


def test_appendices_are_kept_apart() -> None:
    appendix = (
        c("Phụ lục {}", "<w:b/>")
        + c("DANH SÁCH ĐƠN VỊ", "<w:b/>")
        + c("(Kèm theo Công văn số    /STC-NS ngày")
        + c("của Sở Tài chính)")
    )
    body = SUBJECT + p("Kính gửi: Bộ A") + p("Phụ lục I kèm theo.") + table([RECIPIENTS, SIGNATURE])
    rest = appendix.format("I") + p("1. Một") + appendix.format("II") + table([p("STT"), p("Tên")])
    components = found(body + rest)
    assert [[x.component.name for x in a.found] for a in components.appendices] == [
        ["APPENDIX_NUMBER", "APPENDIX_TITLE", "APPENDIX_REFERENCE", "CLAUSE"],
        ["APPENDIX_NUMBER", "APPENDIX_TITLE", "APPENDIX_REFERENCE"],
    ]
    assert components.appendices[0].found[2].text == "(Kèm theo Công văn số /STC-NS ngày của Sở Tài chính)"
    assert [x.text for x in components.all(Component.BODY)] == ["Phụ lục I kèm theo."]
    assert sum(1 for _ in components.everything()) == len(components.found) + 7


def styled(component: Component, text: str, extra: str = "") -> str:
    return p(text, f'<w:pStyle w:val="{component.style}"/>{extra}')


def test_our_own_styles_are_exact() -> None:
    styles = "".join(style(x.style) for x in Component if x.style)
    border = '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>'
    body = (
        styled(Component.NATIONAL_NAME, "gì cũng được")
        + styled(Component.NATIONAL_MOTTO_LINE, "", border)
        + styled(Component.ISSUING_AGENCY, "Sở Tài")
        + styled(Component.ISSUING_AGENCY, "chính")
        + styled(Component.POINT, "không có chữ cái")
        + p("Đoạn ai đó gõ thêm.")
        + p("1. Khoản gõ thêm.")
        + styled(Component.RECIPIENTS_LABEL, "Nơi nhận:")
        + styled(Component.FULL_NAME, "Nguyễn Văn A")
        + styled(Component.APPENDIX_NUMBER, "Phụ lục")
        + styled(Component.APPENDIX_TITLE, "Biểu số liệu")
    )
    components = find(take(docx(body, styles=styles)))
    assert [(x.component.name, x.text, x.evidence) for x in components.found] == [
        ("NATIONAL_NAME", "gì cũng được", "style"),
        ("NATIONAL_MOTTO_LINE", "", "style"),
        ("ISSUING_AGENCY", "Sở Tài chính", "style"),
        ("POINT", "không có chữ cái", "style"),
        ("BODY", "Đoạn ai đó gõ thêm.", "place"),
        ("CLAUSE", "1. Khoản gõ thêm.", "wording"),
        ("RECIPIENTS_LABEL", "Nơi nhận:", "style"),
        ("FULL_NAME", "Nguyễn Văn A", "style"),
    ]
    line = components.first(Component.NATIONAL_MOTTO_LINE)
    assert line is not None and line.line is not None and line.confidence == 1.0
    assert [x.component.name for x in components.appendices[0].found] == ["APPENDIX_NUMBER", "APPENDIX_TITLE"]


def test_text_of_our_own_files_is_not_taken_for_another_component() -> None:
    styles = "".join(style(x.style) for x in Component if x.style)
    body = (
        styled(Component.NATIONAL_NAME, "Tên nước")
        + styled(Component.SUBJECT, "V/v quốc hiệu")
        + styled(Component.BODY, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + styled(Component.BODY, "Phụ lục I")
        + styled(Component.ITEM, "- một          HAI\nba")
        + styled(Component.BODY, "Nơi nhận:")
    )
    (components,) = find_all(take(docx(body, styles=styles)))
    assert not components.appendices
    assert [(x.component, x.text) for x in components.found[2:]] == [
        (Component.BODY, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (Component.BODY, "Phụ lục I"),
        (Component.ITEM, "- một HAI ba"),
        (Component.BODY, "Nơi nhận:"),
    ]


def test_the_forms_of_the_decree_are_separate_documents() -> None:
    documents = find_all(take(FORMS))
    with_name = [document for document in documents if document.first(Component.NATIONAL_NAME)]
    assert [(kind := document.kind.document_type) and kind.name for document in with_name] == [
        "RESOLUTION",
        "DECISION",
        "DECISION",
        None,
        None,
        None,
        "OFFICIAL_DISPATCH",
        "OFFICIAL_TELEGRAM",
        "INVITATION",
        "INTRODUCTION_LETTER",
        "MINUTES",
        "LEAVE_PERMIT",
        None,
        None,
    ]
    for document in with_name:
        for component in (
            Component.PARENT_AGENCY,
            Component.ISSUING_AGENCY,
            Component.NATIONAL_MOTTO_LINE,
            Component.ISSUING_AGENCY_LINE,
        ):
            assert document.first(component) is not None, (document.kind, component)
    issued = [document for document in with_name if document.first(Component.NUMBER)]
    assert len(issued) == 12
    for document in issued:
        for component in (Component.RECIPIENTS_LABEL, Component.FILE_COPY, Component.POSITION, Component.FULL_NAME):
            assert document.first(component) is not None, (document.kind, component)
    dispatch = with_name[6]
    assert len(dispatch.all(Component.ADDRESSEE)) == 2
    assert len([a for d in documents for a in d.appendices if a.found[0].text.startswith("Phụ lục …")]) == 2


def test_a_certified_copy_is_a_document_of_its_own() -> None:
    main = HEADER + SUBJECT + p("Kính gửi: Bộ A") + p("Thân bài./.") + table([RECIPIENTS, SIGNATURE]) + p("")
    certificate = table([c("VĂN PHÒNG") + c("Số: 12/SY-VP"), c("SAO Y") + c("Hà Nội, ngày 05 tháng 02 năm 2026")])
    original, copy = find_all(take(docx(main + certificate + table([RECIPIENTS, SIGNATURE]))))
    assert (original.kind.category, copy.kind.category) == (Category.ADMINISTRATIVE, Category.COPY)
    assert copy.text(Component.NUMBER) == "Số: 12/SY-VP"
    assert copy.text(Component.ISSUING_AGENCY) == "VĂN PHÒNG"
    assert copy.text(Component.FULL_NAME) == original.text(Component.FULL_NAME) == "Nguyễn Văn A"


def test_find_takes_the_first_document_with_a_national_name() -> None:
    assert find(take(FORMS)).kind.document_type is DocumentType.RESOLUTION


CORPUS = {
    "decision_zero_top": ("DECISION", "", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "Số: /QĐ-UBND", 0, 2, "Đặng Văn Khoa"),
    "dispatch_margin_25": (
        "OFFICIAL_DISPATCH",
        "",
        "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
        "Số: /UBND-NC",
        3,
        3,
        "Lê Văn Cường",
    ),
    "dispatch_ministry": ("OFFICIAL_DISPATCH", "", "BỘ TÀI CHÍNH", "Số: /BTC-CST", 4, 3, "Trần Văn Bình"),
    "dispatch_one_page": (
        "OFFICIAL_DISPATCH",
        "",
        "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
        "Số: /UBND-NC",
        1,
        3,
        "Phạm Văn Dũng",
    ),
    "dispatch_text_boxes": (
        "OFFICIAL_DISPATCH",
        "",
        "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG",
        "Số: /UBND-NC",
        1,
        3,
        "Nguyễn Văn An",
    ),
    "notice_nfd": ("NOTICE", "", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "Số: /TB-UBND", 0, 7, "Phạm Văn Dũng"),
    "plan_three_sections": ("PLAN", "", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "Số: /KH-UBND", 0, 4, "Vũ Văn Hải"),
    "submission_footnotes": ("SUBMISSION", "UBND TỈNH LÂM ĐỒNG", "SỞ NỘI VỤ", "Số: /TTr-SNV", 1, 3, "Hoàng Văn Giang"),
}


@pytest.mark.skipif("CONGVAN_CORPUS" not in os.environ, reason="CONGVAN_CORPUS names no folder")
@pytest.mark.parametrize("name", CORPUS)
def test_real_documents_are_taken_apart(name: str) -> None:
    path = Path(os.environ["CONGVAN_CORPUS"]) / f"{name}.docx"
    if not path.exists():
        pytest.skip(f"{name} is not in the folder")
    kind, parent, issuer, number, addressees, recipients, signer = CORPUS[name]
    components = find(take(path))
    assert components.kind.document_type is not None and components.kind.document_type.name == kind
    assert components.text(Component.PARENT_AGENCY) == parent
    assert components.text(Component.ISSUING_AGENCY) == issuer
    assert components.text(Component.NUMBER) == number
    assert len(components.all(Component.ADDRESSEE)) == addressees
    assert len(components.all(Component.RECIPIENT)) == recipients
    assert components.text(Component.FULL_NAME) == signer
    titled = Component.SUBJECT if kind == "OFFICIAL_DISPATCH" else Component.TITLED_SUBJECT
    for component in (
        Component.NATIONAL_NAME,
        Component.NATIONAL_MOTTO,
        Component.PLACE_DATE,
        titled,
        Component.FILE_COPY,
        Component.POSITION,
        Component.ISSUING_AGENCY_LINE,
        Component.NATIONAL_MOTTO_LINE,
    ):
        assert components.first(component) is not None, component
    assert len(components.appendices) == (2 if name == "plan_three_sections" else 0)
