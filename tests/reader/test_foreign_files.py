"""Files of other hands: what is there is taken, what is missing is said, nothing is made up."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import congvan as cv
from congvan.reader import yaml_text
from rawdocx import docx, p, r, table

CENTRE = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"
CORPUS = os.environ.get("CONGVAN_CORPUS", "")


def c(text: str, run: str = "") -> str:
    return p(text, CENTRE, run)


TITLE = c("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD) + c("Độc lập - Tự do - Hạnh phúc", BOLD)
ISSUER = c("UBND TỈNH QUẢNG NAM") + c("SỞ TÀI CHÍNH", BOLD)
NUMBER, DATE = c("Số: ....../STC-QLNS"), c("Quảng Nam, ngày ... tháng 02 năm 2026", "<w:i/>")
SUBJECT = c("V/v: góp ý  dự thảo")
ADDRESSEES = p("Kính gửi:") + p("- Bộ Tài chính;") + p("- Bộ Y tế.")
BODY = p("Thực hiện Công văn số 1/BTC-NSNN, Sở báo cáo như sau:") + p("1. Một việc.") + p("a) Một điểm;")
END = p("Trân trọng./.")
RECIPIENTS = p("Nơi nhận:", run=BOLD) + p("- Như trên;") + p("- UBND tỉnh (báo cáo);") + p("- Lưu: VT, QLNS.")
SIGNATURE = c("KT. GIÁM ĐỐC", BOLD) + c("PHÓ GIÁM ĐỐC", BOLD) + c("") * 4 + c("Nguyễn Văn A", BOLD)


def letter(
    *,
    issuer: str = ISSUER,
    number: str = NUMBER,
    date: str = DATE,
    subject: str = SUBJECT,
    addressees: str = ADDRESSEES,
    body: str = BODY,
    foot: tuple[str, str] = (RECIPIENTS, SIGNATURE),
    after: str = "",
) -> bytes:
    head = table([issuer, TITLE], [number + subject, date])
    return docx(head + p("") + addressees + body + END + table(list(foot)) + after)


def paths(reading: cv.Reading) -> list[str]:
    return [problem.path for problem in reading.problems]


def test_a_dispatch_of_another_office_is_read() -> None:
    reading = cv.read(letter())
    assert reading.data == {
        "issuer": {"name": "Sở Tài chính", "parent": "UBND tỉnh Quảng Nam"},
        "number": "/STC-QLNS",
        "place": "Quảng Nam",
        "issue_date": "2026-02",
        "subject": "góp ý dự thảo",
        "addressees": ["Bộ Tài chính", "Bộ Y tế"],
        "body": [
            "Thực hiện Công văn số 1/BTC-NSNN, Sở báo cáo như sau:",
            {"clause": "Một việc.", "points": ["Một điểm;"]},
            "Trân trọng",
        ],
        "signatory": {
            "authority": "for_head",
            "head_position": "GIÁM ĐỐC",
            "position": "PHÓ GIÁM ĐỐC",
            "full_name": "Nguyễn Văn A",
        },
        "recipients": ["Như trên", "UBND tỉnh (báo cáo)", "Lưu: VT, QLNS."],
    }
    assert reading.problems == ()
    assert reading.document is not None


@pytest.mark.parametrize(
    ("document", "path"),
    [
        (letter(issuer=c("")), "issuer"),
        (letter(number=c("")), "number"),
        (letter(date=c("")), "place"),
        (letter(subject=c("")), "subject"),
        (letter(addressees=""), "addressees"),
        (letter(foot=(p(""), SIGNATURE)), "recipients"),
        (letter(foot=(RECIPIENTS, p(""))), "signatory.position"),
        (letter(foot=(RECIPIENTS, c("TUQ. A") + c("TM. B") + c("GIÁM ĐỐC"))), "signatory.authority"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missing_is_said_and_the_rest_is_kept(document: bytes, path: str) -> None:
    reading = cv.read(document)
    assert reading.document is None
    assert path in paths(reading)
    key = path.partition(".")[0]
    assert {"issuer", "subject", "addressees", "body", "recipients"} - {key} <= reading.data.keys()
    message = next(one.message for one in reading.problems if one.path == path)
    assert message.vi.startswith("thiếu ") and "is missing" in message.en
    assert f"# {message.vi}\n" in yaml_text(reading)


@pytest.mark.parametrize("written", ["Số 5 STC-QLNS", "Số: 05 STC-QLNS", "Số: 05-STC-QLNS", "Số: 05\\STC-QLNS"])
def test_a_number_without_its_slash_is_read_with_it_and_reported(written: str) -> None:
    reading = cv.read(letter(number=c(written)))
    assert (reading.data["number"], paths(reading)) == ("05/STC-QLNS", ["number"])
    assert reading.document is not None


def test_a_missing_key_waits_in_the_yaml() -> None:
    text = yaml_text(cv.read(letter(addressees="")))
    assert "\n#addressees:\n" in text
    with pytest.raises(cv.InputError) as caught:
        cv.loads(text)
    assert [problem.path for problem in caught.value.problems] == ["addressees"]


def test_numbers_that_would_be_counted_otherwise_stay_in_the_words() -> None:
    reading = cv.read(letter(body=p("Mở đầu.") + p("1. Một.") + p("3. Ba.") + p("+ Cộng.") + p("1.2. Con.")))
    assert reading.data["body"] == ["Mở đầu.", {"clause": "Một."}, "3. Ba.", "+ Cộng.", "1.2. Con.", "Trân trọng"]
    assert paths(reading) == ["body"]


def test_headings_of_one_line_have_their_title_beside_them() -> None:
    body = c("Chương I. QUY ĐỊNH CHUNG", BOLD) + c("Chương II", BOLD) + c("TỔ CHỨC", BOLD) + p("Lời.")
    assert cv.read(letter(body=body)).data["body"] == [
        {"chapter": "QUY ĐỊNH CHUNG"},
        {"chapter": "TỔ CHỨC", "body": ["Lời.", "Trân trọng"]},
    ]


def test_bold_that_is_not_of_a_title_stays() -> None:
    body = f"<w:p>{r('1. Về kinh phí, định mức và nguồn vốn', BOLD)}{r(' như sau.')}</w:p>" + p("2. Hết", run=BOLD)
    assert cv.read(letter(body=body)).data["body"] == [
        {"clause": "**Về kinh phí, định mức và nguồn vốn** như sau."},
        {"title": "Hết"},
        "Trân trọng",
    ]


def test_capitals_by_format_are_capitals() -> None:
    assert cv.read(letter(body=p("Quan trọng", run="<w:caps/>"))).data["body"] == ["QUAN TRỌNG", "Trân trọng"]


def test_a_table_in_the_body_is_reported() -> None:
    reading = cv.read(letter(body=BODY + table([p("Tên"), p("Vốn")], [p("A"), p("10")]) + p("Sau bảng.")))
    assert [(one.path, "bảng có “Tên”" in one.message.vi) for one in reading.problems] == [("body", True)]


def test_a_file_copy_of_another_form_is_read_in_the_decree_s() -> None:
    foot = p("Nơi nhận:", run=BOLD) + p("- Như trên;") + p("- Lưu: VT, NC.An")
    reading = cv.read(letter(foot=(foot, SIGNATURE)))
    assert reading.data["recipients"] == ["Như trên", "Lưu: VT, NC. An."]
    assert reading.document is not None and cv.loads(yaml_text(reading, cv.Layout())) == reading.document


@pytest.mark.parametrize(
    "written", ["Lưu VT; TH", "Lưu HC-TH.", "LƯU: VT, KTN.", "Lưu: Văn thư, TCHC.", "Lưu Văn phòng."]
)
def test_a_file_copy_is_known_in_the_wordings_of_offices(written: str) -> None:
    reading = cv.read(letter(foot=(p("Nơi nhận:", run=BOLD) + p("- Như trên;") + p(f"- {written}"), SIGNATURE)))
    assert reading.document is not None and isinstance(reading.document.recipients[-1], cv.FileCopy)
    assert paths(reading) == []


@pytest.mark.parametrize("written", ["Lưu: VT (2), KTN (1).", "Lưu: VT, TC (Nguyễn Văn A).", "Lưu: VT, ..."])
def test_a_file_copy_that_the_decree_has_no_form_for_is_kept_and_reported(written: str) -> None:
    reading = cv.read(letter(foot=(p("Nơi nhận:", run=BOLD) + p("- Như trên;") + p(f"- {written}"), SIGNATURE)))
    assert reading.document is not None
    assert reading.document.recipients[-1].shown.rstrip(".") == written.rstrip(".")
    assert paths(reading) == ["recipients"]


@pytest.mark.parametrize(
    ("written", "read"),
    [("Lưu: VT, (PVT-3b).", "Lưu: VT (3). PVT."), ("Lưu: VT, NC (02b)", "Lưu: VT, NC (2)."),
     ("Lưu: VT, CST (PLP)", "Lưu: VT, CST. PLP.")],
)  # fmt: skip
def test_a_file_copy_that_is_printed_otherwise_is_reported(written: str, read: str) -> None:
    reading = cv.read(letter(foot=(p("Nơi nhận:", run=BOLD) + p("- Như trên;") + p(f"- {written}"), SIGNATURE)))
    assert reading.data["recipients"][-1] == read
    assert any("sẽ in là" in problem.message.vi and read in problem.message.vi for problem in reading.problems) == (
        written.replace("(PLP)", "") == written
    )


def test_an_impossible_date_is_reported_and_its_place_kept() -> None:
    reading = cv.read(letter(date=c("Quảng Nam, ngày 31 tháng 02 năm 2026")))
    assert reading.data["place"] == "Quảng Nam"
    assert "issue_date" not in reading.data
    assert paths(reading) == ["issue_date"]


def test_invisible_characters_are_left_out() -> None:
    reading = cv.read(letter(body=p("Đồng\u200b bào\u00ad."), subject=c("V/v góp\u200b ý")))
    assert (reading.data["body"][0], reading.data["subject"]) == ("Đồng bào.", "góp ý")
    assert reading.document is not None


def test_contacts_on_one_line_are_distinguished() -> None:
    contact = p("Địa chỉ: Số 1, đường A; Điện thoại: 0235.1 - Fax: 0235.2, Email: a@b.vn")
    reading = cv.read(letter(foot=(RECIPIENTS, SIGNATURE), after=contact))
    assert reading.data["contact"] == {
        "address": "Số 1, đường A",
        "phone": "0235.1",
        "fax": "0235.2",
        "email": "a@b.vn",
    }


def test_a_decision_is_read_as_one_and_what_it_lacks_is_reported() -> None:
    head = table([ISSUER, TITLE], [c("Số: 1/QĐ-STC"), DATE]) + c("QUYẾT ĐỊNH", BOLD) + c("Về việc góp ý", BOLD)
    reading = cv.read(docx(head + p("Điều 1. Ban hành.") + table([RECIPIENTS, SIGNATURE])))
    assert reading.document is None
    assert "enacted_by" in paths(reading)
    assert reading.data["subject"] == "Về việc góp ý"


def test_nothing_at_all_is_a_list_of_what_is_missing() -> None:
    reading = cv.read(docx(p("Xin chào")))
    assert reading.document is None
    assert {"issuer", "number", "place", "subject", "addressees", "recipients"} <= set(paths(reading))


def test_problems_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(letter(subject=c("")))
    assert {problem.file for problem in cv.read(path).problems} == {str(path)}


FOUND = ("number", "place", "issue_date", "subject", "addressees", "recipients", "signatory", "body", "issuer")


@pytest.mark.skipif(not CORPUS, reason="CONGVAN_CORPUS names no folder of Word files")
def test_real_dispatches_are_read() -> None:
    files = sorted(Path(CORPUS).glob("dispatch_*.docx"))
    assert files
    for file in files:
        reading = cv.read(file)
        assert [key for key in FOUND if key not in reading.data] == [], file.name
        assert {"position", "full_name"} <= reading.data["signatory"].keys(), file.name
        assert reading.data["number"].startswith("/") and reading.data["number"][1:], file.name
        assert reading.document is not None, (file.name, reading.problems)
        assert cv.loads(yaml_text(reading, cv.Layout())) == reading.document, file.name
        again = cv.read(cv.render(reading.document).docx)
        assert again.document == reading.document.canonical(), file.name


@pytest.mark.skipif(not CORPUS, reason="CONGVAN_CORPUS names no folder of Word files")
def test_no_real_file_breaks_the_reader() -> None:
    for file in sorted(Path(CORPUS).glob("*.docx")):
        assert "body" in cv.read(file).data, file.name
