"""Our files after LibreOffice has opened and saved them: the names of the styles survive, and so does the reading."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

import congvan as cv
import examples
from congvan import office

pytestmark = pytest.mark.office


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The shipped letters, saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("saved")
    names = dict(enumerate(examples.NAMES))
    for number, name in names.items():
        cv.render(examples.document(name)).save(folder / f"{number}.docx")
    subprocess.run(
        [
            str(office.require()),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            "out",
            *(f"{number}.docx" for number in names),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=120,
    )
    read = {name: (Path(folder) / "out" / f"{number}.docx").read_bytes() for number, name in names.items()}
    shutil.rmtree(folder)
    return read


@pytest.mark.parametrize("name", examples.NAMES)
def test_a_letter_saved_by_libreoffice_reads_the_same(saved: Mapping[str, bytes], name: str) -> None:
    document = examples.document(name)
    reading = cv.read(saved[name])
    assert reading.problems == ()
    assert reading.document == document.canonical()
    assert reading.layout == cv.read(cv.render(document).docx).layout
