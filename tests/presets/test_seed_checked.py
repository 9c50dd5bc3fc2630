"""The letter as it was sent, and the preset made of it, through docx and checker: what is known, and nothing else."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import congvan as cv
from congvan import presets
from congvan.findings import Severity
from support.seed_dispatch import SEED, seed_dispatch

PAGE = Path(__file__).parents[2] / "docs" / "presets" / "disbursement_acceleration.md"
WITHOUT_ISSUER = ["99", "162", "163", "273", "284", "300"]
WITHOUT_SUBJECT = ["99", "162", "163", "273", "284", "300", "276", "2554", "6173", "2355", "22"]


def heavy(report: cv.Report) -> list[tuple[str, str, str]]:
    return [(one.code, one.severity.value, one.where.excerpt) for one in report if one.severity is not Severity.INFO]


def numbers(report: cv.Report, code: str) -> list[str]:
    found = [re.search(r" số (\d+)/", one.where.excerpt) for one in report if one.code == code]
    return [match[1] for match in found if match]


def test_the_document_holds_every_word_of_the_letter() -> None:
    written = "".join(SEED.read_text(encoding="utf-8").replace("*", "").replace("¹", "").split())
    shown = seed_dispatch().shown
    for prose in (*(line.words for line in shown.lines), *(one for note in shown.notes.values() for one in note)):
        assert "".join(prose.plain.removesuffix("./.").split()) in written


def test_the_letter_as_sent_has_its_known_faults_and_no_other() -> None:
    report = cv.check(seed_dispatch())
    assert Counter(heavy(report)) == Counter(
        [
            ("C01", "error", "4422/BLĐTBOXH-VPQGGN"),
            ("C02", "error", "4422/LĐTBOXH VPQGGN"),
            ("C03", "error", "Thông báo số 273/TB-UBND ngày 12/8/2024"),
            ("C04", "warning", "Thông báo số 273/TB-UBND"),
            ("C04", "warning", "Kế hoạch số 1736/KH-UBND ngày 13/3/2024"),
            ("C12", "warning", "LĐTBOXH-BTXH"),
            ("C16", "error", "2021- 2025"),
            ("C17", "warning", "LĐTBOXH"),
        ]
    )
    orders = {one.found.vi.split(": ")[1] for one in report if one.code == "C04"}
    assert orders == {
        "1368/KH-UBND (14/3/2024) và 1736/KH-UBND (13/3/2024)",
        "273/TB-UBND (14/8/2024) và 276/TB-UBND (12/8/2024)",
    }


def test_its_hints_ask_for_full_first_and_short_later_mentions() -> None:
    report = cv.check(seed_dispatch())
    assert numbers(report, "C14") == WITHOUT_ISSUER
    assert numbers(report, "C15") == WITHOUT_SUBJECT
    assert numbers(report, "C21") == ["4422"]
    assert {one.code for one in report if one.severity is Severity.INFO} == {
        "ND0315", "C14", "C15", "C18", "C19", "C20", "C21",
    }  # fmt: skip


def standing(heading: str) -> list[tuple[str, str]]:
    """Code and words of each row of the page's table below ``heading``."""
    text = PAGE.read_text(encoding="utf-8").partition(f"### {heading}")[2].partition("\n#")[0]
    return re.findall(r"^\| (C\d\d) \| `([^`]+)` \|", text, re.MULTILINE)


def test_the_preset_has_no_error_and_the_warnings_of_its_page() -> None:
    report = cv.check(presets.get("disbursement-acceleration").document())
    assert not report.errors
    warned = standing("The warnings that remain")
    assert warned
    assert Counter((code, words) for code, _, words in heavy(report)) == Counter(warned)
    reported = Counter((one.code, one.where.excerpt) for one in report if one.severity is Severity.INFO)
    noted = standing("What is noted besides")
    assert noted
    assert not Counter(noted) - reported


def test_a_letter_is_judged_as_our_template_sets_it() -> None:
    letter = presets.get("disbursement-acceleration").document()
    assert cv.check(letter) == cv.check(cv.render(letter))
