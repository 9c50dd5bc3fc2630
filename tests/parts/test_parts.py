"""Parts as they are typed and as they are shown."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from congvan.parts import (
    Agency,
    Contact,
    DocumentNumber,
    FileCopy,
    Layout,
    Recipient,
    Signatory,
    without_dash,
    without_list_mark,
)
from congvan.vocabulary import SigningAuthority
from parts.letters import letter


@pytest.mark.parametrize(
    ("typed", "number", "symbol", "shown"),
    [
        ("5/STC-QLNS", 5, "STC-QLNS", "05/STC-QLNS"),
        ("05/STC-QLNS", 5, "STC-QLNS", "05/STC-QLNS"),
        ("Số: 12 / UBND-VX", 12, "UBND-VX", "12/UBND-VX"),
        ("Số 1488/VP-KH&CĐS", 1488, "VP-KH&CĐS", "1488/VP-KH&CĐS"),
        ("/STC-QLNS", None, "STC-QLNS", "/STC-QLNS"),
        ("Số:      /LĐTBXH-BTXH", None, "LĐTBXH-BTXH", "/LĐTBXH-BTXH"),
    ],
)
def test_number_and_symbol_are_read_from_one_text(typed: str, number: int | None, symbol: str, shown: str) -> None:
    read = DocumentNumber.model_validate(typed)
    assert (read.number, read.symbol, read.shown) == (number, symbol, shown)
    assert DocumentNumber.model_validate(read.shown) == read


def test_ten_and_above_take_no_nought() -> None:
    assert [DocumentNumber(number=n, symbol="A").shown for n in (1, 9, 10, 100)] == ["01/A", "09/A", "10/A", "100/A"]


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("Sở A;", "Sở A"),
        ("Sở A.", "Sở A"),
        ("Sở A", "Sở A"),
        ("Sở A v.v.", "Sở A v.v."),
        ("Sở...", "Sở..."),
        ("A ;", "A"),
    ],
)
def test_marks_that_close_list_items_are_not_part_of_them(typed: str, bare: str) -> None:
    assert without_list_mark(typed) == bare
    assert letter(addressees=f"['{typed}']").addressees == (bare,)


@pytest.mark.parametrize(
    ("typed", "name", "note"),
    [
        ("UBND tỉnh (báo cáo);", "UBND tỉnh", "báo cáo"),
        ("UBND tỉnh(b/c)", "UBND tỉnh", "b/c"),
        ("Sở (cũ) A", "Sở (cũ) A", None),
        ("Sở A ( )", "Sở A ( )", None),
        ("Như trên;", "Như trên", None),
    ],
)
def test_a_note_in_brackets_is_distinguished_from_the_name(typed: str, name: str, note: str | None) -> None:
    recipient = Recipient.model_validate(typed)
    assert (recipient.name, recipient.note) == (name, note)
    assert Recipient.model_validate(recipient.shown) == recipient


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Lưu: VT", "Lưu: VT."),
        ("Lưu: VT, BTXH, VPGN.", "Lưu: VT, BTXH, VPGN."),
        ("Lưu : VT,HC (2).", "Lưu: VT, HC (2)."),
        ("Lưu: VT, BTXH (2). PL.(300)", "Lưu: VT, BTXH (2). PL.(300)"),
        ("Lưu: VT, BTXH. PL", "Lưu: VT, BTXH. PL."),
        ("Lưu: Hồ sơ", "Lưu: Hồ sơ."),
        ("Lưu VT, QLNS.", "Lưu: VT, QLNS."),
        ("Lưu: VT, NC.Châu", "Lưu: VT, NC. Châu."),
        ("Lưu VT, NC.Bình.", "Lưu: VT, NC. Bình."),
        ("Lưu: VT, P.NC", "Lưu: VT, P.NC."),
        ("Lưu: VT, VP.TH.", "Lưu: VT, VP.TH."),
        ("Lưu: VT, NC (02b)", "Lưu: VT, NC (2)."),
        ("Lưu: VT; NC", "Lưu: VT, NC."),
        ("Lưu: VT, QLNS (PVT-3b)", "Lưu: VT, QLNS (3). PVT."),
        ("Lưu VT, CST (PLP) (   b)", "Lưu: VT, CST. PLP."),
        ("- Lưu: VT, KTTH (2 bản);", "Lưu: VT, KTTH (2)."),
        ("Lưu: VT, CVP, P1.", "Lưu: VT, CVP, P1."),
        ("Lưu VT; TH (3b).", "Lưu: VT, TH (3)."),
        ("- Lưu: VT, BTXH (02).", "Lưu: VT, BTXH (2)."),
        ("Lưu: Văn thư, TCHC.", "Lưu: Văn thư, TCHC."),
        ("Lưu: VT, P. KT.", "Lưu: VT, P.KT."),
        ("Lưu: VT; CVP; P.TH; (Hà-03b).", "Lưu: VT, CVP, P.TH (3). Hà."),
        ("Lưu: VT, QLNS; 10b.", "Lưu: VT, QLNS (10)."),
        ("Lưu: VT, QLNS. 10 bản", "Lưu: VT, QLNS (10)."),
        ("Lưu: VT, KSTT. (10b)", "Lưu: VT, KSTT (10)."),
        ("Lưu: VT, NC (Châu/3b).", "Lưu: VT, NC (3). Châu."),
        ("Lưu: VT, NC (Châu, 3b).", "Lưu: VT, NC (3). Châu."),
        ("Lưu: VT, TH./.", "Lưu: VT, TH."),
        ("Lưu : VT , KTN .", "Lưu: VT, KTN."),
        ("Lưu: VT.NC(2).", "Lưu: VT, NC (2)."),
        ("Lưu: VT, BTXH. PL (300).", "Lưu: VT, BTXH. PL.(300)"),
        ("LƯU: VT, KTN.", "Lưu: VT, KTN."),
        ("lưu: VT-TH.", "Lưu: VT-TH."),
    ],
)
def test_the_file_copy_is_read_from_its_line(typed: str, shown: str) -> None:
    copy = FileCopy.model_validate(typed)
    assert copy.shown == shown
    assert FileCopy.model_validate(shown) == copy


def test_lines_of_recipients_are_distinguished_by_what_they_say() -> None:
    kinds = [type(line) for line in letter(recipients="[Như trên, {name: Sở A}, 'Lưu: VT.']").recipients]
    assert kinds == [Recipient, Recipient, FileCopy]
    assert isinstance(letter(recipients="[Như trên, {units: [BTXH]}]").recipients[1], FileCopy)
    assert isinstance(letter(recipients="[Lưu trữ quốc gia]").recipients[0], Recipient)


@pytest.mark.parametrize("authority", SigningAuthority)
def test_every_authority_takes_the_lines_that_it_shows_and_no_others(authority: SigningAuthority) -> None:
    fields = dict.fromkeys(("collective", "head_position", "unit_head_position"), "Tập thể")
    needed = {name: fields[name] for name in authority.fields_above}
    assert Signatory(authority=authority, position="Phó", **needed)
    for name in fields:
        wrong = {**needed, name: "Tập thể"} if name not in needed else {k: v for k, v in needed.items() if k != name}
        with pytest.raises(ValidationError) as caught:
            Signatory(authority=authority, position="Phó", **wrong)
        assert [error["loc"] for error in caught.value.errors()] == [(name,)]


def test_a_name_is_one_line_or_the_lines_that_the_author_chose() -> None:
    assert Agency(name="Sở A").name == ("Sở A",)
    agency = Agency(name=["Sở Lao động - Thương binh", "và Xã hội"], parent="UBND")
    assert agency.full_name == "Sở Lao động - Thương binh và Xã hội"
    assert agency.parent == ("UBND",)


@pytest.mark.parametrize(
    ("typed", "millimetres"),
    [("1 cm", 10), ("1,27 cm", 12.7), ("20 mm", 20), ("20", 20), (12.7, 12.7)],
)
def test_lengths_are_millimetres_or_say_so(typed: object, millimetres: float) -> None:
    assert Layout.model_validate({"first_line_indent": typed}).first_line_indent == pytest.approx(millimetres)


@pytest.mark.parametrize(("typed", "points"), [("13", 13), ("13 pt", 13), ("6,5pt", 6.5), (14, 14)])
def test_points_may_say_so(typed: object, points: float) -> None:
    assert Layout.model_validate({"font_size": typed}).font_size == points


def test_a_contact_says_at_least_one_thing() -> None:
    assert Contact(phone="0235").address is None
    with pytest.raises(ValidationError):
        Contact()


def test_parts_are_frozen_and_hold_no_unknown_key() -> None:
    agency = Agency(name="Sở A")
    with pytest.raises(ValidationError):
        agency.name = ("Sở B",)  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Agency.model_validate({"name": "Sở A", "nom": "x"})


@pytest.mark.parametrize("name", ["Sở Kế hoạch - Đầu tư", "Phòng Tài chính – Kế hoạch", "Trạm A - B - C"])
def test_a_dash_within_the_name_of_a_recipient_or_addressee_stays(name: str) -> None:
    assert Recipient.model_validate(f"- {name};").shown == name
    assert without_dash(name) == name
