"""Pages as PNG files in a folder that holds these pages and no older ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.files import make_folder
from congvan.cli.streams import working
from congvan.errors import Message

if TYPE_CHECKING:
    from congvan.renderer import Rendered

_PAGE = re.compile(r"page-\d+\.png")


def draw(rendered: Rendered, folder: Path) -> list[Path]:
    """The pages of ``rendered`` in ``folder``; pages of an earlier, longer version are removed."""
    make_folder(folder)
    with working(Message("LibreOffice đang dựng trang", "LibreOffice is making the pages")):
        pages = rendered.to_png(folder)
    for old in folder.iterdir():
        if _PAGE.fullmatch(old.name) and old not in pages:
            old.unlink()
    return pages
