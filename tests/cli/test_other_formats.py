"""Old Word files, RTF and OpenDocument: converted through LibreOffice, and said; else a message says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.conftest import Run
from congvan.office import conversion
from support.letters import letter as right_letter


def saved_as(kind: str, folder: Path) -> Path:
    """A right letter as LibreOffice saves it."""
    program = conversion.require()
    with conversion.scratch() as place:
        conversion._lay_out({"00001.docx": right_letter("dispatch", {})}, place, program)
        command = conversion._command(program, place, ["00001.docx"])
        command[command.index("pdf")] = kind
        conversion.run(command, place, 120)
        target = folder / f"thu.{kind}"
        target.write_bytes((place / "pdf" / f"00001.{kind}").read_bytes())
    return target


@pytest.mark.office
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_other_formats_are_converted_judged_and_read(kind: str, tmp_path: Path, congvan: Run) -> None:
    file = saved_as(kind, tmp_path)
    checked = congvan("check", str(file))
    assert checked.code in (0, 1)
    assert "đã chuyển sang .docx bằng LibreOffice" in checked.stderr and "Công văn" in checked.stdout
    read = congvan("read", str(file), "-o", "-")
    assert "05/STC-QLNS" in read.stdout


def test_without_libreoffice_the_message_says_what_to_do(tmp_path: Path, congvan: Run, no_office: None) -> None:
    file = tmp_path / "thu.rtf"
    file.write_text("{\\rtf1 Kính gửi}")
    done = congvan("check", str(file))
    assert done.code == 2, done.stdout + done.stderr
    assert "lưu thành .docx" in done.stdout + done.stderr
