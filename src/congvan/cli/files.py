"""Files and folders on the command line: their names in help, what may be written where, what was written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from congvan.cli.language import both, say
from congvan.cli.streams import shown, write_stdout
from congvan.errors import CongvanError, Message
from congvan.files import YAML_FILES

FILE: Final = both("TỆP", "FILE")
FOLDER: Final = both("THƯ_MỤC", "FOLDER")
STANDARD: Final = Path("-")
DOCX, HTML, PDF, PNG, XLSX = (".docx",), (".html", ".htm"), (".pdf",), (".png",), (".xlsx",)
JSON, TEXT, YAML = (".json",), (".txt", ".md", ".tsv"), YAML_FILES
WRITTEN: Final = Message("Đã ghi", "Written")


def written(path: Path) -> None:
    """Say that a file is there."""
    write_stdout(f"{say(WRITTEN)}: {path}")


def refuse_output(
    option: str, path: Path | None, endings: tuple[str, ...] = (), inputs: Iterable[Path] = (), *, force: bool = True
) -> None:
    """Raises ``CongvanError`` for an output of another kind than ``endings``, an input, or what is there already.

    So for a link, a device, a pipe and a file that holds something else. Asked before anything is made: work that
    cannot be written is not begun.
    """
    from congvan.files import refuse_replacing_other_kind

    if path is None or is_standard(path):
        return
    if endings:
        refuse_other_than(endings, option, path)
    refuse_inputs(option, path, inputs)
    if not path.is_dir():
        refuse_replacing_other_kind(path)
    if not force:
        refuse_existing(path)


def refuse_existing(path: Path) -> None:
    """Raises ``CongvanError`` where something is there already."""
    if path.is_file() and not is_standard(path):
        raise CongvanError(
            Message(
                f"{path}: tệp đã có; thêm --force để ghi đè, hoặc chọn tên khác",
                f"{path}: the file already exists; add --force to overwrite it, or choose another name",
            )
        )


def refuse_inputs(option: str, path: Path | None, inputs: Iterable[Path]) -> None:
    """Raises ``CongvanError`` where ``path``, by whatever name, is one of the files that the command reads."""
    if path is None or is_standard(path):
        return
    for given in inputs:
        if _is_same(path, given):
            raise CongvanError(
                Message(
                    f"{option}: “{path}” là tệp mà lệnh này đọc, không ghi đè; hãy chọn tên khác",
                    f"{option}: “{path}” is a file that this command reads and must not change; choose another name",
                )
            )


def _is_same(path: Path, given: Path) -> bool:
    try:
        return path.samefile(given)
    except (OSError, RuntimeError, ValueError):
        return path == given


def refuse_other_than(suffixes: tuple[str, ...], option: str, path: Path) -> None:
    """Raises ``CongvanError`` where ``path`` ends in none of ``suffixes``."""
    if path.suffix.lower() not in suffixes:
        if path.is_dir():
            vi, en = f"{path}: đây là một thư mục: hãy thêm tên tệp", f"{path}: is a folder: add the name of the file"
            raise CongvanError(Message(vi, en))
        vi, en = " hoặc ".join(suffixes), " or ".join(suffixes)
        raise CongvanError(
            Message(
                f"{option}: tên tệp “{path}” phải kết thúc bằng {vi}",
                f"{option}: the file name “{path}” must end in {en}",
            )
        )


def beside(file: Path, suffix: str) -> Path:
    """The file beside ``file`` with its name and another ``suffix``; raises ``CongvanError`` for what has no name."""
    if is_standard(file):
        raise CongvanError(Message("đọc từ “-” thì cần --output", "reading from “-” needs --output"))
    if file.is_dir():
        vi, en = f"{file}: không đọc được tệp: đây là một thư mục", f"{file}: cannot read the file: this is a folder"
        raise CongvanError(Message(vi, en))
    return file.with_suffix(suffix)


def is_standard(path: Path) -> bool:
    """Whether ``-`` was typed for a file: what comes in by stdin, what goes out by stdout."""
    return path == STANDARD


def put(text: str, output: Path) -> None:
    """``text`` to its file, or to stdout for ``-``; raises ``CongvanError`` where it cannot be written."""
    if is_standard(output):
        write_stdout(text.rstrip("\n"))
        return
    from congvan.files import atomic_write

    atomic_write(output, shown(text).encode())
    written(output)
