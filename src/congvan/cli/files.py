"""Files and folders on the command line: their names in help, what may be written where, what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from congvan.cli.speech import both, say
from congvan.cli.streams import tell
from congvan.errors import CongvanError, Message

FILE: Final = both("TỆP", "FILE")
FOLDER: Final = both("THƯ_MỤC", "FOLDER")
WRITTEN: Final = Message("Đã ghi", "Written")


def written(path: Path) -> None:
    """Say that a file is there."""
    tell(f"{say(WRITTEN)}: {path}")


def refuse_existing(path: Path) -> None:
    """Raises ``CongvanError`` where something is there already."""
    if path.is_file():
        raise CongvanError(
            Message(
                f"{path}: tệp đã có; thêm --force để ghi đè, hoặc chọn tên khác",
                f"{path}: the file is there already; add --force to overwrite it, or choose another name",
            )
        )


def refuse_other_than(suffix: str, option: str, path: Path) -> None:
    """Raises ``CongvanError`` where ``path`` does not end in ``suffix``."""
    if path.suffix.lower() != suffix:
        raise CongvanError(
            Message(
                f"{option}: tên tệp “{path}” phải kết thúc bằng {suffix}",
                f"{option}: the file name “{path}” must end in {suffix}",
            )
        )


def make_folder(folder: Path) -> None:
    """The folder, and those above it; raises ``CongvanError`` where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CongvanError(
            Message(f"{folder}: không tạo được thư mục: {reason}", f"{folder}: cannot make the folder: {reason}")
        ) from error
