"""The page of a whole folder: self-contained, in every detail what the run says, alive in a real browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from congvan.checker import check
from congvan.errors import Message
from congvan.profile import load
from congvan.reporting.html_report import is_nit, to_html
from congvan.reporting.run import CheckedFile, CheckRun, make_run
from support.letters import letter

NORM = load("nd30")
FAULTS = {"body": {"first_line": 12.2}, "signing_authority": {"text": "K/T GIÁM ĐỐC"}, "item": {"first_line": 0}}
PNG = b"\x89PNG\r\n\x1a\n"


def run() -> CheckRun:
    files = [
        CheckedFile("thu/a.docx", check(letter("dispatch", FAULTS), NORM)),
        CheckedFile("thu/<b>.docx", check(letter("report", {"national_motto": {"size": 16}}), NORM)),
        CheckedFile("thu/c.docx", check(letter("dispatch", {}), NORM)),
    ]
    return make_run(NORM, files)


def test_the_page_needs_nothing_from_elsewhere() -> None:
    page = to_html(run(), pages={"thu/a.docx": [PNG]})
    assert not re.search(r"""(?:src|href)=["'](?!data:)""", page)
    assert "http" not in page.replace("http-equiv", "")
    assert "data:image/png;base64," in page


def test_names_of_files_are_no_markup() -> None:
    page = to_html(run())
    assert "<b>.docx" not in page and "&lt;b&gt;.docx" in page


def test_kinds_counts_and_what_fix_mends_are_told_in_both_languages() -> None:
    assert "Công văn (2)" in to_html(run()) and "congvan fix sửa được" in to_html(run())
    assert "mended by congvan fix" in to_html(run(), "en")


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


PROBE = """
<script>
function shown() { return Array.prototype.filter.call(document.querySelectorAll(".entry"),
  function (one) { return !one.hidden; })
  .map(function (one) { return one.querySelector("h3").firstChild.data.trim(); }); }
function set(id, value) { var one = document.getElementById(id);
  if (one.type === "checkbox") { one.checked = value; } else { one.value = value; }
  one.dispatchEvent(new Event("input")); }
var told = [shown().join(",")];
set("by-hand", true); told.push(shown().join(",")); set("by-hand", false);
set("words", "nd0104"); told.push(shown().join(",")); set("words", "");
set("no-nits", true); told.push(shown().join(","));
document.title = told.join("|");
</script>
"""


@pytest.mark.browser
def test_filters_work_in_a_real_browser(tmp_path: Path) -> None:
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    page = tmp_path / "report.html"
    page.write_text(to_html(run()).replace("</body>", f"{PROBE}</body>"), "utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
               "--dump-dom", page.as_uri()]  # fmt: skip
    dom = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout
    title = re.search(r"<title>([^<]*)</title>", dom)
    assert title is not None
    every, by_hand, searched, without_nits = (
        [code.split()[0] for code in part.split(",")] for part in title[1].split("|")
    )
    assert {"ND0702", "ND0603", "ND0104"} <= set(every)
    assert "ND0702" in by_hand and "ND0603" not in by_hand
    assert searched == ["ND0104"]
    assert "ND0104" in without_nits
