"""The disbursement letter against the dispatch that was really sent, paragraph by paragraph."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest

from congvan import presets
from congvan.renderer import render
from support.shown_text import words_of

SEED = Path(__file__).parents[1] / "data" / "seed_dispatch.txt"
CORRECTIONS = [
    ("Số: /LĐTBOXH-BTXH", "Số: /LĐTBXH-BTXH"),
    ("Công văn số 4422/LĐTBOXH VPQGGN ngày 20/9/2024", "Công văn số 4422/BLĐTBXH-VPQGGN ngày 20/9/2024"),
    ("Công văn số 4422/BLĐTBOXH-VPQGGN ngày 20/9/2024", "Công văn số 4422/BLĐTBXH-VPQGGN ngày 20/9/2024"),
    ("giai đoạn 2021- 2025", "giai đoạn 2021-2025"),
    (
        "Thông báo số 273/TB-UBND và Thông báo số 284/TB-UBND ngày 14/8/2024",
        "Thông báo số 273/TB-UBND ngày 12/8/2024; Thông báo số 284/TB-UBND ngày 14/8/2024",
    ),
]
"""The slips of the letter as it was sent, and what the preset says instead."""


@pytest.fixture(scope="module")
def letter() -> bytes:
    return render(presets.get("disbursement-acceleration").document()).docx


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def seed_lines() -> list[str]:
    """The letter's lines, marks of the footnote as ours, date before subject as on the page."""
    text = SEED.read_text(encoding="utf-8").replace("nay¹)", "nay[1])").replace("¹ Thông báo", "[1] Thông báo")
    return [folded(line) for line in text.splitlines() if line.strip()]


def corrected(lines: list[str]) -> list[str]:
    text = "\n".join(lines)
    for found, right in CORRECTIONS:
        assert text.count(found) == 1, found
        text = text.replace(found, right)
    return text.split("\n")


def in_header_order(lines: list[str]) -> list[str]:
    """The date is beside the number, so the file has it after the subject that is below the number."""
    subject = next(index for index, line in enumerate(lines) if line.startswith("V/v "))
    lines[subject], lines[subject + 1] = lines[subject + 1], lines[subject]
    return lines


def test_the_letter_is_the_seed_but_for_the_listed_corrections(letter: bytes) -> None:
    shown = in_header_order([folded(line) for line in words_of(letter)])
    plain = [line.replace("**", "").replace("*", "") for line in corrected(seed_lines())]
    assert shown == plain


def marked(paragraph: docx.text.paragraph.Paragraph) -> str:
    """The paragraph with the marks of bold and italic that the seed uses."""
    stars = {(True, False): "**", (False, True): "*", (False, False): ""}
    pieces = []
    for run in paragraph.runs:
        mark = stars[bool(run.bold), bool(run.italic)]
        note = "[1]" if run._r.xpath("w:footnoteReference") else ""
        pieces.append(f"{mark}{run.text}{mark}{note}")
    return folded("".join(pieces))


def test_bold_italic_and_the_note_are_where_the_seed_has_them(letter: bytes) -> None:
    body = [
        marked(paragraph)
        for paragraph in docx.Document(io.BytesIO(letter)).paragraphs
        if paragraph.style is not None and paragraph.style.name in ("CvBody", "CvClause", "CvPoint")
    ]
    lines = corrected(seed_lines())
    first = next(index for index, line in enumerate(lines) if line.startswith("Thực hiện chỉ đạo"))
    last = next(index for index, line in enumerate(lines) if line.endswith("./."))
    assert body == [line for line in lines[first : last + 1] if not line.startswith("[1]")]


def test_another_province_uses_the_preset_without_touching_it() -> None:
    document = presets.get("disbursement-acceleration").document(
        issuer={"name": "Sở Nội vụ", "parent": "UBND tỉnh Lào Cai"},
        number="/SNV-CSXH",
        place="Lào Cai",
        plan_year=2026,
        carried_over_years=[2025],
        ministry="Bộ Nông nghiệp và Môi trường",
        priority_districts=["xã Mường Khương"],
        signatory={"position": "Giám đốc", "full_name": "Nguyễn Văn A"},
    )
    text = folded(" ".join(words_of(render(document).docx)))
    assert "Quảng Nam" not in re.sub(r"tỉnh Quảng Nam thoát khỏi", "", text)
    assert "Lao động" not in re.sub(r"của (Bộ|Sở) Lao động - Thương binh và Xã hội", "", text)
    assert "Trương Thị Lộc" not in text
    assert "năm 2026" in text and "Riêng đối với xã Mường Khương cần" in text
