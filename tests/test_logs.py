"""What takes time or is decided is logged under the name ``congvan``."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import pytest

import congvan as cv
from congvan.template import load_template
from parts.letters import letter


def test_compiling_a_template_is_logged(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    from congvan.resources import find_template

    folder = tmp_path / "mine"
    folder.mkdir()
    shipped = find_template("dispatch")
    for name in ("template.docx", "template.yaml"):
        (folder / name).write_bytes(shipped.read(name))
    with caplog.at_level(logging.INFO, "congvan"):
        load_template(folder)
    assert [record.name for record in caplog.records] == ["congvan"]
    assert "mine: compiled in " in caplog.text


@pytest.mark.office
def test_libreoffice_and_the_font_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "congvan"):
        cv.render(letter()).pdf()
    assert "font for Times New Roman: " in caplog.text
    assert "LibreOffice: 1 document(s) in " in caplog.text


def test_logging_is_not_imported_before_there_is_a_word_to_say() -> None:
    code = "import sys; from congvan import logs; print('logging' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
