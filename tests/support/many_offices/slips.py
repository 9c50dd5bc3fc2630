# ruff: noqa: E501 - what a paper says stays on one line
"""What officers get wrong, each as a change of a right paper, with the codes of which one must report it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from support.many_offices.paper import Paper

Slip = Callable[[Paper, random.Random], Paper | None]


def _set(**changes: object) -> Slip:
    return lambda paper, pick: replace(paper, **changes)  # type: ignore[arg-type]


def _size(name: str, size: float) -> Slip:
    return lambda paper, pick: replace(paper, sizes={**paper.sizes, name: size}) if _has(paper, name) else None


def _bold(name: str, value: bool) -> Slip:
    return lambda paper, pick: replace(paper, bold={**paper.bold, name: value}) if _has(paper, name) else None


def _italic(name: str, value: bool) -> Slip:
    return lambda paper, pick: replace(paper, italic={**paper.italic, name: value}) if _has(paper, name) else None


def _measure(name: str, value: float) -> Slip:
    return lambda paper, pick: replace(paper, measures={**paper.measures, name: value}) if _has(paper, name) else None


def _without(name: str) -> Slip:
    return lambda paper, pick: replace(paper, without=paper.without | {name}) if _has(paper, name) else None


def _has(paper: Paper, name: str) -> bool:
    there = {
        "parent": bool(paper.parent), "number": bool(paper.number), "date": bool(paper.date), "subject": bool(paper.about),
        "subject gap": bool(paper.about), "title": bool(paper.title), "titled subject": bool(paper.subject),
        "subject rule": bool(paper.title and paper.subject), "addressees": bool(paper.addressees),
        "label": bool(paper.recipients), "recipients": bool(paper.recipients), "position": bool(paper.signed),
        "name": bool(paper.signed),
    }  # fmt: skip
    return there.get(name, True)


def _words(field: str, old: str, new: str) -> Slip:
    def slip(paper: Paper, pick: random.Random) -> Paper | None:
        value = getattr(paper, field)
        if isinstance(value, str):
            return replace(paper, **{field: value.replace(old, new, 1)}) if old in value else None
        at = next((at for at, one in enumerate(value) if old in one), None)
        if at is None:
            return None
        changed = value[at].replace(old, new, 1)
        return replace(paper, **{field: (*value[:at], *((changed,) if changed else ()), *value[at + 1 :])})

    return slip


def _number_bare(paper: Paper, pick: random.Random) -> Paper | None:
    return replace(paper, number=paper.number.replace("Số: 0", "Số: ", 1)) if "Số: 0" in paper.number else None


def _day_bare(paper: Paper, pick: random.Random) -> Paper | None:
    return replace(paper, date=paper.date.replace("ngày 0", "ngày ", 1)) if "ngày 0" in paper.date else None


def _month_bare(paper: Paper, pick: random.Random) -> Paper | None:
    return replace(paper, date=paper.date.replace("tháng 0", "tháng ", 1)) if "tháng 0" in paper.date else None


def _date_in_figures(paper: Paper, pick: random.Random) -> Paper | None:
    if not paper.date:
        return None
    place, rest = paper.date.split(", ")
    day, month, year = (word for word in rest.split() if word.isdigit())
    return replace(paper, date=f"{place}, {pick.choice(['ngày ', ''])}{day}/{month.zfill(2)}/{year}")


def _deputy_alone(paper: Paper, pick: random.Random) -> Paper | None:
    signed = paper.signed
    if len(signed) < 2 or not signed[-2].startswith("KT. ") or (len(signed) == 3 and signed[0].startswith("TL.")):
        return None
    return replace(paper, signed=(*signed[:-2], signed[-1]))


def _other_head(paper: Paper, pick: random.Random) -> Paper | None:
    signed = paper.signed
    if "KT. GIÁM ĐỐC" in signed:
        return replace(paper, signed=tuple("KT. CHỦ TỊCH" if one == "KT. GIÁM ĐỐC" else one for one in signed))
    if "KT. CHỦ TỊCH" in signed:
        return replace(paper, signed=tuple("KT. GIÁM ĐỐC" if one == "KT. CHỦ TỊCH" else one for one in signed))
    return None


def _tm_position(paper: Paper, pick: random.Random) -> Paper | None:
    return (
        replace(paper, signed=("TM. CHỦ TỊCH", *paper.signed[1:]))
        if paper.signed[:1] == ("TM. ỦY BAN NHÂN DÂN",)
        else None
    )


def _slashed_authority(paper: Paper, pick: random.Random) -> Paper | None:
    first = next((one for one in paper.signed if one[:3] in ("TM.", "KT.", "TL.")), None)
    if first is None:
        return None
    other = first[0] + "/" + first[1] + first[3:]
    return replace(paper, signed=tuple(other if one == first else one for one in paper.signed))


def _name_in_capitals(paper: Paper, pick: random.Random) -> Paper | None:
    return replace(paper, name=paper.name.upper()) if paper.signed and "." not in paper.name else None


def _degree(paper: Paper, pick: random.Random) -> Paper | None:
    if not paper.signed or "." in paper.name or "Thượng tá" in paper.name:
        return None
    return replace(paper, name=pick.choice(["TS. ", "ThS. ", "Ths ", "PGS.TS "]) + paper.name)


def _last_recipient(old: str, new: str) -> Slip:
    def slip(paper: Paper, pick: random.Random) -> Paper | None:
        if not paper.recipients or old not in paper.recipients[-1]:
            return None
        return replace(paper, recipients=(*paper.recipients[:-1], paper.recipients[-1].replace(old, new, 1)))

    return slip


def _first_recipient(new: str) -> Slip:
    def slip(paper: Paper, pick: random.Random) -> Paper | None:
        if paper.recipients[:1] != ("- Như trên;",) or not paper.addressees:
            return None
        return replace(paper, recipients=(*((new,) if new else ()), *paper.recipients[1:]))

    return slip


def _recipient_mark(new: str) -> Slip:
    def slip(paper: Paper, pick: random.Random) -> Paper | None:
        if len(paper.recipients) < 2 or paper.title == "BIÊN BẢN":
            return None  # the decree's form of minutes sets these marks otherwise
        at = pick.randrange(len(paper.recipients) - 1)
        changed = paper.recipients[at][:-1] + new
        return replace(paper, recipients=(*paper.recipients[:at], changed, *paper.recipients[at + 1 :]))

    return slip


def _addressee_marks(paper: Paper, pick: random.Random) -> Paper | None:
    if len(paper.addressees) < 2:
        return None
    return replace(paper, addressees=tuple(one.rstrip(";.") + "," for one in paper.addressees))


def _after_copy(paper: Paper, pick: random.Random) -> Paper | None:
    if not paper.recipients:
        return None
    return replace(
        paper, recipients=(*paper.recipients[:-1], paper.recipients[-1].rstrip(".") + ";", "- Website cơ quan.")
    )


def _basis_mark(paper: Paper, pick: random.Random) -> Paper | None:
    at = next((at for at, one in enumerate(paper.body) if one.startswith("*Căn cứ") and one.endswith(";*")), None)
    if at is None or paper.reported:
        return None
    changed = paper.body[at].replace(";*", pick.choice([",*", ".*", "*"]))
    return replace(paper, body=(*paper.body[:at], changed, *paper.body[at + 1 :]))


def _upright_bases(paper: Paper, pick: random.Random) -> Paper | None:
    if not any(one.startswith("*Căn cứ") for one in paper.body) or paper.reported:
        return None
    return replace(
        paper, body=tuple(one.strip("*") if one.startswith(("*Căn", "*Theo", "*Xét")) else one for one in paper.body)
    )


def _joined_bases(paper: Paper, pick: random.Random) -> Paper | None:
    at = next((at for at, one in enumerate(paper.body) if one.startswith("*Căn cứ")), None)
    if at is None or paper.reported or not paper.body[at + 1].startswith("*"):
        return None
    joined = paper.body[at][:-1] + " " + paper.body[at + 1][1:]
    return replace(paper, body=(*paper.body[:at], joined, *paper.body[at + 2 :]))


def _clause_skipped(paper: Paper, pick: random.Random) -> Paper | None:
    return (
        _words("body", "2. ", "3. ")(paper, pick)
        if sum(one.startswith(("1. ", "2. ", "3. ")) for one in paper.body) == 3
        else None
    )


def _roman_skipped(paper: Paper, pick: random.Random) -> Paper | None:
    if not any(one.startswith("**III. ") for one in paper.body):
        return None
    return _words("body", "**II. ", "**IV. ")(paper, pick)


def _point_skipped(paper: Paper, pick: random.Random) -> Paper | None:
    at = next((at for at, one in enumerate(paper.body) if one.startswith("b) ")), None)
    return (
        None if at is None else replace(paper, body=(*paper.body[:at], "d" + paper.body[at][1:], *paper.body[at + 1 :]))
    )


def _article_skipped(paper: Paper, pick: random.Random) -> Paper | None:
    return None if paper.reported else _words("body", "Điều 3.**", "Điều 5.**")(paper, pick)


def _in_prose(text: str) -> Slip:
    def slip(paper: Paper, pick: random.Random) -> Paper | None:
        if (
            paper.reported & {"out of scope"}
            or any(one.startswith("**Điều") for one in paper.body)
            or "GIẤY" in paper.title
        ):
            return None
        return replace(paper, body=(*paper.body[:-1], text, paper.body[-1]))

    return slip


def _as_article(paper: Paper, pick: random.Random) -> Paper | None:
    if not paper.recipients or not paper.recipients[0].startswith("- Như Điều"):
        return None
    return replace(paper, recipients=("- Như Điều 8;", *paper.recipients[1:]))


def _printed_type(paper: Paper, pick: random.Random) -> Paper | None:
    return replace(paper, title="CÔNG VĂN") if paper.about and not paper.reported else None


def _other_symbol(paper: Paper, pick: random.Random) -> Paper | None:
    if not paper.title or paper.reported or "/" not in paper.number:
        return None
    own = paper.number.split("/")[1].split("-")[0]
    return replace(paper, number=paper.number.replace(f"/{own}-", "/TB-" if own != "TB" else "/BC-"))


def _two_numbers(paper: Paper, pick: random.Random) -> Paper | None:
    return (
        None
        if not paper.number or paper.reported
        else replace(paper, number=paper.number + "\n" + paper.number.replace("Số: ", "Số: 1"))
    )


def _wrong_day(paper: Paper, pick: random.Random) -> Paper | None:
    words = paper.date.split()
    if not words or "ngày" not in words:
        return None
    words[words.index("ngày") + 1] = "31"
    words[words.index("tháng") + 1] = "4"
    return replace(paper, date=" ".join(words))


def _appendix_number(paper: Paper, pick: random.Random) -> Paper | None:
    return _words("after", "số 905/", "số 950/")(paper, pick) if paper.after else None


def _no_place(paper: Paper, pick: random.Random) -> Paper | None:
    return replace(paper, date=paper.date.split(", ")[1].capitalize()) if paper.date else None


_PROSE: Final = "ND0601 ND0606 ND0626 ND0629 ND0640 ND2004 ND2005 ND3101 ND3104"
"""Where the prose has another size, so have its headings."""
SLIPS: Final[dict[str, tuple[Slip, frozenset[str]]]] = {
    name: (slip, frozenset(codes.split()))
    for name, slip, codes in (
        ("Quốc hiệu plain", _bold("national", False), "ND0101"),
        ("Quốc hiệu 14 pt", _size("national", 14.5), "ND0101"),
        ("Quốc hiệu misspelled", _words("national", "XÃ HỘI CHỦ NGHĨA", "XÃ HỘI CHỦ NGHIÃ"), "ND0102"),
        ("Tiêu ngữ plain", _bold("motto", False), "ND0104"),
        ("Tiêu ngữ with long dashes", _words("motto", "lập - Tự do -", "lập – Tự do –"), "ND0105"),
        ("Tiêu ngữ without blanks", _words("motto", " - Tự do - ", "-Tự do-"), "ND0105"),
        ("Tiêu ngữ with small letters", _words("motto", "Tự do", "tự do"), "ND0105"),
        ("no line below Tiêu ngữ", _without("motto rule"), "ND0108"),
        ("half a line below Tiêu ngữ", _measure("motto rule", 0.5), "ND0109"),
        ("issuer plain", _bold("issuer", False), "ND0201"),
        ("issuer 14 pt", _size("issuer", 14), "ND0201"),
        ("parent 14 pt", _size("parent", 14), "ND0206"),
        ("no line below the issuer", _without("issuer rule"), "ND0204"),
        ("a whole line below the issuer", _measure("issuer rule", 1), "ND0205"),
        ("number 12 pt", _size("number", 12), "ND0301"),
        ("number without colon", _words("number", "Số: ", "Số "), "ND0302"),
        ("number without zero", _number_bare, "ND0304"),
        ("symbol in small letters", _words("number", "Đ-U", "đ-U"), "ND0305"),
        ("blank in the symbol", _words("number", "-", " - "), "ND0306"),
        ("symbol of another type", _other_symbol, "ND0310"),
        ("two numbers", _two_numbers, "ND0018"),
        ("date upright", _italic("date", False), "ND0401"),
        ("date 12 pt", _size("date", 12), "ND0401"),
        ("day without zero", _day_bare, "ND0404"),
        ("month without zero", _month_bare, "ND0404"),
        ("date in figures", _date_in_figures, "ND0403"),
        ("no comma behind the place", _words("date", ",", ""), "ND0407"),
        ("the place in small letters", lambda p, r: replace(p, date=p.date[0].lower() + p.date[1:]) if p.date else None, "ND0406"),
        ("31 April", _wrong_day, "ND0411"),
        ("no place", _no_place, "ND0402 ND0403 ND0406 ND0407 ND0409"),
        ("type plain", _bold("title", False), "ND0501"),
        ("type 16 pt", _size("title", 16), "ND0501"),
        ("subject of a type plain", _bold("titled subject", False), "ND0503"),
        ("no line below the subject", _without("subject rule"), "ND0505"),
        ("V/v 14 pt", _size("subject", 14), "ND0507"),
        ("V/v bold", _bold("subject", True), "ND0507"),
        ("V/v italic", _italic("subject", True), "ND0507"),
        ("V/v with colon", _words("about", "V/v ", "V/v: "), "ND0508"),
        ("Về việc for V/v", _words("about", "V/v ", "Về việc "), "ND0508"),
        ("V/v tight below the number", _measure("subject gap", 0), "ND0510"),
        ("công văn printed as type", _printed_type, "ND0512"),
        ("no subject", lambda p, r: replace(p, about="") if p.about and not p.reported else None, "ND0511"),
        ("prose 12 pt", _size("prose", 12), _PROSE),
        ("prose 15 pt", _size("prose", 15), _PROSE),
        ("prose ragged", lambda p, r: replace(p, aligned="left") if "GIẤY" not in p.title else None, "ND0602"),
        ("no indent", _measure("indent", 0), "ND0603 ND0622"),
        ("indent of 20 mm", _measure("indent", 20), "ND0603 ND0622"),
        ("no space between paragraphs", lambda p, r: replace(p, measures={**p.measures, "before": 0, "after": 0}), "ND0604"),
        ("double lines", _set(lines=(480, "auto")), "ND0605"),
        ("bases upright", _upright_bases, "ND0606"),
        ("a basis without ;", _basis_mark, "ND0607"),
        ("two bases in a paragraph", _joined_bases, "ND0642"),
        ("a clause skipped", _clause_skipped, "ND0624"),
        ("a section skipped", _roman_skipped, "ND0630"),
        ("a point skipped", _point_skipped, "ND0627"),
        ("an article skipped", _article_skipped, "ND0623"),
        ("QUYẾT ĐỊNH without colon", _words("body", "^^QUYẾT ĐỊNH:", "^^QUYẾT ĐỊNH"), "ND0645"),
        ("another QUYẾT", _words("body", "^^QUYẾT NGHỊ:", "^^QUYẾT ĐỊNH:"), "ND3103"),
        ("no issuing authority", _words("body", "^^GIÁM ĐỐC SỞ XÂY DỰNG TỈNH CAO BẰNG", ""), "ND0644"),
        ("the chairman of another province", _words("body", "DÂN TỈNH ĐỒNG THÁP", "DÂN TỈNH TIỀN GIANG"), "ND0648"),
        ("position plain", _bold("position", False), "ND0701"),
        ("position 12 pt", _size("position", 12), "ND0701"),
        ("deputy without KT.", _deputy_alone, "ND0724"),
        ("KT. of another head", _other_head, "ND0725"),
        ("TM. before a position", _tm_position, "ND0703"),
        ("K/T for KT.", _slashed_authority, "ND0702"),
        ("name plain", _bold("name", False), "ND0710"),
        ("name in capitals", _name_in_capitals, "ND0710"),
        ("a degree", _degree, "ND0713"),
        ("Kính gửi bold", _bold("addressees", True), "ND0901"),
        ("Kính gửi 12 pt", _size("addressees", 12), "ND0901"),
        ("Kính gửi without colon", lambda p, r: replace(p, addressees_label="Kính gửi") if p.addressees else None, "ND0902"),
        ("addressees with commas", _addressee_marks, "ND0905"),
        ("no addressee", lambda p, r: replace(p, addressees=()) if p.addressees and not p.reported else None, "ND0907 ND0924 ND0918"),
        ("Nơi nhận upright", _italic("label", False), "ND0908"),
        ("Nơi nhận 13 pt", _size("label", 13), "ND0908"),
        ("Nơi nhận without colon", _set(recipients_label="Nơi nhận"), "ND0909"),
        ("recipients 12 pt", _size("recipients", 12.5), "ND0912"),
        ("a recipient with a comma", _recipient_mark(","), "ND0913"),
        ("a recipient without mark", _recipient_mark(""), "ND0913"),
        ("no Như trên", _first_recipient(""), "ND0915"),
        ("Như kính gửi", _first_recipient("- Như kính gửi;"), "ND0915"),
        ("Lưu without VT", _last_recipient("VT, ", ""), "ND0916"),
        ("Lưu without colon", _last_recipient("Lưu: ", "Lưu "), "ND0916"),
        ("a recipient behind Lưu", _after_copy, "ND0916"),
        ("Như Điều that is not there", _as_article, "ND0925"),
        ("KHẨN CẤP", _words("urgency", "HỎA TỐC", "KHẨN CẤP"), "ND1003"),
        ("left margin 25", _set(margins=(20, 15, 20, 25)), "ND0005"),
        ("right margin 10", _set(margins=(20, 10, 20, 30)), "ND0006"),
        ("bottom margin 15", _set(margins=(20, 20, 15, 30)), "ND0004"),
        ("top margin 15", _set(margins=(15, 20, 20, 30)), "ND0003"),
        ("prose in Arial", _set(font="Arial"), "ND0007"),
        ("prose in blue", _set(color="0000FF"), "ND0009"),
        ("a page number at the right", _set(page_number_side="right", is_long=True), "ND0012"),
        ("a page number on page one", lambda p, r: replace(p, is_long=True, without=p.without | {"title page"}), "ND0013"),
        ("a page number of 11 pt", lambda p, r: replace(p, is_long=True, sizes={**p.sizes, "page number": 11}), "ND0011"),
        ("the appendix names another number", _appendix_number, "ND2010"),
        ("a merge field", _in_prose("Đề nghị «Ten_don_vi» báo cáo kết quả trước ngày 30 tháng 11 năm 2026."), "ND0030"),
        ("a field to fill", _in_prose("Giao đồng chí [điền tên] theo dõi, đôn đốc việc thực hiện."), "ND0030"),
        ("XXX left in", _in_prose("Kinh phí thực hiện là XXX triệu đồng từ nguồn ngân sách nhà nước."), "ND0030"),
        ("a range with one blank", _in_prose("Kết quả thực hiện giai đoạn 2021 -2025 được tổng hợp theo từng năm."), "C16"),
        ("a date of no calendar", _in_prose("Thời hạn hoàn thành là ngày 31 tháng 9 năm 2026."), "C06 ND0411"),
        ("a law with its number", _in_prose("Việc quản lý thực hiện theo Luật Đất đai số 31/2024/QH15."), "ND0646"),
        ("a citation malformed", _in_prose("Việc chi trả thực hiện theo Quyết định số 15/QĐ - UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về định mức."), "C02"),
        ("a citation without its date", _in_prose("Việc chi trả thực hiện theo Quyết định số 15/QĐ-UBND của Ủy ban nhân dân tỉnh."), "C13"),
        ("a type against its symbol", _in_prose("Tiếp tục thực hiện Kế hoạch số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về kiểm tra."), "C10"),
        ("a title and its appendix that is not there", _in_prose("Chi tiết tại Phụ lục IX kèm theo văn bản này."), "C20"),
    )
}  # fmt: skip
