"""That files are read in bounds, and written whole or not at all."""

from __future__ import annotations

import errno
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from congvan import files
from congvan.errors import CongvanError
from congvan.files import atomic_write, read_regular

WORD = b"PK\x03\x04 a Word file"
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other kinds of files")


@pytest.fixture(autouse=True)
def _every_folder_is_swept_anew() -> None:
    files._sweep.cache_clear()


def test_a_file_is_written_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "công văn.docx"
    atomic_write(path, b"1")
    fresh = tmp_path / "fresh"
    fresh.write_bytes(b"")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(fresh.stat().st_mode)
    path.chmod(0o640)
    atomic_write(path, b"22")
    assert path.read_bytes() == b"22" and stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(one.name for one in tmp_path.iterdir()) == ["công văn.docx", "fresh"]


def test_a_failure_keeps_the_old_file_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CongvanError, match="đĩa đầy"):
        atomic_write(path, b"new")
    assert path.read_bytes() == b"old" and [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_what_hinders_writing_is_said_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CongvanError, match="hãy tạo trước"):
        atomic_write(tmp_path / "không có" / "a.docx", b"")
    with pytest.raises(CongvanError, match="thêm tên tệp"):
        atomic_write(tmp_path, b"")

    def denied(*arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(CongvanError, match="đang mở trong Word"):
        atomic_write(tmp_path / "a.docx", b"")


@posix
@pytest.mark.parametrize("to", ["real", "nothing"])
def test_a_link_is_not_written_through(tmp_path: Path, to: str) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(to)
    with pytest.raises(CongvanError, match="là liên kết tới tệp khác"):
        atomic_write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"old"
    assert not (tmp_path / "nothing").exists()


@posix
def test_a_folder_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    atomic_write(tmp_path / "link" / "a.docx", b"new")
    assert (tmp_path / "real" / "a.docx").read_bytes() == b"new"


@posix
def test_devices_and_pipes_are_not_written(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(CongvanError, match="không phải tệp thường"):
            atomic_write(path, b"new")
        assert not path.is_file() and path.exists()


@pytest.mark.parametrize(
    ("there", "new"),
    [(WORD, b"suppress: []"), (b"%PDF-1.7", WORD), (b"my notes", WORD), (b"\x89PNG\r\n", b"a: b")],
    ids=["data over Word", "Word over PDF", "Word over text", "data over a picture"],
)
def test_a_file_of_another_kind_is_not_overwritten(tmp_path: Path, there: bytes, new: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(there)
    with pytest.raises(CongvanError, match="không ghi đè bằng"):
        atomic_write(path, new)
    assert path.read_bytes() == there
    path.write_bytes(b"")
    atomic_write(path, new)
    assert path.read_bytes() == new


def test_a_file_is_on_the_disk_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[str] = []
    sync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (happened.append("safe"), sync(handle))[1])
    monkeypatch.setattr(Path, "replace", lambda self, to: (happened.append("named"), replace(self, to))[1])
    atomic_write(tmp_path / "a.docx", WORD)
    assert happened == ["safe", "named"]


@posix
def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from congvan.files import atomic_write\n"
        "Path.replace = lambda self, to: os.kill(os.getpid(), signal.SIGKILL)\n"
        "atomic_write(Path(sys.argv[1]), b'1')"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "a.docx")], check=False)
    (left,) = tmp_path.iterdir()
    assert left.name.endswith(".tmp")
    (tmp_path / f".b.docx.{os.getpid()}.0123456789ab.tmp").touch()
    (tmp_path / ".mine.tmp").touch()
    atomic_write(tmp_path / "b.docx", b"2")
    assert not left.exists()
    assert {one.name for one in tmp_path.iterdir()} == {
        "b.docx", ".mine.tmp", f".b.docx.{os.getpid()}.0123456789ab.tmp",
    }  # fmt: skip


@posix
def test_what_another_machine_is_writing_is_left(tmp_path: Path) -> None:
    import fcntl

    (tmp_path / ".a.docx.999999999.0123456789ab.tmp").touch()
    with (tmp_path / ".a.docx.999999999.0123456789ab.tmp").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        atomic_write(tmp_path / "b.docx", b"2")
        assert (tmp_path / ".a.docx.999999999.0123456789ab.tmp").exists()


@posix
def test_only_ordinary_files_are_read_and_nothing_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        for path in (tmp_path / "pipe", tmp_path / "s", Path("/dev/zero")):
            with pytest.raises(OSError) as caught:
                read_regular(path, 10)
            assert caught.value.errno == errno.ENXIO, path


def test_no_more_is_read_than_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert read_regular(tmp_path / "a", 4) == b"1234"
    with pytest.raises(OSError) as caught:
        read_regular(tmp_path / "a", 3)
    assert caught.value.errno == errno.EFBIG


@pytest.mark.parametrize("name", ["a\0b", "a\ud800"])
def test_a_name_that_no_system_takes_is_not_a_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError) as caught:
        read_regular(tmp_path / name, 4)
    assert caught.value.errno == errno.ENOENT
    with pytest.raises(CongvanError):
        atomic_write(tmp_path / name, b"")


@posix
def test_tables_and_templates_are_ordinary_files_too(tmp_path: Path) -> None:
    from congvan.errors import InputError, TemplateError
    from congvan.resources import find_template
    from congvan.tabular.csv_text import read_csv
    from congvan.tabular.workbook import read_workbook

    for name in ("a.csv", "a.xlsx", "template.docx"):
        os.mkfifo(tmp_path / name)
    with pytest.raises(InputError, match="thiết bị"):
        read_csv(tmp_path / "a.csv")
    with pytest.raises(InputError, match="thiết bị"):
        read_workbook(tmp_path / "a.xlsx")
    with pytest.raises(TemplateError, match="thiết bị"):
        find_template(tmp_path).read("template.docx")
