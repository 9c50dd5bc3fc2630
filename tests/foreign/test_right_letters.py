"""Letters that an office calls right are found right, and the fixer leaves them alone; so are the decree's forms."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from congvan.checker import check
from congvan.findings import Severity
from congvan.fixer import fix
from support.right_letters import RIGHT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORMS = Path(__file__).parents[1] / "data" / "forms" / "appendix_3_forms.docx"
DRAWN = {"1.2": (40, 61), "1.3": (61, 81), "1.6": (175, 192), "1.7": (192, 213), "1.8": (213, 236), "1.9": (236, 255)}
"""The elements of the body that make up a form."""
OWN_SLIPS = {"1.7": {"ND0603"}, "1.9": {"ND0007", "ND0601"}}
"""What the decree's own file has wrong: a row of dots not indented, a paragraph left in Calibri 11 pt."""

EVERY = pytest.mark.parametrize("name", RIGHT)


@EVERY
def test_a_right_letter_has_no_finding(name: str) -> None:
    found = [finding for finding in check(RIGHT[name]()) if finding.severity is not Severity.INFO]
    assert [(finding.code, finding.where.excerpt, finding.found.en) for finding in found] == []


@EVERY
def test_the_fixer_leaves_a_right_letter_as_it_is(name: str) -> None:
    docx = RIGHT[name]()
    fixed = fix(docx)
    assert (fixed.docx, fixed.repairs) == (docx, ())


def form(name: str) -> bytes:
    """One of the decree's forms as a file of its own, without the box of notes."""
    first, last = DRAWN[name]
    with zipfile.ZipFile(FORMS) as forms:
        parts = {part: forms.read(part) for part in forms.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    body = root[0]
    kept = [copy.deepcopy(element) for element in [*body[first + 1 : last], body[-1]]]
    notes = next((table for table in reversed(kept) if table.tag == f"{W}tbl"), None)
    if notes is not None and "".join(notes.itertext()).strip().startswith("Ghi chú"):
        kept.remove(notes)
    body[:] = kept
    parts["word/document.xml"] = etree.tostring(root)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return out.getvalue()


@pytest.mark.parametrize("name", DRAWN)
def test_a_form_of_the_decree_is_right_but_for_its_own_slips(name: str) -> None:
    found = {finding.code for finding in check(form(name)) if finding.severity is not Severity.INFO}
    assert found == OWN_SLIPS.get(name, set())
