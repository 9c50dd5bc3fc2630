"""Small right letters whose words a test changes: a công văn, and documents with the name of their type."""

from __future__ import annotations

from collections.abc import Sequence

from support.right_letters.writing import (
    DATE,
    LONG,
    agency,
    centred,
    dispatch,
    foot,
    head,
    letter,
    line,
    prose,
    run,
    signature,
    titled,
)  # fmt: skip

COMMITTEE = ("ỦY BAN NHÂN DÂN", "TỈNH GIA LAI")
DAY = "Gia Lai, ngày 05 tháng 02 năm 2026"
BASES = ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "Theo đề nghị của Giám đốc Sở Nội vụ.")
ARTICLES = (
    "Điều 1. Thành lập Tổ công tác kiểm tra công tác văn thư năm 2026.",
    "Điều 2. Tổ công tác tự giải thể sau khi hoàn thành nhiệm vụ.",
    "Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.",
)
THANKS = "Đề nghị các cơ quan quan tâm phối hợp thực hiện./."


def cong_van(
    *paragraphs: str,
    number: str = "Số: 05/STC-QLNS",
    subject: str = "V/v góp ý dự thảo Nghị quyết",
    date: str = DATE,
    addressees: str = "Kính gửi: Bộ Tài chính",
    recipients: Sequence[str] = ("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, QLNS."),
    signed: Sequence[str] = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    name: str = "Nguyễn Văn A",
    content: str = "",
    names: str = "",
    below: str = "",
) -> bytes:
    """A công văn of a department; ``content`` is the XML of its prose in place of ``paragraphs``."""
    return dispatch(
        top=head(names, number, subject, date, below),
        addressees=line(addressees, align="center", before=12, after=6) if addressees else line(),
        content=content or "".join(map(prose, paragraphs or (LONG, THANKS))),
        bottom=foot(recipients, signature(*signed, name=name)),
    )


def of_committee(*paragraphs: str, signed: Sequence[str], number: str = "Số: 05/UBND-VX") -> bytes:
    """A công văn of a people's committee."""
    items = ("- Như trên;", "- Lưu: VT, VX.")
    return cong_van(
        *paragraphs, names=agency("", *COMMITTEE), number=number, date=DAY, recipients=items, signed=signed
    )  # fmt: skip


def decision(
    *,
    number: str = "Số: 05/QĐ-UBND",
    authority: str = "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH GIA LAI",
    bases: Sequence[str] = BASES,
    operative: str = "QUYẾT ĐỊNH:",
    articles: Sequence[str] = ARTICLES,
    recipients: Sequence[str] = ("- Như Điều 3;", "- Lưu: VT, NC."),
    signed: Sequence[str] = ("CHỦ TỊCH",),
    operative_line: str = "",
    title: str = "",
    behind: str = "",
) -> bytes:
    """A decision of the chairman of a province; an empty line of words is left out; ``behind`` follows its foot."""
    body = head(agency("", *COMMITTEE), number, "", DAY)
    body += title or titled("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác")
    body += centred(authority, 14, bold=True, before=12) if authority else ""
    body += "".join(prose(basis, italic=True) for basis in bases)
    body += operative_line or (centred(operative, 14, bold=True, before=12) if operative else "")
    return letter(body + "".join(map(_article, articles)) + foot(recipients, signature(*signed)) + behind)


def _article(text: str) -> str:
    """A paragraph whose ``Điều 1.`` is bold; other words as they are."""
    label = text[: text.find(".") + 1] if text.startswith("Điều ") else ""
    return prose(runs=run(label, bold=True) + run(text[len(label) :])) if label else prose(text)


def named(
    title: str,
    symbol: str,
    *paragraphs: str,
    subject: str = "Về việc kiểm tra công tác văn thư năm 2026",
    addressees: str = "Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi",
    recipients: Sequence[str] = ("- Như trên;", "- Lưu: VT, QLNS."),
    signed: Sequence[str] = ("GIÁM ĐỐC",),
    bases: Sequence[str] = (),
    number: str = "",
) -> bytes:
    """A document with the name of its type, of a department."""
    body = head(number=number or f"Số: 05/{symbol}-STC", subject="") + titled(title, subject)
    body += line(addressees, align="center", before=12, after=6) if addressees else ""
    body += "".join(prose(basis, italic=True) for basis in bases)
    return letter(body + "".join(map(prose, paragraphs or (LONG, THANKS))) + foot(recipients, signature(*signed)))
