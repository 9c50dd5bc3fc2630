"""The page of a whole folder: self-contained, in every detail what the run says, alive in a real browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.errors import Message
from congvan.printed import Printed, PrintedPage, PrintedWord
from congvan.profile import load
from congvan.reporting.html_report import is_nit, to_html
from congvan.reporting.page_marks import PicturedPages
from congvan.reporting.run import CheckedFile, CheckRun, make_run
from support.letters import letter

NORM = load("nd30")
FAULTS = {"body": {"first_line": 13.2}, "signing_authority": {"text": "K/T GIÁM ĐỐC"}, "item": {"first_line": 0}}
PNG = b"\x89PNG\r\n\x1a\n"


def pages(*lines: str) -> PicturedPages:
    """One page of A4 with these lines, a word every 50 pt."""
    words = tuple(
        PrintedWord(1, word, 50 + 50 * at, 90 + 50 * at, 100 + 20 * row, "TimesNewRoman", 14)
        for row, line in enumerate(lines)
        for at, word in enumerate(line.split())
    )
    return PicturedPages((PNG,), Printed((PrintedPage(1, 595, 842, words),)))


def run() -> CheckRun:
    files = [
        CheckedFile("thu/a.docx", check(letter("dispatch", FAULTS), NORM)),
        CheckedFile("thu/<b>.docx", check(letter("report", {"national_motto": {"size": 16}}), NORM)),
        CheckedFile("thu/c.docx", check(letter("dispatch", {}), NORM)),
    ]
    return make_run(NORM, files)


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = to_html(run(), pages={"thu/a.docx": pages("SỞ TÀI CHÍNH")})
    assert not re.search(r"""(?:src|href)=["'](?!data:)""", page)
    assert "http" not in page.replace("http-equiv", "")
    assert "data:image/png;base64," in page


def test_names_of_files_are_not_markup() -> None:
    page = to_html(run())
    assert "<b>.docx" not in page and "&lt;b&gt;.docx" in page


def test_kinds_counts_and_what_fix_mends_are_reported_in_both_languages() -> None:
    assert "Công văn (2)" in to_html(run()) and "congvan fix sửa được" in to_html(run())
    assert "repaired by congvan fix" in to_html(run(), "en")


@pytest.mark.parametrize(
    ("found", "expected", "nit"),
    [
        ("indented 12.3 mm", "indented 10 or 12.7 mm", True),
        ("indented 0 mm", "indented 10 or 12.7 mm", False),
        ("left 29.8 mm", "30–35 mm", True),
        ("size 12 pt", "size 13 pt", False),
        ("nothing", "a solid line", False),
    ],
)
def test_what_nobody_sees_is_a_nit(found: str, expected: str, nit: bool) -> None:
    assert is_nit(Message(found, found), Message(expected, expected)) is nit


def test_a_mark_on_the_page_leads_to_its_entry() -> None:
    shown = to_html(run(), pages={"thu/a.docx": pages("Số: 05/STC-QLNS", "K/T GIÁM ĐỐC")})
    [spot] = re.findall(r'<a class="spot error" style="([^"]*)" href="#([^"]*)"[^>]*title="ND0702', shown)
    assert spot[0] == "left:8.40%;top:12.92%;width:23.53%;height:1.75%"
    assert f'<section id="{spot[1]}" class="entry error"' in shown


def test_what_is_nowhere_on_the_pages_has_no_mark() -> None:
    assert 'class="spot' not in to_html(run(), pages={"thu/a.docx": pages("chữ khác hẳn")})


def test_nits_are_listed_apart_below_what_must_be_mended() -> None:
    must, _, nits = to_html(run()).partition('<div class="nits">')
    assert must and "ND0702 " in must and "ND0603 " in must and ">ND0603 " in nits.partition("</div>")[0]


PROBE = """
<script>
function shown() { return Array.prototype.filter.call(document.querySelectorAll(".entry"),
  function (one) { return !one.hidden; })
  .map(function (one) { return one.querySelector("h3").firstChild.data.trim(); }); }
function set(id, value) { var one = document.getElementById(id);
  if (one.type === "checkbox") { one.checked = value; } else { one.value = value; }
  one.dispatchEvent(new Event("input")); }
var seen = [shown().join(",")];
set("by-hand", true); seen.push(shown().join(",")); set("by-hand", false);
set("words", "nd0104"); seen.push(shown().join(",")); set("words", "");
set("no-nits", true); seen.push(shown().join(",")); set("no-nits", false);
document.querySelectorAll("details").forEach(function (one) { one.open = true; });
var spot = document.querySelector("a.spot"), box = spot.getBoundingClientRect(),
    page = spot.parentNode.getBoundingClientRect();
seen.push([box.width > 5, box.left >= page.left, box.right <= page.right, box.top >= page.top].join(","));
set("words", "nothing like it"); seen.push(String(spot.hidden)); set("words", "");
spot.click(); seen.push(String(document.querySelector(":target").contains(document.querySelector(location.hash))));
document.title = seen.join("|");
</script>
"""


@pytest.mark.browser
def test_filters_work_in_a_real_browser(tmp_path: Path) -> None:
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    page = tmp_path / "report.html"
    marked = to_html(run(), pages={"thu/a.docx": pages("Số: 05/STC-QLNS", "K/T GIÁM ĐỐC")})
    page.write_text(marked.replace("</body>", f"{PROBE}</body>"), "utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
               "--dump-dom", page.as_uri()]  # fmt: skip
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    title = re.search(r"<title>([^<]*)</title>", dom)
    assert title is not None
    every, by_hand, searched, without_nits, inside, hidden, followed = (
        [code.split()[0] for code in part.split(",")] for part in title[1].split("|")
    )
    assert inside == ["true"] * 4 and hidden == ["true"] and followed == ["true"]
    assert {"ND0702", "ND0603", "ND0104"} <= set(every)
    assert "ND0702" in by_hand and "ND0603" not in by_hand
    assert searched == ["ND0104"]
    assert "ND0104" in without_nits
