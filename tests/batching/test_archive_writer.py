"""An archive is written in little memory, byte for byte as the standard library writes it."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from congvan.batching import archive_writer
from congvan.batching.archive_writer import ArchiveWriter

NAMES = ("thu-1.docx", "thư-2.docx", "rỗng.pdf", "manifest.jsonl")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = [tmp_path / name for name in NAMES]
    for number, file in enumerate(found):
        file.write_bytes(b"" if file.suffix == ".pdf" else f"Kính gửi {number}\n".encode() * 5_000)
    return found


def archived(files: list[Path]) -> bytes:
    target = io.BytesIO()
    writer = ArchiveWriter(target, io.BytesIO())
    for file in files[:-1]:
        writer.store(file)
    writer.deflate(files[-1])
    writer.end()
    return target.getvalue()


def written_by_the_standard_library(files: list[Path]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.name)
            entry.compress_type = zipfile.ZIP_DEFLATED if file == files[-1] else zipfile.ZIP_STORED
            entry.external_attr, entry.create_system = 0o100644 << 16, 3
            archive.writestr(entry, file.read_bytes())
    return target.getvalue()


def contents(archive: zipfile.ZipFile) -> dict[str, bytes]:
    assert archive.testzip() is None
    return {name: archive.read(name) for name in archive.namelist()}


def test_the_bytes_are_those_of_the_standard_library(files: list[Path]) -> None:
    assert archived(files) == written_by_the_standard_library(files)


def test_files_of_more_than_four_gigabytes_can_be_read(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_writer, "_ROOM_TO_GROW", 0xFFFF_FFFF)  # all files count as such
    whole = archived(files)
    assert len(whole) > len(written_by_the_standard_library(files))
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert contents(archive) == {file.name: file.read_bytes() for file in files}


def test_entries_behind_the_first_four_gigabytes_are_found(files: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "lớn.zip"
    with path.open("w+b") as target:
        target.seek(5 << 30)  # a hole: it takes no room on the disk
        writer = ArchiveWriter(target, io.BytesIO())
        for file in files:
            writer.store(file)
        writer.end()
    with zipfile.ZipFile(path) as archive:
        assert contents(archive) == {file.name: file.read_bytes() for file in files}


def test_more_entries_than_sixteen_bits_count_are_all_there(files: list[Path], tmp_path: Path) -> None:
    path, count = tmp_path / "nhiều.zip", 66_000
    files[0].write_bytes(b"x")
    with path.open("w+b") as target, (tmp_path / "directory").open("w+b") as directory:
        writer = ArchiveWriter(target, directory)
        for _ in range(count):
            writer.store(files[0])
        writer.end()
    with zipfile.ZipFile(path) as archive:
        assert len(archive.infolist()) == count
        assert archive.read(archive.infolist()[-1]) == b"x"


def test_an_entry_leaves_nothing_in_memory(files: list[Path], tmp_path: Path) -> None:
    with (tmp_path / "a.zip").open("w+b") as target, (tmp_path / "directory").open("w+b") as directory:
        writer = ArchiveWriter(target, directory)
        tracemalloc.start()
        held = [_held_after(writer, files[0], 2_500) for _ in range(2)]
        tracemalloc.stop()
    assert (
        held[1] - held[0] < 30_000
    )  # Python keeps 2,000 tuples to use again; an object of the standard library's for each would be 1.4 MB


def _held_after(writer: ArchiveWriter, file: Path, count: int) -> int:
    for _ in range(count):
        writer.store(file)
    return tracemalloc.get_traced_memory()[0]
