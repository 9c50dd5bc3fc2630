"""Many files by one start of LibreOffice, where one of them cannot be set."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

import pytest

from congvan.errors import OfficeError, UnreadableDocument
from congvan.office import conversion, each_to_pdf, using_libreoffice

pytestmark = pytest.mark.office


def not_word() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("hello.txt", "hello")
    return buffer.getvalue()


def test_a_file_that_cannot_be_set_does_not_spoil_the_others(letters: Mapping[str, bytes]) -> None:
    first, zipped, text, last = each_to_pdf([letters["right"], not_word(), b"hello", letters["dispatch/example"]])
    assert isinstance(first, bytes) and isinstance(last, bytes) and first.startswith(b"%PDF-")
    assert isinstance(zipped, UnreadableDocument) and "Content_Types" in zipped.message.vi
    assert isinstance(text, UnreadableDocument)


def test_files_lost_with_a_crash_get_a_start_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[int] = []
    crash = OfficeError(conversion.Message("hỏng", "broken"))

    def converted(docxs: Sequence[bytes], timeout: float | None) -> list[bytes | OfficeError]:
        starts.append(len(docxs))
        if b"bad" in docxs and len(docxs) > 1:
            raise crash
        return [crash if docx == b"bad" else b"%PDF-" + docx for docx in docxs]

    monkeypatch.setattr(conversion, "_converted", converted)
    monkeypatch.setattr(conversion, "_admitted", lambda docx, *_: docx)
    assert each_to_pdf([b"a", b"bad", b"b"]) == [b"%PDF-a", crash, b"%PDF-b"]
    assert starts == [3, 1, 1, 1]
    assert each_to_pdf([]) == []


def test_without_libreoffice_nothing_is_tried() -> None:
    with using_libreoffice("no-such-soffice"), pytest.raises(OfficeError):
        each_to_pdf([])
