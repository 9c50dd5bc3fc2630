"""Thư mục được mở: which files of this machine data may name. Text from outside names none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from congvan.errors import Refusal
from congvan.files import DATA_FILES
from congvan.late_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpenedFolder:
    """Thư mục được mở: data may name the data files below ``root``, links resolved; names begin at ``start``.

    ``instead`` gives for a file, its links resolved, the copy that is read in its place.
    """

    root: Path
    start: Path
    instead: Mapping[Path, Path] = field(default_factory=dict, hash=False)

    @classmethod
    def around(cls, file: Path, root: str | Path | None = None) -> OpenedFolder:
        """For the data in ``file``: its own folder, or ``root`` where that is opened."""
        return cls(Path(root) if root is not None else file.parent, file.parent)

    def find(self, name: str, suffixes: tuple[str, ...] = DATA_FILES) -> Path:
        """The file that ``name`` means.

        Raises ``Refusal`` for one outside, which is not even looked for, and for what is not a data file.
        """
        path = self.place(name)
        if path.suffix.lower() not in suffixes:
            listed = ", ".join(suffixes)
            raise Refusal(f"“{name}” không phải tệp dữ liệu ({listed})", f"“{name}” is not a data file ({listed})")
        path = self.copy_of(path)
        if not os.path.isfile(path):  # noqa: PTH113 - a name too long is not an error here
            raise Refusal(f"không có tệp {path}", f"there is no file {path}")
        return path

    def copy_of(self, path: Path) -> Path:
        """The file that is read in the place of ``path``; itself where there is none."""
        return self.instead.get(path.resolve(), path) if self.instead else path

    def place(self, name: str) -> Path:
        """Where ``name`` lies, whether something is there or not; raises ``Refusal`` for a place outside."""
        try:
            path = self.start / name
            if path.resolve().is_relative_to(self.root.resolve()):
                return path
        except (OSError, ValueError, RuntimeError):  # a name that no system takes; links that go round
            raise Refusal("tên tệp sai", "this is not a file name") from None
        raise Refusal(
            f"“{name}” nằm ngoài thư mục được mở “{self.root}”; muốn đọc, hãy mở thư mục rộng hơn: --base, trong "
            "Python là base=",
            f"“{name}” is outside the open folder, “{self.root}”; to read it, open a wider folder: --base, in "
            "Python base=",
        )
